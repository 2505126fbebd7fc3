"""Organisation table: armed groups, their other names and where they began, as news reports since 1980 name them.

One organisation to a line: country (ISO 3166-1 alpha-2, ``-`` for several), name, ``<`` the organisation that it is a part
of, ``:`` other names. A line that starts with blanks goes on with other names. Case counts: "ETA" is an acronym, "Contras" a
name, "contra rebels" stands in any case. Hyphens, apostrophes, accents, doubled letters and the articles al-, el-, -e-, -i-
and -ul- need no spelling of their own.

Sources: the groups' own names and acronyms as the GTD's and UCDP's actor lists and general reference works give them.
"""

TABLE = """
-  Islamic State: IS; ISIS; ISIL; Daesh; Daish; Da'esh; Islamic State of Iraq and the Levant; Islamic State of Iraq and Syria;
   Islamic State of Iraq and al-Sham; Islamic State of Iraq and Greater Syria; Islamic State in Iraq and Syria;
   Islamic State in Iraq and the Levant; Islamic State in Iraq and al-Sham; Islamic State of Iraq; Dawlat al-Islamiyah
AF Islamic State Khorasan Province < Islamic State: ISKP; IS-K; ISIS-K; ISIL-K; ISK; IS-KP; ISIS-Khorasan; IS-Khorasan;
   Islamic State-Khorasan; Islamic State Khorasan; Islamic State in Khorasan; Islamic State's Khorasan Province; Daesh Khorasan;
   Islamic State in Khorasan Province; Khorasan Province of the Islamic State; ISIL Khorasan; ISIL in Khorasan; ISIL-KP
NG Islamic State West Africa Province < Islamic State: ISWAP; IS-WAP; Islamic State in West Africa; Islamic State West Africa;
   Islamic State in West Africa Province; Islamic State's West Africa Province
-  Islamic State in the Greater Sahara < Islamic State: ISGS; EIGS; Islamic State in the Sahel; Islamic State Sahel Province; ISSP;
   Islamic State Sahel
EG Islamic State Sinai Province < Islamic State: Sinai Province; Wilayat Sinai; Ansar Beit al-Maqdis; Ansar Bayt al-Maqdis;
   State of Sinai; Islamic State in Sinai
-  Islamic State Central Africa Province < Islamic State: ISCAP; IS-CAP; Islamic State in Central Africa
LY Islamic State in Libya < Islamic State: ISIL in Libya; ISIS in Libya
SO Islamic State in Somalia < Islamic State: ISS; Islamic State Somalia
MZ Ansar al-Sunna (Mozambique) < Islamic State: Ahlu Sunna wal Jamaa; Ahlu Sunnah Wal Jammah; Islamic State Mozambique;
   Islamic State Mozambique Province
-  Al-Qaeda: Al-Qaida; Al-Qa'ida; Al-Kaida; Al Qaeda Central
YE Al-Qaeda in the Arabian Peninsula < Al-Qaeda: AQAP; Al-Qaida in the Arabian Peninsula; Ansar al-Sharia in Yemen;
   Al-Qaeda in Yemen; Al-Qaida in Yemen; Al-Qaida on the Arabian Peninsula
DZ Al-Qaeda in the Islamic Maghreb < Al-Qaeda: AQIM; AQMI; Al-Qaida in the Islamic Maghreb; Al-Qaeda's North Africa branch;
   Salafist Group for Preaching and Combat; GSPC; Salafist Group for Call and Combat; Al-Qaeda in North Africa
IQ Al-Qaeda in Iraq < Al-Qaeda: AQI; Al-Qaida in Iraq; Tawhid and Jihad; Tawhid wal Jihad; Jamaat al-Tawhid wal-Jihad;
   Mujahideen Shura Council; Al-Qaeda in Mesopotamia; Al-Qaida in Mesopotamia
-  Al-Qaeda in the Indian Subcontinent < Al-Qaeda: AQIS; Al-Qaida in the Indian Subcontinent; Ansar al-Islam Bangladesh;
   Ansarullah Bangla Team; Ansar Al Islam
SY Al-Nusra Front: Jabhat al-Nusra; Nusra Front; Jabhat Fateh al-Sham; Jabhat Fatah al-Sham; Hayat Tahrir al-Sham; HTS;
   Tahrir al-Sham; Jabhat al-Nusrah; Nusrah Front; Front for the Conquest of Syria
ML Jama'at Nasr al-Islam wal Muslimin: JNIM; Jamaat Nusrat al-Islam wal-Muslimin; Group for the Support of Islam and Muslims;
   GSIM; Group to Support Islam and Muslims; Jamaat Nusrat ul-Islam wa al-Muslimin; Support Group for Islam and Muslims;
   Jama'a Nusrat ul-Islam wa al-Muslimin; Nusrat al-Islam
ML Ansar Dine: Ansar Eddine; Ansar al-Din; Ansar ed-Din; Ansar Ud Dine
ML Movement for Oneness and Jihad in West Africa: MUJAO; MUJWA; Movement for Unity and Jihad in West Africa
ML Al-Mourabitoun: Al-Murabitun; Al-Murabitoun; Al-Mulathameen Brigade; Signed-in-Blood Battalion; Those Who Sign in Blood
ML Macina Liberation Front: Katiba Macina; Macina Battalion; Force de liberation du Macina; FLM
ML National Movement for the Liberation of Azawad: MNLA; Azawad National Liberation Movement
ML Coordination of Azawad Movements: CMA
BF Ansarul Islam: Ansaroul Islam
AF Taliban: Taleban; Talibans; Talib; Talibs; Afghan Taliban; Islamic Emirate of Afghanistan; Islamic Emirate; Taliban movement
AF Haqqani Network: Haqqanis; Haqqani group
AF Hezb-e-Islami Gulbuddin: Hezb-e-Islami; Hizb-i-Islami; Hizb-e-Islami; HIG; Hekmatyar faction; Hezb-i-Islami Gulbuddin
AF Northern Alliance: United Front of Afghanistan
PK Tehrik-i-Taliban Pakistan: TTP; Pakistani Taliban; Pakistan Taliban; Tehreek-e-Taliban Pakistan; Tehreek-e-Taliban;
   Tehrik-e-Taliban; Taliban Movement of Pakistan; Tehrek-e-Taliban Pakistan; Pakistani Talibans; Tahrik-i-Taliban Pakistan
PK Jamaat-ul-Ahrar: Jamat-ul-Ahrar; Jamaatul Ahrar
PK Hizbul Ahrar: Hizb-ul-Ahrar
PK Lashkar-e-Jhangvi: Lashkar-i-Jhangvi; LeJ; Lashkar-e-Jhangvi al-Alami
PK Sipah-e-Sahaba Pakistan: Sipah-i-Sahaba; SSP; Ahle Sunnat Wal Jamaat; ASWJ; Sipah-e-Sahaba
PK Lashkar-e-Taiba: Lashkar-e-Tayyiba; Lashkar-e-Toiba; Lashkar-i-Taiba; Lashkar-e-Tayyaba; LeT; Jamaat-ud-Dawa;
   Lashkar-e-Tayba; The Resistance Front; Army of the Pure
PK Jaish-e-Mohammed: Jaish-e-Muhammad; JeM; Jaish-e-Mohammad; Army of Mohammed
PK Lashkar-e-Islam: Lashkar-i-Islam; LeI
PK Harkat-ul-Mujahideen: Harakat ul-Mujahidin; HuM; Harkat-ul-Ansar; Harakat-ul-Mujahedeen
PK Hizbul Mujahideen: Hizb-ul-Mujahideen; Hizbul Mujahidin; Hizb-ul-Mujahidin
PK Jundallah (Pakistan): Jundullah; Jundallah
PK Baluchistan Liberation Army: BLA; Balochistan Liberation Army; Baloch Liberation Army; Baluch Liberation Army; Majeed Brigade
PK Baloch Liberation Front: BLF; Baluch Liberation Front; Balochistan Liberation Front; Baluchistan Liberation Front
PK Baloch Republican Army: BRA; Baluch Republican Army
PK Baloch Raji Ajoi Sangar: BRAS
PK United Baloch Army: UBA; United Baluch Army
PK Muttahida Qaumi Movement: MQM; Mohajir Qaumi Movement
IR Jundallah (Iran): Jundallah; Jundullah; People's Resistance Movement of Iran; Soldiers of God
IR Jaish al-Adl: Jaish ul-Adl; Jaysh al-Adl; Jeish al-Adl; Army of Justice
IR People's Mujahedin of Iran: MEK; MKO; PMOI; Mujahedin-e-Khalq; Mujahideen-e-Khalq; Mojahedin-e-Khalq; Mujahideen Khalq;
   People's Mujahideen Organization of Iran; People's Mujahedeen
IR Kurdistan Free Life Party: PJAK; Party of Free Life of Kurdistan; Free Life Party of Kurdistan
IR Islamic Revolutionary Guard Corps: IRGC; Revolutionary Guards; Revolutionary Guard Corps; Iranian Revolutionary Guards; Pasdaran
SO Al-Shabaab: Shabab; al-Shebab; Shebab; Harakat al-Shabaab al-Mujahideen; Al-Shabaab al-Mujahideen; Harakat al-Shabaab
SO Islamic Courts Union: Union of Islamic Courts; UIC; Supreme Islamic Courts Council; Islamic Courts
SO Hizbul Islam: Hizb al-Islam
SO Somali National Alliance: Aideed faction
NG Boko Haram: Jama'atu Ahlis Sunna Lidda'awati wal-Jihad; JAS; Jama'atu Ahlis Sunna; People Committed to the Prophet's Teachings
NG Ansaru: Jama'atu Ansarul Muslimina fi Biladis Sudan; Vanguards for the Protection of Muslims in Black Africa
NG Movement for the Emancipation of the Niger Delta: MEND
NG Niger Delta Avengers: NDA
NG Indigenous People of Biafra: IPOB; Eastern Security Network; ESN
UG Lord's Resistance Army: LRA
UG Allied Democratic Forces: ADF; ADF-NALU
CD M23: March 23 Movement; M-23; Mouvement du 23 Mars
CD Democratic Forces for the Liberation of Rwanda: FDLR; Forces democratiques de liberation du Rwanda
CD National Congress for the Defence of the People: CNDP; National Congress for the Defense of the People
CD Rally for Congolese Democracy: RCD
CD Cooperative for the Development of the Congo: CODECO
CD Mai-Mai: Mayi-Mayi; Mai Mai militia; Maï-Maï
CD Union of Congolese Patriots: UPC
RW Interahamwe: Interhamwe
RW Rwandan Patriotic Front: RPF; Rwandese Patriotic Front
BI National Liberation Forces: FNL; Forces nationales de liberation; Palipehutu-FNL; Palipehutu
BI RED-Tabara: Resistance for Rule of Law in Burundi
SD Rapid Support Forces: RSF
SD Janjaweed: Janjawid; Janjaweed militia
SD Justice and Equality Movement: JEM
SD Sudan Liberation Army: SLA; Sudan Liberation Movement; SLM; SLA/M; SLM/A
SD Sudan People's Liberation Army: SPLA; Sudan People's Liberation Movement; SPLM; SPLM-N; SPLA-N; SPLM/A;
   Sudan People's Liberation Movement-North
SS Sudan People's Liberation Movement in Opposition: SPLM-IO; SPLA-IO; SPLA in Opposition
SS National Salvation Front: NAS
ET Oromo Liberation Army: OLA; OLF-Shane; Shene; Oromo Liberation Front; OLF; OLF-Shene
ET Tigray People's Liberation Front: TPLF; Tigrayan People's Liberation Front; Tigray Defense Forces; Tigray Defence Forces
ET Fano: Fano militia; Amhara Fano
ET Ogaden National Liberation Front: ONLF
ER Eritrean People's Liberation Front: EPLF
CF Seleka: ex-Seleka; Seleka rebels
CF Anti-Balaka: antibalaka
CF Coalition of Patriots for Change: CPC
CM Ambazonia separatists: Ambazonian separatists; Ambazonia Defence Forces; Ambazonia Defense Forces; Amba boys;
   Ambazonian fighters
SN Movement of Democratic Forces of Casamance: MFDC; Movement of Democratic Forces in the Casamance
LR National Patriotic Front of Liberia: NPFL
LR Liberians United for Reconciliation and Democracy: LURD
SL Revolutionary United Front: RUF
SL Armed Forces Revolutionary Council: AFRC
SL West Side Boys:
CI Forces Nouvelles: New Forces; Patriotic Movement of Ivory Coast; MPCI
AO UNITA: National Union for the Total Independence of Angola; Unita rebels
AO MPLA: People's Movement for the Liberation of Angola; Popular Movement for the Liberation of Angola
AO Front for the Liberation of the Enclave of Cabinda: FLEC
MZ RENAMO: Mozambican National Resistance; Mozambique National Resistance; MNR
NA SWAPO: South West Africa People's Organisation; South West Africa People's Organization; People's Liberation Army of Namibia; PLAN
ZA African National Congress: ANC; Umkhonto we Sizwe; Spear of the Nation
ZA Pan Africanist Congress: PAC; Azanian People's Liberation Army; APLA; Pan-Africanist Congress
ZA Inkatha Freedom Party: Inkatha; IFP
ZA Afrikaner Resistance Movement: AWB; Afrikaner Weerstandsbeweging; Boeremag
ZW ZANU-PF: Zimbabwe African National Union; ZANU
TD Union of Forces for Democracy and Development: UFDD
TD Front for Change and Concord in Chad: FACT
DZ Armed Islamic Group: GIA; Groupe Islamique Arme
DZ Islamic Salvation Front: FIS; Islamic Salvation Army; AIS
MA Polisario Front: Polisario; Frente Polisario
EG Al-Gama'a al-Islamiyya: Gamaa Islamiya; Gama'a al-Islamiya; Jamaa Islamiya; Islamic Group of Egypt; Gamaat Islamiya
EG Egyptian Islamic Jihad: Vanguards of Conquest; Al-Jihad
EG Muslim Brotherhood: Ikhwan; Moslem Brotherhood
EG Hasm: Hasm Movement; Arms of Egypt Movement; Hassm
EG Liwa al-Thawra: Revolution Brigade
LY Ansar al-Sharia (Libya): Ansar al-Sharia; Ansar al-Sharia in Libya; Ansar al-Shariah
LY Libyan National Army: LNA; Haftar's forces; Libyan Arab Armed Forces
PS Hamas: Islamic Resistance Movement; Izz ad-Din al-Qassam Brigades; Qassam Brigades; Ezzedine al-Qassam Brigades;
   Izz el-Deen al-Qassam Brigades; Izzedine al-Qassam Brigades; Izzedin al-Qassam; Al-Qassam Brigades; Ezzedeen al-Qassam Brigades
PS Palestinian Islamic Jihad: Islamic Jihad; PIJ; Al-Quds Brigades; Saraya al-Quds; Islamic Jihad Movement in Palestine
PS Fatah: al-Fatah; Fateh; Tanzim; Fatah movement
PS Al-Aqsa Martyrs Brigades < Fatah: Al-Aqsa Martyrs' Brigade; Al-Aqsa Brigades; Aqsa Martyrs Brigades; AAMB
PS Palestine Liberation Organization: PLO; Palestine Liberation Organisation; Force 17
PS Popular Front for the Liberation of Palestine: PFLP; Abu Ali Mustafa Brigades
PS Popular Front for the Liberation of Palestine - General Command: PFLP-GC;
   Popular Front for the Liberation of Palestine-General Command
PS Democratic Front for the Liberation of Palestine: DFLP
PS Popular Resistance Committees: Nasser Salah al-Din Brigades; Al-Nasser Salah al-Deen Brigades; PRC
PS Palestine Liberation Front: PLF
PS Abu Nidal Organization: ANO; Abu Nidal Organisation; Abu Nidal group; Fatah Revolutionary Council; Black June; Abu Nidal
PS Black September:
PS Lions' Den: Lions Den
IL Kach: Kahane Chai; Kahane Lives
LB Hezbollah: Hizbollah; Hizbullah; Hezbullah; Hizballah; Party of God; Hezballah; Islamic Resistance in Lebanon
LB Islamic Jihad Organization < Hezbollah: Islamic Jihad Organisation; Revolutionary Justice Organization;
   Organization of the Oppressed on Earth
LB Amal: Amal Movement; Amal militia
LB South Lebanon Army: SLA
LB Lebanese Forces: Phalange; Phalangists; Kataeb; Phalangist militia
LB Fatah al-Islam:
LB Abdullah Azzam Brigades:
LB Lebanese Armed Revolutionary Factions: LARF; FARL
IQ Ansar al-Islam: Ansar al-Sunna; Ansar al-Sunnah; Army of Ansar al-Sunna
IQ Islamic Army in Iraq:
IQ Mahdi Army: Mehdi Army; Jaish al-Mahdi; Sadrists; Sadr's militia; Promised Day Brigade; Saraya al-Salam; Peace Companies
IQ Kata'ib Hezbollah: Kataeb Hezbollah; Hezbollah Brigades; Kataib Hizbollah; Kataib Hizbullah; KH
IQ Asaib Ahl al-Haq: AAH; League of the Righteous; Asa'ib Ahl al-Haqq
IQ Popular Mobilization Forces: PMF; PMU; Hashd al-Shaabi; Popular Mobilisation Forces; Hashed al-Shaabi; Popular Mobilization Units
IQ Badr Organization: Badr Brigade; Badr Brigades; Badr Corps; Badr Organisation
IQ Islamic Resistance in Iraq:
IQ Kurdistan Democratic Party: KDP
IQ Patriotic Union of Kurdistan: PUK
IQ Naqshbandi Army: Army of the Men of the Naqshbandi Order; JRTN; Men of the Army of the Naqshbandi Order
TR Kurdistan Workers' Party: PKK; Kurdistan Workers Party; Kongra-Gel; KADEK; People's Defense Forces; HPG; Kurdish Workers Party
TR Kurdistan Freedom Falcons < Kurdistan Workers' Party: TAK; Kurdistan Freedom Hawks
TR Revolutionary People's Liberation Party/Front: DHKP-C; DHKP/C; Revolutionary People's Liberation Party-Front; Dev Sol;
   Devrimci Sol; Revolutionary Left; Revolutionary People's Liberation Army-Front
TR Turkish Hezbollah: Turkish Hizbullah; Turkish Hizbollah
TR Great Eastern Islamic Raiders' Front: IBDA-C; Islamic Great Eastern Raiders Front
TR Grey Wolves: Gray Wolves; Ulkuculer
TR Communist Party of Turkey/Marxist-Leninist: TKP/ML; TIKKO
SY People's Protection Units: YPG; YPJ; Women's Protection Units; Kurdish People's Protection Units
SY Syrian Democratic Forces: SDF
SY Free Syrian Army: FSA; Syrian National Army
SY Ahrar al-Sham: Ahrar ash-Sham; Harakat Ahrar al-Sham
SY Jaysh al-Islam: Jaish al-Islam; Army of Islam
SY Hurras al-Din: Hurras ad-Din
YE Houthis: Houthi; Huthi; Huthis; Ansar Allah; Ansarullah; Ansarallah; Houthi rebels; Believing Youth; Houthi movement
YE Southern Transitional Council: STC
YE Aden-Abyan Islamic Army: Islamic Army of Aden; Aden Abyan Islamic Army
IN Communist Party of India (Maoist): CPI-Maoist; CPI (Maoist); Communist Party of India-Maoist; Naxalites; Naxals; naxalite; Naxal;
   People's War Group; PWG; Maoist Communist Centre; Maoist Communist Center; People's Liberation Guerrilla Army; PLGA; CPI(M)aoist
IN United Liberation Front of Asom: ULFA; United Liberation Front of Assam; ULFA-I
IN National Democratic Front of Bodoland: NDFB; Bodo Liberation Tigers; NDFB-S
IN National Socialist Council of Nagaland: NSCN; NSCN-K; NSCN-IM; National Socialist Council of Nagalim
IN Kangleipak Communist Party: KCP
IN United National Liberation Front: UNLF
IN People's Liberation Front of India: PLFI
IN Jammu and Kashmir Liberation Front: JKLF
IN Babbar Khalsa: Babbar Khalsa International; BKI
IN Khalistan Commando Force: KCF; Khalistan Liberation Force; Khalistan Zindabad Force
IN Indian Mujahideen: Indian Mujahedeen
IN Students Islamic Movement of India: SIMI
IN Garo National Liberation Army: GNLA
IN National Liberation Front of Tripura: NLFT
IN Ranvir Sena:
LK Liberation Tigers of Tamil Eelam: LTTE; Tamil Tigers; Tamil Tiger; Liberation Tigers; Tamil Tiger rebels
LK Janatha Vimukthi Peramuna: JVP; People's Liberation Front of Sri Lanka
LK National Thowheeth Jama'ath: NTJ; National Thowheed Jamath; National Tawhid Jamaat; National Thowheeth Jamaath
BD Jamaat-ul-Mujahideen Bangladesh: JMB; Jama'atul Mujahideen Bangladesh; Neo-JMB; Jamatul Mujahideen Bangladesh
BD Harkat-ul-Jihad-al-Islami: HuJI; HUJI-B; Harkatul Jihad; Harkat-ul-Jihad
BD Purba Banglar Communist Party: PBCP
NP Communist Party of Nepal (Maoist): CPN-M; CPN-Maoist; Communist Party of Nepal-Maoist; Nepalese Maoists; CPN (Maoist)
MM Arakan Rohingya Salvation Army: ARSA; Harakah al-Yaqin
MM Arakan Army: AA
MM Kachin Independence Army: KIA; Kachin Independence Organisation; Kachin Independence Organization
MM Karen National Union: KNU; Karen National Liberation Army; KNLA
MM Ta'ang National Liberation Army: TNLA
MM Myanmar National Democratic Alliance Army: MNDAA
MM People's Defence Force: PDF; People's Defense Force; People's Defence Forces; People's Defense Forces
MM United Wa State Army: UWSA
MM Tatmadaw:
KH Khmer Rouge: Party of Democratic Kampuchea; Khmers Rouges
TH Barisan Revolusi Nasional: BRN; Runda Kumpulan Kecil; RKK; National Revolutionary Front; BRN-C
TH Pattani United Liberation Organization: PULO; Pattani United Liberation Organisation
PH Abu Sayyaf: Abu Sayyaf Group; ASG; Al-Harakat al-Islamiyya
PH Moro Islamic Liberation Front: MILF; Bangsamoro Islamic Armed Forces
PH Moro National Liberation Front: MNLF
PH Bangsamoro Islamic Freedom Fighters: BIFF; Bangsamoro Islamic Freedom Movement; BIFM
PH New People's Army: NPA; Communist Party of the Philippines; CPP-NPA; CPP; New Peoples Army; Alex Boncayao Brigade
PH Maute Group: Maute; Maute gang; Dawlah Islamiyah; Daulah Islamiyah
PH Rajah Solaiman Movement: RSM
ID Jemaah Islamiyah: Jemaah Islamiah; JI; Jamaah Islamiyah; Jema'ah Islamiyah
ID Jamaah Ansharut Daulah: JAD; Jemaah Ansharut Daulah
ID East Indonesia Mujahideen: MIT; Mujahidin Indonesia Timur
ID Free Aceh Movement: GAM; Gerakan Aceh Merdeka
ID Free Papua Movement: OPM; West Papua National Liberation Army; TPNPB; Organisasi Papua Merdeka
TL Fretilin: FALINTIL; Revolutionary Front of Independent East Timor
PG Bougainville Revolutionary Army: BRA
CN East Turkestan Islamic Movement: ETIM; Turkistan Islamic Party; TIP; Turkestan Islamic Party; East Turkistan Islamic Movement
UZ Islamic Movement of Uzbekistan: IMU; Islamic Jihad Union; IJU; Islamic Movement of Turkestan
JP Aum Shinrikyo: Aum Supreme Truth; Aum Shinri Kyo; Aleph sect
JP Japanese Red Army: JRA; Anti-Imperialist International Brigade
JP Chukaku-ha: Middle Core Faction; Chukakuha
RU Caucasus Emirate: Imarat Kavkaz; Emirate of the Caucasus; Vilayat Dagestan; Islamic Emirate of the Caucasus
RU Riyadus-Salikhin: Riyad us-Saliheyn; Riyadus-Salikhin Reconnaissance and Sabotage Battalion of Chechen Martyrs
RU Chechen rebels: chechen separatists; chechen fighters; chechen militants
RU Wagner Group: Wagner; PMC Wagner; Wagner PMC; Africa Corps
UA Donetsk People's Republic: DPR; DNR; Donetsk separatists
UA Luhansk People's Republic: LPR; LNR; Lugansk People's Republic; Luhansk separatists
UA Azov Battalion: Azov Brigade; Azov Regiment
AM Armenian Secret Army for the Liberation of Armenia: ASALA
AM Justice Commandos of the Armenian Genocide: JCAG
XK Kosovo Liberation Army: KLA; UCK; Ushtria Clirimtare e Kosoves
MK National Liberation Army (Macedonia): National Liberation Army; NLA
ES ETA: Basque Homeland and Freedom; Euskadi ta Askatasuna; Basque Fatherland and Liberty; Basque Fatherland and Freedom; Etarras;
   Basque Nation and Liberty; Basque Homeland and Liberty
ES GRAPO: First of October Antifascist Resistance Group; First of October Anti-Fascist Resistance Groups
ES Antiterrorist Liberation Groups: GAL; Grupos Antiterroristas de Liberacion
ES Terra Lliure: Free Land
FR Corsican National Liberation Front: FLNC; National Liberation Front of Corsica; National Front for the Liberation of Corsica
FR Action Directe: Direct Action
DE Red Army Faction: RAF; Rote Armee Fraktion; Baader-Meinhof; Baader-Meinhof Gang; Baader-Meinhof Group
DE Revolutionary Cells: Revolutionaere Zellen
DE National Socialist Underground: NSU
IT Red Brigades: Brigate Rosse; Red Brigade
IT Cosa Nostra: Sicilian Mafia; Sicilian mafia
IT Informal Anarchist Federation: FAI; Federazione Anarchica Informale
GR Revolutionary Organization 17 November: November 17; 17 November; 17N; N17; November 17 group; Revolutionary Organization November 17
GR Revolutionary Struggle: Epanastatikos Agonas
GR Revolutionary People's Struggle: ELA; Revolutionary Popular Struggle
GR Conspiracy of Fire Cells: Conspiracy of Cells of Fire; Conspiracy of Fire Nuclei; Synomosia Pyrinon tis Fotias
GR Sect of Revolutionaries:
PT Popular Forces of 25 April: FP-25; FP-25 de Abril
BE Communist Combatant Cells: CCC; Cellules Communistes Combattantes
GB Irish Republican Army: IRA; Provisional IRA; PIRA; Provisional Irish Republican Army; Provisionals; Provos
GB Real Irish Republican Army: Real IRA; RIRA; New IRA; Oglaigh na hEireann; ONH
GB Continuity Irish Republican Army: Continuity IRA; CIRA
GB Irish National Liberation Army: INLA
GB Irish People's Liberation Organisation: IPLO; Irish People's Liberation Organization
GB Ulster Volunteer Force: UVF
GB Ulster Defence Association: UDA; Ulster Freedom Fighters; UFF; Ulster Defense Association
GB Loyalist Volunteer Force: LVF; Red Hand Defenders; Red Hand Commando; Red Hand Commandos
US Ku Klux Klan: KKK; Klan
US Animal Liberation Front: ALF
US Earth Liberation Front: ELF
US Army of God:
US Aryan Nations:
US The Order: Bruders Schweigen
US Atomwaffen Division: Atomwaffen; National Socialist Order
US The Base:
US Jewish Defense League: JDL
US United Freedom Front: UFF
US May 19 Communist Organization: M19CO; Armed Resistance Unit
US Omega 7: Omega Seven
PR Macheteros: Los Macheteros; Boricua Popular Army; Ejercito Popular Boricua
PR Armed Forces of National Liberation (Puerto Rico): FALN; Fuerzas Armadas de Liberacion Nacional
HT Tonton Macoutes: Tontons Macoutes; Volunteers for National Security
HT Front for the Advancement and Progress of Haiti: FRAPH
HT G9: G9 Family and Allies; G9 gang; Viv Ansanm
HT 400 Mawozo:
MX Zapatista Army of National Liberation: EZLN; Zapatistas; Zapatista National Liberation Army; zapatista rebels
MX Popular Revolutionary Army (Mexico): EPR; Popular Revolutionary Army; Ejercito Popular Revolucionario
MX Sinaloa Cartel: Cartel de Sinaloa; Sinaloa drug cartel
MX Zetas: Los Zetas; Zetas cartel; Zetas drug cartel
MX Gulf Cartel: Cartel del Golfo
MX Jalisco New Generation Cartel: CJNG; Jalisco Nueva Generacion; New Generation Jalisco Cartel; Jalisco Cartel
MX Knights Templar Cartel: Knights Templar; Caballeros Templarios; Los Caballeros Templarios
MX La Familia Michoacana: La Familia
MX Juarez Cartel: La Linea
MX Tijuana Cartel: Arellano Felix Organization; Arellano Felix cartel
MX Beltran Leyva Cartel: Beltran-Leyva cartel; Beltran Leyva Organization
SV Farabundo Marti National Liberation Front: FMLN; Farabundo Marti Front; Frente Farabundo Marti para la Liberacion Nacional;
   Farabundo Marti Liberation Front; Farabundo Marti National Liberation Movement; Farabundo Marti; National Liberation Front FMLN
SV People's Revolutionary Army (El Salvador) < Farabundo Marti National Liberation Front: ERP; People's Revolutionary Army;
   Revolutionary Army of the People; Ejercito Revolucionario del Pueblo
SV Popular Liberation Forces < Farabundo Marti National Liberation Front: FPL; People's Liberation Forces;
   Farabundo Marti Popular Liberation Forces; Farabundo Marti People's Liberation Forces; Fuerzas Populares de Liberacion
SV Armed Forces of National Resistance < Farabundo Marti National Liberation Front: FARN; National Resistance
SV Armed Forces of Liberation (El Salvador) < Farabundo Marti National Liberation Front: Armed Forces of Liberation; FAL
SV Revolutionary Party of Central American Workers < Farabundo Marti National Liberation Front: PRTC;
   Central American Workers' Revolutionary Party; Central American Revolutionary Workers Party
SV Clara Elizabeth Ramirez Front: CERF; Clara Elizabeth Ramirez
SV Nationalist Republican Alliance: ARENA; ARENA death squads; Alianza Republicana Nacionalista
SV Maximiliano Hernandez Martinez Anticommunist Brigade: Maximiliano Hernandez Martinez Brigade; Secret Anticommunist Army
SV Mara Salvatrucha: MS-13; MS13
SV Barrio 18: 18th Street gang; Calle 18; Mara 18; 18th Street
GT Guatemalan National Revolutionary Unity: URNG; Guatemalan National Revolutionary Union;
   Unidad Revolucionaria Nacional Guatemalteca; National Guatemalan Revolutionary Unity
GT Guerrilla Army of the Poor < Guatemalan National Revolutionary Unity: EGP; Poor People's Guerrilla Army
GT Rebel Armed Forces < Guatemalan National Revolutionary Unity: Fuerzas Armadas Rebeldes
GT Revolutionary Organization of the People in Arms < Guatemalan National Revolutionary Unity: ORPA;
   Organization of People in Arms; Revolutionary Organization of the Armed People; Revolutionary Organization of People in Arms
GT Secret Anti-Communist Army: ESA; Jaguar Justiciero; Mano Blanca; White Hand
HN Cinchonero People's Liberation Movement: Cinchoneros; Cinchonero; Cinchonero Popular Liberation Movement;
   Popular Liberation Movement Cinchoneros; Cinchoneros Popular Liberation Movement
HN Morazanist Patriotic Front: FPM; Morazan Patriotic Front; Morazanist Front for the Liberation of Honduras
HN Lorenzo Zelaya Popular Revolutionary Forces: Lorenzo Zelaya Revolutionary Forces; Lorenzo Zelaya People's Revolutionary Forces
NI Contras: contras; contra rebels; contra forces; Nicaraguan Democratic Force; FDN; Nicaraguan Resistance; Nicaraguan rebels;
   Nicaraguan contras; Democratic Revolutionary Alliance; ARDE; contra guerrillas; recontras
NI Sandinista National Liberation Front: FSLN; Sandinistas; Sandinista Front; Sandinista Liberation Front;
   Sandinist National Liberation Front
NI Sandinist People's Army: EPS; Sandinista People's Army; Sandinista Popular Army; Sandinista Army; Sandinist Army
CO Revolutionary Armed Forces of Colombia: FARC; FARC-EP; Fuerzas Armadas Revolucionarias de Colombia; Colombian Revolutionary Armed Forces;
   Revolutionary Armed Forces of Colombia-People's Army; FARC dissidents; Segunda Marquetalia; Estado Mayor Central
CO National Liberation Army (Colombia): ELN; National Liberation Army; Army of National Liberation; Ejercito de Liberacion Nacional;
   Camilist Union; Camilist Union-National Liberation Army; Camilist Union-Army of National Liberation; UC-ELN; ELN Camilist Union;
   Camilista Union
CO 19 April Movement: M-19; M19; April 19 Movement; 19th of April Movement; Movimiento 19 de Abril; April 19th Movement
CO Popular Liberation Army: EPL; People's Liberation Army (Colombia); Ejercito Popular de Liberacion; Los Pelusos
CO Simon Bolivar Guerrilla Coordinating Board: Simon Bolivar National Guerrilla Coordinator; CNG; CGSB;
   Simon Bolivar Guerrilla Coordinator; Simon Bolivar National Guerrilla Coordinating Board
CO Quintin Lame: Quintin Lame Command; Quintin Lame Armed Movement; Manuel Quintin Lame
CO Ricardo Franco Front: Ricardo Franco
CO Medellin Cartel: Medellin drug cartel; Medellin cocaine cartel; Medellin drug mafia
CO Extraditables: The Extraditables; Los Extraditables
CO Cali Cartel: Cali drug cartel; Cali cocaine cartel
CO United Self-Defense Forces of Colombia: AUC; United Self-Defence Forces of Colombia; Autodefensas Unidas de Colombia;
   Colombian Self-Defense Forces; United Self Defense Group of Colombia
CO Death to Kidnappers: MAS; Muerte a Secuestradores
CO Gulf Clan: Clan del Golfo; Urabenos; Los Urabenos; Gaitanista Self-Defense Forces of Colombia; Gaitanist Self-Defense Forces;
   AGC; Clan Usuga; Gaitanista Army of Colombia
CO Black Eagles: Aguilas Negras
CO Love for Medellin:
CO Los Rastrojos: Rastrojos
PE Shining Path: Sendero Luminoso; SL; Communist Party of Peru; Senderistas; Senderista; PCP-SL; Communist Party of Peru-Shining Path;
   Luminous Path; Sendero
PE Tupac Amaru Revolutionary Movement: MRTA; Tupac Amaru; Movimiento Revolucionario Tupac Amaru; Revolutionary Tupac Amaru Movement
PE Rodrigo Franco Command: Rodrigo Franco Commando; Rodrigo Franco Democratic Command; Comando Rodrigo Franco; Rodrigo Franco
PE Grupo Colina: Colina Group; Colina death squad
EC Alfaro Lives, Damn It: Alfaro Vive Carajo; AVC; Eloy Alfaro Popular Armed Forces; Alfaro Vive
EC Los Choneros: Choneros
EC Los Lobos:
BO Zarate Willka Armed Forces of Liberation: Zarate Willka; Zarate Willka Liberation Armed Forces; FALZW;
   Zarate Willka Armed Liberation Forces
BO Nestor Paz Zamora Commission: CNPZ; Nestor Paz Zamora Command; National Liberation Army - Nestor Paz Zamora Commission
BO Tupac Katari Guerrilla Army: EGTK
CL Manuel Rodriguez Patriotic Front: FPMR; Frente Patriotico Manuel Rodriguez; FPMR-A; Manuel Rodriguez Front;
   Autonomous Manuel Rodriguez Patriotic Front
CL Movement of the Revolutionary Left: MIR; Leftist Revolutionary Movement; Revolutionary Left Movement;
   Movimiento de Izquierda Revolucionaria; Movement of the Revolutionary Left Wing
CL Lautaro Youth Movement: Lautaro; MJL; Mapu-Lautaro; Lautaro Popular Rebel Forces; Lautaro group
CL Coordinadora Arauco-Malleco: CAM; Arauco-Malleco Coordinator; Mapuche militants
AR Montoneros:
AR People's Revolutionary Army (Argentina): ERP; People's Revolutionary Army; Ejercito Revolucionario del Pueblo
AR All for the Fatherland Movement: MTP; Todos por la Patria; Everyone for the Fatherland Movement
AR Argentine Anticommunist Alliance: Triple A; AAA
UY Tupamaros: Tupamaro; National Liberation Movement - Tupamaros
PY Paraguayan People's Army: EPP; Ejercito del Pueblo Paraguayo
BR First Capital Command: PCC; Primeiro Comando da Capital
BR Red Command: Comando Vermelho; CV
VE Tren de Aragua: Aragua Train
"""

