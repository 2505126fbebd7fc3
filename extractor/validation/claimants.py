"""Claimants: words that others say of a party, or in which somebody names another as the doer, and which are no claim of it."""

from __future__ import annotations

import re

from extractor.reading.names.names import name_in_text, names_agree
from extractor.reading.names.organisations import organisation_mentions
from extractor.reading.quotes.quotes import finder_of

# What others hold of somebody, and what somebody says without owning a deed.
OF_SOMEBODY = re.compile(
    r"\b(?:suspect(?:s|ed)?|believe[sd]?|thinks?|thought|assume[sd]?|fear(?:s|ed)?|blame[sd]?|accuse[sd]?|it\s+is\s+(?:said|believed|thought|rumou?red))\s+(?:that\b|to\b|the\b|on\b|[\"“])"
    r"|\b(?:is|are|was|were)\s+(?:said|believed|thought|suspected|rumou?red|understood)\s+(?:to|that)\b"
    r"|\b(?:bears?|carr(?:y|ies|ied)|ha(?:s|ve|d)|bore)\s+(?:all\s+)?the\s+(?:\w+\s+)?(?:marks?|hallmarks?|fingerprints?|signature|stamp)\s+of\b"
    r"|\blook(?:s|ing)?\s+into\b|\b(?:threaten|vow|promis)(?:s|es|ed|ing)\s+to\b|\b(?:was|were|is|are)\s+(?:only\s+|mere\s+)?rumou?rs?\b"
    r"|\b(?:supporter|follower|sympathi[sz]er|adherent|admirer)s?\s+of\s|\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?linked\s+to\b|\b(?:been|is|are|was|were)\s+(?:active|strong|present)\s+in\b",
    re.IGNORECASE,
)
SAYS_THAT = re.compile(
    r"\b(?:says?|said|announced|stated|told\s+(?:[\w'’-]+\s+){1,4}?)\s+(?:that\s+)?(?:the\s+)?$", re.IGNORECASE
)
# "..., said Taliban spokesman Umar": he is the speaker.
SPEAKS = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s+){0,2}?(?:spokes\w+|commanders?|leaders?|officials?|members?|fighters?|chiefs?|sources?)\b",
    re.IGNORECASE,
)
SPEAKER = re.compile(
    r"([^;:“\"]{2,100}?)\s+(?:said|says|told|announced|reported|stated|declared)\s+(?:[\w'’-]+\s+){0,12}?that\b", re.IGNORECASE
)


def is_said_of_somebody(quote: str) -> bool:
    """Whether a quote without a word of claiming tells what others hold of a party: "it bears the marks of the front"."""
    return OF_SOMEBODY.search(quote) is not None


def another_did_it(name: str, quote: str) -> str | None:
    """Whom the quote's speaker names as the doer, where that is not the party: "a caller said that the Red Front had ..."."""
    return next(
        (
            one.name
            for one in organisation_mentions(quote)
            if not names_agree(one.name, name) and SAYS_THAT.search(quote, 0, one.start) and not SPEAKS.match(quote, one.end)
        ),
        None,
    )


def another_speaks(name: str, quote: str, sentence: str) -> str | None:
    """Which other organisation the sentence's speaker is or names: "A group, the Red Front, told the radio that it had ..."."""
    speaker = None if name_in_text(name, finder_of(quote)) else SPEAKER.match(sentence)
    if speaker is None or name_in_text(name, finder_of(speaker[1])):
        return None
    return next((one.name for one in organisation_mentions(speaker[1]) if not names_agree(one.name, name)), None)
