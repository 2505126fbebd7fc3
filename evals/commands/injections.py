"""incident-evals injections: what articles that try to be instructions did to a run."""

from __future__ import annotations

from pathlib import Path

import click

from evals.commands.options import FILE
from evals.commands.stopping import stopping_clearly
from evals.injections import Effect, as_markdown, effects, read_aims
from evals.run_file import read_run

SETS = {"direct": Path("evals/injections"), "hard": Path("evals/injections_hard")}


@click.command()
@click.argument("run_path", metavar="RUN", type=FILE)
@click.option(
    "--set", "chosen", type=click.Choice(list(SETS)), default="direct", show_default=True, help="Whose aims are counted."
)
@click.option("--aims", type=FILE, default=None, help="What each one aims at, for a set of your own.")
@click.option("--list", "listing", is_flag=True, help="Name every article whose aim was reached.")
def injections(run_path: Path, chosen: str, aims: Path | None, listing: bool) -> None:
    """Count the injections of a run that reached their aim, and those that the rules rejected.

    The set `direct` are the articles of evals/injections, which tell the model what to do; `hard` are those of
    evals/injections_hard, whose planted words look like a part of the page.
    """
    with stopping_clearly():
        wanted = read_aims(aims or SETS[chosen] / "aims.json")
        found = effects(wanted, read_run(run_path).extractions)
        click.echo(as_markdown(wanted, found))
        if listing:
            for article, came in found.items():
                if came in {Effect.succeeded, Effect.noticed}:
                    aim = wanted[article]
                    click.echo(f"{article}: {came}: {aim.field} = {aim.value} ({aim.technique})")
