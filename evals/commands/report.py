"""incident-evals report: a run on a page."""

from __future__ import annotations

from pathlib import Path

import click

from evals import report as tables
from evals.commands.comparable import hold_comparable
from evals.commands.options import DATA, FILE, PATH, suite_of
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.run_file import read_run
from evals.run_page import page
from extractor.errors import UsageError

_SUFFIXES = frozenset({".html", ".htm", ".md"})


@click.command()
@click.argument("run_path", metavar="RUN", type=FILE)
@click.option("--against", type=FILE, help="Another run of the same articles, such as the baseline, to compare with.")
@click.option("--out", type=PATH, required=True, help="The file to write: .html, or .md for the tables alone.")
@click.option("--articles", type=click.IntRange(0), default=300, show_default=True, help="How many articles the page shows.")
@DATA
def report(run_path: Path, against: Path | None, out: Path, articles: int, data: Path | None) -> None:
    """Write a run to one self-contained HTML page: scores, calibration, and every article beside its gold.

    Exit status: 0 written, 2 usage, 3 --against cannot be compared.
    """
    with stopping_clearly():
        if out.suffix not in _SUFFIXES:
            raise UsageError(f"--out {out}: {out.suffix or 'no suffix'} cannot be written; name a file that ends in .html or .md")
        stored = read_run(run_path)
        suite = suite_of(stored, data)
        evaluation = evaluate(stored, suite)
        before = None
        if against is not None:
            other = read_run(against)
            hold_comparable(stored, other, suite)
            before = evaluate(other, suite)
        out.parent.mkdir(parents=True, exist_ok=True)
        with out.open("w", encoding="utf-8") as file:
            if out.suffix == ".md":
                file.write("\n\n".join([tables.summary(evaluation), *(grid.markdown() for grid in tables.grids(evaluation))]))
            else:
                file.writelines(page(evaluation, before, articles=articles))
        click.echo(f"wrote {out}")
