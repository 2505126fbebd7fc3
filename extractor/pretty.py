"""Pretty: an extraction for a person's eyes, in plain lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from schemas import Extraction, Figure, Incident, Perpetrator, Severity, Status, Toll, Violation

# Article text may hold terminal control sequences; none reaches the terminal.
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
WIDTHS = (26, 11, 10, 28, 7, 7, 26)


def pretty(extraction: Extraction) -> str:
    """Each incident with its tolls, who says them and in which words, then what was found wrong."""
    return "\n".join(map(_clean, _lines(extraction)))


def table(extractions: Iterable[Extraction]) -> Iterator[str]:
    """One line per article: its first main incident in short. Yields a heading first."""
    yield _row(("article", "status", "date", "place", "killed", "injured", "perpetrator"))
    for extraction in extractions:
        yield table_row(extraction)


def table_row(extraction: Extraction) -> str:
    """One article's line of ``table``."""
    incident = next(iter(extraction.incidents), None)
    if incident is None:
        return _row((extraction.article.id, extraction.status, "", extraction.error or "", "", "", ""))
    casualties = incident.casualties
    return _row(
        (
            extraction.article.id,
            extraction.status,
            str(incident.date.start or "unknown"),
            _where(incident),
            _figure(casualties.killed if casualties else None),
            _figure(casualties.injured if casualties else None),
            incident.perpetrators[0].name if incident.perpetrators else "unknown",
        )
    )


def reason_line(extraction: Extraction) -> str:
    """Why an article did not end well, in one line."""
    return _clean(
        f"{extraction.article.id}: {extraction.status}: {' '.join((extraction.error or 'no reason was given').split())}"
    )


def _row(cells: Iterable[str]) -> str:
    shown = (_short(_clean(cell), width).ljust(width) for cell, width in zip(cells, WIDTHS, strict=True))
    return "  ".join(shown).rstrip()


def _short(text: str, width: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1] + "…"


def _clean(text: str) -> str:
    return CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def _lines(extraction: Extraction) -> Iterator[str]:
    title = f"  {extraction.article.title}" if extraction.article.title else ""
    yield f"{extraction.article.id}: {extraction.status}{title}"
    if extraction.error:
        yield f"  {extraction.error}"
    shown = extraction.incidents if extraction.status is Status.ok else extraction.draft or []
    for position, incident in enumerate(shown):
        yield from _incident(position, incident)
    for violation in extraction.violations:
        yield _violation(violation)


def _incident(position: int, incident: Incident) -> Iterator[str]:
    yield f"  [{position}] {incident.role}: {_when(incident)}, {_where(incident)}"
    if incident.summary:
        yield f"      {incident.summary}"
    if incident.attack_types:
        weapons = ", ".join(weapon.detail or weapon.type for weapon in incident.weapons)
        yield f"      attack       {', '.join(incident.attack_types)}{f' with {weapons}' if weapons else ''}"
    for perpetrator in incident.perpetrators:
        yield f"      perpetrator  {_perpetrator(perpetrator)}"
    casualties = incident.casualties
    if casualties is not None:
        yield f"      killed       {_figure(casualties.killed)}"
        yield f"      injured      {_figure(casualties.injured)}"
    for toll in incident.tolls:
        yield f"      toll         {_toll(toll)}"


def _toll(toll: Toll) -> str:
    group = "" if toll.group == "everyone" else f" {toll.group}"
    status = "" if toll.status == "current" else f", {toll.status}"
    return f'{toll.count} {toll.outcome}{group}{status}, {toll.source or "no source named"}: "{" ".join(toll.quote.split())}"'


def _perpetrator(perpetrator: Perpetrator) -> str:
    by = f" by {perpetrator.by}" if perpetrator.by else ""
    quote = f': "{" ".join(perpetrator.quote.split())}"' if perpetrator.quote else ""
    return f"{perpetrator.name}, {perpetrator.basis}{by}{quote}"


def _when(incident: Incident) -> str:
    start, end = incident.date.start, incident.date.end
    if start is None:
        return "date unknown"
    return f"{start}" if end in (None, start) else f"{start} to {end}"


def _where(incident: Incident) -> str:
    place = incident.place
    return ", ".join(part for part in (place.city or place.admin1, place.country) if part) or "place unknown"


def _figure(figure: Figure | None) -> str:
    if figure is None or (figure.low is None and figure.best is None):
        return "unknown"
    if figure.best is None:
        return f"{figure.low}+ (vague)" if figure.high is None else f"{figure.low}-{figure.high} (vague)"
    if figure.low == figure.high:
        return f"{figure.best}"
    if figure.high is None:
        return f"{figure.best}+" if figure.low == figure.best else f"{figure.best} ({figure.low}+)"
    return f"{figure.best} ({figure.low}-{figure.high})"


def _violation(violation: Violation) -> str:
    mark = "rejected" if violation.severity is Severity.error else "warning"
    return f"      {mark}: {violation.rule} at {violation.path}: {' '.join(violation.message.split())}"
