"""Somebody: words that may speak of one person, whom no number counts.

A rule that is about to reject a count of 1 asks here. A name where the outcome is told of it, or after "including", is one person
also beside larger numbers ("five people, including Ana Ruiz"); an article, a pronoun or a lone name only where no other number is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extractor.reading.names.person_names import is_name_word
from extractor.reading.numbers.numerals import WORDS
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.agents import is_agent
from extractor.reading.words.lexicon import NOUNS, STOPS, THINGS
from extractor.reading.words.outcomes import NAMED, TRIGGERS

DETERMINERS = frozenset("a an the his her its their my our your one another some every".split())
_PRONOUNS = frozenset("he she him her himself herself".split())
SELVES = frozenset("himself herself".split())  # "killing himself and nine passengers"
ORDINALS = {
    word: number for number, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), start=2)
}
# One person, whatever the noun: "a guide was taken alive", "the youngest of the dead".
_SOMEBODY = re.compile(
    r"^\W*(?:an?|the|his|her|their|its|one)\s+(?:[\w'’-]+\s+){1,6}?(?:(?:who|whom|that)\s+(?:[\w'’-]+,?\s+){1,9}?)?"
    r"(?:was|is|has|had|lost|died|got|fell|suffered|received|took|never|did|could|would|lay|bled|succumbed)\b|\b(?:youngest|oldest|eldest|first|last)\s+(?:of|to|victim)\b|\bone\s+(?:is|was|of)\b"
    r"|\b(?:lost|lose|losing)\s+(?:an?|its|their|his)\s+[\w'’-]+|\b(?:took|taking|taken)\s+(?:his|her)\s+own\s+life\b|\b(?:his|her)\s+(?:\w+\s+)?(?:body|corpse)\b|\bbefore\s+being\b"
    r"|\b(?:an?|one)\s+(?:[\w'’-]+\s+){1,4}among\s+(?:them|the)\b"
    r"|^\W*(?:also\s+|among\s+the\s+)?(?:killed|dead|slain|wounded|injured|hurt|abducted|kidnapped|missing|arrested|detained)\b[^.;,]{0,40}?\s(?:was|is)\s+\w"
    r"|^\W*(?:victim|patient|casualty|suspect|subject)\s+(?:#|no\.?\s*|number\s+)?(?:\d{1,2}|[a-z])\b"
    # The subject is left out, or a pronoun: "who was sentenced to four years", "was held for a month", "my arm was broken".
    r"|^\W*(?:(?:who|my|his|her)\s+(?:\w+\s+)?)?(?:was|is|(?:has\s+|had\s+)?been|being)\s+(?:\w+ly\s+)?\w+",
    re.IGNORECASE,
)
# What a name follows that stands for a victim.
_INTRODUCE = frozenset("including include includes included among are is were was as identified named with".split())
_PART = frozenset("including include includes included among".split())
_PASSIVE = frozenset("was were is are has have had been being who whom and".split())
_INTRODUCED = re.compile(
    r"\b(?:brothers|sisters|siblings|twins|cousins|friends|officers|constables|policemen|soldiers|guards|reporters|journalists|activists|teachers|workers|students)"
    r"\s+(?P<names>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*(?:,\s[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)*,?\sand\s[A-Z][\w'’-]+)"
)
# Persons by their names, of one word or more, with their ages: "identified as Josefa Ruiz, 33, and her cousin Marta, 29".
_GIVEN = r"[A-Z][a-zà-ÿ][\w'’-]*(?:\s(?:[A-Z][\w'’.-]*|al-\w+|bin|ibn|de|la|dos|da|van))*(?:,\s\d{1,2}\b|\s\(\d{1,2}\))?"
_KIN = r"(?:(?:his|her|their|the|a)\s(?:[a-z-]+\s){1,2})"  # "Ana Cruz, her son Leo and a vendor"
_NAMES = re.compile(
    rf"\b(?:as|named|names|were|are|dead|killed|injured|wounded|victims|missing|abducted|arrested|including|shot|slain)(?:\s?:)?\s"
    rf"(?P<names>{_GIVEN}(?:,\s(?!and\b){_KIN}?{_GIVEN})*,?\sand\s(?:{_KIN}?{_GIVEN}|(?:an?|one)\s(?:[a-z-]+\s){{0,2}}[a-z-]+))"
)
_NEXT_NAME = re.compile(r",\s(?!and\b|\d)|,?\sand\s")
_LISTED = re.compile(r",\s(?!and\b)|,?\sand\s")
_LISTING = frozenset({",", "and", "&"})
# "Corporal Juan Pech and Privates Luis Coh and Mario Tun"
_RANKS = frozenset(
    f"{rank}{ending}"
    for rank in """private corporal sergeant lieutenant captain major colonel general officer constable inspector detective trooper
    airman seaman guardsman rifleman bombardier gunner sapper ranger marine cadet agent deputy sheriff chief judge mayor senator
    councillor councilman brother sister father reverend pastor doctor nurse teacher student""".split()
    for ending in ("", "s")
) | set("mr mrs ms miss dr rev fr pte ptes pvt cpl sgt lt capt maj col gen const insp".split())
_TITLES = 5  # words such as "presidential hopeful" between that and the name
_ASIDE = 12  # words between a name and its verb: ", 34, who worked at the station,"


def names_one(tokens: Tokens) -> bool:
    """Whether the words name a person of whom the outcome is told, or who is told to be among the others."""
    words = tokens.words
    if _set_apart(words) or not SELVES.isdisjoint(words):
        return True
    for first, last in _names(tokens):
        before = words[max(0, first - _TITLES) : first]
        after = words[last : last + _ASIDE]
        if any(word in TRIGGERS or word in _INTRODUCE for word in before):
            return True
        passive = next((index for index, word in enumerate(after) if word in _PASSIVE), None)
        if passive is not None and any(word in NAMED for word in after[passive:]):
            return True
    return False


def _set_apart(words: list[str]) -> bool:
    """Whether a single person stands among the parts of a figure: "67 dead, including 19 children and the bridegroom"."""
    parting = next((index for index, word in enumerate(words) if word in _PART), len(words))
    following = zip(words[parting + 1 :], words[parting + 2 :], strict=False)
    return any(
        word in DETERMINERS and noun[0].isalpha() and noun not in THINGS and noun not in STOPS and not _is_plural(noun)
        for word, noun in following
    )


def _is_plural(noun: str) -> bool:
    entry = NOUNS.get(noun)
    return noun.endswith("s") if entry is None else entry.number == "p"


def may_be_one(tokens: Tokens) -> bool:
    """Whether words that count nobody may speak of one person."""
    words = tokens.words
    if _PRONOUNS.intersection(words) or any(_struck(words, index) for index in range(len(words))):
        return True
    if not tokens.text.isupper() and next(_names(tokens), None) is not None:
        return True
    if any(word in ("a", "the") and following in ORDINALS for word, following in pairwise(words)):
        return True
    return _SOMEBODY.search(tokens.text) is not None or _somebody_in_capitals(tokens)


def _names(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Where names of two words or more begin and end, as names of persons have."""
    words = tokens.words
    first = 0
    while first < len(words):
        last = first
        while last < len(words) and words[last][0].isalpha() and words[last] not in WORDS and is_name_word(tokens, last):
            last += 1
        if last - first > 1:
            yield first, last
        first = max(last, first + 1)


