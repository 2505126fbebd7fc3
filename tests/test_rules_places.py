"""Rules on places: provinces and towns lie in their own country."""

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident
from schemas import Place


def elsewhere(text: str, place: Place) -> list[str]:
    return [one.severity for one in violations(text, incident(place=place)) if one.rule == "large-city-elsewhere"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Raiders burned two hamlets of Tonj.", Place(country="KE", admin1="Jonglei", city="Qwuzzel")),
        ("A lorry was stopped near Goma.", Place(country="UG", admin1="North Kivu", city="Qwuzzel")),
        ("A convoy was hit by gunfire.", Place(country="IQ", admin1="Hakkari", city="Qwuzzel")),
    ],
)
def test_a_province_lies_in_its_own_country(text: str, place: Place) -> None:
    assert elsewhere(text, place) == ["error"]


def test_a_province_of_a_land_that_two_states_held_is_no_error() -> None:
    assert elsewhere("Shells fell on the port.", Place(country="RU", admin1="Kherson", city="Qwuzzel")) == []


def test_a_town_is_not_in_a_country_of_which_the_article_says_nothing() -> None:
    text = "A bomb went off in Silvan, in the Turkish province of Diyarbakir."
    assert elsewhere(text, Place(country="IQ", city="Silvan")) == ["error"]
    assert elsewhere(f"{text} Iraqi Kurds condemned it.", Place(country="IQ", city="Silvan")) == []


def test_an_unknown_town_is_where_all_places_of_the_article_are() -> None:
    text = "Gunmen came to Qwuzzel by night. The wounded were brought to Herat, and some of them to Kandahar and Kunduz."
    assert elsewhere(text, Place(country="PK", city="Qwuzzel")) == ["error"]
    assert elsewhere(text, Place(country="AF", city="Qwuzzel")) == []
    assert elsewhere("Gunmen came to Qwuzzel. One of the wounded is in Herat.", Place(country="PK", city="Qwuzzel")) == []


def test_nobody_means_a_namesake_of_a_metropolis() -> None:
    text = "A rocket hit a bus queue in Kabul, Afghan doctors said. Pakistan condemned the attack."
    assert elsewhere(text, Place(country="PK", city="Kabul")) == ["error"]


def test_a_province_of_one_country_lies_there_though_the_raiders_came_from_another() -> None:
    text = "A band of Colombians attacked a post in Apure. The Venezuelan minister flew there."
    assert elsewhere(text, Place(country="CO", admin1="Apure", city="Qwuzzel")) == ["error"]
    assert elsewhere(text, Place(country="VE", admin1="Apure", city="Qwuzzel")) == []


def test_a_large_city_may_be_in_a_land_that_held_it_but_in_none_that_was_only_held() -> None:
    text = "Rockets from Lebanon fell on Haifa, in Israel."
    assert elsewhere(text, Place(country="LB", city="Haifa")) == ["error"]
    assert elsewhere(text, Place(country="IL", city="Haifa")) == []
    assert elsewhere("Shells fell on Tyre from Israel.", Place(country="IL", city="Tyre")) == []
