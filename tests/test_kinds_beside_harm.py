"""Which kind leads where buildings burn and people are hurt."""

from __future__ import annotations

from datetime import date

from extractor.models.baseline.kinds import kinds
from extractor.models.baseline.view import View
from schemas import Article, AttackType


def leading(text: str) -> AttackType:
    view = View(Article(id="a", text=text, published=date(2020, 5, 8)))
    return kinds(view, view.scenes[0])[0]


def test_where_people_are_shot_and_houses_burned_the_assault_leads() -> None:
    text = "Raiders burned and torched houses, burned the granary and shot dead nine villagers in Kano on Thursday."
    assert leading(text) is AttackType.armed_assault


def test_a_burned_school_in_which_nobody_is_hurt_is_an_attack_on_a_building() -> None:
    assert leading("Raiders burned a school in Kano on Thursday; nobody was hurt.") is AttackType.facility_attack


def test_a_beating_beside_shots_is_no_unarmed_assault() -> None:
    assert leading("Men beat up guards, beat up a cook and shot two drivers in Kano on Thursday.") is AttackType.armed_assault


def test_deaths_alone_tell_no_kind() -> None:
    assert leading("Twelve deaths were counted in Kano on Thursday.") is AttackType.unknown


def test_a_kind_that_is_ruled_out_is_not_told() -> None:
    text = "No explosive was used in Kano on Thursday, as was thought when a bomb was said to have gone off."
    assert leading(text) is AttackType.unknown
