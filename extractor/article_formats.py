"""Article formats: how each kind of file is read into articles, one at a time."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any, Protocol

from extractor.article_fields import FIELDS, MAX_ARTICLE_BYTES, Origin, Unreadable, article_from, shown, too_large
from extractor.json_stream import BrokenJSONError, json_items
from schemas import Article

# One line or record may be longer than its text: escapes take up to six bytes for one, and there are other fields.
MAX_RECORD_BYTES = 8 * MAX_ARTICLE_BYTES

_BOM = b"\xef\xbb\xbf"
_MAX_FRONT_MATTER = 64_000
_FRONT_MATTER_KEYS = frozenset(FIELDS) - {"text"}
_DELIMITERS = (";", "\t", ",", "|")  # spreadsheets write the first where the comma parts a number's decimals
_PARQUET_BATCH = 256
# Without a buffer a whole column of a row group is read at once.
_PARQUET_BUFFER = 1 << 20


class Bytes(Protocol):
    """As much of a binary file as reading needs."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; none at the end."""
        ...

    def readline(self, size: int, /) -> bytes:
        """Up to the end of the line, at most ``size`` bytes; none at the end."""
        ...


Reader = Callable[[Bytes, Origin], Iterator[Article | Unreadable]]


def read_text(stream: Bytes, origin: Origin) -> Iterator[Article | Unreadable]:
    """One article of plain text, with or without front matter."""
    raw = _read_up_to(stream, MAX_ARTICLE_BYTES + 1)
    if len(raw) > MAX_ARTICLE_BYTES:
        yield origin.unreadable(too_large(f"more than {MAX_ARTICLE_BYTES:,}"))
        return
    if b"\0" in raw:
        yield origin.unreadable(f"a NUL byte at offset {raw.index(0)}; this is not UTF-8 text: convert it to UTF-8")
        return
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        yield origin.unreadable(not_utf8(raw[error.start], error.start))
        return
    values, body = _front_matter(text.removeprefix("\ufeff"))
    yield article_from({**values, "text": body}, origin)


def read_json_lines(stream: Bytes, origin: Origin) -> Iterator[Article | Unreadable]:
    """One JSON object per line. A line that cannot be read is reported, the next ones go on."""
    offset = 0
    for number, raw in enumerate(_lines(stream), start=1):
        here = origin.at(number)
        line, line_offset, offset = raw, offset, offset + len(raw)
        if number == 1:
            line = raw.removeprefix(_BOM)
        if len(raw) > MAX_RECORD_BYTES:
            offset += _skip_line(stream, raw)
            yield here.unreadable(f"the line has more than {MAX_RECORD_BYTES:,} bytes; split it into single articles")
        elif line.strip():
            yield _json_line(line, here, line_offset + len(raw) - len(line))


def read_json(stream: Bytes, origin: Origin) -> Iterator[Article | Unreadable]:
    """One JSON object or a list of them, read item by item."""
    number = 0
    try:
        for number, item in enumerate(json_items(stream, MAX_RECORD_BYTES), start=1):
            yield _json_article(item, origin.at(number))
    except BrokenJSONError as error:
        yield origin.at(number + 1, error.line).unreadable(str(error))
        return
    except UnicodeDecodeError as error:
        yield origin.at(number + 1).unreadable(not_utf8(error.object[error.start], int(error.reason)))
        return
    if not number:
        yield origin.unreadable("the list holds no articles; fill it or leave the file out")


def read_comma_separated(stream: Bytes, origin: Origin) -> Iterator[Article | Unreadable]:
    """A table with a header, values apart by commas, or by semicolons, tabs or bars where the header is."""
    return _read_table(stream, origin, ",")


def read_tab_separated(stream: Bytes, origin: Origin) -> Iterator[Article | Unreadable]:
    """A table with a header, values apart by tabs."""
    return _read_table(stream, origin, "\t")


def read_parquet(stream: Bytes, origin: Origin) -> Iterator[Article | Unreadable]:
    """A Parquet table, read batch by batch."""
    import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
    from pyarrow import parquet

    number = 0
    try:
        table = parquet.ParquetFile(stream, buffer_size=_PARQUET_BUFFER, pre_buffer=False)
        columns = _columns(table.schema_arrow.names)
        if "text" not in columns:
            yield origin.unreadable(_no_text_column(table.schema_arrow.names))
            return
        names = [table.schema_arrow.names[position] for position in columns.values()]
        for batch in table.iter_batches(batch_size=_PARQUET_BATCH, columns=names, use_threads=False):
            found = {field: batch.column(name) for field, name in zip(columns, names, strict=True)}
            for row in range(batch.num_rows):
                number += 1
                yield _parquet_row(found, row, origin.at(number))
    except (pa.ArrowException, OSError) as error:
        yield origin.unreadable(f"no Parquet file that can be read ({_one_line(error)}); write it again or convert it to .jsonl")
        return
    if not number:
        yield origin.unreadable("the table has no rows; fill it or leave the file out")


READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".md": read_text,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_comma_separated,
    ".tsv": read_tab_separated,
    ".parquet": read_parquet,
}


def not_utf8(byte: int, offset: int) -> str:
    """The message for bytes in another encoding."""
    return f"byte 0x{byte:02x} at offset {offset} is not UTF-8; convert the file to UTF-8"


