"""Noun phrases: where the words begin that belong to the noun of people without a number."""

from __future__ import annotations

from extractor.reading.words.lexicon import DETERMINERS, STOPS
from extractor.reading.words.outcomes import TRIGGERS

_YEAR = ["-", "year", "-"]


def phrase_start(words: list[str], index: int, floor: int) -> int:
    """Where the noun phrase that holds ``index`` starts: at its determiner, or after the last word that is none of its own."""
    position, least = index, index - 5
    while position > floor and position > least:
        word = words[position - 1]
        if word == "'s":
            return _owner_start(words, position - 1, floor)
        if word in DETERMINERS:
            return position - 1
        if word == "-" and position - 3 > floor and words[position - 3 : position] == _YEAR:  # "her three-year-old daughter"
            position, least = position - 4, least - 4
            continue
        if (
            position - 2 >= floor and words[position - 2].endswith("ly") and word.endswith(("ed", "en", "orn"))
        ):  # "the newly named governor"
            position -= 2
            continue
        if word in STOPS or word in TRIGGERS or not word[0].isalpha() or word.endswith(("ly", "ing")):
            break
        position -= 1
    return position


def _owner_start(words: list[str], index: int, floor: int) -> int:
    """Where "Milan's police chief" starts, the possessive being the token ``index``."""
    position = index
    while position > floor and index - position < 4:
        word = words[position - 1]
        if word in DETERMINERS:
            return position - 1
        if word in STOPS or word in TRIGGERS or not word[0].isalpha():
            break
        position -= 1
    return position
