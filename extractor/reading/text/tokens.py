"""Tokens: the words, numbers and signs of a text, cut once and read by everything else here."""

from __future__ import annotations

import re
import sys
from collections import deque
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress
from typing import Any

from extractor.reading.text.kinds import BLANK, KIND_OF, forgotten_with_kinds
from extractor.reading.text.pieces import SHORT, Known, cut_at_blanks

# Every piece is one token with the blanks after it, so that the pieces joined are the text again.
# The first branch is the common case, a plain word and one blank, and the same as the others but faster.
_PIECE = re.compile(
    r"""[a-z]++[ ](?=\S)
    |(?:[a-zß-öø-ɏ]++(?:'(?:t\b|[^\W\d_]{2,})|(?<=\b[a-z])\.(?:[a-z]\.)+)?
        |[^\W\d_]++
        |\d++(?:[.,]\d++)*
        |'s\b|-{2,}|\.{2,}
        |\S)\s*+
    |\s+""",
    re.VERBOSE,
)
# Zero-width characters separate nothing that a reader sees, but they stand where blanks stand.
_ZERO_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_HANGING = (
    "İ`"  # how these are evened out hangs on the rest of the text: whether any of it grows when lower-cased, or is beyond ASCII
)
_EVEN = (("’", "'"), ("‘", "'"), ("`", "'"), ("‐", "-"), ("‑", "-"), ("−", "-"))


@dataclass(slots=True)
class Tokens:
    """The tokens of one text, which nobody may change: ``words`` lower-cased, where each starts in the text, and its ``kinds``."""

    text: str
    words: list[str]
    starts: list[int]
    kinds: bytes

    def end(self, index: int) -> int:
        """The offset after the token ``index``."""
        return self.starts[index] + len(self.words[index])

    def touching(self, index: int) -> bool:
        """Whether no blank stands between the token ``index`` and the one before it."""
        before = index - 1
        return 0 < index < len(self.words) and self.starts[before] + len(self.words[before]) == self.starts[index]


def tokenise(text: str) -> Tokens:
    """Cut ``text`` into tokens. Offsets are those of ``text``; hyphens and apostrophes are evened out in ``words``.

    Those of the last few texts are kept, since every reader begins with them: nobody may change them.
    """
    return _kept(text) if len(text) > SHORT else _kept_short(text)


@lru_cache(maxsize=4)
def _kept(text: str) -> Tokens:
    return _cut(text)


@lru_cache(maxsize=128)
def _kept_short(text: str) -> Tokens:
    return _cut(text)


def _cut(text: str) -> Tokens:
    if not (_HANGING[0] in text or _HANGING[1] in text):
        try:
            return _from_pieces(text)
        except ValueError:  # a word of more than 255 code points, the longest that a byte can count
            pass
    return _in_one_go(text)


def _from_pieces(text: str) -> Tokens:
    """What ``_in_one_go`` gives, from what stands between two blanks, nearly all of which was met before."""
    found: list[Any] = []
    deque(map(found.extend, map(_READ.__getitem__, cut_at_blanks(text))), maxlen=0)  # twice as fast as a chain of the rows
    words, measured = found[::2], b"".join(found[1::2])
    starts, kinds = list(accumulate(measured[::2], initial=0)), measured[1::2]
    starts.pop()
    blanks = kinds.count(BLANK)
    if blanks <= _FEW:
        place = len(kinds)
        for _ in range(blanks):
            place = kinds.rindex(BLANK, 0, place)
            del words[place], starts[place]
    else:
        starts, words = list(compress(starts, words)), list(filter(None, words))
    return Tokens(text, words, starts, kinds.replace(_BLANK, b"") if blanks else kinds)


_BLANK = bytes([BLANK])
_FEW = 100  # blanks that are taken out one by one


def _read_piece(piece: str) -> tuple[Any, ...]:
    """Each word of a piece, "" for blanks alone, and behind it two bytes: how long it is with the blanks after it, the one after the
    piece too, and its kinds. They stand in one row, so that each piece of a text is looked up once.
    """
    found: list[str | bytes] = []
    for cut in _PIECE.findall(_evened(piece + " ")):
        word = _word(cut)
        found += word, bytes((len(cut), KIND_OF[word]))
    return tuple(found)


_READ = Known(_read_piece)
forgotten_with_kinds(_READ.clear)
forgotten_with_kinds(_kept.cache_clear)
forgotten_with_kinds(_kept_short.cache_clear)


def _in_one_go(text: str) -> Tokens:
    pieces = _PIECE.findall(_evened(text))
    words = list(map(_KNOWN.__getitem__, pieces))
    starts = list(accumulate(map(len, pieces), initial=0))
    starts.pop()
    if words and not words[0]:
        del words[0], starts[0]
    return Tokens(text, words, starts, bytes(map(KIND_OF.__getitem__, words)))


def _evened(text: str) -> str:
    """The text lower-cased, as long as before, with one kind of apostrophe, hyphen and blank."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    if len(lowered) != len(text):  # a few letters grow when lower-cased, which would shift every offset after them
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    for sign, even in _EVEN:
        lowered = lowered.replace(sign, even)
    return _ZERO_WIDTH.sub(" ", lowered)


def _word(piece: str) -> str:
    """The word without the blanks after it; one object, whichever texts hold it, so that sets and tables find it the faster."""
    return sys.intern(piece.rstrip())


_KNOWN = Known(_word)
