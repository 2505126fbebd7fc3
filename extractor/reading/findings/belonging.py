"""Belonging: to whom the people of a figure belong where their noun alone does not tell.

"Three employees of a relief agency", "12 members of a patrol", "killing three soldiers and wounding seven", "two suspects were
arrested", "among the dead were nine women".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from schemas import Group, Outcome

REACH = 140  # code points from where the people are named to where it is said whose they are
FEW = 20  # people: more than these are no suspects of one attack but a crowd
_HARM = frozenset({Outcome.killed, Outcome.injured})
_TAKEN = frozenset({Outcome.abducted, Outcome.detained})
_PLAIN = frozenset({Group.everyone, Group.civilians})
_OPEN = frozenset({Group.everyone, Group.civilians, Group.other})
_SHARED = frozenset({Group.security_forces, Group.aid_workers, Group.journalists})
_AID = (
    r"(?:(?i:(?:[\w-]+-)?(?:aid|relief|humanitarian|charit(?:y|able)|non-?governmental|ngos?|red\s+c(?:ross|rescent)|oxfam|caritas|world\s+food\s+programme|world\s+health\s+organi[sz]ation"
    r"|doctors\s+without\s+borders|m[ée]decins|save\s+the\s+children|mine-?\s?clear\w+|demining|health\s+organi[sz]ation|(?:polio|vaccination|ebola|measles|cholera|immuni[sz]ation)\s+(?:drive|campaign|response|teams?))\b)"
    r"|(?:UNICEF|UNHCR|WFP|(?<=[Tt]he\s)WHO|UNRWA|IOM|OCHA|MSF|ICRC|NGOs?)\b|(?:UN|U\.N\.|United\s+Nations)\s+(?:\w+\s+)?(?:agency|programme|refugee))"
)
_STAFF = r"(?:employees?|staff(?:ers?)?|workers?|drivers?|doctors?|nurses?|logisticians?|engineers?|volunteers?|midwi(?:fe|ves)|delegates?|surgeons?|technicians?|medics?|supervisors?|expatriates?|interpreters?|colleagues?|members?|women|men)"
_WORDS = r"(?:(?!was\b|were\b|had\b|have\b|has\b|killed\b|died\b|and\b|when\b|after\b|by\b|soldiers?\b|police\w*\b)[\w'’-]+\s+)"
_OF_AID = late(
    rf"(?i:[\w'’-]+\s+(?:[\w'’-]+\s+){{0,5}}?{_STAFF}(?:,\s+[\w\s]{{3,40}},)?\s+(?:of|for|from|with|at|employed\s+by|working\s+(?:for|on|with)|who\b))\s+{_WORDS}{{0,8}}?{_AID}|(?i:\w+\s+(?:\w+\s+)?){_AID}\s+(?i:{_STAFF})"
)
_AID_NAMED = late(rf"\b(?!(?i:red\s)){_AID}")
_HIRED = late(r"\s+hired\b", re.IGNORECASE)
_COLLEAGUES = late(
    r"\b(?:colleagues?|staff|employees?|logisticians?|nurses?|doctors?|midwi(?:fe|ves)|engineers?|drivers?|interpreters?|expatriates?)\b",
    re.IGNORECASE,
)
_MEMBERS = late(
    r"(?:at\s+least\s+)?[\w'’-]+\s+(?:(?:other|more|serving|suspected|alleged)\s+)?members?\s+of\s+(?:an?|the|one|two|three|his|her|its|their|this|that)?\s*(?P<whose>[^,.;]{3,70})",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[Group, re.Pattern[str]], ...] = (
    (Group.aid_workers, late(rf"^(?:[\w'’-]+\s+){{0,4}}?{_AID}")),
    (
        Group.attackers,
        late(
            r"^[\"“”]?(?:an?\s+)?(?:[\w'’-]+\s+){0,3}?(?:gang|cartel|criminal|guerrilla|militant|insurgent|rebel|terrorist|jihadist|death\s+squad)s?\b",
            re.IGNORECASE,
        ),
    ),
    (
        Group.security_forces,
        late(
            r"^(?:[\w'’-]+\s+){0,3}?(?:police|army|military|security\s+forces?|patrol|guards?|battalion|regiment|brigade|navy|gendarmerie|armed\s+forces|troops|militia\s+loyal|border\s+force|\"?occupier['’]s\s+force)\b",
            re.IGNORECASE,
        ),
    ),
    (Group.officials, late(r"^(?:[\w'’-]+\s+){0,2}?(?:council|parliament|board|cabinet|assembly|congress)\b", re.IGNORECASE)),
)
_SUSPECTS = late(r"\bsuspect(?:s|ed)?\b", re.IGNORECASE)
_PROTEST = late(
    r"\b(?:protest\w*|demonstrat\w*|march(?:es|ers)?|rall(?:y|ies)|riot\w*|unrest|strikes?|strikers|activists?|opposition|supporters|followers|dissidents?|curfew|looting|roundup|sweep|rights|union\w*)\b",
    re.IGNORECASE,
)
_BARE = late(
    r"(?:at\s+least\s+|another\s+|about\s+|some\s+|nearly\s+|more\s+than\s+|over\s+)?(?:[a-z]+(?:-[a-z]+)?|\d[\d,]*)(?P<state>\s+(?:wounded|injured|hurt))?$",
    re.IGNORECASE,
)
_FURTHER = late(
    r"(?:(?:an?|the)\s+(?:second|third|fourth|fifth|sixth|seventh)(?:\s+(?:man|one|woman))?|another|(?:at\s+least\s+)?[\w-]+\s+(?:others?|more))$",
    re.IGNORECASE,
)
_WOMEN = late(r"(?:at\s+least\s+)?[\w-]+\s+(?:\w+\s+)?women(?:\s+and\s+girls)?$", re.IGNORECASE)
_AND_CHILDREN = late(r"\s+and\s+children\b", re.IGNORECASE)
_PRISONER = late(r"\bprisoners?\b|\bcaptives?\b", re.IGNORECASE)
_INMATES = late(r"\b(?:inmates|prisoners)$", re.IGNORECASE)


def belonging(reading: Reading, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The figures of one scene, in the order of the text, each in the group of those to whom its people belong."""
    found: list[Mention] = []
    fought = any(one.outcome in _HARM for one in mentions)
    for one in mentions:
        group = None
        if one.group in _OPEN and one.count is not None and one.count.low:
            group = _group(reading, one, found, fought=fought)
        found.append(one if group is None else replace(one, group=group))
    return _without_women_among_civilians(reading, found)