# Acronyms that are English words: in text without lower-case letters they mean something only beside a longer name.
WORDS_IN_CAPITALS = frozenset(
    "IS LET MEND AIM ARM CAN PAC RAM CAM JAS MAS TIP MIT ELF ALF PLAN FACT RED GAL FAL FIS AA JI SL KH CV RAF LARF BRAS HUM JEM "
    "MIR DPR PDF CPP RSM NAS GAM TAK ELA FAI ESA STC AIS UPC".split()
)

# Names that others bear too: they count only where a longer name of the same organisation stands in the text.
SHARED = frozenset(
    "RSF ARENA ADF SLA ISS BRA AA KIA JI SL KH CV PAC NLA PLF UFF DPR LPR PDF CPP CMA JAS MAS TIP MIT RSM NAS CAM STC UPC AIS FIS CPC "
    "PRC NDA NSU CCC FAI ESA FACT PLAN ALF ELF AAA AVC PCC RAF ANC IFP BLF HTS SSP MNR FLM ESN EPP EPS EPR CNG FDN FPM MAS IRA_ UIC "
    "ELA PMU TAK LNR DNR GAL AIM OLA OLF FAL AGC".split()
) | {
    *("Amal", "Fano", "Wagner", "Kach", "Klan", "Tanzim", "Sendero", "Lautaro", "Maute", "Provisionals", "The Base", "The Order"),
    *("New Forces", "Free Land", "Direct Action", "Revolutionary Left", "National Resistance", "Red Command", "La Linea", "Hasm"),
    *("La Familia", "Knights Templar", "Islamic Emirate", "Al-Jihad", "Black June", "Army of Justice", "Army of Islam"),
    *("Soldiers of God", "White Hand", "The Resistance Front", "State of Sinai", "Phalange", "Ikhwan", "Tupac Amaru", "Inkatha"),
    *("Revolutionary Cells", "Africa Corps", "Rodrigo Franco", "Ricardo Franco", "Farabundo Marti", "18th Street", "Abu Nidal"),
    *("Popular Revolutionary Army", "People's Revolutionary Army", "Los Lobos", "November 17", "17 November", "Black Eagles"),
    *("Revolutionary Guards", "New IRA", "Northern Alliance", "National Revolutionary Front", "Lions Den"),
}
