"""Written: on which day an article was written, by its publication date and by what stands at its head."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from extractor.reading.dates.date_finding import Sighting, sightings, surroundings
from extractor.reading.dates.dateline import Dateline, dateline
from schemas import DatePrecision

NAMING_ITS_DAY = frozenset({"explicit", "partial"})  # kinds of date with a day and a month of their own
LINE = 120  # code points of a first line
TITLE = 14  # words of a heading
HEAD = 400  # code points within which a release is numbered and dated
_OPENING = re.compile(
    r"\W*(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:(?:, (?:19|20)\d\d)?(?=\s*[:–—])|,? (?:19|20)\d\d(?=\. [A-Z]))"
)
# "Trincomalee, Monday: ...", "BELFAST, Tuesday. - ..." and "BARAGOI, Wednesday" in a line of its own
_ON_WEEKDAY = re.compile(
    r"\W*(?!(?:In|On|At|By|From|Since|During|After|Before|Until|But|And|For|When)\b)[A-Z][\w.'’-]*(?: [\w.'’-]+){0,3}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?"
    r"(?:,|,? \(|,? [-–—]+) ?(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)(?=\.))(?: (?:morning|noon|afternoon|evening|night))?"
    r"(?:\)|\s*\([^()\n]{1,40}\))?(?:\s*(?:[.:]|--|[-–—])|[ \t]*(?=[\n\r]))"
)
_TELLS_ON = re.compile(r"\b(?:on|in|since|until|by|before|after)\s+(?:the\s+)?$", re.IGNORECASE)
_TELLING = 3  # letters that tell a weekday
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_RULE = re.compile(r"\n[ \t]*(?:[-–—*_=•][ \t]?){3,}[ \t]*(?=\n)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@lru_cache(maxsize=8)
def own_day(text: str) -> date | None:
    """The day that stands at the head of ``text`` as its own: in a dateline, or opening its first line ("Dec. 6: ...").

    Where the year is left out, it is the only one that stands near, as in the number of a release ("2010-06-CA-185").
    """
    line = dateline(text)
    if line is not None and line.date is not None:
        return line.date
    return (_named_at(line, None, text) if line is not None else None) or _headed(text, opening=True) or _titled(text)


@lru_cache(maxsize=8)
def written_on(text: str, published: date | None) -> list[date]:
    """Every day on which the article may have been written: that of publication, and that of its dateline or first line, which
    may give no more than the weekday.

    A text put together of several, with a rule ("---") between them, was written on the day of each part's dateline.
    """
    line = dateline(text)
    day = None
    if line is not None:
        day = line.date or _named_at(line, published, text)
    if published is None and day is None:
        day = _headed(text, opening=False)
    if published is not None and day is None:
        day = _weekday_at_head(text, published)
    later = [line.date for part in _RULE.split(text)[1:] if (line := dateline(part)) is not None]
    return [one for one in dict.fromkeys([published, day, *later]) if one is not None]


def _named_at(line: Dateline, published: date | None, text: str) -> date | None:
    """The day of a dateline that leaves the year out: "OKLAHOMA CITY, April 19"."""
    words = text[line.start : line.end]
    day = _day(words, published) if published is not None else _day(words, None)
    if day is None and published is None and (last := _last_day(text)) is not None:
        day = _day(words, last)
    return day


def _weekday_at_head(text: str, published: date) -> date | None:
    """The day of a dateline that gives the weekday alone: the last such day up to publication."""
    found = _ON_WEEKDAY.match(text.lstrip()[:LINE])
    if found is None:
        return None
    named = next(number for number, day in enumerate(_DAYS) if day.startswith(found["weekday"][:_TELLING]))
    back = (published.weekday() - named) % len(_DAYS)
    return published - timedelta(days=back)


def _headed(text: str, *, opening: bool) -> date | None:
    """The day in an article's first line, or only one that opens it, with the one year that stands near."""
    last = _last_day(text)
    first_line = text.lstrip()[:LINE].partition("\n")[0]
    if opening and (first := _OPENING.match(first_line)) is not None:
        first_line = first[0]
    elif opening:
        return None
    found = _most_exact(first_line, last)
    if found is None or found.meaning.kind not in NAMING_ITS_DAY:
        return None  # "on Tuesday" beside "July 2017" is no Tuesday of that year
    return found.meaning.first


def _titled(text: str) -> date | None:
    """The last day of the full date that ends a first line which is a heading: "Weekly security bulletin, 13 to 19 April 2009"."""
    first_line, _, rest = text.lstrip()[:LINE].partition("\n")
    if not rest or len(first_line.split()) > TITLE:
        return None
    found = _most_exact(first_line, None)
    if found is None or found.meaning.kind != "explicit" or re.search(r"\w", first_line[found.end :]):
        return None
    return None if _TELLS_ON.search(first_line, 0, found.start) else found.meaning.last


def _last_day(text: str) -> date | None:
    """The last day of the only year that the head names."""
    years = {int(year) for year in _YEAR.findall(text[:HEAD])}
    return date(years.pop(), 12, 31) if len(years) == 1 else None


def _day(words: str, anchor: date | None) -> date | None:
    found = _most_exact(words, anchor)
    return None if found is None else found.meaning.first


def _most_exact(words: str, anchor: date | None) -> Sighting | None:
    """The first date in ``words`` that gives a day."""
    found = (one for one in sightings(surroundings(words, anchor)) if one.meaning.precision is DatePrecision.day)
    return next((one for one in found if one.meaning.first is not None), None)
