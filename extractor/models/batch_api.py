"""BatchAPI: OpenAI's files and batches over HTTP, and the servers that copy them.

Spoken directly over httpx2, which openai 3 speaks too: five plain calls, of which two move files of 200 MB that should
pass through without being held in memory. Source: OpenAI's API reference, "Files" and "Batch".
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

import httpx2

from extractor.errors import RunError
from extractor.models.connection import failure_behind
from extractor.models.failure import ErrorResponse, PermanentError, TransientError, failure_of
from extractor.models.provider import Access
from extractor.models.transport import RetryPolicy, Sleep, retry_after_s, retrying

OPENAI_URL = "https://api.openai.com/v1"
ENDPOINT = "/v1/chat/completions"
WINDOW = "24h"  # the only one that the API offers
ENDED = frozenset({"completed", "failed", "expired", "cancelled"})
PAGE = 100
MAX_PROBLEMS = 5

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Batch:
    """One batch as the API tells of it. ``problems`` are what it found wrong with the input file, one line each."""

    id: str
    status: str
    output_file_id: str | None = None
    error_file_id: str | None = None
    completed: int = 0
    failed: int = 0
    total: int = 0
    problems: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)

    @property
    def ended(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in ENDED


class BatchAPI:
    """The calls. Each is repeated where that can help and does no harm.

    Raises:
        CredentialsError, QuotaError: From any call, when the provider rejects the key or the account has no quota.
        RunError: From any call that did not succeed in the end; the line says why.
    """

    def __init__(self, access: Access, *, retry: RetryPolicy | None = None, sleep: Sleep = asyncio.sleep) -> None:
        self._endpoint = access.endpoint
        self._retry = retry or RetryPolicy()
        self._sleep = sleep
        self._client = httpx2.AsyncClient(
            base_url=access.base_url or os.environ.get("OPENAI_BASE_URL") or OPENAI_URL,
            headers={"Authorization": f"Bearer {access.endpoint.api_key or 'none'}"},
            timeout=httpx2.Timeout(120.0, connect=20.0),
            # This machine is reached without a proxy and without certificates, which take a tenth of a second to load.
            trust_env=not access.loopback,
            verify=not access.loopback,
            follow_redirects=not access.loopback,  # file contents may be served from elsewhere
        )

    async def upload(self, file: Path) -> str:
        """Upload an input file; its id there. A repetition may leave a second copy behind, which costs nothing."""

        async def attempt() -> str:
            with file.open("rb") as stream:
                answer = await self._json(
                    "POST", "files", data={"purpose": "batch"}, files={"file": (file.name, stream, "application/jsonl")}
                )
            return self._text(answer, "id")

        return await self._patiently(attempt)

    async def create(self, input_file_id: str, metadata: Mapping[str, str], *, doubtful: bool = False) -> Batch:
        """Start a batch, once: a repetition first looks for one that carries ``metadata``, since an answer may have been
        lost on its way. ``doubtful`` looks before the first attempt too, after a run that broke off.
        """
        look = doubtful

        async def attempt() -> Batch:
            nonlocal look
            if look and (present := await self._find(metadata)) is not None:
                return present
            look = True
            wanted = {
                "input_file_id": input_file_id,
                "endpoint": ENDPOINT,
                "completion_window": WINDOW,
                "metadata": dict(metadata),
            }
            return self._batch(await self._json("POST", "batches", json=wanted))

        return await self._patiently(attempt)

    async def retrieve(self, batch_id: str) -> Batch:
        """How a batch stands."""

        async def attempt() -> Batch:
            return self._batch(await self._json("GET", f"batches/{batch_id}"))

        return await self._patiently(attempt)

    async def download(self, file_id: str, to: Path) -> None:
        """Write a file's content to ``to``, whole or not at all."""
        unfinished = to.with_name(to.name + ".unfinished")

        async def attempt() -> None:
            try:
                async with self._client.stream("GET", f"files/{file_id}/content") as response:
                    await self._sound(response)
                    with unfinished.open("wb") as stream:
                        async for chunk in response.aiter_bytes():
                            stream.write(chunk)
            except httpx2.HTTPError as error:
                raise self._broken(error) from None

        await self._patiently(attempt)
        os.replace(unfinished, to)

    async def close(self) -> None:
        """Let go of connections."""
        await self._client.aclose()

    async def _find(self, metadata: Mapping[str, str]) -> Batch | None:
        """The batch that carries ``metadata``, newest first."""
        after: dict[str, str] = {}
        while True:
            page = await self._json("GET", "batches", params={"limit": str(PAGE), **after})
            entries = [self._batch(entry) for entry in page.get("data") or [] if isinstance(entry, Mapping)]
            for batch in entries:
                if metadata.items() <= batch.metadata.items():
                    return batch
            if not page.get("has_more") or not entries:
                return None
            after = {"after": entries[-1].id}

    async def _json(self, method: str, path: str, **content: Any) -> Mapping[str, Any]:
        try:
            response = await self._client.request(method, path, **content)
            await self._sound(response)
            answer = response.json()
        except (httpx2.HTTPError, ValueError) as error:
            raise self._broken(error) from None
        if not isinstance(answer, Mapping):
            raise TransientError("broken", f"{self._endpoint.label} answered with something else than an object")
        return answer

    async def _sound(self, response: httpx2.Response) -> None:
        if response.status_code == 200:
            return
        await response.aread()
        try:
            body: object = response.json()
        except ValueError:
            body = response.text
        asked = retry_after_s(response.headers, datetime.now(UTC))
        raise failure_of(ErrorResponse(response.status_code, body, asked), self._endpoint, ())

    def _broken(self, error: Exception) -> Exception:
        failure = failure_behind(error, self._endpoint, ())
        if isinstance(failure, PermanentError) and isinstance(error, httpx2.TransportError):
            return TransientError("broken", f"the connection to {self._endpoint.label} broke ({type(error).__name__})")
        return failure

    async def _patiently(self, attempt: Callable[[], Awaitable[Result]]) -> Result:
        try:
            result: Result = await retrying(self._retry, self._sleep)(attempt)
        except (TransientError, PermanentError) as failure:
            raise RunError(f"{failure}; run the command again, what is done is kept") from None
        return result

    def _batch(self, answer: Mapping[str, Any]) -> Batch:
        counts = answer.get("request_counts") or {}
        errors = answer.get("errors") or {}
        found = [entry for entry in errors.get("data") or [] if isinstance(entry, Mapping)]
        problems = [_problem(entry) for entry in found[:MAX_PROBLEMS]]
        if len(found) > MAX_PROBLEMS:
            problems.append(f"and {len(found) - MAX_PROBLEMS} more")
        return Batch(
            id=self._text(answer, "id"),
            status=self._text(answer, "status"),
            output_file_id=answer.get("output_file_id") or None,
            error_file_id=answer.get("error_file_id") or None,
            completed=counts.get("completed") or 0,
            failed=counts.get("failed") or 0,
            total=counts.get("total") or 0,
            problems=tuple(problems),
            metadata=answer.get("metadata") or {},
        )

    def _text(self, answer: Mapping[str, Any], name: str) -> str:
        value = answer.get(name)
        if not isinstance(value, str):
            raise TransientError("broken", f"{self._endpoint.label} answered without {name}")
        return value


def _problem(entry: Mapping[str, Any]) -> str:
    line = entry.get("line")
    said = " ".join(str(entry.get("message") or entry.get("code") or "no reason given").split())
    return f"line {line}: {said}" if isinstance(line, int) else said
