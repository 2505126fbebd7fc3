"""Lines: a page by its lines, of which only those that hold a cue are looked at."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from extractor.reading.text.pieces import signs_beyond_ascii
from extractor.reading.words.stems import marks

_BREAK = re.compile(r"[\n\r\u2028\u2029]")
_OTHER_BREAKS = frozenset("\u2028\u2029")


class Line(NamedTuple):
    """A line of the text: its number, where it starts, its words, and the marks of its cues."""

    number: int
    start: int
    words: str
    marks: int

    @property
    def end(self) -> int:
        """Where it ends, without its break."""
        return self.start + len(self.words)


class Page:
    """A text by its lines. ``cues``: at which offsets words stand that are cues, each with its marks, or None for what may be a cue."""

    def __init__(self, text: str, cues: Iterable[tuple[int, int | None]]) -> None:
        self.text = text
        plain = "\r" not in text and _OTHER_BREAKS.isdisjoint(signs_beyond_ascii(text))
        self.written = text.split("\n") if plain else _BREAK.split(text)
        self._starts = list(accumulate([len(words) + 1 for words in self.written], initial=0))
        self._cued: dict[int, int] = {}
        for offset, mark in cues:
            number = bisect_right(self._starts, offset) - 1
            self._cued[number] = self._cued.get(number, 0) | (marks(self.written[number]) if mark is None else mark)

    def line(self, number: int) -> Line:
        """The line of that number."""
        return Line(number, self._starts[number], self.written[number], self._cued.get(number, 0))

    def after(self, line: Line) -> Iterator[Line]:
        """The lines after one that hold more than blanks."""
        return (self.line(number) for number in range(line.number + 1, len(self.written)) if self.written[number].strip())

    def lines_with(self, words: int, signs: Sequence[str]) -> Iterator[Line]:
        """The lines that hold a cue: a word of these marks or one of the signs."""
        numbers = [number for number, mark in self._cued.items() if mark & words]
        if signs:
            signed = (number for number, written in enumerate(self.written) if any(sign in written for sign in signs))
            numbers = sorted({*numbers, *signed})
        for line in map(self.line, numbers):
            if line.marks & words or any(sign in line.words for sign in signs):
                yield line
