"""Two days that stand for one span, and the day from which a report's own "today" counts."""

from datetime import date

import pytest

from extractor.models.baseline.baseline import answer
from extractor.reading.dates.dates import date_mentions
from schemas import Article, DatePrecision, IncidentDate

TUESDAY = date(2020, 6, 9)
SATURDAY, SUNDAY, MONDAY = date(2020, 6, 6), date(2020, 6, 7), date(2020, 6, 8)


def days(text: str, published: date = TUESDAY) -> list[tuple[str, date | None, date | None]]:
    return [(text[one.start : one.end], one.first, one.last) for one in date_mentions(text, published)]


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("Shots were heard in the night of Sunday to Monday.", "Sunday to Monday", SUNDAY),
        ("The depot burned on the night between Sunday and Monday.", "Sunday and Monday", SUNDAY),
        ("They fought from Saturday to Monday.", "Saturday to Monday", SATURDAY),
        ("The siege began on Saturday and ended late on Monday.", "Saturday and ended late on Monday", SATURDAY),
        ("Huts were burned in the night to Monday.", "night to Monday", SUNDAY),
        ("The town was shelled overnight into Monday.", "overnight into Monday", SUNDAY),
        ("The town was shelled overnight Sunday to Monday.", "Sunday to Monday", SUNDAY),
        ("The town was shelled overnight from Sunday to Monday.", "overnight from Sunday to Monday", SUNDAY),
    ],
)
def test_two_days_with_words_that_lead_from_one_to_the_other_are_one_span(text: str, words: str, first: date) -> None:
    assert days(text) == [(words, first, MONDAY)]


def test_the_sunday_of_a_feast_spans_with_the_monday_behind_it() -> None:
    text = "Huts were burned in the night from Pentecost Sunday to Monday."
    assert days(text, date(2020, 6, 2)) == [("Sunday to Monday", date(2020, 5, 31), date(2020, 6, 1))]


@pytest.mark.parametrize(
    "text",
    [
        "He was shot on Sunday and died on Monday.",
        "Bombs went off on Sunday and Monday.",
        "The trial was put off from Sunday to Monday's sitting.",
        "He was hurt on Sunday. Monday was calm.",
    ],
)
def test_two_days_with_other_words_between_them_stay_two(text: str) -> None:
    assert [(first, last) for _, first, last in days(text)] == [(SUNDAY, SUNDAY), (MONDAY, MONDAY)]


def test_a_reports_today_is_the_day_of_its_dateline_and_not_of_the_paper() -> None:
    text = "MEERUT, June 8: A curfew was clamped this evening after two men were stabbed."
    assert days(text)[1:] == [("this evening", MONDAY, MONDAY)]
    assert days(text, date(2020, 6, 30))[1:] == [("this evening", date(2020, 6, 30), date(2020, 6, 30))]


def incident_date(text: str) -> IncidentDate:
    return answer(Article(id="a", text=text, published=TUESDAY)).incidents[0].date


def test_who_died_days_after_an_attack_was_attacked_that_many_days_before() -> None:
    text = (
        "A shopkeeper, Arun Lal, died of his wounds on Monday in a hospital in Meerut, two days after he was beaten with rods "
        "by a mob near the town's grain market. Police said three other men were injured in the attack."
    )
    assert incident_date(text) == IncidentDate(start=SATURDAY, end=SATURDAY, precision=DatePrecision.day, quote="two days after")


def test_a_bomb_days_after_something_else_keeps_its_own_day() -> None:
    text = "A bomb killed five people at a market in Kirkuk, Iraq, on Monday, two days after a truce was signed, police said."
    assert incident_date(text).start == MONDAY
