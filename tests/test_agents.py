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
        ("U.S. warplanes dropped two bombs on a farm.", "U.S."),
        ("A US drone fired missiles at a house.", "US"),
        ("The army's helicopters bombed the camp.", "army"),
        ("Kurdish rebels with rifles, grenades and knives overran the post.", "Kurdish rebels"),
        ("Rebels fighting the junta stormed the barracks.", "Rebels"),
        ("A tribal militia on camels and in two lorries attacked the wells.", "tribal militia"),
        ("Soldiers who seized the hamlet last week entered the school and killed two boys.", "Soldiers"),
        ("Coalition forces captured a suspected weapons smuggler.", "Coalition forces"),
        ("On June 5 rebels killed eight herders.", "rebels"),
        ("Peacekeepers from the capital supported by Haitian police raided the quarter.", "Peacekeepers"),
    ],
)
def test_soldiers_crowds_and_peoples_are_parties(text: str, name: str) -> None:
    assert named(text) == [(name, Basis.stated)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police and soldiers broke into the hall and arrested five activists.", ["Police", "soldiers"]),
        ("When riot police and government supporters fired on the marchers, two died.", ["riot police", "government supporters"]),
        ("Riot police and men in plain clothes broke up the march.", ["Riot police"]),
        ("Rebels killed two policemen and soldiers opened fire on the marchers.", ["Rebels", "soldiers"]),
    ],
)
def test_who_acts_together_did_it_together(text: str, names: list[str]) -> None:
    assert [name for name, _ in named(text)] == names


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
        "The pilot told us helicopters had fired on the camp.",
    ],
)
def test_who_only_was_armed_or_struck_back_is_no_party(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "On Friday soldiers entered the hamlet and shot dead nine young men.",
        "When soldiers broke into the clinic, beat a guard and killed two patients, the nurses fled.",
        "Soldiers drove up in two lorries, cut the wire and opened fire.",
    ],
)
def test_who_did_one_thing_and_then_the_act_did_it(text: str) -> None:
    assert "soldiers" in [name.casefold() for name, _ in named(text)]


def test_who_went_after_the_attackers_and_killed_some_did_not_begin_it() -> None:
    assert named("Soldiers pursued the raiders, killed three of them and freed a hostage.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested a dozen nurses who had tended the injured.",
        "Police detained more than 200 people at a protest in the square.",
        "Two students died when police dispersed a march.",
        "Police pulled them off the bus.",
    ],
)
def test_police_who_take_people_for_what_they_are_or_break_up_a_rally_did_it(text: str) -> None:
    assert [name.casefold() for name, _ in named(text)] == ["police"]


def test_who_bombs_rebels_from_the_air_did_it() -> None:
    assert named("The air force bombed what it called guerrilla camps.") == [("air force", Basis.stated)]
