"""Plain days: what the words settle of a scene's day, whatever a learned scale would make of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from extractor.models.baseline.view import View
from extractor.reading.dates.custody import is_held_until
from extractor.reading.dates.dates import DateMention
from extractor.reading.scenes.freeing import frees
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scene_units import SILENT
from schemas import AttackType, DatePrecision, Outcome

HEADING = 50  # code points
AFTER = 40  # code points behind a day in which the verb may stand: "on Saturday morning gunmen seized"
_PASSIVE = (
    r"\b(?:had\s+been|was|were|been)\s+(?:\w+ly\s+|both\s+|all\s+|also\s+)?(?:seized|taken(?!\s+to\s+(?:\w+\s+)?(?:hospital|clinic|court|police))|kidnapped|abducted|snatched|dragged"
    r"|captured|grabbed|bundled|led\s+away|marched|driven\s+off|carried\s+off|picked\s+up)\b"
)
WERE_TAKEN = re.compile(_PASSIVE, re.IGNORECASE)
TAKEN = re.compile(_PASSIVE + r"|\b(?:seized\s+(?!power|control)|kidnapped|abducted|snatched)\b", re.IGNORECASE)
OTHERS = re.compile(r"\b(?:another|others?|separate(?:ly)?|previous(?:ly)?|earlier|elsewhere|also)\b", re.IGNORECASE)
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


def day_of_their_taking(view: View, scene: Scene, best: DateMention | None) -> DateMention | None:
    """The day on which those whom the leading news is about are told to have been taken, where the ``best`` so far is later:
    "lawyers looked for them on Thursday", and farther on "they were dragged from the house on Wednesday".
    """
    if scene is not view.lead or not (scene.freed or Outcome.abducted in scene.outcomes or AttackType.kidnapping in scene.kinds):
        return None
    if best is None or best.first is None or _is_told_of_taking(view, best, WERE_TAKEN):
        return None
    others = [other for other in view.scenes if other is not scene]
    for one in view.reading.dates:
        if one.kind in SILENT or one.precision is not DatePrecision.day or one.first is None or one.first != one.last:
            continue
        if one.first < best.first and _is_told_of_taking(view, one, TAKEN) and not any(o.holds(one.start) for o in others):
            return one
    return None


def _is_told_of_taking(view: View, one: DateMention, taken: re.Pattern[str]) -> bool:
    """Whether the words up to the day, or right behind it, tell that somebody was taken, and not others than before."""
    text, sentence = view.reading.text, view.reading.sentence_at(one.start)
    if OTHERS.search(text, sentence.start, sentence.end) is not None:
        return False
    return taken.search(text, sentence.start, min(sentence.end, one.end + AFTER)) is not None


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
