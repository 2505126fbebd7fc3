"""Folding: what makes two spellings of the same characters equal, and nothing more.

Folding works character by character. It evens out case, accents, ligatures, full-width forms, kinds of quotation mark
and kinds of dash. It never turns one digit, word or letter of another script into a different one: "²" stays apart from
"2", "½" from "1/2", and vowel signs outside Latin, Greek and Cyrillic stay where they are.

Source of the character properties: the Unicode Character Database as Python's ``unicodedata`` carries it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Spaces of no width. They may stand for a space or for nothing.
ZERO_WIDTH_SPACES = "\u200b\u2060\ufeff\u180e"

# Characters that leave no mark on the page: joiners, directional marks, soft hyphens, variation selectors.
IGNORABLE_CHARACTERS = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
)
IGNORABLE = re.compile(f"[{IGNORABLE_CHARACTERS}]+")
INVISIBLE = frozenset("".join(IGNORABLE.findall("".join(map(chr, range(0x10000))))))

_APOSTROPHES = "'`´‘’‚‛‹›′‵ʹʻʼʽˈ"
_QUOTATION_MARKS = '"“”„‟«»″‶〝〞〟「」『』❝❞'
_HYPHENS = "-‐‑‒–−﹣⁃"
_DASHES = "—―⸺⸻﹘"

# One character for one character, so that offsets stay. Hyphens may join the halves of a number, long dashes may not.
EQUIVALENTS = {
    **{0xFF01 + offset: chr(0x21 + offset) for offset in range(94)},
    **dict.fromkeys(map(ord, _APOSTROPHES + "＇｀"), "'"),
    **dict.fromkeys(map(ord, _QUOTATION_MARKS + "＂"), '"'),
    **dict.fromkeys(map(ord, _HYPHENS + "－"), "-"),
    **dict.fromkeys(map(ord, _DASHES), "—"),
    ord("⁄"): "/",
    # Python counts the underscore among the letters; as a mark of emphasis it is none.
    ord("_"): "‿",
    ord("＿"): "‿",
}

_EVENED = {chr(code): even for code, even in EQUIVALENTS.items() if chr(code) != even}
_UNEVEN = frozenset(_EVENED)
_UNEVEN_ASCII = "".join(sign for sign in _EVENED if sign.isascii())

# Letters whose stroke or tie Unicode does not take apart.
_PLAIN = {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}

_LIGATURES = ("<compat>", "<font>", "<wide>", "<narrow>", "<initial>", "<medial>", "<final>", "<isolated>")
_CYRILLIC_VOWELS = frozenset("аеиоуыэюяієѣ")
_DIAERESIS = "\u0308"


def _marks() -> str:
    """The combining marks of the basic plane as the inside of a character class. Between the ranges stand ideographs and the like."""
    codes = [
        code
        for first, end in ((0x300, 0x3100), (0xA600, 0xAC00), (0xFB00, 0x10000))
        for code in range(first, end)
        if unicodedata.category(chr(code))[0] == "M"
    ]
    starts = [code for code in codes if unicodedata.category(chr(code - 1))[0] != "M"]
    ends = [code for code in codes if code == 0xFFFF or unicodedata.category(chr(code + 1))[0] != "M"]
    return "".join(f"{chr(start)}-{chr(end)}" for start, end in zip(starts, ends, strict=True))


# A letter, digit or combining mark, once ``EQUIVALENTS`` are in place.
LETTER = rf"[\w{_marks()}]"


def evened(text: str) -> str:
    """``text`` with every character that has an equivalent replaced by it, as long as before."""
    for sign in _UNEVEN_ASCII if text.isascii() else _UNEVEN.intersection(text):
        text = text.replace(sign, _EVENED[sign])
    return text


def fold(word: str) -> str:
    """``word`` without case, accents, ligatures and full-width forms; spaces within it become plain ones.

    Linear in the length of ``word``: every character is taken apart alone, marks are not put in order.
    """
    if word.isascii():
        return word.lower()
    folded: list[str] = []
    base = ""
    for character in word:
        for part in _parts(character):
            if unicodedata.combining(part):
                if not _is_accent(part, base):
                    folded.append(part)
            else:
                base = part
                folded.append(part)
    return "".join(folded)


@lru_cache(maxsize=4096)
def _parts(character: str) -> str:
    """One character, casefolded and taken apart, where that keeps its meaning."""
    if character.isspace():
        return " "
    if character in "—‿":
        return {"—": "-", "‿": "_"}[character]
    parts = unicodedata.normalize("NFD", character).casefold()
    parts = unicodedata.normalize("NFD", parts)
    return "".join(_PLAIN.get(letter) or _without_ligature(letter) for letter in parts)


def _without_ligature(letter: str) -> str:
    tag = unicodedata.decomposition(letter).partition(" ")[0]
    if tag not in _LIGATURES:
        return letter
    plain = unicodedata.normalize("NFKD", letter)
    if plain.isdecimal():
        return plain if letter.isdecimal() else letter
    # "№", "㏂" and Roman numerals are signs of their own: only letters run together come apart.
    is_ligature = unicodedata.category(letter)[0] == "L" and all(part.isalpha() or unicodedata.combining(part) for part in plain)
    return plain.casefold() if is_ligature or plain == "..." else letter


def _is_accent(mark: str, base: str) -> bool:
    """Whether ``mark`` may go: an accent on a Latin or Greek letter, a stress mark or the dots of ё on a Cyrillic one."""
    if "a" <= base <= "z" or "\u00aa" < base < "\u0250" or "\u1e00" <= base < "\u2000" or "\u0370" <= base < "\u0400":
        return base.isalpha()
    if base in _CYRILLIC_VOWELS:
        return mark in "\u0300\u0301" or (mark == _DIAERESIS and base == "е")
    return False
