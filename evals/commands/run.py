"""incident-evals run: a model over a suite."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import click

from evals.commands.options import DATA, FORMAT, PATH, SUITE, selecting
from evals.commands.showing import show
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.model_run import Asking, hold_complete, read_by
from evals.run_file import hold_writable, write_run
from evals.runner import run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from extractor.extractions import read_extractions
from extractor.lenience import Lenience
from schemas import Article, Extraction


@click.command()
@SUITE
@click.option("--model", "model_name", default="baseline", show_default=True, help="As for incidents extract.")
@click.option("--base-url", help="An OpenAI-compatible server.")
@click.option("--prompt", metavar="VERSION", help="As for incidents extract.")
@click.option(
    "--leave-out-background",
    "lenience",
    flag_value=Lenience.background,
    type=click.Choice(Lenience),
    default=Lenience.nothing,
    help="As for incidents extract.",
)
@click.option(
    "--take-back",
    "lenience",
    flag_value=Lenience.unsupported,
    type=click.Choice(Lenience),
    help="As for incidents extract.",
)
@click.option(
    "--extractions",
    type=click.Path(path_type=Path, exists=True),
    help="Ask no model: take the records of a job folder, or of a file that incidents check --format jsonl wrote.",
)
@click.option("--out", type=PATH, required=True, help="The run file to write.")
@DATA
@selecting()
@click.option("--repeats", type=click.IntRange(1), default=1, show_default=True, help="How often each article is read.")
@click.option("--concurrency", type=click.IntRange(1, 4096), default=8, show_default=True)
@FORMAT
def run(
    suite_name: str,
    model_name: str,
    base_url: str | None,
    prompt: str | None,
    lenience: Lenience,
    extractions: Path | None,
    out: Path,
    data: Path | None,
    selection: Selection,
    repeats: int,
    concurrency: int,
    shape: str,
) -> None:
    """Run a model over a suite, write the run file and show its scores.

    Exit status: 0 done, 1 a recording lacks answers or the run could not go on, 2 usage.
    """
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, selection=selection)
        hold_writable(out)
        if extractions is None:
            asking = Asking(base_url, prompt, lenience, concurrency)
            made = _asked([case.article for case in suite.cases] * repeats, model_name, asking)
        else:
            made, model_name = list(read_extractions(extractions)), f"extractions:{extractions}"
        stored = run_file(suite, made, model=model_name, selection=selection, repeats=repeats)
        evaluation = evaluate(stored, suite)
        write_run(stored, out)
        click.echo(f"wrote {out}", err=True)
        show(evaluation, shape)
        hold_complete(model_name, made, suite_name, selection)


def _asked(articles: list[Article], model_name: str, asking: Asking) -> list[Extraction]:
    with click.progressbar(length=len(articles), file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        reading = read_by(model_name, articles, asking, done=lambda _: bar.update(1))
        return asyncio.run(reading)
