"""Outdated: figures of which the text says that they were given first, or by mistake, and no longer stand."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words

BEFORE, AFTER = 200, 90  # code points before and after a figure in which it may be called an earlier one, or a mistake
LEAST_ENTRIES = 3
_EARLIER = late(
    r"\b(?:earlier|previous(?:ly)?|originally|until\s+then|up\s+from|down\s+from|instead\s+of|rather\s+than"
    r"|had\s+(?:\w+\s+){0,2}?(?:reported|spoken|said|announced|given|put|stood|counted|told|listed))\b[^.;]{0,45}$"
    r"|\bnot\s+(?:(?:the|some|about|as\s+many\s+as)\s+)?$|\brumou?rs?\s+(?:\w+\s+){0,3}?(?:that|of)\s+[^.;]{0,30}$",
    re.IGNORECASE,
)
# The words that the two need.
_CUES = stems("previous initial rumo") | whole_words("earlier originally until from instead rather had not first preliminary")
_AT_FIRST = late(r"\b(?:first|initial(?:ly)?|preliminary)\b[^.;]{0,45}$", re.IGNORECASE)
# "a week earlier", "for the first time": of when it happened, not of when it was told.
_WHEN = late(
    r"\b(?:minutes?|hours?|days?|nights?|weeks?|months?|years?)\s+(?:earlier|previously)\b|\bfor\s+the\s+first\b|\bfirst\s+(?:aid|floor|lieutenant|half)\b",
    re.IGNORECASE,
)
# "said that he had counted 12": of what the speaker had seen by then.
_IN_THEIR_WORDS = late(
    r"\b(?:said|says|told|added|reported)\b[^.;]{0,60}?\b(?:he|she|it|they|who|hospital|staff|doctors|clinic)\s+had\s+(?:\w+\s+)?(?:counted|listed|told)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
_MISTAKEN = late(
    r"[^.;,]{0,60}?(?:,\s+)?\b(?:was|were|is|had\s+been)\s+(?:an?\s+)?(?:\w+\s+)?(?:mistake|mistaken|wrong|error|false|incorrect|exaggerat\w+|misreported|(?:not\s+|un)true|baseless|unfounded|a\s+rumou?r|nonsense)\b"
    r"|[^.;]{0,40}?\b(?:but\s+)?(?:later\s+)?(?:retracted|took\s+back|withdrew\s+(?:it\b|that\b|(?:the|this|its|his|their)\s+(?:figure|number|count|toll|tally|claim|report|statement|account)))",
    re.IGNORECASE,
)
_REJECTED = late(
    r"[^.;]{0,60}?,\s+(?:(?:but|though|although)\s+(?:[\w'’-]+\s+){1,5}?(?:rejected|denied|dismissed|disputed|refuted)\b|an?\s+(?:claim|figure|number|report|toll)\s+(?:that\s+|which\s+)?(?:[\w'’-]+\s+){1,5}?"
    r"(?:rejected|denied|dismissed|disputed|described|called|refuted|repeated)\b)",
    re.IGNORECASE,
)
_FIGURES = whole_words("figure toll count tally estimate number")
_EARLIER_FIGURE = late(
    r"\b(?:earlier|previous|initial|original|first)\s+(?:official\s+)?(?:figure|toll|count|tally|estimate|number)\s+of\s+(?P<number>[\w,]+)",
    re.IGNORECASE,
)
_TIME = late(
    r"^[ \t\[(]*(?P<hour>[01]?\d|2[0-3])(?:[.:h](?P<minute>[0-5]\d))?(?:[ \t]?(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE | re.MULTILINE,
)


def is_outdated(reading: Reading, mention: Mention, *, followed: bool) -> bool:
    """Whether the words around the figure say that it was given earlier, or by mistake. One that was only given first ("by first
    accounts") is outdated where it is ``followed``: where another one may have taken its place.
    """
    if mention.count is not None and mention.count.high == 0:
        return False  # "which had first counted 14, deplores neither dead nor injured"
    number = max(0, reading.sentence_number_at(mention.start))
    start = max(reading.sentences[number].start, mention.start - BEFORE)
    before = (
        _WHEN.sub(" ", reading.text[start : max(mention.start, mention.number_start)]) if reading.marks[number] & _CUES else ""
    )
    earlier = _EARLIER.search(before)
    if (earlier is not None and _IN_THEIR_WORDS.search(before) is None) or (followed and _AT_FIRST.search(before) is not None):
        return True
    return _MISTAKEN.match(reading.text[mention.end : mention.end + AFTER]) is not None


def is_rejected(reading: Reading, mention: Mention) -> bool:
    """Whether the text says at once that somebody does not believe the figure: "they spoke of 40 dead, a claim the army rejected"."""
    end = reading.sentence_at(mention.start).end
    return _REJECTED.match(reading.text, mention.end, min(end, mention.end + 2 * AFTER)) is not None


def taken_back(reading: Reading) -> frozenset[int]:
    """The numbers that the text calls an earlier figure's: "revising down an earlier figure of 95"."""
    by_start = {quantity.start: quantity.count.low for quantity in reading.quantities}
    found: set[int] = set()
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        if marks & _CUES and marks & _FIGURES:
            found.update(
                by_start[told.start("number")]
                for told in _EARLIER_FIGURE.finditer(reading.text, sentence.start, sentence.end)
                if told.start("number") in by_start
            )
    return frozenset(found)


@lru_cache(maxsize=8)
def is_newest_first(text: str) -> bool:
    """Whether the text is a log of entries that begin with the hour, the latest on top."""
    opened = sum(line.lstrip(" \t[(")[:1].isdigit() for line in text.split("\n"))
    if opened < LEAST_ENTRIES:
        return False
    times = [_minutes(found) for found in _TIME.finditer(text) if found["minute"] or found["half"]]
    falls = sum(later < earlier for earlier, later in itertools.pairwise(times))
    return len(times) >= LEAST_ENTRIES and 2 * falls > len(times) - 1


def _minutes(found: re.Match[str]) -> int:
    hour = int(found["hour"]) % 12 + (12 if found["half"].lower() == "p" else 0) if found["half"] else int(found["hour"])
    return 60 * hour + int(found["minute"] or 0)
