"""Loose dates: words that may tell a day without being a date that the reader of dates can count from.

Before a rule rejects a date whose quote "gives no date" it asks here. "On the 2nd of this month" names a day of the month; "as
the market opened" or "on the feast of St Anne" tells a time of which only a reader knows the day.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from extractor.reading.text.late import late

_NUMBER = late(
    r"\b(?P<digits>3[01]|[12]?\d)(?:st|nd|rd|th)\b|\b(?:the|of|day|date)\s+(?P<bare>3[01]|[12]?\d)\b(?!\s*(?:%|percent|people|men|women|\w+s\b))"
    r"|\bthe\s+(?P<word>(?:twenty|thirty)?-?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth))\b",
    re.IGNORECASE,
)
_WORDS = {
    word: number
    for number, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
        seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth
        twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""".split(),
        start=1,
    )
}
_TIME = late(
    r"\b(?:dawn|dusk|noon|midday|midnight|sunrise|sunset|sundown|nightfall|daybreak|hours?|minutes?|o'?clock|[ap]\.?m\.?|morning|afternoon|evening|night|day|eve"
    r"|prayers?|vespers|mass|service|feast|festival|holiday|carnival|eid|ramadan|ashura|diwali|easter|passover|pentecost|whit|advent|lent|new\s+year|vigil|shift|rush|curfew|lunch"
    r"|breakfast|dinner|supper|harvest|market|polling|election|funeral|wedding|parade|kick-?off|closing|opening|now|just|moments?|earlier|later|recently|latest|current|ongoing)\b"
    r"|\b\d{1,2}[:.h]\d\d\b|\b\d{4}\s*(?:hours|hrs|gmt|utc|local)\b",
    re.IGNORECASE,
)
_FEAST = late(
    r"\b[A-Z]\w+(?:['’]s)?\s+(?:Day|Eve|Night|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Week)\b"
    r"|\b(?i:feast|festival|eid|ramadan|ashura|diwali|christmas|easter|passover|pentecost|carnival|new\s+year|nowruz|thanksgiving|hanukkah|anniversary)\b"
)
_YEAR = timedelta(days=366)
_MONTHS_BACK = timedelta(days=62)
_NEAR = timedelta(days=3)


def may_number(quote: str, day: date, written: date) -> bool:
    """Whether ``quote`` names the number of ``day``, in a month not long before the article was written on ``written``."""
    in_time = timedelta(days=-1) <= written - day <= _MONTHS_BACK
    return in_time and names_number(quote, day)


def names_number(quote: str, day: date) -> bool:
    """Whether ``quote`` names the number of ``day`` in its month: "the 24th"."""
    return any(_day_of(found) == day.day for found in _NUMBER.finditer(quote))


def may_tell(quote: str, day: date, written: date) -> bool:
    """Whether ``quote`` may tell of ``day`` by a time of day or a custom in the days before ``written``, or by a feast of that year."""
    if _FEAST.search(quote) and timedelta(days=-1) <= written - day <= _YEAR:
        return True
    return timedelta(days=-1) <= written - day <= _NEAR and _TIME.search(quote) is not None


def _day_of(found: re.Match[str]) -> int | None:
    if found["word"] is not None:
        return _WORDS.get(found["word"].lower())
    return int(found["digits"] or found["bare"])
