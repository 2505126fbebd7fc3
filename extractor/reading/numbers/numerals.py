"""Numerals: the value of a number written in digits or in English words, without what is said around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.reading.text.pieces import Known
from extractor.reading.text.tokens import Tokens
from schemas.count import Count

_UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen""".split()
    )
}
_TENS = {
    word: value
    for value, word in zip(range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True)
} | {"fourty": 40}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
_GLUED_SCALES = {"k": 1000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9} | _SCALES
_FEW = {"several": 3, "few": 3, "some": 3, "many": 3, "numerous": 3, "countless": 3, "multiple": 3, "couple": 2}
_PLURALS = {
    "dozens": 24,
    "tens": 20,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2 * 10**6,
}
_LIMIT = 10**12  # no count of people is longer, and a long run of digits must not be converted

WORDS = frozenset(
    [
        *_UNITS,
        *_TENS,
        *_FEW,
        *_PLURALS,
        "hundred",
        "thousand",
        "dozen",
        "million",
        "half",
        "both",
        "pair",
        "trio",
        "handful",
        "score",
    ]
)
_COUNTING = frozenset([*_UNITS, *_TENS, *_SCALES])
SINGLE_WORDS = {word: value for word, value in (_UNITS | _TENS).items() if value}
_AFTER_DIGITS = frozenset([*_GLUED_SCALES, "dozen", "-"])  # a number in digits may go on with these
GOING_ON = _COUNTING | _AFTER_DIGITS | {"score", "and"}  # and one in words with these
_FEWEST = 12  # digits of a number below the limit
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z|\d{1,3}(?:\.\d{3})+\Z")
_DECIMAL = re.compile(r"\d+\.\d+\Z")


@dataclass(slots=True)
class Numeral:
    """A number of the tokens ``first`` up to ``last`` (not included). ``digits``: written in digits. ``scaled``: with a scale word."""

    first: int
    last: int
    count: Count
    vague: bool = False
    digits: bool = False
    scaled: bool = False


def numeral(tokens: Tokens, index: int) -> Numeral | None:
    """The number that starts at token ``index``, as long as it goes; None where no number starts."""
    words, last = tokens.words, index + 1
    word, following = words[index], words[last] if last < len(words) else ""
    count = _count(word)
    if count is not None and following not in GOING_ON and not following.isdecimal():  # the most frequent case
        return Numeral(index, last, count, False, word not in SINGLE_WORDS)
    if word[0].isdigit():
        return _from_digits(tokens, index)
    if word in _COUNTING:
        return _from_words(tokens, index)
    return _from_collectives(tokens, index)


def count_of_word(word: str) -> Count | None:
    """The count that a number of this one word gives: "twelve", or digits without a sign between them. None for any other word."""
    if word in SINGLE_WORDS:
        return Count.exactly(SINGLE_WORDS[word])
    return Count.exactly(int(word)) if word.isdecimal() and len(word) <= _FEWEST else None


_count = Known(count_of_word).__getitem__


def _word(tokens: Tokens, index: int) -> str:
    return tokens.words[index] if 0 <= index < len(tokens.words) else ""


def _from_digits(tokens: Tokens, index: int) -> Numeral | None:
    last = index + 1
    value = _digit_value(tokens.words[index])
    if value is None:
        return None
    while _is_spaced_group(tokens, index, last):
        value = value * 1000 + int(tokens.words[last])
        last += 1
        if value >= _LIMIT:
            return None
    following = _word(tokens, last)
    scale = _GLUED_SCALES.get(following) if tokens.touching(last) else _SCALES.get(following)
    if scale is None and following == "dozen":
        scale = 12
    if scale is None and following == "-" and (scale := _SCALES.get(_word(tokens, last + 1))) is not None:
        last += 1
    if scale is not None:
        value *= scale
        last += 1
    whole = round(value)
    if whole >= _LIMIT or (scale is None and whole != value):
        return None
    return Numeral(index, last, Count.exactly(whole), digits=True, scaled=scale is not None)


def _digit_value(blob: str) -> float | int | None:
    if len(blob) > 15:
        return None
    if blob.isdecimal():
        return int(blob)
    if _GROUPED.match(blob):
        return int(blob.partition(".")[0].replace(",", "")) if "," in blob else int(blob.replace(".", ""))
    return float(blob) if _DECIMAL.match(blob) else None


def _is_spaced_group(tokens: Tokens, first: int, index: int) -> bool:
    """Whether the token ``index`` is three digits of "1 200", set apart by one blank from at most three before it."""
    word = _word(tokens, index)
    return (
        len(word) == 3
        and word.isdecimal()
        and tokens.starts[index] == tokens.end(index - 1) + 1
        and tokens.text[tokens.end(index - 1)] in " \xa0\u2009\u202f"
        and len(tokens.words[first]) <= 3
        and tokens.words[first].isdecimal()
        and not tokens.words[first].startswith("0")
        and index - first <= 3
    )


