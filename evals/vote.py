"""Vote: several readings of one article as one, holding what more than half of them say.

Each reading that ended well has one vote; a refused, truncated, failed or rejected one has none. Incidents are paired as
for scoring, without a look at counts. Within an incident, its values, tolls, perpetrators, weapons and targets each need more
than half of the readings that have the incident; a value without such a majority is unknown. Of what is in free words
(summaries, quotes, spellings) the words of the first reading of the majority are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from evals.align import align
from evals.facts import Accepted, facts
from evals.names import related_place, same_actor, same_place
from extractor.pipeline import VERSION, settled
from extractor.validation.verdict import judge
from schemas import (
    Article,
    AttackType,
    Attempt,
    Count,
    Extraction,
    Incident,
    IncidentDate,
    Perpetrator,
    Place,
    Provenance,
    Role,
    Status,
    Toll,
    Usage,
)

VOTERS = frozenset({Status.ok, Status.no_incident})

Item = TypeVar("Item")
Value = TypeVar("Value")


@dataclass
class _Group:
    """One incident as the readings have it; ``members`` in the order of the readings."""

    members: list[Incident]

    def accepted(self) -> Accepted:
        """Every member's values, for pairing."""
        read = [facts(member) for member in self.members]
        return {field: tuple(one[field] for one in read) for field in read[0]}


def vote(article: Article, readings: Sequence[Extraction], book: str = "gtd") -> Extraction:
    """What more than half of ``readings`` say of ``article``.

    Where that is no record that could be passed on, a reading stands as it is: the first one, when none ended well; the
    first that tells of incidents, when most do but of different ones; the first of the majority, when the record that it came
    to breaks a rule (a part above its total), for no reading gave that very record. The questions of all readings are
    accounted for in any case.
    """
    voters = [reading for reading in readings if reading.status in VOTERS]
    made = _elected_record(article, voters, book) if voters else readings[0]
    return made.model_copy(update={"provenance": _together(readings)})


def _elected_record(article: Article, voters: Sequence[Extraction], book: str) -> Extraction:
    some = _most(sum(bool(reading.incidents) for reading in voters), len(voters))
    stand_in = next((reading for reading in voters if bool(reading.incidents) is some), voters[0])
    incidents = elected([reading.incidents for reading in voters])
    if some and not incidents:
        return stand_in
    verdict = judge(article, incidents)
    return stand_in if verdict.errors else settled(article, incidents, verdict, book)


def elected(readings: Sequence[Sequence[Incident]]) -> list[Incident]:
    """The incidents that more than half of the readings have, main ones first, each with what its readings agree on."""
    groups: list[_Group] = []
    for incidents in readings:
        pairing = align([facts(incident) for incident in incidents], [group.accepted() for group in groups])
        for ours, theirs in pairing.pairs:
            groups[theirs].members.append(incidents[ours])
        groups += [_Group([incidents[ours]]) for ours in pairing.spurious]
    found = [_incident(group.members) for group in groups if _most(len(group.members), len(readings))]
    return sorted(found, key=lambda incident: incident.role is not Role.main)


def _incident(members: Sequence[Incident]) -> Incident:
    role = _value([member.role for member in members]) or members[0].role
    agreeing = next(member for member in members if member.role is role)
    return Incident(
        role=role,
        summary=agreeing.summary,
        date=_date([member.date for member in members]),
        place=_place([member.place for member in members]),
        attack_types=_attack_types([member.attack_types for member in members]),
        weapons=[found[0] for found in _common([m.weapons for m in members], lambda a, b: a.type is b.type)],
        targets=[found[0] for found in _common([m.targets for m in members], lambda a, b: a.type is b.type)],
        suicide=_value([member.suicide for member in members]),
        success=_value([member.success for member in members]),
        attackers=_value([member.attackers for member in members], _same_count),
        perpetrators=[_perpetrator(found) for found in _common([m.perpetrators for m in members], _same_perpetrator)],
        tolls=[_toll(found) for found in _common([m.tolls for m in members], _same_toll)],
        damage=_words([member.damage for member in members]),
    )


def _date(dates: Sequence[IncidentDate]) -> IncidentDate:
    chosen = _value(dates, lambda a, b: (a.start, a.end, a.precision) == (b.start, b.end, b.precision))
    return chosen or IncidentDate()


