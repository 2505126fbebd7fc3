"""Questions: what a batch job has asked, and what was answered, in a SQLite file of its folder.

A question is a request's ``custom_id``. It is asked when its line stands in a request file, answered when a response came
that asking again cannot better; one that went wrong may be asked again, a few times.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Literal

from extractor.errors import StorageError
from extractor.jobs.batch_files import put_in_place
from extractor.models.failure import provider_words
from extractor.models.model import Reply, Request
from schemas import Usage

FILE = "questions.sqlite"
MAX_TRIES = 5

State = Literal["unasked", "waiting", "again", "answered"]

TABLES = """
CREATE TABLE IF NOT EXISTS question (
    custom_id TEXT PRIMARY KEY,
    tries INTEGER NOT NULL,   -- how often it was written into a request file
    waiting INTEGER NOT NULL, -- whether the last of them is still without a response
    final INTEGER NOT NULL,   -- whether the reply stands
    reply TEXT,
    place TEXT                -- file and line of the response that gave the reply
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS failure ( -- the lines that were taken, lest one that is read again counts again
    line BLOB PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS publishing (files TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Response:
    """One response: the reply, whether it stands, where it was read, and the SHA-256 of its line."""

    reply: Reply
    final: bool
    place: str
    line: bytes


class Questions:
    """The questions of the job in ``folder``, as a context manager.

    Raises:
        StorageError: From any call: the database cannot be read or written.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        with self._telling():
            self._database = sqlite3.connect(self._file, isolation_level=None)
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.executescript(TABLES)
            self._finish_publishing()

    def __enter__(self) -> Questions:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._database.close()

    def state(self, custom_id: str) -> State:
        """How the question stands."""
        with self._telling():
            row = self._database.execute("SELECT waiting, final FROM question WHERE custom_id = ?", (custom_id,)).fetchone()
        if row is None:
            return "unasked"
        waiting, final = row
        return "answered" if final else "waiting" if waiting else "again"

    def answer(self, request: Request) -> Reply | None:
        """The reply that stands."""
        reply = self.stands(request.custom_id)
        if reply is None or reply.error is None:
            return reply
        said = [message["content"] for message in request.messages]
        # Only here the request is known that a provider's words may repeat.
        return replace(reply, error=provider_words(reply.error, "", said))

    def stands(self, custom_id: str) -> Reply | None:
        """The reply that stands, as it came."""
        with self._telling():
            row = self._database.execute("SELECT reply FROM question WHERE custom_id = ? AND final", (custom_id,)).fetchone()
        return None if row is None else _read(row[0])

    def responded(self, custom_id: str) -> str | None:
        """Where the response was read that a question has already; None where it has none that stands."""
        with self._telling():
            row = self._database.execute("SELECT place FROM question WHERE custom_id = ? AND final", (custom_id,)).fetchone()
        return None if row is None else str(row[0])

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep all that is taken meanwhile, or none of it."""
        with self._telling(), self._whole():
            yield

    def take(self, custom_id: str, response: Response) -> bool:
        """Keep a response; False for one that was taken before. A reply that stands is never replaced."""
        with self._telling():
            if not self._database.execute("INSERT OR IGNORE INTO failure VALUES (?)", (response.line,)).rowcount:
                return False
            self._database.execute(
                "UPDATE question SET waiting = 0, final = ? OR tries >= ?, reply = ?, place = ? "
                "WHERE custom_id = ? AND NOT final",
                (response.final, MAX_TRIES, _write(response.reply), response.place, custom_id),
            )
        return True

    def waiting(self) -> int:
        """How many are on their way."""
        with self._telling():
            ((number,),) = self._database.execute("SELECT count(*) FROM question WHERE waiting AND NOT final")
        return int(number)

    def forget(self, keys: Iterable[str]) -> None:
        """Forget what was answered about the articles of ``keys``, so that it may be asked again."""
        with self._telling(), self._whole():
            self._database.executemany(
                "UPDATE question SET tries = 0, waiting = 0, final = 0, reply = NULL "
                "WHERE custom_id = ? OR custom_id GLOB ? || ':*'",
                ((key, key) for key in keys),
            )

    def publish(self, custom_ids: Iterable[str], files: Sequence[Path]) -> None:
        """Note that complete request files with these questions are about to be put in place, and may then be sent."""
        with self._telling(), self._whole():
            self._database.executemany(
                "INSERT INTO question VALUES (?, 1, 1, 0, NULL, NULL) "
                "ON CONFLICT DO UPDATE SET tries = tries + 1, waiting = 1 WHERE NOT final",
                ((custom_id,) for custom_id in custom_ids),
            )
            self._database.execute("INSERT INTO publishing VALUES (?)", (json.dumps([str(file) for file in files]),))

    def published(self) -> None:
        """Note that the files are in place."""
        with self._telling():
            self._database.execute("DELETE FROM publishing")

    def _finish_publishing(self) -> None:
        """What a run that broke off had noted and not done."""
        for (files,) in self._database.execute("SELECT files FROM publishing").fetchall():
            put_in_place([Path(file) for file in json.loads(files)])
        self._database.execute("DELETE FROM publishing")

    @contextmanager
    def _whole(self) -> Iterator[None]:
        self._database.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._database.execute("ROLLBACK")
            raise
        self._database.execute("COMMIT")

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            raise StorageError(f"{self._file}: {error}; make room, or restore the file, and run again") from error


def on_their_way(folder: Path) -> int:
    """How many questions of the job in ``folder`` were sent in a batch and are without an answer."""
    if not (folder / FILE).is_file():
        return 0
    with Questions(folder) as questions:
        return questions.waiting()


def _write(reply: Reply) -> str:
    return json.dumps([reply.outcome, reply.text, reply.error, reply.usage.model_dump()])


def _read(line: str) -> Reply:
    outcome, text, error, usage = json.loads(line)
    return Reply(outcome, text, error=error, usage=Usage.model_validate(usage))
