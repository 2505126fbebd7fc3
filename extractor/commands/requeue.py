"""incidents requeue: some of a job's articles, to be asked again."""

from __future__ import annotations

from pathlib import Path

import click

from extractor.commands.stopping import stopping_clearly
from extractor.errors import UsageError
from extractor.jobs.ledger import Ledger
from extractor.jobs.local import LEDGER
from extractor.jobs.lock import locked
from extractor.jobs.questions import FILE as QUESTIONS
from extractor.jobs.questions import Questions
from schemas import Status


@click.command()
@click.argument("job", type=click.Path(path_type=Path, file_okay=False, exists=True))
@click.option(
    "--status",
    "statuses",
    type=click.Choice([status.value for status in Status]),
    multiple=True,
    required=True,
    help="How the articles ended; may be given several times.",
)
def requeue(job: Path, statuses: tuple[str, ...]) -> None:
    """Put articles of a job back that ended in some status, so that the next run of the same command asks them again.

    JOB is the folder that incidents extract --out or collect wrote; of a batch, the next collect writes the requests. What
    was answered about these articles is forgotten; what it cost stays in the accounts. The job's files change with the next
    run.

    Exit status: 0 done, 2 usage, 1 the ledger cannot be written.
    """
    with stopping_clearly():
        file = job / LEDGER
        if not file.is_file():
            raise UsageError(f"{job}: holds no {LEDGER}; name the folder that incidents extract --out wrote")
        with locked(job), Ledger(file) as ledger:
            keys = ledger.requeue([Status(status) for status in statuses])
            if (job / QUESTIONS).is_file():
                with Questions(job) as questions:
                    questions.forget(keys)
    click.echo(f"{len(keys):,} articles will be asked again by the next run", err=True)
