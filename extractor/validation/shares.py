"""Shares: figures that count some of the people of another figure, so that the two are no rivals.

"Police said 43 people died. The teaching hospital received 15 bodies" contradicts nothing: a hospital, a grave-digger or a
reporter tells of those whom they saw. Only the lower of two figures can be a share of the other.
"""

from __future__ import annotations

import re

from extractor.reading.harm.entailment import people_nouns
from extractor.reading.places.gazetteer import demonym_country
from extractor.reading.scenes.scopes import clause_around
from extractor.validation.examination import Examination, TollInPlace
from schemas import DatePrecision, Group, Outcome

_BODIES = r"(?:bod(?:y|ies)|corpses?|remains|dead|coffins?|victims)"
# Those who were brought somewhere, or are somewhere still, are as many as were brought there.
TAKEN_IN = re.compile(
    r"\b(?:receiv(?:ed|es|ing)|admitted|admits|admitting|treated|treats|treating|operated\s+on|operating\s+on|took\s+in|taken\s+in|taking\s+in|discharged|hospitali[sz]ed"
    r"|(?:were|was|been|being)\s+(?:\w+\s+)?(?:taken|brought|carried|rushed|moved|sent|flown|airlifted|evacuated|transferred|referred|transported)\s+(?:to|from|by|out|into)\b"
    r"(?!\s+(?:an?\s+(?:end|halt|close|stop)|light|justice|court|trial|book|heel))"
    r"|(?:remain(?:s|ed)?|still|lay|lying|kept)\s+(?:\w+\s+){0,2}?(?:in|at)\s+(?:\w+\s+){0,3}?(?:hospital|clinic|care|ward|infirmary)"
    r"|in\s+(?:its|their|his|her)\s+(?:\w+\s+)?(?:care|wards?|beds?|hands)|patients?"
    r"|(?:hospitals?|clinics?|dispensar(?:y|ies)|infirmar(?:y|ies))(?:(?:\W+\w+){0,3}?\W+(?:had|has|have|holds?|held|took)|\s+(?:(?:had|has|have|also)\s+)?(?:registered|recorded|logged|listed|reported|counted))"
    r"|morgues?|mortuar(?:y|ies)|cemeter(?:y|ies)|in\s+(?:a\s+)?(?:critical|serious|grave|stable)\s+condition"
    r"|dead\s+on\s+arrival|died\s+(?:on\s+the\s+way|en\s+route|(?:in|on|at|under)\s+(?:\w+\s+){0,3}?(?:table|theatre|theater|hospital|clinic|wards?|surgery|ambulances?|arms|care))"
    r"|amputated|sutured|(?:removed|took)\s+(?:\w+\s+)?(?:bullets?|shrapnel|splinters)|bandaged|stitched|nursed|tended|patched\s+up|(?:cared\s+for|looked\s+after|attended\s+to)|dressed\s+(?:the\s+)?wounds)\b",
    re.IGNORECASE,
)
# A boat, a crew or a neighbour carries those whom they reach: "its boat had brought 42 wounded to the town".
CARRIED = re.compile(
    r"\b(?:br(?:ought|ings?|inging)|carr(?:ied|ies|ying)|took|taken|taking|fl(?:ew|own|ying)|ferr(?:ied|ying)|evacuat(?:ed|es|ing)|airlift(?:ed|ing)|transport(?:ed|ing)"
    r"|rush(?:ed|ing)|mov(?:ed|ing)|shipped|drove|driven|conveyed|delivered|transferred)\s+(?!(?:the|its|their|that|this|his|all)\b)(?:[\w,.-]+\s+){1,4}?"
    r"(?:wounded|injured|hurt|casualties|bodies|corpses|dead|survivors|people|persons|men|women|children|villagers|civilians|soldiers|others|victims)\b"
    r"[^.;]{0,25}?\b(?:to|across|into|out|ashore|aboard|from|back|off|away|in|home)\b",
    re.IGNORECASE,
)
# What somebody met with their own eyes or hands: no more than came their way.
_WITNESS = (
    r"(?:correspondents?|reporters?|photographers?|journalists?|camera(?:man|men|\s+crew)|witness(?:es)?|residents?|villagers?"
    r"|visitors?|neighbou?rs?|priest|imam|AFP|Reuters|I|we)"
)
_MET = (
    r"(?:found|recovered|collected|retrieved|pulled|dug|picked\s+up|gathered|handed\s+over|identified|lay|lying|lined\s+up"
    r"|brought\s+in|washed|laid\s+out|netted|fished|hauled|stored)"
)
SEEN = re.compile(
    rf"\b(?:saw|seen|(?:was|were)\s+shown|photographed|filmed|came\s+across)\b|\b{_WITNESS}\b(?:\W+\w+){{0,5}}?\W+counted\b"
    rf"|\b{_MET}\b[^.;]{{0,60}}\b{_BODIES}\b|\b{_BODIES}\b[^.;]{{0,60}}\b{_MET}\b"
    r"|\bburied\b|\bburials?\b|\bfunerals?\b",
    re.IGNORECASE,
)
# An earlier state of the same count is no share of it; whoever gives it has counted all that they knew of.
OLDER = re.compile(
    r"\b(?:at\s+first|first(?!\s+(?:by|when|in|at)\b|\s*(?:,|$)|\s+and\b)|initial(?:ly)?|earlier|previous(?:ly)?|originally|until\s+then|so\s+far|preliminary)\b",
    re.IGNORECASE,
)
LOSSES = re.compile(
    r"\b(?:its|their|our|his)\s+(?:own\s+)?(?:losses|casualties|dead|men|fighters|side|ranks|comrades|members|staff|employees|nationals|citizens|people)\b|\blost\s+\w+\b"
    r"|\bfrom\s+(?:it|(?:his|her|their|our|its|the|one)\s+(?:own\s+)?(?:village|quarter|town|district|parish|camp|school|unit|company|family|street|community|country))\b",
    re.IGNORECASE,
)
# Of a nation's people nobody else counts the dead: beside them stand those of the other side.
NATIONALS = re.compile(
    r"\b(?:its|their|our|his)\s+(?:own\s+)?(?:citizens|nationals|compatriots|countrymen|subjects)\b", re.IGNORECASE
)
TWO_SIDES = re.compile(
    r"\b(?:rivals?|rival\s+\w+|(?:both|all|each|two)\s+sides?|between\s+(?:the\s+|two\s+)?\w+)\b", re.IGNORECASE
)
ELSEWHERE = re.compile(
    r"\W*(?:In|At|Near|Around|Outside|Inside)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*)"
)
# "Ten were killed inside the camp", beside those whom a hospital elsewhere found
INSIDE = re.compile(r"\b(?:inside|within)\s+(?:the|a|an|its|their)\s+\w", re.IGNORECASE)
CAPITALISED = re.compile(r"\b[A-Z][\w'’-]+")
SCENE = re.compile(r",?\s+(?:when|as|after)\b", re.IGNORECASE)
SAYING = re.compile(
    r"\b(?:sa(?:id|ys)|told|put|reported|announced|spoke|gave|officials?|authorities|ministry|spokes\w+|government|police)\b",
    re.IGNORECASE,
)


