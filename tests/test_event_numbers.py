"""The GTD's event ids: twelve digits that a table has to keep apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.codebooks.identity import EventNumbers


def numbered(*events: int | None) -> list[object]:
    numbers = EventNumbers()
    return [numbers({"eventid": event})["eventid"] for event in events]


def test_a_number_that_its_day_has_given_out_becomes_the_next_free_one() -> None:
    assert numbered(201905080007, 201905080007, 201905090007, 201905080007) == [
        201905080007,
        201905080008,
        201905090007,
        201905080009,
    ]


def test_after_the_last_number_of_a_day_the_first_follows() -> None:
    assert numbered(201905089999, 201905089999) == [201905089999, 201905080000]


def test_a_row_without_an_id_stays_without_one() -> None:
    assert numbered(None, None) == [None, None]


@pytest.mark.slow
def test_a_day_with_more_than_ten_thousand_events_goes_on_with_a_fifth_digit() -> None:
    made = numbered(*[201905080007] * 10_002, 201905080007)
    assert len(set(made)) == 10_003
    assert made[-3:] == [2019050810000, 2019050810001, 2019050810002]


@given(st.lists(st.integers(20190500, 20190503).flatmap(lambda day: st.integers(day * 10_000, day * 10_000 + 5)), max_size=60))
def test_no_two_rows_of_a_table_share_an_id_and_each_keeps_its_day(events: list[int]) -> None:
    made = numbered(*events)
    assert len(set(made)) == len(made)
    assert [str(event)[:8] for event in made] == [str(event)[:8] for event in events]
