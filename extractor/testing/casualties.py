"""Casualties: what the built-in reader counts in a few words that tell of one incident, for tests of single sentences."""

from __future__ import annotations

from extractor.codebooks.estimates import estimates
from extractor.codebooks.gtd import POLICY
from extractor.reading.findings.tolls import tolls
from extractor.reading.scenes.reading import Reading
from schemas import Count, DatePrecision, Incident, IncidentDate, Outcome, Place, Role


def counted(text: str) -> dict[str, str]:
    """How many people ``text`` tells of, by outcome, in the short form of the gold; of others nothing."""
    reading = Reading(text, None)
    told = sorted([*reading.mentions, *reading.unworded], key=lambda mention: mention.start)
    incident = Incident(
        role=Role.main,
        summary=text,
        date=IncidentDate(start=None, end=None, precision=DatePrecision.unknown, quote=None),
        place=Place(country=None, admin1=None, city=None, site=None, quote=None),
        attack_types=[],
        weapons=[],
        targets=[],
        suicide=None,
        success=None,
        attackers=None,
        perpetrators=[],
        tolls=tolls(reading, told),
    )
    found = {outcome.value: estimates(incident, outcome, POLICY).total for outcome in Outcome}
    return {name: str(Count(low=one.low, high=one.high)) for name, one in found.items() if one is not None}
