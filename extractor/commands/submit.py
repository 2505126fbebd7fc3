"""incidents submit: a job's request files on their way through the Batch API."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import click

from extractor.commands.stopping import stopping_clearly
from extractor.jobs.batch_job import recording_of
from extractor.jobs.submissions import Submission, Submissions
from extractor.models.batch_api import BatchAPI
from extractor.models.provider import access_to

JOB = click.option(
    "--job", required=True, type=click.Path(path_type=Path, file_okay=False, exists=True), help="The folder that requests wrote."
)
SERVER = click.option("--base-url", help="A server that copies OpenAI's Batch API.  [default: OpenAI itself]")


@click.command()
@JOB
@SERVER
def submit(job: Path, base_url: str | None) -> None:
    """Upload the job's request files and start a batch for each that is not on its way yet.

    What was sent stands in batches.json of the job: the same command again sends nothing twice, also after it was
    broken off. The key is read from OPENAI_API_KEY, with --base-url from INCIDENTS_API_KEY.

    Exit status: 0 all were sent, 2 usage, 1 the API could not be used.
    """
    with stopping_clearly():
        submissions = Submissions(job)
        files = submissions.unsent()

        async def work(api: BatchAPI) -> None:
            await submissions.send(api, files, _tell)

        asyncio.run(with_api(job, base_url, work))
    click.echo(f"{len(submissions.waiting())} batches under way; see how they stand: incidents poll --job {job}", err=True)


async def with_api(job: Path, base_url: str | None, work: Callable[[BatchAPI], Awaitable[None]]) -> None:
    """Do ``work`` with the Batch API of the model that the job asks."""
    api = BatchAPI(access_to(recording_of(job).model, base_url=base_url))
    try:
        await work(api)
    finally:
        await api.close()


def _tell(entry: Submission) -> None:
    click.echo(f"{entry.file}: {entry.batch_id} {entry.status}", err=True)
