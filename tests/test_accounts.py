"""Who says that it did an attack, denies it or blames somebody, where no list knows the party."""

from datetime import date

import pytest

from extractor.reading.findings.accounts import accounts
from extractor.reading.findings.parties import parties
from extractor.reading.names.organisations import organisation_mentions
from extractor.reading.scenes.reading import read
from schemas import Basis


def told(text: str) -> list[tuple[str, Basis, str | None]]:
    return [(one.name, one.basis, one.by) for one in accounts(read(text, date(2020, 5, 8)))]


@pytest.mark.parametrize(
    ("text", "name", "basis", "by"),
    [
        ("The Green Ford youth league boasted of a lesson.", "Green Ford youth league", Basis.claimed, None),
        ("The Upper Dale council said its men had ridden out.", "Upper Dale council", Basis.claimed, None),
        ("A man who spoke for Dawn-e-Haq told a paper that it was they.", "Dawn-e-Haq", Basis.claimed, None),
        ("On Friday the Harbour Boys owned up to the raid.", "Harbour Boys", Basis.claimed, None),
        ("The Upper Dale council, which the sheikh had named, denied any part.", "Upper Dale council", Basis.denied, None),
        ("The River Union says its members were not there.", "River Union", Basis.denied, None),
        ("The governor blamed the Harbour Boys.", "Harbour Boys", Basis.accused, "governor"),
        ("A deputy accused Dale special forces of the raid.", "Dale special forces", Basis.accused, "deputy"),
    ],
)
def test_the_clause_tells_who_speaks_and_on_what_ground(text: str, name: str, basis: Basis, by: str | None) -> None:
    assert told(text) == [(name, basis, by)]


@pytest.mark.parametrize(
    "text",
    [
        "No group has claimed responsibility for the Dale Road attack.",
        "Ada Brink, 44, denies the charge.",
        "The Defence Ministry denied that it had lost men.",
        "Moscow rejected the accusation.",
        "It was raining in Upper Dale when the bus left.",
        "A SPOKESMAN FOR THE HARBOUR BOYS SAID IT HAD CARRIED OUT THE RAID.",
    ],
)
def test_persons_ministries_and_capitals_throughout_are_no_parties(text: str) -> None:
    assert told(text) == []


def test_a_group_of_the_list_is_told_once_with_who_blames_it() -> None:
    text = "A bomb killed two men. The interior minister blamed Boko Haram."
    found = parties(read(text, None), organisation_mentions(text))
    assert [(one.name, one.basis, one.by) for one in found] == [("Boko Haram", Basis.accused, "interior minister")]
