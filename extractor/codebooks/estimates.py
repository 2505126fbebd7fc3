"""Estimates: several tolls of one article brought to one number, the way a codebook wants it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from extractor.codebooks.agreement import most_supported
from extractor.codebooks.vagueness import VagueWord, vague_word
from schemas import Count, Figure, Group, Incident, Outcome, SourceType, Toll, TollStatus
from schemas.count import total


@dataclass(frozen=True, slots=True)
class Policy:
    """Where codebooks differ in reading tolls.

    ``enter`` gives the number that stands for a count. ``enter_vague`` gives the one for a vague count. Either is None
    for a blank. ``lowest`` takes the smallest current figure instead of the one that most sources agree on.
    ``sets_aside_perpetrators`` leaves a perpetrator's figure out where another source gives one. ``counts_attackers``
    says whether totals include attackers.
    """

    enter: Callable[[Count], int | None]
    enter_vague: Callable[[Count, VagueWord], int | None]
    lowest: bool = False
    sets_aside_perpetrators: bool = True
    counts_attackers: bool = True


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number of people: ``low`` and ``high`` as far as tolls support them, ``best`` as the codebook enters it.

    ``largest`` is the largest number that the tolls name, also where they set no upper bound. ``tolls`` holds the
    positions of the tolls that it rests on. Wherever they are given, low ≤ best ≤ largest ≤ high.
    """

    low: int
    best: int | None
    high: int | None
    largest: int
    tolls: frozenset[int]

    def figure(self) -> Figure:
        """The estimate as records carry it."""
        return Figure(low=self.low, best=self.best, high=self.high, tolls=sorted(self.tolls))


@dataclass(frozen=True, slots=True)
class _Reading:
    """A toll as it takes part in the choice; ``count`` may have had attackers added to it or taken from it."""

    position: int
    toll: Toll
    count: Count
    vague: VagueWord | None

    @property
    def voice(self) -> str:
        """Who speaks. Figures without a named source are one voice: the article's own."""
        return " ".join((self.toll.source or "").casefold().split())


@dataclass(frozen=True, slots=True)
class Estimates:
    """The estimates of one outcome: of each group that a toll names, and of all people together.

    ``victims`` are the groups, attackers apart, that share nobody and so may be added up.
    """

    total: Estimate | None
    groups: dict[Group, Estimate]
    victims: tuple[Group, ...]

    @property
    def attackers(self) -> Estimate | None:
        """Those of the attackers' own."""
        return self.groups.get(Group.attackers)


_NOTHING = Estimates(None, {}, ())


# "12 civilians, including two journalists": the journalists are civilians already counted.
_SUBSET = re.compile(r"\b(?:including|includes?|included|among (?:them|the|those)|of whom|of them)\b", re.IGNORECASE)
# "Two more were hurt", "an additional guard": people besides those of another figure.
_MORE = re.compile(r"\b(?:additional|another|further|others?|more|also)\b(?!\s+than\b)", re.IGNORECASE)
# "A commander was killed", "killing Karim Shah": one who is told of by rank or name stands beside the fighters whom another
# figure counts.
_LEADER = re.compile(
    r"(?i:\b(?:leaders?|commanders?|chief|emir|amir|facilitators?|deputy|mastermind|ringleader|kingpin|shadow governor)\b)"
    r"|\b[A-Z][a-z’'-]+(?: (?:al-|ul-|bin |ibn )?[A-Z][a-z’'-]+)+"
)
_ALL_TOLD = re.compile(r"\b(?:total|in all|altogether|all|overall|both|bringing)\b", re.IGNORECASE)
_SUBSET_GROUPS = frozenset({Group.children, Group.aid_workers, Group.journalists, Group.officials, Group.other})
_PARTS = frozenset(Group) - {Group.everyone, Group.attackers}


def enter_low(count: Count) -> int | None:
    """The lower bound, blank for "up to four": that nobody was needs words of its own."""
    return None if count.low == 0 and count.high != 0 else count.low


