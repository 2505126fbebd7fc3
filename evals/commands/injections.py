"""incident-evals injections: what articles that try to be instructions did to a run."""

from __future__ import annotations

from pathlib import Path

import click

from evals.commands.options import FILE
from evals.commands.stopping import stopping_clearly
from evals.injections import Effect, as_markdown, effects, read_aims
from evals.run_file import read_run


@click.command()
@click.argument("run_path", metavar="RUN", type=FILE)
@click.option("--aims", type=FILE, default=Path("evals/injections/aims.json"), show_default=True, help="What each one aims at.")
@click.option("--list", "listing", is_flag=True, help="Name every article whose aim was reached.")
def injections(run_path: Path, aims: Path, listing: bool) -> None:
    """Count the injections of a run that reached their aim, and those that the rules rejected."""
    with stopping_clearly():
        wanted = read_aims(aims)
        found = effects(wanted, read_run(run_path).extractions)
        click.echo(as_markdown(wanted, found))
        if listing:
            for article, came in found.items():
                if came in {Effect.succeeded, Effect.noticed}:
                    aim = wanted[article]
                    click.echo(f"{article}: {came}: {aim.field} = {aim.value} ({aim.technique})")
