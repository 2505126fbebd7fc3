"""Attacks: the words by which an article says how an attack was done, with what, and on whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from extractor.reading.text.late import late
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.attack_words import ATTACKS, OTHERS, TARGETS, WEAPONS
from extractor.reading.words.phrases import Phrases
from schemas import AttackType, TargetType, WeaponType

SUICIDE = late(
    r"\bsuicid|\bblew\s+(?:him|her|them)sel|\bblowing\s+(?:him|her|them)sel|\bdetonat\w+\s+(?:him|her|them)sel|\bmartyrdom|\bkamikaze"
    r"|\b(?:explosives?|suicide|bomb)[- ](?:laden\s+)?(?:vests?|belts?|jackets?)\b|\bself-detonat|\bstrapped\s+to\s+(?:his|her|their)",
    re.IGNORECASE,
)


class Sphere(StrEnum):
    """What violent words may speak of besides an attack, and signs of an attack's setting."""

    accident = "accident"
    disaster = "disaster"
    sport = "sport"
    court = "court"
    memory = "memory"
    politics = "politics"
    operation = "operation"
    suicide = "suicide"
    custody = "custody"
    defenders = "defenders"
    threat = "threat"
    another = "another"
    fighters = "fighters"


class AttackWord(NamedTuple):
    """Words that say how an attack was done. ``first`` is their first token; ``noun``: they name it rather than tell it."""

    start: int
    end: int
    type: AttackType
    first: int = 0
    noun: bool = False


class WeaponWord(NamedTuple):
    """Words for a weapon."""

    start: int
    end: int
    type: WeaponType


class TargetWord(NamedTuple):
    """Words for what an attack may be aimed at."""

    start: int
    end: int
    type: TargetType


class SphereWord(NamedTuple):
    """Words of some other sphere."""

    start: int
    sphere: Sphere
    first: int


class Violence(NamedTuple):
    """All such words of one text, each kind in order."""

    tokens: Tokens
    attacks: list[AttackWord]
    weapons: list[WeaponWord]
    targets: list[TargetWord]
    spheres: list[SphereWord]


class _Attack(NamedTuple):
    type: AttackType
    noun: bool


REACH_HELD = 8  # words
_HELD = frozenset(
    {"possession", "possessing", "possessed"}
)  # "illegal possession of firearms and explosives" tells of no explosion
_Says = _Attack | WeaponType | TargetType | Sphere
_PHRASES: Phrases[_Says] = Phrases(
    [
        *((_Attack(AttackType(kind), noun), words) for kind, noun, words in ATTACKS),
        *((WeaponType(kind), words) for kind, words in WEAPONS.items()),
        *((TargetType(kind), words) for kind, words in TARGETS.items()),
        *((Sphere(kind), words) for kind, words in OTHERS.items()),
    ]
)


def violence(text: str) -> Violence:
    """Every such word of the text."""
    return violence_in(tokenise(text))


def violence_in(tokens: Tokens) -> Violence:
    """Every such word of a text that has been cut into tokens."""
    found = Violence(tokens, [], [], [], [])
    attacks: list[AttackWord] = []
    starts, words = tokens.starts, tokens.words
    for first, last, says in _PHRASES.find(words):
        end = starts[last - 1] + len(words[last - 1])
        if type(says) is _Attack:
            if says.noun and not _HELD.isdisjoint(words[max(0, first - REACH_HELD) : first]):
                continue
            attacks.append(AttackWord(starts[first], end, says.type, first, says.noun))
        elif type(says) is TargetType:
            found.targets.append(TargetWord(starts[first], end, says))
        elif type(says) is Sphere:
            found.spheres.append(SphereWord(starts[first], says, first))
        elif type(says) is WeaponType:
            found.weapons.append(WeaponWord(starts[first], end, says))
    return found._replace(attacks=_longest(attacks))


def _longest(words: Sequence[AttackWord]) -> list[AttackWord]:
    """Of two kinds that begin at one place, the one with more words: "air raid" is no raid."""
    best: dict[int, AttackWord] = {}
    for word in words:
        known = best.get(word.start)
        if known is None or word.end > known.end:
            best[word.start] = word
    kept: list[AttackWord] = []
    for word in best.values():
        if not kept or word.start >= kept[-1].end:
            kept.append(word)
    return kept


def attack_words(text: str) -> list[AttackWord]:
    """Every word of the text that says how an attack was done, in order."""
    return violence(text).attacks
