"""Quote pieces: the pieces of a text cut into the tokens by which quotes are compared."""

from __future__ import annotations

import re
import sys
from functools import lru_cache
from typing import NamedTuple

from extractor.reading.text.folding import LETTER, evened, fold
from extractor.reading.text.pieces import LONGEST, Known, pieces_of


class QuotePiece(NamedTuple):
    """The tokens of one piece in their canonical form, and where each starts and ends in the piece."""

    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def _token(letter: str, *, first: str = "") -> re.Pattern[str]:
    """One token."""
    # What holds the parts of one word or number together: "O'Brien", "1,003", "2.3", "10-15", "9/11", "1 003", "U.S".
    join = (
        rf"(?:'(?![sS](?!{letter}))"
        r"|(?<=\d)(?:[.:/-](?=\d)|,(?=\d{3}(?!\d)|\d\d,\d)|[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d)))"
        r"|(?<=(?<!\w)[A-Za-z])\.(?=[A-Za-z](?!\w)))"
    )
    # Quotation marks are no tokens: they may differ, so they may be missing.
    return re.compile(rf"{first}{letter}+(?:{join}{letter}+)*|'[sS](?!{letter})|[-—]+|\.(?:[ \u00a0]?\.)+|[^\s'\"]")


_TOKEN = _token(LETTER)
# The same for a text whose letters are ASCII, with the common case before the others: small classes are read faster.
_ASCII_TOKEN = _token("[A-Za-z0-9]", first=r"[A-Za-z]++(?=[ ,\n])|")
# Two tokens may hold a blank within them: an ellipsis and a number whose thousands are set apart by a fixed one.
_HELD_TOGETHER = re.compile(r"\.[ \u00a0]\.|\d[\u00a0\u2007\u2009\u202f]\d")
HOLDING = frozenset("\u00a0\u2007\u2009\u202f．")


def quote_pieces(text: str) -> tuple[list[QuotePiece], list[int]]:
    """The pieces of ``text``, some of them empty, and where each starts. ``text`` holds no invisible characters."""
    written, starts, signs = pieces_of(text)
    if (". ." in text or not signs.isdisjoint(HOLDING)) and _HELD_TOGETHER.search(evened(text)):
        return [_cut(text)], [0]
    return list(map(_KNOWN.__getitem__, written)), starts


def _cut(piece: str) -> QuotePiece:
    if piece.isascii() and piece.isalpha():
        return QuotePiece((sys.intern(piece.lower()),), _AT_ONCE, _ends(len(piece)))
    piece = evened(piece)
    pattern = _ASCII_TOKEN if piece.replace("—", "").isascii() else _TOKEN
    found = list(pattern.finditer(piece))
    return QuotePiece(
        tuple([_canonical(token[0]) for token in found]),
        tuple([token.start() for token in found]),
        tuple([token.end() for token in found]),
    )


_AT_ONCE = (0,)


@lru_cache(maxsize=LONGEST)
def _ends(length: int) -> tuple[int]:
    """Where the only token of a piece ends; one object for each length, since most pieces are plain words."""
    return (length,)


def _canonical(raw: str) -> str:
    if raw[0] in "-—":
        return "-"
    if raw[0] == "." and len(raw) > 1:
        return "..."
    return fold(raw)


_KNOWN = Known(_cut)
