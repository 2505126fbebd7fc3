"""A quote that stands letter for letter is found where the whole index finds it, without one where its neighbours tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.reading.quotes.quotes import QuoteFinder, Span
from extractor.reading.quotes.verbatim import is_plain, verbatim
from schemas import Match

WORDS = (
    "a an and of per cent two hundred twenty no not one single half dozen couple non 3 003 1,003 10-15 killed Killed people The "
    "% thousands several U.S. a.m. O'Brien man's two-thirds non-combatant"
).split()
BETWEEN = (*[" "] * 8, "\n", "  ", ", ", ". ", " - ", "-", '" ', ' "', "… ", "\u00a0", "\u200b", ". . ", "(", "é ", "_")


def by_index(text: str, quote: str) -> Span | None:
    spans = QuoteFinder(text).find_all(quote)
    return next((span for span in spans if span.match is Match.exact), spans[0] if spans else None)


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(BETWEEN)), min_size=1, max_size=25), st.data())
def test_looking_at_the_neighbours_finds_what_the_index_finds(pairs: list[tuple[str, str]], data: st.DataObject) -> None:
    text = "".join(word + sign for word, sign in pairs)
    starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == " ")]
    start = data.draw(st.sampled_from(starts))
    quote = text[start : start + data.draw(st.integers(1, 30))]
    assert QuoteFinder(text).find(quote) == by_index(text, quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Police said a bomb killed 12 people, among them a child.", "a bomb killed 12 people"),
        ("It was over.\n\nFour people died.", "Four people died"),
        ("Policemen saw it. The police say that", "police"),
        ("at least 35", "35"),
        ("in the café “two men” died, and two women", "“two men” died"),
        ("— Four soldiers died near Tillabéri. “We", "Four soldiers died near Tillabéri."),
        ("the dead and two wounded", "two wounded"),
    ],
)
def test_plain_quotes_need_no_index(text: str, quote: str) -> None:
    assert is_plain(text)
    assert verbatim(text, quote) == text.rfind(quote)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("two hundred people died", "hundred people died"),
        ("not a single man died", "single man died"),
        ("no one was hurt", "one was hurt"),
        ("killed 3 million people", "killed 3"),
        ("killed three per cent", "killed three"),
        ("killed three " + " " * 60 + "hundred", "killed three"),
        ("the non-combatant died", "combatant died"),
        ("Killed 3 killed 3 killed", "killed 3 killed"),
        ("he said he saw it", "she"),
    ],
)
def test_what_the_neighbours_leave_open_is_left_to_the_index(text: str, quote: str) -> None:
    assert verbatim(text, quote) is None


@pytest.mark.parametrize("text", ["kil\u200bled 3", "1\u00a0003 people", "well. . . no"])
def test_where_blanks_do_not_part_what_is_read_no_text_is_plain(text: str) -> None:
    assert not is_plain(text)
