"""incidents requests: the questions of a job as a file for the Batch API."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from extractor.articles import Unreadable, read_articles
from extractor.commands.options import MAX_TOKENS, NOT_ALL_GOOD, PROMPT, WINDOW, Day
from extractor.commands.stopping import stopping_clearly
from extractor.errors import UsageError
from extractor.jobs.batch_files import RequestFiles, next_step
from extractor.jobs.batch_job import Asking, answers_in, free_name, keep_articles, make_folder, next_wave
from extractor.jobs.sources import hold_apart
from extractor.models.addressee import Addressee, addressee
from extractor.models.model import Reply, Request
from extractor.models.options import LanguageModelOptions
from extractor.models.recording import Recording, write_recording
from extractor.models.replay import Replay
from extractor.policy import Policy
from schemas import Article, Extraction


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--model", required=True, help="openai/NAME: who is going to be asked.")
@click.option("--base-url", help="A server of your own that will read the file, such as vLLM: NAME is then as it knows it.")
@click.option("--out", type=click.Path(path_type=Path), help="A .jsonl file; or a folder, which also gets a recording.json.")
@click.option(
    "--job",
    type=click.Path(path_type=Path, file_okay=False),
    help="In place of --out: a folder that also keeps the articles, for incidents submit, poll and collect.",
)
@click.option("--published", type=Day(), help="Publication date of articles that carry none.")
@PROMPT
@WINDOW
@MAX_TOKENS
@click.option("--temperature", type=click.FloatRange(0, 2), help="Another than 0, to draw samples of the same answer.")
@click.option("--seed", type=int, help="Another than 0: a sample of its own.")
@click.option(
    "--responses",
    type=click.Path(path_type=Path, exists=True),
    help="Answers so far, a file or folder: write only what is still to be asked, failures and repairs.",
)
def requests(
    sources: tuple[str, ...],
    model: str,
    base_url: str | None,
    out: Path | None,
    job: Path | None,
    published: date | None,
    prompt: str | None,
    window: int | None,
    max_tokens: int | None,
    temperature: float | None,
    seed: int | None,
    responses: Path | None,
) -> None:
    """Write the questions about articles as request lines of OpenAI's Batch API. Nobody is asked, no key is needed.

    Each line's custom_id is the article's key, its body what an online call would send. A file ends at 50,000
    requests or 200 MB and goes on in another. A folder gets requests-0.jsonl, when it has that the next free number;
    answers put beside it are found by: incidents extract SOURCE --model replay:FOLDER

    With --job the articles are kept too, and incidents collect makes records of the answers. Where incidents extract has
    been at work in the folder, only what it left open is written.

    Exit status: 0 every article was read, 3 some were not, 2 usage, 1 the files could not be written.
    """
    with stopping_clearly():
        if (out is None) == (job is None) or (job is not None and responses is not None):
            raise UsageError("choose either --out, which may have --responses beside it, or --job")
        hold_apart(sources, job, "--job")
        hold_apart(sources, out, "--out")
        chosen = {"temperature": temperature, "seed": seed}
        parameters = LanguageModelOptions.for_window(window, max_tokens).parameters
        parameters |= {name: value for name, value in chosen.items() if value is not None}
        reader = addressee(model, parameters, base_url=base_url)
        so_far = None if responses is None else Replay(responses)
        version = prompt or (so_far.prompts.get("extract") if so_far else None)
        policy = Policy.for_model(reader, prompt=version, window=window)
        recording = _recording(policy, reader)
        if so_far is not None and so_far.recorded is not None and not so_far.recorded.asks_like(recording):
            raise UsageError(f"the answers in {responses} were given to other questions: {so_far.recorded.model_dump_json()}")
        articles = read_articles(sources, published=published, stdin=sys.stdin.buffer)
        if job is not None:
            unread = _begin(job, recording, articles, Asking(reader, policy))
        else:
            unread = _write(articles, (reader, policy, so_far), _place(out or Path(), recording))
    sys.exit(NOT_ALL_GOOD if unread else 0)


def _begin(job: Path, recording: Recording, articles: Iterator[Article | Unreadable], asking: Asking) -> int:
    """Begin a job, or lay other articles before it; how many could not be read."""
    make_folder(job, "--job")
    write_recording(job, recording)
    keep_articles(job, articles)
    with answers_in(job, asking.judging) as (answers, ledger):
        wave = next_wave(job, answers, asking, ledger.next_run())
    for unread in wave.unread:
        click.echo(f"{unread.id}: {unread.message}", err=True)
    said = [f"{wave.requests} requests in {', '.join(map(str, wave.files)) or 'no file'}"]
    said += [f"{wave.finished} articles are answered"] if wave.finished else []
    said += [f"{wave.waiting} are on their way"] if wave.waiting else []
    said += [f"{len(wave.unread)} could not be read"] if wave.unread else []
    click.echo("; ".join(said), err=True)
    return len(wave.unread)


def _place(out: Path, recording: Recording) -> Path:
    """The first request file, and in a folder the recording beside it."""
    if out.suffix == ".jsonl":
        return out
    make_folder(out, "--out")
    write_recording(out, recording)
    return free_name(out)


def _write(articles: Iterator[Article | Unreadable], asked: tuple[Addressee, Policy, Replay | None], first: Path) -> int:
    """Write every question; how many articles could not be read."""
    reader, policy, so_far = asked
    unread = finished = 0
    with RequestFiles(first) as files:
        for article in articles:
            if isinstance(article, Unreadable):
                click.echo(f"{article.id}: {article.message}", err=True)
                unread += 1
                continue
            step = next_step(article, policy, _nothing if so_far is None else so_far.final_answer)
            if isinstance(step, Extraction):
                finished += 1
                continue
            for request in step:
                files.add(request.custom_id, reader.body(request))
    said = [f"{files.requests} requests in {', '.join(map(str, files.files)) or 'no file'}"]
    said += [f"{files.repeated} equal articles share an answer"] if files.repeated else []
    said += [f"{finished} articles need no further answer"] if so_far is not None else []
    said += [f"{unread} could not be read"] if unread else []
    click.echo("; ".join(said), err=True)
    return unread


def _nothing(_request: Request) -> Reply | None:
    return None


def _recording(policy: Policy, reader: Addressee) -> Recording:
    return Recording(
        model=policy.model,
        parameters=policy.parameters,
        prompts={"extract": policy.extract_prompt.version, "repair": policy.repair_prompt.version},
        schema_sha256=policy.schema_sha256,
        window=policy.window,
        dialect=reader.dialect,
    )
