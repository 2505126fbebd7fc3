"""Stretches: parts of a text of which each can be read for figures by itself, most of them one sentence long."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from extractor.reading.numbers.nouns import NO_NOUN
from extractor.reading.words.lexicon import STOPS

REACH = 8  # tokens from a number to its noun; with an age before it ("a 34-year-old driver") a noun may stand farther off
# Between one of these and one of those no number, hedge or noun phrase goes on.
_CLOSING_SENTENCES = frozenset('. ? ! " ” ; : ) …'.split())
_OPENING_SENTENCES = STOPS | NO_NOUN


class Stretches:
    """The stretches of one text, found as they are asked for, each with the places in it: some of its tokens, which come in order.

    ``edges``: the first token of each sentence, and how many tokens there are.
    """

    def __init__(self, words: list[str], edges: list[int], places: list[int]) -> None:
        self._words = words
        self._edges = edges
        self._places = places
        self._ends: dict[int, int] = {}  # of the stretches found, by the number of each sentence; -1 is what stands before all

    def new_around(self, tokens: Iterable[int]) -> list[int]:
        """The places in those stretches that hold one of ``tokens``, which come in order, and were not asked for before."""
        found: list[int] = []
        end = 0
        for token in tokens:
            if token >= end:
                number = bisect_right(self._edges, token) - 1
                if number not in self._ends:
                    found += self._new(number)
                end = self._ends[number]
        return found

    def _new(self, number: int) -> list[int]:
        """The places in the stretch that holds the sentence ``number``."""
        words, edges, ends = self._words, self._edges, self._ends
        first, last = number, number + 1
        while first >= 0 and first - 1 not in ends and not _parts(words, edges[first]):
            first -= 1
        while last not in ends and edges[last] < len(words) and not _parts(words, edges[last]):
            last += 1
        start, end = edges[first] if first >= 0 else 0, edges[last]
        while first < last:
            ends[first] = end
            first += 1
        return self._places[bisect_left(self._places, start) : bisect_left(self._places, end)]


def _parts(words: list[str], index: int) -> bool:
    """Whether no figure that begins before the token ``index`` goes on there. An age may: "a man, 34. (Year-old ..."."""
    return (
        words[index] in _OPENING_SENTENCES
        and words[index - 1] in _CLOSING_SENTENCES
        and "year" not in words[index : index + REACH]
        and index > 0
    )
