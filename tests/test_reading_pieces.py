"""Pieces of text between blanks, and what is kept of them."""

import pytest

from extractor.reading.quotes.quotes import QuoteFinder
from extractor.reading.text.pieces import LONGEST, Known, pieces_of
from extractor.reading.text.tokens import tokenise
from schemas import Count, Match

BLANKS = " \n\t\r\x0b\x1c\u0085\u00a0\u2003\u2028\u3000"


@pytest.mark.parametrize("blank", BLANKS, ids=lambda blank: f"U+{ord(blank):04X}")
def test_any_blank_parts_pieces_and_each_stands_where_it_says(blank: str) -> None:
    text = f"{blank}A bomb,{blank}{blank}it’s said{blank}killed 3.{blank}"
    written, starts, _ = pieces_of(text)
    assert [piece for piece in written if piece] == ["A", "bomb,", "it’s", "said", "killed", "3."]
    assert all(text[start : start + len(piece)] == piece for piece, start in zip(written, starts, strict=False))


def test_the_same_signs_are_found_however_long_the_text() -> None:
    assert pieces_of("“Nobody” was hurt").signs == pieces_of("“Nobody” was hurt" * 100).signs == frozenset("“”")


def test_what_was_read_is_read_once_but_long_pieces_are_not_kept() -> None:
    read: list[str] = []

    def length(piece: str) -> int:
        read.append(piece)
        return len(piece)

    known = Known(length)
    long = "b" * (LONGEST + 1)
    assert [known[piece] for piece in ("bomb", "bomb", long, long)] == [4, 4, 41, 41]
    assert read == ["bomb", long, long]
    assert known == {"bomb": 4}


def test_the_same_word_of_two_texts_is_one_object() -> None:
    first, second = tokenise("Nobody was hurt."), tokenise("He was hurt\nbadly")
    assert first.words[2] is second.words[2]


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("Some 1\u00a0003 people fled", "003 people", None),
        ("Wait \uff0e . \uff0e three died", "wait... three died", "normalised"),
        ("A sol\u00addier died", "soldier died", "normalised"),
        ("Two\u2003men — one armed — died", "two men - one armed - died", "normalised"),
        ("Two men died", "Two men died", "exact"),
    ],
)
def test_tokens_that_hold_a_blank_are_not_cut(text: str, quote: str, found: str | None) -> None:
    span = QuoteFinder(text).find(quote)
    assert (span and span.match) == (found and Match(found))


def test_equal_counts_are_equal_however_they_were_made() -> None:
    shared, own = Count.exactly(4), Count(low=4, high=4)
    assert shared == own
    assert hash(shared) == hash(own)
    assert shared != Count.at_least(4)
    assert shared != Count.exactly(4, approximate=True)
    assert shared != 4
