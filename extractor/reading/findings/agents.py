"""Agents: who is told to have done an act of violence, where it is no group by name but soldiers, a crowd, a people or "Maoist rebels".

Whoever is the subject of the act ("police fired on the marchers", "settlers torched homes"), or stands after its "by", did it, when the
words say who they are; words that only say that they were armed ("gunmen", "attackers") do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extractor.reading.findings.actor_words import ACTORS, ARMED, CAUSE, CROWDS, FORCES, MACHINES, QUALITY
from extractor.reading.findings.peoples import is_people
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late, late_of_words
from extractor.reading.words.attacks import AttackWord
from extractor.reading.words.stems import marks, stems, whole_words
from schemas import AttackType, Basis

BEFORE, AFTER = 110, 90  # code points of the sentence on either side of an act
_MORE = r"(?:(?:the|an?|some|about|around|nearly|dozens\s+of|hundreds\s+of|scores\s+of|a\s+(?:group|crowd|mob|column|band|gang|party)\s+of|groups\s+of|bands\s+of|members\s+of|(?:fighter\s+|attack\s+)?(?:(?:war)?planes?|jets?(?:\s+fighters?)?|aircraft|helicopters?|gunships?|drones?|tanks?|gunboats?|artillery)\s+(?:of|from|belonging\s+to)|\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|other)\s+)*"
_HEDGE = r"(?:(?P<hedge>suspected|alleged|presumed|apparent)\s+)?"
_ACTOR = rf"{_MORE}{_HEDGE}(?P<name>{QUALITY}(?:{FORCES}|{CROWDS}|{CAUSE}\s+{ARMED}|(?-i:[A-Z][\w'’-]+s)))"
_VERB_GROUP = r"(?:(?:last\s+night|this\s+morning|yesterday|today|overnight|on\s+\w+day|had|have|has|also|then|later|again|reportedly|allegedly|apparently|first|twice|\w+ly)\s+){0,3}"
_STRETCH = r"(?:(?!by\b|who\b|and\b|were\b|was\b)[\w'’-]+\s+){0,5}?[\w'’-]+"
_ASIDE = (
    rf"(?:\s*,\s+[^,.;]{{1,60}},|\s+(?:of|on|in|at|from|above|near|under|outside|armed|backed|aboard|dressed|loyal|allied|close|(?!during\b|following\b|including\b|according\b)\w+ing)\s+{_STRETCH}(?:\s+and\s+(?:in|on|with)\s+{_STRETCH})?"
    r"|\s+and\s+(?:[\w-]+\s+){0,3}?(?:men|women|officers|teams|units|members|volunteers)(?:\s+(?:in|of|from)\s+(?:[\w-]+\s+){0,3}?[\w-]+)?"
    rf"|\s+(?:armed\s+)?with\s+(?:[\w'’-]+,?\s+){{0,5}}?[\w'’-]+)?(?:,?\s+(?:backed|supported|accompanied|escorted|assisted|joined|advised)\s+by\s+{_STRETCH},?)?"
)
_SUBJECT = late_of_words(rf"(?:^|[\s,;:—–“\"(]){_ACTOR}{_ASIDE}\s+(?:who\s+|that\s+|which\s+)?{_VERB_GROUP}$")
# Who did one thing and then the act: "soldiers broke into the house, beat the owner and shot".
_CHAIN = late_of_words(
    rf"(?:^|[,;:—–“\"(]\s*|\b(?:when|after|as|where|while|and|but|said|says|that|before|how|\w+day|morning|night|evening)\s+){_ACTOR}{_ASIDE}\s+(?:who\s+|that\s+|which\s+)?{_VERB_GROUP}"
    rf"(?:\w+ed|broke|came|went|drove|took|cut|threw|burst|rode|ran|swept|held|led|made|left|set)\b[^.;:“\"]{{1,80}}?(?:,|\band|\bthen)\s+{_VERB_GROUP}$"
)
# Whoever acts together with the subject: "police and soldiers broke into".
_TOGETHER = late_of_words(
    rf"(?:^|[,;:—–“\"(]\s*|\b(?:when|after|as|where|while|but|said|says|that|before)\s+){_ACTOR}\s+and\s+(?:[\w-]+\s+){{0,2}}$"
)
GOING_ON = 60  # code points before the act in which the clause that led up to it ends
_GOES_ON = late(r"(?:,|\b(?:and|then))\s+(?:[\w-]+\s+){0,6}$", re.IGNORECASE)
_BY = late_of_words(
    rf"[^.;]{{0,60}}?\bby\s+{_ACTOR}\b(?!\s+(?:fire|station|post|vehicles?|cars?|convoys?|patrols?|officers?\s+said|said))"
)
# "rockets fired by Moslem rebels", "an ambush laid by a detachment of the army": what was done, beside its doer.
_DONE_BY = late_of_words(
    rf"\b(?:fired|laid|planted|dropped|launched|staged|mounted|carried\s+out|thrown|hurled|placed|conducted|attacks?|raids?|ambush|assault|(?:air\s*)?strikes?|bombing|shelling|led|gunfire|shots|operations?(?=\s+(?:of|by)\b))"
    rf"\s+(?:(?!by\b|that\b|and\b|were\b|was\b)[\w'’-]+\s+){{0,4}}?(?:by|(?<=operation\s)of)\s+(?:(?:an?|the)\s+(?:detachment|unit|group|gang|band|column|crowd|mob)\s+of\s+)?{_ACTOR}\b"
    r"(?!\s+(?:fire|station|post|vehicles?|cars?|convoys?|patrols?|officers?\s+said|said))"
)
_PASSIVE = late(r"\b(?:was|were|been|being|is|are|got)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_ARMED_OBJECT = late(
    r"(?:\w+\s+){0,5}?(?:attackers?|gunm[ae]n|bombers?|assailants?|militants?|terrorists?|insurgents?|suspects?|bandits?|kidnappers?|hijackers?|fighters?|guerrillas?|rebels?|him|robbers?|raiders?|criminals?|extremists?|gang\s+members)\b",
    re.IGNORECASE,
)
# "before he was shot by police": what is done to the attacker is no attack.
_ARMED_SUBJECT = late(
    r"\b(?:he|she|attackers?|gunm[ae]n|bombers?|assailants?|militants?|terrorists?|insurgents?|suspects?|bandits?|kidnappers?|hijackers?|rebels?|raiders?|robbers?)\s+(?:was|were|had\s+been|has\s+been|have\s+been|is|are)\s+(?:\w+\s+){0,2}$|\b(?:before|until)\s+(?:being|he\s+was|they\s+were)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_STATE = late(rf"\b(?!militia|paramil){FORCES}\s*$", re.IGNORECASE)
_OF_A_CAUSE = late(
    rf"(?:^|.*\s)(?!(?:the|a|an|some|two|three|four|five|six|several)\b)(?!(?-i:The|A|An|Some|Two|Three|Four|Five|Six|Several|Unidentified|Unknown|Armed|Masked|Hooded|Suspected|Rival|Other|Local|Young|No|Both|Heavily|\w+day|After|When|But|Early|Late|January|February|March|April|May|June|July|August|September|October|November|December)\b){CAUSE}\s+{ARMED}",
    re.IGNORECASE,
)
# "two soldiers killed in the blast": what is done to the subject.
_WITHOUT_OBJECT = late(
    r"\s*(?:[.,;:)]|$|(?:in|on|at|by|to|and|or|during|when|since|as|near|while|were|was|has|had|have|this|last|yesterday|today|who|after|rose|from|with|or)\b)",
    re.IGNORECASE,
)
_PARTICIPLES = frozenset(
    "killed wounded attacked kidnapped abducted murdered executed slain massacred beheaded ambushed assaulted slaughtered stabbed hacked lynched".split()
)
_STAGED = ("stag", "launch", "carried", "threw", "burn", "set", "conduct")
_LOSSES = ("lost", "found", "lose", "losing", "throat")
_HARMLESS = late(
    r"\s+(?:(?:a|an|the|their|its|his|her|mass|peaceful|another|daily|major|joint|large|rescue|search|flag|fresh)\s+)*(?:themselves|himself|herself|itself|march|marches|rally|rallies|drills?|exercises?|parade|protests?|demonstrations?|sit-in|strike\b(?!\s+on)|walkout|manhunt|search\w*|hunt|investigations?|inquiry|probe|appeal|campaign|tyres?|tires?|effig\w+|flags?|rescue|inquest|vigil|blockade|hunger)\b",
    re.IGNORECASE,
)
# Acts besides the words that say how an attack was done.
_ACTS = late_of_words(
    r"\b(?:triggered|torched|slit|dropped|beat|rampaged|looted|burn(?:ed|t)|fell\s+(?:up)?on|overran|dragged|hurled|threw|lobbed|launched|staged|carried\s+out|pounded|struck|planted|rammed|razed|ransacked"
    r"|stoned|clubbed|hanged|snatched|waylaid|torture[ds]|fired|set\s+(?:fire|ablaze|alight)|set\s+\w+\s+(?:\w+\s+)?(?:ablaze|alight|on\s+fire)|hacked|lynched|macheted|marched\s+into|blew\s+up|rounded\s+up|took\s+away|took\s+\w+\s+hostage|conducted|dispersed|broke\s+(?:up|into)|(?:captured|detained)(?=\s+(?:[\w'’-]+\s+){0,6}?(?:insurgents?|militants?|terrorists?|fighters?|criminals?|facilitator|smuggler|operatives?)\b)|pulled(?=\s+[\w-]+\s+(?:off|out|from)\b)"
    r"|used(?=\s+(?:[\w'’\"“”-]+\s+){0,4}?(?:grenades|bullets|rounds|munitions|pellets|shotguns|machetes|live\s+(?:fire|ammunition)|artillery|rockets|mortars)\b)"
    r"|(?:detained|arrested|picked\s+up|seized|beat\s+up)(?=\s+(?:[\w-]+\s+){0,5}?(?:journalists?|reporters?|editors?|activists?|protest\w*|demonstrators?|lawyers?|students?|monks?|priests?|marchers|bloggers?|dissidents?|unionists?|opposition|aid\s+workers?|staff"
    r"|nurses?|doctors?|medics?|teachers?|professors?|writers?|poets?|nuns?|clerics?|imams?|bishops?|candidates?|lawmakers?|mourners|campaigners|pupils)\b"
    r"|\s+[^.;,]{0,50}?\b(?:at|during|from|after)\s+(?:an?|the)\s+(?:\w+\s+){0,2}?(?:protest|rally|demonstration|march|vigil|sit-in|strike)\b))\b"
)
# "Israeli air strikes", "police bullets": whose they are.
_MEANS = r"(?:(?:glide|guided|cruise|ballistic|cluster|barrel|attack|combat|fighter|kamikaze|suicide|surveillance|reconnaissance|artillery|mortar|tank|helicopter|anti-tank)\s+)?(?:air\s*strikes?|air\s+raids?|drone\s+strikes?|missiles?|rockets?|shelling|shells?|bombs?|bombing|bombardment|artillery(?:\s+fire)?|fire|gunfire|bullets?|warplanes?|jets?|drones?|helicopters?|tanks?|snipers?|gunboats?)"
_OWNER = r"(?:police|army|military|navy|air\s+force|coalition|government|(?-i:U\.S\.|[A-Z][\w-]+)(?:\s+(?:army|police|military|navy|government|air\s+force|coalition))?)"
_THEIRS = late_of_words(
    rf"\b(?P<name>{_OWNER})\s+(?:{_MEANS}\s+){{1,2}}(?:\w+ly\s+|also\s+|had\s+|has\s+|have\s+)*"
    r"(?:kill|hit|struck|slammed|pound|destroy|wound|injur|target|landed|fell|tore|ripped|flattened|rained|on\b|that\s+(?:hit|struck|kill))"
    rf"|\b(?:in|by|after|under|during|following)\s+(?:(?:an?|the|heavy|two|three|several|overnight|apparent|intense|repeated)\s+){{0,3}}(?P<other>{_OWNER})\s+(?:[a-z]+\s+)?{_MEANS}"
    r"(?:\s+(?:strikes?|attacks?|fire|raids?|barrage))?\b"
)
_BETWEEN = late(
    r"\b(?:clash(?:es|ed)?|fighting|battles?|gun\s*battles?|fire\s*fights?|shoot-?outs?|exchanges?\s+of\s+(?:gun)?fire|skirmish(?:es)?|violence|feud|combats?|hostilities|confrontations?|brawls?|(?:gang|turf|clan|tribal)\s+wars?)\s+(?:\w+\s+){0,5}?between\s+"
    r"(?P<one>(?:(?!and\b)[\w'’-]+\s+){1,5}?)and\s+(?P<other>(?:[\w'’-]+\s+){0,4}?[\w'’-]+)(?=\s+(?:in|on|at|near|over|left|which|that|has|have|killed|broke|erupted|for|as|after|after|during|yesterday|today|late|early|who|of|from)\b|[.,;:]|$)",
    re.IGNORECASE,
)
_EACH_OTHER = late(
    r"(?:^|[,;:—–]\s+|\b(?:when|as|after|while|where|said|that)\s+)(?:(?:rival|armed|hundreds\s+of|scores\s+of|dozens\s+of)\s+)*(?P<one>(?:[\w'’-]+\s+){1,6}?)and\s+(?P<other>(?:[\w'’-]+\s+){1,6}?)"
    r"(?=(?:\w+ly\s+|have\s+|had\s+)?(?:fought|clashed|battled|skirmished|(?:exchanged|traded)\s+(?:gun)?fire)\b)",
    re.IGNORECASE,
)
_KIND = late(
    rf"\b(?:{CROWDS}|militia(?:men)?|followers|rivals?|communit(?:y|ies)|ethnic|groups?|gangs?|elements|fighters|militants)\s*$",
    re.IGNORECASE,
)
_NOT_NAMES = frozenset(
    """this his its was has is as us yes thus less across towards besides perhaps always sometimes others hours days weeks months years
    mondays tuesdays wednesdays thursdays fridays saturdays sundays reuters times news officials sources reports witnesses doctors
    attackers gunmen militants bandits assailants raiders kidnappers insurgents terrorists gangs men suspects robbers fighters hospitals
    authorities police-sources reporters journalists forces shots blasts bombs rockets mortars missiles shells grenades bullets clashes attacks artillery gunners""".split()
)
_POSSESSIVE = late(r"['’]s$")
_ARTICLE = late(r"^(?:the|an?|rival|members\s+of(?:\s+the)?)\s+", re.IGNORECASE)
_ONE = late(
    r"(?:\w+\s+)*(?:soldier|policeman|gendarme|marine|guard|constable|commando|paratrooper|peacekeeper|militiaman|(?<!air\s)force|trooper)",
    re.IGNORECASE,
)
HEDGED = 60  # code points before a name in which it may be doubted
_HEDGED = late(
    r"\b(?:suspected|alleged|believed|thought|presumed|said|reported|understood)\s+(?:to\s+(?:be|have\s+been|belong\s+to)\s+|as\s+)?(?:(?:members|part|supporters|elements)\s+of\s+|from\s+)?(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_CERTAINLY = late(r"\b(?:no|without|little)\s+(?:\w+\s+)?doubt\b", re.IGNORECASE)
# "the hand of X", "police believe X did it"
_HAND = late(
    r"\b(?:hand|involvement|hallmarks?|signature|handiwork|work)\s+of\s+(?:(?:the|an?|so-called|violent)\s+)*(?P<name>(?:(?-i:[A-Z\"“][\w'’\"”-]*)\s*){1,6}|"
    + QUALITY
    + rf"{CROWDS})",
    re.IGNORECASE,
)
_BELIEVED = late(
    rf"\b(?:believes?|suspects?|thinks?|fears?|think)\s+(?:that\s+)?(?:it\s+was\s+)?(?:the\s+)?(?P<name>{QUALITY}(?:{CROWDS}|{FORCES})|(?-i:[A-Z][\w-]+(?:\s+[A-Z][\w-]+){{0,4}}))"
    r"(?:\s+(?:(?!said\b|told\b)[\w'’-]+\s+){0,7}?(?:did\s+(?:it|this)|(?:was|were|is|are)\s+(?:behind|responsible|to\s+blame)|carried\s+(?:it\s+)?out|fired|planted|staged|ordered))",
    re.IGNORECASE,
)
_FOES = late(
    r"(?:(?!the\s)\w+\s+){0,4}?(?:militants|terrorists|insurgents|bandits|fighters|guerrillas|rebels|extremists|gang\s+members)\b",
    re.IGNORECASE,
)
_TAKEN = late(
    r"(?:captured|detained)\s+(?:[\w'’-]+\s+){0,6}?(?:insurgents?|militants?|terrorists?|fighters?|criminals?|facilitator|smuggler|operatives?)\b",
    re.IGNORECASE,
)
_FROM_AFAR = late(r"(?:bomb(?:ed|arded)|shelled|pounded|strafed|rocketed)\b", re.IGNORECASE)
_OPERATION = late(r"^[^.;]{0,80}?\b(?:operations?|raid\s+on|search)\b", re.IGNORECASE)
_GENERIC = late(r"\b(?:unidentified|unknown|armed|masked|hooded|suspected)\s+(?:men|youths|gang|officers?)\s*$", re.IGNORECASE)


# The words that the patterns need.
_ACTING = stems(
    """trigger torch slit drop beat rampag loot burn fell overran drag hurl threw lob launch stag carried pound struck plant ramm raze ransack ston
    club hang snatch waylaid tortur fire set hack lynch machet march blew round took conduct dispers broke pull detain captur arrest picked seiz used"""
)
_WITH_MEANS = stems(
    "air drone missile rocket shell bomb artillery fire gunfire bullet warplane jet helicopter tank sniper gunboat"
)
_HANDS = whole_words("hand involvement hallmark hallmarks signature handiwork work")
_BELIEFS = whole_words("believe believes suspect suspects think thinks fear fears")
_AMID, _FOUGHT = whole_words("between"), whole_words("fought clashed battled skirmished exchanged traded")
_DOING = whole_words(
    "fired laid planted dropped launched staged mounted carried thrown hurled placed conducted operation operations attack attacks raid raids ambush assault strike strikes airstrike airstrikes bombing shelling led gunfire shots"
)
_CUES = _DOING | _ACTING | _WITH_MEANS | _HANDS | _BELIEFS | _AMID | _FOUGHT


class Agent(NamedTuple):
    """Who did it, by the article's words, and where they stand. ``state``: a state's force. ``reply``: it struck at armed people, which is
    an act of its own only where nobody else did anything.
    """

    name: str
    basis: Basis
    start: int
    end: int
    at: int
    state: bool
    reply: bool = False


def agents(reading: Reading) -> list[Agent]:
    """Everybody told to have done an act of violence whose words say who they are, in the order of the text."""
    marked = reading.marks
    tokens = reading.violence.tokens.words
    found = [
        agent
        for word in reading.attacks
        if not word.noun
        and not tokens[word.first].startswith(_LOSSES)
        and word.type is not AttackType.clash
        and marked[reading.sentence_number_at(word.start)] & ACTORS
        for agent in _acting(reading, _verb(reading.text, word), word.end)
    ]
    for sentence, words in zip(reading.sentences, marked, strict=True):
        if words & _CUES:
            found += _in_sentence(reading, (sentence.start, sentence.end), words)
    return sorted((agent for agent in found if agent is not None), key=lambda agent: agent.start)


def _verb(text: str, word: AttackWord) -> int:
    """Where the verb begins in words of attack; those of a strike may begin with who flew: "jets bombed"."""
    return text.rfind(" ", word.start, word.end) + 1 or word.start if word.type is AttackType.air_strike else word.start


def _in_sentence(reading: Reading, stretch: tuple[int, int], words: int) -> Iterator[Agent | None]:
    """Who is told of in a sentence, whose words have these marks, besides the subjects of its words of attack."""
    text = reading.text
    if words & _DOING and words & ACTORS:
        for told in _DONE_BY.finditer(text, *stretch):
            yield _named(text, told, 0, told.start())
    if words & _ACTING and words & ACTORS:
        for act in _ACTS.finditer(text, *stretch):
            yield from _acting(reading, act.start(), act.end())
    if words & _WITH_MEANS:
        yield from map(_owner, _THEIRS.finditer(text, *stretch))
    if words & _HANDS:
        yield from map(_suspect, _HAND.finditer(text, *stretch))
    if words & _BELIEFS:
        yield from map(_suspect, _BELIEVED.finditer(text, *stretch))
    if words & _AMID:
        for told in _BETWEEN.finditer(text, *stretch):
            yield from _sides(told)
    if words & _FOUGHT:
        for told in _EACH_OTHER.finditer(text, *stretch):
            yield from _sides(told)


def _suspect(told: re.Match[str]) -> Agent | None:
    """Whose hand somebody sees in it."""
    name = told["name"].strip(' "“”')
    if not name or name.casefold() in _NOT_NAMES or name.casefold().endswith((" was", " were", " is", " had")):
        return None
    sure = _CERTAINLY.search(told.string, max(0, told.start() - HEDGED), told.start()) is not None
    return Agent(name, Basis.accused if sure else Basis.suspected, told.start(), told.end("name"), told.start(), False)


def _owner(told: re.Match[str]) -> Agent | None:
    """Whose weapon struck, where a country's adjective or a force says so."""
    group = "name" if told["name"] else "other"
    name = told[group]
    known = _STATE.search(name) is not None or is_people(name)
    return Agent(name, Basis.stated, told.start(group), told.end(), told.start(group), True) if known else None


