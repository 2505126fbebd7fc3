"""The loopback server, asked with nothing but the standard library."""

import json
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from http.client import HTTPResponse, IncompleteRead
from pathlib import Path
from typing import Any, get_args

import pytest

from extractor.testing.behaviour import Answer, Behaviour, RateLimited, Refusal, ResetMidBody, ServerError, UsageMissing
from extractor.testing.script import BEHAVIOURS, read_script
from extractor.testing.server import LoopbackServer, Received
from schemas import Usage

EMPTY = '{"incidents": []}'
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def post(base_url: str, content: str = "four died", **fields: Any) -> tuple[int, Mapping[str, str], Any]:
    body = {"model": "m", "messages": [{"role": "user", "content": content}], **fields}
    request = urllib.request.Request(  # noqa: S310  the URL is the loopback server's
        f"{base_url}/chat/completions",
        json.dumps(body).encode(),
        {"Authorization": "Bearer k", "Content-Type": "application/json"},
    )
    try:
        response: HTTPResponse | urllib.error.HTTPError = DIRECT.open(request, timeout=10)
    except urllib.error.HTTPError as error:
        response = error
    with response:
        return int(response.status or 0), dict(response.headers), json.load(response)


def test_it_listens_on_the_loopback_only() -> None:
    with LoopbackServer(Answer(EMPTY)) as server:
        assert server.base_url.startswith("http://127.0.0.1:")


def test_an_answer_is_a_completion_with_its_own_count_of_words() -> None:
    with LoopbackServer(Answer(EMPTY)) as server:
        status, _, body = post(server.base_url, "four people died")
    assert status == 200
    assert body["choices"][0] == {
        "index": 0,
        "message": {"role": "assistant", "content": EMPTY, "refusal": None},
        "finish_reason": "stop",
        "logprobs": None,
    }
    assert body["usage"] == {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5}
    assert server.tokens == Usage(prompt_tokens=3, completion_tokens=2)


def test_it_keeps_what_it_received() -> None:
    with LoopbackServer(Answer(EMPTY)) as server:
        post(server.base_url, "é {{ }}", temperature=0)
    (received,) = server.requests
    assert (received.number, received.method, received.path) == (0, "POST", "/v1/chat/completions")
    assert received.headers["authorization"] == "Bearer k"
    assert received.messages == [{"role": "user", "content": "é {{ }}"}]
    assert received.json["temperature"] == 0


def test_a_sequence_answers_in_turn_and_stays_at_its_end() -> None:
    with LoopbackServer([ServerError(503), RateLimited(1.5), Answer(EMPTY)]) as server:
        statuses = [post(server.base_url)[:2] for _ in range(4)]
    assert [status for status, _ in statuses] == [503, 429, 200, 200]
    assert statuses[1][1]["Retry-After"] == "1.5"


def test_a_function_answers_by_the_request() -> None:
    def script(received: Received) -> Behaviour:
        return Refusal() if "secret" in received.messages[0]["content"] else Answer(EMPTY)

    with LoopbackServer(script) as server:
        refused = post(server.base_url, "a secret")[2]["choices"][0]["message"]
        answered = post(server.base_url, "no such thing")[2]["choices"][0]["message"]
    assert (refused["content"], answered["content"]) == (None, EMPTY)


def test_a_request_with_a_tool_is_answered_by_calling_it() -> None:
    tool = {"type": "function", "function": {"name": "answer", "parameters": {}}}
    with LoopbackServer(Answer(EMPTY)) as server:
        message = post(server.base_url, tools=[tool])[2]["choices"][0]["message"]
    assert message["content"] is None
    assert message["tool_calls"][0]["function"] == {"name": "answer", "arguments": EMPTY}


def test_tokens_that_were_not_reported_are_not_counted() -> None:
    with LoopbackServer([UsageMissing(EMPTY), Answer(EMPTY, usage={"prompt_tokens": 7, "completion_tokens": 1})]) as server:
        assert "usage" not in post(server.base_url)[2]
        post(server.base_url)
    assert server.tokens == Usage(prompt_tokens=7, completion_tokens=1)


def test_a_reset_breaks_off_within_the_body() -> None:
    with LoopbackServer(ResetMidBody()) as server, pytest.raises((ConnectionResetError, IncompleteRead)):
        post(server.base_url)


def test_a_taken_port_is_an_error() -> None:
    with LoopbackServer(Answer(EMPTY)) as server:
        port = int(server.base_url.split(":")[2].removesuffix("/v1"))
        with pytest.raises(OSError, match="address already in use"), LoopbackServer(Answer(EMPTY), port=port):
            pass


def test_every_behaviour_can_be_written_in_a_script() -> None:
    assert set(BEHAVIOURS.values()) == set(get_args(Behaviour))


def test_a_script_answers_by_words_first_and_else_in_turn(tmp_path: Path) -> None:
    file = tmp_path / "script.json"
    file.write_text(
        json.dumps(
            [
                {"behaviour": "ServerError", "status": 503},
                {"behaviour": "Refusal", "when": "Kandahar"},
                {"behaviour": "Answer", "text": EMPTY},
            ]
        )
    )
    with LoopbackServer(read_script(file)) as server:
        statuses = [post(server.base_url, words)[0] for words in ("Kandahar", "Kabul", "Kabul", "Kabul", "Kandahar")]
    assert statuses == [200, 503, 200, 200, 200]


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ([{"behaviour": "Explode"}], "behaviour 'Explode' is none of Answer, Prose"),
        ([{"behaviour": "Answer", "words": "x"}], "behaviour Answer: .*'words'"),
        ([{"behaviour": "Refusal", "when": "x"}], "no entry without 'when'"),
    ],
)
def test_a_wrong_script_says_what_is_wrong(tmp_path: Path, entries: list[dict[str, Any]], message: str) -> None:
    file = tmp_path / "script.json"
    file.write_text(json.dumps(entries))
    with pytest.raises(ValueError, match=message):
        read_script(file)


def test_the_program_prints_its_url_and_serves(tmp_path: Path) -> None:
    file = tmp_path / "script.json"
    file.write_text(json.dumps([{"behaviour": "Answer", "text": EMPTY}]))
    command = [sys.executable, "-W", "error", "-m", "extractor.testing.server", "--script", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        base_url = process.stdout.readline().strip()
        status, _, body = post(base_url)
        process.terminate()
        _, errors = process.communicate()
    assert (status, body["choices"][0]["message"]["content"], errors) == (200, EMPTY, "")
