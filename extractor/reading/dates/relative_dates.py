"""Dates that count from the day of publication or from another event: what their words mean.

Each reader takes what its pattern in ``date_words`` found, and gives None where that is no date after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter
from dateutil.relativedelta import relativedelta

from extractor.reading.dates.date_meaning import (
    Meaning,
    Surroundings,
    day,
    follows_a_name,
    is_coming,
    is_name,
    month,
    unresolved,
    week,
    year,
)
from extractor.reading.dates.date_words import NUMBERS, TENS, WEEKDAYS
from extractor.reading.text.late import late
from schemas import DatePrecision

Found = re.Match[str]

VAGUE = frozenset({"several", "few", "many", "some"})
MINUTES = frozenset({"second", "minute"})
HOURS = frozenset({"second", "minute", "hour"})
DAYS_IN = {
    "day": 1,
    "night": 1,
    "morning": 1,
    "evening": 1,
    "week": 7,
    "fortnight": 14,
    "month": 30,
    "year": 365,
    "decade": 3650,
    "century": 36_500,
}
YEARS_IN = {"year": 1, "decade": 10, "century": 100}
# From the longest span of days that still counts as so exact.
EXACTNESS = ((2, DatePrecision.day), (14, DatePrecision.week), (62, DatePrecision.month), (36_600, DatePrecision.year))
PLAIN_WORDS_BEFORE_TIME = frozenset(
    "first second third last same this that some any long next prison short jail one no more every each over all big real part full spare half good bad".split()
)
DAYS_AHEAD = 6  # a weekday of six days ago is also that of tomorrow
_CUE_BEFORE = late(r"\b(last|this|past|next|on|since|until|by|of|late|early)\s+$")
_ZONE = re.compile(r"\b(\w+)\s+(?:local\s+)?time\b")
_GOES_ON_AS_A_NAME = re.compile(r"[ \t]+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z]")
OTHER_EVENT = late(r"(?:the )?(?:previous|following|same|that)\b|the (?:very )?next\b")
NEWSPAPER = late(
    r"\s+(?:times|mirror|telegraph|mail|express|herald|tribune|star|sun|post|independent|standard|nation|vision|world|school|newspapers?|papers?|tabloids?)\b"
)
# Days from Easter Sunday.
AROUND_EASTER = {
    "shrove tuesday": -47,
    "ash wednesday": -46,
    "palm sunday": -7,
    "maundy thursday": -3,
    "holy thursday": -3,
    "good friday": -2,
    "holy saturday": -1,
    "easter sunday": 0,
    "easter monday": 1,
    "ascension thursday": 39,
    "whit sunday": 49,
    "pentecost sunday": 49,
    "whit monday": 50,
    "pentecost monday": 50,
}
NAMED_DAYS = (
    "black",
    "bloody",
    "good",
    "easter",
    "palm",
    "ash",
    "holy",
    "super",
    "cyber",
    "giving",
    "maundy",
    "whit",
    "shrove",
    "ascension",
    "pentecost",
)


def _distance(found: Found, around: Surroundings) -> Meaning | None:
    unit, way = found["unit"], found["way"]
    number = amount_of(found["amount"])
    if way not in {"ago", "back"}:
        if found["amount"] is None and way in {"since", "following", "prior"}:
            return None
        days = None if number is None else number // 24 if unit == "hour" else number * DAYS_IN.get(unit, 0)
        if way.startswith("from"):
            return unresolved("future", days=days)
        sign = 1 if way.startswith(("after", "later", "since", "following", "on")) else -1
        return unresolved("offset", anchored=False, days=None if days is None else sign * days)
    if around.anchor is None:
        return unresolved("relative")
    if number is None:
        return _vaguely_ago(unit, around.anchor)
    result = _ago(number, unit, around.anchor)
    return _loosened(result, unit, around.anchor) if found["loose"] and unit not in HOURS else result


def _morrow(found: Found, around: Surroundings) -> Meaning | None:
    return unresolved("offset", anchored=False, days=1)


def _day_number(found: Found, around: Surroundings) -> Meaning | None:
    """D+3: the third day of an operation."""
    return unresolved("offset", anchored=False, days=int(found["number"]))


def amount_of(written: str | None) -> int | None:
    """The number that the words give; None for "several" and where there are none."""
    if written is None or written in VAGUE:
        return None
    if written.isdigit():
        return int(written)
    ten, _, one = written.replace("-", " ").partition(" ")
    return TENS[ten] + NUMBERS[one] if one else TENS.get(written) or NUMBERS[written]


def _ago(number: int, unit: str, anchor: date) -> Meaning:
    if unit in MINUTES:
        return day(anchor, "relative", anchored=True)
    if unit in HOURS:
        earliest = anchor - timedelta(days=1 + (number // 24 if unit == "hour" else 0))
        latest = anchor - timedelta(days=max(0, number // 24 - 1) if unit == "hour" else 0)
        return Meaning(earliest, latest, DatePrecision.day, "relative", anchored=True)
    if unit == "month":
        then = anchor - relativedelta(months=number)
        return month(then.year, then.month, "relative", anchored=True)
    if unit in YEARS_IN:
        return year(anchor.year - number * YEARS_IN[unit], "relative", anchored=True)
    then = anchor - timedelta(days=DAYS_IN[unit] * number)
    if DAYS_IN[unit] == 1:
        return day(then, "relative", anchored=True)
    return _until(week(then, "relative"), anchor)


def _vaguely_ago(unit: str, anchor: date) -> Meaning:
    """The days of "several days ago": more than one, and fewer than would make the next larger unit, with room to spare."""
    if unit in MINUTES:
        return day(anchor, "relative", anchored=True)
    if unit in HOURS:
        return Meaning(anchor - timedelta(days=1), anchor, DatePrecision.day, "relative", anchored=True)
    if unit in {"day", "night"}:
        return Meaning(anchor - timedelta(days=10), anchor - timedelta(days=2), DatePrecision.week, "relative", anchored=True)
    if unit in {"week", "fortnight"}:
        return Meaning(anchor - timedelta(days=70), anchor - timedelta(days=14), DatePrecision.month, "relative", anchored=True)
    if unit == "month":
        earliest, latest = anchor - relativedelta(years=1), anchor - relativedelta(months=2)
        return Meaning(earliest, latest, DatePrecision.year, "relative", anchored=True)
    return unresolved("relative")


def _loosened(exact: Meaning, unit: str, anchor: date) -> Meaning:
    """The same date, one step less exact: "more than a week ago" names no week."""
    if exact.first is None or exact.last is None:
        return exact
    spread = timedelta(days=DAYS_IN.get(unit, 1))
    levels = list(DatePrecision)
    coarser = levels[min(levels.index(exact.precision) + 1, len(levels) - 1)]
    return Meaning(exact.first - spread, min(exact.last + spread, anchor), coarser, exact.kind, exact.anchored)


def _period(found: Found, around: Surroundings) -> Meaning | None:
    if around.anchor is None:
        return unresolved("period")
    number = amount_of(found["amount"] or "one") or 7
    unit = found["unit"] or found["rolling"]
    span = max(1, -(-number // 24)) if unit == "hour" else 1 if unit in HOURS else number * DAYS_IN[unit]
    precision = next((level for limit, level in EXACTNESS if span <= limit), DatePrecision.unknown)
    return Meaning(around.anchor - timedelta(days=span), around.anchor, precision, "period", anchored=True)


def _turn(found: Found, around: Surroundings) -> Meaning | None:
    cue, unit = " ".join(found["cue"].split()), found["unit"]
    if cue in {"in the", "over the", "at the", "during the", "the"}:
        within = found["within"] is not None
        if unit == "weekend":
            cue = "last"
        elif within and unit in {"week", "month", "year"}:
            cue = "this"
        elif within and unit == "day":
            cue = "same"
        else:
            return None
    if unit == "date" and not OTHER_EVENT.match(cue):
        return None
    if cue in {"next", "this coming"}:
        return unresolved("future")
    if OTHER_EVENT.match(cue):
        return unresolved("offset", anchored=False, days=_days_from_other_event(cue, unit))
    if around.anchor is None:
        return unresolved("relative") if unit != "day" else None
    return _current_or_last(unit, around.anchor, before=cue == "last")


def _days_from_other_event(cue: str, unit: str) -> int | None:
    if unit == "weekend":
        return None
    sign = -1 if "previous" in cue else 0 if cue.endswith("same") or cue == "that" else 1
    return sign * DAYS_IN.get(unit, 1)


def _current_or_last(unit: str, anchor: date, *, before: bool) -> Meaning | None:
    if unit == "day":
        return None
    if unit == "week":
        return week(anchor - timedelta(days=7), "relative") if before else _until(week(anchor, "relative"), anchor)
    if unit == "month":
        then = anchor - relativedelta(months=1) if before else anchor
        return _until(month(then.year, then.month, "relative", anchored=True), anchor)
    if unit == "year":
        return _until(year(anchor.year - before, "relative", anchored=True), anchor)
    if unit == "weekend":
        saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7)
        return Meaning(saturday, min(saturday + timedelta(days=1), anchor), DatePrecision.week, "relative", anchored=True)
    return day(anchor - timedelta(days=before), "relative", anchored=True)


def _until(span: Meaning, anchor: date) -> Meaning:
    """The part of a current week, month or year that lies behind the article."""
    last = anchor if span.last is not None and span.last > anchor else span.last
    return Meaning(span.first, last, span.precision, span.kind, span.anchored)


def _today(found: Found, around: Surroundings) -> Meaning | None:
    word = found["word"]
    if word == "today" and around.text[found.start()].isupper() and follows_a_name(found.start(), around):
        return None  # a newspaper: Pakistan Today
    if word.endswith("tomorrow"):
        return unresolved("future")
    if around.anchor is None:
        return unresolved("relative")
    if word == "overnight":
        return Meaning(around.anchor - timedelta(days=1), around.anchor, DatePrecision.day, "relative", anchored=True)
    back = 0 if word in {"today", "tonight"} else 1 if word == "yesterday" else 2
    return day(around.anchor - timedelta(days=back), "relative", anchored=True)


def _weekday(found: Found, around: Surroundings) -> Meaning | None:
    start, in_week = found.start("day"), " ".join((found["week"] or "").split())
    cue = " ".join((found["cue"] or "").split()) if "cue" in found.re.groupindex else _cue_before(start, around)
    before = around.lower[max(0, start - 24) : start].rstrip()
    if not is_name(start, around) or found["many"] or NEWSPAPER.match(around.lower, found.end("day")):
        return None
    if before.endswith(("every", "each")) or cue in {"every", "each"}:
        return None
    if before.endswith(NAMED_DAYS):
        return _around_easter(f"{before.split()[-1]} {found['day']}", around.anchor, orthodox="orthodox" in before)
    if OTHER_EVENT.match(cue):
        return unresolved("offset", anchored=False)
    if cue in {"next", "coming", "this coming"} or in_week == "next week" or is_coming(found, around):
        return unresolved("future")
    if around.anchor is None or cue == "a":
        return unresolved("weekday")
    number, gone = WEEKDAYS[found["day"]], found["gone"]
    if in_week == "last week":
        return day(around.anchor - timedelta(days=around.anchor.weekday() + 7 - number), "weekday", anchored=True)
    back = (around.anchor.weekday() - number) % 7
    if gone == "week":  # "since Friday week"
        nearest = around.anchor - timedelta(days=back)
        return replace(day(nearest, "weekday", anchored=True), either=(nearest, nearest - timedelta(days=7)))
    if (
        back == DAYS_AHEAD
        and cue != "last"
        and found["zone"]
        and is_elsewhere(around.text[found.start("zone") : found.end("zone")])
    ):
        back = -1
    return day(around.anchor - timedelta(days=7 if (cue == "last" or gone) and not back else back), "weekday", anchored=True)


def is_elsewhere(words: str) -> bool:
    """Whether the words name the hour of another place, "local time" or "Sydney time", where it may be the next day already."""
    zone = _ZONE.search(words)
    return zone is not None and (zone[1] == "local" or (zone[1][:1].isupper() and zone[1].lower() not in PLAIN_WORDS_BEFORE_TIME))


def _short_weekday(found: Found, around: Surroundings) -> Meaning | None:
    return _weekday(found, around) if is_short_weekday(found, around) else None


def is_short_weekday(found: Found, around: Surroundings) -> bool:
    """Whether a word that may be a weekday cut short is one: told by the word before it, or by a time of the day after it."""
    start, end = found.span("day")
    if not is_name(start, around) or not (found["time"] or _cue_before(start, around)):
        return False
    on_as_a_name = around.cased and not found["dot"] and _GOES_ON_AS_A_NAME.match(around.text, end)  # "on Sun Street"
    return bool(found["time"]) or not on_as_a_name


def _cue_before(start: int, around: Surroundings) -> str:
    cue = _CUE_BEFORE.search(around.lower, max(0, start - 12), start)
    return "" if cue is None else cue[1]


def _around_easter(name: str, anchor: date | None, *, orthodox: bool) -> Meaning:
    """The latest "Good Friday" or "Easter Sunday" on or before ``anchor``."""
    if name not in AROUND_EASTER:
        return unresolved("named", anchored=False)
    if anchor is None:
        return unresolved("partial")
    sundays = (
        easter(year, EASTER_ORTHODOX) if orthodox else easter(year, EASTER_WESTERN) for year in (anchor.year, anchor.year - 1)
    )
    feasts = (sunday + timedelta(days=AROUND_EASTER[name]) for sunday in sundays)
    return day(next(feast for feast in feasts if feast <= anchor), "partial", anchored=True)


READERS: dict[str, Callable[[Found, Surroundings], Meaning | None]] = {
    "distance": _distance,
    "period": _period,
    "turn": _turn,
    "today": _today,
    "weekday": _weekday,
    "short_weekday": _short_weekday,
    "morrow": _morrow,
    "day_number": _day_number,
}
