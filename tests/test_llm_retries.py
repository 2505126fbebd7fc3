"""What a language model is asked again, how often and after which wait."""

from datetime import UTC, datetime, timedelta

import pytest

from extractor.models.transport import RetryPolicy
from extractor.testing.asking import CALM, EMPTY, ask
from extractor.testing.behaviour import (
    Answer,
    Behaviour,
    Hang,
    RateLimited,
    ResetMidBody,
    ServerError,
    SlowDrip,
    WrongJson,
)


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


@pytest.mark.parametrize(
    "message",
    [
        "[json.exception.type_error.316] incomplete UTF-8 string; last byte: 0xC3",
        "Failed to parse input at pos 0: {",
        "The model produced output that does not match the expected Content-only format",
    ],
)
def test_a_server_that_cannot_pass_on_its_models_answer_is_asked_once(message: str) -> None:
    outcome = ask(ServerError(500, message=message))
    assert outcome.answer == ("failed", None)
    assert "it cannot pass on its model's answer" in outcome.line
    assert len(outcome.requests) == 1


def test_a_500_after_long_work_is_given_up_when_its_words_come_again() -> None:
    outcome = ask(ServerError(500, message="Out of memory."), retry=RetryPolicy(jitter_s=0.0, costly_s=0.0))
    assert outcome.line.endswith("answered 500: Out of memory. (2 attempts)")
    assert len(outcome.requests) == 2


def test_a_500_after_long_work_is_tried_again_while_its_words_are_new() -> None:
    faults: list[Behaviour] = [
        ServerError(500, message="Out of memory."),
        ServerError(500, message="Out of luck."),
        Answer(EMPTY),
    ]
    assert ask(faults, retry=RetryPolicy(jitter_s=0.0, costly_s=0.0)).answer == ("answered", EMPTY)


def test_an_overload_is_waited_for_however_long_it_took_to_say_so() -> None:
    faults: list[Behaviour] = [ServerError(503), ServerError(503), ServerError(503), Answer(EMPTY)]
    assert ask(faults, retry=RetryPolicy(jitter_s=0.0, costly_s=0.0)).answer == ("answered", EMPTY)
