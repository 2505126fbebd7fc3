"""A job that is stopped: by a signal, a rejected key, an outage or an empty purse. It ends cleanly, and the next run goes on."""

import asyncio
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.errors import RunError
from extractor.jobs.circuit import Patience
from extractor.jobs.limiter import Caps
from extractor.jobs.local import Plan, run_local
from extractor.models.catalogue import open_model
from extractor.models.options import LanguageModelOptions
from extractor.models.transport import PACED
from extractor.policy import Policy
from extractor.testing.behaviour import Answer, Behaviour, Hang, InsufficientQuota, RateLimited, ServerError, Unauthorized
from extractor.testing.killing import CORRECTED, RIGHT, WRONG
from extractor.testing.server import LoopbackServer, Received
from schemas import Article


def story(town: str) -> str:
    return f"Gunmen attacked a market in {town}, Nigeria, on Sunday, killing at least 29 people, the governor said."


def write(file: Path, towns: Iterable[str]) -> str:
    file.write_text("".join(json.dumps({"id": town, "text": story(town)}) + "\n" for town in towns))
    return str(file)


def extract(source: str, server: LoopbackServer, out: Path, *options: str) -> Result:
    asked = ["--model", "openai/test-model", "--base-url", server.base_url, "--out", str(out)]
    return CliRunner().invoke(main, ["extract", source, *asked, *options])


def ids(out: Path, name: str = "extractions.jsonl") -> list[str]:
    return [json.loads(line)["article"]["id"] for line in (out / name).read_text().splitlines()]


