"""Quote bonds: tokens that a quote must not cut apart, such as "two hundred", "no one" and "non-combatant"."""

from __future__ import annotations

_UNITS = frozenset(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"])
_TEENS = frozenset(["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"])
_TENS = frozenset(["twenty", "thirty", "forty", "fourty", "fifty", "sixty", "seventy", "eighty", "ninety"])
_POWERS = frozenset(["hundred", "thousand", "million", "billion", "trillion", "lakh", "crore"])
_SCALES = _POWERS | {"dozen", "score"}
_PLURAL_SCALES = frozenset(["tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions", "lakhs", "crores"])
_BELOW_POWERS = _UNITS | _TEENS | _TENS
_BEFORE_SCALES = _BELOW_POWERS | _SCALES | {"several", "few", "couple", "half", "many"}
_PERCENT = frozenset({"%", "percent", "pct"})
SECOND = _BELOW_POWERS | _SCALES | _PERCENT
MIDDLE = frozenset({"-", "and", "of", "per", "a", "an"})
FOLLOWING = SECOND | MIDDLE
_NEGATING_PREFIXES = frozenset({"non", "un", "anti", "dis"})
# No bond has any other word on its left, hyphens and numbers in digits aside, or on its right, whatever a hyphen binds aside.
LEFT = MIDDLE | _BEFORE_SCALES | _PLURAL_SCALES | _TENS | _NEGATING_PREFIXES | {"no", "not"}
RIGHT = FOLLOWING | _PLURAL_SCALES | {"cent", "single"}


def is_pair(first: str, second: str) -> bool:
    """Whether two words next to each other are parts of one quantity."""
    if second in _SCALES:
        return first in _BEFORE_SCALES or first[-1].isdecimal()
    if second in _PERCENT:
        return first in _BEFORE_SCALES or first[-1].isdecimal()
    if second == "one" and first in {"no", "not"}:
        return True
    return (first in _POWERS and second in _BELOW_POWERS) or (first in _TENS and second in _UNITS)


def is_triple(first: str, middle: str, last: str) -> bool:
    """Whether three words are parts of one quantity, or a prefix, a hyphen and the word that it negates."""
    match middle:
        case "-":
            return first in _NEGATING_PREFIXES or is_pair(first, last)
        case "and":
            return first in _POWERS and last in _BELOW_POWERS
        case "of":
            return (first in _PLURAL_SCALES and last in _PLURAL_SCALES) or (first == "couple" and last in _SCALES)
        case "per":
            return last == "cent" and (first in _BEFORE_SCALES or first[-1].isdecimal())
        case _:
            return (first == "half" and last in _SCALES) or (first == "not" and last == "single")
