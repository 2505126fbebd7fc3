"""Score: tallies per field of one article, from its gold and its extraction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from evals.align import MINIMUM, Pairing, align
from evals.cases import EVIDENCE_FIELDS, Case
from evals.evidence import EvidenceJudge
from evals.facts import CASUALTY_FIELDS, Accepted, Fact, Facts, Kind, Range, facts, scored_fields
from evals.tally import BLED, CORRECT, NONCOMMITTAL, Tally, Verdict
from evals.verdicts import equal, tally_of
from schemas import Extraction, Incident, Role, Status

ANSWERED = frozenset({Status.ok, Status.no_incident})
"""The states in which an article has been read; any other is a failure, and its gold counts as missing."""

NO_ROLE = "article"
"""The role under which the fields of a whole article are kept."""

Key = tuple[str, str]
"""Role of the incident, and field."""

# Where a wrong value can be told to come from another incident. Other fields have too few values for that.
_BLEEDING = frozenset({Kind.figure, Kind.days, Kind.name})


class FigurePair(NamedTuple):
    """One number that both sides give, as the codebook would enter it."""

    field: str
    predicted: int
    gold: int


class Finding(NamedTuple):
    """One field of one incident that is not strictly right.

    ``predicted_incident`` and ``gold_incident`` are positions in the records; None: there is no partner.
    """

    field: str
    predicted: Fact
    accepted: tuple[Fact, ...]
    tally: Tally
    predicted_incident: int | None
    gold_incident: int | None


@dataclass(frozen=True, slots=True)
class CaseScore:
    """All that came of one article. ``status`` is None when the run holds no extraction of it."""

    article: str
    status: Status | None
    tallies: Mapping[Key, Tally]
    figures: tuple[FigurePair, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the article was read at all."""
        return self.status in ANSWERED

    def tally(self, name: str) -> Tally:
        """The tally of one field over all roles."""
        return sum((tally for (_, field_name), tally in self.tallies.items() if field_name == name), Tally())

    def fields(self) -> set[str]:
        """The fields that were scored."""
        return {name for _, name in self.tallies}


@dataclass(slots=True)
class _Sheet:
    """Where the tallies of one article add up."""

    case: Case
    answered: bool
    tallies: dict[Key, Tally] = field(default_factory=dict)
    figures: list[FigurePair] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def add(self, role: str, name: str, tally: Tally) -> None:
        if name in self.case.fields:
            self.add_labelled(role, name, tally)

    def add_labelled(self, role: str, name: str, tally: Tally) -> None:
        """Add a tally of a field that is known to be labelled."""
        key = (role, name)
        before = self.tallies.get(key)
        self.tallies[key] = tally if before is None else before + tally


def score_case(case: Case, extraction: Extraction | None) -> CaseScore:
    """Score one article's extraction; None when there is none.

    What was not answered (refused, truncated, rejected, failed, absent) has all its gold values missing, and keeps its status, so
    that reports can tell failed articles from wrong ones.
    """
    answered = extraction is not None and extraction.status in ANSWERED
    incidents = extraction.incidents if extraction is not None and answered else []
    gold = case.accepted()
    ours = [facts(incident) for incident in incidents]
    pairing = align(ours, gold, MINIMUM if case.labelled == "every" else 0.0)
    sheet = _Sheet(case, answered)
    _score_article(sheet, incidents, pairing)
    _score_pairing(sheet, ours, gold, pairing)
    _score_evidence(sheet, incidents, pairing)
    status = None if extraction is None else extraction.status
    return CaseScore(case.article.id, status, sheet.tallies, tuple(sheet.figures), tuple(sheet.findings))


def score_constant(case: Case, figure: Range | None) -> CaseScore:
    """Score the constant answer: every casualty figure of every gold incident is ``figure``, and nothing else is said.

    It is told which incidents there are, so that its figures stand beside the right ones.
    """
    gold = case.accepted()
    constant: Facts = dict.fromkeys(CASUALTY_FIELDS, figure)
    sheet = _Sheet(case, answered=True)
    _score_pairing(sheet, [constant] * len(gold), gold, Pairing(tuple((i, i) for i in range(len(gold))), (), ()))
    return CaseScore(case.article.id, Status.ok, sheet.tallies, tuple(sheet.figures), tuple(sheet.findings))


def _score_article(sheet: _Sheet, incidents: Sequence[Incident], pairing: Pairing) -> None:
    case = sheet.case
    required = [incident for j, incident in enumerate(case.incidents) if j not in case.optional]
    missing = [j for j in pairing.missing if j not in case.optional]
    spurious = len(pairing.spurious) if case.labelled == "every" else 0
    found = Tally(correct=len(pairing.pairs), spurious=spurious, missing=len(missing))
    sheet.add(NO_ROLE, "incident", found if found != Tally() else Tally(noncommittal=1))
    if required or not case.optional:
        sheet.add(NO_ROLE, "relevance", Tally.of(_presence(len(incidents), len(required), exact=False)))
    if case.labelled == "every" and not case.optional:
        sheet.add(NO_ROLE, "n_incidents", Tally.of(_presence(_mains(incidents), _mains(required), exact=True)))


