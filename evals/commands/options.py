"""Options that several commands share, and the suite that a stored run was made from."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from evals.run_file import RunFile
from evals.selection import Selection
from evals.suites.catalogue import SUITES, load_suite
from evals.suites.suite import Suite

BASELINE = Path("evals/baselines/gold-dev.json")

PATH = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, exists=True, dir_okay=False)
SUITE = click.option("--suite", "suite_name", type=click.Choice(list(SUITES)), default="gold", show_default=True)
DATA = click.option("--data", type=click.Path(path_type=Path, exists=True), help="Where the suite's articles and labels are.")
FORMAT = click.option("--format", "shape", type=click.Choice(["table", "markdown"]), default="table", show_default=True)


SPLITS = "dev, test or all; for other suites the name of a file in --data."
Command = Callable[..., None]


def selecting(split: str = "dev") -> Callable[[Command], Command]:
    """Options that say which articles of a suite are meant; the command gets them as one ``selection``."""

    def decorate(command: Command) -> Command:
        def gathered(*, split: str, limit: int | None, seed: int | None, skip: int, **others: Any) -> None:
            command(**others, selection=Selection(split, limit, seed, skip))

        options = (
            click.option("--split", default=split, show_default=True, help=SPLITS),
            click.option("--limit", type=click.IntRange(1), help="Only N articles: the first ones, or by chance with --seed."),
            click.option("--seed", type=int, help="Draw the articles by chance; the same seed draws the same ones."),
            click.option(
                "--skip",
                type=click.IntRange(0),
                default=0,
                help="Leave out the first N, or the N drawn first: what a draw of N with the same seed held.",
            ),
        )
        wrapped = functools.wraps(command)(gathered)
        for option in reversed(options):
            wrapped = option(wrapped)
        return wrapped

    return decorate


def suite_of(stored: RunFile, data: Path | None) -> Suite:
    """The suite that a run was made from, as its labels are today."""
    return load_suite(stored.suite, data=data, selection=stored.selection)
