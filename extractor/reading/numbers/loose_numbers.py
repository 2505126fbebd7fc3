"""Loose numbers: vague words that careful readers turn into more than one number.

The table of counts takes "hundreds" for at least 200 and "several" for at least three, and leaves open which of them "several hundred" is.
The stricter of both is what the words are read as; a rule that is about to reject the other one asks here. So it does for numbers
that stand inside a word, "a 20-strong gang", "a two-man team", or behind "to number", and so with words for a little less or more than a
number, "close on 40", "a good 40", "40 people, give or take", which some take for about as many.
"""

from __future__ import annotations

import re

from extractor.reading.numbers.numbers import figures
from extractor.reading.text.tokens import tokenise
from schemas.count import Count

_MULTIPLE = re.compile(
    r"\b(?:several|a\s+few|multiple|many|some\s+few)\s+(?P<unit>dozen|score|hundred|thousand)s?\b", re.IGNORECASE
)
_STRONG = re.compile(r"\b(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)[-‐‑–](?:strong|man|men|member|person|woman)\b", re.IGNORECASE)
# "said to number five or six": here "number" is no noun that numbers stand behind.
_NUMBER_AS_VERB = re.compile(r"\b(?:to|would|could|might|may|must|did)\s+number\s+(?P<number>[^,.;]{1,60})", re.IGNORECASE)
# The table takes these for some less, or for the number itself; about as many is meant as well.
_ROUGHLY = re.compile(
    r"\b(?:getting\s+on\s+for|(?:not\s+far|just|little)\s+short\s+of|close\s+(?:to|on|upon)|nigh\s+on|a\s+(?:good|rough|round))\s+(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)\b",
    re.IGNORECASE,
)
_GIVE_OR_TAKE = re.compile(
    r"\b(?P<number>\d[\d,]*|[a-z]+(?:-[a-z]+)?)(?:\s+[\w'’-]+){0,2}?,?\s+(?:give\s+or\s+take|or\s+thereabouts|or\s+so|more\s+or\s+less|plus\s+or\s+minus|at\s+a\s+guess)\b",
    re.IGNORECASE,
)
_LEAST = {"dozen": 24, "score": 40, "hundred": 200, "thousand": 2000}


def loose_numbers(text: str) -> list[Count]:
    """The other counts that ``text`` may mean: "several hundred" as the plural "hundreds", at least 200; "a 20-strong gang"."""
    vague = [Count(low=_LEAST[match["unit"].casefold()], high=None) for match in _MULTIPLE.finditer(text)]
    told = [*_STRONG.finditer(text), *_NUMBER_AS_VERB.finditer(text)]
    rough = [*_ROUGHLY.finditer(text), *_GIVE_OR_TAKE.finditer(text)]
    blurred = (Count.between(count.low, count.high, approximate=True) for count in map(_count, rough) if count is not None)
    return [*vague, *(count for count in map(_count, told) if count is not None), *blurred]


def _count(match: re.Match[str]) -> Count | None:
    """The count that the number of a match gives; None where its word is no number."""
    return next((figure.count for figure in figures(tokenise(match["number"] + " men"))), None)
