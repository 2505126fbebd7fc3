"""Finding the dates in a text: where to try, in which ways, and what the words then mean."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from extractor.reading.dates import calendar_dates, composed_dates, counted_dates, feasts, numeric_dates, relative_dates
from extractor.reading.dates.date_meaning import Meaning, Surroundings, month, year
from extractor.reading.dates.ways import (
    AGO_TRIGGERS,
    FEAST_TRIGGERS,
    LOWER_TRIGGERS,
    MONTH_REACH,
    MONTH_TRIGGER,
    NUMBER_TRIGGER,
    PATTERNS,
    REACH,
    SECOND,
    STARTS,
    UNCASED_MONTH_TRIGGER,
    WORD,
)
from extractor.reading.text.late import late

LONGEST_FIRST_WORD = len("thanksgiving")
READERS = {
    **calendar_dates.READERS,
    **numeric_dates.READERS,
    **feasts.READERS,
    **counted_dates.READERS,
    **relative_dates.READERS,
}
# What each way of writing a date holds: a number, the name of a month, a feast, or a word such as "day".
Kind = Literal["number", "word", "span", "month", "feast", "ago"]
_HOLDS: dict[Kind, str] = {
    "number": "iso numeric pair dotted compact roman month_number named quarter decade year numbered",
    "month": "day_month month_day month military short_weekday",
    "word": "feast_day turn today weekday season day_of_week turning numbered_week weekday_number morrow day_number nth week_of weekend_of",
    "ago": "anniversary weekdays_ago fraction before_last",
    "span": "distance period",
    "feast": "feast days_from eve",
}
NEEDS = {way: kind for kind, ways in _HOLDS.items() for way in ways.split()}
COMPOSED = {
    word: tuple(way for way, starts in composed_dates.STARTS.items() if word in starts)
    for word in frozenset().union(*composed_dates.STARTS.values())
}
# By a date's first word: the ways to try, and what they hold. Composed ones come first, since they are the fuller reading.
TRIED = {word: (*COMPOSED.get(word, ()), *STARTS.get(word, ())) for word in (*STARTS, *COMPOSED)}
KINDS = {word: tuple(dict.fromkeys(NEEDS[way] for way in ways)) for word, ways in TRIED.items()}
CURRENT = late(r"(?:month|year)\b")  # "the last day of the year"
PUNCTUATED = frozenset("iso numeric pair dotted named month_number".split())  # which only a mark can follow on their first number
SHORTEST, LONGEST = 4, 80  # how far before and after a date's start what it holds may begin, in code points


@dataclass(frozen=True, slots=True)
class Sighting:
    """A date's words, from ``start`` to ``end`` (offsets in code points), and what they mean."""

    start: int
    end: int
    meaning: Meaning


def surroundings(text: str, anchor: date | None) -> Surroundings:
    """``text``, made ready for ``sightings``; relative dates count from ``anchor``."""
    lower = text.lower()
    if len(lower) != len(text):  # "İ" alone grows
        lower = "".join(low if len(low := character.lower()) == 1 else character for character in text)
    return Surroundings(text, lower.replace("’", "'"), anchor, cased=lower != text)


def sightings(around: Surroundings) -> Iterator[Sighting]:
    """The dates of a text in order, none overlapping another. Linear: each date is read within a bounded reach."""
    lower, done = around.lower, 0
    spots = _spots(around)
    present = {kind for kind, places in spots.items() if places}
    for start, end in _windows(spots):
        for word in WORD.finditer(lower, max(start, done), end):
            first = word.group()
            kinds = KINDS.get(first) or (KINDS["0"] if first.isdigit() else None)
            if kinds is None or (at := word.start()) < done:
                continue
            if at and (lower[at - 1].isalnum() or (lower[at - 1] in "/.-$£€" and _continues(lower, at))):
                continue
            near = tuple([kind for kind in kinds if kind in present and _is_near(spots[kind], at)])
            if not near:
                continue
            ways = _ways(first, near) if first in KINDS else _ways_of_digits(len(first), lower[word.end() : word.end() + 1], near)
            sighting = _read(ways, at, around)
            if sighting is not None:
                yield sighting
                done = sighting.end


@lru_cache(maxsize=4096)
def _ways(first: str, near: tuple[Kind, ...]) -> tuple[str, ...]:
    """The ways that a date can be written in whose first word this is, with words of those kinds near."""
    return tuple(way for way in TRIED[first] if NEEDS[way] in near)


@lru_cache(maxsize=4096)
def _ways_of_digits(length: int, following: str, near: tuple[Kind, ...]) -> tuple[str, ...]:
    """The ways that a date can be written in that starts with so many digits before that character."""
    none = set() if following in {"-", "–", "/", ".", "m"} else set(PUNCTUATED)
    if length != len("20240617"):
        none.add("compact")
    if following == " " and length not in {1, 2, len("140300")}:
        none.add("military")
    if length != len("2024"):
        none |= {"year", "decade"}
    return tuple(way for way in _ways("0", near) if way not in none)


