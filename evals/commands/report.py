"""incident-evals report: a run on a page."""

from __future__ import annotations

from pathlib import Path

import click

from evals import report as tables
from evals.commands.options import DATA, FILE, PATH, suite_of
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.run_file import read_run


@click.command()
@click.argument("run_path", metavar="RUN", type=FILE)
@click.option("--out", type=PATH, required=True, help="The Markdown file to write.")
@DATA
def report(run_path: Path, out: Path, data: Path | None) -> None:
    """Write all tables of a run to one page."""
    with stopping_clearly():
        stored = read_run(run_path)
        evaluation = evaluate(stored, suite_of(stored, data))
        parts = [tables.summary(evaluation), *(grid.markdown() for grid in tables.grids(evaluation))]
        out.write_text("\n\n".join(parts), encoding="utf-8")
        click.echo(f"wrote {out}")
