"""Fitting: a logistic scale from examples with named traits, and the limits from which its likelihoods count."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from evals.choice import choice

FOLDS = 5
LEAST_ARTICLES = 8  # a trait of fewer articles is not learned: it would say something of those alone
STRENGTHS = {
    "article": 0.1,
    "kind": 0.1,
    "perpetrator": 0.03,
    "toll": 0.1,
    "town": 0.1,
    "site": 0.1,
}  # where another one serves better
RANKED = frozenset({"town", "site"})  # of whose examples that are weighed together one is right, or none
STRENGTH = 0.05  # scikit-learn's C: the lower, the nearer the weights stay to 0
LIMITS = np.arange(0.1, 0.71, 0.02)
SLACK = 0.005
LEAST_LIKELY = 0.3  # for a date
EVEN = 0.5  # for a piece and the scene that it goes on with
# For who did it, and for who did it besides: by whole labels, as the scorer counts them; examples know only single names.
LEAST_PARTY, LEAST_OTHER = 0.4, 0.6

Numbers = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Example:
    """One thing that may be right: its traits, whether it is, and with what else it is weighed (``group``).

    ``complete``: all that is right of its kind is labelled in its article, so that a limit can be judged there.
    """

    group: str
    traits: dict[str, float]
    right: bool
    weight: float
    capitals: bool
    complete: bool = True


@dataclass(frozen=True)
class Fitted:
    """A scale, and the likelihood of every example by a scale that has not seen its article."""

    names: list[str]
    values: Numbers
    bias: float
    apart: Numbers


def fit(found: Sequence[Example], strength: float = STRENGTH, *, ranked: bool = False) -> Fitted:
    """The scale of the examples, by logistic regression; ``ranked``: as a choice of one of each group's, or none of them."""
    names = _learnable(found)
    matrix = np.array([[example.traits.get(name, 0.0) for name in names] for example in found])
    right = np.array([float(example.right) for example in found])
    weights = np.array([example.weight for example in found])
    articles = {name: position for position, name in enumerate(dict.fromkeys(example.group.split()[0] for example in found))}
    fold = np.array([articles[example.group.split()[0]] % FOLDS for example in found])
    numbers = {name: number for number, name in enumerate(dict.fromkeys(example.group for example in found))}
    groups = np.array([numbers[example.group] for example in found])

    def fitted(rows: Flags) -> tuple[Numbers, float]:
        if ranked:
            return choice(matrix[rows], right[rows], weights[rows], groups[rows], strength)
        return _regression(matrix[rows], right[rows], weights[rows], strength)

    apart = np.zeros(len(found))
    for held in range(FOLDS):
        values, bias = fitted(fold != held)
        apart[fold == held] = 1 / (1 + np.exp(-(matrix[fold == held] @ values + bias)))
    values, bias = fitted(np.ones(len(found), dtype=np.bool_))
    return Fitted(names, values, bias, apart)


def _learnable(found: Sequence[Example]) -> list[str]:
    seen: dict[str, set[str]] = {}
    for example in found:
        for name in example.traits:
            seen.setdefault(name, set()).add(example.group.split()[0])
    return sorted(name for name, articles in seen.items() if len(articles) >= LEAST_ARTICLES)


def _regression(matrix: Numbers, right: Numbers, weights: Numbers, strength: float) -> tuple[Numbers, float]:
    from sklearn.linear_model import LogisticRegression  # only learning needs the extra [train]

    model = LogisticRegression(C=strength, max_iter=5000)
    model.fit(matrix, right, sample_weight=weights)
    return model.coef_[0], float(model.intercept_[0])


@dataclass(frozen=True)
class Group:
    """The examples that are weighed with one another."""

    likelihoods: Numbers
    right: Flags
    weight: float


def _groups(found: Sequence[Example], likelihoods: Numbers, capitals: bool | None = None) -> list[Group]:
    rows: dict[str, list[int]] = {}
    for position, example in enumerate(found):
        if example.complete and (capitals is None or example.capitals is capitals):
            rows.setdefault(example.group, []).append(position)
    return [
        Group(likelihoods[of_it], np.array([found[row].right for row in of_it]), found[of_it[0]].weight)
        for of_it in rows.values()
    ]


