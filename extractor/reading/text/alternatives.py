"""Alternatives: the same pattern with the alternatives of each group sorted by their first letters.

``re`` tries the alternatives of a group one after the other, and where case is ignored it tries each of them in full. Sorted by first
letters, of a hundred words that may stand somewhere the two or three that begin as the text does are tried. What is found is the
same: alternatives are only moved past others that begin with another letter, of which no more than one can fit at any place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

FEW = 6  # alternatives that are tried as they are
_OPENINGS = ("(?:", "(?=", "(?!")  # of groups whose alternatives are sorted; named and numbered ones are too
_SPECIAL = ("(?<=", "(?<!", "(?(", "(?#", "(?P=")  # left as they are
_FURTHER = {"i": "ıİ", "k": "\u212a", "s": "ſ"}  # what else is the same letter where case is ignored
_GROUP = re.compile(r"(?<!\\)\((?!\?)|\(\?P<")  # that can be asked for by its number, which must not change
_QUANTIFIERS = frozenset("?*+{")


@lru_cache(maxsize=64)
def sorted_alternatives(pattern: str) -> str:
    """A pattern that ignores case, and fits where ``pattern`` does. What was sorted last is kept: patterns share lists of words."""
    return "|".join(_sorted([_with_groups_sorted(one) for one in _split(pattern)]))


def led_by_letters(pattern: str) -> str:
    """A pattern that ignores case, and fits where ``pattern`` does, with the letters in front that its words begin with: a search jumps
    from one of them to the next. ``pattern`` itself where one of its alternatives may begin with anything else.
    """
    letters: set[str] = set()
    behind = []
    for one in _split(pattern):
        led = _led(one)
        if led is None:
            return pattern
        letters.update(led[0])
        behind.append(led[1])
    signs = "".join(letter + letter.upper() + _FURTHER.get(letter, "") for letter in sorted(letters))
    return rf"(?-i:[{signs}])(?<=\b.)(?:{'|'.join(behind)})"


def _led(alternative: str) -> tuple[list[str], str] | None:
    """The first letters of an alternative that begins with one of several words, and the alternative from behind its first letter on."""
    if not alternative.startswith(r"\b"):
        return None
    alternative = alternative[2:]
    end = _end(alternative, 0) if alternative.startswith("(?:") else 0
    words, rest = (_split(alternative[3 : end - 1]), alternative[end:]) if end else ([alternative], "")
    if rest[:1] in _QUANTIFIERS or not all(map(_begins_with_letter, words)):
        return None
    return [word[0] for word in words], f"(?:{'|'.join(f'(?<={word[0]}){word[1:]}' for word in words)}){rest}"


def _begins_with_letter(words: str) -> bool:
    return words[:1].isascii() and words[:1].islower() and words[1:2] not in _QUANTIFIERS


def _sorted(alternatives: list[str]) -> Iterator[str]:
    """The alternatives, those with the same first letter in one; none is moved past one that may begin with any letter."""
    if len(alternatives) <= FEW:
        yield from alternatives
        return
    by_letter: dict[str, list[str]] = {}
    for one in alternatives:
        if _begins_with_letter(one) and _GROUP.search(one) is None:
            by_letter.setdefault(one[0], []).append(one[1:])
        else:
            yield from _lettered(by_letter)
            by_letter = {}
            yield one
    yield from _lettered(by_letter)


def _lettered(by_letter: dict[str, list[str]]) -> Iterator[str]:
    for letter, rests in by_letter.items():
        rest = rests[0] if len(rests) == 1 else f"(?:{'|'.join(rests)})"
        yield f"(?-i:[{letter}{letter.upper()}{_FURTHER.get(letter, '')}]){rest}"


def _with_groups_sorted(alternative: str) -> str:
    """One alternative with the alternatives of the groups in it sorted."""
    found, place = "", 0
    while place < len(alternative):
        end = _end(alternative, place)
        part = alternative[place:end]
        if part[0] == "(" and not part.startswith(_SPECIAL):
            opening = _opening(part)
            part = part if opening is None else f"{opening}{sorted_alternatives(part[len(opening) : -1])})"
        found += part
        place = end
    return found


def _opening(group: str) -> str | None:
    """How the group opens; None for one with flags of its own, which is left as it is."""
    if group.startswith("(?P<"):
        return group[: group.index(">") + 1]
    if group.startswith("(?"):
        return group[:3] if group.startswith(_OPENINGS) else None
    return "("


def _split(pattern: str) -> list[str]:
    """The alternatives of a pattern, or of what stands in a group."""
    found, begun, place = [], 0, 0
    while place < len(pattern):
        if pattern[place] == "|":
            found.append(pattern[begun:place])
            begun = place + 1
        place = _end(pattern, place)
    return [*found, pattern[begun:]]


def _end(pattern: str, place: int) -> int:
    """Where the group, set or sign ends that begins at ``place``."""
    sign = pattern[place]
    if sign == "\\":
        return place + 2
    if sign == "[":
        place += 2 if pattern[place + 1] != "^" else 3  # a "]" that stands first is one of the set
        while pattern[place] != "]":
            place += 2 if pattern[place] == "\\" else 1
        return place + 1
    place += 1
    if sign == "(":
        while pattern[place] != ")":
            place = _end(pattern, place)
        return place + 1
    return place
