"""The lexicon of ``attacks``, as ``phrases`` are written: kinds of attack, weapons, targets, and words of other spheres.

By its weapons and targets the learned scales tell kinds of attack and scenes apart, so they change only with the scales; what a record
gives as weapon and target is found by ``weapon_words`` and ``target_words``.
"""

from __future__ import annotations

# Whom rights desks follow when a state takes or strikes them. Of somebody's arrest it is reporters and lawyers, too, who are told or tell.
_ARRESTED = (
    "journalist|journalists|editor|editors|blogger|bloggers|broadcaster|activist|activists|campaigner|campaigners|dissident|dissidents|defender|defenders"
    "|protester|protesters|protestor|protestors|demonstrator|demonstrators|unionist|unionists|whistleblower|whistleblowers|pastor|pastors|monk|monks"
)
_DEFENDERS = f"{_ARRESTED}|reporter|reporters|lawyer|lawyers|opposition"

# Kind, whether the words name an attack (True) or tell that it was done (False), and the words.
ATTACKS: tuple[tuple[str, bool, str], ...] = (
    # Bombs and grenades that are no explosives, before those that are.
    (
        "armed_assault",
        True,
        "petrol|gasoline|fire|fuel|molotov|incendiary bomb|bombs|bombing|bombings, rocket - propelled grenade*, rocket propelled grenade*, rpg|rpgs"
        ", threw|throwing|thrown|hurled|hurling|lobbed|tossed 4~petrol|gasoline|fire|fuel|molotov bomb|bombs",
    ),
    (
        "unarmed_assault",
        True,
        "stun|smoke|flash|gas|percussion|concussion|sound grenade|grenades|bomb|bombs, tear gas grenade|grenades|canister|canisters|shell|shells|bomb|bombs"
        ", teargas grenade|grenades|canister|canisters|shell|shells, smoke|stink|paint bomb|bombs, smoke canister|canisters",
    ),
    ("hijacking", False, "hijacked, hijack, hijacking, hijacks, hijackers|hijacker, commandeered"),
    ("hijacking", True, "hijackings"),
    (
        "hostage_barricade",
        False,
        "hostage|hostages situation|crisis|standoff|siege|drama, barricaded, held|holding|took|taken|seized 4~hostage|hostages in|inside|at"
        ", holed up with hostages, occupied 3~embassy|church|cathedral|offices|building|ministry",
    ),
    (
        "kidnapping",
        False,
        "kidnapped|kidnaped, kidnapping|kidnaping, abducted, abducting, abducts, took|taken|taking|seized 4~hostage|hostages|captive|captives"
        ", snatched, hostage-taking, forcibly disappeared|taken, taken away by 4~men|gunmen|soldiers"
        ", took|taken|dragged|led|seized|picked 6~from his|her|their home|homes|house|houses|farm|office|cell|shop|village|bed|beds"
        ", led|marched|herded|bundled|dragged|frogmarched 8~away, marched|herded|carried|taken|led|dragged 4~into the|a bush|forest|jungle|mountains|hills|van|car|pickup|boat|vehicle",
    ),
    (
        "kidnapping",
        True,
        "kidnap, kidnappers|kidnapers, kidnapings|kidnappings, abduction, abductions, hostage, hostages, captives, captivity, captors|captor"
        ", ransom, enforced disappearance*",
    ),
    ("assassination", False, "assassinated, assassinating"),
    ("assassination", True, "assassination, assassinations, assassins|assassin"),
    (
        "air_strike",
        False,
        "airstrike*, air strike|strikes|raid|raids|attack|attacks, air - strike|strikes|raid|raids, drone|drones strike|strikes|attack|attacks"
        ", warplane*, jets|planes|plane|aircraft|helicopter|helicopters|drone|drones 3~bombed|struck|hit|fired|pounded|strafed|attacked|bombing"
        ", air force 3~bombed|struck|pounded|strafed|attacked|bombing, hit|struck|bombed|attacked 1~from the air, aerial bomb*|attack*, barrel bomb|bombs, bombed 3~by|from 3~plane|planes|aircraft|helicopters, strafed, precision - guided"
        ", precision airstrike*|strike*, close air support, dropped|dropping|drops 4~bomb|bombs|grenades|munitions|explosives, guided|glide bomb|bombs"
        ", drone|drones 2~killed|killing|dropped|targeted|crashed|slammed|flew|dived|fell|hit|struck|injured|wounded"
        ", killed|killing|hit|struck|wounded|injured|destroyed|attacked 3~by 4~drone|drones|warplane|warplanes|helicopter|helicopters|gunship|gunships|jet|jets|aircraft|planes"
        ", attack|attacks|strike|strikes|raid|raids by|from 3~helicopter|helicopters|drone|drones|warplane|warplanes|planes|aircraft|jets|gunships, air|aerial bombardment|bombardments|bombing|bombings",
    ),
    (
        "shelling",
        False,
        "shelled, shelling, shells, mortar|mortars, artillery, rocket|rockets attack*|fire|barrage*|hit|struck|landed|slammed|fired"
        ", mortar bomb|bombs|grenade|grenades|round|rounds|shell|shells, artillery round|rounds|shell|shells, projectile|projectiles 6~killed|killing|hit|struck|landed|fell|injured|wounded|fired|exploded, killed|hit|struck|wounded|injured 3~by 3~projectile|projectiles|shell|shells|shellfire|rocket|rockets"
        ", rocket|rockets|missile|missiles 3~crashed|smashed|ploughed|plowed|exploded|killed|wounded, bombardment|bombarded, missile|missiles attack*|strike*|hit|struck|slammed, fired|launched 3~rockets|missiles|mortars, rockets|missiles|mortars 2~fired|launched|fell|landed|rained, hit|struck 4~missile|missiles|rocket|rockets|shell, indirect fire",
    ),
    (
        "bombing",
        False,
        "bombed, exploded, explodes, explode, detonated, detonating, dynamited, blew|blown|blowing up|himself|herself|themselves"
        ", device|devices|charge|contraption|booby 6~killed|killing|injured|wounded|maimed, killed|wounded|injured|hurt|maimed 5~by 3~device|devices|contraption, booby trap|traps, boobytrap*, tripwire*, trip wire|wires, went off, car|truck|suicide|van bomb|bombing, booby - trap*, planted 4~bomb|bombs|explosives|mine|mines|device"
        ", hurled|threw|thrown|tossed 4~grenade|grenades|bomb|bombs|dynamite|explosives, drove|rammed 6~explosives"
        ", claymore*, struck|hit|hitting|ran|drove|rode|stepped|trod|triggered 5~mine|landmine|mines|landmines, killed|wounded|injured|hurt|maimed 2~by 3~mine|landmine|mines|landmines, mine|mines 2~laid|planted|exploded, set 1~off 3~mine|bomb|device|explosives|charge|vest|jacket",
    ),
    (
        "bombing",
        True,
        "bomb, bombs, bombing, bombings, bomber|bombers, blast, blasts, explosion|explosions, explosive, explosives, ied|ieds, dynamite"
        ", grenade|grenades, landmine|landmines, land mine|mines, detonation*",
    ),
    (
        "riot",
        False,
        "riot|rioting|rioted|riots|rioters, mob|mobs attacked|killed|beat|burned|set|stormed|looted|torched|lynched, communal violence|clash|clashes|riot|riots"
        ", mob violence|attack*|killed|set|beat, lynched|lynching|lynchings, looting|looted"
        ", violent|deadly protest|protests|demonstration*, clashes|clashed 5~protesters|demonstrators|students|fans|crowd",
    ),
    (
        "clash",
        False,
        "clash|clashes|clashed|clashing, gunbattle*|gunfight*|firefight*, gun battle|battles, fire fight*, battled, skirmish*"
        ", exchange|exchanges|exchanged 2~gunfire|fire|shots, shoot - out*, shootout*, fighting between|broke|erupted|raged|continued"
        ", returned fire, repelled 3~attack|insurgents|insurgent, engaged 3~insurgents|insurgent|enemy|militants|rebels|guerrillas"
        ", combat 3~with, engagement, encounter 4~militants|terrorists|rebels|guerrillas|maoists|naxalites|column, killed 3~encounter"
        ", fought 6~rebels|guerrillas|militants|soldiers|troops|column|gunmen|insurgents|fighters|gangs|police",
    ),
    (
        "armed_assault",
        False,
        "shot, opened|opening|open fire, gunned down, ambushed|ambush|ambushing, stormed|storming, stabbed|stabbing, hacked, massacred"
        ", attacked, attacking, attacks, assaulted, murdered, slain, executed, beheaded, strafed, fired on|upon|at, machine - gunned"
        ", machinegunned, riddled, raided, killed, killing, kills, slaughtered, sprayed, burst into, fired 3~shots|rounds, fired 4~automatic|rifle|rifles|kalashnikovs|pistol|pistols|shotgun, mowed down"
        ", neutralised|neutralized|eliminated|liquidated|destroyed 3~militants|terrorists|insurgents|rebels|fighters|bandits|gunmen"
        ", militants|terrorists|insurgents|rebels|fighters|bandits|gunmen 2~neutralised|neutralized|eliminated|liquidated|destroyed"
        ", shooting, lost 3~lives|life, tortured 3~killed, found dead, throats|throat 3~cut|slit",
    ),
    (
        "armed_assault",
        True,
        "gunman|gunmen, attack, attackers|attacker, assault, raid|raids, massacre|massacres, machete*, murder|murders, killings"
        ", execution|executions, gunfire, shootings, knife*, slaying|slayings, beheading*, deaths|death, assaults, terrorist action|act|acts|actions",
    ),
    (
        "facility_attack",
        False,
        "set 4~fire to|set, set 4~on fire, set 4~ablaze|alight|afire, setting 4~ablaze|alight|afire|fire, torched, burned|burnt|burning|burn"
        ", arson*, sabotaged|sabotage|sabotaging, firebomb*, blew|blown|blowing up 5~bridge|bridges|pipeline|pylon|pylons|tower|towers|line|lines"
        ", destroyed|destroying 5~bridge|pipeline|pylon|pylons|tower|towers|school|substation|buildings|vehicles|buses|offices, vandalised|vandalized"
        ", knocked|toppled|downed 3~pylon|pylons|towers|poles",
    ),
    (
        "unarmed_assault",
        False,
        "beaten|beat|beating to|up, beaten, strangled|strangling, poisoned|poisoning, punched, choked|choking, acid attack*"
        ", threw|throwing|thrown|hurled|flung|poured|splashed 3~acid, acid 2~thrown|hurled|flung|poured, doused|sprayed 8~with acid, robbed|robbery"
        ", tear gas*, tortured|torture",
    ),
    # An arrest has no manner of its own.
    (
        "unknown",
        False,
        f"arrested|arresting|arrest|arrests|detained|detaining|detain|detains|jailed|jailing|imprisoned|imprisoning 5~{_DEFENDERS}"
        f", rounded up 5~{_DEFENDERS}, {_ARRESTED} 4~arrested|detained|jailed|imprisoned|freed"
        f", {_ARRESTED} 7~was|were|been|be arrested|detained|jailed|imprisoned|freed|released|held, {_ARRESTED} 5~in custody|detention|jail|prison"
        f", freed|releases|frees 5~{_DEFENDERS}, detention|arrest|imprisonment of 5~{_DEFENDERS}, release of 8~{_ARRESTED}"
        ", held|detained 8~without charge|trial|warrant, held|detained incommunicado",
    ),
    ("unarmed_assault", False, f"beat|beating|punched|kicked|manhandled|roughed|harassed 5~{_DEFENDERS}"),
)

