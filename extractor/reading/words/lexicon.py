"""Lexicon: English nouns for people by group, nouns for things, and the words at which a noun phrase ends."""

from __future__ import annotations

from typing import NamedTuple

from extractor.reading.words.things import MORE_THINGS
from schemas.vocabulary import Group


class Noun(NamedTuple):
    """A noun for people. ``number`` is s (one), p (several) or c (one body of several people).

    ``neutral``: a word before it may settle the group ("aid worker", "rebel commander").
    ``attributive``: often stands before the noun that is meant ("police station").
    """

    group: Group
    number: str
    neutral: bool = False
    attributive: bool = False


NATIONALS = frozenset(  # they may be anything: tourists, troops
    """american briton frenchman german italian spaniard israeli palestinian iraqi afghan syrian pakistani indian nigerian somali
    kenyan colombian salvadoran salvadorean peruvian chilean mexican russian ukrainian turk kurd egyptian libyan yemeni
    filipino indonesian australian canadian african european westerner arab""".split()
)
_PERSONS: dict[Group, str] = {
    Group.everyone: """person man individual human adult body victim casualty fatality survivor
        suspect detainee prisoner inmate captive hostage corpse cadaver soul member head""",
    Group.civilians: f"""{" ".join(sorted(NATIONALS))} civilian relative pedestrian passer passenger compatriot native foreigner national citizen patient occupant villager worshipper worshiper student shopper woman resident bystander farmer peasant
        worker labourer laborer driver witness teacher professor shopkeeper vendor trader merchant tourist pilgrim traveller traveler
        commuter protester protestor demonstrator marcher refugee migrant mourner housewife lady widow mother father wife husband
        brother sister uncle aunt cousin nephew niece grandmother grandfather parent spouse countryman bride groom fiancee neighbour
        neighbor family-member priest nun monk pastor bishop archbishop imam cleric preacher missionary jesuit churchgoer parishioner
        doctor nurse surgeon paramedic physician medic lawyer attorney engineer technician businessman businesswoman executive
        banker employee employer clerk cashier cook maid gardener chauffeur janitor tenant homeowner customer diner reveller
        reveler guest spectator fan player athlete coach actor actress singer musician artist writer poet author scientist
        researcher academic lecturer principal dean headmaster headmistress schoolteacher unionist trade-unionist
        labor-leader syndicalist leader activist campaigner defender environmentalist organizer organiser indigenous
        inhabitant townsman tribesman herder herdsman shepherd fisherman miner trucker motorist cyclist motorcyclist biker rider
        captain-of-industry pilot sailor seaman steward stewardess contractor subcontractor translator interpreter volunteer
        evacuee returnee noncombatant nomad settler expatriate missionary elder landowner rancher cattleman planter
        colleague friend companion comrade farmhand digger seamstress waiter waitress mechanic diver seller seeker cleaner washerman artisan
        dentist midwife skipper crewman caretaker staffer logistician electrician plumber bricklayer evangelist catechist sacristan
        deacon hawker stallholder broker manager landlord bartender barman housekeeper nanny attendant footballer referee dancer
        forester trapper logger beekeeper devotee seminarian trainee apprentice conductor stationmaster signalman railwayman
        fireman firefighter collector doorman porter canvasser
        millionaire industrialist entrepreneur taxi-driver onlooker concertgoer partygoer holidaymaker
        jew muslim christian hindu sikh shiite
        sunni shia yazidi yezidi hazara copt catholic
        tapper grocer greengrocer baker butcher barber hairdresser tailor carpenter blacksmith goldsmith jeweller jeweler mason painter potter
        weaver tanner cobbler miller printer bookseller pharmacist veterinarian accountant bookkeeper typist receptionist librarian
        surveyor architect builder roofer welder machinist foreman supervisor overseer docker stevedore longshoreman boatman ferryman
        deckhand bosun navigator copilot courier messenger postman mailman milkman peddler pedlar fishmonger moneychanger pawnbroker
        landlady lodger roommate flatmate classmate schoolmate playmate teammate workmate cellmate babysitter healer herbalist
        vicar curate chaplain rabbi mullah maulvi muezzin abbot abbess gravedigger undertaker sweeper scavenger ragpicker beggar vagrant
        prostitute stepfather stepmother stepson stepdaughter stepbrother stepsister godfather godmother widower swimmer sunbather hiker
        climber dweller mountaineer trekker camper backpacker jogger clubber drinker boxer wrestler cricketer umpire undergraduate graduate
        schoolmaster tutor instructor trainer consultant adviser advisor aide picket striker voter pollster enumerator woodcutter
        woodsman lumberjack harvester goatherd cowherd drover cowboy stockman gamekeeper fisher quarryman prospector geologist
        archaeologist anthropologist biologist lineman linesman repairman handyman comedian entertainer performer drummer guitarist
        composer playwright novelist filmmaker sculptor chieftain headman salesman saleswoman saleswoman shopgirl innkeeper restaurateur hotelier
        vintner beekeeper grower planter smallholder homesteader orphanage-worker pensioner retiree toddler-minder rickshaw-puller puller
        householder villager-elder townsfolk newlywed partner assistant helper orderly girlfriend boyfriend ex-wife ex-husband lover
        adherent auditor bailiff barmaid barrister believer boss bouncer bridegroom buyer campesino carer chef chorister clansman clearer
        client congregant convict crewmember dealer defendant disciple drifter expert farmworker fiance fisher fixer follower friar
        gaoler goalkeeper guide headteacher helmsman hooligan hunter informant juror loader mariner minder monitor notary novice observer
        octogenarian oilman pastoralist picnicker reverend runner rustler seafarer servant sexton sharecropper sheikh sibling
        solicitor squatter stonecutter supporter sympathiser sympathizer teller tycoon usher verger vet veteran passerby""",
    Group.security_forces: """policeman policewoman soldier officer trooper guard bodyguard guardsman constable sergeant corporal
        lieutenant captain major colonel general admiral brigadier commander patrolman gendarme marine paratrooper commando
        conscript recruit cadet serviceman servicewoman airman ranger infantryman gunner rifleman havildar subedar sepoy naik grenadier sentry jawan warder peacekeeper detective inspector
        superintendent sheriff deputy-sheriff jailer watchman carabinero legionnaire reservist warden escort sapper marksman
        cop vigilante agent private cpl sgt lt col maj capt lcpl legionary peshmerga""",
    Group.attackers: """militant attacker bomber gunman insurgent rebel assailant terrorist extremist guerrilla guerilla fighter
        jihadist jihadi islamist separatist bandit kidnapper abductor hijacker subversive mutineer raider assassin killer murderer shooter
        triggerman hitman mercenary paramilitary militiaman combatant radical fundamentalist criminal gangster delinquent
        perpetrator kamikaze contra sicario trafficker narcoterrorist intruder robber sniper knifeman arsonist infiltrator
        facilitator maoist naxalite naxal talib miscreant gunwoman warlord pirate raider culprit hostage-taker
        drug-trafficker aggressor accomplice henchman mobster kingpin capo operative bombmaker bomb-maker emplacer financier""",
    Group.children: """child boy girl baby infant toddler schoolboy schoolgirl schoolchild teenager teen kid minor youngster newborn
        pupil daughter son grandchild grandson granddaughter adolescent orphan""",
    Group.journalists: """journalist reporter cameraman camerawoman photographer correspondent newsman editor broadcaster
        photojournalist columnist anchorman announcer stringer newspaperman blogger anchor presenter""",
    Group.aid_workers: "aid-worker humanitarian vaccinator deminer rescuer lifeguard relief-worker",
    Group.officials: """official mayor governor minister president senator congressman congresswoman deputy lawmaker legislator
        councillor councilor councilman magistrate judge prosecutor ambassador diplomat consul politician candidate secretary
        vice-president premier chancellor chief commissioner administrator director delegate envoy attache bureaucrat
        spokesman spokeswoman spokesperson mp parliamentarian chairman prefect ombudsman king prince princess
        alderman dignitary statesman functionary treasurer""",
    Group.other: "dissident associate looter rioter poacher smuggler defector deserter collaborator informer spy burglar",
}
_NEUTRAL = frozenset(
    """person man individual adult suspect detainee prisoner inmate member head worker driver employee leader elder
    volunteer contractor doctor nurse medic engineer officer commander chief director secretary deputy captain fighter combatant
    recruit national citizen activist head escort pilot woman technician staffer guard adviser advisor consultant trainer instructor trainee
    chaplain surgeon orderly cook mechanic barber diver""".split()
)
_ATTRIBUTIVE = frozenset(
    """body human civilian student passenger villager worker employee peasant farmer teacher victim casualty hostage
    prisoner refugee american german italian israeli palestinian iraqi afghan syrian pakistani indian nigerian somali
    kenyan colombian salvadoran salvadorean peruvian chilean mexican russian ukrainian egyptian libyan yemeni lebanese filipino
    indonesian australian canadian african european arab muslim christian hindu sikh shiite sunni shia yazidi kurd copt
    militant rebel insurgent terrorist extremist guerrilla guerilla jihadist jihadi islamist separatist subversive contra paramilitary
    radical fundamentalist criminal combatant fighter marine commando private major general native national
    child infant minor teen teenager kid pupil head catholic jesuit indigenous maoist patient union presidential executive
    justice tourist traffic settler escort aid-worker peshmerga humanitarian volunteer family fan player individual adult hunter veteran agent expert guide monitor observer boss convict""".split()
)
_IRREGULAR = {"child": "children", "person": "people", "passer-by": "passers-by", "body": "bodies"}
_SAME_PLURAL = frozenset(["peshmerga", "shia", "indigenous"])

