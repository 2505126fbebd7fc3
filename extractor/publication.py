"""Publication: the day that a record says its article came out, in the forms that feeds, archives and spreadsheets write."""

from __future__ import annotations

import re
from datetime import date, datetime

_MONTHS = "january february march april may june july august september october november december".split()
_SHORTEST = 3
_CLOCK = r"(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.*|T.*)?"
_DAY, _MONTH, _YEAR = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", r"(?P<month>[A-Za-z]+)\.?", r"(?P<year>\d{4})"
# The feeds' own form (RFC 2822: "Wed, 08 May 2019 10:00:00 GMT") is one of these.
_WORDED = (
    re.compile(rf"(?:[A-Za-z]+\.?,?\s+)?{_DAY}[\s-]+{_MONTH},?[\s-]+{_YEAR}{_CLOCK}", re.DOTALL),
    re.compile(rf"(?:[A-Za-z]+\.?,?\s+)?{_MONTH}\s+{_DAY},?\s+{_YEAR}{_CLOCK}", re.DOTALL),
)
_YEAR_FIRST = re.compile(rf"{_YEAR}(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}}){_CLOCK}", re.DOTALL)
_YEAR_LAST = re.compile(rf"\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}{_CLOCK}", re.DOTALL)


class UnknownDayError(ValueError):
    """Words that name no day, or not which; the message ends a sentence that begins with them."""


def publication_day(written: str) -> date:
    """The day of ``written``: in ISO 8601, with the year first, or with the month's English name; a time of day is left out.

    Raises:
        UnknownDayError: It is none of these. "08/05/2019" is May in London and August in New York, and seconds since 1970 are
            two days, one east and one west of where they were counted.
    """
    words = written.strip()
    for parse in (date.fromisoformat, datetime.fromisoformat):
        try:
            parsed = parse(words)
        except ValueError:
            continue
        return parsed.date() if isinstance(parsed, datetime) else parsed
    for form in (*_WORDED, _YEAR_FIRST):
        found = form.fullmatch(words)
        month = _month(found["month"]) if found else None
        if found is None or month is None:
            continue
        try:
            return date(int(found["year"]), month, int(found["day"]))
        except ValueError:
            break
    if _YEAR_LAST.fullmatch(words):
        raise UnknownDayError("which may have the day or the month first")
    raise UnknownDayError("not a date")


def _month(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    word = written.casefold()
    named = [number for number, name in enumerate(_MONTHS, start=1) if name.startswith(word) and len(word) >= _SHORTEST]
    return named[0] if named else None
