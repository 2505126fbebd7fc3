"""Hidden text: what a machine reads and a reader of the page does not see, or sees as something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extractor.reading.page.markup import comments, elements
from extractor.reading.text.late import late
from extractor.reading.text.pieces import signs_beyond_ascii

_FIRST_TAG = "\U000e0020"
_TAGS = late(rf"[{_FIRST_TAG}-\U000e007e]{{2,}}")
_FLAG = "\U0001f3f4"  # tags after it spell the name of a region whose flag is shown
_OVERRIDES = "\u202d\u202e"
_OVERRIDE = late(rf"[{_OVERRIDES}][^\u202c\n]+")
_SPLITTERS = "\u200b\u2060\ufeff"
_SPLIT = late(rf"(?:[^\W\d_][{_SPLITTERS}]){{3,}}[^\W\d_]?")
_INVISIBLE = late(
    r"(?<![\w-])hidden\b|display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?:max-)?height\s*:\s*0(?![.\d])"
    r"|\b(?:sr-only|visually-hidden|screen-reader-text)\b|font-size\s*:\s*[01](?:px|pt|em|%)?\b"
    r"|(?<![\w-])color\s*:\s*(?:#fff(?:fff)?\b|white\b|transparent\b)|\bcolor\s*=\s*[\"']?(?:#fff(?:fff)?|white)\b",
    re.IGNORECASE,
)
_SAID = late(r"\w")
_WORDS = late(r"\w+")
REMARK = 3  # words; a shorter comment of the page is a mark of its makers

_LATIN = r"[A-Za-z]"
_ALIKE = r"[\u0370-\u03ff\u0400-\u04ff]"
# A letter of one alphabet beside one of another in the same word, an O for a zero, digits of two scripts in one number.
MIXED = late(
    rf"{_LATIN}{_ALIKE}|{_ALIKE}{_LATIN}|\d[OОΟ](?![A-Za-z])|(?<![A-Za-z\d])[OОΟ]\d|\d[\u0400-\u04ff]\d"
    r"|[0-9](?=[^\x00-\x7f])\d|(?=[^\x00-\x7f])\d[0-9]"
)


@dataclass(frozen=True, slots=True)
class Hidden:
    """A hidden stretch: offsets into the text, and its words as they would be read."""

    start: int
    end: int
    words: str


def hidden(text: str) -> Iterator[Hidden]:
    """The stretches of ``text`` that hide words. Plain ASCII without a tag holds none."""
    if "<" in text:
        for element in elements(text, lambda _, attributes: _INVISIBLE.search(attributes) is not None):
            words = text[element.inner_start : element.inner_end].strip()
            if _SAID.search(words):
                yield Hidden(element.inner_start, element.inner_end, words)
        for comment in comments(text):
            words = text[comment.inner_start : comment.inner_end].strip()
            if len(_WORDS.findall(words)) >= REMARK:
                yield Hidden(comment.inner_start, comment.inner_end, words)
    signs = signs_beyond_ascii(text)
    if not signs:
        return
    for found in _TAGS.finditer(text) if max(signs) >= _FIRST_TAG else ():
        if text[found.start() - 1 : found.start()] != _FLAG:
            yield Hidden(*found.span(), "".join(chr(ord(letter) - 0xE0000) for letter in found[0]))
    for found in () if signs.isdisjoint(_OVERRIDES) else _OVERRIDE.finditer(text):
        if _SAID.search(found[0]):
            yield Hidden(*found.span(), found[0][1:])
    for found in () if signs.isdisjoint(_SPLITTERS) else _SPLIT.finditer(text):
        yield Hidden(*found.span(), found[0].translate(dict.fromkeys(map(ord, _SPLITTERS))))


def mixed(words: str) -> str | None:
    """The first characters of ``words`` that look like others: of another alphabet, or a letter for a digit."""
    if words.isascii() and "O" not in words:
        return None
    found = MIXED.search(words)
    return None if found is None else found[0]
