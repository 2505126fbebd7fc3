"""Dates that name a day, a month or a year of the calendar: what their words mean.

Each reader takes what its pattern in ``date_words`` found, and gives None where that is no date after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from extractor.reading.dates.date_meaning import (
    Meaning,
    Surroundings,
    full_year,
    is_coming,
    is_name,
    latest,
    month,
    unresolved,
    word_before,
    year,
)
from extractor.reading.dates.date_words import JOIN, MONTHS, ORDINALS, YEAR, S
from extractor.reading.text.late import late
from schemas import DatePrecision

Found = re.Match[str]

# What is called by a date is not told by it: the March 23 Movement, the September 11 attacks.
CALLED = late(
    r"['’]?s?[\s-]+(?:terror(?:ist)?[\s-]+attacks?|movement|brigades?|alliance|coalition|organi[sz]ation|group|battalion"
    r"|revolution|street|avenue|square|bridge|park|stadium|boulevard|university|school|district|neighbou?rhood|martyrs)\b"
)
SEPTEMBER_11 = late(r"['’]?s?[\s-]+(?:attack|hijack|terror)")
FUNCTION_WORD = late(
    r"(?:in|at|on|when|after|by|as|and|or|to|with|for|from|near|during|because|but|the|he|she|it|they|we|was|were|is|has|had"
    r"|have|until|while|before|over|between|that|which|who|where|under|against|saw|killed|left|of)\b"
)
NEXT_WORD = late(r"\s+([a-z]+)")
COUNTED_THINGS = frozenset("people men women children troops soldiers fighters members police strong metres meters".split())
# "the 2005 Andijan massacre", "1991 Gulf War": what stands between year and event is a name.
_EVENT = late(
    r" (?:[A-Z][\w'’-]* ){0,3}(?:[Mm]assacre|[Aa]ttacks?|[Bb]ombings?|[Uu]prising|[Rr]evolution|[Ww]ar|[Cc]oup|[Rr]iots?|[Rr]aid|[Ss]hootings?"
    r"|[Ss]iege|[Cc]rackdown|[Gg]enocide|[Kk]illings?|[Ss]trike|[Ii]nvasion|[Ee]lections?|[Oo]lympics|[Mm]urders?|[Aa]ssassination)\b"
)
_SHARE = late(r"(?P<which>first|second|third|fourth|last)\s+(?P<share>half|quarter)")
_COUNTED_ON = late(r"following|previous|preceding|the\s+next")
# "from 30 May to 2 June 2019": the year of the second day is that of the first.
_SHARED_YEAR = late(
    rf"{JOIN}(?:\d\d?(?:st|nd|rd|th)?{S}(?:of{S})?(?P<after>[a-z]{{3,9}})\.?|(?P<before>[a-z]{{3,9}})\.?{S}\d\d?(?:st|nd|rd|th)?),?{S}(?P<year>{YEAR})"
)
_ABOUT = late(r"^(?:around|about|circa|c\.)\s+")
DATED_BY = frozenset("on the since from until of between dated".split())  # "on 18. June"
_WEEK_OR_DAY = late(r"(?:day|week|weekend|month)\s+$")
MONTHS_WITH_OTHER_MEANINGS = frozenset({"may", "march", "april", "june", "august"})


def _day(found: Found, around: Surroundings) -> Meaning | None:
    if not is_name(found.start("month"), around):
        return None
    if found.re.groupindex.get("dot") and found["dot"] and word_before(found.start(), around) not in DATED_BY:
        return None  # a sentence that ends in a number
    number, first, last = MONTHS[found["month"].rstrip(".")], _day_number(found["day"]), _last_day(found, around)
    stated = _stated_year(found, around)
    if stated is not None:
        return _days(date(stated, number, first), last, anchored=found["year"] is None)
    if _is_a_name_of_something(found, around, (number, first)):
        return unresolved("named", anchored=False)
    if found["other"] is not None or around.anchor is None:
        return unresolved("partial")
    if is_coming(found, around):
        return unresolved("future")
    return _days(latest(number, first, around.anchor), last, anchored=True)


def _days(first: date, last: int | None, *, anchored: bool) -> Meaning:
    end = first if last is None else first.replace(day=last)
    return Meaning(first, end, DatePrecision.day, "partial" if anchored else "explicit", anchored)


def _last_day(found: Found, around: Surroundings) -> int | None:
    """The second day of "8-9 May". In "On May 8 and 9 people died" and "May 30 to 2 June" it belongs elsewhere."""
    if found["last"] is None:
        return None
    last = _day_number(found["last"])
    if last <= _day_number(found["day"]):
        return None
    after = NEXT_WORD.match(around.lower, found.end("last"))
    ends_the_date = found.end("last") == found.end()
    return None if ends_the_date and after and not FUNCTION_WORD.match(after[1]) else last


def _is_a_name_of_something(found: Found, around: Surroundings, month_and_day: tuple[int, int]) -> bool:
    if CALLED.match(around.lower, found.end()):
        return True
    return month_and_day == (9, 11) and SEPTEMBER_11.match(around.lower, found.end()) is not None


def _month(found: Found, around: Surroundings) -> Meaning | None:
    written = found["month"]
    name = written.rstrip(".")
    abbreviated = len(name) <= 4 and name not in {"may", "june", "july"}
    if not is_name(found.start("month"), around) or (abbreviated and written == name and found["year"] is None):
        return None
    number = MONTHS[found["until"].rstrip(".")] if found["until"] else MONTHS[name]
    stated = _stated_year(found, around)
    if stated is not None:
        anchored = found["year"] is None
        return _months(found, month(stated, number, "partial" if anchored else "explicit", anchored=anchored))
    if not _is_month_alone(name, found, around):
        return None
    if _COUNTED_ON.search(found["cue"] or ""):
        return unresolved("offset", anchored=False)
    if found["other"] is not None or around.anchor is None:
        return unresolved("partial")
    if found["cue"] == "next" or is_coming(found, around):
        return unresolved("future")
    passed = number < around.anchor.month or (number == around.anchor.month and found["cue"] != "last")
    return _months(found, month(around.anchor.year - (not passed), number, "partial", anchored=True))


def _months(found: Found, last: Meaning) -> Meaning:
    """The months from the first named to the last: "from November to January 2021" begins in 2020."""
    if found["until"] is None or last.first is None:
        return last
    number = MONTHS[found["month"].rstrip(".")]
    return replace(last, first=date(last.first.year - (number > last.first.month), number, 1))


def _is_month_alone(name: str, found: Found, around: Surroundings) -> bool:
    """Whether the word is the month: no verb ("they may"), no walk ("the march"), nobody's name ("of April Jones")."""
    start, end = found.span("month")
    if around.cased and not around.text[start:end].isupper() and re.match(r" [A-Z]", around.text[end : end + 2]):
        return False
    if name not in MONTHS_WITH_OTHER_MEANINGS:
        return True
    if _WEEK_OR_DAY.search(around.lower, max(0, found.start() - 12), found.start()):
        return True  # "the last week of May"
    cue = found["cue"]
    told_which_part = found.end("cue") + 1 < start if cue else found.start() < start
    return told_which_part or cue not in {
        None,
        "the",
        "a",
        "an",
        "to",
        *(("this", "before", "after", "of") if name == "may" else ()),
    }


