"""Which of a text's figures are an incident's tolls, and what they come to."""

from datetime import date

import pytest

from extractor.codebooks.codebook import codebook
from extractor.models.baseline import answer
from schemas import Article, Figure

PUBLISHED = date(2021, 5, 12)  # a Wednesday


def _best(figure: Figure | None) -> int | None:
    return None if figure is None else figure.best


def _numbers(text: str) -> tuple[int | None, int | None]:
    """The killed and the injured of the first incident of ``text``."""
    incident = answer(Article(id="a", text=text, published=PUBLISHED)).incidents[0]
    casualties = codebook("gtd").casualties(incident, published=PUBLISHED)
    return _best(casualties.killed), _best(casualties.injured)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Gunmen stormed a hotel in Kabul on Tuesday. Medics have taken 31 wounded to clinics since last night.", (None, 31)),
        ("Rebels attacked Goma on Tuesday. Forty people have been killed since they entered the town on Tuesday.", (40, None)),
    ],
)
def test_what_an_attack_has_come_to_since_it_began_is_its_toll(text: str, numbers: tuple[int | None, int | None]) -> None:
    assert _numbers(text) == numbers


def test_some_of_the_wounded_by_their_condition_are_no_second_toll() -> None:
    text = "A bomb wounded nine people at a market in Kabul on Tuesday. Two were still in a critical condition, a doctor said."
    assert _numbers(text) == (None, 9)


def test_a_toll_that_rose_leaves_the_lower_one_behind() -> None:
    text = (
        "A bomb killed four people in Kabul on Tuesday, police said. "
        "A woman died in the evening, which took the number of the dead to five, a hospital said."
    )
    assert _numbers(text) == (5, None)


def test_who_is_among_the_dead_is_not_added_to_them() -> None:
    text = (
        "Soldiers killed 12 rebels near Goma on Tuesday. Two soldiers also died. Among the dead were a commander and three men."
    )
    assert _numbers(text) == (14, None)


def test_a_side_without_losses_says_nothing_of_the_other() -> None:
    text = "Rebels attacked a post near Goma on Tuesday. One policeman was killed. A rebel said they had suffered no losses."
    assert _numbers(text) == (1, None)


def test_others_who_were_hurt_are_no_total_that_leaves_out_the_policemen() -> None:
    text = (
        "Police clashed with marchers in Darjeeling on Tuesday. Thirty policemen were injured, police said. "
        "A party leader said that five others had bullet wounds."
    )
    assert _numbers(text)[1] in (30, 35)


def test_a_third_soldier_who_was_hurt_is_one_beside_two_who_died() -> None:
    assert _numbers("Two soldiers were killed in an ambush near Goma on Tuesday. A third soldier was injured.") == (2, 1)


def test_a_number_of_those_killed_that_rose_is_no_few_of_them() -> None:
    text = (
        "The number of those killed in Monday's clash in Lagos rose to 34 on Tuesday, police said. "
        "Residents believe that 90 people died, a claim the governor dismissed."
    )
    assert _numbers(text)[0] == 34


def test_other_people_whose_groups_are_given_are_counted_once() -> None:
    text = "A mob killed a driver in Kabul on Tuesday. Three other visitors and two policemen were injured."
    assert _numbers(text) == (1, 5)


def test_the_wounded_told_right_after_the_dead_are_of_their_group() -> None:
    incident = answer(
        Article(id="a", text="Six soldiers were killed and nine wounded by a mine near Goma on Tuesday.")
    ).incidents[0]
    assert [(str(toll.count), toll.group.value) for toll in incident.tolls] == [
        ("6", "security_forces"),
        ("9", "security_forces"),
    ]


def test_what_another_voice_speaks_of_is_no_second_part_of_a_sum() -> None:
    text = "Rebels attacked a camp near Goma on Tuesday. Nine soldiers were killed, they said; the army spoke of four dead."
    assert _numbers(text)[0] in (4, 9)


def test_a_second_one_beside_another_is_no_nth_of_all() -> None:
    text = "Gunmen killed a judge in Goma on Tuesday. A third clerk and a guard were wounded."
    assert _numbers(text) == (1, 2)


def test_how_many_were_killed_or_wounded_says_of_neither_how_many() -> None:
    text = "Rebels killed or wounded more than 90 people on a ferry near Goma on Tuesday. Doctors counted 31 dead and 40 injured."
    assert _numbers(text) == (31, 40)
