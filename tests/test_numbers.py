"""Numbers in English words and digits are read as the Count that the design's table gives them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractor.reading.numbers.numbers import quantities
from schemas import Count

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen""".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int, link: str, hyphen: str) -> str:
    """``number`` below a thousand millions in English words; ``link`` stands after the hundreds, ``hyphen`` within the tens."""
    for scale, name in ((10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            tail = "" if not rest else (link if rest < 100 else " ") + in_words(rest, link, hyphen)
            return f"{in_words(number // scale, link, hyphen)} {name}{tail}"
    if number >= 100:
        tail = link + in_words(number % 100, link, hyphen) if number % 100 else ""
        return f"{ONES[number // 100]} hundred{tail}"
    if number >= 20:
        return TENS[number // 10] + (hyphen + ONES[number % 10] if number % 10 else "")
    return ONES[number]


NUMBERS = st.one_of(st.integers(2, 120), st.integers(2, 5000), st.integers(2, 10**9 - 1))
WRITTEN = st.sampled_from(
    [str, "{:,}".format, lambda n: in_words(n, " and ", "-"), lambda n: in_words(n, " ", "-"), lambda n: in_words(n, " ", " ")]
)


def counts(text: str) -> list[str]:
    return [str(quantity.count) for quantity in quantities(text)]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("at least 35 people", "35+"),
        ("no fewer than four people", "4+"),
        ("not less than 40 people", "40+"),
        ("four or more people", "4+"),
        ("40-plus people", "40+"),
        ("40+ people", "40+"),
        ("more than a dozen people", "13+"),
        ("more than two dozen people", "25+"),
        ("over 4 people", "5+"),
        ("well over 100 people", "101+"),
        ("more than one soldier", "2+"),
        ("up to 60 people", "..60"),
        ("as many as 60 people", "..60"),
        ("at most four people", "..4"),
        ("no more than 12 people", "..12"),
        ("fewer than 4 people", "..3"),
        ("under 100 people", "..99"),
        ("nearly a dozen people", "10..11"),
        ("almost a dozen people", "10..11"),
        ("nearly 40 people", "~36..39"),
        ("almost 100 people", "~90..99"),
        ("about 40 people", "~40"),
        ("some 40 people", "~40"),
        ("an estimated 30 people", "~30"),
        ("40-odd people", "~40"),
        ("a dozen or so people", "~12"),
        ("at least another 12 people", "12+"),
        ("between 12 and 15 people", "12..15"),
        ("12 to 15 people", "12..15"),
        ("12-15 people", "12..15"),
        ("12–15 people", "12..15"),
        ("two or three people", "2..3"),
        ("10 to 20 thousand people", "10000..20000"),
        ("a dozen people", "12"),
        ("half a dozen people", "6"),
        ("two dozen people", "24"),
        ("a couple of people", "2"),
        ("both men", "2"),
        ("scores of people", "40+"),
        ("dozens of people", "24+"),
        ("hundreds of people", "200+"),
        ("thousands of people", "2000+"),
        ("tens of thousands of people", "20000+"),
        ("several people", "3+"),
        ("a few people", "3+"),
        ("some people", "3+"),
        ("several hundred people", "300+"),
        ("1,200 people", "1200"),
        ("1 200 people", "1200"),
        ("2.5 million people", "2500000"),
        ("1.2m people", "1200000"),
        ("twenty-one people", "21"),
        ("one hundred and five people", "105"),
        ("a hundred people", "100"),
        ("no one", "0"),
        ("nobody", "0"),
        ("no casualties", "0"),
        ("not a single person", "0"),
        ("a man", "1"),
        ("one person", "1"),
        ("a police officer", "1"),
        ("a 34-year-old man", "1"),
        ("a fourth victim", "4"),
    ],
)
def test_words_mean_the_count_of_the_table(words: str, count: str) -> None:
    assert counts(words) == [count]
    assert counts(words.upper()) == [count]


@pytest.mark.parametrize(
    "words",
    [
        "60 percent of its territory",
        "60 per cent",
        "60% of the area",
        "$3m in damage",
        "2 million rupees",
        "10,000 Pakistani rupees",
        "in 2014",
        "the 2008 attacks",
        "since the early 1990s",
        "July 11",
        "8 May 2019",
        "the 11 March bombings",
        "at 10:30 p.m.",
        "at 0630",
        "7 a.m.",
        "80 km away",
        "a 500-pound bomb",
        "7.62mm rounds",
        "an AK-47",
        "M-16 rifles",
        "an F-16 jet",
        "the 3rd Brigade",
        "the 9/11 attacks",
        "Resolution 1325",
        "Highway 1",
        "No. 4",
        "the sixth round",
        "the second attack",
        "three days",
        "two-thirds of the town",
        "John Smith, 45, was there",
        "aged 12",
        "children aged 5 and 7",
        "a police station",
        "a general strike",
        "a soldier's rifle",
        "mid-2016",
        "COVID-19",
    ],
)
def test_numbers_that_count_no_people_are_left_out(words: str) -> None:
    assert [quantity for quantity in quantities(words) if quantity.kind != "article"] == []


def test_bounds_and_hedges_belong_to_the_quantity() -> None:
    text = "Police said at least 35 people died and nearly two dozen were hurt."
    assert [text[quantity.start : quantity.end] for quantity in quantities(text)] == ["at least 35", "nearly two dozen"]


def test_vague_words_are_marked_as_vague() -> None:
    assert [quantity.vague for quantity in quantities("several died, dozens were hurt, 12 fled")] == [True, True, False]


def test_rising_figures_are_two_and_no_range() -> None:
    assert counts("the toll rose from 11 to 14") == ["11", "14"]


@given(NUMBERS, WRITTEN)
def test_a_number_written_any_way_is_read_back(number: int, written: object) -> None:
    assert callable(written)
    assert counts(f"{written(number)} people were killed") == [str(number)]


@given(NUMBERS, WRITTEN)
def test_bounds_written_any_way_are_read_back(number: int, written: object) -> None:
    assert callable(written)
    words = written(number)
    assert counts(f"at least {words} people") == [str(Count.at_least(number))]
    assert counts(f"more than {words} people") == [str(Count.at_least(number + 1))]
    assert counts(f"up to {words} people") == [str(Count.at_most(number))]
    assert counts(f"fewer than {words} people") == [str(Count.at_most(number - 1))]
    assert counts(f"about {words} people") == [str(Count.exactly(number, approximate=True))]


@given(
    st.integers(2, 10**6), st.integers(1, 10**6), st.sampled_from(["between {} and {} people", "{} to {} people", "{}-{} people"])
)
def test_a_range_is_read_back(low: int, more: int, frame: str) -> None:
    assert counts(frame.format(low, low + more)) == [f"{low}..{low + more}"]


@given(st.integers(10, 10**6), st.data())
def test_another_digit_is_another_reading(number: int, data: st.DataObject) -> None:
    digits = str(number)
    position = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([digit for digit in "123456789" if digit != digits[position]]))
    changed = digits[:position] + other + digits[position + 1 :]
    assert counts(f"{digits} people were killed") != counts(f"{changed} people were killed")


NUMBER_WORDS = """
    a an the of and or to upon between from by no not one two three ten hundred hundreds thousands millions thousand
    million dozen dozens tens scores score few couple pair trio handful number half good great many more less than at
    least most up about around some several both every all 3 12 1,200 2.5 1980 - , . % old year years people men killed
    wounded another other others over under fewer nearly as
""".split()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_spans_lie_in_the_text_in_order_whatever_the_text(text: str) -> None:
    end = 0
    for quantity in quantities(text):
        assert end <= quantity.start < quantity.end <= len(text)
        end = quantity.end


@given(st.lists(st.sampled_from(NUMBER_WORDS), max_size=12).map(" ".join))
@example("They fled, hundreds upon")
def test_spans_lie_in_the_text_wherever_it_breaks_off(text: str) -> None:
    spans = [(found.start, found.end) for found in quantities(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


def test_a_hundred_thousand_digits_are_no_number() -> None:
    assert quantities("1" * 100_000) == []
    assert quantities("1," + "000," * 20_000 + "000") == []
