"""The answers of a batch on their way into records."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.jobs.batch_files import RequestFiles
from extractor.jobs.ledger import Ledger
from extractor.jobs.local import LEDGER
from extractor.jobs.questions import MAX_TRIES, Questions
from extractor.testing.batch_api import BatchServer, BatchService
from extractor.testing.behaviour import Answer, BadRequest, Behaviour, Refusal, ServerError, completion
from extractor.testing.server import LoopbackServer

MODEL = "openai/test-model"
PLACES = ("Mafa", "Bama", "Gwoza", "Damboa")


def story(place: str) -> str:
    return f"Gunmen attacked a market in {place}, Nigeria, on Sunday, killing at least 29 people, the governor said."


def answer(low: int) -> str:
    toll = {"quote": "killing at least 29 people", "outcome": "killed", "count": {"low": low, "high": None}}
    return json.dumps({"incidents": [{"role": "main", "tolls": [toll]}]})


RIGHT, WRONG = answer(29), answer(92)
CORRECTED = json.dumps({"corrections": [{"position": 0, "incident": json.loads(RIGHT)["incidents"][0]}]})
EXPIRED = {"code": "batch_expired", "message": "This request could not be executed in time."}


def incidents(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env={"OPENAI_API_KEY": None})


def articles(folder: Path, places: Iterable[str] = PLACES) -> Path:
    file = folder / "articles-in.jsonl"
    file.write_text("".join(json.dumps({"id": place, "text": story(place)}) + "\n" for place in places))
    return file


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()]


def place_of(line: Mapping[str, Any]) -> str:
    said = line["body"]["messages"][-1]["content"]
    return next(place for place in PLACES if place in said)


def good(custom_id: str, said: Behaviour) -> dict[str, Any]:
    return {"custom_id": custom_id, "response": {"status_code": 200, "body": completion(said, {})}, "error": None}


def write(file: Path, *lines: dict[str, Any]) -> Path:
    file.write_text("".join(json.dumps(line) + "\n" for line in lines))
    return file


def statuses(job: Path) -> dict[str, str]:
    return {row["article"]["id"]: row["status"] for row in rows(job / "extractions.jsonl")}


@pytest.fixture
def job(tmp_path: Path) -> Path:
    result = incidents("requests", articles(tmp_path), "--model", MODEL, "--job", tmp_path / "job")
    assert (result.exit_code, result.stdout) == (0, "")
    return tmp_path / "job"


@pytest.fixture
def keys(job: Path) -> dict[str, str]:
    """The custom_id of each article's first question."""
    return {place_of(line): line["custom_id"] for line in rows(job / "requests-0.jsonl")}


