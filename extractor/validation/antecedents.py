"""Antecedents: whom "he said" and "the chief said" mean, by the words before."""

from __future__ import annotations

import re
from functools import lru_cache

from extractor.reading.names.sources import speakers
from extractor.reading.scenes.reading import Reading

PRONOUN = re.compile(r"(?:he|she|it|they)", re.IGNORECASE)
BACK = 3  # sentences of one paragraph through which a pronoun is followed
KNOWN = 5_000  # code points within which "the chief" is still the one who was named
LEADING = 60  # code points of a sentence in which its speaker stands as its subject
OFFICE = re.compile(
    r"chief|governor|mayor|minister|commissioner|bishop|archbishop|sheriff|prefect|general|colonel|captain|major|director|senator|professor|prosecutor"
    r"|ambassador|president|priest|administrator|commander",
    re.IGNORECASE,
)
_TITLE = (
    rf"(?i:{OFFICE.pattern}|gen\.|col\.|capt\.|maj\.|lt\.|sgt\.|lieutenant|sergeant|brigadier|admiral|inspector|superintendent|officer|dr\.?|mr\.?|mrs\.?|ms\.?"
    r"|premier|spokes(?:man|woman|person)|secretary|father|fr\.|sister|rev\.|sheikh|sen\.|rep\.|coordinator|chair(?:man|woman|person)|judge|leader|deputy"
    r"|correspondent|reporter|lawyer|pastor|doctor|nurse)"
)
_NAME = r"[A-Z][\w'’-]+(?:\s+(?:(?:al|el|de|da|bin|ibn|van|von|dos|del)\s+|[A-Z]\.\s+)?[A-Z][\w'’-]+){1,4}"
TITLED = re.compile(rf"\b{_TITLE},?\s+(?P<name>{_NAME})")
NAMED = re.compile(_NAME)


def led_by(reading: Reading, number: int) -> tuple[int, str] | None:
    """Whom a pronoun means that speaks in a sentence, and in which sentence before it that one leads as its only speaker."""
    paragraph = reading.sentences[number].paragraph
    for back in range(number - 1, max(0, number - BACK) - 1, -1):
        before = reading.sentences[back]
        found = speakers(reading.text[before.start : before.end]) if before.paragraph == paragraph else ()
        if len({one.source.name for one in found}) != 1 or found[0].start > LEADING:
            return None
        if PRONOUN.fullmatch(found[0].source.name) is None:
            return back, found[0].source.name
    return None


def holder(text: str, start: int, office: str) -> str | None:
    """Who was last named with an office before ``start``: "Ekai Lomuria" for "the chief" after "Chief Ekai Lomuria"."""
    if OFFICE.fullmatch(office) is None:
        return None
    named = list(_holding(office.casefold()).finditer(text, max(0, start - KNOWN), start))
    return named[-1]["name"] if named else None


@lru_cache(maxsize=64)
def _holding(office: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{office})\s+(?P<name>{_NAME})")


def are_two_people(one: str, other: str, text: str) -> bool:
    """Whether two names are those of two people, each of whom the text calls by a title, and share no word."""
    names = _bare(one), _bare(other)
    if None in names:
        return False
    words = [frozenset((name or "").casefold().split()) for name in names]
    return words[0].isdisjoint(words[1]) and all(any(name in called for called in _called(text)) for name in names if name)


@lru_cache(maxsize=4)
def _called(text: str) -> frozenset[str]:
    """The names that a text has behind a title."""
    return frozenset(found["name"] for found in TITLED.finditer(text))


def _bare(name: str) -> str | None:
    """A name without the title before it."""
    found = TITLED.search(name)
    if found is not None:
        return found["name"]
    return name if NAMED.fullmatch(name) else None
