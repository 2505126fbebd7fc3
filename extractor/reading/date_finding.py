"""Finding the dates in a text: where to try, in which ways, and what the words then mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from extractor.reading import calendar_dates, relative_dates
from extractor.reading.date_meaning import Meaning, Surroundings
from extractor.reading.date_words import (
    LOWER_TRIGGERS,
    MONTH_REACH,
    MONTH_TRIGGER,
    NUMBER_TRIGGER,
    PATTERNS,
    REACH,
    STARTS,
    UNCASED_MONTH_TRIGGER,
    WORD,
)

LONGEST_FIRST_WORD = len("seventeenth")
READERS = {**calendar_dates.READERS, **relative_dates.READERS}


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
    for start, end in _windows(around):
        for word in WORD.finditer(lower, max(start, done), end):
            at = word.start()
            if at < done:
                continue
            first = word.group()
            ways = STARTS.get("0" if first[0].isdigit() else first)
            if ways is None or (at and (lower[at - 1].isalnum() or (lower[at - 1] in "/.-$£€" and _continues(lower, at)))):
                continue
            sighting = _read(ways, at, around)
            if sighting is not None:
                yield sighting
                done = sighting.end


def _continues(lower: str, at: int) -> bool:
    """Whether what starts at ``at`` is the later part of a number, a path or an amount of money."""
    return lower[at - 1] in "/$£€" or (lower[at].isdigit() and lower[at - 2 : at - 1].isdigit())


def _read(ways: tuple[str, ...], at: int, around: Surroundings) -> Sighting | None:
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


def _windows(around: Surroundings) -> list[tuple[int, int]]:
    """The stretches of text in which dates may start, in order, none overlapping another."""
    lower = around.lower
    spots = [(match.start() - REACH, match.start()) for match in NUMBER_TRIGGER.finditer(lower)]
    for trigger in LOWER_TRIGGERS:
        at = lower.find(trigger)
        while at >= 0:
            spots.append((at - REACH, at))
            at = lower.find(trigger, at + 1)
    months = MONTH_TRIGGER if around.cased else UNCASED_MONTH_TRIGGER
    spots.extend((match.start() - MONTH_REACH, match.start()) for match in months.finditer(around.text))
    windows: list[tuple[int, int]] = []
    for start, spot in sorted(spots):
        end = spot + LONGEST_FIRST_WORD
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], max(end, windows[-1][1]))
        else:
            windows.append((max(0, start), end))
    return windows
