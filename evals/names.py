"""Names: when two spellings in records mean the same place or the same people."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.names.names import names_agree
from extractor.reading.text.folding import fold

# What articles hang on a place's name without changing which place it is.
_GENERIC = frozenset(
    {
        "area",
        "city",
        "county",
        "department",
        "district",
        "governorate",
        "municipality",
        "of",
        "province",
        "region",
        "state",
        "the",
        "town",
        "township",
        "village",
    }
)
_WORD = re.compile(r"\w+")
_DOUBLED = re.compile(r"(.)\1+")
_APOSTROPHES = re.compile(r"['’‘ʼʻ`´]")


@lru_cache(maxsize=65_536)
def place_words(name: str) -> tuple[str, ...]:
    """The words that tell a place's name: no case, accents, apostrophes or generic words such as "province"."""
    words = _WORD.findall(_APOSTROPHES.sub("", fold(name)))
    telling = tuple(word for word in words if word not in _GENERIC)
    return telling or tuple(words)


def same_place(a: str, b: str) -> bool:
    """Whether two names of places agree but for case, accents, hyphens, generic words, and y for i or a letter doubled."""
    return _sound(a) == _sound(b)


@lru_cache(maxsize=65_536)
def _sound(name: str) -> str:
    """A name as its transliterations share it: Paktya, Paktia and Paktiya."""
    return _DOUBLED.sub(r"\1", "".join(place_words(name)).replace("y", "i"))


def related_place(a: str, b: str) -> bool:
    """Whether one name holds all the words of the other: "Shahr-e-Naw" and "Shahr-e-Naw area of Kabul"."""
    first, second = set(place_words(a)), set(place_words(b))
    return bool(first and second) and (first <= second or second <= first)


@lru_cache(maxsize=65_536)
def same_actor(a: str, b: str) -> bool:
    """Whether two names mean the same group or person: the same words, an acronym, or a known alias."""
    return a.casefold() == b.casefold() or names_agree(a, b)
