"""In which town an incident lies, of those that an article names."""

from datetime import date

import pytest

from extractor.models.baseline.baseline import answer
from schemas import Article, Place

PUBLISHED = date(2021, 6, 18)


def _place(text: str, title: str | None = None) -> Place:
    (only,) = answer(Article(id="a", text=text, title=title, published=PUBLISHED)).incidents
    return only.place


def _city(text: str, title: str | None = None) -> str | None:
    return _place(text, title).city


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "OUAGADOUGOU - Seven soldiers were killed on Tuesday when their convoy was ambushed 20 km north of Titao in Burkina"
            " Faso, the army said in Ouagadougou. Reinforcements were sent from Ouahigouya.",
            "Titao",
        ),
        (
            "A bomb exploded at a bus stop on Sariab Road in Quetta on Tuesday, killing three people, police said. Doctors at the"
            " Civil Hospital in Karachi, to which two of the wounded were flown, said they were out of danger.",
            "Quetta",
        ),
        (
            "Gunmen killed 14 people and burned dozens of houses in Tanja, a farming village in Nigeria's Plateau state, on"
            " Monday night, residents said. Police in Jos confirmed the attack.",
            "Tanja",
        ),
        (
            "BERLIN - A man stabbed five people at a market square in the southwestern city of Mannheim on Tuesday before police"
            " shot him. The chancellor, speaking in Berlin, said he was shocked.",
            "Mannheim",
        ),
        (
            "TAMALE - A lorry bringing rice from Bolgatanga to the barracks in Tamale was ambushed near Walewale on Tuesday. Six"
            " soldiers were killed and three wounded, the army said.",
            "Walewale",
        ),
    ],
)
def test_an_incident_lies_where_the_violence_is_told_of(text: str, city: str) -> None:
    assert _city(text) == city


def test_the_name_is_spelled_as_in_the_text_rather_than_as_in_the_dateline() -> None:
    text = "QUETTA, June 18 - A bomb killed three people at a bus stop on Tuesday, police said. Shops in Quetta stayed shut."
    assert _city(text) == "Quetta"


def test_a_name_and_a_colon_that_open_the_text_are_its_dateline() -> None:
    assert _city("QUETTA: Gunmen shot dead seven labourers in a house near Gwadar on Wednesday night, police said.") == "Gwadar"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (
            "MOGADISHU - A bomb killed two traders in the capital's Lanbar district on Wednesday, police in Mogadishu said.",
            "Mogadishu",
        ),
        ("Three men were shot dead in the Selim quarter of Adana, Turkey, on Wednesday, police said.", "Adana"),
        ("A mortar shell killed four people in the Aleppo suburb of Hayrana in Syria on Wednesday.", "Aleppo"),
        ("Shells killed four people in the Zorin district of Kharkiv, Ukraine, on Wednesday, the mayor said.", "Kharkiv"),
        ("Shells killed four people in Kharkiv's Zorin district in Ukraine on Wednesday, the mayor said.", "Kharkiv"),
    ],
)
def test_a_part_of_a_town_gives_way_to_the_town(text: str, city: str) -> None:
    assert _city(text) == city


@pytest.mark.parametrize(
    ("text", "admin1"),
    [
        ("Three herders were shot dead near Lokori in Turkana County, Kenya, on Wednesday, police said.", "Turkana"),
        (
            "Helmand province saw its worst day this year, officials said. Four policemen were killed on Wednesday when gunmen"
            " attacked a post at Lundu in Afghanistan, they added.",
            "Helmand",
        ),
        ("A bomb killed two passengers on Wednesday in Kabul on a bus with workers from Helmand, police said.", None),
        ("Gunmen shot dead two guards at the gate of the Waikato Hospital in Hamilton, New Zealand, on Wednesday.", None),
    ],
)
def test_a_province_is_where_the_incident_lies_not_where_people_come_from(text: str, admin1: str | None) -> None:
    assert _place(text).admin1 == admin1


def test_what_officials_say_was_done_in_a_village_sets_it_there() -> None:
    text = (
        "Gunmen shot dead four tea pickers in India's Assam state on Wednesday. Police in Guwahati said the gunmen stopped a"
        " tractor at Lanti and opened fire."
    )
    assert _city(text) == "Lanti"


@pytest.mark.parametrize(
    ("title", "text", "city"),
    [
        (
            "Seven die as bomb hits Quetta fruit market",
            "QUETTA - A bomb tore through a row of stalls on Wednesday and killed seven porters, police said. Four of the hurt"
            " were flown to a military ward in Karachi.",
            "Quetta",
        ),
        (
            "Gunmen raid Beirut bakery",
            "BEIRUT, June 17 - Gunmen shot dead three customers of a bakery in Tarfouna on Wednesday night, police said.",
            "Beirut",
        ),
        (
            "Blast at Butuan market kills two",
            "BUTUAN CITY, June 17 - A bomb killed two porters at a market on Wednesday, police said. Buses to Bislig ran.",
            "Butuan",
        ),
        (
            "Raiders kill nine south of Algiers",
            "ALGIERS, June 17 - Nine farmers were killed in Larbaa on Wednesday night, officials said.",
            "Larbaa",
        ),
        (
            "Managua blames rebels for deaths of five",
            "MANAGUA, June 17 - Rebels shot dead five coffee pickers in Telpaneca on Wednesday, the army said.",
            "Telpaneca",
        ),
    ],
)
def test_the_town_of_title_and_dateline_is_the_scene_unless_the_title_only_tells_where_from(
    title: str, text: str, city: str
) -> None:
    assert _city(text, title) == city


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("OBERLUNDAU, Germany - A man threw a petrol bomb into a hostel on Wednesday. Police in Berlin sent help.", "OBERLUNDAU"),
        ("Lundarre (Sofala) - Armed men shot dead two drivers on Wednesday. Police in Maputo had no comment.", "Lundarre"),
    ],
)
def test_a_dateline_that_no_gazetteer_holds_is_where_the_news_happened(text: str, city: str) -> None:
    assert _city(text) == city


@pytest.mark.parametrize(
    ("text", "admin1"),
    [
        (
            "An editor was shot dead at the door of his house in Acayucan, Veracruz, Mexico, on Wednesday, police said.",
            "Veracruz",
        ),
        ("Rebels shot dead two policemen in Barangay Agta, Cataingan, Masbate in the Philippines on Wednesday.", "Masbate"),
        ("A bomb killed two passengers of a bus in Makilala, North Cotabato in the Philippines on Wednesday.", "North Cotabato"),
        ("Guerrillas killed four policemen in the town of Miranda, in the north of Cauca, Colombia, on Wednesday.", "Cauca"),
        ("A bomb killed two shoppers in the Karrada district of Baghdad, Iraq, on Wednesday, police said.", None),
    ],
)
def test_the_province_behind_a_towns_name_is_its_province(text: str, admin1: str | None) -> None:
    assert _place(text).admin1 == admin1


def test_a_second_incident_does_not_take_over_the_province_that_the_article_opens_with() -> None:
    text = (
        "Gunmen killed nine herders at Lundarre in Nigeria's Zamfara state on Wednesday, police said.\n\n"
        "On Monday a bomb killed two soldiers near Barikko, the army said."
    )
    found = answer(Article(id="a", text=text, published=PUBLISHED)).incidents
    assert [(one.place.city, one.place.admin1) for one in found] == [("Lundarre", "Zamfara"), ("Barikko", None)]
