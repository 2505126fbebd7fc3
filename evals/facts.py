"""Facts: what is scored of one incident, one value per field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from extractor.codebooks.estimates import Estimate, estimates
from extractor.codebooks.gtd import POLICY as GTD_POLICY
from schemas import Count, DatePrecision, Incident, IncidentDate


class Kind(StrEnum):
    """How the values of a field are compared."""

    figure = "figure"
    days = "days"
    label = "label"
    name = "name"
    labels = "labels"
    actors = "actors"
    bases = "bases"
    tolls = "tolls"


FIELDS: Mapping[str, Kind] = {
    "killed": Kind.figure,
    "injured": Kind.figure,
    "abducted": Kind.figure,
    "detained": Kind.figure,
    "missing": Kind.figure,
    "released": Kind.figure,
    "attackers_killed": Kind.figure,
    "attackers_injured": Kind.figure,
    "attackers": Kind.figure,
    "toll": Kind.tolls,
    "date": Kind.days,
    "date_precision": Kind.label,
    "country": Kind.label,
    "admin1": Kind.name,
    "city": Kind.name,
    "site": Kind.name,
    "attack_type": Kind.label,
    "attack_types": Kind.labels,
    "weapon": Kind.labels,
    "target_type": Kind.labels,
    "suicide": Kind.label,
    "success": Kind.label,
    "perpetrator": Kind.actors,
    "basis": Kind.bases,
    "role": Kind.label,
}
"""Every field that is scored per incident, in the order of the tables."""


@lru_cache(maxsize=64)
def scored_fields(labelled: frozenset[str]) -> tuple[tuple[str, Kind], ...]:
    """The fields per incident among those labelled, with their kinds, in the order of the tables."""
    return tuple((name, kind) for name, kind in FIELDS.items() if name in labelled)


CASUALTY_FIELDS = ("killed", "injured", "abducted", "detained", "missing", "released", "attackers_killed", "attackers_injured")
"""The figures that the codebook derives from the tolls."""


class Range(NamedTuple):
    """A number of people as scored: ``high`` None has no upper bound; ``best`` None: the codebook would enter nothing."""

    low: int
    high: int | None
    best: int | None = None

    @classmethod
    def of_count(cls, count: Count) -> Range:
        """The range of a count. Its best number is the lower bound, or the upper one when only that is known."""
        return cls(count.low, count.high, count.low or count.high)

    def same(self, other: Range) -> bool:
        """Whether both have the same bounds."""
        return self.low == other.low and self.high == other.high

    def overlaps(self, other: Range) -> bool:
        """Whether some number lies in both."""
        return (other.high is None or self.low <= other.high) and (self.high is None or other.low <= self.high)

    def __str__(self) -> str:
        """The short form of gold files."""
        return str(Count(low=self.low, high=self.high))


class Days(NamedTuple):
    """The days between which something happened, both included.

    ``open``: a label that stops at the year or the month and leaves the rest open, so that any day within it is as right.
    """

    first: date
    last: date
    open: bool = False

    def overlaps(self, other: Days) -> bool:
        """Whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: Days) -> bool:
        """Whether ``other`` is as right as this label: the same days, or some of those that it leaves open."""
        return (self.first, self.last) == other[:2] or (self.open and self.first <= other.first and other.last <= self.last)

    def __str__(self) -> str:
        """One day, or both with a slash between."""
        return str(self.first) if self.first == self.last else f"{self.first}/{self.last}"


class ActorBasis(NamedTuple):
    """On what ground someone is named as the perpetrator."""

    name: str
    basis: str

    def __str__(self) -> str:
        """The name, and the ground in brackets."""
        return f"{self.name} ({self.basis})"


class TollKey(NamedTuple):
    """What makes two tolls the same figure."""

    outcome: str
    group: str
    range: Range

    def __str__(self) -> str:
        """As in "killed everyone 4+"."""
        return f"{self.outcome} {self.group} {self.range}"


