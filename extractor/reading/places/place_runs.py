"""Place runs: what a run of capitalised words says by itself of the places in it, whatever text it stands in.
Most runs of an article have been met in another one, so that they are looked up instead of read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import pairwise

from extractor.reading.places.gazetteer import LONGEST_NAME, gazetteer, place_key
from extractor.reading.places.place_words import (
    ACRONYMS,
    AT,
    CAPITAL_RANKS,
    DIRECTIONS,
    FACILITIES,
    INNER_LINKS,
    LINKS,
    NAME_LINKS,
    NEVER,
    OPENING,
    RANKS,
    Rank,
)
from extractor.reading.text.pieces import Known

_UPPER = "A-Z" + "".join(chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_INITIALS = r"(?:[A-Z]\.){2,}"
_NAME = rf"(?:{_INITIALS}|[{_UPPER}](?:[\w'’ʼ]*\w)?)"
_GAP = r"(?:[ -]|[ \t]{0,2}\n[ \t]{0,2})"
# The same as a name, written so that the search goes from capital to capital.
_FIRST = rf"[{_UPPER}](?:(?<=[A-Z])\.(?:[A-Z]\.)+|(?:[\w'’ʼ]*\w)?)"
_TIED = r"-(?:[^\W\d_A-Z]{1,5}-){1,2}"  # "Rostov-on-Don", "Port-au-Prince": between hyphens any short word leads on
RUN = re.compile(rf"{_FIRST}(?:(?:{_GAP}|{_GAP}(?:(?:{LINKS}){_GAP}){{1,2}}|{_TIED}|(?<=S[tT])\. ){_NAME})*")
WORD = re.compile(rf"{_INITIALS}|[^\W_](?:[\w'’ʼ]*\w)?")
POSSESSIVES = frozenset({"'s", "’s", "'S", "’S"})
key_of = lru_cache(maxsize=1 << 16)(place_key)
HEADLINE = 4  # words in capitals that make a run of capitals out of names and other words alike


@dataclass(slots=True)
class Word:
    """One word of a run: its key, its offsets, and whether it has a capital initial."""

    key: str
    start: int
    end: int
    capital: bool
    possessive: bool


LOCAL_AREA = ["local", "government", "area"]  # a district in Nigeria
LARGE = 300_000  # people
PARTING = frozenset({"and", "of"})  # the links between names of which each may be a place
END = Word("", 0, 0, False, False)


@dataclass(slots=True)
class Stretch:
    """What a run of capitalised words, or the part of it up to a possessive, says by itself.

    Offsets of ``words`` count from where the run begins. ``spans`` are the names that the gazetteer knows, as position and number of
    words, ``apart`` those of them that do not overlap the one before; ``demonyms`` and ``people`` as in ``Findings``; ``unlisted``
    the first and last position, and that of the names joined by "and" before, of words that may be a place which the gazetteer does not know;
    ``ends`` the words of rank.
    """

    words: list[Word]
    shouted: bool
    spans: list[tuple[int, int]]
    apart: list[tuple[int, int]]
    demonyms: list[str]
    people: set[str]
    unlisted: list[tuple[int, int, int]]
    ends: list[tuple[int, Rank]]


def _stretches(written: str, all_capitals: bool) -> tuple[Stretch, ...]:
    """A run, parted after a possessive: "Nigeria's Katsina State" is two names."""
    if written.isalpha() and key_of(written) in NEVER:
        return ()
    return tuple(
        _stretch(written, words, all_capitals or (len(words) >= HEADLINE and written[words[0].start : words[-1].end].isupper()))
        for words in _parted(written)
    )


PLAIN = Known(partial(_stretches, all_capitals=False))

IN_CAPITALS = Known(partial(_stretches, all_capitals=True))


def _parted(written: str) -> Iterator[list[Word]]:
    words: list[Word] = []
    for match in WORD.finditer(written):
        word = match.group()
        if word[-2:] in POSSESSIVES:
            words.append(Word(key_of(word[:-2]), match.start(), match.end() - 2, word[0].isupper(), True))
            yield words
            words = []
        else:
            words.append(Word(key_of(word), match.start(), match.end(), word[0].isupper(), False))
    if words:
        yield words


def _stretch(written: str, words: list[Word], shouted: bool) -> Stretch:
    known = gazetteer()
    keys = [word.key for word in words]
    spans: list[tuple[int, int]] = []
    demonyms: list[str] = []
    at = 0
    while at < len(words):
        size = _known_words(written, words, keys, at, shouted)
        if size:
            spans.append((at, size))
            at += size
            continue
        country = (known.demonyms.get(f"{keys[at]} {keys[at + 1]}") if at + 1 < len(keys) else None) or known.demonyms.get(
            keys[at]
        )
        if country is not None:
            demonyms.append(country)
        at += 1
    apart: list[tuple[int, int]] = []
    for position, (at, size) in enumerate(spans):
        spans[position] = (at, max(size, _part_of_longer(words, at, size)))
        if position == 0 or at >= sum(spans[position - 1]):
            apart.append(spans[position])
    ends = [(at, RANKS.get(word.key, "district")) for at, word in enumerate(words) if at and _marks(keys, at)]
    people = set() if shouted else _people(words, spans)
    return Stretch(
        words, shouted, spans, apart, demonyms, people, [] if shouted else list(_unlisted(written, words, spans)), ends
    )


def _marks(keys: list[str], at: int) -> bool:
    """Whether a word of rank begins at ``at`` that marks the name before it."""
    return keys[at] in CAPITAL_RANKS or keys[at : at + 3] == LOCAL_AREA


def _unlisted(written: str, words: list[Word], spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Where the words begin and end that may be a place together by the word before them alone, and where the names begin that
    "and" joins them to: "Residents of Lundu", "at Sarn and Lundu".

    What hyphens tie is one name, also where the gazetteer knows each of its words: "Bagh-Maidan".
    """
    begin = row = int(words[0].key in AT)
    for at in range(begin, len(words) + 1):
        if at < len(words) and (words[at].capital or words[at].key not in PARTING):
            continue
        part = words[begin:at]
        inside = [(first - begin, size) for first, size in spans if begin <= first < at]
        if part and may_be_unlisted(written, part, inside):
            yield begin, at, row
        begin = at + 1
        row = row if at < len(words) and words[at].key == "and" else begin


