"""incident-evals agreement: how far two labellings of the same articles agree."""

from __future__ import annotations

from pathlib import Path

import click

from evals.agreement import FieldAgreement, shared
from evals.agreement import agreement as measured
from evals.commands.options import FORMAT
from evals.commands.showing import show_grids
from evals.commands.stopping import stopping_clearly
from evals.labellings import first_labelling, second_labelling
from evals.report import NOTHING, Grid
from evals.suites.gold import FOLDER

SECOND = FOLDER.parent / "second_labelling"
_FOLDER = click.Path(path_type=Path, exists=True)


@click.command()
@click.option("--first", type=_FOLDER, default=FOLDER, help="Labels with their texts.  [default: the gold]")
@click.option("--second", type=_FOLDER, default=SECOND, help="Labels of the same articles.  [default: evals/second_labelling]")
@FORMAT
def agreement(first: Path, second: Path, shape: str) -> None:
    """Print Krippendorff's alpha per field for the articles that both labellings hold.

    Only values are printed, never texts or labels, so that it may be run over the test split too.
    """
    with stopping_clearly():
        ours = first_labelling(first)
        pairs = shared(ours, second_labelling(second, ours))
        click.echo(f"{len(pairs)} articles were labelled twice")
        show_grids([agreement_grid(measured(pairs))], shape)


def agreement_grid(fields: list[FieldAgreement]) -> Grid:
    """Alpha and agreement per field."""
    rows = [
        (row.field, str(row.units), f"{row.agree:.3f}", f"{row.within:.3f}", _number(row.alpha), _span(row.low, row.high))
        for row in fields
    ]
    return Grid("Agreement", ("field", "units", "agree", "within accepted", "alpha", "95%"), tuple(rows))


def _number(value: float | None) -> str:
    return NOTHING if value is None else f"{value:.3f}"


def _span(low: float | None, high: float | None) -> str:
    return NOTHING if low is None or high is None else f"{low:.3f} to {high:.3f}"
