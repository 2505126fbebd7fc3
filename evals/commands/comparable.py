"""Whether two runs can be compared; where they cannot, the command ends and says why."""

from __future__ import annotations

import sys

import click

from evals import gate_report
from evals.cases import dataset_sha256
from evals.gate import incomparable
from evals.run_file import RunFile, scorer_sha256
from evals.suites.suite import Suite


def hold_comparable(run: RunFile, other: RunFile, suite: Suite) -> None:
    """End with exit status 3, naming both hashes, unless both runs are of the same articles, labels, scoring code and schema."""
    verdict = incomparable(run, other, dataset=dataset_sha256(suite.cases), scorer=scorer_sha256())
    if verdict is not None:
        click.echo(gate_report.markdown(verdict), err=True)
        sys.exit(verdict.outcome)
