"""Fitting: which likelihoods count once the reader has asked whether the article reports anything."""

from __future__ import annotations

import numpy as np

from evals.choice import choice
from evals.fitting import Example, as_taken, limits_of_registers, perpetrator_limits
from evals.learn import without_best


def _scene(article: str, *, right: bool, background: bool = False) -> Example:
    return Example(article, {"background": 1.0} if background else {}, right, 1.0, capitals=False)


SCENES = [
    _scene("told", right=True),
    _scene("told", right=False),
    _scene("told", right=False, background=True),
    _scene("untold", right=False),
    _scene("recalled", right=False, background=True),
]
LIKELIHOODS = np.array([0.4, 0.3, 0.9, 0.8, 0.9])
REPORTED = {"told": True, "untold": False, "recalled": True}


def test_no_scene_teaches_twice_which_articles_report_an_incident() -> None:
    its = {"likelihood": 0.8, "best lateness": 1.2, "capitals: best share": 0.4, "opens best": 0.5}
    assert without_best(its) == {"likelihood": 0.8, "capitals: best share": 0.4, "opens best": 0.5}


def test_the_likeliest_main_scene_of_a_reported_article_is_taken_and_none_of_another() -> None:
    assert as_taken(SCENES, LIKELIHOODS, REPORTED).tolist() == [1.0, 0.3, 0.9, 0.0, 0.0]


def test_the_limit_is_judged_by_what_the_reader_would_take() -> None:
    limits, worth = limits_of_registers(SCENES[:2], as_taken(SCENES[:2], LIKELIHOODS[:2], REPORTED))
    assert (limits["plain"], worth["plain"]) == (0.7, 1.0)


def test_of_limits_that_are_as_good_one_a_fifth_of_the_way_up_may_be_taken() -> None:
    limits, _ = limits_of_registers(SCENES[:2], np.array([0.7, 0.1]), middle=True)
    assert 0.17 < limits["plain"] < 0.27


def test_the_likeliest_party_of_a_scene_counts_from_a_lower_limit_than_the_others() -> None:
    found = [Example(f"a{number} 0", {}, right, 1.0, False) for number in range(4) for right in (True, False)]
    limits, worth = perpetrator_limits(found, np.array([0.5, 0.45] * 4))
    assert limits["first"] < 0.45 < 0.5 < limits["another"]
    assert worth == {"perpetrator": 1.0}


def test_of_the_things_that_are_weighed_together_the_one_with_the_better_trait_is_chosen_or_none_without_it() -> None:
    matrix = np.array([[2.0], [1.0], [1.0], [0.5], [-1.0], [-1.0]])
    right = np.array([1.0, 0.0, 1.0, 0.0, 0.0, 0.0])
    values, bias = choice(matrix, right, np.ones(6), np.array([0, 0, 1, 1, 2, 2]), 100.0)
    totals = matrix @ values + bias
    assert totals[0] > totals[1] > 0
    assert totals[2] > totals[3]
    assert max(totals[4:]) < 0
