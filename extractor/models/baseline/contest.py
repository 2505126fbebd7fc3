"""Contest: the figures of one outcome in a scene that do not agree, and the tolls to which each of them would come."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from extractor.codebooks.estimates import Estimates, estimates
from extractor.codebooks.gtd import POLICY
from extractor.models.baseline.opening import HARM
from extractor.reading.findings.rivals import says_more
from extractor.reading.findings.tolls import toll_of
from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.reading import Reading
from schemas import Count, Group, Incident, Outcome, Toll, TollStatus

MOST_FIGURES = 12  # different ones, the first of the scene: what is told farther on in a list of attacks is another's
MOST_SUMMED = 5
ONE = Count.exactly(1)

Kind = Literal["figure", "sum", "made", "none"]
Bounds = tuple[int, int | None]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number of people that may be the scene's toll; ``value`` None: nobody is counted.

    ``mentions``: where the figure is told, or the two figures that it sums; none for what the rules make of several.
    ``ruled``: what the rules let stand.
    """

    value: Count | None
    kind: Kind
    mentions: Sequence[Mention]
    ruled: bool


def contests(reading: Reading, mentions: Iterable[Mention], record: Incident) -> Iterator[Contest]:
    """The contests among the figures of a scene, one for each outcome of which it gives two or more; ``record``: by the rules."""
    told = [one for one in mentions if one.outcome in HARM and one.count is not None and not one.hypothetical]
    for outcome in HARM:
        contest = Contest(reading, outcome, [one for one in told if one.outcome is outcome], record)
        if len({bounds(one) for one in contest.wholes}) > 1:
            yield contest


def bounds(figure: Mention | Count) -> Bounds:
    """The least and the greatest number of a count, or of a figure's."""
    count = figure if isinstance(figure, Count) else figure.count
    return (0, 0) if count is None else (count.low, count.high)


class Contest:
    """The ``figures`` of one outcome in the order of the text, ``wholes`` among them that are no parts, and what may stand."""

    def __init__(self, reading: Reading, outcome: Outcome, figures: Sequence[Mention], record: Incident) -> None:
        self.reading = reading
        self.outcome = outcome
        self.figures = figures
        self.wholes = [one for one in figures if not one.part]
        self.record = record
        self.ruled = [toll for toll in record.tolls if toll.outcome is outcome]

    @cached_property
    def candidates(self) -> list[Candidate]:
        """Each figure, each sum of two that a record can express, what the rules make of all, and nobody."""
        value = self._value(self.ruled)
        standing = None if value is None else bounds(value)
        told: dict[Bounds, list[Mention]] = {}
        for one in [*self.wholes, *(figure for figure in self.figures if figure.part)]:
            told.setdefault(bounds(one), []).append(one)
        found: dict[Bounds | None, Candidate] = {
            number: Candidate(mentions[0].count, "figure", mentions, number == standing)
            for number, mentions in itertools.islice(told.items(), MOST_FIGURES)
        }
        for pair in itertools.combinations(
            [one for one in self.wholes if one.count is not None and one.count.low][:MOST_SUMMED], 2
        ):
            both = self._sum(*pair)
            if bounds(both) not in found and (bounds(both) == standing or self._can_be_summed(pair, both)):
                found[bounds(both)] = Candidate(both, "sum", pair, bounds(both) == standing)
        if value is not None:
            found.setdefault(bounds(value), Candidate(value, "made", (), True))
        found[None] = Candidate(None, "none", (), value is None)
        return list(found.values())

    def tolls(self, candidate: Candidate) -> Sequence[Toll] | None:
        """The tolls of the outcome if the candidate stands; None where no record can say so."""
        if candidate.ruled:
            return self.ruled
        if candidate.kind == "sum":
            return [toll_of(self.reading, one) for one in candidate.mentions]
        return () if candidate.value is None else self._alone(candidate.mentions[0], candidate.value)

    def attackers(self, candidate: Candidate) -> Count | None:
        """How many of those counted did it, if the candidate stands."""
        theirs = self._estimates(self.tolls(candidate) or ()).attackers
        return None if theirs is None else Count.between(theirs.low, theirs.high)

    def _sum(self, one: Mention, other: Mention) -> Count:
        return (one.count or Count.exactly(0)) + (other.count or Count.exactly(0))

    def _can_be_summed(self, pair: tuple[Mention, Mention], both: Count) -> bool:
        """Whether a record can say so: two figures of one group are a sum only where one adds to the other or is a leader."""
        tolls = [toll_of(self.reading, one) for one in pair]
        apart = tolls[0].group is not tolls[1].group
        return (apart or any(toll.count == ONE or says_more(toll.quote) for toll in tolls)) and self._gives(tolls, both)

    def _alone(self, mention: Mention, count: Count) -> list[Toll] | None:
        """The tolls if this figure stands: it and those others that leave it as it is."""
        same = [toll for toll in self.ruled if toll.count.same_range(count)]
        for own in (same, same[:1], [toll_of(self.reading, mention)]):
            stands = [toll.model_copy(update={"status": TollStatus.current}) for toll in own]
            if stands and self._gives(stands, count):
                return self._with_others(stands, count)
        return None

    def _with_others(self, stands: list[Toll], count: Count) -> list[Toll]:
        """The tolls that stand with those of the rules' that do not change the number, such as what those claim who did it."""
        kept = stands
        for toll in self.ruled[:MOST_FIGURES]:
            part = toll.group is not Group.everyone and (count.high is None or toll.count.low <= count.high)
            rival = toll.status is TollStatus.current and not part
            if toll.count.same_range(count) or (rival and toll.source is None):
                continue
            beside = toll.model_copy(update={"status": TollStatus.disputed}) if rival else toll
            theirs = toll.group is Group.attackers and part
            for others in (kept, _with_attackers(kept)) if theirs else (kept,):
                if self._gives([*others, beside], count):
                    kept = [*others, beside]
                    break
        return kept

    def _gives(self, tolls: Sequence[Toll], count: Count) -> bool:
        value = self._value(tolls)
        return value is not None and value.same_range(count)

    def _value(self, tolls: Sequence[Toll]) -> Count | None:
        total = self._estimates(tolls).total
        return None if total is None else Count.between(total.low, total.high)

    def _estimates(self, tolls: Sequence[Toll]) -> Estimates:
        """What the tolls come to."""
        return estimates(self.record.model_copy(update={"tolls": list(tolls)}), self.outcome, POLICY)


def _with_attackers(tolls: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of everyone being totals that hold the attackers too."""
    return [toll.model_copy(update={"includes_attackers": True}) if toll.group is Group.everyone else toll for toll in tolls]
