"""Agreement: how far two labellings of the same articles say the same, field by field.

Krippendorff's alpha for nominal data: 1 is agreement throughout, 0 what chance would bring. Source: Krippendorff, "Computing
Krippendorff's alpha-reliability" (2011). Written out here, since the kept implementation has a licence that this project's
does not go with; for two labellers and nominal values it is a dozen lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evals.align import align
from evals.cases import Case
from evals.facts import Fact, Kind, facts, scored_fields, shown
from evals.statistics import RESAMPLES, SEED
from evals.verdicts import tally_of
from schemas import Role

Pair = tuple[str, str]
"""What the first and the second labeller say of one unit, in words."""


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field: how many units both labelled, the share on which they agree, and alpha; None where one value is all there is.

    ``within`` is the share of units on which the answers that the two accept have one in common. ``low`` and ``high`` bound
    alpha at 95%, by resamples of articles; both None where alpha is.
    """

    field: str
    units: int
    agree: float
    within: float
    alpha: float | None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One field of one incident of which the labellers say different things."""

    article: str
    incident: str
    field: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class _Unit:
    """One field of one pair of incidents, or of one article."""

    article: str
    incident: str
    field: str
    first: str
    second: str
    within: bool


def alpha(pairs: Sequence[Pair]) -> float | None:
    """Krippendorff's alpha of two labellers for nominal values; None where there is nothing to tell apart.

    1 - (n - 1) * disagreeing values / pairs of unlike values among all n = 2 * units values.
    """
    counts = Counter(value for pair in pairs for value in pair)
    values = counts.total()
    unlike = values * values - sum(count * count for count in counts.values())
    if not unlike:
        return None
    return 1 - (values - 1) * 2 * sum(first != second for first, second in pairs) / unlike


def agreement(pairs: Iterable[tuple[Case, Case]]) -> list[FieldAgreement]:
    """The agreement of two labellings, in the order of the tables.

    Incidents are paired as predictions are with gold, without their counts; an incident that only one labeller sees counts
    against ``n_incidents`` and ``incidents_paired``, and is no unit of any other field.
    """
    by_field: dict[str, list[_Unit]] = {}
    for unit in (unit for first, second in pairs for unit in _units(first, second)):
        by_field.setdefault(unit.field, []).append(unit)
    return [_field_agreement(name, units) for name, units in by_field.items()]


def _field_agreement(name: str, units: Sequence[_Unit]) -> FieldAgreement:
    pairs = [(unit.first, unit.second) for unit in units]
    value = alpha(pairs)
    low, high = (None, None) if value is None else _bounds(units)
    return FieldAgreement(
        name,
        len(units),
        sum(first == second for first, second in pairs) / len(units),
        sum(unit.within for unit in units) / len(units),
        value,
        low,
        high,
    )


def _bounds(units: Sequence[_Unit]) -> tuple[float, float]:
    """The 95% percentile interval of alpha from seeded resamples of articles. Draws in which all say one thing have no alpha."""
    by_article: dict[str, list[Pair]] = {}
    for unit in units:
        by_article.setdefault(unit.article, []).append((unit.first, unit.second))
    articles = list(by_article.values())
    generator = np.random.default_rng(SEED)
    draws = (generator.integers(0, len(articles), len(articles)) for _ in range(RESAMPLES))
    drawn = [alpha([pair for place in draw for pair in articles[place]]) for draw in draws]
    low, high = np.quantile([value for value in drawn if value is not None], [0.025, 0.975])
    return float(low), float(high)


def disagreements(first: Case, second: Case) -> list[Disagreement]:
    """What two labellings of one article say differently."""
    return [
        Disagreement(unit.article, unit.incident, unit.field, unit.first, unit.second)
        for unit in _units(first, second)
        if unit.first != unit.second
    ]


def _units(first: Case, second: Case) -> Iterator[_Unit]:
    article, ours, theirs = first.article.id, first.accepted(), second.accepted()
    mains = [str(sum(incident.role is Role.main for incident in case.incidents)) for case in (first, second)]
    yield _Unit(article, "article", "n_incidents", mains[0], mains[1], mains[0] == mains[1])
    pairing = align([facts(incident) for incident in second.incidents], ours)
    for j in pairing.missing:
        yield _Unit(article, f"incident {j + 1}", "incidents_paired", "labelled", "not labelled", within=False)
    for i in pairing.spurious:
        yield _Unit(article, f"incident {i + 1}", "incidents_paired", "not labelled", "labelled", within=False)
    for i, j in sorted(pairing.pairs, key=lambda pair: pair[1]):
        incident = f"incident {j + 1}"
        yield _Unit(article, incident, "incidents_paired", "labelled", "labelled", within=True)
        for name, kind in scored_fields(first.fields & second.fields):
            values = ours[j].get(name, (None,)), theirs[i].get(name, (None,))
            yield _Unit(article, incident, name, *_in_words(kind, *values), within=_meet(kind, *values))


def _in_words(kind: Kind, first: tuple[Fact, ...], second: tuple[Fact, ...]) -> Pair:
    """The preferred values in words; two spellings of one value get the first labeller's."""
    ours = shown(first[0])
    return ours, ours if _same(kind, second[0], first[0]) else shown(second[0])


def _meet(kind: Kind, first: tuple[Fact, ...], second: tuple[Fact, ...]) -> bool:
    return any(_same(kind, theirs, ours) for ours in first for theirs in second)


def _same(kind: Kind, predicted: Fact, right: Fact) -> bool:
    return tally_of(kind, predicted, (right,)).errors == 0


def shared(first: Mapping[str, Case], second: Mapping[str, Case]) -> list[tuple[Case, Case]]:
    """The articles that both labelled, in the order of the first."""
    return [(case, second[article]) for article, case in first.items() if article in second]
