"""Questions as Batch API lines, and the way of the answers back."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.errors import StorageError
from extractor.jobs.batch_files import Limits, RequestFiles, request_line
from extractor.testing.behaviour import Answer, Behaviour, Refusal, completion
from extractor.testing.server import LoopbackServer

STORY = "Gunmen attacked a market in Mafa, Nigeria, on Sunday, killing at least 29 people, the governor said."
MODEL = "openai/test-model"


def answer(low: int) -> str:
    toll = {"quote": "killing at least 29 people", "outcome": "killed", "count": {"low": low, "high": None}}
    return json.dumps({"incidents": [{"role": "main", "tolls": [toll]}]})


RIGHT, WRONG = answer(29), answer(92)
CORRECTED = json.dumps({"corrections": [{"position": 0, "incident": json.loads(RIGHT)["incidents"][0]}]})


def incidents(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env={"OPENAI_API_KEY": None})


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def articles(folder: Path, *texts: str) -> Path:
    file = folder / "articles.jsonl"
    file.write_text("".join(json.dumps({"id": f"a{n}", "text": text}) + "\n" for n, text in enumerate(texts)), encoding="utf-8")
    return file


def answered(file: Path, *answers: tuple[str, Behaviour]) -> Path:
    """A Batch API output file."""
    rows = [
        {"custom_id": key, "response": {"status_code": 200, "body": completion(said, {})}, "error": None} for key, said in answers
    ]
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the request of one article."""
    result = incidents("requests", articles(tmp_path, STORY), "--model", MODEL, "--out", tmp_path / "batch")
    assert (result.exit_code, result.stdout) == (0, "")
    return tmp_path / "batch"


def test_a_sample_of_its_own_has_its_own_keys_and_says_how_it_was_drawn(tmp_path: Path, folder: Path) -> None:
    source = articles(tmp_path, STORY)
    result = incidents("requests", source, "--model", MODEL, "--temperature", "1", "--seed", "2", "--out", tmp_path / "sample")
    assert result.exit_code == 0
    (usual,), (sample,) = lines(folder / "requests-0.jsonl"), lines(tmp_path / "sample" / "requests-0.jsonl")
    assert sample["custom_id"] != usual["custom_id"]
    assert sample["body"] == {**usual["body"], "temperature": 1.0, "seed": 2}
    assert json.loads((tmp_path / "sample" / "recording.json").read_text())["parameters"] == {
        "temperature": 1.0,
        "seed": 2,
        "max_tokens": 8192,
    }


def test_a_line_holds_what_an_online_call_sends(tmp_path: Path) -> None:
    source = articles(tmp_path, STORY)
    with LoopbackServer(Answer(RIGHT)) as server:
        incidents("extract", source, "--model", MODEL, "--base-url", server.base_url)
        result = incidents("requests", source, "--model", MODEL, "--base-url", server.base_url, "--out", tmp_path / "r.jsonl")
    assert result.exit_code == 0
    (line,) = lines(tmp_path / "r.jsonl")
    (received,) = server.requests
    assert line.pop("body") == received.json
    assert set(line) == {"custom_id", "method", "url"}
    assert (line["method"], line["url"]) == ("POST", "/v1/chat/completions")


def test_openai_itself_is_asked_with_the_strict_schema_and_its_own_word_for_the_token_limit(folder: Path) -> None:
    (line,) = lines(folder / "requests-0.jsonl")
    body = line["body"]
    assert body["response_format"]["json_schema"]["strict"] is True
    assert {name: body[name] for name in ("model", "temperature", "seed", "max_completion_tokens")} == {
        "model": "test-model",
        "temperature": 0.0,
        "seed": 0,
        "max_completion_tokens": 8192,
    }