def summary(out: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((out / "summary.json").read_text())
    return found


@pytest.mark.parametrize("refusal", [Unauthorized(), InsufficientQuota()])
def test_a_rejected_key_or_an_empty_account_stops_the_run_after_one_call(tmp_path: Path, refusal: Behaviour) -> None:
    source, out = write(tmp_path / "a.jsonl", (f"Mafa {n}" for n in range(40))), tmp_path / "job"
    with LoopbackServer(refusal) as server:
        result = extract(source, server, out, "--concurrency", "32")
    assert result.exit_code == 1
    assert len(server.requests) == 1
    assert result.stderr.splitlines()[-1].startswith("incidents: http://127.0.0.1")
    with LoopbackServer(Answer(RIGHT)) as server:
        assert extract(source, server, out).exit_code == 0
    assert len(server.requests) == len(ids(out)) == 40


def test_a_429_spends_no_repair_round(tmp_path: Path) -> None:
    source, out = write(tmp_path / "a.jsonl", ("Mafa",)), tmp_path / "job"
    script: list[Behaviour] = [RateLimited(0), Answer(WRONG), RateLimited(0), Answer(WRONG), RateLimited(0), Answer(CORRECTED)]
    # The second answer is no correction, and leaves one repair round.
    with LoopbackServer(script) as server:
        result = extract(source, server, out)
    assert result.exit_code == 0
    assert summary(out)["calls"] == {"total": 6, "repeated": 3, "by_outcome": {"answered": 3, "throttled": 3}}


def test_a_budget_stops_the_run_cleanly_and_more_of_it_goes_on(tmp_path: Path) -> None:
    source, out = write(tmp_path / "a.jsonl", (f"Mafa {n}" for n in range(30))), tmp_path / "job"
    usage = {"prompt_tokens": 1000, "completion_tokens": 500}  # $0.001 a call
    with LoopbackServer(Answer(RIGHT, usage=usage)) as server:
        first = extract(source, server, out, "--price", "0.5,1", "--budget", "0.02")
        asked, found = len(server.requests), summary(out)
        second = extract(source, server, out, "--price", "0.5,1", "--budget", "1")
    assert first.exit_code == 1
    assert "the budget of $0.02 is spent" in first.stderr
    assert 10 <= asked <= 20
    assert (found["articles"], found["cost_usd"], found["complete"]) == (asked, round(asked * 0.001, 9), False)
    assert second.exit_code == 0
    assert len(server.requests) == len(ids(out)) == 30


def test_a_budget_without_a_price_is_a_usage_error(tmp_path: Path) -> None:
    with LoopbackServer(Answer(RIGHT)) as server:
        result = extract(write(tmp_path / "a.jsonl", ("Mafa",)), server, tmp_path / "job", "--budget", "1")
    assert result.exit_code == 2
    assert "state it with --price" in result.stderr


def test_when_every_call_fails_the_run_stops_and_no_article_is_counted_as_failed(tmp_path: Path) -> None:
    articles = [Article(id=str(number), text=story(f"Mafa {number}")) for number in range(40)]

    def plan(server: LoopbackServer) -> Plan:
        return Plan(
            lambda pace: open_model("openai/m", base_url=server.base_url, pace=pace),
            Policy.for_model,
            Caps(),
            folder=tmp_path,
            patience=Patience(first_wait_s=0.0, from_the_start_s=0.0),
        )

    def run(server: LoopbackServer) -> None:
        asyncio.run(run_local(iter(articles), plan(server), lambda _: None))

    with LoopbackServer(ServerError(500)) as server, pytest.raises(RunError, match=r"the last \d+ calls all failed"):
        run(server)
    assert len(server.requests) <= 12
    assert summary(tmp_path)["by_status"] == {}
    with LoopbackServer(Answer(RIGHT)) as server:
        run(server)
    assert summary(tmp_path)["by_status"] == {"ok": 40}


def end_of(address: str, folder: Path, timeout_s: float = 10.0) -> str:
    """What a job says whose calls to ``address`` all fail."""
    options = LanguageModelOptions(timeout_s=timeout_s, retry=PACED)
    plan = Plan(
        lambda pace: open_model("openai/m", base_url=address, options=options, pace=pace),
        Policy.for_model,
        Caps(),
        folder=folder,
        patience=Patience(first_wait_s=0.0, from_the_start_s=0.0),
    )
    articles = (Article(id=str(n), text=f"{n} died.") for n in range(20))
    with pytest.raises(RunError, match=r"the last \d+ calls all failed .*; run the same command again") as ended:
        asyncio.run(run_local(articles, plan, lambda _: None))
    return str(ended.value)


def test_a_server_that_is_not_there_is_told_from_one_that_fails(tmp_path: Path) -> None:
    with LoopbackServer(Answer(RIGHT)) as server:
        gone = server.base_url
    assert "(unreachable: nobody listens at the server's address; look at --base-url and the network)" in end_of(gone, tmp_path)


def test_a_server_that_never_answers_is_told_from_one_that_fails(tmp_path: Path) -> None:
    with LoopbackServer(Hang(60)) as server:
        said = end_of(server.base_url, tmp_path, timeout_s=0.2)
    assert "(broken: the connection broke off, or no whole answer came within --timeout)" in said


@pytest.mark.slow
@pytest.mark.parametrize("which", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_what_is_under_way_and_the_next_run_goes_on(tmp_path: Path, which: signal.Signals) -> None:
    source, out = write(tmp_path / "a.jsonl", (f"Mafa {n}" for n in range(40))), tmp_path / "job"
    arrived, enough = threading.Event(), 6

    def script(request: Received) -> Behaviour:
        if request.number + 1 == enough:
            arrived.set()
        return Answer(RIGHT, delay_s=0.3 if request.number + 1 >= enough else 0.0)

    with LoopbackServer(script) as server:
        command = [sys.executable, "-m", "extractor.cli", "extract", source, "--model", "openai/m", "--out", str(out)]
        with subprocess.Popen([*command, "--base-url", server.base_url], stderr=subprocess.PIPE, text=True) as process:
            assert arrived.wait(30)
            process.send_signal(which)
            assert process.stderr is not None
            said = process.stderr.read()
        assert process.returncode == 1
        assert f"stopped by {which.name}" in said
        answered = len(server.requests)
        assert enough <= answered < 40
        assert len(ids(out)) == answered
        assert extract(source, server, out, "--model", "openai/m").exit_code == 0
    assert len(server.requests) == len(ids(out)) == 40


@pytest.mark.slow
def test_a_second_signal_stops_at_once_and_loses_only_what_was_under_way(tmp_path: Path) -> None:
    source, out = write(tmp_path / "a.jsonl", (f"Mafa {n}" for n in range(8))), tmp_path / "job"
    arrived = threading.Event()

    def script(request: Received) -> Behaviour:
        if request.number < 3:
            return Answer(RIGHT)
        arrived.set()
        return Hang(60)

    with LoopbackServer(script) as server:
        command = [sys.executable, "-m", "extractor.cli", "extract", source, "--model", "openai/m", "--out", str(out)]
        with subprocess.Popen([*command, "--base-url", server.base_url], stderr=subprocess.PIPE, text=True) as process:
            assert arrived.wait(30)
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGTERM)
            assert process.stderr is not None
            said = process.stderr.read()
    assert process.returncode == 1
    assert "Traceback" not in said
    with LoopbackServer(Answer(RIGHT)) as server:
        assert extract(source, server, out, "--model", "openai/m").exit_code == 0
    assert len(server.requests) == 5


@pytest.mark.slow
def test_a_run_that_waits_for_standard_input_ends_on_a_signal(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "extractor.cli", "extract", "-", "--format", "jsonl"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(json.dumps({"id": "a", "text": story("Mafa")}) + "\n")
        process.stdin.flush()
        first = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        said = process.stderr.read()
    assert first["article"]["id"] == "a"
    assert process.returncode == 1
    assert said.splitlines()[-1].startswith("incidents: stopped by SIGINT")
