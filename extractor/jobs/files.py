"""Files: a job's ``extractions.jsonl``, ``quarantine.jsonl`` and ``summary.json``, made from its ledger."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import Any

from extractor.errors import StorageError
from extractor.jobs.accounts import accounts
from extractor.jobs.job import GOOD, Job
from extractor.jobs.ledger import Ledger

FIRST = 1_000  # articles after which the files are written for the first time


def write_files(ledger: Ledger, folder: Path, *, complete: bool) -> dict[str, Any]:
    """Write the files of the job in ``folder``; the summary. ``complete`` says whether the job has read all its articles.

    Raises:
        StorageError: They cannot be written; those that were there have not changed.
    """
    with Job(folder) as job:
        for record in ledger.records():
            job.add_line(record.extraction, record.status, list(record.rules))
        good = sum(job.statuses[status] for status in GOOD)
        job.accounts = {"complete": complete, "shared_ids": ledger.shared_ids(), **accounts(ledger).as_json(good)}
    return job.summary()


class Snapshots:
    """Writes the files while the job goes on, each time that it has twice as many articles as the last time, in a thread of
    its own: so they cost, all together, about as much as the last writing alone.
    """

    def __init__(self, ledger: Path, *, first: int = FIRST) -> None:
        self._ledger = ledger
        self._next = first
        self._articles = 0
        self._writing: asyncio.Future[None] | None = None

    def add(self) -> None:
        """One article more is finished."""
        self._articles += 1
        if self._articles >= self._next and (self._writing is None or self._writing.done()):
            self._next = self._articles * 2
            self._writing = asyncio.ensure_future(asyncio.to_thread(self._write))

    async def close(self) -> None:
        """Wait for the writing that is under way."""
        if self._writing is not None:
            await self._writing

    def _write(self) -> None:
        # The last writing says what is wrong, should it still be.
        with suppress(StorageError), Ledger(self._ledger) as ledger:
            write_files(ledger, self._ledger.parent, complete=False)