def test_answers_put_beside_the_requests_replay_as_the_run_that_they_record(folder: Path, tmp_path: Path) -> None:
    (line,) = lines(folder / "requests-0.jsonl")
    answered(folder / "answers.jsonl", (line["custom_id"], Answer(RIGHT)))
    source = tmp_path / "articles.jsonl"
    replayed = incidents("extract", source, "--model", f"replay:{folder}")
    with LoopbackServer(Answer(RIGHT)) as server:
        online = incidents("extract", source, "--model", MODEL, "--base-url", server.base_url)
    ours, theirs = json.loads(replayed.stdout), json.loads(online.stdout)
    assert (replayed.exit_code, ours["status"], ours["provenance"]["model"]) == (0, "ok", MODEL)
    for record in (ours, theirs):
        for attempt in record["provenance"]["attempts"]:
            attempt.update(latency_s=None, usage=None)
        record["provenance"]["usage"] = None
    assert ours == theirs


def test_a_missing_answer_fails_its_article_and_names_the_command_that_writes_the_request(folder: Path, tmp_path: Path) -> None:
    result = incidents("extract", tmp_path / "articles.jsonl", "--model", f"replay:{folder}")
    record = json.loads(result.stdout)
    assert (result.exit_code, record["status"]) == (3, "failed")
    assert f"incidents requests SOURCE --model {MODEL} --responses {folder} --out" in record["error"]


def test_the_next_requests_repair_what_was_wrong_and_leave_out_what_is_finished(tmp_path: Path) -> None:
    source = articles(tmp_path, STORY, STORY + " Nobody claimed it.", STORY + " The army denied it.")
    batch = tmp_path / "batch"
    ask = ("requests", source, "--model", MODEL, "--out", batch, "--responses", batch)
    incidents(*ask[:6])
    wrong, right, refused = (line["custom_id"] for line in lines(batch / "requests-0.jsonl"))
    answered(batch / "answers-0.jsonl", (refused, Refusal()), (wrong, Answer(WRONG)), (right, Answer(RIGHT)))
    result = incidents(*ask)
    assert "2 articles need no further answer" in result.stderr
    (repair,) = lines(batch / "requests-1.jsonl")
    assert repair["custom_id"] == f"{wrong}:1"
    assert "count-not-in-quote" in repair["body"]["messages"][1]["content"]
    answered(batch / "answers-1.jsonl", (f"{wrong}:1", Answer(CORRECTED)))
    assert "0 requests in no file" in incidents(*ask).stderr
    assert not (batch / "requests-2.jsonl").exists()
    final = incidents("extract", source, "--model", f"replay:{batch}")
    assert sorted(json.loads(line)["status"] for line in final.stdout.splitlines()) == ["ok", "ok", "refused"]


@pytest.mark.parametrize(
    ("response", "error", "again"),
    [
        (None, {"code": "batch_expired", "message": "This request could not be executed in time."}, True),
        (None, {"code": "batch_cancelled", "message": "Cancelled."}, True),
        ({"status_code": 429, "body": {"error": {"message": "Rate limit reached."}}}, None, True),
        ({"status_code": 500, "body": {"error": {"message": "The server had an error."}}}, None, True),
        ({"status_code": 429, "body": {"error": {"code": "insufficient_quota", "message": "No quota."}}}, None, True),
        ({"status_code": 200, "body": {"choices": []}}, None, True),
        ({"status_code": 400, "body": {"error": {"message": "Too long."}}}, None, False),
    ],
)
def test_what_may_go_better_is_asked_again_and_what_was_blamed_itself_is_not(
    folder: Path, tmp_path: Path, response: Any, error: Any, again: bool
) -> None:
    (line,) = lines(folder / "requests-0.jsonl")
    row = {"custom_id": line["custom_id"], "response": response, "error": error}
    (folder / "errors.jsonl").write_text(json.dumps(row) + "\n")
    result = incidents("requests", tmp_path / "articles.jsonl", "--model", MODEL, "--out", folder, "--responses", folder)
    assert result.exit_code == 0
    asked = lines(folder / "requests-1.jsonl") if again else []
    assert [entry["custom_id"] for entry in asked] == ([line["custom_id"]] if again else [])
    assert (folder / "requests-1.jsonl").exists() == again


def test_equal_articles_share_one_request(tmp_path: Path) -> None:
    result = incidents("requests", articles(tmp_path, STORY, STORY), "--model", MODEL, "--out", tmp_path / "r.jsonl")
    assert len(lines(tmp_path / "r.jsonl")) == 1
    assert "1 equal articles share an answer" in result.stderr


