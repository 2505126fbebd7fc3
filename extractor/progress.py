"""Progress: how far a run has come, on standard error."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from extractor.addresses import is_address
from schemas import Status

if TYPE_CHECKING:
    from rich.progress import Progress

WHOLE = frozenset({".txt", ".md", ".json"})
BY_LINE = frozenset({".jsonl", ".ndjson"})
EVERY = 1_000  # articles between two plain lines


def expected(sources: Sequence[str]) -> int | None:
    """How many articles ``sources`` hold, for the time left; None where only reading them would tell."""
    total = 0
    for source in sources:
        if is_address(source):
            return None
        path = Path(source)
        found = [p for p in path.rglob("*") if p.is_file()] if path.is_dir() else [path]
        for file in found:
            if file.suffix in BY_LINE and file.is_file():
                with file.open("rb") as lines:
                    total += sum(1 for line in lines if line.strip())
            elif file.suffix in WHOLE or not file.is_file():
                total += 1
            elif not path.is_dir():
                return None
    return None if "-" in sources else total


class RunProgress:
    """A bar with rate and time left on a terminal; a plain line now and then elsewhere."""

    def __init__(self, total: int | None) -> None:
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
        elif (done := self.statuses.total()) % EVERY == 0:
            print(f"{done} articles: {self.counts()}", file=sys.stderr)

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
