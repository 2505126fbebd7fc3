"""Quotes: where the words of a quote stand in an article.

A quote is found whatever its whitespace, quotation marks, kinds of dash, accents and case. Its words, digits and other
punctuation must be the article's own, in order and whole: "3 people" is not in "13 people", in "1,003 people" or in
"2.3 people", "five people" is not in "twenty-five people", "one was hurt" is not in "no one was hurt".
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, chain, compress

from extractor.reading.quotes.quote_bonds import FOLLOWING, MIDDLE, SECOND, is_pair, is_triple
from extractor.reading.quotes.quote_pieces import quote_pieces
from extractor.reading.quotes.verbatim import is_plain, verbatim
from extractor.reading.text.folding import IGNORABLE, INVISIBLE, ZERO_WIDTH_SPACES
from extractor.reading.text.pieces import pieces_of
from schemas import Match

# Tokens stand between breaks. What must not be cut apart stands within one token, its parts bound by plain spaces.
_BREAK = "\n"
_BOND = " "


_ZERO_WIDTH_SPACES = re.compile(f"[{ZERO_WIDTH_SPACES}]+")

# Joints of a number that spaces around them leave the same number: "10-15" and "10 - 15", "1 003" with any space.
_DIGIT_JOINT = re.compile(r"(?<=\d)(?:\n?-\n?(?=\d)|[ \n](?=\d{3}(?!\d)))")

_OUTER = frozenset(".,;:!?()[]{}-*_/") | {"..."}


@dataclass(slots=True, unsafe_hash=True)
class Span:
    """Where a quote stands, which nobody may change: ``start`` and ``end`` count code points of the raw text, ``end`` is exclusive."""

    start: int
    end: int
    match: Match


@dataclass(frozen=True, slots=True)
class _Needle:
    """What to look for: the canonical form, and where the raw quote's first token starts and its last one ends."""

    canonical: str
    start: int
    end: int


class QuoteFinder:
    """Finds quotes in one text, which is read once, when the words beside a quote do not tell, in linear time and memory."""

    def __init__(self, text: str) -> None:
        self.text = text

    def find(self, quote: str) -> Span | None:
        """The first place where ``quote`` stands letter for letter, else the first where it stands at all.

        None when its words are not in the text, are there only as a part of other words or numbers, or when it has none.
        """
        quote = quote.strip()
        start = verbatim(self.text, quote) if self._plain else None
        if start is not None:
            return Span(start, start + len(quote), Match.exact)
        first: Span | None = None
        for span in self.each(quote):
            if span.match is Match.exact:
                return span
            first = first or span
        return first

    def holds(self, quote: str) -> bool:
        """Whether ``quote`` stands in the text at all; what begins a sentence in it has a capital."""
        quote = quote.strip()
        opening = quote[:1].upper() + quote[1:]
        return (self._plain and verbatim(self.text, opening) is not None) or self.find(quote) is not None

    def find_all(self, quote: str) -> list[Span]:
        """Every place where ``quote`` stands, in order, without overlaps."""
        return list(self.each(quote))

    def each(self, quote: str) -> Iterator[Span]:
        """What ``find_all`` gives, one after the other; no more is looked for than is asked."""
        quote = quote.strip()
        found = False
        for needle in _needles(quote):
            for index in self._indexes:
                for start, end in index.occurrences(needle.canonical):
                    if index is not self._indexes[0] and self._is_cut(start, end):
                        continue
                    found = True
                    outer = start - needle.start
                    same_width = end - start == needle.end - needle.start
                    if same_width and outer >= 0 and self.text.startswith(quote, outer):
                        yield Span(outer, outer + len(quote), Match.exact)
                    else:
                        yield Span(start, end, Match.normalised)
                if found:
                    return

    def _is_cut(self, start: int, end: int) -> bool:
        """Whether a zero-width space is all that parts the span from its neighbours: it may stand within a word."""
        before, after = self.text[max(start - 1, 0) : start], self.text[end : end + 1]
        return bool(_ZERO_WIDTH_SPACES.match(before) or _ZERO_WIDTH_SPACES.match(after))

    @cached_property
    def _plain(self) -> bool:
        return is_plain(self.text)

    @cached_property
    def _indexes(self) -> tuple[_Index, ...]:
        """The text with its zero-width spaces as nothing, then, when it has any, with them as spaces."""
        spaced = _spaced(self.text)
        return (_Index(self.text),) if spaced == self.text else (_Index(self.text), _Index(spaced))


@lru_cache(maxsize=256)
def finder_of(text: str) -> QuoteFinder:
    """The finder of a short text that many rules look at, such as a clause."""
    return QuoteFinder(text)


