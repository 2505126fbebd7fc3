"""Locations: where a record's place lies."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.places.gazetteer import DATA, gazetteer, place_key
from extractor.reading.places.locations import Location, locate, made_for, packed, unpacked
from schemas import Place


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(country="PK", city="Quetta"), Location(30.183, 67.002, "city")),
        (Place(country="PH", city="DAVAO CITY"), Location(7.073, 125.611, "city")),
        (Place(country="YE", city="Sana'a"), Location(15.354, 44.205, "city")),
        (Place(country="US", admin1="Illinois", city="Springfield"), Location(39.802, -89.646, "city")),
        (Place(country="US", admin1="Massachusetts", city="Springfield"), Location(42.101, -72.589, "city")),
        (Place(country="TH", admin1="Narathiwat province", city="Rueso district"), Location(6.394, 101.517, "city")),
    ],
)
def test_a_town_lies_where_its_country_and_unit_have_it(place: Place, expected: Location) -> None:
    assert locate(place) == expected


def test_a_town_that_is_not_listed_lies_somewhere_in_its_unit() -> None:
    there = locate(Place(country="NG", admin1="Borno", city="Nowhereville"))
    assert there == locate(Place(country="NG", admin1="Borno state"))
    assert there is not None
    assert there.kind == "admin1"


def test_a_town_of_the_same_name_in_another_unit_is_another_town() -> None:
    """Sahar is known in the governorate of Sanaa only."""
    there = locate(Place(country="YE", admin1="Saada", city="Sahar"))
    assert there is not None
    assert (there.kind, there.latitude > 16) == ("admin1", True)


def test_an_unknown_unit_lies_somewhere_in_its_country() -> None:
    there = locate(Place(country="ML", admin1="Elsewhere"))
    assert there is not None
    assert there.kind == "country"


def test_a_town_without_a_country_is_known_where_one_country_alone_has_it() -> None:
    assert locate(Place(city="Grozny")) == Location(43.312, 45.688, "city")
    assert locate(Place(city="Springfield")) is None


@pytest.mark.parametrize("place", [Place(), Place(country="XX", city="Kabul"), Place(country="QQ"), Place(city="")])
def test_nothing_known_is_no_location(place: Place) -> None:
    assert locate(place) is None


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_four_bytes_keep_a_point_to_a_third_of_a_kilometre(latitude: float, longitude: float) -> None:
    point = unpacked(packed(latitude, longitude))
    assert point is not None
    assert abs(point[0] - latitude) < 0.003
    assert abs(point[1] - longitude) < 0.004


@given(
    st.builds(Place, country=st.sampled_from(["AF", "US", "ZZ", None]), admin1=st.none() | st.text(), city=st.none() | st.text())
)
def test_any_place_has_a_point_on_earth_or_none(place: Place) -> None:
    there = locate(place)
    assert there is None or (-90 <= there.latitude <= 90 and -180 <= there.longitude <= 180)


def test_the_points_belong_to_the_gazetteer_beside_them() -> None:
    assert made_for() == zlib.crc32(DATA.read_bytes()), "run python -m extractor.reading.places.build_locations"


@pytest.mark.parametrize("name", ["Kabul", "san jose", "New York", "Al Hudaydah", "Aden"])
def test_each_entry_of_a_name_has_a_number_of_its_own(name: str) -> None:
    key = place_key(name)
    found = gazetteer().named(key)
    assert found is not None
    assert len(gazetteer().ordinals(key)) == len(found.entries)
