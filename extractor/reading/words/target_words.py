"""The lexicon of what an attack may be aimed at, as ``phrases`` are written: people by their calling, buildings, places and vehicles."""

from __future__ import annotations

# Whose a building, a vehicle or a servant is, and which: "police station", "army truck", "aid convoy".
_POLICE = "police|gendarmerie|gendarmes|policemen|prison|penitentiary|jail|constabulary|carabineros|anp|crpf"
_MILITARY = (
    "army|military|armed|air|naval|navy|marine|troop|troops|soldiers|paramilitary|security|artillery|infantry|frontier|tank|ana|idf|nato|isaf|coalition"
    "|defence|defense"
)
_GOVERNMENT = (
    "government|council|councils|municipal|ministry|minister|governor|mayor|court|parliament|parliamentary|election|electoral|tax|customs|immigration"
    "|presidential|prosecutor|prosecutors|judge|senator|lawmaker|mp|administrative|civil|provincial|county|state"
)
_DIPLOMATIC = "un|nations|u.n.|embassy|consular|consulate|diplomatic|peacekeeping|peacekeepers|minusma|monusco|minusca|amisom|unifil|ambassador"
_AID = "aid|relief|humanitarian|cross|crescent|ngo|charity|msf|frontières|frontieres|oxfam|demining|wfp|unicef|vaccination"
_SCHOOL = "school|schools|university|college|student|students|schoolgirls"
_FAITH = "church|mosque|parish|temple|bishop|priest|pastor|congregation"
_PRESS = "newspaper|tv|television|radio|media|news|press|broadcasting|magazine"
_TRADE = "hotel|bank|oil|mining|company|mine|factory|logging|construction|security firm|petrol|gas|shipping|telecom|brewery|sugar"
_PARTY = "party|league|congress|opposition"
_BUILDINGS = (
    "station|stations|post|posts|base|bases|camp|camps|barracks|checkpoint|checkpoints|checkpost|outpost|outposts|headquarters|hq|compound|office|offices"
    "|building|buildings|complex|facility|depot|academy|quarters|position|positions|bunker|centre|center|residence|house|home|hall|bureau|premises"
)
_VEHICLES = "convoy|convoys|patrol|patrols|vehicle|vehicles|truck|trucks|lorry|lorries|car|cars|van|bus|buses|jeep|jeeps|pickup|motorcade|column|boat|helicopter"
_SERVANTS = "officer|officers|staff|worker|workers|employee|employees|official|officials|chief|commander|recruit|recruits|member|members|personnel|driver|drivers|team"
_THINGS = f"{_BUILDINGS}|{_VEHICLES}"
_ALL = f"{_THINGS}|{_SERVANTS}"
_OF = "of|for|carrying|transporting|belonging|housing|used"

