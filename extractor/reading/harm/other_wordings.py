"""Other wordings: a quote put in words that can be counted, where it can be taken so besides what it usually says.

"A soldier, Sergeant Prado, and two raiders" may be three people, "14 of the Red Guard" are fighters, 'nine "dogs of the regime"'
are people, "64, including seven foreigners, plus three guards" are 67, and "twenty-odd" may be more than twenty.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor.reading.harm.paraphrases import value_of
from extractor.reading.numbers.numerals import numeral
from extractor.reading.text.late import late
from extractor.reading.text.tokens import tokenise

_NUMBER = r"\d[\d,]*|[A-Za-z]+(?:-[a-z]+)?"
_NAME = r"(?:[A-Z][\w.'’-]*|de|la|al|bin|van|von)(?:\s+(?:[A-Z][\w.'’-]*|de|la|al|bin|van|von)){0,5}"
# Somebody, their name between commas, and others.
_APPOSED = late(
    rf"\b(?P<who>(?:[Aa]n?|[Tt]he|[Oo]ne|[Ii]ts|[Tt]heir)\s+(?:[\w'’-]+\s+){{0,4}}?[a-z][\w'’-]*),\s+{_NAME}(?:,\s+\d{{1,2}})?,\s+(?=and\s|along\s|together\s|as\s+well\s)"
)
_SCARE_QUOTED = late(rf"\b(?P<number>{_NUMBER})\s+[\"“«„][^\"“”«»]{{2,60}}[\"”»“]")
_OF_A_FORCE = late(
    rf"\b(?P<number>{_NUMBER})\s+of\s+(?:the|its|their|his)\s+(?P<force>[A-Z][\w'’-]*(?:\s+(?:of\s+)?[A-Z][\w'’-]*)*)"
    r"(?=\s*(?:$|[.,;:\"”]|(?:in|on|at|and|were|was|had|have|has|during|when|near|after|while|dead|who)\b))"
)
_BESIDES = late(
    r"(?P<whole>[\w,]+(?:\s+[\w'’-]+){0,4}?),?\s+\(?(?:including|among\s+(?:them|whom)|counting)\b[^;]{2,140}?\)?,?\s+"
    r"(?P<join>plus|as\s+well\s+as|along\s+with|together\s+with|in\s+addition\s+to|besides)\s+(?=\d|[a-z])",
    re.IGNORECASE,
)
_PARTS_BEFORE_MORE = late(
    r"(?P<whole>[\w,]+\s+(?!people\b|persons\b|others\b|dead\b|victims\b|men\b|lives\b)[a-z'’-]+s),\s+(?:including|among\s+(?:them|whom))\s+[^,;]{2,60},\s+and\s+(?=\d|[a-z])",
    re.IGNORECASE,
)
_ODD = late(r"\b(?P<number>\d+|[A-Za-z]+)[-\s]odd\b", re.IGNORECASE)
_LESS = late(
    rf"\b(?P<whole>{_NUMBER}(?:\s+(?:hundred|thousand|dozen))?),?\s+(?:less|minus|short\s+of)\s+(?P<less>{_NUMBER})\b",
    re.IGNORECASE,
)


def put_otherwise(quote: str) -> Iterator[str]:
    """The other wordings of ``quote``, none where it can be taken in one way only."""
    for pattern, put in _WAYS:
        found = pattern.search(quote)
        for plain in () if found is None else put(found):
            yield f"{quote[: found.start()]}{plain}{quote[found.end() :]}" if found is not None else ""


def _name_left_out(found: re.Match[str]) -> Iterator[str]:
    yield f"{found['who']} "


def _people(found: re.Match[str]) -> Iterator[str]:
    if numeral(tokenise(found["number"]), 0) is not None:
        yield f"{found['number']} people"


def _without_parts(found: re.Match[str]) -> Iterator[str]:
    bare = " people" if value_of(found["whole"]) is not None else ""
    yield f"{found['whole']}{bare} and "


def _odd(found: re.Match[str]) -> Iterator[str]:
    number = value_of(found["number"])
    if number:
        yield from (f"at least {number}", f"more than {number}", f"{number} to {number + 9}", f"{number + 1} to {number + 9}")


def _less(found: re.Match[str]) -> Iterator[str]:
    whole, less = value_of(found["whole"]), value_of(found["less"])
    if whole and less and less < whole:
        yield f"{whole - less} people"


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[str]]], ...] = (
    (_APPOSED, _name_left_out),
    (_SCARE_QUOTED, _people),
    (_OF_A_FORCE, _people),
    (_BESIDES, _without_parts),
    (_PARTS_BEFORE_MORE, _without_parts),
    (_ODD, _odd),
    (_LESS, _less),
)
