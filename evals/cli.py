"""incident-evals: measure extractions against gold, compare runs, and stop a merge that makes records worse."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console

from evals import gate_report, report
from evals.cases import dataset_sha256
from evals.compare import compare as compare_tables
from evals.evaluation import Evaluation, evaluate
from evals.gate import ALPHA, MARGIN, incomparable
from evals.gate import Policy as GatePolicy
from evals.gate import gate as hold
from evals.mutate_command import mutate
from evals.run_file import RunFile, read_run, scorer_sha256, write_run
from evals.runner import run_articles, run_file
from evals.suites.catalogue import SUITES, load_suite
from evals.suites.suite import Suite
from extractor.errors import RunError, UsageError
from extractor.models.catalogue import open_model
from extractor.pipeline import Policy, extract
from schemas import Article, Extraction

USAGE = 2
BASELINE = Path("evals/baseline.json")

_PATH = click.Path(path_type=Path)
_FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
_DATA = click.option("--data", type=click.Path(path_type=Path, exists=True), help="Where the suite's articles and labels are.")
_FORMAT = click.option("--format", "shape", type=click.Choice(["table", "markdown"]), default="table", show_default=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Measure extractions against gold articles."""


main.add_command(mutate)


@contextmanager
def _errors_told() -> Iterator[None]:
    """Errors made on purpose end the command with one line and their exit code."""
    try:
        yield
    except UsageError as error:
        click.echo(f"incident-evals: {error}", err=True)
        sys.exit(USAGE)
    except RunError as error:
        click.echo(f"incident-evals: {error}", err=True)
        sys.exit(1)


@main.command()
@click.option("--suite", "suite_name", type=click.Choice(list(SUITES)), default="gold", show_default=True)
@click.option("--model", "model_name", default="baseline", show_default=True, help="As for incidents extract.")
@click.option("--base-url", help="An OpenAI-compatible server.")
@click.option("--out", type=_PATH, required=True, help="The run file to write.")
@_DATA
@click.option(
    "--split", default="dev", show_default=True, help="dev, test or all; for other suites the name of a file in --data."
)
@click.option("--limit", type=click.IntRange(1), help="Only the first N articles.")
@click.option("--repeats", type=click.IntRange(1), default=1, show_default=True, help="How often each article is read.")
@click.option("--concurrency", type=click.IntRange(1, 4096), default=8, show_default=True)
@_FORMAT
def run(  # noqa: PLR0913 -- one argument per option
    suite_name: str,
    model_name: str,
    base_url: str | None,
    out: Path,
    data: Path | None,
    split: str,
    limit: int | None,
    repeats: int,
    concurrency: int,
    shape: str,
) -> None:
    """Run a model over a suite, write the run file and show its scores."""
    with _errors_told():
        suite = load_suite(suite_name, data=data, split=split, limit=limit)
        articles = [case.article for case in suite.cases] * repeats
        extractions = asyncio.run(_extracted(articles, model_name, base_url, concurrency))
        made = run_file(suite, extractions, model=model_name, split=split, limit=limit, repeats=repeats)
        write_run(made, out)
        click.echo(f"wrote {out}", err=True)
        _show(evaluate(made, suite), shape)