Fact = Range | Days | str | bool | frozenset[str] | tuple[str, ...] | tuple[ActorBasis, ...] | tuple[TollKey, ...] | None
"""A value of a field. None, or an empty collection: nothing is said."""

Facts = Mapping[str, Fact]
"""One incident's values by field."""

Accepted = Mapping[str, tuple[Fact, ...]]
"""One gold incident's right values by field, the preferred one first. A field that is absent is not labelled."""


def facts(incident: Incident) -> dict[str, Fact]:
    """What is scored of an incident. Its numbers are the GTD reading of its tolls."""
    kinds = tuple(kind.value for kind in incident.attack_types if kind != "unknown")
    place = incident.place
    return {
        **_figures(_Reported(incident)),
        "attackers": Range.of_count(incident.attackers) if incident.attackers else None,
        "toll": tuple(TollKey(toll.outcome, toll.group, Range.of_count(toll.count)) for toll in incident.tolls),
        "date": days(incident.date),
        "date_precision": _known(incident.date.precision.value),
        "country": place.country,
        "admin1": place.admin1,
        "city": place.city,
        "site": place.site,
        "attack_type": kinds[0] if kinds else None,
        "attack_types": frozenset(kinds),
        "weapon": frozenset(weapon.type.value for weapon in incident.weapons) - _UNKNOWN,
        "target_type": frozenset(target.type.value for target in incident.targets) - _UNKNOWN,
        "suicide": incident.suicide,
        "success": incident.success,
        "perpetrator": _distinct(actor.name for actor in incident.perpetrators),
        "basis": tuple(dict.fromkeys(ActorBasis(actor.name, actor.basis.value) for actor in incident.perpetrators)),
        "role": incident.role.value,
    }


_UNKNOWN = frozenset({"unknown"})


class _Reported:
    """An incident's tolls under a key, so that their reading can be kept: right answers have the gold's tolls."""

    __slots__ = ("incident", "key")

    def __init__(self, incident: Incident) -> None:
        self.incident = incident
        self.key = tuple(
            (t.quote, t.outcome, t.group, t.includes_attackers, t.count.low, t.count.high, t.source, t.source_type, t.status)
            for t in incident.tolls
        )

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Reported) and self.key == other.key


@lru_cache(maxsize=1024)
def _figures(reported: _Reported) -> Mapping[str, Range | None]:
    """The GTD's numbers. Only outcomes that a toll names are read: all others are unknown."""
    figures: dict[str, Range | None] = dict.fromkeys(CASUALTY_FIELDS)
    for outcome in {toll.outcome for toll in reported.incident.tolls}:
        read = estimates(reported.incident, outcome, GTD_POLICY)
        figures[outcome.value] = _range(read.total)
        if f"attackers_{outcome}" in figures:
            figures[f"attackers_{outcome}"] = _range(read.attackers)
    return figures


def _range(estimate: Estimate | None) -> Range | None:
    if estimate is None:
        return None
    figure = estimate.figure()
    return Range(figure.low or 0, figure.high, figure.best)


def days(when: IncidentDate) -> Days | None:
    """The days of a date; one that is open to a side reaches to the calendar's end."""
    if when.start is None and when.end is None:
        return None
    start = when.start or date.min
    end = when.end or (start if when.precision is DatePrecision.day else date.max)
    return Days(start, end)


def shown(fact: Fact) -> str:
    """A value in words, for reports; ``unknown`` where nothing is said."""
    if fact is None or fact == () or fact == frozenset():
        return "unknown"
    if isinstance(fact, frozenset):
        return ", ".join(sorted(fact))
    if isinstance(fact, tuple) and not isinstance(fact, (Range, Days, ActorBasis, TollKey)):
        return ", ".join(str(part) for part in fact)
    return str(fact).lower() if isinstance(fact, bool) else str(fact)


def _known(label: str) -> str | None:
    return None if label == "unknown" else label


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(name.casefold(), name)
    return tuple(first.values())