WEAPONS: dict[str, str] = {
    "explosives": "car|truck|roadside|remote|pipe|time|nail|magnetic|sticky|parcel|letter|suicide|van|home bomb|bombs, bomb, bombs, explosive"
    ", explosives, explosive vest|belt|device|devices|charge|charges, improvised explosive device|devices, ied|ieds, grenade|grenades, dynamite"
    ", landmine|landmines, land mine|mines, mines, mortar|mortars, rocket|rockets, missile|missiles, artillery, shells, tnt"
    ", vehicle - borne, car - bomb, suicide vest",
    "firearms": "rifle|rifles, assault|automatic|sniper rifle|rifles, gun|guns, pistol|pistols, handgun|handguns, shotgun|shotguns"
    ", machine gun|guns, machine - gun|guns|gunned, submachine gun|guns, submachinegun*, machinegun*, firearm|firearms, kalashnikov*, ak - 47|47s"
    ", ak47|ak47s, revolver|revolvers, gunfire, gunshot|gunshots, automatic weapon|weapons, bullet|bullets, small - arms, small arms, gunmen|gunman"
    ", opened|opening fire, gunned, m - 16*",
    "melee": "knives, knife, machete|machetes, axe|axes, sword|swords, clubs, sticks, stones, dagger*, spear|spears, cleaver*, stabbed|stabbing"
    ", hacked",
    "incendiary": "petrol|gasoline|molotov bomb|bombs|cocktail|cocktails, firebomb|firebombs, arson, set 4~ablaze|alight|afire, set 4~fire to, torched"
    ", molotov, incendiary",
    "vehicle": "rammed|ramming, drove|ploughed|plowed 5~into crowd|pedestrians|people",
    "chemical": "chlorine, sarin, nerve gas|agent, chemical weapon|weapons, mustard gas, poison|poisoned|poisoning, cyanide, acid attack*",
    "biological": "anthrax, ricin",
    "sabotage": "sabotage|sabotaged, hacksaw",
}

