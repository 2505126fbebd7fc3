"""Paraphrases: a quote in plainer words, where it tells a number by another one.

"Half of the 20 hostages walked free" says ten, "all but one of the 11 were killed" says ten too, "none of the five survived"
that five died, "the triple murder" that three were murdered, and who is "fighting for his life" is alive. Whoever reads such a quote as it
stands is wrong twice.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache

from extractor.reading.harm.cues import Cues, parts_in
from extractor.reading.harm.plain_words import in_plain_words
from extractor.reading.numbers.numerals import numeral
from extractor.reading.text.late import late
from extractor.reading.text.tokens import tokenise

_NUMBER = r"\d[\d,]*|[a-z]+(?:-[a-z]+)?"
_WHOLE = rf"\s+of\s+(?:the\s+|its\s+|his\s+|her\s+|their\s+|our\s+|those\s+|these\s+)?(?P<whole>{_NUMBER})\b"
_BODY = r"(?:crew|family|group|party|team|staff|patrol|household|band|unit|squad)\s+of\s+"
_ALL_BUT = late(
    rf"\ball\s+(?:but|except)\s+(?P<left>{_NUMBER})\s+of\s+(?:(?:the|its|his|her|their|our|those|these|a)\s+)?(?:{_BODY})?(?P<whole>{_NUMBER})\b",
    re.IGNORECASE,
)
_FRACTION = late(
    rf"\b(?:(?P<parts>an?|one|two|three|four)\s+(?=[tqfs])|(?=half))(?P<share>half|thirds?|quarters?|fifths?|sixths?|tenths?){_WHOLE}",
    re.IGNORECASE,
)
_IN = late(rf"\b(?P<parts>{_NUMBER})\s+(?:in|out\s+of)(?:\s+every)?\s+(?P<share>{_NUMBER}){_WHOLE}", re.IGNORECASE)
_SURVIVED = late(
    rf"\b(?:only\s+|just\s+)?(?P<left>none|not\s+one|{_NUMBER}){_WHOLE}(?:\s+[\w'’-]+){{0,6}}?\s+(?:(?:ha(?:ve|s|d)\s+)?(?:survived|lived|came\s+(?:out|back)\s+alive|made\s+it(?:\s+(?:out|home|back|through))?(?:\s+alive)?|got\s+out\s+alive)|to\s+(?:survive|live|(?:come|get)\s+out\s+alive))\b",
    re.IGNORECASE,
)
_SURVIVOR = late(
    r"\b(?:lone|only|sole|single)\s+survivor\s+of\s+(?:an?\s+|the\s+|his\s+|her\s+|their\s+|its\s+)?(?P<whole>\d+|[a-z]+)"
    r"(?:[-‐‑–\s](?:man|men|strong|member|person|woman)\b|\b)",
    re.IGNORECASE,
)
_ONE_SURVIVED = late(
    rf"\bonly\s+(?:one|an?|the|his|her|their)\b(?:\s+[\w'’-]+){{0,3}}?\s+(?:survived|lived|came\s+out\s+alive)\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+)?(?P<whole>{_NUMBER})\b",
    re.IGNORECASE,
)
_MULTIPLE = late(
    r"\b(?P<times>double|triple|quadruple|quintuple)[\s-]+(?P<deed>murders?|homicides?|killings?|assassinations?|executions?|lynchings?|kidnappings?|abductions?)\b",
    re.IGNORECASE,
)
# What share of a figure told before it is of a kind: "12 were hurt, half of them children", "all but two of them civilians".
_OF_THEM = late(
    rf"(?:\ball\s+(?:but|except)\s+(?P<left>{_NUMBER})|\b(?:(?P<parts>an?|one|two|three|four)\s+(?=[tqfs]))?(?P<share>half|thirds?|quarters?|fifths?|sixths?|tenths?))\s+of\s+(?:them|whom|these|those)\b",
    re.IGNORECASE,
)
_THE_REST = late(
    rf"\bof\s+(?:the\s+|its\s+|their\s+)?(?P<whole>{_NUMBER})\b[^.;]{{0,30}}?,\s+(?P<part>{_NUMBER})\s+(?P<verb>were|are)\b[^.;]{{1,40}}?(?P<rest>,?\s+(?:and|while|with)?\s*the\s+(?:rest|others|remainder)(?:\s+(?:were|are))?)\s",
    re.IGNORECASE,
)
# Whom somebody leaves, nothing befell.
_LEFT_BEHIND = late(
    r",?\s+(?:(?:leav(?:ing|es)|left)\s+behind|(?:is|was|are|were)\s+survived\s+by|survived\s+by)\b[^.;]*", re.IGNORECASE
)
_RAISING = late(
    r",?\s+(?:raising|bringing|taking|pushing|lifting|increasing|driving)\s+(?=(?:[\w'’-]+\s+){0,8}?to\s+(?:\w+\s+){0,2}?(?:\d|[a-z]+\b))",
    re.IGNORECASE,
)
# One of these stands in every quote that any of the patterns fits.
_CUES = Cues(
    *(" of ", "behind", "survived", "raising", "bringing", "taking", "pushing", "lifting", "increasing", "driving"),
    *("double", "triple", "quadruple", "quintuple", "the rest"),
)
_may_say_otherwise = lru_cache(maxsize=512)(_CUES.may_stand)
_SHARES = {"hal": 2, "thi": 3, "qua": 4, "fif": 5, "six": 6, "ten": 10}
_TIMES = {"double": "two", "triple": "three", "quadruple": "four", "quintuple": "five"}
# Before these the larger number is one of the harmed itself: "half of the 20 hostages", "a third of the 300 dead".
_HARMED = re.compile(
    r"\s+(?:\w+\s+)?(?:dead|killed|victims|deaths|fatalities|wounded|injured|hostages|captives|abductees|abducted|kidnapped|detainees|prisoners|missing|bodies)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=512)
def paraphrased(quote: str) -> tuple[str, ...]:
    """What ``quote`` says in plainer words, one string for each way to take it; itself alone where its numbers stand for themselves."""
    parts = parts_in(quote)
    worded = in_plain_words(quote, parts)
    if worded != quote:
        quote, parts = worded, parts_in(worded)
    if not (_may_say_otherwise(parts) and _CUES.stand(quote.lower())):
        return (quote,)
    quote = _LEFT_BEHIND.sub("", quote)
    raised = _RAISING.search(quote)
    if raised is not None:  # what was added and what it comes to by then are two figures, and no sum
        return quote[: raised.start()], quote[raised.start() :].lstrip(" ,")
    parted = _parted(quote)
    if parted is not None:
        return parted
    if " of " not in quote and _MULTIPLE.search(quote) is None:
        return (quote,)
    for pattern, told in _WAYS:
        found = pattern.search(quote)
        plain = None if found is None else told(found)
        if found is not None and plain is not None:
            said = quote[: found.start()] + plain + quote[found.end() :]
            return (said, quote) if _HARMED.match(quote, found.end()) else (said,)
    return (quote,)


def value_of(words: str) -> int | None:
    """The number that the words are, if they are one and no more: a plain one, or nobody."""
    if words.lower() in ("none", "not one", "no one"):
        return 0
    tokens = tokenise(words)
    number = numeral(tokens, 0)
    whole = number is not None and number.last == len(tokens.words) and not number.vague
    return number.count.low if number is not None and whole else None


def _parted(quote: str) -> tuple[str, ...] | None:
    """A figure and its parts told as shares of it, each part in a string of its own: "12 were hurt, half of them children"."""
    rest = _THE_REST.search(quote)
    if rest is not None:
        whole, part = value_of(rest["whole"]), value_of(rest["part"])
        if whole is not None and part is not None and part < whole:
            return quote[: rest.start("rest")].rstrip(
                " ,;"
            ), f"{whole - part} {rest['verb']} {quote[rest.end('rest') :].lstrip()}"
    found = _OF_THEM.search(quote)
    number = None if found is None else next((told for told in map(value_of, _words_of(quote[: found.start()])) if told), None)
    if found is None or number is None:
        return None
    if found["left"] is not None:
        left = value_of(found["left"])
        part = None if left is None or left >= number else number - left
    else:
        part = None if found["share"] is None else _fraction_of(number, found["parts"], found["share"])
    if part is None:
        return None
    lead = quote[: found.start()].rstrip(" ,;(–—-")
    return lead, f"{lead}, {part} of them{quote[found.end() :]}"


def _words_of(lead: str) -> list[str]:
    return re.findall(r"[\w,]*\w(?:-\w+)?", lead)


def _fraction_of(whole: int, parts: str | None, share: str) -> int | None:
    part = Fraction(1 if parts is None else value_of(parts) or 1, _SHARES[share[:3].lower()]) * whole
    return part.numerator if part.denominator == 1 else None


def _less(found: re.Match[str]) -> int | None:
    """The whole less what is left of it."""
    whole, left = value_of(found["whole"]), value_of(found["left"])
    return None if whole is None or left is None or left >= whole else whole - left


def _all_but(found: re.Match[str]) -> str | None:
    number = _less(found)
    return None if number is None else str(number)


def _died(found: re.Match[str]) -> str | None:
    number = _less(found)
    return None if number is None else f"{number} people died"


def _survivor(found: re.Match[str]) -> str | None:
    whole = value_of(found["whole"])
    return None if whole is None or whole < 2 else f"{whole - 1} people died and another survived"


def _share(found: re.Match[str]) -> str | None:
    """The part of the whole that a fraction makes, "about" so many where it does not come out even."""
    parts = 1 if found["parts"] is None or found["parts"].lower() in ("a", "an") else value_of(found["parts"])
    share, whole = _SHARES.get(found["share"][:3].lower()) or value_of(found["share"]), value_of(found["whole"])
    if not parts or not share or not whole or parts >= share:
        return None
    part = Fraction(parts, share) * whole
    return str(part.numerator) if part.denominator == 1 else f"about {round(part)}"


def _multiple(found: re.Match[str]) -> str:
    return f"{found['deed']} of {_TIMES[found['times'].lower()]} people"


_WAYS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]], ...] = (
    (_SURVIVOR, _survivor),
    (_ONE_SURVIVED, _survivor),
    (_SURVIVED, _died),
    (_ALL_BUT, _all_but),
    (_IN, _share),
    (_FRACTION, _share),
    (_MULTIPLE, _multiple),
)
