"""Stems: that no pattern is spared a sentence in which it would have found something."""

from pathlib import Path

import pytest

from extractor.articles import read_articles
from extractor.reading.claims import CLAIM, DENIAL, may_claim, may_deny
from extractor.reading.sentences import sentences
from extractor.reading.stems import marks, stems, whole_words
from schemas import Article

GOLD = Path(__file__).parent.parent / "evals" / "gold" / "dev"


@pytest.fixture(scope="module")
def told() -> list[str]:
    texts = [item.text for item in read_articles([str(GOLD)], published=None, stdin=None) if isinstance(item, Article)]
    return [text[sentence.start : sentence.end] for text in texts for sentence in sentences(text)]


def test_every_sentence_with_a_claim_has_the_words_for_one(told: list[str]) -> None:
    claims = [words for words in told if CLAIM.search(words)]

    assert len(claims) > 30
    assert [words for words in claims if not may_claim(marks(words))] == []


def test_every_sentence_with_a_denial_has_the_words_for_one(told: list[str]) -> None:
    denials = [words for words in told if DENIAL.search(words)]

    assert len(denials) > 10
    assert [words for words in denials if not may_deny(marks(words))] == []


def test_most_sentences_are_spared(told: list[str]) -> None:
    assert sum(may_claim(marks(words)) for words in told) < len(told) / 2


def test_a_stem_stands_for_all_words_that_begin_with_it_and_a_word_for_itself_alone() -> None:
    stem, word = stems("zweck"), whole_words("zweck")

    assert [marks(text) & (stem | word) for text in ("Zweck.", "the zwecks", "un-zweck", "bezweck")] == [
        stem | word,
        stem,
        stem | word,
        0,
    ]
