"""Figures of people whose own words name no harm, and figures that are no toll of their own."""

from datetime import date

import pytest

from extractor.models.baseline import answer
from extractor.reading.scenes.reading import read
from schemas import Article, Outcome


def told(text: str) -> list[tuple[str, Outcome, int, int | None]]:
    found = [one for one in read(text, None).unworded if one.count is not None]
    return [(text[one.start : one.end], one.outcome, one.count.low, one.count.high) for one in found if one.count is not None]


@pytest.mark.parametrize(
    ("text", "quote", "outcome", "low", "high"),
    [
        ("Fourteen are in hospital.", "Fourteen are in hospital", Outcome.injured, 14, 14),
        (
            "Six more people were taken to the Dale clinic.",
            "Six more people were taken to the Dale clinic",
            Outcome.injured,
            6,
            6,
        ),
        ("Nurses treated 31 people.", "treated 31 people", Outcome.injured, 31, 31),
        (
            "The number of people wounded in a blast that tore a mill by the river on the eve of the feast has risen to 38.",
            "number of people wounded in a blast that tore a mill by the river on the eve of the feast has risen to 38",
            Outcome.injured,
            38,
            38,
        ),
        ("Five soldiers fell in the raid.", "Five soldiers fell", Outcome.killed, 5, 5),
    ],
)
def test_the_clause_around_a_figure_tells_the_harm(text: str, quote: str, outcome: Outcome, low: int, high: int | None) -> None:
    assert told(text) == [(quote, outcome, low, high)]


@pytest.mark.parametrize(
    "text",
    [
        "Thirty beds are in hospital use.",
        "Five soldiers fell ill on the march.",
        "The mine treated 31 per cent of the water.",
        "He put the price at 24.",
        "Three men were killed and six were wounded.",
    ],
)
def test_figures_of_things_or_told_already_are_left(text: str) -> None:
    assert told(text) == []


def _tolls(text: str) -> list[tuple[Outcome, int]]:
    found = answer(Article(id="a", text=text, published=date(2020, 5, 8))).incidents
    return [(toll.outcome, toll.count.low) for toll in found[0].tolls]


def test_a_total_of_the_year_is_no_toll_of_the_attack() -> None:
    assert _tolls("Gunmen shot dead three guards in Kabul on Thursday. Ninety guards have been killed this year.") == [
        (Outcome.killed, 3)
    ]


def test_some_of_the_dead_are_no_second_toll() -> None:
    assert _tolls(
        "A bomb killed nine people at a market in Kabul on Thursday, police said. Two of the dead had been thrown from a bus."
    ) == [(Outcome.killed, 9)]


def test_a_leader_and_then_his_associates_are_one_sum() -> None:
    text = (
        "Soldiers captured a Taliban leader during an operation in Kunar province on Thursday. "
        "The force seized rifles and detained two suspected insurgents."
    )
    assert _tolls(text) == [(Outcome.detained, 3)]


def test_one_additional_suspect_is_counted_beside_the_leader() -> None:
    text = (
        "Soldiers captured a Taliban facilitator during an operation in Kunar province on Thursday. "
        "The force detained one additional suspected insurgent."
    )
    assert _tolls(text) == [(Outcome.detained, 1), (Outcome.detained, 1)]
