"""incidents extract: articles in, one checked record for each out."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import click

from extractor.articles import Unreadable, read_articles
from extractor.commands.options import CODEBOOKS, NOT_ALL_GOOD, Day
from extractor.commands.stopping import stopping_clearly
from extractor.jobs.job import GOOD, Job
from extractor.jobs.runner import run
from extractor.models.catalogue import open_model
from extractor.pipeline import Policy
from extractor.pretty import pretty, table, table_row
from extractor.progress import RunProgress, expected
from schemas import Article, Extraction
from schemas.extraction import json_line


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--model", default="baseline", show_default=True, help="baseline, openai/NAME, any other provider/NAME, or replay:FILE."
)
@click.option("--base-url", help="An OpenAI-compatible server, such as http://localhost:8000/v1.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Folder for the records of this job.")
@click.option("--published", type=Day(), help="Publication date of articles that carry none.")
@click.option("--codebook", type=CODEBOOKS, default="gtd", show_default=True, help="Whose rules turn tolls into numbers.")
@click.option("--format", "shape", type=click.Choice(["pretty", "jsonl", "table"]), help="What standard output shows.")
@click.option("--concurrency", type=click.IntRange(1, 4096), default=16, show_default=True, help="Articles under way at once.")
def extract(
    sources: tuple[str, ...],
    model: str,
    base_url: str | None,
    out: Path | None,
    published: date | None,
    codebook: str,
    shape: str | None,
    concurrency: int,
) -> None:
    """Read articles and write one checked record for each.

    SOURCE is a file, a folder, or - for standard input: .txt .md .json .jsonl .csv .tsv .parquet.

    Exit status: 0 every article ended ok or no_incident, 3 some did not, 2 usage, 1 the run could not go on.
    """
    if shape is None and out is None:
        shape = "pretty" if sys.stdout.isatty() else "jsonl"
    with stopping_clearly():
        articles = read_articles(sources, published=published, stdin=sys.stdin.buffer)
        job = None if out is None else Job(out)
        total = expected(sources) if sys.stderr.isatty() else None
        finished = asyncio.run(_run(articles, (model, base_url, codebook, concurrency), total, _sink(shape, job), job))
    sys.exit(0 if finished else NOT_ALL_GOOD)


async def _run(
    articles: Iterator[Article | Unreadable],
    reader: tuple[str, str | None, str, int],
    total: int | None,
    show: Callable[[Extraction], None],
    job: Job | None,
) -> bool:
    """Run the job; whether every article ended well."""
    name, base_url, codebook, concurrency = reader
    model = open_model(name, base_url=base_url)
    try:
        policy = Policy.for_model(model, codebook=codebook)
        with job or nullcontext(), RunProgress(total) as progress:
            async for extraction in run(articles, model, policy, concurrency=concurrency):
                show(extraction)
                progress.add(extraction)
    finally:
        await model.close()
    where = "" if job is None else f"; records in {job.folder / 'extractions.jsonl'}"
    click.echo(f"{progress.statuses.total()} articles: {progress.counts()}{where}", err=True)
    return set(progress.statuses) <= GOOD


def _sink(shape: str | None, job: Job | None) -> Callable[[Extraction], None]:
    """Where one extraction goes: into the job, and onto standard output in its shape."""
    if shape == "table":
        click.echo(next(iter(table([]))))
    show = {"pretty": pretty, "table": table_row, "jsonl": json_line}.get(shape or "")

    def sink(extraction: Extraction) -> None:
        if job is not None:
            job.add(extraction)
        if show is not None:
            click.echo(show(extraction))

    return sink
