"""Tally: what came of one field of one article, in the terms of the Message Understanding Conferences."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from operator import add
from typing import NamedTuple


class Verdict(StrEnum):
    """What a predicted value is beside the gold one.

    ``correct``, ``partial`` and ``incorrect`` where both say something, ``spurious`` where only the prediction does,
    ``missing`` where only the gold does, ``noncommittal`` where neither does. Source: Chinchor, "MUC-4 evaluation
    metrics" (1992).
    """

    correct = "correct"
    partial = "partial"
    incorrect = "incorrect"
    spurious = "spurious"
    missing = "missing"
    noncommittal = "noncommittal"


class Tally(NamedTuple):
    """Counts of verdicts. They add up over incidents, fields and articles; every ratio is made of their sums.

    ``bled`` is no verdict of its own: it says how many of the wrong values are the right ones of another incident of
    the same article.
    """

    correct: int = 0
    partial: int = 0
    incorrect: int = 0
    spurious: int = 0
    missing: int = 0
    noncommittal: int = 0
    bled: int = 0

    @classmethod
    def of(cls, verdict: Verdict) -> Tally:
        """The tally of one verdict."""
        return _SINGLE[verdict]

    def __add__(self, other: Tally) -> Tally:  # type: ignore[override]  # tallies are summed, not strung together
        """Both together."""
        return _kept(*map(add, self, other))

    @property
    def errors(self) -> int:
        """How many values are not strictly right."""
        return self.partial + self.incorrect + self.spurious + self.missing

    @property
    def counts(self) -> tuple[int, ...]:
        """The counts in the order of ``COLUMNS``."""
        return tuple(self)


# Few tallies are unlike all others: kept ones spare the memory, and the collector, millions of equal objects.
_kept = lru_cache(maxsize=65_536)(Tally)
COLUMNS = Tally._fields
_SINGLE = {verdict: Tally(**{verdict.value: 1}) for verdict in Verdict}
CORRECT = _SINGLE[Verdict.correct]
SPURIOUS = _SINGLE[Verdict.spurious]
MISSING = _SINGLE[Verdict.missing]
NONCOMMITTAL = _SINGLE[Verdict.noncommittal]
BLED = Tally(bled=1)
