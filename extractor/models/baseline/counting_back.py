"""Counting back: the day of what is recalled, counted from its news ("two days after gunmen ..."), and that of news which only
"hours later" or "the same day" dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from extractor.models.baseline.view import View
from extractor.reading.dates.dates import DateMention
from extractor.reading.scenes.scene import Scene
from schemas import DatePrecision, Incident, IncidentDate, Role

BESIDE = 3  # code points between the words that count and what they lead to
MOST = 400  # days; farther back nobody counts from the day of the news
WEEK = re.compile(r"\b(?:weeks?|fortnights?)\b", re.IGNORECASE)
SAME = re.compile(
    r"\b(?:(?:\w+\s+)?(?:hours|minutes)\s+(?:later|earlier|before|afterwards)|later\s+(?:in\s+the\s+day|that\s+(?:day|night|evening|morning))"
    r"|(?:the\s+)?same\s+(?:day|night|evening|morning|afternoon))\b",
    re.IGNORECASE,
)
MONTH = re.compile(r"\bmonths?\b", re.IGNORECASE)
# What comes of an attack days later.
ENDED = re.compile(
    r"\b(?:died|succumbed|dies|freed|released|rescued|let\s+go|buried|escaped|(?:body|bodies)\s+[^.;]{0,30}\bfound)\b",
    re.IGNORECASE,
)
ON = re.compile(r"\bon\s+$", re.IGNORECASE)  # the other days of a list's opening are those of its making
ON_FROM = re.compile(r"\b(?:next|following|later)\b", re.IGNORECASE)
BACK_FROM = re.compile(r"\b(?:before|previous|earlier)\b", re.IGNORECASE)
NEAR = 90  # code points from a day to the words that count back from it
DAY = re.compile(
    r"\b(?:days?|nights?|evenings?|mornings?|(?:24|48|72|twenty-four|forty-eight|seventy-two)\s+hours)\b", re.IGNORECASE
)
EXACTLY = re.compile(r"\b(?:exactly|precisely)\s+$", re.IGNORECASE)
# What may stand between a day and the words that count back from it.
HARDLY = re.compile(r"\W{0,3}(?:(?:little|barely|hardly|scarcely|just|only|not\s+quite|not\s+even|some)\s+)?", re.IGNORECASE)


class Told(NamedTuple):
    """An incident, and the list's entry or headed part that it is told in, 0 for none."""

    incident: Incident
    section: int


def counted_back(view: View, scenes: Sequence[Scene], found: Sequence[Incident]) -> list[Incident]:
    """The incidents of the scenes, those that are recalled without a date of their own dated from the first one that is news."""
    found = [_counted_from_a_day(view, scene, one) or one for scene, one in zip(scenes, found, strict=True)]
    days = (one.date.start for one in found if one.role is Role.main and one.date.precision is DatePrecision.day)
    news = next(days, None)
    dated: list[Told] = []
    for scene, one in zip(scenes, found, strict=True):
        if one.role is Role.main and (one.date.start is None or not _is_dated_beside(view, scene, one)):
            dated.append(Told(_of_the_same_day(view, scene, one, dated), scene.section))
        elif one.date.start is not None:
            dated.append(Told(one, scene.section))
        else:
            dated.append(Told(one if news is None else _dated(view, scene, one, news), scene.section))
    return [told.incident for told in dated]


def _counted_from_a_day(view: View, scene: Scene, one: Incident) -> Incident | None:
    """The incident dated by counting back from a day in the same sentence: "the army said on Thursday that two days earlier ...",
    "he died on Monday, two days after his car was stopped".
    """
    text, dates = view.reading.text, view.reading.dates
    for at, mention in enumerate(dates):
        days = None if mention.kind != "offset" else mention.days
        if not days or abs(days) > MOST or not scene.holds(mention.start):
            continue
        start = view.reading.sentence_at(mention.start).start
        told = [day for day in dates[:at] if day.start >= max(start, mention.start - NEAR) and day.kind != "offset"]
        if not told or told[-1].first is None or told[-1].first != told[-1].last:
            continue
        ended = ENDED.search(text, start, told[-1].start) is not None or _is_told_after(view, scene, told[-1], mention)
        if one.date.start not in (None, told[-1].first) or (days > 0 and not ended) or (days < 0 and one.date.start is not None):
            continue
        when = _when(view, mention, told[-1].first - timedelta(days=abs(days)), told[-1].first)
        return None if when is None else one.model_copy(update={"date": when})
    return None


def _is_told_after(view: View, scene: Scene, day: DateMention, counted: DateMention) -> bool:
    """Whether the day is that of what came of the violence, which is told behind it: "closed on Friday, a day after a bomb"."""
    return HARDLY.fullmatch(view.reading.text, day.end, counted.start) is not None and scene.start >= counted.end


