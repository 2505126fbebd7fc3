"""Openings: the tokens with which the sentences of a text begin."""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache

from extractor.reading.text.sentences import sentences
from extractor.reading.text.tokens import tokenise


@lru_cache(maxsize=4)
def openings(text: str) -> list[int]:
    """The first token of each sentence of ``text``, and how many tokens there are. Those of the last few texts are kept, since several
    readers part their words by sentences: nobody may change them.
    """
    starts = tokenise(text).starts
    return [*[bisect_left(starts, sentence.start) for sentence in sentences(text)], len(starts)]
