"""A job in a folder: it goes on where it stopped, loses nothing, and pays for nothing twice."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.articles import Unreadable
from extractor.cli import main
from extractor.jobs.files import Snapshots
from extractor.jobs.judgement import judgement
from extractor.jobs.ledger import Finished, Ledger
from extractor.jobs.local import LEDGER
from extractor.jobs.lock import locked
from extractor.jobs.runner import Course, Runner
from extractor.jobs.store import LedgerStore
from extractor.models.model import Reply
from extractor.policy import Policy
from extractor.testing.behaviour import (
    Answer,
    Behaviour,
    Refusal,
    ServerError,
)
from extractor.testing.killing import CORRECTED, RIGHT, WRONG
from extractor.testing.scripted import ScriptedModel
from extractor.testing.server import LoopbackServer, Received
from prompts import Prompt, load
from schemas import Article, Status, Usage

TOWNS = ("Mafa", "Bama", "Gwoza", "Damboa")


def story(town: str) -> str:
    return f"Gunmen attacked a market in {town}, Nigeria, on Sunday, killing at least 29 people, the governor said."


def write(file: Path, towns: Iterable[str] = TOWNS) -> str:
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


def asked_towns(server: LoopbackServer) -> list[str]:
    return [next(town for town in TOWNS if town in str(request.messages[-1])) for request in server.requests]


# Going on


def test_the_same_command_again_asks_nothing_and_writes_the_same(tmp_path: Path) -> None:
    source, out = write(tmp_path / "a.jsonl"), tmp_path / "job"
    with LoopbackServer(Answer(RIGHT)) as server:
        first = extract(source, server, out)
        before = (out / "extractions.jsonl").read_bytes()
        second = extract(source, server, out)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert len(server.requests) == 4
    assert (out / "extractions.jsonl").read_bytes() == before
    assert ids(out) == list(TOWNS)
    assert "4 of them had been finished by an earlier run" in second.stderr


def test_added_reordered_and_removed_articles_leave_the_finished_ones_alone(tmp_path: Path) -> None:
    out = tmp_path / "job"
    with LoopbackServer(Answer(RIGHT)) as server:
        extract(write(tmp_path / "a.jsonl", ("Mafa", "Bama", "Gwoza")), server, out)
        extract(write(tmp_path / "a.jsonl", ("Gwoza", "Damboa", "Mafa")), server, out)
    assert sorted(asked_towns(server)) == sorted(TOWNS)
    assert ids(out) == ["Gwoza", "Damboa", "Mafa"]


@pytest.mark.parametrize("option", [("--model", "openai/other"), ("--window", "30000")])
def test_another_model_or_parameter_asks_again(tmp_path: Path, option: tuple[str, str]) -> None:
    source, out = write(tmp_path / "a.jsonl", ("Mafa",)), tmp_path / "job"
    with LoopbackServer(Answer(RIGHT)) as server:
        extract(source, server, out)
        extract(source, server, out, *option)
        extract(source, server, out)
    assert len(server.requests) == 2
    assert ids(out) == ["Mafa"]


def test_another_codebook_asks_nothing_and_gives_other_numbers(tmp_path: Path) -> None:
    source, out = write(tmp_path / "a.jsonl", ("Mafa",)), tmp_path / "job"
    with LoopbackServer(Answer(RIGHT)) as server:
        extract(source, server, out)
        extract(source, server, out, "--codebook", "ucdp")
    assert len(server.requests) == 1
    (record,) = (json.loads(line) for line in (out / "extractions.jsonl").read_text().splitlines())
    assert record["incidents"][0]["casualties"]["codebook"] == "ucdp"


def test_equal_articles_share_one_answer_and_each_has_its_line(tmp_path: Path) -> None:
    out, file = tmp_path / "job", tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps({"id": name, "text": story("Mafa")}) + "\n" for name in ("a", "b", "c", "a")))
    with LoopbackServer(Answer(RIGHT, delay_s=0.05)) as server:
        extract(str(file), server, out)
    assert len(server.requests) == 1
    assert ids(out) == ["a", "b", "c", "a"]


def test_two_articles_of_one_id_both_come_out(tmp_path: Path) -> None:
    out, file = tmp_path / "job", tmp_path / "a.jsonl"
    file.write_text("".join(json.dumps({"id": "a", "text": story(town)}) + "\n" for town in TOWNS))
    with LoopbackServer(Answer(RIGHT)) as server:
        extract(str(file), server, out)
    lines = (out / "extractions.jsonl").read_text().splitlines()
    assert len({json.loads(line)["article"]["sha256"] for line in lines}) == len(lines) == 4


def test_an_article_that_cannot_be_read_has_its_line_each_time(tmp_path: Path) -> None:
    out, file = tmp_path / "job", tmp_path / "a.jsonl"
    file.write_text("{broken\n" + json.dumps({"id": "a", "text": story("Mafa")}) + "\n")
    with LoopbackServer(Answer(RIGHT)) as server:
        codes = [extract(str(file), server, out).exit_code for _ in range(2)]
    assert codes == [3, 3]
    assert [len(ids(out, name)) for name in ("extractions.jsonl", "quarantine.jsonl")] == [2, 1]
    assert len(server.requests) == 1


def test_recorded_answers_that_come_later_are_found(tmp_path: Path) -> None:
    recording, out = tmp_path / "answers.jsonl", tmp_path / "job"
    recording.write_text('{"custom_id": "other", "content": "{}"}\n')
    command = ["extract", write(tmp_path / "a.jsonl", ("Mafa",)), "--model", f"replay:{recording}", "--out", str(out)]
    assert CliRunner().invoke(main, command).exit_code == 3
    recording.write_text(json.dumps({"custom_id": "Mafa", "content": RIGHT}) + "\n")
    assert CliRunner().invoke(main, command).exit_code == 0
    assert summary(out)["by_status"] == {"ok": 1}


# What is stored, and when it counts


def run_in(folder: Path, model: ScriptedModel, change: Policy | None = None, name: str = "rules") -> list[Finished]:
    """One article through the runner under rules called ``name``."""
    shown: list[Finished] = []
    policy = change or Policy.for_model(model)
    with Ledger(folder / LEDGER) as ledger:
        store = LedgerStore(ledger)
        course = Course(model, replace(judgement(model, policy), name=name), run=ledger.next_run())
        asyncio.run(Runner(course, store, shown.append).run(iter([Article(id="a", text=story("Mafa"))])))
        store.close()
    return shown


def test_a_changed_rule_judges_stored_answers_again_without_a_call(tmp_path: Path) -> None:
    run_in(tmp_path, ScriptedModel([WRONG, CORRECTED]))
    nobody = ScriptedModel([])
    (again,) = run_in(tmp_path, nobody, name="other rules")
    assert (again.status, again.judged, nobody.requests) == (Status.ok, "other rules", [])


def test_a_rejected_article_judged_again_is_not_asked_again(tmp_path: Path) -> None:
    (before,) = run_in(tmp_path, ScriptedModel([WRONG, "no JSON", "no JSON"]))
    nobody = ScriptedModel([])
    (again,) = run_in(tmp_path, nobody, name="other rules")
    assert (before.status, again.status, nobody.requests) == (Status.rejected, Status.rejected, [])


def other(prompt: Prompt) -> Prompt:
    return replace(prompt, sha256="0" * 64)


def test_a_changed_repair_prompt_asks_only_the_repair_again(tmp_path: Path) -> None:
    run_in(tmp_path, ScriptedModel([WRONG, "no JSON", "no JSON"]))
    model = ScriptedModel([CORRECTED])
    (again,) = run_in(tmp_path, model, replace(Policy.for_model(model), repair_prompt=other(load("repair"))), "later")
    assert [request.purpose for request in model.requests] == ["repair"]
    assert again.status is Status.ok


def test_a_changed_extract_prompt_asks_everything_again(tmp_path: Path) -> None:
    run_in(tmp_path, ScriptedModel([RIGHT]))
    model = ScriptedModel([RIGHT])
    run_in(tmp_path, model, Policy.for_model(model, prompt="v1"))
    assert [request.purpose for request in model.requests] == ["extract"]


class Recalling(ScriptedModel):
    """Looks into the ledger each time it is asked: ``seen`` is how many replies were on disk by then."""

    def __init__(self, replies: Sequence[str], folder: Path) -> None:
        super().__init__(replies)
        self.folder = folder
        self.seen: list[int] = []

    async def reply(self, request: Any) -> Reply:
        with Ledger(self.folder / LEDGER) as other_process:
            self.seen.append(len(other_process.replies(request.key)))
        return await super().reply(request)


def test_an_answer_is_on_disk_before_the_next_question_is_made_of_it(tmp_path: Path) -> None:
    model = Recalling([WRONG, CORRECTED], tmp_path)
    run_in(tmp_path, model)
    assert model.seen == [0, 1]


def test_a_fault_of_the_program_fails_one_article_and_the_run_goes_on(tmp_path: Path) -> None:
    class Faulty(ScriptedModel):
        async def reply(self, request: Any) -> Reply:
            raise ZeroDivisionError(request.article.text)

    (finished,) = run_in(tmp_path, Faulty([]))
    assert finished.status is Status.failed
    assert b"ZeroDivisionError" in finished.extraction
    assert b"killing" not in finished.extraction


def test_requeue_puts_back_what_ended_in_a_status_and_nothing_else(tmp_path: Path) -> None:
    source, out = write(tmp_path / "a.jsonl"), tmp_path / "job"

    def script(request: Received) -> Behaviour:
        return Refusal() if "Bama" in str(request.messages[-1]) and request.number < 4 else Answer(RIGHT)

    with LoopbackServer(script) as server:
        assert extract(source, server, out).exit_code == 3
        assert ids(out, "quarantine.jsonl") == ["Bama"]
        result = CliRunner().invoke(main, ["requeue", str(out), "--status", "refused", "--status", "failed"])
        assert "1 articles will be asked again" in result.stderr
        assert extract(source, server, out).exit_code == 0
    assert asked_towns(server)[4:] == ["Bama"]
    assert summary(out)["calls"]["by_outcome"] == {"answered": 4, "refused": 1}


def test_requeue_of_a_folder_without_a_ledger_is_a_usage_error(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["requeue", str(tmp_path), "--status", "failed"])
    assert result.exit_code == 2
    assert "holds no ledger.sqlite" in result.stderr


def test_two_runs_in_one_folder_do_not_meet(tmp_path: Path) -> None:
    with locked(tmp_path / "job"), LoopbackServer(Answer(RIGHT)) as server:
        result = extract(write(tmp_path / "a.jsonl"), server, tmp_path / "job")
    assert result.exit_code == 2
    assert "another run is at work there" in result.stderr
    assert server.requests == []


# Accounts


def test_the_accounts_are_the_servers_own_and_say_what_was_repeated(tmp_path: Path) -> None:
    source, out = write(tmp_path / "a.jsonl"), tmp_path / "job"
    usage = {"prompt_tokens": 1000, "completion_tokens": 100, "prompt_tokens_details": {"cached_tokens": 400}}

    def script(request: Received) -> Behaviour:
        return ServerError(500) if request.number == 1 else Answer(RIGHT, usage=usage)

    with LoopbackServer(script) as server:
        result = extract(source, server, out, "--price", "1,10,0.5")
    found = summary(out)
    assert Usage.model_validate(found["tokens"]) == server.tokens
    assert found["calls"] == {"total": 5, "repeated": 1, "by_outcome": {"answered": 4, "broken": 1}}
    assert (found["cost_usd"], found["cost_usd_per_good_article"]) == (0.0072, 0.0018)
    assert found["calls_of_unknown_cost"] == 1
    assert 0 < found["latency_s"]["p50"] <= found["latency_s"]["p95"]
    assert "cost: $0.0072, $0.001800 for each article that ended well; 1 calls" in result.stderr


def test_an_unknown_price_says_unknown(tmp_path: Path) -> None:
    out = tmp_path / "job"
    with LoopbackServer(Answer(RIGHT)) as server:
        result = extract(write(tmp_path / "a.jsonl"), server, out)
    assert summary(out)["cost_usd"] is None
    assert "cost: unknown" in result.stderr


def test_the_files_are_written_while_the_job_goes_on(tmp_path: Path) -> None:
    async def main() -> None:
        snapshots = Snapshots(tmp_path / LEDGER, first=2)
        for _ in range(3):
            snapshots.add()
        await snapshots.close()

    run_in(tmp_path, ScriptedModel([RIGHT]))
    asyncio.run(main())
    assert ids(tmp_path) == ["a"]
    assert summary(tmp_path)["complete"] is False


def test_unreadable_articles_alone_make_no_call(tmp_path: Path) -> None:
    model = ScriptedModel([])
    with Ledger(tmp_path / LEDGER) as ledger:
        store = LedgerStore(ledger)
        runner = Runner(Course(model, judgement(model, Policy.for_model(model))), store, lambda _: None)
        tally = asyncio.run(runner.run(iter([Unreadable("x", "x.txt", "it is empty")])))
        store.close()
        assert (tally.complete, dict(tally.statuses), model.requests) == (True, {Status.failed: 1}, [])
        assert [record.id for record in ledger.records()] == ["x"]
