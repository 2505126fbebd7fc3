"""What the reader says that the attackers used."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.models.baseline.incidents import incidents
from extractor.models.baseline.view import View
from schemas import Article, Weapon


def _found(text: str) -> list[Weapon]:
    return incidents(View(Article(id="a", text=text, published=date(2021, 5, 12))))[0].weapons


def _weapons(text: str) -> list[str]:
    return [weapon.type for weapon in _found(text)]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A tax collector was shot dead in Gao on Tuesday.", ["firearms"]),
        ("Raiders fired on a minibus near Kidal on Tuesday, killing two traders.", ["firearms"]),
        ("Two farmers were hacked to death near Yala on Tuesday.", ["melee"]),
        ("A crowd stoned a driver to death in Mambasa on Tuesday.", ["melee"]),
        ("A charge of ten kilos exploded under a bridge at Thio on Tuesday, wounding three men.", ["explosives"]),
        ("A drone struck a clinic in Lashkar on Tuesday, killing four patients.", ["explosives"]),
        ("Arsonists burned down a school in Pinckney on Tuesday.", ["incendiary"]),
        ("A woman had acid thrown in her face in Dhaka on Tuesday by two masked attackers.", ["chemical"]),
    ],
)
def test_the_words_for_a_deed_tell_the_weapon(text: str, kinds: list[str]) -> None:
    assert _weapons(text) == kinds


def test_each_type_of_weapon_is_given_once_and_a_petrol_bomb_is_no_explosive() -> None:
    text = "Men with machetes and rifles raided a camp in Bor on Tuesday. They hacked nine men to death and threw petrol bombs."
    assert _weapons(text) == ["melee", "firearms", "incendiary"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels blew up a police post near Kirkuk on Tuesday, killing six officers. They carried off nine rifles.",
        "A bomb killed six traders in Kirkuk on Tuesday. Police shot dead a suspect.",
        "A bomb killed six traders in Kirkuk on Tuesday. The attacker was shot dead by guards.",
        "A bomb killed six traders in Kirkuk on Tuesday. A pistol was found beside the body of the bomber.",
        "A bomb killed six traders in Kirkuk on Tuesday. No shots were fired.",
        "A suicide bomber rammed a car full of explosives into a crowd in Kirkuk on Tuesday, killing six traders.",
        "A bomb killed six traders in Kirkuk on Tuesday. The blast set two cars ablaze.",
    ],
)
def test_what_was_stolen_or_found_or_used_by_others_was_no_weapon_of_the_attackers(text: str) -> None:
    assert _weapons(text) == ["explosives"]


def test_what_policemen_used_against_a_crowd_is_their_weapon_where_they_did_it() -> None:
    text = "Police opened fire on protesters in Lome on Tuesday, killing four people."
    assert _weapons(text) == ["firearms"]


def test_the_detail_is_the_thing_that_the_article_names_and_none_where_it_names_only_the_deed() -> None:
    told = "Gunmen shot dead four traders in Bor on Tuesday and fled. Police said that they had used assault rifles."
    assert [weapon.detail for weapon in _found(told)] == ["assault rifles"]
    assert [weapon.detail for weapon in _found("Gunmen shot dead four traders in Bor on Tuesday.")] == [None]