class _Index:
    """A text as one canonical string of tokens, with the way back to the raw offsets."""

    def __init__(self, text: str) -> None:
        clean, self._offsets = _without_ignorables(text)
        self._pieces, self._places = quote_pieces(clean)
        self.tokens = list(chain.from_iterable([piece.tokens for piece in self._pieces]))
        first, parts = 0, []
        for bond in self._bonds():
            parts.append(_BREAK.join(self.tokens[first : bond + 1]))
            first = bond + 1
        parts.append(_BREAK.join(self.tokens[first:]))
        self.canonical = f"{_BREAK}{_BOND.join(parts)}{_BREAK}" if self.tokens else _BREAK

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def _positions(self) -> list[int]:
        """Where each token starts in the canonical string, and where one more would."""
        return list(accumulate([len(token) + 1 for token in self.tokens], initial=1))

    @cached_property
    def _firsts(self) -> list[int]:
        """The number of the first token of each piece."""
        return list(accumulate([len(piece.tokens) for piece in self._pieces], initial=0))

    def start(self, position: int) -> int:
        """Where the token starts in the raw text."""
        piece = bisect_right(self._firsts, position) - 1
        start = self._places[piece] + self._pieces[piece].starts[position - self._firsts[piece]]
        return start if self._offsets is None else self._offsets[start]

    def end(self, position: int) -> int:
        """Where the token ends in the raw text."""
        piece = bisect_right(self._firsts, position) - 1
        end = self._places[piece] + self._pieces[piece].ends[position - self._firsts[piece]]
        return end if self._offsets is None else self._offsets[end - 1] + 1

    def _touch(self, position: int) -> bool:
        """Whether nothing stands between the token and the next one, invisible characters aside."""
        piece = bisect_right(self._firsts, position) - 1
        place = position - self._firsts[piece]
        _, starts, ends = self._pieces[piece]
        return place + 1 < len(starts) and ends[place] == starts[place + 1]

    def _bonds(self) -> list[int]:
        """The tokens that must not be cut apart from the next one: "two hundred", "no one"."""
        tokens = self.tokens
        bonds: set[int] = set()
        for after in compress(range(len(tokens)), map(FOLLOWING.__contains__, tokens)):
            if not after:
                continue
            this, following = tokens[after - 1], tokens[after]
            if following in SECOND and is_pair(this, following):
                bonds.add(after - 1)
            elif following in MIDDLE and after + 1 < len(tokens):
                if following == "-" and not (self._touch(after - 1) and self._touch(after)):
                    continue
                if is_triple(this, following, tokens[after + 1]):
                    bonds.update((after - 1, after))
        return sorted(bonds)

    def slice(self, first: int, last: int) -> str:
        """The canonical form of the tokens from ``first`` up to, not including, ``last``."""
        if (first, last) == (0, len(self)):
            return self.canonical
        end = self._positions[last] - 1
        return f"{_BREAK}{self.canonical[self._positions[first] : end]}{_BREAK}"

    def trimmed(self) -> tuple[int, int]:
        """The tokens without outer punctuation; a dash right before a digit stays, since it may be a sign."""
        first, last = 0, len(self)
        while first < last and self.tokens[first] in _OUTER and not self._is_sign(first):
            first += 1
        while last > first and self.tokens[last - 1] in _OUTER:
            last -= 1
        return first, last

    def _is_sign(self, position: int) -> bool:
        return (
            self.tokens[position] == "-"
            and position + 1 < len(self)
            and self.end(position) == self.start(position + 1)
            and self.tokens[position + 1][0].isdecimal()
        )

    def occurrences(self, canonical: str) -> Iterator[tuple[int, int]]:
        """Raw start and end of every occurrence of a canonical form, in order, without overlaps."""
        position = self.canonical.find(canonical)
        while position >= 0:
            after = position + len(canonical) - 1
            first = bisect_left(self._positions, position + 1)
            last = bisect_left(self._positions, after) - 1
            yield self.start(first), self.end(last)
            position = self.canonical.find(canonical, after)


def _without_ignorables(text: str) -> tuple[str, array[int] | None]:
    """``text`` without its invisible characters, and each remaining character's offset; None when there were none."""
    if text.isascii() or INVISIBLE.isdisjoint(pieces_of(text).signs):
        return text, None
    offsets, kept, position = array("I"), [], 0
    for match in IGNORABLE.finditer(text):
        offsets.extend(range(position, match.start()))
        kept.append(text[position : match.start()])
        position = match.end()
    offsets.extend(range(position, len(text)))
    kept.append(text[position:])
    return "".join(kept), offsets


def _spaced(text: str) -> str:
    """``text`` with zero-width spaces as plain ones, except between two digits."""

    def spaces(run: re.Match[str]) -> str:
        neighbours = text[max(run.start() - 1, 0) : run.start()] + text[run.end() : run.end() + 1]
        return run[0] if len(neighbours) == 2 and neighbours.isdecimal() else " " * len(run[0])

    return _ZERO_WIDTH_SPACES.sub(spaces, text) if any(sign in text for sign in ZERO_WIDTH_SPACES) else text


def _number_forms(canonical: str) -> Iterator[str]:
    """A canonical form as it is, and with its "10-15" or "1 003" written close together and apart."""
    yield canonical
    if _DIGIT_JOINT.search(canonical):
        yield _DIGIT_JOINT.sub(lambda joint: "-" if "-" in joint[0] else _BOND, canonical)
        yield _DIGIT_JOINT.sub(lambda joint: f"{_BREAK}-{_BREAK}" if "-" in joint[0] else _BREAK, canonical)


@lru_cache(maxsize=512)
def _needles(quote: str) -> tuple[_Needle, ...]:
    """The forms in which to look for a quote, the nearest to its letters first."""
    return tuple(_forms(quote))


def _forms(quote: str) -> Iterator[_Needle]:
    seen: set[str] = set()
    for reading in dict.fromkeys((quote, _spaced(quote))):
        index = _Index(reading)
        for first, last in dict.fromkeys(((0, len(index)), index.trimmed())):
            if not any(token[0].isalnum() for token in index.tokens[first:last]):
                continue
            start, end = index.start(first), index.end(last - 1)
            for canonical in _number_forms(index.slice(first, last)):
                if canonical not in seen:
                    seen.add(canonical)
                    yield _Needle(canonical, start, end)