_PLURAL_ONLY: dict[Group, str] = {
    Group.everyone: """persons people others dead wounded injured victims casualties folk folks brothers-in-arms lives souls nationals
        twins adults men compatriots bodies remains humans captives passersby deaths injuries killings murders arrests abductions executions
        corpses cadavers fatalities losses""",
    Group.civilians: """passers-by parents clergy faithful elderly crowds personalities inhabitants israelis iraqis pakistanis
        somalis danes swedes locals youths youth
        yezidis crewmen grandparents fisherfolk townspeople thieves neighbors businessmen loved-ones nuns labor-leaders mothers-in-law non-combatants livestock-farmers
        acolytes addicts adivasis analysts anglers attendees bargees bargemen bathers beadles bearers beauticians bicyclists boaters campesinos
        canoeists catechumens celebrants chemists churchmen churchwomen clergymen colonos comuneros coolies counsellors craftsmen creditors dalits
        deliverymen depositors dropouts dustmen educators escapees exiles explorers festivalgoers fugitives gamblers gatekeepers gatherers groundskeepers gypsies heirs
        hitchhikers homemakers hostesses immigrants interns invitees islanders kinsmen kinswomen masseuses matrons moneylenders moviegoers muleteers
        naturalists negotiators newcomers owners pickers picketers publishers rowers salesgirls scholars scouts shoemakers shoeshiners sightseers
        skiers sportsmen steelworkers strangers suitors townsfolk tribals tribesfolk trustees visitors wanderers yachtsmen zookeepers""",
    Group.security_forces: "troops police policemen forces personnel gendarmerie effectives peacekeepers carabineros sentries commandoes askaris ronderos anp anbp ansf fardc pnp",
    Group.attackers: "taliban taleban hitmen mujahideen mujahedin guerrillas separatists contras sicarios elements infiltrators aog dacoits goondas hoodlums outlaws",
    Group.children: "kids newborns schoolkids choirboys",
    Group.officials: "authorities cabinet",
    Group.journalists: "press newsmen",
}
_BODIES: dict[Group, str] = {
    Group.everyone: "group crowd busload number total",
    Group.civilians: "family couple household wedding crew staff delegation caravan",
    Group.security_forces: "patrol squad platoon battalion contingent army military security navy unit column garrison brigade troop",
    Group.attackers: "gang cell band militia faction opposition",
}
_NEUTRAL_PLURALS = frozenset(
    "people persons men personnel elements casualties victims lives deaths injuries killings murders arrests abductions executions fatalities losses bodies dead wounded".split()
)
_ONE_OR_MANY = frozenset(["youth", "taliban", "taleban"])


