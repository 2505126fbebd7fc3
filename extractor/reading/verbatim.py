"""Verbatim quotes: where a quote stands letter for letter, told from the words beside it.

Most quotes are copied as they stand. Where one is, and the words at its edges cannot be bound to those beside it, nothing
else of the text need be read to know that it stands there whole.
"""

from __future__ import annotations

import re

from extractor.reading.folding import INVISIBLE
from extractor.reading.pieces import signs_beyond_ascii
from extractor.reading.quote_bonds import LEFT, RIGHT
from extractor.reading.quote_pieces import HOLDING

_RUNS = re.compile("[A-Za-z0-9]+")
_NEAR = 40  # code points beside a quote that are looked at
_SIGNS = ",.;:!?()"  # tokens that no bond holds
_UNSEEN = INVISIBLE | HOLDING


def is_plain(text: str) -> bool:
    """Whether what stands between two blanks of ``text`` is read the same wherever it stands, and all of it is seen."""
    return ". ." not in text and (text.isascii() or _UNSEEN.isdisjoint(signs_beyond_ascii(text)))


def verbatim(text: str, quote: str) -> int | None:
    """Where the first verbatim occurrence of ``quote`` begins in a plain ``text``; None where that takes a closer look."""
    if not (quote.isascii() and quote[:1].isalnum() and quote[-1].isalnum()) or ". ." in quote:
        return None
    words = _RUNS.findall(quote.lower())
    if words.count(words[0]) > 1:
        return None  # an occurrence might overlap one in other capitals
    start = text.find(quote)
    while start >= 0:
        end = start + len(quote)
        before, after = text[max(0, start - 1) : start], text[end : end + 1]
        if not (before.isascii() and before.isalnum()) and not (after.isascii() and after.isalnum()):
            return start if _opens(text, start, words[0]) and _closes(text, end, words[-1]) else None
        start = text.find(quote, start + 1)  # within a longer word
    return None


def _opens(text: str, start: int, word: str) -> bool:
    """Whether it is certain that a token ends before ``start`` which is not bound to the ``word`` that begins there."""
    before = text[max(0, start - _NEAR) : start]
    pieces = before.rsplit(None, 1)
    if not before or not before[-1].isspace() or (len(pieces) < 2 and start > _NEAR):
        return not before
    if not pieces or not (piece := pieces[-1]).isascii():
        return not pieces
    return piece[-1] in _SIGNS or (piece[-1].isalnum() and not _bound(_RUNS.findall(piece)[-1], word))


def _closes(text: str, end: int, word: str) -> bool:
    """Whether it is certain that a token begins at ``end``, perhaps after blanks, which is not bound to the ``word`` that ends there."""
    after = text[end : end + _NEAR]
    if not after or (after[0] in _SIGNS and (len(after) == 1 or after[1].isspace())):
        return True
    pieces = after.split(None, 1)
    if not after[0].isspace() or (len(pieces) < 2 and end + _NEAR < len(text)):
        return False
    if not pieces or not (piece := pieces[0]).isascii():
        return not pieces
    return piece[0] in _SIGNS or (piece[0].isalnum() and not _bound(word, _RUNS.findall(piece)[0]))


def _bound(left: str, right: str) -> bool:
    """Whether two words next to each other may be bound, perhaps by a third one."""
    return (left.lower() in LEFT or left[-1].isdecimal()) and right.lower() in RIGHT
