"""Failure: what one failed attempt to reach a provider means, in one line that holds neither the article nor a key."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from extractor.errors import CredentialsError, IncidentsError, QuotaError

Kind = Literal["throttled", "broken", "unreachable", "empty"]

MAX_WORDS = 200  # characters of a provider's own words that an error line may hold
ECHO = 24  # so many characters in common with the request, and the provider's words are left out
RETRIED = frozenset({408, 409, 425})
# A server that cannot pass on what its model said, as llama.cpp cannot when an answer ends in the middle of a character.
# Source: llama.cpp's issues 19992 and 24327, and "incomplete UTF-8 string" of the JSON library that it writes with.
LOST_ANSWER = re.compile(r"json\.exception\.type_error|Failed to parse input at pos \d|model produced output that does not match")
NO_QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})


class TransientError(Exception):
    """One attempt that failed in a way that a later one may not.

    ``kind``: throttled (429), broken (5xx, timeout, broken connection, unreadable body), unreachable (nobody listens) or
    empty (an answer without content). ``retry_after_s`` is what the provider asked to wait, in seconds, ``status`` its
    HTTP status where it answered. ``took_s`` is how long the attempt took, in seconds, where somebody has noted it.
    """

    def __init__(self, kind: Kind, line: str, *, retry_after_s: float | None = None, status: int | None = None) -> None:
        super().__init__(line)
        self.kind = kind
        self.retry_after_s = retry_after_s
        self.status = status
        self.took_s = 0.0


class PermanentError(Exception):
    """One attempt whose failure a repetition cannot mend; it fails its article alone."""


Failure = TransientError | PermanentError | IncidentsError


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Who was asked, as error lines name it: ``label`` (a provider or a URL) and the variable that holds its key."""

    label: str
    key_variable: str
    api_key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class ErrorResponse:
    """An HTTP response other than 200. ``body`` is its JSON, or the ``error`` object within."""

    status: int
    body: object
    retry_after_s: float | None = None


def failure_of(
    response: ErrorResponse, endpoint: Endpoint, said: Sequence[str]
) -> TransientError | PermanentError | IncidentsError:
    """The exception that ``response`` amounts to. ``said`` are the request's messages, which no line may repeat."""
    status = response.status
    details = error_details(response.body)
    words = provider_words(str(details.get("message", "")), endpoint.api_key, said)
    line = f"{endpoint.label} answered {status}" + (f": {words}" if words else "")
    if status in {401, 403}:
        return CredentialsError(f"{endpoint.label} rejects the key ({status}): set {endpoint.key_variable} to a valid one")
    if status == 402 or NO_QUOTA & {details.get("code"), details.get("type")}:
        return QuotaError(f"{endpoint.label} has no quota left ({status}): check the account's plan and billing")
    if status == 429:
        return TransientError("throttled", line, retry_after_s=response.retry_after_s, status=status)
    if answer_is_lost(status, details):
        return PermanentError(
            f"{endpoint.label} answered {status}: it cannot pass on its model's answer, which perhaps ends at the token limit in "
            "the middle of a character; asked again, the model would say the same"
        )
    if status >= 500 or status in RETRIED:
        return TransientError("broken", line, retry_after_s=response.retry_after_s, status=status)
    if re.search(r"response_format|json_schema", f"{details.get('param')} {words}"):
        line += " (the answer needs response_format json_schema: choose a model or server with structured outputs)"
    return PermanentError(line)


def answer_is_lost(status: int, details: Mapping[str, Any]) -> bool:
    """Whether an error of the server is about what its model said, so that the same question would meet it again."""
    return status == 500 and LOST_ANSWER.search(str(details.get("message", ""))) is not None


def provider_words(text: str, api_key: str, said: Sequence[str]) -> str:
    """A provider's own words, made fit for an error line: one line, short, without the key; "" if they quote the request."""
    words = " ".join(text.split())
    if api_key:
        words = words.replace(api_key, "***")
    quotable = {words[start : start + ECHO] for start in range(len(words) - ECHO + 1)} or {words}
    for message in said:
        flat = " ".join(message.split())
        if words and (any(piece in flat for piece in quotable) or (len(flat) >= ECHO // 2 and flat in words)):
            return "(its message repeats the request and is left out)"
    return words if len(words) <= MAX_WORDS else words[: MAX_WORDS - 1] + "…"


def error_details(body: object) -> Mapping[str, Any]:
    """The error object of an error response's body, whichever of the usual shapes it has; empty when it says nothing."""
    if isinstance(body, Mapping):
        inner = body.get("error", body)
        if isinstance(inner, Mapping):
            return inner if "message" in inner else {**inner, "message": inner.get("detail", "")}
        body = inner
    # A proxy's HTML page says nothing that helps.
    return {"message": body} if isinstance(body, str) and not body.lstrip().startswith("<") else {}
