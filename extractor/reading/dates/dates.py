"""Dates: what day, month or year the words of an article stand for.

A date is only as exact as its words. "In early May" stands for all of May; "on Wednesday" stands for a day only where the
day of publication is known. Words that tell a date from another event ("a week after") stand for no day of their own, and
words about what is still to come are never turned into the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from extractor.reading.dates.date_finding import Sighting, sightings, surroundings
from extractor.reading.dates.date_meaning import Meaning
from extractor.reading.dates.date_mention import DateMention
from extractor.reading.dates.date_words import WEEKDAYS
from extractor.reading.dates.dateline import Dateline, dateline
from extractor.reading.dates.joined_dates import joined, told_on
from extractor.reading.dates.relative_dates import is_short_weekday
from extractor.reading.dates.ways import PATTERNS
from extractor.reading.dates.written import own_day, written_on
from schemas import DatePrecision

__all__ = ["DateMention", "Dateline", "date_mentions", "dateline", "readings", "resolve", "supported_precision", "weekday_in"]

# Another day of the same month in a list; in "on May 3, 12 people died" it is none.
_FURTHER_DAY = re.compile(
    r"(?:\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+)(?P<day>\d{1,2})(?:st|nd|rd|th)?(?=\s*(?:,|$|\band\b|\brespectively\b))"
)
EXACTNESS = {level: rank for rank, level in enumerate(DatePrecision)}


def date_mentions(text: str, published: date | None) -> list[DateMention]:
    """Every date in ``text``, in order, none overlapping another.

    Relative dates count from ``published``; without it, from the day that the text's own head gives. "Today" and the like count
    from the day of the dateline where that lies shortly before the publication.
    """
    head = dateline(text)
    anchor = published or own_day(text)
    found = [_mention(sighting, head) for sighting in sightings(surroundings(text, anchor))]
    return joined(text, told_on(text, found, published, written_on(text, published)))


def resolve(quote: str, published: date | None, text: str) -> DateMention | None:
    """The most exact date that ``quote`` gives, with offsets into ``quote``; None when it gives none at all.

    ``text`` is the article: without ``published`` its dateline tells from when to count, and failing that, the one full date
    in it that falls on the quoted weekday.
    """
    return next(iter(readings(quote, published, text)), None)


def readings(quote: str, published: date | None, text: str) -> list[DateMention]:
    """The dates that ``quote`` gives as exactly as any, the surest first: "Jan. 23, 25 and yesterday" gives three."""
    anchor = published or own_day(text)
    found = [reading for sighting in sightings(surroundings(quote, anchor)) for reading in _each_order(_mention(sighting, None))]
    if not found:
        return []
    best = min(found, key=_unsureness)
    if best.kind == "weekday" and best.first is None and anchor is None:
        return [_dated_by_text(best, weekday_in(quote), text)]
    alike = [mention for mention in found if _unsureness(mention) == _unsureness(best)]
    return [best, *(mention for mention in alike if mention is not best), *_further_days(quote, alike)]


def _each_order(mention: DateMention) -> list[DateMention]:
    """The mention, once for every day that its figures can be."""
    days = [replace(mention, first=one, last=one, precision=DatePrecision.day) for one in mention.either if one != mention.first]
    return [mention, *days]


def _unsureness(mention: DateMention) -> tuple[int, bool]:
    return EXACTNESS[mention.precision], mention.kind in {"named", "future", "ambiguous"}


def _further_days(quote: str, mentions: Sequence[DateMention]) -> Iterator[DateMention]:
    """The later days of "Jan. 23, 25 and 30", which name no month of their own."""
    for mention in mentions:
        end, first = mention.end, mention.first if mention.precision is DatePrecision.day else None
        while first is not None and (more := _FURTHER_DAY.match(quote, end)):
            end = more.end()
            with suppress(ValueError):  # 31 June
                further = first.replace(day=int(more["day"]))
                yield replace(mention, start=more.start("day"), end=end, first=further, last=further)


def supported_precision(quote: str, published: date | None, text: str) -> DatePrecision:
    """How exactly the words of ``quote`` can give a date, in an article ``text`` that was published on ``published``."""
    found = resolve(quote, published, text)
    return DatePrecision.unknown if found is None else found.precision


def weekday_in(quote: str) -> int | None:
    """The one weekday that ``quote`` names: 0 for Monday to 6 for Sunday. None when it names none, or several."""
    names = {word.strip(".,;:!?()[]\"“”'’").removesuffix("'s").removesuffix("’s") for word in quote.lower().split()}
    numbers = {WEEKDAYS[name] for name in names if name.endswith("day") and name in WEEKDAYS}
    short = list(PATTERNS["short_weekday"].finditer(quote.lower()))
    around = surroundings(quote, None) if short else None
    numbers |= {WEEKDAYS[found["day"]] for found in short if around is not None and is_short_weekday(found, around)}
    return numbers.pop() if len(numbers) == 1 else None


def _mention(sighting: Sighting, head: Dateline | None) -> DateMention:
    meaning: Meaning = sighting.meaning
    in_dateline = head is not None and head.start <= sighting.start and sighting.end <= head.end
    kind = "dateline" if in_dateline else meaning.kind
    return DateMention(
        sighting.start,
        sighting.end,
        meaning.first,
        meaning.last,
        meaning.precision,
        kind,
        meaning.anchored,
        meaning.days,
        meaning.either,
    )


def _dated_by_text(mention: DateMention, weekday: int | None, text: str) -> DateMention:
    """The mention of a weekday, given the text's only full date on such a weekday."""
    days = {
        sighting.meaning.first
        for sighting in sightings(surroundings(text, None))
        if sighting.meaning.kind == "explicit"
        and sighting.meaning.precision is DatePrecision.day
        and sighting.meaning.first == sighting.meaning.last
    }
    fitting = [day for day in days if day is not None and day.weekday() == weekday]
    if len(fitting) != 1:
        return mention
    return DateMention(mention.start, mention.end, fitting[0], fitting[0], DatePrecision.day, mention.kind, anchored=True)
