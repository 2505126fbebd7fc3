"""Statistics: how sure a ratio, and a difference between two runs, can be. Articles are what is drawn again.

Pure: chance comes from a seed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from statistics import NormalDist

import numpy as np
import numpy.typing as npt
from scipy.special import bdtr
from threadpoolctl import ThreadpoolController  # type: ignore[import-untyped]  # it ships no types

Numbers = npt.NDArray[np.float64]
Metric = Callable[[Numbers], Numbers]
"""From tallies (…, fields, verdicts) to ratios (…, fields)."""

RESAMPLES = 2000
SHUFFLES = 9999
SEED = 20_250_101
# Rows of weights that are multiplied at a time: bounds memory to this many floats per article.
_BLOCK = 64
# Verdicts in which one side at least says something, of tally.COLUMNS the first five.
_SAYING = 5
_FEWEST = 6


@dataclass(frozen=True, slots=True)
class Interval:
    """A value with its 95% interval, and the standard deviation of the resamples."""

    value: float
    low: float
    high: float
    error: float


def bootstrap(cells: Numbers, metric: Metric, *, seed: int = SEED, resamples: int = RESAMPLES) -> list[Interval]:
    """Percentile intervals of a metric, one per field, from resamples of articles (Efron 1979).

    ``cells`` has the shape (articles, fields, verdicts).
    """
    values = metric(cells.sum(axis=0))
    drawn = resampled(cells, metric, seed=seed, resamples=resamples)
    return [_interval(float(value), drawn[:, field]) for field, value in enumerate(values)]


def resampled(cells: Numbers, metric: Metric, *, seed: int = SEED, resamples: int = RESAMPLES) -> Numbers:
    """The metric of every resample, with the shape (resamples, fields)."""
    articles, fields, verdicts = cells.shape
    if not articles:
        return np.full((resamples, fields), np.nan)
    flat = cells.reshape(articles, fields * verdicts)
    used = np.flatnonzero(flat.any(axis=0))
    flat = np.ascontiguousarray(flat[:, used])
    totals = np.zeros((resamples, fields * verdicts))
    generator = np.random.default_rng(seed)
    for rows in _blocks(resamples):
        weights = np.empty((rows.stop - rows.start, articles))
        for row in weights:
            row[:] = np.bincount(generator.integers(0, articles, articles), minlength=articles)
        totals[rows, used] = _product(weights, flat)
    return metric(totals.reshape(resamples, fields, verdicts))


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()


def _product(weights: Numbers, rows: Numbers) -> Numbers:
    """``weights @ rows`` on one core. On a busy machine the threads of a large product mostly wait for each other."""
    with _threads().limit(limits=1, user_api="blas"):
        product: Numbers = weights @ rows
    return product


def _blocks(rows: int) -> Iterator[slice]:
    for start in range(0, rows, _BLOCK):
        yield slice(start, min(start + _BLOCK, rows))


def _interval(value: float, drawn: Numbers) -> Interval:
    drawn = drawn[~np.isnan(drawn)]
    if np.isnan(value) or not drawn.size:
        return Interval(value, float("nan"), float("nan"), float("nan"))
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Interval(value, float(low), float(high), float(drawn.std()))


@dataclass(frozen=True, slots=True)
class Difference:
    """Run b beside run a on the same articles.

    ``low`` and ``high`` bound the difference b - a at 95%; ``p`` is two-sided; ``detectable`` is the smallest true difference
    that a comparison like this one finds in four of five cases.
    """

    a: float
    b: float
    low: float
    high: float
    p: float
    detectable: float

    @property
    def difference(self) -> float:
        """What b has more than a."""
        return self.b - self.a


def compare_pairs(a: Numbers, b: Numbers, metric: Metric, *, seed: int = SEED) -> list[Difference]:
    """The differences of two runs, one per field. Both arrays list the same articles in the same order.

    The interval is a paired bootstrap: both runs are resampled alike. The test is ``randomization``.

    Raises:
        ValueError: The arrays differ in shape.
    """
    if a.shape != b.shape:
        raise ValueError(f"the runs have shapes {a.shape} and {b.shape}: give both the same articles and fields")
    values_a, values_b = metric(a.sum(axis=0)), metric(b.sum(axis=0))
    drawn = resampled(b, metric, seed=seed) - resampled(a, metric, seed=seed)
    tests = randomization(a, b, metric, seed=seed)
    result = []
    for field, p in enumerate(tests):
        interval = _interval(float(values_b[field] - values_a[field]), drawn[:, field])
        detectable = smallest_difference(interval.error, np.maximum(a[:, field], b[:, field]))
        result.append(Difference(float(values_a[field]), float(values_b[field]), interval.low, interval.high, p, detectable))
    return result


def randomization(a: Numbers, b: Numbers, metric: Metric, *, seed: int = SEED, shuffles: int = SHUFFLES) -> list[float]:
    """Two-sided p per field: how often do runs that swap articles at random differ as much as these two do?

    Paired approximate randomization (Noreen 1989; Chinchor 1992 for MUC). nan where a run has no ratio.
    """
    articles, fields, verdicts = a.shape
    flat_a, swing = a.reshape(articles, -1), (b - a).reshape(articles, -1)
    differing = swing.any(axis=1)
    total_a, total = flat_a.sum(axis=0), flat_a.sum(axis=0) + b.reshape(articles, -1).sum(axis=0)
    swing = swing[differing]
    observed = np.abs(metric(b.sum(axis=0)) - metric(a.sum(axis=0)))
    reached = np.zeros(fields)
    generator = np.random.default_rng(seed)
    for rows in _blocks(shuffles):
        swapped = generator.integers(0, 2, (rows.stop - rows.start, len(swing)), dtype=np.int8)
        shuffled_a = total_a + _product(swapped.astype(np.float64), swing)
        shuffled_b = total - shuffled_a
        shape = (-1, fields, verdicts)
        gap = np.abs(metric(shuffled_b.reshape(shape)) - metric(shuffled_a.reshape(shape)))
        # Sums in another order differ in the last bits; equal differences must count as reached.
        reached += (~(gap < observed - 1e-9)).sum(axis=0)
    p = (reached + 1) / (shuffles + 1)
    return [float(value) for value in np.where(np.isnan(observed), np.nan, p)]


def holm(tests: Mapping[str, float]) -> dict[str, float]:
    """p-values adjusted for being looked at together, by the step-down method of Holm (1979). nan stays out of it."""
    known = sorted((p, name) for name, p in tests.items() if not np.isnan(p))
    adjusted = dict(tests)
    floor = 0.0
    for position, (p, name) in enumerate(known):
        floor = max(floor, min(1.0, (len(known) - position) * p))
        adjusted[name] = floor
    return adjusted


def mcnemar(only_a: int, only_b: int) -> float:
    """Two-sided exact p of McNemar's test: ``only_a`` cases that only run a has right, ``only_b`` that only run b has."""
    discordant = only_a + only_b
    if not discordant:
        return 1.0
    return min(1.0, 2 * float(bdtr(min(only_a, only_b), discordant, 0.5)))


def detectable_difference(error: float, *, alpha: float = 0.05, power: float = 0.8) -> float:
    """The smallest true difference that is found with probability ``power`` by a two-sided test at ``alpha``.

    ``error`` is the standard error of the difference; for two unpaired runs of equal error that is √2 times the error of one.
    """
    normal = NormalDist()
    return (normal.inv_cdf(1 - alpha / 2) + normal.inv_cdf(power)) * error


def visible_difference(cells: Numbers) -> float:
    """The smallest difference that the articles of one field can show at all, whatever the runs: nan for none.

    Six articles that all change the same way are the fewest for which a paired exact test falls below 0.05.
    ``cells`` has the shape (articles, verdicts).
    """
    judged = int((cells[:, :_SAYING] > 0).any(axis=1).sum())
    return min(1.0, _FEWEST / judged) if judged else float("nan")


def smallest_difference(error: float, cells: Numbers) -> float:
    """What a comparison of one field can show: the larger of ``detectable_difference`` and ``visible_difference``; at most 1."""
    return min(1.0, max(detectable_difference(error), visible_difference(cells)))
