"""incidents check: records made elsewhere, held against the rules."""

from __future__ import annotations

import sys
from datetime import date
from typing import BinaryIO

import click

from extractor.articles import read_articles
from extractor.checking import BAD, CHECK_SHAPES, ArticleTexts, check_line
from extractor.commands.options import CODEBOOKS, NOT_ALL_GOOD, Day
from extractor.commands.stopping import stopping_clearly
from extractor.errors import UsageError


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--articles", "sources", multiple=True, metavar="SOURCE", help="Where the articles' texts are; may be given again.")
@click.option("--published", type=Day(), help="Publication date of articles that carry none.")
@click.option("--codebook", type=CODEBOOKS, default="gtd", show_default=True, help="Whose rules turn tolls into numbers.")
@click.option(
    "--format", "shape", type=click.Choice(["text", "jsonl", "github"]), default="text", show_default=True, help="Output."
)
def check(file: BinaryIO, sources: tuple[str, ...], published: date | None, codebook: str, shape: str) -> None:
    """Hold records made elsewhere against the rules.

    FILE has one Extraction a line; only article.id and incidents must be there. Without --articles, the rules that
    need the article's text are left out, and standard error says so.

    Exit status: 0 nothing was rejected, 3 something was or could not be checked, 2 usage, also where FILE holds no record.
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
        if not statuses:
            raise UsageError(f"{file.name}: holds no record; write one a line, such as incidents extract --format jsonl does")
    click.echo(
        f"{len(statuses)} {'record' if len(statuses) == 1 else 'records'}, {sum(status in BAD for status in statuses)} not good",
        err=True,
    )
    sys.exit(NOT_ALL_GOOD if any(status in BAD for status in statuses) else 0)
