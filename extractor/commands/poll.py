"""incidents poll: how a job's batches stand, and their answers when they have ended."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import click

from extractor.commands.options import NOT_ALL_GOOD
from extractor.commands.stopping import stopping_clearly
from extractor.commands.submit import JOB, SERVER, with_api
from extractor.jobs.submissions import Submission, Submissions
from extractor.models.batch_api import Batch, BatchAPI


@click.command()
@JOB
@SERVER
@click.option("--wait", is_flag=True, help="Look again until every batch has ended.")
@click.option("--every", type=click.FloatRange(0), default=60.0, show_default=True, help="Seconds between two looks.")
def poll(job: Path, base_url: str | None, wait: bool, every: float) -> None:
    """See how the job's batches stand, and download the output and error files of those that have ended.

    The files come to rest in JOB/responses; incidents collect takes them into the job's records.

    Exit status: 0 every batch has ended, 3 some are under way or were refused, 2 usage, 1 the API could not be used.
    """
    with stopping_clearly():
        submissions = Submissions(job)

        async def work(api: BatchAPI) -> None:
            while True:
                await submissions.look(api, _tell)
                if not wait or not submissions.waiting():
                    return
                await asyncio.sleep(every)

        asyncio.run(with_api(job, base_url, work))
    waiting, refused = len(submissions.waiting()), len(submissions.refused())
    click.echo(f"{waiting} batches under way, {refused} refused; take in what came: incidents collect --job {job}", err=True)
    sys.exit(NOT_ALL_GOOD if waiting or refused else 0)


def _tell(entry: Submission, batch: Batch) -> None:
    counts = f" ({batch.completed} answered, {batch.failed} not, of {batch.total})" if batch.total else ""
    click.echo(f"{entry.file}: {batch.id} {batch.status}{counts}", err=True)
    for problem in batch.problems:
        click.echo(f"{entry.file}: {problem}", err=True)