async def _extracted(articles: list[Article], model_name: str, base_url: str | None, concurrency: int) -> list[Extraction]:
    model = open_model(model_name, base_url=base_url)
    policy = Policy.for_model(model)
    try:
        with click.progressbar(length=len(articles), file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
            return await run_articles(
                articles,
                lambda article: extract(article, model, policy),
                concurrency=concurrency,
                done=lambda _: bar.update(1),
            )
    finally:
        await model.close()


@main.command()
@click.argument("run_path", metavar="RUN", type=_FILE)
@_DATA
@_FORMAT
def score(run_path: Path, data: Path | None, shape: str) -> None:
    """Score stored extractions again, with today's labels and scoring code; asks no model."""
    with _errors_told():
        stored = read_run(run_path)
        suite = _suite_of(stored, data)
        update = {"dataset_sha256": dataset_sha256(suite.cases), "scorer_sha256": scorer_sha256()}
        renewed = stored.model_copy(update=update)
        if renewed != stored:
            write_run(renewed, run_path)
            click.echo(f"{run_path}: renewed the hashes of dataset and scorer", err=True)
        _show(evaluate(renewed, suite), shape)


@main.command()
@click.argument("a_path", metavar="A", type=_FILE)
@click.argument("b_path", metavar="B", type=_FILE)
@_DATA
@_FORMAT
def compare(a_path: Path, b_path: Path, data: Path | None, shape: str) -> None:
    """Show, field by field, how run B differs from run A, and how sure that is."""
    with _errors_told():
        a, b = read_run(a_path), read_run(b_path)
        suite = _suite_of(a, data)
        verdict = incomparable(b, a, dataset=dataset_sha256(suite.cases), scorer=scorer_sha256())
        if verdict is not None:
            click.echo(gate_report.markdown(verdict), err=True)
            sys.exit(verdict.outcome)
        grid = report.comparison_grid(compare_tables(evaluate(a, suite).table, evaluate(b, suite).table))
        _print([grid], shape)


@main.command()
@click.argument("run_path", metavar="RUN", type=_FILE)
@click.option("--baseline", type=_FILE, default=BASELINE, show_default=True, help="The run file to hold it against.")
@_DATA
@click.option("--margin", type=click.FloatRange(0, 1), default=MARGIN, show_default=True, help="Drop of F1 to tolerate.")
@click.option("--alpha", type=click.FloatRange(0, 1), default=ALPHA, show_default=True, help="Level of the test.")
@click.option("--junit", type=_PATH, help="Write the checks as JUnit XML.")
@click.option("--summary", type=_PATH, help="Write the verdict as Markdown.")
def gate(  # noqa: PLR0913 -- one argument per option
    run_path: Path, baseline: Path, data: Path | None, margin: float, alpha: float, junit: Path | None, summary: Path | None
) -> None:
    """Exit 0 when RUN holds against the baseline, 1 when it regressed, 3 when they cannot be compared."""
    with _errors_told():
        ours, theirs = read_run(run_path), read_run(baseline)
        suite = _suite_of(ours, data)
        verdict = incomparable(ours, theirs, dataset=dataset_sha256(suite.cases), scorer=scorer_sha256())
        if verdict is None:
            verdict = hold(evaluate(ours, suite), evaluate(theirs, suite), GatePolicy(margin, alpha))
        text = gate_report.markdown(verdict)
        if junit is not None:
            junit.write_text(gate_report.junit(verdict), encoding="utf-8")
        for path in (summary, _path_of("GITHUB_STEP_SUMMARY")):
            if path is not None:
                with path.open("a" if path != summary else "w", encoding="utf-8") as file:
                    file.write(text)
        click.echo(text)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            for line in gate_report.workflow_commands(verdict):
                click.echo(line)
        sys.exit(verdict.outcome)


@main.command()
@click.argument("run_path", metavar="RUN", type=_FILE)
@click.option("--baseline", type=_PATH, default=BASELINE, show_default=True, help="Where the baseline is kept.")
@_DATA
def bless(run_path: Path, baseline: Path, data: Path | None) -> None:
    """Make RUN the baseline, scored with today's labels and code."""
    with _errors_told():
        stored = read_run(run_path)
        suite = _suite_of(stored, data)
        if dataset_sha256(suite.cases) != stored.dataset_sha256:
            raise UsageError(f"{run_path}: the labels have changed since it was made; run incident-evals score {run_path} first")
        write_run(stored.model_copy(update={"scorer_sha256": scorer_sha256()}), baseline)
        click.echo(f"{baseline} is the baseline now")


@main.command("report")
@click.argument("run_path", metavar="RUN", type=_FILE)
@click.option("--out", type=_PATH, required=True, help="The Markdown file to write.")
@_DATA
def report_(run_path: Path, out: Path, data: Path | None) -> None:
    """Write all tables of a run to one page."""
    with _errors_told():
        stored = read_run(run_path)
        evaluation = evaluate(stored, _suite_of(stored, data))
        parts = [report.summary(evaluation), *(grid.markdown() for grid in report.grids(evaluation))]
        out.write_text("\n\n".join(parts), encoding="utf-8")
        click.echo(f"wrote {out}")


@main.command()
@click.option("--suite", "suite_name", type=click.Choice(list(SUITES)), default="gold", show_default=True)
@_DATA
@click.option("--split", default="all", show_default=True, help="As for run.")
def dataset(suite_name: str, data: Path | None, split: str) -> None:
    """Print how many articles a split holds, and its hash."""
    with _errors_told():
        suite = load_suite(suite_name, data=data, split=split)
        click.echo(f"{suite.name} {split}: {len(suite.cases)} articles, sha256 {dataset_sha256(suite.cases)}")


def _suite_of(stored: RunFile, data: Path | None) -> Suite:
    return load_suite(stored.suite, data=data, split=stored.split, limit=stored.limit)


def _path_of(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def _show(evaluation: Evaluation, shape: str) -> None:
    click.echo(report.summary(evaluation))
    _print(report.grids(evaluation), shape)


def _print(grids: list[report.Grid], shape: str) -> None:
    if shape == "markdown":
        click.echo("\n".join(grid.markdown() for grid in grids))
        return
    # A pipe has no width; cutting numbers off would be worse than long lines.
    console = Console() if sys.stdout.isatty() else Console(width=240)
    for grid in grids:
        console.print(grid.rich())
