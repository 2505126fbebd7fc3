"""Tokens are the same whether a text is cut piece by piece or in one go."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.articles import read_articles
from extractor.reading.text import tokens
from extractor.reading.text.pieces import SHORT
from extractor.reading.text.tokens import tokenise
from schemas import Article

GOLD = Path(__file__).parent.parent / "evals" / "gold" / "dev"
PARTS = [
    "u.s.",
    "don't",
    "o'clock",
    "'s",
    "U.S.A.",
    "--",
    "...",
    "10,000",
    "3.5",
    "re-open",
    "ΟΔΟΣ",
    "Σ",
    "'t",
    "a.b.c.",
    "x'll",
    "d'or",
    "kil\u200bled",
]
SIGNS = "aBcXz'’.-–—  \n\t\u00a0\u200b\u2028\u00ad\ufeffßéɏɐςжЖ012½²٣②ﬁ\u0301😀_@#,;:!?()[]\x85\x0b\x1c"


def test_every_article_has_the_same_tokens_piece_by_piece_as_in_one_go() -> None:
    texts = [item.text for item in read_articles([str(GOLD)], published=None, stdin=None) if isinstance(item, Article)]

    assert [text[:80] for text in texts if tokens._from_pieces(text) != tokens._in_one_go(text)] == []


@given(st.lists(st.one_of(st.sampled_from(PARTS), st.sampled_from(SIGNS)), max_size=60).map("".join))
def test_any_signs_make_the_same_tokens_piece_by_piece_as_in_one_go(text: str) -> None:
    assert tokens._from_pieces(text) == tokens._in_one_go(text)


@pytest.mark.parametrize(
    "odd", ["İstanbul", "`so’", "x" * 300], ids=["a letter that grows", "a grave accent", "a word without end"]
)
def test_a_long_text_that_pieces_do_not_tell_is_cut_in_one_go(odd: str) -> None:
    text = f"{odd} and " + " ".join(random.Random(1).choices(PARTS, k=SHORT))

    assert tokenise(text) == tokens._in_one_go(text)


def test_each_token_stands_in_the_text_where_it_is_said_to() -> None:
    text = "The\n\nblast  killed\t12 people.  " * 40

    found = tokenise(text)

    assert [text[start : start + len(word)].lower() for word, start in zip(found.words, found.starts, strict=True)] == found.words
    assert len(found.words) == 6 * 40
