"""The body that an online call sends and a batch line holds."""

import pytest

from extractor.models.model import Request
from extractor.models.options import LanguageModelOptions
from extractor.models.request_body import request_body
from schemas import Answer, Article
from schemas.json_schema import strict_schema

SCHEMA = strict_schema(Answer)


def request() -> Request:
    return Request("key", Article(id="a", text="Four died."), "extract", ({"role": "user", "content": "Four died."},), SCHEMA)


def test_openai_itself_gets_its_own_name_for_the_token_limit() -> None:
    body = request_body(request(), "gpt-4o-mini", {"temperature": 0.0, "seed": 0, "max_tokens": 100})
    assert {name: value for name, value in body.items() if name != "messages"} == {
        "model": "gpt-4o-mini",
        "response_format": {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": SCHEMA}},
        "temperature": 0.0,
        "seed": 0,
        "max_completion_tokens": 100,
    }


@pytest.mark.parametrize("name", ["o3-mini", "o1", "gpt-5", "gpt-5.1-mini", "openai/gpt-5-mini"])
def test_a_reasoning_model_is_sent_no_temperature(name: str) -> None:
    assert "temperature" not in request_body(request(), name, {"temperature": 0.0})


@pytest.mark.parametrize("name", ["gpt-4o", "qwen3", "llama-3.3-70b", "olmo-2", "gpt-oss-20b"])
def test_any_other_model_is_sent_the_temperature(name: str) -> None:
    assert request_body(request(), name, {"temperature": 0.0})["temperature"] == 0.0


def test_what_was_not_chosen_is_not_sent() -> None:
    options = LanguageModelOptions(temperature=None, seed=None, max_tokens=None)
    assert options.parameters == {}
    assert set(request_body(request(), "m", options.parameters)) == {"model", "messages", "response_format"}
