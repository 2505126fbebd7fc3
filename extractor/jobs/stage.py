"""Stage: a worker of a run on several machines: articles in, finished records out, everything kept in the office first."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import uuid4

from extractor.articles import Unreadable
from extractor.jobs.judgement import Judgement, judgement
from extractor.jobs.ledger import Entry, Finished, Input, StoredReply
from extractor.jobs.office import Asking, Known, beating, portable
from extractor.jobs.prices import Price
from extractor.jobs.runner import Course, Item, Runner
from extractor.models.call import Call, Pace, StoppedError
from extractor.models.model import Model, Request
from extractor.pipeline import article_key
from extractor.policy import Policy
from schemas import Article

MOST_WAITING = 64  # entries that may wait to be sent to the office


class Desk(Protocol):
    """The office as it is reached from a worker: ``call`` sends a message to one of its coroutines at once, and what it
    returns can be awaited for the result.
    """

    def call(self, name: str, *arguments: Any) -> Any:
        """Send a message."""
        ...


@dataclass(frozen=True, slots=True)
class Task:
    """What every worker is told: as in ``Plan``; ``concurrency`` articles are under way in one batch, ``run`` is its number."""

    open_model: Callable[[Pace], Model]
    policy_for: Callable[[Model], Policy]
    price: Price | None
    concurrency: int
    run: int


class DeskPace:
    """The pace of a worker's calls: the office's."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._permits: dict[int, str] = {}
        self.worker = uuid4().hex

    async def admit(self, request: Request) -> None:
        """Wait until an attempt may go out.

        Raises:
            StoppedError: None may go out any more.
        """
        permit = await self._desk.call("admit", self.worker, Asking.of(request))
        if permit is None:
            raise StoppedError
        self._permits[id(request)] = permit

    def heard(self, request: Request, call: Call) -> None:
        """An attempt has ended."""
        self._desk.call("heard", self._permits.pop(id(request)), call)

    async def pause(self, seconds: float) -> None:
        """Wait before a further attempt.

        Raises:
            StoppedError: There will be none.
        """
        if not await self._desk.call("pause", seconds):
            raise StoppedError


class DeskStore:
    """The office's ledger as the store of one batch, whose articles stand at ``positions`` among all."""

    def __init__(self, desk: Desk, positions: Sequence[int]) -> None:
        self._desk = desk
        self._positions = positions
        self._finished: dict[tuple[str, str], Finished] = {}
        self._replies: dict[str, list[StoredReply]] = {}
        self._waiting: list[Entry] = []
        self._sending: set[asyncio.Future[None]] = set()

    def learn(self, wanted: Sequence[tuple[str, str]], known: Sequence[Known]) -> None:
        """Take in what the office knows of the batch's articles."""
        for (article_id, key), (finished, replies) in zip(wanted, known, strict=True):
            self._replies[key] = list(replies)
            if finished is not None:
                self._finished[article_id, key] = finished

    def replies(self, key: str) -> list[StoredReply]:
        """The replies about the article of ``key``, by round."""
        return list(self._replies.get(key, []))

    def finished(self, article_id: str, key: str) -> Finished | None:
        """What is kept of a finished article."""
        return self._finished.get((article_id, key))

    def put(self, entry: Entry) -> None:
        """Keep ``entry``, soon."""
        if isinstance(entry, Input):
            entry = Input(entry.run, self._positions[entry.position], entry.id, entry.key)
        elif isinstance(entry, StoredReply):
            self._replies.setdefault(entry.key, []).append(entry)
        self._waiting.append(entry)

    async def settle(self) -> None:
        """Wait until all that was put is on the office's disk.

        Raises:
            StorageError: It cannot be written.
        """
        if self._waiting:
            entries, self._waiting = self._waiting, []
            sending = asyncio.ensure_future(self._send(entries))
            self._sending.add(sending)
            sending.add_done_callback(self._sending.discard)
        # What another task has sent may hold what this one put.
        await asyncio.gather(*self._sending)

    async def breathe(self) -> None:
        """Send what waits, if it is much.

        Raises:
            StorageError: It cannot be written.
        """
        if len(self._waiting) >= MOST_WAITING:
            await self.settle()

    def close(self) -> None:
        """Nothing is held open."""

    async def _send(self, entries: list[Entry]) -> None:
        await self._desk.call("keep", entries)


class _Brake:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def stop(self) -> None:
        """Let no worker's call out any more."""
        self._desk.call("halt")


class Stage:
    """One worker. ``work`` may be called for several batches at once, in one event loop."""

    def __init__(self, task: Task, desk: Desk) -> None:
        self._task = task
        self._desk = desk
        self._pace = DeskPace(desk)
        self._opened: tuple[Model, Judgement] | None = None
        self._beat: asyncio.Task[None] | None = None

    async def work(self, items: Sequence[Item], positions: Sequence[int]) -> list[Finished]:
        """Take ``items`` to their end. Those that are missing from the result were not begun, or not ended: the run stops."""
        done: list[Finished] = []
        try:
            model, judging = self._open()
            store = DeskStore(self._desk, positions)
            wanted = list(_keyed(items, judging.policy))
            known = await self._desk.call("look_up", wanted)
            if known is not None:
                store.learn(wanted, known)
                course = Course(model, judging, self._task.price, self._task.concurrency, self._task.run)
                await Runner(course, store, done.append, _Brake(self._desk)).run(iter(items))
        except Exception as error:  # whatever it is, no other worker would fare better
            await self._desk.call("fail", portable(error))
        return done

    def _open(self) -> tuple[Model, Judgement]:
        # Here and not when the worker is made: connections belong to the loop that uses them.
        if self._opened is None:
            model = self._task.open_model(self._pace)
            self._opened = model, judgement(model, self._task.policy_for(model))
            self._beat = asyncio.ensure_future(beating(lambda: self._desk.call("alive", self._pace.worker)))
        return self._opened


def _keyed(items: Sequence[Item], policy: Policy) -> Iterator[tuple[str, str]]:
    for item in items:
        if isinstance(item, Article):
            with suppress(Exception):  # the runner finds it again, and makes it that article's failure
                yield item.id, article_key(item, policy)


def written(item: Item) -> str:
    """An article, or what could not be read, as one line of JSON."""
    if isinstance(item, Unreadable):
        return json.dumps({"unreadable": [item.id, item.place, item.message]})
    return item.model_dump_json(exclude_none=True)


def read_back(line: str) -> Item:
    """What ``written`` wrote."""
    record = json.loads(line)
    return Unreadable(*record["unreadable"]) if "unreadable" in record else Article.model_validate(record)
