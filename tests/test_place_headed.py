"""The town of a dateline that no gazetteer holds."""

from __future__ import annotations

from extractor.reading.reading import read


def cities(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(place.name, place.country, place.admin1) for place in read(text, None).places if place.kind == "city"]


def test_an_unlisted_town_of_the_dateline_is_a_place_where_the_text_names_it() -> None:
    text = "QUELL HOLLOW, Idaho (AP) - A man shot two worshippers at the Quell Hollow temple on Sunday."
    assert cities(text) == [("Quell Hollow", "US", "Idaho")]


def test_a_dateline_without_a_province_or_country_names_no_unlisted_town() -> None:
    assert cities("QUELL HOLLOW (AP) - A man shot two worshippers of the Quell Hollow temple on Sunday.") == []


def test_the_track_from_an_unlisted_place_names_it() -> None:
    text = "The team was stopped on the track from Rubkuvay in South Sudan on Monday."
    assert cities(text) == [("Rubkuvay", "SS", None)]