def _plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("man"):
        return noun[:-3] + "men" if noun not in ("german", "human", "roman", "ottoman") else noun + "s"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "sh", "x")) else "s")


def _nouns() -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for group, words in _BODIES.items():
        nouns.update({word: Noun(group, "c", attributive=True) for word in words.split()})
    for group, words in _PERSONS.items():
        for word in words.split():
            if "-" in word:
                continue
            neutral = word in _NEUTRAL
            nouns[word] = Noun(group, "s", neutral, word in _ATTRIBUTIVE)
            nouns[_plural(word) if word not in _SAME_PLURAL else word] = Noun(group, "p", neutral)
    for group, words in _PLURAL_ONLY.items():
        for word in words.split():
            if "-" not in word:
                attributive = word in _ONE_OR_MANY or word in (
                    "police",
                    "forces",
                    "press",
                    "elderly",
                    "dead",
                    "wounded",
                    "injured",
                )
                nouns[word] = Noun(group, "p", word in _NEUTRAL_PLURALS, attributive)
    return nouns


NOUNS: dict[str, Noun] = _nouns()
BODIES = frozenset(
    "family group crowd crew team gang party convoy busload squad patrol unit band class delegation staff column".split()
)

# Words before a neutral head that settle whose person it is.
MODIFIERS: dict[str, Group] = {
    word: group
    for group, words in {
        Group.aid_workers: """aid relief humanitarian ngo unicef unhcr wfp unrwa msf icrc charity polio vaccination demining
            rescue cross crescent""",
        Group.attackers: """taliban taleban rebel guerrilla militant terrorist insurgent al-qaeda qaeda qaida isis isil daesh is
            haqqani fmln farc eln shining subversive extremist separatist islamist jihadist suspected suicide maoist haram
            shabaab hamas hezbollah paramilitary gang cartel enemy armed masked hooded ied""",
        Group.security_forces: """police army military security marine navy isaf nato coalition border patrol infantry troops
            guard gendarmerie intelligence swat traffic prison coastguard armed-forces service""",
        Group.children: "child schoolchild infant",
        Group.journalists: "media press newspaper television tv radio news",
        Group.officials: "government municipal provincial-government parliamentary",
        Group.civilians: "civilian elderly local construction farm factory health bus taxi truck hospital school university union",
    }.items()
    for word in words.split()
}

