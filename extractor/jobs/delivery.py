"""Delivery: a job's records as parts in a folder that others read, on this machine or at an address.

The parts are made from the ledger, in the articles' order, when a run has read all its articles: no record is lost, none
stands there twice, and a run that was resumed writes what one run would have written. ``_SUCCESS`` is removed before the
first part is touched and comes back after the last: while it is not there, the folder is not complete. ``_job.json`` says
whose folder it is. Whoever reads a folder of parts passes over names that begin with ``_``.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import Any, Protocol

from extractor.address_folder import AddressFolder
from extractor.addresses import AddressError, plain
from extractor.errors import StorageError, UsageError
from extractor.jobs.ledger import Ledger

PART_BYTES = 64 << 20  # of JSON in one part
ROW_GROUP = 1_000  # records
OURS = re.compile(r"extractions-\d{5}\.(parquet|jsonl)")
DONE, OWNER = "_SUCCESS", "_job.json"
JOB = "job"  # the ledger's setting


class Shape(StrEnum):
    """The file formats that parts can have."""

    parquet = "parquet"
    jsonl = "jsonl"


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where a job's records are to go: a folder's path or address. A part is full when its records have so many bytes of JSON."""

    to: str
    shape: Shape = Shape.parquet
    part_bytes: int = PART_BYTES

    def prepare(self, ledger: Ledger) -> None:
        """Make sure, before anything is asked, that the folder can be written and is this job's or empty.

        Raises:
            UsageError: It cannot, or it is not.
        """
        try:
            folder = AddressFolder(self.to)
            owner = folder.read(OWNER)
            mine = _job_of(ledger)
            if owner is None:
                _refuse_others(folder)
                folder.put(OWNER, mine)
            elif owner != mine:
                raise UsageError(f"--to {folder.place}: holds the records of another job; name another folder, or empty this one")
        except AddressError as error:
            raise UsageError(f"--to {plain(self.to)}: cannot be used: {error}") from None

    def send(self, ledger: Ledger) -> tuple[int, int]:
        """Write the records of ``ledger``: how many in how many parts.

        Raises:
            StorageError: They cannot be written; the ledger still holds them.
        """
        written: dict[str, int] = {}
        try:
            folder = AddressFolder(self.to)
            folder.remove(DONE)
            lines = (record.extraction for record in ledger.records())
            for number, (content, records) in enumerate(parts(lines, self.shape, self.part_bytes)):
                name = f"extractions-{number:05d}.{self.shape}"
                folder.put(name, content)
                written[name] = records
            for name in folder.names():
                if OURS.fullmatch(name) and name not in written:
                    folder.remove(name)
            folder.put(DONE, json.dumps({"articles": sum(written.values()), "parts": written}, indent=2).encode() + b"\n")
        except AddressError as error:
            raise StorageError(
                f"--to {plain(self.to)}: cannot be written: {error}. The records are kept: the same command again asks nothing"
            ) from error
        return sum(written.values()), len(written)


def parts(lines: Iterable[bytes], shape: Shape, part_bytes: int = PART_BYTES) -> Iterator[tuple[bytes, int]]:
    """The parts that records of one line each make, with how many are in each; one without any where there are none."""
    make: type[_Part] = _Table if shape is Shape.parquet else _Lines
    part, records, size = make(), 0, 0
    for line in lines:
        if size >= part_bytes:
            yield part.content(), records
            part, records, size = make(), 0, 0
        part.add(line)
        records, size = records + 1, size + len(line)
    yield part.content(), records


class _Part(Protocol):
    def add(self, line: bytes) -> None: ...

    def content(self) -> bytes: ...


class _Lines:
    def __init__(self) -> None:
        self._file = BytesIO()

    def add(self, line: bytes) -> None:
        self._file.write(line + b"\n")

    def content(self) -> bytes:
        return self._file.getvalue()


class _Table:
    def __init__(self) -> None:
        # Imported here: a job that delivers nothing need not wait for it.
        from pyarrow import parquet  # type: ignore[import-untyped]  # ships no types

        from extractor.jobs.arrow_records import record_schema, table_of

        self._table_of = table_of
        self._file = BytesIO()
        self._writer: Any = parquet.ParquetWriter(self._file, record_schema(), compression="zstd")
        self._lines: list[bytes] = []

    def add(self, line: bytes) -> None:
        self._lines.append(line)
        if len(self._lines) == ROW_GROUP:
            self._write()

    def content(self) -> bytes:
        if self._lines:
            self._write()
        self._writer.close()
        return self._file.getvalue()

    def _write(self) -> None:
        self._writer.write_table(self._table_of(self._lines))
        self._lines = []


def _job_of(ledger: Ledger) -> bytes:
    """What ``_job.json`` says of the job: a name by chance, kept in its ledger."""
    name = ledger.setting(JOB)
    if name is None:
        name = secrets.token_hex(16)
        ledger.keep_setting(JOB, name)
    return json.dumps({"job": name}).encode() + b"\n"


def _refuse_others(folder: AddressFolder) -> None:
    for name in folder.names():
        if not name.startswith((".", "_")):
            raise UsageError(f"--to {folder.place}: holds {name}, which this job has not written; name an empty folder")
