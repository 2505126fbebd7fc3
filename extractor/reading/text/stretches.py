"""Stretches of a text: whether one of many meets another, told without looking at each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate


class Stretches:
    """Many stretches, from an offset up to another, in any order; they may overlap."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them shares a character with the text from ``start`` up to ``end``."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start

    def hold(self, offset: int) -> bool:
        """Whether one of them holds the character at ``offset``."""
        return self.meet(offset, offset + 1)
