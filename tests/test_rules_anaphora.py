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


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "count", "wrong"),
    [
        (
            "In March raiders took 14 teachers from a hostel near Wukari; all were let go a week later.",
            "all were let go",
            Outcome.released,
            "14",
            "12",
        ),
        (
            "Men in uniform led off three cousins, a neighbour said. On Friday their bodies were found in a quarry.",
            "their bodies were found",
            Outcome.killed,
            "3",
            "4",
        ),
        (
            "The mob dragged two brothers from a bus, and both were beaten to death.",
            "both were beaten to death",
            Outcome.killed,
            "2",
            "3",
        ),
    ],
)
def test_a_quote_that_only_points_back_has_the_number_of_those_told_before(
    text: str, quote: str, outcome: Outcome, count: str, wrong: str
) -> None:
    assert refused(text, quote, count, outcome) == []
    assert refused(text, quote, wrong, outcome) == ["count-not-in-quote"]


@pytest.mark.parametrize(
    ("quote", "count", "wrong"),
    [
        ("The dead were four miners who had slept in the hut, he said, and two of the gunmen", "6", "5"),
        ("killed seven people: three wardens, one of them on leave, and a cook", "4", "5"),
    ],
)
def test_those_of_a_list_that_is_broken_by_asides_add_up(quote: str, count: str, wrong: str) -> None:
    assert refused(f"{quote}.", quote, count, Outcome.killed) == []
    assert refused(f"{quote}.", quote, wrong, Outcome.killed) == ["count-not-in-quote"]


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "count", "wrong"),
    [
        (
            "Three of our drivers set out on Thursday. The lorry was found empty. A few hundred yards on lay their bodies.",
            "A few hundred yards on lay their bodies",
            Outcome.killed,
            "3",
            "4",
        ),
        (
            "All the nurses who were led off have been released. They walked home. There were six of them.",
            "All the nurses who were led off have been released",
            Outcome.released,
            "6",
            "7",
        ),
        (
            "Police took in two photographers of an agency, who were let go at night without their films.",
            "who were let go at night without their films",
            Outcome.released,
            "2",
            "3",
        ),
        (
            "Five guards surrendered and were shown in the square before being handed to the priest unharmed.",
            "being handed to the priest unharmed",
            Outcome.released,
            "5",
            "6",
        ),
        (
            "Beside the car lay the four who had set out in it, men from four countries. All of them had been shot.",
            "All of them had been shot",
            Outcome.killed,
            "4",
            "8",
        ),
        ("The shell killed nine porters, and as many more were hurt.", "as many more were hurt", Outcome.injured, "9", "18"),
    ],
)
def test_whoever_stands_for_those_told_around_is_as_many(text: str, quote: str, outcome: Outcome, count: str, wrong: str) -> None:
    assert refused(text, quote, count, outcome) == []
    assert refused(text, quote, wrong, outcome) == ["count-not-in-quote"]


def test_everyone_comes_free_who_was_taken_by_another_figure_of_the_incident() -> None:
    text = "Sixteen people were booked. The sheriff spoke of a riot. It rained. A lawyer came. Everyone was out by noon."
    taken = toll("Sixteen people were booked", "16", outcome=Outcome.detained)
    found = [
        [one.rule for one in violations(text, incident(taken, toll("Everyone was out", count, outcome=Outcome.released)))]
        for count in ("16", "15")
    ]
    assert "count-not-in-quote" not in found[0]
    assert "count-not-in-quote" in found[1]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Their cook was seized with them but ran off the next day.", "ran off the next day"),
        ("ANA RUIZ, THE OWNER OF A MILL, WALKED INTO A POST UNSHAVEN AND FREE AFTER 36 DAYS.", "FREE AFTER 36 DAYS"),
    ],
)
def test_a_quote_without_its_subject_tells_of_the_one_with_whom_the_sentence_begins(text: str, quote: str) -> None:
    assert refused(text, quote, "1", Outcome.released) == []
    assert refused(text, quote, "36", Outcome.released) == ["count-not-in-quote"]


def test_a_noun_that_nobody_counted_says_no_number() -> None:
    text = "Rebels took nine nurses. The drivers were shot."
    assert refused(text, "The drivers were shot", "9", Outcome.killed) == ["count-not-in-quote"]


@pytest.mark.parametrize(
    ("quote", "count", "outcome"),
    [
        ("She was kidnapped with three pupils", "4", Outcome.abducted),
        ("he had been killed together with two guards", "3", Outcome.killed),
        ("she and two drivers were shot dead", "3", Outcome.killed),
        ("killing a bell founder of the old quarter and five passers-by", "6", Outcome.killed),
    ],
)
def test_whose_lot_others_shared_is_counted_with_them(quote: str, count: str, outcome: Outcome) -> None:
    assert refused(f"Officials said {quote}.", quote, count, outcome) == []
