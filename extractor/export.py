"""Export: checked records as a codebook's table, in a file format, row by row."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from extractor.address_folder import AddressFolder
from extractor.addresses import is_address, parted, plain
from extractor.codebooks.codebook import Codebook
from extractor.codebooks.columns import Kind, Row, Value
from extractor.errors import StorageError, UsageError
from schemas import Extraction, Role, Status

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

BATCH_ROWS = 5_000


class Format(StrEnum):
    """The file formats that a table can be written in."""

    csv = "csv"
    parquet = "parquet"
    geojson = "geojson"
    jsonl = "jsonl"


@dataclass(frozen=True, slots=True)
class Record:
    """One row with the name of what it came from: the article's id and the incident's position, ``ID#POSITION``."""

    name: str
    row: Row


def export(
    lines: Iterable[Extraction],
    codebook: Codebook,
    format: Format | str,  # noqa: A002 - the option's own name
    out: Path | str | BinaryIO,
    roles: Collection[Role] = (Role.main,),
) -> int:
    """Write the incidents of ``lines`` as rows of ``codebook``, and say how many rows that were.

    Only extractions that ended ok take part, with the incidents of the given roles, in the order of ``lines``. Memory
    holds at most ``BATCH_ROWS`` rows, and for ``out`` at an address the whole file. A file appears under its name when it is
    complete; a stream stays open.

    Raises:
        UsageError: no such format.
        StorageError: the file cannot be written, or a number does not fit its column.
    """
    if format not in list(Format):
        raise UsageError(f"--format {str(format)!r} is not known; choose one of {', '.join(Format)}")
    write = _WRITERS[Format(format)]
    opened = _opened(out)
    counted = _Counter(records(lines, codebook, roles))
    try:
        with opened as stream:
            write(counted, codebook, stream)
            stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        where = plain(str(out)) if isinstance(out, (str, Path)) else "the output stream"
        raise StorageError(f"{where} cannot be written: {error.strerror or error}; choose a writable --out") from error
    return counted.rows


def records(lines: Iterable[Extraction], codebook: Codebook, roles: Collection[Role] = (Role.main,)) -> Iterator[Record]:
    """The rows that ``export`` writes; none for an incident that the codebook does not list."""
    numbered = codebook.numbering()
    for extraction in lines:
        if extraction.status is not Status.ok:
            continue
        for position, incident in enumerate(extraction.incidents):
            if incident.role not in roles:
                continue
            row = codebook.row(incident, extraction)
            if row is not None:
                yield Record(f"{extraction.article.id}#{position}", numbered(row))


class _Counter(Iterable[Record]):
    """Records, counted as they go by."""

    def __init__(self, source: Iterable[Record]) -> None:
        self.rows = 0
        self._source = source

    def __iter__(self) -> Iterator[Record]:
        for record in self._source:
            yield record
            self.rows += 1


def _opened(out: Path | str | BinaryIO) -> AbstractContextManager[BinaryIO]:
    if isinstance(out, str) and is_address(out):
        return _complete_object(out)
    return _complete_file(Path(out)) if isinstance(out, (str, Path)) else _left_open(out)


@contextmanager
def _complete_object(address: str) -> Iterator[BinaryIO]:
    """A file at an address, put there when all of it is written."""
    stream = io.BytesIO()
    yield stream
    folder, name = parted(address)
    AddressFolder(folder).put(name, stream.getvalue())


