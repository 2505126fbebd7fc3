"""Victims: who some of those harmed were, told in a clause of its own: "Two of them were policemen", "Among them was a girl of nine"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numbers import Quantity
from extractor.reading.people.people import People, people_of
from extractor.reading.people.people_lists import parties
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.text.tokens import tokenise
from extractor.reading.words.stems import whole_words
from schemas import Group, Outcome

BACK = 2  # sentences before such a clause in which those are counted of whom it speaks
OPENING = 2  # code points from where a sentence begins to its number, which a quotation mark may open
ADJECTIVE = 24  # code points of words that may stand before "policemen"
NEAR = 14  # code points from "were" to the people
_OUTCOMES = {
    Outcome.killed: "dead killed slain deceased died murdered bodies fatalities",
    Outcome.injured: "wounded injured hurt hospitalised hospitalized",
    Outcome.detained: "detained arrested detainees",
    Outcome.abducted: "abducted kidnapped hostages captives seized taken",
}
_BY_WORD = {word: outcome for outcome, words in _OUTCOMES.items() for word in words.split()}
_HARMED = rf"(?P<harm>{'|'.join(_BY_WORD)})"
_WHOM = rf"(?:them|these|(?:the|those)\s+(?:who\s+(?:were\s+|was\s+)?)?(?:\w+\s+)?{_HARMED}|(?:the|those)\s+(?:victims|\w+))"
_ARE = r"(?:was|were|is|are)\s+(?:also\s+|all\s+|said\s+to\s+be\s+|described\s+as\s+|identified\s+as\s+)?(?!(?:not|no)\b)"
_OF_THEM = late(rf"(?<!\bbut )(?P<number>\b[\w-]+)\s+of\s+{_WHOM}\s+{_ARE}(?=(?P<who>\w))", re.IGNORECASE)
_SOME = late(rf"(?P<number>\b[\w-]+)\s+{_ARE}(?=(?P<who>\w))", re.IGNORECASE)
_YOUNG = late(
    r"\b(?P<number>[\w-]+)\s+of\s+(?:them|whom)\s+(?:were\s+)?(?P<who>under\s+(?:the\s+age\s+of\s+)?(?:18|ten|\d|sixteen|eighteen))\b",
    re.IGNORECASE,
)
_AMONG = late(rf"\bamong\s+{_WHOM}\s+(?:was|were|is|are)\s+(?=(?P<who>\w))", re.IGNORECASE)
_INCLUDE = late(rf"\b(?:(?:the|those)\s+(?:{_HARMED}|victims)|they)\s+includ(?:es?|ed)\s+(?=(?P<who>\w))", re.IGNORECASE)
_ARE_AMONG = late(rf"\s+(?:was|were|is|are)\s+among\s+(?:the|those)\s+(?:who\s+were\s+)?{_HARMED}\b", re.IGNORECASE)
_GOES_ON = late(
    r"['’]s?\b|\s+(?:[\w-]+\s+)?(?:killed|wounded|injured|arrested|detained|shot|hurt|beaten|taken|freed|released)\b",
    re.IGNORECASE,
)
_PARTS = whole_words("of among include included includes were are")
_BEING = whole_words("was were is are include includes included under")
_KINDS = frozenset(Group) - {Group.everyone}


def victims(
    text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention], numbers: Sequence[Quantity]
) -> Iterator[Mention]:
    """The parts of figures told in such clauses, besides the ``known`` figures of ``text``."""
    taken = {(one.number_start, one.outcome) for one in known}
    wholes: dict[int, list[Mention]] = {}
    for one in known:
        if one.count is not None and one.count.low > 1 and not one.part and one.outcome in _OUTCOMES:
            wholes.setdefault(one.sentence, []).append(one)
    if not wholes:
        return
    outcomes = {one.outcome for told in wholes.values() for one in told}
    by_start = {quantity.start: quantity for quantity in numbers}
    for number, marks in enumerate(marked):
        before = [one for back in range(number - BACK, number + 1) for one in wholes.get(back, ())]
        if not (marks & _PARTS and marks & _BEING):
            continue
        for part in (
            *_counted(text, sentences[number], number, before, by_start),
            *_listed(text, sentences[number], number, before),
        ):
            if (part.number_start, part.outcome) not in taken and part.outcome in outcomes:
                taken.add((part.number_start, part.outcome))
                yield part


def _counted(
    text: str, sentence: Sentence, number: int, before: Sequence[Mention], by_start: Mapping[int, Quantity]
) -> Iterator[Mention]:
    """Those of "two of them were policemen", "six were women"."""
    for way in (_OF_THEM, _SOME, _YOUNG):
        told = way.search(text, sentence.start, sentence.end)
        if told is None or (way is _SOME and told.start("number") - sentence.start > OPENING):
            continue
        quantity = by_start.get(told.start("number"))
        if quantity is None or quantity.vague:
            continue
        young = way is _YOUNG
        who = [] if young else _people(text, told.start("who"), sentence.end)
        if quantity.count.low == 1 and who and who[0][0].group is Group.civilians:
            continue  # "one of them was a clerk" singles out nobody of a group apart
        if not (young or (len(who) == 1 and who[0][1] - told.start("who") <= ADJECTIVE and not _GOES_ON.match(text, who[0][2]))):
            continue
        outcome = _outcome(told.groupdict().get("harm"), before, quantity.count.low, told.start())
        if outcome is not None:
            group = Group.children if young else who[0][0].group
            start, end = told.start("number"), told.end("who") if young else who[0][2]
            yield Mention(start, end, start, end, quantity.count, outcome, group, number, part=True)


def _listed(text: str, sentence: Sentence, number: int, before: Sequence[Mention]) -> Iterator[Mention]:
    """Those of "among them was a girl of nine", "the victims include seven children", "two girls were among those hurt"."""
    for way in (_AMONG, _INCLUDE):
        told = way.search(text, sentence.start, sentence.end)
        if told is not None:
            for one, start, end in _people(text, told.start("who"), sentence.end):
                part = _part(one, (told.start(), end, start, end), told["harm"], number, before)
                if part is not None:
                    yield part
    told = _ARE_AMONG.search(text, sentence.start, sentence.end)
    if told is not None:
        found = [one for one in _people(text, sentence.start, told.start() + 1, near=False) if one[2] == told.start()]
        for one, start, end in found:
            part = _part(one, (start, told.end(), start, end), told["harm"], number, before)
            if part is not None:
                yield part


def _people(text: str, start: int, end: int, *, near: bool = True) -> list[tuple[People, int, int]]:
    """The people of the first list between two offsets, or of all, each with where its words begin and end."""
    tokens = tokenise(text)
    low, high = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    found = parties(tokens.words, people_of(text, low, high), low, high)
    if near:
        found = found[:1] if found and tokens.starts[found[0].first] - start <= NEAR else []
    return [
        (one, tokens.starts[one.first], tokens.end(one.last - 1))
        for party in found
        for one in party.members
        if one.sort == "people" and one.group in _KINDS
    ]


def _part(
    one: People, places: tuple[int, int, int, int], harm: str | None, number: int, before: Sequence[Mention]
) -> Mention | None:
    if one.count is None or not one.count.low or (one.count.low == 1 and one.group is Group.civilians):
        return None
    outcome = _outcome(harm, before, one.count.low, places[2])
    if outcome is None:
        return None
    return Mention(*places, one.count, outcome, one.group, number, part=True, vague=one.vague)


def _outcome(harm: str | None, before: Sequence[Mention], count: int, at: int) -> Outcome | None:
    """What befell them: by its own word, or as to those last counted before them, who are more."""
    wholes = [one for one in before if one.count is not None and one.count.low > count and one.end <= at]
    if harm is not None:
        return _BY_WORD[harm.lower()]
    last = max(wholes, key=lambda one: one.end, default=None)
    return None if last is None else last.outcome
