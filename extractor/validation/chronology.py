"""Rules on time and place: can the incident have happened then, do the words say so, and does the city lie there?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from extractor.reading.dates.dates import DateMention, date_mentions, readings, weekday_in
from extractor.reading.dates.loose_dates import may_number, may_tell
from extractor.reading.dates.written import written_on
from extractor.reading.places.places import countries_of, country_name
from extractor.validation.examination import Examination
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
LEEWAY = 4  # "a month after" may be a week more or less
NEIGHBOURING = re.compile(r"\b(?:previous|preceding|following|next|same)\b", re.IGNORECASE)
BESIDE = re.compile(
    r"\b(?:day|night|morning|evening|eve)\s+(?:after|before|following|preceding|of)\b|\ba\s+day\s+(?:later|earlier)\b",
    re.IGNORECASE,
)
# Hours before or after a time that is told may lie in the next day or in the one before.
HOURS = re.compile(r"\bhours?\s+(?:\w+\s+)?(?:after|before|later|earlier|since|into|following)\b", re.IGNORECASE)
THAT_YEAR = re.compile(r"\b(?:that|the\s+same|the\s+following|the\s+previous|the\s+next)\s+(?:year|month|week)\b", re.IGNORECASE)
LAST = re.compile(r"\blast\b", re.IGNORECASE)
WEEKS_AGO = re.compile(r"\bweeks\s+(?:ago|back|earlier|before)\b", re.IGNORECASE)
WEEK = timedelta(days=7)
GONE = frozenset("AN BU CS DD SU TP YD YU ZR".split())  # ISO 3166-3, of states whose people the news of their time names
COUNTED = 3  # days that are counted one by one: "two days after"
YEAR_REACH = 400  # code points before a day in which its year may stand
WIDEST = 366  # days of a claimed range that are looked at
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
            if day is not None and day > published and not (name == "end" and _covers(incident.date, published)):
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
        near = (day - NIGHT, day, day + NIGHT) if beside else (day, min(last, day + NIGHT))
        if named not in {one.weekday() for one in near} and not _numbered(incident.date):
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
        reason = _unsupported(examination, incident.date, others)
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
        own = _read(claimed.quote, examination)
        numbered = not any(mention.first is not None and mention.precision is DatePrecision.day for mention in own)
        if numbered and any(
            may_number(claimed.quote, claimed.start, day) for day in written_on(examination.text, examination.article.published)
        ):
            return None
        if not own:
            days = [mention for mention in mentions if mention.precision is DatePrecision.day]
            if any(_touches(day, end, end) for day in days for end in (claimed.start, claimed.end or claimed.start)):
                return None  # words such as "the four-day siege" date it by another day that the text gives
            if any(
                may_tell(claimed.quote, claimed.start, day) for day in written_on(examination.text, examination.article.published)
            ):
                return None
            return f'"{claimed.quote}" gives no date'
        if all(mention.first is None for mention in own) and NEIGHBOURING.search(claimed.quote):
            known_days = [*others, *(mention.first for mention in mentions if mention.first is not None)]
            if not known_days or any(_apart(claimed.start, day, 1) for day in known_days):
                return None
        mentions = own
    if any(_gives(mention, claimed, others) for mention in mentions):
        return None
    if _lasts(examination, claimed) and any(_gives(mention, _beginning(claimed), others) for mention in mentions):
        return None
    if claimed.quote is not None and _excused(examination, claimed, mentions):
        return None
    words = f'"{claimed.quote}"' if claimed.quote is not None else "the article"
    known = "" if published is not None else "; the publication date is unknown"
    said = ", ".join(dict.fromkeys(map(_said, mentions))) or "no date"
    return f"{words} gives {said}, not {_range(claimed.start, claimed.end)} by the {claimed.precision}{known}"


def _lasts(examination: Examination, claimed: IncidentDate) -> bool:
    """Whether the claimed span ends on a day of the article's or on one that it was written on: what began then and went on."""
    if claimed.end is None or claimed.end == claimed.start:
        return False
    known = [*written_on(examination.text, examination.article.published)]
    known += [mention.last for mention in examination.reading.dates if mention.last is not None]
    return claimed.end in known


def _beginning(claimed: IncidentDate) -> IncidentDate:
    return claimed.model_copy(update={"end": claimed.start})


def _excused(examination: Examination, claimed: IncidentDate, mentions: Sequence[DateMention]) -> bool:
    """Whether the words can mean the claimed date besides what they usually do."""
    quote = claimed.quote or ""
    if LAST.search(quote) and any(claimed.start is not None and m.first == claimed.start + WEEK for m in mentions):
        return True  # "last Monday" is the nearest one to some writers, the one of the week before to others
    if claimed.precision is DatePrecision.week and WEEKS_AGO.search(quote) and any(map(_holding(claimed), mentions)):
        return True  # "around ten weeks ago": the week itself to some, the weeks around it to others
    if any(_counts_from_a_day_told(examination, mention, claimed) for mention in mentions):
        return True
    if THAT_YEAR.search(quote) and any(mention.first is None for mention in mentions):
        return True  # "in October of that year": which one, another sentence says
    if any(map(_yearless(examination, quote, claimed), mentions)):
        return True
    return (BESIDE.search(quote) or HOURS.search(quote)) is not None and any(_beside(mention, claimed) for mention in mentions)


