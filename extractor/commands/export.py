"""incidents export: a job's records as the rows of a codebook."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extractor.addresses import plain
from extractor.codebooks.codebook import codebook
from extractor.codebooks.traced import Traced
from extractor.commands.options import CODEBOOKS
from extractor.commands.stopping import stopping_clearly
from extractor.errors import UsageError
from extractor.export import Format
from extractor.export import export as write_rows
from extractor.extractions import read_extractions
from extractor.reading.places.locations import locate
from schemas import Role


@click.command()
@click.argument("job", metavar="DIR", type=click.Path(path_type=Path, exists=True))
@click.option("--codebook", "book", type=CODEBOOKS, default="gtd", show_default=True, help="Whose columns the rows have.")
@click.option("--format", "shape", type=click.Choice([*Format]), default=Format.csv, show_default=True, help="File format.")
@click.option(
    "--out", metavar="FILE", help="File to write, or its address, such as s3://bucket/rows.csv.  [default: standard output]"
)
@click.option("--background", is_flag=True, help="Rows for incidents that an article only mentions, too.")
@click.option(
    "--article-id", "traced", is_flag=True, help="Two columns first: article_id, and incident, its position in the record from 0."
)
def export(job: Path, book: str, shape: str, out: str | None, background: bool, traced: bool) -> None:
    """Write a job's records as rows in the columns of a codebook.

    DIR is a folder that extract or collect wrote, or a .jsonl file of its records. Only articles that ended ok have rows;
    UCDP lists no incident without a death, AWSD none that does not concern aid workers. Coordinates come from the
    built-in gazetteer.

    Exit status: 0 written, 2 usage, 1 the file could not be written.
    """
    with stopping_clearly():
        if out is None and shape == Format.parquet and sys.stdout.isatty():
            raise UsageError("--format parquet is no text for a terminal; write it to a file: --out rows.parquet")
        roles = (Role.main, Role.background) if background else (Role.main,)
        columns = codebook(book, locate=locate)
        rows = write_rows(read_extractions(job), Traced(columns) if traced else columns, shape, out or sys.stdout.buffer, roles)
    click.echo(
        f"{rows} {'row' if rows == 1 else 'rows'} in the columns of {book}{f'; written to {plain(out)}' if out else ''}", err=True
    )
