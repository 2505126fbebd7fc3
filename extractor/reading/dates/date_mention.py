"""Date mention: one date in a text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from schemas import DatePrecision


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text, at the offsets ``start`` to ``end``, in code points.

    ``first`` and ``last`` are the first and last day that the words allow, both ``None`` when unknown; ``precision`` says
    how exact they are. ``anchored``: the words need the day of publication. ``days``: how many days after another event
    (negative: before it), for kind ``offset`` where the words say so. ``either``: every day that a numeric date can be.

    ``kind`` is

    - ``explicit``: a date with its year, or a year
    - ``partial``: a day or month without its year
    - ``numbered``: a day without its month: "on the 24th"
    - ``weekday``, ``relative`` ("yesterday", "two weeks ago"), ``period`` ("in the past three days")
    - ``offset``: told from another event ("three days later", "the previous Sunday")
    - ``future``: still to come when the article was written
    - ``dateline``: when the article was written, not when something happened
    - ``ambiguous``: 08/05/2019
    - ``named``: no date but a name: 9/11, the March 23 Movement
    """

    start: int
    end: int
    first: date | None
    last: date | None
    precision: DatePrecision
    kind: str
    anchored: bool
    days: int | None = None
    either: tuple[date, ...] = ()
