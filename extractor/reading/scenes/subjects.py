"""Subjects: what an article's title and lead say that its news is, where that is no incident.

A trial, an anniversary, an exercise, a plot that came to nothing, a book, a count over years: such an article may tell of an attack at
length, which is no news of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.text.late import late
from extractor.reading.words.stems import marks, stems, whole_words

KEPT = 16  # openings: several ask the same of an article's
_COURT = late(
    r"\b(?:jur(?:y|ors?)|sentenc(?:ed|ing|es?)|convict(?:ed|s|ion)|acquitt\w+|pleaded\s+(?:not\s+|no\s+)?(?:guilty|innocen\w+|contest)|found\s+guilty|guilty|verdict|inquest|(?:gets?|got|given|serving|to\s+prison\s+for)\s+life|(?:being|be|was|were)\s+tried|assizes|judg(?:e)?ment|(?:murder|riot|bombing|attack|blast|massacre)\s+(?:case|trial)|the\s+accused|court-martial\w*|tribunal|remanded|(?:on|the|his|her|their)\s+trial|trial\s+(?:of|opens|opened|begins|began|hears)"
    r"|court\s+(?:(?:on|in)\s+\w+\s+|has\s+|yesterday\s+|today\s+|also\s+)*(?:heard|hears|was\s+told|ruled|upheld|upholds|jails|jailed|hands)|appeals?\s+court|jailed\s+for|years\s+in\s+prison|life\s+(?:term|imprisonment)|extradit\w+|the\s+dock|defendants?"
    r"|indict\w+|charges?\s+of\s+(?:murder|terrorism)|reserv(?:ed|es|ing)\s+(?:(?:its|his|her|the)\s+)?(?:final\s+)?(?:orders?|judge?ment|verdict|ruling|sentence)"
    r"|prosecut(?:or|ion)\w*\s+(?:told|asked|urged)\s+(?:the\s+)?(?:court|judges?|bench|magistrate))\b",
    re.IGNORECASE,
)
# Whose trial is told of for their detention, which is an incident, and the charges by which a state holds people for what they say.
_DEFENDERS = late(
    r"\b(?:journalis\w+|reporters?|bloggers?|activis\w+|dissidents?|defenders?|protest(?:er|or)s?|opposition|political\s+prisoners?|prisoners?\s+of\s+conscience|(?:rights|opposition)\s+lawyers?|(?:jail|sentenc|convict|detain|arrest)\w*\s+(?:\w+\s+){0,4}lawyers?|lawyers?\s+(?:\w+\s+){0,5}(?:jailed|sentenced|convicted|arrested|disbarred)|editors?|detained"
    r"|campaigners?|whistle-?blowers?|trade\s+unionists?|pastors?|subversi\w+|seditio\w+|blasphem\w+|defamation|l[eè]se[- ]majest[eé]|separatism|false\s+(?:news|information)"
    r"|insult(?:ed|ing|s)?|leak(?:ed|ing|s)?|picking\s+quarrels|state\s+secrets|illegal\s+(?:assembly|gathering|protest)|national\s+security\s+law)\b",
    re.IGNORECASE,
)
_MEMORY = late(
    r"\b(?:anniversar\w+(?!\s+(?:concerts?|part(?:y|ies)|dinners?|gala|match|fair)\b)|commemorat\w+|(?:vigils?|candles?)\b[^.;]{0,150}?\byears\s+ago|(?<!\bfor\s)\b(?:\w+|\d+)\s+years\s+(?:on(?!\s+(?:[A-Z][a-z]+day|the|a|an|his|her|their)\b)|after|later)|mark(?:s|ed|ing)?\s+(?:\w+|\d+)\s+years|mark(?:s|ed|ing)?\s+(?:the\s+|a\s+|their\s+)?(?:first|second|third|fourth|fifth|tenth|\w+th|\d+th)\s+year|years?\s+(?:ago\s+)?to\s+the\s+day|remembers(?!\s*[,.;])|remembered\s+the|memorial\s+(?:service|to|for|unveiled)|minute(?:['’]s)?\s+(?:of\s+)?silence|wreaths?"
    r"|names\s+(?:were|are|was)\s+read|unveil\w+\s+(?:a\s+)?(?:monument|plaque|memorial)|candles?\s+(?:\w+\s+)?lit|(?:lit|lights?|lighting)\s+(?:\w+\s+)?candles?|(?:truth|parliamentary|judicial|public)\s+(?:commission|committee|inquiry|and\s+reconciliation\s+commission))\b",
    re.IGNORECASE,
)
_EXERCISE = late(
    r"\b(?:(?:was|were|is|only|just|anti-terror(?:ism)?|emergency|security|military|joint|counter-terrorism|a|an)\s+(?:\w+\s+)?(?:drill|exercise)|simulat(?:ed|es|ing|ion)|mock\s+(?:attack|bomb|casualt\w+|hostage)"
    r"|fictitious|fake\s+blood|role-?play\w*)\b",
    re.IGNORECASE,
)
_FIGHTERS = r"\b(?:militants?|rebels?|fighters?|insurgents?|cadres?|maoists?|naxal\w*|guerrillas?)"
_PLOT = late(
    r"\b(?:plots?|planned\s+(?:\w+\s+)?attacks?|plans?\s+(?:for|to)\s+(?:\w+\s+)?attack\w*)\b[^.;]{0,100}\b(?:broken\s+up|foiled|thwarted|disrupted|prevented|averted|uncovered|stopped)\b"
    r"|\b(?:broken\s+up|broke\s+up|breaks\s+up|foil(?:ed|s)?|thwart(?:ed|s)?|disrupt(?:ed|s)?|prevent(?:ed|s)?|avert(?:ed|s)?|uncover(?:ed|s)?|stopped)\b[^.;]{0,60}\b(?:plots?|planned\s+(?:\w+\s+)?attacks?)\b"
    r"|\b(?:hoax(?:es)?|false\s+alarms?|bomb\s+(?:threats?|scares?))\b"
    r"|\bwarn(?:s|ed|ing)?\b[^.;]{0,80}\b(?:possible|imminent|potential|likely|further|planned|planning|risk\s+of|threat\s+of)\s+(?:\w+\s+){0,2}attacks?\b"
    rf"|{_FIGHTERS}\b[^.;]{{0,60}}\b(?:surrender(?:s|ed|ing)?|laid\s+down\s+(?:their\s+)?(?:arms|weapons)|gave\s+themselves\s+up|handed\s+in\s+(?:their\s+)?(?:guns|arms|weapons))\b"
    r"|\b(?:lay|lays|laid|laying)\s+down\s+(?:their\s+)?(?:arms|weapons|guns)\b|\b(?:surrender|amnesty|rehabilitation)\s+(?:package|policy|scheme|programme|program|offer|bill|law)s?\b"
    r"|\b(?:stopped|prevented|foiled|thwarted|averted)\b[^.;]{0,60}\battacks?\b[^.;]{0,60}\bby\s+(?:arresting|detaining)\b"
    r"|\btravel\s+advisory\b|\badvisory\s*:\s+travel\b|\bthis\s+advisory\b|\bwarden\s+message\b|\bpossible\s+(?:terrorist\s+)?(?:action|attacks?)\b"
    r"|\b(?:anonymous|threatening|text)\s+(?:\w+\s+){0,2}?(?:messages?|calls?|letters?|notes?)\b[^.;]{0,80}\bthreaten\w*",
    re.IGNORECASE,
)
_CACHE = late(
    r"\b(?:uncover(?:s|ed)?|discover(?:s|ed)?|unearth(?:s|ed)?|seiz(?:es|ed)|recover(?:s|ed)?|finds?|found|dug\s+up)\b[^.;]{0,60}\b(?:caches?|arms\s+dumps?|(?:kg|kilos|kilograms|tons?|tonnes?)\s+of\s+explosives)\b",
    re.IGNORECASE,
)
# What had begun: a bomb that was laid is an incident, though it came to nothing.
_BEGUN = late(
    r"\b(?:defus\w+|made\s+safe|primed|(?:failed|fails)\s+to\s+(?:explode|detonate|go\s+off)|(?:did|had)\s+not\s+(?:explode|exploded|go\s+off|gone\s+off)|(?:timer|fuse|detonator)s?\s+(?:was|were|had|set))\b",
    re.IGNORECASE,
)
# What is only played: an exercise, and by which words it shows.
_REHEARSAL = late(r"\b(?:drills?|exercises?|practi[cs](?:ed|ing|es)|rehears(?:ed|al|ing|es))\b", re.IGNORECASE)
_STAGED = late(
    r"\b(?:scripts?|scenario|blanks?|simulat\w+|mock|volunteers|fake|pretend\w*|extras|stage[ds]?|only\s+a\s+drill|(?:meant|designed|intended)\s+to\s+test|test(?:ed|ing|s)?\s+the\s+(?:response|readiness)|(?:response|respond)\s+to\s+(?:a|an)\s+(?:terror\w*|attack|armed))\b"
    r"|[\"“](?:dead|gunmen|hostages?|terrorists?|attackers?|died|victims|wounded|dead\s+and\s+wounded)[\"”]",
    re.IGNORECASE,
)
_WORK = late(
    r"\b(?:film|novel|documentary|memoir|exhibition|thriller|miniseries|playwright|novelist|biopic|feature-length)\b",
    re.IGNORECASE,
)
_MAKER = late(
    r"\b(?:direct(?:ed|or|s)|author|premi\w+|stars?|starring|publish\w+|chapters?|screen\w*|gallery|museum|audiences?|festival|readers?|pages|reviews?|actor|actress)\b|['’]s\s+(?:documentary|novel|film)\b",
    re.IGNORECASE,
)
_STATISTICS = late(
    r"\b(?:report|survey|study|figures|statistics|index|data|think-?tank|researchers|monitors?|(?:annual|yearly|year-end|monthly|quarterly)\s+(?:tally|count|toll|list|census|round-?up))\b[^.;]{0,160}\b(?:per\s?cent|compared\s+(?:to|with)|(?:rose|fell|risen|fallen|increased?|dropped|decline[ds]?)\s+(?:by|in|from|to)|in\s+(?:19|20)\d\d|last\s+year|year-on-year)\b"
    r"|\b(?:ris(?:en|es|ing)|rose|fall(?:en|s)|fell|increased?|dropped|declined|doubled|tripled|up|down)\s+(?:by\s+)?[^.;]{0,160}\b(?:report|survey|study|statistics|index|data|researchers|(?:annual|yearly|year-end|monthly|quarterly)\s+(?:tally|count|toll|list|census|round-?up))\b",
    re.IGNORECASE,
)
_ACCIDENT = late(
    r"\b(?:(?:helicopter|aircraft|plane|jet|airliner)\b[^.;]{0,60}\b(?:came|went)\s+down|(?:tanker|lorry|truck|bus|coach|train)\s+(?:which\s+|that\s+)?(?:fell|skidded|rolled|plunged)|(?:car|van|minibus|bus|coach|lorry|truck|taxi|jeep|vehicle|tanker)\b[^.;]{0,40}?\b(?:left|leaves|leaving|veer(?:ed|s)\s+off|r[au]ns?\s+off|career(?:ed|s)\s+off|came\s+off)\s+(?:the\s+|a\s+)?(?:[\w-]+\s+)?(?:road|highway|motorway|carriageway|bridge)|(?:die[ds]?|dying|dead)\s+(?:of|from)\s+(?:thirst|hunger|cold|exposure|dehydration|hypothermia|heat\s?stroke)|(?:wartime|world\s+war)\s+(?:\w+\s+)?(?:bomb|shell|mine)s?|(?:launch|ferry|ferries|boat|ship|vessel|trawler|dinghy|steamer)\b[^.;]{0,60}?\b(?:sank|sunk|sinks|sinking|keeled\s+over|went\s+down|rammed\s+by|run\s+down\s+by)|sunken\s+\w+|(?:munitions?|ammunition|arms|weapons|powder|military)\s+(?:depots?|dumps?|stores?|warehouses?|arsenals?|magazines?)|(?:sets?|setting)\s+off\s+(?:\w+\s+)?(?:munitions|ammunition|shells)|heart\s+attack\s+at\s+the\s+wheel|(?:lost|loses|losing)\s+control\s+of|brakes?\s+(?:had\s+)?fail\w*|too\s+early\s+to\s+(?:call\s+it|speak\s+of\s+an?\s+(?:attack|act))|corroded|(?:fire|blaze)\s+(?:that|which)\s+(?:gutted|consumed|swept|engulfed)|(?:tanker|ferry|hostel|hotel|factory|kitchen|electrical|nightclub)\s+(?:fire|blaze)|clothes\s+dryer|cigarette|fallen\s+tanker|wreck\s+of\s+an?\s+(?:\w+\s+){0,2}(?:helicopter|plane|aircraft|jet)|quake|technical\s+fault|overturned|derail\w+|collided|collision|capsiz\w+|crash(?:ed)?|stampede|gas\s+leak|(?:gas|cng|lpg|oxygen|cooking|propane|acetylene)[\s-]+(?:cylinders?|bottles?|tanks?|stoves?|pipes?|explosions?|blasts?)|fireworks|methane|firedamp|short\s+circuit|gave\s+way|caved\s+in|cave-in|landslides?|mudslides?|collapsed?|bush\s?fires?|wild\s?fires?"
    r"|earthquake|floods?|flooding|cyclone|avalanche|accident(?:al|ally)?|boiler|mechanical\s+fault|lightning|food\s+poisoning|outbreak|cholera|drowned|(?:flew|flown|ploughed|plowed|slammed|smashed)\s+into\s+(?:a\s+|the\s+)?(?:hill\w*|mountain\w*|ravine|tree|wall|ditch|cliff|sea)|elephants?|tuskers?|(?<!sea\s)(?<!black\s)(?<!tamil\s)tigers?(?!\s+(?:boats?|base|camp|rebels?|fighters?|cadres?|unit|wing))|leopards?|lions?|bears?|sharks?|crocodiles?|stray\s+dogs|snake\w*|gored)\b",
    re.IGNORECASE,
)
_MALICE = late(
    r"\b(?:gunm[ea]n|attack\w*|militants?|rebels?|insurgents?|terror\w*|suicide|bomb\w*|sabotag\w*|shot|shooting|shots|shelling|shelled|air\s?strikes?|assassin\w*|ambush\w*|kidnapp\w*|murder\w*|massacre\w*"
    r"|stabb\w*|stormed|storming|raided|missiles?|(?:explosive|suicide)\s+(?:belt|vest)|carr(?:ied|ying)\s+(?:the|a)\s+device|defused|arson\w*|fire-?bomb\w*|hate\s+crime|balaclavas|set\s+(?:\w+\s+)?(?:on\s+fire|alight|ablaze)|extremists?|grenades?|mines?\b(?!\s+(?:shaft|collapse|workers|owner))|rockets?|drones?|gang\w*|claimed\s+responsibility|deliberate\w*|hacksaw|guerrill\w+|separatists?|maoists?|clash\w*|riot\w*|mob\w*|rampag\w*|loot\w*|unrest|torch(?:ed|ing)|petrol\s+bombs?|stoned|removed\s+(?:a|the|some)\b[^.]{0,30}\b(?:track|rails?|bolts))\b",
    re.IGNORECASE,
)


# What only seemed to be an attack: "no trace of explosives", "ruled out sabotage", "rumours of another suicide attack".
_NO_MALICE = late(
    r"\b(?:no|any|without|not)\s+(?:\w+\s+){0,2}?(?:trace|sign|evidence|indication|suggestion|question)s?\s+(?:of|that)\b[^.;]{0,60}|\brul(?:ed|es|ing)\s+out\s+(?:\w+\s+){0,3}?(?:bomb|attack|sabotage|terror|explosive|arson)\w*|\barson\s+(?:(?:is|was)\s+)?(?:not\s+(?:thought|believed|suspected)|ruled\s+out)"
    r"|\b(?:rumours?|rumors?|fears?|speculation)\s+(?:of|that|about)\b[^.;]{0,60}|\b(?:took|mistook|mistaken)\b[^.;]{0,40}\bfor\s+(?:a|an)\b[^.;]{0,30}|\b(?:like|not)\s+(?:(?:a|an)\s+(?:\w+\s+)?)?(?:bomb|attack)\b|\bheart\s+attack\b|\btoo\s+early\s+to\s+(?:call|speak)\b[^.;]{0,40}|\bno\s+longer\s+(?:a|an)\s+attack\b|\bbomb\s+disposal\b|\b(?:wartime|(?:second|first)\s+world\s+war)\s+(?:\w+\s+)?(?:bomb|shell|mine)s?\b",
    re.IGNORECASE,
)
# "Derailment was no accident", "Gas leak ruled out".
_NO_MISHAP = late(
    r"\brul(?:ed|es|ing)\s+out\s+(?:an?\s+|any\s+)?(?:accident\w*|gas|leak|fault|short\s+circuit)"
    r"|\b(?:leak|accident|fault)\s+(?:was\s+|is\s+)?ruled\s+out\b|\bno\s+(?:\w+\s+)?(?:accident|fault)\b|\bnot\s+an\s+accident\b",
    re.IGNORECASE,
)
_SEEMS = whole_words(
    """trace sign evidence indication suggestion question ruled rules ruling rumours rumors rumour fears speculation took mistook
    mistaken like not no disposal wartime world"""
)
_FOUND_ACCIDENTAL = late(
    r"\bno\s+(?:\w+\s+)?(?:trace|sign|evidence|indication)s?\s+of\s+(?:an?\s+|any\s+)?(?:explosives?|bomb|attack|sabotage|foul\s+play|terror\w*)\b|\b(?:booked|charged|held|questioned|arrested)\s+for\s+negligence\b"
    r"|\b(?:rul(?:ed|es|ing))\s+out\s+(?:an?\s+|any\s+)?(?:bomb|attack|sabotage|foul\s+play|terror\w*|explosives?)\b"
    r"|\bnothing\s+(?:to\s+suggest|suspicious|to\s+point\s+to)\b",
    re.IGNORECASE,
)
_FINDS = whole_words("trace sign evidence indication negligence ruled rules ruling nothing")
_SUSPECTS = late(
    r"\b(?:police|detectives?|officers|agents|prosecutors?|investigators)\b[^.;]{0,50}\b(?:arrest(?:ed|s)?|holds?|holding|held|detain(?:ed|s|ing)?|charged?|seiz(?:ed|es)|question(?:ed|ing)?)\b"
    r"[^.;]{0,60}\b(?:suspect\w*|alleged|accused|members?|man|men|gang|cell|arms|weapons|explosives|over)\b"
    r"|\b(?:suspects?|men|people|persons)\b[^.;]{0,30}\b(?:charged|arrested|held|detained)\b[^.;]{0,30}\b(?:over|with|for|in\s+connection|on\s+suspicion)\b",
    re.IGNORECASE,
)
_ARRESTS = stems("arrest detain suspect charg") | whole_words(
    "hold holds holding held seized seizes question questioned questioning"
)
_PIT = late(r"\b(?:miners|coal|colliery|pit|shaft)\b", re.IGNORECASE)
_MINE = late(r"\bmines?\b", re.IGNORECASE)
# The words that each of them needs: most openings have none of them.
_TRIED = stems("jury juror sentenc convict acquitt extradit indict defendant") | whole_words(
    """pleaded guilty verdict inquest trial court jailed prison term imprisonment dock charge charges life tried assizes judgement
    judgment case accused martial tribunal remanded reserved reserves reserving prosecutor prosecutors prosecution"""
)
_REMEMBERS = stems("anniversar commemorat wreath unveil candle vigil") | whole_words(
    "years year remembers remembered memorial silence names truth parliamentary judicial public"
)
_REHEARSES = stems("simulat roleplay") | whole_words("drill exercise mock fictitious fake role")
_PLOTS = whole_words(
    "plot plots plan plans planned hoax hoaxes alarm alarms threat threats scare scares warn warns warned warning surrender surrenders surrendered surrendering laid lay lays laying gave handed amnesty rehabilitation cache caches dump dumps explosives arresting detaining advisory warden possible threaten threatens threatening threatened"
)
_PLAYS = stems("rehears") | whole_words("drill drills exercise exercises practised practiced practising practicing practises")
_WORKS = whole_words("film novel documentary memoir exhibition thriller miniseries playwright novelist biopic feature")
_COUNTS = whole_words(
    "report survey study figures statistics index data thinktank think researchers monitor monitors tally count toll list census roundup round"
)
_MISHAPS = stems(
    "derail capsiz landslide mudslide bush wild flood accident elephant tusker tiger leopard lion bear shark crocodile snake"
) | whole_words(
    """car van minibus taxi vehicle thirst hunger cold exposure dehydration hypothermia heat heatstroke overturned collided collision crash crashed stampede gas circuit gave caved cave collapse collapsed earthquake cyclone
    avalanche boiler mechanical lightning poisoning outbreak cholera drowned launch ferry ferries boat ship vessel trawler dinghy steamer sunken munition munitions ammunition arms weapons powder military attack control brake brakes early corroded sets set setting fire blaze dryer cigarette wreck quake fault tanker lorry truck bus coach train helicopter aircraft plane jet airliner wartime cng lpg cylinder cylinders bottle bottles stove fireworks methane firedamp flew flown ploughed plowed slammed smashed stray gored"""
)


@lru_cache(maxsize=KEPT)
def is_retrospect(words: str) -> bool:
    """Whether the words speak of a trial or of remembrance: what they tell of is over, unless it is told to be a few days old. The
    trial of a journalist or an activist, or for what somebody said, is told of for their detention.
    """
    found = marks(words)
    if found & _TRIED and _COURT.search(words) is not None and _DEFENDERS.search(words) is None:
        return True
    return bool(found & _REMEMBERS) and _MEMORY.search(words) is not None


@lru_cache(maxsize=KEPT)
def is_study(words: str) -> bool:
    """Whether the words speak of a count over years, as a report or survey has it."""
    return bool(marks(words) & _COUNTS) and _STATISTICS.search(words) is not None


@lru_cache(maxsize=KEPT)
def is_unreal(words: str) -> bool:
    """Whether the words speak of an exercise, or of a plot or threat that came to nothing."""
    found = marks(words)
    if found & _REHEARSES and _EXERCISE.search(words) is not None:
        return True
    return bool(found & _PLOTS) and _PLOT.search(words) is not None and _BEGUN.search(words) is None


def is_arms_find(words: str) -> bool:
    """Whether the words speak of arms or explosives that were found, and of none that had been laid."""
    return bool(marks(words) & _PLOTS) and _CACHE.search(words) is not None and _BEGUN.search(words) is None


def is_staged(words: str) -> bool:
    """Whether the words speak of an exercise in which attackers, dead and hostages are played."""
    return bool(marks(words) & _PLAYS) and _REHEARSAL.search(words) is not None and _STAGED.search(words) is not None


def is_arrest(words: str) -> bool:
    """Whether the words speak of suspects whom the police took or arms that they found."""
    return bool(marks(words) & _ARRESTS) and _SUSPECTS.search(words) is not None


def is_malicious(words: str) -> bool:
    """Whether anything in the words tells of malice."""
    return _MALICE.search(words) is not None


def is_found_accidental(words: str) -> bool:
    """Whether the words tell that somebody looked for an attack's traces and found none, or that negligence is charged, and of no
    other malice.
    """
    if not marks(words) & _FINDS or _FOUND_ACCIDENTAL.search(words) is None:
        return False
    return _MALICE.search(_NO_MALICE.sub("", words)) is None


@lru_cache(maxsize=KEPT)
def is_work(words: str) -> bool:
    """Whether the words speak of a film, a book or an exhibition."""
    return bool(marks(words) & _WORKS) and _WORK.search(words) is not None and _MAKER.search(words) is not None


@lru_cache(maxsize=KEPT)
def is_accident(words: str) -> bool:
    """Whether the words speak of an accident or a disaster, and nothing in them of malice."""
    found = marks(words)
    if not found & _MISHAPS or _ACCIDENT.search(words) is None:
        return False
    if found & _SEEMS:
        if _NO_MISHAP.search(words) is not None:
            return False
        words = _NO_MALICE.sub("", words)
    if _PIT.search(words) is not None:
        words = _MINE.sub("", words)  # where miners work, a mine is none that is laid
    return _MALICE.search(words) is None
