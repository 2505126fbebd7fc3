"""Patterns with sorted alternatives: they fit where they did before."""

from __future__ import annotations

import random
import re
import sys
from string import ascii_lowercase

import pytest

from extractor.reading.findings import actor_words, described
from extractor.reading.text.alternatives import led_by_letters, sorted_alternatives
from extractor.reading.text.late import late_at_words, late_of_words

WORDS = """
    police policeman policemen officers officer army armed artillery area boys soldiers soldier settlers troops
    the a an of who were Fulani herders herdsmen gunmen gang state security forces. militia-men; "residents"
    POLICE S\u017foldiers tribes K\u212aurds and, \u0130sraelis
""".split()


def texts() -> list[str]:
    chance = random.Random(14)
    return [" ".join(chance.choices(WORDS, k=12)) for _ in range(400)]


@pytest.mark.parametrize(
    "pattern",
    [
        rf"\b(?P<name>{actor_words.FORCES}|{actor_words.CROWDS})\b",
        rf"{actor_words.CAUSE}\s+{actor_words.ARMED}",
        rf"{actor_words.QUALITY}(?:{actor_words.FORCES})(?!\s+(?:{actor_words.ARMED}|leaders?)\b)",
        r"(?:police|policemen|policeman|state|army|an?|area)+",
        r"(?:gang|(?:area\s+)?boys|gunmen|settlers?|state|[Tt]he|the|tribes)\s",
        r"(?:s(?:oldiers|ettlers|ome)|[]|)]|\(|\||troops|kurds|kkurds|israelis|of)",
        r"(?<!the )(?:police|army|gang|officers?|state|forces)(?=\s+(?:who|were|of|and|the)|$)",
    ],
)
def test_a_pattern_with_sorted_alternatives_fits_where_it_did(pattern: str) -> None:
    plain, sorted_one = re.compile(pattern, re.IGNORECASE), late_of_words(pattern)
    found = [[told.span() for told in plain.finditer(text)] for text in texts()]
    assert [[told.span() for told in sorted_one.finditer(text)] for text in texts()] == found
    assert any(found)


@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(?:police|officers?|army|kurds)\s+\w+|\bsecurity\s+forces\b",
        r"\b(?:security|state)(?=\s)|\bthe\s+(?:army|settlers)\b",
        r"\b(?:israelis|in|of)\b",
    ],
)
def test_a_pattern_led_by_letters_fits_where_it_did(pattern: str) -> None:
    plain, led = re.compile(pattern, re.IGNORECASE), late_at_words(pattern)
    assert led_by_letters(pattern) != pattern
    found = [[told.span() for told in plain.finditer(text)] for text in texts()]
    assert [[told.span() for told in led.finditer(text)] for text in texts()] == found
    assert any(found)


@pytest.mark.parametrize("pattern", [r"\b(?:the\s+)?army", r"\b(?:police|\d+)\b", r"\barmy|police", r"\ba?rmy"])
def test_a_pattern_that_may_begin_with_anything_is_not_led_by_letters(pattern: str) -> None:
    assert led_by_letters(pattern) == pattern


def test_of_many_alternatives_those_that_begin_alike_are_one() -> None:
    found = sorted_alternatives("army|boys|artillery|police|mob|gang|crowd")
    assert found.startswith("(?-i:[aA])(?:rmy|rtillery)|(?-i:[bB])oys|(?-i:[pP])olice|(?-i:[mM])ob")


def test_a_few_alternatives_are_left_as_they_are() -> None:
    assert sorted_alternatives("army|boys|artillery") == "army|boys|artillery"


def test_no_alternative_is_moved_past_one_that_may_begin_with_any_letter() -> None:
    found = sorted_alternatives(r"army|\w+s|artillery|boys|1|2|3")
    assert found == r"(?-i:[aA])rmy|\w+s|(?-i:[aA])rtillery|(?-i:[bB])oys|1|2|3"


def test_groups_keep_their_numbers() -> None:
    assert sorted_alternatives("a(x)|b|a(y)|c|1|2|3") == "a(x)|(?-i:[bB])|a(y)|(?-i:[cC])|1|2|3"


def test_each_letter_stands_for_all_that_are_the_same_where_case_is_ignored() -> None:
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    for letter in ascii_lowercase:
        pattern = sorted_alternatives(f"{letter}|0|1|2|3|4|5").split("|")[0]
        assert re.findall(pattern, every) == re.findall(letter, every, re.IGNORECASE)


def test_what_the_reader_says_of_parties_is_found_by_the_sorted_pattern_as_by_the_plain_one() -> None:
    plain = re.compile(described.PARTY.pattern, re.IGNORECASE)
    for text in texts():
        assert [told.span() for told in described.PARTY.finditer(text)] == [told.span() for told in plain.finditer(text)]