def may_be_unlisted(written: str, rest: list[Word], spans: list[tuple[int, int]]) -> bool:
    """Whether the words are a name that the gazetteer does not know as a whole; it may know each of them as a name of small towns
    ("Cano Amarillo"), but not the last as what the others lie in ("Athens Greece").
    """
    if not (rest[0].capital and rest[-1].capital and all(word.capital or word.key in INNER_LINKS for word in rest)):
        return False
    if sum(size for _, size in spans) < len(rest):
        return True
    if len(spans) < 2:
        return False
    if all(written[before.end : after.start] == "-" for before, after in pairwise(rest)):
        return True
    return len(spans) == len(rest) and all(written[a.end : b.start] == " " for a, b in pairwise(rest)) and _is_small(rest[-1].key)


@lru_cache(maxsize=4096)
def _is_small(key: str) -> bool:
    """Whether the gazetteer knows only towns of no great size by that name."""
    named = gazetteer().named(key)
    return named is not None and all(entry.kind == "city" and entry.population < LARGE for entry in named.entries)


def _known_words(text: str, words: list[Word], keys: list[str], at: int, shouted: bool) -> int:
    """How many words from ``at`` on make up a name that the gazetteer knows."""
    key = keys[at]
    if not words[at].capital or (key in NEVER and key not in OPENING):
        return 0
    size = gazetteer().longest(keys[at : at + LONGEST_NAME])
    while size > 1 and (not words[at + size - 1].capital or gazetteer().named(" ".join(keys[at : at + size])) is None):
        size -= 1
    if size == 1 and (not _may_be_name(text, words[at], shouted) or gazetteer().named(key) is None):
        return 0
    return size


def _part_of_longer(words: list[Word], at: int, size: int) -> int:
    """How many words the name at ``at`` has in truth where a link leads on to more: "San Juan" of "San Juan de la Vega"."""
    end = at + size
    while end < len(words) and words[end].key in INNER_LINKS and end - at < LONGEST_NAME:
        end += 1
    if end == at + size or end == len(words) or not words[end].capital or words[end].key in NEVER:
        return size
    return end - at + 1


def _may_be_name(text: str, word: Word, shouted: bool) -> bool:
    if word.key in NEVER or word.key in RANKS or word.key in NAME_LINKS:
        return False
    if word.key in ACRONYMS:
        return text[word.start : word.end].isupper() and (not shouted or "." in text[word.start : word.end])
    return word.end - word.start > 1


def _people(words: list[Word], spans: list[tuple[int, int]]) -> set[str]:
    """The words of two or three capitalised words in a row that are no place together: they look like a person's name, and one of
    them alone, later on, stands for that person.
    """
    if len(words) < 2:
        return set()
    found: set[str] = set()
    places = {at for start, size in spans if size > 1 for at in range(start, start + size)}
    row: list[str] = []
    for at, word in enumerate([*words, END]):
        if word.capital and at not in places and word.key not in NEVER and word.key not in DIRECTIONS and word.key not in RANKS:
            row.append(word.key)
            continue
        if 2 <= len(row) <= 3 and not any(key in FACILITIES or key in gazetteer().demonyms for key in row):
            found.update(row)
        row = []
    return found
