"""Cues: phrases one of which stands in whatever a turn of speech fits, looked for by one look at each word of a quote.

Most quotes hold the words of none, and none is searched for in them.
"""

from __future__ import annotations

from functools import reduce
from itertools import count
from operator import or_

from extractor.reading.text.pieces import Known

_bits = count()
_parts: list[tuple[str, int, bool, bool]] = []  # a part of a phrase, its bit, and whether a piece may go on before and after it


def _bits_of(piece: str) -> int:
    if piece.isdecimal():  # as half of all that a quote has new to it
        return 0
    found = 0
    lowered = piece.lower()
    for part, bit, opens, closes in _parts:
        if part in lowered and (opens or lowered.startswith(part)) and (closes or lowered.endswith(part)):
            found |= bit
    return found


_KNOWN = Known(_bits_of)


class Cues:
    """Some phrases in lower case; for patterns made when their module is loaded."""

    def __init__(self, *phrases: str) -> None:
        self._phrases = phrases
        self._needed = [_entered(phrase) for phrase in phrases]

    def may_stand(self, parts: int) -> bool:
        """Whether a quote of these ``parts_in`` it may hold one of the phrases."""
        return any(parts & needed == needed for needed in self._needed)

    def stand(self, lowered: str) -> bool:
        """Whether a quote in lower case holds one of the phrases."""
        return any(phrase in lowered for phrase in self._phrases)


def _entered(phrase: str) -> int:
    """The bits of the parts of a phrase between blanks: its outer ones may go on in a word."""
    needed = 0
    for number, part in enumerate(phrase.split(" ")):
        if part:
            bit = 1 << next(_bits)
            _parts.append((part, bit, number == 0, number == phrase.count(" ")))
            needed |= bit
    _KNOWN.clear()
    return needed


def parts_in(quote: str) -> int:
    """The bits of all parts of phrases that the words of a quote may be."""
    return reduce(or_, filter(None, map(_KNOWN.__getitem__, quote.split())), 0)
