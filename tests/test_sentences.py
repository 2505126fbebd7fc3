"""Sentences are found in prose, teletype capitals, wrapped lines and headlines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.text.sentences import sentence_at, sentences


def parts(text: str) -> list[str]:
    return [" ".join(text[sentence.start : sentence.end].split()) for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four died. Nine were hurt.", ["Four died.", "Nine were hurt."]),
        ("Gen. Perez and Lt. Col. Diaz died in the U.S. Embassy.", ["Gen. Perez and Lt. Col. Diaz died in the U.S. Embassy."]),
        ("He arrived from the U.S. The attack came later.", ["He arrived from the U.S.", "The attack came later."]),
        ("It happened at 8 p.m. on Jan. 25. No one died.", ["It happened at 8 p.m. on Jan. 25.", "No one died."]),
        ("Unit No. 4 was hit. It burned.", ["Unit No. 4 was hit.", "It burned."]),
        ("John F. Kennedy spoke. He left.", ["John F. Kennedy spoke.", "He left."]),
        ('"We will fight." He left.', ['"We will fight."', "He left."]),
        ("“Two floors are clear,” he said.", ["“Two floors are clear,” he said."]),
        ("About 1.5 million fled. Others stayed!", ["About 1.5 million fled.", "Others stayed!"]),
        ("Blast kills 10\n\nA bomb exploded", ["Blast kills 10", "A bomb exploded"]),
        ('He said "no."The crowd left.', ['He said "no."', "The crowd left."]),
        ("They answered no.The crowd left.", ["They answered no.", "The crowd left."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_a_text_falls_into_its_sentences(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_hard_wrapped_capitals_are_joined_across_lines() -> None:
    text = (
        "THE ARMY REPORTED TODAY THAT TWO SOLDIERS WERE KILLED IN THE NORTHERN\n"
        "PROVINCE.  ACCORDING TO GEN. RUIZ, THREE REBELS WERE CAPTURED BY THE\n"
        "PATROL.\n\n   THE REBELS DENIED IT."
    )
    assert parts(text) == [
        "THE ARMY REPORTED TODAY THAT TWO SOLDIERS WERE KILLED IN THE NORTHERN PROVINCE.",
        "ACCORDING TO GEN. RUIZ, THREE REBELS WERE CAPTURED BY THE PATROL.",
        "THE REBELS DENIED IT.",
    ]


def test_a_short_line_of_its_own_is_no_part_of_the_next() -> None:
    text = "Six killed in blast\nA roadside bomb killed six people in the north of the country on Monday, police\nsaid."
    assert parts(text) == [
        "Six killed in blast",
        "A roadside bomb killed six people in the north of the country on Monday, police said.",
    ]


def test_paragraphs_are_numbered() -> None:
    assert [sentence.paragraph for sentence in sentences("One died. Two fled.\n\nThree stayed.")] == [0, 0, 1]


def test_an_offset_is_found_in_its_sentence() -> None:
    text = "Four died. Nine were hurt."
    assert sentence_at(sentences(text), text.index("hurt")) == 1


@given(st.text(max_size=400))
def test_sentences_are_in_order_and_leave_out_only_blanks(text: str) -> None:
    end = 0
    for sentence in sentences(text):
        assert not text[end : sentence.start].strip()
        assert end <= sentence.start < sentence.end
        end = sentence.end
    assert not text[end:].strip()
