"""Progress: how far a run has come, on standard error."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from extractor.addresses import is_address
from extractor.articles import Unreadable, article_files
from schemas import Status

if TYPE_CHECKING:
    from rich.progress import Progress

BY_LINE = frozenset({".jsonl", ".ndjson"})
TABLES = frozenset({".csv", ".tsv", ".parquet"})
EVERY = 1_000  # articles between two plain lines,
EVERY_S = 300.0  # or seconds, where articles take long


def expected(sources: Sequence[str]) -> int | None:
    """How many articles ``sources`` hold, for the time left; None where only reading them would tell."""
    if "-" in sources or any(map(is_address, sources)):
        return None
    total = 0
    for file in article_files(sources):
        path = None if isinstance(file, Unreadable) else Path(file.place)
        suffix = "" if path is None else path.suffix.lower()
        if suffix in TABLES:
            return None
        if path is not None and suffix in BY_LINE and path.is_file():
            with path.open("rb") as lines:
                total += sum(1 for line in lines if line.strip())
        else:
            total += 1
    return total


class RunProgress:
    """A bar with rate and time left on a terminal; a plain line now and then elsewhere. ``clock`` counts seconds."""

    def __init__(self, total: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._said = clock()
        self.statuses: Counter[Status] = Counter()
        self._bar = _bar() if sys.stderr.isatty() else None
        self._task = None if self._bar is None else self._bar.add_task("articles", total=total, rate="")

    def __enter__(self) -> RunProgress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._bar is not None:
            self._bar.stop()

    def add(self, status: Status) -> None:
        """Count one article."""
        self.statuses[status] += 1
        if self._bar is not None and self._task is not None:
            speed = self._bar.tasks[self._task].speed
            self._bar.update(self._task, advance=1, rate=f"{speed:.0f}/s" if speed else "")
        elif (done := self.statuses.total()) % EVERY == 0 or self._clock() - self._said >= EVERY_S:
            self._said = self._clock()
            print(f"{done} articles: {self.counts()}", file=sys.stderr, flush=True)

    def counts(self) -> str:
        """Articles by status, in words."""
        return ", ".join(f"{self.statuses[status]} {status}" for status in Status if self.statuses[status]) or "none"


def _bar() -> Progress:
    # Imported here: most runs draw no bar, and rich takes as long to load as an article takes to read.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
