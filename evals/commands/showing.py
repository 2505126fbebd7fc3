"""How a command shows tables: for a terminal, or in Markdown."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click
from rich.console import Console

from evals import report
from evals.evaluation import Evaluation


def show(evaluation: Evaluation, shape: str) -> None:
    """Show what was run and all its tables."""
    click.echo(report.summary(evaluation))
    show_grids(report.grids(evaluation), shape)


def show_grids(grids: Sequence[report.Grid], shape: str) -> None:
    """Show tables in the shape that ``--format`` names."""
    if shape == "markdown":
        click.echo("\n".join(grid.markdown() for grid in grids))
        return
    # A pipe has no width; cutting numbers off would be worse than long lines.
    console = Console() if sys.stdout.isatty() else Console(width=240)
    for grid in grids:
        console.print(grid.rich())
