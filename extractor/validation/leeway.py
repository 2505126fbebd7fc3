"""Leeway: when the words of a date can mean the claimed day besides what they usually do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from extractor.reading.dates.date_words import AMOUNT, MONTHS, WEEKDAYS, any_of
from extractor.reading.dates.dates import DateMention, date_mentions
from extractor.reading.dates.loose_dates import names_number
from extractor.reading.dates.relative_dates import amount_of, is_elsewhere
from extractor.validation.examination import Examination
from schemas import DatePrecision, IncidentDate

LEEWAY = 4  # "a month after" may be a week more or less
BESIDE = re.compile(
    r"\b(?:day|night|morning|evening|eve)\s+(?:after|before|following|preceding)\b|\b(?:night|eve)\s+of\b|\ba\s+day\s+(?:later|earlier)\b",
    re.IGNORECASE,
)
# Hours before or after a time that is told may lie in the next day or in the one before.
HOURS = re.compile(r"\bhours?\s+(?:\w+\s+)?(?:after|before|later|earlier|since|into|following)\b", re.IGNORECASE)
THAT_YEAR = re.compile(
    r"\b(?:that|that\s+same|the\s+same|the\s+following|the\s+previous|the\s+next)\s+(?:year|month|week)\b", re.IGNORECASE
)
LAST_DAY = re.compile(rf"\blast\s+(?:{any_of(WEEKDAYS)}|weekend)\b(?!\.?\s+(?:of|in)\b)", re.IGNORECASE)
LAST_MONTH = re.compile(rf"\blast\s+{any_of(MONTHS)}\b", re.IGNORECASE)
WEEKS_AGO = re.compile(r"\bweeks\s+(?:ago|back|earlier|before)\b", re.IGNORECASE)
TO_THE_DAY = re.compile(
    rf"\b(?P<amount>{AMOUNT})\s+(?P<unit>week|month|year)s?\s+(?:(?:ago|earlier|before|later|after)\s+)?(?:almost\s+|exactly\s+)?to\s+the\s+(?:very\s+)?day\b",
    re.IGNORECASE,
)
HOURLY = re.compile(r"^\W*(?:\w+\W+)?(?:[01]?\d|2[0-3])[:.h][0-5]\d\b", re.MULTILINE)
ENTRIES = 2
SPAN = re.compile(
    rf"\b(?P<amount>{AMOUNT})\s+(?:straight\s+|consecutive\s+|whole\s+)?(?:days|nights)\b(?!\s+(?:ago|after|before|later|earlier|since|old))"
    rf"|\b(?P<compound>{AMOUNT})-(?:day|night)\b(?!-old)",
    re.IGNORECASE,
)
# "A 40-hour siege", and "for a third day on Tuesday"
LONG_HOURS = re.compile(
    rf"\b(?P<amount>{AMOUNT})(?:-|\s+)hours?\b(?!\s+(?:ago|after|before|later|earlier|since|old))", re.IGNORECASE
)
WEEKS_LONG = re.compile(rf"\b(?:(?P<amount>{AMOUNT})-week|week-long)\b(?!-old)", re.IGNORECASE)
NTH = re.compile(
    r"\b(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:straight\s+|consecutive\s+|successive\s+)?(?:day|night)\b",
    re.IGNORECASE,
)
NTHS = {word: number for number, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), start=2)}
DAY_HOURS = 24
COUNTING = re.compile(r"\bafter\b", re.IGNORECASE)
GOES_ON = re.compile(
    r"\b(?:still|since|continu\w+|went\s+on|goes\s+on|going\s+on|ongoing|rag(?:ed|es|ing)|third\s+(?:day|night))\b", re.IGNORECASE
)
WITH_MONTH = frozenset({DatePrecision.day, DatePrecision.month})
ONE = {"week": relativedelta(weeks=1), "month": relativedelta(months=1), "year": relativedelta(years=1)}
YEAR = relativedelta(years=1)
WEEK = relativedelta(weeks=1)
COUNTED = 3  # days that are counted one by one: "two days after"
NIGHT = timedelta(days=1)
# Which part of a year or a month is meant: "in the last weeks of 1992", "in early May"
PART = re.compile(
    r"\b(?:(?P<early>early|beginning|start|opening|first\s+(?:days|weeks|months))"
    r"|(?P<late>late|end|close|closing|final|dying|last\s+(?:days|weeks|months))|(?P<middle>mid|middle))\b",
    re.IGNORECASE,
)
A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEAR_REACH = 400  # code points before a day in which its year may stand


def excused(examination: Examination, claimed: IncidentDate, mentions: Sequence[DateMention]) -> bool:
    """Whether the words can mean the claimed date besides what they usually do."""
    quote = claimed.quote or ""
    if LAST_DAY.search(quote) and any(_lies_before(claimed, m.first, WEEK) for m in mentions):
        return True  # "last Monday" is the nearest one to some writers, the one of the week before to others
    months = [mention.first for mention in mentions if mention.precision is DatePrecision.month]
    if LAST_MONTH.search(quote) and any(_lies_before(claimed, first, YEAR) for first in months):
        return True  # and so is "last October"
    if claimed.precision is DatePrecision.week and WEEKS_AGO.search(quote) and any(map(_holding(claimed), mentions)):
        return True  # "around ten weeks ago": the week itself to some, the weeks around it to others
    if any(_counts_from_a_day_told(examination, mention, claimed) for mention in mentions):
        return True
    if THAT_YEAR.search(quote) and any(mention.first is None for mention in mentions):
        return True  # "in October of that year": which one, another sentence says
    if any(map(_yearless(examination, quote, claimed), mentions)) or is_under_its_month(examination, claimed):
        return True
    if any(_is_that_part(quote, claimed, mention) for mention in mentions):
        return True
    return (BESIDE.search(quote) or HOURS.search(quote)) is not None and any(_beside(mention, claimed) for mention in mentions)


def _lies_before(claimed: IncidentDate, day: date | None, span: relativedelta) -> bool:
    with suppress(ValueError, OverflowError):
        return day is not None and claimed.start == day - span
    return False


def _beside_by(span: relativedelta, day: date) -> list[date]:
    """The days so long before and after ``day``, as far as the calendar goes."""
    found = []
    for sign in (-1, 1):
        with suppress(ValueError, OverflowError):
            found.append(day + sign * span)
    return found


def is_under_its_month(examination: Examination, claimed: IncidentDate) -> bool:
    """Whether the quote names the number of the claimed day, and the date before it in the article names its month.

    A month can head a part of the text: "October: ... on the 24th".
    """
    quote, day = claimed.quote or "", claimed.start
    if day is None or not names_number(quote, day):
        return False
    dates = [one for one in examination.reading.dates if one.kind in {"explicit", "partial"} and one.precision in WITH_MONTH]
    for span in examination.reading.finder.find_all(quote):
        before = next((one.first for one in reversed(dates) if one.start < span.start), None)
        if before is not None and (before.year, before.month) == (day.year, day.month):
            return True
    return False


def is_to_the_day(quote: str) -> bool:
    """Whether the quote counts whole weeks, months or years to a day: "a year to the day after"."""
    return TO_THE_DAY.search(quote) is not None


def falls_to_the_day(examination: Examination, claimed: IncidentDate, others: Iterable[date]) -> bool:
    """Whether the claimed day lies just so many weeks, months or years from a day that the article gives."""
    found = TO_THE_DAY.search(claimed.quote or "")
    number = None if found is None else amount_of(" ".join(found["amount"].lower().split()))
    if found is None or number is None or claimed.start is None:
        return False
    one = {"week": relativedelta(weeks=1), "month": relativedelta(months=1), "year": relativedelta(years=1)}[
        found["unit"].lower()
    ]
    span = one * number
    days = {*others, *_days_told_besides(examination, claimed.quote or "")}
    return any(claimed.start in _beside_by(span, day) for day in days)


def _days_told_besides(examination: Examination, quote: str) -> Iterator[date]:
    """The days that the article gives outside of the quote, which cannot count from what it gives itself."""
    own = examination.reading.finder.find(quote) if quote else None
    for one in examination.reading.dates:
        within = own is not None and own.start < one.end and one.start < own.end
        if one.precision is DatePrecision.day and one.first is not None and not within:
            yield one.first


def is_tomorrow_elsewhere(claimed: IncidentDate, published: date) -> bool:
    """Whether the claimed day is the one after publication by the clock of a place further east: "early Friday local time"."""
    return claimed.start is not None and claimed.start - published == NIGHT and is_elsewhere(claimed.quote or "")


def _yearless(examination: Examination, quote: str, claimed: IncidentDate) -> Callable[[DateMention], bool]:
    """Whether words give the claimed day without its year, which stands before them: "found on Nov. 22, 2019 ... on Nov. 16".

    Where no publication date is known, it may stand behind them too.
    """
    day = claimed.start or date.max
    spans = examination.reading.finder.find_all(quote)
    behind = 0 if examination.article.published is not None else YEAR_REACH
    near = (examination.text[max(0, span.start - YEAR_REACH) : span.end + behind] for span in spans)
    told = any(re.search(rf"\b{day.year}\b", words) for words in near) or _is_the_only_year(examination, day.year)
    last = claimed.end or day
    return lambda mention: (
        told
        and (last - day <= NIGHT or (mention.first is None and claimed.precision is DatePrecision.month))
        and mention.kind == "partial"
        and (
            (mention.first is not None and (mention.first.month, mention.first.day) == (day.month, day.day))
            or (
                mention.first is None
                and any(one.first == day and one.precision is claimed.precision for one in date_mentions(quote, last))
            )
        )
    )


def _is_that_part(quote: str, claimed: IncidentDate, mention: DateMention) -> bool:
    """Whether the words give a year or a month with a part of it that holds the claimed date: "in the last weeks of 1992"."""
    part = PART.search(quote)
    first, last = claimed.start, claimed.end or claimed.start
    if part is None or first is None or last is None or mention.first is None or mention.last is None:
        return False
    if not mention.first <= first <= last <= mention.last:
        return False
    finer = (mention.precision, claimed.precision)
    if finer == (DatePrecision.year, DatePrecision.month):
        at, until, whole = first.month, last.month, 12
    elif finer == (DatePrecision.month, DatePrecision.week):
        at, until, whole = first.day, last.day, mention.last.day
    else:
        return False
    if part["early"]:
        return until <= whole * 2 // 5
    return at > whole * 3 // 5 if part["late"] else whole // 4 < at and until <= whole - whole // 4


def _is_the_only_year(examination: Examination, year: int) -> bool:
    """Whether no publication date is known, and the article names no other year."""
    return examination.article.published is None and {int(one) for one in A_YEAR.findall(examination.text)} == {year}


def _counts_from_a_day_told(examination: Examination, mention: DateMention, claimed: IncidentDate) -> bool:
    """Whether "a day after his arrest" counts from a day that the article gives without an incident of its own."""
    if mention.kind != "offset" or mention.days is None or claimed.start is None or abs(mention.days) > COUNTED:
        return False
    return any(abs((claimed.start - day).days) == abs(mention.days) for day in _days_told_besides(examination, ""))


def _holding(claimed: IncidentDate) -> Callable[[DateMention], bool]:
    first, last = claimed.start or date.max, claimed.end or claimed.start or date.min
    return lambda mention: (
        mention.first is not None and mention.last is not None and mention.first <= first and last <= mention.last
    )


def _beside(mention: DateMention, claimed: IncidentDate) -> bool:
    return (
        mention.first is not None
        and mention.precision is claimed.precision
        and claimed.start is not None
        and abs(claimed.start - mention.first) <= NIGHT
    )


def is_of_a_running_page(examination: Examination, claimed: IncidentDate) -> bool:
    """Whether the article is a page of entries with their hours ("11:40. Two dead."), and the day claimed is that of the page."""
    return (
        claimed.quote is None
        and claimed.start is not None
        and claimed.start == claimed.end == examination.article.published
        and len(HOURLY.findall(examination.text)) >= ENTRIES
    )


def goes_on_so_long(examination: Examination, claimed: IncidentDate) -> bool:
    """Whether the article tells of something that went on for as many days as the claimed span has: "three days of fighting"."""
    if claimed.start is None or claimed.end is None:
        return False
    width = (claimed.end - claimed.start).days
    return any(width in (number - 1, number) for number in _lengths(examination.text or claimed.quote or ""))


def _lengths(text: str) -> Iterator[int]:
    """How many days the text says that something went on for."""
    for found in SPAN.finditer(text):
        number = amount_of(" ".join((found["amount"] or found["compound"]).lower().split()))
        if number is not None:
            yield number
    for found in LONG_HOURS.finditer(text):
        hours = amount_of(" ".join(found["amount"].lower().split()))
        if hours is not None and hours > DAY_HOURS // 2:
            yield hours // DAY_HOURS + 1
    for found in WEEKS_LONG.finditer(text):
        weeks = amount_of(" ".join((found["amount"] or "one").lower().split()))
        if weeks is not None:
            yield from (7 * weeks, 7 * weeks + 1)
    for found in NTH.finditer(text):
        yield NTHS[found["nth"].lower()]


def is_told_by_its_end(examination: Examination, claimed: IncidentDate, mentions: Sequence[DateMention]) -> bool:
    """Whether the words give the day on which the claimed span ends, and the article how long it was: "on Tuesday after two days
    of fighting", "found dead on Monday, two days after men took him".
    """
    last, start = claimed.end, claimed.start
    ends = any(m.precision is DatePrecision.day and m.first == m.last == last for m in mentions)
    if not ends or last is None or start is None or last == start:
        return False
    return goes_on_so_long(examination, claimed) or _counts_back(claimed.quote or "", start, last)


def is_counted_back(claimed: IncidentDate, mentions: Sequence[DateMention]) -> bool:
    """Whether the words give a day and how long before it the claimed one was: "found on Monday, two days after he was taken"."""
    days = [m.first for m in mentions if m.precision is DatePrecision.day and m.first is not None and m.first == m.last]
    return claimed.start is not None and any(_counts_back(claimed.quote or "", claimed.start, day) for day in days)


def _counts_back(quote: str, start: date, last: date) -> bool:
    if not COUNTING.search(quote):
        return False
    return any(m.kind == "offset" and m.days == (last - start).days > 0 for m in date_mentions(quote, last))


def began_at_a_weekend(examination: Examination, claimed: IncidentDate, mentions: Iterable[DateMention]) -> bool:
    """Whether the words give two days, on the first of which something began that the article tells to go on: "rose at the
    weekend and still held 200 hostages on Monday".
    """
    pairs = ((m.first, m.last) for m in mentions if m.first is not None and m.last is not None)
    return (
        any(first == claimed.start and last - first == NIGHT for first, last in pairs)
        and GOES_ON.search(examination.text) is not None
    )


def apart(day: date | None, other: date, days: int) -> bool:
    """Whether two days lie about ``days`` apart, whichever came first: "three weeks after" is no exact count."""
    return day is not None and abs(abs((day - other).days) - abs(days)) <= max(1, abs(days) // LEEWAY)
