"""Spared: words that may say that nobody was killed, hurt or taken, read generously.

``mentions`` reads the usual ones ("no casualties", "nobody was hurt"). A rule that is about to reject a zero asks here whether
the words could be meant so: "not one guard died", "nobody else suffered so much as a scratch". Words that only say that nothing
is known yet ("no word on casualties") never are.
"""

from __future__ import annotations

import re

from extractor.reading.text.late import late
from schemas.vocabulary import Outcome

_UNKNOWN = late(
    r"\b(?:no|any|without)\s+(?:\w+\s+){0,2}?(?:word|mention|reports?|information|details?|figures?|news|confirmation|comment|numbers?|estimates?|indications?|claims?)\b"
    r"|\bnot\s+(?:yet\s+)?(?:clear|known|immediately|say|said|give|given|disclose\w*|specif\w+|confirm\w*|release[sd]?|available)\b"
    r"|\b(?:no|nobody)\s*-?(?:one|group|organi[sz]ation|party)?\s+(?:has\s+|have\s+|had\s+)?(?:\w+\s+)?(?:claim\w*|admitted)\b"
    r"|\bnever\s+(?:more|fewer|less)\s+than\b|\bwithout\s+(?:giving|saying|elaborat\w+|provid\w+|specif\w+|further|elabor\w+)\b|\b(?:unknown|unclear)\b",
    re.IGNORECASE,
)
_LIVES = late(r"\b(?:loss(?:es)?|lost|lose|lives|deaths?|dead|died|die|dies|fatalit\w+|killed|killing)\b", re.IGNORECASE)
_HURT = late(
    r"\b(?:in?jur\w*|wound\w*|hurt|harm\w*|scratch\w*|casualt\w+|victims?|unscathed|unhurt|unharmed|safe(?:ly)?|(?<!human\s)losses(?!\s+of\s+li))\b",
    re.IGNORECASE,
)
_NOBODY = late(
    r"\b(?:no|zero|nil|none|nobody|neither|without|never)\b|\bno-?\s?one\b|\bnot\s+(?:one|a\s+single|a\s+soul|any|anyone|anybody|even\s+one|hurt|harmed|injured|wounded|killed|taken|suffer\w*|affected|touched|hit)\b"
    r"|\bn[’']t\s+(?:hurt|harm\w*|injur\w*|wound\w*|kill\w*)\b|\bun(?:hurt|harmed|injured|wounded|scathed|scratched|touched)\b"
    r"|\bden(?:y|ies|ied|ying)\b[^.;]{0,60}\b(?:any|a\s+single|anyone|anybody)\b"
    r"|\b(?:escaped?|survived?|spared|safe|safely|alive|unscathed|intact|nothing\s+worse)\b",
    re.IGNORECASE,
)
# Whom no harm befell did not die either; "nobody was hurt" and "no injuries" say nothing of the dead.
_UNHARMED = late(
    r"\b(?:no|none|nobody|neither|without|not\s+(?:one|a\s+single|a\s+soul|any|anyone|anybody))\b[^.;]{0,60}?\bharm(?:ed|ing)?\b",
    re.IGNORECASE,
)


def may_say_nobody(words: str, outcome: Outcome) -> bool:
    """Whether ``words`` could say that nobody was. "No loss of life" says of the wounded nothing; a unit without losses has none hurt."""
    if outcome is Outcome.injured and _LIVES.search(words) and not _HURT.search(words):
        return False
    return len(words.split()) > 1 and _NOBODY.search(_UNKNOWN.sub(" ", words)) is not None


def nobody_was_harmed(words: str) -> bool:
    """Whether ``words`` say that no harm befell anybody, so that nobody died either."""
    return _UNHARMED.search(words) is not None
