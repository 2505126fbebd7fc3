"""incident-evals score: stored extractions, scored again."""

from __future__ import annotations

from pathlib import Path

import click

from evals.cases import dataset_sha256
from evals.commands.options import DATA, FILE, FORMAT, suite_of
from evals.commands.showing import show
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.run_file import read_run, scorer_sha256, write_run


@click.command()
@click.argument("run_path", metavar="RUN", type=FILE)
@DATA
@FORMAT
def score(run_path: Path, data: Path | None, shape: str) -> None:
    """Score stored extractions again, with today's labels and scoring code; asks no model."""
    with stopping_clearly():
        stored = read_run(run_path)
        suite = suite_of(stored, data)
        update = {"dataset_sha256": dataset_sha256(suite.cases), "scorer_sha256": scorer_sha256()}
        renewed = stored.model_copy(update=update)
        evaluation = evaluate(renewed, suite)  # first: a run of other articles must not get their hash
        if renewed != stored:
            write_run(renewed, run_path)
            click.echo(f"{run_path}: renewed the hashes of dataset and scorer", err=True)
        show(evaluation, shape)
