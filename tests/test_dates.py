from datetime import date

import pytest

from extractor.reading.dates.dates import (
    date_mentions,
    readings,
)
from schemas import DatePrecision

FRIDAY = date(2019, 5, 10)
Read = tuple[str, date | None, date | None, DatePrecision, str]


def read(text: str, published: date | None = FRIDAY) -> list[Read]:
    return [
        (text[found.start : found.end], found.first, found.last, found.precision, found.kind)
        for found in date_mentions(text, published)
    ]


def one_day(words: str, day: date, kind: str) -> list[Read]:
    return [(words, day, day, DatePrecision.day, kind)]


@pytest.mark.parametrize(
    "words",
    [
        "May 8, 2019",
        "8 May 2019",
        "8th of May 2019",
        "8th May, 2019",
        "eighth of May, 2019",
        "May 8th 2019",
        "2019-05-08",
        "Wednesday, May 8, 2019",
        "Wed., 8 May 2019",
        "MAY 8, 2019",
        "8 MAY 2019",
        "May\n8, 2019",
        "08.05.2019",
    ],
)
def test_full_dates_are_read_in_every_style(words: str) -> None:
    assert read(f"A bomb went off in Kabul on {words} and killed two.", None) == one_day(words, date(2019, 5, 8), "explicit")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Wednesday", date(2019, 5, 8)),
        ("late on Thursday night", date(2019, 5, 9)),
        ("in Monday's attack", date(2019, 5, 6)),
        ("on Friday", FRIDAY),
        ("last Friday", date(2019, 5, 3)),
        ("on Tuesday last week", date(2019, 4, 30)),
        ("yesterday", date(2019, 5, 9)),
        ("the day before yesterday", date(2019, 5, 8)),
        ("today", FRIDAY),
        ("earlier this morning", FRIDAY),
        ("last night", date(2019, 5, 9)),
        ("two days ago", date(2019, 5, 8)),
        ("on July 11", date(2018, 7, 11)),
        ("on 8 May", date(2019, 5, 8)),
        ("on 11 May", date(2018, 5, 11)),
        ("on Christmas Eve", date(2018, 12, 24)),
        ("on February 29", date(2016, 2, 29)),
        ("on July 11 last year", date(2018, 7, 11)),
        ("ON 30 DECEMBER", date(2018, 12, 30)),
        ("YESTERDAY AFTERNOON", date(2019, 5, 9)),
        ("ON WEDNESDAY", date(2019, 5, 8)),
    ],
)
def test_a_day_without_its_year_counts_back_from_publication(words: str, day: date) -> None:
    (found,) = date_mentions(f"Gunmen struck {words}, police said.", FRIDAY)
    assert (found.first, found.last, found.precision, found.anchored) == (day, day, DatePrecision.day, True)


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        ("in July 2017", date(2017, 7, 1), date(2017, 7, 31), DatePrecision.month),
        ("in mid-June 1989", date(1989, 6, 1), date(1989, 6, 30), DatePrecision.month),
        ("in July", date(2018, 7, 1), date(2018, 7, 31), DatePrecision.month),
        ("in early May", date(2019, 5, 1), date(2019, 5, 31), DatePrecision.month),
        ("last May", date(2018, 5, 1), date(2018, 5, 31), DatePrecision.month),
        ("in March", date(2019, 3, 1), date(2019, 3, 31), DatePrecision.month),
        ("in December of last year", date(2018, 12, 1), date(2018, 12, 31), DatePrecision.month),
        ("last month", date(2019, 4, 1), date(2019, 4, 30), DatePrecision.month),
        ("earlier this month", date(2019, 5, 1), FRIDAY, DatePrecision.month),
        ("in 2014", date(2014, 1, 1), date(2014, 12, 31), DatePrecision.year),
        ("in late 2016", date(2016, 1, 1), date(2016, 12, 31), DatePrecision.year),
        ("at the end of 2014", date(2014, 1, 1), date(2014, 12, 31), DatePrecision.year),
        ("in 2013-14", date(2013, 1, 1), date(2014, 12, 31), DatePrecision.year),
        ("last year", date(2018, 1, 1), date(2018, 12, 31), DatePrecision.year),
        ("two years ago", date(2017, 1, 1), date(2017, 12, 31), DatePrecision.year),
        ("last week", date(2019, 4, 29), date(2019, 5, 5), DatePrecision.week),
        ("a week ago", date(2019, 4, 29), date(2019, 5, 5), DatePrecision.week),
        ("two weeks ago", date(2019, 4, 22), date(2019, 4, 28), DatePrecision.week),
        ("over the weekend", date(2019, 5, 4), date(2019, 5, 5), DatePrecision.week),
        ("overnight", date(2019, 5, 9), FRIDAY, DatePrecision.day),
        ("on May 8-9", date(2019, 5, 8), date(2019, 5, 9), DatePrecision.day),
        ("in the past 24 hours", date(2019, 5, 9), FRIDAY, DatePrecision.day),
        ("in the last three weeks", date(2019, 4, 19), FRIDAY, DatePrecision.month),
    ],
)
def test_a_date_is_as_exact_as_its_words(words: str, first: date, last: date, precision: DatePrecision) -> None:
    (found,) = date_mentions(f"Gunmen struck {words}, police said.", FRIDAY)
    assert (found.first, found.last, found.precision) == (first, last, precision)


