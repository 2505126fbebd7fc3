from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.facts import ActorBasis, Days, Fact, Kind, Range, TollKey
from evals.tally import Tally
from evals.verdicts import tally_of

CORRECT, PARTIAL, INCORRECT = Tally(correct=1), Tally(partial=1), Tally(incorrect=1)
SPURIOUS, MISSING, NEITHER = Tally(spurious=1), Tally(missing=1), Tally(noncommittal=1)


@pytest.mark.parametrize(
    ("predicted", "gold", "tally"),
    [
        (Range(4, 4), Range(4, 4), CORRECT),
        (Range(4, None), Range(4, None), CORRECT),
        (Range(4, 4), Range(4, None), PARTIAL),
        (Range(10, 11), Range(11, 14), PARTIAL),
        (Range(13, 13), Range(31, 31), INCORRECT),
        (Range(4, None), Range(0, 3), INCORRECT),
        (None, Range(4, 4), MISSING),
        (Range(4, 4), None, SPURIOUS),
        (None, None, NEITHER),
        (Range(0, 0), None, SPURIOUS),
        (None, Range(0, 0), MISSING),
        (Range(0, 0), Range(0, 0), CORRECT),
    ],
)
def test_figures_are_right_when_equal_and_partial_when_they_overlap(predicted: Fact, gold: Fact, tally: Tally) -> None:
    assert tally_of(Kind.figure, predicted, (gold,)) == tally


def test_what_the_codebook_would_enter_does_not_change_whether_a_range_is_right() -> None:
    assert tally_of(Kind.figure, Range(24, None, best=24), (Range(24, None, best=None),)) == CORRECT


def test_any_accepted_figure_is_right() -> None:
    accepted = (Range(29, None), Range(32, 32))
    assert tally_of(Kind.figure, Range(32, 32), accepted) == CORRECT
    assert tally_of(Kind.figure, Range(29, None), accepted) == CORRECT
    assert tally_of(Kind.figure, Range(33, 33), accepted) == PARTIAL
    assert tally_of(Kind.figure, Range(3, 3), accepted) == INCORRECT


def test_where_unknown_is_accepted_beside_zero_both_are_right_and_five_is_wrong() -> None:
    accepted = (Range(0, 0), None)
    assert tally_of(Kind.figure, Range(0, 0), accepted) == CORRECT
    assert tally_of(Kind.figure, None, accepted) == NEITHER
    assert tally_of(Kind.figure, Range(5, 5), accepted) == INCORRECT


def test_days_are_partial_when_they_share_one() -> None:
    monday = Days(date(2019, 5, 6), date(2019, 5, 6))
    week = Days(date(2019, 5, 6), date(2019, 5, 12))
    assert tally_of(Kind.days, monday, (monday,)) == CORRECT
    assert tally_of(Kind.days, monday, (week,)) == PARTIAL
    assert tally_of(Kind.days, Days(date(2019, 5, 13), date(2019, 5, 13)), (week,)) == INCORRECT


def test_a_day_within_a_label_that_leaves_the_day_open_is_right() -> None:
    year = Days(date(2019, 1, 1), date(2019, 12, 31), open=True)
    assert tally_of(Kind.days, Days(date(2019, 5, 6), date(2019, 5, 6)), (year,)) == CORRECT
    assert tally_of(Kind.days, Days(date(2019, 12, 30), date(2020, 1, 2)), (year,)) == PARTIAL
    assert tally_of(Kind.days, Days(date(2020, 5, 6), date(2020, 5, 6)), (year,)) == INCORRECT


@pytest.mark.parametrize(
    ("predicted", "gold", "tally"),
    [
        ("Bogota", "Bogotá", CORRECT),
        ("KIDAL", "Kidal", CORRECT),
        ("Shahr-e-Naw", "Shahr e Naw", CORRECT),
        ("Sana'a", "Sanaa", CORRECT),
        ("Borno State", "Borno", CORRECT),
        ("Helmand province", "Helmand", CORRECT),
        ("Mexico City", "Mexico", CORRECT),
        ("Port Said", "Said", PARTIAL),
        ("Mosul", "Erbil", INCORRECT),
    ],
)
def test_names_of_places_agree_whatever_their_accents_case_and_generic_words(predicted: str, gold: str, tally: Tally) -> None:
    assert tally_of(Kind.name, predicted, (gold,)) == tally


