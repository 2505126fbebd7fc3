"""Lock: one run at a time in a folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from extractor.errors import StorageError, UsageError

FILE = ".lock"


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep other runs out of ``folder`` meanwhile. The lock is gone with the process, however it ends.

    Raises:
        UsageError: Another run is at work there.
        StorageError: The folder cannot be made or written.
    """
    with closing(_lock(folder)):
        yield


def _lock(folder: Path) -> sqlite3.Connection:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        # SQLite's locks work on every system that Python runs on.
        lock = sqlite3.connect(folder / FILE, timeout=0, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.OperationalError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise StorageError(f"{folder}: cannot be written ({reason}); choose another --out") from None
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if getattr(error, "sqlite_errorname", "").startswith("SQLITE_BUSY"):
            raise UsageError(f"--out {folder}: another run is at work there; wait for its end, or choose another --out") from None
        raise StorageError(f"{folder}: cannot be written ({error}); choose another --out") from None
    return lock
