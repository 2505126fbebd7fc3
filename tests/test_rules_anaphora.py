"""Quotes that count nobody themselves and go on about people counted before."""

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Outcome


def refused(text: str, quote: str, count: str, outcome: Outcome) -> list[str]:
    return [
        one.rule for one in violations(text, incident(toll(quote, count, outcome=outcome))) if one.rule == "count-not-in-quote"
    ]


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "count", "wrong"),
    [
        (
            "Gunmen seized three Danes and a pilot. The Danes were shot on Friday.",
            "The Danes were shot",
            Outcome.killed,
            "3",
            "4",
        ),
        ("Police took away nine students of the town. They were freed at noon.", "They were freed", Outcome.released, "9", "2"),
    ],
)
def test_those_counted_before_are_as_many_where_the_quote_goes_on_about_them(
    text: str, quote: str, outcome: Outcome, count: str, wrong: str
) -> None:
    assert refused(text, quote, count, outcome) == []
    assert refused(text, quote, wrong, outcome) == ["count-not-in-quote"]


def test_whom_two_numbers_could_mean_is_not_guessed() -> None:
    text = "Rebels took nine nurses and two drivers. They were freed at noon."
    assert refused(text, "They were freed", "9", Outcome.released) == ["count-not-in-quote"]


def test_a_noun_that_nobody_counted_says_no_number() -> None:
    text = "Rebels took nine nurses. The drivers were shot."
    assert refused(text, "The drivers were shot", "9", Outcome.killed) == ["count-not-in-quote"]


@pytest.mark.parametrize(
    ("quote", "count", "outcome"),
    [
        ("She was kidnapped with three pupils", "4", Outcome.abducted),
        ("he had been killed together with two guards", "3", Outcome.killed),
        ("killing a bell founder of the old quarter and five passers-by", "6", Outcome.killed),
    ],
)
def test_whose_lot_others_shared_is_counted_with_them(quote: str, count: str, outcome: Outcome) -> None:
    assert refused(f"Officials said {quote}.", quote, count, outcome) == []
