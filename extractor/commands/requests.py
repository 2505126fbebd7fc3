"""incidents requests: the questions of a job as a file for the Batch API."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from extractor.articles import Unreadable, read_articles
from extractor.commands.options import NOT_ALL_GOOD, WINDOW, Day
from extractor.commands.stopping import stopping_clearly
from extractor.errors import UsageError
from extractor.jobs.batch_files import RequestFiles, next_step
from extractor.models.addressee import Addressee, addressee
from extractor.models.model import Reply, Request
from extractor.models.recording import Recording, write_recording
from extractor.models.replay import Replay
from extractor.pipeline import Policy
from schemas import Article, Extraction


@click.command()
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option("--model", required=True, help="openai/NAME: who is going to be asked.")
@click.option("--base-url", help="A server of your own that will read the file, such as vLLM: NAME is then as it knows it.")
@click.option(
    "--out", required=True, type=click.Path(path_type=Path), help="A .jsonl file; or a folder, which also gets a recording.json."
)
@click.option("--published", type=Day(), help="Publication date of articles that carry none.")
@click.option("--prompt", metavar="VERSION", help="Version of the extract prompt.  [default: the latest]")
@WINDOW
@click.option(
    "--responses",
    type=click.Path(path_type=Path, exists=True),
    help="Answers so far, a file or folder: write only what is still to be asked, failures and repairs.",
)
def requests(
    sources: tuple[str, ...],
    model: str,
    base_url: str | None,
    out: Path,
    published: date | None,
    prompt: str | None,
    window: int | None,
    responses: Path | None,
) -> None:
    """Write the questions about articles as request lines of OpenAI's Batch API. Nobody is asked, no key is needed.

    Each line's custom_id is the article's key, its body what an online call would send. A file ends at 50,000
    requests or 200 MB and goes on in another. A folder given as --out gets requests-0.jsonl, with --responses the
    next free number; answers put beside it are found by: incidents extract SOURCE --model replay:FOLDER

    Exit status: 0 every article was read, 3 some were not, 2 usage, 1 the files could not be written.
    """
    with stopping_clearly():
        # Imported here: openai takes a second to load, and only the defaults of an online call are needed of it.
        from extractor.models.llm import LanguageModelOptions

        reader = addressee(model, LanguageModelOptions.for_window(window).parameters, base_url=base_url)
        so_far = None if responses is None else Replay(responses)
        version = prompt or (so_far.prompts.get("extract") if so_far else None)
        policy = Policy.for_model(reader, prompt=version, window=window)
        recording = _recording(policy)
        if so_far is not None and so_far.recorded is not None and not so_far.recorded.asks_like(recording):
            raise UsageError(f"the answers in {responses} were given to other questions: {so_far.recorded.model_dump_json()}")
        first = out if out.suffix == ".jsonl" else _free(out, "requests")
        if out.suffix != ".jsonl":
            write_recording(out, recording)
        unread = _write(read_articles(sources, published=published, stdin=sys.stdin.buffer), (reader, policy, so_far), first)
    sys.exit(NOT_ALL_GOOD if unread else 0)


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


def _recording(policy: Policy) -> Recording:
    return Recording(
        model=policy.model,
        parameters=policy.parameters,
        prompts={"extract": policy.extract_prompt.version, "repair": policy.repair_prompt.version},
        schema_sha256=policy.schema_sha256,
        window=policy.window,
    )


def _free(folder: Path, stem: str) -> Path:
    """The first ``STEM-N.jsonl`` that the folder does not have yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"--out {folder}: cannot be made a folder ({error.strerror}); choose another") from None
    number = 0
    while (path := folder / f"{stem}-{number}.jsonl").exists():
        number += 1
    return path
