import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.reading.places.gazetteer import gazetteer, place_key
from extractor.reading.places.places import (
    PlaceMention,
    containing_country,
    countries_of,
    country_code,
    country_name,
    demonym_country,
    place_mentions,
)

Place = tuple[str, str | None, str]


def places(text: str) -> list[Place]:
    return [(found.name, found.country, found.kind) for found in place_mentions(text)]


def test_a_district_lies_in_the_province_named_after_it() -> None:
    text = "Two policemen died in Andar district, Ghazni province, the governor said."
    assert place_mentions(text) == [
        PlaceMention(22, 27, "Andar", "AF", "Ghazni", None, "district", 0),
        PlaceMention(38, 44, "Ghazni", "AF", "Ghazni", None, "admin1", 140_000),
    ]


def test_a_city_carries_its_first_order_unit() -> None:
    assert place_mentions("Shelling hit Kramatorsk, Ukraine.") == [
        PlaceMention(13, 23, "Kramatorsk", "UA", "Donetsk", "Kramatorsk", "city", 150_000),
        PlaceMention(25, 32, "Ukraine", "UA", None, None, "country", 40_000_000),
    ]


def test_capitals_are_read_as_well() -> None:
    text = (
        "TEGUCIGALPA, 14 MAY 91 -- A CAR BOMB WENT OFF IN SAN PEDRO SULA. SHOTS WERE FIRED IN YORO DEPARTMENT AND IN SAN TOMAS "
        "DE LA VEGA, AND NEAR EL TRIUNFO, CHOLUTECA DEPARTMENT, THE HONDURAN POLICE SAID."
    )
    assert places(text) == [
        ("TEGUCIGALPA", "HN", "city"),
        ("SAN PEDRO SULA", "HN", "city"),
        ("YORO", "HN", "admin1"),
        ("SAN TOMAS DE LA VEGA", "HN", "city"),
        ("EL TRIUNFO", "HN", "city"),
        ("CHOLUTECA", "HN", "admin1"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb went off in Cali, Colombia.", ("Cali", "CO", "city")),
        ("He was shot in San Jose, Costa Rica.", ("San Jose", "CR", "city")),
        ("He was shot in San Jose, California.", ("San Jose", "US", "city")),
        ("Gunmen struck in Hyderabad, Pakistan.", ("Hyderabad", "PK", "city")),
        ("Gunmen struck in Hyderabad, India.", ("Hyderabad", "IN", "city")),
        ("Indian police said gunmen struck in Hyderabad. Indian troops came.", ("Hyderabad", "IN", "city")),
        ("A bomb went off in Tripoli, Lebanon.", ("Tripoli", "LB", "city")),
        ("A bomb went off in Tripoli, Libya.", ("Tripoli", "LY", "city")),
        ("A bomb went off in Paris, Texas.", ("Paris", "US", "city")),
        ("A bomb went off in Paris.", ("Paris", "FR", "city")),
        ("Troops fought in Niger State, Nigeria.", ("Niger", "NG", "admin1")),
        ("Troops fought in Niger and Mali.", ("Niger", "NE", "country")),
        ("Police in Atlanta, Georgia, said so.", ("Georgia", "US", "admin1")),
        ("Georgian troops left Georgia for Armenia.", ("Georgia", "GE", "country")),
    ],
)
def test_places_of_one_name_are_told_apart(text: str, place: Place) -> None:
    assert place in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton met Jordan Peterson.",
        "Police spokesman Omar Kharoti said so. Kharoti said more.",
        "General Peter Hamilton commands them. Hamilton said so.",
        "Reading the statement, Hope said it was a Nice thing.",
        "Mobile phones were found on Friday.",
        "Islamic State said so on Monday.",
        "Mr Jackson and Mrs Lincoln were hurt.",
        "The State Department and the Interior Ministry declined.",
        "Of the dead, Most were children.",
        "People in the Middle East fear it.",
    ],
)
def test_people_and_words_are_no_places(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen came to the town of Dundubus in Jigawa state.", ("Dundubus", "NG", "city")),
        ("They met in the quiet Karte Parwan area of Kabul.", ("Karte Parwan", "AF", "district")),
        ("They met in the quiet Karte Parwan area of Kabul.", ("Kabul", "AF", "city")),
        ("They met in the Afghan province of Kunduz.", ("Kunduz", "AF", "admin1")),
        ("They fled the village of Xyzabad, Iraq.", ("Xyzabad", "IQ", "city")),
    ],
)
def test_a_word_of_rank_says_what_a_name_stands_for(text: str, place: Place) -> None:
    assert place in places(text)


def test_names_in_a_list_share_their_preposition() -> None:
    assert places("Syrian jets bombed towns near Idlib, Hama and Saraqib.") == [
        ("Idlib", "SY", "city"),
        ("Hama", "SY", "city"),
        ("Saraqib", "SY", "city"),
    ]


