"""Aftermath: which dates are those of what came of the violence, and which may be its own."""

from __future__ import annotations

import re

from extractor.models.baseline.plain_days import stands_after_since
from extractor.models.baseline.view import View
from extractor.reading.dates.dates import DateMention
from extractor.reading.dates.sequels import is_sequel

FAR = 150  # code points on either side of a day in which others, or words for another event, stand beside it
OWNED = 40  # code points from a day to the attack that is called after it
BEGAN_REACH = 50  # code points
APART = re.compile(r"\b(?:another|separate(?:ly)?|previous(?:ly)?|elsewhere|also)\b|\bin\s+other\b", re.IGNORECASE)
BEGAN = re.compile(
    r"\b(?:began|broke\s+out|erupted|started|flared(?:\s+up)?|(?:was|were)\s+sparked)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)


def is_of_sequel(view: View, day: DateMention) -> bool:
    """Whether the day is that of what came of the violence: "two of them died in hospital on Friday"."""
    others = view.reading.dates_between(day.start - FAR, day.end + FAR)
    return is_sequel(view.reading.text, view.reading.sentence_at(day.start), view.reading.violence, day, others)


def may_be_its_day(view: View, day: DateMention) -> bool:
    """Whether nothing beside the day says that it is of something else, or of what came of the violence."""
    sentence = view.reading.sentence_at(day.start)
    around = max(sentence.start, day.start - FAR), min(sentence.end, day.end + FAR)
    if stands_after_since(view, day) or APART.search(view.reading.text, *around) is not None:
        return False
    return not (_owns_something_else(view, day) or is_of_sequel(view, day))


def begins(view: View, day: DateMention) -> bool:
    """Whether something is told to have begun on the day: "the fighting broke out on Monday"."""
    return BEGAN.search(view.reading.text, max(0, day.start - BEGAN_REACH), day.start) is not None


def _owns_something_else(view: View, day: DateMention) -> bool:
    """Whether the day is that of something else which is called after it: "Sunday's election"."""
    owner = view.reading.text.startswith(("'s", "’s"), day.end)
    return owner and not view.reading.attacks_between(day.end, day.end + OWNED)
