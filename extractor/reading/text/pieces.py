"""Pieces: what stands between two blanks of a text, parted once for all that read it.

Nearly every piece of an article has been met in another one. Whoever reads pieces keeps what each of them says in a ``Known``,
so that most of a new article is looked up instead of read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

SHORT = 500  # code points; a quote or a sentence is read once
LONGEST, KEPT = 40, 1 << 16  # code points of a piece that is remembered, and how many are
_BLANKS = ("\n", "\t", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f")
_ASCII = bytes(range(128))


class Pieces(NamedTuple):
    """The pieces of one text, some of them empty, where each starts, and which signs beyond ASCII the text holds."""

    written: list[str]
    starts: list[int]
    signs: frozenset[str]


class Known(dict[str, T], Generic[T]):
    """What each piece met so far says; as many as fit."""

    def __init__(self, read: Callable[[str], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> T:
        found = self._read(piece)
        if len(piece) <= LONGEST:
            if len(self) >= KEPT:
                self.clear()
            self[piece] = found
        return found


def pieces_of(text: str) -> Pieces:
    """The pieces of ``text``. Those of the last few texts are kept: nobody may change them."""
    return _kept(text) if len(text) > SHORT else _parted(text)


@lru_cache(maxsize=4)
def _kept(text: str) -> Pieces:
    return _parted(text)


def _parted(text: str) -> Pieces:
    written = cut_at_blanks(text)
    return Pieces(written, list(accumulate([len(piece) + 1 for piece in written], initial=0)), signs_beyond_ascii(text))


def cut_at_blanks(text: str) -> list[str]:
    """The pieces of ``text``; an empty one stands where two blanks do."""
    if not text.isprintable():  # as no blank but the plain one is
        for blank in (*_BLANKS, *filter(str.isspace, signs_beyond_ascii(text))):
            text = text.replace(blank, " ")
    return text.split(" ")


def signs_beyond_ascii(text: str) -> frozenset[str]:
    """The characters of ``text`` that are none of ASCII's. Those of the last few long texts are kept."""
    if text.isascii():
        return frozenset()
    return _kept_signs(text) if len(text) > SHORT else _signs(text)


@lru_cache(maxsize=4)
def _kept_signs(text: str) -> frozenset[str]:
    return _signs(text)


def _signs(text: str) -> frozenset[str]:
    beyond = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(beyond.decode("utf-8", "surrogatepass"))
