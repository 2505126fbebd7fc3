"""Appositions: a name set off by commas after the one person whom it names, in a list: "a nurse, Ana Ruiz, 34, and her daughter"."""

from __future__ import annotations

from extractor.reading.names.person_names import name_end
from extractor.reading.people.ages import with_ages
from extractor.reading.text.tokens import Tokens

_GOING_ON = frozenset("and along together alongside".split())


def past_name(tokens: Tokens, last: int, high: int) -> int:
    """The token after the name, and the age, that a comma sets off behind somebody at ``last``, where a list goes on behind it."""
    words = tokens.words
    if last + 3 >= high or words[last] != ",":
        return last
    end = name_end(tokens, last + 1, high)
    if end == last + 1:
        return last
    end = with_ages(words, end, high)
    return end if words[end : end + 1] == [","] and end + 1 < high and words[end + 1] in _GOING_ON else last
