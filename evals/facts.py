"""Facts: what is scored of one incident, one value per field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from extractor.codebooks.codebook import codebook
from extractor.codebooks.estimates import estimates
from extractor.codebooks.gtd import POLICY as GTD_POLICY
from schemas import Count, DatePrecision, Figure, Incident, IncidentDate, Outcome

_GTD = codebook("gtd")


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

CASUALTY_FIELDS = ("killed", "injured", "abducted", "detained", "missing", "released", "attackers_killed", "attackers_injured")
"""The figures that the codebook derives from the tolls."""


@dataclass(frozen=True, slots=True)
class Range:
    """A number of people as scored: ``high`` None has no upper bound; ``best`` None: the codebook would enter nothing."""

    low: int
    high: int | None
    best: int | None = None

    @classmethod
    def of_count(cls, count: Count) -> Range:
        """The range of a count. Its best number is the lower bound, or the upper one when only that is known."""
        return cls(count.low, count.high, count.low or count.high)

    @classmethod
    def of_figure(cls, figure: Figure | None) -> Range | None:
        """The range of a derived figure; None when it holds no number at all."""
        if figure is None or (figure.low is None and figure.high is None):
            return None
        return cls(figure.low or 0, figure.high, figure.best)

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
    """The days between which something happened, both included."""

    first: date
    last: date

    def overlaps(self, other: Days) -> bool:
        """Whether some day lies in both."""
        return self.first <= other.last and other.first <= self.last

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


def facts(incident: Incident, published: date | None) -> dict[str, Fact]:
    """What is scored of an incident. Its numbers are the GTD reading of its tolls."""
    values: dict[str, Fact] = {**_figures(incident, published)}
    kinds = tuple(kind.value for kind in incident.attack_types if kind != "unknown")
    place = incident.place
    values.update(
        attackers=Range.of_count(incident.attackers) if incident.attackers else None,
        toll=tuple(TollKey(toll.outcome, toll.group, Range.of_count(toll.count)) for toll in incident.tolls),
        date=days(incident.date),
        date_precision=_known(incident.date.precision.value),
        country=place.country,
        admin1=place.admin1,
        city=place.city,
        site=place.site,
        attack_type=kinds[0] if kinds else None,
        attack_types=frozenset(kinds),
        weapon=frozenset(weapon.type.value for weapon in incident.weapons) - {"unknown"},
        target_type=frozenset(target.type.value for target in incident.targets) - {"unknown"},
        suicide=incident.suicide,
        success=incident.success,
        perpetrator=_distinct(actor.name for actor in incident.perpetrators),
        basis=tuple(dict.fromkeys(ActorBasis(actor.name, actor.basis.value) for actor in incident.perpetrators)),
        role=incident.role.value,
    )
    return values


def _figures(incident: Incident, published: date | None) -> dict[str, Range | None]:
    if not incident.tolls:
        return dict.fromkeys(CASUALTY_FIELDS)
    casualties = _GTD.casualties(incident, published=published)
    released = estimates(incident, Outcome.released, GTD_POLICY).total
    figures = {name: getattr(casualties, name) for name in CASUALTY_FIELDS if name != "released"}
    return {
        **{name: Range.of_figure(figure) for name, figure in figures.items()},
        "released": Range.of_figure(None if released is None else released.figure()),
    }


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
    if isinstance(fact, tuple) and not isinstance(fact, (Days, ActorBasis, TollKey)):
        return ", ".join(str(part) for part in fact)
    return str(fact).lower() if isinstance(fact, bool) else str(fact)


def _known(label: str) -> str | None:
    return None if label == "unknown" else label


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(name.casefold(), name)
    return tuple(first.values())
