"""Extractions: the records of a job, read line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from extractor.errors import UsageError
from schemas import Extraction

FILE = "extractions.jsonl"


def extractions_file(job: Path) -> Path:
    """The file of a job's records: ``extractions.jsonl`` of its folder, or ``job`` itself where it is a file.

    Raises:
        UsageError: There is no such file.
    """
    path = job / FILE if job.is_dir() else job
    if not path.is_file():
        raise UsageError(f"{path}: no such file; name the folder that incidents extract --out wrote, or a .jsonl of its records")
    return path


def read_extractions(job: Path) -> Iterator[Extraction]:
    """Every extraction of a job in the order of its file; one is held at a time.

    Raises:
        UsageError: There is no such file, or a line of it is no extraction.
    """
    path = extractions_file(job)
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _extraction(line, f"{path}:{number}")


def _extraction(line: bytes, place: str) -> Extraction:
    try:
        return Extraction.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"])) or "the line"
        raise UsageError(
            f"{place}: not an extraction: {where}: {first['msg']}; check records made elsewhere first:"
            " incidents check FILE --format jsonl"
        ) from None
