"""Cables: telegrams of embassies, whose head gives a subject like a title, and whose numbered paragraphs are one running text."""

from __future__ import annotations

import re

from extractor.reading.text.late import late

_SUBJECT = late(r"\b(?:SUBJECT|SUBJ|Subject)\s*:[^\n]*\n")
_FIRST = late(r"\s*(?:(?:REF|TAGS|Ref|Tags)\w*\s*:[^\n]*\n\s*)*1\.\s", re.MULTILINE)
_HEAD = 600  # code points


def head_end(text: str) -> int:
    """Where the head of a cable ends and its first numbered paragraph begins; 0 for any other text."""
    subject = _SUBJECT.search(text, 0, _HEAD)
    if subject is None or _FIRST.match(text, subject.end()) is None:
        return 0
    return subject.end()