def _from_words(tokens: Tokens, index: int) -> Numeral | None:
    """Read "two hundred and five thousand, ..." from left to right: hundreds gather, thousands and millions close."""
    words = tokens.words
    total = group = 0
    ceiling = _LIMIT  # the next scale word must be smaller than the last one
    position = index
    scaled = False
    while True:
        word = _word(tokens, position)
        if word in _TENS and (group % 100 == 0):
            group += _TENS[word]
        elif word in _UNITS and _fits_unit(group, _UNITS[word]):
            group += _UNITS[word]
        elif word == "hundred" and group < 100:
            group = (group or 1) * 100
            scaled = True
        elif word in ("thousand", "million", "billion") and _SCALES[word] < ceiling:
            ceiling = _SCALES[word]
            total += (group or 1) * ceiling
            group = 0
            scaled = True
        elif word == "dozen" and total == 0 and group:
            return Numeral(index, position + 1, Count.exactly(group * 12), scaled=True)
        elif word == "score" and total == 0 and 1 < group < 10:
            return Numeral(index, position + 1, Count.exactly(group * 20), scaled=True)
        else:
            break
        position += 1
        position += _joint(tokens, position, group, scaled, total)
    if position == index or total + group >= _LIMIT:
        return None
    while words[position - 1] in ("and", "-"):
        position -= 1
    return Numeral(index, position, Count.exactly(total + group), scaled=scaled)


def _fits_unit(group: int, unit: int) -> bool:
    """Whether a unit can follow what was gathered: "twenty one", "hundred five", never "two three"."""
    return group % 100 == 0 if unit >= 10 else group % 10 == 0 and (group == 0 or group % 100 >= 20 or group % 100 == 0)


def _joint(tokens: Tokens, position: int, group: int, scaled: bool, total: int) -> int:
    """How many tokens of "-" or "and" may be passed between two words of one number."""
    word = _word(tokens, position)
    following = _word(tokens, position + 1)
    if word == "-" and tokens.touching(position) and tokens.touching(position + 1):
        return int((following in _UNITS and group % 10 == 0) or following in _SCALES)
    # "one hundred and five", but not "a hundred and two policemen" told apart by nothing: English reads a number there.
    if word == "and" and scaled and group % 100 == 0 and (group or total) and (following in _TENS or _UNITS.get(following, 0)):
        return 1
    return 0


def _from_collectives(tokens: Tokens, index: int) -> Numeral | None:
    """Read "a dozen", "half a dozen", "a hundred", "hundreds of thousands", "several hundred", "a couple", "both"."""
    word = tokens.words[index]
    following = _word(tokens, index + 1)
    if word in ("a", "an", "the", "one"):
        return _after_article(tokens, index, following)
    if word == "half":
        skip = 2 if following in ("a", "-") and _word(tokens, index + 2) == "dozen" else 1
        return Numeral(index, index + skip + 1, Count.exactly(6)) if _word(tokens, index + skip) == "dozen" else None
    if word == "dozen":
        return Numeral(index, index + 1, Count.exactly(12))
    if word in _PLURALS:
        return _of_plurals(tokens, index)
    if word in ("both", "pair", "couple"):
        return Numeral(index, index + 1, Count.exactly(2))
    if word in _FEW:
        scale = 12 if following == "dozen" else _SCALES.get(following)
        if scale:
            return Numeral(index, index + 2, Count.at_least(_FEW[word] * scale), vague=True)
        if word == "couple":
            return Numeral(index, index + 1, Count.exactly(2))
        return Numeral(index, index + 1, Count.at_least(_FEW[word]), vague=True)
    return None


AFTER_ARTICLE = frozenset("few great good handful number couple pair trio dozen half hundred thousand million billion".split())


def _after_article(tokens: Tokens, index: int, following: str) -> Numeral | None:
    if following not in AFTER_ARTICLE:
        return None
    if following in ("few", "great", "good") and _word(tokens, index + 2) in (*_SCALES, "dozen", "many"):
        scale = {**_SCALES, "dozen": 12, "many": 1}[tokens.words[index + 2]]
        return Numeral(index, index + 3, Count.at_least(3 * scale), vague=True)
    if following in ("few", "handful", "number") and (following == "few" or _word(tokens, index + 2) == "of"):
        return Numeral(index, index + 2, Count.at_least(3), vague=True)
    if following in ("couple", "pair", "trio"):
        if following == "couple" and _word(tokens, index + 2) in (*_SCALES, "dozen"):
            scale = {**_SCALES, "dozen": 12}[tokens.words[index + 2]]
            return Numeral(index, index + 3, Count.exactly(2 * scale))
        return Numeral(index, index + 2, Count.exactly(3 if following == "trio" else 2))
    if following == "dozen":
        return Numeral(index, index + 2, Count.exactly(12), scaled=True)
    if following == "half" and _word(tokens, index + 2) == "dozen":
        return Numeral(index, index + 3, Count.exactly(6))
    if following in _SCALES:
        rest = _from_words(tokens, index + 1)
        return rest and Numeral(index, rest.last, rest.count, scaled=True)
    return None


def _of_plurals(tokens: Tokens, index: int) -> Numeral:
    """Read "hundreds", and "tens of thousands" as the product of both."""
    value = _PLURALS[tokens.words[index]]
    last = index + 1
    if _word(tokens, last) == "of" and (scale := {"thousands": 1000, "millions": 10**6}.get(_word(tokens, last + 1))):
        value *= scale
        last += 2
    if _word(tokens, last) == "upon" and _word(tokens, last + 1) in _PLURALS:
        last += 2
    return Numeral(index, last, Count.at_least(value), vague=True)
