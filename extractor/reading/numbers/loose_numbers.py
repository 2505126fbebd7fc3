"""Loose numbers: vague words that careful readers turn into more than one number.

The table of counts takes "hundreds" for at least 200 and "several" for at least three, and leaves open which of them "several hundred" is.
The stricter of both is what the words are read as; a rule that is about to reject the other one asks here. So it does for numbers
that stand inside a word, "a 20-strong gang", "a two-man team", or behind "to number".
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
_LEAST = {"dozen": 24, "score": 40, "hundred": 200, "thousand": 2000}


def loose_numbers(text: str) -> list[Count]:
    """The other counts that ``text`` may mean: "several hundred" as the plural "hundreds", at least 200; "a 20-strong gang"."""
    vague = [Count(low=_LEAST[match["unit"].casefold()], high=None) for match in _MULTIPLE.finditer(text)]
    told = [*_STRONG.finditer(text), *_NUMBER_AS_VERB.finditer(text)]
    return vague + [figure.count for match in told for figure in figures(tokenise(match["number"] + " men"))[:1]]
