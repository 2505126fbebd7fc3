"""Rivals: figures of one outcome and group that cannot all be true, and which of them stands."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from extractor.reading.text.late import late
from schemas import Count, Group, Outcome, SourceType, Toll, TollStatus

FAR = 5  # times: what is that much below a total is a part of it, and no other total
_ONE = Count.exactly(1)
_HEARSAY = frozenset({SourceType.media, SourceType.witness, SourceType.other})
MORE = late(r"\b(?:additional|another|further|others?|more(?!\s+than)|also)\b", re.IGNORECASE)


def overtaken(found: list[Toll], later: Set[str]) -> list[Toll]:
    """The tolls, those being superseded beside which a larger one of their kind was told later: "the next day officials said"."""
    for position, toll in enumerate(found):
        if toll.quote not in later or _adds(toll) or toll.source_type in _HEARSAY or toll.source_type is SourceType.perpetrator:
            continue
        for before, earlier in enumerate(found[:position]):
            same = (earlier.outcome, earlier.group) == (toll.outcome, toll.group) and not _adds(earlier)
            if same and 0 < earlier.count.low < toll.count.low and not earlier.count.overlaps(toll.count):
                found[before] = earlier.model_copy(update={"status": TollStatus.superseded})
    return found


def latest_stand(found: Sequence[Toll]) -> list[Toll]:
    """The tolls of a log with the latest entry on top: what comes below another figure of its kind is older."""
    standing: dict[tuple[Outcome, Group], Count] = {}
    result = []
    for toll in found:
        count = standing.setdefault((toll.outcome, toll.group), toll.count) if toll.status is TollStatus.current else toll.count
        older = not count.same_range(toll.count)
        result.append(toll.model_copy(update={"status": TollStatus.superseded}) if older else toll)
    return result


def without_echoes(found: list[Toll]) -> list[Toll]:
    """Leave out an unsourced figure that a sourced one of the same range repeats."""
    sourced = {(t.outcome, t.group, t.count.low, t.count.high) for t in found if t.source is not None}
    kept: list[Toll] = []
    unsourced: set[tuple[Outcome, Group, int, int | None]] = set()
    for toll in found:
        key = (toll.outcome, toll.group, toll.count.low, toll.count.high)
        if toll.source is None and (key in sourced or key in unsourced) and not _adds(toll):
            continue
        if toll.source is None:
            unsourced.add(key)
        kept.append(toll)
    return kept


class _Range(NamedTuple):
    """The highest of some counts' lower bounds, and the lowest of their upper ones."""

    low: int
    high: int | None

    def meets(self, count: Count) -> bool:
        """Whether the count overlaps each of them."""
        return (self.high is None or count.low <= self.high) and (count.high is None or self.low <= count.high)

    def narrowed(self, count: Count) -> _Range:
        """The same with one count more."""
        high = count.high if self.high is None else self.high if count.high is None else min(self.high, count.high)
        return _Range(max(self.low, count.low), high)


def settled(found: list[Toll], updated: Set[str]) -> list[Toll]:
    """Of figures that cannot all be true, one stands. One that somebody else gives is disputed; one that nobody is said to give
    is no second total but a part of this one, or of another event, and is left out.
    """
    standing: dict[tuple[Outcome, Group], Toll] = {}
    for key in dict.fromkeys((toll.outcome, toll.group) for toll in found):
        rivals = [t for t in found if (t.outcome, t.group) == key and t.status is TollStatus.current and not _adds(t)]
        if rivals:
            standing[key] = _standing(rivals, updated)
    found = _same_voice(found)
    result: list[Toll] = []
    kept: dict[tuple[Outcome, Group], _Range] = defaultdict(lambda: _Range(0, None))
    for toll in found:
        stands = standing.get((toll.outcome, toll.group))
        if stands is None or toll.status is not TollStatus.current or _adds(toll):
            result.append(toll)
            continue
        shared = kept[toll.outcome, toll.group]
        if toll.count.overlaps(stands.count) and shared.meets(toll.count):
            kept[toll.outcome, toll.group] = shared.narrowed(toll.count)
            result.append(toll)
        elif toll.source is not None and toll.source != stands.source and toll.count.low * FAR > stands.count.low:
            overtaken_by = stands.quote in updated and toll.count.low < stands.count.low  # "has risen to 47"
            status = TollStatus.superseded if overtaken_by else TollStatus.disputed
            result.append(toll.model_copy(update={"status": status}))
    return _agreeing(_without_empty_totals(result))


