"""incident-evals bless: a run becomes the baseline."""

from __future__ import annotations

from pathlib import Path

import click

from evals.cases import dataset_sha256
from evals.commands.options import BASELINE, DATA, FILE, PATH, suite_of
from evals.commands.stopping import stopping_clearly
from evals.run_file import for_scoring, read_run, scorer_sha256, write_run
from extractor.errors import UsageError


@click.command()
@click.argument("run_path", metavar="RUN", type=FILE)
@click.option("--baseline", type=PATH, default=BASELINE, show_default=True, help="Where the baseline is kept.")
@DATA
def bless(run_path: Path, baseline: Path, data: Path | None) -> None:
    """Make RUN the baseline, scored with today's labels and code."""
    with stopping_clearly():
        stored = read_run(run_path)
        suite = suite_of(stored, data)
        if dataset_sha256(suite.cases) != stored.dataset_sha256:
            labels, named = (data, f" --data {data}") if data else (f"suite {stored.suite}", "")
            raise UsageError(
                f"{run_path}: the labels of {labels} are not those it was scored with; name its own with --data, or if they have "
                f"changed run first: incident-evals score {run_path}{named}"
            )
        blessed = for_scoring(stored.model_copy(update={"scorer_sha256": scorer_sha256()}))
        write_run(blessed, baseline, brief=True)
        click.echo(f"{baseline} is the baseline now")