def _mains(incidents: Sequence[Incident]) -> int:
    return sum(incident.role is Role.main for incident in incidents)


def _presence(ours: int, right: int, *, exact: bool) -> Verdict:
    if not ours:
        return Verdict.missing if right else Verdict.noncommittal
    if not right:
        return Verdict.spurious
    return Verdict.correct if not exact or ours == right else Verdict.incorrect


def _score_pairing(sheet: _Sheet, ours: Sequence[Facts], gold: Sequence[Accepted], pairing: Pairing) -> None:
    for i, j in pairing.pairs:
        _score_pair(sheet, ours[i], gold, (i, j))
    for j in pairing.missing:
        if j not in sheet.case.optional:
            _score_missing(sheet, gold[j], j)
    if sheet.case.labelled == "every":
        for i in pairing.spurious:
            _score_spurious(sheet, ours[i], i)


def _score_pair(sheet: _Sheet, ours: Facts, gold: Sequence[Accepted], positions: tuple[int, int]) -> None:
    i, j = positions
    role = sheet.case.incidents[j].role.value
    others = [right for k, right in enumerate(gold) if k != j]
    right_ones = gold[j]
    for name, kind in scored_fields(sheet.case.fields):
        predicted, accepted = ours.get(name), right_ones.get(name, _UNKNOWN)
        tally = tally_of(kind, predicted, accepted)
        if predicted is not None and kind is Kind.figure:
            _note_figures(sheet, name, predicted, accepted)
        if tally is not CORRECT and tally is not NONCOMMITTAL and tally.errors:
            if _bled(name, kind, predicted, others):
                tally += BLED
            sheet.findings.append(Finding(name, predicted, accepted, tally, i, j))
        sheet.add_labelled(role, name, tally)


def _score_missing(sheet: _Sheet, gold: Accepted, j: int) -> None:
    """A gold incident without a partner: all that it says is missing."""
    role = sheet.case.incidents[j].role.value
    for name, kind in scored_fields(sheet.case.fields):
        accepted = gold.get(name, _UNKNOWN)
        tally = tally_of(kind, None, accepted)
        if tally is not NONCOMMITTAL and tally.errors:
            sheet.findings.append(Finding(name, None, accepted, tally, None, j))
            sheet.add_labelled(role, name, tally)
        elif sheet.answered:
            # Nothing is said of it on either side, as where "unknown" is answered.
            sheet.add_labelled(role, name, tally)


def _score_spurious(sheet: _Sheet, ours: Facts, i: int) -> None:
    """A predicted incident without a partner: all that it says is spurious."""
    role = str(ours.get("role"))
    for name, kind in scored_fields(sheet.case.fields):
        predicted = ours.get(name)
        tally = tally_of(kind, predicted, _UNKNOWN)
        if tally is not NONCOMMITTAL and tally.errors:
            sheet.findings.append(Finding(name, predicted, _UNKNOWN, tally, i, None))
            sheet.add_labelled(role, name, tally)


_UNKNOWN: tuple[Fact, ...] = (None,)


def _bled(name: str, kind: Kind, predicted: Fact, others: Sequence[Accepted]) -> bool:
    return kind in _BLEEDING and any(equal(kind, predicted, right) for other in others for right in other.get(name, ()))


def _note_figures(sheet: _Sheet, name: str, predicted: Fact, accepted: Sequence[Fact]) -> None:
    """Keep both numbers; of several accepted ones, the nearest."""
    if isinstance(predicted, Range) and predicted.best is not None:
        rights = [right.best for right in accepted if isinstance(right, Range) and right.best is not None]
        if rights:
            nearest = min(rights, key=lambda right: abs(right - (predicted.best or 0)))
            sheet.figures.append(FigurePair(name, predicted.best, nearest))


def _score_evidence(sheet: _Sheet, incidents: Sequence[Incident], pairing: Pairing) -> None:
    if not incidents or not sheet.case.fields.intersection(EVIDENCE_FIELDS):
        return
    judge = EvidenceJudge(sheet.case.article.text)
    about = judge.about(incidents, sheet.case.incidents, pairing) if "quote_about_incident" in sheet.case.fields else {}
    for i, incident in enumerate(incidents):
        role = incident.role.value
        for name, tally in judge.tallies(incident).items():
            sheet.add(role, name, tally)
        sheet.add(role, "quote_about_incident", about.get(i, Tally()))
