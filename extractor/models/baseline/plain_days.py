"""Plain days: what the words settle of a scene's day, whatever a learned scale would make of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from extractor.models.baseline.view import View
from extractor.reading.dates.custody import is_held_until
from extractor.reading.dates.dates import DateMention
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scene_units import SILENT, frees
from schemas import DatePrecision

HEADING = 50  # code points
SPANS = frozenset({DatePrecision.week, DatePrecision.month})
PROSE = re.compile(r"\b[a-z]{4,}")  # what is no name stands in no heading of place and day
SINCE = re.compile(r"\bsince\s+(?:the\s+)?$", re.IGNORECASE)


def settled_day(view: View, scene: Scene) -> DateMention | None:
    """The date from which on somebody has been held, or the day that heads the paragraph in which the scene begins."""
    held = (one for one in scene.dates if one.kind not in SILENT and _is_of_taking(view, one))
    return next(held, None) or _heading(view, scene)


def day_of_taking(view: View, scene: Scene, days: Sequence[DateMention]) -> DateMention | None:
    """The first of the ``days`` of a scene that begins with the news that those who were taken in it came free."""
    if not scene.freed or not frees(view.reading, view.reading.sentence_number_at(scene.start)):
        return None
    return min(days, key=lambda one: (one.first or date.max, one.start), default=None)


def day_within(span: DateMention, days: Sequence[DateMention]) -> DateMention | None:
    """The only one of the ``days`` that lies in the week or month which the span names: "last week", and later "on 24 May"."""
    if span.first is None or span.last is None or span.precision not in SPANS:
        return None
    within = [one for one in days if one.first is not None and span.first <= one.first <= span.last]
    return within[0] if within and all(one.first == within[0].first for one in within) else None


def stands_after_since(view: View, mention: DateMention) -> bool:
    """Whether something is told to have gone on since the date."""
    return _since(view, mention) is not None


def _since(view: View, mention: DateMention) -> re.Match[str] | None:
    return SINCE.search(view.reading.text, max(0, mention.start - len(" since the ")), mention.start)


def _is_of_taking(view: View, mention: DateMention) -> bool:
    """Whether somebody has been held "since" the date."""
    since = _since(view, mention)
    if since is None:
        return False
    return is_held_until(view.reading.text, view.reading.sentence_at(mention.start).start, since.start())


def _heading(view: View, scene: Scene) -> DateMention | None:
    """The day of a heading such as "Deiyai, 28 August."; one at the head of the text says when it was written."""
    reading = view.reading
    paragraph = reading.sentence_at(scene.start).paragraph
    head = reading.sentences[bisect_left(reading.sentences, paragraph, key=lambda one: one.paragraph)]
    if head.end > scene.start or head.end - head.start > HEADING:
        return None
    days = [one for one in reading.dates_between(head.start, head.end) if one.precision is DatePrecision.day]
    if len(days) != 1 or (days[0].kind in SILENT and not (paragraph and days[0].kind == "dateline")):
        return None
    if not paragraph and days[0].kind == "weekday":
        return None
    beside = reading.text[head.start : days[0].start] + reading.text[days[0].end : head.end]
    return None if PROSE.search(beside) else days[0]
