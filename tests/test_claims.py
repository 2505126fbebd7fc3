"""Who says of itself that it did it, and who says that it did not: the words, the speaker, and what is neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.names.avowals import may_claim, may_deny
from extractor.reading.names.claims import Statement, claims_in, denials_in


def speakers(statements: list[Statement]) -> list[tuple[str | None, bool]]:
    return [(statement.speaker, statement.anonymous) for statement in statements]


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The Green Valley Army claimed responsibility for the ambush", "The Green Valley Army"),
        ("Responsibility for the blast was claimed by the Harbour Cell", "the Harbour Cell"),
        ("Jabal Martyrs took credit for the rocket", "Jabal Martyrs"),
        ("Red Dawn, by telephone, said it had carried out the raid", "Red Dawn, by telephone"),
        ("The Delta Council owned up to the kidnapping", "The Delta Council"),
        ("a caller spoke on behalf of the Northern Cell", "the Northern Cell"),
    ],
)
def test_a_claim_is_found_with_its_speaker(words: str, speaker: str) -> None:
    assert speakers(claims_in(words)) == [(speaker, False)]


@pytest.mark.parametrize(
    "words",
    [
        "It later claimed responsibility",
        "the group claimed responsibility",
        "In a statement, the militants claimed the attack",
        "claimed responsibility on Tuesday",
    ],
)
def test_a_speaker_who_is_only_pointed_to_is_anonymous(words: str) -> None:
    (statement,) = claims_in(words)
    assert statement.anonymous


@pytest.mark.parametrize(
    "words",
    [
        "No group has claimed responsibility",
        "Nobody claimed the attack",
        "No Kurdish party claimed the blast",
        "NO ONE claimed the attack",
        "NO GROUP HAS CLAIMED RESPONSIBILITY",
        "Neither the rebels nor the army claimed it",
        "The Taliban have not claimed responsibility",
        "The rebels have yet to claim the ambush",
        "the fire claimed the lives of nine people",
        "the army claimed victory",
        "officials claimed that the road was safe",
        "the general claimed 40 rebels were dead",
        "police arrested two men",
    ],
)
def test_words_that_claim_nothing_are_no_claim(words: str) -> None:
    assert claims_in(words) == []


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The NO Front claimed responsibility for the attack", "The NO Front"),
        ("Nuevo Orden (NO) claimed the bombing", "Nuevo Orden (NO)"),
        ("a cell of the No Surrender Front claimed the ambush", "a cell of the No Surrender Front"),
    ],
)
def test_a_no_that_belongs_to_a_name_denies_nothing(words: str, speaker: str) -> None:
    assert speakers(claims_in(words)) == [(speaker, False)]
    assert may_claim(words)
    assert not may_deny(words)


def test_a_group_called_no_can_also_deny() -> None:
    words = "The NO Front denied any part in the attack"
    assert (speakers(denials_in(words)), claims_in(words)) == ([("The NO Front", False)], [])


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The Taliban denied involvement", "The Taliban"),
        ("Red Dawn rejected the accusation", "Red Dawn"),
        ("The army distanced itself from the raid", "The army"),
        ("The brigade's leader said it had nothing to do with the blast", "The brigade's leader"),
    ],
)
def test_a_denial_is_found_with_its_speaker(words: str, speaker: str) -> None:
    assert speakers(denials_in(words)) == [(speaker, False)]
    assert claims_in(words) == []


def test_who_claims_and_who_denies_in_one_sentence_are_kept_apart() -> None:
    words = "Red Dawn claimed responsibility, but the Harbour Cell denied that any bomb was laid"
    assert speakers(claims_in(words)) == [("Red Dawn", False)]
    assert speakers(denials_in(words)) == [("the Harbour Cell", False)]


def test_offsets_bound_the_clause_from_speaker_to_verb() -> None:
    words = "A bomb went off; Red Dawn claimed responsibility."
    (statement,) = claims_in(words)
    assert words[statement.start : statement.end].strip() == "Red Dawn claimed"


@given(st.text(max_size=300))
def test_whatever_the_text_statements_lie_in_it_in_order(text: str) -> None:
    for found in (claims_in(text), denials_in(text)):
        assert all(0 <= one.start <= one.end <= len(text) for one in found)
        assert [one.start for one in found] == sorted(one.start for one in found)


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The army said its drones had on Monday destroyed a fuel column.", True),
        ("The Lions of Dorveh told a radio station by phone that two of its men had carried out the strike.", True),
        ("The army said its soldiers were attacked at the bridge.", False),
        ("The army said its convoy had been hit.", False),
        ("The front said that its fighters had never attacked a school.", False),
    ],
)
def test_what_a_party_says_that_its_own_people_did_is_a_claim_and_what_was_done_to_them_is_none(text: str, claimed: bool) -> None:
    assert bool(claims_in(text)) is claimed