def estimates(incident: Incident, outcome: Outcome, policy: Policy) -> Estimates:
    """What the incident's tolls say about one outcome under ``policy``. Superseded tolls take no part."""
    if not any(toll.outcome is outcome for toll in incident.tolls):
        return _NOTHING
    by_group: dict[Group, list[_Reading]] = {}
    for reading in _readings(incident.tolls, outcome, policy):
        by_group.setdefault(reading.toll.group, []).append(reading)
    everyone = by_group.pop(Group.everyone, [])
    chosen = {group: _choose(by_group[group], policy) for group in Group if group in by_group}
    groups = {group: estimate for group, estimate in chosen.items() if estimate is not None}
    attackers = groups.get(Group.attackers)
    whole = _whole(everyone, attackers, policy)
    victims = _disjoint(groups, incident.tolls)
    parts = _Parts(
        victims=[groups[group] for group in victims],
        attackers=attackers if policy.counts_attackers else None,
        in_total=whole is not None and any(incident.tolls[p].includes_attackers is not None for p in whole.tolls),
        besides=bool(everyone) and all(_is_increment(one) and not _holds_parts(one, incident.tolls) for one in everyone),
    )
    return Estimates(_total(whole, parts), groups, tuple(victims))


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a total is made of; ``in_total``: it holds the attackers by now; ``besides``: it may count others than the parts."""

    victims: list[Estimate]
    attackers: Estimate | None
    in_total: bool
    besides: bool


def _readings(tolls: Sequence[Toll], outcome: Outcome, policy: Policy) -> list[_Reading]:
    readings = [
        _Reading(position, toll, toll.count, vague_word(toll))
        for position, toll in enumerate(tolls)
        if toll.outcome is outcome and toll.status is not TollStatus.superseded and not toll.count.inverted
    ]
    if not policy.sets_aside_perpetrators:
        return readings
    # A perpetrator inflates the other side's losses and hides its own, so each side is judged by itself.
    vouched = {
        reading.toll.group is Group.attackers for reading in readings if reading.toll.source_type is not SourceType.perpetrator
    }
    return [
        reading
        for reading in readings
        if reading.toll.source_type is not SourceType.perpetrator or (reading.toll.group is Group.attackers) not in vouched
    ]


def _whole(readings: Sequence[_Reading], attackers: Estimate | None, policy: Policy) -> Estimate | None:
    """The stated total, with attackers in it or out of it as the codebook counts."""
    adjusted = [_with_attackers_as_counted(reading, attackers, policy) for reading in readings]
    chosen = _choose(adjusted, policy)
    if chosen is None or attackers is None or all(new is old for new, old in zip(adjusted, readings, strict=True)):
        return chosen
    return replace(chosen, tolls=chosen.tolls | attackers.tolls)


def _with_attackers_as_counted(reading: _Reading, attackers: Estimate | None, policy: Policy) -> _Reading:
    """The same total with attackers in it, or out of it, as the codebook counts; as it stands when nothing is said."""
    if attackers is None:
        return reading
    count, included = reading.count, reading.toll.includes_attackers
    theirs = attackers.best or 0
    if policy.counts_attackers and included is False:
        return replace(reading, count=count + Count(low=theirs, high=attackers.high))
    if not policy.counts_attackers and included is True:
        high = None if count.high is None else max(count.high - theirs, 0)
        return replace(reading, count=count.model_copy(update={"low": max(count.low - theirs, 0), "high": high}))
    return reading


def _choose(readings: Sequence[_Reading], policy: Policy) -> Estimate | None:
    """One estimate from the tolls of one outcome and group, with what "two more" and "another" add to the rest."""
    more = [reading for reading in readings if _is_increment(reading)] or _leaders(readings)
    rest = [reading for reading in readings if reading not in more and reading.toll.status is TollStatus.current]
    voices = {reading.voice for reading in [*more, *rest]}
    if not more or not rest or len(voices) > 1:
        return _settled(readings, policy)  # of two sources each counts all, whatever the words
    added = total([reading.count for reading in more])
    lowest = min(reading.count.low for reading in rest)
    if any(reading.count.low >= lowest + added.low for reading in rest):
        return _settled(rest, policy)  # the sum is told already
    estimate = _settled([replace(reading, count=reading.count + added) for reading in rest], policy)
    return None if estimate is None else replace(estimate, tolls=estimate.tolls | {reading.position for reading in more})


def _is_increment(reading: _Reading) -> bool:
    return reading.toll.status is TollStatus.current and reading.count.low > 0 and _MORE.search(reading.toll.quote) is not None


def _holds_parts(reading: _Reading, tolls: Sequence[Toll]) -> bool:
    """Whether another toll's words are among the figure's own: "two more soldiers and a guard" holds its soldiers."""
    return any(
        toll is not reading.toll and toll.outcome is reading.toll.outcome and toll.quote in reading.toll.quote for toll in tolls
    )


def _leaders(readings: Sequence[_Reading]) -> list[_Reading]:
    """The single leaders among fighters, where every other figure counts several and none sums all up. All are of one group."""
    leaders = [
        reading
        for reading in readings
        if reading.toll.group is Group.attackers
        and reading.toll.status is TollStatus.current
        and reading.count == Count.exactly(1)
        and _LEADER.search(reading.toll.quote)
    ]
    others = [reading for reading in readings if reading not in leaders]
    summed = any(_ALL_TOLD.search(other.toll.quote) or _SUBSET.search(other.toll.quote) for other in others)
    return [] if summed or any(other.count.low < 2 for other in others) else leaders


def _settled(readings: Sequence[_Reading], policy: Policy) -> Estimate | None:
    """One estimate from the tolls of one outcome and group.

    Only current tolls decide where there is one, and vague ones only where no other does. Tolls that agree with the
    chosen range do not widen it ("at least 13" beside "15"); those that contradict it do.
    """
    if not readings:
        return None
    current = [reading for reading in readings if reading.toll.status is TollStatus.current] or list(readings)
    exact = [reading for reading in current if reading.vague is None]
    larger = [] if policy.lowest else _larger_than_all(exact, current)
    if larger:
        return _settled(larger, policy)
    deciding = exact or current
    chosen, bounds = (deciding, _hull(deciding)) if policy.lowest else _agreed(deciding)
    best = _entered(chosen, bounds, policy)
    contradicting = [reading for reading in readings if not reading.count.overlaps(bounds)]
    hull = _hull([*chosen, *contradicting]) if policy.lowest else _widened(bounds, contradicting)
    low = hull.low if best is None else min(hull.low, best)
    high = hull.high if best is None or hull.high is None else max(hull.high, best)
    weighed = [*chosen, *contradicting]
    named = max(best or 0, *(max(reading.count.low, reading.count.high or 0) for reading in weighed))
    return Estimate(low, best, high, named if high is None else high, frozenset(reading.position for reading in weighed))


def _larger_than_all(exact: Sequence[_Reading], current: Sequence[_Reading]) -> list[_Reading]:
    """The vague tolls beside which the exact ones of the same voice can only be some: "several were killed", one later."""
    most = [reading.count.high for reading in exact if reading.count.high is not None]
    if not most or len(most) < len(exact) or len({reading.voice for reading in current}) > 1:
        return []
    return [reading for reading in current if reading.vague is not None and reading.count.low > max(most)]


def _agreed(readings: Sequence[_Reading]) -> tuple[list[_Reading], Count]:
    """The tolls that most independent sources agree with, and the range that all of them allow; the lowest on a tie."""
    if len(readings) == 1:
        return list(readings), readings[0].count
    number = most_supported([(reading.count, reading.voice) for reading in readings])
    agreeing = [reading for reading in readings if reading.count.contains(number)]
    highs = [reading.count.high for reading in agreeing if reading.count.high is not None]
    return agreeing, Count(low=number, high=min(highs, default=None))


def _entered(chosen: Sequence[_Reading], bounds: Count, policy: Policy) -> int | None:
    vague = [policy.enter_vague(reading.count, reading.vague) for reading in chosen if reading.vague is not None]
    if len(vague) == len(chosen):
        return min((number for number in vague if number is not None), default=None)
    if not policy.lowest:
        return policy.enter(bounds)
    entered = [policy.enter(reading.count) for reading in chosen]
    return min((number for number in entered if number is not None), default=None)


def _hull(readings: Iterable[_Reading]) -> Count:
    counts = [reading.count for reading in readings]
    bounded = [count.high for count in counts if count.high is not None]
    return Count(low=min(count.low for count in counts), high=max(bounded) if len(bounded) == len(counts) else None)


def _widened(bounds: Count, readings: Sequence[_Reading]) -> Count:
    if not readings:
        return bounds
    hull = _hull(readings)
    high = None if bounds.high is None or hull.high is None else max(bounds.high, hull.high)
    return Count(low=min(bounds.low, hull.low), high=high)


def _disjoint(groups: dict[Group, Estimate], tolls: Sequence[Toll]) -> list[Group]:
    """The victims' groups that may be added up."""
    parts = [group for group in groups if group in _PARTS]
    if Group.civilians in parts:
        parts = [group for group in parts if group is not Group.children]
    subsets = [
        group
        for group in parts
        if group in _SUBSET_GROUPS and all(_SUBSET.search(tolls[position].quote) for position in groups[group].tolls)
    ]
    return [group for group in parts if group not in subsets] or parts


