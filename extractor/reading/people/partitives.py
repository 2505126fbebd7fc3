"""Partitives: words around the noun of a number that say of whom it counts a part, or whom it leaves aside."""

from __future__ import annotations

from extractor.reading.numbers.numbers import Figure
from extractor.reading.numbers.numerals import WORDS
from extractor.reading.people.states import STATES
from extractor.reading.words.lexicon import DETERMINERS

_BETWEEN_DIGITS = WORDS | {"-"}
_FURTHER = frozenset(["other", "others", "more", "additional", "further", "unidentified", "of", "such"])
_PARTITIVES = _FURTHER | {"out"}  # what "three of the attackers" has after its number
_QUOTES = frozenset("\"”’'")
_WERE = frozenset(["was", "were", "are"])
BEFORE_NOUNS = _PARTITIVES | _QUOTES
"""What may stand between a number and its noun."""


def past_partitive(words: list[str], figure: Figure, high: int) -> tuple[int, bool]:
    """Where the noun of the figure begins, past a quotation mark and "of the", and whether these are "of them"."""
    start, of_them = figure.last, False
    if words[start] in _QUOTES:
        start += 1  # treated "scores" of patients
    if start < high and words[start] in _PARTITIVES:
        start, of_them = _partitive(words, start, high)
        said = words[start] if start < high else ""
        while of_them and words[start - 1] in _WERE and (figure.kind == "zero" or said in STATES):
            start -= 1  # "none of them was injured", "six of them were wounded"
    return start, of_them


def _partitive(words: list[str], index: int, high: int) -> tuple[int, bool]:
    """Where the noun of "three of the attackers" begins, and whether the words are "of them" or "of whom"."""
    if index + 1 < high and words[index] == "out" and words[index + 1] == "of":
        index += 1
    if index + 1 < high and words[index] == "of":
        following = words[index + 1]
        if following in ("them", "whom"):
            skip = index + 2
            while skip < high and words[skip] in ("were", "was", "are", "all", "young"):
                skip += 1
            return skip, True
        if "'s" in words[index + 2 : min(index + 5, high)]:  # "one of the charity's nurses", "eleven of the bus's 40 passengers"
            owner = words.index("'s", index + 2)
            owned = words[owner + 1] if owner + 1 < len(words) else "'s"
            return owner + 1 + (owned[0].isdigit() or owned in WORDS), False
        start = index + (2 if following in DETERMINERS else 1)
        inner = start
        while following in DETERMINERS and inner < high and (words[inner] in _BETWEEN_DIGITS or words[inner][0].isdigit()):
            inner += 1
        return (start if inner < high and words[inner] in STATES else inner), False
    while index < high and words[index] in _FURTHER:
        if words[index] == "others":
            break
        index += 1
    return index, False


_OF_ANY = frozenset(
    "human further other immediate reported known confirmed serious major personal more such additional new fatal significant initial material".split()
)


def is_limited(words: list[str], first: int, last: int) -> bool:
    """Whether words between "no" and its noun, or after that, say whose: "no casualties among the guards", "no Turkish victims"."""
    adjectives = words[first : last - 1]
    if words[last - 1] in LOSSES and any(word not in _OF_ANY for word in adjectives):
        return True
    return words[last - 1] in LOSSES and (words[last : last + 1] == ["among"] or words[last : last + 3] == ["in", "the", "ranks"])


LOSSES = frozenset("casualties casualty victims victim losses injuries fatalities deaths dead".split())
"""The nouns whose "no" may be that of some people alone."""