TARGET_WORDS: dict[str, str] = {
    # What only looks like one.
    "unknown": "fighter|combat jet|jets|plane|planes|aircraft, home - made, land|claymore|roadside|anti|pressure|naval mine|mines, landmine|landmines, car|truck|van|bus|lorry|vehicle|boat bomb|bombs|bombing|bomber"
    ", port - au|of, people 's army|defence|liberation|front|republic|party|democratic|war, west|left|right|river|east|food bank, booby - trapped 1~car|vehicle|truck, stolen|explosive - laden|packed car|truck|van|vehicle"
    ", human rights, court 's, home town, house arrest, white house, market price|prices, press conference|release, state of, state - run, police - man, union workers, city council, radio message|messages|intercept|intercepts"
    ", bank holiday, mine clearance, bar association, family members, news conference, back home, at|from|sent|went|returned|returning|way home, iron|metal|steel bar, bow|bows, hospital bed, children 's hospital",
    "abortion_related": "abortion clinic|clinics|provider|providers|doctor|doctors|centre|center, planned parenthood, family - planning clinic"
    ", family planning clinic|centre|center, women 's health|medical center|centre|clinic, reproductive health clinic|centre|center",
    "diplomatic": f"embassy, embassies, consulate*, ambassador|ambassadors, diplomat|diplomats, envoy|envoys, consul, attache, legation"
    f", {_DIPLOMATIC} 1~{_ALL}|mission|missions, peacekeeper|peacekeepers, blue helmet|helmets, mission convoy|vehicle|patrol|base"
    f", {_VEHICLES}|base|compound {_OF} 4~peacekeepers|diplomats|embassy|nations|ambassador",
    "ngo": f"{_AID} 1~{_ALL}|group|groups|agency|agencies|organisation|organization|organisations|organizations|volunteer|volunteers|clinic, charity"
    ", charities, red cross|crescent, ngo|ngos, aid|relief workers, vaccinator*, vaccination|polio team|teams|worker|workers, deminer|deminers"
    ", médecins sans, medecins sans, field|mobile clinic|hospital, mobile health|medical team, save the children, medical charity"
    f", {_ALL} {_OF} 4~ngo|charity|agency|humanitarian",
    "police": f"{_POLICE} 1~{_ALL}|agent|agents|sergeant|inspector|superintendent|colonel|captain|lieutenant|guard|guards|warden|director|school|unit|units|reservist|reservists"
    ", policeman|policemen|policewoman|policewomen, police, gendarme|gendarmes, constable|constables, prison|prisons|jail|penitentiary"
    ", carabinero|carabineros, warder|warders, spo|spos, detective|detectives, officer|officers, sheriff, cop|cops, gendarmerie"
    f", {_ALL} {_OF} 3~police|gendarmerie|gendarmes|policemen|prison, home|house of 3~policeman|officer|constable|sergeant",
    "military": f"{_MILITARY} 1~{_ALL}|sergeant|colonel|captain|lieutenant|major|general|unit|units|forces, security|government|coalition|state|loyalist|federal force|forces|troops|soldiers"
    ", soldier|soldiers, troops, barracks, garrison|garrisons, battalion, brigade, regiment, checkpoint|checkpoints, outpost|outposts, conscript|conscripts"
    ", serviceman|servicemen, marine|marines, jawan|jawans, national guard, national guardsman|guardsmen, paramilitaries, army, convoy, patrol, troop carrier*"
    ", warship, gunboat, armoured|armored vehicle|vehicles|car|cars, sentry, sailor|sailors, military, border guard|guards, colonel, ranger|rangers, airmen|airman"
    f", {_ALL} {_OF} 4~soldiers|army|troops|paramilitary|paramilitaries|marines|conscripts",
    "religious": f"mosque|mosques, church|churches, synagogue*, temple|temples, shrine|shrines, cathedral|cathedrals, worshipper|worshippers|worshipers"
    ", priest|priests, imam|imams, bishop|archbishop, pastor|pastors, monk|monks, nun|nuns, cleric|clerics, jesuit|jesuits, monastery|monasteries, seminary"
    ", missionary|missionaries, chapel|chapels, convent|convents, gurdwara*, rabbi|rabbis, preacher|preachers, churchgoer*, congregation, muezzin, sacristan"
    ", catechist*, pilgrim|pilgrims, religious procession|leader|leaders|scholar, procession, imambargah, pagoda, seminarian*, baptist|methodist|catholic|orthodox church"
    f", {_FAITH} {_THINGS}, home|house|residence {_OF} 3~priest|bishop|pastor|imam|cleric, parishioner|parishioners, monsignor, cardinal, abbey, vicar, mullah",
    "education": f"school|schools, university|universities, college|colleges, student|students, schoolgirl|schoolgirls|schoolboy|schoolboys|schoolchildren"
    f", pupil|pupils, teacher|teachers, campus, professor|professors, lecturer|lecturers, madrassa|madrassas|madrasa, rector, headmaster|headteacher|headmistress|principal"
    f", kindergarten|kindergartens|nursery, {_SCHOOL} {_ALL}, {_VEHICLES} {_OF} 3~students|pupils|schoolchildren|teachers, research institute|centre|center, institute, schoolteacher|schoolteachers, dormitory, academic|academics",
    "journalists_media": "journalist|journalists, reporter|reporters, newspaper|newspapers, radio|television|tv station|stations|channel, cameraman|camerawoman|cameramen"
    f", editor|editors, broadcaster*, blogger|bloggers, columnist*, photographer|photographers, correspondent|correspondents, stringer|stringers, news agency|website|portal"
    f", bureau chief, presenter, camera|film|news|television|tv crew|crews, photojournalist*, {_PRESS} {_ALL}, {_THINGS} {_OF} 3~newspaper|magazine|radio|television|journalist|editor|reporter, anchor, newsreader, journalism, weekly magazine",
    "airports_aircraft": "airport|airports, airline|airlines|airliner|airliners, plane|planes, jetliner, aircraft, passenger|charter|business jet, flight, aeroplane"
    ", airfield, airstrip, air terminal, runway, helicopter, light aircraft, twin otter, cessna",
    "transportation": "bus|buses, minibus|minibuses, coach, train|trains, metro, subway, railway|railroad|railways, ferry|ferries, taxi|taxis, bridge|bridges, highway"
    ", bus|train|railway|metro|subway|tram station|stations|stop|terminal|terminus, terminal, bus|lorry|truck|taxi|van driver|drivers, motorist|motorists, truck|trucks, lorry|lorries, tram"
    ", railway|rail track|tracks|line|bridge, tracks, rickshaw|rickshaws, dhow, canoe, van, minivan, trucker|truckers, conductor, passenger bus|buses|train|van|vehicle|coach|boat"
    ", fuel tanker|tankers, tuk - tuk, motorcycle taxi, matatu, jeepney|jeepneys, motorists, tunnel, passenger|passengers",
    "maritime": "tanker|tankers, oil tanker, oil|products|chemical tanker|tankers, cargo ship|vessel|boat, vessel|vessels, ship|ships, fishing boat|boats|vessel|trawler, yacht|yachts"
    ", port, trawler|trawlers, freighter, bulk carrier, container ship, merchant ship|vessel, carrier, seaman|seamen, sailing boat, harbour|harbor, tug|tugboat, push - boat, boat|boats, crew",
    "utilities": "pipeline|pipelines, power station|stations|plant|plants|line|lines|pylon|pylons|tower|towers|grid, pylon|pylons"
    ", electricity tower|towers|pylon|pylons|grid|substation|company|pole|poles|line|lines, energy tower|towers, high 2~tower|towers|pylons|lines, substation|substations, dam|dams"
    ", powerlines, electric tower|towers|poles|plant|substation, transmission line|lines|tower|towers, transformer|transformers, export line, gas|oil pipeline|line|main"
    ", oil conduit, nuclear plant|station, hydroelectric 1~plant|station|dam, oil well|wells|installation|installations|facility|facilities|terminal|field|fields|refinery, refinery",
    "food_water": "water supply|tank|tanks|plant|pipe|pipes|works|well|wells|tower|pumping|treatment, reservoir, aqueduct, food warehouse|depot|store|convoy, granary|granaries",
    "telecommunication": "telephone exchange|office|offices|lines|mast, radio|television|tv tower|mast|transmitter|antenna|relay, transmitter*, cell|mobile|cellphone|phone tower|towers|mast|masts"
    ", communications|telecommunications|telecom tower|towers|mast|masts, mast|masts, telephone lines, relay station, antenna|antennas, fibre - optic, internet cable",
    "political_party": f"{_PARTY} {_BUILDINGS}|{_VEHICLES}|members|member|leader|leaders|activist|activists|worker|workers|supporter|supporters|rally|cadre|cadres|secretary|official|officials"
    "|organiser|organizer|headquarters, political rally|meeting|party|activist|activists|leader|leaders, campaign rally|meeting, rally, party faithful, constituency office",
    "government": f"{_GOVERNMENT} 1~{_ALL}|representative|ministry|employee|employees|delegation|administrator, ministry|ministries, parliament, courthouse, court|courts, judge|judges, prosecutor|prosecutors"
    ", governor|governors, mayor|mayors, town|city|village hall, president, prime|interior|defence|defense|justice|finance|foreign|health|education|deputy minister, minister|ministers, senator|senators"
    ", congressman|congresswoman, lawmaker|lawmakers, mp|mps, legislator|legislators, councillor|councillors|councilor|councilors|councilman|councilmen, attorney general, magistrate|magistrates"
    ", district|government|local|public|village|party official|officials|secretary|administrator|commissioner|governor|chief|head, election workers|officials|staff, polling|voting station|stations|centre|place"
    ", deputy mayor|governor, politician|politicians, candidate|candidates, prefect, commissioner, national assembly, congress, reserve bank, central bank, tax inspector|collector, post office"
    ", village head|chief|secretary, bureaucrat, civil servant|servants, voter|voters, official|officials, protected witness|witnesses, assemblyman, chancellor, premier, vice president, census taker*"
    f", {_THINGS} {_OF} 4~minister|ministers|governor|mayor|mp|judge|senator|president|government|ministry|councillor, heads of state",
    "tourists": "tourist|tourists, holidaymaker*, sightseer*, tour|tourist bus|group|guide|boat|coach, backpacker|backpackers, trekker|trekkers, beachgoer*, hiker|hikers",
    "business": "mall|malls, shopping mall|centre|center, hotel|hotels, restaurant|restaurants, bar|bars, cafe|cafes|café|cafés, nightclub|nightclubs|disco|discotheque|pub|pubs, bank|banks, shop|shops"
    ", store|stores, supermarket|supermarkets, factory|factories, mine|mines, company|companies, businessman|businessmen|businesswoman, cinema|cinemas, theatre|theater, stadium, concert, casino"
    ", hospital|hospitals, clinic|clinics, dispensary, health centre|center|post|facility|clinic, executive|executives, travel|estate agency, bank|gas|petrol|filling station|branch, branch, department store"
    f", {_TRADE} {_ALL}|engineer|engineers|guards|guard, contractor|contractors, engineer|engineers, shopkeeper|shopkeepers, miner|miners, warehouse|warehouses, plantation, brewery, sawmill, guesthouse, resort"
    ", chinatown, moneychanger*, jeweller|jewellers, pharmacy, bakery, firm, business|businesses, oil|gas|mine workers, cash van, quarry, ranch, trading centre|center, convenience store, hardware store"
    ", construction site|company|workers|crew, security guard|guards, bookshop, banker|bankers, salon",
    "private_citizens": "villager|villagers, village|villages, hamlet|hamlets, civilian|civilians, resident|residents, pedestrian|pedestrians, passer|passers - by, passersby, bystander|bystanders, commuter|commuters, crowd|crowds"
    ", wedding, funeral, mourner|mourners, home|homes, house|houses, farmer|farmers, family|families, couple, shopper|shoppers, protester|protesters|protestor|protestors|demonstrator|demonstrators"
    ", activist|activists, campaigner|campaigners, dissident|dissidents, lawyer|lawyers, unionist|unionists, trade unionist|unionists, rights defender|defenders, human rights activist|defender|lawyer, villa"
    ", neighbourhood|neighborhood|quarter|suburb|township, refugee|refugees, refugee camp|camps, displaced camp|people|persons|families, camp for 3~displaced, peasant|peasants, people, persons, trader|traders, vendor|vendors"
    ", worker|workers, labourer|labourers|laborer|laborers, leader|leaders, child|children, boy|boys, girl|girls, teenager|teenagers, man|men, woman|women, youth|youths, baby, herder|herders, herdsman|herdsmen, shepherd|shepherds"
    ", market|markets, marketplace, bazaar, square, street, fisherman|fishermen, woodcutter|woodcutters, migrant|migrants, settler|settlers, nurse|nurses, doctor|doctors, midwife, elder|elders, tailor, housewife, apartment building|block|buildings"
    ", residential building|area|areas|block, apartment|apartments|flat|flats, homestead|homesteads|farm|farms|farmhouse, settlement|settlements, spectator|spectators, fan|fans, bus full, inmate|inmates, prisoner|prisoners, cattle"
    ", carrying 3~pilgrims|christians|worshippers|muslims, witness, community, minority, town, party - goers, reveller|revellers, concertgoer*, park, beach, driver|drivers, motorcyclist, cyclist, picnicker*, chief, tribesmen|tribesman"
    ", football|soccer match|pitch, christian|christians|muslims|shiites|hazaras|hindus|sikhs|yazidis|jews, carpenter, mechanic, cook, watchman, servant, volunteer|volunteers, customer|customers, guest|guests, vehicle|vehicles, car, site",
    "militia": "insurgent|insurgents, militant|militants, rebel|rebels, guerrilla|guerrillas, fighter|fighters, militia|militias|militiaman|militiamen, hideout|hideouts, rebel|militant|insurgent|guerrilla|militia|training camp|camps|base|bases|position|positions|hideout|stronghold"
    ", gang member|members|leader, gangster|gangsters, self - defence|defense, vigilante|vigilantes, terrorist|terrorists, ammunition store|depot|dump, gang|gangs, assailant|assailants, attackers, extremist|extremists, bandit|bandits, kidnapper|kidnappers, warlord",
}
