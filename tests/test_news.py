"""What of an article's opening speaks for its news being an incident."""

from __future__ import annotations

from datetime import date

from extractor.models.baseline.news import news_traits
from extractor.models.baseline.view import View
from extractor.reading.topics import topics
from schemas import Article


def traits_of(text: str, title: str = "") -> dict[str, float]:
    return news_traits(View(Article(id="a", title=title, text=text, published=date(2019, 5, 8))))


def test_a_recent_deed_stands_in_a_sentence_that_nothing_explains() -> None:
    found = traits_of("Gunmen shot dead two traders in Larkana on Monday.")
    assert found["recent deed"] == 1.0
    assert "share explained" not in found


def test_harm_beside_words_of_a_trial_is_explained_by_it() -> None:
    found = traits_of("The jury heard on Monday how gunmen shot dead two traders; the judge will pass sentence in June.")
    assert found["harm beside court"] == 1.0
    assert found["share explained"] == 1.0
    assert "recent deed" not in found


def test_an_opening_without_harm_says_so() -> None:
    assert traits_of("Parliament voted on Monday for a new budget.")["no harm in opening"] == 1.0


def test_what_may_come_is_told_in_another_manner_than_what_was_done() -> None:
    assert "told in opening tells unreal" in traits_of("A bomb could have exploded.")
    assert "told in opening tells plainly" in traits_of("A bomb exploded.")


def test_the_topic_of_a_title_is_the_one_with_most_words_beside_violence() -> None:
    assert "title mostly sport" in traits_of("It rained.", title="Striker's goal wins cup final")


def test_a_word_is_of_every_topic_that_lists_it_or_its_stem() -> None:
    assert topics(["rehearsing", "coroner"]) == {"exercise": 1, "court": 1}
