"""Stored answers in a model's place."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import UsageError
from extractor.models.model import Reply, Request
from extractor.models.replay import Replay
from extractor.pipeline import article_key
from extractor.policy import Policy
from extractor.testing.behaviour import Answer, Behaviour, ContentFilter, EmptyChoices, LengthCutOff, Refusal, completion
from schemas import Article, Usage

EMPTY = '{"incidents": []}'
TEXT = "At least four people died in Kandahar on Monday."


def request(key: str = "k1", *, repair: int = 0, article: str = "a1") -> Request:
    purpose: Any = "repair" if repair else "extract"
    return Request(key, Article(id=article, text=TEXT), purpose, ({"role": "user", "content": TEXT},), {}, repair)


def batch_line(custom_id: str, behaviour: Behaviour) -> dict[str, Any]:
    return {
        "id": "batch_req_1",
        "custom_id": custom_id,
        "response": {"status_code": 200, "request_id": "r", "body": completion(behaviour, {})},
        "error": None,
    }


def record(file: Path, *lines: dict[str, Any]) -> Path:
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return file


def replay(recording: Path, *requests: Request) -> list[Reply]:
    async def main() -> list[Reply]:
        model = Replay(recording)
        replies = [await model.reply(wanted) for wanted in requests]
        await model.close()
        return replies

    return asyncio.run(main())


def test_a_batch_output_line_answers_its_request(tmp_path: Path) -> None:
    usage = {"prompt_tokens": 900, "completion_tokens": 60, "prompt_tokens_details": {"cached_tokens": 768}}
    file = record(tmp_path / "out.jsonl", batch_line("k0", Answer("{}")), batch_line("k1", Answer(EMPTY, usage=usage)))
    assert replay(file, request()) == [
        Reply("answered", EMPTY, usage=Usage(prompt_tokens=900, cached_tokens=768, completion_tokens=60))
    ]


@pytest.mark.parametrize(
    ("behaviour", "outcome"),
    [(Refusal(), "refused"), (ContentFilter(), "refused"), (LengthCutOff(), "truncated"), (EmptyChoices(), "failed")],
)
def test_a_recorded_completion_ends_as_it_would_online(tmp_path: Path, behaviour: Behaviour, outcome: str) -> None:
    (reply,) = replay(record(tmp_path / "out.jsonl", batch_line("k1", behaviour)), request())
    assert reply.outcome == outcome
    assert reply.error


def test_content_may_be_plain_text_or_an_object(tmp_path: Path) -> None:
    file = record(
        tmp_path / "out.jsonl",
        {"custom_id": "k1", "content": EMPTY},
        {"custom_id": "k2", "content": {"incidents": [], "note": "é"}},
    )
    assert [reply.text for reply in replay(file, request("k1"), request("k2"))] == [EMPTY, '{"incidents": [], "note": "é"}']


def test_repairs_are_named_by_their_round(tmp_path: Path) -> None:
    lines = [{"custom_id": name, "content": name} for name in ("k1:2", "k1", "k1:1")]
    replies = replay(record(tmp_path / "out.jsonl", *lines), request(), request(repair=1), request(repair=2))
    assert [reply.text for reply in replies] == ["k1", "k1:1", "k1:2"]


def test_lines_that_repeat_a_key_answer_its_repairs_in_order(tmp_path: Path) -> None:
    file = record(tmp_path / "out.jsonl", *({"custom_id": "k1", "content": text} for text in ("first", "second")))
    replies = replay(file, request(), request(repair=1), request(), request(repair=2))
    assert [(reply.outcome, reply.text) for reply in replies] == [
        ("answered", "first"),
        ("answered", "second"),
        ("answered", "first"),
        ("failed", None),
    ]


def test_a_folder_is_read_in_the_order_of_its_names_and_a_good_line_beats_an_expired_one(tmp_path: Path) -> None:
    expired = {"custom_id": "k1", "response": None, "error": {"code": "batch_expired", "message": "Not done in 24 h."}}
    record(tmp_path / "1-errors.jsonl", expired)
    record(tmp_path / "2-output.jsonl", batch_line("k1", Answer(EMPTY)))
    assert replay(tmp_path, request())[0].text == EMPTY


def test_an_expired_line_alone_is_a_failed_reply_that_says_so(tmp_path: Path) -> None:
    line = {"custom_id": "k1", "response": None, "error": {"code": "batch_expired", "message": "Not done in 24 h."}}
    (reply,) = replay(record(tmp_path / "errors.jsonl", line), request())
    assert reply == Reply("failed", None, error="the batch left it unanswered: Not done in 24 h.")


def test_a_recorded_http_error_is_a_failed_reply_without_the_article(tmp_path: Path) -> None:
    body = {"error": {"message": "Too long.", "type": "invalid_request_error"}}
    echo = {"error": {"message": f"Cannot read {TEXT}"}}
    file = record(
        tmp_path / "errors.jsonl",
        {"custom_id": "k1", "response": {"status_code": 400, "body": body}, "error": None},
        {"custom_id": "k2", "response": {"status_code": 400, "body": echo}, "error": None},
    )
    short, quoting = replay(file, request("k1"), request("k2"))
    assert short == Reply("failed", None, error="the batch answered 400: Too long.")
    assert quoting.error is not None
    assert "Kandahar" not in quoting.error


def test_what_was_never_recorded_says_what_is_missing_and_how_to_get_it(tmp_path: Path) -> None:
    file = record(tmp_path / "out.jsonl", batch_line("k1", Answer(EMPTY)))
    (reply,) = replay(file, request("k9", article="a9"))
    assert reply == Reply(
        "failed",
        None,
        error=f"no answer to k9 (article a9) is recorded in {file}: "
        f"write its request with 'incidents requests SOURCE --model openai/NAME --responses {file} --out requests.jsonl' "
        "and have it answered",
    )


def test_a_recording_by_hand_may_name_the_article(tmp_path: Path) -> None:
    file = record(tmp_path / "by-hand.jsonl", {"custom_id": "a1", "content": EMPTY})
    assert replay(file, request("some-hash", article="a1"))[0].text == EMPTY


def test_blank_lines_and_a_missing_last_newline_do_not_matter(tmp_path: Path) -> None:
    file = tmp_path / "out.jsonl"
    file.write_text('\n{"custom_id": "k0", "content": "é"}\n\n{"custom_id": "k1", "content": "last"}', encoding="utf-8")
    assert replay(file, request())[0].text == "last"


def test_a_replay_is_named_after_its_file_and_reads_prompts(tmp_path: Path) -> None:
    file = record(tmp_path / "out.jsonl", {"custom_id": "k1", "content": EMPTY})
    model = Replay(file)
    assert (model.name, model.reads_prompts, model.parameters) == (f"replay:{file}", True, {})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", r"out\.jsonl:2: the line is not JSON"),
        ("[]", r"out\.jsonl:2: the line has no custom_id"),
        ('{"content": "x"}', r"out\.jsonl:2: the line has no custom_id"),
        ('{"custom_id": "k2", "body": {}}', r"out\.jsonl:2: the line has neither a response"),
    ],
)
def test_a_line_that_is_no_answer_is_named_by_file_and_number(tmp_path: Path, line: str, message: str) -> None:
    file = tmp_path / "out.jsonl"
    file.write_text(f'{{"custom_id": "k1", "content": "x"}}\n{line}\n', encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        Replay(file)


def test_a_recording_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no recording"):
        Replay(tmp_path / "nothing.jsonl")
    with pytest.raises(UsageError, match=r"holds no \.jsonl file"):
        Replay(tmp_path)


RECORDING = {
    "model": "openai/gpt-test",
    "parameters": {"temperature": 0.0},
    "prompts": {"extract": "v1", "repair": "v1"},
    "schema_sha256": "f" * 64,
    "recorded": "2026-01-31",
    "label": "Answered by a panel of readers.",
}


def test_a_recording_that_names_its_model_is_keyed_and_signed_as_that_model(tmp_path: Path) -> None:
    (tmp_path / "recording.json").write_text(json.dumps(RECORDING))
    file = record(tmp_path / "answers.jsonl", {"custom_id": "k1", "content": EMPTY})
    for model in (Replay(tmp_path), Replay(file)):
        policy = Policy.for_model(model)
        assert (policy.model, policy.parameters, policy.schema_sha256) == ("openai/gpt-test", {"temperature": 0.0}, "f" * 64)
        assert (policy.extract_prompt.version, policy.repair_prompt.version) == ("v1", "v1")


def test_the_key_of_a_recording_does_not_hang_on_where_it_lies_or_who_answered(tmp_path: Path) -> None:
    keys = []
    for name, label in (("one", "first"), ("two", "second")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "recording.json").write_text(json.dumps(RECORDING | {"label": label}))
        record(folder / "answers.jsonl", {"custom_id": "k1", "content": EMPTY})
        keys.append(article_key(Article(id=name, text=TEXT), Policy.for_model(Replay(folder))))
    assert keys[0] == keys[1]


def test_the_questions_may_lie_beside_the_answers(tmp_path: Path) -> None:
    record(tmp_path / "0.jsonl", {"custom_id": "k1", "method": "POST", "url": "/v1/chat/completions", "body": {}})
    record(tmp_path / "1.jsonl", {"custom_id": "k1", "content": EMPTY})
    assert replay(tmp_path, request())[0].text == EMPTY


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("{", r"recording\.json: Invalid JSON"),
        ('{"label": "x"}', r"recording\.json: model: Field required"),
        ('{"model": "openai/x", "temperature": 0}', r"recording\.json: temperature: Extra inputs"),
    ],
)
def test_a_recording_json_that_says_something_else_is_a_usage_error(tmp_path: Path, written: str, message: str) -> None:
    (tmp_path / "recording.json").write_text(written)
    record(tmp_path / "answers.jsonl", {"custom_id": "k1", "content": EMPTY})
    with pytest.raises(UsageError, match=message):
        Replay(tmp_path)


def test_a_recorded_prompt_that_was_never_published_is_a_usage_error(tmp_path: Path) -> None:
    (tmp_path / "recording.json").write_text(json.dumps(RECORDING | {"prompts": {"extract": "v0"}}))
    record(tmp_path / "answers.jsonl", {"custom_id": "k1", "content": EMPTY})
    with pytest.raises(UsageError, match="no version 'v0' of the extract prompt"):
        Policy.for_model(Replay(tmp_path))
