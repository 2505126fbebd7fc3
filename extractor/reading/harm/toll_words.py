"""Toll words: figures given as a toll, and figures that the text itself takes back."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from extractor.reading.numbers.numerals import WORDS
from extractor.reading.people.party import Party
from extractor.reading.words.outcomes import TRIGGERS
from schemas.vocabulary import Outcome

_REACH = 18  # tokens from a toll word to its figure
_FARTHEST = 32  # where a word between says that it changed
_CHANGES = frozenset("rose risen rises climbed climbs grew grown jumped increased fell fallen stood stands stand reached".split())
_COUNTED = {
    "dead": Outcome.killed,
    "deaths": Outcome.killed,
    "fatalities": Outcome.killed,
    "killed": Outcome.killed,
    "wounded": Outcome.injured,
    "injured": Outcome.injured,
    "injuries": Outcome.injured,
    "missing": Outcome.missing,
    "hostages": Outcome.abducted,
    "abducted": Outcome.abducted,
    "kidnapped": Outcome.abducted,
    "arrested": Outcome.detained,
    "detained": Outcome.detained,
}
_NUMBERS = frozenset(["number", "total", "tally"])
_NAMING = _NUMBERS | {"among"}
_OPENINGS = _NAMING | {"the", "those"}
_RAISING = frozenset("raising raises raised bringing brings brought taking takes took pushing pushed lifting".split())
_IS = frozenset(["was", "were", "is", "are"])
_THE = frozenset(["the", "those"])
_HAVE = frozenset("have has had now".split())
_AMOUNTED = frozenset("numbered totaled totalled rose risen reached climbed grown grew stood stand".split())
_PUT = frozenset(["put", "puts", "putting", "estimated", "placed"])
_LOOKED_AT = 5  # people after a toll word, of whom the first that a number counts may be its figure
_NEAR = 4  # tokens before a word in which one of these stands
_NAMED = 7  # tokens from "number" to the end of "the number of state police officers killed"
FIRST_TOLD = frozenset("earlier initial initially previous previously original originally preliminary first".split())
_TELLING = frozenset(
    """report reports reported said put estimate estimates estimated toll figure figures count stated announced given thought believed
    tally listed statement accounts""".split()
)


def _first(party: Party) -> int:
    return party.first


class Toll(NamedTuple):
    """A figure that a toll word gives."""

    party: Party
    outcome: Outcome
    superseded: bool


TOLD_BY = frozenset(["toll", "body", *_COUNTED])
"""The words that can."""


def may_be_told(words: list[str], index: int) -> bool:
    """Whether the word can give figures by itself, by ``told_by_toll`` or ``told_among``."""
    word = words[index]
    if word not in _COUNTED:
        return word == "toll" or (word == "body" and words[index + 1 : index + 2] == ["count"])
    before = words[index - _NAMED if index > _NAMED else 0 : index]
    return not _OPENINGS.isdisjoint(before) and not (_NAMING.isdisjoint(before) and _THE.isdisjoint(before[-2:]))


def told_by_toll(words: list[str], index: int, parties: list[Party], low: int, high: int) -> list[Toll]:
    """The figures of "the death toll rose to 14 from 11", "the number of dead is 45", "the dead numbered 12"."""
    outcome = _outcome(words, index, low)
    if outcome is None:
        return []
    found: list[Toll] = []
    edge = index + 1
    following = bisect_right(parties, index, key=_first)
    if (raised := _raised_to(words, index, parties[:following], low)) is not None:
        return [Toll(raised, outcome, superseded=False)]
    for party in parties[following : following + _LOOKED_AT]:
        if not found and not party.members[0].numeric and "and" not in words[edge : party.first]:
            continue  # "the toll in yesterday's group clashes to five"
        gap = words[edge : min(party.first, edge + _FARTHEST + 1)]
        if (
            len(gap) > (_REACH if words[index] != "toll" or _CHANGES.isdisjoint(gap) else _FARTHEST)
            or any(word in (";", ".", "when", "after", "while", "including") for word in gap)
            or any(w in TRIGGERS for w in gap)
        ):
            break
        if words[party.first - 1] == "by":
            edge = party.end
            continue  # "rose by two to 14"
        member = party.members[0]
        owned = party.last < high and words[party.last] in _COUNTED and words[party.last] != words[index]
        if not member.numeric or member.sort in ("thing", "unknown") or (owned and found):
            break
        found.append(Toll(party, outcome, "from" in gap[-2:]))
        edge = party.end
        if len(found) == 2:
            break
    if len(found) == 2 and not found[0].superseded and not found[1].superseded:
        found.pop()
    return found


def _raised_to(words: list[str], index: int, before: list[Party], low: int) -> Party | None:
    """The figure of "raising to 57 the number of people killed"."""
    number = _number_of(words, index, low)
    if number is None:
        return None
    for party in reversed(before):
        if party.end < number - _NEAR:
            return None
        raising = words[max(low, party.first - 2) : party.first]
        if party.end < number and raising[-1:] == ["to"] and raising[0] in _RAISING:
            return party
    return None


def _number_of(words: list[str], index: int, low: int) -> int | None:
    """Where "number" stands in "the number of state police officers killed", the last word being the one at ``index``."""
    for position in range(index - 1, max(low, index - _NAMED) - 1, -1):
        if words[position] in _IS or words[position] in WORDS or words[position][0].isdigit():
            return None  # "a tally of eight dead" counts itself
        if words[position] in _NUMBERS:
            return position if position == index - 1 or words[position + 1] == "of" else None
    return None


def told_among(words: list[str], index: int, parties: list[Party], low: int) -> list[Toll]:
    """The parts of "among the dead were three children" and "the wounded included two soldiers"."""
    outcome = _COUNTED.get(words[index])
    if outcome is None:
        return []
    before = bisect_right(parties, index, key=_first) - 2
    if before >= 0 and words[parties[before].end] == "among" and index - parties[before].end <= _NEAR:
        parties[before].orphan = True  # "3 policemen among 9 dead"
        return [Toll(parties[before], outcome, superseded=False)]
    for party in parties[max(0, before) : before + 2]:
        if (part := _among_the(words, index, party) or _are_of_some_kind(words, index, party, parties)) is not None:
            return [Toll(part, outcome, superseded=False)]
    if _THE.isdisjoint(words[max(low, index - 2) : index]):
        return []
    among = "among" in words[max(low, index - 3) : index]
    following = bisect_right(parties, index, key=_first)
    for party in parties[following : following + 1]:
        gap = words[index + 1 : min(party.first, index + _REACH + 2)]
        included = not {"include", "included", "includes", "including"}.isdisjoint(gap)
        if len(gap) > _REACH or not (included or (among and not {"was", "were", "is", "are"}.isdisjoint(gap))):
            break
        party.orphan = True
        return [Toll(party, outcome, superseded=False)]
    return []


def _among_the(words: list[str], index: int, party: Party) -> Party | None:
    """The party of "two children were among the dead", a part of them."""
    if words[index - 2 : index] != ["among", "the"] or not 0 < index - 2 - party.end <= _NEAR or words[party.end] not in _IS:
        return None
    party.orphan = True
    return party


def _are_of_some_kind(words: list[str], index: int, some: Party, parties: list[Party]) -> Party | None:
    """The part that "nine of the dead were foreigners" tells."""
    if words[index - 2 : index] != ["of", "the"] or words[index + 1 : index + 2] not in (["were"], ["are"]):
        return None
    kind = next((party for party in parties if index < party.first <= index + _NEAR), None)
    one = some.members[0]
    if kind is None or kind.members[0].kind != "plural" or not (one.numeric and one.first < index - 2 <= one.last):
        return None
    told = replace(kind.members[0], first=one.first, count=one.count, kind=one.kind, vague=one.vague)
    return Party([told], orphan=True)


def _outcome(words: list[str], index: int, low: int) -> Outcome | None:
    word = words[index]
    before = words[max(low, index - _NEAR) : index]
    following = words[index + 1] if index + 1 < len(words) else ""
    if word == "toll":
        if "injury" in before or "wounded" in before or "injured" in before:
            return Outcome.injured
        return Outcome.killed
    if word == "body" and following == "count":
        return Outcome.killed
    if word not in _COUNTED:
        return None
    after = next((one for one in words[index + 1 : index + 4] if one not in _HAVE), "")
    if _number_of(words, index, low) is not None:
        return _COUNTED[word]
    put = before[-1:] == ["the"] and following == "at" and not _PUT.isdisjoint(before)
    return _COUNTED[word] if put or (before[-1:] == ["the"] and after in _AMOUNTED) else None


CORRECTING = frozenset(["not", "from"])  # one of these stands before a figure that is corrected


def is_corrected(words: list[str], first: int, low: int) -> bool:
    """Whether a figure that starts at ``first`` stands against another: "not 14", "up from nine", "down from an earlier 14"."""
    before = words[max(low, first - 8) : first]
    if before[-1:] == ["not"]:
        return True
    return "from" in before[-6:] and not {"up", "down", "revised", "increase", "rise", "lowered", "raised"}.isdisjoint(before)


def is_superseded(words: list[str], party: Party, index: int, low: int, high: int) -> bool:
    """Whether the words around a figure say that another has taken its place."""
    first, last = min(party.first, index), max(party.last, index + 1)
    before = words[max(low, first - 8) : first]
    if not FIRST_TOLD.isdisjoint(before):
        for position, word in enumerate(before):
            if word in FIRST_TOLD and _TELLING.intersection(before[max(0, position - 2) : position + 4]) and word != "first":
                return "," not in before[position:]
    after = words[last : min(high, last + 5)]
    if FIRST_TOLD.isdisjoint(after):
        return False
    if after[0] in ("as", "than") and _TELLING.intersection(after):
        return True
    return len(after) > 1 and after[0] in ("initially", "originally", "previously", "earlier") and after[1] in _TELLING
