"""One job, by batch and online: either goes on where the other stopped, and nothing is asked or paid for twice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.testing.behaviour import Answer, BadRequest, Behaviour, Unauthorized, completion
from extractor.testing.killing import CORRECTED, RIGHT, WRONG
from extractor.testing.server import LoopbackServer, Received, Script

MODEL = "openai/test-model"
PLACES = ("Mafa", "Bama", "Gwoza", "Damboa")


def incidents(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env={"OPENAI_API_KEY": None})


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()]


def place_in(words: str) -> str:
    return next(place for place in PLACES if place in words)


def statuses(job: Path) -> dict[str, str]:
    return {row["article"]["id"]: row["status"] for row in rows(job / "extractions.jsonl")}


def places_asked(received: list[Received]) -> list[str]:
    return [place_in(request.messages[-1]["content"]) for request in received]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "news.jsonl"
    story = "Gunmen attacked a market in {}, Nigeria, on Sunday, killing at least 29 people, the governor said."
    file.write_text("".join(json.dumps({"id": place, "text": story.format(place)}) + "\n" for place in PLACES))
    return file


@pytest.fixture
def job(tmp_path: Path) -> Path:
    return tmp_path / "job"


def extract(source: Path, job: Path, script: Script, *options: str) -> tuple[Result, list[Received]]:
    with LoopbackServer(script) as server:
        done = incidents("extract", source, "--model", MODEL, "--base-url", server.base_url, "--out", job, *options)
        return done, server.requests


def begin(source: Path, job: Path) -> dict[str, str]:
    """Write the questions that are open: the custom_id by place."""
    before = set(job.glob("requests-*.jsonl"))
    # The server is named, so that a batch asks as an online run does.
    assert incidents("requests", source, "--model", MODEL, "--base-url", "http://unused/v1", "--job", job).exit_code == 0
    written = [row for file in set(job.glob("requests-*.jsonl")) - before for row in rows(file)]
    return {place_in(row["body"]["messages"][-1]["content"]): row["custom_id"] for row in written}


def collect(job: Path, name: str, answers: Mapping[str, Behaviour]) -> Result:
    """Collect a file with these answers by custom_id."""
    file = job / name
    lines = (
        {"custom_id": custom_id, "response": {"status_code": 200, "body": completion(said, {})}, "error": None}
        for custom_id, said in answers.items()
    )
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return incidents("collect", file, "--job", job)


def test_what_a_batch_has_answered_is_not_asked_online(source: Path, job: Path) -> None:
    keys = begin(source, job)
    collect(job, "o.jsonl", {keys["Mafa"]: Answer(RIGHT), keys["Gwoza"]: Answer(RIGHT)})
    assert statuses(job) == {"Mafa": "ok", "Bama": "failed", "Gwoza": "ok", "Damboa": "failed"}
    done, asked = extract(source, job, Answer(RIGHT))
    assert done.exit_code == 0
    assert sorted(places_asked(asked)) == ["Bama", "Damboa"]
    assert statuses(job) == dict.fromkeys(PLACES, "ok")
    assert "2 of them had been finished by an earlier run" in done.stderr
    assert "2 questions are on their way in a batch; those that are met are asked now, too" in done.stderr


def test_a_repair_may_come_the_other_way_than_the_answer(source: Path, job: Path) -> None:
    keys = begin(source, job)
    collect(job, "o.jsonl", dict.fromkeys(keys.values(), Answer(WRONG)))
    done, asked = extract(source, job, Answer(CORRECTED))
    assert (done.exit_code, len(asked), statuses(job)) == (0, 4, dict.fromkeys(PLACES, "ok"))
    records = rows(job / "extractions.jsonl")
    assert [[attempt["purpose"] for attempt in row["provenance"]["attempts"]] for row in records] == [["extract", "repair"]] * 4


def test_what_was_answered_online_is_not_asked_by_batch(source: Path, job: Path) -> None:
    stopped, asked = extract(source, job, [Answer(RIGHT), Answer(RIGHT), Unauthorized()], "--concurrency", "1")
    assert stopped.exit_code == 1
    keys = begin(source, job)
    assert sorted([*keys, *places_asked(asked[:2])]) == sorted(PLACES)
    assert collect(job, "o.jsonl", {key: Answer(RIGHT) for key in keys.values()}).exit_code == 0
    assert statuses(job) == dict.fromkeys(PLACES, "ok")
    done, again = extract(source, job, Answer(RIGHT))
    assert (done.exit_code, again) == (0, [])


def test_the_records_are_those_of_a_job_that_was_online_all_the_way(source: Path, job: Path, tmp_path: Path) -> None:
    keys = begin(source, job)
    collect(job, "o.jsonl", {keys["Bama"]: Answer(WRONG), keys["Mafa"]: Answer(RIGHT)})

    def said(request: Received) -> Behaviour:
        repair = "corrections" in request.json["response_format"]["json_schema"]["schema"]["properties"]
        wrong = place_in(request.messages[-1]["content"]) == "Bama"
        return Answer(CORRECTED if repair else WRONG if wrong else RIGHT)

    extract(source, job, said)
    extract(source, tmp_path / "online", said)

    def comparable(row: dict[str, Any]) -> dict[str, Any]:
        provenance = row.pop("provenance")
        return row | {"attempts": [(attempt["purpose"], attempt["outcome"]) for attempt in provenance["attempts"]]}

    ours, theirs = (list(map(comparable, rows(folder / "extractions.jsonl"))) for folder in (job, tmp_path / "online"))
    assert ours == theirs


def test_an_answer_that_comes_by_batch_after_one_came_online_changes_nothing(source: Path, job: Path) -> None:
    keys = begin(source, job)
    extract(source, job, Answer(RIGHT))
    before = (job / "extractions.jsonl").read_bytes()
    late = collect(job, "o.jsonl", {key: Answer('{"incidents": []}') for key in keys.values()})
    assert (late.exit_code, (job / "extractions.jsonl").read_bytes()) == (0, before)


def test_an_answer_by_batch_takes_the_place_of_a_failure_online(source: Path, job: Path) -> None:
    keys = begin(source, job)
    extract(source, job, BadRequest("Too long."))
    assert statuses(job) == dict.fromkeys(PLACES, "failed")
    assert collect(job, "o.jsonl", {key: Answer(RIGHT) for key in keys.values()}).exit_code == 0
    assert statuses(job) == dict.fromkeys(PLACES, "ok")


def test_both_stand_in_one_account(source: Path, job: Path) -> None:
    keys = begin(source, job)
    usage = {"prompt_tokens": 1000, "completion_tokens": 100}
    collected = [collect(job, "o.jsonl", {keys["Mafa"]: Answer(RIGHT, usage)}) for _ in range(2)]
    assert [done.exit_code for done in collected] == [3, 3]
    waiting = json.loads((job / "summary.json").read_text())
    assert (waiting["complete"], waiting["calls"]["total"]) == (False, 1)
    extract(source, job, Answer(RIGHT, usage), "--price", "1,1")
    summary = json.loads((job / "summary.json").read_text())
    assert summary["complete"]
    assert summary["calls"] == {"total": 4, "repeated": 0, "by_outcome": {"answered": 4}}
    assert summary["tokens"] == {"prompt_tokens": 4000, "cached_tokens": None, "completion_tokens": 400}
    assert summary["cost_usd"] == pytest.approx(3 * 0.0011)
    assert summary["calls_of_unknown_cost"] == 1


def test_requeued_articles_of_a_batch_are_asked_again_and_their_old_answers_are_not_taken_again(source: Path, job: Path) -> None:
    keys = begin(source, job)
    answers: dict[str, Behaviour] = {key: Answer(RIGHT) for key in keys.values()}
    collect(job, "o.jsonl", answers | {keys["Gwoza"]: Answer('{"incidents": []}')})
    assert statuses(job)["Gwoza"] == "no_incident"
    assert "1 articles will be asked again" in incidents("requeue", job, "--status", "no_incident").stderr
    assert incidents("collect", job / "o.jsonl", "--job", job).exit_code == 3
    assert [row["custom_id"] for row in rows(job / "requests-1.jsonl")] == [keys["Gwoza"]]
    assert collect(job, "p.jsonl", {keys["Gwoza"]: Answer(RIGHT)}).exit_code == 0
    assert statuses(job)["Gwoza"] == "ok"


def test_requeueing_failures_leaves_what_waits_for_a_batch(source: Path, job: Path) -> None:
    keys = begin(source, job)
    collect(job, "o.jsonl", {keys["Mafa"]: Answer(RIGHT)})
    assert "0 articles will be asked again" in incidents("requeue", job, "--status", "failed").stderr
    incidents("collect", job / "o.jsonl", "--job", job)
    assert not (job / "requests-1.jsonl").exists()


@pytest.mark.parametrize(("answered", "left"), [(slice(0, 2), -2), (slice(1, None), 0)], ids=["first parts", "all but the first"])
def test_of_a_long_article_a_run_asks_the_parts_from_the_first_on_that_is_open(
    job: Path, tmp_path: Path, answered: slice, left: int
) -> None:
    source = tmp_path / "long.jsonl"
    story = "Gunmen attacked a market in Mafa, Nigeria, on Sunday, killing at least 29 people, the governor said.\n\n"
    source.write_text(json.dumps({"id": "long", "text": story + "The stalls stood empty for weeks, traders said. " * 600}) + "\n")
    asking = ["--model", MODEL, "--window", "16000"]
    incidents("requests", source, *asking, "--base-url", "http://unused/v1", "--job", job)
    keys = [row["custom_id"] for row in rows(job / "requests-0.jsonl")]
    collect(job, "o.jsonl", dict.fromkeys(keys[answered], Answer(RIGHT)))
    with LoopbackServer(Answer(RIGHT)) as server:
        done = incidents("extract", source, *asking, "--base-url", server.base_url, "--out", job)
        assert len(server.requests) == len(keys) + left
    record = (job / "extractions.jsonl").read_bytes()
    assert (done.exit_code, statuses(job)) == (0, {"long": "ok"})
    incidents("collect", job / "o.jsonl", "--job", job)
    assert (job / "extractions.jsonl").read_bytes() == record
