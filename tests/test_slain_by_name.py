"""Who is killed by name is one person, besides those whom figures count."""

import pytest

from extractor.reading.scenes.reading import read
from schemas import Group, Outcome


def killed(text: str) -> list[str]:
    """The words of a text that tell of one person killed."""
    reading = read(text, None)
    found = [*reading.mentions, *reading.unworded]
    return [text[one.start : one.end] for one in found if one.outcome is Outcome.killed and one.count is not None]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gunmen shot dead Major Ali Hassan of the interior ministry.", ["shot dead Major Ali Hassan"]),
        ("Men on a motorbike gunned down Judge Ana de la Cruz outside her home.", ["gunned down Judge Ana de la Cruz"]),
        ("A crowd stabbed to death Pastor John Okello on Monday.", ["stabbed to death Pastor John Okello"]),
    ],
)
def test_the_object_of_a_killing_is_one_person_by_his_name(text: str, words: list[str]) -> None:
    assert killed(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The man was shot dead Monday Night in Cairo.",
        "Gunmen shot dead Ana and Luis Paz, a couple, in their car.",
        "Soldiers shot dead Palestinian Israelis in the camp.",
    ],
)
def test_what_is_no_name_of_one_counts_nobody_by_it(text: str) -> None:
    assert not any(words.startswith("shot dead ") for words in killed(text))


def test_two_who_shoot_and_kill_somebody_are_not_the_dead() -> None:
    assert killed("Two young men shot and killed a producer of the state radio.") == ["shot and killed a producer"]


def test_two_shot_and_killed_a_day_later_are_the_dead() -> None:
    assert killed("Two men shot and killed a day later were buried.") == ["Two men shot and killed"]


def test_a_rank_tells_that_who_is_killed_by_name_is_of_the_security_forces() -> None:
    officer, engineer = (
        read(text, None).unworded
        for text in ("Gunmen shot dead Colonel Ali Hassan in Basra.", "Gunmen shot dead Ali Hassan in Basra.")
    )
    assert [one.group for one in (*officer, *engineer)] == [Group.security_forces, Group.everyone]
