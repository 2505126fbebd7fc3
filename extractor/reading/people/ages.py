"""Ages: numbers that say how old somebody is, and where they end."""

from __future__ import annotations

from extractor.reading.numbers.numbers import Figure
from extractor.reading.words.lexicon import ARTICLES, DETERMINERS, NOUNS, STOPS
from extractor.reading.words.outcomes import TRIGGERS

BEFORE_AGES = frozenset([",", "(", "aged", "ages", "between"])
"""What may open the ages after a person."""

_TRADES = ("man", "woman", "er", "ist", "ian")  # endings of trades that no lexicon knows
_AFTER_COMMAS = frozenset([",", "and", ".", ";"])
_TO_ANOTHER = frozenset(["and", "to", "-"])
_AFTER_AGE = frozenset([",", ".", ";", ")", "and", "who", "was", "died", "from"])


def is_an_age(words: list[str], figure: Figure, high: int) -> bool:
    """Whether the figure after "of" is somebody's age: "a girl of nine", "a foundryman of 33,"."""
    trade = words[figure.first - 2]
    person = NOUNS.get(trade)
    noun = words[figure.last] if figure.last < high else ""
    counted = figure.kind != "article" and figure.count.low == figure.count.high
    if person is None:
        named = trade.endswith(_TRADES) and trade != "number" and words[figure.first - 3] in ARTICLES
        return counted and named and noun in _AFTER_AGE
    return counted and person.number == "s" and noun not in NOUNS


def with_ages(words: list[str], last: int, high: int) -> int:
    """The token after the ages that follow a person: ", 45", "aged 5 and 7", "(34)"."""
    if last >= high or words[last] not in BEFORE_AGES:
        return last
    opener = words[last]
    if opener == "between":
        return last + 5 if words[last + 2 : last + 3] == ["and"] and words[last + 4 : last + 5] == ["years"] else last
    if last + 1 >= high or not words[last + 1][0].isdigit():
        return last
    following = words[last + 1 : min(high, last + 4)]
    if opener in ("aged", "ages"):
        return last + (4 if len(following) > 2 and following[1] in _TO_ANOTHER and _is_age(following[2]) else 2)
    if len(following) < 2 or not _is_age(following[0]):
        return last
    if opener == ",":
        return last + 2 if following[1] in _AFTER_COMMAS else last
    return last + 3 if following[1] == ")" else last


def aged_start(words: list[str], index: int, high: int) -> int | None:
    """Where "the 23-year-old" begins whose "old" is the token ``index``; None where it stands before a noun."""
    first = index - 5 if words[index - 1 : index] == ["-"] else index - 3
    if first < 0 or words[first] not in DETERMINERS or "year" not in words[first:index]:
        return None
    following = words[index + 1] if index + 1 < high else ""
    return None if following and following not in STOPS and following not in TRIGGERS else first


def _is_age(word: str) -> bool:
    return len(word) < 3 and word.isdecimal()
