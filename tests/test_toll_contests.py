"""Contests: which of a scene's rival figures may stand as its toll, what speaks for each, and what the record holds then."""

from datetime import date
from typing import NamedTuple

import numpy as np

from evals.fitting import Example, toll_limits
from extractor.models.baseline.contest import Contest, contests
from extractor.models.baseline.contest_traits import candidate_traits
from extractor.models.baseline.incidents import counted, ruled
from extractor.models.baseline.scale import Scale
from extractor.models.baseline.standing import weighed
from extractor.models.baseline.view import View
from extractor.reading.scenes.scene import Scene
from schemas import Article, Incident, Outcome

CHASE = (
    "Gunmen attacked a market in Kara on Monday, killing nine people and wounding four, police said. "
    "The army said that 60 rebels were killed in the chase."
)
SIEGE = (
    "Gunmen attacked a hotel in Kara on Monday and the death toll rose to 31, a hospital said. "
    "All four attackers were shot dead, the police chief said."
)
RISEN = (
    "A bomb killed nine people at a market in Kara on Monday, police said. "
    "The number of dead rose to 12 on Tuesday, a hospital official said."
)
FIRST = Scale({"first": 1.0}, 0.0, {})
INDIFFERENT = Scale({}, 0.0, {})


class Told(NamedTuple):
    view: View
    scene: Scene
    record: Incident

    @property
    def contests(self) -> list[Contest]:
        return list(contests(self.view.reading, counted(self.scene), self.record))

    def tolls_by(self, scale: Scale) -> list[tuple[str, str, str]]:
        """The words, the group and the standing of each toll that the record has by the scale."""
        record = weighed(self.view, self.scene, counted(self.scene), self.record, scale)
        return [(toll.quote, toll.group.value, toll.status.value) for toll in record.tolls]


def told(text: str, title: str | None = None) -> Told:
    """The only scene of a text, with its record by the rules."""
    view = View(Article(id="a", title=title, text=text, published=date(2020, 5, 8)))
    (scene,) = view.scenes
    return Told(view, scene, ruled(view, scene))


def shown(contest: Contest) -> list[tuple[str, str, bool]]:
    return [(str(one.value), one.kind, one.ruled) for one in contest.candidates]


def traits_of(story: Told, value: str) -> dict[str, float]:
    (contest,) = story.contests
    weighed_traits = candidate_traits(story.view, story.scene, contest)
    return next(its for one, its in zip(contest.candidates, weighed_traits, strict=True) if str(one.value) == value)


def test_figures_that_agree_are_no_contest() -> None:
    assert told("A bomb killed nine people in Kara on Monday, police said. Nine people died, doctors confirmed.").contests == []


def test_each_figure_their_sum_and_nobody_may_stand() -> None:
    (contest,) = told(CHASE).contests
    assert (contest.outcome, shown(contest)) == (
        Outcome.killed,
        [("9", "figure", False), ("60", "figure", False), ("69", "sum", True), ("None", "none", False)],
    )


def test_a_figure_that_no_longer_stands_by_the_rules_may_stand_too() -> None:
    (contest,) = told(RISEN).contests
    assert shown(contest) == [("9", "figure", False), ("12", "figure", True), ("None", "none", False)]


def test_no_sum_is_offered_that_no_record_can_say() -> None:
    (contest,) = told("A bomb killed nine people in Kara on Monday, police said. Doctors said 14 people were killed.").contests
    assert "23" not in [str(one.value) for one in contest.candidates]


def test_parts_alone_make_no_contest() -> None:
    assert told("A bomb killed nine people, two of them children, in Kara on Monday.").contests == []


def test_the_likeliest_figure_stands_in_the_place_of_the_rules_figures() -> None:
    assert told(CHASE).tolls_by(FIRST) == [
        ("killing nine people", "everyone", "current"),
        ("wounding four", "everyone", "current"),
    ]


def test_among_equally_likely_figures_the_rules_one_stands() -> None:
    for text in (CHASE, RISEN):
        story = told(text)
        by_rules = [(toll.quote, toll.group.value, toll.status.value) for toll in story.record.tolls]
        assert story.tolls_by(INDIFFERENT) == by_rules


def test_a_superseded_figure_stays_beside_the_one_that_stands() -> None:
    assert told(RISEN).tolls_by(Scale({"updated": 1.0}, 0.0, {})) == [
        ("killed nine people", "everyone", "superseded"),
        ("dead rose to 12", "everyone", "current"),
    ]


def test_where_nobody_is_likeliest_the_record_counts_nobody_of_that_outcome() -> None:
    assert told(CHASE).tolls_by(Scale({"is none": 1.0}, 0.0, {})) == [("wounding four", "everyone", "current")]


def test_a_claim_of_those_who_did_it_stays_as_disputed_beside_the_figure_that_stands() -> None:
    story = told(
        "Gunmen stormed a base in Kara on Monday. The rebels said they killed 70 people. Police said nine people were killed. "
        "Doctors said 11 people were killed."
    )
    assert story.tolls_by(Scale({"second": 1.0}, 0.0, {})) == [
        ("nine people were killed", "everyone", "current"),
        ("killed 70 people", "everyone", "disputed"),
    ]


def test_a_figure_far_above_the_first_one_is_marked() -> None:
    assert {"much larger than the first", "larger than the first", "of attackers", "last"} <= traits_of(told(CHASE), "60").keys()


def test_the_title_speaks_for_the_figure_that_it_gives() -> None:
    story = told(CHASE, "Nine killed at Kara market")
    assert "title gives it" in traits_of(story, "9")
    assert "title differs" in traits_of(story, "60")


def test_what_is_said_to_have_risen_speaks_against_the_other_figure() -> None:
    assert "another is updated" in traits_of(told(RISEN), "9")
    assert "updated" in traits_of(told(RISEN), "12")


def test_a_count_over_several_attacks_is_marked() -> None:
    story = told("Eighteen people died in two attacks in Kara on Monday. Gunmen shot dead seven worshippers, police said.")
    assert "beside several attacks" in traits_of(story, "18")


def test_toll_limits_tell_how_often_the_likeliest_figure_is_right() -> None:
    found = [Example(group, {}, right, 1.0, False) for group, right in (("a", True), ("a", False), ("b", False), ("b", True))]
    assert toll_limits(found, np.array([0.9, 0.1, 0.8, 0.2])) == ({}, {"toll": 0.5})


def test_those_who_did_it_are_part_of_the_total_that_stands() -> None:
    story = told(SIEGE)
    stands = weighed(story.view, story.scene, counted(story.scene), story.record, FIRST).tolls
    assert [(str(toll.count), toll.group.value, toll.includes_attackers) for toll in stands] == [
        ("31", "everyone", True),
        ("4", "attackers", None),
    ]
