"""Custody: words that say since when somebody has been held, which sum up no period."""

from __future__ import annotations

import re

from extractor.reading.text.late import late

REACH = 90  # code points
_HELD = late(
    r"\b(?:held|in\s+(?:police\s+|military\s+)?(?:custody|jail|prison|detention)|behind\s+bars|captive|hostage"
    r"|(?:has\s+been|being)\s+(?:\w+ly\s+)?(?:detained|jailed|imprisoned))\b[^.;]{0,50}$",
    re.IGNORECASE,
)


def is_held_until(text: str, start: int, at: int) -> bool:
    """Whether the text from ``start`` on speaks of people in custody right before ``at``: "has been in custody | since 12 January"."""
    return _HELD.search(text, max(start, at - REACH), at) is not None
