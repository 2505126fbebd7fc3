"""Counts say no more and no less than their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas import Count, total

numbers = st.integers(min_value=0, max_value=10_000)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    low = draw(numbers)
    high = draw(st.none() | st.integers(min_value=low, max_value=20_000))
    return Count(low=low, high=high, approximate=draw(st.booleans()))


@given(counts())
def test_the_short_form_reads_back_as_the_same_count(count: Count) -> None:
    assert Count.parse(str(count)) == count


@pytest.mark.parametrize(
    ("short", "count"),
    [
        ("4", Count.exactly(4)),
        ("4+", Count.at_least(4)),
        ("..12", Count.at_most(12)),
        ("10..11", Count(low=10, high=11)),
        ("~40", Count.exactly(40, approximate=True)),
        ("0", Count.exactly(0)),
    ],
)
def test_each_short_form_means_one_count(short: str, count: Count) -> None:
    assert Count.parse(short) == count


@pytest.mark.parametrize("text", ["", "four", "4..", "+", "4-6", "..", "~", "4++"])
def test_what_is_no_count_is_refused_by_its_own_words(text: str) -> None:
    with pytest.raises(ValueError, match="is no count"):
        Count.parse(text)


@given(counts(), counts(), numbers)
def test_a_count_entails_another_only_if_each_of_its_numbers_lies_in_the_other(one: Count, other: Count, number: int) -> None:
    if one.entails(other) and one.contains(number):
        assert other.contains(number)


@given(counts())
def test_every_count_entails_and_overlaps_itself(count: Count) -> None:
    assert count.entails(count)
    assert count.overlaps(count)
    assert not count.certainly_below(count)


@given(counts(), counts())
def test_two_counts_overlap_unless_one_lies_certainly_below_the_other(one: Count, other: Count) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    assert one.overlaps(other) != (one.certainly_below(other) or other.certainly_below(one))


@given(counts(), counts(), numbers, numbers)
def test_the_sum_of_two_counts_holds_the_sums_of_their_numbers(one: Count, other: Count, a: int, b: int) -> None:
    if one.contains(a) and other.contains(b):
        assert (one + other).contains(a + b)


@given(st.lists(counts(), max_size=6))
def test_a_total_does_not_depend_on_the_order(parts: list[Count]) -> None:
    assert total(parts) == total(reversed(parts))


def test_at_least_four_is_not_four_and_four_is_at_least_four() -> None:
    assert Count.exactly(4).entails(Count.at_least(4))
    assert not Count.at_least(4).entails(Count.exactly(4))


def test_an_inverted_range_can_be_held_so_that_a_rule_can_name_it() -> None:
    assert Count(low=12, high=10).inverted
    assert not Count.at_least(12).inverted
