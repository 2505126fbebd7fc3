"""Store: where a run keeps what it has, seen from its event loop."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

from extractor.errors import StorageError
from extractor.jobs.ledger import Entry, Finished, Ledger, StoredReply

MOST_WAITING = 2_000  # entries that may wait to be written


class Store(Protocol):
    """Keeps entries and gives back what earlier runs kept."""

    def replies(self, key: str) -> list[StoredReply]:
        """The replies about the article of ``key``, by round."""
        ...

    def finished(self, article_id: str, key: str) -> Finished | None:
        """What is kept of a finished article."""
        ...

    def put(self, entry: Entry) -> None:
        """Keep ``entry``, soon."""
        ...

    async def settle(self) -> None:
        """Wait until all that was put is on disk.

        Raises:
            StorageError: It cannot be written.
        """
        ...

    async def breathe(self) -> None:
        """Wait while more is put than can be written.

        Raises:
            StorageError: It cannot be written.
        """
        ...

    def close(self) -> None:
        """Let go of what is held open."""
        ...


class LedgerStore:
    """Keeps entries in ``ledger``. What many tasks put while one write is under way goes into the next together, so that a
    hundred answers cost one wait for the disk. When a write has failed no later one is tried.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._waiting: list[Entry] = []
        self._writing: asyncio.Future[None] | None = None
        self._thread = ThreadPoolExecutor(1, "ledger")
        self._failure: StorageError | None = None

    def replies(self, key: str) -> list[StoredReply]:
        """The replies about the article of ``key``, by round; those that are still waiting to be written are not."""
        return self._ledger.replies(key)

    def finished(self, article_id: str, key: str) -> Finished | None:
        """What is kept of a finished article."""
        return self._ledger.finished(article_id, key)

    def put(self, entry: Entry) -> None:
        """Keep ``entry``, soon."""
        self._waiting.append(entry)
        if self._writing is None:
            self._writing = asyncio.ensure_future(self._write())

    async def settle(self) -> None:
        """Wait until all that was put is on disk.

        Raises:
            StorageError: It cannot be written.
        """
        # What is being written may have been put earlier; what waits goes with the next write.
        for _ in range(2):
            if self._writing is not None:
                await asyncio.shield(self._writing)
        if self._failure is not None:
            raise self._failure

    async def breathe(self) -> None:
        """Wait while more is put than can be written.

        Raises:
            StorageError: It cannot be written.
        """
        if self._failure is not None or len(self._waiting) >= MOST_WAITING:
            await self.settle()

    def close(self) -> None:
        """Let go of the thread. The ledger stays open."""
        self._thread.shutdown()

    async def _write(self) -> None:
        await asyncio.sleep(0)  # whatever else is ready now goes along
        entries, self._waiting = self._waiting, []
        try:
            if self._failure is None:
                await asyncio.get_running_loop().run_in_executor(self._thread, self._ledger.write, entries)
        except StorageError as error:
            self._failure = error
        finally:
            self._writing = asyncio.ensure_future(self._write()) if self._waiting else None


class Unkept:
    """Keeps nothing: the store of a run without a folder."""

    def replies(self, key: str) -> list[StoredReply]:
        """None."""
        return []

    def finished(self, article_id: str, key: str) -> Finished | None:
        """None."""
        return None

    def put(self, entry: Entry) -> None:
        """Forget it."""

    async def settle(self) -> None:
        """Nothing waits."""

    async def breathe(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Nothing is held open."""
