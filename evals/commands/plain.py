"""incident-evals plain: the plain question's request lines, and the run that its answers make."""

from __future__ import annotations

import asyncio
from pathlib import Path

import click

from evals.commands.options import DATA, FORMAT, PATH, SUITE, selecting
from evals.commands.showing import show
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.plain import PARAGRAPHS, plain_extraction, plain_request
from evals.run_file import write_run
from evals.runner import run_articles, run_file
from evals.selection import Selection
from evals.suites.catalogue import load_suite
from extractor.jobs.batch_files import RequestFiles
from extractor.models.addressee import addressee
from extractor.models.replay import Replay
from schemas import Article, Extraction

EDITION = click.option(
    "--edition", type=click.Choice(list(PARAGRAPHS)), default="violence", show_default=True, help="Which events are asked for."
)


@click.group()
def plain() -> None:
    """Ask the same articles in one paragraph and a flat form, to see what prompt, schema and validation are worth."""


@plain.command("requests")
@SUITE
@DATA
@selecting()
@EDITION
@click.option("--model", default="openai/large-language-model", show_default=True, help="openai/NAME: who is going to be asked.")
@click.option("--out", type=PATH, required=True, help="The .jsonl file to write.")
def plain_requests(suite_name: str, data: Path | None, selection: Selection, edition: str, model: str, out: Path) -> None:
    """Write the plain questions as request lines of the Batch API."""
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, selection=selection)
        asked = addressee(model, {"temperature": 0.0, "seed": 0, "max_tokens": 4096})
        with RequestFiles(out) as files:
            for case in suite.cases:
                request = plain_request(case.article, edition)
                files.add(request.custom_id, asked.body(request))
        click.echo(f"{files.requests} requests in {out}", err=True)


@plain.command("run")
@SUITE
@DATA
@selecting()
@EDITION
@click.option("--responses", type=PATH, required=True, help="The answers: a file or folder of Batch API output lines.")
@click.option("--out", type=PATH, required=True, help="The run file to write.")
@FORMAT
def plain_run(
    suite_name: str,
    data: Path | None,
    selection: Selection,
    edition: str,
    responses: Path,
    out: Path,
    shape: str,
) -> None:
    """Make a run file of the plain questions' answers, and show its scores."""
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, selection=selection)
        answers = Replay(responses)

        async def read(article: Article) -> Extraction:
            return plain_extraction(article, await answers.reply(plain_request(article, edition)), answers.name)

        extractions = asyncio.run(run_articles([case.article for case in suite.cases], read))
        made = run_file(suite, extractions, model=f"plain {answers.name}", selection=selection)
        write_run(made, out)
        show(evaluate(made, suite), shape)