@pytest.mark.parametrize(
    "words", ["on Wednesday", "yesterday", "last week", "on July 11", "in July", "overnight", "two days ago", "over the weekend"]
)
def test_relative_dates_stay_unknown_without_a_publication_date(words: str) -> None:
    (found,) = date_mentions(f"Gunmen struck {words}, police said.", None)
    assert (found.first, found.last, found.precision, found.anchored) == (None, None, DatePrecision.unknown, True)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("a week after at least 20 people were hurt", 7),
        ("just over two weeks after gunmen shot a judge", 14),
        ("three days earlier", -3),
        ("the day before", -1),
        ("a month later", 30),
        ("days after the truce", None),
        ("the following day", 1),
        ("the previous Sunday", None),
        ("12 hours later", 0),
    ],
)
def test_dates_told_from_another_event_give_a_distance_and_no_day(words: str, days: int | None) -> None:
    (found,) = date_mentions(f"The attack came {words}.", FRIDAY)
    assert (found.first, found.kind, found.days) == (None, "offset", days)


@pytest.mark.parametrize(
    "text",
    [
        "Leaders will meet on Tuesday.",
        "The vote on Tuesday will go ahead.",
        "The vote is scheduled for Tuesday.",
        "Talks resume next Tuesday.",
        "He is to appear in court on May 20.",
        "The embassy reopens tomorrow.",
    ],
)
def test_what_is_still_to_come_is_not_put_into_the_past(text: str) -> None:
    assert [(kind, first) for _, first, _, _, kind in read(text)] == [("future", None)]


def test_a_promise_made_on_a_weekday_leaves_the_weekday_in_the_past() -> None:
    assert read("Police said on Tuesday they will investigate.") == one_day("Tuesday", date(2019, 5, 7), "weekday")


@pytest.mark.parametrize(
    "text",
    [
        "The rebels may kill the hostages.",
        "Protesters began a march on the palace.",
        "About 2000 people fled and more than 1990 were hurt.",
        "March 10,000 people to the border.",
        "The Sunday Times reported the raid.",
        "Clashes erupt every Friday and on Sundays.",
        "April Jones and August Smith were hurt.",
        "The battle lasted three days.",
        "He lives at 12/3 Main Road, section 2019/12.",
        "It cost $2014 and 20.5 percent of them.",
        "Pakistan Today reported it.",
        "About 3/4 of them, on 24/7 alert, took 1/2 of it.",
        "The lift stopped on the 5th floor and on the 3rd man.",
        "Men of the 4th Brigade sat and the Sun shone on Sun Street.",
        "Christmas shoppers and Eid prayers went on.",
        "The team plays week 3 away.",
        "It weighs 10.5. or 12.3 kg.",
        "He won 20240617 dollars and lost 3-2 at home.",
    ],
)
def test_words_that_only_look_like_dates_are_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text", ["the 9/11 attacks", "the 26/11 siege", "the September 11 attacks", "the March 23 Movement", "Bloody Sunday"]
)
def test_names_made_of_dates_give_no_day(text: str) -> None:
    assert [(kind, first) for _, first, _, _, kind in read(text)] == [("named", None)]


def test_a_numeric_date_with_two_readings_gives_neither() -> None:
    assert read("It happened on 03/02/2019.") == [("03/02/2019", None, None, DatePrecision.unknown, "ambiguous")]


def test_a_numeric_date_gives_the_reading_that_is_news() -> None:
    assert read("It happened on 03/05/2019.") == one_day("03/05/2019", date(2019, 5, 3), "explicit")


def test_a_numeric_date_with_one_reading_before_publication_gives_that_one() -> None:
    assert read("It happened on 08/05/2019.") == one_day("08/05/2019", date(2019, 5, 8), "explicit")


def test_a_day_above_twelve_makes_a_numeric_date_plain() -> None:
    assert read("It happened on 05/13/2018 and 14/05/2018.", None) == [
        *one_day("05/13/2018", date(2018, 5, 13), "explicit"),
        *one_day("14/05/2018", date(2018, 5, 14), "explicit"),
    ]


