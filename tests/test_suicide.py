"""An attack is a suicide one where the text says that an attacker died by his own hand, or meant to."""

import pytest

from extractor.models.baseline import answer
from schemas import Article


def _suicide(text: str) -> list[bool | None]:
    return [one.suicide for one in answer(Article(id="a", text=text)).incidents]


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber killed three officers at a police station in Kandahar.",
        "A gunman shot dead four worshippers at a church in Ohio on Sunday before taking his own life.",
        "A gunman killed two guards at a bank in Lima and then turned his weapon on himself.",
        "An SVBIED hit a checkpoint in Mosul, killing six soldiers.",
        "A girl with bombs strapped to her body walked into a market in Kano; the blast killed nine people.",
    ],
)
def test_who_dies_by_his_own_hand_makes_it_a_suicide_attack(text: str) -> None:
    assert _suicide(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Police shot dead a gunman who had killed two guards at a bank in Lima.",
        "A VBIED hit a checkpoint in Mosul, killing six soldiers.",
        "Gunmen in bullet-proof vests killed four guards at a bank in Lima.",
    ],
)
def test_who_is_shot_dead_does_not(text: str) -> None:
    assert _suicide(text) == [None]
