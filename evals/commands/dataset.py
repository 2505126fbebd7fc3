"""incident-evals dataset: how large a split is, and its hash."""

from __future__ import annotations

from pathlib import Path

import click

from evals.cases import dataset_sha256
from evals.commands.options import DATA, SUITE
from evals.commands.stopping import stopping_clearly
from evals.suites.catalogue import load_suite


@click.command()
@SUITE
@DATA
@click.option("--split", default="all", show_default=True, help="As for run.")
def dataset(suite_name: str, data: Path | None, split: str) -> None:
    """Print how many articles a split holds, and its hash."""
    with stopping_clearly():
        suite = load_suite(suite_name, data=data, split=split)
        click.echo(f"{suite.name} {split}: {len(suite.cases)} articles, sha256 {dataset_sha256(suite.cases)}")
