"""Options that several commands share, and the suite that a stored run was made from."""

from __future__ import annotations

from pathlib import Path

import click

from evals.run_file import RunFile
from evals.suites.catalogue import SUITES, load_suite
from evals.suites.suite import Suite

BASELINE = Path("evals/baselines/gold-dev.json")

PATH = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
SUITE = click.option("--suite", "suite_name", type=click.Choice(list(SUITES)), default="gold", show_default=True)
DATA = click.option("--data", type=click.Path(path_type=Path, exists=True), help="Where the suite's articles and labels are.")
SPLIT = click.option(
    "--split", default="dev", show_default=True, help="dev, test or all; for other suites the name of a file in --data."
)
LIMIT = click.option("--limit", type=click.IntRange(1), help="Only N articles: the first ones, or by chance with --seed.")
SEED = click.option("--seed", type=int, help="Draw the --limit articles by chance; the same seed draws the same ones.")
FORMAT = click.option("--format", "shape", type=click.Choice(["table", "markdown"]), default="table", show_default=True)


def suite_of(stored: RunFile, data: Path | None) -> Suite:
    """The suite that a run was made from, as its labels are today."""
    return load_suite(stored.suite, data=data, selection=stored.selection)
