"""In which country an incident lies, and the words that say so."""

from datetime import date

from extractor.models.baseline import answer
from extractor.models.baseline.view import View
from extractor.reading.findings.nations import NationWord
from schemas import Article


def _words(text: str, title: str | None = None) -> list[NationWord]:
    return View(Article(id="a", text=text, title=title)).nations


def test_a_country_is_spoken_of_as_a_place_as_an_actor_by_its_people_and_by_a_group() -> None:
    text = "Bolivian miners fought in northern Chile near Antofagasta. Peru denounced the Shining Path."
    assert _words(text, title="Clash in Chile") == [
        NationWord(-1, "CL", "title"),
        NationWord(text.index("Bolivian"), "BO", "people"),
        NationWord(text.index("Chile"), "CL", "at"),
        NationWord(text.index("Antofagasta"), "CL", "inside"),
        NationWord(text.index("Peru"), "PE", "name"),
        NationWord(text.index("Shining"), "PE", "group"),
    ]


def test_an_adjective_in_small_letters_is_no_people() -> None:
    assert _words("They polish the brass and cook a turkey.") == []


def _country(text: str) -> str | None:
    return answer(Article(id="a", text=text, published=date(2021, 5, 12))).incidents[0].place.country


def test_a_government_that_condemns_an_attack_is_not_where_it_was() -> None:
    text = (
        "WASHINGTON, May 12 (Reuters) - The United States condemned on Wednesday the attack on a Colombian convoy in Colombia "
        "in which rebels killed nine soldiers. They should disarm, an official said."
    )
    assert _country(text) == "CO"


def test_an_article_that_speaks_of_one_country_lies_there() -> None:
    assert _country("A car bomb exploded on Tuesday, wounding two Peruvian judges and their driver. Nobody claimed it.") == "PE"
