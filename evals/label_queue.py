"""Label queue: where the gold itself may be wrong: runs contradict it with evidence that holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from evals.evaluation import Evaluation
from evals.evidence import EvidenceJudge, carried
from evals.facts import CASUALTY_FIELDS, shown
from evals.score import Finding
from schemas import Incident, Outcome

NOT_IN_GOLD = "not in the gold"
_NAMED = ("admin1", "city", "site")


@dataclass(frozen=True, slots=True)
class Suspect:
    """A gold value to look at again: what the gold says, what ``runs`` of the runs say instead, and their evidence."""

    article: str
    incident: str
    field: str
    gold: str
    predicted: str
    evidence: str
    runs: int


def suspects(evaluations: Iterable[Evaluation]) -> list[Suspect]:
    """The values that the most runs agree on against the gold come first; each is borne out by a quote that holds."""
    found: dict[tuple[str, str, str, str], Suspect] = {}
    for evaluation in evaluations:
        seen: set[tuple[str, str, str, str]] = set()
        for suspect in _of_run(evaluation):
            key = (suspect.article, suspect.incident, suspect.field, suspect.predicted)
            if key not in seen:
                seen.add(key)
                before = found.get(key)
                runs = 1 if before is None else before.runs + 1
                found[key] = Suspect(*_without_runs(suspect), runs=runs)
    return sorted(found.values(), key=lambda one: (-one.runs, one.incident == NOT_IN_GOLD, one.article, one.incident, one.field))


def _without_runs(suspect: Suspect) -> tuple[str, str, str, str, str, str]:
    return suspect.article, suspect.incident, suspect.field, suspect.gold, suspect.predicted, suspect.evidence


def _of_run(evaluation: Evaluation) -> Iterator[Suspect]:
    cases = {case.article.id: case for case in evaluation.suite.cases}
    records = {extraction.article.id: evaluation.suite.prepare(extraction).incidents for extraction in evaluation.run.extractions}
    for score in evaluation.scores:
        case = cases[score.article]
        judge = EvidenceJudge(case.article.text)
        for finding in score.findings:
            if finding.predicted_incident is not None and finding.predicted and not finding.tally.bled:
                incident = records[score.article][finding.predicted_incident]
                evidence = _evidence(finding, incident, judge)
                if evidence:
                    yield _suspect(score.article, finding, evidence)


def _suspect(article: str, finding: Finding, evidence: str) -> Suspect:
    where = NOT_IN_GOLD if finding.gold_incident is None else f"incident {finding.gold_incident + 1}"
    gold = " or ".join(dict.fromkeys(shown(value) for value in finding.accepted))
    return Suspect(article, where, finding.field, gold, shown(finding.predicted), evidence, 1)


def _evidence(finding: Finding, incident: Incident, judge: EvidenceJudge) -> str | None:
    """The words that bear the predicted value out; None where none do."""
    if finding.field in CASUALTY_FIELDS:
        return _tolls(finding.field, incident, judge)
    if finding.field == "date" and incident.date.quote and judge.place(incident.date.quote):
        return incident.date.quote
    if finding.field in {"perpetrator", "basis"}:
        quotes = [actor.quote for actor in incident.perpetrators if actor.quote and judge.place(actor.quote)]
        return "; ".join(quotes) or None
    if finding.field in _NAMED and judge.place(str(finding.predicted)):
        return str(finding.predicted)
    return None


def _tolls(field: str, incident: Incident, judge: EvidenceJudge) -> str | None:
    """The quotes of the tolls behind a figure, if each stands in the text and carries its count."""
    outcome = Outcome(field.removeprefix("attackers_"))
    tolls = [toll for toll in incident.tolls if toll.outcome is outcome]
    held = [judge.place(toll.quote) is not None and carried(toll.quote, toll.outcome, toll.count) for toll in tolls]
    return "; ".join(" ".join(toll.quote.split()) for toll in tolls) if tolls and all(held) else None
