"""Rules on totals over a period: what a war, a year or a run of weeks has cost is no toll of one attack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Count, DatePrecision, Outcome, Severity

_AMOUNT = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|many)"
_LONG = r"(?:weeks|months|years|decades)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
OVER = re.compile(
    rf"\b(?:in|over|during|within|throughout)\s+(?:(?:the|these|those)\s+)?(?:(?:past|last|previous|first)\s+)?{_AMOUNT}\s+{_LONG}\b(?!\s+(?:ago|before|earlier|after|later|old))"
    r"|\b(?:in|over|during)\s+the\s+(?:course\s+of\s+the\s+|past\s+|last\s+)?(?:year|month|decade|conflict|war|insurgency|uprising|rebellion)\b"
    rf"|\b(?:have|has)\s+(?:died|been\s+killed|lost|recorded|killed|registered|documented)\b[^.;]*\bsince\b"
    r"|\b(?:have|has)\s+(?:(?:already|so\s+far|now)\s+)?(?:died|been\s+(?:killed|murdered|abducted|kidnapped|wounded)|lost\s+their\s+lives)\b[^.;]{0,40}?\bthis\s+(?:year|month)\b"
    rf"|\b(?:received|recorded|registered|documented|counted|logged|tallied|fell|rose)\b[^.;]*\bin\s+{_MONTH}\b"
    r"|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th)\b[^.;]*\b(?:to\s+be|to\s+die)\b[^.;]*\bthis\s+year\b",
    re.IGNORECASE,
)
# "More than 60 peacekeepers have died since the mission was set up", "bring to 99 the number of clerks killed since"
SINCE = re.compile(
    r"\b(?:have|has)\s+(?:died|been\s+(?:killed|murdered))\b[^.;,]{0,50}?\bsince\s+[^.;,]{3,40}?\b(?:was|were|been)\s+(?:first\s+)?(?:set\s+up|founded|created|established"
    r"|deployed|sent|overthrown|toppled|elected|declared|signed|launched|lifted|legali[sz]ed|banned)\b"
    r"|\bbring(?:s|ing)?\s+to\s+\S+\s+the\s+number\s+of\s+[^.;,]{3,80}?\bsince\s+(?!\w+day\b|yesterday\b|last\s+night\b)",
    re.IGNORECASE,
)
BEHIND = 80  # code points behind a quote in which it may go on
WEEK = timedelta(days=7)
ONE = Count.exactly(1)


@REGISTRY.rule(
    "period-as-incident",
    Severity.error,
    "A total over weeks, months, a year or a war is no toll of an incident that took days.",
    example=Example('"2,000 people have died since the war began" in the incident of a day', '"20 people died on Monday"'),
)
def period_as_incident(examination: Examination) -> Iterator[Finding]:
    """Every toll of a short incident whose own words tell what a long time has cost."""
    for toll in examination.tolls:
        if toll.toll.outcome is Outcome.released or toll.toll.count.high == 0 or _lasted(toll):
            continue
        found = OVER.search(toll.toll.quote) or _goes_on(examination, toll)
        if found is not None and not _is_own_date(examination, toll):
            yield Finding(f"{toll.path}.quote", f'"{toll.toll.quote}" is a total over a period: "{found[0]}"')


def _goes_on(examination: Examination, toll: TollInPlace) -> re.Match[str] | None:
    """The words right behind a quote that make it a total since something began: "have died | since the mission was set up"."""
    if toll.span is None:
        return None
    sentence = examination.reading.sentence_at(toll.span.start)
    told = examination.text[toll.span.start : min(sentence.end, toll.span.end + BEHIND)]
    found = SINCE.search(told)
    return found if found is not None and found.start() < len(toll.toll.quote) else None


def _lasted(toll: TollInPlace) -> bool:
    """Whether the incident is itself one of weeks, or has no date."""
    when = toll.incident.date
    return when.start is None or when.end is None or when.end - when.start > WEEK


def _is_own_date(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote holds the words that date the incident, or the day since which one of several days has lasted: "killed
    since Monday".
    """
    own = examination.spans.get(f"incidents[{toll.incident_position}].date.quote")
    if toll.span is None:
        return False
    if own is not None and own.start < toll.span.end and toll.span.start < own.end:
        return True
    when = toll.incident.date
    inside = () if when.start == when.end else examination.reading.dates_between(toll.span.start, toll.span.end)
    return any(one.precision is DatePrecision.day and one.first == one.last == when.start for one in inside)
