"""Organisations: armed groups as the news names them, found in a text by any of their names."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from extractor.reading.organisation_table import SHARED, TABLE, WORDS_IN_CAPITALS

_LINE = re.compile(r"^(?P<country>[A-Z]{2}|-)\s+(?P<name>[^:<]+?)\s*(?:<\s*(?P<parent>[^:]+?)\s*)?:(?P<others>.*)$")
_WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
_ARTICLES = frozenset("al el as an the e i ul ur".split())
LONGEST = 9  # words of the longest name
SHORT = 4  # letters up to which a doubled one tells names apart: AA, MRTA


@dataclass(frozen=True, slots=True)
class Organisation:
    """An armed group. ``country``: ISO 3166-1 alpha-2 of where it began; None for several. ``parent``: what it is part of."""

    name: str
    aliases: tuple[str, ...]
    country: str | None
    parent: str | None


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """A group's name in a text. ``name`` is as the text has it, ``canonical`` the group's own."""

    start: int
    end: int
    name: str
    canonical: str


def folded_words(name: str) -> tuple[str, ...]:
    """A name's words in the form in which spellings are compared: no case, accents, articles or doubled letters."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'"))
    plain = "".join(char for char in plain if not unicodedata.combining(char)).casefold().replace("'", "").replace(".", "")
    words = [re.sub(r"(.)\1", r"\1", word) if len(word) > SHORT else word for word in re.findall(r"[^\W_]+", plain)]
    return tuple(word for word in words if word not in _ARTICLES)


@cache
def organisations() -> tuple[Organisation, ...]:
    """Every organisation of the table."""
    lines: list[str] = []
    for line in TABLE.strip("\n").splitlines():
        if line.startswith(" ") and lines:
            lines[-1] += " " + line.strip()
        else:
            lines.append(line)
    return tuple(_organisation(line) for line in lines if line.strip())


def _organisation(line: str) -> Organisation:
    match = _LINE.match(line)
    if match is None:
        raise ValueError(f"organisation table: {line!r} is not of the form 'CC name: other; names'")
    aliases = tuple(alias.strip() for alias in match["others"].split(";") if alias.strip())
    country = None if match["country"] == "-" else match["country"]
    return Organisation(
        match["name"].strip(), (re.sub(r"\s*\([^)]*\)$", "", match["name"].strip()), *aliases), country, match["parent"]
    )


@cache
def _by_words() -> dict[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """From a name's words to (alias, canonical name)."""
    found: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for organisation in organisations():
        for alias in organisation.aliases:
            words = folded_words(alias)
            if words:
                found[words].append((alias, organisation.name))
    return {words: tuple(named) for words, named in found.items()}


@cache
def _first_words() -> dict[str, int]:
    """From a name's first word to the longest name that begins with it."""
    longest: dict[str, int] = {}
    for words in _by_words():
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def aliases_of(name: str) -> frozenset[str]:
    """The canonical names of every organisation that is called ``name``."""
    return frozenset(canonical for _, canonical in _by_words().get(folded_words(name), ()))


def organisation_called(canonical: str) -> Organisation | None:
    """The organisation of that canonical name."""
    return _by_name().get(canonical)


@cache
def _by_name() -> dict[str, Organisation]:
    return {organisation.name: organisation for organisation in organisations()}


def organisation_mentions(text: str) -> list[OrganisationMention]:
    """Every armed group that ``text`` names, in order, the longest name first. Acronyms need their capitals."""
    capitals = not any(char.islower() for char in text[:2000])
    first, by_words = _first_words(), _by_words()
    tokens = [(match.start(), match.end(), folded_words(match[0])) for match in _WORD.finditer(text)]
    tokens = [token for token in tokens if token[2]]
    found: list[OrganisationMention] = []
    index = 0
    while index < len(tokens):
        taken = 0
        for length in range(min(first.get(tokens[index][2][0], 0), len(tokens) - index, LONGEST), 0, -1):
            words = tuple(word for token in tokens[index : index + length] for word in token[2])
            start, end = tokens[index][0], tokens[index + length - 1][1]
            named = by_words.get(words)
            if named is not None and any(_fits(alias, text[start:end], capitals=capitals) for alias, _ in named):
                found.append(OrganisationMention(start, end, text[start:end], named[0][1]))
                taken = length
                break
        index += max(1, taken)
    known = {mention.canonical for mention in found if mention.name not in SHARED and mention.name not in WORDS_IN_CAPITALS}
    return [m for m in found if m.canonical in known or not (m.name in SHARED or (capitals and m.name in WORDS_IN_CAPITALS))]


def _fits(alias: str, written: str, *, capitals: bool) -> bool:
    """Whether the case of ``written`` is that of a name."""
    if capitals or written == alias:
        return True
    if alias.isupper():
        return written.isupper()
    return written[:1].isupper() or alias[:1].islower()
