"""Dates that are told by another date which follows: the second Sunday of August, the week beginning 10 June, two days before Easter."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from extractor.reading.dates.date_meaning import Meaning
from extractor.reading.dates.date_words import AMOUNT, NUMBERS, ORDINAL, ORDINALS, TENS, WEEKDAY, WEEKDAYS, S
from extractor.reading.dates.relative_dates import DAYS_IN, amount_of
from extractor.reading.text.late import late
from schemas import DatePrecision

Found = re.Match[str]


class Span(NamedTuple):
    """The first and last day that the other date means, and all that it means."""

    first: date
    last: date
    meaning: Meaning

    @property
    def precision(self) -> DatePrecision:
        """How exactly the words give them."""
        return self.meaning.precision

    def moved(self, first: date, last: date, precision: DatePrecision) -> Meaning:
        """What is meant where it is other days, told by the same words."""
        return Meaning(first, last, precision, self.meaning.kind, self.meaning.anchored)


# What stands before the other date, with its "of", and the words that it can start with ("0": any digits).
PREFIXES = {
    "nth": late(
        rf"(?:the{S})?(?P<which>{ORDINAL}|last|final|opening|closing){S}(?:full{S})?(?P<unit>{WEEKDAY}|weekend|week|day|half|quarter|(?:two|three|four|six|nine|ten){S}months)(?P<of>{S}(?:of|in){S}(?:the{S})?)"
    ),
    "week_of": late(
        rf"week(?:{S}(?P<how>of|beginning|starting|commencing|ending|ended|to|from))(?P<of>{S}(?:on{S})?(?:the{S})?)"
    ),
    "weekend_of": late(rf"weekend(?P<of>{S}of{S}(?:the{S})?)"),
    "days_from": late(
        rf"(?:(?P<amount>{AMOUNT}){S})?(?:(?P<unit>day|night|evening|week|fortnight)s?|(?P<weekday>{WEEKDAY})){S}"
        rf"(?P<way>before|after|following|preceding)(?P<of>{S})"
    ),
    "eve": late(rf"eve(?P<of>{S}of{S}(?:the{S})?)"),
}
STARTS = {
    "nth": frozenset({"the", "last", "final", "opening", "closing", "0", *(one.split("-")[0] for one in ORDINALS)}),
    "week_of": frozenset({"week"}),
    "weekend_of": frozenset({"weekend"}),
    "days_from": frozenset({"0", "day", "night", "evening", "week", "fortnight", *NUMBERS, *TENS, *WEEKDAYS}),
    "eve": frozenset({"eve"}),
}
FROM_FEASTS = frozenset({"days_from", "eve"})  # "a day after Monday's attack" tells of two events, "a day after Christmas" of one
DAY = timedelta(days=1)
FRIDAY, SATURDAY = 4, 5
ORDINAL_FEASTS = 10  # days that a feast is kept at most


def composed(way: str, found: Found, inner: Meaning, anchor: date | None) -> Meaning | None:
    """What the words of ``way`` mean before a date that means ``inner``; None where they do not belong together."""
    if (
        inner.first is None
        or inner.last is None
        or (inner.kind in {"relative", "period"} and inner.precision not in {DatePrecision.month, DatePrecision.year})
    ):
        return None
    return _COMPOSED[way](found, Span(inner.first, inner.last, inner), anchor)


def days_ahead(way: str, found: Found) -> int:
    """How long before the feast that follows the words lie, in days: 4 for "four days before"."""
    if way == "eve":
        return 1
    if way != "days_from" or found["way"] not in {"before", "preceding"}:
        return 0
    return 7 if found["weekday"] else _days(found) or 0


def _days(found: Found) -> int | None:
    number = 1 if found["amount"] is None else amount_of(found["amount"])
    return None if number is None else number * DAYS_IN.get(found["unit"], 1)


def _number(written: str) -> int:
    """Which one is meant: 0 for the last."""
    if written in {"last", "final", "closing"}:
        return 0
    return 1 if written == "opening" else ORDINALS.get(written) or int(re.sub(r"\D", "", written))


def _whole(inner: Span, anchor: date | None, moved: Callable[[date, date], date]) -> date:
    """The day that ``moved`` finds in the month, in the year before where it would be later than publication."""
    months = 12 if inner.precision is DatePrecision.year else 1
    last = inner.first + relativedelta(months=months - 1, day=31) if inner.first.day == 1 else inner.last
    then = moved(inner.first, last)
    if anchor is not None and then > anchor and inner.meaning.anchored and inner.meaning.kind == "partial":
        then = moved(inner.first - relativedelta(years=1), (last - relativedelta(years=1)) + relativedelta(day=31))
    return then


def _nth(found: Found, inner: Span, anchor: date | None) -> Meaning | None:
    if found["unit"] == "day":
        return _day_in(found, inner, anchor)
    if found["unit"] == "week":
        return _week_in(found, inner, anchor)
    if found["unit"] not in WEEKDAYS and found["unit"] != "weekend":
        return _share(found, inner)
    if inner.precision not in {DatePrecision.month, DatePrecision.year}:
        return None
    number, weekday = _number(found["which"]), WEEKDAYS.get(found["unit"], SATURDAY)

    def moved(first: date, last: date) -> date:
        if number == 0:
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    then = _whole(inner, anchor, moved)
    return (
        inner.moved(then, then + timedelta(days=1), DatePrecision.week) if found["unit"] == "weekend" else _one_day(then, inner)
    )


def _share(found: Found, inner: Span) -> Meaning | None:
    """The first half of last year, the last three months of 2019."""
    if inner.precision is not DatePrecision.year:
        return None
    unit, number = found["unit"].split()[0], _number(found["which"])
    length = {"half": 6, "quarter": 3}.get(unit) or NUMBERS[unit]
    start = 12 - length if number == 0 else length * (number - 1)
    if start + length > 12:
        return None
    first = date(inner.first.year, start + 1, 1)
    return inner.moved(first, first + relativedelta(months=length - 1, day=31), DatePrecision.month)


def _day_in(found: Found, inner: Span, anchor: date | None) -> Meaning | None:
    number = _number(found["which"])
    if inner.precision in {DatePrecision.month, DatePrecision.year}:
        return _one_day(_whole(inner, anchor, lambda first, last: first + timedelta(days=number - 1) if number else last), inner)
    if inner.precision is DatePrecision.day and 0 < number <= ORDINAL_FEASTS:
        return _moved(inner, number - 1)
    return None


def _week_in(found: Found, inner: Span, anchor: date | None) -> Meaning | None:
    if inner.precision not in {DatePrecision.month, DatePrecision.year}:
        return None
    number = _number(found["which"])
    if number > 5:
        return None
    first = _whole(
        inner, anchor, lambda first, last: first + timedelta(days=7 * (number - 1)) if number else last - timedelta(days=6)
    )
    return inner.moved(first, first + timedelta(days=6), DatePrecision.week)


def _week_of(found: Found, inner: Span, anchor: date | None) -> Meaning | None:
    if inner.precision is not DatePrecision.day:
        return None
    if found["how"] in {"ending", "ended", "to"}:
        return inner.moved(inner.last - timedelta(days=6), inner.last, DatePrecision.week)
    last = max(inner.last, inner.first + timedelta(days=6))
    return inner.moved(inner.first, last, DatePrecision.week)


def _weekend_of(found: Found, inner: Span, anchor: date | None) -> Meaning | None:
    if inner.precision is not DatePrecision.day:
        return None
    weekday = inner.first.weekday()
    first = inner.first if weekday == FRIDAY else inner.first - timedelta(days=(weekday - SATURDAY) % 7)
    sunday = inner.first + timedelta(days=6 - weekday)
    return inner.moved(first, sunday, DatePrecision.week)


def _days_from(found: Found, inner: Span, anchor: date | None) -> Meaning | None:
    if inner.precision is not DatePrecision.day:
        return None
    sign = -1 if found["way"] in {"before", "preceding"} else 1
    if found["weekday"]:
        weekday = WEEKDAYS[found["weekday"]]
        ahead = (sign * (weekday - inner.first.weekday()) - 1) % 7 + 1
        return _one_day(inner.first + timedelta(days=sign * ahead), inner)
    days = _days(found)
    if days is None:
        return None
    if DAYS_IN.get(found["unit"], 1) == 1:
        return _moved(inner, sign * days)
    if found["amount"] in {None, "the"}:  # "in the week before Christmas"
        near = (
            (inner.first - timedelta(days=days), inner.first - DAY)
            if sign < 0
            else (inner.last + DAY, inner.last + timedelta(days=days))
        )
        return inner.moved(*near, DatePrecision.week)
    then, about = inner.first + timedelta(days=sign * days), timedelta(days=3)
    return inner.moved(then - about, then + about, DatePrecision.week)


def _eve(found: Found, inner: Span, anchor: date | None) -> Meaning | None:
    return _moved(inner, -1) if inner.precision is DatePrecision.day else None


def _moved(inner: Span, days: int) -> Meaning:
    by = timedelta(days=days)
    return inner.moved(inner.first + by, inner.last + by, inner.precision)


def _one_day(then: date, inner: Span) -> Meaning:
    return inner.moved(then, then, DatePrecision.day)


_COMPOSED: dict[str, Callable[[Found, Span, date | None], Meaning | None]] = {
    "nth": _nth,
    "week_of": _week_of,
    "weekend_of": _weekend_of,
    "days_from": _days_from,
    "eve": _eve,
}
