"""Members: who may stand in a list of people without a number, by a determiner and a noun that need not be known, or by a name."""

from __future__ import annotations

from extractor.reading.names.person_names import NAME_PARTICLES, is_name_word
from extractor.reading.numbers.numerals import WORDS
from extractor.reading.people.people import People
from extractor.reading.people.somebody import DETERMINERS, SELVES
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.agents import is_agent
from extractor.reading.words.lexicon import NOUNS, STOPS, THINGS
from extractor.reading.words.outcomes import TRIGGERS

JOINS = frozenset(["and", "plus", "&", "alongside", ";"])
LINKS = JOINS | {","}
_HEADS = LINKS | {
    "(",
    ":",
    "of",
    "killing",
    "wounding",
    "injuring",
    "kidnapping",
    "seizing",
}  # a list's member begins after these
# People called by what they wear: a red shirt, a blue helmet.
_COLOURS = frozenset("red yellow blue white green black brown orange grey gray saffron".split())
_WORN = frozenset("shirt shirts helmet helmets beret berets vest vests cap caps turban turbans scarf scarves robe robes".split())
_HIRED = frozenset("farm ranch stable deck stage field plantation mill factory dock hired old yard station".split())
# What an article may be followed by without a noun of its own.
_NO_MEMBERS = frozenset("few dozen hundred thousand number lot half quarter further second third total".split())
_OBJECTS = frozenset("him her".split())
_SUBJECTS = frozenset("he she i".split())
_OPENING = frozenset("were are was is : dead included".split())
_WIDTH = 4  # tokens from a determiner to its noun


def single_member(tokens: Tokens, first: int) -> int | None:
    """Where the single person that begins at ``first`` ends."""
    words = tokens.words
    struck = words[first] in _OBJECTS and first > 0 and words[first - 1] in TRIGGERS  # "killed him and two bodyguards"
    led = words[first] in _SUBJECTS and words[first + 1 : first + 2] in (["and"], ["plus"])  # "he and two policemen were killed"
    if words[first] in SELVES or struck or led:
        return first + 1
    if words[first] in DETERMINERS:
        for last in range(first + 1, min(first + 1 + _WIDTH, len(words))):
            word = words[last]
            if word in _WORN and words[last - 1] in _COLOURS:
                return last + 1
            if word in LINKS or word in _WORN:
                break
            if word in THINGS:
                if last + 1 < len(words) and words[last + 1] not in NOUNS and _is_person(words[last + 1]):
                    continue  # "a prison outrider"
                break
            if _is_person(word) and not (last + 1 < len(words) and _is_person(words[last + 1])):
                return last + 1
        return first + 2 if _joins_a_list(words, first) else _opens_a_list(words, first)
    if tokens.text.isupper():
        return None  # in capitals every unknown word looks like a name
    titled = (first > 1 and words[first - 2] in DETERMINERS) or (
        first == 1 and words[0] in NOUNS and NOUNS[words[0]].number == "s"
    )  # "its head Abu Sayed", "General Amadou"
    if first and not titled and words[first - 1] not in _HEADS and words[first - 1] not in TRIGGERS:
        return None
    last = first
    while last < len(words) and last - first < _WIDTH and is_name_word(tokens, last):
        last += 1
    named = last > first and words[first] not in NAME_PARTICLES and not (first and is_name_word(tokens, first - 1))
    return last if named else None


def _joins_a_list(words: list[str], first: int) -> bool:
    """Whether "an X" is the next member of a list, whatever an X is: "two cooks and a bosun"."""
    return first > 1 and words[first - 1] in LINKS and words[first + 1 : first + 2] != [] and words[first + 1] not in _NO_MEMBERS


def _opens_a_list(words: list[str], first: int) -> int | None:
    """Where the first member of a list ends whatever its noun is, where the quote or what befell them stands right before: "an ASI and
    two constables", "kidnapped a monarch, his wife and five aides".
    """
    if first and words[first - 1] not in TRIGGERS and words[first - 1] not in _OPENING:
        return None
    for last in range(first + 1, min(first + 1 + _WIDTH, len(words) - 1)):
        word = words[last]
        if word in LINKS:
            return (
                last
                if last > first + 1 and (word in JOINS or words[last + 1] in DETERMINERS or words[last + 1] in WORDS)
                else None
            )
        if word in STOPS or word in THINGS or word in TRIGGERS or word in _NO_MEMBERS or not word[0].isalpha():
            return None
    return None


def _is_person(word: str) -> bool:
    entry = NOUNS.get(word)
    if entry is not None:
        return entry.number == "s"
    return word not in THINGS and is_agent(word)


def is_headed_by_people(words: list[str], one: People) -> bool:
    """Whether what looked like things are people by the last of their words: "two game scouts", "ten blue helmets", "two ranch hands"."""
    last = words[one.last - 1]
    if last in _WORN:
        return words[one.last - 2] in _COLOURS
    if last == "hands":
        return words[one.last - 2] in _HIRED or (one.last - one.first > 3 and words[one.last - 3] == "-")  # "brick-kiln hands"
    plain = one.last - one.first > 1 and last not in THINGS and last not in STOPS and last not in TRIGGERS
    return plain and last.endswith(("s", "men", "folk"))