def test_a_possessive_parts_two_places() -> None:
    assert places("Gunmen Strike In Nigeria’s Katsina State") == [("Nigeria", "NG", "country"), ("Katsina", "NG", "admin1")]


def test_regions_count_as_units_of_their_country() -> None:
    text = "Fighting went on in Kharkiv region, in Chechnya, in the West Bank city of Jenin and in Northern Ireland."
    assert places(text) == [
        ("Kharkiv", "UA", "admin1"),
        ("Chechnya", "RU", "admin1"),
        ("West Bank", "PS", "admin1"),
        ("Jenin", "PS", "city"),
        ("Northern Ireland", "GB", "admin1"),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Afghanistan", "AF"),
        ("AF", "AF"),
        ("the Gambia", "GM"),
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Burma", "MM"),
        ("Zaire", "CD"),
        ("USSR", "RU"),
        ("Soviet Union", "RU"),
        ("Yugoslavia", "RS"),
        ("Czechoslovakia", "CZ"),
        ("East Germany", "DE"),
        ("Swaziland", "SZ"),
        ("Macedonia", "MK"),
        ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Democratic Republic of the Congo", "CD"),
        ("Kosovo", "XK"),
        ("Palestine", "PS"),
        ("U.S.", "US"),
        ("UK", "GB"),
        ("EL SALVADOR", "SV"),
        ("South Korea", "KR"),
        ("Kabul", None),
        ("Afghan", None),
        ("", None),
        ("Atlantis", None),
    ],
)
def test_a_country_has_a_code_by_any_of_its_names(name: str, code: str | None) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("word", "code"), [("Afghan", "AF"), ("Afghans", "AF"), ("SALVADORAN", "SV"), ("South Korean", "KR"), ("Kabul", None)]
)
def test_an_adjective_or_a_people_names_a_country(word: str, code: str | None) -> None:
    assert demonym_country(word) == code


def test_every_country_of_iso_3166_has_a_name() -> None:
    assert {code: country_name(code) for code in ("AF", "xk", "ZZ")} == {"AF": "Afghanistan", "xk": "Kosovo", "ZZ": None}


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("Hyderabad", {"IN", "PK"}),
        ("Saigon", {"VN"}),
        ("Bombay", {"IN"}),
        ("Kiev", {"UA"}),
        ("Kyiv", {"UA"}),
        ("Kharkov", {"UA"}),
        ("Panjwa’i", {"AF"}),
        ("Chibok", {"NG"}),
        ("Nowhereville", set()),
    ],
)
def test_a_name_is_known_in_every_country_that_has_such_a_place(name: str, codes: set[str]) -> None:
    assert codes <= countries_of(name)
    assert bool(codes) == bool(countries_of(name))


def test_places_weigh_more_than_the_countries_of_actors() -> None:
    text = "US forces struck in Kabul and Herat. The US confirmed it. Afghan police counted the dead in Kunduz."
    assert containing_country(place_mentions(text)) == "AF"


def test_no_mention_lies_in_no_country() -> None:
    assert containing_country([]) is None


def test_names_are_compared_without_accents_marks_and_hyphens() -> None:
    assert {place_key(name) for name in ("Saint-Étienne", "St. Etienne", "ST ÉTIENNE", "Saint Etienne")} == {"saint etienne"}


PIECES = st.sampled_from(
    "in near of the Kabul San Salvador SAN Afghanistan , . \n - district Province State 's de la U.S. Niger Paris Hilton İ É Of "
    "IN AND Cali ( ) -- said village".split(" ")
)


@example("in Hilton Afghanistan in")
@given(st.lists(PIECES, max_size=30).map(" ".join) | st.text(max_size=80))
def test_no_text_breaks_the_reading(text: str) -> None:
    end = 0
    for found in place_mentions(text):
        assert end <= found.start < found.end <= len(text)
        assert found.name == " ".join(text[found.start : found.end].split())
        assert found.country is None or country_name(found.country) is not None
        assert (found.kind == "city") == (found.city is not None)
        end = found.end


