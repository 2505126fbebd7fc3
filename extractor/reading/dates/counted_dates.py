"""Dates that are counted: three Fridays ago, a week ago today, the week before last, week 24, the 3rd.

Each reader takes what its pattern in ``ways`` found, and gives None where that is no date after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from extractor.reading.dates.date_meaning import Meaning, Surroundings, day, is_coming, is_name, month, unresolved, week, year
from extractor.reading.dates.date_words import WEEKDAYS
from extractor.reading.dates.relative_dates import YEARS_IN, amount_of
from extractor.reading.text.late import late
from schemas import DatePrecision

Found = re.Match[str]

WEEK = timedelta(days=7)
MONTHS_BACK = timedelta(days=62)  # how old "Tuesday the 18th" may be
ABOUT_THE_TURN = timedelta(days=3)
_SPAN = late(r"\b(?:since|from|by|until)\s+(?:the\s+)?$")
# What stands before a day that is a number alone: "on the 24th", "in the small hours of the 3rd".
_NUMBERED_CUE = late(r"\b(?:on|since|until|(?:hours|night|morning|evening|afternoon|day|dawn)\s+of|early)\s+$")
# What goes on after a day, where "the 24th Infantry" and "the 3rd man" do not.
_GOES_ON = late(
    r"\s*(?:[,.;:)\"“”]|$|[-–—])|\s*\n\s*\n|\s+(?:at|in|on|when|and|or|near|around|between|after|before|by|for|from|to|as|while|but|that|which|it|he|she"
    r"|they|we|two|three|four|five|six|seven|eight|nine|ten|some|several|another|gunmen|armed|unknown|police|soldiers)\b"
)


def _anniversary(found: Found, around: Surroundings) -> Meaning | None:
    told = (found[name] for name in ("before", "current", "after", "exactly"))
    if not any(told) and "to" not in found.group().split():
        return None  # a plain "two weeks ago"
    unit, anchor = found["unit"], around.anchor
    number = 1 if found["before"] and not found["amount"] else amount_of(found["amount"])
    weekday = found["before"] or found["after"]
    if weekday and (unit in {"day", "decade"} or not is_name(found.start("before" if found["before"] else "after"), around)):
        return None
    if anchor is None or number is None:
        return unresolved("relative")
    back = {"yesterday": -1, "tomorrow": 1}.get(found["current"] or "", 0)
    start = _nearest(WEEKDAYS[weekday], anchor) if weekday else anchor + timedelta(days=back)
    then = start - _span(number, unit)
    if (found["current"] or "").endswith("week"):
        return week(then, "relative")
    if found["hedge"] or (found["current"] or "").endswith("month"):
        return month(then.year, then.month, "relative", anchored=True)
    return day(then, "relative", anchored=True)


def _span(number: int, unit: str) -> relativedelta:
    if unit in YEARS_IN:
        return relativedelta(years=number * YEARS_IN[unit])
    return (
        relativedelta(days=number * {"day": 1, "week": 7, "fortnight": 14}[unit])
        if unit != "month"
        else relativedelta(months=number)
    )


def _nearest(weekday: int, anchor: date) -> date:
    """The last such weekday up to ``anchor``, that day included."""
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def _weekdays_ago(found: Found, around: Surroundings) -> Meaning | None:
    number = amount_of(found["amount"])
    if not is_name(found.start("day"), around):
        return None
    if around.anchor is None or number is None:
        return unresolved("weekday")
    return day(
        _nearest(WEEKDAYS[found["day"]], around.anchor - timedelta(days=1)) - (number - 1) * WEEK, "weekday", anchored=True
    )


def _fraction(found: Found, around: Surroundings) -> Meaning | None:
    if around.anchor is None:
        return unresolved("relative")
    months = 12 * YEARS_IN[found["unit"]] // (2 if found["part"] == "half" else 4)
    then = around.anchor - relativedelta(months=months)
    return month(then.year, then.month, "relative", anchored=True) if months < 12 else year(then.year, "relative", anchored=True)


def _before_last(found: Found, around: Surroundings) -> Meaning | None:
    unit, anchor = found["unit"], around.anchor
    if anchor is None:
        return unresolved("relative")
    if unit in WEEKDAYS:
        yesterday = anchor - timedelta(days=1)
        return (
            day(_nearest(WEEKDAYS[unit], yesterday) - WEEK, "weekday", anchored=True)
            if is_name(found.start("unit"), around)
            else None
        )
    if unit == "night":
        return day(anchor - timedelta(days=2), "relative", anchored=True)
    if unit == "weekend":
        return weekend(_nearest(WEEKDAYS["saturday"], anchor) - WEEK)
    if unit == "week":
        return week(anchor - 2 * WEEK, "relative")
    if unit == "month":
        then = anchor - relativedelta(months=2)
        return month(then.year, then.month, "relative", anchored=True)
    return year(anchor.year - 2, "relative", anchored=True)


def weekend(saturday: date) -> Meaning:
    """The meaning of words that stand for the two days from ``saturday``."""
    return Meaning(saturday, saturday + timedelta(days=1), DatePrecision.week, "relative", anchored=True)


def _day_of_week(found: Found, around: Surroundings) -> Meaning | None:
    if not is_name(found.start("day"), around):
        return None
    if around.anchor is None:
        return unresolved("weekday")
    monday = around.anchor - timedelta(days=around.anchor.weekday()) - (WEEK if found["which"] == "last" else timedelta())
    then = monday + timedelta(days=WEEKDAYS[found["day"]])
    return day(then, "weekday", anchored=True) if then <= around.anchor else unresolved("future")


def _turning(found: Found, around: Surroundings) -> Meaning | None:
    anchor, unit, part = around.anchor, found["unit"], found["part"]
    if _SPAN.search(around.lower, max(0, found.start() - 12), found.start()):
        return None  # which counts a span
    if anchor is None:
        return unresolved("relative")
    if part == "turn":
        first = anchor.replace(day=1) if unit == "month" else anchor.replace(day=1, month=1)
        if unit == "week":
            return None
        if unit == "year":
            return Meaning(first - timedelta(days=31), first + timedelta(days=30), DatePrecision.month, "relative", anchored=True)
        return Meaning(first - ABOUT_THE_TURN, first + timedelta(days=2), DatePrecision.week, "relative", anchored=True)
    if unit == "week":
        return week(anchor, "relative")
    return (
        month(anchor.year, anchor.month, "relative", anchored=True)
        if unit == "month"
        else year(anchor.year, "relative", anchored=True)
    )


def _numbered_week(found: Found, around: Surroundings) -> Meaning | None:
    """A week of the year by ISO 8601, which a number after "week" is only where its sort, its year or a capital says so."""
    if not (
        found["sort"] or found["year"] or found.group().endswith("year") or (around.cased and is_name(found.start(), around))
    ):
        return None
    if found["year"]:
        return week(date.fromisocalendar(int(found["year"]), int(found["number"]), 1), "explicit")
    if around.anchor is None:
        return unresolved("partial")
    monday = date.fromisocalendar(around.anchor.isocalendar().year, int(found["number"]), 1)
    return week(monday if monday <= around.anchor else date.fromisocalendar(monday.year - 1, int(found["number"]), 1), "partial")


def _numbered(found: Found, around: Surroundings) -> Meaning | None:
    """The 3rd: of the month that is named beside it, or else the latest one up to the day of publication."""
    number, which = int(found["day"]), " ".join((found["which"] or "").split())
    if not which and (
        not _NUMBERED_CUE.search(around.lower, max(0, found.start() - 24), found.start())
        or not _GOES_ON.match(around.lower, found.end())
    ):
        return None
    anchor = around.anchor
    if anchor is None:
        return unresolved("partial")
    if is_coming(found, around):
        return unresolved("future")
    if which.startswith("ult") or "last" in which:
        return day((anchor.replace(day=1) - timedelta(days=1)).replace(day=number), "partial", anchored=True)
    if which and "same" not in which and which != "of the month":
        return day(anchor.replace(day=number), "partial", anchored=True)
    month_before = anchor.replace(day=1) - timedelta(days=1)
    then = anchor.replace(day=number) if number <= anchor.day else month_before.replace(day=number)
    return day(then, "numbered", anchored=True)


def _weekday_number(found: Found, around: Surroundings) -> Meaning | None:
    """Tuesday the 18th: the latest day that is both; "on Tuesday 18 people" is one only where the last Tuesday was the 18th."""
    if not is_name(found.start("weekday"), around):
        return None
    if around.anchor is None:
        return None
    last = _nearest(WEEKDAYS[found["weekday"]], around.anchor)
    surely = found["the"] or found["th"]
    if not surely and not _GOES_ON.match(around.lower, found.end()):
        return None
    for weeks in range(9 if surely else 1):
        then = last - weeks * WEEK
        if then.day == int(found["day"]) and around.anchor - then <= MONTHS_BACK:
            return day(then, "partial", anchored=True)
    return None


READERS: dict[str, Callable[[Found, Surroundings], Meaning | None]] = {
    "anniversary": _anniversary,
    "weekdays_ago": _weekdays_ago,
    "fraction": _fraction,
    "before_last": _before_last,
    "day_of_week": _day_of_week,
    "turning": _turning,
    "numbered_week": _numbered_week,
    "numbered": _numbered,
    "weekday_number": _weekday_number,
}
