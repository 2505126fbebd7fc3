"""Rules on the wrong one of several days: of a statement, of a rescue or of the writing, or half of a night."""

from datetime import date

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident
from schemas import DatePrecision, IncidentDate

SATURDAY, MONDAY, TUESDAY, WEDNESDAY = date(2023, 5, 6), date(2023, 5, 8), date(2023, 5, 9), date(2023, 5, 10)


def follows(text: str, quote: str, day: date) -> bool:
    record = incident(date=IncidentDate(start=day, end=day, precision=DatePrecision.day, quote=quote))
    return "date-of-what-followed" in [one.rule for one in violations(text, record, published=WEDNESDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen seized nine men in Gao on Saturday. A woman abducted with them was set free late on Tuesday.",
        "Gunmen seized nine men in Gao on Saturday. Some of them regained their freedom on Tuesday.",
        "Gunmen seized nine men in Gao on Saturday. On Tuesday three of them were let go.",
        "Gunmen shot a judge in Gao on Saturday. The judge died in surgery on Tuesday.",
        "Gunmen took nine men hostage in Gao on Saturday. The siege ended on Tuesday.",
    ],
)
def test_the_day_on_which_captives_come_free_or_a_siege_ends_is_not_that_of_the_attack(text: str) -> None:
    assert follows(text, "on Tuesday", TUESDAY) or follows(text, "On Tuesday", TUESDAY)
    assert not follows(text, "on Saturday", SATURDAY)


@pytest.mark.parametrize(
    "text",
    [
        "A judge was shot in Gao, police said on Tuesday. The men climbed his garden wall on Saturday and asked for him by name.",
        "The shop was torched late on Saturday. An inspector told reporters on Tuesday that nobody had been arrested.",
        "The street was closed off by armed men in jeeps on Saturday. A complaint filed on Tuesday by a lawyer was returned.",
        "Nine men were burned in their huts on Saturday. The mayor, who spoke on Tuesday of six, was ill informed.",
    ],
)
def test_the_day_of_a_statement_is_not_that_of_the_attack_where_the_text_goes_by_another(text: str) -> None:
    assert follows(text, "on Tuesday", TUESDAY)
    assert not follows(text, "on Saturday", SATURDAY)


def test_words_that_date_what_came_before_give_no_other_day() -> None:
    text = "The clinic was put out of use on Tuesday after rebels entered it. Many fled since fighting broke out on Saturday."
    assert not follows(text, "on Tuesday", TUESDAY)


def test_the_day_of_a_statement_may_be_that_of_the_attack_where_the_week_has_no_other() -> None:
    assert not follows("Armed men raided Gao, police said on Tuesday. Sunday's vote goes ahead.", "on Tuesday", TUESDAY)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("GAO, May 10 - Shells fell on the market last night, doctors said.", "May 10"),
        ("(TEXT) GAO, 10 MAY (EFE) -- NINE MEN WERE SHOT YESTERDAY BY REBELS.", "10 MAY"),
        ("Gao, 10 May 2023. Our guesthouse was raided on the evening of 8 May.", "10 May 2023"),
    ],
)
def test_the_day_of_the_dateline_is_that_of_the_writing(text: str, quote: str) -> None:
    assert follows(text, quote, WEDNESDAY)


def test_the_day_of_the_dateline_may_be_that_of_an_attack_of_today() -> None:
    assert not follows("GAO, May 10 - Shells fell on the market today. On Monday a mine had gone off.", "May 10", WEDNESDAY)
    assert not follows("GAO, May 10 - Shells fell on the market, doctors said.", "May 10", WEDNESDAY)


@pytest.mark.parametrize(
    "quote",
    ["in the night of Monday to Tuesday", "the night of 8 to 9 May", "during the night from 8th to 9th May", "night 8-9 May"],
)
def test_a_night_between_two_days_is_on_both(quote: str) -> None:
    text = f"Rebels raided Gao {quote}."
    for first, last, right in ((MONDAY, TUESDAY, True), (MONDAY, MONDAY, False), (TUESDAY, TUESDAY, False)):
        record = incident(date=IncidentDate(start=first, end=last, precision=DatePrecision.day, quote=quote))
        found = violations(text, record, published=WEDNESDAY)
        assert ("date-not-supported" not in [one.rule for one in found]) == right


def test_a_night_of_one_day_may_be_that_day() -> None:
    record = incident(date=IncidentDate(start=MONDAY, end=MONDAY, precision=DatePrecision.day, quote="on the night of Monday"))
    assert violations("Rebels raided Gao on the night of Monday and left.", record, published=WEDNESDAY) == []