def _yearless(examination: Examination, quote: str, claimed: IncidentDate) -> Callable[[DateMention], bool]:
    """Whether words give the claimed day without its year, which stands before them: "found on Nov. 22, 2019 ... on Nov. 16"."""
    day = claimed.start or date.max
    spans = examination.reading.finder.find_all(quote)
    near = (examination.text[max(0, span.start - YEAR_REACH) : span.start] for span in spans)
    told = any(re.search(rf"\b{day.year}\b", words) for words in near)
    return lambda mention: (
        told
        and mention.kind == "partial"
        and mention.first is not None
        and (mention.first.month, mention.first.day) == (day.month, day.day)
    )


def _counts_from_a_day_told(examination: Examination, mention: DateMention, claimed: IncidentDate) -> bool:
    """Whether "a day after his arrest" counts from a day that the article gives without an incident of its own."""
    if mention.kind != "offset" or mention.days is None or claimed.start is None or abs(mention.days) > COUNTED:
        return False
    told = (one.first for one in examination.reading.dates if one.precision is DatePrecision.day and one.first is not None)
    return any(abs((claimed.start - day).days) == abs(mention.days) for day in told)


def _holding(claimed: IncidentDate) -> Callable[[DateMention], bool]:
    first, last = claimed.start or date.max, claimed.end or claimed.start or date.min
    return lambda mention: (
        mention.first is not None and mention.last is not None and mention.first <= first and last <= mention.last
    )


def _beside(mention: DateMention, claimed: IncidentDate) -> bool:
    return mention.first is not None and mention.precision is claimed.precision and _apart(claimed.start, mention.first, 1)


def _read(quote: str, examination: Examination) -> list[DateMention]:
    """What the quote says, counted from each day that the article may be written on."""
    anchors: list[date | None] = [*written_on(examination.text, examination.article.published)] or [None]
    return [reading for anchor in anchors for reading in readings(quote, anchor, examination.text)]


def _gives(mention: DateMention, claimed: IncidentDate, others: Sequence[date]) -> bool:
    """Whether the words give the claimed date, at least as exactly as claimed; "a week after" counts from another incident."""
    if mention.kind == "offset":
        if not others or mention.days is None or claimed.start is None:
            return True
        width = ((claimed.end or claimed.start) - claimed.start).days
        days = [claimed.start + timedelta(days=number) for number in range(min(width, WIDEST) + 1)]
        return any(_apart(day, other, mention.days) for day in days for other in others)
    if mention.first is None or mention.last is None or claimed.start is None:
        return False
    if FINENESS[mention.precision] < FINENESS[claimed.precision]:
        return False
    last = claimed.end or claimed.start
    if claimed.precision is DatePrecision.day:
        return (
            mention.first - NIGHT <= claimed.start <= mention.last
            and last <= mention.last + NIGHT
            and _touches(mention, claimed.start, last)
        )
    return _touches(mention, claimed.start, last)


def _apart(day: date | None, other: date, days: int) -> bool:
    """Whether two days lie about ``days`` apart, whichever came first: "three weeks after" is no exact count."""
    return day is not None and abs(abs((day - other).days) - abs(days)) <= max(1, abs(days) // LEEWAY)


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


@REGISTRY.rule(
    "place-mismatch",
    Severity.warning,
    "A city that the gazetteer knows only in other countries is probably the wrong country.",
    example=Example("Kabul in PK", "Kabul in AF"),
    needs_text=False,
)
def place_mismatch(examination: Examination) -> Iterator[Finding]:
    """Every city that is known, but not in its country."""
    for i, incident in enumerate(examination.incidents):
        city, country = incident.place.city, incident.place.country
        if city is None or country is None:
            continue
        known = countries_of(city)
        if known and country not in known:
            yield Finding(
                f"incidents[{i}].place.country", f"the gazetteer knows {city} in {', '.join(sorted(known))}, not in {country}"
            )


@REGISTRY.rule(
    "unknown-country",
    Severity.error,
    "A country code must be one of ISO 3166-1 alpha-2, or XK for Kosovo; a nationality may be that of a state that is no more.",
    example=Example("UK for the United Kingdom", "GB for the United Kingdom"),
    needs_text=False,
)
def unknown_country(examination: Examination) -> Iterator[Finding]:
    """Every code that stands for no country."""
    for i, incident in enumerate(examination.incidents):
        codes = [(f"incidents[{i}].place.country", incident.place.country)]
        codes += [(f"incidents[{i}].targets[{j}].nationality", target.nationality) for j, target in enumerate(incident.targets)]
        for path, code in codes:
            gone = code in GONE and path.endswith("nationality")
            if code is not None and country_name(code) is None and not gone:
                yield Finding(path, f"{code} is no country code of ISO 3166-1 alpha-2")