def _same_voice(found: Sequence[Toll]) -> list[Toll]:
    """Let who gives a figure give what the text adds to it without naming anybody else."""
    last: dict[tuple[Outcome, Group], Toll] = {}
    result = []
    for toll in found:
        before = last.get((toll.outcome, toll.group))
        if before is not None and toll.source is None and _adds(toll):
            result.append(toll.model_copy(update={"source": before.source, "source_type": before.source_type}))
            continue
        if not _adds(toll) and toll.status is TollStatus.current:
            last[toll.outcome, toll.group] = toll
        result.append(toll)
    return result


def _adds(toll: Toll) -> bool:
    """Whether the figure counts people besides those of another one: "two more", "also detained three"."""
    return toll.count.low > 0 and says_more(toll.quote)


@lru_cache(maxsize=256)
def says_more(quote: str) -> bool:
    """Kept, since every figure is held against the others."""
    return MORE.search(quote) is not None


def _standing(rivals: Sequence[Toll], updated: Set[str]) -> Toll:
    """The figure that the text raises or lowers to, else the one that most others agree with, among equals the first. What those say
    who did it stands only where nobody else counts.
    """
    rivals = [toll for toll in rivals if toll.source_type is not SourceType.perpetrator] or rivals
    lows = sorted(toll.count.low for toll in rivals)
    highs = sorted(toll.count.high for toll in rivals if toll.count.high is not None)

    def agreeing(count: Count) -> int:
        above = 0 if count.high is None else len(lows) - bisect_right(lows, count.high)
        return len(lows) - above - bisect_left(highs, count.low)

    return max(
        rivals, key=lambda toll: (toll.quote in updated, agreeing(toll.count), toll.source_type not in _HEARSAY, toll.count.low)
    )


def _without_empty_totals(found: list[Toll]) -> list[Toll]:
    """Leave out what says that nobody was harmed where people are counted by group: "his men had no losses", beside a policeman killed."""
    counted = {t.outcome for t in found if t.group is not Group.everyone and t.count.low and t.status is TollStatus.current}
    return [t for t in found if not (t.group is Group.everyone and t.count.high == 0 and t.outcome in counted)]


def _agreeing(found: list[Toll]) -> list[Toll]:
    """Leave out parts that no total of their outcome can hold: one of the two was misread."""
    highs: dict[Outcome, int] = {}
    for toll in found:
        total = toll.group is Group.everyone and toll.status is TollStatus.current and not _adds(toll)
        if total and toll.count.high is not None:
            highs[toll.outcome] = max(highs.get(toll.outcome, 0), toll.count.high)
    parted = {
        toll.outcome
        for toll in found
        if toll.group not in (Group.everyone, Group.attackers) and toll.count.low > 1 and not _adds(toll)
    }
    found = [toll for toll in found if not (toll.group is Group.everyone and toll.count == _ONE and toll.outcome in parted)]
    highs = {outcome: high for outcome, high in highs.items() if not (high == 1 and outcome in parted)}
    kept = []
    room = dict(highs)
    for toll in found:
        part = toll.group not in (Group.everyone, Group.attackers) and toll.outcome in room
        if part and toll.status is TollStatus.current:
            if toll.count.low > room[toll.outcome]:
                continue
            if toll.group in (Group.civilians, Group.security_forces):
                room[toll.outcome] -= toll.count.low
        kept.append(toll)
    return kept
