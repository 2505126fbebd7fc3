"""Whether one of many stretches meets another is told as if each were looked at."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.text.stretches import Stretches

spans = st.tuples(st.integers(0, 30), st.integers(0, 6)).map(lambda span: (span[0], sum(span)))


@given(st.lists(spans, max_size=12), spans)
def test_stretches_meet_what_one_of_them_overlaps(many: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    start, end = asked
    assert Stretches(many).meet(start, end) == any(first < end and start < last for first, last in many)


@given(st.lists(spans, max_size=12), st.integers(0, 40))
def test_stretches_hold_an_offset_that_lies_in_one_of_them(many: list[tuple[int, int]], offset: int) -> None:
    assert Stretches(many).hold(offset) == any(first <= offset < last for first, last in many)
