"""Markup: elements and comments in a text that ought to hold none, found in one pass whatever is left open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_OPENING = re.compile(r"<(?P<name>[a-zA-Z][\w:-]*)(?P<attributes>[^<>]*)>")


@dataclass(frozen=True, slots=True)
class Element:
    """An element or comment: where it starts and ends, and where what it encloses does."""

    start: int
    inner_start: int
    inner_end: int
    end: int


def elements(text: str, wanted: Callable[[str, str], bool]) -> Iterator[Element]:
    """The closed elements whose name, in small letters, and attributes are ``wanted``, without those inside of others."""
    left_open: set[str] = set()
    reached = 0
    lowered = ""
    for opening in _OPENING.finditer(text):
        name = opening["name"].lower()
        if opening.start() < reached or name in left_open or not wanted(name, opening["attributes"]):
            continue
        lowered = lowered or _lowered(text)
        closing = lowered.find(f"</{name}", opening.end())
        if closing < 0:
            left_open.add(name)
            continue
        bracket = text.find(">", closing)
        reached = len(text) if bracket < 0 else bracket + 1
        yield Element(opening.start(), opening.end(), closing, reached)


def comments(text: str) -> Iterator[Element]:
    """The closed comments."""
    start = text.find("<!--")
    while start >= 0:
        closing = text.find("-->", start + 4)
        if closing < 0:
            return
        yield Element(start, start + 4, closing, closing + 3)
        start = text.find("<!--", closing + 3)


def _lowered(text: str) -> str:
    """The text in small letters, as long as before."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(sign.lower() if sign.isascii() else sign for sign in text)
