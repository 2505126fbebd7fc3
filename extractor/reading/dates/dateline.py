"""The dateline: where and when an article says that it was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from extractor.reading.dates.date_finding import sightings, surroundings
from extractor.reading.dates.date_words import FEASTS, MONTHS, ORDINALS, WEEKDAYS
from extractor.reading.text.late import late
from schemas import DatePrecision

HEAD = 1500  # code points within which an article says where and when it was written
REACH, LONGEST_DATE = 120, 60  # code points of a line before and in its date
DIGIT = late(r"\d")
LINE = late(r"[^\n\r\u2028\u2029]+")
_WORD = r"(?:[A-Z][\w.'’-]*|(?:de|del|la|las|los|el|al|of|the|da|do|dos|e|y|und)\b)"
_CITY = rf"{_WORD}(?:[ \t]{_WORD}){{0,5}}"
_REGIONS = rf"(?:, ?{_WORD}(?:[ \t]{_WORD}){{0,3}}){{0,2}}"
_PLACE = rf"{_CITY}(?:,? ?\([A-Z][\w ]{{1,30}}\))?{_REGIONS}"
# "KABUL, Afghanistan (" and "SAN SALVADOR, " before a date
BEFORE_DATE = late(rf"\W*(?P<place>{_PLACE})(?:,| \(|,? ?[-–—]+| \([A-Z][\w/ -]*\)[,:]?)\s*$")
AFTER_DATE = late(
    r"\s*\)?,?\s*(?:(?:[01]?\d|2[0-3])[:.h]?[0-5]\d(?:\s*(?:hours|hrs|gmt|utc|[ap]\.?m\.?))?\s*)?(?:\([^()\n]{1,60}\)\s*)?(?:--|[-–—:/|]|\.\s|$)"
)
# What a line with a date of its own can open with: a place and what parts it from its date, the words of a stamp, or the date.
OPENING = late(
    rf"\W*(?:{_PLACE}(?:,| \(|,? ?[-–—])|\d"
    r"|(?i:first|last|originally|published|posted|updated|modified|issued|released|date|dated|created|submitted|by|on|this|next|past)\b"
    rf"|(?i:{'|'.join(sorted({word.split('-')[0] for word in (*MONTHS, *WEEKDAYS, *ORDINALS, *FEASTS)}))}))"
)
CLOSING = late(r"\s*\)")
# "KABUL (Reuters) - " and "MANILA, Philippines — " without any date
UNDATED = late(
    rf"\W*(?P<place>{_CITY}{_REGIONS})\s*(?:\([^()\n]{{1,40}}\)\s*)?(?:--|\s[-–—]|[–—]|\.\s?[-–—]+)\s?(?=[\"“'‘\[(]?[A-Z])"
)
STAMP = late(
    r"\W*(?:(?:first |last |originally )?(?:published|posted|updated|modified|issued|released|date|dated|created|submitted)"
    r"(?: (?:on|at|date))?|by [\w .'-]{3,40}|on)?\W*(?:[0-2]?\d[:.][0-5]\d\W*(?:[ap]\.?m\.?)?\W*(?:[a-z]{2,4}\W+)?)?$",
    re.IGNORECASE,
)
# The head of a broadcast that somebody wrote down: "MANAGUA LA VOZ NETWORK IN SPANISH 1700 GMT 22 OCT 87".
AIRED = late(r"[A-Z0-9][^a-z\n]*\b(?:IN\s+[A-Z]+|[A-Z]+)\s+\d{4}\s+(?:GMT|UTC)\s+(?:ON\s+)?$")
AFTER_STAMP = late(r"\W*(?:(?:at|t)?\W*[0-2]?\d[:.h][0-5]\d\S*\W*(?:[ap]\.?m\.?)?\W*(?:\(?[a-z]{2,4}\)?)?)?\W*$", re.IGNORECASE)
NO_PLACE = late(
    r"(?:In|On|At|By|From|Since|During|The|A|An|After|Before|Published|Posted|Updated|Date|Until|As|And|But|For|When)\b",
    re.IGNORECASE,
)
NUMBERED = late(r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])-(?!\d\d\b)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where an article says that it was written, as in "HERAT, Afghanistan (Mar. 25, 2014)", and when.

    ``start`` and ``end`` are offsets in code points. ``place_text`` is the place's words (``None``: a date alone), ``date``
    the day (``None``: not given, or not with its year).
    """

    start: int
    end: int
    place_text: str | None
    date: date | None


@lru_cache(maxsize=8)
def dateline(text: str) -> Dateline | None:
    """The dateline among the first lines of ``text``, or the stamp that says when it was published; None without either.

    A dateline that gives the day prevails over one that gives the place alone.
    """
    head = text[:HEAD]
    yearless: Dateline | None = None
    undated: Dateline | None = None
    for line in LINE.finditer(head):
        found = _dated(head, line.start(), line.end()) if DIGIT.search(head, line.start(), line.start() + REACH) else None
        if found is not None and found.date is not None:
            return found
        yearless = yearless or found
        undated = undated or _undated(head, line.start(), line.end())
    return yearless or undated


def _dated(head: str, start: int, end: int) -> Dateline | None:
    """The dateline in the line from ``start`` to ``end``, when its first date is part of one."""
    line = head[start : min(end, start + REACH + LONGEST_DATE)]
    aired = " GMT " in line or " UTC " in line
    if not aired and OPENING.match(line) is None:
        return None
    first = next(iter(sightings(surroundings(line, None))), None)
    if first is None or first.start > REACH or first.meaning.kind not in {"explicit", "partial"}:
        return None
    meaning, before, after = first.meaning, line[: first.start], line[first.end :]
    day = meaning.first if meaning.precision is DatePrecision.day and meaning.first == meaning.last else None
    if meaning.kind == "explicit" and day is None:
        return None
    place = BEFORE_DATE.match(before)
    closing = CLOSING.match(after) if before.rstrip().endswith("(") else None
    if place and not NO_PLACE.match(place["place"]) and (closing or AFTER_DATE.match(after)):
        date_end = start + first.end + (closing.end() if closing else 0)
        day = day or _numbered_day(head, (start + first.start, start + first.end))
        return Dateline(start + place.start("place"), date_end, place["place"].rstrip(" ,"), day)
    stamped = STAMP.match(before) or (aired and AIRED.match(before))
    if day is not None and head[end:].strip() and stamped and AFTER_STAMP.match(after):
        return Dateline(start + first.start, start + first.end, None, day)
    return None


def _numbered_day(head: str, span: tuple[int, int]) -> date | None:
    """The day of "(Apr. 29)" where the number of the release above it, "2012-04-S-031", gives the year and the same month."""
    for number in NUMBERED.finditer(head, 0, span[0]):
        try:
            anchor = date(int(number[1]) + (number[2] == "12"), int(number[2]) % 12 + 1, 1)
        except ValueError:
            continue
        words = surroundings(head[span[0] : span[1]], anchor)
        for reading in sightings(words):
            if reading.meaning.first is not None and reading.meaning.first.month == int(number[2]):
                return reading.meaning.first
    return None


def _undated(head: str, start: int, end: int) -> Dateline | None:
    found = UNDATED.match(head, start, end)
    if found is None or NO_PLACE.match(found["place"]):
        return None
    return Dateline(found.start("place"), found.end("place"), found["place"].rstrip(" ,"), None)
