"""The language model against a real server on the loopback, well behaved and not."""

import asyncio
import json
import logging
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from extractor.errors import CredentialsError, QuotaError
from extractor.models.call import Call
from extractor.models.llm import LanguageModel, LanguageModelOptions
from extractor.models.model import Reply, Request
from extractor.models.transport import RetryPolicy
from extractor.testing.behaviour import (
    Answer,
    BadRequest,
    Behaviour,
    ContentFilter,
    EmptyChoices,
    Hang,
    HugeBody,
    InsufficientQuota,
    LengthCutOff,
    Prose,
    RateLimited,
    Refusal,
    ResetMidBody,
    ServerError,
    SlowDrip,
    Unauthorized,
    UsageMissing,
    WrongJson,
)
from extractor.testing.pacing import RecordingPace
from extractor.testing.server import LoopbackServer, Received, Script
from prompts.message import Message
from schemas import Answer as AnswerRecord
from schemas import Article, Usage
from schemas.json_schema import strict_schema

SCHEMA = strict_schema(AnswerRecord)
TEXT = "At least four people died in Kandahar on Monday, police said, when a bomb went off."
EMPTY = '{"incidents": []}'
KEY = "sk-secret-0123456789abcdef"
CALM = RetryPolicy(jitter_s=0.0)


@dataclass
class Outcome:
    """What one question came to: the reply or the exception, what the server saw and how long the model waited."""

    requests: list[Received]
    reply: Reply = field(default_factory=lambda: Reply("failed", None, error="the model raised"))
    error: Exception | None = None
    waits: list[float] = field(default_factory=list)
    tokens: Usage = field(default_factory=Usage)
    calls: list[Call] = field(default_factory=list)

    @property
    def line(self) -> str:
        return str(self.error) if self.error else str(self.reply.error)

    @property
    def answer(self) -> tuple[str, str | None]:
        return self.reply.outcome, self.reply.text


def request(text: str = TEXT, *, key: str = "key") -> Request:
    messages: tuple[Message, ...] = (
        {"role": "system", "content": "Fill the record."},
        {"role": "user", "content": f"<article>\n{text}\n</article>"},
    )
    return Request(key, Article(id="a", text=text), "extract", messages, SCHEMA)


def ask(script: Script, text: str = TEXT, *, timeout_s: float = 20.0, retry: RetryPolicy = CALM) -> Outcome:
    with LoopbackServer(script) as server:
        outcome = asyncio.run(_ask(server, text, LanguageModelOptions(timeout_s=timeout_s, retry=retry)))
    outcome.tokens = server.tokens
    return outcome


async def _ask(server: LoopbackServer, text: str, options: LanguageModelOptions) -> Outcome:
    pace = RecordingPace()
    outcome = Outcome(server.requests, waits=pace.waits, calls=pace.calls)
    model = LanguageModel("openai/test-model", base_url=server.base_url, api_key=KEY, options=options, pace=pace)
    try:
        outcome.reply = await model.reply(request(text))
    except Exception as error:
        outcome.error = error
    finally:
        await model.close()
    return outcome


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
    assert "token limit" in outcome.line


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


# What is tried again


def test_a_429_obeys_retry_after_and_then_succeeds() -> None:
    outcome = ask([RateLimited(7), Answer(EMPTY)])
    assert outcome.answer == ("answered", EMPTY)
    assert (len(outcome.requests), outcome.waits) == (2, [7.0])
    assert [(call.outcome, call.status, call.retry_after_s) for call in outcome.calls] == [
        ("throttled", 429, 7.0),
        ("answered", 200, None),
    ]


def test_a_429_with_a_date_waits_until_then() -> None:
    outcome = ask([RateLimited(datetime.now(UTC) + timedelta(seconds=60)), Answer(EMPTY)])
    assert outcome.answer == ("answered", EMPTY)
    assert 50 < outcome.waits[0] <= 60


def test_a_429_without_a_time_waits_twice_as_long_each_time() -> None:
    outcome = ask([RateLimited(), RateLimited(), RateLimited(), Answer(EMPTY)])
    assert outcome.waits == [0.5, 1.0, 2.0]
    assert [call.retry_after_s for call in outcome.calls] == [None] * 4


def test_a_429_never_waits_longer_than_the_policy_allows() -> None:
    outcome = ask([RateLimited(100_000), Answer(EMPTY)])
    assert outcome.waits == [120.0]


def test_a_429_for_ever_gives_up_before_the_total_wait_is_exceeded() -> None:
    outcome = ask(RateLimited(100))
    assert outcome.reply.outcome == "failed"
    assert outcome.waits == [100.0, 100.0, 100.0]
    assert "answered 429" in outcome.line


