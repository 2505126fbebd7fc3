"""A job on Ray: the records of a job on this machine, nothing lost and nothing paid twice when a worker is killed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from extractor.testing.behaviour import Behaviour, Unauthorized
from extractor.testing.market_reports import answer, asked_about, is_repair, report
from extractor.testing.ray_workers import WorkerKiller
from extractor.testing.server import LoopbackServer, Received

pytestmark = pytest.mark.slow
pytest.importorskip("ray.data", reason="ray is not installed: pip install 'incident-extractor[ray]'")

ARTICLES = 80
CONCURRENCY = 8


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    for name, numbers in (("a", range(ARTICLES // 2)), ("b", range(ARTICLES // 2, ARTICLES))):
        lines = (json.dumps({"id": f"report-{number}", "text": report(number)}) + "\n" for number in numbers)
        (folder / f"{name}.jsonl").write_text("".join(lines))
    (folder / "c.jsonl").write_text('{"id": "torn", "te\n')
    return folder


def command(source: Path | str, out: Path, server: LoopbackServer, *options: str) -> list[str]:
    asked_with = ["--model", "openai/test-model", "--base-url", server.base_url, "--concurrency", str(CONCURRENCY)]
    return [sys.executable, "-m", "extractor.cli", "extract", str(source), "--out", str(out), *asked_with, *options]


def run(source: Path | str, out: Path, server: LoopbackServer, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command(source, out, server, *options), capture_output=True, text=True, check=False)


def records(out: Path) -> list[dict[str, Any]]:
    """The extractions without what the clock says."""
    found = [json.loads(line) for line in (out / "extractions.jsonl").read_text().splitlines()]
    for record in found:
        for attempt in record["provenance"]["attempts"]:
            attempt["latency_s"] = None
    return found


def test_two_workers_give_the_records_of_one_process_and_either_engine_resumes_the_other(source: Path, tmp_path: Path) -> None:
    with LoopbackServer(answer) as server:
        alone = run(source, tmp_path / "local", server)
        calls = len(server.requests)
        spread = run(f"file://{source}", tmp_path / "ray", server, "--engine", "ray", "--workers", "2")
        assert len(server.requests) == 2 * calls
        again = run(f"file://{source}", tmp_path / "ray", server)
        resumed = run(source, tmp_path / "local", server, "--engine", "ray")
        assert len(server.requests) == 2 * calls
    assert [done.returncode for done in (alone, spread, again, resumed)] == [3] * 4, spread.stderr
    ours, theirs = records(tmp_path / "local"), records(tmp_path / "ray")
    torn, torn_there = ours.pop(), theirs.pop()
    assert ours == theirs
    # Its message names the place, which is a path here and an address there.
    assert torn["error"].replace(str(source), f"file://{source}") == torn_there["error"]
    assert Counter(record["status"] for record in ours) == {"ok": ARTICLES}


def test_a_killed_worker_loses_nothing_and_repeats_at_most_what_was_in_flight(source: Path, tmp_path: Path) -> None:
    killing = WorkerKiller(answer)
    with LoopbackServer(killing) as server:
        job = subprocess.Popen(
            command(source, tmp_path / "ray", server, "--engine", "ray", "--format", "jsonl"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        killing.job = job
        shown, said = job.communicate()
        questions = Counter((asked_about(request), is_repair(request)) for request in server.requests)
    assert (job.returncode, len(killing.killed)) == (3, 1), said
    found = records(tmp_path / "ray")
    assert [record["article"]["id"] for record in found[:-1]] == [f"report-{number}" for number in range(ARTICLES)]
    assert Counter(record["status"] for record in found) == {"ok": ARTICLES, "failed": 1}
    # Ray has much to say of a killed worker, but not on standard output.
    assert sorted(json.loads(line)["article"]["id"] for line in shown.splitlines()) == sorted(r["article"]["id"] for r in found)
    assert len(questions) == ARTICLES + ARTICLES // 4
    assert sum(questions.values()) - len(questions) <= CONCURRENCY


def test_a_rejected_key_stops_all_workers_after_one_call(source: Path, tmp_path: Path) -> None:
    with LoopbackServer(Unauthorized()) as server:
        done = run(source, tmp_path / "ray", server, "--engine", "ray")
    assert done.returncode == 1
    assert len(server.requests) == 1
    assert "Traceback" not in done.stderr
    assert "rejects" in done.stderr.splitlines()[-1]


def test_ctrl_c_ends_what_is_under_way_and_the_next_run_goes_on(source: Path, tmp_path: Path) -> None:
    running: list[subprocess.Popen[str]] = []

    def interrupting(request: Received) -> Behaviour:
        if request.number == 20:
            running[0].send_signal(signal.SIGINT)
        return answer(request)

    with LoopbackServer(interrupting) as server:
        job = subprocess.Popen(command(source, tmp_path / "ray", server, "--engine", "ray"), stderr=subprocess.PIPE, text=True)
        running.append(job)
        _, said = job.communicate()
        before = len(server.requests)
        assert "stopped by SIGINT" in said.splitlines()[-1]
        assert (job.returncode, before < ARTICLES) == (1, True)
        run(source, tmp_path / "ray", server)
        assert len(server.requests) == ARTICLES + ARTICLES // 4
    assert len(records(tmp_path / "ray")) == ARTICLES + 1
