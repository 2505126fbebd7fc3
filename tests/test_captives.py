"""How many were detained, where a leader is told alone and again among those taken with him."""

from datetime import date

from extractor.models.baseline import answer
from extractor.reading.harm.mentions import mentions
from schemas import Article, Count, Outcome, TollStatus


def _detained(text: str) -> list[tuple[Count, TollStatus]]:
    (incident, *_) = answer(Article(id="a", text=text, published=date(2012, 5, 9))).incidents
    return [(toll.count, toll.status) for toll in incident.tolls if toll.outcome is Outcome.detained]


def test_a_leader_told_alone_is_one_of_those_taken_with_him() -> None:
    assert _detained(
        "A coalition force confirmed the capture of a Taliban commander during an operation in Logar yesterday. The force "
        "detained the commander along with three of his associates."
    ) == [(Count.exactly(4), TollStatus.current)]


def test_a_leader_confirmed_after_the_sum_is_one_of_it() -> None:
    assert _detained(
        "A coalition force detained seven suspected insurgents during an operation in Logar province yesterday. Officials later "
        "confirmed that a Taliban facilitator was detained."
    ) == [(Count.exactly(7), TollStatus.current)]


def test_a_leader_who_was_also_taken_is_no_part_of_the_sum() -> None:
    counts = _detained(
        "A coalition force detained seven suspected insurgents during an operation in Logar province yesterday. The force also "
        "captured a Taliban facilitator."
    )
    assert counts == [(Count.exactly(7), TollStatus.current), (Count.exactly(1), TollStatus.current)]


def test_a_group_named_after_its_cause_stands_before_its_people() -> None:
    (figure,) = mentions("The force apprehended several suspected Islamic Movement of Zamin insurgents.")
    assert (figure.outcome, figure.count) == (Outcome.detained, Count.at_least(3))


def test_who_was_taken_is_counted_in_full_where_some_of_them_came_free() -> None:
    text = "Three of the seven engineers who were kidnapped by gunmen near Kunduz last month have been released, officials said."
    (incident,) = answer(Article(id="a", text=text, published=date(2012, 5, 9))).incidents
    assert {(toll.outcome, toll.count.low) for toll in incident.tolls} == {(Outcome.abducted, 7), (Outcome.released, 3)}


def test_that_nobody_was_arrested_counts_no_captives() -> None:
    text = "Gunmen killed two clerks in Kunduz on Monday. No arrests have been made, police said."
    assert _detained(text) == []


def test_who_is_led_away_after_an_arrest_is_not_abducted_besides() -> None:
    text = "Troops captured nine suspects near Suwayrah on Monday. An armed man came out while the nine were being led away."
    (incident, *_) = answer(Article(id="a", text=text, published=date(2012, 5, 9))).incidents
    assert [toll.outcome for toll in incident.tolls] == [Outcome.detained]
