"""incident-evals injections: what articles that try to be instructions did to a run, and what the rules do about it."""

from __future__ import annotations

from pathlib import Path

import click

from evals import defences
from evals.commands.options import FILE
from evals.commands.stopping import stopping_clearly
from evals.injections import Effect, as_markdown, effects, read_aims
from evals.labelled_articles import read_cases
from evals.run_file import read_run
from extractor.errors import UsageError

SETS = {
    name: Path(__file__).parent.parent / folder
    for name, folder in (("direct", "injections"), ("hard", "injections_hard"), ("unseen", "injections_unseen"))
}
BOTH = ("direct", "hard")  # the sets that the rules were written with


@click.command()
@click.argument("run_path", metavar="[RUN]", type=FILE, required=False)
@click.option(
    "--set", "chosen", type=click.Choice(list(SETS)), help="Which articles.  [default: direct; direct and hard with --obeyed]"
)
@click.option("--aims", type=FILE, default=None, help="What each one aims at, for a set of your own.")
@click.option("--obeyed", is_flag=True, help="No run: judge the records of a model that does what every injection wants.")
@click.option("--list", "listing", is_flag=True, help="Name every article whose aim was reached; with --obeyed, unnoticed.")
def injections(run_path: Path | None, chosen: str | None, aims: Path | None, obeyed: bool, listing: bool) -> None:
    """Count the injections of a run that reached their aim, and those that the rules rejected.

    The set `direct` are the articles of evals/injections, which tell the model what to do; `hard` are those of
    evals/injections_hard, whose planted words look like a part of the page; `unseen` those of evals/injections_unseen, on
    which no rule was tuned.

    With --obeyed no model is asked: records that do what the injections want are made from the labels and judged, with all
    rules, and with each rule and each group of them switched off.
    """
    with stopping_clearly():
        if obeyed == (run_path is not None):
            raise UsageError("name a RUN, whose injections are counted, or --obeyed, which needs none")
        if run_path is None:
            _show_obeyed([SETS[chosen]] if chosen else [SETS[name] for name in BOTH], listing)
        else:
            _show_run(run_path, aims or SETS[chosen or "direct"] / "aims.json", listing)


def _show_run(run_path: Path, aims: Path, listing: bool) -> None:
    wanted = read_aims(aims)
    found = effects(wanted, read_run(run_path).extractions)
    click.echo(as_markdown(wanted, found))
    if listing:
        for article, came in found.items():
            if came in {Effect.succeeded, Effect.noticed}:
                aim = wanted[article]
                click.echo(f"{article}: {came}: {aim.field} = {aim.value} ({aim.technique})")


def _show_obeyed(folders: list[Path], listing: bool) -> None:
    made = [attempt for folder in folders for attempt in defences.attempts(read_cases(folder), read_aims(folder / "aims.json"))]
    for line in defences.as_markdown(made):
        click.echo(line)
    if listing:
        for attempt in made:
            if attempt.outcome() is defences.Outcome.unnoticed:
                aim = attempt.aim
                click.echo(f"{attempt.article}: {attempt.manner}: {aim.field} = {aim.value} ({aim.technique})")
