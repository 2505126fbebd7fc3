"""Nouns: which people, if any, the words after a number or an article name."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.reading.numbers.numerals import WORDS
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.lexicon import MODIFIERS, NOUNS, STOPS, THINGS, Noun
from extractor.reading.words.outcomes import TRIGGERS
from schemas.vocabulary import Group

_REACH = 8  # no noun phrase of the news keeps its noun farther from its number
_EVERYONE = Group.everyone
# Outcome verbs and numbers begin something new, except where they stand as adjectives before the noun.
_OTHERS = frozenset(
    WORDS
    | {word for word, trigger in TRIGGERS.items() if trigger.form in ("past", "active", "base", "died")}
    | {"sustained", "suffered", "received", "escaped", "survived", "required", "needed", "underwent", "remained", "nursing"}
)
_ADJECTIVES = frozenset(
    ["wounded", "injured", "dead", "missing", "kidnapped", "abducted", "captured", "slain", "arrested", "detained"]
)


_NAMED_OF = frozenset(["movement", "front", "army", "state", "party"])  # "Front of ...", as the names of groups go


_PREFIXES = frozenset("off on under over in out half".split())  # "off-duty", "under-age", "out-of-town", "half-brothers"
_OUTCOMES = frozenset(["wounded", "injured", "dead"])


# The usual cases, told by a word or two: a phrase ends before these, and with a noun that is no attribute and goes on with nothing.
NO_NOUN = (STOPS | _OTHERS | frozenset(',.;:()?!"')) - THINGS - _ADJECTIVES - frozenset(NOUNS) - {"of"}
_AT_ONCE = {word: noun for word, noun in NOUNS.items() if not noun.attributive and word not in _ADJECTIVES}
_SEVERAL = {word: noun for word, noun in _AT_ONCE.items() if noun.number != "s"}  # after a number that is not one
_GOING_ON = frozenset(NOUNS) | THINGS | {"'s", "-"}
# Any other word of letters is passed over on the way to the noun.
_TELLING = frozenset(NOUNS) | THINGS | STOPS | _OTHERS | _ADJECTIVES | _OUTCOMES | {"of"}


@dataclass(slots=True)
class Head:
    """The noun of a phrase: the token after it, its group and number; ``noun`` is None where no people noun was found.

    ``thing``: the phrase names something that is no person. ``unknown``: some word stands there that the lexicon does not know.
    """

    last: int
    group: Group
    noun: Noun | None
    thing: bool = False
    unknown: bool = False
    adjective: str = ""


def head(tokens: Tokens, first: int, limit: int, *, several: bool) -> Head:  # noqa: C901 -- one pass, one decision a word
    """Read the noun phrase from token ``first`` (after number, article or possessive), never past ``limit``.

    ``several``: the number is not one, so that "two police stations" needs a plural noun.
    """
    words = tokens.words
    following = words[first + 1 : first + 5]
    ages = not _AGES.isdisjoint(following)
    if first < limit and not ages:
        word = words[first]
        if word in NO_NOUN:
            if word not in _PREFIXES or not following or following[0] != "-":
                return Head(first, _EVERYONE, None)
        elif (at_once := (_SEVERAL if several else _AT_ONCE).get(word)) and not (following and following[0] in _GOING_ON):
            return Head(first + 1, at_once.group, at_once)
    best: int | None = None
    thing = False
    adjective = ""
    index = first
    end = min(limit, first + _REACH)
    aged = _years_old(words, index, end) if ages else 0
    if aged:
        index, end = index + aged, min(limit, end + aged)
    while index < end:
        word = words[index]
        if best is None and word not in _TELLING and word[0].isalpha() and not (several and word.endswith("ed")):
            index += 1
            continue
        noun = NOUNS.get(word)
        if word in _ADJECTIVES and index == first and _goes_on(words, index + 1, end):
            adjective = word
        elif word in _OUTCOMES and index > first and best is None and not thing:
            break  # "three of their playmates injured": the outcome after a noun that no lexicon knows
        elif noun is not None and not (several and noun.number == "s"):
            if best is not None and (best != index - 1 or word in _ADJECTIVES):
                break
            best = index
            thing = False
            if not noun.attributive and index + 1 < end and words[index + 1] not in NOUNS and words[index + 1] not in THINGS:
                break
        elif several and index > first and word.endswith("ed") and words[index - 1].endswith("s") and noun is None:
            break  # "three seizers received wounds": the verb after a plural that no lexicon knows
        elif word == "shot" and ((several and index == first) or words[index + 1 : index + 2] == ["dead"]):
            break  # "six shot dead" and "a woman shot dead" are people: of shots there would be an s
        elif word in THINGS:
            thing = True
            best = None if best is None or NOUNS[words[best]].attributive or not several else best
            if best is not None:
                break
        elif word == "of" and best is None and _inside_name(words, index, limit):
            index, end = index + 1, min(limit, index + 4)
        elif word in _PREFIXES and words[index + 1 : index + 2] == ["-"] and tokens.touching(index + 1):
            index += 2  # "two off-duty policemen"
        elif word in STOPS or word in _OTHERS or not (word[0].isalpha() or word in "-'"):
            if word == "." and tokens.touching(index) and index > first and index + 1 < end and words[index + 1] not in STOPS:
                index += 1
                continue
            break
        elif best is not None and not _may_follow(words[best], word, several=several):
            break
        elif best is not None:
            best = None
        index += 1
    if best is None and aged and (index == first + aged):
        return Head(index, _EVERYONE, NOUNS["person"])
    if best is None:
        return Head(index, _EVERYONE, None, thing, index > first, adjective)
    noun = NOUNS[words[best]]
    settling = [MODIFIERS[word] for word in words[first:best] if word in MODIFIERS] if noun.neutral and best > first else None
    group = settling[-1] if settling else noun.group
    last = best + 1
    if last < len(words) and words[last] == "-" and words[last + 1 : last + 2] == ["by"]:
        last += 2
    if last + 1 < limit and words[last] == "'s":
        return head(tokens, last + 1, min(limit, last + 4), several=several)  # "a reporter's wife", "a soldier's rifle"
    return Head(last, group, noun, False, False, adjective)


def _inside_name(words: list[str], index: int, limit: int) -> bool:
    """Whether the "of" at ``index`` belongs to a group's name before the noun: "several Islamic Movement of Uzbekistan insurgents"."""
    return words[index - 1] in _NAMED_OF and any(word in NOUNS for word in words[index + 2 : min(limit, index + 4)])


