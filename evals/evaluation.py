"""Evaluation: a run's extractions scored against its suite."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from evals.cases import Case
from evals.facts import Range
from evals.measure import Measure
from evals.run_file import RunFile
from evals.score import CaseScore, score_case, score_constant
from evals.suites.suite import Suite
from evals.table import Table, table
from extractor.errors import UsageError
from schemas import Extraction

CONSTANTS: dict[str, Range | None] = {"always unknown": None, "always 0": Range(0, 0, 0)}
"""Answers that read nothing. Who does not beat them has learnt nothing."""


@dataclass(frozen=True)
class Evaluation:
    """The scores of one run. An article that was read several times has several."""

    run: RunFile
    suite: Suite
    scores: tuple[CaseScore, ...]

    @cached_property
    def table(self) -> Table:
        """All tallies."""
        with _without_collector():
            return table(self.scores)

    @cached_property
    def statuses(self) -> dict[str, int]:
        """How many readings ended how; ``absent`` for articles of which the run holds nothing."""
        counts: dict[str, int] = {}
        for score in self.scores:
            name = "absent" if score.status is None else score.status.value
            counts[name] = counts.get(name, 0) + 1
        return dict(sorted(counts.items()))

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The suite's own measures."""
        readings = _by_article(self.run.extractions)
        return tuple(self.suite.measures({case.article.id: readings.get(case.article.id, []) for case in self.suite.cases}))

    def constant(self, name: str) -> Table:
        """The tallies of a constant answer on the same cases."""
        return table(score_constant(case, CONSTANTS[name]) for case in self.suite.cases)


def evaluate(run: RunFile, suite: Suite) -> Evaluation:
    """Score a run.

    Raises:
        UsageError: The run holds an article that the suite does not, or another text of one that it does.
    """
    readings = _by_article(run.extractions)
    known = {case.article.id for case in suite.cases}
    strangers = [article for article in readings if article not in known]
    if strangers:
        raise UsageError(
            f"the run holds {strangers[0]!r} and {len(strangers) - 1} more that suite {suite.name} ({run.split}) does not; "
            "score it with the suite, split and data it was made from"
        )
    _check_texts(suite, readings)
    with _without_collector():
        scores = [score for case in suite.cases for score in _scores(case, suite, readings.get(case.article.id, []))]
    return Evaluation(run, suite, tuple(scores))


@contextmanager
def _without_collector() -> Iterator[None]:
    """Scores form no cycles, but going through millions of them in search of some takes a third of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _scores(case: Case, suite: Suite, readings: Sequence[Extraction]) -> list[CaseScore]:
    return [score_case(case, suite.prepare(extraction)) for extraction in readings] or [score_case(case, None)]


def _check_texts(suite: Suite, readings: Mapping[str, Sequence[Extraction]]) -> None:
    """A run of other texts says nothing about these."""
    for case in suite.cases:
        digest = hashlib.sha256(case.article.text.encode("utf-8", "surrogatepass")).hexdigest()
        for extraction in readings.get(case.article.id, ()):
            if extraction.article.sha256 not in {None, digest}:
                read = extraction.article.sha256
                raise UsageError(f"article {case.article.id!r} has sha256 {digest}, but the run read {read}; run the suite again")


def _by_article(extractions: Iterable[Extraction]) -> dict[str, list[Extraction]]:
    readings: dict[str, list[Extraction]] = {}
    for extraction in extractions:
        readings.setdefault(extraction.article.id, []).append(extraction)
    return readings
