"""Who did it is told by the verb's subject or its "by", where the words say who they are."""

import pytest

from extractor.reading.findings.agents import everybody
from extractor.reading.scenes.reading import read
from schemas import Basis


def named(text: str) -> list[tuple[str, Basis]]:
    """The agents of a text by name and ground."""
    return [(agent.name, agent.basis) for agent in everybody(read(text, None))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("South African police opened fire on striking miners.", "South African police"),
        ("Residents of a hillside above the port killed a dozen men.", "Residents"),
        ("The men were hacked to death by villagers.", "villagers"),
        ("Soldiers loyal to the junta raided the village.", "Soldiers"),
        ("Maoists triggered a landmine, killing four.", "Maoists"),
        ("A Russian missile slammed into a block of flats.", "Russian"),
        ("Clashes between the army and Kurdish rebels in the hills left nine dead.", "Kurdish rebels"),
    ],
)
def test_soldiers_crowds_and_peoples_are_parties(text: str, name: str) -> None:
    assert named(text) == [(name, Basis.stated)]


def test_who_is_suspected_is_not_stated() -> None:
    assert named("Suspected jihadists slit the throats of 43 labourers.") == [("jihadists", Basis.suspected)]


def test_both_sides_of_a_feud_took_part() -> None:
    assert named("Fighting between the Okiru and Liwi clans left nine dead.") == [
        ("Okiru", Basis.stated),
        ("Liwi clans", Basis.stated),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Armed men attacked the village of Sarn.",
        "Two policemen were shot dead by unknown gunmen.",
        "Police shot dead the attacker.",
        "The bomb killed five soldiers.",
        "The jets returned to base after the attack.",
    ],
)
def test_who_only_was_armed_or_struck_back_is_no_party(text: str) -> None:
    assert named(text) == []
