"""Gate: has a run become worse than its baseline?"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from evals import metrics
from evals.cases import dataset_sha256
from evals.compare import adjusted_p, differences
from evals.evaluation import Evaluation, evaluate
from evals.run_file import RunFile, scorer_sha256
from evals.score import CaseScore
from evals.suites.suite import Suite
from evals.table import GROUPS, Table

MUST_HOLD = ("quote_there", "quote_carries_value")
"""Evidence that may not fall at all: a quote is there or it is not."""

MARGIN = 0.01
ALPHA = 0.05
_ROUNDING = 1e-9


class Outcome(IntEnum):
    """Exit codes of the gate. 2 is kept for usage errors."""

    held = 0
    regressed = 1
    not_comparable = 3


@dataclass(frozen=True, slots=True)
class Policy:
    """What counts as worse: a drop of strict F1 by more than ``margin`` whose p, adjusted for all fields, is below ``alpha``."""

    margin: float = MARGIN
    alpha: float = ALPHA


@dataclass(frozen=True, slots=True)
class Check:
    """One question the gate asked. ``articles`` are those that got worse."""

    name: str
    held: bool
    message: str
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Verdict:
    """All checks, and what follows."""

    outcome: Outcome
    checks: tuple[Check, ...]

    @property
    def failures(self) -> tuple[Check, ...]:
        """The checks that did not hold."""
        return tuple(check for check in self.checks if not check.held)


def incomparable(run: RunFile, baseline: RunFile, *, dataset: str, scorer: str) -> Verdict | None:
    """The verdict on runs that cannot be compared, naming both hashes; None when they can be.

    ``dataset`` and ``scorer`` are the hashes of the labels and the scoring code at hand.
    """
    again = "score both runs again, RUN and the baseline, with the same --data: incident-evals score"
    questions = [
        ("suite", run.suite, baseline.suite, "run the baseline's suite"),
        ("dataset", run.dataset_sha256, baseline.dataset_sha256, "bless a run made on this dataset: incident-evals bless"),
        ("dataset", dataset, run.dataset_sha256, "these are other labels than it was scored with: incident-evals score"),
        ("scorer", run.scorer_sha256, baseline.scorer_sha256, again),
        ("scorer", scorer, run.scorer_sha256, again),
        ("schema", run.schema_sha256, baseline.schema_sha256, "bless a run made with this schema: incident-evals bless"),
    ]
    checks = [
        Check(f"same {name}", held=False, message=f"{name} {ours} is not {theirs}; {remedy}")
        for name, ours, theirs, remedy in questions
        if ours != theirs
    ]
    return Verdict(Outcome.not_comparable, tuple(checks[:1])) if checks else None


def hold(run: RunFile, baseline: RunFile, suite: Suite, policy: Policy = Policy()) -> Verdict:
    """The verdict on a run beside its baseline: whether they can be compared, and if so, whether it became worse.

    Raises:
        UsageError: A run holds an article that the suite does not.
    """
    verdict = incomparable(run, baseline, dataset=dataset_sha256(suite.cases), scorer=scorer_sha256())
    return verdict or gate(evaluate(run, suite), evaluate(baseline, suite), policy)


def gate(run: Evaluation, baseline: Evaluation, policy: Policy = Policy()) -> Verdict:
    """Hold a run against its baseline; both scored on the same suite with the same code."""
    if not run.suite.cases:
        return Verdict(Outcome.regressed, (Check("cases", held=False, message="there are no cases: nothing was measured"),))
    checks = (*_fields(run, baseline, policy), *_evidence(run, baseline), *_must_pass(run, baseline))
    return Verdict(Outcome.held if all(check.held for check in checks) else Outcome.regressed, checks)


def _fields(run: Evaluation, baseline: Evaluation, policy: Policy) -> Iterator[Check]:
    by_field = differences(baseline.table, run.table)
    adjusted = adjusted_p(by_field)
    for name, difference in by_field.items():
        if math.isnan(difference.a):
            continue
        # A run that gives no value at all where the baseline did has no ratio; it has lost all of it.
        after = 0.0 if math.isnan(difference.b) else difference.b
        dropped = difference.a - after > policy.margin
        worse = dropped and (math.isnan(difference.b) or adjusted[name] < policy.alpha)
        message = (
            f"strict F1 {difference.a:.3f} -> {after:.3f}, adjusted p {adjusted[name]:.4f}, "
            f"smallest detectable difference {difference.detectable:.3f}"
        )
        yield Check(f"field {name}", not worse, message, _worse_articles(run, baseline, name) if worse else ())


def _evidence(run: Evaluation, baseline: Evaluation) -> Iterator[Check]:
    for name in MUST_HOLD:
        if name not in baseline.table.fields:
            continue
        before = _validity(baseline.table, name)
        after = _validity(run.table, name) if name in run.table.fields else float("nan")
        if math.isnan(before):
            continue
        held = after >= before - _ROUNDING
        articles = () if held else _worse_articles(run, baseline, name)
        yield Check(f"evidence {name}", held, f"share of quotes that hold {before:.4f} -> {after:.4f}", articles)


def _validity(table: Table, name: str) -> float:
    return float(metrics.validity(table.column(name).sum(axis=0)))


def _worse_articles(run: Evaluation, baseline: Evaluation, name: str) -> tuple[str, ...]:
    """The articles with more strict errors in a field than before, or with fewer right values."""
    before, after = _errors(baseline.table, name), _errors(run.table, name)
    return tuple(article for article in after if after[article] > before.get(article, 0.0) + _ROUNDING)


def _errors(table: Table, name: str) -> Mapping[str, float]:
    if name not in table.fields:
        return {}
    errors = table.column(name)[:, 1:5].sum(axis=1)
    return dict(zip(table.articles, np.asarray(errors, dtype=float).tolist(), strict=True))


def _must_pass(run: Evaluation, baseline: Evaluation) -> Iterator[Check]:
    before, after = _wrong_fields(baseline.scores), _wrong_fields(run.scores)
    for case in run.suite.cases:
        if case.must_pass:
            article = case.article.id
            broken = sorted(after.get(article, set()) - before.get(article, set()))
            message = f"{', '.join(broken)} was right in the baseline and is not any more" if broken else "still right"
            yield Check(f"must_pass {article}", not broken, message, (article,) if broken else ())


def _wrong_fields(scores: Sequence[CaseScore]) -> dict[str, set[str]]:
    wrong: dict[str, set[str]] = {}
    watched = {*GROUPS["record"], "incident"}
    for score in scores:
        wrong.setdefault(score.article, set()).update(
            name for (_, name), tally in score.tallies.items() if name in watched and tally.errors
        )
    return wrong
