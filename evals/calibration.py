"""Calibration: predicted numbers of people against the gold's, as points and by size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log10, sqrt
from statistics import median

from evals.score import FigurePair

SIZES = ((0, 0), (1, 1), (2, 4), (5, 9), (10, 49), (50, None))
"""Bands of the gold's number, both ends included; None has no upper end."""

TICKS = (0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000)


@dataclass(frozen=True, slots=True)
class Band:
    """The pairs whose gold number lies in one band: how many, how many exact, too low and too high, and the median prediction."""

    name: str
    pairs: int
    exact: int
    low: int
    high: int
    median: float


def bands(pairs: Iterable[FigurePair]) -> list[Band]:
    """The bands that hold any pair."""
    rows = []
    numbers = [(pair.predicted, pair.gold) for pair in pairs]
    for low, high in SIZES:
        inside = [(ours, right) for ours, right in numbers if low <= right and (high is None or right <= high)]
        if inside:
            name = str(low) if low == high else f"{low} or more" if high is None else f"{low} to {high}"
            rows.append(
                Band(
                    name,
                    len(inside),
                    sum(ours == right for ours, right in inside),
                    sum(ours < right for ours, right in inside),
                    sum(ours > right for ours, right in inside),
                    float(median(ours for ours, _ in inside)),
                )
            )
    return rows


@dataclass(frozen=True, slots=True)
class Point:
    """One pair of numbers with its place in the unit square, both axes as the logarithm of the number plus one."""

    field: str
    predicted: int
    gold: int
    times: int
    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class Scatter:
    """All points, and the ticks of both axes as (number in short, place from 0 to 1)."""

    points: tuple[Point, ...]
    ticks: tuple[tuple[str, float], ...]


def scatter(pairs: Iterable[FigurePair]) -> Scatter:
    """The points of a calibration plot; the same pair of numbers of one field is one point, larger the more often it occurs."""
    counted = Counter(pairs)
    top = max((max(pair.predicted, pair.gold) for pair in counted), default=1)
    end = log10(1 + next((tick for tick in TICKS if tick >= top), top))

    def place(number: int) -> float:
        return log10(1 + number) / end

    points = tuple(
        Point(pair.field, pair.predicted, pair.gold, times, place(pair.gold), place(pair.predicted), 3 + 2 * sqrt(times))
        for pair, times in sorted(counted.items(), key=lambda entry: (entry[0].field, entry[0].predicted, entry[0].gold))
    )
    return Scatter(points, tuple((_short(tick), place(tick)) for tick in TICKS if place(tick) <= 1.0 + 1e-9))


def _short(number: int) -> str:
    return f"{number // 1000}k" if number >= 1000 else str(number)
