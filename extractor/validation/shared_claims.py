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
            position, other = owners.setdefault(span, (i, path))
            quote = perpetrator.quote or ""
            if position != i and ONE.search(quote) and not SEVERAL.search(examination.reading.sentence_text(span.start)):
                yield Finding(path, f'"{quote}" claims one attack, and is counted in {other} too')