def test_a_429_that_asks_for_no_wait_does_not_go_on_for_ever() -> None:
    assert len(ask(RateLimited(0)).requests) == CALM.throttled_attempts


@pytest.mark.parametrize(
    "behaviour", [ServerError(500), ServerError(503), ServerError(502, html=True), ResetMidBody(), WrongJson()]
)
def test_a_passing_fault_is_tried_again(behaviour: Behaviour) -> None:
    outcome = ask([behaviour, behaviour, Answer(EMPTY)])
    assert outcome.answer == ("answered", EMPTY)
    assert (len(outcome.requests), outcome.waits) == (3, [0.5, 1.0])


@pytest.mark.parametrize(
    ("behaviour", "words"),
    [
        (ServerError(503), "answered 503: The server had an error. (5 attempts)"),
        (ServerError(502, html=True), "answered 502 (5 attempts)"),
        (ResetMidBody(), "broke"),
        (WrongJson(), "answered with broken JSON (5 attempts)"),
        (WrongJson("[]"), "answered with something else than JSON of a completion (5 attempts)"),
        (WrongJson('{"choices": [{"message": null}]}'), "holds no message (2 attempts)"),
        (WrongJson('{"error": {"message": "upstream"}}'), "is an error (2 attempts)"),
    ],
)
def test_a_lasting_fault_is_a_failed_reply(behaviour: Behaviour, words: str) -> None:
    outcome = ask(behaviour)
    assert outcome.answer == ("failed", None)
    assert words in outcome.line


@pytest.mark.parametrize("behaviour", [Hang(60), SlowDrip(EMPTY, seconds_per_byte=0.04)])
def test_a_server_that_takes_too_long_times_out_and_is_asked_again(behaviour: Behaviour) -> None:
    outcome = ask([behaviour, Answer(EMPTY)], timeout_s=0.5)
    assert outcome.answer == ("answered", EMPTY)
    assert len(outcome.requests) == 2


def test_a_server_that_always_takes_too_long_fails_the_article() -> None:
    outcome = ask(Hang(60), timeout_s=0.1, retry=RetryPolicy(attempts=2, jitter_s=0.0))
    assert "gave no whole answer within 0.1 s (2 attempts)" in outcome.line


def test_jitter_only_ever_adds_to_a_wait() -> None:
    outcome = ask([RateLimited(3), ServerError(), Answer(EMPTY)], retry=RetryPolicy(jitter_s=0.25))
    assert 3.0 <= outcome.waits[0] <= 3.25
    assert 1.0 <= outcome.waits[1] <= 1.25


# What is not


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
            return await model.reply(request())
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


# What the pace hears


@pytest.mark.parametrize(
    ("behaviour", "heard"),
    [
        (Answer(EMPTY), ("answered", 200)),
        (Refusal(), ("refused", 200)),
        (LengthCutOff(), ("truncated", 200)),
        (EmptyChoices(), ("empty", 200)),
        (ServerError(503), ("broken", 503)),
        (ResetMidBody(), ("broken", 200)),
        (BadRequest(), ("failed", 400)),
        (Unauthorized(), ("denied", 401)),
        (InsufficientQuota(), ("denied", 429)),
    ],
)
def test_every_attempt_is_heard_of_with_its_outcome_and_status(behaviour: Behaviour, heard: tuple[str, int]) -> None:
    outcome = ask(behaviour)
    assert {(call.outcome, call.status) for call in outcome.calls} == {heard}
    assert len(outcome.calls) == len(outcome.requests)
    assert all(call.latency_s is not None for call in outcome.calls)


def test_the_tokens_of_each_attempt_are_heard_of_apart() -> None:
    usage = {"prompt_tokens": 900, "completion_tokens": 60}
    outcome = ask([ServerError(500), EmptyChoices(), Answer(EMPTY, usage=usage)])
    assert [call.usage.completion_tokens for call in outcome.calls] == [None, 0, 60]
    assert sum((call.usage for call in outcome.calls), Usage()) == outcome.reply.usage == outcome.tokens


def test_an_attempt_that_is_let_go_of_is_heard_of_as_cancelled() -> None:
    pace = RecordingPace()

    async def main(server: LoopbackServer) -> None:
        model = LanguageModel("m", base_url=server.base_url, pace=pace)
        asking = asyncio.ensure_future(model.reply(request()))
        while not server.requests:
            await asyncio.sleep(0)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await model.close()

    with LoopbackServer(Hang(60)) as server:
        asyncio.run(main(server))
    assert [call.outcome for call in pace.calls] == ["cancelled"]
