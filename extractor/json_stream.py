"""JSON stream: the items of a JSON list, one at a time, without the whole list in memory."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from typing import Protocol

_CHUNK = 1 << 16
# "-Infinity", or an escaped surrogate pair.
_LONGEST_LITERAL = 12
_SPACE = " \t\r\n"


class Readable(Protocol):
    """A binary file that can be read on."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes; none at the end."""
        ...


class BrokenJSONError(ValueError):
    """JSON that cannot be read on; ``line`` counts from 1. The message names the place and the fix."""

    def __init__(self, message: str, line: int, column: int) -> None:
        super().__init__(f"broken JSON at line {line}, column {column}: {message}; write one object or a list of objects")
        self.line = line


def json_items(stream: Readable, limit: int) -> Iterator[object]:
    """The items of the list that a file holds, or the one value that is no list.

    At most about ``limit`` bytes are kept at a time.

    Raises:
        BrokenJSONError: The file is empty, no JSON, or one item is larger than ``limit``.
        UnicodeDecodeError: The file is not UTF-8; ``reason`` is the offset of the byte in the file.
    """
    text = _Text(stream, limit)
    if text.peek() != "[":
        yield text.value()
        text.expect_end()
        return
    text.advance(1)
    if text.peek() == "]":
        text.advance(1)
        text.expect_end()
        return
    while True:
        text.peek()
        yield text.value()
        separator = text.peek()
        if separator not in (",", "]"):
            text.fail("expecting ',' or ']'" if separator else "the list does not end")
        text.advance(1)
        if separator == "]":
            text.expect_end()
            return


class _Text:
    """The part of the file that is being read, with its line and column."""

    def __init__(self, stream: Readable, limit: int) -> None:
        self._stream = stream
        self._limit = limit
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder()
        self._buffer = ""
        self._position = 0
        self._line = 1
        self._column = 1
        self._bytes_read = 0
        self._ended = False

    def peek(self) -> str:
        """The next character that is no space; "" at the end."""
        while True:
            while self._position < len(self._buffer):
                character = self._buffer[self._position]
                if character not in _SPACE:
                    return character
                self.advance(1)
            if not self._fill(_CHUNK):
                return ""

    def value(self) -> object:
        """The JSON value that starts here."""
        size = _CHUNK
        while True:
            try:
                value, end = self._json.raw_decode(self._buffer, self._position)
            except json.JSONDecodeError as error:
                broken_at = error.pos - self._position
                if self._is_final(error):
                    self.advance(broken_at)
                    self.fail(error.msg)
                if len(self._buffer) - self._position > self._limit:
                    self.fail(f"no whole item within {self._limit:,} characters")
                if not self._fill(size):
                    self.advance(broken_at)
                    self.fail(error.msg)
            except (RecursionError, ValueError) as error:
                self.fail(str(error))
            else:
                width = end - self._position
                # A number may go on behind the end of the buffer.
                if end < len(self._buffer) or not self._fill(_CHUNK):
                    self.advance(width)
                    return value
            # Twice as much each time: an item is parsed again only as often as it doubles.
            size *= 2

    def _is_final(self, error: json.JSONDecodeError) -> bool:
        """Whether more text cannot mend this: it lies before the last few characters and is no open string."""
        return error.pos < len(self._buffer) - _LONGEST_LITERAL and not error.msg.startswith("Unterminated string")

    def expect_end(self) -> None:
        """Nothing but space may follow."""
        if self.peek():
            self.fail("extra data")

    def advance(self, count: int) -> None:
        """Step over characters, counting lines."""
        passed = self._buffer[self._position : self._position + count]
        self._position += count
        newlines = passed.count("\n")
        self._line += newlines
        self._column = len(passed) - passed.rindex("\n") if newlines else self._column + len(passed)

    def fail(self, message: str) -> None:
        """Raise the error for this place."""
        raise BrokenJSONError(message, self._line, self._column) from None

    def _fill(self, size: int) -> bool:
        """Read on; False at the end of the file."""
        if self._ended:
            return False
        raw = self._stream.read(size)
        pending = len(self._decoder.getstate()[0])
        try:
            more = self._decoder.decode(raw, final=not raw)
        except UnicodeDecodeError as error:
            offset = self._bytes_read - pending + error.start
            raise UnicodeDecodeError(error.encoding, error.object, error.start, error.end, str(offset)) from None
        self._bytes_read += len(raw)
        self._ended = not raw
        self._buffer = self._buffer[self._position :] + more
        self._position = 0
        return bool(raw)
