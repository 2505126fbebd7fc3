"""Report: an evaluation as tables, for the terminal and in Markdown."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from rich.table import Table as RichTable

from evals import metrics
from evals.cases import EVIDENCE_FIELDS
from evals.compare import FieldComparison
from evals.evaluation import CONSTANTS, Evaluation
from evals.facts import FIELDS, Kind
from evals.statistics import bootstrap, smallest_difference
from evals.suites.suite import Published
from evals.table import Table, tag_slices

NOTHING = "–"


@dataclass(frozen=True)
class Grid:
    """A table: a title, column heads and rows. The first column is a name, the others are numbers, but for those in ``prose``."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    prose: frozenset[str] = frozenset()

    def markdown(self) -> str:
        """The table in GitHub's Markdown."""
        lines = [self.heads, (":--", *(":--" if head in self.prose else "--:" for head in self.heads[1:])), *self.rows]
        body = "\n".join(f"| {' | '.join(cell.replace('|', '&#124;') for cell in line)} |" for line in lines)
        return f"### {self.title}\n\n{body}\n"

    def rich(self) -> RichTable:
        """The table for a terminal."""
        table = RichTable(title=self.title, title_justify="left")
        for position, head in enumerate(self.heads):
            words = head in self.prose
            table.add_column(head, justify="right" if position and not words else "left", no_wrap=not words, overflow="fold")
        for row in self.rows:
            table.add_row(*row)
        return table


def grids(evaluation: Evaluation) -> list[Grid]:
    """All tables of one run."""
    tables = [field_grid(evaluation), figure_grid(evaluation), evidence_grid(evaluation), slice_grid(evaluation)]
    tables += [measure_grid(evaluation), published_grid(evaluation)]
    return [table for table in tables if table.rows]


def summary(evaluation: Evaluation) -> str:
    """What was run, in a few lines."""
    run = evaluation.run
    statuses = ", ".join(f"{count} {name}" for name, count in evaluation.statuses.items())
    lines = [
        f"suite {run.suite} ({run.split}), {len(evaluation.suite.cases)} articles",
        f"model {run.model}, prompt {run.prompt or 'none'}",
        f"readings: {statuses or 'none'}; what failed counts as missing, not as wrong",
    ]
    if evaluation.suite.note:
        lines.append(evaluation.suite.note)
    if not evaluation.suite.published:
        lines.append("published results on these articles: none known")
    return "\n".join(lines)


def field_grid(evaluation: Evaluation) -> Grid:
    """Per field: strict F1 with its interval, what it is made of, and the constant answers beside it."""
    table = evaluation.table
    fields = [name for name in table.fields if name not in EVIDENCE_FIELDS]
    cells = table.cells[:, [table.fields.index(name) for name in fields], :]
    totals = cells.sum(axis=0)
    intervals = bootstrap(cells, metrics.f1)
    answered = _totals(table.only_answered(), fields)
    columns = {
        "P": metrics.precision(totals),
        "R": metrics.recall(totals),
        "lenient F1": metrics.f1(totals, 0.5),
        "F1 of answered": metrics.f1(answered),
        "exact": metrics.exact(totals),
        "bleed": metrics.bleed(totals),
    }
    constants = {name: evaluation.constant(name) for name in CONSTANTS}
    heads = ("field", "gold", "F1", "95%", *columns, "detectable")
    heads += tuple(f"{name}: {what}" for name in constants for what in ("F1", "exact"))
    rows = []
    for place, name in enumerate(fields):
        interval = intervals[place]
        numbers = [_share(values[place]) for values in columns.values()]
        detectable = _share(smallest_difference(math.sqrt(2) * interval.error, cells[:, place]))
        beside = [cell for constant in constants.values() for cell in _constant_cells(constant, name)]
        rows.append(
            (
                name,
                f"{metrics.support(totals)[place]:g}",
                _share(interval.value),
                _span(interval.low, interval.high),
                *numbers,
                detectable,
                *beside,
            )
        )
    return Grid("Fields", heads, tuple(rows))


def _constant_cells(constant: Table, name: str) -> tuple[str, str]:
    if name not in constant.fields or (name in EVIDENCE_FIELDS):
        return NOTHING, NOTHING
    totals = constant.column(name).sum(axis=0)
    return _share(metrics.f1(totals)), _share(metrics.exact(totals))


def _totals(table: Table, fields: Sequence[str]) -> metrics.Numbers:
    totals: metrics.Numbers = table.cells[:, [table.fields.index(name) for name in fields], :].sum(axis=0)
    return totals