def _goes_on(words: list[str], index: int, end: int) -> bool:
    """Whether a people noun follows the adjective, perhaps after two words of its own."""
    for word in words[index : min(end, index + 3)]:
        if word in NOUNS:
            return True
        if word in STOPS or not word[0].isalpha():
            return False
    return False


def _may_follow(noun: str, word: str, *, several: bool) -> bool:
    """Whether ``word`` after the people noun makes that noun a mere attribute: "a police station", not "two men Monday"."""
    entry = NOUNS[noun]
    return entry.attributive and not several and not word.endswith(("ing", "ed", "ly"))


_AGES = frozenset(["year", "month", "week", "day"])  # units of "34-year-old", "an 11-month-old baby"


def _years_old(words: list[str], index: int, end: int) -> int:
    """How many tokens "34-year-old" takes from ``index``: 0 where it does not stand there."""
    unit = next((word for word in words[index + 1 : index + 5] if word in _AGES), None)
    if unit is None:
        return 0
    for offset in range(index + 1, min(index + 4, end - 2)):
        if words[offset] in ("-", unit) and unit in words[offset : offset + 2]:
            year = words.index(unit, offset)
            old = year + 2 if words[year + 1 : year + 2] == ["-"] else year + 1
            return old + 1 - index if words[old : old + 1] == ["old"] else 0
    return 0