TARGETS: dict[str, str] = {
    "diplomatic": "embassy, embassies, consulate*, diplomatic mission|convoy|compound|residence, ambassador|ambassadors, diplomat|diplomats"
    ", un|nations compound|convoy|peacekeeper*|base|office|staff|mission, peacekeeper|peacekeepers",
    "ngo": "aid group|groups|agency|agencies|worker|workers|organisation|organization|convoy, charity, red cross, red crescent"
    ", humanitarian worker|workers|convoy|staff, relief worker|workers|convoy|agency, ngo|ngos, vaccinator*",
    "police": "police station|stations|post|posts|checkpoint|headquarters|patrol|officer|officers|convoy|academy|vehicle|outpost|bus|chief|agent|agents"
    ", policeman|policemen|policewoman, prison|prisons, gendarme|gendarmes, constable|constables, police",
    "military": "army|military|air|naval|marine base|camp|convoy|post|posts|checkpoint|barracks|patrol|outpost|headquarters|vehicle|truck|bus|academy"
    "|personnel|unit, barracks, soldier|soldiers, troops, garrison, battalion, security force|forces, checkpoint, convoy, paramilitar*"
    ", coalition force|forces, national guard",
    "religious": "mosque|mosques, church|churches, synagogue*, temple|temples, shrine|shrines, cathedral, worshipper|worshippers|worshipers"
    ", priest|priests, imam|imams, bishop|archbishop, pastor|pastors, monk|monks, nun|nuns, cleric|clerics, jesuit|jesuits, monastery, seminary"
    ", missionary|missionaries",
    "education": "school|schools, university|universities, college|colleges, student|students, schoolgirl*|schoolboy*|schoolchildren"
    ", teacher|teachers, campus, professor|professors, madrassa*, rector",
    "journalists_media": "journalist|journalists, reporter|reporters, newspaper|newspapers, radio|television|tv station, cameraman, editor"
    ", broadcaster*, blogger|bloggers, columnist*",
    "airports_aircraft": "airport|airports, airline|airlines|airliner, passenger plane|jet, jetliner, aircraft, plane",
    "transportation": "bus|buses, minibus|minibuses, train|trains, metro, subway, railway|railroad, ferry, taxi, bridge|bridges, highway",
    "utilities": "pipeline|pipelines, power station|plant|line|lines|pylon|pylons|tower|towers, pylon|pylons, electricity tower|towers|pylons|grid"
    ", energy tower|towers, oil field|facility|refinery|installations, substation|substations, dam, powerlines, electric towers|poles",
    "telecommunication": "telephone exchange|office|offices|lines, radio tower|mast, transmitter*, cell tower|towers, communications tower",
    "political_party": "rally, party headquarters|office|offices|member|members|leader|leaders|activist|activists, candidate|candidates"
    ", politician|politicians",
    "government": "government|justice|interior|communications|defense|defence|finance|education|health|foreign ministry|office|offices|building"
    "|official|officials|workers|employees|minister, ministry|ministries, parliament, court|courthouse, judge|judges, prosecutor|prosecutors"
    ", governor, mayor|mayors, town|city hall, president, prime minister, minister, senator, congressman|deputy, lawmaker|lawmakers"
    ", councillor*|councilor*|councilman, attorney general, magistrate*, district|government|local official|officials, election workers|officials",
    "tourists": "tourist|tourists, holidaymaker*, sightseer*",
    "business": "mall, market|markets, hotel|hotels, restaurant|restaurants, bar|bars, cafe|cafes, nightclub|nightclubs, bank|banks, shop|shops"
    ", store|stores, supermarket*, factory|factories, mine, company|companies, businessman|businessmen, cinema, theatre|theater, stadium, concert"
    ", hospital|hospitals, clinic, executive|executives",
    "maritime": "tanker|tankers, oil tanker, cargo ship, vessel|vessels, ship|ships, fishing boat|boats, yacht, port",
    "private_citizens": "villager|villagers, village|villages, civilian|civilians, resident|residents, pedestrian*, commuter|commuters, crowd"
    ", wedding, funeral, home|homes, house|houses, farmer|farmers, family|families, shopper|shoppers, pilgrim|pilgrims, protester*|demonstrator*"
    ", activist|activists, campaigner|campaigners, dissident|dissidents, lawyer|lawyers, unionist|unionists, rights defender|defenders"
    ", neighbourhood|neighborhood, refugee|refugees, peasant|peasants, camp, people, trader|traders, worker|workers, leader|leaders, child|children",
    "militia": "insurgent|insurgents, militant|militants, rebel|rebels, guerrilla|guerrillas, fighters, militia|militiamen",
}

