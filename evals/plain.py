"""Plain: the same question in one paragraph and a flat form, without descriptions, examples or validation.

What a newcomer would write in ten minutes. A run of it beside ours says what prompt, schema and validation are worth.
"""

from __future__ import annotations

import hashlib
import json
import re
from calendar import monthrange
from datetime import date
from typing import Any

from extractor.models.model import Reply, Request
from extractor.pipeline import VERSION, reference
from schemas import (
    Article,
    AttackType,
    Basis,
    Count,
    DatePrecision,
    Extraction,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Provenance,
    Role,
    Status,
    Toll,
)
from schemas.json_schema import schema_sha256

_PARAGRAPH = (
    "Read the news article and list the {asked} that it reports. "
    'Use role "main" for what the article is about and "background" for earlier incidents that it mentions. Give the date as '
    "YYYY-MM-DD, the country as a two-letter ISO code, and the numbers of people killed, injured, abducted and captured as "
    "integers; use null for what the article does not say. Answer with JSON only; if there is no incident, give an empty list."
)
PARAGRAPHS = {
    "violence": _PARAGRAPH.format(asked="violent incidents (attacks, bombings, kidnappings, clashes)"),
    "rights": _PARAGRAPH.format(
        asked="attacks on people and their rights (violence, arrests, trials, threats, bans, censorship)"
    ),
}
"""The question of each edition of the prompt."""
COUNTED = {"killed": Outcome.killed, "injured": Outcome.injured, "abducted": Outcome.abducted, "captured": Outcome.detained}


def _nullable(kind: str) -> dict[str, Any]:
    return {"anyOf": [{"type": kind}, {"type": "null"}]}


_INCIDENT: dict[str, Any] = {
    "role": {"type": "string", "enum": ["main", "background"]},
    "date": _nullable("string"),
    "country": _nullable("string"),
    "province": _nullable("string"),
    "city": _nullable("string"),
    "attack_type": {"type": "string", "enum": [kind.value for kind in AttackType]},
    "perpetrator": _nullable("string"),
    **dict.fromkeys(COUNTED, _nullable("integer")),
}
_FORM = {"type": "object", "properties": _INCIDENT, "required": list(_INCIDENT), "additionalProperties": False}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "incidents": {"type": "array", "items": _FORM}},
    "required": ["id", "incidents"],
    "additionalProperties": False,
}


def plain_request(article: Article, edition: str = "violence") -> Request:
    """The question about ``article``, one of ``PARAGRAPHS``."""
    paragraph = PARAGRAPHS[edition]
    said = f"id: {article.id}\npublished: {article.published or 'unknown'}\n\n{article.title or ''}\n\n{article.text}"
    key = hashlib.sha256(json.dumps([paragraph, SCHEMA, said]).encode()).hexdigest()
    return Request(key, article, "extract", ({"role": "system", "content": paragraph}, {"role": "user", "content": said}), SCHEMA)


def plain_extraction(article: Article, reply: Reply, model: str) -> Extraction:
    """What an answer comes to, taken at its word: its numbers are entered, nothing is checked against the text."""
    provenance = Provenance(model=model, prompt="plain", schema_sha256=schema_sha256(SCHEMA), version=VERSION, usage=reply.usage)
    made = Extraction(article=reference(article), status=Status.failed, error=reply.error, provenance=provenance)
    if reply.outcome != "answered":
        return made.model_copy(update={"status": Status(reply.outcome)})
    try:
        incidents = [_incident(filled) for filled in json.loads(reply.text or "")["incidents"]]
    except (ValueError, KeyError, TypeError) as problem:
        return made.model_copy(update={"error": f"the answer does not fill the form ({type(problem).__name__})"})
    status = Status.ok if incidents else Status.no_incident
    return made.model_copy(update={"status": status, "incidents": incidents})


def _incident(filled: dict[str, Any]) -> Incident:
    when = _date(filled["date"])
    named = filled["perpetrator"]
    return Incident(
        role=Role(filled["role"]),
        date=when,
        place=Place(country=filled["country"], admin1=filled["province"], city=filled["city"]),
        attack_types=[AttackType(filled["attack_type"])],
        perpetrators=[Perpetrator(name=named, basis=Basis.stated)] if named else [],
        tolls=[_toll(outcome, filled[name]) for name, outcome in COUNTED.items() if filled[name] is not None],
    )


def _date(written: str | None) -> IncidentDate:
    """A day, and what a model writes that knows no more than the month or the year: 2019-10, 2019. Anything else is unknown."""
    parts = _WRITTEN.fullmatch((written or "").strip())
    if parts is None:
        return IncidentDate()
    year, month, day = int(parts["year"]), int(parts["month"] or 0), int(parts["day"] or 0)
    if day:
        only = date(year, month, day)
        return IncidentDate(start=only, end=only, precision=DatePrecision.day)
    first, last = (month, month) if month else (1, 12)
    precision = DatePrecision.month if month else DatePrecision.year
    return IncidentDate(start=date(year, first, 1), end=date(year, last, monthrange(year, last)[1]), precision=precision)


_WRITTEN = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?")


def _toll(outcome: Outcome, number: int) -> Toll:
    return Toll(quote=f"{number} {outcome}", outcome=outcome, count=Count(low=number, high=number))