THINGS = (
    frozenset(
        """attack attacks bomb bombs bombing bombings explosion explosions blast blasts explosive explosives device devices ied ieds mine mines
    grenade grenades rocket rockets mortar mortars shell shells missile missiles bullet bullets shot shots round rounds rifle rifles gun
    guns pistol pistols revolver revolvers weapon weapons firearm firearms machinegun machineguns charge charges dynamite stick sticks
    vehicle vehicles car cars truck trucks bus buses van vans taxi taxis motorcycle motorcycles motorbike motorbikes bicycle bicycles
    tank tanks jeep jeeps train trains plane planes aircraft helicopter helicopters airplane airplanes jet jets ship ships boat boats
    house houses home homes building buildings hotel hotels shop shops store stores office offices school schools
    church churches mosque mosques hospital hospitals clinic clinics bank banks bridge bridges tower towers pylon pylons
    station stations post posts base bases camp camps barracks headquarters embassy embassies checkpoint checkpoints
    compound compounds farm farms field fields village villages town towns city cities province provinces district districts
    region regions area areas country countries state states nation nations street streets road roads highway place places
    site sites location locations operation operations raid raids clash clashes battle battles ambush ambushes incident
    incidents event events case cases arrest arrests assault assaults shooting shootings strike strikes airstrike airstrikes
    war wars conflict conflicts fire fires crime crimes murder murders kidnapping kidnappings killing killings
    assassination assassinations massacre massacres report reports statement statements call calls letter letters message messages
    claim claims source sources agency agencies newspaper newspapers company companies organization organizations
    party parties front fronts movement movements union unions force battalion battalions brigade brigades unit
    units group groups team teams cell column columns gang gangs round talks meeting meetings election elections
    vote votes seat seats day days week weeks month months year years hour hours minute minutes second seconds decade decades
    century time times night nights morning mornings evening occasion occasions weekend percent kilometer kilometers kilometre
    kilometres km mile miles meter meters metre metres foot feet inch inches yard yards kilogram kilograms kg kilo kilos pound pounds
    ton tons tonne tonnes liter liters litre litres gallon gallons acre acres hectare hectares degree degrees
    dollar dollars peso pesos rupee rupees euro euros cent cents intis sol soles colon colones money
    step steps thing things way ways part parts side sides point points reason reasons question questions problem problems
    injury injuries wound wounds burn burns death deaths life hand hands leg legs arm arms head eye eyes chest neck back
    gunshot gunshots floor floors room rooms door doors window windows wall walls cattle cow cows dog dogs horse horses animal
    animals sheep goat goats donkey donkeys bird birds livestock tree trees phone phones computer computers camera cameras
    bag bags box boxes package packages suitcase briefcase sack sacks vest vests belt belts photo photos video
    article articles law laws bill bills amendment resolution proposal deal agreement hope hopes peace process plan plans project
    talk ceasefire truce count counts term terms sentence sentences charge investigation investigations protest protests demonstration
    convoy convoys patrols flight flights copter drone drones minibus minibuses tanker tankers pickup pickups
    pipeline pipelines line lines plant plants substation store market markets restaurant restaurants
    factor factors kind kinds type types form forms piece pieces pair lot game games match matches goal goals world million""".split()
    )
    | MORE_THINGS
)
STOPS = frozenset(
    """the this that these those his her its their our my your whose which who whom what where when while after before since until
    because although though if unless as at by in on of off to from with without within into onto over under between among amid
    against near outside inside during through throughout across along around behind beyond beside besides toward towards upon via
    per about than for and or but nor yet so also then not no never is are was were be been being am has have had having do does
    did will would shall should can could may might must said says say told tells reported reports announced added
    confirmed stated claimed according believed he she it they we i you him them us me there here
    a an some any each every either neither another more most including include included includes only just even still
    already later earlier today yesterday tomorrow tonight overnight monday tuesday wednesday thursday friday saturday sunday
    january february april june july august september october november december
    attacked went came took left entered stormed opened fired carried travelling traveling riding driving walking standing
    identified located wearing carrying armed-with working belonging using trying following leaving causing bringing making
    exploded detonated happened occurred when how why where both much such like ' " “ ” ( ) [ ] { } , ; : . ! ? … – — -- / 's & * • |
    were, remain remained remains became become seemed appeared believed suspected-of apparently allegedly reportedly
    seriously badly critically slightly severely gravely lightly fatally instantly immediately
    burst ran fled escaped died die dies perished attended participated belonged lived worked served
    yesterday's last early late""".split()
) - {"remains"}
ARTICLES = frozenset(["a", "an"])
POSSESSIVES = frozenset(["his", "her", "its", "their", "our", "my", "your", "'s"])
DETERMINERS = frozenset(["the", "this", "that", "these", "those", "both"]) | POSSESSIVES
