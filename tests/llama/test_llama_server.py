"""The whole LLM path against a real llama.cpp server that runs models of random weights: ``make test-llm``."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
BUILT = Path(os.environ.get("INCIDENTS_LLAMA", ROOT / "build" / "llama"))
SERVER = BUILT / "llama-server"

pytestmark = [
    pytest.mark.llm,
    pytest.mark.skipif(not SERVER.exists(), reason=f"no llama.cpp server in {BUILT}: run make test-llm, which builds one"),
]


@contextmanager
def served(model: str) -> Iterator[str]:
    """The server with one model; the address that ``--base-url`` takes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # One thread: so small a model gains nothing by more, which wait for each other.
    command = [
        str(SERVER),
        "-m",
        str(BUILT / f"{model}.gguf"),
        "--port",
        str(port),
        "-c",
        "131072",
        "-np",
        "4",
        "-t",
        "1",
        "--no-warmup",
    ]
    with (BUILT / f"{model}.log").open("wb") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log)
    try:
        _wait_until_it_listens(server, f"http://127.0.0.1:{port}/health")
        yield f"http://127.0.0.1:{port}/v1"
    finally:
        server.kill()
        server.wait()


def _wait_until_it_listens(server: subprocess.Popen[bytes], address: str) -> None:
    for _ in range(600):
        assert server.poll() is None, f"the server ended with {server.returncode}: see its log in {BUILT}"
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310  # this machine
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not begin to listen")


def incidents(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extractor.cli", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def records(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "extractions.jsonl").read_text(encoding="utf-8").splitlines()]


def extracted(model: str, out: Path, *arguments: str) -> tuple[int, list[dict[str, Any]]]:
    with served(model) as address:
        done = incidents("extract", *arguments, "--model", "openai/random", "--base-url", address, "--out", out)
    assert "Traceback" not in done.stderr
    return done.returncode, records(out)


def outcomes(record: dict[str, Any]) -> list[str]:
    return [attempt["outcome"] for attempt in record["provenance"]["attempts"]]


def test_an_answer_without_incidents_ends_every_article_well(tmp_path: Path) -> None:
    status, found = extracted("silent", tmp_path, "examples")
    assert (status, [record["status"] for record in found]) == (0, ["no_incident"] * 10)
    assert all(record["provenance"]["usage"]["completion_tokens"] for record in found)


def test_whatever_nonsense_comes_every_article_ends_in_a_status_and_what_is_not_good_in_quarantine(tmp_path: Path) -> None:
    """Which nonsense it is hangs on the vocabulary, which is learnt from the prompts: that it has the schema's form is sure."""
    status, found = extracted("babbling", tmp_path, "examples", "--window", "16000")
    assert len(found) == 10
    assert {record["status"] for record in found} <= {"ok", "no_incident", "rejected", "truncated", "failed"}
    bad = [record for record in found if record["status"] not in {"ok", "no_incident"}]
    assert status == (3 if bad else 0)
    assert all(record["error"] and record["provenance"]["attempts"] for record in bad)
    assert [json.loads(line) for line in (tmp_path / "quarantine.jsonl").read_text(encoding="utf-8").splitlines()] == bad


def test_an_answer_that_comes_to_no_end_is_truncated_after_one_call(tmp_path: Path) -> None:
    status, found = extracted("rambling", tmp_path, "examples/01-conflicting-tolls.txt", "--window", "16000")
    assert (status, [(record["status"], outcomes(record)) for record in found]) == (3, [("truncated", ["truncated"])])


def test_request_lines_run_line_by_line_as_run_batch_does_and_are_collected(tmp_path: Path) -> None:
    """vLLM's run-batch reads each line, sends its body to the handler of its url and writes what came under its custom_id."""
    job, answers = tmp_path / "job", tmp_path / "answers.jsonl"
    with served("silent") as address:
        begun = incidents("requests", "examples", "--model", "openai/random", "--base-url", address, "--job", job)
        assert begun.returncode == 0, begun.stderr
        lines = [json.loads(line) for line in (job / "requests-0.jsonl").read_text(encoding="utf-8").splitlines()]
        answers.write_text("".join(json.dumps(_run(line, address)) + "\n" for line in reversed(lines)), encoding="utf-8")
    collected = incidents("collect", answers, "--job", job)
    assert (collected.returncode, [record["status"] for record in records(job)]) == (0, ["no_incident"] * 10), collected.stderr


def _run(line: dict[str, Any], address: str) -> dict[str, Any]:
    assert (line["method"], line["url"]) == ("POST", "/v1/chat/completions")
    body = json.dumps(line["body"]).encode()
    request = urllib.request.Request(  # noqa: S310  # this machine
        address.removesuffix("/v1") + line["url"], body, {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310  # this machine
        response = {"status_code": answer.status, "request_id": f"vllm-batch-{line['custom_id'][:8]}", "body": json.load(answer)}
    return {"id": f"vllm-{line['custom_id'][:8]}", "custom_id": line["custom_id"], "response": response, "error": None}
