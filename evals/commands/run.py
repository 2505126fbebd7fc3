"""incident-evals run: a model over a suite."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from evals.commands.options import DATA, FORMAT, LIMIT, PATH, SEED, SPLIT, SUITE
from evals.commands.showing import show
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.run_file import write_run
from evals.runner import run_articles, run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from extractor.errors import RunError
from extractor.models.catalogue import open_model
from extractor.pipeline import Policy, extract
from schemas import Article, Extraction, Status


@click.command()
@SUITE
@click.option("--model", "model_name", default="baseline", show_default=True, help="As for incidents extract.")
@click.option("--base-url", help="An OpenAI-compatible server.")
@click.option("--out", type=PATH, required=True, help="The run file to write.")
@DATA
@SPLIT
@LIMIT
@SEED
@click.option("--repeats", type=click.IntRange(1), default=1, show_default=True, help="How often each article is read.")
@click.option("--concurrency", type=click.IntRange(1, 4096), default=8, show_default=True)
@FORMAT
def run(
    suite_name: str,
    model_name: str,
    base_url: str | None,
    out: Path,
    data: Path | None,
    split: str,
    limit: int | None,
    seed: int | None,
    repeats: int,
    concurrency: int,
    shape: str,
) -> None:
    """Run a model over a suite, write the run file and show its scores.

    Exit status: 0 done, 1 a recording lacks answers or the run could not go on, 2 usage.
    """
    with stopping_clearly():
        selection = Selection(split, limit, seed)
        suite = load_suite(suite_name, data=data, selection=selection)
        articles = [case.article for case in suite.cases] * repeats
        extractions = asyncio.run(_extracted(articles, model_name, base_url, concurrency))
        made = run_file(suite, extractions, model=model_name, selection=selection, repeats=repeats)
        write_run(made, out)
        click.echo(f"wrote {out}", err=True)
        show(evaluate(made, suite), shape)
        if model_name.startswith("replay:"):
            _hold_complete(extractions, suite_name, selection)


def _hold_complete(extractions: Sequence[Extraction], suite: str, selection: Selection) -> None:
    """A recording that does not answer every article would pass off a gap as a bad score.

    Raises:
        RunError: Some article has no recorded answer.
    """
    failed = [extraction for extraction in extractions if extraction.status is Status.failed]
    if failed:
        options = {"--suite": suite, "--split": selection.split, "--limit": selection.limit, "--seed": selection.seed}
        written = " ".join(f"{option} {value}" for option, value in options.items() if value is not None)
        raise RunError(
            f"{len(failed)} of {len(extractions)} articles have no usable recorded answer, the first of them "
            f"{failed[0].article.id}: {failed[0].error}. incident-evals dataset {written} --articles FILE writes the SOURCE"
        )


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
