"""What the accused answer: who denies a deed, by which name, and what is no denial."""

import pytest

from extractor.models.baseline.view import View
from schemas import Article, Basis


def told(text: str) -> list[tuple[str, Basis]]:
    """The parties of a text by name and ground."""
    return [(party.name, party.basis) for party in View(Article(id="a", text=text)).parties]


@pytest.mark.parametrize(
    "text",
    [
        "The Taliban spokesman denied involvement.",
        "The Taliban had threatened the clinics, but their spokesman denied any role in the murder.",
    ],
)
def test_a_groups_spokesman_denies_in_its_name(text: str) -> None:
    assert ("Taliban", Basis.denied) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The ministry blamed the Tamil Tigers. A spokesman for the Tigers called this slander.",
        "The ministry blamed the Tamil Tigers. Two shops burned. The Tigers dismissed the charge as false.",
        "The ministry blamed the Tamil Tigers. A Tigers official said his movement had no unit there.",
        "The ministry blamed the Tamil Tigers. The Tigers' secretary in exile repudiated that.",
    ],
)
def test_the_accused_answer_by_any_part_of_their_name(text: str) -> None:
    assert [basis for name, basis in told(text) if name == "Tamil Tigers"] == [Basis.accused, Basis.denied]


@pytest.mark.parametrize(
    "text",
    [
        "Elders blamed the army. The army spokesman, Brigadier Deng, rejected that.",
        "Elders blamed the army. An army officer said its men had fired only rubber bullets.",
    ],
)
def test_a_force_answers_too(text: str) -> None:
    assert told(text) == [("army", Basis.accused), ("army", Basis.denied)]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry blamed the Tamil Tigers. The Tigers denied him entry.",
        "The ministry blamed the Tamil Tigers. The Tigers have not denied it.",
        "The ministry blamed the Tamil Tigers. The mayor denied that he had fled.",
    ],
)
def test_who_denies_something_else_or_does_not_answer_denies_nothing(text: str) -> None:
    assert told(text) == [("Tamil Tigers", Basis.accused)]


def test_a_person_in_office_is_no_party_that_denies() -> None:
    assert told("Budi Santoso, the police chief, denied it.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The Coast Front said it was in no doubt that smugglers had killed the pilot.",
        "The Coast Front said it was a miracle that nobody had been hurt.",
        "The Coast Front said that it had no report of any killing there.",
        "The governor spoke of farmers who had nothing to do with the Coast Front.",
    ],
)
def test_a_no_that_takes_nothing_back_is_no_denial(text: str) -> None:
    assert Basis.denied not in [basis for _, basis in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Coast Front said that it had no part in the shelling.",
        "The Coast Front said its men were not behind the ambush.",
        "The Coast Front said it did not lay mines on that road.",
    ],
)
def test_a_no_to_the_deed_is_a_denial(text: str) -> None:
    assert ("Coast Front", Basis.denied) in told(text)
