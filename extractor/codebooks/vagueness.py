"""Vague numbers: whether a toll's own words give a figure or only a size, such as "several" or "dozens"."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from schemas import Outcome, Toll


@dataclass(frozen=True, slots=True)
class VagueWord:
    """One vague quantity in a quote. ``unit`` is the single unit that it counts in: 12 for "dozens", 3 for "several"."""

    start: int
    unit: int


_UNITS = {"tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1000}
_FEW = frozenset({"several", "few", "handful", "some", "many", "numerous", "multiple", "countless", "various"})
_FEW_UNIT = 3

_ONES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_DECADES = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL = {word: number for number, word in enumerate((*_ONES, *_TEENS))}
_TENS = {word: 10 * number for number, word in enumerate(_DECADES, start=2)}
_NUMBER_WORDS = {**_SMALL, **_TENS, "a": 1, "an": 1, "both": 2, "couple": 2, "pair": 2}
_SCALES = {"dozen": 12, "score": 20, "hundred": 100, "thousand": 1000}

_TOKEN = re.compile(r"\d[\d,]*|[^\W\d_]+")
_OUTCOME_STEMS: dict[Outcome, tuple[str, ...]] = {
    Outcome.killed: ("kill", "dead", "death", "die", "dying", "fatal", "slain", "slay", "lives", "bod", "massacre", "murder"),
    Outcome.injured: ("injur", "wound", "hurt", "maim"),
    Outcome.missing: ("missing", "unaccounted", "disappear"),
    Outcome.abducted: ("abduct", "kidnap", "hostage", "seiz", "captive", "snatch"),
    Outcome.detained: ("detain", "arrest", "captur", "custody", "held"),
    Outcome.released: ("releas", "freed", "free", "rescu"),
}


@dataclass(frozen=True, slots=True)
class _Number:
    start: int
    value: int


def vague_word(toll: Toll) -> VagueWord | None:
    """The vague quantity that a toll's count rests on, None when the quote gives a number for it.

    A count with an upper bound is never vague. Where a quote holds both a number and a vague word that would explain
    the count ("at least three were killed and several injured"), the one nearer to a word for the outcome decides.
    """
    if toll.count.high is not None or toll.count.low == 0:
        return None
    tokens = [(match.start(), match.group().casefold()) for match in _TOKEN.finditer(toll.quote)]
    vague = _vague_words(tokens)
    if not vague:
        return None
    explaining = [number for number in _numbers(tokens) if number.value in {toll.count.low, toll.count.low - 1}]
    stems = _OUTCOME_STEMS[toll.outcome]
    anchors = [start for start, word in tokens if word.startswith(stems)]
    nearest = min(vague, key=lambda word: (_distance(word.start, anchors), word.start))
    if not explaining:
        return nearest
    number = min(_distance(found.start, anchors) for found in explaining)
    return nearest if _distance(nearest.start, anchors) < number else None


def _distance(start: int, anchors: list[int]) -> int:
    """Code points to the nearest of ``anchors``, which are in order; 0 when there is none."""
    after = bisect_left(anchors, start)
    return min((abs(start - anchor) for anchor in anchors[max(after - 1, 0) : after + 1]), default=0)


def _vague_words(tokens: list[tuple[int, str]]) -> list[VagueWord]:
    found: list[VagueWord] = []
    words = ["", "", *(word for _, word in tokens), "", "", ""]
    for index, (start, word) in enumerate(tokens, start=2):
        unit = _unit(words[index - 2 : index], word, words[index + 1 : index + 4])
        if unit is not None:
            found.append(VagueWord(start, unit))
    return found


def _unit(before: list[str], word: str, after: list[str]) -> int | None:
    """The unit that ``word`` counts in, None when it is not vague between its neighbours."""
    if word in _FEW:
        # "some 40 people", "as many as 40": the number counts.
        measures_number = _is_number(after[0]) or before[-1] == "as"
        return None if measures_number else _FEW_UNIT * _SCALES.get(after[0], 1)
    if word == "number":
        return _FEW_UNIT if before[-1] != "the" and after[0] == "of" else None
    if word not in _UNITS or _is_number(before[-1]) or (before[-1] == "of" and before[-2] in _UNITS):
        return None
    return _UNITS[word] * (_UNITS.get(after[1], 1) if after[0] == "of" else 1)


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or (word in _NUMBER_WORDS and word not in {"a", "an"})


def _numbers(tokens: list[tuple[int, str]]) -> list[_Number]:
    """Numbers that are written as digits or words, scales included ("two dozen", "three hundred")."""
    found: list[_Number] = []
    for index, (start, word) in enumerate(tokens):
        value = _value(word)
        if value is None:
            continue
        following = tokens[index + 1][1] if index + 1 < len(tokens) else ""
        if following in _SCALES:
            value *= _SCALES[following]
        elif word in _TENS and 0 < _SMALL.get(following, 0) < 10:
            value += _SMALL[following]
        found.append(_Number(start, value))
    return found


def _value(word: str) -> int | None:
    if word[0].isdecimal():
        digits = word.replace(",", "")
        return int(digits) if len(digits) < 10 else None
    return _NUMBER_WORDS.get(word)
