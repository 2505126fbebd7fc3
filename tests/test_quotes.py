"""Quotes are found whatever their typography, never inside other words or numbers."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.quotes.quotes import QuoteFinder, Span
from schemas import Match


def found(text: str, quote: str) -> str | None:
    """The words of ``text`` that the quote was found to be."""
    span = QuoteFinder(text).find(quote)
    return None if span is None else text[span.start : span.end]


def test_an_exact_quote_has_its_own_offsets() -> None:
    text = "Police said at least four people died. Four people died."
    assert QuoteFinder(text).find("four people died") == Span(21, 37, Match.exact)


def test_an_exact_occurrence_goes_before_an_earlier_normalised_one() -> None:
    assert QuoteFinder("Four people. four people.").find("four people") == Span(13, 24, Match.exact)


def test_every_occurrence_is_found_in_order() -> None:
    assert QuoteFinder("Ten died. TEN died. Often died.").find_all("ten died") == [
        Span(0, 8, Match.normalised),
        Span(10, 18, Match.normalised),
    ]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("four  people\n were killed", "four people were killed"),
        ("four\u00a0people\u2009were\u202fkilled", "four people were killed"),
        ("four people were killed", "four\u00a0people\twere\r\nkilled"),
        ("fo\u00adur peo\u200bple we\u2060re kil\u200dled", "four people were killed"),
        ("four\u200bpeople\ufeffwere\u200bkilled", "four people were killed"),
        ("four people were killed", "four\u200bpeople were killed"),
        ("the ‘four’ “people” were killed", "the \"four\" 'people' were killed"),
        ("the ``four'' people", "the “four” people"),
        ("the group’s “own” words", "the group's «own» words"),
        ("four—or five—people", "four - or five -- people"),
        ("killed 10–15 people", "killed 10-15 people"),
        ("killed 10 – 15 people", "killed 10-15 people"),
        ("killed 10-15 people", "killed 10 — 15 people"),
        ("in the cafe\u0301 of Bogotá", "in the café of Bogota"),
        ("in Şanlıurfa, Łódź and Tromsø", "in Sanliurfa, Lodz and Tromso"),
        ("ﬁve oﬃcers", "five officers"),
        ("Ｆour １３ people", "four 13 people"),
        ("FOUR PEOPLE IN THE STRASSE", "four people in the Straße"),
        ("four … people", "four ... people"),
        ("four . . . people", "four… people"),
        ("1\u202f200 people", "1 200 people"),
        ("1 200 people", "1\u00a0200 people"),
        ("1\u200b3 people", "13 people"),
        ("Ισλάμ", "ΙΣΛΑΜ"),
        ("всё", "все"),
    ],
)
def test_typography_does_not_matter(text: str, quote: str) -> None:
    assert QuoteFinder(text).find(quote) == Span(0, len(text), Match.normalised)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("13 people were killed", "3 people"),
        ("1,003 people were killed", "3 people"),
        ("1,003 people were killed", "003 people"),
        ("3,50,000 people fled", "50,000 people"),
        ("1.003 people", "003 people"),
        ("2.3 people", "3 people"),
        ("1\u202f003 people", "003 people"),
        ("1\u200b3 people", "3 people"),
        ("10-15 people", "15 people"),
        ("killed 10:30", "killed 10"),
        ("killed 13", "killed 1"),
        ("killed 13,000", "killed 13"),
        ("killed 2½", "killed 2"),
        ("twenty-five people", "five people"),
        ("twenty five people", "five people"),
        ("killed twenty-five", "killed twenty"),
        ("two hundred people", "hundred people"),
        ("killed two hundred", "killed two"),
        ("two hundred and five people", "five people"),
        ("half a dozen people", "a dozen people"),
        ("two dozen people", "dozen people"),
        ("tens of thousands of people", "thousands of people"),
        ("3 million people", "million people"),
        ("60 percent of fighters", "60"),
        ("60% of fighters", "60"),
        ("no one was hurt", "one was hurt"),
        ("No-one was hurt", "one was hurt"),
        ("not one person was hurt", "one person was hurt"),
        ("non-fatal injuries", "fatal injuries"),
        ("the group disclaimed it", "claimed it"),
        ("they can't say", "they can"),
        ("U.S. forces", "S. forces"),
        ("dis\u200bclaimed", "claimed"),
    ],
)
def test_a_part_of_a_word_or_number_is_no_quote(text: str, quote: str) -> None:
    assert found(text, quote) is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("1,200 people", "1 200 people"),
        ("1,200 people", "1200 people"),
        ("5² people", "52 people"),
        ("52 people", "5² people"),
        ("½ of them", "1/2 of them"),
        ("② people", "2 people"),
        ("no one died", "noone died"),
        ("five people", "5 people"),
        ("killed 3. 5 were hurt", "killed 3.5 were hurt"),
        ("5 degrees", "-5 degrees"),
        ("nobody was not killed", "nobody was killed"),
        ("was killed", "was not killed"),
        ("four people were killed", "four ... killed"),
        ("four people were killed", "four […] killed"),
        ("йод", "иод"),
        ("कि", "क"),
        ("مُسلم", "مسلم"),
    ],
)
def test_different_words_are_not_the_same_quote(text: str, quote: str) -> None:
    assert found(text, quote) is None


@pytest.mark.parametrize("quote", ["", "   ", "...", "“”", "—", ".", "\u200b"])
def test_a_quote_without_words_is_nowhere(quote: str) -> None:
    assert QuoteFinder("He said ... “” — . \u200b nothing.").find_all(quote) == []


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("killed 13 people here", "“killed 13 people.”", "killed 13 people"),
        ("killed 13 people here", "... killed 13 people,", "killed 13 people"),
        ("(killed 13 people) here", "(killed 13 people)", "(killed 13 people)"),
        ("said “No, thirteen died,” he", '"No, thirteen died"', "No, thirteen died"),
        ("the Taliban's attack", "Taliban", "Taliban"),
        ("a Taliban-claimed attack", "Taliban", "Taliban"),
        ("On July 8 200 people died", "200 people died", "200 people died"),
        ("In 2019 hundreds of people died", "hundreds of people died", "hundreds of people died"),
        ("On May 8 five people died", "five people died", "five people died"),
        ("KABUL - 15 people died", "15 people died", "15 people died"),
        ("four people died\u0301 here", "four people died", "four people died\u0301"),
        ("\ufeffFour died", "Four died", "Four died"),
    ],
)
def test_outer_marks_and_neighbours_leave_a_quote_whole(text: str, quote: str, words: str) -> None:
    assert found(text, quote) == words


# Any two of these next to each other may be cut apart.
WORDS = st.sampled_from(
    "police said at least four 13 1,003 10-15 people were killed wounded twenty-five Bogotá naïve Taliban’s no not U.S.".split()
)
TEXTS = st.lists(WORDS, min_size=3, max_size=30)
BLANKS = st.sampled_from([" ", "  ", "\n", "\u00a0", "\r\n", "\u2003", " \u200b", "\ufeff "])


@st.composite
def slices(draw: st.DrawFn) -> tuple[list[str], int, int]:
    """The words of a text and a run of them."""
    words = draw(TEXTS)
    first = draw(st.integers(0, len(words) - 1))
    return words, first, draw(st.integers(first + 1, len(words)))


@given(slices())
def test_any_run_of_words_is_found_where_it_stands(drawn: tuple[list[str], int, int]) -> None:
    words, first, last = drawn
    text, quote = " ".join(words), " ".join(words[first:last])
    start = len(" ".join([*words[:first], ""]))
    assert Span(start, start + len(quote), Match.exact) in every_occurrence(text, quote)


def every_occurrence(text: str, quote: str) -> list[Span]:
    """Occurrences of the quote, also those that overlap: each is looked for from its own word on."""
    spans = []
    for word in re.finditer(r"\S+", text):
        span = QuoteFinder(text[word.start() :]).find(quote)
        if span is not None:
            spans.append(Span(span.start + word.start(), span.end + word.start(), span.match))
    return spans


@given(slices(), st.lists(BLANKS, min_size=40, max_size=40), st.booleans(), st.booleans())
def test_typography_keeps_a_quote_found(drawn: tuple[list[str], int, int], blanks: list[str], upper: bool, plain: bool) -> None:
    words, first, last = drawn
    quote = words[first] + "".join(blank + word for blank, word in zip(blanks, words[first + 1 : last], strict=False))
    quote = quote.upper() if upper else quote
    if plain:
        quote = quote.replace("’", "'").replace("-", "‑")
        quote = "".join(letter for letter in unicodedata.normalize("NFD", quote) if not unicodedata.combining(letter))
    text = " ".join(words)
    span = QuoteFinder(text).find(quote)
    assert span is not None
    assert plainest(text[span.start : span.end]) == plainest(quote)


def plainest(text: str) -> str:
    """An independent reading of what may differ."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("’", "'").replace("‑", "-"))
    kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter) and letter not in "\u200b\ufeff")
    return " ".join(kept.split())


