"""Joints: where a sentence may go over from one event to another."""

from __future__ import annotations

import re

from extractor.reading.text.late import late
from extractor.reading.words.stems import whole_words

_JOINS = whole_words("and while but whereas minutes hours days")
_TIMES = whole_words("same later")
_JOINT = late(
    r";\s+|,\s+(?:and|while|but|whereas)\s+(?!(?:that|then|was|were|had|has|have|is|are|said|who|which|to|he|she|they|it|his|her|their|no|not|of|with)\b|[^.;,]{0,80}\b(?:said|says|told|reported|claimed|announced)\b)"
    r"|(?<!,)\s+and\s+(?=(?:on\s+the\s+same\s+(?:day|night|morning|evening)|(?:hours|days)\s+later)\b)"
    r"|,\s+(?:(?:a\s+few|several|some|two|three|four|five|six|\w+teen|\d+)\s+)?(?:hours|days)\s+(?:after|before)\s+(?=(?:an?|gunmen|rebels|another|two|three|four|five|six|\d+|militants|soldiers|police|unknown|masked|suspected)\b)",
    re.IGNORECASE,
)
# With its own time behind a joint a sentence tells of another event: "and hours later jets struck a van".
_OWN_TIME = late(
    r"(?:(?:a\s+few|several|some|two|three|four|five|six|\d+)\s+)?(?:hours|days)\s+later\b|(?:on\s+)?the\s+(?:same|next|following)\s+(?:day|night|morning|evening|afternoon)\b|last\s+night\b",
    re.IGNORECASE,
)


def joints(text: str, sentence: tuple[int, int], marks: int) -> list[int]:
    """Where clauses that may go over to another event begin in a sentence whose words have these marks."""
    parted = text.find(",", *sentence) >= 0 or marks & _TIMES
    if text.find(";", *sentence) < 0 and not (marks & _JOINS and parted):
        return []
    return [match.end() for match in _JOINT.finditer(text, *sentence)]


def has_own_time(text: str, start: int) -> bool:
    """Whether the words that begin at ``start`` are those of a time of their own: "hours later jets struck a van"."""
    return _OWN_TIME.match(text, start) is not None
