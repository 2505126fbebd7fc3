"""A job that runs out of room says so in one line, keeps what it had, and goes on once there is room."""

import asyncio
import json
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.errors import StorageError
from extractor.jobs.ledger import Ledger
from extractor.jobs.limiter import Caps
from extractor.jobs.local import LEDGER, Plan, run_local
from extractor.models.catalogue import open_model
from extractor.policy import Policy
from extractor.testing.behaviour import Answer
from extractor.testing.killing import RIGHT, story
from extractor.testing.server import LoopbackServer
from schemas import Article

ARTICLES = 40


def run(server: LoopbackServer, folder: Path, max_pages: int | None = None) -> None:
    plan = Plan(
        lambda pace: open_model("openai/m", base_url=server.base_url, pace=pace),
        Policy.for_model,
        Caps(concurrency=4),
        folder=folder,
        max_pages=max_pages,
    )
    articles = (Article(id=str(number), text=story(number)) for number in range(ARTICLES))
    asyncio.run(run_local(articles, plan, lambda _: None))


def lines(folder: Path) -> list[str]:
    return (folder / "extractions.jsonl").read_text().splitlines()


def held_by(folder: Path) -> int:
    """How many answers are in the ledger."""
    with Ledger(folder / LEDGER) as ledger:
        assert ledger.sound()
        ((answers,),) = ledger.select("SELECT count(*) FROM replies")
    return int(answers)


def test_a_ledger_at_its_page_limit_stops_the_run_and_resumes_with_room(tmp_path: Path) -> None:
    with LoopbackServer(Answer(RIGHT)) as server:
        with pytest.raises(StorageError, match=r"full.*make room") as caught:
            run(server, tmp_path, max_pages=20)
        held, asked = held_by(tmp_path), len(server.requests)
        run(server, tmp_path)
    assert "\n" not in str(caught.value)
    assert 0 < held < ARTICLES
    assert asked - held <= 4
    assert len(server.requests) == ARTICLES + asked - held
    assert len(lines(tmp_path)) == ARTICLES


def test_output_files_that_cannot_be_written_leave_the_earlier_ones_and_the_answers(tmp_path: Path) -> None:
    with LoopbackServer(Answer(RIGHT)) as server:
        run(server, tmp_path)
        before = lines(tmp_path)
        (tmp_path / "extractions.jsonl.unfinished").symlink_to("/dev/full")
        with pytest.raises(StorageError, match="No space left on device") as caught:
            run(server, tmp_path)
        assert lines(tmp_path) == before
        (tmp_path / "extractions.jsonl.unfinished").unlink(missing_ok=True)
        run(server, tmp_path)
    assert "\n" not in str(caught.value)
    assert len(server.requests) == ARTICLES
    assert lines(tmp_path) == before


def program(
    server: LoopbackServer, source: Path, *options: str, stdout: int | None = None, before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extractor.cli", "extract", str(source), "--model", "openai/m"]
    return subprocess.run(
        [*command, "--base-url", server.base_url, *options],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        preexec_fn=before,  # it only sets a limit
    )


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "articles.jsonl"
    file.write_text("".join(json.dumps({"id": str(number), "text": story(number)}) + "\n" for number in range(ARTICLES)))
    return file


def one_line(ended: subprocess.CompletedProcess[str]) -> str:
    (line,) = [line for line in ended.stderr.splitlines() if line.startswith("incidents:")]
    assert "Traceback" not in ended.stderr
    return line


@pytest.mark.slow
def test_standard_output_that_is_full_ends_in_one_line(source: Path) -> None:
    with LoopbackServer(Answer(RIGHT)) as server, open("/dev/full", "w") as full:
        ended = program(server, source, "--format", "jsonl", stdout=full.fileno())
    assert ended.returncode == 1
    assert "standard output cannot be written (No space left on device)" in one_line(ended)


@pytest.mark.slow
def test_a_limit_on_the_size_of_files_ends_in_one_line_and_the_job_goes_on_without_it(source: Path, tmp_path: Path) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (120_000, 120_000))

    out = tmp_path / "job"
    with LoopbackServer(Answer(RIGHT)) as server:
        ended = program(server, source, "--out", str(out), before=limited)
        held, asked = held_by(out), len(server.requests)
        again = program(server, source, "--out", str(out))
    assert ended.returncode == 1
    assert "make room" in one_line(ended)
    assert again.returncode == 0
    assert len(server.requests) == ARTICLES + asked - held
    assert len(lines(out)) == ARTICLES
