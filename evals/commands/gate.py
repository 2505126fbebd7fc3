"""incident-evals gate: has a run become worse than its baseline?"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from evals import gate_report
from evals.commands.options import BASELINE, DATA, FILE, PATH, suite_of
from evals.commands.stopping import stopping_clearly
from evals.gate import ALPHA, MARGIN, Policy, hold
from evals.run_file import read_run


@click.command()
@click.argument("run_path", metavar="RUN", type=FILE)
@click.option("--baseline", type=FILE, default=BASELINE, show_default=True, help="The run file to hold it against.")
@DATA
@click.option("--margin", type=click.FloatRange(0, 1), default=MARGIN, show_default=True, help="Drop of F1 to tolerate.")
@click.option("--alpha", type=click.FloatRange(0, 1), default=ALPHA, show_default=True, help="Level of the test.")
@click.option("--junit", type=PATH, help="Write the checks as JUnit XML.")
@click.option("--summary", type=PATH, help="Write the verdict as Markdown.")
def gate(
    run_path: Path, baseline: Path, data: Path | None, margin: float, alpha: float, junit: Path | None, summary: Path | None
) -> None:
    """Exit 0 when RUN holds against the baseline, 1 when it regressed, 3 when they cannot be compared."""
    with stopping_clearly():
        ours, theirs = read_run(run_path), read_run(baseline)
        verdict = hold(ours, theirs, suite_of(ours, data), Policy(margin, alpha))
        text = gate_report.markdown(verdict)
        for path in (junit, summary):
            if path is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
        if junit is not None:
            junit.write_text(gate_report.junit(verdict), encoding="utf-8")
        for path in (summary, _path_of("GITHUB_STEP_SUMMARY")):
            if path is not None:
                with path.open("a" if path != summary else "w", encoding="utf-8") as file:
                    file.write(text)
        click.echo(text)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            for line in gate_report.workflow_commands(verdict):
                click.echo(line)
        sys.exit(verdict.outcome)


def _path_of(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None