def test_the_data_name_their_licence() -> None:
    assert "CC BY 4.0" in gazetteer().notice


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Troops fired on a crowd in Dolvane, Togo, on Friday.", ["Dolvane", "Togo"]),
        ("A mine went off near Upper Renza in Togo.", ["Togo"]),
        ("A mine went off near Renza Velo in Togo.", ["Renza Velo", "Togo"]),
        ("The vote in Parliament was put off in Togo.", ["Togo"]),
        ("The wounded are at Dolvane hospital in Togo.", ["Togo"]),
        ("A curfew will hold in Advent in Togo.", ["Togo"]),
    ],
)
def test_a_name_that_no_gazetteer_holds_is_a_place_after_in_or_near(text: str, names: list[str]) -> None:
    assert [mention.name for mention in place_mentions(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The raid on Dolvane, a farming village of 900, began at dawn.", ["Dolvane"]),
        ("Fighters overran Dolvane in the night.", ["Dolvane"]),
        ("A lorry was stopped 12 km west of Dolvane on Friday.", ["Dolvane"]),
        ("A second village, Dolvane, 14 km to the north, was spared.", ["Dolvane"]),
        ("The residents of Dolvane said the shots came at noon.", ["Dolvane"]),
        ("The mayor of Dolvane was shot at his door.", ["Dolvane"]),
        ("The assault on Dolvane went on for seven hours.", ["Dolvane"]),
        ("A lorry was driven into the municipal building of Dolvane.", ["Dolvane"]),
        ("The headman of Dolvane was shot at his door.", ["Dolvane"]),
        ("Raiders burned Dolvane, north of Kara.", ["Dolvane", "Kara"]),
        ("Raiders burned Dolvane, near Kara.", ["Dolvane", "Kara"]),
        ("Rebels came to Dolvane, in Gulu district.", ["Dolvane", "Gulu"]),
        ("He commands the troops in Europe.", []),
        ("Dolvane, near tears, thanked them.", []),
        ("Dolvane, a village elder, said the shots came at noon.", []),
        ("Fishermen of Brgy. Dolvane pulled them out.", []),
        ("Another village was spared.", []),
    ],
)
def test_a_name_that_no_gazetteer_holds_is_a_place_by_what_is_said_of_it(text: str, names: list[str]) -> None:
    assert [mention.name for mention in place_mentions(text)] == names


def test_an_unlisted_place_lies_where_the_articles_other_places_do() -> None:
    text = "Togo's army said on Friday that a patrol was shot at in Dolvane. Soldiers from Sokode and Kara were sent."
    assert [(m.name, m.country) for m in place_mentions(text) if m.name == "Dolvane"] == [("Dolvane", "TG")]


def test_a_small_town_is_a_namesake_in_an_article_that_is_all_about_another_country() -> None:
    text = (
        "Somalia's army and Somali militants fought outside the town of Hobyo and in Balad on Monday, "
        "the Somali government said. Shops in Mogadishu closed."
    )
    assert {m.name: m.country for m in place_mentions(text)}["Balad"] == "SO"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A grenade was thrown in Port-au-Prince on Monday.", "Port-au-Prince"),
        ("Two bombs went off in Dar es Salaam.", "Dar es Salaam"),
        ("The drone came down near Rostov-on-Don, Russia.", "Rostov-on-Don"),
        ("Three fighters died in Deir ez-Zor, Syria.", "Deir ez-Zor"),
        ("Clashes broke out in Ain al-Hilweh, Lebanon.", "Ain al-Hilweh"),
        ("The mortar shell fell in Tal-Hamra, Syria.", "Tal-Hamra"),
    ],
)
def test_short_words_in_lower_case_join_the_parts_of_a_name(text: str, name: str) -> None:
    assert place_mentions(text)[0].name == name


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Raiders struck near Lokichar in Turkana County, Kenya.", ("Turkana", "KE", "admin1")),
        ("Rebels burned a school in Kitgum district, Uganda.", ("Kitgum", "UG", "admin1")),
        ("A mine killed a farmer in Baghlan district, Afghanistan.", ("Baghlan", "AF", "district")),
        ("A landmine went off outside Newry, Co Fermanagh, Northern Ireland.", ("Fermanagh", "GB", "admin1")),
        ("Gunmen attacked a post in the region of Tahoua, Niger.", ("Tahoua", "NE", "admin1")),
    ],
)
def test_counties_and_districts_are_first_order_units_where_the_country_has_none_above_them(text: str, place: Place) -> None:
    assert place in places(text)


def test_the_suburb_of_a_city_is_named_behind_it() -> None:
    assert places("A shell hit the Aleppo suburb of Hayrana, Syria.")[:2] == [("Aleppo", "SY", "city"), ("Hayrana", "SY", "city")]
    assert places("Shells hit the Kalinin district of Donetsk, Ukraine.")[0][2] == "district"


def test_a_village_abroad_that_only_shares_its_name_is_not_meant() -> None:
    text = "Burkina Faso said gunmen attacked the village of Kasiba. Burkina Faso and its army sent help."
    assert [place for place in places(text) if place[0] == "Kasiba"] == [("Kasiba", "BF", "city")]


def test_a_name_with_an_article_that_no_gazetteer_holds_is_a_building_or_a_square() -> None:
    assert [name for name, _, _ in places("A bomb went off near the Karim-Bek arcade in Kabul.")] == ["Kabul"]


def test_a_namesake_abroad_is_not_meant_behind_words_that_lead_to_a_place() -> None:
    text = "Sudan said bombs hit the market area of Kurchi. Sudan and the Sudanese army sent help."
    assert [place for place in places(text) if place[0] == "Kurchi"] == [("Kurchi", "SD", "city")]
