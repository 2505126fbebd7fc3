"""Sites: the streets, buildings, camps and quarters that a text names, by a noun for such a spot and the words that stand with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass

from extractor.reading.text.late import late
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.site_words import FAMILY_OF, LEADING, MODIFIERS, NEED_MORE

MOST_WORDS, REACH = 6, 80  # words and code points before a noun that may belong to it
CONNECTING = frozenset("de del la las los el al da do dos das du des".split())
BEFORE_NAMES = frozenset("pipeline bar kilometre kilometer".split())  # in lower-case too
OWNED = frozenset("home house residence apartment district port camp bank".split())  # "of" tells whose or where
OPENING = frozenset(
    "the a an this that his her their its our in on at of near into inside from to by with for is was were be and or and but when while after before as outside inside police soldiers troops gunmen militants"
    " rebels officers residents witnesses security mr mrs ms dr president minister governor general colonel captain sergeant".split()
)
_NAME = r"[A-ZÀ-Þ][\w'’-]*(?:(?:\s+(?:de|del|la|las|los|el|al|da|do|of|the|St\.?))*\s+[A-ZÀ-Þ0-9][\w'’-]*){0,3}"
_OF_NAME = late(rf"\s+(?:of|for|to)\s+(?:the\s+)?(?P<name>{_NAME})")
_ROUTE = late(
    rf"\s+(?:(?:between|linking|connecting)\s+(?:the\s+)?{_NAME}\s+(?:and|to|with)\s+{_NAME}|from\s+{_NAME}\s+to\s+{_NAME}|(?:to|from|towards?|for)\s+(?:the\s+)?{_NAME})"
)
_NUMBERED = late(rf"\s+(?:(?:No|Number|no)\.?\s*)?(?:\d[\w-]*|(?:de\s+|el\s+|la\s+|los\s+)*{_NAME})")
_PIECES = late(r"\S+")
_PEOPLE = late(r"^\w+(?:ish|ese|ian|can|nch|tch)$")  # "of the Danish charity"
_OWNER = late(r"\w['’]s$|\ws['’]$")


@dataclass(frozen=True, slots=True)
class SiteMention:
    """A spot that a text names. ``noun``: what it is called, "" for a bare name; ``family``: of which sort that is."""

    start: int
    end: int
    name: str
    noun: str
    family: str
    named: bool


def site_mentions(tokens: Tokens, start: int, end: int, towns: Container[int]) -> Iterator[SiteMention]:
    """The spots that nouns name in the text between two offsets, in order; ``towns``: where the names of towns and lands begin."""
    text, words = tokens.text, tokens.words
    capitals = text[start:end].isupper()
    for number in range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)):
        noun = words[number]
        if (noun in FAMILY_OF or noun in LEADING) and not _goes_on(tokens, number):
            at = tokens.starts[number]
            first = _beginning(text, max(start, at - REACH), at, capitals=capitals)
            last = at + len(noun)
            last = last if capitals else _ending(text[at : min(end, last + REACH)], noun, at, towns)
            if _tells(text[first:last], noun):
                yield _mention(text, first, last, noun)


def _goes_on(tokens: Tokens, number: int) -> bool:
    """Whether the noun is only a part of a longer word or name: "apartment building", "Point Kesra", "3rd"."""
    text, at, end = tokens.text, tokens.starts[number], tokens.end(number)
    if text[at - 1 : at].isdigit() or text[end : end + 1] == "-":
        return True
    behind = tokens.words[number + 1] if number + 1 < len(tokens.words) and text[end : end + 1].isspace() else ""
    if behind in FAMILY_OF and tokens.words[number] not in LEADING:
        return True
    named = behind and text[tokens.starts[number + 1]].isupper() and text[at].isupper() and not text[at:end].isupper()
    return bool(named) and tokens.words[number] not in LEADING


def _tells(name: str, noun: str) -> bool:
    """Whether the words say more than a noun that alone says nothing of where."""
    return len(name) > len(noun) or (noun in FAMILY_OF and noun not in NEED_MORE)


def _mention(text: str, first: int, last: int, noun: str) -> SiteMention:
    name = " ".join(text[first:last].split())
    named = not name.isupper() and any(word[:1].isupper() or word[:1].isdigit() for word in name.split())
    return SiteMention(first, last, name, noun, FAMILY_OF.get(noun, "other"), named)


def _beginning(text: str, start: int, at: int, *, capitals: bool) -> int:
    """Where the words begin that belong to the noun which stands ``at``."""
    first, most = at, 1 if capitals else MOST_WORDS
    for piece in list(_PIECES.finditer(text, start, at))[: -most - 1 : -1]:
        word = piece[0]
        if not _belongs(word, capitals=capitals):
            break
        if word.lower() not in CONNECTING:
            first = piece.start()
    owner = _PIECES.match(text, first, at)
    if owner is not None and owner.end() + 1 < at and _OWNER.search(owner[0]) and owner[0][0].isupper():
        return owner.end() + 1  # "Kesra's Old Mill district"
    return first


def _belongs(word: str, *, capitals: bool) -> bool:
    low = word.lower().replace("’", "'")
    if low in MODIFIERS or low in FAMILY_OF:
        return True
    if low in OPENING or not (word[-1].isalnum() or word[-1] in "'’\"”"):
        return False
    if capitals:
        return word.isalpha()
    return word.lstrip('"“')[:1].isupper() or word[0].isdigit() or low in CONNECTING


def _ending(text: str, noun: str, at: int, towns: Container[int]) -> int:
    """Where the words end that belong to the noun with which ``text`` opens; it stands ``at`` in the whole."""
    behind = len(noun)
    if FAMILY_OF.get(noun) == "road":
        route = _ROUTE.match(text, behind)
        if route is not None:
            return at + route.end()
    if noun in LEADING and (text[0].isupper() or noun in BEFORE_NAMES):
        numbered = _NUMBERED.match(text, behind)
        if numbered is not None:
            return at + numbered.end()
    of = _OF_NAME.match(text, behind) if noun not in OWNED else None
    if of is None or at + of.start("name") in towns or _PEOPLE.search(of["name"]):
        return at + behind
    return at + of.end()
