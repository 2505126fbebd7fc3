"""incident-evals dataset: how large a split is, its hash, and its articles without their labels."""

from __future__ import annotations

from pathlib import Path

import click

from evals.cases import dataset_sha256
from evals.commands.options import DATA, LIMIT, PATH, SEED, SUITE
from evals.commands.stopping import stopping_clearly
from evals.selection import Selection
from evals.suites.catalogue import load_suite


@click.command()
@SUITE
@DATA
@click.option("--split", default="all", show_default=True, help="As for run.")
@LIMIT
@SEED
@click.option("--articles", type=PATH, help="Write the articles there, one JSON object a line, without their labels.")
def dataset(suite_name: str, data: Path | None, split: str, limit: int | None, seed: int | None, articles: Path | None) -> None:
    """Print how many articles a split holds, and its hash.

    With --articles they are written for incidents requests, exactly as a run would read them.
    """
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, selection=Selection(split, limit, seed))
        click.echo(f"{suite.name} {split}: {len(suite.cases)} articles, sha256 {dataset_sha256(suite.cases)}")
        if articles is not None:
            lines = (case.article.model_dump_json(exclude_none=True) + "\n" for case in suite.cases)
            articles.write_text("".join(lines), encoding="utf-8")
