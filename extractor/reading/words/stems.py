"""Stems: which of the beginnings that patterns need the words of a text have.

Trying a pattern costs much more than seeing that a word without which it cannot fit is missing. Each group of stems has a bit; a text's
marks are the bits of its words, each looked up as it was met before.
"""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from itertools import count
from operator import or_

from extractor.reading.text.pieces import Known

LONGEST = 40  # letters; no stem is longer, and a word without end takes linear time
_WORDS = re.compile(r"\w+")
_PIECES = re.compile(r"\S+")
_bits = count()
_beginnings: dict[str, int] = {}
_whole: dict[str, int] = {}


def _bits_of(piece: str) -> int:
    found = 0
    for word in _WORDS.findall(piece.lower()):
        found |= _whole.get(word, 0)
        for end in range(1, min(len(word), LONGEST) + 1):
            found |= _beginnings.get(word[:end], 0)
    return found


_KNOWN = Known(_bits_of)


def stems(written: str) -> int:
    """The bit of all words that begin with one of these stems, apart by blanks; for patterns made when their module is loaded."""
    return _entered(_beginnings, written)


def whole_words(written: str) -> int:
    """The bit of these very words, apart by blanks."""
    return _entered(_whole, written)


def _entered(table: dict[str, int], written: str) -> int:
    bit = 1 << next(_bits)
    for word in written.split():
        table[word] = table.get(word, 0) | bit
    _KNOWN.clear()
    marks.cache_clear()
    return bit


@lru_cache(maxsize=128)
def marks(text: str) -> int:
    """The bits of all groups that a word of ``text`` belongs to. Those of the last texts are kept: many ask for the same sentence."""
    return reduce(or_, filter(None, map(_KNOWN.__getitem__, text.split())), 0)  # most words belong to none


def pieces_with(bits: int, text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """Where each piece between two blanks of a stretch of ``text`` begins and ends, and to which of these groups its words belong."""
    return [(*piece.span(), _KNOWN[piece[0]] & bits) for piece in _PIECES.finditer(text, start, end)]
