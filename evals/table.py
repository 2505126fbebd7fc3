"""Table: the tallies of a whole run as one array, from which every ratio, slice and interval is computed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evals.cases import ARTICLE_FIELDS, EVIDENCE_FIELDS, Case
from evals.facts import CASUALTY_FIELDS, FIELDS
from evals.score import CaseScore
from evals.tally import COLUMNS, Tally

Cells = npt.NDArray[np.float64]

GROUPS: dict[str, tuple[str, ...]] = {
    "casualties": CASUALTY_FIELDS,
    "record": (
        *CASUALTY_FIELDS,
        "attackers",
        "date",
        "country",
        "admin1",
        "city",
        "attack_type",
        "weapon",
        "target_type",
        "suicide",
        "success",
        "perpetrator",
        "basis",
        "role",
    ),
}
"""Fields whose tallies are also shown as a sum: all casualty figures, and the record without fields that say a thing twice."""

ALL_FIELDS = (*GROUPS, *FIELDS, *ARTICLE_FIELDS, *EVIDENCE_FIELDS)


@dataclass(frozen=True)
class Table:
    """Tallies by article, field and verdict.

    ``cells`` has the shape (articles, fields, ``tally.COLUMNS``). Where a run read an article several times, its tallies are
    averaged, so that an article weighs the same however often it was read. ``answered`` is the share of its readings
    that came to an answer.
    """

    articles: tuple[str, ...]
    fields: tuple[str, ...]
    cells: Cells
    answered: npt.NDArray[np.float64]

    def column(self, field: str) -> Cells:
        """The tallies of one field, with the shape (articles, verdicts)."""
        result: Cells = self.cells[:, self.fields.index(field), :]
        return result

    def where(self, keep: Callable[[str], bool]) -> Table:
        """The rows of the articles whose id is kept."""
        mask = np.fromiter((keep(article) for article in self.articles), dtype=bool, count=len(self.articles))
        return self.rows(mask)

    def rows(self, mask: npt.NDArray[np.bool_]) -> Table:
        """The rows where ``mask`` holds."""
        articles = tuple(article for article, kept in zip(self.articles, mask, strict=True) if kept)
        return Table(articles, self.fields, self.cells[mask], self.answered[mask])

    def only_answered(self) -> Table:
        """The rows of articles that were read in every repetition."""
        return self.rows(self.answered >= 1.0)


def table(scores: Iterable[CaseScore], role: str | None = None) -> Table:
    """The table of a run's scores; of incidents in one role only, when ``role`` is given.

    Several scores of one article are repetitions.
    """
    readings: dict[str, list[CaseScore]] = {}
    for score in scores:
        readings.setdefault(score.article, []).append(score)
    present = {name for group in readings.values() for score in group for name in score.fields()}
    single = tuple(name for name in ALL_FIELDS if name in present)
    places = {name: position for position, name in enumerate(single)}
    cells = np.zeros((len(readings), len(single), len(COLUMNS)))
    answered = np.zeros(len(readings))
    for row, group in enumerate(readings.values()):
        for name, tally in _sums(group, role).items():
            cells[row, places[name]] = tally.counts
        if len(group) > 1:
            cells[row] /= len(group)
        answered[row] = sum(score.answered for score in group) / len(group)
    sums = {
        group: cells[:, [places[name] for name in members if name in places]].sum(axis=1)
        for group, members in GROUPS.items()
        if present.intersection(members)
    }
    if sums:
        cells = np.concatenate([np.stack(list(sums.values()), axis=1), cells], axis=1)
    return Table(tuple(readings), (*sums, *single), cells, answered)


def _sums(group: Iterable[CaseScore], role: str | None) -> dict[str, Tally]:
    """The summed tallies of one article's readings, by field."""
    sums: dict[str, Tally] = {}
    for score in group:
        for (of_role, name), tally in score.tallies.items():
            if role is None or of_role == role:
                before = sums.get(name)
                sums[name] = tally if before is None else before + tally
    return sums


def tag_slices(cases: Sequence[Case]) -> dict[str, frozenset[str]]:
    """The articles under each tag, region, genre and decade, by a name such as ``tag:explicit_zero``."""
    slices: dict[str, set[str]] = {}
    for case in cases:
        labels = [f"tag:{tag}" for tag in case.tags]
        labels += [f"region:{case.region}"] if case.region else []
        labels += [f"kind:{case.kind}"] if case.kind else []
        labels += [f"decade:{case.year // 10 * 10}s"] if case.year else []
        for label in labels:
            slices.setdefault(label, set()).add(case.article.id)
    return {label: frozenset(slices[label]) for label in sorted(slices)}
