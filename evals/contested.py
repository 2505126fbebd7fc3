"""Contested: the figures that contend to be the toll of a labelled incident, and which of them are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from evals.facts import Accepted, Fact, Range
from extractor.models.baseline.contest import Contest, contests
from extractor.models.baseline.contest_traits import candidate_traits
from extractor.models.baseline.incidents import counted, ruled
from extractor.models.baseline.view import View
from extractor.reading.scenes.scene import Scene
from schemas import Count


class Contested(NamedTuple):
    """A candidate for the toll of one outcome: its traits, and whether it is right."""

    outcome: str
    traits: dict[str, float]
    right: bool


def contested(view: View, scene: Scene, accepted: Accepted) -> Iterator[Contested]:
    """The candidates for the tolls of a scene that is an incident with these labels; of contests in which none is right, none."""
    for contest in contests(view.reading, counted(scene), ruled(view, scene)):
        right = _right(contest, accepted)
        if any(right):
            for traits, fits in zip(candidate_traits(view, scene, contest), right, strict=True):
                yield Contested(contest.outcome.value, traits, fits)


def _right(contest: Contest, accepted: Accepted) -> list[bool]:
    """Which candidates are right: their number is labelled, and where any can be, that of the attackers among them too."""
    labels, attackers = accepted.get(contest.outcome, ()), accepted.get(f"attackers_{contest.outcome}", ())
    right = [_is_labelled(one.value, labels) for one in contest.candidates]
    both = [fits and _is_labelled(contest.attackers(one), attackers) for one, fits in zip(contest.candidates, right, strict=True)]
    return both if any(both) else right


def _is_labelled(value: Count | None, labels: Sequence[Fact]) -> bool:
    """Whether a number of people, or none, is among the right ones."""
    if value is None:
        return None in labels
    return any(isinstance(label, Range) and label.same(Range.of_count(value)) for label in labels)
