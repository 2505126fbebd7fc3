"""Article diff: what a record says of one article beside what is right, field by field and incident by incident."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from evals.align import MINIMUM, align
from evals.cases import Case
from evals.evidence import EvidenceJudge, Place
from evals.facts import Accepted, Fact, Facts, facts, scored_fields, shown
from evals.score import ANSWERED
from evals.tally import Tally
from evals.verdicts import tally_of
from extractor.pages.highlight import Passage
from schemas import Extraction, Incident

_WRONG = ("incorrect", "spurious", "missing", "partial")


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field: both values in words, and the verdict: correct, partial, incorrect, spurious, missing or nothing said."""

    field: str
    predicted: str
    gold: str
    verdict: str


@dataclass(frozen=True, slots=True)
class IncidentDiff:
    """One predicted and one gold incident that were paired, or one of them without a partner."""

    title: str
    rows: tuple[FieldRow, ...]


def article_diff(case: Case, extraction: Extraction | None) -> list[IncidentDiff]:
    """The diffs of all incidents: first the pairs in the order of the gold, then what is missing, then what is spurious."""
    incidents = extraction.incidents if extraction is not None and extraction.status in ANSWERED else []
    gold, ours = case.accepted(), [facts(incident) for incident in incidents]
    pairing = align(ours, gold, MINIMUM if case.labelled == "every" else 0.0)
    diffs = [
        IncidentDiff(f"incident {j + 1}, {case.incidents[j].role}", tuple(_rows(case, ours[i], gold[j])))
        for i, j in sorted(pairing.pairs, key=lambda pair: pair[1])
    ]
    diffs += [
        IncidentDiff(f"incident {j + 1}, {case.incidents[j].role}: not found", tuple(_rows(case, {}, gold[j])))
        for j in pairing.missing
        if j not in case.optional
    ]
    if case.labelled == "every":
        diffs += [
            IncidentDiff("an incident that the gold does not hold", tuple(_rows(case, ours[i], {}))) for i in pairing.spurious
        ]
    return diffs


def _rows(case: Case, ours: Facts, gold: Accepted) -> Iterator[FieldRow]:
    for name, kind in scored_fields(case.fields):
        predicted, accepted = ours.get(name), gold.get(name, (None,))
        verdict = _verdict(tally_of(kind, predicted, accepted))
        if verdict != "nothing said":
            yield FieldRow(name, shown(predicted), _or(accepted), verdict)


def _or(accepted: tuple[Fact, ...]) -> str:
    return " or ".join(dict.fromkeys(shown(value) for value in accepted))


def _verdict(tally: Tally) -> str:
    """One word for a field; of several members, partial where some are right and some are not."""
    wrong = [name for name in _WRONG if getattr(tally, name)]
    if not wrong:
        return "correct" if tally.correct else "nothing said"
    return "partial" if tally.correct or len(wrong) > 1 else wrong[0]


def evidence_passages(case: Case, extraction: Extraction | None) -> list[Passage]:
    """Where the quotes of gold and prediction stand in the text; a stretch that both quote is of the kind ``both``."""
    judge = EvidenceJudge(case.article.text)
    gold = _places(judge, case.incidents)
    ours = _places(judge, [] if extraction is None else extraction.incidents or extraction.draft or [])
    passages = [
        Passage(place[0], place[1], f"{'both' if place in ours else 'gold'}: {label}", "both" if place in ours else "gold")
        for place, label in gold.items()
    ]
    passages += [Passage(*place, f"predicted: {label}", "predicted") for place, label in ours.items() if place not in gold]
    return passages


def _places(judge: EvidenceJudge, incidents: tuple[Incident, ...] | list[Incident]) -> dict[Place, str]:
    places: dict[Place, str] = {}
    for number, incident in enumerate(incidents, start=1):
        for quote, what in _quotes(incident):
            place = judge.place(quote)
            if place is not None:
                places[place] = (
                    f"{places[place]}; {what} of incident {number}" if place in places else f"{what} of incident {number}"
                )
    return places


def _quotes(incident: Incident) -> Iterator[tuple[str, str]]:
    if incident.date.quote:
        yield incident.date.quote, "date"
    if incident.place.quote:
        yield incident.place.quote, "place"
    for perpetrator in incident.perpetrators:
        if perpetrator.quote:
            yield perpetrator.quote, f"{perpetrator.name} {perpetrator.basis}"
    for toll in incident.tolls:
        yield toll.quote, f"{toll.outcome} {toll.count}"
