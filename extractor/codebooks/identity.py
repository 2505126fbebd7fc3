"""Identity: provisional ids, for tables whose own ids only their project can give."""

import hashlib
from datetime import date

from schemas import Extraction, Incident


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
