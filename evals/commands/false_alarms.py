"""incident-evals false-alarms: how often the rules refuse an official count."""

from __future__ import annotations

from pathlib import Path

import click

from evals.commands.stopping import stopping_clearly
from evals.false_alarms import OFFICIALS, as_markdown
from evals.false_alarms import false_alarms as judged
from evals.suites.lines import read_lines


@click.command("false-alarms")
@click.option("--suite", type=click.Choice(list(OFFICIALS)), required=True, help="Whose keys the data holds.")
@click.option(
    "--data", type=click.Path(path_type=Path), help="The folder of the texts with their keys; skipped when it is not there."
)
@click.option("--split", default="dev", show_default=True, help="The file to read, without .jsonl; or all.")
@click.option("--list", "listing", is_flag=True, help="Show every right count that was refused, with its sentence.")
def false_alarms(suite: str, data: Path | None, split: str, listing: bool) -> None:
    """Make records of the official counts of a key, each with the sentence that carries it, and count how many are refused.

    Prints a Markdown table. Without data it says so and ends well: the texts are not part of this project.
    """
    if data is None or not data.exists():
        why = "no --data" if data is None else f"--data {data} is not there"
        click.echo(f"skipped: {why}; name the folder that holds {suite}'s {split}.jsonl", err=True)
        return
    with stopping_clearly():
        found = judged(suite, (line for _, line in read_lines(data, split, suite)))
        for row in as_markdown(suite, found):
            click.echo(row)
        if listing:
            for one in found.refused:
                told = "; ".join(f"{violation.rule}: {violation.message}" for violation in one.errors)
                click.echo(f"{one.article}  {one.official.count} {one.official.outcome}  {' '.join(told.split())}")
