"""Measure: a score that a suite brings along besides the fields, such as one that others have published."""

from __future__ import annotations

from dataclasses import dataclass

from evals.statistics import Interval


@dataclass(frozen=True, slots=True)
class Measure:
    """A score by name: precision, recall and F1 with its interval. nan where there is nothing to divide by."""

    name: str
    precision: float
    recall: float
    f1: Interval
