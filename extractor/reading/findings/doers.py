"""Doers: every party that a sentence names, by a name or by a word for soldiers, a crowd or fighters of a cause, and how the words around
it tie it to a deed.

``agents``, ``ascriptions`` and their like say who did it where one form of words tells it; here nothing is decided. Whoever weighs the
ties of all the parties of a scene with one another can choose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractor.reading.findings.agents import ACTORS, ARMED, CAUSE, CROWDS, FORCES, MACHINES, QUALITY
from extractor.reading.findings.ascriptions import LEAD, MEN
from extractor.reading.names.organisations import OrganisationMention, is_listed
from extractor.reading.places.gazetteer import demonym_country
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import stems

BACK, AHEAD = 140, 140  # code points of the sentence on either side of a party
_PACKS = r"(?:militias|(?:death|hit)\s+squads|gangs?|cartels?|colectivos|(?:police|prison|customs|intelligence)\s+officers?|officers|pirates|cadets|mercenaries|extremists|nationalists|narcos|traffickers|smugglers|bikers|warlords?)"
_NAME = late(
    rf"\b(?P<name>{QUALITY}(?:{FORCES}|{CROWDS}|{_PACKS}|{CAUSE}\s+{ARMED}))\b"
    r"|\b(?:the|its|that|these|those|some|about|\d+|two|three|four|five|six|several|dozens\s+of)\s+(?P<meant>(?:guerrilla|rebel|insurgent|militant|jihadist|separatist|extremist|islamist)s?|group|movement|organi[sz]ation|outfit|faction)\b(?!['’])",
    re.IGNORECASE,
)
_OF_THEM = late(
    r"\b(?:[Mm]embers|[Ff]ighters|[Gg]unm[ae]n|[Mm]en|[Ff]ollowers|[Ss]upporters|[Mm]ilitants|[Rr]ebels|[Gg]uerrillas|[Ii]nsurgents|[Aa]gents|[Ff]orces|[Tt]roops|[Ff]action|[Gg]ang|[Mm]ilitia)"
    r"\s+(?:of|from|loyal\s+to|allied\s+(?:to|with)|linked\s+to)\s+(?:the\s+|an?\s+)?(?:[a-z]+\s+){0,3}?(?P<name>(?:[A-Z][\w'’-]+|[\"“'‘][a-zA-Z]\w+[\"”'’])(?:\s+(?:(?:of|the|de|la|al|del)\s+)*[A-Z][\w'’-]+){0,5})"
)
# What may stand before the word for people and belongs to the name.
_QUALIFIES = late(
    r"(?-i:[A-Z])[\w.'’-]+|[\w-]+(?:ist|ian|ese|ish|ic|ary|ional|eral|ipal|incial)|[\w’'-]+-[\w-]+|government|security|state|riot|rebel|tribal|military|special|border|police|intelligence|air|armed|death|vigilante"
    r"|renegade|dissident|mutinous|loyal|jihadi|naval|occupying|joint|prison|student|local|village|immigration|plainclothes|ethnic|sectarian|terrorist|right|left|wing|angry|hindu|muslim|nomadic|private",
    re.IGNORECASE,
)
_NO_QUALITY = frozenset(
    """the a an some about two three four five six seven eight nine ten several many other both that its their his her these those all more any
    no local in on at from by of and but or while when where since until during after before with without against monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december one dozens
    hundreds scores unidentified unknown armed masked hooded suspected alleged presumed former public main""".split()
)
_DONE = (
    r"(?:(?:attack|kill|bomb|kidnap+|abduct|ambush|storm|raid|stag|launch|carri|detonat|hijack|murder|assassinat|execut|massacr|behead|stabb|lynch|shell|torch|hack|spray|rak|ramm|hurl|pound|loot|ransack|slaughter|gunn"
    r"|detain|arrest|tortur|burn|captur|fir|open|seiz|dragg|snatch|clash|plant|dropp|assault|target|round|stopp|enter|forc|descend|invad|surround|retaliat|pull|pick|push|march|destroy|block|besieg|robb|cross|roll|rampag"
    r"|injur|wound|murder|exchang|shelter|riddl|overpower|demolish|flatten|level|club|trampl|ston|hang|round|smash|sack|bombard|engag|overwhelm|blast|punch|kick|wip|annihilat|evict|intercept|fill)ed"
    r"|overran|overrun|threw|thrown|struck|hit|set|beat(?:en)?|shot|took|taken|blew|blown|fought|broke|broken|held|swept|slit|slain|slew|stole|stolen|fell|drove|driven|burnt|caught|sank|hung|laid|led|sent|lynched|strafed|opened\s+fire|used|hold|fires?|attacks?|kills?|are\s+holding)"
)
_DOING = r"(?:attack|kill|bomb|kidnapp|abduct|ambush|storm|raid|launch|fir|shoot|burn|loot|seiz|hold|torch|shell|throw|wound|injur|tak|driv|destroy|smash|beat|hack|pound|hitt|striking|set)ing"
_STRIKE = r"(?:attacks?|raids?|ambush(?:es)?|air\s*strikes?|drone\s+strikes?|strikes?|bombings?|assaults?|shelling|bombardment|killings?|massacres?|murders?|gunfire|fire|shots|rockets|shells|operations?|offensive|siege|abductions?|kidnappings?|arrests?|beating|detention)"
_GROUP = rf"(?:\s*\([^)]{{1,40}}\))?(?:\s+{MEN}){{0,2}}"
_ADVERBS = r"(?:(?:last\s+night|this\s+morning|yesterday|today|overnight|on\s+\w+day|late|early|had|have|has|also|then|later|again|reportedly|allegedly|apparently|first|twice|\w+ly)[\s,]+){0,4}"
_ASIDE = (
    r"(?:\s*,\s+[^.;]{1,90}?,|\s+(?:of|on|in|at|from|above|near|under|outside|armed|riding|backed|wearing|wielding|manning|firing|trying|carrying|aboard|dressed|loyal|supporting|guarding|disguised|posing|led|linked|believed)"
    r"\s+(?:(?!by\b|who\b|and\b|were\b|was\b|said\b)[\w'’-]+\s+){0,6}?[\w'’-]+)?"
)
_QUOTED = late(
    r"\b(?:blam|accus)(?:ed|es|ing)\s+(?:the\s+|so-called\s+)*[\"“‘](?P<name>\w[\w-]+(?:\s+\w[\w-]+)?)[,.]?[\"”’]", re.IGNORECASE
)
_TIES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, late(pattern, re.IGNORECASE))
    for name, pattern in (
        ("acts", rf"^{_GROUP}\s+(?:who\s+|that\s+|which\s+)?{_ADVERBS}{_DONE}\b"),
        ("acts after an aside", rf"^{_GROUP}{_ASIDE}\s+(?:who\s+|that\s+|which\s+)?{_ADVERBS}{_DONE}\b"),
        ("acts later", rf"^{_GROUP}[^.;]{{0,90}}?\b(?:and|who|which|,)\s+{_ADVERBS}{_DONE}\b"),
        ("acting", rf"^{_GROUP}[^.;]{{0,60}}?\b{_DOING}\b"),
        (
            "suffers",
            rf"^{_GROUP}{_ASIDE}\s+(?:(?:had|have|has|also|later)\s+)*(?:was|were|been|being|is|are)\s+(?:\w+\s+){{0,2}}?(?:killed|wounded|injured|attacked|shot|ambushed|abducted|kidnapped|hurt|taken|captured|arrested|detained|hit|beheaded|stabbed|targeted|bombed|seized|burned|missing|dead|among)\b",
        ),
        (
            "dies",
            rf"^{_GROUP}{_ASIDE}\s+(?:had\s+|also\s+)?(?:died|dead|killed\s+(?:in|by|when|on)|wounded|injured|lost|suffered|fled|surrendered|escaped)\b",
        ),
        (
            "says",
            rf"^{_GROUP}{_ASIDE}\s+(?:later\s+|also\s+|had\s+|has\s+|have\s+)*(?:said|says|told|announced|confirmed|reported|stated|put|gave|added|declared|believe|believes|blamed|blames|accused|accuses)\b",
        ),
        (
            "says it",
            rf"^{_GROUP}{_ASIDE}\s+(?:later\s+|also\s+|had\s+|has\s+|have\s+)*(?:said|says|announced|confirmed|stated|claimed|admitted|acknowledged)\s+[^.;]{{0,60}}?\b(?:it|its|they|their|had)\b",
        ),
        (
            "claims",
            rf"^{_GROUP}[^.;]{{0,90}}?\b(?:said|says|told|announced|confirmed|claimed|stated|declared|reported)\b[^.;]{{0,90}}?\b(?:it|its|they|their|we|our|the\s+(?:group|movement|organi[sz]ation|front|militia|army))\b(?:\s+[\w'’-]+){{0,3}}?"
            rf"\s+[\"“]?(?:(?:had|has|have|also|was|were)\s+)*(?:{_DONE}|responsible|behind|carried\s+out|done)\b",
        ),
        (
            "owns up",
            rf"^{_GROUP}[^.;]{{0,60}}?\b(?:claim\w*|admit\w*|took|taken|accept\w*|assum\w*)\s+(?:\w+\s+)?(?:responsib\w*|credit|it\b|the\b|having)",
        ),
        (
            "denies",
            rf"^{_GROUP}[^.;]{{0,60}}?\b(?:den(?:y|ie[sd])|reject\w*|dismiss\w*|nothing\s+to\s+do|not\s+(?:involved|responsible))\b",
        ),
        (
            "is said to have",
            rf"^{_GROUP}{_ASIDE}\s+(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?(?:blamed|accused|suspected|believed|thought|said|charged|reported|alleged|behind|responsible)\b",
        ),
        ("is responsible", rf"^{_GROUP}[^.;]{{0,40}}?\b(?:behind|responsible|to\s+blame)\b"),
        ("does not", rf"^{_GROUP}[^.;]{{0,30}}?\b(?:not|never|no)\b"),
        (
            "has a place",
            r"^(?:'s|’s)?\s+(?:[\w-]+\s+)?(?:posts?|bases?|convoys?|patrols?|checkpoints?|barracks|headquarters|stations?|strongholds?|territory|positions?|camps?|vehicles?|trucks?|cars?|outposts?|garrisons?|hospital|compound|areas?|officials?|spokes\w+|sources?|chief|commanders?|leaders?|officers?|minister|statement|report|bus)\b",
        ),
        (
            "has weapons",
            r"^(?:'s|’s)?\s+(?:[\w-]+\s+)?(?:air\s*strikes?|air\s+raids?|drone|missiles?|rockets?|shell(?:s|ing|fire)?|bombs?|bombing|bombardment|artillery|fire|gunfire|bullets?|warplanes?|jets?|drones?|helicopters?|tanks?|snipers?|gunboats?|attacks?|raids?|ambush|strikes?|offensive|assault)\b",
        ),
        ("owner", r"^(?:'s|’s)\b"),
        ("by", rf"\bby\s+{LEAD}(?:\w+\s+){{0,2}}?$"),
        ("done by", rf"\b{_DONE}(?:\s+(?!and\b|but\b|who\b)[\w'’-]+){{0,7}}?\s+by\s+{LEAD}(?:[\w-]+\s+){{0,3}}?$"),
        ("deed of", rf"\b{_STRIKE}\s+(?:[\w'’-]+\s+){{0,3}}?(?:by|of|from)\s+{LEAD}$"),
        (
            "deed on",
            rf"\b(?:{_STRIKE}|fired|battle|war|protests?|demonstration|threats?)\s+(?:[\w'’-]+\s+){{0,3}}?(?:on|against|at|into|upon|for)\s+{LEAD}(?:\w+\s+){{0,2}}?$",
        ),
        (
            "object",
            rf"\b{_DONE}\s+(?:[\w'’-]+\s+){{0,2}}?(?:an?|the|two|three|four|five|six|seven|eight|nine|ten|\d+|several|dozens\s+of|many|some|at\s+least\s+\w+|his|their|its)\s+(?:\w+\s+){{0,2}}?$",
        ),
        ("object at once", rf"\b{_DONE}\s+(?:on\s+|at\s+|in\s+)?$"),
        (
            "with",
            rf"\b(?:clash\w*|fight\w*|fought|battle\w*|exchang\w+|shoot-?outs?|encounter|gun\s*fights?|skirmish\w*|combat|confront\w*)\s+(?:[\w'’-]+\s+){{0,7}}?(?:with|against|between|involving)\s+{LEAD}(?:\w+\s+)?$",
        ),
        ("and", r"\band\s+(?:the\s+)?$"),
        (
            "held by",
            r"\b(?:held|captive|captivity|hands|kidnapped|abducted|seized|captured|hostages?|detained|arrested|taken)\b[^.;]{0,50}?\b(?:by|of)\s+(?:[\w-]+\s+){0,3}?$",
        ),
        ("blamed", r"\b(?:blam\w+|accus\w+|attribut\w+|charg(?:ed|es|ing)|pin(?:ned|s))\b[^.;]{0,30}?$"),
        (
            "blamed at once",
            rf"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|attribut\w+\s+(?:\w+\s+){{0,4}}?to|pinned\s+(?:\w+\s+){{0,4}}?on|blame\s+on|point(?:ed|s|ing)\s+(?:the\s+finger\s+)?(?:to|at))\s+(?:{LEAD}|(?:an?|the|some|[a-z-]+)\s+){{0,2}}[\"“'‘]?(?:the\s+)?$",
        ),
        ("held to account", r"\b(?:hold|holds|held|holding)\s+(?:the\s+)?$"),
        (
            "suspected",
            r"\b(?:suspect\w*|alleg\w+|believ\w+|presum\w+|thought|likely|apparently|possibly|hallmarks?|marks|work\s+of|signature|suspicions?|point\w*|described\s+as|fear\w*)\b[^.;]{0,40}?$",
        ),
        (
            "were",
            r"\b(?:attackers?|assailants?|raiders|gunm[ae]n|killers?|bombers?|kidnappers|captors|culprits|perpetrators|assassins|militants|men|suspects?|group|they)\b[^.;]{0,40}?\b(?:were|was|are|belong\w*|from|presented|identified|calling|called)\s+[^.;,]{0,40}?$",
        ),
        (
            "called",
            r"\b(?:callers?|leaflets?|pamphlets?|letters?|notes?|graffiti|e-?mails?|telephone\s+calls?|messages?|(?:man|woman|person|someone)\s+(?:who|that)\s+(?:tele)?(?:phoned|called))\b[^;.]{0,110}$",
        ),
        (
            "of another",
            r"\b(?:wing|branch|arm|affiliates?|offshoot|splinter(?:\s+\w+)?|all(?:y|ies)|allied|rivals?|opposed|linked|close|loyal|front|part)\s+(?:of|to|with)\s+(?:the\s+)?$",
        ),
        ("told of", r"\b(?:said|says|saying|told|added|alleg\w+|claim\w*|according\s+to|report\w*)\b[^.;]{0,60}?$"),
        ("according to", r"\baccording\s+to\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?$"),
        (
            "spoken for",
            r"\b(?:spokes\w+|statement|commander|leader|member|chief|communique|communiqué|message|wing|head|founder|official|officer|colonel|general)s?\s+(?:(?:by|for|of|from|in|with)\s+)(?:the\s+)?(?:[\w-]+\s+){0,3}?$",
        ),
        (
            "members of",
            r"\b(?:members?|fighters?|gunm[ae]n|men|followers|supporters|elements|militants|rebels|guerrillas|insurgents|soldiers|agents|units?|troops|forces|column|cell|faction|group|band|gang|crowd|mob)\s+(?:of|from|loyal\s+to|allied\s+(?:to|with)|linked\s+to)\s+(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,2}?$",
        ),
        ("between and", r"\bbetween\s+(?:[\w'’-]+\s+){0,8}?$"),
        ("no", r"\b(?:no|not|never|without|unlike|neither)\s+(?:\w+\s+){0,3}?$"),
        ("after", r"\b(?:after|when|since|before|as|until|where|amid)\s+(?:the\s+|some\s+|about\s+)?(?:[\w-]+\s+){0,2}?$"),
        (
            "among",
            r"\b(?:among|including|killing|wounding|killed|dead|leaving|to|against|for|with)\s+(?:the\s+|an?\s+|them\s+)?(?:[\w-]+\s+){0,2}?$",
        ),
        (
            "begins",
            r"^[\W\d]*(?:(?:the|an?|some|about|dozens\s+of|hundreds\s+of|suspected|two|three|four|five|six|several|[A-Z]+\s*[-(,][^a-z]{0,30}[-–—:])\s+)*$",
        ),
    )
)
_BEFORE = frozenset(
    "by|done by|blamed at once|called|of another|deed of|deed on|object|object at once|with|and|held by|blamed|held to account|suspected|were|told of|according to|spoken for|members of|between and|no|after|among|begins".split(
        "|"
    )
)
_PEOPLE = ACTORS | stems("men outfit movement faction cartel squad colectivo pirate cadet mercenar narco traffick biker warlord")
# Of whom a text has named, these are they.
MEANT = frozenset(
    """rebels guerrillas insurgents separatists extremists jihadists islamists militants rebel guerrilla insurgent separatist extremist
    jihadist islamist militant group movement organisation organization outfit faction""".split()
)
_PRONOUNS = frozenset(
    "group movement organisation organization outfit faction militant militants insurgent insurgents extremist extremists".split()
)
_STATE = late(rf"\b(?!militia|paramil){FORCES}\s*$", re.IGNORECASE)
_CROWD = late(rf"(?:{CROWDS})\s*$", re.IGNORECASE)


# Who only says that people were armed says nothing of who they are.
_GANGS = frozenset("gang gangs cartel cartels officer officers pirates mercenaries".split())
_UNIT = late(
    r"\b(?:Infantry|Divisions?|Regiments?|Corps|Airborne|Mobile|Armou?red|Mechani[sz]ed|National\s+(?:Guard|Army)|Security\s+Forces?|Border|Coast|Marine|Presidential|Military\s+(?:Command|Region))\b",
    re.IGNORECASE,
)
_CIVIL = late(
    r"\b(?:Committees?|Union|League|Organi[sz]ation|Solidarity|Nation|State|Coalition|Alliance|Volunteers|Council|Relief|Media|Aid)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    """gunmen gunman militants fighters raiders insurgents extremists group groups youths organisation organisations organization
    organizations elements terrorists assassins warriors followers relatives traffickers smugglers bikers warlord warlords""".split()
)


# Who is named only by those who follow him did something, or somebody says so.
_DECISIVE = frozenset(
    "acts|acts after an aside|acts later|by|done by|deed of|held by|blamed at once|held to account|claims|were|called".split("|")
)


class Doer(NamedTuple):
    """One naming of a party: its ``name``, what it is told from others by, the offsets where it stands, what kind of party it is, and
    the names of the ties.
    """

    name: str
    canonical: str
    start: int
    end: int
    kind: str
    ties: tuple[str, ...]


def doers(reading: Reading, organisations: Sequence[OrganisationMention]) -> Iterator[Doer]:
    """Every naming of a party in the text, in order."""
    starts = [one.start for one in organisations]
    for sentence, marked in zip(reading.sentences, reading.marks, strict=True):
        named = organisations[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if named or marked & _PEOPLE:
            meant = _meant(organisations, bisect_left(starts, sentence.end))
            yield from _in_sentence(reading.text, sentence, named, meant)


def _meant(organisations: Sequence[OrganisationMention], position: int) -> OrganisationMention | None:
    """The group that "the rebels" are before this position among the groups: of the last ones named, none that is a unit or civil."""
    before = organisations[max(0, position - 4) : position]
    return next((one for one in reversed(before) if _kind_of_group(one) in ("listed", "group")), None)


def _in_sentence(
    text: str, sentence: Sentence, named: Sequence[OrganisationMention], meant: OrganisationMention | None
) -> Iterator[Doer]:
    found = [(one.start, one.end, one.name, one.canonical, _kind_of_group(one)) for one in named]
    taken = [(one.start, one.end) for one in named]
    for start, end in _spans(text, sentence):
        if _is_nobody(text[start:end]) or any(start < other_end and other < end for other, other_end in taken):
            continue
        name = " ".join(text[start:end].split())
        if name.casefold() in MEANT and meant is not None:
            found.append((start, end, meant.name, meant.canonical, "meant"))
        elif name.casefold() not in _PRONOUNS:
            found.append((start, end, name, name.casefold(), _kind(name)))
    for told in (*_OF_THEM.finditer(text, sentence.start, sentence.end), *_QUOTED.finditer(text, sentence.start, sentence.end)):
        start, end = told.span("name")
        if not any(start < other_end and other < end for other, other_end, *_ in found) and not (
            told.re is _OF_THEM and text[start:end].isupper()
        ):
            name = text[start:end].strip("\"“”'‘’")
            found.append((start, end, name, name.casefold(), "leader"))
    for start, end, name, canonical, kind in sorted(found):
        before, after = text[max(sentence.start, start - BACK) : start], text[end : min(sentence.end, end + AHEAD)]
        ties = tuple(_ties(before, after))
        if kind != "leader" or not _DECISIVE.isdisjoint(ties):
            yield Doer(name, canonical, start, end, kind, ties)


def _spans(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """Where words for people stand that may be parties; of words that follow upon one another the last is who is meant by all:
    "Maoist rebels".
    """
    spans: list[tuple[int, int]] = []
    for told in _NAME.finditer(text, sentence.start, sentence.end):
        start, end = told.span("meant") if told["meant"] else _span(text, told)
        if start >= end:
            continue
        if spans and text[spans[-1][1] : start].isspace():
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


def _is_nobody(words: str) -> bool:
    """Whether the words only say that people were armed, or of what country a gang was."""
    *qualities, head = words.split()
    gang = head.casefold() in _GANGS and all(demonym_country(word) is not None for word in qualities)
    return gang or (not qualities and head.casefold() in _NOBODY)


def _span(text: str, told: re.Match[str]) -> tuple[int, int]:
    """Where the name begins and ends in a match: from the first of the words before its noun that belong to it, without machines."""
    start, end = told.span("name")
    end -= len(told["name"]) - len(MACHINES.sub("", told["name"]))
    words = list(re.finditer(r"\S+", text[start:end]))
    first = len(words) - 1
    while first > 0:
        word = words[first - 1][0]
        if word.casefold() in _NO_QUALITY or _QUALIFIES.fullmatch(word) is None:
            break
        first -= 1
    if first < 0 or (
        first == len(words) - 1
        and end < told.end("name")
        and demonym_country(words[first][0]) is None
        and _STATE.search(words[first][0]) is None
    ):
        return end, end
    return start + words[first].start(), end


def _kind_of_group(one: OrganisationMention) -> str:
    """What kind of group it is: one of the list, a unit of an army, one of civilians, or another by name."""
    if is_listed(one.canonical):
        return "listed"
    if _UNIT.search(one.name) is not None:
        return "unit"
    return "civil" if _CIVIL.search(one.name) is not None else "group"


def _kind(name: str) -> str:
    if demonym_country(name.split()[-1]) is not None:
        return "nation"
    if _STATE.search(name) is not None:
        return "state"
    return "crowd" if _CROWD.search(name) is not None else "fighters"


def _ties(before: str, after: str) -> Iterator[str]:
    for name, pattern in _TIES:
        if name in _BEFORE:
            if pattern.search(before) is not None:
                yield name
        elif pattern.match(after) is not None:
            yield name
