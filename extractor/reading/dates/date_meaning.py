"""What the words of a date can mean, and what stands around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from extractor.reading.text.late import late
from schemas import DatePrecision

# "said on Tuesday they will go" puts the day in the past, "will meet on Tuesday" in the future.
_COMING = late(
    r"\b(?:will|shall|would|due|scheduled|slated|expected to|set to|set for|plan(?:s|ned)? to|planned for|going to|is to|are to"
    r"|ahead of|upcoming)\b"
    r"(?:(?!\b(?:sa(?:id|ys)|told|reported|announced|confirmed|added|killed|died|attacked|exploded)\b)[^.;:!?\n\"“”])*$"
)
_COMING_AFTER = late(r"(?:'s|’s)?\s+(?:will|shall|is to|are to|is due|are due|is expected|is scheduled|are scheduled)\b")
_CLAUSE = 60
_WORD_BEFORE = late(r"\b([a-z]+)\s+$")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a date's words say: the first and last possible day (``None``: not known), how exactly, of what kind, whether
    that hangs on the publication date, and for dates told from another event, how many days after it (negative: before).

    ``either`` holds every day that a numeric date can be: 03/05/2019 is in March or in May.
    """

    first: date | None
    last: date | None
    precision: DatePrecision
    kind: str
    anchored: bool = False
    days: int | None = None
    either: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A date's text, the same in lower case at the same offsets, and the day to count from (``None``: not known)."""

    text: str
    lower: str
    anchor: date | None
    cased: bool


def unresolved(kind: str, *, anchored: bool = True, days: int | None = None) -> Meaning:
    """The meaning of words that stand for a date which cannot be told."""
    return Meaning(None, None, DatePrecision.unknown, kind, anchored, days)


def day(value: date, kind: str, *, anchored: bool = False) -> Meaning:
    """The meaning of words that stand for one day."""
    return Meaning(value, value, DatePrecision.day, kind, anchored)


def week(value: date, kind: str) -> Meaning:
    """The meaning of words that stand for the calendar week, from Monday, which holds ``value``."""
    monday = value - timedelta(days=value.weekday())
    return Meaning(monday, monday + timedelta(days=6), DatePrecision.week, kind, anchored=True)


def month(year: int, number: int, kind: str, *, anchored: bool = False) -> Meaning:
    """The meaning of words that stand for a calendar month or for some part of it."""
    first = date(year, number, 1)
    return Meaning(first, first + relativedelta(day=31), DatePrecision.month, kind, anchored)


def year(number: int, kind: str, *, anchored: bool = False) -> Meaning:
    """The meaning of words that stand for a calendar year or for some part of it."""
    return Meaning(date(number, 1, 1), date(number, 12, 31), DatePrecision.year, kind, anchored)


def latest(number: int, of_month: int, anchor: date) -> date:
    """The last such day of a year that is not after ``anchor``; for 29 February that may be years ago."""
    for candidate in range(anchor.year, anchor.year - 9, -1):
        if (number, of_month) != (2, 29) or (candidate % 4 == 0 and (candidate % 100 or candidate % 400 == 0)):
            result = date(candidate, number, of_month)
            if result <= anchor:
                return result
    raise ValueError(f"no {of_month}/{number} in the nine years to {anchor}")


def full_year(written: str) -> int:
    """The year that four digits give, or two: 1960 to 2059."""
    number = int(written)
    return number if number >= 100 else 2000 + number if number < 60 else 1900 + number


def is_name(start: int, around: Surroundings) -> bool:
    """Whether the word there is written as a name, as far as the text tells names from other words."""
    return not around.cased or around.text[start].isupper()


def word_before(start: int, around: Surroundings) -> str:
    """The word right before, in lower case; empty where there is none."""
    found = _WORD_BEFORE.search(around.lower, max(0, start - 16), start)
    return "" if found is None else found[1]


def follows_a_name(start: int, around: Surroundings) -> bool:
    """Whether a capitalised word stands right before, in text that is not all capitals."""
    before = around.text[max(0, start - 24) : start].split(" ")
    return len(before) > 1 and before[-1] == "" and before[-2][:1].isupper() and before[-2][-1:].islower()


def is_coming(found: re.Match[str], around: Surroundings) -> bool:
    """Whether the clause puts this day after the article: "will meet on Tuesday", "the vote on Tuesday will"."""
    if _COMING_AFTER.match(around.lower, found.end()):
        return True
    return _COMING.search(around.lower, max(0, found.start() - _CLAUSE), found.start()) is not None