@given(slices(), st.data())
def test_another_digit_is_another_quote(drawn: tuple[list[str], int, int], data: st.DataObject) -> None:
    words, first, last = drawn
    text, quote = " ".join(words), " ".join(words[first:last])
    digits = [position for position, letter in enumerate(quote) if letter.isdigit()]
    if digits:
        position = data.draw(st.sampled_from(digits))
        other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != quote[position]]))
        changed = f"{quote[:position]}{other}{quote[position + 1 :]}"
        assert found(text, changed) is None


@given(slices(), st.data())
def test_a_negation_more_or_less_is_another_quote(drawn: tuple[list[str], int, int], data: st.DataObject) -> None:
    words, first, last = drawn
    position = data.draw(st.integers(first, last))
    changed = " ".join([*words[first:position], data.draw(st.sampled_from(["never", "without"])), *words[position:last]])
    assert found(" ".join(words), changed) is None
    negations = [place for place in range(first + 1, last - 1) if words[place] in {"no", "not"}]
    if negations:
        place = data.draw(st.sampled_from(negations))
        shorter = " ".join(words[first:place] + words[place + 1 : last])
        if shorter not in " ".join(words):
            assert found(" ".join(words), shorter) is None


@given(st.text(), st.text(max_size=20))
def test_a_span_lies_within_the_text_and_exact_means_letter_for_letter(text: str, quote: str) -> None:
    for span in QuoteFinder(text).find_all(quote):
        assert 0 <= span.start < span.end <= len(text)
        if span.match is Match.exact:
            assert text[span.start : span.end] == quote.strip()


@pytest.mark.slow
@pytest.mark.parametrize("unit", ["a", "a ", "1,", "1 ", "e\u0301\u0323", "a\u200b", "-", ". ", "'a", "twenty-", "half a "])
def test_adversarial_text_takes_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * size)[:size]
        quote = (unit * 2_000)[:2_000]
        began = time.perf_counter()
        finder = QuoteFinder(text)
        finder.find(f"{quote}z")
        finder.find_all(quote)
        return time.perf_counter() - began

    seconds(1_000)
    # Fifty times the text may take 150 times as long on a busy machine; a quadratic search would take 2,500 times.
    assert seconds(1_000_000) < 150 * seconds(20_000) + 0.5
