"""BatchJob: a folder that holds all that a batch job needs between its requests and its records.

``articles.jsonl`` the articles in order, also those that could not be read; ``recording.json`` what they are asked with;
``questions.sqlite`` what was asked by batch and came back; ``requests-N.jsonl`` the request files, one number for each
wave; and ``ledger.sqlite`` with ``extractions.jsonl``, ``quarantine.jsonl`` and ``summary.json``, as from an online run: either
goes on where the other stopped.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from extractor.articles import Unreadable
from extractor.errors import StorageError, UsageError
from extractor.jobs.batch_answers import BatchAnswers
from extractor.jobs.batch_files import RequestFiles, next_step
from extractor.jobs.judgement import Judgement, judgement
from extractor.jobs.ledger import WAITS, Finished, Input, Ledger
from extractor.jobs.local import LEDGER
from extractor.jobs.lock import locked
from extractor.jobs.questions import Questions, Response
from extractor.models.addressee import Addressee
from extractor.models.model import Request
from extractor.models.recording import FILE, Recording, read_recording
from extractor.models.response_line import ResponseLineError, read_response_line, reply_of, worth_repeating
from extractor.pipeline import article_key, reference, unreadable_extraction
from extractor.policy import Policy
from schemas import Article, Extraction, Status

ARTICLES = "articles.jsonl"


def keep_articles(folder: Path, articles: Iterable[Article | Unreadable]) -> None:
    """Write the job's articles, whole or not at all.

    Raises:
        StorageError: They cannot be written.
    """
    unfinished = folder / f"{ARTICLES}.unfinished"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with unfinished.open("w", encoding="utf-8") as file:
            for article in articles:
                if isinstance(article, Unreadable):
                    line = json.dumps({"unreadable": [article.id, article.place, article.message]})
                else:
                    line = json.dumps(article.model_dump(mode="json", exclude_none=True))
                file.write(line + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, folder / ARTICLES)
    except OSError as error:
        raise StorageError(f"{folder}: cannot be written ({error.strerror}); choose another --job or make room") from error


def kept_articles(folder: Path) -> Iterator[Article | Unreadable]:
    """The job's articles in order.

    Raises:
        UsageError: The folder holds none.
    """
    try:
        with (folder / ARTICLES).open("rb") as file:
            for line in file:
                record = json.loads(line)
                yield Unreadable(*record["unreadable"]) if "unreadable" in record else Article.model_validate(record)
    except OSError as error:
        fix = f"write its requests first: incidents requests SOURCE --model openai/NAME --job {folder}"
        raise UsageError(f"--job {folder}: {ARTICLES} cannot be read ({error.strerror}); {fix}") from None


def recording_of(folder: Path) -> Recording:
    """What the job's articles are asked with.

    Raises:
        UsageError: The folder holds no job.
    """
    recording = read_recording(folder)
    if recording is None:
        fix = f"write its requests first: incidents requests SOURCE --model openai/NAME --job {folder}"
        raise UsageError(f"--job {folder}: holds no {FILE}; {fix}")
    return recording


@dataclass
class Taken:
    """What came of reading response files. ``problems`` name file and line."""

    fresh: int = 0
    again: int = 0
    repeated: int = 0
    problems: list[str] = field(default_factory=list)


def take_responses(questions: Questions, files: Iterable[Path]) -> Taken:
    """Read output and error files, in any order, into ``questions``.

    Lines that are torn, that answer nothing that was asked, or that answer it twice in different words are reported and
    left out; a file that is read a second time changes nothing.

    Raises:
        UsageError: A file cannot be read.
    """
    taken = Taken()
    for file in files:
        try:
            with file.open("rb") as lines, questions.together():
                for number, line in enumerate(lines, start=1):
                    if line.strip():
                        _take_line(questions, line, f"{file}:{number}", taken)
        except OSError as error:
            raise UsageError(f"{file}: cannot be read ({error.strerror}); check the path") from None
    return taken


def _take_line(questions: Questions, line: bytes, place: str, taken: Taken) -> None:
    try:
        record = read_response_line(line)
    except ResponseLineError as error:
        taken.problems.append(f"{place}: {error}")
        return
    if record is None:
        taken.problems.append(f"{place}: a request, no response; give the output and error files")
        return
    custom_id = record["custom_id"]
    digest = hashlib.sha256(line.strip()).digest()
    response = Response(reply_of(record, ()), not worth_repeating(record), place, digest)
    state = questions.state(custom_id)
    if state == "unasked":
        taken.problems.append(f"{place}: answers {custom_id[:80]}, which this job has not asked")
    elif state == "answered":
        taken.repeated += 1
        if response.final and questions.stands(custom_id) != response.reply:
            first = questions.responded(custom_id)
            taken.problems.append(f"{place}: answers {custom_id[:80]} again, otherwise than {first}, which stands")
    elif questions.take(custom_id, response):
        taken.fresh += response.final
        taken.again += not response.final
    else:
        taken.repeated += 1


@contextmanager
def answers_in(folder: Path, judging: Judgement) -> Iterator[tuple[BatchAnswers, Ledger]]:
    """The answers of the job in ``folder``, and its ledger; no other run is at work there meanwhile.

    Raises:
        UsageError: Another run is.
        StorageError: The folder cannot be written.
    """
    with locked(folder), Questions(folder) as questions, Ledger(folder / LEDGER) as ledger:
        yield BatchAnswers(questions, ledger, judging), ledger


@dataclass(frozen=True, slots=True)
class Asking:
    """How a job is asked: by whom, under which policy; ``missing`` asks again what is without a response."""

    reader: Addressee
    policy: Policy
    missing: bool = False

    @property
    def judging(self) -> Judgement:
        """How its records are made."""
        return judgement(self.reader, self.policy)


@dataclass
class Wave:
    """What one pass over the articles came to; ``unread`` are those that could not be read."""

    files: list[Path] = field(default_factory=list)
    requests: int = 0
    waiting: int = 0
    finished: int = 0
    articles: int = 0
    unread: list[Unreadable] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether nothing waits for an answer."""
        return self.finished + len(self.unread) == self.articles