def figure_grid(evaluation: Evaluation) -> Grid:
    """Per figure: how far off the numbers are where both sides give one."""
    pairs = [pair for score in evaluation.scores for pair in score.figures]
    rows = []
    for name in (name for name, kind in FIELDS.items() if kind is Kind.figure):
        errors = metrics.figure_errors(pair for pair in pairs if pair.field == name)
        if errors.pairs:
            rows.append((name, str(errors.pairs), _share(errors.exact), f"{errors.log_ratio:.3f}", f"{errors.bias:+.2f}"))
    return Grid("Numbers given by both", ("field", "pairs", "exact", "median |log ratio|", "bias"), tuple(rows))


def evidence_grid(evaluation: Evaluation) -> Grid:
    """Whether quotes hold, apart from whether values are right."""
    table = evaluation.table
    rows = []
    for name in EVIDENCE_FIELDS:
        if name in table.fields:
            totals = table.column(name).sum(axis=0)
            judged = f"{totals[:4].sum():g}"
            rows.append((name, judged, _share(metrics.validity(totals))))
    return Grid("Evidence", ("question", "judged", "holds"), tuple(rows))


def slice_grid(evaluation: Evaluation) -> Grid:
    """Strict F1 of the casualty figures and of the whole record, by what makes articles hard."""
    heads = ("slice", "articles", "casualties F1", "record F1", "incident F1")
    rows = []
    for label, articles in tag_slices(evaluation.suite.cases).items():
        part = evaluation.table.where(articles.__contains__)
        rows.append((label, str(len(part.articles)), *(_f1(part, name) for name in ("casualties", "record", "incident"))))
    return Grid("Slices", heads, tuple(rows))


def _f1(table: Table, name: str) -> str:
    return _share(metrics.f1(table.column(name).sum(axis=0))) if name in table.fields else NOTHING


def measure_grid(evaluation: Evaluation) -> Grid:
    """The suite's own measures."""
    rows = [
        (row.name, _share(row.precision), _share(row.recall), _share(row.f1.value), _span(row.f1.low, row.f1.high))
        for row in evaluation.measures
    ]
    return Grid("Measures of this suite", ("measure", "P", "R", "F1", "95%"), tuple(rows))


def published_grid(evaluation: Evaluation) -> Grid:
    """What others have reported, with ours by the same metric, and what keeps the two from being compared."""
    rows = [
        (row.system, row.field or NOTHING, row.metric, row.on, _share(row.value), *_ours(evaluation, row), row.caveat or NOTHING)
        for row in evaluation.suite.published
    ]
    ours = f"ours on {evaluation.run.split}"
    return Grid("Published results", ("system", "field", "metric", "on", "theirs", ours, "95%", "not the same"), tuple(rows))


def _ours(evaluation: Evaluation, theirs: Published) -> tuple[str, str]:
    """Our value by the metric of a published result, with its interval."""
    for row in evaluation.measures:
        if row.name == theirs.metric:
            return _share(row.f1.value), _span(row.f1.low, row.f1.high)
    if theirs.field not in evaluation.table.fields or theirs.metric not in _METRICS:
        return NOTHING, NOTHING
    interval = bootstrap(evaluation.table.column(theirs.field)[:, np.newaxis, :], _METRICS[theirs.metric])[0]
    return _share(interval.value), _span(interval.low, interval.high)


_METRICS: Mapping[str, Callable[[metrics.Numbers], metrics.Numbers]] = {
    "strict F1": metrics.f1,
    "lenient F1": lambda tallies: metrics.f1(tallies, 0.5),
    "exact": metrics.exact,
    "recall": metrics.recall,
}


def comparison_grid(comparisons: Iterable[FieldComparison]) -> Grid:
    """Two runs beside each other."""
    heads = ("field", "A", "B", "B - A", "95%", "p", "Holm p", "McNemar p", "detectable")
    rows = []
    for row in comparisons:
        gap = row.difference
        rows.append(
            (
                row.field,
                _share(gap.a),
                _share(gap.b),
                _signed(gap.difference),
                NOTHING if math.isnan(gap.low) else f"{gap.low:+.3f} to {gap.high:+.3f}",
                _p(gap.p),
                _p(row.adjusted_p),
                NOTHING if row.mcnemar_p is None else _p(row.mcnemar_p),
                _share(gap.detectable),
            )
        )
    return Grid("Strict F1 of two runs", heads, tuple(rows))


def _share(value: float | metrics.Numbers) -> str:
    number = float(np.asarray(value))
    return NOTHING if math.isnan(number) else f"{number:.3f}"


def _signed(value: float) -> str:
    return NOTHING if math.isnan(value) else f"{value:+.3f}"


def _span(low: float, high: float) -> str:
    return NOTHING if math.isnan(low) else f"{low:.3f} to {high:.3f}"


def _p(value: float) -> str:
    return NOTHING if math.isnan(value) else f"{value:.4f}"