def _season(found: Found, around: Surroundings) -> Meaning | None:
    """The months of a season, north of the equator; of "winter 2010", those at either end of the year."""
    if found["cue"] is None and found["year"] is None and found["other"] is None:
        return None  # "spring water"
    if found["year"] is None and found["season"] == "fall" and around.lower.startswith(" of", found.end()):
        return None  # "in the fall of the town"
    starts = _SEASONS[found["season"]]
    stated = _stated_year(found, around)
    if stated is not None:
        first = date(stated - (starts == _WINTER), starts, 1)
        last = first + relativedelta(months=14 if starts == _WINTER else 2, day=31)
        anchored = found["year"] is None
        return Meaning(first, last, DatePrecision.month, "partial" if anchored else "explicit", anchored)
    if around.anchor is None or found["other"] is not None:
        return unresolved("partial")
    if is_coming(found, around):
        return unresolved("future")
    first = date(around.anchor.year - (around.anchor.month < starts), starts, 1)
    last = min(first + relativedelta(months=2, day=31), around.anchor)
    return Meaning(first, last, DatePrecision.month, "partial", anchored=True)


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_WINTER = 12


def _decade(found: Found, around: Surroundings) -> Meaning | None:
    first = int(found["year"])
    return Meaning(date(first, 1, 1), date(first + 9, 12, 31), DatePrecision.unknown, "explicit")


