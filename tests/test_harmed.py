"""Figures of people whose harm is told in words that are no outcomes by themselves."""

import pytest

from extractor.reading.scenes.reading import Reading
from schemas import Count, Group


def told(text: str) -> list[tuple[str, str, str]]:
    """Outcome, count and words of every figure that stands without an outcome of its own."""
    found = Reading(text, None).unworded
    return [(one.outcome.value, str(one.count), text[one.start : one.end]) for one in found if one.count is not None]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Two clerks were stabbed at the gate.", ("injured", "2", "Two clerks were stabbed")),
        ("A steward and two guests were scalded.", ("injured", "3", "A steward and two guests were scalded")),
        ("His sister, who sat by the window, lost an arm.", ("injured", "1", "His sister, who sat by the window, lost an arm")),
        ("A girl of 12 has a bullet in her shoulder.", ("injured", "1", "A girl of 12 has a bullet in her shoulder")),
        (
            "Nine people, most of them pupils, were taken ill.",
            ("injured", "9", "Nine people, most of them pupils, were taken ill"),
        ),
        ("They beat the watchman with iron bars.", ("injured", "1", "beat the watchman with iron bars")),
        ("A trooper shot a driver in the leg.", ("injured", "1", "shot a driver in the leg")),
        ("Nurses were treating two women and a boy for burns.", ("injured", "3", "treating two women and a boy for burns")),
        ("Four sentries met their end at the bridge.", ("killed", "4", "Four sentries met their end")),
        ("Two climbers did not survive.", ("killed", "2", "Two climbers did not survive")),
        ("A porter had two ribs broken in the struggle.", ("injured", "1", "A porter had two ribs broken")),
        ("A sentry was hit in the forearm.", ("injured", "1", "A sentry was hit in the forearm")),
        ("Her nephew of nine is in hospital.", ("injured", "1", "Her nephew of nine is in hospital")),
        ("The mother of a three-year-old was stabbed.", ("injured", "1", "The mother of a three-year-old was stabbed")),
        ("A clerk ran out and was shot through the arm.", ("injured", "1", "A clerk ran out and was shot through the arm")),
        ("A potter of 41 had an eye removed in surgery.", ("injured", "1", "A potter of 41 had an eye removed")),
        ("His father-in-law, Tomas, was shot in the knee.", ("injured", "1", "His father-in-law, Tomas, was shot in the knee")),
        ("A porter, Lt. Sam Reed, was hit in the hip.", ("injured", "1", "A porter, Lt. Sam Reed, was hit in the hip")),
        ("A police marksman was slashed.", ("injured", "1", "A police marksman was slashed")),
    ],
)
def test_harm_told_otherwise_counts_its_people(text: str, figure: tuple[str, str, str]) -> None:
    assert told(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Two clerks were stabbed to death at the gate.",
        "A driver was hit in the head and died at once.",
        "Two officials were struck by the quiet in the town.",
        "Three guards lost their jobs.",
        "Nurses were treating the wells for cholera.",
        "Three of the victims, a clerk and two sisters aged seven and nine, remained in hospital.",
        "Two drivers were caught in the crossfire.",
        "A man of 70 had been pulled alive from the house.",
        "The clerk said that nobody of that name was being held.",
        "Two sisters returned to work.",
        "Nine barns and a mechanical digger were burned.",
        "A widow was taken to Rose Hill Hospital suffering from shock.",
    ],
)
def test_what_ends_in_death_or_harms_nobody_counts_no_injured(text: str) -> None:
    assert told(text) == []


def test_a_third_one_is_one_person_of_another_fate() -> None:
    assert told("Two drivers were killed and a third was hurt.") == [("injured", "1", "a third was hurt")]


def test_a_third_one_of_the_same_fate_makes_three() -> None:
    assert told("Two drivers were killed at the ford. A third was killed later.") == [("killed", "3", "A third was killed")]


def test_a_third_one_after_nobody_is_not_counted() -> None:
    assert told("The bank sent a letter. A third was wounded by its tone.") == []


def test_he_died_is_one_person_where_nobody_else_is_counted() -> None:
    assert told("Two men shot Mayor Ilsa Brandt's deputy. He died on the way to the clinic.") == [("killed", "1", "He died")]
    assert told("Gunmen shot at a car. Four people were killed. He died on the way.") == []


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The rebels killed nine soldiers, losing four of their own.", Group.attackers),
        ("Troops killed nine rebels for the loss of four of their own.", Group.security_forces),
    ],
)
def test_what_a_side_lost_of_its_own_is_the_other_group(text: str, group: Group) -> None:
    found = [(one.group, one.count) for one in Reading(text, None).unworded]
    assert found == [(group, Count.exactly(4))]


def test_a_bare_figure_and_the_people_after_a_comma_are_counted_apart() -> None:
    reading = Reading("The radio gave the wounded as 180, and 870 people were arrested.", None)
    assert "1050" not in {str(one.count) for one in [*reading.mentions, *reading.unworded]}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nine people were killed, the two attackers included, police said.", 2),
        ("Nine people lost their lives, both gunmen among them.", 2),
        ("Nine people died in the raid, the bomber among the dead.", 1),
    ],
)
def test_attackers_are_counted_in_behind_the_verb(text: str, count: int) -> None:
    reading = Reading(text, None)
    parts = [one.count for one in [*reading.mentions, *reading.unworded] if one.group is Group.attackers and one.part]
    assert parts == [Count.exactly(count)]


def test_attackers_among_the_wounded_are_no_dead() -> None:
    assert told("Nine people were hurt, the gunman included.") == []