def _continues(lower: str, at: int) -> bool:
    """Whether what starts at ``at`` is the later part of a number, a path or an amount of money."""
    return lower[at - 1] in "/$£€" or (lower[at].isdigit() and lower[at - 2 : at - 1].isdigit())


def _is_near(spots: Sequence[int], at: int) -> bool:
    """Whether one of the spots, which are in order, stands where a date that starts at ``at`` may hold it."""
    position = bisect_left(spots, at - SHORTEST)
    return position < len(spots) and spots[position] < at + LONGEST


def _read(ways: Sequence[str], at: int, around: Surroundings) -> Sighting | None:
    found = []
    for way in ways:
        if way in composed_dates.PREFIXES:
            composed = _composed(way, at, around)
            if composed is not None:
                return composed
        elif (match := PATTERNS[way].match(around.lower, at)) is not None:
            found.append((match.end(), way, match))
    found.sort(key=lambda candidate: -candidate[0])
    for end, way, match in found:
        try:
            meaning = READERS[way](match, around)
        except (ValueError, OverflowError):  # 31 June, or a day before the calendar begins
            continue
        if meaning is not None:
            return Sighting(at, end, meaning)
    return None


def _composed(way: str, at: int, around: Surroundings) -> Sighting | None:
    """The date at ``at`` that another one which follows tells: "the second Sunday of August"."""
    found = composed_dates.PREFIXES[way].match(around.lower, at)
    if found is None:
        return None
    for inner in _inner(way, found, around):
        with suppress(ValueError, OverflowError):  # a day before the calendar begins
            meaning = composed_dates.composed(way, found, inner.meaning, around.anchor)
            if meaning is not None:
                return Sighting(at, inner.end, meaning)
    return None


def _inner(way: str, found: re.Match[str], around: Surroundings) -> Iterator[Sighting]:
    """What may be the date after the first words of a composed one, with its "of" or without."""
    feast = PATTERNS["feast_day"].match(around.lower, found.end()) or PATTERNS["feast"].match(around.lower, found.end())
    if feast is not None:
        meaning = None
        with suppress(ValueError, OverflowError):  # a day before the calendar begins
            anchor = around.anchor and around.anchor + timedelta(days=composed_dates.days_ahead(way, found))
            meaning = feasts.named_feast(feast["feast"], int(feast["year"]) if feast["year"] else None, anchor)
        if meaning is not None:
            yield Sighting(found.end(), feast.end(), meaning)
    if way in composed_dates.FROM_FEASTS:
        return
    current = CURRENT.match(around.lower, found.end())
    if current is not None and around.anchor is not None:
        anchor = around.anchor
        span = year(anchor.year, "partial", anchored=True)
        if current[0] == "month":
            span = month(anchor.year, anchor.month, "partial", anchored=True)
        yield Sighting(found.end(), current.end(), span)
    for word in WORD.finditer(around.lower, found.start("of"), found.end() + LONGEST_FIRST_WORD):
        if word.start() > found.end():
            return
        if word.group() == "the":
            continue
        sighting = _read(STARTS.get(word.group()) or (STARTS["0"] if word.group().isdigit() else ()), word.start(), around)
        if sighting is not None:
            yield sighting


def _spots(around: Surroundings) -> dict[Kind, list[int]]:
    """Where the words stand that dates need, in order, by their kind."""
    lower = around.lower
    words = _all(lower, LOWER_TRIGGERS)
    months = MONTH_TRIGGER if around.cased else UNCASED_MONTH_TRIGGER
    return {
        "number": [match.start() for match in NUMBER_TRIGGER.finditer(lower)],
        "word": words,
        "span": sorted([*words, *_all(lower, (SECOND,))]),
        "month": [match.start() for match in months.finditer(around.text)],
        "feast": _all(lower, FEAST_TRIGGERS),
        "ago": _all(lower, AGO_TRIGGERS),
    }


def _all(lower: str, words: Iterable[str]) -> list[int]:
    """Where any of the words stands, also within others, in order."""
    found = []
    for word in words:
        at = lower.find(word)
        while at >= 0:
            found.append(at)
            at = lower.find(word, at + 1)
    found.sort()
    return found


def _windows(spots: Mapping[Kind, Sequence[int]]) -> list[tuple[int, int]]:
    """The stretches of text in which dates may start, in order, none overlapping another."""
    reaching = [(spot - REACH, spot) for spot in (*spots["number"], *spots["word"], *spots["feast"])]
    reaching += [(spot - MONTH_REACH, spot) for spot in spots["month"]]
    windows: list[tuple[int, int]] = []
    for start, spot in sorted(reaching):
        end = spot + LONGEST_FIRST_WORD
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((max(0, start), end))
    return windows
