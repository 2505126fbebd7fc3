"""Feed: articles for an event loop, read in a thread of their own, so that a slow disk or pipe holds up no call."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class _End:
    """No further item comes; ``error`` is what the reading ended with."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.error = error


class Feed(Generic[Item]):
    """The items of ``items`` in their order, of which at most ``ahead`` have been read and not been taken.

    Made within a running loop. ``complete`` says whether all were taken.
    """

    def __init__(self, items: Iterator[Item], *, ahead: int) -> None:
        self._items = items
        self._loop = asyncio.get_running_loop()
        self._queue: asyncio.Queue[Item | _End] = asyncio.Queue()
        self._room = threading.Semaphore(ahead)
        self._closed = False
        self.complete = False
        # A daemon: a read that blocks for ever must not keep the program from ending.
        threading.Thread(target=self._read, name="feed", daemon=True).start()

    async def take(self) -> Item | None:
        """The next item; None where there is none any more. Several tasks may take in turn.

        Raises:
            Exception: Whatever the reading raised.
        """
        item = await self._queue.get()
        if not isinstance(item, _End):
            self._room.release()
            return item
        self._queue.put_nowait(item)  # for the next who asks
        if item.error is not None:
            raise item.error
        self.complete = not self._closed
        return None

    def close(self) -> None:
        """Read no further; whoever waits for an item gets none."""
        self._closed = True
        self._room.release()
        self._queue.put_nowait(_End())

    def _read(self) -> None:
        end = _End()
        try:
            for item in self._items:
                self._room.acquire()
                if self._closed:
                    return
                self._pass_on(item)
        except BaseException as error:  # it is raised again where the item was to be taken
            end = _End(error)
        self._pass_on(end)

    def _pass_on(self, item: Item | _End) -> None:
        try:
            self._loop.call_soon_threadsafe(self._queue.put_nowait, item)
        except RuntimeError:
            self._closed = True  # the loop has ended
