"""Response line: one line of a Batch API output or error file, or of a recording, and the reply that it amounts to.

Source: OpenAI's API reference, "The request output object": ``{"id", "custom_id", "response": {"status_code",
"request_id", "body"}, "error": {"code", "message"}}``. Requests that a batch left unanswered (expired, cancelled) stand in
the error file with ``response`` null; those that were answered with an error have its status and body.
A recording may also have plain lines, ``{"custom_id", "content"}``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from extractor.errors import ArticleError
from extractor.models.completion import reply_from_completion
from extractor.models.failure import NO_QUOTA, RETRIED, answer_is_lost, error_details, provider_words
from extractor.models.model import Reply


class ResponseLineError(ArticleError):
    """A line that is no response; the message says why, without the line."""


def read_response_line(line: bytes) -> dict[str, Any] | None:
    """The line as an object with a ``custom_id``; None for a request line, which answers nothing.

    Raises:
        ResponseLineError: It is no response.
    """
    try:
        record = json.loads(line)
    except ValueError:
        raise ResponseLineError("the line is not JSON; a recording has one JSON object per line") from None
    if not isinstance(record, dict) or not isinstance(record.get("custom_id"), str):
        raise ResponseLineError("the line has no custom_id, which names the request that it answers")
    if {"method", "body"} <= record.keys():
        return None
    if not {"response", "error", "content"} & record.keys():
        raise ResponseLineError("the line has neither a response (Batch API output) nor a content")
    return record


def went_wrong(line: Mapping[str, Any]) -> bool:
    """Whether no completion came."""
    response = line.get("response")
    return "content" not in line and (not isinstance(response, Mapping) or response.get("status_code", 200) != 200)


def worth_repeating(line: Mapping[str, Any]) -> bool:
    """Whether the same request may be answered another time: it expired, was cancelled, throttled or met a fault.

    A request that was blamed itself (400 and its like) is not; an empty completion is, as in an online call.
    """
    if not went_wrong(line):
        return reply_of(line, ()).outcome == "failed"
    response = line.get("response")
    status = response.get("status_code") if isinstance(response, Mapping) else None
    if not isinstance(status, int):
        return True
    details = _details(line)
    if answer_is_lost(status, details):
        return False
    return (
        status >= 500
        or status == 429
        or status in RETRIED | {401, 402, 403}
        or bool(NO_QUOTA & {details.get("code"), details.get("type")})
    )


def reply_of(line: Mapping[str, Any], said: Sequence[str]) -> Reply:
    """The reply that the line amounts to. ``said`` are the request's messages, which no error line may repeat."""
    if "content" in line:
        content = line["content"]
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        return Reply("answered", text) if content else Reply("failed", None, error="the recorded answer is empty")
    response = line.get("response")
    status, body = (response.get("status_code"), response.get("body")) if isinstance(response, Mapping) else (None, None)
    if not went_wrong(line):
        return reply_from_completion(body if isinstance(body, Mapping) else {})
    words = provider_words(str(_details(line).get("message", "")), "", said)
    answered = "the batch left it unanswered" if status is None else f"the batch answered {status}"
    return Reply("failed", None, error=answered + (f": {words}" if words else ""))


def _details(line: Mapping[str, Any]) -> Mapping[str, Any]:
    response = line.get("response")
    body = response.get("body") if isinstance(response, Mapping) else None
    return error_details(line.get("error")) or error_details(body)
