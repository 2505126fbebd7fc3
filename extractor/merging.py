"""Merging: the incidents that the parts of one long article were read into, as the incidents of the article.

Two incidents of different parts are one when they rest on the same evidence: the words for a toll, a claim, a date or a
place at the same spot of the article. Without common evidence they are one when date and place identify the same event,
or when one of them says neither and there is a single main incident that it can belong to. They are never one when their
dates or places rule each other out, and never when one part told them apart.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extractor.reading.quotes.quotes import QuoteFinder
from extractor.reading.text.folding import fold
from schemas import Article, Incident
from schemas.incident import IncidentDate, Place, Toll
from schemas.vocabulary import DatePrecision, Role

EXACTNESS = {p: n for n, p in enumerate(("day", "week", "month", "year", "unknown"))}

Item = TypeVar("Item")
Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Read:
    """One incident as one part was read, with where its evidence stands in the whole article."""

    part: int
    incident: Incident
    tolls: frozenset[Spot]
    claims: frozenset[Spot]
    dates: frozenset[Spot]
    places: frozenset[Spot]


def merge(article: Article, parts: Sequence[Sequence[Incident]]) -> list[Incident]:
    """The incidents of ``article`` from those of its ``parts``, main ones first, each group in the order of the parts."""
    finder = QuoteFinder(article.text)
    groups: list[list[_Read]] = []
    for number, incidents in enumerate(parts):
        read = [_located(number, incident, finder) for incident in incidents]
        # By evidence first, so that a mere likeness takes no incident from the group that its evidence names.
        for criterion in (_same_evidence, _same_event):
            read = [one for one in read if not _joined(one, groups, criterion)]
        read = [one for one in read if not _joined_to_the_only_main(one, groups)]
        groups += [[one] for one in read]
    merged = [_combined(group, finder) for group in groups]
    return sorted(merged, key=lambda incident: incident.role is not Role.main)


def _located(part: int, incident: Incident, finder: QuoteFinder) -> _Read:
    return _Read(
        part,
        incident,
        _spots(finder, (toll.quote for toll in incident.tolls)),
        _spots(finder, (who.quote for who in incident.perpetrators)),
        _spots(finder, (incident.date.quote,)),
        _spots(finder, (incident.place.quote,)),
    )


def _spots(finder: QuoteFinder, quotes: Iterable[str | None]) -> frozenset[Spot]:
    found = (finder.find(quote) for quote in quotes if quote)
    return frozenset((span.start, span.end) for span in found if span is not None)


def _joined(one: _Read, groups: list[list[_Read]], same: Callable[[_Read, _Read], bool]) -> bool:
    for group in groups:
        if _may_join(one, group) and any(same(one, other) for other in group):
            group.append(one)
            return True
    return False


def _joined_to_the_only_main(one: _Read, groups: list[list[_Read]]) -> bool:
    """Whether it names no event of its own and there is one main incident that it can only belong to."""
    if one.incident.role is not Role.main or _identified(one.incident):
        return False
    mains = [group for group in groups if any(other.incident.role is Role.main for other in group)]
    if len(mains) != 1 or not _may_join(one, mains[0]):
        return False
    mains[0].append(one)
    return True


def _may_join(one: _Read, group: Sequence[_Read]) -> bool:
    return all(one.part != other.part and not _contradict(one.incident, other.incident) for other in group)


def _same_evidence(one: _Read, other: _Read) -> bool:
    if _touch(one.tolls, other.tolls):
        return True
    # A day, a place or a claim may be shared by several attacks, which differ in role or in kind.
    if one.incident.role is not other.incident.role or not _alike(one.incident, other.incident):
        return False
    return _touch(one.claims, other.claims) or _touch(one.dates, other.dates) or _touch(one.places, other.places)


def _same_event(one: _Read, other: _Read) -> bool:
    a, b = one.incident, other.incident
    same_day = a.date.start is not None and (a.date.start, a.date.end) == (b.date.start, b.date.end)
    cities = _name(a.place.city), _name(b.place.city)
    return same_day and cities[0] is not None and cities[0] == cities[1] and _alike(a, b)


def _alike(a: Incident, b: Incident) -> bool:
    return not a.attack_types or not b.attack_types or bool(set(a.attack_types) & set(b.attack_types))


def _contradict(a: Incident, b: Incident) -> bool:
    if a.place.country and b.place.country and a.place.country != b.place.country:
        return True
    cities = _name(a.place.city), _name(b.place.city)
    if None not in cities and cities[0] != cities[1]:
        return True
    return _apart(a.date, b.date) or _apart(b.date, a.date)


def _apart(a: IncidentDate, b: IncidentDate) -> bool:
    return a.end is not None and b.start is not None and a.end < b.start


def _identified(incident: Incident) -> bool:
    return incident.date.start is not None or incident.place.city is not None


def _touch(one: frozenset[Spot], other: frozenset[Spot]) -> bool:
    return any(a[0] < b[1] and b[0] < a[1] for a in one for b in other)


def _name(name: str | None) -> str | None:
    return fold(name) if name else None


def _combined(group: Sequence[_Read], finder: QuoteFinder) -> Incident:
    """One incident that says all that its readings say, the earlier ones first where only one can be said."""
    read = [one.incident for one in group]
    if len(read) == 1:
        return read[0]
    first = read[0]
    return first.model_copy(
        update={
            "role": Role.main if any(incident.role is Role.main for incident in read) else Role.background,
            "summary": _first(incident.summary for incident in read) or "",
            "date": min((incident.date for incident in read), key=_vagueness),
            "place": _place([incident.place for incident in read]),
            "attack_types": list(dict.fromkeys(kind for incident in read for kind in incident.attack_types)),
            "weapons": _distinct((w for i in read for w in i.weapons), lambda w: (w.type, _name(w.detail))),
            "targets": _distinct((t for i in read for t in i.targets), lambda t: _name(t.name)),
            "suicide": _first(incident.suicide for incident in read),
            "success": _first(incident.success for incident in read),
            "attackers": _first(incident.attackers for incident in read),
            "perpetrators": _distinct((p for i in read for p in i.perpetrators), lambda p: (_name(p.name), p.basis)),
            "tolls": _tolls(read, finder),
            "damage": _first(incident.damage for incident in read),
        }
    )


def _vagueness(date: IncidentDate) -> tuple[bool, int, bool]:
    return date.start is None, EXACTNESS[DatePrecision(date.precision).value], date.quote is None


def _place(places: Sequence[Place]) -> Place:
    """Each part of the place from the first reading that has it; none contradicts another."""
    return Place(
        country=_first(place.country for place in places),
        admin1=_first(place.admin1 for place in places),
        city=_first(place.city for place in places),
        site=_first(place.site for place in places),
        quote=_first(place.quote for place in places),
    )


def _tolls(read: Sequence[Incident], finder: QuoteFinder) -> list[Toll]:
    """Every figure once: what stands at the same place and was read alike in two parts is one. A part's own stay apart."""
    kept: list[tuple[Toll, frozenset[Spot]]] = []
    for incident in read:
        fresh = [(toll, _spots(finder, (toll.quote,))) for toll in incident.tolls]
        kept += [new for new in fresh if not any(_same_toll(new, old) for old in kept)]
    return [toll for toll, _ in kept]


def _same_toll(new: tuple[Toll, frozenset[Spot]], old: tuple[Toll, frozenset[Spot]]) -> bool:
    (a, spots), (b, places) = new, old
    alike = (a.outcome, a.group, a.count) == (b.outcome, b.group, b.count)
    return alike and (_touch(spots, places) or a.quote == b.quote)


def _distinct(items: Iterable[Item], key: Callable[[Item], Hashable]) -> list[Item]:
    seen: dict[Hashable, Item] = {}
    for item in items:
        seen.setdefault(key(item), item)
    return list(seen.values())


def _first(values: Iterable[Item | None]) -> Item | None:
    return next((value for value in values if value not in (None, "")), None)
