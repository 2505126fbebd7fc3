"""Job: a folder that holds what came of a run."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import IO

from extractor.errors import StorageError
from schemas import Extraction, Status

GOOD = frozenset({Status.ok, Status.no_incident})


class Job:
    """Writes every extraction to ``extractions.jsonl`` as it comes, those that did not end well to ``quarantine.jsonl``
    too, and a ``summary.json`` at the end.

    Raises:
        StorageError: The folder or a file in it cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.statuses: Counter[Status] = Counter()
        self.rules: Counter[str] = Counter()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._all: IO[str] = (folder / "extractions.jsonl").open("w", encoding="utf-8")
            self._bad: IO[str] = (folder / "quarantine.jsonl").open("w", encoding="utf-8")
        except OSError as error:
            raise StorageError(f"{folder}: cannot be written ({error.strerror}); choose another --out") from error

    def __enter__(self) -> Job:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        try:
            self._all.close()
            self._bad.close()
            (self.folder / "summary.json").write_text(json.dumps(self.summary(), indent=2) + "\n", encoding="utf-8")
        except OSError as problem:
            raise StorageError(f"{self.folder}: cannot be written ({problem.strerror}); make room and run again") from problem

    def add(self, extraction: Extraction) -> None:
        """Write one extraction."""
        line = extraction.model_dump_json() + "\n"
        try:
            self._all.write(line)
            self._all.flush()
            if extraction.status not in GOOD:
                self._bad.write(line)
                self._bad.flush()
        except OSError as error:
            raise StorageError(f"{self.folder}: cannot be written ({error.strerror}); make room and run again") from error
        self.statuses[extraction.status] += 1
        self.rules.update(violation.rule for violation in extraction.violations)

    def summary(self) -> dict[str, object]:
        """Articles by status and violations by rule."""
        return {
            "articles": self.statuses.total(),
            "by_status": {status.value: self.statuses[status] for status in Status if self.statuses[status]},
            "violations_by_rule": dict(self.rules.most_common()),
        }