def test_a_truth_value_of_false_is_an_answer() -> None:
    assert tally_of(Kind.label, False, (False,)) == CORRECT
    assert tally_of(Kind.label, False, (None,)) == SPURIOUS
    assert tally_of(Kind.label, None, (False,)) == MISSING


def test_sets_are_judged_member_by_member() -> None:
    assert tally_of(Kind.labels, frozenset({"bombing", "clash"}), (frozenset({"bombing", "armed_assault"}),)) == Tally(
        correct=1, spurious=1, missing=1
    )


def test_of_several_accepted_sets_the_one_with_which_the_prediction_fares_best_counts() -> None:
    accepted = (frozenset({"assassination"}), frozenset({"assassination", "armed_assault"}))
    assert tally_of(Kind.labels, frozenset({"assassination", "armed_assault"}), accepted) == Tally(correct=2)
    assert tally_of(Kind.labels, frozenset({"assassination"}), accepted) == Tally(correct=1)


def test_two_empty_sets_say_nothing() -> None:
    assert tally_of(Kind.labels, None, (frozenset(),)) == NEITHER
    assert tally_of(Kind.actors, (), (None,)) == NEITHER


def test_every_perpetrator_counts_once() -> None:
    assert tally_of(Kind.actors, ("taliban", "Al Qaeda"), (("Taliban", "Haqqani network"),)) == Tally(
        correct=1, spurious=1, missing=1
    )


def test_grounds_are_compared_name_by_name() -> None:
    ours = (ActorBasis("Taliban", "claimed"), ActorBasis("ETA", "accused"))
    gold = (ActorBasis("Taliban", "accused"), ActorBasis("Taliban", "denied"))
    assert tally_of(Kind.bases, ours, (gold,)) == Tally(incorrect=1, spurious=1, missing=1)


def test_tolls_are_judged_by_outcome_group_and_range() -> None:
    killed, killed_more = TollKey("killed", "everyone", Range(4, None)), TollKey("killed", "everyone", Range(6, 6))
    hurt, children = TollKey("injured", "everyone", Range(15, 15)), TollKey("killed", "children", Range(3, 3))
    gold = ((killed, hurt, children),)
    assert tally_of(Kind.tolls, (killed, hurt, children), gold) == Tally(correct=3)
    assert tally_of(Kind.tolls, (hurt,), gold) == Tally(correct=1, missing=2)
    # 6 lies in 4+, so it is a partial match for it; the children are missing.
    assert tally_of(Kind.tolls, (killed_more, hurt), gold) == Tally(correct=1, partial=1, missing=1)
    # 14 does not match 15: the same outcome and group, wrong number.
    assert tally_of(Kind.tolls, (TollKey("injured", "everyone", Range(14, 14)),), ((hurt,),)) == INCORRECT


ranges = st.none() | st.builds(
    lambda low, width: Range(low, None if width is None else low + width), st.integers(0, 50), st.none() | st.integers(0, 50)
)


@given(ranges, ranges)
def test_each_figure_gets_exactly_one_verdict(predicted: Range | None, gold: Range | None) -> None:
    assert sum(tally_of(Kind.figure, predicted, (gold,)).counts) == 1


@given(ranges)
def test_a_figure_is_never_wrong_beside_itself(value: Range | None) -> None:
    assert tally_of(Kind.figure, value, (value,)).errors == 0


names = st.lists(st.sampled_from(["Taliban", "ETA", "FARC", "the army"]), unique=True, max_size=4).map(tuple)


@given(names, names)
def test_names_on_both_sides_add_up(predicted: tuple[str, ...], gold: tuple[str, ...]) -> None:
    tally = tally_of(Kind.actors, predicted, (gold,))
    assert tally.correct + tally.spurious == len(predicted)
    assert tally.correct + tally.missing == len(gold)