def _total(whole: Estimate | None, parts: _Parts) -> Estimate | None:
    """All people together: the stated total where there is one, else the sum of its disjoint parts."""
    everyone = [*parts.victims, *([parts.attackers] if parts.attackers else [])]
    if whole is None:
        # "No civilians were hurt" does not say that nobody was.
        return add(everyone) if any(part.low or part.best or part.high != 0 for part in everyone) else None
    if not everyone:
        return whole
    together = add(everyone)
    if _fits(together, whole):
        return _at_least(whole, together)
    if parts.besides and parts.victims and not _fits(add(parts.victims), whole):
        return add([whole, *everyone])
    if parts.attackers is None:
        return whole
    victims = add(parts.victims) if parts.victims else None
    if not parts.in_total and (victims is None or _fits(victims, whole)):
        # Attackers and victims do not fit into the total together: it was a total of the victims.
        return add([_at_least(whole, victims) if victims else whole, parts.attackers])
    return _at_least(whole, parts.attackers)


def _fits(part: Estimate, whole: Estimate) -> bool:
    return whole.high is None or (part.low if part.best is None else part.best) <= whole.high


def _at_least(whole: Estimate, part: Estimate) -> Estimate:
    """The total, raised where it lies below what its parts come to ("at least four" beside five civilians)."""
    if part.best is None or part.best <= (whole.low if whole.best is None else whole.best):
        return whole
    high = None if whole.high is None else max(whole.high, part.best)
    largest = max(whole.largest, part.best)
    return Estimate(max(whole.low, part.low), part.best, high, largest, whole.tolls | part.tolls)


def add(parts: Sequence[Estimate]) -> Estimate:
    """The sum of groups that share nobody. A part without a number of its own adds none, but opens the sum upwards."""
    numbered = [part for part in parts if part.best is not None]
    best = sum(part.best for part in numbered if part.best is not None) if numbered else None
    if best == 0 and len(numbered) < len(parts):
        best = None  # "several insurgents and no civilians" is some number, and not 0
    highs = [part.high for part in parts if part.high is not None]
    return Estimate(
        low=sum(part.low for part in parts) if best is None else min(best, sum(part.low for part in parts)),
        best=best,
        high=sum(highs) if len(highs) == len(parts) else None,
        largest=sum(part.largest for part in parts),
        tolls=frozenset().union(*(part.tolls for part in parts)),
    )
