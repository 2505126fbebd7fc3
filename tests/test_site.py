"""At which spot an incident lies, of those that an article names."""

from datetime import date

import numpy as np
import pytest

from evals.fitting import Example, site_limits
from extractor.models.baseline.baseline import answer
from extractor.reading.places.sites import site_mentions
from extractor.reading.text.tokens import tokenise
from schemas import Article

PUBLISHED = date(2021, 6, 18)


def _site(text: str) -> str | None:
    (only,) = answer(Article(id="a", text=text, published=PUBLISHED)).incidents
    return only.place.site


def _named(text: str, towns: tuple[str, ...] = ()) -> list[str]:
    starts = {text.index(town) for town in towns}
    return [mention.name for mention in site_mentions(tokenise(text), 0, len(text), starts)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a blast on the Nyeri-Karatina road", ["Nyeri-Karatina road"]),
        ("an ambush on the road between Kaya and Barsalogho", ["road between Kaya and Barsalogho"]),
        ("men stormed the Chaguanas Police Station at dawn", ["Chaguanas Police Station"]),
        ("shells hit a crowded fish market and the tax office", ["fish market", "tax office"]),
        ("shots at the Hotel Miramar and on Highway 4", ["Hotel Miramar", "Highway 4"]),
        ("a bomb in the Monastery of St Anne", ["Monastery of St Anne"]),
        ("in Kharkiv's Nemyshlianskyi district", ["Nemyshlianskyi district"]),
        ("a fire in an apartment building", ["apartment building"]),
        ("men of the district, at the centre of the line", []),
        ("in the Point Fortin of the south", []),
    ],
)
def test_spots_are_named_by_their_nouns_and_what_belongs_to_them(text: str, names: list[str]) -> None:
    assert _named(text) == names


def test_the_town_of_a_market_is_no_part_of_its_name() -> None:
    assert _named("a bomb at the cattle market of Kesra killed two", ("Kesra",)) == ["cattle market"]


def test_in_capitals_one_word_more_names_the_spot() -> None:
    assert _named("THE BOMB WENT OFF AT THE MIRAFLORES BRIDGE ON SUNDAY") == ["MIRAFLORES BRIDGE"]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("A bomb exploded in the cattle market in Maiduguri on Tuesday, killing nine people, police said.", "cattle market"),
        (
            "Gunmen shot dead two traders on Sariab Road in Quetta on Tuesday, police said. The wounded were taken to the Civil"
            " Hospital, doctors said.",
            "Sariab Road",
        ),
        ("Militants stormed the police post in Garissa on Tuesday and killed four officers, the army said.", "police post"),
        ("Four people were killed and ten injured in Kabul on Tuesday, officials said.", None),
        ("Three people were killed by gunmen in Lagos on Tuesday, the Ministry of Defence said.", None),
        (
            "Three men were killed by gunmen in Lagos on Tuesday. Two more were admitted to the General Hospital, doctors said.",
            None,
        ),
    ],
)
def test_the_spot_where_the_violence_is_told_of_is_the_site(text: str, site: str | None) -> None:
    assert _site(text) == site


def test_a_spot_is_a_guess_under_the_limit_that_serves_best() -> None:
    found = [Example(f"a{number}", {}, number < 2, 1.0, capitals=False) for number in range(3)]

    limits, worth = site_limits(found, np.array([0.6, 0.5, 0.2]))

    assert 0.2 < limits["site"] <= 0.5
    assert worth["site"] == 1.0
