"""incident-evals vote: several runs over the same articles as one."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import click

from evals.commands.comparable import hold_comparable
from evals.commands.options import DATA, FILE, FORMAT, PATH, suite_of
from evals.commands.showing import show
from evals.commands.stopping import stopping_clearly
from evals.evaluation import evaluate
from evals.run_file import read_run, write_run
from evals.runner import run_file
from evals.vote import vote as vote_on
from extractor.errors import UsageError
from schemas import Extraction

FEWEST = 3


@click.command()
@click.argument("paths", metavar="RUN RUN RUN...", nargs=-1, required=True, type=FILE)
@DATA
@click.option("--out", type=PATH, required=True, help="The run file to write.")
@FORMAT
def vote(paths: tuple[Path, ...], data: Path | None, out: Path, shape: str) -> None:
    """Make one run of several over the same articles, of what more than half of them say, and show its scores.

    A run that reads each article several times (--repeats) has as many votes. Exit status: 0 done, 2 usage, 3 the runs are not
    of the same articles.
    """
    with stopping_clearly():
        runs = [read_run(path) for path in paths]
        suite = suite_of(runs[0], data)
        for run in runs[1:]:
            hold_comparable(run, runs[0], suite)
        readings: dict[str, list[Extraction]] = defaultdict(list)
        for extraction in (extraction for run in runs for extraction in run.extractions):
            readings[extraction.article.id].append(extraction)
        for case in suite.cases:
            if len(readings[case.article.id]) < FEWEST:
                raise UsageError(
                    f"article {case.article.id!r} was read {len(readings[case.article.id])} times: a majority needs {FEWEST} "
                    "readings or more; name more runs, or make them with --repeats"
                )
        made = [vote_on(case.article, readings[case.article.id]) for case in suite.cases]
        model = f"vote of {' and '.join(dict.fromkeys(run.model for run in runs))}"
        stored = run_file(suite, made, model=model, selection=runs[0].selection)
        write_run(stored, out)
        show(evaluate(stored, suite), shape)
