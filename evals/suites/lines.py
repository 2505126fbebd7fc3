"""Lines: the JSON lines that a suite's data folder holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from extractor.errors import UsageError


def read_lines(data: Path | None, split: str, suite: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each line's place and its object, from ``split.jsonl`` in the folder, or from every such file for ``all``.

    ``data`` may be a single file as well.

    Raises:
        UsageError: No folder is named, the file is missing, or a line is no JSON object.
    """
    for path in _files(data, split, suite):
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield f"{path}:{number}", _object(line, f"{path}:{number}")


def _files(data: Path | None, split: str, suite: str) -> list[Path]:
    if data is None:
        raise UsageError(f"--suite {suite} brings no articles: name the folder that holds them with --data")
    if data.is_file():
        return [data]
    files = sorted(data.glob("*.jsonl" if split == "all" else f"{split}.jsonl"))
    if not files:
        there = ", ".join(sorted(path.stem for path in data.glob("*.jsonl"))) or "no .jsonl file"
        raise UsageError(f"--data {data}: {split}.jsonl is not there; found {there}")
    return files


def _object(line: str, place: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"{place}: no JSON: {error}") from None
    if not isinstance(value, dict):
        raise UsageError(f"{place}: each line must be an object, not {type(value).__name__}")
    return value
