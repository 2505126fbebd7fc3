"""Organisations of the Americas: armed groups, their other names and where they began, in news since 1980.

The layout is explained in ``organisations``. Sources: the groups' own names and acronyms, as the actor lists of the GTD and of
UCDP and general reference works give them.
"""

AMERICAS = """
US Ku Klux Klan: KKK; Klan
US Animal Liberation Front: ALF
US Earth Liberation Front: ELF
US Army of God:
US Aryan Nations:
US Atomwaffen Division: Atomwaffen; National Socialist Order
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
   Farabundo Marti Liberation Front; Farabundo Marti National Liberation Movement; Farabundo Marti;
   National Liberation Front FMLN
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
   Organization of People in Arms; Revolutionary Organization of the Armed People;
   Revolutionary Organization of People in Arms
GT Secret Anti-Communist Army: ESA; Jaguar Justiciero; Mano Blanca; White Hand
HN Cinchonero People's Liberation Movement: Cinchoneros; Cinchonero; Cinchonero Popular Liberation Movement;
   Popular Liberation Movement Cinchoneros; Cinchoneros Popular Liberation Movement
HN Morazanist Patriotic Front: FPM; Morazan Patriotic Front; Morazanist Front for the Liberation of Honduras
HN Lorenzo Zelaya Popular Revolutionary Forces: Lorenzo Zelaya Revolutionary Forces;
   Lorenzo Zelaya People's Revolutionary Forces
NI Contras: contras; contra rebels; contra forces; Nicaraguan Democratic Force; FDN; Nicaraguan Resistance; Nicaraguan rebels;
   Nicaraguan contras; Democratic Revolutionary Alliance; ARDE; contra guerrillas; recontras
NI Sandinista National Liberation Front: FSLN; Sandinistas; Sandinista Front; Sandinista Liberation Front;
   Sandinist National Liberation Front
NI Sandinist People's Army: EPS; Sandinista People's Army; Sandinista Popular Army; Sandinista Army; Sandinist Army
CO Revolutionary Armed Forces of Colombia: FARC; FARC-EP; Fuerzas Armadas Revolucionarias de Colombia;
   Colombian Revolutionary Armed Forces; Revolutionary Armed Forces of Colombia-People's Army; FARC dissidents;
   Segunda Marquetalia; Estado Mayor Central
CO National Liberation Army (Colombia): ELN; National Liberation Army; Army of National Liberation;
   Ejercito de Liberacion Nacional; Camilist Union; Camilist Union-National Liberation Army;
   Camilist Union-Army of National Liberation; UC-ELN; ELN Camilist Union; Camilista Union
CO 19 April Movement: M-19; M19; April 19 Movement; 19th of April Movement; Movimiento 19 de Abril; April 19th Movement
CO Popular Liberation Army: EPL; Ejercito Popular de Liberacion; Los Pelusos
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
CO Gulf Clan: Clan del Golfo; Urabenos; Los Urabenos; Gaitanista Self-Defense Forces of Colombia;
   Gaitanist Self-Defense Forces; AGC; Clan Usuga; Gaitanista Army of Colombia
CO Black Eagles: Aguilas Negras
CO Love for Medellin:
CO Los Rastrojos: Rastrojos
PE Shining Path: Sendero Luminoso; SL; Communist Party of Peru; Senderistas; Senderista; PCP-SL;
   Communist Party of Peru-Shining Path; Luminous Path; Sendero
PE Tupac Amaru Revolutionary Movement: MRTA; Tupac Amaru; Movimiento Revolucionario Tupac Amaru;
   Revolutionary Tupac Amaru Movement
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
US Weather Underground: Weathermen
US Symbionese Liberation Army:
US Proud Boys:
CA Front de Liberation du Quebec: FLQ; Quebec Liberation Front
HT Gran Grif:
"""
