"""Rules on ordinals: "a third" is one more, and makes three only together with two who came to the same harm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.harm.entailment import outcomes_named
from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numbers import ORDINAL_VALUES, quantities
from extractor.reading.text.tokens import tokenise
from extractor.validation.counts import HARM, supports
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.other_days import days_of, meet
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Severity

OF_EVENTS = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+(?:such\s+|deadly\s+|major\s+|similar\s+|\w+\s+)?"
    r"(?:attacks?|incidents?|bombings?|blasts?|explosions?|raids?|assaults?|ambush|strikes?|days?|weeks?|months?|years?|nights?|time)\b",
    re.IGNORECASE,
)
# "The third deputy to be killed since the war began": of a series, in which each came to it at another time.
OF_SERIES = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b[^.;]{0,80}?\b(?:since\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:war|conflict|insurgency|uprising|troubles|violence|revolution|independence|emergency"
    r"|ceasefire|cease-fire|truce|coup|campaign|new\s+year|(?:start|beginning)\s+of\s+the\s+year|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|of\s+the\s+year\b|(?:so\s+far\s+)?this\s+(?:year|month|winter|summer|spring|autumn)\b|in\s+(?:as\s+many|the\s+(?:past|last)|\w+)\s+(?:\w+\s+)?(?:weeks|months|years|decades)\b|in\s+(?:a|one|the\s+same|less\s+than\s+a|under\s+a)\s+(?:week|fortnight|month|year)\b)",
    re.IGNORECASE,
)
_ORDINALS = {value: word for word, value in ORDINAL_VALUES.items()}


@REGISTRY.rule(
    "ordinal-as-number",
    Severity.error,
    'Of "two were killed and a third was hurt", the third is one; an ordinal of an event counts nobody.',
    example=Example('3 injured on "a third was hurt", after two were killed', '1 injured on "a third was hurt"'),
)
def ordinal_as_number(examination: Examination) -> Iterator[Finding]:
    """Every toll whose number is an ordinal of someone after others who came to another harm, or of an event."""
    for toll in examination.tolls:
        claimed = toll.toll
        ordinal = _ORDINALS.get(claimed.low)
        if ordinal is None or toll.span is None or not claimed.count.exact or claimed.outcome not in HARM:
            continue
        if ordinal not in claimed.quote.lower() or ordinal not in tokenise(claimed.quote).words:
            continue
        if any(one.kind != "ordinal" and supports(one.count, claimed.count) for one in quantities(claimed.quote)):
            continue
        series = OF_SERIES.search(examination.reading.sentence_text(toll.span.start)) is not None
        if series or _is_counted_apart(examination, toll) or _follows_another_harm(examination, toll) or _is_of_an_event(toll):
            yield Finding(f"{toll.path}.count", f'"{claimed.quote}" tells of one, not of {claimed.count} {claimed.outcome}')


def _follows_another_harm(examination: Examination, toll: TollInPlace) -> bool:
    """Whether those before this one came to another harm only: two dead, then "a third" who was hurt."""
    before = _before(examination, toll, toll.toll.low - 1)
    return bool(before) and all(one.outcome is not toll.toll.outcome for one in before)


def _is_counted_apart(examination: Examination, toll: TollInPlace) -> bool:
    """Whether another incident of the day counts those before this one: "a third teacher" was shot in another village."""
    own = days_of(toll.incident)
    return any(
        one.toll.outcome is toll.toll.outcome and one.toll.low == toll.toll.low - 1
        for one in examination.tolls
        if one.incident is not toll.incident and own is not None and meet(own, days_of(one.incident) or (None, None))
    )


def _before(examination: Examination, toll: TollInPlace, number: int) -> list[Mention]:
    assert toll.span is not None  # noqa: S101  # callers have looked
    end = toll.span.end  # "four were killed, and a fifth is in a coma" may be one quote
    return [
        one
        for one in examination.casualties_told()
        if one.count is not None and one.count.low == number and one.number_start < end and one.outcome in HARM
    ]


def _is_of_an_event(toll: TollInPlace) -> bool:
    return OF_EVENTS.search(toll.toll.quote) is not None and toll.toll.outcome not in outcomes_named(toll.toll.quote)
