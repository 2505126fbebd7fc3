"""Kinds of words: the byte that comes with each token."""

from __future__ import annotations

import pytest

from extractor.reading.harm import mentions
from extractor.reading.people import people
from extractor.reading.text.kinds import BLANK, KIND_OF
from extractor.reading.text.tokens import tokenise
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.outcomes import BOTH, TRIGGERS, UNHURT

SHORT = "Police said 12 people were killed and a guard wounded; nobody else was hurt."
TEXTS = (SHORT, f"\n\n{SHORT}  \u200b{SHORT}\n\n" * 20, f"{'x' * 300} {SHORT}" * 9, f"İ {SHORT}" * 9, " \n" * 150 + SHORT * 9, "")


@pytest.mark.parametrize("text", TEXTS)
def test_each_token_has_one_byte_however_the_text_is_cut(text: str) -> None:
    tokens = tokenise(text)
    assert tokens.kinds == bytes(map(KIND_OF.__getitem__, tokens.words))
    assert BLANK not in tokens.kinds


@pytest.mark.parametrize("text", TEXTS)
def test_a_kind_stands_where_its_words_do(text: str) -> None:
    tokens = tokenise(text)
    outcomes = [place for place, word in enumerate(tokens.words) if word in TRIGGERS or word in BOTH or word in UNHURT]
    assert mentions._SIGNALS.places(tokens.kinds) == outcomes
    middle = len(tokens.words) // 2
    persons = [place for place in range(3, middle) if tokens.words[place] in NOUNS]
    assert [place for place in people.OPENERS.places(tokens.kinds, 3, middle) if tokens.words[place] in NOUNS] == persons


def test_a_kind_stands_only_between_the_tokens_that_are_asked_for() -> None:
    tokens = tokenise("four were killed there")
    assert [mentions._SIGNALS.stands(tokens.kinds, *bounds) for bounds in ((0, 2), (0, 3), (2, 4), (3, 4))] == [
        False,
        True,
        True,
        False,
    ]