def limits_of_registers(
    found: Sequence[Example], likelihoods: Numbers, *, middle: bool = False
) -> tuple[dict[str, float], dict[str, float]]:
    """The limits with the greatest F1, and that F1, for text in plain type and in capitals.

    Of limits that are as good but for ``SLACK``, the greatest: an invented incident does more harm than a missed one. With
    ``middle`` one a fifth of the way up: where they hardly differ, either end is chance, and other articles are likelier to suit
    neither, but what an article recalls in one sentence is an incident too.
    """
    limits: dict[str, float] = {}
    worth: dict[str, float] = {}
    for register, capitals in (("plain", False), ("capitals", True)):
        groups = _groups(found, likelihoods, capitals)
        found_with = {float(limit): _all_right(groups, float(limit)) for limit in LIMITS}
        worth[register] = max(found_with.values())
        good = [limit for limit, f1 in found_with.items() if f1 >= worth[register] - SLACK]
        limits[register] = round(good[len(good) // 5] if middle else max(good), 2)
    return limits, worth


def as_taken(scenes: Sequence[Example], likelihoods: Numbers, reported: dict[str, bool]) -> Numbers:
    """The likelihoods of ``scenes`` as the reader takes them: none of an article that is not ``reported``, by its name, and the
    likeliest main one of an article that is, whatever the limit.
    """
    best: dict[str, int] = {}
    for position, scene in enumerate(scenes):
        leads = best.get(scene.group)
        if "background" not in scene.traits and (leads is None or likelihoods[position] > likelihoods[leads]):
            best[scene.group] = position
    told = np.array([reported.get(scene.group, False) and scene.group in best for scene in scenes])
    taken = np.where(told, likelihoods, 0.0)
    taken[[position for group, position in best.items() if reported.get(group, False)]] = 1.0
    return taken


def _all_right(groups: Iterable[Group], limit: float) -> float:
    both = ours = gold = 0.0
    for group in groups:
        taken = group.likelihoods >= limit
        both += group.weight * float((group.right & taken).sum())
        ours += group.weight * float(taken.sum())
        gold += group.weight * float(group.right.sum())
    return 2 * both / max(1e-9, ours + gold)


def date_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """The limit under which a date is a guess, and the F1 of the likeliest date above it."""
    return {"date": LEAST_LIKELY}, {"date": _first_right(_groups(found, likelihoods), LEAST_LIKELY)}


def join_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """The limit under which a piece goes on with no scene, and the F1 of the likeliest scene above it."""
    return {"join": EVEN}, {"join": _first_right(_groups(found, likelihoods), EVEN, or_none=True)}


def country_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """No limit: the likeliest country is taken; and how often it is right."""
    return {}, {"country": _first_right(_groups(found, likelihoods), 0.0)}


def kind_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """No limit: the likeliest kind leads; and how often it is right."""
    return {}, {"kind": _first_right(_groups(found, likelihoods), 0.0)}


def toll_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """No limit: the likeliest figure stands; and how often it is right."""
    return {}, {"toll": _first_right(_groups(found, likelihoods), 0.0)}


def town_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """The limit under which a town is a guess, and the F1 of the likeliest town above it."""
    groups = _groups(found, likelihoods)
    found_with = {float(limit): _first_right(groups, float(limit), or_none=True) for limit in LIMITS}
    best = max(found_with, key=lambda limit: found_with[limit])
    return {"town": round(best, 2)}, {"town": found_with[best]}


def site_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """The limit under which a spot is a guess, and the F1 of the likeliest spot above it."""
    limits, worth = town_limits(found, likelihoods)
    return {"site": limits["town"]}, {"site": worth["town"]}


def perpetrator_limits(found: Sequence[Example], likelihoods: Numbers) -> tuple[dict[str, float], dict[str, float]]:
    """The limits under which the likeliest party, and any other, is a guess, and the F1 of the parties above them."""
    right = _parties_right(_groups(found, likelihoods), LEAST_PARTY, LEAST_OTHER)
    return {"first": LEAST_PARTY, "another": LEAST_OTHER}, {"perpetrator": right}


def _parties_right(groups: Iterable[Group], first: float, another: float) -> float:
    both = ours = gold = 0.0
    for group in groups:
        taken = group.likelihoods >= another
        best = int(group.likelihoods.argmax())
        taken[best] = group.likelihoods[best] >= first
        both += group.weight * float((group.right & taken).sum())
        ours += group.weight * float(taken.sum())
        gold += group.weight * float(group.right.sum())
    return 2 * both / max(1e-9, ours + gold)


def _first_right(groups: Iterable[Group], limit: float, *, or_none: bool = False) -> float:
    """The F1 of each group's likeliest example above the limit; with ``or_none`` a group without a right one asks for none."""
    both = ours = gold = 0.0
    for group in groups:
        best = int(group.likelihoods.argmax())
        taken = group.likelihoods[best] >= limit
        both += group.weight * float(taken and group.right[best])
        ours += group.weight * float(taken)
        gold += group.weight * float(group.right.any() or not or_none)
    return 2 * both / (ours + gold)
