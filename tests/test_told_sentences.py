"""Sentences of the news, each with the numbers of people that it tells of: one a line of ``told_sentences.tsv``."""

from pathlib import Path

import pytest

from extractor.testing.casualties import counted

TABLE = Path(__file__).parent / "told_sentences.tsv"
SENTENCES = [tuple(line.split("\t")) for line in TABLE.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("told", "text"), SENTENCES)
def test_people_are_counted_as_the_sentence_tells_of_them(told: str, text: str) -> None:
    words = [] if told == "nobody" else told.split()
    assert counted(text) == dict(zip(words[::2], words[1::2], strict=True))