def test_an_article_that_cannot_be_read_is_named_and_the_others_are_written(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = incidents("requests", articles(tmp_path, STORY), tmp_path / "empty.txt", "--model", MODEL, "--out", tmp_path / "b")
    assert result.exit_code == 3
    assert "empty: " in result.stderr
    assert len(lines(tmp_path / "b" / "requests-0.jsonl")) == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--model", "baseline"), "choose openai/NAME"),
        (("--model", "anthropic/x"), "--base-url"),
        (("--model", "openai/"), "choose openai/NAME"),
        (("--model", MODEL, "--prompt", "v0"), "no version 'v0' of the extract prompt"),
        (("--model", "openai/other"), "recording.json: the folder belongs to openai/test-model"),
        (("--model", "openai/other", "--responses", "FOLDER"), "were given to other questions"),
    ],
)
def test_requests_that_cannot_be_written_end_with_2_and_say_why(
    folder: Path, tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    given = [folder if option == "FOLDER" else option for option in options]
    result = incidents("requests", tmp_path / "articles.jsonl", *given, "--out", folder)
    assert result.exit_code == 2
    assert said in result.stderr


def test_files_are_split_at_the_number_of_requests_and_at_their_size(tmp_path: Path) -> None:
    with RequestFiles(tmp_path / "by-number.jsonl", Limits(requests=2)) as by_number:
        for number in range(5):
            by_number.add(str(number), {})
    assert [file.name for file in by_number.files] == ["by-number.jsonl", "by-number-part2.jsonl", "by-number-part3.jsonl"]
    assert [len(lines(file)) for file in by_number.files] == [2, 2, 1]
    room = 2 * len(request_line("0", {}))
    with RequestFiles(tmp_path / "by-size.jsonl", Limits(bytes=room)) as by_size:
        for number in range(5):
            by_size.add(str(number), {})
    assert [file.stat().st_size <= room for file in by_size.files] == [True, True, True]
    assert [line["custom_id"] for file in by_size.files for line in lines(file)] == ["0", "1", "2", "3", "4"]


@pytest.mark.slow
def test_a_file_of_the_batch_api_ends_at_50_000_requests_and_200_mb(tmp_path: Path) -> None:
    with RequestFiles(tmp_path / "many.jsonl") as many:
        for number in range(50_001):
            many.add(str(number), {})
    assert [len(lines(file)) for file in many.files] == [50_000, 1]
    with RequestFiles(tmp_path / "large.jsonl") as large:
        for number in range(3):
            large.add(str(number), {"messages": "x" * 70_000_000})
    assert [file.stat().st_size // 1_000_000 for file in large.files] == [140, 70]
    for file in large.files:
        file.unlink()


def test_a_run_that_breaks_off_leaves_no_half_file(tmp_path: Path) -> None:
    def break_off() -> None:
        with RequestFiles(tmp_path / "r.jsonl") as files:
            files.add("0", {})
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_says_where(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with RequestFiles(tmp_path / "taken" / "r.jsonl") as files, pytest.raises(StorageError, match=r"r\.jsonl: cannot be written"):
        files.add("0", {})


def test_the_parts_of_a_long_article_are_asked_about_in_one_file_and_replay_as_one_record(tmp_path: Path) -> None:
    source = articles(tmp_path, STORY + "\n\n" + "The stalls stood empty for weeks, traders told reporters. " * 600)
    ask = ("requests", source, "--model", MODEL, "--out", tmp_path / "b", "--window", "16000")
    assert incidents(*ask).exit_code == 0
    asked = [line["custom_id"] for line in lines(tmp_path / "b" / "requests-0.jsonl")]
    assert len(asked) > 2
    assert [name.partition(":")[2] for name in asked] == ["", *map(str, range(1, len(asked)))]
    answered(tmp_path / "b" / "answers.jsonl", *((name, Answer(RIGHT)) for name in asked))
    result = incidents("extract", source, "--model", f"replay:{tmp_path / 'b'}")
    record = json.loads(result.stdout)
    assert (record["status"], len(record["incidents"]), len(record["incidents"][0]["tolls"])) == ("ok", 1, 1)
    assert "0 requests" in incidents(*ask, "--responses", tmp_path / "b").stderr
