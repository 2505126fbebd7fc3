"""incidents extract: articles in, one checked record for each out."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

import click

from extractor.addresses import plain
from extractor.articles import article_files, passed_over, read_articles
from extractor.closing import closing_lines, passed_over_line, unfit_lines
from extractor.commands.delivering import delivered_line, delivering, delivery_of
from extractor.commands.options import CODEBOOKS, MAX_TOKENS, NOT_ALL_GOOD, PROMPT, WINDOW, Day, lenient
from extractor.commands.pacing import pacing
from extractor.commands.stopping import stopping_clearly
from extractor.errors import RunError, UsageError
from extractor.jobs.job import EXTRACTIONS, GOOD, QUARANTINE
from extractor.jobs.ledger import Finished
from extractor.jobs.limiter import Caps
from extractor.jobs.local import Plan, run_local
from extractor.jobs.prices import price_of, read_price
from extractor.jobs.questions import on_their_way
from extractor.jobs.runner import Tally
from extractor.jobs.sources import hold_apart, keep_sources
from extractor.lenience import Lenience
from extractor.models.call import Pace
from extractor.models.catalogue import asks_somebody, open_model
from extractor.models.model import Model
from extractor.models.options import LanguageModelOptions
from extractor.models.transport import PACED
from extractor.policy import Policy
from extractor.pretty import pretty, reason_line, table, table_row
from extractor.progress import RunProgress, expected
from schemas import Extraction

Show = Callable[[Finished], None]
UNFIT_SHOWN = 5  # of the articles that did not end well, how many a run names itself
Engine = Callable[[Show], tuple[Tally, dict[str, Any]]]


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--model", default="baseline", show_default=True, help="baseline, openai/NAME, any other provider/NAME, or replay:FILE."
)
@click.option("--base-url", help="An OpenAI-compatible server, such as http://localhost:8000/v1.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the records of this job.")
@PROMPT
@lenient
@delivering
@click.option("--published", type=Day(), help="Publication date of articles that carry none.")
@click.option("--codebook", type=CODEBOOKS, default="gtd", show_default=True, help="Whose rules turn tolls into numbers.")
@click.option("--format", "shape", type=click.Choice(["pretty", "jsonl", "table"]), help="What standard output shows.")
@click.option("--concurrency", type=click.IntRange(1, 4096), default=16, show_default=True, help="Articles under way at once.")
@pacing
@WINDOW
@MAX_TOKENS
@click.option(
    "--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True, help="This process, or a Ray cluster's."
)
@click.option("--workers", type=click.IntRange(1, 4096), default=2, show_default=True, help="Processes of --engine ray.")
def extract(
    sources: tuple[str, ...],
    model: str,
    base_url: str | None,
    out: Path | None,
    prompt: str | None,
    lenience: Lenience,
    to: str | None,
    to_format: str,
    published: date | None,
    codebook: str,
    shape: str | None,
    concurrency: int,
    budget: float | None,
    price: str | None,
    rpm: float | None,
    tpm: float | None,
    timeout: float,
    window: int | None,
    max_tokens: int | None,
    engine: str,
    workers: int,
) -> None:
    """Read articles and write one checked record for each.

    SOURCE is a file, a folder, the address of one (s3://, gs://, hdfs:// and the like), or - for standard input: .txt .md
    .json .jsonl .csv .tsv .parquet. A record's fields, or a table's columns, are text and, where known, id, title, published,
    source, url and language.

    --to FOLDER gets extractions-00000.parquet and so on, and last of all _SUCCESS: until that is there, the folder is not
    complete. Whatever stopped a run, the same command again writes what one run would have written.

    With --out the same command again goes on where it stopped: what is finished is not asked again. Ctrl-C ends what is
    under way and then stops; a second Ctrl-C stops at once.

    Exit status: 0 every article ended ok or no_incident, 3 some did not, 2 usage, 1 the run could not go on.
    """
    if shape is None and out is None:
        shape = "pretty" if sys.stdout.isatty() else "jsonl"
    with stopping_clearly():
        plan = Plan(
            _opener(model, base_url, timeout, LanguageModelOptions.for_window(window, max_tokens), concurrency),
            lambda opened: Policy.for_model(opened, codebook=codebook, prompt=prompt, window=window, lenience=lenience),
            Caps(concurrency, rpm, tpm),
            price_of(model, base_url=base_url) if price is None else read_price(price),
            budget,
            out,
            delivery=delivery_of(to, to_format),
        )
        if to is not None and out is None:
            raise UsageError(f"--to {plain(to)}: needs --out too, a folder on this machine that keeps every answer")
        hold_apart(sources, out, "--out")
        if budget is not None and plan.price is None and asks_somebody(model):
            raise UsageError(f"--budget {budget:g}: the price of {model} is unknown; state it with --price INPUT,OUTPUT")
        if out is not None and (waiting := on_their_way(out)):
            click.echo(f"{waiting:,} questions are on their way in a batch; those that are met are asked now, too", err=True)
        run = _engine(engine, workers, (sources, published), plan)
        good = _run(run, sources, plan, _shower(shape))
    sys.exit(0 if good else NOT_ALL_GOOD)


def _opener(
    name: str, base_url: str | None, timeout: float, usual: LanguageModelOptions, concurrency: int
) -> Callable[[Pace], Model]:
    def opened(pace: Pace) -> Model:
        if not asks_somebody(name):
            return open_model(name, base_url=base_url)
        connections = max(usual.max_connections, concurrency)
        options = replace(usual, timeout_s=timeout, max_connections=connections, retry=PACED)
        return open_model(name, base_url=base_url, options=options, pace=pace)

    return opened


def _engine(name: str, workers: int, given: tuple[tuple[str, ...], date | None], plan: Plan) -> Engine:
    """What runs the job: ``given`` are the sources and the date of articles without one."""
    sources, published = given
    if name == "ray":
        if "-" in sources:
            raise UsageError("--engine ray reads files and addresses, not standard input: write it to a file")
        # Imported here: it takes pyarrow, and --engine local should not wait for that.
        from extractor.jobs.cluster import run_on_ray

        return lambda show: run_on_ray(article_files(sources, published=published), plan, workers, show)
    articles = read_articles(sources, published=published, stdin=_stdin())
    return lambda show: asyncio.run(run_local(articles, plan, show))


def _run(engine: Engine, sources: tuple[str, ...], plan: Plan, show: Show) -> bool:
    """Run the job; whether every article ended well.

    Raises:
        RunError: It was stopped before its end.
    """
    unfit: list[str] = []
    with RunProgress(expected(sources) if sys.stderr.isatty() else None) as progress:

        def shown(finished: Finished) -> None:
            show(finished)
            progress.add(finished.status)
            if finished.status not in GOOD and len(unfit) < UNFIT_SHOWN:
                unfit.append(reason_line(Extraction.model_validate_json(finished.extraction)))

        tally, summary = engine(shown)
    if plan.folder is not None:
        keep_sources(plan.folder, sources)
    for line in closing_lines(summary):
        click.echo(line, err=True)
    if tally.earlier:
        click.echo(f"{tally.earlier:,} of them had been finished by an earlier run", err=True)
    if plan.folder is not None:
        click.echo(f"records in {plan.folder / EXTRACTIONS}", err=True)
        bad = sum(number for status, number in tally.statuses.items() if status not in GOOD)
        for line in unfit_lines(bad, unfit, str(plan.folder / QUARANTINE)):
            click.echo(line, err=True)
    if left := passed_over(sources):
        click.echo(passed_over_line(left), err=True)
    if plan.delivery is not None and tally.delivered is not None:
        click.echo(delivered_line(plan.delivery, tally.delivered), err=True)
    if tally.stopped is not None:
        raise RunError(tally.stopped)
    return set(tally.statuses) <= GOOD


def _stdin() -> BinaryIO:
    """Standard input through an object of its own: the interpreter, which ends by closing its own one, would wait for
    whatever is still being read from that.
    """
    try:
        return open(sys.stdin.fileno(), "rb", closefd=False)
    except (OSError, ValueError, AttributeError):  # it is no file, or there is none
        return sys.stdin.buffer


def _shower(shape: str | None) -> Show:
    """What puts one article onto standard output in its shape."""
    if shape == "table":
        click.echo(next(iter(table([]))))
    show = {"pretty": pretty, "table": table_row}.get(shape or "")
    out = sys.stdout  # as it is now: while Ray runs it leads elsewhere, since Ray prints there

    def shower(finished: Finished) -> None:
        if shape == "jsonl":
            click.echo(finished.extraction, file=out)
        elif show is not None:
            click.echo(show(Extraction.model_validate_json(finished.extraction)), file=out)

    return shower
