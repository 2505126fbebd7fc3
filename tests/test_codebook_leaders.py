"""A leader told of apart from his fighters: who is added to whom when a raid is told in several sentences."""

from __future__ import annotations

import pytest

from extractor.testing.records import killed, toll
from schemas import Figure, Group, Outcome, Toll


def fighters(quote: str, count: str, **more: str) -> Toll:
    return toll(quote, count, Outcome.killed, Group.attackers, **more)


@pytest.mark.parametrize("leader", ["killing Nazar Gulab", "a cell leader was killed", "the commander died"])
def test_a_leader_and_the_fighters_of_another_sentence_are_added(leader: str) -> None:
    figure = killed("gtd", fighters(leader, "1"), fighters("killed four insurgents", "4"))
    assert figure == Figure(low=5, best=5, high=5, tolls=[0, 1])


def test_a_leader_beside_a_vague_number_raises_its_lower_bound() -> None:
    figure = killed("gtd", fighters("a cell leader was killed", "1"), fighters("several insurgents were killed", "3+"))
    assert figure == Figure(low=4, best=None, high=None, tolls=[0, 1])


@pytest.mark.parametrize(
    "others", ["in all four insurgents were killed", "all four were killed", "four killed, including the leader"]
)
def test_a_figure_that_sums_all_up_is_not_added_to(others: str) -> None:
    figure = killed("gtd", fighters("a cell leader was killed", "1"), fighters(others, "4"))
    assert figure is not None
    assert figure.high == 4


def test_one_fighter_who_is_no_leader_is_another_figure_for_the_same() -> None:
    figure = killed("gtd", fighters("one insurgent was killed", "1"), fighters("four insurgents were killed", "4"))
    assert figure is not None
    assert (figure.low, figure.high) == (1, 4)


def test_of_two_sources_each_counts_all() -> None:
    figure = killed(
        "gtd", fighters("a cell leader was killed", "1", source="the army"), fighters("killed four rebels", "4", source="police")
    )
    assert figure is not None
    assert (figure.low, figure.high) == (1, 4)


def test_one_of_several_is_no_figure_beside_them() -> None:
    figure = killed("gtd", fighters("killed several insurgents", "3+"), fighters("killed the insurgent", "1"))
    assert figure is not None
    assert (figure.low, figure.high) == (3, None)
