"""Words that may speak of one person whom no number counts, and words that cannot."""

import pytest

from extractor.reading.people.somebody import may_be_one, names_one
from extractor.reading.text.tokens import tokenise


@pytest.mark.parametrize(
    "words",
    [
        "killed Ana Ruiz",
        "Omar Diallo, 34, who kept the station, was shot dead",
        "five people, including Ana Ruiz",
        "the dead man was identified as Omar Diallo",
        "Ana Ruiz and Omar Diallo were wounded",
    ],
)
def test_a_name_of_whom_the_outcome_is_told_is_one_person(words: str) -> None:
    assert names_one(tokenise(words))


@pytest.mark.parametrize(
    "words",
    [
        "five people were killed",
        "police in Gao found the car",
        "the blast shook Ana Ruiz Street without hurting anyone",
    ],
)
def test_no_name_and_a_name_of_something_else_are_no_victim(words: str) -> None:
    assert not names_one(tokenise(words))


@pytest.mark.parametrize(
    "words",
    [
        "he was shot in the leg",
        "killing a lamplighter",
        "a third was found the next day",
        "the glazier of the village was led away",
        "the youngest of the dead",
        "her brother",
        "Omar Diallo",
    ],
)
def test_a_pronoun_an_article_or_a_lone_name_may_be_one_person(words: str) -> None:
    assert may_be_one(tokenise(words))


@pytest.mark.parametrize("words", ["five people", "dozens were hurt", "soldiers and police", "shots rang out", "no injuries"])
def test_plurals_and_things_are_not_one_person(words: str) -> None:
    assert not may_be_one(tokenise(words))


def test_capitals_without_any_known_word_may_be_a_name() -> None:
    assert may_be_one(tokenise("OMAR DIALLO WAS SHOT"))
    assert not may_be_one(tokenise("SOLDIERS WERE SHOT"))
