"""Where and when a report sets what it tells, where the words stand apart: the town's province, the list's day, the same day."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.models.baseline.incidents import incidents
from extractor.models.baseline.view import View
from extractor.reading.places.places import place_mentions
from schemas import Article, Incident


def told(text: str, title: str | None = None) -> list[Incident]:
    return incidents(View(Article(id="a", text=text, title=title, published=date(2024, 5, 16))))


def days(found: list[Incident]) -> list[date | None]:
    return [one.date.start for one in found]


@pytest.mark.parametrize(
    ("text", "province"),
    [
        ("Thai police said two rangers died in Panare district of Pattani on Monday.", "Pattani"),
        ("Mexican marines were ambushed in Chilapa, Guerrero, on Monday.", "Guerrero"),
        ("In Guatemala, soldiers burned the hamlet of Quixabaj, in Huehuetenango.", "Huehuetenango"),
        ("A Philippine court clerk was shot in Valencia, Bukidnon, at noon.", "Bukidnon"),
    ],
)
def test_the_name_behind_a_towns_is_its_province(text: str, province: str) -> None:
    assert [place.name for place in place_mentions(text) if place.kind == "admin1"] == [province]


def test_a_great_city_behind_its_quarter_is_no_province() -> None:
    assert [
        place.name for place in place_mentions("A bomb went off in Karrada, in Baghdad, Iraq.") if place.kind == "admin1"
    ] == []


def test_an_army_that_bears_a_provinces_name_tells_no_province() -> None:
    text = "The Arakan Army said on Wednesday that shells had killed four villagers near Ponnagyun in Myanmar on Tuesday."
    assert [one.place.admin1 for one in told(text)] == [None]


def test_rebels_from_a_region_tell_no_province() -> None:
    text = (
        "Gunmen from the restive region of Xinjiang killed five guards at a station in Kunming, China, on Tuesday, police said."
    )
    assert [(one.place.admin1, one.place.city) for one in told(text)] == [(None, "Kunming")]


def test_a_town_is_not_named_by_its_river() -> None:
    text = "Rebels on the Sapa river killed six soldiers near Quibdo in Colombia on Monday, the army said."
    assert [one.place.city for one in told(text)] == ["Quibdo"]


def test_what_nothing_dates_happened_on_the_day_of_the_news_before_it() -> None:
    text = (
        "A car bomb killed nine people at a market in Kirkuk, Iraq, on Tuesday, police said.\n\nIn another attack, gunmen shot "
        "dead four soldiers at a checkpoint in Samarra, the army said."
    )
    assert days(told(text)) == [date(2024, 5, 14), date(2024, 5, 14)]


def test_the_same_day_prevails_over_the_day_of_a_later_statement() -> None:
    text = (
        "A car bomb killed nine people at a market in Kirkuk, Iraq, on Monday, police said.\n\nOn the same day gunmen shot dead "
        "four soldiers at a checkpoint in Samarra. The governor visited the wounded on Wednesday."
    )
    assert days(told(text)) == [date(2024, 5, 13), date(2024, 5, 13)]


def test_the_entries_of_a_list_happened_on_the_day_that_its_opening_gives() -> None:
    text = (
        "Security incidents reported in Iraq on Wednesday:\n\nBAQUBA - A suicide bomber killed three soldiers at a checkpoint in "
        "Baquba.\n\nKIRKUK - Gunmen shot dead a judge as he drove to work in Kirkuk.\n\nRAMADI - A marine was killed by a "
        "roadside bomb on Monday in Ramadi."
    )
    assert days(told(text)) == [date(2024, 5, 15), date(2024, 5, 15), date(2024, 5, 13)]


def test_a_heading_that_is_a_word_is_no_town() -> None:
    text = (
        "KUNDUZ. On 5 May, a mine killed two deminers near Imam Sahib in Afghanistan.\n\nTAKHAR. On 6 May, gunmen killed a "
        "teacher in Rostaq.\n\nOUTLOOK. On 7 May, gunmen killed four guards at a clinic."
    )
    assert "OUTLOOK" not in [one.place.city for one in told(text)]


def test_a_list_made_on_a_day_dates_none_of_its_entries() -> None:
    text = (
        "Weekly safety note, Sunday 5 May 2024.\n\nNorth: Gunmen killed two drivers at a checkpoint near Banu in Afghanistan."
        "\n\nEast: A mine killed four policemen in Jalalabad.\n\nSouth: Gunmen shot dead a judge in Lashkar Gah."
    )
    assert days(told(text))[1:] == [None, None]


def test_a_district_in_news_of_a_great_city_is_a_part_of_it() -> None:
    text = "A motorcycle bomb killed five soldiers outside a mosque in the Rukn al-Din district of the Syrian capital on Tuesday."
    assert [
        one.place.city for one in told(text + " Damascus has seen many blasts.", title="Five killed in Damascus bombing")
    ] == ["Damascus"]


def test_what_one_sentence_tells_of_last_week_is_background_to_two_of_yesterday() -> None:
    text = (
        "TIJUANA, Mexico - A reporter was shot dead outside her house in Tijuana on Tuesday evening, prosecutors said. She was "
        "hit in the face by two bullets.\n\nOn May 5 a photographer was killed by a gunman in Mexicali."
    )
    assert [(one.role.value, one.date.start) for one in told(text)] == [
        ("main", date(2024, 5, 14)),
        ("background", date(2024, 5, 5)),
    ]


def test_the_department_of_homeland_security_is_no_province() -> None:
    text = "The Department of Homeland Security said officers were hurt in Portland, Oregon."
    assert [place.name for place in place_mentions(text) if place.kind == "admin1"] == ["Oregon"]


def test_a_province_heads_a_part_that_tells_of_a_town_in_it() -> None:
    text = (
        "Incidents of the week in Syria.\nIdlib: On 3 May an air strike killed a guard at a clinic in the town of Ariha.\n"
        "Idlib: On 7 May gunmen shot dead two drivers near Darkush.\nIdlib: On 8 May a bomb killed a guard at a bank."
    )
    assert [(one.place.admin1, one.place.city) for one in told(text)] == [
        ("Idlib", "Ariha"),
        ("Idlib", "Darkush"),
        (None, "Idlib"),
    ]


def test_a_village_is_named_whole_where_only_the_first_part_is_anothers_name() -> None:
    text = "Helicopters in Myanmar fired on the village of Kone Daw on Tuesday."
    assert "Kone Daw" in [place.name for place in place_mentions(text)]


def test_what_happened_in_the_same_town_lies_where_the_incident_told_before_does() -> None:
    text = (
        "A bomb killed two policemen at a checkpoint in Baquba, Iraq, on Wednesday, the army said. It was left in a car.\n\n"
        "In March 2023 gunmen shot dead four drivers in the same town."
    )
    assert [(one.role.value, one.place.city) for one in told(text)] == [("main", "Baquba"), ("background", "Baquba")]


def test_a_suburb_is_a_part_of_the_great_city_from_which_the_news_comes() -> None:
    text = (
        "HAMBURG - Three men were hurt when a hostel in the suburb of Bergedorf in Germany was set on fire on Tuesday. The "
        "attackers told them they meant to do as others had done in Rostock."
    )
    assert [one.place.city for one in told(text)] == ["HAMBURG"]


def test_where_the_wounded_are_flown_is_not_where_it_happened() -> None:
    text = (
        "Four Kenyans were flown to Nairobi after gunmen killed nine people on a bus on Tuesday, police said. It was near Kutulo."
    )
    assert [one.place.city for one in told(text)] == ["Kutulo"]


def test_the_hospital_of_a_town_is_the_place_only_where_it_was_struck() -> None:
    text = "Gunmen shot nine squatters near Marika, Brazil, on Tuesday, officials said. The wounded lie in a Corumbiara hospital."
    assert [one.place.city for one in told(text)] == ["Marika"]
    text = "An air strike on Abs hospital killed nine people on Tuesday in Yemen, officials in Sanaa said."
    assert [one.place.city for one in told(text)] == ["Abs"]


def test_a_ranch_and_an_island_are_no_towns_where_a_town_is_named() -> None:
    text = "Police killed nine squatters at the Santa Rita ranch, near Corumbiara, Brazil, on Tuesday, officials said."
    assert [one.place.city for one in told(text)] == ["Corumbiara"]
    text = "Gunmen killed nine sailors off Jolo island in the Philippines on Tuesday, near Indanan, officials said."
    assert [one.place.city for one in told(text)] == ["Indanan"]


def test_a_region_of_several_provinces_is_no_province() -> None:
    text = "Clashes in the Sudanese region of Darfur killed nine people near Kass, in South Darfur, on Tuesday, a chief said."
    assert [one.place.admin1 for one in told(text)] == ["South Darfur"]
    text = "A bomb killed two people in Iligan, on the coast of Mindanao in the Philippines, on Tuesday, police said."
    assert [(one.place.admin1, one.place.city) for one in told(text)] == [(None, "Iligan")]


@pytest.mark.parametrize("party", ["Guadalcanal militants", "the Guadalcanal Eagles gang", "the Guadalcanal Premier Secretary"])
def test_a_party_that_bears_a_provinces_name_tells_no_province(party: str) -> None:
    text = f"Four men were killed in the Solomon Islands on Tuesday after a row with {party} at Honiara, police said."
    assert [one.place.admin1 for one in told(text)] == [None]


@pytest.mark.parametrize(
    "told_so",
    [
        "gunmen took 50 migrants from a bus in the state of Guerrero",
        "rebels shot nine passengers from Lima in the department of Guerrero",
    ],
)
def test_the_province_in_which_people_from_elsewhere_are_taken_is_the_scenes(told_so: str) -> None:
    assert [one.place.admin1 for one in told(f"In Mexico, {told_so} on Tuesday, police said.")] == ["Guerrero"]
