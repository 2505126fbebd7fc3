"""The language model against a real server on the loopback: what comes back, and what is never said."""

import asyncio
import json
import logging

import pytest

from extractor.errors import CredentialsError, QuotaError
from extractor.models.llm import LanguageModel
from extractor.models.model import Reply
from extractor.testing.asking import EMPTY, KEY, TEXT, ask, question
from extractor.testing.behaviour import (
    Answer,
    BadRequest,
    Behaviour,
    ContentFilter,
    EmptyChoices,
    HugeBody,
    InsufficientQuota,
    LengthCutOff,
    Prose,
    Refusal,
    Unauthorized,
    UsageMissing,
)
from extractor.testing.pacing import RecordingPace
from extractor.testing.server import LoopbackServer
from schemas import Usage


def closed_port_url() -> str:
    with LoopbackServer(Answer(EMPTY)) as server:
        return server.base_url


# What comes back


def test_an_answer_comes_back_with_its_usage() -> None:
    usage = {"prompt_tokens": 900, "completion_tokens": 60, "prompt_tokens_details": {"cached_tokens": 768}}
    outcome = ask(Answer(EMPTY, usage=usage))
    assert outcome.answer == ("answered", EMPTY)
    assert outcome.reply.usage == Usage(prompt_tokens=900, cached_tokens=768, completion_tokens=60)
    assert outcome.reply.error is None
    assert outcome.reply.latency_s is not None
    assert len(outcome.requests) == 1


@pytest.mark.parametrize("text", ['{"incidents": [{"role": "neither"}]}', "[1, 2]", "{", "```json\n{}\n```", "Dear reader,"])
def test_an_answer_that_is_no_record_comes_back_as_it_is_after_one_request(text: str) -> None:
    outcome = ask(Prose(text))
    assert outcome.answer == ("answered", text)
    assert len(outcome.requests) == 1


def test_a_server_that_reports_no_usage_leaves_it_unknown() -> None:
    assert ask(UsageMissing(EMPTY)).reply.usage == Usage()


def test_a_cut_off_answer_is_truncated_and_keeps_its_text_and_usage() -> None:
    outcome = ask(LengthCutOff('{"incidents": [{'))
    assert outcome.answer == ("truncated", '{"incidents": [{')
    assert outcome.reply.usage == outcome.tokens
    assert "token limit: allow more with --max-tokens" in outcome.line


def test_a_refusal_is_refused_and_its_words_stay_out_of_the_error() -> None:
    outcome = ask(Refusal(f"I cannot read this: {TEXT}"))
    assert outcome.answer == ("refused", f"I cannot read this: {TEXT}")
    assert outcome.line == "the model declined to answer"


def test_a_content_filter_is_a_refusal() -> None:
    outcome = ask(ContentFilter())
    assert outcome.reply.outcome == "refused"
    assert "content filter" in outcome.line


def test_empty_choices_are_asked_for_once_more_and_their_tokens_counted() -> None:
    outcome = ask([EmptyChoices(), Answer(EMPTY)])
    assert outcome.answer == ("answered", EMPTY)
    assert outcome.reply.usage == outcome.tokens
    assert len(outcome.requests) == 2


def test_empty_choices_twice_are_a_failed_reply() -> None:
    outcome = ask(EmptyChoices())
    assert outcome.answer == ("failed", None)
    assert "holds no message (2 attempts)" in outcome.line
    assert outcome.reply.usage == outcome.tokens


# What is not asked again


def test_a_rejected_key_stops_the_run_after_one_request_and_is_not_repeated() -> None:
    outcome = ask(Unauthorized())
    assert isinstance(outcome.error, CredentialsError)
    assert len(outcome.requests) == 1
    assert "set INCIDENTS_API_KEY" in outcome.line
    assert KEY not in outcome.line


def test_a_forbidden_key_stops_the_run_too() -> None:
    assert isinstance(ask(Unauthorized(403)).error, CredentialsError)


def test_an_exhausted_quota_stops_the_run_after_one_request() -> None:
    outcome = ask(InsufficientQuota())
    assert isinstance(outcome.error, QuotaError)
    assert len(outcome.requests) == 1


@pytest.mark.parametrize("status", [400, 404, 413, 422])
def test_a_bad_request_fails_its_article_alone_and_at_once(status: int) -> None:
    outcome = ask(BadRequest("The context is too long.", status=status))
    assert outcome.answer == ("failed", None)
    assert outcome.line.endswith(f"answered {status}: The context is too long.")
    assert len(outcome.requests) == 1


def test_a_server_without_structured_output_is_told_apart() -> None:
    outcome = ask(BadRequest("This response_format type is unavailable now"))
    assert "choose a model or server with structured outputs" in outcome.line


def test_a_body_without_end_is_given_up() -> None:
    outcome = ask(HugeBody(40))
    assert outcome.line.endswith("answered with more than 32 MB")
    assert len(outcome.requests) == 1


def test_nobody_listening_is_said_with_the_url() -> None:
    url = closed_port_url()
    pace = RecordingPace()

    async def main() -> Reply:
        model = LanguageModel("openai/m", base_url=url, pace=pace)
        try:
            return await model.reply(question())
        finally:
            await model.close()

    reply = asyncio.run(main())
    assert reply.outcome == "failed"
    assert reply.error is not None
    assert f"nothing listens at {url}" in reply.error
    assert len(pace.waits) == 2
    assert sum(pace.waits) < 3
    assert [call.outcome for call in pace.calls] == ["unreachable"] * 3


def test_text_that_utf8_cannot_carry_fails_its_article_with_the_reason() -> None:
    outcome = ask(Answer(EMPTY), text="four dead \ud800")
    assert outcome.reply.outcome == "failed"
    assert "lone surrogate" in outcome.line


# What is never said


@pytest.mark.parametrize(
    "behaviour", [BadRequest(echo=True), BadRequest(f"Bad key {KEY}"), BadRequest("x" * 5000), BadRequest(TEXT), Unauthorized()]
)
def test_neither_article_nor_key_nor_a_long_message_gets_into_errors_or_logs(
    behaviour: Behaviour, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    outcome = ask(behaviour)
    captured = capfd.readouterr()
    for said in (outcome.line, repr(outcome.reply), caplog.text, captured.out, captured.err):
        assert KEY not in said
        assert TEXT[:24] not in said
        assert "x" * 250 not in said
    assert "\n" not in outcome.line


def test_an_error_carries_no_cause_whose_text_holds_the_article() -> None:
    error = ask(Unauthorized()).error
    assert error is not None
    assert error.__cause__ is None
    assert error.__suppress_context__


def test_a_model_never_shows_its_key() -> None:
    model = LanguageModel("openai/m", base_url="http://127.0.0.1:1/v1", api_key=KEY)
    assert KEY not in repr(model)
    assert KEY not in json.dumps(model.parameters)
    asyncio.run(model.close())
