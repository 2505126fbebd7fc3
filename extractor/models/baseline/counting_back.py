"""Counting back: the day of what is recalled, counted from its news ("two days after gunmen ..."), and that of news which only
"hours later" or "the same day" dates.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

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
NEAR = 90  # code points from a day to the words that count back from it
DAY = re.compile(r"\b(?:days?|night|evening|morning)\b", re.IGNORECASE)


def counted_back(view: View, scenes: Sequence[Scene], found: Sequence[Incident]) -> list[Incident]:
    """The incidents of the scenes, those that are recalled without a date of their own dated from the first one that is news."""
    found = [_counted_from_a_day(view, scene, one) or one for scene, one in zip(scenes, found, strict=True)]
    news = next((one.date for one in found if one.role is Role.main and one.date.precision is DatePrecision.day), None)
    if news is None or news.start is None:
        return found
    dated: list[Incident] = []
    for scene, one in zip(scenes, found, strict=True):
        if one.date.start is not None:
            dated.append(one)
        elif one.role is Role.main:
            dated.append(_of_the_same_day(view, scene, one, dated))
        else:
            dated.append(_dated(view, scene, one, news.start))
    return dated


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
        ended = ENDED.search(text, start, told[-1].start) is not None
        if one.date.start not in (None, told[-1].first) or (days > 0 and not ended) or (days < 0 and one.date.start is not None):
            continue
        when = _when(view, mention, told[-1].first - timedelta(days=abs(days)), told[-1].first)
        return None if when is None else one.model_copy(update={"date": when})
    return None


def _of_the_same_day(view: View, scene: Scene, one: Incident, before: Sequence[Incident]) -> Incident:
    """The incident on the day of the news told before it, where its first words of violence stand beside "hours later"."""
    told = [earlier.date for earlier in before if earlier.role is Role.main]
    sentence = view.reading.sentence_at(scene.start)
    same = SAME.search(view.reading.text, sentence.start, sentence.end)
    if not told or same is None or told[-1].precision is not DatePrecision.day or not scene.holds(same.start()):
        return one
    return one.model_copy(update={"date": told[-1].model_copy(update={"quote": same[0]})})


def _dated(view: View, scene: Scene, one: Incident, news: date) -> Incident:
    for mention in view.reading.dates:
        days = None if mention.kind != "offset" else mention.days
        if days and abs(days) <= MOST and _leads_to(scene, mention):
            when = _when(view, mention, news - timedelta(days=abs(days)), news)
            return one if when is None else one.model_copy(update={"date": when})
    return one


def _leads_to(scene: Scene, mention: DateMention) -> bool:
    """Whether the words stand in the scene, or right before it."""
    return scene.holds(mention.start) or any(0 <= start - mention.end <= BESIDE for start, _ in scene.stretches)


def _when(view: View, mention: DateMention, day: date, news: date) -> IncidentDate | None:
    """The day, or the calendar week or month, that the words count back to; None for years, which are no exact count."""
    words = view.reading.text[mention.start : mention.end]
    if WEEK.search(words):
        monday = day - timedelta(days=day.weekday())
        return IncidentDate(start=monday, end=min(monday + timedelta(days=6), news), precision=DatePrecision.week, quote=words)
    if DAY.search(words):
        return IncidentDate(start=day, end=day, precision=DatePrecision.day, quote=words)
    if MONTH.search(words):
        first = day.replace(day=1)
        last = first + relativedelta(months=1, days=-1)
        return IncidentDate(start=first, end=min(last, news), precision=DatePrecision.month, quote=words)
    return None
