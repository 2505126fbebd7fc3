"""Job: the files that hold what came of a run."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from extractor.errors import StorageError
from extractor.jobs.batch_files import put_in_place, unfinished
from schemas import Extraction, Status
from schemas.extraction import json_line

GOOD = frozenset({Status.ok, Status.no_incident})
EXTRACTIONS, QUARANTINE, SUMMARY = "extractions.jsonl", "quarantine.jsonl", "summary.json"


class Job:
    """Writes every extraction to ``extractions.jsonl``, those that did not end well to ``quarantine.jsonl`` too, and a
    ``summary.json``: all three take the place of earlier ones when the context has ended well, and never half.

    ``accounts`` may be set meanwhile: what the summary says besides.

    Raises:
        StorageError: The folder or a file in it cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.statuses: Counter[Status] = Counter()
        self.rules: Counter[str] = Counter()
        self.accounts: Mapping[str, Any] = {}
        self._files = [folder / name for name in (EXTRACTIONS, QUARANTINE, SUMMARY)]
        self._open: list[IO[bytes]] = []
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for file in self._files:
                self._open.append(unfinished(file).open("wb"))
        except OSError as error:
            self._let_go()
            raise self._cannot(error) from error

    def __enter__(self) -> Job:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            if kind is None:
                self._open[-1].write((json.dumps(self.summary(), indent=2) + "\n").encode())
                for file in self._open:
                    file.flush()
                    os.fsync(file.fileno())
                put_in_place(self._files)
        except OSError as problem:
            raise self._cannot(problem) from problem
        finally:
            self._let_go()

    def add(self, extraction: Extraction) -> None:
        """Write one extraction."""
        self.add_line(json_line(extraction).encode(), extraction.status, [found.rule for found in extraction.violations])

    def add_line(self, line: bytes, status: Status, rules: list[str]) -> None:
        """Write one extraction that is a line already; ``rules`` are those of its violations."""
        try:
            for file in self._open[: 1 if status in GOOD else 2]:
                file.write(line + b"\n")
        except OSError as error:
            raise self._cannot(error) from error
        self.statuses[status] += 1
        self.rules.update(rules)

    def summary(self) -> dict[str, Any]:
        """Articles by status, violations by rule, and the accounts."""
        return {
            "articles": self.statuses.total(),
            "by_status": {status.value: self.statuses[status] for status in Status if self.statuses[status]},
            "violations_by_rule": dict(self.rules.most_common()),
            **self.accounts,
        }

    def _let_go(self) -> None:
        for file, path in zip(self._open, self._files, strict=False):
            with suppress(OSError):  # what it could not write was said already
                file.close()
            unfinished(path).unlink(missing_ok=True)

    def _cannot(self, error: OSError) -> StorageError:
        return StorageError(
            f"{self.folder}: cannot be written ({error.strerror}); make room, or choose another --out, then run the same "
            "command again"
        )