def named_together(tokens: Tokens) -> int:
    """How many persons the longest list of full names holds: 2 in "Ana Ruiz and Luis Paz were killed"; 0 without a list."""
    if tokens.text.isupper():
        return 0
    longest, listed, end = max(_namesakes(tokens.text), _by_names(tokens.text)), 0, -1
    for first, last in _names(tokens):
        between = _without_ranks(tokens.words[end:first])
        listed = listed + 1 if between <= _LISTING and 0 <= end < first else 1
        longest, end = max(longest, listed), last
    return longest if longest > 1 else 0


def _without_ranks(words: list[str]) -> set[str]:
    """The words between two names without ranks, the stops after them and trades: "and Pvt. Luis Coh", "and cartoonist Ana Ruiz"."""
    return {
        word
        for before, word in zip(["", *words], words, strict=False)
        if word not in _RANKS and (word != "." or before not in _RANKS) and not (before in _LISTING and is_agent(word))
    }


def _namesakes(text: str) -> int:
    """How many persons a plural noun introduces by their names: 2 in "brothers Idris and Musa Bello"."""
    return max((len(_LISTED.findall(found["names"])) + 1 for found in _INTRODUCED.finditer(text)), default=0)


def _by_names(text: str) -> int:
    """How many persons a list of names tells of after words that bring it in: 3 in "killed were Asif, Imran and Javed"."""
    return max((len(_NEXT_NAME.findall(found["names"])) + 1 for found in _NAMES.finditer(text)), default=0)


def _struck(words: list[str], index: int) -> bool:
    """Whether somebody is the object of an outcome word: "killing a real estate agent"."""
    following = words[index + 1 : index + 3]
    return (
        words[index] in TRIGGERS and len(following) > 1 and following[0] in DETERMINERS and following[1] not in THINGS - {"real"}
    )


def _somebody_in_capitals(tokens: Tokens) -> bool:
    """Whether text in capitals may name one person: words that no lexicon knows, and nobody in the plural."""
    if not tokens.text.isupper() or any(word in NOUNS and NOUNS[word].number == "p" for word in tokens.words):
        return False
    return any(word[0].isalpha() and word not in STOPS and word not in THINGS and word not in NAMED for word in tokens.words)
