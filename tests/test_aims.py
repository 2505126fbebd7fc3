"""Whom or what the reader says that an attack was aimed at."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.models.baseline.incidents import incidents
from extractor.models.baseline.view import View
from schemas import Article, Target


def _target(text: str) -> Target:
    found = incidents(View(Article(id="a", text=text, published=date(2021, 5, 12))))
    return found[0].targets[0]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Gunmen attacked a police post in Kumbo on Tuesday, killing two traders.", "police post", "police"),
        ("Rebels ambushed three army trucks near Goma on Tuesday and killed nine people.", "army trucks", "military"),
        (
            "Militants opened fire from a car on a convoy of the gendarmerie near Lice on Monday.",
            "convoy of the gendarmerie",
            "police",
        ),
        ("Saboteurs blew up on Monday a stretch of the oil pipeline near Arauca.", "oil pipeline", "utilities"),
        ("Pirates boarded a cargo ship off Lome on Tuesday and kidnapped nine men.", "cargo ship", "maritime"),
        ("Arsonists set fire to a Baptist church in Pinckney on Monday night.", "Baptist church", "religious"),
    ],
)
def test_what_was_attacked_is_the_target(text: str, name: str, kind: str) -> None:
    assert (_target(text).name, _target(text).type) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "A bomb exploded outside a vegetable market in Quetta on Sunday, killing 19 people.",
            "vegetable market",
            "private_citizens",
        ),
        ("Twelve people died when a car bomb went off near the tax office in Bastia on Monday.", "tax office", "government"),
        (
            "A mine went off on Tuesday as a police foot patrol passed through Vavuniya, wounding a trader.",
            "police foot patrol",
            "police",
        ),
        (
            "Youths threw petrol bombs at the offices of a newspaper in Tunis on Tuesday.",
            "offices of a newspaper",
            "journalists_media",
        ),
    ],
)
def test_what_a_bomb_went_off_beside_is_the_target(text: str, name: str, kind: str) -> None:
    assert (_target(text).name, _target(text).type) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A columnist of a weekly magazine was shot dead in Gao on Tuesday, police said.", "columnist", "journalists_media"),
        ("Two aid workers were abducted by gunmen near Bor on Monday, officials said.", "aid workers", "ngo"),
        ("The mayor of Huayllabamba was murdered in front of his wife on Sunday, the army said.", "mayor", "government"),
        ("Teachers killed by raiders in Yala on Tuesday were buried at once.", "Teachers", "education"),
    ],
)
def test_who_was_shot_or_taken_is_the_target(text: str, name: str, kind: str) -> None:
    assert (_target(text).name, _target(text).type) == (name, kind)


def test_who_only_speaks_of_an_attack_is_no_target_where_others_are_named() -> None:
    text = "The governor told reporters that gunmen had killed five farmers in Zurmi on Tuesday. A hospital took in the wounded."
    assert (_target(text).name, _target(text).type) == ("farmers", "private_citizens")


def test_a_village_that_only_says_where_a_bomb_lay_is_no_target() -> None:
    text = "Four soldiers were wounded by a bomb near the village of Ansongo on Tuesday."
    assert (_target(text).name, _target(text).type) == ("soldiers", "military")


def test_jets_that_bomb_and_a_car_full_of_explosives_are_no_targets() -> None:
    text = "Fighter jets bombed a school in Pinlebu on Tuesday. A car bomb had killed two teachers there."
    assert (_target(text).name, _target(text).type) == ("school", "education")


def test_a_noun_that_says_little_stands_behind_one_that_tells_who_it_was() -> None:
    text = "Six people were killed in Minna on Tuesday, among them a priest who was shot dead at the altar."
    assert (_target(text).name, _target(text).type) == ("priest", "religious")


def test_the_school_of_a_police_school_is_a_target_of_the_police() -> None:
    text = (
        "Mourners gathered at the mounted police school in Cali. Seventeen people died when a pickup blew up inside the school on"
        " Tuesday, the mayor said."
    )
    assert (_target(text).name, _target(text).type) == ("school", "police")


def test_the_headline_tells_the_target_where_the_text_ties_none_to_the_deed() -> None:
    text = "Six people died in Cali on Tuesday when a bomb exploded. The army base had been shut for a week, the mayor said."
    article = Article(id="a", title="Bomb at army base kills six", text=text, published=date(2021, 5, 12))
    assert [one.name for one in incidents(View(article))[0].targets] == ["army base"]


def test_where_only_somebody_who_speaks_is_named_no_target_is_given() -> None:
    text = "A bomb exploded in Cali on Tuesday, the governor said."
    assert incidents(View(Article(id="a", text=text, published=date(2021, 5, 12))))[0].targets == []


def test_people_of_whom_nothing_more_is_said_are_no_target_where_nobody_aimed_at_them() -> None:
    text = "Ten people died in a bombing in Cali on Tuesday."
    assert incidents(View(Article(id="a", text=text, published=date(2021, 5, 12))))[0].targets == []


def test_of_two_groups_that_fight_each_other_neither_is_the_target() -> None:
    text = "Fighting between the Mai-Mai and M23 rebels near Goma on Tuesday killed four fighters and two farmers."
    found = incidents(View(Article(id="a", text=text, published=date(2021, 5, 12))))[0]
    assert (len(found.perpetrators), found.targets) == (2, [])
