"""Run page: an evaluation as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from markupsafe import Markup

from evals import calibration, report
from evals.article_diff import IncidentDiff, article_diff, evidence_passages
from evals.cases import Case
from evals.compare import compare
from evals.evaluation import Evaluation
from evals.score import CaseScore, FigurePair
from evals.table import GROUPS
from extractor.pages.highlight import highlighted
from extractor.pages.shell import Page, rendered
from schemas import Extraction

HEADLINES = ("casualties", "record", "incident", "relevance")
_SHARES = frozenset(
    {"F1", "P", "R", "lenient F1", "exact", "casualties F1", "record F1", "incident F1", "holds", "A", "B", "theirs"}
)
_WATCHED = frozenset({*GROUPS["record"], "incident"})


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. ``bar`` is a share from 0 to 1 to draw, None for none; ``low`` and ``high`` end its interval."""

    text: str
    bar: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table for the page."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article: how it ended, how many fields of the record are wrong, its text with evidence marked, and the diff."""

    id: str
    title: str
    tags: str
    status: str
    error: str
    wrong: int
    must_pass: bool
    text: Markup
    diffs: Sequence[IncidentDiff]


def page(evaluation: Evaluation, against: Evaluation | None = None, *, articles: int = 300) -> Iterator[str]:
    """The page in pieces: tables, calibration, what differs from ``against``, and the ``articles`` with the most errors first."""
    views = sorted(_views(evaluation), key=lambda view: -view.wrong)
    pairs = [pair for score in evaluation.scores for pair in score.figures]
    return rendered(
        Page(f"Evaluation of {evaluation.run.model} on {evaluation.run.suite}", "run.html", "evals", [_style()], [_script()]),
        summary=report.summary(evaluation).splitlines(),
        headlines=_headlines(evaluation),
        sheets=[_sheet(grid) for grid in report.grids(evaluation)],
        comparison=None if against is None else _comparison(against, evaluation),
        against=None if against is None else against.run.model,
        scatter=calibration.scatter(pairs),
        bands=[(name, calibration.bands(of_field)) for name, of_field in _by_field(pairs)],
        views=views[:articles],
        hidden=max(0, len(views) - articles),
    )


def _headlines(evaluation: Evaluation) -> list[tuple[str, str, str]]:
    """Name, strict F1 and interval of what is asked first; then whether quotes hold."""
    fields = {row[0]: dict(zip(grid.heads, row, strict=True)) for grid in [report.field_grid(evaluation)] for row in grid.rows}
    shown = [(f"{name} F1", fields[name]["F1"], f"95%: {fields[name]['95%']}") for name in HEADLINES if name in fields]
    quotes = {row[0]: row for row in report.evidence_grid(evaluation).rows}
    shown += [(name.replace("_", " "), row[2], f"of {row[1]}") for name, row in quotes.items()]
    return shown


def _comparison(before: Evaluation, after: Evaluation) -> Sheet:
    return _sheet(report.comparison_grid(compare(before.table, after.table)))


def _sheet(grid: report.Grid) -> Sheet:
    return Sheet(grid.title, grid.heads, tuple(tuple(_cells(grid.heads, row)) for row in grid.rows))


def _cells(heads: Sequence[str], row: Sequence[str]) -> Iterator[Cell]:
    low, high = _ends(dict(zip(heads, row, strict=True)).get("95%", ""))
    for head, text in zip(heads, row, strict=True):
        value = _number(text) if head in _SHARES else None
        if value is None:
            yield Cell(text)
        elif head == "F1":
            yield Cell(text, value, low, high)
        else:
            yield Cell(text, value)


def _ends(span: str) -> tuple[float | None, float | None]:
    low, _, high = span.partition(" to ")
    return _number(low), _number(high)


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def _by_field(pairs: Sequence[FigurePair]) -> list[tuple[str, list[FigurePair]]]:
    names = dict.fromkeys(pair.field for pair in pairs)
    return [(name, [pair for pair in pairs if pair.field == name]) for name in names]


def _views(evaluation: Evaluation) -> Iterator[ArticleView]:
    """One view per article, of its first reading."""
    readings: dict[str, Extraction] = {}
    for extraction in evaluation.run.extractions:
        readings.setdefault(extraction.article.id, extraction)
    scores: dict[str, CaseScore] = {}
    for score in evaluation.scores:
        scores.setdefault(score.article, score)
    for case in evaluation.suite.cases:
        found = readings.get(case.article.id)
        ours = None if found is None else evaluation.suite.prepare(found)
        yield _view(case, ours, scores[case.article.id])


def _view(case: Case, extraction: Extraction | None, score: CaseScore) -> ArticleView:
    return ArticleView(
        id=case.article.id,
        title=case.article.title or "",
        tags=" ".join(sorted(case.tags)),
        status="absent" if extraction is None else extraction.status.value,
        error="" if extraction is None else extraction.error or "",
        wrong=sum(tally.errors for (_, name), tally in score.tallies.items() if name in _WATCHED),
        must_pass=case.must_pass,
        text=highlighted(case.article.text, evidence_passages(case, extraction)),
        diffs=article_diff(case, extraction),
    )


@lru_cache(maxsize=1)
def _style() -> str:
    return (files("evals") / "assets" / "run.css").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _script() -> str:
    return (files("evals") / "assets" / "run.js").read_text(encoding="utf-8")
