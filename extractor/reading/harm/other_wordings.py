"""Other wordings: a quote put in words that can be counted, where it can be taken so besides what it usually says.

"A soldier, Sergeant Prado, and two raiders" may be three people, "14 of the Red Guard" are fighters, 'nine "dogs of the regime"'
are people, "64, including seven foreigners, plus three guards" are 67, "twenty-odd" may be more than twenty, "six died and as many were
hurt" counts six twice, and "besides the ringleader two more" may be three.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extractor.reading.harm.paraphrases import value_of
from extractor.reading.numbers.numerals import numeral
from extractor.reading.text.late import late
from extractor.reading.text.tokens import tokenise

_NUMBER = r"\d[\d,]*|[A-Za-z]+(?:-[a-z]+)?"
_SEVERAL = r"\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?"
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
# As many again, of another outcome or other people: "15 were killed and as many hurt", "injured an equal number".
_AS_MANY = late(
    rf"\b(?P<number>{_SEVERAL})(?P<first>\s[^.;]{{2,80}}?\b)(?:(?:an\s+equal|the\s+same|a\s+like|a\s+similar)\s+number(?:\s+of\b)?|(?<!by\s)as\s+many(?!\s+(?:as|times)\b))",
    re.IGNORECASE,
)
_ONE = r"(?:s?he|him|her|(?:the|an?|its|his|her|their)\s+(?:[\w'’-]+\s+){0,3}?[\w'’-]*[^s\W])"
# One person and others who are counted beside: "besides the ringleader two more guerrillas", "neither he nor the five others".
_ONE_BESIDES = late(
    rf"\b(?:(?:besides|apart\s+from|aside\s+from|in\s+addition\s+to|along\s+with|together\s+with|as\s+well\s+as|other\s+than|beyond)\s+{_ONE},?\s+(?P<more>{_NUMBER})\s+(?:more|others?|further|additional)\b"
    rf"|(?:n?either|both)\s+{_ONE}\s+(?:n?or|and)\s+the\s+(?:other\s+)?(?P<others>{_NUMBER})\b)",
    re.IGNORECASE,
)
_BESIDES_ONE = late(
    rf"\b(?P<more>{_SEVERAL})\s+(?:more|other|further|additional)(?=\s[^.;]{{2,60}}?\s(?:besides|apart\s+from|aside\s+from|in\s+addition\s+to)\s+{_ONE}\s*$)",
    re.IGNORECASE,
)
_COUPLE = late(r"\b(?:an?|the|another)\s+(?:(?!few\b)[a-z-]+\s+)?couple\b(?!\s+(?:of|more)\b)", re.IGNORECASE)
# Those who do it are counted, and the one to whom they do it is "him": "three men hacked him with machetes".
_TO_ONE = late(
    r"^[^.;:]{2,80}?\s(?=(?:[a-z]+ed|shot|beat|struck|hit|cut|bit|slew|hurt|burnt)\s+(?:him|her)\b(?!,|\s+(?:and|or|along|together|with\s+(?:two|three|four|five|six|his|her|their|\d))\b))"
)
# Who came free by himself, by name: "Ortiz walked out, unharmed".
_WENT = late(
    rf"^[^;]{{0,60}}?(?<!and )(?<!, )(?<!with )(?P<who>\b{_NAME})\s+(?:(?:\w+ly|then|later)\s+)?(?:walked|came|got|slipped|crawled|ran|crept|climbed|stumbled|limped)\s+(?:out|free|away|off|home|loose)\b[^;]*$"
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


def _as_many(found: re.Match[str]) -> Iterator[str]:
    if value_of(found["number"]):
        yield f"{found['number']}{found['first']}{found['number']}"
        yield f"{found['number']}{found['first']}{found['number']} people"


def _one_more(found: re.Match[str]) -> Iterator[str]:
    told = found.groupdict()
    number = value_of(told["more"] or told.get("others") or "")
    if number:
        yield f"{number + 1}{'' if told['more'] else ' people'}"


def _struck(_: re.Match[str]) -> Iterator[str]:
    yield ""


def _freed(found: re.Match[str]) -> Iterator[str]:
    yield f"{found['who']} was released"


def _two(found: re.Match[str]) -> Iterator[str]:
    yield "two people"


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Iterator[str]]], ...] = (
    (_APPOSED, _name_left_out),
    (_SCARE_QUOTED, _people),
    (_OF_A_FORCE, _people),
    (_BESIDES, _without_parts),
    (_PARTS_BEFORE_MORE, _without_parts),
    (_ODD, _odd),
    (_LESS, _less),
    (_AS_MANY, _as_many),
    (_ONE_BESIDES, _one_more),
    (_BESIDES_ONE, _one_more),
    (_COUPLE, _two),
    (_TO_ONE, _struck),
    (_WENT, _freed),
)
