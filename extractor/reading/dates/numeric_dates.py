"""Dates that are written in figures: which is the day, which the month, and of which year.

Each reader takes what its pattern in ``ways`` found, and gives None where that is no date after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta

from extractor.reading.dates.date_meaning import (
    Meaning,
    Surroundings,
    day,
    full_year,
    is_coming,
    latest,
    month,
    unresolved,
    word_before,
)
from extractor.reading.dates.date_words import MONTHS, WEEKDAYS, any_of
from extractor.reading.text.late import late
from schemas import DatePrecision

Found = re.Match[str]

NEWS = timedelta(days=31)  # of two readings, the one of these days before publication is the likely one
STYLES = timedelta(days=92)  # both orders of 5/6 may be meant while neither is much older than the other
SHORT = timedelta(days=366)  # "18-06-24" is a date where it gives a day as near as this
STAMPED = timedelta(days=2 * 366)
FRACTIONS = frozenset({(24, 7), (1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 8), (1, 10)})  # "on 24/7 alert", "of 3/4"
NAMED = frozenset({(9, 11), (26, 11), (7, 7), (7, 10)})
ROMAN = {name: number for number, name in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)}
SURE_CUES = frozenset("on since from until by between dated night overnight".split())
CUES = frozenset("of and to the".split())
_WEEKDAY_BEFORE = late(rf"\b{any_of(WEEKDAYS)}\b\.?,?\s*\(?$")
_ENDS = late(r"\s*(?:[,:;)\]]|[-–—]|\.(?!\d)|\n|$)")
_OF = late(r"\s+(?:of|an?)\b")
_OPENS = late(r"(?:(?:^|\n)[ \t]*[-–—]?|[(\[•*|])[ \t]*$")


def _iso(found: Found, around: Surroundings) -> Meaning | None:
    return day(_day_of(found), "explicit")


def _day_of(found: Found) -> date:
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def _compact(found: Found, around: Surroundings) -> Meaning | None:
    """Eight digits are a day only near that of publication, since they may be any number."""
    near = around.anchor is not None and timedelta() <= around.anchor - _day_of(found) <= STAMPED
    return _iso(found, around) if near else None


def _numeric(found: Found, around: Surroundings) -> Meaning | None:
    a, b, number = int(found["a"]), int(found["b"]), full_year(found["year"])
    if found["mark"].startswith("."):
        return day(date(number, b, a), "explicit") if b <= 12 else None
    if found["mark"] == "-" and len(found["year"]) == 2:
        return _short(found, around)
    days = set(_both_orders(a, b, lambda month, day: date(number, month, day)))
    if around.anchor is not None and len(days) > 1:
        days = {one for one in days if one <= around.anchor} or days
    if len(days) < 2:
        return day(days.pop(), "explicit") if days else None
    older, newer = sorted(days)
    if around.anchor is None or not timedelta() <= around.anchor - newer <= NEWS < around.anchor - older:
        return replace(unresolved("ambiguous", anchored=False), either=(newer, older))
    return replace(day(newer, "explicit"), either=(newer, older))


def _short(found: Found, around: Surroundings) -> Meaning | None:
    """18-06-24, 24-06-18: a day where one of the readings is one of the year before publication."""
    if around.anchor is None:
        return None
    a, b, number = int(found["a"]), int(found["b"]), full_year(found["year"])
    days = {*_both_orders(a, b, lambda month, day: date(number, month, day))}
    with suppress(ValueError):
        days.add(date(full_year(found["a"]), b, int(found["year"])))
    near = sorted(one for one in days if timedelta() <= around.anchor - one <= SHORT)
    return replace(day(near[-1], "explicit"), either=tuple(near)) if near else None


def _pair(found: Found, around: Surroundings) -> Meaning | None:
    """14/3: the nearest day up to publication that it can be, in either order."""
    a, b = int(found["a"]), int(found["b"])
    if not _is_a_day(found, around):
        return None
    if around.anchor is None:
        return unresolved("partial")
    if is_coming(found, around):
        return unresolved("future")
    anchor = around.anchor
    dotted = around.lower[found.end("a")] == "."
    if not dotted and found["c"]:
        first, last = latest(b, a, anchor), latest(int(found["d"]), int(found["c"]), anchor)
        return Meaning(first, last, DatePrecision.day, "partial", anchored=True) if first <= last else None
    if found["last"] or dotted:
        first = latest(b, a, anchor)
        return Meaning(first, first.replace(day=int(found["last"] or a)), DatePrecision.day, "partial", anchored=True)
    days = sorted(set(_both_orders(a, b, lambda month, day: latest(month, day, anchor))), reverse=True)
    if not days:
        return None
    return replace(day(days[0], "partial", anchored=True), either=tuple(one for one in days if days[0] - one <= STYLES))


def _is_a_day(found: Found, around: Surroundings) -> bool:
    """Whether the two numbers are neither a fraction nor a name nor an address: told by what stands before and after them."""
    a, b = int(found["a"]), int(found["b"])
    if (a, b) in FRACTIONS | NAMED or min(a, b) > 12 or _OF.match(around.lower, found.end()):
        return False
    cue = word_before(found.start(), around)
    if cue in SURE_CUES or _WEEKDAY_BEFORE.search(around.lower, max(0, found.start() - 16), found.start()):
        return True
    ends = _ENDS.match(around.lower, found.end()) is not None
    if cue in CUES:
        return ends or a > b
    return _OPENS.search(around.lower, max(0, found.start() - 12), found.start()) is not None and (ends or a > b)


def _both_orders(a: int, b: int, made: Callable[[int, int], date]) -> Iterator[date]:
    for of_month, number in ((b, a), (a, b)):
        with suppress(ValueError):
            yield made(of_month, number)


def _roman(found: Found, around: Surroundings) -> Meaning | None:
    return day(date(int(found["year"]), ROMAN[found["month"]], int(found["day"])), "explicit")


def _military(found: Found, around: Surroundings) -> Meaning | None:
    """A date-time group (ACP 121): day, hour, zone, month and year; without its year, the latest such day."""
    number, of_month, written = (found[one] or found[other] for one, other in (("day", "date"), ("month", "of"), ("year", "in")))
    if written:
        return day(date(full_year(written), MONTHS[of_month], int(number)), "explicit")
    if around.anchor is None:
        return unresolved("partial")
    return day(latest(MONTHS[of_month], int(number), around.anchor), "partial", anchored=True)


def _month_number(found: Found, around: Surroundings) -> Meaning | None:
    if found["cue"] is None and not (
        _OPENS.search(around.lower, max(0, found.start() - 12), found.start()) and _ENDS.match(around.lower, found.end())
    ):
        return None
    return month(int(found["year"]), int(found["month"]), "explicit")


def _named(found: Found, around: Surroundings) -> Meaning | None:
    return unresolved("named", anchored=False)


READERS: dict[str, Callable[[Found, Surroundings], Meaning | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "pair": _pair,
    "dotted": _pair,
    "compact": _compact,
    "roman": _roman,
    "military": _military,
    "month_number": _month_number,
    "named": _named,
}
