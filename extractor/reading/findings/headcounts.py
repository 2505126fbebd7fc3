"""Headcounts: the numbers of those who did it that a sentence tells: "four gunmen stormed", "shot dead by two men", "the three attackers"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from extractor.reading.findings.deeds import (
    ACTS,
    AGAINST_THEM,
    ANYBODY,
    ARMED,
    ARMED_LATER,
    ARMED_LOOKS,
    ATTACKING,
    BY_THEM,
    BY_TRADE,
    FALLEN,
    IN_ALL,
    NATIONALS,
    NUMBERED,
    NUMBERING,
    OBJECTS,
    SHORTER,
    THEM,
    WHOLE,
)
from extractor.reading.people.people import People, people_of
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.sentences import Sentence
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.outcomes import TRIGGERS
from schemas import Count, Group

_A_NUMBER = 4  # "some attackers" counts three or more of them and says of none how many came
_BACK, _EARLIER = 160, 300  # code points before the people, and before their sentence


class Telling(IntEnum):
    """How a number of attackers is told, the surest last. ``several``: there is more than one, and no number."""

    several = 0
    one_named = 1
    one_acting = 2
    known = 3
    acting = 4


class Headcount(NamedTuple):
    """A number of attackers, where it stands and how it is told."""

    start: int
    number: Count
    telling: Telling


def headcounts(reading: Reading, number: int) -> Iterator[Headcount]:
    """The numbers of attackers that the sentence of this number tells, in order."""
    if not reading.marks[number] & (ATTACKING | THEM):
        return
    sentence = reading.sentences[number]
    tokens = tokenise(reading.text)
    low, high = bisect_left(tokens.starts, sentence.start), bisect_left(tokens.starts, sentence.end)
    people = people_of(reading.text, low, high)
    for position, one in enumerate(people):
        told = _told(tokens, sentence, one)
        if told is None:
            continue
        count = one.count or Count.at_least(2)
        before = people[position - 1] if position else None
        if before is not None and told is Telling.acting and before.count is not None and _in_one_breath(tokens, before, one):
            count = before.count + count
        elif position + 1 < len(people) and _in_one_breath(tokens, one, people[position + 1]):
            continue
        yield Headcount(tokens.starts[one.first], count, told)


def _in_one_breath(tokens: Tokens, one: People, other: People) -> bool:
    """Whether two numbers are told together: "six men and two women"."""
    joined = one.last == other.first - 1 and tokens.words[one.last] == "and"
    return joined and one.numeric and other.numeric and one.noun in ANYBODY


def _told(tokens: Tokens, sentence: Sentence, one: People) -> Telling | None:
    """How these people are told to be attackers, if they are."""
    if one.count is None:
        return Telling.several if one.noun in BY_TRADE else None
    if one.count.low == 0 or one.sort == "thing":
        return None
    if one.of_them or one.sort == "bare":
        return _told_of_them(tokens, sentence, one, one.count)
    words = tokens.words
    by_trade = _noun(tokens, one) in BY_TRADE
    alone = one.count == Count.exactly(1)
    some = words[one.first] in ("another", "some") and one.count.low < _A_NUMBER
    if some or one.state is not None or (alone and "of" in words[one.first + 1 : one.last]):
        return Telling.several if by_trade else None
    if one.kind == "definite":
        return Telling.one_named if by_trade else None
    told = _told_of_number(tokens, sentence, one) if by_trade or _may_attack(tokens, one) else None
    if not alone or one.kind == "words":
        return told
    return Telling.one_acting if told is Telling.acting else Telling.one_named if by_trade else None


def _noun(tokens: Tokens, one: People) -> str:
    """The noun for these people, also one that the lexicon does not know."""
    return one.noun or tokens.words[one.last - 1]


def _may_attack(tokens: Tokens, one: People) -> bool:
    """Whether these people may be attackers if something says so."""
    written = tokens.text[tokens.starts[one.last - 1] : tokens.end(one.last - 1)]
    return one.group is Group.attackers or _noun(tokens, one) in ANYBODY or NATIONALS.match(written) is not None


def _told_of_number(tokens: Tokens, sentence: Sentence, one: People) -> Telling | None:
    """How this number of people is told to be one of attackers."""
    text, start, end = tokens.text, tokens.starts[one.first], tokens.end(one.last - 1)
    back = max(sentence.start, start - _BACK)
    before, by_trade = tokens.words[one.first - 1], _noun(tokens, one) in BY_TRADE
    fighters = by_trade or one.group is Group.attackers
    if fighters and AGAINST_THEM.search(text, back, start):
        return Telling.acting
    done_to = before in TRIGGERS or before in OBJECTS
    acts = ACTS if fighters else SHORTER
    if (by_trade or not done_to) and (acts.match(text, end, sentence.end) or BY_THEM.search(text, back, start)):
        return Telling.acting
    if by_trade and (WHOLE.search(text, back, start) or tokens.words[one.first] in ("all", "both")):
        return Telling.known
    if done_to or FALLEN.match(text, end, sentence.end):
        return None
    looks = by_trade or ARMED_LOOKS.search(text, start, end) or ARMED_LATER.match(text, end, sentence.end)
    return Telling.known if looks else None


def _told_of_them(tokens: Tokens, sentence: Sentence, one: People, count: Count) -> Telling | None:
    """How a bare number is told to be that of all the attackers: "the attackers, about forty of them"."""
    text, start, end = tokens.text, tokens.starts[one.first], tokens.end(one.last - 1)
    if (one.vague and count.low < _A_NUMBER) or ARMED.search(text, max(0, sentence.start - _EARLIER), start) is None:
        return None
    if NUMBERED.search(text, sentence.start, start):
        return Telling.known
    if one.of_them and count.exact and text[sentence.start : start].rstrip().endswith((",", "(", "–", "—", "-")):
        return None
    in_all = IN_ALL.match(text[start:end]) or IN_ALL.match(text, end)
    return Telling.known if in_all and NUMBERING.search(text, sentence.start, start) else None
