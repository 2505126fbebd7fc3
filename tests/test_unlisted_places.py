import pytest

from extractor.reading.places.places import place_mentions

Place = tuple[str, str | None, str]


def places(text: str) -> list[Place]:
    return [(found.name, found.country, found.kind) for found in place_mentions(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Gunmen stormed Varkuda before dawn.", ["Varkuda"]),
        ("Raiders swooped on Varkuda on Monday.", ["Varkuda"]),
        ("Six nurses were abducted from Varkuda on Monday.", ["Varkuda"]),
        ("A mine went off on the road to Varkuda.", ["Varkuda"]),
        ("A truck was burned on the dirt track from Varkuda.", ["Varkuda"]),
        ("The trouble began in the market of Varkuda.", ["Varkuda"]),
        ("Three died in the mining settlement of Varkuda.", ["Varkuda"]),
        ("Men with rifles came to the hamlet Varkuda.", ["Varkuda"]),
        ("The note spoke of revenge for Varkuda, where nine people died.", ["Varkuda"]),
        ("Varkuda had been shelled as well on Friday.", ["Varkuda"]),
        ("Residents of Varkuda told reporters that two men had died.", ["Varkuda"]),
        ("Houses were burned in Varkuda and Melpira on Monday.", ["Varkuda", "Melpira"]),
        ("Bombs went off in Varkuda and Petrov said nothing.", ["Varkuda"]),
        ("They were called out in Hausa and shot.", []),
        ("He was shot at a tram stop in Corso Garelli.", []),
        ("The hospital of Médecins Sans Frontières, where they died, is shut.", []),
    ],
)
def test_a_name_that_no_gazetteer_holds_is_a_place_by_what_happened_there(text: str, names: list[str]) -> None:
    assert [found.name for found in place_mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen came to Varkuda Local Government Area on Monday.", ("Varkuda", "NG", "district")),
        ("The chairman of Varkuda LGA of Plateau State in Nigeria was shot.", ("Varkuda", "NG", "district")),
        ("Men with spears came to Varkuda Kebele on Monday.", ("Varkuda", "ET", "district")),
        ("A clash broke out in Varkuda Char, in the upazila, on Monday.", ("Varkuda Char", "BD", "city")),
    ],
)
def test_a_word_for_units_that_one_country_alone_has_speaks_of_it(text: str, place: Place) -> None:
    assert places(text)[0] == place


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Shells fell on the village of Varkuda al-Ras on Monday.", ["Varkuda al-Ras"]),
        ("A bus was stopped near Talwandi Rama village on Monday.", ["Talwandi Rama"]),
        ("A marine died at Cano Amarillo on Monday.", ["Cano Amarillo"]),
        ("A bomb went off in Abu Varkud on Monday.", ["Abu Varkud"]),
        ("The raid on Abu Varkud failed.", []),
        ("This is the home town of President Rodrigo Varkuda.", []),
    ],
)
def test_a_name_of_which_the_gazetteer_knows_parts_alone_is_one_place(text: str, names: list[str]) -> None:
    assert [found.name for found in place_mentions(text)] == names


def test_a_town_that_has_an_area_is_no_province() -> None:
    text = "Three bodies were found in Honiara's Point Varku area, and two in Yala's Varku district."
    assert places(text)[0][2] == "city"
    assert places(text)[2][2] == "admin1"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("GUERRILLAS KILLED THE MAYOR OF VARKUDA AND TWO GUARDS.", ["VARKUDA"]),
        ("THE REBELS CAME TO THE HAMLET OF VARKU MELPA, THE RADIO SAID.", ["VARKU MELPA"]),
        ("THE COMMUNITY OF VARKUDA LIES IN THE HILLS.", ["VARKUDA"]),
        ("WE ACT AS A COMMUNITY OF NATIONS, HE SAID.", []),
        ("HE WAS MAYOR OF THE TOWN.", []),
    ],
)
def test_in_capitals_too_the_words_before_a_name_make_it_a_place(text: str, names: list[str]) -> None:
    assert [found.name for found in place_mentions(text)] == names


def test_both_ends_of_a_road_are_places_of_one_country() -> None:
    text = "A truck was shot at on the road between Goma and Varkuda. Mali and Mali's army said nothing."
    assert [(found.name, found.country) for found in place_mentions(text)][:2] == [("Goma", "CD"), ("Varkuda", "CD")]
    assert [found.name for found in place_mentions("Talks between Varkuda and Melpira failed.")] == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Six people died in clashes in Antioquia, Colombia, on Monday.", ("Antioquia", "CO", "admin1")),
        ("Six people died in clashes in Bihar, India, on Monday.", ("Bihar", "IN", "admin1")),
        ("Six people died in clashes in Jenin on Monday.", ("Jenin", "PS", "city")),
        ("The sub-prefecture of Bol in Chad said six people died.", ("Bol", "TD", "city")),
    ],
)
def test_a_great_unit_is_meant_rather_than_a_small_town_of_its_name(text: str, place: Place) -> None:
    assert places(text)[0] == place
