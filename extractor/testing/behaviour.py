"""Behaviour: one way in which a provider answers a chat completion, good or bad. A closed set."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import dataclass
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer. ``usage`` as Chat Completions writes it; None lets the server count words itself."""

    text: str
    usage: Mapping[str, Any] | None = None
    delay_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Prose:
    """A finished answer that is no JSON."""

    text: str = "I'd be happy to help! The article reports an attack."


@dataclass(frozen=True, slots=True)
class UsageMissing:
    """A good answer of a server that reports no tokens."""

    text: str


@dataclass(frozen=True, slots=True)
class LengthCutOff:
    """An answer that ended at the token limit."""

    text: str = '{"incidents": [{"role": "ma'


@dataclass(frozen=True, slots=True)
class Refusal:
    """The model declines, in the field that OpenAI keeps for it."""

    text: str = "I'm sorry, I can't assist with that."


@dataclass(frozen=True, slots=True)
class ContentFilter:
    """The provider's filter stopped the answer."""


@dataclass(frozen=True, slots=True)
class EmptyChoices:
    """A completion without any choice."""


@dataclass(frozen=True, slots=True)
class RateLimited:
    """429. ``retry_after`` in seconds, as a date, or not said."""

    retry_after: float | datetime | None = None


@dataclass(frozen=True, slots=True)
class InsufficientQuota:
    """429 of an account without quota: no retry can help."""


@dataclass(frozen=True, slots=True)
class Unauthorized:
    """401, or 403 where ``status`` says so. The message quotes the key that was sent, as some providers do."""

    status: int = 401


@dataclass(frozen=True, slots=True)
class BadRequest:
    """400, or another ``status`` that blames the request. ``echo`` quotes the whole request in the message."""

    message: str = "Invalid request."
    status: int = 400
    echo: bool = False


@dataclass(frozen=True, slots=True)
class ServerError:
    """5xx with a JSON error, or with a proxy's HTML page."""

    status: int = 500
    html: bool = False
    message: str = "The server had an error."


@dataclass(frozen=True, slots=True)
class Hang:
    """Nothing for ``seconds``, then the connection closes."""

    seconds: float = 3600.0


@dataclass(frozen=True, slots=True)
class ResetMidBody:
    """Half of a good answer's body, then a TCP reset."""


@dataclass(frozen=True, slots=True)
class WrongJson:
    """200 with a body that claims to be JSON and is none."""

    body: str = '{"choices": [{"message": '


@dataclass(frozen=True, slots=True)
class SlowDrip:
    """A good answer, one byte every ``seconds_per_byte``."""

    text: str
    seconds_per_byte: float = 1.0


@dataclass(frozen=True, slots=True)
class HugeBody:
    """A body of ``megabytes`` of JSON, chunked, so that no header gives its size away."""

    megabytes: int = 64


Behaviour = (
    Answer
    | Prose
    | UsageMissing
    | LengthCutOff
    | Refusal
    | ContentFilter
    | EmptyChoices
    | RateLimited
    | InsufficientQuota
    | Unauthorized
    | BadRequest
    | ServerError
    | Hang
    | ResetMidBody
    | WrongJson
    | SlowDrip
    | HugeBody
)


@dataclass(frozen=True, slots=True)
class Response:
    """What is written to the socket: status, extra headers and body."""

    status: int
    body: bytes
    headers: Mapping[str, str] = dataclasses.field(default_factory=dict)


def response_for(behaviour: Behaviour, request: Mapping[str, Any], authorization: str) -> Response:
    """The whole response that ``behaviour`` gives to ``request`` (a Chat Completions body)."""
    match behaviour:
        case RateLimited(retry_after=None):
            return _error(429, "Rate limit reached.", kind="requests", code="rate_limit_exceeded")
        case RateLimited(retry_after=float() | int() as seconds):
            return _error(429, "Rate limit reached.", code="rate_limit_exceeded", headers={"Retry-After": f"{seconds:g}"})
        case RateLimited(retry_after=moment):
            header = format_datetime(moment, usegmt=True)  # type: ignore[arg-type]  # mypy does not narrow by the cases above
            return _error(429, "Rate limit reached.", code="rate_limit_exceeded", headers={"Retry-After": header})
        case InsufficientQuota():
            message = "You exceeded your current quota, please check your plan and billing details."
            return _error(429, message, kind="insufficient_quota", code="insufficient_quota")
        case Unauthorized(status=status):
            return _error(status, f"Incorrect API key provided: {authorization}.", code="invalid_api_key")
        case BadRequest(message=message, status=status, echo=echo):
            return _error(status, f"{message} {json.dumps(request)}" if echo else message, kind="invalid_request_error")
        case ServerError(status=status, html=True):
            return Response(status, b"<html><body>Bad gateway</body></html>", {"Content-Type": "text/html"})
        case ServerError(status=status, message=message):
            return _error(status, message, kind="server_error")
        case WrongJson(body=body):
            return Response(200, body.encode())
        case HugeBody(megabytes=megabytes):
            return Response(200, _json(completion(Answer("x" * 1_000_000 * megabytes), request)))
        case Hang() | ResetMidBody():
            return Response(200, _json(completion(Answer('{"incidents": []}'), request)))
        case _:
            return Response(200, _json(completion(behaviour, request)))


def completion(behaviour: Behaviour, request: Mapping[str, Any]) -> dict[str, Any]:
    """The Chat Completions body of a behaviour that ends in one: also what a Batch API output line holds."""
    text = getattr(behaviour, "text", None)
    choice = _choice(behaviour, text, asked_for_tool=_tool_name(request))
    body: dict[str, Any] = {
        "id": "chatcmpl-loopback",
        "object": "chat.completion",
        "created": 1700000000,
        "model": request.get("model", ""),
        "choices": [] if isinstance(behaviour, EmptyChoices) else [choice],
    }
    if not isinstance(behaviour, UsageMissing):
        body["usage"] = dict(getattr(behaviour, "usage", None) or _count(request, text or ""))
    return body


def _choice(behaviour: Behaviour, text: str | None, *, asked_for_tool: str | None) -> dict[str, Any]:
    message: dict[str, Any] = {"role": "assistant", "content": text, "refusal": None}
    reason = "stop"
    if isinstance(behaviour, Refusal):
        message |= {"content": None, "refusal": text}
    elif isinstance(behaviour, ContentFilter):
        reason = "content_filter"
    elif isinstance(behaviour, LengthCutOff):
        reason = "length"
    elif asked_for_tool is not None and not isinstance(behaviour, Prose):
        call = {"id": "call_1", "type": "function", "function": {"name": asked_for_tool, "arguments": text}}
        message |= {"content": None, "tool_calls": [call]}
    return {"index": 0, "message": message, "finish_reason": reason, "logprobs": None}


def _tool_name(request: Mapping[str, Any]) -> str | None:
    tools = request.get("tools") or []
    return str(tools[0]["function"]["name"]) if tools else None


def _count(request: Mapping[str, Any], text: str) -> dict[str, Any]:
    prompt = sum(len(str(message.get("content", "")).split()) for message in request.get("messages", []))
    answer = len(text.split())
    return {"prompt_tokens": prompt, "completion_tokens": answer, "total_tokens": prompt + answer}


def _error(
    status: int, message: str, *, kind: str = "error", code: str | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    return Response(status, _json({"error": {"message": message, "type": kind, "param": None, "code": code}}), headers or {})


def _json(value: object) -> bytes:
    return json.dumps(value).encode()
