"""Ledger: the one truth about a job, in SQLite. Every raw reply by key and round, every HTTP attempt, every finished article.

A reply is on disk before it is used, so that a run which is killed at any point repeats at most the calls in flight.
Records are made of replies and can be made again; replies cost money and are never thrown away but by ``requeue``.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import RunError, StorageError
from extractor.jobs.tables import FORMAT, PUT_ARTICLE, PUT_CALL, PUT_INPUT, PUT_REPLY, RECORDS, REPLIES, SCHEMA
from extractor.models.call import Call
from extractor.models.model import Reply
from schemas import Extraction, Status, Usage
from schemas.extraction import json_line

WAITS = "waits"  # in place of the rules that judged an article: its answer is on its way in a batch
BUSY_S = 30.0  # how long another process may hold the file


@dataclass(frozen=True, slots=True)
class StoredReply:
    """A raw reply to the question ``round`` (0, 1, …) about the article of ``key``; ``asked`` names the prompt."""

    key: str
    round: int
    reply: Reply
    asked: str = ""


@dataclass(frozen=True, slots=True)
class StoredCall:
    """One HTTP attempt at that question, and what it cost in US dollars; None where the price is unknown."""

    key: str
    round: int
    call: Call
    cost_usd: float | None


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished article: its extraction as JSON, made of the replies of ``key`` under the rules that ``judged`` names."""

    id: str
    key: str
    judged: str
    status: Status
    rules: tuple[str, ...]
    extraction: bytes

    @classmethod
    def of(cls, extraction: Extraction, key: str, judged: str) -> Finished:
        """What is to be kept of an extraction."""
        rules = tuple(violation.rule for violation in extraction.violations)
        return cls(extraction.article.id, key, judged, extraction.status, rules, json_line(extraction).encode())


@dataclass(frozen=True, slots=True)
class Input:
    """The article that the run ``run`` read at ``position``, both from 0."""

    run: int
    position: int
    id: str
    key: str


Entry = StoredReply | StoredCall | Finished | Input


