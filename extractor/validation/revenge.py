"""Revenge: where whoever spoke of what they avenged comes back to what they did for it."""

from __future__ import annotations

import re

from extractor.reading.text.late import late

_GOES_ON = late(
    r"(?:,|\band|\bbut|\bwhile)\s+(?:(?:it|they|he|she|also|then|had|has|have)\s+){0,2}"
    r"(?:put(?:s|ting)?|sa(?:id|ys)|claim(?:s|ed|ing)?|announced|reported|gave|gives|giving|spoke|speaks|counted|listed|told|added|boasted|that)\b",
    re.IGNORECASE,
)
_DID_BESIDES = late(
    r"\band\s+(?:(?:it|they|he|she|had|has|have)\s+){0,2}(?:killed|shot|wounded|captured|seized|taken|took|left|destroyed)\b",
    re.IGNORECASE,
)
_AVENGED = late(r"aveng(?:e|ed|ing)\b", re.IGNORECASE)
_RELATIVE = late(r"\b(?:that|which|who|whom|where|when|whose)\b", re.IGNORECASE)


def goes_on_after_revenge(words: str, cue: int, figure: int) -> bool:
    """Whether the words from "revenge for" on, whose cue ends at ``cue``, come back before a ``figure`` from what is avenged to
    what was done for it: "for the raid on Gao, and put the dead at nine". A clause of the avenged deed does not.
    """
    ends = [_GOES_ON.search(words, cue), _DID_BESIDES.search(words, cue) if _AVENGED.match(words) else None]
    return any(end is not None and end.start() <= figure and _RELATIVE.search(words, cue, end.start()) is None for end in ends)