def _sides(told: re.Match[str]) -> list[Agent]:
    """The sides of a clash: that which is no state's force where the other one is, else both."""
    found = []
    for side in ("one", "other"):
        words = told[side].rstrip()
        name = _ARTICLE.sub("", words)
        start = told.start(side) + len(words) - len(name)
        if name and (name[0].isupper() or _KIND.search(name) is not None or _STATE.search(name) is not None):
            found.append(Agent(name, Basis.stated, start, start + len(name), told.start(), _STATE.search(name) is not None))
    others = [agent for agent in found if not agent.state]
    return others or found[:1]


def _acting(reading: Reading, act: int, end: int) -> Iterator[Agent | None]:
    """Who did the act whose words stand from ``act`` to ``end``, and who did it together with them."""
    agent = _agent(reading, act, end)
    yield agent
    if agent is not None and agent.start < act:
        first = max(reading.sentence_at(act).start, agent.start - BEFORE)
        told = _TOGETHER.search(reading.text[first : agent.start])
        if told is not None:
            yield _named(reading.text, told, first, act, reading.text[end : min(reading.sentence_at(act).end, end + AFTER)])


def _agent(reading: Reading, act: int, end: int) -> Agent | None:
    """Who did the act whose words stand from ``act`` to ``end``."""
    sentence = reading.sentence_at(act)
    text = reading.text
    first = max(sentence.start, act - BEFORE)
    before = text[first:act]
    if _PASSIVE.search(before) is not None:
        told = _BY.match(text, end, min(sentence.end, end + AFTER))
        agent = None if told is None else _named(text, told, 0, act)
        return None if agent is not None and agent.state and _ARMED_SUBJECT.search(before) is not None else agent
    if (text[act:end].lower() in _PARTICIPLES and _WITHOUT_OBJECT.match(text, end)) or (
        text[act:end].lower().startswith(_STAGED) and _HARMLESS.match(text, end)
    ):
        return None
    told = (_SUBJECT.search(before) or _led_up_to(before)) if marks(before) & ACTORS else None
    return None if told is None else _named(text, told, first, act, text[end : min(sentence.end, end + AFTER)])