def test_a_number_of_people_after_a_day_is_no_second_day() -> None:
    (found,) = date_mentions("On May 8 and 9 people died.", FRIDAY)
    assert (found.first, found.last) == (date(2019, 5, 8), date(2019, 5, 8))


def test_a_two_digit_year_is_read_after_a_month() -> None:
    assert read("HE WAS KIDNAPPED ON 3 JAN 90.", None) == one_day("3 JAN 90", date(1990, 1, 3), "explicit")


def test_relative_dates_count_from_the_dateline_when_nothing_else_says_when() -> None:
    text = "HERAT, Afghanistan (Mar. 25, 2014)\nA raid took place yesterday."
    assert read(text, None) == [
        *one_day("Mar. 25, 2014", date(2014, 3, 25), "dateline"),
        *one_day("yesterday", date(2014, 3, 24), "relative"),
    ]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("In the spring of 1918 shots fell.", "In the spring of 1918", date(1918, 3, 1), date(1918, 5, 31)),
        ("Nine fell in the first half of 2020 alone.", "in the first half of 2020", date(2020, 1, 1), date(2020, 6, 30)),
        ("It burned last summer.", "last summer", date(2022, 6, 1), date(2022, 8, 31)),
        ("The 2005 Andijan massacre is recalled.", "The 2005", date(2005, 1, 1), date(2005, 12, 31)),
        ("a march: 1916 Everett Massacre", "1916", date(1916, 1, 1), date(1916, 12, 31)),
    ],
)
def test_seasons_and_years_of_named_events_are_dates(text: str, words: str, first: date, last: date) -> None:
    (found,) = date_mentions(text, date(2023, 5, 20))
    assert (text[found.start : found.end], found.first, found.last) == (words, first, last)


@pytest.mark.parametrize(
    "text", ["the fall of the town", "in the fall of the town", "2000 Kurdish fighters attacked", "spring water"]
)
def test_what_only_looks_like_a_season_or_a_year_is_no_date(text: str) -> None:
    assert date_mentions(text, date(2023, 5, 20)) == []


@pytest.mark.parametrize(
    ("words", "published", "day"),
    [
        ("on 4/12", date(2023, 12, 6), date(2023, 12, 4)),
        ("on 5/6", date(2023, 7, 15), date(2023, 6, 5)),
        ("on 29/2", date(2023, 7, 15), date(2020, 2, 29)),
        ("last Sat.", date(2022, 10, 15), date(2022, 10, 8)),
        ("a week ago on Monday", date(2024, 6, 17), date(2024, 6, 10)),
        ("three Fridays ago", date(2018, 8, 17), date(2018, 7, 27)),
        ("on the second Sunday of August", date(2019, 8, 5), date(2018, 8, 12)),
        ("four days before Christmas", date(1989, 12, 22), date(1989, 12, 21)),
        ("early Friday local time", date(2024, 3, 15), date(2024, 3, 15)),
        ("on Friday for the first time", date(2024, 3, 14), date(2024, 3, 8)),
        ("from 30 May to 2 June 2019", date(2024, 6, 19), date(2019, 5, 30)),
    ],
)
def test_a_day_is_counted_from_publication_backwards(words: str, published: date, day: date) -> None:
    found = next(iter(date_mentions(f"Gunmen struck {words}, police said.", published)))
    assert (found.first, found.precision) == (day, DatePrecision.day)


def test_either_order_of_a_numeric_date_is_kept() -> None:
    days = {one.first for one in readings("on 5/6", date(2023, 7, 15), "")}
    assert days == {date(2023, 6, 5), date(2023, 5, 6)}


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        ("from November to January 2021", date(2020, 11, 1), date(2021, 1, 31), DatePrecision.month),
        ("in June and July 2018", date(2018, 6, 1), date(2018, 7, 31), DatePrecision.month),
        ("in the last weeks of May", date(2019, 5, 1), date(2019, 5, 31), DatePrecision.month),
        ("in the week before Christmas", date(2018, 12, 18), date(2018, 12, 24), DatePrecision.week),
        ("in H2 2018", date(2018, 7, 1), date(2018, 12, 31), DatePrecision.month),
        ("during Ramadan 2019", date(2019, 5, 6), date(2019, 6, 4), DatePrecision.month),
        ("on the last weekend of April", date(2019, 4, 27), date(2019, 4, 28), DatePrecision.week),
    ],
)
def test_spans_are_read_to_their_ends(words: str, first: date, last: date, precision: DatePrecision) -> None:
    (found,) = date_mentions(f"Gunmen struck {words}, police said.", FRIDAY)
    assert (found.first, found.last, found.precision) == (first, last, precision)
