"""A figure stands in the group of those to whom the text says its people belong."""

import pytest

from extractor.reading.findings.belonging import belonging
from extractor.reading.findings.tolls import tolls
from extractor.reading.scenes.reading import Reading


def groups(text: str) -> list[tuple[str, str]]:
    """Outcome and group of every figure of the text, told as one scene."""
    reading = Reading(text, None)
    told = sorted([*reading.mentions, *reading.unworded], key=lambda one: one.start)
    return [(one.outcome.value, one.group.value) for one in belonging(reading, told)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Three employees of a Dutch relief agency were killed.", ("killed", "aid_workers")),
        ("A driver working for an international NGO was killed.", ("killed", "aid_workers")),
        ("A nurse of the measles campaign was wounded.", ("injured", "aid_workers")),
        ("Nine members of a patrol were killed.", ("killed", "security_forces")),
        ("Five members of the gang were wounded.", ("injured", "attackers")),
        ("Two members of the town council were killed.", ("killed", "officials")),
        ("Four suspects were arrested.", ("detained", "attackers")),
        ("Thirty inmates were killed.", ("killed", "other")),
        ("Gunmen abducted nine women.", ("abducted", "other")),
        ("The shells killed nine women and children.", ("killed", "everyone")),
    ],
)
def test_people_stand_in_the_group_to_which_they_belong(text: str, group: tuple[str, str]) -> None:
    assert groups(text)[0] == group


def test_those_hurt_beside_dead_soldiers_are_soldiers() -> None:
    assert groups("Three soldiers were killed and seven wounded.") == [
        ("killed", "security_forces"),
        ("injured", "security_forces"),
    ]


def test_other_people_hurt_beside_dead_soldiers_may_be_anybody() -> None:
    assert groups("Three soldiers were killed and seven other people wounded.")[1] == ("injured", "everyone")


def test_two_men_arrested_after_a_killing_are_suspects_and_marchers_are_not() -> None:
    assert groups("A clerk was killed. Police arrested two men.")[1] == ("detained", "attackers")
    assert groups("A clerk was killed. Police arrested two men at a protest.")[1] == ("detained", "everyone")


def test_in_capitals_who_is_no_agency() -> None:
    assert groups("THREE DRIVERS WHO CARRIED BREAD WERE KILLED.") == [("killed", "civilians")]
    assert groups("Two doctors of the WHO were killed.") == [("killed", "aid_workers")]


def test_those_who_come_free_are_those_who_were_taken() -> None:
    assert groups("Two reporters were kidnapped on Friday. Both were freed on Sunday.")[-1] == ("released", "journalists")


def test_colleagues_of_aid_workers_are_aid_workers_and_a_hired_driver_is_none() -> None:
    assert groups("A driver for a relief group was killed and two of his colleagues were wounded.")[1] == (
        "injured",
        "aid_workers",
    )
    assert groups("Two aid workers were killed. A driver hired from a firm was wounded.")[1] == ("injured", "civilians")


def test_an_attacker_who_kills_others_and_himself_is_a_death_of_its_own() -> None:
    reading = Reading("The driver killed six clerks and himself.", None)
    assert [(one.group.value, one.count.low) for one in tolls(reading, reading.mentions)] == [("attackers", 1), ("civilians", 6)]
