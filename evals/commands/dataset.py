"""incident-evals dataset: how large a split is, its hash, and its articles without their labels."""

from __future__ import annotations

from pathlib import Path

import click

from evals.cases import dataset_sha256
from evals.commands.options import DATA, FORMAT, PATH, SUITE, selecting
from evals.commands.showing import show_grids
from evals.commands.stopping import stopping_clearly
from evals.coverage import coverage
from evals.report import Grid
from evals.selection import Selection
from evals.suites.catalogue import load_suite


@click.command()
@SUITE
@DATA
@selecting("all")
@click.option("--articles", type=PATH, help="Write the articles there, one JSON object a line, without their labels.")
@click.option("--tags", is_flag=True, help="Count the articles by tag, continent, genre, decade and attack type.")
@FORMAT
def dataset(
    suite_name: str,
    data: Path | None,
    selection: Selection,
    articles: Path | None,
    tags: bool,
    shape: str,
) -> None:
    """Print how many articles a split holds, and its hash.

    With --articles they are written for incidents requests, exactly as a run would read them.
    """
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, selection=selection)
        click.echo(f"{suite.name} {selection.split}: {len(suite.cases)} articles, sha256 {dataset_sha256(suite.cases)}")
        if tags:
            rows = tuple((label, str(count)) for label, count in coverage(suite.cases).items())
            show_grids([Grid("Coverage", ("label", "articles"), rows)], shape)
        if articles is not None:
            lines = (case.article.model_dump_json(exclude_none=True) + "\n" for case in suite.cases)
            articles.write_text("".join(lines), encoding="utf-8")
