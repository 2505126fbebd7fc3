"""Words that may tell a day without being a date: the number of a day, a time of day, a feast."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.dates.loose_dates import may_number, may_tell

WRITTEN = date(2023, 5, 10)


@pytest.mark.parametrize(
    ("quote", "day"),
    [
        ("on the 2nd of this month", date(2023, 5, 2)),
        ("on the night of the 7th", date(2023, 5, 7)),
        ("on the twenty-eighth", date(2023, 4, 28)),
        ("the third", date(2023, 5, 3)),
        ("day 9", date(2023, 5, 9)),
    ],
)
def test_the_number_of_a_day_in_the_weeks_before_may_be_that_day(quote: str, day: date) -> None:
    assert may_number(quote, day, WRITTEN)


@pytest.mark.parametrize(
    ("quote", "day"),
    [
        ("on the 2nd of this month", date(2023, 5, 3)),
        ("on the 2nd", date(2023, 1, 2)),
        ("on the 12th", date(2023, 5, 12)),
        ("killed 9 people", date(2023, 5, 9)),
        ("of 9 men", date(2023, 5, 9)),
        ("the 32nd", date(2023, 5, 2)),
    ],
)
def test_another_number_another_month_or_a_count_of_people_is_not_that_day(quote: str, day: date) -> None:
    assert not may_number(quote, day, WRITTEN)


@pytest.mark.parametrize(
    "quote", ["at dawn", "as the market opened", "at 10:30", "during evening prayers", "earlier", "at 0430 hours"]
)
def test_a_time_of_day_may_tell_of_the_last_days_only(quote: str) -> None:
    assert may_tell(quote, WRITTEN, WRITTEN)
    assert may_tell(quote, WRITTEN - timedelta(days=3), WRITTEN)
    assert not may_tell(quote, WRITTEN - timedelta(days=4), WRITTEN)
    assert not may_tell(quote, WRITTEN + timedelta(days=2), WRITTEN)


@pytest.mark.parametrize("quote", ["on the feast of St Anne", "on Palm Sunday", "during Eid", "on the eve of Carnival"])
def test_a_feast_may_tell_of_a_day_of_the_last_year(quote: str) -> None:
    assert may_tell(quote, WRITTEN - timedelta(days=200), WRITTEN)
    assert not may_tell(quote, WRITTEN - timedelta(days=400), WRITTEN)


@pytest.mark.parametrize("quote", ["in Gao", "with a rifle", "two people were killed", ""])
def test_words_without_a_time_tell_no_day(quote: str) -> None:
    assert not may_tell(quote, WRITTEN, WRITTEN)
    assert not may_number(quote, WRITTEN, WRITTEN)


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(0, 62))
def test_the_ordinal_of_any_day_of_the_last_two_months_is_read(written: date, back: int) -> None:
    day = written - timedelta(days=back)
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}.get(day.day, "th")
    assert may_number(f"on the {day.day}{ending}", day, written)
    assert not may_number(f"on the {day.day}{ending}", day - timedelta(days=1), written)