OTHERS: dict[str, str] = {
    "accident": "accident|accidents|accidental|accidentally, collision|collided|collides, crash|crashes|crashed, overturned, skidded, derail*"
    ", capsized|capsizes|capsize, sank, gas leak, gas cylinder, stampede, plunged, lorry driver lost, drowned, short circuit, boiler, mechanical failure"
    ", ravine, gorge, pile - up, veered, rolled over, fell into|off, ran off, a fire in|at|on, fire broke|swept|ripped|raged|engulfed, caught fire"
    ", factory|warehouse|house|apartment|kitchen|forest fire, building|bridge|mine|mineshaft|roof|wall|stand collapsed|collapses|collapse"
    ", electrocuted, suffocated, asphyxiated, carbon monoxide, fireworks",
    "disaster": "earthquake*, flood|floods|flooding, cyclone, hurricane, typhoon, landslide*, avalanche, drought, mudslide*, tsunami, volcano, eruption"
    ", epidemic, outbreak, cholera, ebola, virus, lightning, heatwave, wildfire*, magnitude, rainfall, monsoon, pandemic, covid*, vaccine*",
    "sport": "match, league, championship*, tournament, striker, goalkeeper, midfielder, half - time, coach, penalty, goals, innings, wicket*"
    ", semi - final*, box office, film, novel, album, audience, actor*, actress, theatre, museum, exhibition",
    "court": "sentenced, verdict, trial, convicted, jury, appeal court, court|judge|tribunal heard|ruled|acquitted, pleaded, prosecution, defendant*"
    ", life imprisonment, years in prison, indicted, indictment, acquitted, testified, testimony, extradition|extradited, lawsuit, attorney",
    "memory": "anniversary, anniversaries, commemorat*, memorial, remembered|remembers|remembering|remembrance, wreath*, years ago, minute of silence"
    ", plaque, monument, history|historical|historian*, decades ago",
    "politics": "budget, election|elections|electoral, negotiation|negotiations, dialogue, ceasefire|cease, talks, agreement|agreements, proposal|proposals"
    ", summit, treaty, congress, economic, economy, constitution|constitutional, bill, policy, policies, reform|reforms, human rights, democracy|democratic"
    ", cooperation, amnesty, meeting, investment, aid, drug trafficking, union|unions, strike, wages, workers",
    "operation": "security|combined|assault|joint|partnered|coalition force|forces, operation|operations, patrol|patrols|patrolling, isaf, troops, army"
    ", battalion|brigade, soldiers, cleared|clearing, searched|searching|search, compound",
    "suicide": "suicide, kamikaze, blew|blown|blowing himself|herself|themselves",
    "custody": "arrested, arrest|arrests, arresting, detained, detain|detains|detaining, detention, detainee|detainees, jailed, jailing, imprisoned"
    ", imprisonment, incarcerated|incarceration, custody, behind bars, in jail|prison, handcuffed, prisoner|prisoners, house arrest, incommunicado"
    ", taken 3~questioning, rounded up, crackdown|crackdowns, forcibly disappeared, enforced disappearance*",
    "defenders": "journalist|journalists, reporter|reporters, blogger|bloggers, activist|activists, campaigner|campaigners, dissident|dissidents"
    ", defender|defenders, protester|protesters, protestor|protestors, demonstrator|demonstrators, opposition, lawyer|lawyers, unionist|unionists"
    ", whistleblower|whistleblowers, human rights, press freedom, free speech, freedom of expression|speech, political prisoner*, prisoners of conscience",
    "threat": "threat|threats|threatened|threatening|threaten, plot|plots|plotting, planned|planning|plans, foiled|thwarted|prevented, defused|deactivated"
    ", could|would|may|might, possible, fear|fears|feared, warned|warning, exercise|drill|simulated|simulation",
    "another": "another, a separate, separate attack|attacks|incident|incidents|bomb|blast|operation|operations|clash|clashes|raid|raids, separately, meanwhile, elsewhere, second attack|bomb|blast|explosion|incident, in addition, also, other incidents|attacks"
    ", simultaneously, on the other hand, the same day, hours later|earlier, similar",
    "fighters": "insurgent|insurgents, militant|militants, rebel|rebels, guerrilla|guerrillas, subversive|subversives, taliban, terrorist|terrorists"
    ", maoist|maoists, naxal*, separatist|separatists, extremist|extremists, jihadist|jihadists, gunmen|gunman, bandit|bandits, kidnappers, hitmen, assassins, death squad|squads, unidentified|unknown individuals|men|persons|gunmen"
    ", hooded|masked men, paramilitar*, contras, gang|gangs",
}
