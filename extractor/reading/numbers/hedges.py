"""Hedges: the words around a number that bound or blur it, such as "at least", "nearly" and "or more"."""

from __future__ import annotations

from extractor.reading.numbers.numerals import Numeral
from extractor.reading.text.tokens import Tokens
from schemas.count import Count

# The words before a number that bound or blur it. Of several words: by the last two of them, with those before these, longest first.
_WORDS: dict[str, str] = {}
_PHRASES: dict[tuple[str, str], list[tuple[list[str], str]]] = {}
for _phrase, _effect in [
    (phrase, effect)
    for effect, phrases in {
        "least": """at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|upwards of|upward of
            |as few as|at a minimum""",
        "over": """more than|over|in excess of|well over|just over|above|greater than|far more than|exceeding|slightly more than|north of
            |exceeded|exceeds|exceed|surpassed|surpasses|surpassing|topped|tops|topping|passed""",
        "most": "up to|at most|as many as|no more than|not more than|never more than|no higher than|a maximum of|maximum of|as much as|at the most|not over",
        "under": "fewer than|less than|under|below|just under|well under",
        "nearly": "nearly|almost|close to|close on|close upon|just short of|not far short of|little short of|getting on for|nigh on|not quite|virtually",
        "about": """about|around|some|approximately|roughly|an estimated|estimated|perhaps|maybe|possibly|approx|circa|something like
            |in the region of|in the neighborhood of|in the neighbourhood of|in the vicinity of|in the order of|on the order of|of the order of|more or less
            |an average of|probably|reportedly some|~|c|nearer|nearer to|nearer the|closer to|closer on|more like|not far off|not far from|not far from being|roughly speaking|pretty much""",
        "same": "a total of|total of|exactly|precisely|a combined",
        "passed": "a further|the|these|those|another|all|only|just|a reported|an additional|other|all of the|his|her|their",
    }.items()
    for phrase in phrases.replace("\n", " ").split("|")
]:
    *_before, _last = _phrase.split()
    if _before:
        _PHRASES.setdefault((_before.pop(), _last), []).append((_before, _effect))
    else:
        _WORDS[_last] = _effect
for _options in _PHRASES.values():
    _options.sort(key=lambda option: -len(option[0]))
PREFIX_ENDS = frozenset([*_WORDS, *(last for _, last in _PHRASES)])
"""The words with which hedges before a number end."""

_SUFFIXES: dict[tuple[str, ...], str] = {
    ("or", "more"): "least",
    ("and", "more"): "least",
    ("or", "over"): "least",
    ("and", "above"): "least",
    ("plus",): "least",
    ("+",): "least",
    ("-", "plus"): "least",
    ("at", "least"): "least",
    ("or", "so"): "about",
    ("or", "thereabouts"): "about",
    ("-", "odd"): "about",
    ("odd",): "about",
    ("or", "fewer"): "most",
    ("or", "less"): "most",
    ("at", "most"): "most",
}
SUFFIX_STARTS = frozenset(words[0] for words in _SUFFIXES)
RISE = frozenset(
    "rose risen rises rising climbed increased jumped went up fell down dropped revised soared grew grown raised lowered changed".split()
)
_BROUGHT = frozenset(
    "gone go goes going shot crept climbing rising edged moved brought brings bringing takes taking pushed pushing".split()
)

_LED_UP = RISE | _BROUGHT


def hedged(tokens: Tokens, number: Numeral, done: int) -> tuple[Count, int, int]:
    """The count with its bounds and hedges, and the tokens it then spans, not reaching back before ``done``."""
    words = tokens.words
    first, last, count = number.first, number.last, number.count
    if last < len(words) and words[last] in SUFFIX_STARTS:
        for length in (2, 1):
            suffix = tuple(words[last : last + length])
            effect = _SUFFIXES.get(suffix)
            if effect is not None and not (effect == "about" and length == 1 and not number.digits):
                count = _bounded(count, effect)
                last += len(suffix)  # fewer words may be left
                break
    return *hedged_before(words, (first, last), count, done), last


def hedged_before(words: list[str], bounds: tuple[int, int], count: Count, done: int) -> tuple[Count, int]:
    """The count with what the words before the number say, and where they begin; ``bounds``: the tokens of the number."""
    first, last = bounds
    edge = first
    for _ in range(3):
        prefix = _prefix(words, edge, done) if edge > done else None
        if prefix is None:
            break
        edge, effect = prefix
        if effect != "passed":  # determiners belong to the quantity only where a bound stands before them
            dozen = effect == "nearly" and words[last - 1] == "dozen" and count == Count.exactly(12)
            count = Count.between(10, 11) if dozen else _bounded(count, effect)
            first = edge
    return count, first


def _prefix(words: list[str], edge: int, done: int) -> tuple[int, str] | None:
    """The hedge that ends right before ``edge``: where it starts and what it does."""
    last = edge - 1
    word = words[last]
    if word not in PREFIX_ENDS:
        return None
    if last > done:
        for before, effect in _PHRASES.get((words[last - 1], word), ()):
            start = last - 1 - len(before)
            if start < done or words[start : last - 1] != before:
                continue
            if effect == "most" and word == "to" and start > done and words[start - 1] in _LED_UP:
                continue  # "has gone up to nine" tells the number itself
            return start, effect
    effect = _WORDS.get(word, "")
    return (last, effect) if effect else None


def _bounded(count: Count, effect: str) -> Count:
    low, high = count.low, count.high
    if effect == "least":
        return Count.between(low, None, approximate=count.approximate)
    if effect == "over":
        return Count.between(low + (high is not None), None, approximate=count.approximate)
    if effect == "most":
        return count if high is None else Count.between(0, high, approximate=count.approximate)
    if effect == "under":
        return count if high is None else Count.between(0, max(0, high - 1), approximate=count.approximate)
    if effect == "nearly":
        if high is None or low < 2:
            return Count.between(low, high, approximate=True)
        return Count.between(min((low * 9 + 9) // 10, low - 1), high - 1, approximate=True)
    if effect == "about":
        return Count.between(low, high, approximate=True)
    return count
