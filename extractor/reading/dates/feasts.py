"""Feasts: the days that are kept each year, in the Christian calendars and in the Islamic one.

The reader takes what its pattern in ``ways`` found, and gives None where that is no date after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import TH, relativedelta

from extractor.reading.dates.date_meaning import Meaning, Surroundings, day, unresolved, word_before
from extractor.reading.dates.date_words import BARE_FEASTS, EASTER_FEASTS, FEASTS, ISLAMIC_FEASTS
from extractor.reading.text.late import late
from schemas import DatePrecision

Found = re.Match[str]

CUES = frozenset("on at in over during".split())  # "on Eid", "at Easter"
NO_DAY = late(r"\s+(?!day|night|morning|evening|afternoon|when|and|in|at|as|this|last)[a-z]")
FIXED = frozenset(FEASTS) - BARE_FEASTS
SEASONS = frozenset({"christmas", "easter", "pentecost", "new year's"})
LUNAR_MONTH = 30
_MONTH_OF = late(r"\bmonth\s+of\s+$")
LONG_AGO = timedelta(days=300)
NIGHT = timedelta(days=1)  # as the moon is seen, a feast is kept a day earlier or later
EIDS = {"fitr": (10, 1), "adha": (12, 10)}
EPOCH = 227015  # the ordinal of 1 Muharram of the year 1


def feast(found: Found, around: Surroundings) -> Meaning | None:
    """The latest such feast that is not after the day of publication, or that of the year which is named."""
    name = found["feast"]
    if found["year"]:
        return named_feast(name, int(found["year"]), around.anchor)
    if found.re.groupindex.get("number") and found["number"]:
        return _of_ramadan(int(found["number"]), name, int(found["year"]) if found["year"] else None, around.anchor)
    if name in SEASONS:
        return None  # "at Christmas" may be any day about it
    cue = (
        "in" if _MONTH_OF.search(around.lower, max(0, found.start() - 16), found.start()) else word_before(found.start(), around)
    )
    if name in BARE_FEASTS and (cue not in CUES or NO_DAY.match(around.lower, found.end())):
        return None  # "on Eid prayers"
    meaning = named_feast(name, None, around.anchor)
    if meaning is None or meaning.last is None or around.anchor is None or name in FIXED:
        return meaning
    return meaning if around.anchor - meaning.last < LONG_AGO else None  # the next one is nearer


def _of_ramadan(number: int, name: str, of_year: int | None, anchor: date | None) -> Meaning | None:
    month = named_feast(name, of_year, anchor)
    if month is None or month.first is None or number > LUNAR_MONTH:
        return month
    about = month.first + timedelta(days=number - 1)
    return Meaning(about - NIGHT, about + NIGHT, DatePrecision.day, month.kind, month.anchored)


def named_feast(name: str, of_year: int | None, anchor: date | None) -> Meaning | None:
    """The feast by that name in a year, or else the latest one up to ``anchor``."""
    if of_year is not None:
        return next(_of_year(name, of_year), None)
    if anchor is None:
        return unresolved("partial")
    years = (anchor.year, anchor.year - 1)
    found = (one for number in years for one in _of_year(name, number) if one.first is not None and one.first <= anchor)
    latest = max(found, key=lambda one: one.first or date.min, default=None)
    return latest and Meaning(latest.first, latest.last, latest.precision, "partial", anchored=True)


def _of_year(name: str, number: int) -> Iterator[Meaning]:
    """The feasts by that name in a year of our calendar, of which one of the Islamic calendar may have two."""
    if name in FEASTS:
        yield day(date(number, *FEASTS[name]), "explicit")
    elif name in EASTER_FEASTS:
        yield day(easter(number) + timedelta(days=EASTER_FEASTS[name]), "explicit")
    elif name.startswith("thanksgiving"):
        yield day(date(number, 11, 1) + relativedelta(weekday=TH(4)), "explicit")
    else:
        for of_month, of_day in _islamic(name):
            yield from _islamic_feasts(number, of_month, of_day)


def _islamic(name: str) -> list[tuple[int, int | None]]:
    if name in ISLAMIC_FEASTS:
        return [ISLAMIC_FEASTS[name]]
    if name.endswith("fitr"):
        return [EIDS["fitr"]]
    return [EIDS["adha"]] if name != "eid" else [*EIDS.values()]


def _islamic_feasts(number: int, of_month: int, of_day: int | None) -> Iterator[Meaning]:
    about = round((number - 622) * 33 / 32)
    for islamic_year in range(about - 1, about + 3):
        first = _islamic_day(islamic_year, of_month, of_day or 1)
        if first.year != number:
            continue
        if of_day is None:
            yield Meaning(first, first + timedelta(days=29), DatePrecision.month, "explicit")
        else:
            yield Meaning(first - NIGHT, first + NIGHT, DatePrecision.day, "explicit")


def _islamic_day(of_year: int, of_month: int, number: int) -> date:
    """A day of the tabular Islamic calendar, which no sighting of the moon departs from by more than a day or two."""
    days = 354 * (of_year - 1) + (3 + 11 * of_year) // 30 + 30 * (of_month - 1) - (of_month - 1) // 2 + number - 1
    return date.fromordinal(EPOCH + days)


READERS: dict[str, Callable[[Found, Surroundings], Meaning | None]] = {"feast": feast, "feast_day": feast}
