"""Rules on time: can the incident have happened then, and do the words say so?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extractor.reading.dates.dates import DateMention, date_mentions, readings, weekday_in
from extractor.reading.dates.loose_dates import may_number, may_tell
from extractor.reading.dates.written import written_on
from extractor.validation.examination import Examination
from extractor.validation.leeway import (
    BESIDE,
    HOURS,
    apart,
    began_at_a_weekend,
    excused,
    falls_to_the_day,
    goes_on_so_long,
    is_counted_back,
    is_of_a_running_page,
    is_to_the_day,
    is_told_by_its_end,
    is_tomorrow_elsewhere,
    is_under_its_month,
)
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import DatePrecision, IncidentDate, Severity

FINENESS = {
    DatePrecision.unknown: 0,
    DatePrecision.year: 1,
    DatePrecision.month: 2,
    DatePrecision.week: 3,
    DatePrecision.day: 4,
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
NEIGHBOURING = re.compile(r"\b(?:previous|preceding|following|next|same)\b", re.IGNORECASE)
TODAY = re.compile(
    r"\b(?:today|tonight|yesterday|this\s+(?:morning|afternoon|evening)|last\s+(?:night|evening))\b", re.IGNORECASE
)
WIDEST = 366  # days of a claimed range that are looked at
_NIGHT_DAY = r"(?:the\s+)?(?:\d{1,2}(?:st|nd|rd|th)?|(?:Easter\s+)?\w+day)(?:\s+[A-Z][a-z]+)?"
# "The night of 9 to 10 June", "the night from Sunday to Monday": both days.
BOTH_DAYS = re.compile(
    rf"\bnight\s+(?:of\s+|from\s+|between\s+)?{_NIGHT_DAY}(?:\s+(?:to|and)\s+|\s?[-–/]\s?){_NIGHT_DAY}", re.IGNORECASE
)
PRINTED = timedelta(days=3)  # within which a dispatch is in print
NIGHT = timedelta(days=1)  # an attack overnight belongs to two days


@REGISTRY.rule(
    "date-inverted",
    Severity.error,
    "An incident must not end before it starts.",
    example=Example("start 2019-05-09, end 2019-05-08", "start and end 2019-05-08"),
    needs_text=False,
)
def date_inverted(examination: Examination) -> Iterator[Finding]:
    """Every date whose end lies before its start."""
    for i, incident in enumerate(examination.incidents):
        start, end = incident.date.start, incident.date.end
        if start is not None and end is not None and end < start:
            yield Finding(f"incidents[{i}].date.end", f"the end {end} lies before the start {start}")


@REGISTRY.rule(
    "date-after-publication",
    Severity.error,
    "An article cannot report what happened after it was published.",
    example=Example("start 2019-05-10 in an article of 2019-05-08", "start 2019-05-08 in an article of 2019-05-08"),
    needs_text=False,
)
def date_after_publication(examination: Examination) -> Iterator[Finding]:
    """Every incident later than the article."""
    published = examination.article.published
    if published is None:
        return
    for i, incident in enumerate(examination.incidents):
        for name, day in (("start", incident.date.start), ("end", incident.date.end)):
            running = name == "end" and _covers(incident.date, published)
            if day is not None and day > published and not running and not is_tomorrow_elsewhere(incident.date, published):
                yield Finding(f"incidents[{i}].date.{name}", f"{day} is later than the article's publication on {published}")


@REGISTRY.rule(
    "weekday-mismatch",
    Severity.error,
    "A weekday that the words name must be the weekday of the date.",
    example=Example('2019-05-09, a Thursday, for "on Wednesday"', '2019-05-08, a Wednesday, for "on Wednesday"'),
    needs_text=False,
)
def weekday_mismatch(examination: Examination) -> Iterator[Finding]:
    """Every single day that is not the weekday of its quote."""
    for i, incident in enumerate(examination.incidents):
        day = incident.date.start
        named = weekday_in(incident.date.quote or "")
        if day is None or named is None or incident.date.precision is not DatePrecision.day:
            continue
        last = incident.date.end or day
        quote = incident.date.quote or ""
        beside = HOURS.search(quote) or BESIDE.search(quote)  # "on the eve of Eid, which they keep on Monday"
        weekday = day.weekday()
        near = {weekday, (day + NIGHT if last > day else last).weekday()}
        if beside:
            near = {weekday, (weekday - 1) % 7, (weekday + 1) % 7}
        if named == last.weekday() and goes_on_so_long(examination, incident.date):
            continue  # "on Tuesday after two days of fighting"
        if is_counted_back(incident.date, _read(quote, examination)):
            continue
        if named not in near and not _numbered(incident.date):
            yield Finding(
                f"incidents[{i}].date.start", f"{day} is a {WEEKDAYS[day.weekday()]}, but the words say {WEEKDAYS[named]}"
            )


def _numbered(claimed: IncidentDate) -> bool:
    """Whether the quote names the claimed day by its number and month too: then the article contradicts itself. Of which year,
    other rules see to.
    """
    read = date_mentions(claimed.quote or "", claimed.start)
    return any(mention.kind in ("explicit", "partial") and mention.first == claimed.start for mention in read)


@REGISTRY.rule(
    "date-not-supported",
    Severity.error,
    "A date must be no more exact than the words and the publication date make it, and must be the one that they give.",
    example=Example('a day for "on Monday" without a publication date', 'the month for "in July 2017"'),
)
def date_not_supported(examination: Examination) -> Iterator[Finding]:
    """Every date that the article's words do not give, or not so exactly."""
    for i, incident in enumerate(examination.incidents):
        others = [other.date.start for j, other in enumerate(examination.incidents) if j != i and other.date.start is not None]
        reason = _unsupported(examination, incident.date, others) or _halved(incident.date)
        if reason is not None:
            yield Finding(f"incidents[{i}].date", reason)