def _of_the_same_day(view: View, scene: Scene, one: Incident, before: Sequence[Told]) -> Incident:
    """The incident on the day of the news told before it, where its first words of violence stand beside "hours later" or nothing
    dates it; an undated entry of a list on the day that the list's opening gives.
    """
    told = [earlier for earlier in before if earlier.incident.role is Role.main]
    news = told[-1].incident.date if told else None
    sentence = view.reading.sentence_at(scene.start)
    same = SAME.search(view.reading.text, sentence.start, sentence.end)
    if same is not None and scene.holds(same.start()):
        if news is None or news.precision is not DatePrecision.day:
            return one
        return one.model_copy(update={"date": news.model_copy(update={"quote": same[0]})})
    when = _neighbouring(view, scene, told)
    if when is not None:
        return one.model_copy(update={"date": when})
    if one.date.start is not None or one.date.quote is not None:
        return one
    if told and told[-1].section != scene.section:
        news = None
    if scene.section and news is None:
        news = _opening_day(view)
    if news is None or news.precision is not DatePrecision.day or news.start != news.end:
        return one
    return one.model_copy(update={"date": news.model_copy(update={"quote": None})})


def _neighbouring(view: View, scene: Scene, told: Sequence[Told]) -> IncidentDate | None:
    """The day that the opening of the scene counts on from what was told last ("the next evening"), or back from what was told
    first ("a day before the bombing").
    """
    sentence = view.reading.sentence_at(scene.start)
    for mention in view.reading.dates_between(sentence.start, sentence.end):
        if mention.kind != "offset" or not mention.days or abs(mention.days) > MOST or not scene.holds(mention.start):
            continue
        way = ON_FROM if mention.days > 0 else BACK_FROM
        beside = told[-1 if mention.days > 0 else 0].incident.date if told else IncidentDate()
        if beside.start is None or beside.precision is not DatePrecision.day:
            continue
        if way.search(view.reading.text, mention.start, mention.end) and DAY.search(
            view.reading.text, mention.start, mention.end
        ):
            return _when(view, mention, beside.start + timedelta(days=mention.days), beside.start)
    return None


def _opening_day(view: View) -> IncidentDate | None:
    """The one day that stands before a list's first entry: "Security developments in Iraq on Tuesday:"."""
    first = min((scene.start for scene in view.scenes if scene.section), default=0)
    entry = view.reading.sentence_at(first).paragraph
    days = [
        day
        for day in view.reading.dates
        if day.end <= first and day.first is not None and view.reading.sentence_at(day.start).paragraph < entry
    ]
    told = any(day.kind == "relative" or ON.search(view.reading.text, max(0, day.start - BESIDE), day.start) for day in days)
    if not told or any(day.first != days[0].first or day.last != day.first for day in days):
        return None
    return IncidentDate(start=days[-1].first, end=days[-1].last, precision=DatePrecision.day)


def _dated(view: View, scene: Scene, one: Incident, news: date) -> Incident:
    for mention in view.reading.dates:
        days = None if mention.kind != "offset" else mention.days
        if days and abs(days) <= MOST and _leads_to(scene, mention):
            when = _when(view, mention, news - timedelta(days=abs(days)), news)
            return one if when is None else one.model_copy(update={"date": when})
    return one


def _is_dated_beside(view: View, scene: Scene, one: Incident) -> bool:
    """Whether the words that date the incident stand where the scene's violence begins."""
    sentence, quote = view.reading.sentence_at(scene.start), one.date.quote
    return quote is not None and view.article.text.find(quote, sentence.start, sentence.end) >= 0


def _leads_to(scene: Scene, mention: DateMention) -> bool:
    """Whether the words stand in the scene, or right before it."""
    return scene.holds(mention.start) or any(0 <= start - mention.end <= BESIDE for start, _ in scene.stretches)


def _when(view: View, mention: DateMention, day: date, news: date) -> IncidentDate | None:
    """The day, or the calendar week or month, that the words count back to; None for years, which are no exact count."""
    words = view.reading.text[mention.start : mention.end]
    exact = EXACTLY.search(view.reading.text, max(0, mention.start - len("precisely ")), mention.start) is not None
    if WEEK.search(words) and not exact:
        monday = day - timedelta(days=day.weekday())
        return IncidentDate(start=monday, end=min(monday + timedelta(days=6), news), precision=DatePrecision.week, quote=words)
    if DAY.search(words) or (exact and WEEK.search(words)):
        return IncidentDate(start=day, end=day, precision=DatePrecision.day, quote=words)
    if MONTH.search(words):
        first = day.replace(day=1)
        last = first + relativedelta(months=1, days=-1)
        return IncidentDate(start=first, end=min(last, news), precision=DatePrecision.month, quote=words)
    return None
