"""Article fields: from the named values of one record to an Article, or to the line that says why not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from math import isnan

from extractor.addresses import plain
from extractor.publication import UnknownDayError, publication_day
from schemas import Article

MAX_ARTICLE_BYTES = 4_000_000
FIELDS = ("id", "text", "title", "published", "source", "url", "language")

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One source, file, line or record that could not be read.

    ``id`` stands for the article in every output, ``place`` is the path, with the line or record where there are several
    (``news.jsonl:3``), ``message`` is one line that names the place, the value and the fix.
    """

    id: str
    place: str
    message: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a record came from: the id it gets when it has none, its place, and the date to fill in for a missing one."""

    id: str
    place: str
    published: date | None = None

    def at(self, record: int, line: int | None = None) -> Origin:
        """The origin of one record of several, counted from 1, at a line of the file where that differs."""
        return replace(self, id=f"{self.id}:{record}", place=f"{plain(self.place)}:{line or record}")

    def unreadable(self, message: str) -> Unreadable:
        """What could not be read here, and why."""
        place = plain(self.place)
        return Unreadable(_encodable(self.id), _encodable(place), _encodable(f"{place}: {message}"))


class _FieldError(ValueError):
    """One value that an article cannot have; the message names it and the fix."""


def article_from(values: Mapping[str, object], origin: Origin) -> Article | Unreadable:
    """The article that a record's values make. Keys beyond ``FIELDS`` are ignored, None, "" and NaN count as missing."""
    try:
        given = _word(values, "id")
    except _FieldError as error:
        return origin.unreadable(str(error))
    origin = replace(origin, id=given) if given is not None else origin
    try:
        return Article(
            id=_encodable(origin.id),
            text=_text(values),
            title=_word(values, "title"),
            published=_date(values.get("published")) or origin.published,
            source=_word(values, "source"),
            url=_word(values, "url"),
            language=_word(values, "language"),
        )
    except _FieldError as error:
        return origin.unreadable(str(error))


def shown(value: object) -> str:
    """A value as one short line of a message."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def too_large(size: str) -> str:
    """The message for a text above the limit."""
    return f"the text has {size} bytes, the limit is {MAX_ARTICLE_BYTES:,}; split it into single articles"


def _text(values: Mapping[str, object]) -> str:
    text = values.get("text")
    if text is None:
        keys = ", ".join(shown(key) for key in list(values)[:8]) or "none"
        raise _FieldError(f'no "text"; put the article\'s words under the key "text" (keys here: {keys})')
    if not isinstance(text, str):
        raise _FieldError(f'"text" is {shown(text)}, not a string; put the article\'s words there')
    if not text or text.isspace():
        raise _FieldError("the text is empty; remove the record or fill in its text")
    if len(text) > MAX_ARTICLE_BYTES:
        raise _FieldError(too_large(f"at least {len(text):,}"))
    size = len(_checked(text, "text").encode())
    if size > MAX_ARTICLE_BYTES:
        raise _FieldError(too_large(f"{size:,}"))
    return text


def _word(values: Mapping[str, object], key: str) -> str | None:
    """A short optional value as a string; numbers are written out."""
    value = values.get(key)
    if _missing(value):
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise _FieldError(f'"{key}" is {shown(value)}, not a string; write it as one or leave it out')
    return _checked(value, key)


def _checked(value: str, key: str) -> str:
    """``value``, when it can be stored: no NUL, no half of a surrogate pair."""
    if "\0" in value:
        raise _FieldError(f'"{key}" holds a NUL character at offset {value.index(chr(0))}; remove it, or check that this is text')
    try:
        value.encode()
    except UnicodeEncodeError as error:
        code = ord(value[error.start])
        raise _FieldError(
            f'"{key}" holds half of a surrogate pair (\\u{code:04x}) at offset {error.start}; write the whole character'
        ) from None
    return value


def _missing(value: object) -> bool:
    """Whether a value says nothing: null, "", or the NaN that table programs write where a cell is empty."""
    return value is None or value == "" or (isinstance(value, float) and isnan(value))


def _date(value: object) -> date | None:
    if _missing(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    why = "not a date"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        try:
            return publication_day(str(value))
        except UnknownDayError as error:
            why = str(error)
    raise _FieldError(f'"published" is {shown(value)}, {why}; write it as YYYY-MM-DD, such as 2019-05-08, or leave it out')


def _encodable(text: str) -> str:
    """``text`` as UTF-8 can write it: what it cannot, such as odd bytes of a file name, becomes replacement characters."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