def _unsupported(examination: Examination, claimed: IncidentDate, others: Sequence[date]) -> str | None:
    if claimed.start is None or claimed.precision is DatePrecision.unknown:
        return (
            None if claimed.start is None else f"{claimed.start} with precision unknown: give the precision or leave the date out"
        )
    published = examination.article.published
    others = [
        *others,
        *written_on(examination.text, examination.article.published),
    ]  # "four days after the riot": the article may be what follows
    mentions = [mention for mention in examination.reading.dates if mention.kind != "offset"]
    if claimed.quote is not None:
        mentions = _read(claimed.quote, examination)
        if _is_told_otherwise(examination, claimed, mentions, others):
            return None
        if not mentions:
            return f'"{claimed.quote}" gives no date'
        if is_to_the_day(claimed.quote):
            mentions = [mention for mention in mentions if mention.kind != "offset"]
    if any(_gives(mention, claimed, others) for mention in mentions):
        return None
    if is_told_by_its_end(examination, claimed, mentions) or is_counted_back(claimed, mentions):
        return None
    if _lasts(examination, claimed) or goes_on_so_long(examination, claimed):
        first = _beginning(claimed)
        if any(_gives(mention, first, others) for mention in mentions) or excused(examination, first, mentions):
            return None
        if began_at_a_weekend(examination, claimed, mentions):
            return None
    if excused(examination, claimed, mentions) if claimed.quote is not None else is_of_a_running_page(examination, claimed):
        return None
    words = f'"{claimed.quote}"' if claimed.quote is not None else "the article"
    known = "" if published is not None else "; the publication date is unknown"
    said = ", ".join(dict.fromkeys(map(_said, mentions))) or "no date"
    return f"{words} gives {said}, not {_range(claimed.start, claimed.end)} by the {claimed.precision}{known}"


def _halved(claimed: IncidentDate) -> str | None:
    """Why one day of a night that the words put on two is not the date."""
    one_day = claimed.precision is DatePrecision.day and claimed.start is not None and claimed.end in (None, claimed.start)
    if not one_day or not BOTH_DAYS.search(claimed.quote or ""):
        return None
    return f'"{claimed.quote}" gives two days, not {claimed.start} alone'


