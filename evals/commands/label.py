"""incident-evals label: make, check and compare gold labels, and find those that may be wrong."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import click

from evals.agreement import disagreements, shared
from evals.cases import dataset_sha256
from evals.commands.options import DATA, FILE, FORMAT, PATH, suite_of
from evals.commands.showing import show_grids
from evals.commands.stopping import stopping_clearly
from evals.evaluation import Evaluation, evaluate
from evals.gold_label import read_case
from evals.label_check import problems
from evals.label_queue import suspects
from evals.label_skeleton import skeleton, text_file
from evals.labellings import first_labelling, second_labelling
from evals.report import Grid
from evals.run_file import read_run
from extractor.articles import Unreadable, read_articles
from extractor.errors import UsageError
from extractor.models.catalogue import open_model
from extractor.pipeline import extract
from extractor.policy import Policy
from schemas import Article, Extraction

_FOUND = 1
_DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def label() -> None:
    """Make or correct gold labels."""


@label.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--out", type=PATH, required=True, help="Folder for ID.yaml and ID.txt.")
@click.option("--model", "model_name", default="baseline", show_default=True, help="Who fills the label first.")
@click.option("--base-url", help="An OpenAI-compatible server.")
@click.option("--published", type=_DAY, help="Publication date of articles that carry none.")
def make(sources: tuple[str, ...], out: Path, model_name: str, base_url: str | None, published: datetime | None) -> None:
    """Write a label to start from beside each article's text, pre-filled by a model.

    Labels that are there already stay as they are.
    """
    with stopping_clearly():
        articles = _told_apart(_readable(sources, published and published.date()))
        new = [article for article in articles if not _there(article, out)]
        out.mkdir(parents=True, exist_ok=True)
        asyncio.run(_make(new, out, model_name, base_url))


def _readable(sources: tuple[str, ...], published: date | None) -> Iterator[Article]:
    for article in read_articles(sources, published=published, stdin=sys.stdin.buffer):
        if isinstance(article, Unreadable):
            raise UsageError(article.message)
        yield article


def _told_apart(articles: Iterator[Article]) -> Iterator[Article]:
    """The articles, up to one whose id another has: its label would stand beside the other's text."""
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            raise UsageError(f"two articles are called {article.id!r}; give each its own id")
        seen.add(article.id)
        yield article


def _there(article: Article, out: Path) -> bool:
    path = out / f"{article.id}.yaml"
    if path.resolve().parent != out.resolve():
        raise UsageError(
            f"the article id {article.id!r} is no file name; give the article an id without slashes, or name the folder that its "
            "file lies in as a SOURCE of its own"
        )
    if path.exists():
        click.echo(f"{path} is there already", err=True)
    return path.exists()


async def _make(articles: list[Article], out: Path, model_name: str, base_url: str | None) -> None:
    """Write each label as soon as the article is read, so that a stop loses none."""
    model = open_model(model_name, base_url=base_url)
    policy = Policy.for_model(model)
    try:
        for article in articles:
            extraction = await extract(article, model, policy)
            incidents = extraction.incidents or extraction.draft or []
            path = out / f"{article.id}.yaml"
            path.write_text(skeleton(article, incidents, model=model_name), encoding="utf-8")
            text = path.with_suffix(".txt")
            if not text.exists():
                text.write_text(text_file(article), encoding="utf-8")
            click.echo(f"wrote {path}{_unread(extraction)}")
    finally:
        await model.close()


def _unread(extraction: Extraction) -> str:
    """Why a label has no records to correct, where the model gave none."""
    return f": {extraction.status}, {extraction.error}" if extraction.error and not extraction.incidents else ""


@label.command()
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
def check(paths: tuple[Path, ...]) -> None:
    """Check label files, or all of a folder: are they written as the manual says, quotes verbatim, and do the rules hold?

    Exit status: 0 all hold, 1 some do not, 2 a file cannot be read.
    """
    with stopping_clearly():
        files = [file for path in paths for file in (sorted(path.rglob("*.yaml")) if path.is_dir() else [path])]
        if not files:
            raise UsageError(f"{', '.join(map(str, paths))}: no label (*.yaml) is here; name the folder that label make wrote")
        found = [f"{file}: {problem}" for file in files for problem in problems(read_case(file))]
        for line in found:
            click.echo(line)
        click.echo(f"{len(files)} labels, {len(found)} problems", err=True)
        sys.exit(_FOUND if found else 0)


@label.command()
@click.argument("first", metavar="A", type=click.Path(path_type=Path, exists=True))
@click.argument("second", metavar="B", type=click.Path(path_type=Path, exists=True))
@FORMAT
def compare(first: Path, second: Path, shape: str) -> None:
    """Show side by side where two labellings differ; B needs no texts. incident-evals agreement gives alpha per field."""
    with stopping_clearly():
        ours = first_labelling(first)
        pairs = shared(ours, second_labelling(second, ours))
        rows = [(row.article, row.incident, row.field, row.first, row.second) for pair in pairs for row in disagreements(*pair)]
        click.echo(f"{len(pairs)} articles were labelled twice; they differ in {len(rows)} fields")
        heads = ("article", "incident", "field", "A", "B")
        show_grids([Grid("Differences", heads, tuple(rows), frozenset({"A", "B"}))] if rows else [], shape)


@label.command()
@click.argument("runs", metavar="RUN...", nargs=-1, required=True, type=FILE)
@click.option("--at-least", type=click.IntRange(1), default=1, show_default=True, help="How many runs must agree.")
@DATA
@FORMAT
def queue(runs: tuple[Path, ...], at_least: int, data: Path | None, shape: str) -> None:
    """List gold values that runs contradict with evidence that holds: label errors, or hard articles. Most agreed on first."""
    with stopping_clearly():
        found = [row for row in suspects([_evaluated(path, data) for path in runs]) if row.runs >= at_least]
        heads = ("article", "incident", "field", "gold", "runs say", "evidence", "runs")
        rows = tuple((r.article, r.incident, r.field, r.gold, r.predicted, r.evidence, str(r.runs)) for r in found)
        click.echo(f"{len(rows)} values to look at")
        show_grids([Grid("Queue", heads, rows, frozenset({"gold", "runs say", "evidence"}))] if rows else [], shape)


def _evaluated(path: Path, data: Path | None) -> Evaluation:
    stored = read_run(path)
    suite = suite_of(stored, data)
    if dataset_sha256(suite.cases) != stored.dataset_sha256:
        raise UsageError(f"{path}: the labels have changed since it was made; run incident-evals score {path} first")
    return evaluate(stored, suite)
