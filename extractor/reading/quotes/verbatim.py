"""Verbatim quotes: where a quote stands letter for letter, told from the words beside it.

Most quotes are copied as they stand. Where one is, and the words at its edges cannot be bound to those beside it, nothing
else of the text need be read to know that it stands there whole.
"""

from __future__ import annotations

import re
from string import ascii_letters, digits

from extractor.reading.quotes.quote_bonds import LEFT, MIDDLE, RIGHT
from extractor.reading.quotes.quote_pieces import HOLDING
from extractor.reading.text.folding import INVISIBLE, fold
from extractor.reading.text.pieces import signs_beyond_ascii

_RUNS = re.compile("[a-z0-9]+")
_NEAR = 50  # code points beside a quote that are looked at
_SIGNS = ",.;:!?()-–—"  # tokens that no bond holds where a blank stands beside them
_ENDS = ",.;:!?"  # those at which a quote may end
_MARKS = '"“”'  # no tokens: they may be left out
_UNSEEN = INVISIBLE | HOLDING
_LETTERS = frozenset(ascii_letters + digits)


def is_plain(text: str) -> bool:
    """Whether what stands between two blanks of ``text`` is read the same wherever it stands, and all of it is seen."""
    return ". ." not in text and (text.isascii() or _UNSEEN.isdisjoint(signs_beyond_ascii(text)))


def verbatim(text: str, quote: str) -> int | None:
    """Where the first verbatim occurrence of ``quote`` begins in a plain ``text``; None where that takes a closer look."""
    core = fold(quote.strip(_MARKS))
    bare = core.rstrip(_ENDS)
    if len(core) - len(bare) > 1 or not (bare[:1] in _LETTERS and bare[-1:] in _LETTERS):
        return None
    first = _RUNS.match(bare)
    opening = "" if first is None else first[0]
    if bare.count(opening) > 1 and _may_overlap(bare):
        return None  # an occurrence might overlap one in other capitals
    last = _RUNS.findall(bare.rsplit(None, 1)[-1])[-1] if len(core) == len(bare) else ""
    start = text.find(quote)
    while start >= 0:
        end = start + len(quote)
        if text[max(0, start - 1) : start] not in _LETTERS and text[end : end + 1] not in _LETTERS:
            return start if _opens(text, start, opening) and _closes(text, end, last) else None
        start = text.find(quote, start + 1)  # within a longer word
    return None


def _may_overlap(quote: str) -> bool:
    """Whether the quote ends with the words that it begins with."""
    words = _RUNS.findall(quote)
    return words.count(words[0]) > 1 and any(words[place:] == words[:-place] for place in range(1, len(words)))


def _opens(text: str, start: int, word: str) -> bool:
    """Whether it is certain that a token ends before ``start`` which is not bound to the ``word`` that begins there."""
    if start > 1 and text[start - 1] == " " and text[start - 2] in _LETTERS and word not in RIGHT:
        return True  # as most
    before = text[max(0, start - _NEAR) : start].rstrip(_MARKS)
    if not before.strip():
        return start < _NEAR
    pieces = before.split()[start > _NEAR :]  # the first one may be cut
    words = [piece.rstrip(_MARKS) for piece in pieces[-2:]]
    if not before[-1].isspace() or not words or not all(words):
        return False
    if words[-1][-1] in _SIGNS:
        return True
    if not words[-1][-1].isalnum():
        return False
    return word not in RIGHT or _is_free(words[::-1], LEFT, last=True)


def _closes(text: str, end: int, word: str) -> bool:
    """Whether it is certain that a token begins at ``end``, perhaps after blanks, which is not bound to the ``word`` that ends there."""
    beside = text[end : end + 2]
    binds = word in LEFT or word[-1:].isdecimal()
    if beside[:1] == " " and beside[1:] in _LETTERS and not binds:
        return True  # as most
    after = text[end : end + _NEAR].lstrip(_MARKS)
    if not after.strip():
        return len(text) < end + _NEAR
    if after[0] in _SIGNS and (len(after) == 1 or after[1].isspace()):
        return bool(word)
    pieces = after.split()
    if end + _NEAR < len(text):
        pieces.pop()  # it may be cut
    words = [piece.lstrip(_MARKS) for piece in pieces[:2]]
    if not after[0].isspace() or not words or not all(words):
        return False
    if words[0][0] in _SIGNS:
        return True
    if not words[0][0].isalnum():
        return False
    return not binds or _is_free(words, RIGHT, last=False)


def _is_free(words: list[str], binding: frozenset[str], *, last: bool) -> bool:
    """Whether the nearest of two words beside a quote is not ``binding``, or is only with a third one that the other is not."""
    edge = -1 if last else 0
    for word in map(fold, words):
        if word[edge] not in _LETTERS:
            return word[edge] in _SIGNS
        run = _RUNS.findall(word)[edge]
        if run not in binding and not (last and run[-1].isdecimal()):
            return True
        if run not in MIDDLE:
            return False
    return False