def test_output_and_error_files_are_taken_in_any_order(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    errors = write(tmp_path / "e.jsonl", {"custom_id": keys["Mafa"], "response": None, "error": EXPIRED})
    output = write(tmp_path / "o.jsonl", *(good(keys[place], Answer(RIGHT)) for place in ("Damboa", "Gwoza", "Bama")))
    result = incidents("collect", errors, output, "--job", job)
    assert result.exit_code == 3
    assert statuses(job) == {"Mafa": "failed", "Bama": "ok", "Gwoza": "ok", "Damboa": "ok"}
    assert "3 answers taken, 1 to be asked again, 0 known already, 0 lines left out" in result.stderr


def test_records_are_those_of_an_online_run(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    output = write(tmp_path / "o.jsonl", *(good(key, Answer(RIGHT)) for key in keys.values()))
    assert incidents("collect", output, "--job", job).exit_code == 0
    with LoopbackServer(Answer(RIGHT)) as server:
        online = incidents("extract", tmp_path / "articles-in.jsonl", "--model", MODEL, "--base-url", server.base_url)

    def comparable(record: dict[str, Any]) -> dict[str, Any]:
        for attempt in record["provenance"].pop("attempts"):
            assert attempt["outcome"] == "answered"
        del record["provenance"]["usage"]
        return record

    ours = {record["article"]["id"]: comparable(record) for record in rows(job / "extractions.jsonl")}
    theirs = {record["article"]["id"]: comparable(record) for record in map(json.loads, online.stdout.splitlines())}
    assert ours == theirs


def test_records_are_delivered_when_nothing_waits_any_more(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    to = tmp_path / "delivered"
    first = write(tmp_path / "o.jsonl", *(good(keys[place], Answer(RIGHT)) for place in ("Damboa", "Gwoza", "Bama")))
    incidents("collect", first, "--job", job, "--to", to, "--to-format", "jsonl")
    assert [file.name for file in to.iterdir()] == ["_job.json"]
    last = write(tmp_path / "p.jsonl", good(keys["Mafa"], Answer(RIGHT)))
    done = incidents("collect", last, "--job", job, "--to", to, "--to-format", "jsonl")
    assert f"4 records in 1 jsonl parts at {to}" in done.stderr
    assert (to / "extractions-00000.jsonl").read_bytes() == (job / "extractions.jsonl").read_bytes()
    assert (to / "_SUCCESS").exists()


def test_only_failures_and_repairs_are_asked_next(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    write(
        tmp_path / "o.jsonl",
        good(keys["Mafa"], Answer(WRONG)),
        good(keys["Bama"], Answer(RIGHT)),
        {"custom_id": keys["Gwoza"], "response": None, "error": EXPIRED},
        {"custom_id": keys["Damboa"], "response": {"status_code": 400, "body": {"error": {"message": "Too long."}}}},
    )
    result = incidents("collect", tmp_path / "o.jsonl", "--job", job)
    assert [line["custom_id"] for line in rows(job / "requests-1.jsonl")] == [f"{keys['Mafa']}:1", keys["Gwoza"]]
    assert "2 requests to send in" in result.stderr
    (failed,) = (row for row in rows(job / "extractions.jsonl") if row["article"]["id"] == "Damboa")
    assert (failed["status"], failed["error"]) == ("failed", "the batch answered 400: Too long.")
    write(tmp_path / "o2.jsonl", good(keys["Gwoza"], Refusal()), good(f"{keys['Mafa']}:1", Answer(CORRECTED)))
    incidents("collect", tmp_path / "o2.jsonl", "--job", job)
    assert statuses(job) == {"Mafa": "ok", "Bama": "ok", "Gwoza": "refused", "Damboa": "failed"}
    assert not (job / "requests-2.jsonl").exists()


def test_a_job_that_waits_for_nothing_any_more_says_how_its_articles_ended(
    job: Path, keys: dict[str, str], tmp_path: Path
) -> None:
    write(tmp_path / "o.jsonl", good(keys["Mafa"], Refusal()), *(good(keys[place], Answer(RIGHT)) for place in ("Bama", "Gwoza")))
    assert "end well" not in incidents("collect", tmp_path / "o.jsonl", "--job", job).stderr
    write(tmp_path / "o2.jsonl", good(keys["Damboa"], Answer(RIGHT)))
    said = incidents("collect", tmp_path / "o2.jsonl", "--job", job).stderr.splitlines()
    assert said[2] == "4 articles: 3 ok, 1 refused"
    assert said[-1] == f"1 did not end well; each with its reason in {job / 'quarantine.jsonl'}"


def test_what_is_on_its_way_is_not_asked_twice_unless_it_is_missing(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    write(tmp_path / "o.jsonl", good(keys["Bama"], Answer(RIGHT)))
    result = incidents("collect", tmp_path / "o.jsonl", "--job", job)
    assert "3 articles wait for a response" in result.stderr
    assert statuses(job) == {"Mafa": "failed", "Bama": "ok", "Gwoza": "failed", "Damboa": "failed"}
    assert not (job / "requests-1.jsonl").exists()
    incidents("collect", tmp_path / "o.jsonl", "--job", job, "--missing")
    assert len(rows(job / "requests-1.jsonl")) == 3


def test_lines_that_cannot_be_taken_are_named_by_file_and_line(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    file = write(
        tmp_path / "o.jsonl",
        good(keys["Mafa"], Answer(RIGHT)),
        good("nobody", Answer(RIGHT)),
        good(keys["Mafa"], Answer(WRONG)),
        good(keys["Mafa"], Answer(RIGHT)),
    )
    with file.open("a") as lines:
        lines.write('{"id": "batch_req_9", "custom_id": "' + keys["Bama"])
    result = incidents("collect", file, "--job", job)
    assert result.stderr.splitlines()[:3] == [
        f"{file}:2: answers nobody, which this job has not asked",
        f"{file}:3: answers {keys['Mafa']} again, otherwise than {file}:1, which stands",
        f"{file}:5: the line is not JSON; a recording has one JSON object per line",
    ]
    assert statuses(job)["Mafa"] == "ok"


def test_a_file_that_is_read_twice_changes_nothing(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    output = write(tmp_path / "o.jsonl", *(good(key, Answer(RIGHT)) for key in keys.values()))
    incidents("collect", output, "--job", job)
    before = (job / "extractions.jsonl").read_text()
    result = incidents("collect", output, output, "--job", job)
    assert (job / "extractions.jsonl").read_text() == before
    assert "0 answers taken, 0 to be asked again, 8 known already, 0 lines left out" in result.stderr


def test_an_answer_stands_whatever_error_file_comes_after_it(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    output = write(tmp_path / "o.jsonl", good(keys["Mafa"], Answer(RIGHT)))
    errors = write(tmp_path / "e.jsonl", {"custom_id": keys["Mafa"], "response": None, "error": EXPIRED})
    incidents("collect", output, errors, "--job", job)
    incidents("collect", errors, "--job", job)
    assert statuses(job)["Mafa"] == "ok"


def test_a_failure_that_is_read_twice_is_asked_again_once(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    errors = write(tmp_path / "e.jsonl", {"id": "batch_req_1", "custom_id": keys["Mafa"], "response": None, "error": EXPIRED})
    for _ in range(3):
        incidents("collect", errors, errors, "--job", job)
    assert [line["custom_id"] for line in rows(job / "requests-1.jsonl")] == [keys["Mafa"]]
    assert not (job / "requests-2.jsonl").exists()


def test_what_never_goes_well_is_given_up_after_a_few_times(tmp_path: Path) -> None:
    job = tmp_path / "job"
    incidents("requests", articles(tmp_path, ["Mafa"]), "--model", MODEL, "--job", job)
    key = rows(job / "requests-0.jsonl")[0]["custom_id"]
    response = {"status_code": 500, "body": {"error": {"message": "Down."}}}
    for number in range(MAX_TRIES):
        assert (job / f"requests-{number}.jsonl").exists()
        failed = {"id": f"batch_req_{number}", "custom_id": key, "response": response}
        incidents("collect", write(tmp_path / "e.jsonl", failed), "--job", job)
    assert not (job / f"requests-{MAX_TRIES}.jsonl").exists()
    (record,) = rows(job / "extractions.jsonl")
    assert (record["status"], record["error"]) == ("failed", "the batch answered 500: Down.")


def test_a_fault_in_the_models_answer_is_not_asked_again(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    fault = {"status_code": 500, "body": {"error": {"message": "[json.exception.type_error.316] incomplete UTF-8 string"}}}
    write(tmp_path / "e.jsonl", *({"custom_id": key, "response": fault} for key in keys.values()))
    incidents("collect", tmp_path / "e.jsonl", "--job", job)
    assert set(statuses(job).values()) == {"failed"}
    assert not (job / "requests-1.jsonl").exists()


def test_an_error_that_quotes_the_article_does_not_reach_the_record(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    echo = {"error": {"message": f"Cannot read {story('Mafa')}"}}
    write(tmp_path / "e.jsonl", {"custom_id": keys["Mafa"], "response": {"status_code": 400, "body": echo}})
    incidents("collect", tmp_path / "e.jsonl", "--job", job)
    (error,) = (row["error"] for row in rows(job / "extractions.jsonl") if row["article"]["id"] == "Mafa")
    assert "Gunmen" not in error


def test_the_whole_way_through_the_batch_api(job: Path) -> None:
    again: set[str] = set()

    def said(line: Mapping[str, Any]) -> Behaviour:
        place, repair = place_of(line), ":" in line["custom_id"]
        if place == "Gwoza" and line["custom_id"] not in again:
            again.add(line["custom_id"])
            return ServerError()
        if place == "Damboa":
            return BadRequest("Too long.")
        return Answer(CORRECTED if repair else WRONG if place == "Mafa" else RIGHT)

    with BatchServer(BatchService(said)) as server:
        ends = []
        for _ in range(2):
            incidents("submit", "--job", job, "--base-url", server.base_url)
            incidents("poll", "--job", job, "--base-url", server.base_url, "--wait", "--every", "0")
            ends.append(incidents("collect", "--job", job).exit_code)
        assert "0 batches under way" in incidents("submit", "--job", job, "--base-url", server.base_url).stderr
    assert statuses(job) == {"Mafa": "ok", "Bama": "ok", "Gwoza": "ok", "Damboa": "failed"}
    assert (ends, len(server.service.asked)) == ([3, 3], 6)


def test_an_expired_batch_keeps_what_was_finished_and_the_next_one_asks_the_rest(job: Path) -> None:
    with BatchServer(BatchService(lambda _: Answer(RIGHT), served=3)) as server:
        for _ in range(2):
            incidents("submit", "--job", job, "--base-url", server.base_url)
            incidents("poll", "--job", job, "--base-url", server.base_url, "--wait", "--every", "0")
            collected = incidents("collect", "--job", job)
        asked = server.service.asked
    assert [len(rows(file)) for file in sorted(job.glob("requests-*.jsonl"))] == [4, 1]
    assert (len(asked), len(set(asked))) == (4, 4)
    assert (collected.exit_code, set(statuses(job).values())) == (0, {"ok"})


def test_batch_and_online_name_an_article_alike(tmp_path: Path) -> None:
    with LoopbackServer(Answer(RIGHT)) as server:
        asked: list[str | Path] = [articles(tmp_path), "--model", MODEL, "--base-url", server.base_url]
        incidents("extract", *asked, "--out", tmp_path / "online")
        incidents("requests", *asked, "--job", tmp_path / "batch")
    with Ledger(tmp_path / "online" / LEDGER) as ledger:
        online = [finished.key for finished in ledger.records()]
    assert [line["custom_id"] for line in rows(tmp_path / "batch" / "requests-0.jsonl")] == online


def test_other_articles_ask_only_what_was_not_asked_yet(job: Path, keys: dict[str, str], tmp_path: Path) -> None:
    write(tmp_path / "o.jsonl", good(keys["Mafa"], Answer(RIGHT)))
    incidents("collect", tmp_path / "o.jsonl", "--job", job)
    more = articles(tmp_path, ["Damboa", "Mafa", "Kolofata"])
    result = incidents("requests", more, "--model", MODEL, "--job", job)
    assert "1 requests in" in result.stderr
    assert "1 articles are answered" in result.stderr
    (asked,) = rows(job / "requests-1.jsonl")
    assert "Kolofata" in json.dumps(asked)
    incidents("collect", tmp_path / "o.jsonl", "--job", job)
    assert statuses(job) == {"Damboa": "failed", "Mafa": "ok", "Kolofata": "failed"}


def test_an_article_that_could_not_be_read_comes_out_too(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = incidents("requests", tmp_path / "empty.txt", articles(tmp_path), "--model", MODEL, "--job", tmp_path / "job")
    assert result.exit_code == 3
    assert "empty: " in result.stderr
    incidents("collect", tmp_path / "job" / "requests-0.jsonl", "--job", tmp_path / "job")
    assert statuses(tmp_path / "job")["empty"] == "failed"


def test_a_run_that_breaks_off_while_it_puts_files_in_place_is_finished_by_the_next(job: Path, keys: dict[str, str]) -> None:
    """As it is left between the note that files are complete and their new names."""
    with Questions(job) as questions:
        files = RequestFiles(job / "requests-1.jsonl", before=lambda: questions.publish(["k:1"], files.parts))
        with files:
            files.add("k:1", {})
        (job / "requests-1.jsonl").rename(job / "requests-1.jsonl.unfinished")
    with Questions(job) as questions:
        assert questions.state("k:1") == "waiting"
    assert [line["custom_id"] for line in rows(job / "requests-1.jsonl")] == ["k:1"]
    with sqlite3.connect(job / "questions.sqlite") as database:
        assert database.execute("SELECT * FROM publishing").fetchall() == []
    database.close()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("collect", "--job", "EMPTY"), "write its requests first"),
        (("requests", "x.txt", "--model", MODEL), "choose either --out"),
        (("requests", "x.txt", "--model", MODEL, "--job", "EMPTY", "--out", "EMPTY"), "choose either --out"),
    ],
)
def test_a_command_that_cannot_start_says_what_to_do(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "empty").mkdir()
    result = incidents(*(str(tmp_path / "empty") if argument == "EMPTY" else argument for argument in arguments))
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_job_without_answers_says_how_to_fetch_them(job: Path) -> None:
    result = CliRunner().invoke(main, ["collect", "--job", str(job)])
    assert result.exit_code == 2
    assert result.stderr == (
        f"incidents: --job {job}: no answers have come yet; fetch them with: incidents poll --job {job}; or name their files\n"
    )


def test_a_job_of_another_schema_is_not_mixed_with_todays(job: Path) -> None:
    recording = json.loads((job / "recording.json").read_text())
    (job / "recording.json").write_text(json.dumps(recording | {"schema_sha256": "0" * 64}))
    result = incidents("collect", job / "requests-0.jsonl", "--job", job)
    assert result.exit_code == 2
    assert "finish it with that version" in result.stderr
