"""Compare: two runs over the same articles, field by field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from evals import metrics
from evals.cases import EVIDENCE_FIELDS
from evals.statistics import Difference, compare_pairs, holm, mcnemar
from evals.table import Cells, Table

BINARY = ("relevance", "suicide", "success")
"""Fields that are right or wrong per article, for McNemar's test."""


HEADLINES = ("casualties", "record", "incident")
"""What is asked first of two runs. Adjusted among themselves, so that a long list of fields does not hide them."""


@dataclass(frozen=True, slots=True)
class FieldComparison:
    """One field in both runs.

    ``adjusted_p`` is Holm's, over the headlines or over the other fields. ``mcnemar_p`` is given for binary fields only.
    """

    field: str
    difference: Difference
    adjusted_p: float
    mcnemar_p: float | None


def compare(a: Table, b: Table) -> list[FieldComparison]:
    """Run b beside run a, over the articles and fields that both hold."""
    by_field = differences(a, b)
    adjusted = adjusted_p(by_field)
    return [
        FieldComparison(name, difference, adjusted[name], _mcnemar(a, b, name) if name in BINARY else None)
        for name, difference in by_field.items()
    ]


def differences(a: Table, b: Table) -> dict[str, Difference]:
    """Strict F1 of b beside a, by field, over the articles that both hold. Evidence is compared by its validity elsewhere."""
    fields = [name for name in a.fields if name in b.fields and name not in EVIDENCE_FIELDS]
    rows_a, rows_b = shared_rows(a, b)
    cells_a = a.cells[rows_a][:, [a.fields.index(name) for name in fields], :]
    cells_b = b.cells[rows_b][:, [b.fields.index(name) for name in fields], :]
    return dict(zip(fields, compare_pairs(cells_a, cells_b, metrics.f1), strict=True))


def adjusted_p(by_field: Mapping[str, Difference]) -> dict[str, float]:
    """Holm's p-values, in two families: the headlines, and the fields that they are made of."""
    tests = {name: difference.p for name, difference in by_field.items()}
    headlines = holm({name: p for name, p in tests.items() if name in HEADLINES})
    fields = holm({name: p for name, p in tests.items() if name not in HEADLINES})
    return {name: headlines[name] if name in HEADLINES else fields[name] for name in tests}


def shared_rows(a: Table, b: Table) -> tuple[list[int], list[int]]:
    """The rows of the articles that both tables hold, in the order of a."""
    places = {article: row for row, article in enumerate(b.articles)}
    rows = [(row, places[article]) for row, article in enumerate(a.articles) if article in places]
    return [row for row, _ in rows], [row for _, row in rows]


def _mcnemar(a: Table, b: Table, name: str) -> float:
    rows_a, rows_b = shared_rows(a, b)
    right_a, right_b = _right(a.column(name)[rows_a]), _right(b.column(name)[rows_b])
    return mcnemar(int((right_a & ~right_b).sum()), int((right_b & ~right_a).sum()))


def _right(cells: Cells) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Whether an article's field holds no error in any repetition."""
    result: np.ndarray[tuple[int, ...], np.dtype[np.bool_]] = cells[:, 1:5].sum(axis=1) == 0
    return result