def _is_told_otherwise(
    examination: Examination, claimed: IncidentDate, own: Sequence[DateMention], others: Sequence[date]
) -> bool:
    """Whether the quote tells the claimed day by its number alone, by a time of day, or by another day of the article's."""
    quote, day = claimed.quote or "", claimed.start or date.max
    days = [mention for mention in own if mention.first is not None and mention.precision is DatePrecision.day]
    written = written_on(examination.text, examination.article.published)
    if all(mention.kind == "numbered" for mention in days) and any(may_number(quote, day, one) for one in written):
        return True
    if not own:
        dated = [mention for mention in examination.reading.dates if mention.kind != "offset"]
        told = [mention for mention in dated if mention.precision is DatePrecision.day]
        if any(_touches(mention, end, end) for mention in told for end in (day, claimed.end or day)):
            return True  # words such as "the four-day siege" date it by another day that the text gives
        return is_under_its_month(examination, claimed) or any(may_tell(quote, day, one) for one in written)
    if all(mention.first is None for mention in own) and NEIGHBOURING.search(quote):
        dated = [mention for mention in examination.reading.dates if mention.kind != "offset"]
        known_days = [*others, *(mention.first for mention in dated if mention.first is not None)]
        if not known_days or any(apart(day, known, 1) for known in known_days):
            return True
    return falls_to_the_day(examination, claimed, others)


def _lasts(examination: Examination, claimed: IncidentDate) -> bool:
    """Whether the claimed span ends on a day of the article's or on one that it was written on: what began then and went on."""
    if claimed.end is None or claimed.end == claimed.start:
        return False
    known = [*written_on(examination.text, examination.article.published)]
    known += [mention.last for mention in examination.reading.dates if mention.last is not None]
    return claimed.end in known


def _beginning(claimed: IncidentDate) -> IncidentDate:
    return claimed.model_copy(update={"end": claimed.start})


def _read(quote: str, examination: Examination) -> list[DateMention]:
    """What the quote says, counted from each day that the article may be written on; "today" from that of its dateline."""
    days = written_on(examination.text, examination.article.published)
    if (
        len(days) == 2
        and TODAY.search(quote)
        and examination.article.published == days[0]
        and NIGHT <= days[0] - days[1] <= PRINTED
        and examination.dateline_end  # a weekday alone may be that of writing or of the story
    ):
        days = days[1:]
    anchors: list[date | None] = [*days] or [None]
    return [reading for anchor in anchors for reading in readings(quote, anchor, examination.text)]


def _gives(mention: DateMention, claimed: IncidentDate, others: Sequence[date]) -> bool:
    """Whether the words give the claimed date, at least as exactly as claimed; "a week after" counts from another incident."""
    if mention.kind == "offset":
        if not others or mention.days is None or claimed.start is None:
            return True
        width = ((claimed.end or claimed.start) - claimed.start).days
        days = [claimed.start + timedelta(days=number) for number in range(min(width, WIDEST) + 1)]
        return any(apart(day, other, mention.days) for day in days for other in others)
    if mention.first is None or mention.last is None or claimed.start is None:
        return False
    last = claimed.end or claimed.start
    if (mention.first, mention.last) == (claimed.start, last) and (
        last - mention.first == NIGHT or claimed.precision is not DatePrecision.day
    ):
        return True  # "over the weekend" is no more exact than its two days, "the 1990s" than their ten years
    if FINENESS[mention.precision] < FINENESS[claimed.precision]:
        return False
    if claimed.precision is DatePrecision.day:
        return (
            mention.first - claimed.start <= NIGHT
            and claimed.start <= mention.last
            and last - mention.last <= NIGHT
            and _touches(mention, claimed.start, last)
        )
    return _touches(mention, claimed.start, last)


def _touches(mention: DateMention, first: date, last: date) -> bool:
    return mention.first is not None and mention.last is not None and mention.first <= last and first <= mention.last


def _said(mention: DateMention) -> str:
    if mention.first is None:
        return f"no more than the {mention.precision}" if mention.precision is not DatePrecision.unknown else "no day of its own"
    return f"{_range(mention.first, mention.last)} by the {mention.precision}"


def _range(first: date, last: date | None) -> str:
    return str(first) if last is None or last == first else f"{first}..{last}"


def _covers(claimed: IncidentDate, published: date) -> bool:
    """Whether a month or week that is still running holds the day of publication."""
    return claimed.precision is not DatePrecision.day and claimed.start is not None and claimed.start <= published
