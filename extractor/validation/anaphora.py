"""Anaphora: a quote that counts nobody itself and goes on about people whom the text has counted before.

"Sandvik was seized along with two Canadians. The Canadians were beheaded": the second sentence tells of two dead.
"""

from __future__ import annotations

from extractor.reading.numbers.numbers import quantities
from extractor.reading.text.late import late
from extractor.validation.examination import Examination, TollInPlace
from schemas import Count

_THESE = late(
    r"(?:the|these|those|all\s+the)\s+(?:[a-z'’-]+\s+)?(?P<noun>[A-Za-z-]{3,}?s|men|women|children|people)\b(?!['’])", 2
)
_THEY = late(r"(?:they|all|all\s+of\s+them)\s+(?:were|are|had|have|was|died|perished|escaped|survived|walked)\b", 2)
_BEFORE = 1_500  # code points in which somebody is still known
_BETWEEN = late(r"\s+(?:[\w'’-]+\s+){0,2}")


def counted_before(examination: Examination, toll: TollInPlace) -> Count | None:
    """How many the words before count of those with whom the quote begins, where it holds no number itself; None for nobody.

    "The Canadians" are those of the last number told of Canadians, "they" those of the sentence before.
    """
    quote, span = toll.toll.quote, toll.span
    if span is None or quantities(quote):
        return None
    these = _THESE.match(quote)
    if these is not None:
        told = examination.text[max(0, span.start - _BEFORE) : span.start]
        named = [one for one in quantities(told) if _names(told, one.end, these["noun"])]
        return named[-1].count if named else None
    number = examination.reading.sentence_number_at(span.start)
    if not number or _THEY.match(quote) is None:
        return None
    last = examination.reading.sentences[number - 1]
    counted = [one for one in quantities(examination.text[last.start : last.end]) if one.kind != "ordinal"]
    return counted[0].count if len(counted) == 1 else None


def _names(text: str, end: int, noun: str) -> bool:
    """Whether the number that ends at ``end`` counts people of that name."""
    between = _BETWEEN.match(text, end)
    return between is not None and noun.lower() in text[end : between.end() + len(noun)].lower()
