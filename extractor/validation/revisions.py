"""Rules on revisions: a figure told as an earlier one, or denied where it is told, is not current beside another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from extractor.reading.numbers.numbers import quantities_between
from extractor.reading.quotes.quotes import Span
from extractor.reading.words.stems import marks, stems
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
_DENIES = (
    r"(?:den(?:y|ied|ies)|dismiss(?:ed|es)|reject(?:ed|s)|disput(?:ed|es)|refut(?:ed|es)|contest(?:ed|s)|contradict(?:ed|s))"
)
_CALLS = r"(?:call(?:ed|s)|describ(?:ed|es)|brand(?:ed|s))"
_FIGURE = r"(?:figure|number|claim|report|toll|count|account|assertion)s?"
_IT = rf"(?:this|that|it|(?:the|this|that|his|her|their|its)\s+(?:\w+\s+)?{_FIGURE})"
_SOMEBODY = r"(?:(?!(?:in|on|at|by|of|for|had|has|was|were|is)\b)[\w'’.-]+\s+)(?:[\w'’.-]+\s+){0,7}?"
# ", which the army denied", ", a claim the commissioner described as wicked", ", but the hospital rejected this"
DENIED_AT_ONCE = re.compile(
    rf",\s+(?:which|(?:an?|the)\s+(?:claim|figure|number|report|account|toll)(?:\s+(?:that|which))?)\s+{_SOMEBODY}(?:{_DENIES}(?=\s*(?:[.;,]|$)|\s+as\b)|{_CALLS}\s+(?:as\b|\w))"
    rf"|[,;]\s+(?:but|though|although|while|and)\s+{_SOMEBODY}{_DENIES}\s+{_IT}(?=\s*(?:[.;,]|$)|\s+as\b)",
    re.IGNORECASE,
)
# The sentence behind: "The military denied this.", "The mayor dismissed the figure as propaganda."
DENIED_NEXT = re.compile(rf"(?:(?:but|however),?\s+)?{_SOMEBODY}{_DENIES}\s+{_IT}(?=\s*(?:[.;,]|$)|\s+as\b)", re.IGNORECASE)
# "The toll has gone up to 31 | from 19", "cut the number of dead from an earlier | 45 to 38"
REPLACED = re.compile(
    r"\b(?:up|down|risen|rose|rises|rais(?:ed|es|ing)|increased|revised|corrected|lower(?:ed|s|ing)|cut|climbed|grown|jumped)\b[^.;]{0,60}"
    r"\bfrom\s+(?:(?:an?|the)\s+(?:earlier|initial|previous|first)\s+(?:\w+\s+)?(?:of\s+)?|at\s+least\s+|about\s+|around\s+)?$",
    re.IGNORECASE,
)
_DENIALS = stems("den dismiss reject disput refut contest contradict call describ brand")
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
        if toll.toll.count.high == 0 or not _may_be_earlier(_words_until(examination, toll.span)):
            continue
        if not _is_left_behind(examination, toll) and not (
            _is_told_as_earlier(examination, toll) and _is_replaced(examination, toll)
        ):
            continue
        yield Finding(f"{toll.path}.status", f'"{toll.toll.quote}" is told as an earlier figure, and another has taken its place')


def _words_until(examination: Examination, span: Span) -> str:
    """The words of the sentence in which a quote begins, and of those that it reaches into."""
    sentence = examination.reading.sentence_at(span.start)
    if span.end <= sentence.end:
        return examination.reading.sentence_text(span.start)
    return examination.text[sentence.start : span.end]


@lru_cache(maxsize=256)
def _may_be_earlier(words: str) -> bool:
    """Whether a figure among these words may be told as an earlier one; kept, since one sentence often gives several."""
    lowered = words.lower()
    return "from" in lowered or any(map(lowered.__contains__, BEFORE_NOW))


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


def _is_left_behind(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the words tell from that figure the toll rose or fell to another one."""
    assert toll.span is not None  # noqa: S101  # callers have looked
    span = toll.span
    if " from " not in examination.text[max(0, span.start - REACH) : span.end].lower():
        return False
    sentence = examination.reading.sentence_at(span.start)
    told = quantities_between(examination.text, span.start, span.end)
    return any(
        one.count == toll.toll.count and REPLACED.search(examination.text, sentence.start, one.start) is not None for one in told
    )


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


@REGISTRY.rule(
    "denied-as-current",
    Severity.error,
    "A figure that somebody is told to deny right behind it is disputed where the record has another.",
    example=Example(
        '22 current on "the rebels spoke of 22 dead, which the army denied", beside 4',
        '22 disputed on "the rebels spoke of 22 dead, which the army denied", beside 4',
    ),
)
def denied_as_current(examination: Examination) -> Iterator[Finding]:
    """Every current toll that the words right behind it deny, beside another figure of its outcome."""
    for toll in examination.tolls:
        claimed = toll.toll
        if toll.span is None or claimed.status is not TollStatus.current or claimed.count.high == 0:
            continue
        if _is_denied_behind(examination, toll.span) and _has_rival(examination, toll):
            yield Finding(f"{toll.path}.status", f'"{claimed.quote}" is denied right behind: it is disputed')


def _has_rival(examination: Examination, toll: TollInPlace) -> bool:
    """Whether another toll of the incident gives that outcome another number."""
    return any(
        other.incident_position == toll.incident_position
        and other.toll.outcome is toll.toll.outcome
        and other.toll.status is not TollStatus.superseded
        and not other.toll.count.overlaps(toll.toll.count)
        for other in examination.tolls
    )


def _is_denied_behind(examination: Examination, span: Span) -> bool:
    """Whether the rest of the figure's sentence denies it, or the next one of its paragraph."""
    reading = examination.reading
    number = reading.sentence_number_at(span.start)
    own = reading.sentences[number]
    if marks(reading.sentence_text(span.start)) & _DENIALS and DENIED_AT_ONCE.search(examination.text, span.end, own.end):
        return True
    if number + 1 >= len(reading.sentences):
        return False
    behind = reading.sentences[number + 1]
    if behind.paragraph != own.paragraph or not marks(examination.text[behind.start : behind.end]) & _DENIALS:
        return False
    return DENIED_NEXT.match(examination.text, behind.start, behind.end) is not None
