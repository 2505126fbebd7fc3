"""View: what a report shows of one article, its record and its text, with every quote tied to the place that it stands at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.pages.highlight import Passage, pieces
from extractor.reading.places.gazetteer import country_name
from extractor.report.texts import NoText
from schemas import (
    Attempt,
    Casualties,
    Extraction,
    Figure,
    Incident,
    IncidentDate,
    Perpetrator,
    Place,
    Role,
    Status,
    Target,
    Toll,
    Violation,
    Weapon,
)

Shown = dict[str, Any]  # plain values, as JSON has them
OUTCOMES = ("killed", "attackers_killed", "injured", "attackers_injured", "missing", "abducted", "detained")


def view(extraction: Extraction, text: str | NoText) -> Shown:
    """The article as a page draws it: plain values and strings, nothing of which is markup.

    ``text`` is a list of pieces: a string, or a string with the numbers of the passages that cover it. ``passages`` name
    the field that each is evidence of; a field has the number of its passage, none when its quote was not found.
    """
    evidence = _Evidence(extraction)
    stands = extraction.status is Status.ok
    incidents = extraction.incidents if stands else extraction.draft or []
    made_by = extraction.provenance
    shown: Shown = {
        "stands": stands,
        "incidents": [_incident(number, one, evidence) for number, one in enumerate(incidents)],
        "violations": [_violation(one) for one in extraction.violations],
        "error": extraction.error,
        "url": extraction.article.url,
        "attempts": [_attempt(one) for one in (made_by.attempts if made_by else [])],
        "model": made_by.model if made_by else None,
        "prompt": made_by.prompt if made_by else None,
        "passages": [{"field": passage.label, "kind": passage.kind, "says": says} for passage, says in evidence.cited],
    }
    if isinstance(text, NoText):
        return shown | {"note": str(text)}
    return shown | {"text": list(_text(text, [passage for passage, _ in evidence.cited]))}


def _attempt(attempt: Attempt) -> Shown:
    return {"purpose": attempt.purpose, "outcome": attempt.outcome, "detail": attempt.detail, "cost": attempt.cost_usd}


def _text(text: str, cited: Sequence[Passage]) -> Iterator[object]:
    numbers = {id(passage): number for number, passage in enumerate(cited)}
    for piece in pieces(text, cited):
        yield [piece.text, [numbers[id(passage)] for passage in piece.passages]] if piece.passages else piece.text


@dataclass(slots=True)
class _Evidence:
    """Where quotes stand, collected as the record's fields are written down."""

    extraction: Extraction
    cited: list[tuple[Passage, str]] = field(default_factory=list)

    def cite(self, path: str, kind: str, says: str) -> int | None:
        """The number of the passage that holds the quote of the field at ``path``; None when it has no place."""
        place = self.extraction.evidence.get(f"{path}.quote")
        if place is None:
            return None
        self.cited.append((Passage(place.start, place.end, path, kind), says))
        return len(self.cited) - 1


def _incident(number: int, incident: Incident, evidence: _Evidence) -> Shown:
    path = f"incidents[{number}]"
    return {
        "path": path,
        "role": "Main incident" if incident.role is Role.main else "Background incident",
        "summary": incident.summary,
        "fields": [one for one in _fields(path, incident, evidence) if one["value"]],
        "tolls": [_toll(f"{path}.tolls[{place}]", toll, evidence) for place, toll in enumerate(incident.tolls)],
        "casualties": _casualties(incident.casualties),
    }


def _fields(path: str, incident: Incident, evidence: _Evidence) -> Iterator[Shown]:
    date, place = incident.date, incident.place
    yield _field("Date", f"{path}.date", _date(date), date.quote, evidence)
    yield _field("Place", f"{path}.place", _place(place), place.quote, evidence)
    yield _plain("Attack", f"{path}.attack_types", ", ".join(_words(kind.value) for kind in incident.attack_types))
    yield _plain("Weapons", f"{path}.weapons", ", ".join(map(_weapon, incident.weapons)))
    yield _plain("Targets", f"{path}.targets", "; ".join(map(_target, incident.targets)))
    for position, perpetrator in enumerate(incident.perpetrators):
        where = f"{path}.perpetrators[{position}]"
        yield _field("Perpetrator", where, _perpetrator(perpetrator), perpetrator.quote, evidence)
    yield _plain("Attackers", f"{path}.attackers", str(incident.attackers) if incident.attackers else "")
    yield _plain("Suicide attack", f"{path}.suicide", _yes(incident.suicide))
    yield _plain("Success", f"{path}.success", _yes(incident.success))
    yield _plain("Damage", f"{path}.damage", incident.damage or "")


def _field(name: str, path: str, value: str, quote: str | None, evidence: _Evidence) -> Shown:
    passage = evidence.cite(path, "other", f"{name}: {value}") if quote else None
    return {"name": name, "path": path, "value": value, "quote": quote, "passage": passage}


def _plain(name: str, path: str, value: str) -> Shown:
    return {"name": name, "path": path, "value": value}


def _toll(path: str, toll: Toll, evidence: _Evidence) -> Shown:
    says = f"{toll.count} {toll.outcome.value}"
    return {
        "path": path,
        "outcome": toll.outcome.value,
        "count": str(toll.count),
        "group": _words(toll.group.value),
        "source": toll.source or "no source named",
        "by": _words(toll.source_type.value),
        "status": toll.status.value,
        "quote": toll.quote,
        "passage": evidence.cite(path, toll.outcome.value, f"{says}, {_words(toll.group.value)}, {toll.status.value}"),
    }


def _casualties(casualties: Casualties | None) -> Shown | None:
    if casualties is None:
        return None
    rows = [(name, getattr(casualties, name)) for name in OUTCOMES]
    return {"codebook": casualties.codebook, "rows": [_figure(name, figure) for name, figure in rows if figure is not None]}


def _figure(name: str, figure: Figure) -> Shown:
    return {"name": _words(name), "low": figure.low, "best": figure.best, "high": figure.high, "tolls": figure.tolls}


def _violation(violation: Violation) -> Shown:
    return {"rule": violation.rule, "severity": violation.severity.value, "path": violation.path, "message": violation.message}


def _date(when: IncidentDate) -> str:
    if when.start is None and when.end is None:
        return "unknown"
    first, last = when.start or when.end, when.end or when.start
    days = f"{first}" if first == last else f"{first} to {last}"
    return days if when.precision.value == "day" else f"{days} ({when.precision.value})"


def _place(place: Place) -> str:
    country = (country_name(place.country) or place.country) if place.country else None
    return ", ".join(part for part in (place.site, place.city, place.admin1, country) if part) or "unknown"


def _weapon(weapon: Weapon) -> str:
    kind = _words(weapon.type.value)
    return f"{weapon.detail} ({kind})" if weapon.detail else kind


def _target(target: Target) -> str:
    nation = f", {target.nationality}" if target.nationality else ""
    return f"{target.name} ({_words(target.type.value)}{nation})"


def _perpetrator(perpetrator: Perpetrator) -> str:
    by = f" by {perpetrator.by}" if perpetrator.by else ""
    return f"{perpetrator.name} ({perpetrator.basis.value}{by})"


def _words(slug: str) -> str:
    return slug.replace("_", " ")


def _yes(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"
