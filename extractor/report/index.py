"""Index: one short entry for each article, by which a report counts, filters, lists and draws."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extractor.reading.places.gazetteer import country_name
from extractor.reading.places.locations import Location
from schemas import Extraction, Figure, Incident, Place, Role, Severity, Status, Violation

Entry = dict[str, Any]  # plain values, as JSON has them
Locate = Callable[[Place], Location | None]


def entry(extraction: Extraction, locate: Locate, *, has_text: bool) -> Entry:
    """What the page keeps at hand of one article; everything else waits in its block.

    ``rules`` are its violations as pairs of slug and severity, each once. ``incidents`` are the main ones of a record
    that stands, ``draft`` the countries of those of one that does not. Keys without a value are left out.
    """
    article, made_by = extraction.article, extraction.provenance
    drafted = (extraction.draft or []) if extraction.status is not Status.ok else []
    row: Entry = {
        "id": article.id,
        "title": article.title,
        "source": article.source,
        "published": article.published.isoformat() if article.published else None,
        "status": extraction.status.value,
        "text": has_text,
        "rules": [list(pair) for pair in dict.fromkeys(map(_rule, extraction.violations))],
        "incidents": [_incident(one, locate) for one in extraction.incidents if one.role is Role.main],
        "draft": list(dict.fromkeys(one.place.country for one in drafted if one.role is Role.main and one.place.country)),
        "model": made_by.model if made_by else None,
        "asked": len(made_by.attempts) if made_by else 0,
        "tokens": _tokens(extraction),
        "cost": made_by.cost_usd if made_by else None,
    }
    return {key: value for key, value in row.items() if value not in (None, [], 0, False)}


def _rule(violation: Violation) -> tuple[str, str]:
    return violation.rule, "error" if violation.severity is Severity.error else "warning"


def _tokens(extraction: Extraction) -> int:
    usage = extraction.provenance.usage if extraction.provenance else None
    return ((usage.prompt_tokens or 0) + (usage.completion_tokens or 0)) if usage else 0


def _incident(incident: Incident, locate: Locate) -> Entry:
    place, numbers = incident.place, incident.casualties
    there = locate(place)
    row: Entry = {
        "date": incident.date.start.isoformat() if incident.date.start else None,
        "country": place.country,
        "where": ", ".join(part for part in (place.city or place.admin1, _name(place.country)) if part) or None,
        "at": [there.latitude, there.longitude] if there else None,
        "to": there.kind if there else None,
        "killed": _shown(numbers.killed if numbers else None),
        "injured": _shown(numbers.injured if numbers else None),
    }
    return {key: value for key, value in row.items() if value is not None}


def _name(code: str | None) -> str | None:
    return (country_name(code) or code) if code else None


def _shown(figure: Figure | None) -> list[int | None] | None:
    """Best, low and high of a figure; None where the number is unknown altogether."""
    if figure is None or (figure.best is None and figure.low is None):
        return None
    return [figure.best, figure.low, figure.high]
