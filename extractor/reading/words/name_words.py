"""Name words: the words of a text as names are compared, whatever transliteration did to their spelling.

Two spellings of one name differ in hyphens, apostrophes, accents, doubled letters and small words between the others:
"al-Shabaab", "Al Shabab", "Lashkar-e-Taiba", "Lashkar i Taiba". Each word is therefore kept as a key without them.
Nothing else is evened out: no two different words get one key because they look alike.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from typing import NamedTuple

from extractor.reading.text.folding import IGNORABLE, IGNORABLE_CHARACTERS, LETTER, evened, fold
from extractor.reading.text.pieces import Known, pieces_of

# Articles and ezafe between the words of a name, in Arabic, Persian and Urdu transliteration, and the English article.
_SMALL = frozenset({"al", "el", "e", "i", "ul", "ur", "ud", "ush", "ash", "the"})
_NO_NAME = _SMALL | {""}


def _word(letter: str, piece: str) -> re.Pattern[str]:
    """A word and its possessive, both in brackets: splitting a text gives what stands before a word, the word and that in turn."""
    part = rf"{piece}(?:(?:'(?![sS](?!{letter}))|(?<=(?<!\w)[A-Za-z])\.(?=[A-Za-z](?!\w))){piece})*"
    return re.compile(rf"({part})((?:'[sS](?!{letter}))?)")


_WORD = _word(LETTER, rf"{LETTER.removesuffix(']')}{IGNORABLE_CHARACTERS}]+")
# The same for a text whose letters are ASCII: small classes are read faster. Dashes are all that is left beside them in most.
_ASCII_WORD = _word("[A-Za-z0-9]", "[A-Za-z0-9]++")
_DOUBLED = re.compile(r"([a-z])\1+")
# Acronyms are short, and "AA" is not "A".
_SHORTEST_DOUBLED = 5
_NOT_IN_KEY = re.compile(rf"['.\s{IGNORABLE_CHARACTERS}]+")
# What may stand between two words of one name. A comma, a full stop or a new paragraph may not.
_GAP = re.compile(r"(?:[^\S\n]|\n(?!\s*\n)|'[sS]\b|[-'\"/]|\b(?i:al|el|e|i|ul|ur|ud|ush|ash|the)\b)*")
# An article that belongs to the name after it: "al-Shabaab", "Al Qaeda".
_LEAD = re.compile(r"(?i:\b(?:al|el|ash)[- ]?)\Z")
_LEAD_LENGTH = 5
# Names and quotes are shorter, articles longer.
_SHORT = 400


class _Piece(NamedTuple):
    """What stands between two blanks: the keys of its words, and where each starts and ends in it."""

    keys: tuple[str, ...]
    edges: tuple[tuple[int, int], ...]


class NameWords:
    """The words of ``text`` that names consist of: their keys, and where each starts and ends, which is asked of few."""

    def __init__(self, text: str, pieces: list[_Piece], places: list[int]) -> None:
        self.text = text
        self.keys = tuple(chain.from_iterable([piece.keys for piece in pieces]))
        self._pieces = pieces
        self._places = places

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of the first word of each piece."""
        return list(accumulate([len(piece.keys) for piece in self._pieces], initial=0))

    def span(self, word: int) -> tuple[int, int]:
        """Where the word starts and ends in the text."""
        piece = bisect_right(self._firsts, word) - 1
        start, end = self._pieces[piece].edges[word - self._firsts[piece]]
        return self._places[piece] + start, self._places[piece] + end

    def joined(self, first: int, last: int) -> bool:
        """Whether nothing that parts names stands between the words from ``first`` to ``last``, both included."""
        return all(map(self._joined_to_next, range(first, last)))

    def _joined_to_next(self, word: int) -> bool:
        start, end = self.span(word)[1], self.span(word + 1)[0]
        # "Communist Party of India (Maoist)": the only common name with brackets of its own.
        end -= self.keys[word + 1] == "maoist" and self.text[end - 1] == "("
        return start == end or _GAP.fullmatch(self.text, start, end) is not None

    def start_of_name(self, word: int) -> int:
        """Where a name that begins with this word starts, its article included."""
        start, _ = self.span(word)
        lead = _LEAD.search(self.text[max(0, start - _LEAD_LENGTH) : start])
        return start - len(lead[0]) if lead else start

    def raw(self, word: int) -> str:
        """One word as the text spells it, without dots and invisible characters."""
        start, end = self.span(word)
        return _NOT_IN_KEY.sub("", self.text[start:end])


def name_words(text: str) -> NameWords:
    """The name words of ``text``, in order; in linear time. Those of the last few texts are kept."""
    return _kept_words(text) if len(text) > _SHORT else _kept_short(text)


@lru_cache(maxsize=4)
def _kept_words(text: str) -> NameWords:
    return _words(text)


@lru_cache(maxsize=512)
def _kept_short(text: str) -> NameWords:
    return _words(text)


def _words(text: str) -> NameWords:
    even = evened(text)
    written = pieces_of(even.replace("—", "-").replace("‿", "-"))
    return NameWords(even, list(map(_KNOWN.__getitem__, written.written)), written.starts)


def _in_piece(piece: str) -> _Piece:
    parts = (_ASCII_WORD if piece.isascii() else _WORD).split(piece)
    edges = list(accumulate(map(len, parts)))
    words = zip(map(name_key, parts[1::3]), edges[::3], edges[1::3], strict=False)
    named = [(key, (start, end)) for key, start, end in words if key not in _NO_NAME]
    return _Piece(tuple(key for key, _ in named), tuple(edge for _, edge in named))


_KNOWN = Known(_in_piece)


@lru_cache(maxsize=1 << 15)
def name_key(word: str) -> str:
    """One word without case, accents, apostrophes, dots, invisible characters, doubled letters and a silent last h."""
    if not word.isascii():
        word = IGNORABLE.sub("", word)
    key = _NOT_IN_KEY.sub("", fold(word))
    if len(key) < _SHORTEST_DOUBLED:
        return key
    # The last letter of "Abdullah" is often left out; "Fatah" and "FATA" are two things.
    return _DOUBLED.sub(r"\1", key[:-1] if key.endswith("ah") and len(key) > _SHORTEST_DOUBLED else key)