def _read_up_to(stream: Bytes, size: int) -> bytes:
    """``size`` bytes, fewer only at the end: a pipe may give less at a time."""
    chunks: list[bytes] = []
    while size > 0 and (chunk := stream.read(size)):
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def _lines(stream: Bytes) -> Iterator[bytes]:
    while line := stream.readline(MAX_RECORD_BYTES + 1):
        yield line


def _front_matter(text: str) -> tuple[dict[str, object], str]:
    """The values between two ``---`` lines at the very start, and the text after them; all of it text where there are none."""
    lines = text[:_MAX_FRONT_MATTER].splitlines(keepends=True)
    if not lines or lines[0].rstrip() != "---":
        return {}, text
    close = next((number for number, line in enumerate(lines) if number and line.rstrip() == "---"), None)
    if close is None:
        return {}, text
    # Imported here: few texts begin so, and YAML takes as long to load as an article takes to read.
    from extractor.front_matter import front_matter

    values = front_matter(lines[1:close])
    if values is None or not _FRONT_MATTER_KEYS.issuperset(values):
        return {}, text
    return dict(values), text[sum(map(len, lines[: close + 1])) :]


def _skip_line(stream: Bytes, part: bytes) -> int:
    """Read the rest of a line that begins with ``part``; how many bytes that was."""
    skipped = 0
    while part and not part.endswith(b"\n"):
        part = stream.readline(MAX_RECORD_BYTES)
        skipped += len(part)
    return skipped


def _json_line(line: bytes, origin: Origin, offset: int) -> Article | Unreadable:
    try:
        item = json.loads(line.decode().rstrip())
    except UnicodeDecodeError as error:
        return origin.unreadable(not_utf8(line[error.start], offset + error.start))
    except json.JSONDecodeError as error:
        return origin.unreadable(f"broken JSON at column {error.colno}: {error.msg}; write one JSON object per line")
    except (RecursionError, ValueError) as error:
        return origin.unreadable(f"JSON that cannot be read: {_one_line(error)}; write one flat JSON object per line")
    return _json_article(item, origin)


def _json_article(item: object, origin: Origin) -> Article | Unreadable:
    if not isinstance(item, dict):
        return origin.unreadable(f'{shown(item)} is no JSON object; write one such as {{"id": "a1", "text": "..."}}')
    return article_from(item, origin)


class _DecodedLines:
    """A file's lines for ``csv``. Bytes that are not UTF-8 pass as escapes, so that only their own record is lost."""

    def __init__(self, stream: Bytes) -> None:
        self._stream = stream
        self._offset = 0
        self.bad: tuple[int, int] | None = None

    def __iter__(self) -> Iterator[str]:
        for raw in _lines(self._stream):
            try:
                line = raw.decode("utf-8")
            except UnicodeDecodeError as error:
                self.bad = self.bad or (raw[error.start], self._offset + error.start)
                line = raw.decode("utf-8", "surrogateescape")
            yield line if self._offset else line.removeprefix("\ufeff")
            self._offset += len(raw)


def _read_table(stream: Bytes, origin: Origin, delimiter: str) -> Iterator[Article | Unreadable]:
    csv.field_size_limit(MAX_RECORD_BYTES)
    lines = _DecodedLines(stream)
    apart = iter(lines)
    first = next(apart, "")
    number, after = 0, 0
    try:
        rows = csv.reader(chain([first] if first else [], apart), delimiter=_delimiter(first, delimiter))
        header = next(rows, [])
        columns = _columns(header)
        if "text" not in columns and lines.bad is not None:
            yield origin.unreadable(not_utf8(*lines.bad))
            return
        if "text" not in columns:
            yield origin.unreadable(_no_text_column(header) if header else "the file is empty; fill it or leave it out")
            return
        lines.bad, after = None, rows.line_num
        for row in rows:
            line, after = after + 1, rows.line_num
            if not any(row):
                continue
            number += 1
            here = origin.at(number, line)
            bad, lines.bad = lines.bad, None
            values = {field: row[position] for field, position in columns.items() if position < len(row)}
            yield here.unreadable(not_utf8(*bad)) if bad else article_from(values, here)
    except csv.Error as error:
        message = f"broken table ({_one_line(error)}); check the quotation marks around this record, or write it as .jsonl"
        yield origin.at(number + 1, after + 1).unreadable(message)
        return
    if not number:
        yield origin.unreadable("the table has no rows below its header; fill it or leave the file out")


def _delimiter(header: str, usual: str) -> str:
    """What parts the values: the ``usual`` character, or another one by which alone the header names a text."""
    for delimiter in (usual, *_DELIMITERS):
        if "text" in _columns(next(csv.reader([header], delimiter=delimiter), [])):
            return delimiter
    return usual


def _columns(header: list[str]) -> dict[str, int]:
    """Where each field stands in a header, whatever its case; the first of several."""
    names = [name.strip().casefold() for name in header]
    return {field: names.index(field) for field in FIELDS if field in names}


def _no_text_column(header: list[str]) -> str:
    return f'no column "text" in the header {shown(", ".join(header))}; name the column of the articles\' words "text"'


def _parquet_row(columns: dict[str, Any], row: int, origin: Origin) -> Article | Unreadable:
    try:
        values = {field: column[row].as_py() for field, column in columns.items()}
    except UnicodeDecodeError as error:
        return origin.unreadable(not_utf8(error.object[error.start], error.start))
    except (ValueError, OverflowError) as error:
        return origin.unreadable(f"a value that cannot be read ({_one_line(error)}); write dates as YYYY-MM-DD strings")
    return article_from(values, origin)


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