def _place(places: Sequence[Place]) -> Place:
    country = _value([place.country for place in places])
    province, city = (_value([getattr(place, part) for place in places], _same_spelling) for part in ("admin1", "city"))
    site = _value([place.site for place in places], _same_site)
    said = (country, province, city, site)
    closest = max(places, key=lambda place: _agreed(place, said))
    return Place(country=country, admin1=province, city=city, site=site, quote=closest.quote)


def _agreed(place: Place, said: tuple[str | None, ...]) -> int:
    parts = (place.country, place.admin1, place.city, place.site)
    return sum(_same_spelling(part, other) for part, other in zip(parts, said, strict=True))


def _attack_types(lists: Sequence[Sequence[AttackType]]) -> list[AttackType]:
    """The types that most name; the one that most put first leads."""
    kept = [found[0] for found in _common(lists, lambda a, b: a is b)]
    leading = _value([types[0] if types else None for types in lists])
    return sorted(kept, key=lambda kind: kind is not leading)


def _perpetrator(found: Sequence[Perpetrator]) -> Perpetrator:
    return found[0].model_copy(update={"by": _words([one.by for one in found])})


def _toll(found: Sequence[Toll]) -> Toll:
    first = found[0]
    return first.model_copy(
        update={
            "includes_attackers": _value([toll.includes_attackers for toll in found]),
            "source": _words([toll.source for toll in found]),
            "source_type": _value([toll.source_type for toll in found]) or first.source_type,
            "status": _value([toll.status for toll in found]) or first.status,
        }
    )


def _same_toll(a: Toll, b: Toll) -> bool:
    return a.outcome is b.outcome and a.group is b.group and _same_count(a.count, b.count)


def _same_count(a: Count | None, b: Count | None) -> bool:
    return (a and (a.low, a.high)) == (b and (b.low, b.high))


def _same_perpetrator(a: Perpetrator, b: Perpetrator) -> bool:
    return a.basis is b.basis and same_actor(a.name, b.name)


def _same_spelling(a: str | None, b: str | None) -> bool:
    return a == b if a is None or b is None else same_place(a, b)


def _same_site(a: str | None, b: str | None) -> bool:
    """A scene described in more words and in fewer is one scene."""
    return a == b if a is None or b is None else related_place(a, b)


def _most(votes: int, voters: int) -> bool:
    return 2 * votes > voters


def _equal(a: object, b: object) -> bool:
    return a == b


def _value(values: Sequence[Value], same: Callable[[Value, Value], bool] = _equal) -> Value | None:
    """The value that more than half have, as the first of them has it; None where there is none."""
    for value in values:
        if _most(sum(same(value, other) for other in values), len(values)):
            return value
    return None


def _words(texts: Sequence[str | None]) -> str | None:
    """The first of the texts, where more than half say anything."""
    said = [text for text in texts if text is not None]
    return said[0] if _most(len(said), len(texts)) else None


def _common(lists: Sequence[Sequence[Item]], same: Callable[[Item, Item], bool]) -> list[list[Item]]:
    """What more than half of the lists hold: for each such item its versions, one a list, in the order of their first."""
    groups: list[list[Item]] = []
    for items in lists:
        left = list(groups)
        for item in items:
            mine = next((group for group in left if same(group[0], item)), None)
            if mine is None:
                groups.append([item])
            else:
                mine.append(item)
                left = [group for group in left if group is not mine]
    return [group for group in groups if _most(len(group), len(lists))]


def _together(readings: Sequence[Extraction]) -> Provenance | None:
    """Who voted, with every question that was asked for it."""
    made = [reading.provenance for reading in readings if reading.provenance is not None]
    if not made:
        return None
    attempts: list[Attempt] = []
    usage = Usage()
    for one in made:
        attempts += one.attempts
        usage = usage + one.usage
    costs = [one.cost_usd for one in made if one.cost_usd is not None]
    models = ", ".join(dict.fromkeys(one.model for one in made))
    return made[0].model_copy(
        update={
            "model": f"vote of {len(readings)}: {models}",
            "version": VERSION,
            "attempts": attempts,
            "usage": usage,
            "cost_usd": sum(costs) if len(costs) == len(readings) else None,
        }
    )