def _led_up_to(before: str) -> re.Match[str] | None:
    """Who did one thing and then the act behind these words; None where the one was to take on armed people."""
    told = _CHAIN.search(before) if _GOES_ON.search(before[-GOING_ON:]) is not None else None
    return None if told is None or _ARMED_OBJECT.search(before, told.end("name")) is not None else told


def _named(text: str, told: re.Match[str], offset: int, act: int, after: str = "") -> Agent | None:
    """The actor of a match whose offsets count from ``offset``; None for words that name nobody, or for a force that struck back."""
    start, end = told.start("name") + offset, told.end("name") + offset
    end -= len(told["name"]) - len(MACHINES.sub("", told["name"]))
    flown = end < told.end("name") + offset or _FROM_AFAR.match(text, act) is not None  # so militants are struck, not struck back
    name = _POSSESSIVE.sub("", " ".join(text[start:end].split()))
    if (
        not name
        or (name.casefold() in _NOT_NAMES and not is_people(name))
        or (_ONE.fullmatch(name) is not None and _STATE.search(name) is not None)
    ):
        return None
    last = name.split()[-1]
    people, last = is_people(last), last.casefold()
    state = _STATE.search(name) is not None
    known = state or re.fullmatch(rf"{CROWDS}|{FORCES}", last, re.IGNORECASE) is not None or last.endswith("boys")
    known = known or _OF_A_CAUSE.fullmatch(name) is not None
    if not known and not people:
        return None
    if _GENERIC.search(name) is not None:
        return None
    struck_back = state and not flown and _ARMED_OBJECT.match(after.lstrip()) is not None
    raided = state and (
        _TAKEN.match(text, act) is not None
        or _OPERATION.search(told[0] + after) is not None
        or (struck_back and _FOES.match(after.lstrip()) is not None)
    )
    if struck_back and not raided:
        return None
    hedged = told["hedge"] is not None or _HEDGED.search(text, max(0, start - HEDGED), start) is not None
    basis = Basis.suspected if hedged else Basis.stated
    return Agent(name, basis, start, end, act, state, raided)


def everybody(reading: Reading) -> Iterator[Agent]:
    """The agents, each name once a sentence."""
    seen: set[tuple[str, int]] = set()
    for agent in agents(reading):
        key = (agent.name.casefold(), reading.sentence_number_at(agent.start))
        if key not in seen:
            seen.add(key)
            yield agent