@contextmanager
def _complete_file(path: Path) -> Iterator[BinaryIO]:
    """A file that takes its name only when all of it is written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_name(f"{path.name}.part")
    try:
        with unfinished.open("wb") as stream:
            yield stream
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _left_open(stream: BinaryIO) -> Iterator[BinaryIO]:
    yield stream


# A spreadsheet takes a cell that begins so for a formula. Source: OWASP, "CSV Injection".
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def csv_cell(value: Value, kind: Kind) -> Value:
    """A cell that no spreadsheet runs: text that begins like a formula has an apostrophe before it."""
    if kind is Kind.text and isinstance(value, str) and value.startswith(_FORMULA_STARTS):
        return f"'{value}"
    return value


def _write_csv(counted: Iterable[Record], codebook: Codebook, stream: BinaryIO) -> None:
    """RFC 4180 in UTF-8: a header, CRLF after each line, quotes where a cell needs them. A blank cell is empty."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", errors="backslashreplace")
    try:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(codebook.columns)
        for record in counted:
            writer.writerow([csv_cell(record.row[name], kind) for name, kind in codebook.columns.items()])
    finally:
        text.detach()


def _jsonable(row: Row) -> dict[str, str | int | float | None]:
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}


def _json(value: object) -> bytes:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return text.encode("utf-8", errors="backslashreplace")


def _write_jsonl(counted: Iterable[Record], _codebook: Codebook, stream: BinaryIO) -> None:
    for record in counted:
        stream.write(_json(_jsonable(record.row)) + b"\n")


def _write_geojson(counted: Iterable[Record], _codebook: Codebook, stream: BinaryIO) -> None:
    """One FeatureCollection, RFC 7946; a row without coordinates has the geometry null."""
    stream.write(b'{"type":"FeatureCollection","features":[')
    separator = b"\n"
    for record in counted:
        stream.write(separator + _json(_feature(record)))
        separator = b",\n"
    stream.write(b"\n]}\n")


def _feature(record: Record) -> dict[str, object]:
    properties = _jsonable(record.row)
    longitude, latitude = properties["longitude"], properties["latitude"]
    located = longitude is not None and latitude is not None
    geometry = {"type": "Point", "coordinates": [longitude, latitude]} if located else None
    return {"type": "Feature", "id": record.name, "geometry": geometry, "properties": properties}


def arrow_schema(codebook: Codebook) -> pa.Schema:
    """The Parquet schema of a codebook's table; every column may be null."""
    import pyarrow as pa  # the other formats start faster without it

    types = {Kind.text: pa.string(), Kind.integer: pa.int64(), Kind.number: pa.float64(), Kind.day: pa.date32()}
    fields = [pa.field(name, types[kind]) for name, kind in codebook.columns.items()]
    return pa.schema(fields, metadata={"codebook": codebook.name})


def _write_parquet(counted: Iterable[Record], codebook: Codebook, stream: BinaryIO) -> None:
    from pyarrow import parquet

    schema = arrow_schema(codebook)
    rest = iter(counted)
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        while (table := _next_table(rest, schema)) is not None:
            writer.write_table(table)


def _next_table(rest: Iterator[Record], schema: pa.Schema) -> pa.Table | None:
    """The next batch of rows, None after the last. The rows themselves are let go before it is written."""
    import pyarrow as pa

    batch = list(islice(rest, BATCH_ROWS))
    if not batch:
        return None
    columns = []
    for field in schema:
        try:
            columns.append(pa.array([record.row[field.name] for record in batch], type=field.type))
        except (pa.ArrowInvalid, OverflowError, UnicodeEncodeError) as error:
            raise StorageError(_misfit(batch, field.name, error)) from error
    return pa.Table.from_arrays(columns, schema=schema)


def _misfit(batch: Sequence[Record], name: str, error: Exception) -> str:
    for record in batch:
        value = record.row[name]
        if isinstance(value, int) and not -(2**63) <= value < 2**63:
            return f"{name} of {record.name} is {value}, more than a 64-bit integer holds; correct that record's count"
    return f"{name} does not fit its Parquet column: {error}; export as jsonl and look at that column"


_Writer = Callable[[Iterable[Record], Codebook, BinaryIO], None]
_WRITERS: dict[Format, _Writer] = {
    Format.csv: _write_csv,
    Format.parquet: _write_parquet,
    Format.geojson: _write_geojson,
    Format.jsonl: _write_jsonl,
}
