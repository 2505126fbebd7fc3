"""Rules on revisions: a figure told as an earlier one is not current beside the one that has taken its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.numbers.numbers import quantities_between
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Outcome, Severity, TollStatus

_GAVE = r"(?:put|said|spoken|spoke|reported|given|gave|announced)"
EARLIER = re.compile(
    rf"\bhad\s+(?:(?:earlier|first|initially|previously|originally|also)\s+)?{_GAVE}\b|\b(?:earlier|first|initially|previously|originally)\s+(?:had\s+)?{_GAVE}\b"
    rf"|\b(?:earlier|initial|first|preliminary)\s+(?:figure|count|toll|report|estimate)s?\b",
    re.IGNORECASE,
)
BEFORE_NOW = ("had", "earlier", "first", "initial", "previous", "original", "preliminary")  # one stands in all that EARLIER finds
REACH = 60  # code points before a quote in which the words stand that make its figure an earlier one
BREAK = re.compile(r"[,;:.\n]")
LASTING = frozenset({Outcome.killed, Outcome.injured})


@REGISTRY.rule(
    "earlier-as-current",
    Severity.error,
    "A figure that its words tell as an earlier one is superseded where the article gives another since.",
    example=Example(
        '14 current on "had first put the dead at 14", now 11', '14 superseded on "had first put the dead at 14", now 11'
    ),
)
def earlier_as_current(examination: Examination) -> Iterator[Finding]:
    """Every current toll that is told as what was said before, in an article with another figure of the same outcome."""
    for toll in examination.tolls:
        if toll.span is None or toll.toll.status is not TollStatus.current or toll.toll.outcome not in LASTING:
            continue
        if toll.toll.count.high == 0 or not _is_told_as_earlier(examination, toll) or not _is_replaced(examination, toll):
            continue
        yield Finding(f"{toll.path}.status", f'"{toll.toll.quote}" is told as an earlier figure, and another has taken its place')


def _is_told_as_earlier(examination: Examination, toll: TollInPlace) -> bool:
    """Whether words for an earlier report lead to the figure, in the quote or right before it."""
    assert toll.span is not None  # noqa: S101  # callers have looked
    start = toll.span.start
    sentence = examination.reading.sentence_at(start)
    lead = examination.text[max(sentence.start, start - REACH) : start]
    words = lead + examination.text[start : toll.span.end]
    lowered = words.lower()
    if not any(map(lowered.__contains__, BEFORE_NOW)) or EARLIER.search(words) is None:
        return False
    told = next(iter(quantities_between(examination.text, start, toll.span.end)), None)
    words = lead + examination.text[start : toll.span.end if told is None else told.start]
    return any(BREAK.search(words, found.end()) is None for found in EARLIER.finditer(words))


def _is_replaced(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the article gives a figure of the outcome that shares no number with this one, and is no part of it."""
    assert toll.span is not None  # noqa: S101  # callers have looked
    span, claimed = toll.span, toll.toll
    return any(
        one.outcome is claimed.outcome
        and one.count is not None
        and not one.part
        and not (span.start <= one.number_start < span.end)
        and not one.count.overlaps(claimed.count)
        for one in examination.reading.mentions
    )
