"""The rule on shared claims: who claims one attack claims no other by the same words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.quotes.quotes import Span
from extractor.validation.examination import Examination
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Basis, Severity

_DEED = (
    r"(?:attack|killing|murder|raid|bombing|blast|explosion|shooting|ambush|assault|kidnapping|abduction|operation|strike"
    r"|assassination|attempt|bomb|mine|hijacking|massacre|execution)"
)
ONE = re.compile(rf"\b(?:the|this|that|an?)\s+(?:[\w'’-]+\s+){{0,3}}?{_DEED}\b|\b(?:him|her)\b", re.IGNORECASE)
SEVERAL = re.compile(
    rf"\b(?:both|all|each|every|these|those|them|series|wave|string|two|three|four|five|six|several|other|{_DEED}s|killings|ambushes)\b",
    re.IGNORECASE,
)


@REGISTRY.rule(
    "claim-shared-by-incidents",
    Severity.error,
    "Words that claim one attack claim no other one.",
    example=Example('"claimed the attack" in two incidents', '"claimed both attacks" in two incidents'),
)
def claim_shared_by_incidents(examination: Examination) -> Iterator[Finding]:
    """Every claim of one attack that another incident has too."""
    owners: dict[Span, tuple[int, str]] = {}
    for i, incident in enumerate(examination.incidents):
        for j, perpetrator in enumerate(incident.perpetrators):
            path = f"incidents[{i}].perpetrators[{j}].quote"
            span = examination.spans.get(path)
            if perpetrator.basis is not Basis.claimed or span is None:
                continue
            known = next((one for one in owners if one.start < span.end and span.start < one.end), span)
            position, other = owners.setdefault(known, (i, path))
            if position == i or SEVERAL.search(examination.reading.sentence_text(span.start)):
                continue
            if known == span and ONE.search(perpetrator.quote or ""):
                yield Finding(path, f'"{perpetrator.quote}" claims one attack, and is counted in {other} too')
                continue
            for stranger, owner in ((i, position), (position, i)):
                if _is_of(examination, span, owner, stranger):
                    told = f'"{perpetrator.quote}" stands among what is told of incidents[{owner}]'
                    yield Finding(f"incidents[{stranger}].perpetrators", f"{told}, and is counted in incidents[{stranger}] too")


def _is_of(examination: Examination, claim: Span, owner: int, stranger: int) -> bool:
    """Whether a claim stands in a paragraph with figures or the date of one incident and none of the other, or behind the one and
    before all that is told of the other.
    """
    own, others = _told_at(examination, owner), _told_at(examination, stranger)
    if not own or not others:
        return False
    reading = examination.reading
    paragraph = reading.sentence_at(claim.start).paragraph
    if min(own) < claim.start and min(others) > claim.end:
        return True
    beside = [reading.sentence_at(start).paragraph == paragraph for start in own]
    return any(beside) and not any(reading.sentence_at(start).paragraph == paragraph for start in others)


def _told_at(examination: Examination, position: int) -> list[int]:
    """Where the quotes of an incident's date and tolls stand."""
    date = examination.spans.get(f"incidents[{position}].date.quote")
    tolls = (one.span for one in examination.tolls if one.incident_position == position)
    return [span.start for span in (date, *tolls) if span is not None]
