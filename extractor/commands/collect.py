"""incidents collect: the answers of a batch, into the records of its job."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from extractor.closing import closing_lines, unfit_lines
from extractor.commands.delivering import delivered_line, delivering, delivery_of
from extractor.commands.options import CODEBOOKS, NOT_ALL_GOOD, lenient
from extractor.commands.stopping import stopping_clearly
from extractor.errors import UsageError
from extractor.jobs.batch_job import Asking, answers_in, next_wave, recording_of, take_responses
from extractor.jobs.files import write_files
from extractor.jobs.job import GOOD, QUARANTINE
from extractor.jobs.submissions import RESPONSES
from extractor.lenience import Lenience
from extractor.models.addressee import addressee_of
from extractor.policy import SCHEMA_SHA256, Policy

MOST_PROBLEMS = 20


@click.command()
@click.argument("responses", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option(
    "--job", required=True, type=click.Path(path_type=Path, file_okay=False, exists=True), help="The folder that requests wrote."
)
@click.option("--codebook", type=CODEBOOKS, default="gtd", show_default=True, help="Whose rules turn tolls into numbers.")
@click.option("--missing", is_flag=True, help="Also ask again what was sent and is without any response.")
@lenient
@delivering
def collect(
    responses: tuple[Path, ...],
    job: Path,
    codebook: str,
    missing: bool,
    lenience: Lenience,
    to: str | None,
    to_format: str,
) -> None:
    """Read output and error files of the Batch API into the job, in any order, and write what is to be asked next.

    RESPONSES are files or folders; without any, those that incidents poll has fetched. Failed, throttled and expired
    requests are asked again, up to five times, and wrong records are sent back for repair: both go into the job's next
    requests-N.jsonl. Answers are kept in the job's ledger: incidents extract SOURCE --out JOB asks the rest at once, and what
    it had answered is not asked by batch. Lines that are torn, unknown or contradict an earlier one are named and left out.

    Exit status: 0 every article ended ok or no_incident, 3 some did not or wait for answers, 2 usage, 1 storage.
    """
    with stopping_clearly():
        recording = recording_of(job)
        if recording.schema_sha256 != SCHEMA_SHA256:
            raise UsageError(
                f"--job {job}: was begun by a version of this program that asks for another schema; finish it with that version"
            )
        reader = addressee_of(recording)
        asking = Asking(reader, Policy.for_model(reader, codebook=codebook, lenience=lenience), missing)
        delivery, sent = delivery_of(to, to_format), None
        with answers_in(job, asking.judging) as (answers, ledger):
            if delivery is not None:
                delivery.prepare(ledger)
            taken = take_responses(answers.questions, _files(responses or _fetched(job)))
            for problem in taken.problems[:MOST_PROBLEMS]:
                click.echo(problem, err=True)
            if len(taken.problems) > MOST_PROBLEMS:
                click.echo(f"and {len(taken.problems) - MOST_PROBLEMS} further lines that could not be taken", err=True)
            run = ledger.next_run()
            wave = next_wave(job, answers, asking, run)
            ledger.complete(run)
            summary = write_files(ledger, job, complete=wave.complete)
            if delivery is not None and wave.complete:
                sent = delivery.send(ledger)
    click.echo(
        f"{taken.fresh} answers taken, {taken.again} to be asked again, {taken.repeated} known already, "
        f"{len(taken.problems)} lines left out",
        err=True,
    )
    if wave.requests:
        click.echo(f"{wave.requests} requests to send in {', '.join(map(str, wave.files))}", err=True)
    if wave.waiting:
        click.echo(f"{wave.waiting} articles wait for a response; if none will come, ask again with --missing", err=True)
    click.echo(f"{wave.finished} of {wave.articles} articles are finished; records in {job}", err=True)
    if wave.complete:
        bad = sum(number for status, number in summary["by_status"].items() if status not in GOOD)
        for line in (*closing_lines(summary), *unfit_lines(bad, (), str(job / QUARANTINE))):
            click.echo(line, err=True)
    if delivery is not None and sent is not None:
        click.echo(delivered_line(delivery, sent), err=True)
    sys.exit(0 if set(summary["by_status"]) <= GOOD else NOT_ALL_GOOD)


def _fetched(job: Path) -> tuple[Path, ...]:
    """The folder of what ``incidents poll`` has fetched.

    Raises:
        UsageError: It has fetched nothing yet.
    """
    if not (job / RESPONSES).is_dir():
        raise UsageError(
            f"--job {job}: no answers have come yet; fetch them with: incidents poll --job {job}; or name their files"
        )
    return (job / RESPONSES,)


def _files(given: tuple[Path, ...]) -> list[Path]:
    return [file for path in given for file in (sorted(path.glob("*.jsonl")) if path.is_dir() else [path])]
