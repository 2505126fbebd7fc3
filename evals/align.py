"""Alignment: which predicted incident is which gold one. Counts have no say in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import NamedTuple

from scipy.optimize import linear_sum_assignment

from evals.facts import Accepted, Days, Fact, Facts
from evals.names import same_actor, same_place

# How much each trait tells of which incident it is. A trait that one side does not know counts half.
WEIGHTS = {"date": 0.30, "place": 0.30, "attack_type": 0.15, "perpetrator": 0.15, "role": 0.10}
MINIMUM = 0.50
UNDECIDED = 0.5
# Too small to outweigh a trait; among equals the order of the records decides.
_ORDER = 1e-6
_ROUNDING = 1e-9

_Agree = Callable[[Fact, Fact], bool]


class Pairing(NamedTuple):
    """Positions of incidents that are the same, and of those without a partner."""

    pairs: tuple[tuple[int, int], ...]
    spurious: tuple[int, ...]
    missing: tuple[int, ...]


def align(predicted: Sequence[Facts], gold: Sequence[Accepted], minimum: float = MINIMUM) -> Pairing:
    """Pair predicted with gold incidents so that the sum of their similarities is greatest.

    The Hungarian method (Kuhn 1955) over ``similarity``; two that stay below ``minimum`` are never paired. Among equal
    pairings the one that keeps the order of the records wins.
    """
    if not predicted or not gold:
        return Pairing((), tuple(range(len(predicted))), tuple(range(len(gold))))
    worth = [[similarity(ours, right) for right in gold] for ours in predicted]
    size = max(len(predicted), len(gold))
    matrix = [
        [value + _ORDER * (1 - abs(i - j) / size) if value >= minimum - _ROUNDING else 0.0 for j, value in enumerate(row)]
        for i, row in enumerate(worth)
    ]
    rows, columns = linear_sum_assignment(matrix, maximize=True)
    pairs = tuple((int(i), int(j)) for i, j in zip(rows, columns, strict=True) if matrix[i][j] > 0)
    taken_ours, taken_right = {i for i, _ in pairs}, {j for _, j in pairs}
    return Pairing(
        pairs,
        tuple(i for i in range(len(predicted)) if i not in taken_ours),
        tuple(j for j in range(len(gold)) if j not in taken_right),
    )


def similarity(predicted: Facts, gold: Accepted) -> float:
    """From 0 to 1, how far a predicted incident is the gold one by its date, place, type, perpetrator and role."""
    return (
        WEIGHTS["date"] * _date(predicted, gold)
        + WEIGHTS["place"] * _place(predicted, gold)
        + WEIGHTS["attack_type"] * _attack_type(predicted, gold)
        + WEIGHTS["perpetrator"] * _perpetrator(predicted, gold)
        + WEIGHTS["role"] * _role(predicted, gold)
    )


def _date(predicted: Facts, gold: Accepted) -> float:
    ours = predicted.get("date")
    rights = [day for day in gold.get("date", ()) if isinstance(day, Days)]
    if not isinstance(ours, Days) or not rights:
        return UNDECIDED
    return max(_closeness(ours, right) for right in rights)


def _closeness(a: Days, b: Days) -> float:
    """1 for the same days, less for days that overlap or lie near: a record may be off by one and still mean the same event."""
    if a == b:
        return 1.0
    if a.overlaps(b):
        return 0.8
    apart = _gap(a, b)
    return 0.5 if apart <= timedelta(days=1) else 0.2 if apart <= timedelta(days=7) else 0.0


def _gap(a: Days, b: Days) -> timedelta:
    return b.first - a.last if a.last < b.first else a.first - b.last


def _place(predicted: Facts, gold: Accepted) -> float:
    countries = _agreement(predicted, gold, "country", lambda a, b: a == b)
    if countries is False:
        return 0.0
    cities = _agreement(predicted, gold, "city", lambda a, b: same_place(str(a), str(b)))
    provinces = _agreement(predicted, gold, "admin1", lambda a, b: same_place(str(a), str(b)))
    if cities is not None:
        return 1.0 if cities else 0.3 if provinces else 0.1
    if provinces is not None:
        return 0.8 if provinces else 0.2
    return 0.6 if countries else UNDECIDED


def _agreement(predicted: Facts, gold: Accepted, field: str, agree: _Agree) -> bool | None:
    ours = predicted.get(field)
    rights = [value for value in gold.get(field, ()) if value is not None]
    if ours is None or not rights:
        return None
    return any(agree(ours, right) for right in rights)


def _attack_type(predicted: Facts, gold: Accepted) -> float:
    ours = predicted.get("attack_types")
    rights = [kinds for kinds in gold.get("attack_types", ()) if isinstance(kinds, frozenset) and kinds]
    if not isinstance(ours, frozenset) or not ours or not rights:
        return UNDECIDED
    return max(len(ours & right) / len(ours | right) for right in rights)


def _perpetrator(predicted: Facts, gold: Accepted) -> float:
    ours, rights = _names(predicted.get("perpetrator")), [_names(names) for names in gold.get("perpetrator", ())]
    if not ours or not any(rights):
        return UNDECIDED
    return 1.0 if any(same_actor(a, b) for right in rights for a in ours for b in right) else 0.0


def _names(fact: Fact) -> list[str]:
    return [str(name) for name in fact] if isinstance(fact, tuple) else []


def _role(predicted: Facts, gold: Accepted) -> float:
    roles = _agreement(predicted, gold, "role", lambda a, b: a == b)
    return UNDECIDED if roles is None else float(roles)
