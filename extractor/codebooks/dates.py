"""Dates: the span of an incident, and what of it may be written into separate columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from schemas import DatePrecision, IncidentDate


@dataclass(frozen=True, slots=True)
class DateSpan:
    """The first and last possible day of an incident, both included."""

    first: date
    last: date

    @classmethod
    def of(cls, when: IncidentDate) -> DateSpan | None:
        """The span that a record gives; None when it gives no day at all, or an end before its start."""
        first, last = when.start or when.end, when.end or when.start
        if first is None or last is None or last < first:
            return None
        return cls(first, last)

    @property
    def days(self) -> int:
        """How many days it holds, at least 1."""
        return (self.last - self.first).days + 1

    @property
    def year(self) -> int | None:
        """The year, None when it holds days of two."""
        return self.first.year if self.first.year == self.last.year else None

    @property
    def month(self) -> int | None:
        """The month, 1 to 12, None when it holds days of two."""
        return self.first.month if (self.first.year, self.first.month) == (self.last.year, self.last.month) else None

    @property
    def day(self) -> int | None:
        """The day of the month, None unless it holds one day only."""
        return self.first.day if self.first == self.last else None

    @property
    def middle(self) -> date:
        """The day in its middle, the earlier one of two."""
        return self.first + timedelta(days=(self.days - 1) // 2)


def known_span(when: IncidentDate) -> DateSpan | None:
    """The span with a coarser stated precision spelt out: the month around its one day, or the year."""
    span = DateSpan.of(when)
    if span is None or span.days > 1 or when.precision in {DatePrecision.day, DatePrecision.unknown}:
        return span
    day = span.first
    if when.precision is DatePrecision.year:
        return DateSpan(date(day.year, 1, 1), date(day.year, 12, 31))
    if when.precision is DatePrecision.month:
        following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
        return DateSpan(date(day.year, day.month, 1), following - timedelta(days=1))
    return DateSpan(day, day + timedelta(days=6))