class Ledger:
    """The ledger in ``path``, made when it is not there. Safe to use from several threads; several processes take turns.

    ``max_pages`` limits the file to so many pages of 4 kB.

    Raises:
        StorageError: The file cannot be opened, read or written.
        RunError: It was made by a later version of this program.
    """

    def __init__(self, path: Path, *, max_pages: int | None = None) -> None:
        self.path = path
        self._lock = threading.Lock()
        with self._clearly():
            self._writes = self._connect()
            # What is read does not wait for what is being written.
            self._reads = self._connect()
        try:
            self._prepare(max_pages)
        except BaseException:
            self.close()
            raise

    def _prepare(self, max_pages: int | None) -> None:
        with self._clearly():
            version = int(self._writes.execute("PRAGMA user_version").fetchone()[0])
            if version > FORMAT:
                raise RunError(f"{self.path}: is a ledger of format {version}, this program knows {FORMAT}: use a later version")
            self._writes.execute("PRAGMA journal_mode = WAL")
            self._writes.execute("PRAGMA synchronous = FULL")
            if max_pages is not None:
                self._writes.execute(f"PRAGMA max_page_count = {max_pages:d}")
            self._writes.executescript(f"BEGIN IMMEDIATE; {SCHEMA} PRAGMA user_version = {FORMAT}; COMMIT;")

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=BUSY_S, isolation_level=None, check_same_thread=False)

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file. What was written is in it."""
        self._reads.close()
        self._writes.close()

    def write(self, entries: Sequence[Entry]) -> int:
        """Write ``entries`` in one transaction that is on disk when this returns; how many replies were new.

        Raises:
            StorageError: None of them was written.
        """
        with self._transaction() as to:
            new = 0
            for entry in entries:
                if isinstance(entry, StoredReply):
                    new += to.execute(PUT_REPLY, _reply_row(entry)).rowcount
                elif isinstance(entry, StoredCall):
                    to.execute(PUT_CALL, _call_row(entry))
                elif isinstance(entry, Finished):
                    to.execute(PUT_ARTICLE, _article_row(entry))
                else:
                    to.execute(PUT_INPUT, (entry.run, entry.position, entry.id, entry.key))
            return new

    def record(self, answers: Sequence[tuple[StoredReply, Sequence[StoredCall]]]) -> int:
        """Store replies, each with the HTTP attempts that it took, durably on return; how many were new. Of a question that
        had been answered before nothing changes, and its attempts are not counted again.

        Raises:
            StorageError: None was stored.
        """
        with self._transaction() as to:
            new = 0
            for reply, calls in answers:
                if to.execute(PUT_REPLY, _reply_row(reply)).rowcount:
                    to.executemany(PUT_CALL, map(_call_row, calls))
                    new += 1
            return new

    def reply(self, key: str, round_: int) -> StoredReply | None:
        """The reply to one question; None where there is none."""
        with self._clearly():
            row = self._reads.execute(f"{REPLIES} AND round = ?", (key, round_)).fetchone()
        return None if row is None else StoredReply(key, round_, _reply(row), row[-1])

    def replies(self, key: str) -> list[StoredReply]:
        """The replies about the article of ``key``, by round, up to the first round that has none."""
        with self._clearly():
            rows = self._reads.execute(f"{REPLIES} ORDER BY round", (key,)).fetchall()
        return [StoredReply(key, number, _reply(row), row[-1]) for number, row in enumerate(rows) if row[0] == number]

    def finished(self, article_id: str, key: str) -> Finished | None:
        """What is kept of a finished article; None for one that is not finished."""
        with self._clearly():
            query = "SELECT * FROM articles WHERE id = ? AND key = ? AND judged <> ?"
            row = self._reads.execute(query, (article_id, key, WAITS)).fetchone()
        return None if row is None else _finished(row)

    def next_run(self) -> int:
        """The number of a run that begins now."""
        ((last,),) = self.select("SELECT max(run) FROM inputs")
        return 0 if last is None else int(last) + 1

    def complete(self, run: int) -> None:
        """``run`` has read all its articles: those that only earlier runs met are no longer the job's."""
        with self._transaction() as to:
            to.execute("DELETE FROM inputs WHERE run <> ?", (run,))

    def records(self) -> Iterator[Finished]:
        """The job's finished articles in the order in which they were read."""
        # Run by run, in the order of the table's key, so that SQLite has nothing to sort.
        for (run,) in list(self.select("SELECT DISTINCT run FROM inputs ORDER BY run DESC")):
            yield from map(_finished, self.select(RECORDS, (run,)))

    def shared_ids(self) -> int:
        """How many ids belong to more than one article of a run."""
        ((number,),) = self.select("SELECT count(*) FROM (SELECT id FROM inputs GROUP BY id, run HAVING count(*) > 1)")
        return int(number)

    def requeue(self, statuses: Sequence[Status]) -> list[str]:
        """Forget the articles that ended in one of ``statuses``, and their replies, so that they are asked again; their keys.

        What their calls cost stays in the accounts. What waits for an answer has not ended.
        """
        marks = ", ".join("?" * len(statuses))
        ended = f"FROM articles WHERE status IN ({marks}) AND judged <> ?"
        values = [*(status.value for status in statuses), WAITS]
        with self._transaction() as to:
            keys = [str(key) for (key,) in to.execute(f"SELECT key {ended}", values)]
            to.execute(f"DELETE FROM replies WHERE key IN (SELECT key {ended})", values)  # noqa: S608  # marks
            to.execute(f"DELETE {ended}", values)
            return keys

    def forget(self, keys: Sequence[str]) -> None:
        """Forget the failed replies of ``keys``, and what was made of them; answers stay."""
        with self._transaction() as to:
            for key in keys:
                to.execute("DELETE FROM replies WHERE key = ? AND outcome = 'failed'", (key,))
                to.execute("DELETE FROM articles WHERE key = ?", (key,))

    def setting(self, name: str) -> str | None:
        """What was kept under ``name``; None for nothing."""
        with self._clearly():
            row = self._reads.execute("SELECT value FROM settings WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def keep_setting(self, name: str, value: str) -> None:
        """Keep ``value`` under ``name``."""
        with self._transaction() as to:
            to.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", (name, value))

    def select(self, query: str, values: Sequence[Any] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query, one at a time."""
        with self._clearly():
            yield from self._reads.execute(query, values)

    def sound(self) -> bool:
        """Whether SQLite's own check finds the file whole."""
        return list(self.select("PRAGMA integrity_check")) == [("ok",)]

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._clearly():
            self._writes.execute("BEGIN IMMEDIATE")
            try:
                yield self._writes
                self._writes.execute("COMMIT")
            except BaseException:
                if self._writes.in_transaction:
                    self._writes.execute("ROLLBACK")
                raise

    @contextmanager
    def _clearly(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StorageError(_cannot(self.path, error)) from error


def _cannot(path: Path, error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name in {"SQLITE_NOTADB", "SQLITE_CORRUPT"}:
        return f"{path}: is no ledger, or a damaged one ({error}); restore it, or choose another --out"
    if name.startswith("SQLITE_BUSY") or name.startswith("SQLITE_LOCKED"):
        return f"{path}: is in use by another process; wait for its end"
    return f"{path}: cannot be written ({error}); make room, then run the same command again: it goes on where it stopped"


def _reply_row(entry: StoredReply) -> tuple[Any, ...]:
    reply, usage = entry.reply, entry.reply.usage
    paid = (reply.cost_usd, reply.latency_s)
    # A lone surrogate in an answer is kept as it came.
    text = None if reply.text is None else zlib.compress(reply.text.encode("utf-8", "surrogatepass"), 1)
    tokens = (usage.prompt_tokens, usage.cached_tokens, usage.completion_tokens)
    return (entry.key, entry.round, reply.outcome, text, reply.error, *tokens, *paid, time.time(), entry.asked)


def _call_row(entry: StoredCall) -> tuple[Any, ...]:
    call, usage = entry.call, entry.call.usage
    tokens = (usage.prompt_tokens, usage.cached_tokens, usage.completion_tokens)
    return (entry.key, entry.round, call.outcome, call.status, *tokens, entry.cost_usd, call.latency_s, time.time())


def _article_row(entry: Finished) -> tuple[Any, ...]:
    rules = " ".join(entry.rules)
    return (entry.id, entry.key, entry.judged, entry.status.value, rules, zlib.compress(entry.extraction, 1))


def _reply(row: tuple[Any, ...]) -> Reply:
    _, outcome, text, error, prompt, cached, completion, cost, latency, _ = row
    return Reply(
        outcome,
        None if text is None else zlib.decompress(text).decode("utf-8", "surrogatepass"),
        error=error,
        usage=Usage(prompt_tokens=prompt, cached_tokens=cached, completion_tokens=completion),
        cost_usd=cost,
        latency_s=latency,
    )


def _finished(row: tuple[Any, ...]) -> Finished:
    article_id, key, judged, status, rules, extraction = row
    return Finished(article_id, key, judged, Status(status), tuple(rules.split()), zlib.decompress(extraction))
