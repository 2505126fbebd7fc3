"""incidents report: a job as a page that people can read."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import click

from extractor.articles import read_articles
from extractor.commands.stopping import stopping_clearly
from extractor.errors import StorageError
from extractor.extractions import read_extractions
from extractor.jobs.batch_job import ARTICLES, kept_articles
from extractor.jobs.sources import kept_sources
from extractor.reading.places.locations import locate
from extractor.report.account import job_account
from extractor.report.document import Report
from extractor.report.texts import Texts, no_texts, texts_of


@click.command()
@click.argument("job", metavar="DIR", type=click.Path(path_type=Path, exists=True))
@click.option("--articles", "sources", multiple=True, metavar="SOURCE", help="Where the texts are, if not where they were read.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Page to write.  [default: report.html in DIR]")
@click.option("--title", help="Title of the page.  [default: the job's name]")
def report(job: Path, sources: tuple[str, ...], out: Path | None, title: str | None) -> None:
    """Write a job's report: one HTML page that needs no network.

    It shows totals, a map, tolls over time, violations and cost; each article's text with the evidence for every number;
    rejected records with their reasons. DIR is what incidents extract --out wrote. Records do not hold the texts: they
    are read again from where the job read them, unless --articles, which may be given again, names another place.

    Exit status: 0 written, 2 usage, 1 the page could not be written.
    """
    with stopping_clearly():
        made = Report(title or f"Incidents: {_name(job)}", _texts(job, sources), locate, job_account(job))
        path = out or (job if job.is_dir() else job.parent) / "report.html"
        _write(made, job, path)
    click.echo(f"{len(made.index)} articles, {path.stat().st_size / 1e6:.1f} MB: {path}", err=True)


def _texts(job: Path, sources: Sequence[str]) -> Texts:
    """The articles' texts: those that are named, else those that a batch job keeps, else those that the job was made from."""
    if not sources and (job / ARTICLES).is_file():
        return texts_of(kept_articles(job))
    places = sources or kept_sources(job)
    if places:
        return texts_of(read_articles(places, stdin=sys.stdin.buffer))
    click.echo("no texts: the page shows records without their articles; --articles names where they are", err=True)
    return no_texts


def _name(job: Path) -> str:
    return job.resolve().name if job.is_dir() else job.stem


def _write(made: Report, job: Path, path: Path) -> None:
    """Write the page; it takes its name when it is complete."""
    unfinished = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8", newline="\n", errors="replace") as file:
            file.writelines(made.pieces(read_extractions(job)))
        os.replace(unfinished, path)
    except OSError as error:
        raise StorageError(f"{path} cannot be written: {error.strerror or error}; choose a writable --out") from error
    finally:
        with suppress(OSError):  # what it could not write was said already
            unfinished.unlink(missing_ok=True)
