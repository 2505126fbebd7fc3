"""incidents: parse, call, print."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import date, datetime
from pathlib import Path
from typing import IO

import click

from extractor.articles import Unreadable, read_articles
from extractor.checking import BAD, CHECK_SHAPES, ArticleTexts, check_line
from extractor.errors import RunError, UsageError
from extractor.jobs.job import GOOD, Job
from extractor.jobs.runner import run
from extractor.models.catalogue import open_model
from extractor.pipeline import ANSWER_SCHEMA, VERSION, Policy
from extractor.pretty import pretty, table, table_row
from extractor.progress import RunProgress, expected
from extractor.rule_pages import RULE_SHAPES
from extractor.validation.verdict import rules
from prompts import catalogue
from schemas import Article, Extraction
from schemas.extraction import json_line
from schemas.json_schema import extraction_schema

CODEBOOKS = click.Choice(["gtd", "acled", "ucdp", "awsd"])
NOT_ALL_GOOD = 3


class Day(click.ParamType[date]):
    """A day, YYYY-MM-DD."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day."""
        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()
        except ValueError:
            self.fail(f"{value!r} is no day; write YYYY-MM-DD, such as 2019-05-08", param, ctx)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, prog_name="incidents")
def main() -> None:
    """Fill records of violent incidents from news articles; reject every count that the article does not support."""


@main.command()
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


@main.command()
@click.argument("file", type=click.File("r", encoding="utf-8"))
@click.option("--articles", "sources", multiple=True, metavar="SOURCE", help="Where the articles' texts are; may be given again.")
@click.option("--published", type=Day(), help="Publication date of articles that carry none.")
@click.option("--codebook", type=CODEBOOKS, default="gtd", show_default=True, help="Whose rules turn tolls into numbers.")
@click.option(
    "--format", "shape", type=click.Choice(["text", "jsonl", "github"]), default="text", show_default=True, help="Output."
)
def check(file: IO[str], sources: tuple[str, ...], published: date | None, codebook: str, shape: str) -> None:
    """Hold records made elsewhere against the rules.

    FILE has one Extraction a line; only article.id and incidents must be there. Without --articles, the rules that
    need the article's text are left out, and standard error says so.

    Exit status: 0 nothing was rejected, 3 something was, 2 usage.
    """
    with stopping_clearly():
        texts = None
        if sources:
            texts = ArticleTexts(read_articles(sources, published=published, stdin=sys.stdin.buffer))
        else:
            click.echo("no --articles: the rules that need the text are left out", err=True)
        statuses = []
        for number, line in enumerate(file, start=1):
            if line.strip():
                checked = check_line(line, f"{file.name}:{number}", texts, codebook)
                statuses.append(checked.status)
                for shown in CHECK_SHAPES[shape](checked, file.name, number):
                    click.echo(shown)
    click.echo(f"{len(statuses)} records, {sum(status in BAD for status in statuses)} not good", err=True)
    sys.exit(NOT_ALL_GOOD if any(status in BAD for status in statuses) else 0)


@main.command("rules")
@click.option(
    "--format", "shape", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True, help="Output."
)
def list_rules(shape: str) -> None:
    """List the rules that every record is held against."""
    click.echo(RULE_SHAPES[shape](rules()), nl=False)


@main.command()
@click.option("--strict", is_flag=True, help="The closed form that a language model is asked to fill.")
def schema(strict: bool) -> None:
    """Print the JSON Schema of an output line."""
    click.echo(json.dumps(ANSWER_SCHEMA if strict else extraction_schema(), indent=2, ensure_ascii=False))


@main.command()
def prompts() -> None:
    """List the prompts: purpose, version, hash and size."""
    for prompt in catalogue():
        click.echo(f"{prompt.purpose}  {prompt.version}  {prompt.sha256}  {len(prompt.static)} characters")


@contextmanager
def stopping_clearly() -> Iterator[None]:
    """Turn what stops a command into one line on standard error and its exit status."""
    try:
        yield
    except UsageError as error:
        click.echo(f"incidents: {error}", err=True)
        sys.exit(2)
    except RunError as error:
        click.echo(f"incidents: {error}", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("incidents: stopped; what was finished has been written", err=True)
        sys.exit(1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on, and the last flush must not raise
        sys.exit(1)


if __name__ == "__main__":
    main()
