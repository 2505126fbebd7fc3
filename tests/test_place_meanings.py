"""Which of its namesakes a name means, told by the words around it and by the rest of the article."""

import pytest

from extractor.reading.places.places import (
    place_mentions,
)

Place = tuple[str, str | None, str]


def places(text: str) -> list[Place]:
    return [(found.name, found.country, found.kind) for found in place_mentions(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A patrol was hit in Chhattisgarh's Sukma district.", ("Chhattisgarh", "IN", "admin1")),
        ("A teacher was shot in Pattani's quiet Nong Chik district, in Thailand.", ("Pattani", "TH", "admin1")),
        ("Farmers died in the Amazon state of Pará, in Brazil.", ("Pará", "BR", "admin1")),
        ("Gangs fought in two cities of Michoacán, in Mexico.", ("Michoacán", "MX", "admin1")),
        ("Troops raided a village in Myanmar's Sagaing region.", ("Sagaing", "MM", "admin1")),
        ("A deputy was shot in Cherokee County, Oklahoma.", ("Oklahoma", "US", "admin1")),
        ("Three died, said the Donetsk regional governor, of Ukraine.", ("Donetsk", "UA", "admin1")),
        ("A school was burned in Cameroon's restive South-West region.", ("South-West", "CM", "admin1")),
        ("A farmer was shot in County Down, in Britain.", ("Down", "GB", "admin1")),
        ("A farmer was shot in Co Tyrone, in Britain.", ("Tyrone", "GB", "admin1")),
    ],
)
def test_a_province_is_told_by_the_words_around_it_though_it_shares_its_name(text: str, place: Place) -> None:
    assert place in places(text)


def test_a_region_that_is_told_loosely_is_no_province() -> None:
    assert places("Police were ambushed in the Tierra Zurda region of western Mexico.") == [("Mexico", "MX", "country")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Militants seized the town of Palma, the government of Mozambique said.", ("Palma", "MZ", "city")),
        ("A bomb fell on the village of Raqa in Yemen.", ("Raqa", "YE", "city")),
        ("Two men died near Raman in Yala province.", ("Raman", "TH", "city")),
        ("A gang raided the Artibonite town of Liancourt in Haiti.", ("Liancourt", "HT", "city")),
        ("In Peru rebels held the Andean village of Huancasana.", ("Huancasana", "PE", "city")),
    ],
)
def test_a_town_lies_in_the_articles_country_though_a_greater_one_abroad_has_its_name(text: str, place: Place) -> None:
    assert place in places(text)


def test_each_of_two_villages_is_named() -> None:
    text = "A bus was stopped between the villages of Kutulo and Wargadud in Kenya."
    assert [name for name, _, kind in places(text) if kind == "city"] == ["Kutulo", "Wargadud"]


def test_a_place_that_is_told_to_lie_in_a_province_shares_only_its_name_with_a_unit_abroad() -> None:
    assert ("Abia", "UG", "city") in places(
        "In Uganda rebels hacked nine people to death at Abia trading centre in Lira district."
    )


@pytest.mark.parametrize(
    "text",
    [
        "In Mexico thirteen state police were killed. Thirteen state police were hurt.",
        "A bomb went off at the Criminal Investigations Department in Mogadishu.",
        "Half a million people live in the three Acholi districts of Uganda.",
        "A Socialist town councillor was shot in Bilbao.",
    ],
)
def test_a_number_an_office_a_people_and_a_party_are_no_places(text: str) -> None:
    names = {name for name, _, _ in places(text)}
    assert names.isdisjoint({"Thirteen", "Criminal Investigations", "Acholi", "Socialist"})


def test_a_band_of_irish_republicans_speaks_of_the_country_that_it_fights_in() -> None:
    text = "The Irish National Liberation Army bombed a customs post in Strabane. Gardai in Co Monaghan closed the Clones road."
    assert ("Strabane", "GB", "city") in places(text)


def test_a_dateline_with_a_colon_speaks_of_its_country() -> None:
    text = "PATNA: Twelve farmers were shot at Carpi police station. Nobody was held."
    assert ("PATNA", "IN", "city") in places(text)


def test_a_street_and_an_underground_railway_are_no_towns() -> None:
    text = "PARIS - France is searching for a man in videos from the Metro, after a bomb went off in Mill Street, Sarcelles."
    assert [name for name, _, kind in places(text) if kind == "city"] == ["PARIS", "Sarcelles"]


def test_a_district_that_shares_its_name_with_one_abroad_lies_where_the_article_is() -> None:
    text = "Police in Haiti said on Friday that a truck was hit in the Brooklyn district of the capital, a Haitian paper wrote."
    assert [(found.name, found.country) for found in place_mentions(text)] == [("Haiti", "HT"), ("Brooklyn", "HT")]


def test_a_county_of_old_lies_in_its_country_whatever_else_the_article_names() -> None:
    text = (
        "Two constables were hurt in Strabane, Co Tyrone, last night. A lorry was left in Bowling Green. Bowling Green is shut."
    )
    assert [(found.name, found.country) for found in place_mentions(text)][:2] == [("Strabane", "GB"), ("Tyrone", "GB")]
