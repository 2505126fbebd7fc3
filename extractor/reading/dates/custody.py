"""Custody: words that say since when somebody has been held, which sum up no period."""

from __future__ import annotations

from extractor.reading.text.late import late_at_words

REACH = 90  # code points
_DETAINED = r"\s+(?:\w+ly\s+)?(?:detained|jailed|imprisoned)"
_HELD = late_at_words(
    r"\b(?:held|in\s+(?:police\s+|military\s+)?(?:custody|jail|prison|detention)|behind\s+bars|captive|hostage"
    rf"|has\s+been{_DETAINED}|being{_DETAINED})\b[^.;]{{0,50}}$",
)


def is_held_until(text: str, start: int, at: int) -> bool:
    """Whether the text from ``start`` on speaks of people in custody right before ``at``: "has been in custody | since 12 January"."""
    return _HELD.search(text, max(start, at - REACH), at) is not None
