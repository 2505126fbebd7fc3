"""Asides: dates of something else that a sentence on violence mentions, such as a vote, a treaty or somebody's past."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from extractor.reading.dates.date_mention import DateMention
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence

LONG = timedelta(days=366)  # "in the early 1990s" dates no one event
REACH = 40  # code points beside a date
MOST = 8  # words of a relative clause before its date
_OCCASION = r"(?:elections?|vote|voting|polls?|ballot|referendum|accords?|agreement|deal|treaty|truce|cease-?fire|summit|conference|talks|meeting|holidays?|festival|ruling|law|decree|budget|deadline|census|earthquake|quake|flood|match)"
# "the vote of 2007", "elections due in January".
_BEFORE = late(
    rf"\b{_OCCASION}(?:\s+(?:due|set|scheduled|planned|expected|held|signed)|,?\s+(?:which|that)\s+(?:began|opened|started|ended|closed))?\s+(?:(?:of|in|on|for|from|early|late|last)\s+)*$",
    re.IGNORECASE,
)
_AFTER = late(rf"\s+(?:\w+\s+)?{_OCCASION}\b", re.IGNORECASE)  # "the July election"
_THE = late(r"\b(?:the|a|this|its|their|since)\s+$", re.IGNORECASE)
# But "the killing, which took place this morning", is of the violence.
_RELATIVE = late(
    r"\b(?:who|whom|whose|where|which(?!\s+(?:\w+\s+)?(?:occurr?ed|happened|took|began|started|lasted|ended|followed|came|was|were)\b))\b",
    re.IGNORECASE,
)
_CLAUSE_END = late(r"[,;:–—]")


def is_aside(text: str, sentence: Sentence, day: DateMention, triggers: Iterable[tuple[int, int]]) -> bool:
    """Whether the date is that of something else than the violence, which the sentence tells of at ``triggers``."""
    if day.first is not None and day.last is not None and day.last - day.first > LONG:
        return True
    reach = max(sentence.start, day.start - REACH)
    if _BEFORE.search(text, reach, day.start) is not None:
        return True
    if _AFTER.match(text, day.end, sentence.end) is not None and _THE.search(text, reach, day.start) is not None:
        return True
    return _is_in_a_clause_apart(text, sentence, day, triggers)


def _is_in_a_clause_apart(text: str, sentence: Sentence, day: DateMention, triggers: Iterable[tuple[int, int]]) -> bool:
    """Whether a relative clause holds the date and none of the violence: "a rancher whose permit was cancelled last year"."""
    opened = max((match.end() for match in _RELATIVE.finditer(text, sentence.start, day.start)), default=None)
    if opened is None or ";" in text[opened : day.start] or len(text[opened : day.start].split()) > MOST:
        return False
    end = _CLAUSE_END.search(text, day.end, sentence.end)
    return not any(opened < last and first < (sentence.end if end is None else end.start()) for first, last in triggers)
