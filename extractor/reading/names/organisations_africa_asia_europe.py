"""Organisations of Africa, Asia, Europe and Oceania: armed groups, their other names and where they began, in news since 1980.

The layout is explained in ``organisations``. Sources: the groups' own names and acronyms, as the actor lists of the GTD and of
UCDP and general reference works give them.
"""

AFRICA_ASIA_EUROPE = """
-  Islamic State: IS; ISIS; ISIL; Daesh; Daish; Da'esh; Islamic State of Iraq and the Levant; Islamic State of Iraq and Syria;
   Islamic State of Iraq and al-Sham; Islamic State of Iraq and Greater Syria; Islamic State in Iraq and Syria;
   Islamic State in Iraq and the Levant; Islamic State in Iraq and al-Sham; Islamic State of Iraq; Dawlat al-Islamiyah
AF Islamic State Khorasan Province < Islamic State: ISKP; IS-K; ISIS-K; ISIL-K; ISK; IS-KP; ISIS-Khorasan; IS-Khorasan;
   Islamic State-Khorasan; Islamic State Khorasan; Islamic State in Khorasan; Islamic State's Khorasan Province;
   Daesh Khorasan; Islamic State in Khorasan Province; Khorasan Province of the Islamic State; ISIL Khorasan;
   ISIL in Khorasan; ISIL-KP
NG Islamic State West Africa Province < Islamic State: ISWAP; IS-WAP; Islamic State in West Africa; Islamic State West Africa;
   Islamic State in West Africa Province; Islamic State's West Africa Province
-  Islamic State in the Greater Sahara < Islamic State: ISGS; EIGS; Islamic State in the Sahel; Islamic State Sahel Province;
   ISSP; Islamic State Sahel
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
AF Taliban: Taleban; Talibans; Talib; Talibs; Afghan Taliban; Islamic Emirate of Afghanistan; Islamic Emirate;
   Taliban movement
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
PK Baluchistan Liberation Army: BLA; Balochistan Liberation Army; Baloch Liberation Army; Baluch Liberation Army;
   Majeed Brigade
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
IR Islamic Revolutionary Guard Corps: IRGC; Revolutionary Guards; Revolutionary Guard Corps; Iranian Revolutionary Guards;
   Pasdaran
SO Al-Shabaab: Shabab; al-Shebab; Shebab; Harakat al-Shabaab al-Mujahideen; Al-Shabaab al-Mujahideen; Harakat al-Shabaab
SO Islamic Courts Union: Union of Islamic Courts; UIC; Supreme Islamic Courts Council; Islamic Courts
SO Hizbul Islam: Hizb al-Islam
SO Somali National Alliance: Aideed faction
NG Boko Haram: Jama'atu Ahlis Sunna Lidda'awati wal-Jihad; JAS; Jama'atu Ahlis Sunna;
   People Committed to the Prophet's Teachings
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
CF Anti-Balaka: antibalaka; anti-Balaka
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
NA SWAPO: South West Africa People's Organisation; South West Africa People's Organization;
   People's Liberation Army of Namibia; PLAN
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
   Izz el-Deen al-Qassam Brigades; Izzedine al-Qassam Brigades; Izzedin al-Qassam; Al-Qassam Brigades;
   Ezzedeen al-Qassam Brigades
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
IQ Popular Mobilization Forces: PMF; PMU; Hashd al-Shaabi; Popular Mobilisation Forces; Hashed al-Shaabi;
   Popular Mobilization Units
IQ Badr Organization: Badr Brigade; Badr Brigades; Badr Corps; Badr Organisation
IQ Islamic Resistance in Iraq:
IQ Kurdistan Democratic Party: KDP
IQ Patriotic Union of Kurdistan: PUK
IQ Naqshbandi Army: Army of the Men of the Naqshbandi Order; JRTN; Men of the Army of the Naqshbandi Order
TR Kurdistan Workers' Party: PKK; Kurdistan Workers Party; Kongra-Gel; KADEK; People's Defense Forces; HPG;
   Kurdish Workers Party
TR Kurdistan Freedom Falcons < Kurdistan Workers' Party: TAK; Kurdistan Freedom Hawks
TR Revolutionary People's Liberation Party/Front: DHKP-C; DHKP/C; Revolutionary People's Liberation Party-Front; Dev Sol;
   Devrimci Sol;  Revolutionary People's Liberation Army-Front
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
IN Communist Party of India (Maoist): CPI-Maoist; CPI (Maoist); Communist Party of India-Maoist; Naxalites; Naxals; naxalite;
   Naxal; People's War Group; PWG; Maoist Communist Centre; Maoist Communist Center; People's Liberation Guerrilla Army; PLGA
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
CN East Turkestan Islamic Movement: ETIM; Turkistan Islamic Party; TIP; Turkestan Islamic Party;
   East Turkistan Islamic Movement
UZ Islamic Movement of Uzbekistan: IMU; Islamic Jihad Union; IJU; Islamic Movement of Turkestan
JP Aum Shinrikyo: Aum Supreme Truth; Aum Shinri Kyo; Aleph sect
JP Japanese Red Army: JRA; Anti-Imperialist International Brigade
JP Chukaku-ha: Middle Core Faction; Chukakuha
RU Caucasus Emirate: Imarat Kavkaz; Emirate of the Caucasus; Vilayat Dagestan; Islamic Emirate of the Caucasus
RU Riyadus-Salikhin: Riyad us-Saliheyn; Riyadus-Salikhin Reconnaissance and Sabotage Battalion of Chechen Martyrs
RU Chechen rebels: chechen separatists; chechen fighters; chechen militants
RU Wagner Group: Wagner; Wagner mercenaries; Wagner fighters; PMC Wagner; Wagner PMC; Africa Corps
UA Donetsk People's Republic: DPR; DNR; Donetsk separatists
UA Luhansk People's Republic: LPR; LNR; Lugansk People's Republic; Luhansk separatists
UA Azov Battalion: Azov Brigade; Azov Regiment
AM Armenian Secret Army for the Liberation of Armenia: ASALA
AM Justice Commandos of the Armenian Genocide: JCAG
XK Kosovo Liberation Army: KLA; UCK; Ushtria Clirimtare e Kosoves
MK National Liberation Army (Macedonia): National Liberation Army; NLA
ES ETA: Basque Homeland and Freedom; Euskadi ta Askatasuna; Basque Fatherland and Liberty; Basque Fatherland and Freedom;
   Etarras; Basque Nation and Liberty; Basque Homeland and Liberty
ES GRAPO: First of October Antifascist Resistance Group; First of October Anti-Fascist Resistance Groups
ES Antiterrorist Liberation Groups: GAL; Grupos Antiterroristas de Liberacion
ES Terra Lliure:
FR Corsican National Liberation Front: FLNC; National Liberation Front of Corsica;
   National Front for the Liberation of Corsica
FR Action Directe: Direct Action
DE Red Army Faction: RAF; Rote Armee Fraktion; Baader-Meinhof; Baader-Meinhof Gang; Baader-Meinhof Group
DE Revolutionary Cells: Revolutionaere Zellen
DE National Socialist Underground: NSU
IT Red Brigades: Brigate Rosse; Red Brigade
IT Cosa Nostra: Sicilian Mafia; Sicilian mafia
IT Informal Anarchist Federation: FAI; Federazione Anarchica Informale
GR Revolutionary Organization 17 November: November 17; 17 November; 17N; N17; November 17 group;
   Revolutionary Organization November 17
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
BD Shanti Bahini: Parbatya Chattagram Jana Samhati Samiti; Chittagong Hill Tracts guerrillas
IN Dima Halam Daogah: DHD; Black Widow; Dima Halam Daogah (Jewel)
IN Deccan Mujahideen:
PK Jundul Hafsa: Jundul Hifsa; Jund al-Hafsa
PK Sindhudesh Revolutionary Army: Sindhudesh Liberation Army
AF Jamiat-e-Islami: Jamiat-i-Islami
BA Croatian Defence Council: HVO; Croat Defence Council
BA Bosnian Serb Army: Army of Republika Srpska
HR Croatian Defence Forces: HOS
NG Oodua People's Congress: Oodua Peoples Congress; Odua People's Congress
NG Bakassi Boys:
NG Movement for the Actualisation of the Sovereign State of Biafra: MASSOB
KE Mungiki:
KE Mau Mau:
ML Dan Na Ambassagou: Dan Nan Ambassagou
ML Imghad Tuareg Self-Defence Group and Allies: GATIA
ML Ganda Koy: Ganda Izo
BF Koglweogo:
ZA People Against Gangsterism and Drugs: Pagad
ZW Zimbabwe African National Liberation Army: ZANLA
ZW Zimbabwe People's Revolutionary Army: ZIPRA
AO National Liberation Front of Angola: FNLA
GW African Party for the Independence of Guinea and Cape Verde: PAIGC
DZ Organisation Armee Secrete: Secret Army Organisation; Secret Army Organization
LB Front for the Liberation of Lebanon from Foreigners:
LB Guardians of the Cedars:
CY EOKA: EOKA-B
IT Prima Linea:
IT Ordine Nuovo:
IT Ordine Nero: Black Order
IT Nuclei Armati Rivoluzionari: Armed Revolutionary Nuclei
IT Camorra:
IT 'Ndrangheta: Ndrangheta
VN Viet Cong: Vietcong
LA Pathet Lao:
ID Laskar Jihad:
IL Lehi: Stern Gang
IL Irgun: Irgun Zvai Leumi
IR Komala:
IQ 1920 Revolution Brigades: 1920 Revolution Brigade
-  Hizb ut-Tahrir: Hizb al-Tahrir
"""
