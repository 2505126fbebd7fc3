"""Withdrawal: a record without what the rules reject in it.

Who can be asked again corrects a rejected record. The built-in reader would only say the same again, so it takes back the figure,
date or name that no rule lets pass, and keeps the rest. A language model's background incidents may be left out whole, where the
user prefers that to losing the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extractor.validation.verdict import Verdict, judge
from schemas import Article, Incident, IncidentDate, Place, Role, Severity, Violation

ROUNDS = 4  # taking one figure back may bring another into conflict; four settle whatever was met
_WITHIN = re.compile(r"incidents\[(\d+)\]\.(\w+)(?:\[(\d+)\])?")
_BLANK: dict[str, Any] = {"date": IncidentDate(), "place": Place(), "attackers": None, "suicide": None, "damage": None}


def withdrawn(article: Article, incidents: Sequence[Incident], verdict: Verdict) -> tuple[list[Incident], Verdict]:
    """The incidents without what ``verdict`` and the verdicts on what is left reject, and the last verdict."""
    kept = list(incidents)
    for _ in range(ROUNDS):
        if not verdict.errors:
            break
        kept = _without(kept, verdict.errors)
        verdict = judge(article, kept)
    return kept, verdict


def without_background(article: Article, incidents: Sequence[Incident], verdict: Verdict) -> tuple[list[Incident], Verdict]:
    """The incidents without the background ones that are rejected, and a verdict that warns of each; both as they were where an
    error lies elsewhere, since a record that hides what is wrong with its news would be worse than none.
    """
    kept, judged, left_out = list(incidents), verdict, []
    while judged.errors:
        wrong = {int(found[1]) for error in judged.errors if (found := _WITHIN.match(error.path)) is not None}
        if len(wrong) == 0 or any(kept[position].role is Role.main for position in wrong):
            return list(incidents), verdict
        left_out += [_noted(kept, error) for error in judged.errors if _WITHIN.match(error.path) is not None]
        kept = [incident for position, incident in enumerate(kept) if position not in wrong]
        judged = judge(article, kept)
    return kept, replace(judged, violations=(*judged.violations, *left_out))


def _noted(incidents: Sequence[Incident], error: Violation) -> Violation:
    found = _WITHIN.match(error.path)
    told = incidents[int(found[1])].summary if found is not None else ""
    message = f"a background incident was left out ({told}): {error.message}"
    return error.model_copy(update={"severity": Severity.warning, "path": "incidents", "message": message})


def _without(incidents: Sequence[Incident], errors: Sequence[Violation]) -> list[Incident]:
    blank: dict[int, set[str]] = {}
    items: dict[int, dict[str, set[int]]] = {}
    for error in errors:
        found = _WITHIN.match(error.path)
        if found is not None and found[3] is not None:
            items.setdefault(int(found[1]), {}).setdefault(found[2], set()).add(int(found[3]))
        elif found is not None:
            blank.setdefault(int(found[1]), set()).add(found[2])
    kept = [
        _lessened(incident, blank.get(position, set()), items.get(position, {}))
        for position, incident in enumerate(incidents)
        if blank.get(position, set()) <= set(_BLANK)
    ]
    if kept and not any(incident.role is Role.main for incident in kept):
        kept[0] = kept[0].model_copy(update={"role": Role.main})
    return kept


def _lessened(incident: Incident, blank: set[str], items: dict[str, set[int]]) -> Incident:
    update: dict[str, Any] = {name: _BLANK[name] for name in blank}
    for name, positions in items.items():
        update[name] = [item for position, item in enumerate(getattr(incident, name)) if position not in positions]
    return incident.model_copy(update=update) if update else incident
