"""Connection: how much a server may send, and what it means when nothing useful came."""

from __future__ import annotations

import errno
import json
import socket
import ssl
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, datetime

import httpx2

from extractor.errors import IncidentsError
from extractor.models.failure import Endpoint, ErrorResponse, Failure, PermanentError, TransientError, failure_of, provider_words
from extractor.models.transport import retry_after_s

MAX_BODY_BYTES = 32 * 1024 * 1024
NO_RESPONSE = frozenset({"APIConnectionError", "APITimeoutError"})  # as the clients of openai, anthropic, groq, … call it


def failure_behind(error: BaseException, endpoint: Endpoint, said: Sequence[str]) -> Failure:
    """What the exception of a provider's client means: one to raise in its place.

    The clients of most providers are built alike: ``status_code``, ``response`` and ``body`` where a response came, and
    the transport's exception as cause where none did. ``said`` are the request's messages, which no line may repeat.
    """
    if isinstance(error, TransientError | PermanentError | IncidentsError):
        return error
    status = getattr(error, "status_code", None)
    if isinstance(status, int):
        headers = getattr(getattr(error, "response", None), "headers", {})
        asked = retry_after_s(headers, datetime.now(UTC))
        return failure_of(ErrorResponse(status, getattr(error, "body", None), asked), endpoint, said)
    chain = list(_chain(error))
    if any(isinstance(link, EndlessBodyError) for link in chain):
        return PermanentError(f"{endpoint.label} answered with more than {MAX_BODY_BYTES >> 20} MB")
    if any(isinstance(link, OSError) and link.errno == errno.ECONNREFUSED for link in chain):
        line = f"nothing listens at {endpoint.label} (connection refused): start the server or correct --base-url"
        return TransientError("unreachable", line)
    if any(isinstance(link, ssl.SSLCertVerificationError) for link in chain):
        return TransientError("unreachable", f"the certificate of {endpoint.label} is not trusted: correct --base-url")
    if any(isinstance(link, socket.gaierror) for link in chain):
        return TransientError("unreachable", f"the host of {endpoint.label} cannot be found: correct --base-url")
    if isinstance(error, UnicodeEncodeError):
        return PermanentError("the text holds a lone surrogate, which UTF-8 cannot carry: read the file with its own encoding")
    if isinstance(error, json.JSONDecodeError):
        return TransientError("broken", f"{endpoint.label} answered with broken JSON")
    reason = type(chain[-1]).__name__
    if type(error).__name__ in NO_RESPONSE or any(isinstance(link, OSError) for link in chain):
        return TransientError("broken", f"the connection to {endpoint.label} broke ({reason})")
    words = provider_words(str(chain[-1]), endpoint.api_key, said)
    return PermanentError(f"{endpoint.label} could not be asked: {reason}: {words}")


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    while link is not None:
        yield link
        link = link.__cause__


class EndlessBodyError(Exception):
    """A server sends without end."""


class _Bounded(httpx2.AsyncByteStream):
    def __init__(self, stream: httpx2.AsyncByteStream) -> None:
        self._stream = stream

    async def __aiter__(self) -> AsyncIterator[bytes]:
        size = 0
        async for chunk in self._stream:
            size += len(chunk)
            if size > MAX_BODY_BYTES:
                raise EndlessBodyError
            yield chunk

    async def aclose(self) -> None:
        await self._stream.aclose()


@dataclass
class Seen:
    """What an attempt's response said before its body: its status and its ``x-ratelimit-`` headers."""

    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


_SEEN: ContextVar[Seen | None] = ContextVar("seen", default=None)


@contextmanager
def seeing() -> Iterator[Seen]:
    """What the response to the attempt made meanwhile says; empty for a client without our event hook."""
    seen = Seen()
    token = _SEEN.set(seen)
    try:
        yield seen
    finally:
        _SEEN.reset(token)


async def on_response(response: httpx2.Response) -> None:
    """An event hook that notes a response's status and limits, and stops its body at ``MAX_BODY_BYTES``."""
    seen = _SEEN.get()
    if seen is not None:
        seen.status = response.status_code
        seen.headers = {name: value for name, value in response.headers.items() if name.startswith("x-ratelimit-")}
    if isinstance(response.stream, httpx2.AsyncByteStream):
        response.stream = _Bounded(response.stream)
