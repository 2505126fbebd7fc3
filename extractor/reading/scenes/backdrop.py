"""Backdrop: words that set a stretch of text in another event, and how far what follows speaks on of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence

Kind = Literal["offset", "past", "other", "period"]

EVENT = (
    r"(?:attacks?|bombings?|blasts?|explosions?|assaults?|shootings?|massacres?|raids?|ambush(?:es)?|strikes?|air\s?strikes?|incidents?|clash(?:es)?"
    r"|killings?|kidnappings?|abductions?|violence|battles?|siege|hijackings?|rampages?|offensive|fighting|riots?|murders?|assassinations?)"
)
_CARRIES_ON = late(
    r"\W*(?:that|the|those|this)\s+(?:same\s+)?(?:(?!recent|latest|new|newest|current|fresh)\w+\s+)?"
    + EVENT
    + r"\b|\W*(?:most|many|some|all|among)\s+(?:of\s+)?(?:the\s+|those\s+)?(?:victims|dead|wounded|casualties)",
    re.IGNORECASE,
)

# "Eleven soldiers died in that assault": in the one that the sentence before ended with.
_OF_THAT = late(
    rf"[^.;:]{{0,70}}?\b(?:in|during|by)\s+that\s+(?:(?!recent|latest|new|newest)\w+\s+)?{EVENT}\b"
    r"|[^.;:]{0,60}?\b(?:died|killed|dead|wounded|injured|hurt)\s+there\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Backdrop:
    """Cue words from ``start`` to ``end``, and the stretch of text that they govern."""

    start: int
    end: int
    kind: Kind
    scope_start: int
    scope_end: int

    def governs(self, offset: int) -> bool:
        """Whether ``offset`` lies in the stretch that the cue governs."""
        return self.scope_start <= offset < self.scope_end


def carried_on(text: str, sentences: Sequence[Sentence], starts: Sequence[int], found: Sequence[Backdrop]) -> list[Backdrop]:
    """Let a backdrop that governs a whole sentence reach into the next ones that speak on of the same event, and one that governs
    its end into what was done "in that attack".
    """
    result = list(found)
    for backdrop in found:
        number = bisect_right(starts, backdrop.start) - 1
        sentence = sentences[number]
        if backdrop.scope_end != sentence.end:
            continue
        carries_on = _CARRIES_ON if backdrop.scope_start == sentence.start else _OF_THAT
        end = sentence.end
        for following in sentences[number + 1 : number + 3]:
            if following.paragraph != sentence.paragraph or not carries_on.match(text, following.start, following.end):
                break
            end = following.end
        if end > sentence.end:
            result.append(Backdrop(backdrop.start, backdrop.end, backdrop.kind, sentence.end, end))
    return result
