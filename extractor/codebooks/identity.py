"""Identity: provisional ids, for tables whose own ids only their project can give."""

import hashlib
from collections.abc import Callable
from datetime import date

from extractor.codebooks.columns import Row
from schemas import Extraction, Incident

Numbering = Callable[[Row], Row]
_A_DAYS_NUMBERS = 10_000


def position(incident: Incident, extraction: Extraction) -> int:
    """Where the incident stands in its extraction, from 0. An incident of no such extraction stands at 0."""
    for index, other in enumerate(extraction.incidents):
        if other is incident:
            return index
    return next((index for index, other in enumerate(extraction.incidents) if other == incident), 0)


def provisional_number(article_id: str, place: int, digits: int) -> int:
    """A number of at most ``digits`` digits, the same for the same article id and position on every run.

    It is the SHA-256 of ``ID#POSITION`` modulo 10 to the power of ``digits``. Fifteen digits fit a 64-bit integer and a
    spreadsheet's number alike; with them, two of a million incidents share a number once in two thousand exports.
    """
    digest = hashlib.sha256(f"{article_id}#{place}".encode()).digest()
    return int.from_bytes(digest[:16]) % int(10**digits)


def gtd_event_id(day: date | None, month_known: bool, day_known: bool, number: int) -> int | None:
    """The twelve digits yyyymmddNNNN, 00 for an unknown month or day; None without a year."""
    if day is None:
        return None
    month_part = day.month if month_known else 0
    day_part = day.day if day_known else 0
    return ((day.year * 100 + month_part) * 100 + day_part) * 10_000 + number % 10_000


def unchanged(row: Row) -> Row:
    """The row as it is: its id has digits enough."""
    return row


class EventNumbers:
    """Keeps the GTD's event ids apart within one table: a number that its day has given out becomes the next free one.

    Memory grows with the number of days (1.25 kB each), not of rows. After a day's 10,000 numbers a fifth digit follows.
    """

    def __init__(self) -> None:
        self._taken: dict[int, bytearray] = {}
        self._given: dict[int, int] = {}

    def __call__(self, row: Row) -> Row:
        """The row with an id that no row before it has; a row without an id stays as it is."""
        event = row["eventid"]
        return row if not isinstance(event, int) else row | {"eventid": self._free(*divmod(event, _A_DAYS_NUMBERS))}

    def _free(self, day: int, number: int) -> int:
        given = self._given.get(day, 0)
        self._given[day] = given + 1
        if given >= _A_DAYS_NUMBERS:
            self._taken.pop(day, None)
            return day * 10 * _A_DAYS_NUMBERS + given
        taken = self._taken.setdefault(day, bytearray(_A_DAYS_NUMBERS // 8))
        while taken[number >> 3] & 1 << (number & 7):
            number = (number + 1) % _A_DAYS_NUMBERS
        taken[number >> 3] |= 1 << (number & 7)
        return day * _A_DAYS_NUMBERS + number
