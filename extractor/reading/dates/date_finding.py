"""Finding the dates in a text: where to try, in which ways, and what the words then mean."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from extractor.reading.dates import calendar_dates, relative_dates
from extractor.reading.dates.date_meaning import Meaning, Surroundings
from extractor.reading.dates.date_words import (
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

LONGEST_FIRST_WORD = len("seventeenth")
READERS = {**calendar_dates.READERS, **relative_dates.READERS}
# What each way of writing a date holds: a number, the name of a month, or a word such as "day".
Kind = Literal["number", "word", "span", "month"]
_HOLDS: dict[Kind, str] = {
    "number": "iso numeric named decade year",
    "month": "day_month month_day month",
    "word": "feast turn today weekday season",
    "span": "distance period",
}
NEEDS = {way: kind for kind, ways in _HOLDS.items() for way in ways.split()}
KINDS = {word: tuple(dict.fromkeys(NEEDS[way] for way in ways)) for word, ways in STARTS.items()}
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
    for start, end in _windows(spots):
        for word in WORD.finditer(lower, max(start, done), end):
            first = word.group()
            ways = STARTS.get(first) or (STARTS["0"] if first.isdigit() else None)
            if ways is None or (at := word.start()) < done:
                continue
            if at and (lower[at - 1].isalnum() or (lower[at - 1] in "/.-$£€" and _continues(lower, at))):
                continue
            near = [kind for kind in KINDS[first if first in KINDS else "0"] if _is_near(spots[kind], at)]
            sighting = _read([way for way in ways if NEEDS[way] in near], at, around) if near else None
            if sighting is not None:
                yield sighting
                done = sighting.end


def _continues(lower: str, at: int) -> bool:
    """Whether what starts at ``at`` is the later part of a number, a path or an amount of money."""
    return lower[at - 1] in "/$£€" or (lower[at].isdigit() and lower[at - 2 : at - 1].isdigit())


def _is_near(spots: Sequence[int], at: int) -> bool:
    """Whether one of the spots, which are in order, stands where a date that starts at ``at`` may hold it."""
    position = bisect_left(spots, at - SHORTEST)
    return position < len(spots) and spots[position] < at + LONGEST


def _read(ways: Sequence[str], at: int, around: Surroundings) -> Sighting | None:
    found = [(match.end(), way, match) for way in ways if (match := PATTERNS[way].match(around.lower, at)) is not None]
    found.sort(key=lambda candidate: -candidate[0])
    for end, way, match in found:
        try:
            meaning = READERS[way](match, around)
        except (ValueError, OverflowError):  # 31 June, or a day before the calendar begins
            continue
        if meaning is not None:
            return Sighting(at, end, meaning)
    return None


def _spots(around: Surroundings) -> dict[Kind, list[int]]:
    """Where the words stand that dates need, in order, by their kind."""
    lower = around.lower
    words = sorted(at for trigger in LOWER_TRIGGERS for at in _all(lower, trigger))
    months = MONTH_TRIGGER if around.cased else UNCASED_MONTH_TRIGGER
    return {
        "number": [match.start() for match in NUMBER_TRIGGER.finditer(lower)],
        "word": words,
        "span": sorted([*words, *_all(lower, SECOND)]),
        "month": [match.start() for match in months.finditer(around.text)],
    }


def _all(lower: str, word: str) -> Iterator[int]:
    """Where the word stands, also within others."""
    at = lower.find(word)
    while at >= 0:
        yield at
        at = lower.find(word, at + 1)


def _windows(spots: Mapping[Kind, Sequence[int]]) -> list[tuple[int, int]]:
    """The stretches of text in which dates may start, in order, none overlapping another."""
    reaching = [(spot - REACH, spot) for spot in (*spots["number"], *spots["word"])]
    reaching += [(spot - MONTH_REACH, spot) for spot in spots["month"]]
    windows: list[tuple[int, int]] = []
    for start, spot in sorted(reaching):
        end = spot + LONGEST_FIRST_WORD
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((max(0, start), end))
    return windows
