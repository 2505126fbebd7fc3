"""To whom an attack is put down, and in whose name it is claimed, where the name stands after the verb."""

from datetime import date

import pytest

from extractor.models.baseline.baseline import answer
from schemas import Article

LEAD = "Gunmen killed six villagers in Djibo in Burkina Faso on Monday, officials said. "


def _told(words: str) -> list[tuple[str, str]]:
    found = answer(Article(id="a", text=LEAD + words, published=date(2024, 5, 15))).incidents
    return [(party.name, party.basis.value) for one in found for party in one.perpetrators]


@pytest.mark.parametrize(
    ("words", "basis"),
    [
        ("The attack was claimed by the Katiba Serma.", "claimed"),
        ("Responsibility was claimed by the Katiba Serma.", "claimed"),
        ("A caller claimed responsibility for the Katiba Serma.", "claimed"),
        ("In a statement on Telegram, the Katiba Serma said it had attacked the village.", "claimed"),
        ("The army said the Katiba Serma was behind the attack.", "accused"),
        ("The police attributed the attack to the Katiba Serma.", "accused"),
        ("The raid was blamed on the Katiba Serma.", "accused"),
        ("The mayor ascribed it to the Katiba Serma.", "accused"),
        ("The mayor laid the blame for the raid at the door of the Katiba Serma.", "accused"),
        ("The mayor blamed the rival Katiba Serma owners.", "accused"),
        ("Police said the gunmen were members of the Katiba Serma.", "accused"),
        ("The army blamed the Katiba Serma, a jihadist group that has fought the state since 2016.", "accused"),
        ("Officials suspect the Katiba Serma.", "suspected"),
        ("The Katiba Serma is suspected of being behind it.", "suspected"),
        ("The Katiba Serma, which holds the hills, is believed to be responsible.", "suspected"),
        ("Suspected members of the Katiba Serma carried it out.", "suspected"),
    ],
)
def test_a_group_that_no_list_knows_is_named_after_the_verb(words: str, basis: str) -> None:
    assert _told(words) == [("Katiba Serma", basis)]


@pytest.mark.parametrize(
    "words",
    [
        "The army said the Taliban was behind the attack.",
        "The attack was blamed on the Taliban.",
        "Police said the gunmen were members of the Taliban.",
    ],
)
def test_a_known_group_may_have_a_single_word_for_its_name(words: str) -> None:
    assert _told(words) == [("Taliban", "accused")]


def test_a_country_may_be_blamed() -> None:
    assert _told("The transport ministry condemned it, blaming Mali.") == [("Mali", "accused")]


def test_a_group_whose_members_died_in_a_clash_took_part_in_it() -> None:
    text = "Two soldiers and five members of the Shining Path were killed in a clash near Ayacucho in Peru on Monday."
    (only,) = answer(Article(id="a", text=text, published=date(2024, 5, 15))).incidents
    assert [(party.name, party.basis.value) for party in only.perpetrators] == [("Shining Path", "stated")]


def test_somebody_who_is_charged_is_accused() -> None:
    assert _told("Prosecutors charged Idrissa Kone, 34, with the murders.") == [("Idrissa Kone", "accused")]


@pytest.mark.parametrize(
    "words",
    [
        "No group has claimed the attack, but the Katiba Serma holds the hills.",
        "The attack was not claimed by the Katiba Serma.",
        "Mali's army said it had sent a unit to the area.",
    ],
)
def test_who_did_not_claim_it_or_only_sent_troops_is_no_party(words: str) -> None:
    assert _told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "The Blue Valley Front owned responsibility in a call to a radio station.",
        "The Blue Valley Front, which has no more than 90 fighters, said it was holding the chief of the village.",
        "The Blue Valley Front, in exile, said in a statement that the village had been warned.",
        "At 09:15 the Blue Valley Front claimed the attack.",
    ],
)
def test_a_group_that_owns_it_claims_it(words: str) -> None:
    assert _told(words) == [("Blue Valley Front", "claimed")]


@pytest.mark.parametrize(
    "words",
    [
        "The Fisheries Union, a federation of boatmen, claimed nine had been killed.",
        "The Third Border Command said in a statement that six had died.",
        "Sheriff Paulin Traore said the man had been denied a licence.",
    ],
)
def test_who_only_tells_of_it_neither_claims_nor_denies_it(words: str) -> None:
    assert _told(words) == []


def test_a_dateline_town_does_not_speak() -> None:
    text = "DORI - The governor said that a helicopter had killed six herders while the army said its men had hit rebels."
    found = answer(Article(id="a", text=text, published=date(2024, 5, 15))).incidents
    assert all(party.name != "DORI" for one in found for party in one.perpetrators)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("The priest blamed the Mano dos 7.", ("Mano dos 7", "accused")),
        ('The priest blamed "the Blue Valley Front".', ("Blue Valley Front", "accused")),
        ("Relatives blamed the firm that digs the ore, Norrland Minerals.", ("Norrland Minerals", "accused")),
        ("The commission accuses the owner of the land, Pedro Alves, of having sent them.", ("Pedro Alves", "accused")),
        ("The minister laid the blame on Tuareg separatists.", ("Tuareg separatists", "accused")),
        ("The minister said that Tuareg separatists had used rockets.", ("Tuareg separatists", "accused")),
        ("The attackers were from a faction of Dogon cattle rustlers, the mayor said.", ("Dogon cattle rustlers", "accused")),
        ("The raiders, said to be drawn from the Dogon community, fled.", ("Dogon community", "suspected")),
        ('"They were herdsmen, we know them," the chief said.', ("herdsmen", "accused")),
        ("Survivors said that they were Dogon militiamen.", ("Dogon militiamen", "accused")),
        ("A man rang a newspaper to say that the Blue Valley Front had done it.", ("Blue Valley Front", "claimed")),
        ('A man rang a newspaper. "That\'s six from the Blue Valley Front," he said.', ("Blue Valley Front", "claimed")),
        ("A caller told a newspaper that the Blue Valley Front was holding the chief.", ("Blue Valley Front", "claimed")),
    ],
)
def test_who_is_pointed_out_did_it(words: str, told: tuple[str, str]) -> None:
    assert told in _told(words)


@pytest.mark.parametrize("words", ["Police said that they were Dogon herders.", '"They were farmers," the chief said.'])
def test_what_is_told_of_the_dead_points_nobody_out(words: str) -> None:
    assert _told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "The army blamed the Blue Valley Front, which rejected the charge.",
        "The minister accused the Blue Valley Front of the raid. The Blue Valley Front called the charge baseless.",
        "The minister accused the Blue Valley Front. The Blue Valley Front said it had had no hand in it.",
    ],
)
def test_who_rejects_the_charge_denies_it(words: str) -> None:
    assert _told(words) == [("Blue Valley Front", "accused"), ("Blue Valley Front", "denied")]


def test_who_denies_having_camps_denies_no_attack() -> None:
    assert ("Blue Valley Front", "denied") not in _told("Police blamed the Blue Valley Front, which denies having camps there.")


@pytest.mark.parametrize(
    "words",
    [
        "Police arrested the attacker, who gave his name as Paul Ouedraogo, 41, on the spot.",
        "Police arrested Paul Ouedraogo, 41, a welder, on suspicion of murder.",
        "Paul Ouedraogo, 41, was arrested two streets away.",
    ],
)
def test_who_is_arrested_for_it_is_accused(words: str) -> None:
    assert _told(words) == [("Paul Ouedraogo", "accused")]


def test_who_is_only_arrested_is_not() -> None:
    assert _told("Police arrested Paul Ouedraogo, 41, an editor, at his home.") == []
