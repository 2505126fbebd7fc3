"""What the pace hears of each attempt at a language model."""

import asyncio

import pytest

from extractor.models.llm import LanguageModel
from extractor.testing.asking import EMPTY, ask, question
from extractor.testing.behaviour import (
    Answer,
    BadRequest,
    Behaviour,
    EmptyChoices,
    Hang,
    InsufficientQuota,
    LengthCutOff,
    Refusal,
    ResetMidBody,
    ServerError,
    Unauthorized,
)
from extractor.testing.pacing import RecordingPace
from extractor.testing.server import LoopbackServer
from schemas import Usage


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
        asking = asyncio.ensure_future(model.reply(question()))
        while not server.requests:
            await asyncio.sleep(0)
        asking.cancel()
        await asyncio.gather(asking, return_exceptions=True)
        await model.close()

    with LoopbackServer(Hang(60)) as server:
        asyncio.run(main(server))
    assert [call.outcome for call in pace.calls] == ["cancelled"]