def is_share(examination: Examination, one: TollInPlace, other: TollInPlace) -> bool:
    """Whether the lower of two figures that share no number counts some of the people of the higher one."""
    lower, higher = (one, other) if one.toll.count.certainly_below(other.toll.count) else (other, one)
    if lower.toll.high == 0:
        return False
    words, before = _clause(examination, lower)
    if OLDER.search(words):
        return False
    if higher.toll.outcome is Outcome.injured and TAKEN_IN.search(_clause(examination, higher)[0]):
        return True  # a hospital's own count is that of its patients, whatever others have counted
    if TAKEN_IN.search(words) or SEEN.search(words) or _is_carried(words, lower.toll.quote):
        return True
    if NATIONALS.search(_clause(examination, higher)[0]):
        return True
    if LOSSES.search(words) and (higher.toll.group is Group.everyone or TWO_SIDES.search(_sentence(examination, higher))):
        return True
    if _is_of_one_day(examination, lower) or _is_of_one_spot(before, lower):
        return True
    if INSIDE.search(words) and _is_of_one_spot(_sentence(examination, higher), higher):
        return True
    if not people_nouns(higher.toll.quote):
        return False  # "had killed 13": of whom, nobody says
    return _nations(lower.toll.quote) - _nations(higher.toll.quote) != set()


def _nations(quote: str) -> set[str]:
    """Whose people a quote counts: those of AM in "eighteen Armenian soldiers had been killed"."""
    return {country for word in CAPITALISED.findall(quote) if (country := demonym_country(word)) is not None}


def _is_carried(words: str, quote: str) -> bool:
    """Whether the clause tells of the people of its ``quote``, and not of others, that somebody carried them."""
    start = words.find(quote)
    carried = CARRIED.finditer(words)
    return any(start < 0 or (one.start() < start + len(quote) and start < one.end()) for one in carried)


def _clause(examination: Examination, toll: TollInPlace) -> tuple[str, str]:
    """The clause of the figure together with its quote, and what stands before the quote in its sentence."""
    if toll.span is None:
        return toll.toll.quote, ""
    sentence = examination.reading.sentence_at(toll.span.start)
    start, end = clause_around(examination.text, toll.span.start, sentence)
    return examination.text[min(start, toll.span.start) : max(end, toll.span.end)], examination.text[
        sentence.start : toll.span.start
    ]


def _sentence(examination: Examination, toll: TollInPlace) -> str:
    return toll.toll.quote if toll.span is None else examination.reading.sentence_text(toll.span.start)


def _is_of_one_day(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the figure's clause gives one day of an incident that went on: "five died on Tuesday when a lorry was hit"."""
    when = toll.incident.date
    last = when.end or when.start
    if toll.span is None or when.start is None or last is None:
        return False
    sentence = examination.reading.sentence_at(toll.span.start)
    start, end = clause_around(examination.text, toll.span.start, sentence)
    own = examination.spans.get(f"incidents[{toll.incident_position}].date.quote")
    held = toll.toll.outcome is Outcome.killed and any(one.outcome is Outcome.abducted for one in toll.incident.tolls)
    for mention in examination.reading.dates_between(start, end):
        if mention.precision is not DatePrecision.day or mention.first is None:
            continue
        if own is not None and own.start < mention.end and mention.start < own.end:
            continue
        scene = SCENE.match(examination.text, mention.end) is not None
        if (last > when.start and when.start <= mention.first <= last) or ((scene or held) and mention.first > last):
            return True
    return False


def _is_of_one_spot(before: str, toll: TollInPlace) -> bool:
    """Whether the sentence first goes to a spot that is not the incident's own place: "In Phoenix, 20 people were killed"."""
    found = ELSEWHERE.match(before)
    if found is None or SAYING.search(before):
        return False
    place = toll.incident.place
    known = " ".join(name for name in (place.city, place.site, place.admin1, place.quote) if name).casefold()
    return found["name"].casefold() not in known
