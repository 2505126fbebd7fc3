"""incident-evals compare: two runs, field by field."""

from __future__ import annotations

from pathlib import Path

import click

from evals import report
from evals.commands.comparable import hold_comparable
from evals.commands.options import DATA, FILE, FORMAT, suite_of
from evals.commands.showing import show_grids
from evals.commands.stopping import stopping_clearly
from evals.compare import compare as compare_tables
from evals.evaluation import evaluate
from evals.run_file import read_run


@click.command()
@click.argument("a_path", metavar="A", type=FILE)
@click.argument("b_path", metavar="B", type=FILE)
@DATA
@FORMAT
def compare(a_path: Path, b_path: Path, data: Path | None, shape: str) -> None:
    """Show, field by field, how run B differs from run A, and how sure that is."""
    with stopping_clearly():
        a, b = read_run(a_path), read_run(b_path)
        suite = suite_of(a, data)
        hold_comparable(b, a, suite)
        show_grids([report.comparison_grid(compare_tables(evaluate(a, suite).table, evaluate(b, suite).table))], shape)
