"""incident-evals mutate: how many wrong records does the validation catch, and how many right ones does it refuse?"""

from __future__ import annotations

from pathlib import Path

import click

from evals.commands.stopping import stopping_clearly
from evals.mutation_score import as_markdown, mutation_score
from evals.suites.gold import SPLITS, load


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder of labels, or of gold splits.  [default: the gold]",
)
@click.option("--split", type=click.Choice([*SPLITS, "all"]), default="all", show_default=True)
@click.option("--seed", type=int, default=0, show_default=True, help="The same seed makes the same mutants.")
@click.option("--survivors", is_flag=True, help="List the wrong records that passed.")
def mutate(data: Path | None, split: str, seed: int, survivors: bool) -> None:
    """Make right records wrong, one change at a time, and count how many are rejected.

    Prints a Markdown table: per mutation the mutants made, how many were rejected and by which rules, and how many stay
    right all the same and are not counted; then how many right records are rejected.
    """
    with stopping_clearly():
        score = mutation_score(load(data, split).cases, seed)
    for line in as_markdown(score):
        click.echo(line)
    if survivors:
        for tally in score.tallies.values():
            for mutant in tally.survivors:
                click.echo(f"{mutant.case.article.id}  {mutant.mutation}  {mutant.change}")
