"""Series: sentences that count the news as one of several events, and those behind them that tell of an earlier one."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from extractor.reading.scenes.backdrop import Backdrop
from extractor.reading.scenes.scopes import AMOUNT
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence

_ORDINAL = r"(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest)"
ONE_OF_SERIES = (
    rf"\b(?:it|this|that|he|she|they|the\s+[\w-]+(?:\s+[\w-]+)?)\s+(?:was|were|is|came|comes)\s+(?:as\s+)?(?:at\s+least\s+)?the\s+{_ORDINAL}\b[^.;:]{{0,80}}?"
    rf"\b(?:(?:in|within|inside|over)\s+(?:the\s+(?:past\s+|last\s+|space\s+of\s+)?)?{AMOUNT}(?:hours|days|weeks?|fortnight|months?|years?)|this\s+(?:week|month|year))(?=\s*[.:;])"
)
"""What the words of such a sentence are: "It was the third attack on the road in two days." """

_ONE = late(ONE_OF_SERIES, re.IGNORECASE)
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\b"
_EARLIER = late(
    rf"\W*(?:(?:on|in|last|late|early|the)\s+){{1,3}}{_DAY}"
    rf"|\W*(?:an?|another|two|three|four|five|six|\d+)\s[^.;:]{{3,100}}?\b(?:on|last|in)\s+(?:(?:last|late|early)\s+)?{_DAY}",
    re.IGNORECASE,
)


def told_before(text: str, sentences: Sequence[Sentence], starts: Sequence[int], found: Sequence[Backdrop]) -> list[Backdrop]:
    """What the sentence behind such a one tells with a day of its own: "It was the third in two days. On Monday a bomb ..."."""
    result = []
    for one in found:
        if one.kind != "other" or _ONE.match(text, one.start) is None:
            continue
        number = bisect_right(starts, one.start)
        if number < len(sentences) and _EARLIER.match(text, sentences[number].start, sentences[number].end) is not None:
            result.append(Backdrop(one.start, one.end, one.kind, sentences[number].start, sentences[number].end))
    return result
