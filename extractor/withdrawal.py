"""Withdrawal: a record without what the rules reject in it.

Who can be asked again corrects a rejected record. The built-in reader would only say the same again, so it takes back the figure,
date or name that no rule lets pass, and keeps the rest. From a language model's record background incidents may be left out
whole, or whatever is wrong taken back, where the user prefers that to losing the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extractor.lenience import Lenience
from extractor.validation.verdict import Verdict, judge
from schemas import Article, Incident, IncidentDate, Place, Role, Severity, Violation

ROUNDS = 4  # taking one figure back may bring another into conflict; four settle whatever was met
_WITHIN = re.compile(r"incidents\[(\d+)\]\.(\w+)(?:\[(\d+)\])?")
_BLANK: dict[str, Any] = {
    "date": IncidentDate(),
    "place": Place(),
    "attackers": None,
    "suicide": None,
    "damage": None,
    "summary": "",
}
LISTS = frozenset({"tolls", "perpetrators"})
OF_TWO = frozenset({"toll-from-other-incident", "toll-shared-by-incidents", "claim-shared-by-incidents"})
Losses = dict[int, dict[str, set[int]]]  # positions by incident and field; none of them: the field as a whole


def withdrawn(article: Article, incidents: Sequence[Incident], verdict: Verdict) -> tuple[list[Incident], Verdict]:
    """The incidents without what ``verdict`` and the verdicts on what is left reject, and the last verdict."""
    kept = list(incidents)
    for _ in range(ROUNDS):
        if not verdict.errors:
            break
        kept = _without(kept, _concerned(verdict.errors))
        verdict = judge(article, kept)
    return kept, verdict


def spared(
    lenience: Lenience, article: Article, incidents: Sequence[Incident], verdict: Verdict
) -> tuple[list[Incident], Verdict]:
    """The incidents without what they may lose rather than be rejected, and the verdict on the rest."""
    if lenience is Lenience.background:
        return without_background(article, incidents, verdict)
    if lenience is Lenience.unsupported:
        return without_unsupported(article, incidents, verdict)
    return list(incidents), verdict


def without_unsupported(article: Article, incidents: Sequence[Incident], verdict: Verdict) -> tuple[list[Incident], Verdict]:
    """The incidents without what is rejected in them, and a verdict that warns of each loss; both as they were where an error
    lies in nothing that can be left out.

    A figure or a party goes with all others of its incident: what is left of them might be a part, and pass for the whole.
    So does the summary, which may tell what was taken back. A background incident that cannot be mended goes as a whole.
    """
    kept, judged = list(incidents), verdict
    taken: list[Violation] = []
    for _ in range(ROUNDS):
        if not judged.errors or not all(_may_be_taken(kept, error) for error in judged.errors):
            break
        taken += [_told(error, f"taken back ({error.path})") for error in judged.errors]
        kept = _without(kept, _with_alike(kept, judged.errors))
        judged = judge(article, kept)
    if judged.errors:
        return list(incidents), verdict
    return kept, replace(judged, violations=(*judged.violations, *taken))


def _may_be_taken(incidents: Sequence[Incident], error: Violation) -> bool:
    found = _WITHIN.match(error.path)
    if found is None:
        return False
    return found[3] is not None or found[2] in _BLANK or incidents[int(found[1])].role is Role.background


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
    return _told(error, f"a background incident was left out ({told})")


def _told(error: Violation, loss: str) -> Violation:
    """The error as a warning of what the record has lost for it."""
    update = {"severity": Severity.warning, "path": "incidents", "message": f"{loss}: {error.message}"}
    return error.model_copy(update=update)


def _concerned(errors: Sequence[Violation]) -> Losses:
    losses: Losses = {}
    for error in errors:
        found = _WITHIN.match(error.path)
        if found is not None:
            positions = losses.setdefault(int(found[1]), {}).setdefault(found[2], set())
            positions |= set() if found[3] is None else {int(found[3])}
    return losses


def _with_alike(incidents: Sequence[Incident], errors: Sequence[Violation]) -> Losses:
    """What the errors concern, with all that may be wrong by the same fault. What a rule says of two incidents may lie in either,
    and where figures seem to be another event's, the date may be.
    """
    losses = _concerned(errors)
    for error in errors:
        found = _WITHIN.match(error.path)
        if found is not None and error.rule in OF_TWO:
            for position, incident in enumerate(incidents):
                told = {found[2]: set[int]()} if getattr(incident, found[2]) else {}
                losses.setdefault(position, {}).update({**told, "date": set()})
    for position, lost in losses.items():
        lost["summary"] = set()
        for name in LISTS & lost.keys():
            lost[name] = set(range(len(getattr(incidents[position], name))))
    return losses


def _without(incidents: Sequence[Incident], losses: Losses) -> list[Incident]:
    kept = [_lessened(incident, losses.get(position, {})) for position, incident in enumerate(incidents)]
    left = [incident for incident in kept if incident is not None]
    if left and not any(incident.role is Role.main for incident in left):
        left[0] = left[0].model_copy(update={"role": Role.main})
    return left


def _lessened(incident: Incident, lost: dict[str, set[int]]) -> Incident | None:
    """The incident without what is lost of it; None where it cannot be without it."""
    update: dict[str, Any] = {}
    for name, positions in lost.items():
        if positions:
            update[name] = [item for number, item in enumerate(getattr(incident, name)) if number not in positions]
        elif name in _BLANK:
            update[name] = _BLANK[name]
        else:
            return None
    return incident.model_copy(update=update) if update else incident