def _group(reading: Reading, one: Mention, before: Sequence[Mention], *, fought: bool) -> Group | None:
    """Whose the people are; None where nothing tells."""
    if one.outcome is Outcome.detained and (fought or _SUSPECTS.search(_people(reading, one))) and _is_suspect(reading, one):
        return Group.attackers
    ways: tuple[Callable[[], Group | None], ...] = (
        lambda: _of_aid(reading, one, before),
        lambda: _member(reading, one),
        lambda: _alike(reading, one, before),
        lambda: _freed(one, before),
    )
    return next((group for group in (way() for way in ways) if group is not None), None)


def _people(reading: Reading, one: Mention) -> str:
    return reading.text[one.number_start : one.number_end]


def _on(reading: Reading, one: Mention) -> str:
    """The words of the sentence from the people on."""
    end = reading.sentences[one.sentence].end
    return reading.text[one.number_start : min(end, max(one.number_start, one.number_start) + REACH)]


def _is_suspect(reading: Reading, one: Mention) -> bool:
    people = _people(reading, one)
    if _SUSPECTS.search(people) is not None:
        return True
    if one.count is None or one.count.low > FEW or one.group is not Group.everyone:
        return False
    if _PRISONER.search(reading.text, one.start, one.end) is not None:
        return False  # "taking 18 prisoner"
    sentence = reading.sentence_text(one.start)
    return _PROTEST.search(sentence) is None


def _of_aid(reading: Reading, one: Mention, before: Sequence[Mention]) -> Group | None:
    people = _people(reading, one)
    if (
        one.group is Group.other
        or (one.group is Group.everyone and " and " in people)
        or _HIRED.match(reading.text, one.number_end)
    ):
        return None  # "two aid workers and a driver" are not all of them such
    if _OF_AID.match(_on(reading, one)) is not None:
        return Group.aid_workers
    if _COLLEAGUES.search(people) is None:
        return None
    beside = any(other.group is Group.aid_workers for other in before)
    return Group.aid_workers if beside or _AID_NAMED.search(reading.sentence_text(one.start)) is not None else None


def _member(reading: Reading, one: Mention) -> Group | None:
    told = _MEMBERS.match(_on(reading, one))
    return None if told is None else next((group for group, words in _KINDS if words.match(told["whose"])), None)


def _alike(reading: Reading, one: Mention, before: Sequence[Mention]) -> Group | None:
    """The group of those told right before, of whom these are some more: "three soldiers were killed and seven wounded"."""
    people = _people(reading, one)
    bare = _BARE.match(people) if one.group is Group.everyone else None
    if not before or one.part or one.outcome is Outcome.killed or not (bare or _FURTHER.match(people)):
        return None
    last = next((other for other in reversed(before) if not other.part), None)
    if last is None or last.group not in _SHARED or one.sentence - last.sentence > 1:
        return None
    opens = one.number_start - reading.sentences[one.sentence].start < 3 and not (bare and bare["state"])
    return last.group if last.sentence == one.sentence or opens else None


def _freed(one: Mention, before: Sequence[Mention]) -> Group | None:
    """The group of those who were taken, all of whom are of one, for those who came free."""
    if one.outcome is not Outcome.released or one.group is not Group.everyone:
        return None
    groups = {other.group for other in before if other.outcome in _TAKEN and not other.part}
    return groups.pop() if len(groups) == 1 and Group.attackers not in groups else None


def _without_women_among_civilians(reading: Reading, mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The figures, women being a group of their own beside others, and so the inmates of a prison; women and children are everyone."""
    found = []
    for one in mentions:
        other = _is_other(reading, one)
        both = other and _AND_CHILDREN.match(reading.text, one.number_end) is not None
        found.append(replace(one, group=Group.everyone if both else Group.other) if other else one)
    return found


def _is_other(reading: Reading, one: Mention) -> bool:
    people = _people(reading, one)
    if one.group is Group.everyone:
        return one.outcome in _HARM and _INMATES.search(people) is not None
    several = one.count is not None and one.count.low > 1
    told = one.part or one.outcome not in (Outcome.injured, Outcome.missing)
    return one.group is Group.civilians and several and told and _WOMEN.match(people) is not None
