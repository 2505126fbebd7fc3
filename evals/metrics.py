"""Metrics: ratios of summed tallies. Pure functions; a ratio of nothing is nan, never 0 or 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import log
from statistics import mean, median

import numpy as np
import numpy.typing as npt

from evals.score import FigurePair
from evals.tally import COLUMNS

Numbers = npt.NDArray[np.float64]

_COR, _PAR, _INC, _SPU, _MIS, _NON, _BLED = range(len(COLUMNS))


def precision(tallies: Numbers, partial: float = 0.0) -> Numbers:
    """Right values among those given. ``tallies`` ends in an axis of ``tally.COLUMNS``; ``partial`` is a partial match's worth.

    0 is strict, 0.5 is the worth in MUC-4.
    """
    return _ratio(_credit(tallies, partial), _actual(tallies))


def recall(tallies: Numbers, partial: float = 0.0) -> Numbers:
    """Right values among those in the gold."""
    return _ratio(_credit(tallies, partial), _possible(tallies))


def f1(tallies: Numbers, partial: float = 0.0) -> Numbers:
    """The harmonic mean of precision and recall, which is twice the right values among all given and all in the gold."""
    return _ratio(2 * _credit(tallies, partial), _actual(tallies) + _possible(tallies))


def exact(tallies: Numbers) -> Numbers:
    """Agreement: the share of values in which both sides say the same, or both say nothing."""
    return _ratio(tallies[..., _COR] + tallies[..., _NON], tallies[..., : _NON + 1].sum(axis=-1))


def validity(tallies: Numbers) -> Numbers:
    """For evidence: the share of quotes that hold, among those that can be judged."""
    return _ratio(tallies[..., _COR], _actual(tallies))


def bleed(tallies: Numbers) -> Numbers:
    """The share of given values that belong to another incident of the same article."""
    return _ratio(tallies[..., _BLED], _actual(tallies))


def support(tallies: Numbers) -> Numbers:
    """How many values the gold holds."""
    return _possible(tallies)


def _credit(tallies: Numbers, partial: float) -> Numbers:
    credit: Numbers = tallies[..., _COR] + partial * tallies[..., _PAR]
    return credit


def _actual(tallies: Numbers) -> Numbers:
    actual: Numbers = tallies[..., _COR] + tallies[..., _PAR] + tallies[..., _INC] + tallies[..., _SPU]
    return actual


def _possible(tallies: Numbers) -> Numbers:
    possible: Numbers = tallies[..., _COR] + tallies[..., _PAR] + tallies[..., _INC] + tallies[..., _MIS]
    return possible


def _ratio(above: Numbers, below: Numbers) -> Numbers:
    result = np.full(np.shape(below), np.nan)
    np.divide(above, below, out=result, where=np.asarray(below) > 0)
    return result


@dataclass(frozen=True, slots=True)
class FigureErrors:
    """How far numbers are off where both sides give one.

    ``log_ratio`` is the median of abs(ln((predicted + 1) / (gold + 1))): 0 is exact, 0.69 is off by a factor of two.
    ``bias`` is the mean of predicted minus gold, in people.
    """

    pairs: int
    exact: float
    log_ratio: float
    bias: float


def figure_errors(pairs: Iterable[FigurePair]) -> FigureErrors:
    """The errors over some pairs of numbers; nan for none."""
    numbers = [(pair.predicted, pair.gold) for pair in pairs]
    if not numbers:
        return FigureErrors(0, float("nan"), float("nan"), float("nan"))
    return FigureErrors(
        pairs=len(numbers),
        exact=mean(float(ours == right) for ours, right in numbers),
        log_ratio=median(abs(log((ours + 1) / (right + 1))) for ours, right in numbers),
        bias=mean(float(ours - right) for ours, right in numbers),
    )
