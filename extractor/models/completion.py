"""Completion: what a Chat Completions body says, whether it came online, from a batch or from a recording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from extractor.models.model import Reply
from schemas import Usage


def reply_from_completion(body: Mapping[str, Any]) -> Reply:
    """The reply that a Chat Completions ``body`` amounts to. Total: an unreadable body is a failed reply.

    A refusal and a content filter are ``refused``, the token limit is ``truncated``; a body without a choice or without
    content is ``failed``. Source: OpenAI's API reference, "The chat completion object".
    """
    usage = usage_of(body)
    choice = _first(body.get("choices"))
    message = choice.get("message")
    if not isinstance(message, Mapping):
        what = "is an error" if body.get("error") else "holds no message"
        return Reply("failed", None, error=f"the provider's answer {what}", usage=usage)
    text = _text(message)
    refusal = message.get("refusal")
    reason = choice.get("finish_reason")
    if refusal and isinstance(refusal, str):
        return Reply("refused", refusal, error="the model declined to answer", usage=usage)
    if reason == "content_filter":
        return Reply("refused", text, error="the provider's content filter stopped the answer", usage=usage)
    if reason == "length":
        return Reply(
            "truncated", text, error="the answer was cut off at the token limit: allow more with --max-tokens", usage=usage
        )
    if not text:
        return Reply("failed", None, error="the provider's answer holds no content", usage=usage)
    return Reply("answered", text, usage=usage)


def usage_of(body: Mapping[str, Any]) -> Usage:
    """The tokens that ``body`` reports, in OpenAI's words or in Anthropic's; null where it says nothing."""
    usage = body.get("usage")
    if not isinstance(usage, Mapping):
        return Usage()
    details = usage.get("prompt_tokens_details")
    cached = details.get("cached_tokens") if isinstance(details, Mapping) else usage.get("cache_read_input_tokens")
    return Usage(
        prompt_tokens=_tokens(usage.get("prompt_tokens", usage.get("input_tokens"))),
        cached_tokens=_tokens(cached),
        completion_tokens=_tokens(usage.get("completion_tokens", usage.get("output_tokens"))),
    )


def _first(choices: object) -> Mapping[str, Any]:
    if isinstance(choices, Sequence) and choices and isinstance(choices[0], Mapping):
        return choices[0]
    return {}


def _text(message: Mapping[str, Any]) -> str | None:
    """The content, its text parts joined, or the arguments of the first tool call."""
    content = message.get("content")
    if isinstance(content, str) and content:
        return content
    if isinstance(content, Sequence) and not isinstance(content, str):
        parts = [part.get("text") for part in content if isinstance(part, Mapping)]
        return "".join(part for part in parts if isinstance(part, str)) or None
    function = _first(message.get("tool_calls")).get("function")
    arguments = function.get("arguments") if isinstance(function, Mapping) else None
    return arguments if isinstance(arguments, str) and arguments else None


def _tokens(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None
