"""Providers beside OpenAI, asked in instructor's own way. Databricks stands for them: its host can be the loopback."""

import asyncio
from dataclasses import dataclass, field

import pytest

from extractor.errors import CredentialsError, UsageError
from extractor.models.llm import LanguageModel
from extractor.models.model import Reply, Request
from extractor.models.options import LanguageModelOptions
from extractor.models.transport import RetryPolicy
from extractor.testing.behaviour import (
    Answer,
    Behaviour,
    ContentFilter,
    LengthCutOff,
    RateLimited,
    Refusal,
    ServerError,
    Unauthorized,
)
from extractor.testing.pacing import RecordingPace
from extractor.testing.server import LoopbackServer, Received
from prompts.message import Message
from schemas import Answer as AnswerRecord
from schemas import Article
from schemas.json_schema import strict_schema

SCHEMA = strict_schema(AnswerRecord)
TEXT = "{{ 7*7 }} four died"
MESSAGES: tuple[Message, ...] = ({"role": "system", "content": "Fill the record."}, {"role": "user", "content": TEXT})
EMPTY = '{"incidents": []}'
KEY = "sk-secret-0123456789abcdef"


@dataclass
class Outcome:
    """What one question came to."""

    requests: list[Received]
    reply: Reply | None = None
    error: Exception | None = None
    waits: list[float] = field(default_factory=list)


@pytest.fixture
def databricks(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setenv("DATABRICKS_TOKEN", KEY)
    return monkeypatch


def ask_databricks(environment: pytest.MonkeyPatch, script: list[Behaviour]) -> Outcome:
    with LoopbackServer(script) as server:
        environment.setenv("DATABRICKS_HOST", server.base_url.removesuffix("/v1"))

        async def main() -> Outcome:
            pace = RecordingPace()
            outcome = Outcome(server.requests, waits=pace.waits)
            model = LanguageModel("databricks/m", options=LanguageModelOptions(retry=RetryPolicy(jitter_s=0.0)), pace=pace)
            try:
                outcome.reply = await model.reply(Request("key", Article(id="a", text=TEXT), "extract", MESSAGES, SCHEMA))
            except Exception as error:
                outcome.error = error
            finally:
                await model.close()
            return outcome

        return asyncio.run(main())


def test_another_provider_is_asked_by_its_tool_and_answers_with_the_raw_text(databricks: pytest.MonkeyPatch) -> None:
    outcome = ask_databricks(databricks, [Answer(EMPTY)])
    assert outcome.reply is not None
    assert (outcome.reply.outcome, outcome.reply.text) == ("answered", EMPTY)
    body = outcome.requests[0].json
    assert body["messages"] == list(MESSAGES)
    assert body["tools"][0]["function"]["parameters"]["properties"] == SCHEMA["properties"]
    assert body["model"] == "m"


@pytest.mark.parametrize("behaviour", [LengthCutOff(), Refusal(), ContentFilter()])
def test_another_provider_ends_in_the_same_states(databricks: pytest.MonkeyPatch, behaviour: Behaviour) -> None:
    expected = "truncated" if isinstance(behaviour, LengthCutOff) else "refused"
    reply = ask_databricks(databricks, [behaviour]).reply
    assert reply is not None
    assert reply.outcome == expected


def test_another_provider_is_tried_again_by_us_alone(databricks: pytest.MonkeyPatch) -> None:
    outcome = ask_databricks(databricks, [RateLimited(2), ServerError(), Answer(EMPTY)])
    assert outcome.reply is not None
    assert (outcome.reply.outcome, outcome.reply.text) == ("answered", EMPTY)
    assert (len(outcome.requests), outcome.waits) == (3, [2.0, 1.0])


def test_another_providers_rejected_key_stops_the_run(databricks: pytest.MonkeyPatch) -> None:
    outcome = ask_databricks(databricks, [Unauthorized()])
    assert isinstance(outcome.error, CredentialsError)
    assert str(outcome.error) == "databricks rejects the key (401): set DATABRICKS_TOKEN to a valid one"


def test_a_provider_that_cannot_be_opened_says_why(databricks: pytest.MonkeyPatch) -> None:
    for variable in ("DATABRICKS_HOST", "DATABRICKS_BASE_URL", "DATABRICKS_WORKSPACE_URL"):
        databricks.delenv(variable, raising=False)
    with pytest.raises(UsageError, match=r"^model 'databricks/m' cannot be opened: .*DATABRICKS_HOST"):
        LanguageModel("databricks/m")