def next_wave(folder: Path, answers: BatchAnswers, asking: Asking, run: int) -> Wave:
    """Go over the articles as run ``run``: keep a record of each, and write the requests that are to be sent now.

    An article that still waits for answers is kept as failed, which says so: every article that goes in comes out.
    """
    wave = Wave()

    def before() -> None:
        answers.questions.publish(requests.custom_ids(), requests.parts)

    with RequestFiles(free_name(folder), before=before) as requests:
        for position, article in enumerate(kept_articles(folder)):
            wave.articles += 1
            if isinstance(article, Unreadable):
                wave.unread.append(article)
                unread = unreadable_extraction(article, asking.policy)
                answers.keep(Input(run, position, article.id, ""), Finished.of(unread, "", ""))
                continue
            key = article_key(article, asking.policy)
            answers.keep(Input(run, position, article.id, key))
            known = answers.finished(article.id, key)
            # A failure is looked at again: an answer may have come by batch since.
            if known is not None and known.judged == answers.judging.judged(article) and known.status is not Status.failed:
                wave.finished += 1
                continue
            step = next_step(article, asking.policy, answers.of)
            if isinstance(step, Extraction):
                wave.finished += 1
                answers.keep(Finished.of(step, key, answers.judging.judged(article)))
                continue
            sent = [_send(request, answers.questions, asking, requests) for request in step]
            wave.waiting += not all(sent)
            answers.keep(Finished.of(_unfinished(article, len(step)), key, WAITS))
        answers.settle()
    answers.questions.published()
    wave.files, wave.requests = requests.files, requests.requests
    return wave


def _send(request: Request, questions: Questions, asking: Asking, requests: RequestFiles) -> bool:
    """Write the request unless it is on its way already; whether it was written."""
    if questions.state(request.custom_id) == "waiting" and not asking.missing:
        return False
    requests.add(request.custom_id, asking.reader.body(request))
    return True


def _unfinished(article: Article, questions: int) -> Extraction:
    what = "an answer" if questions == 1 else f"{questions} answers"
    return Extraction(article=reference(article), status=Status.failed, error=f"waits for {what} of a batch")


def free_name(folder: Path) -> Path:
    """The first ``requests-N.jsonl`` that the folder does not have yet."""
    number = 0
    while (path := folder / f"requests-{number}.jsonl").exists():
        number += 1
    return path


def make_folder(folder: Path, option: str) -> None:
    """Make the folder that ``option`` names, unless it is there.

    Raises:
        UsageError: It cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{option} {folder}: cannot be made a folder ({error.strerror}); choose another") from None