def _year(found: Found, around: Surroundings) -> Meaning | None:
    cue, told_which_part = found["cue"], found["part"] is not None
    if not told_which_part and (not _stands_alone(found, around) if cue is None else _is_a_number(cue, found, around)):
        return None
    result = year(int(found["year"]), "explicit")
    share = _SHARE.search(found["part"] or "")
    if share is not None:
        length = 6 if share["share"] == "half" else 3
        return _share(int(found["year"]), length, 12 // length if share["which"] == "last" else ORDINALS[share["which"]])
    if not found["last"]:
        return result
    until = year(int(found["year"][: 4 - len(found["last"])] + found["last"]), "explicit")
    later = until.last is not None and result.last is not None and until.last > result.last
    if not later and re.fullmatch(r"-(?:0[1-9]|1[0-2])", around.lower[found.end("year") : found.end()]):
        return month(int(found["year"]), int(found["last"]), "explicit")
    return Meaning(result.first, until.last, DatePrecision.year, "explicit") if later else result


def _quarter(found: Found, around: Surroundings) -> Meaning | None:
    length = 3 if found["letter"] == "q" else 6
    return _share(int(found["year"]), length, int(found["number"])) if int(found["number"]) * length <= 12 else None


def _share(of_year: int, months: int, which: int) -> Meaning:
    """The first, second, ... half or quarter of a year."""
    first = date(of_year, months * (which - 1) + 1, 1)
    return Meaning(first, first + relativedelta(months=months - 1, day=31), DatePrecision.month, "explicit")


def _stands_alone(found: Found, around: Surroundings) -> bool:
    """Whether a bare number is all there is, or the first thing in brackets, so that only a year makes sense."""
    before, after = around.lower[max(0, found.start() - 1) : found.start()], around.lower[found.end() : found.end() + 1]
    if _EVENT.match(around.text, found.end()):
        return True
    is_all = len(around.lower) <= len(found.group()) + 8 and _ABOUT.sub("", around.lower.strip(" .")) == found.group()
    return is_all or (before == "(" and after in {")", ","})


def _is_a_number(cue: str, found: Found, around: Surroundings) -> bool:
    """Whether "2000 soldiers" stands there: "the 2008 attacks" are an event, "of 2000 people" a number."""
    after = NEXT_WORD.match(around.lower, found.end())
    if after is None:
        return False
    if cue in {"the", "a", "an", "in", "since", "during", "until", "till", "year"}:
        return after[1] in COUNTED_THINGS
    return FUNCTION_WORD.match(after[1]) is None


def _stated_year(found: Found, around: Surroundings) -> int | None:
    written = found["year"]
    if written is not None:
        return full_year(written.lstrip("'"))
    shared = _SHARED_YEAR.match(around.lower, found.end())
    if shared is not None and (shared["after"] or shared["before"]) in MONTHS:
        return int(shared["year"])
    other = found["other"]
    if other is None or around.anchor is None:
        return None
    return around.anchor.year - 1 if "last" in other else around.anchor.year if "this" in other else None


def _day_number(written: str) -> int:
    return ORDINALS.get(written) or int(re.sub(r"\D", "", written))


READERS: dict[str, Callable[[Found, Surroundings], Meaning | None]] = {
    "day_month": _day,
    "month_day": _day,
    "month": _month,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "year": _year,
}
