"""Batch files: request lines of OpenAI's Batch API, split at its limits, and what the answers so far leave to be asked.

vLLM's ``run-batch`` reads the same lines.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from extractor.errors import StorageError
from extractor.models.model import Reply, Request
from extractor.pipeline import advance, opening_requests
from extractor.policy import Policy
from schemas import Article, Extraction

URL = "/v1/chat/completions"


@dataclass(frozen=True, slots=True)
class Limits:
    """What one input file may hold. Source: OpenAI's API reference, "Create batch": 50,000 requests and 200 MB."""

    requests: int = 50_000
    bytes: int = 200_000_000


def request_line(custom_id: str, body: Mapping[str, Any]) -> bytes:
    """One line of an input file. Equal bodies give equal bytes."""
    line = {"custom_id": custom_id, "method": "POST", "url": URL, "body": body}
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def next_step(article: Article, policy: Policy, answer: Callable[[Request], Reply | None]) -> list[Request] | Extraction:
    """The requests about ``article`` that may be sent now, those that ``answer`` has no reply to; or its extraction."""
    opening = [(request, answer(request)) for request in opening_requests(article, policy)]
    unanswered = [request for request, reply in opening if reply is None]
    if unanswered:
        return unanswered
    replies = [reply for _, reply in opening if reply is not None]
    while isinstance(step := advance(article, replies, policy), Request):
        reply = answer(step)
        if reply is None:
            return [step]
        replies.append(reply)
    return step


class RequestFiles:
    """Input files that appear complete or not at all.

    ``first`` names the first file; where a limit asks for more they are called ``NAME-part2.jsonl`` and so on. A
    ``custom_id`` is written once, since the Batch API refuses a file that repeats one: equal articles share an answer.
    ``parts`` are the files so far, ``files`` those written, once the context has ended well.

    ``before`` is called when they are complete and not yet in place.

    Raises:
        StorageError: A file cannot be written.
    """

    def __init__(self, first: Path, limits: Limits | None = None, *, before: Callable[[], None] | None = None) -> None:
        self._first = first
        self._before = before
        self._limits = limits or Limits()
        self._open: IO[bytes] | None = None
        self.parts: list[Path] = []
        self._held = self._size = 0
        self._seen = sqlite3.connect("")  # a temporary database: it goes to disk when it outgrows its cache
        self._seen.execute("CREATE TABLE seen (custom_id TEXT PRIMARY KEY) WITHOUT ROWID")
        self.requests = 0
        self.repeated = 0
        self.files: list[Path] = []

    def __enter__(self) -> RequestFiles:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self._close()
            if kind is None:
                if self._before is not None:
                    self._before()
                put_in_place(self.parts)
                self.files = self.parts
            else:
                for part in self.parts:
                    unfinished(part).unlink(missing_ok=True)
        except OSError as problem:
            raise self._cannot(problem) from problem
        finally:
            self._seen.close()

    def add(self, custom_id: str, body: Mapping[str, Any]) -> bool:
        """Write one request; False where it has been written before.

        Raises:
            StorageError: A file cannot be written, or the line alone is larger than a file may be.
        """
        if not self._seen.execute("INSERT OR IGNORE INTO seen VALUES (?)", (custom_id,)).rowcount:
            self.repeated += 1
            return False
        line = request_line(custom_id, body)
        try:
            if self._open is None or self._held == self._limits.requests or self._size + len(line) > self._limits.bytes:
                self._next_part()
            assert self._open is not None  # noqa: S101  # the line above has opened it
            self._open.write(line)
        except OSError as problem:
            raise self._cannot(problem) from problem
        self._held += 1
        self._size += len(line)
        self.requests += 1
        return True

    def custom_ids(self) -> Iterator[str]:
        """Those that were written; while the context lasts."""
        for (custom_id,) in self._seen.execute("SELECT custom_id FROM seen"):
            yield custom_id

    def _next_part(self) -> None:
        self._close()
        number = len(self.parts) + 1
        name = self._first.name if number == 1 else f"{self._first.stem}-part{number}{self._first.suffix}"
        part = self._first.with_name(name)
        part.parent.mkdir(parents=True, exist_ok=True)
        self._open = unfinished(part).open("wb")
        self.parts.append(part)
        self._held = self._size = 0

    def _close(self) -> None:
        if self._open is not None:
            self._open.flush()
            os.fsync(self._open.fileno())
            self._open.close()
            self._open = None

    def _cannot(self, problem: OSError) -> StorageError:
        return StorageError(f"{self._first}: cannot be written ({problem.strerror}); choose another --out or make room")


def put_in_place(files: Sequence[Path]) -> None:
    """Give complete files their names, those that do not have them yet."""
    for file in files:
        if unfinished(file).exists():
            os.replace(unfinished(file), file)


def unfinished(part: Path) -> Path:
    """Where a file is written before it takes its place."""
    return part.with_name(part.name + ".unfinished")
