"""Request body: what an online call sends, and what a Batch API line holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

from extractor.models.model import Request

Dialect = Literal["openai", "compatible"]

# Reasoning models answer 400 to any temperature but their own.
FIXED_TEMPERATURE = re.compile(r"(o\d|gpt-5)")
TOKEN_LIMIT: Mapping[Dialect, str] = {"openai": "max_completion_tokens", "compatible": "max_tokens"}


def request_body(
    request: Request, model_name: str, parameters: Mapping[str, Any], *, dialect: Dialect = "openai"
) -> dict[str, Any]:
    """The Chat Completions body that asks ``model_name`` to fill ``request.schema``.

    ``model_name`` is the provider's own name, without our prefix. ``parameters`` are a model's ``parameters``: of
    temperature, seed and max_tokens those that were chosen. OpenAI calls the last ``max_completion_tokens``, the servers
    that copy its protocol ("compatible") still call it ``max_tokens``.
    """
    body: dict[str, Any] = {
        "model": model_name,
        "messages": [dict(message) for message in request.messages],
        "response_format": response_format(request.schema),
    }
    temperature = parameters.get("temperature")
    if temperature is not None and not FIXED_TEMPERATURE.match(model_name.rpartition("/")[2]):
        body["temperature"] = temperature
    if parameters.get("seed") is not None:
        body["seed"] = parameters["seed"]
    if parameters.get("max_tokens") is not None:
        body[TOKEN_LIMIT[dialect]] = parameters["max_tokens"]
    return body


def response_format(schema: Mapping[str, Any]) -> dict[str, Any]:
    """Structured output that must fill ``schema``: closed decoding where the server can do it."""
    return {"type": "json_schema", "json_schema": {"name": "answer", "strict": True, "schema": schema}}
