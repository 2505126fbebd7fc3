"""Party names: where words for soldiers, a crowd or fighters of a cause stand with the words before them that belong to the name.

Patterns for such names begin with any three words, so that each would be tried at every word of a text. They are tried only so many
words before each word for people as a name has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.findings.actor_words import ACTORS
from extractor.reading.text.late import late
from extractor.reading.words.stems import pieces_with, stems, whole_words

PEOPLE = ACTORS | stems("men outfit movement faction cartel squad colectivo pirate cadet mercenar narco traffick biker warlord")
"""The words of which one ends every name."""
_LEADING = whole_words(
    "air armed security defence defense government special police occupation border riot military federal state coalition regime occupying joint"
)
_STARTS = late(r"\b[\w-]")
_QUALITIES, _TOGETHER = 3, 2  # words of a name before those, and that stand with the word for people


def party_names(pattern: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What ``pattern.finditer`` gives for a stretch of the text; the pattern begins with a boundary of words and ends with a name."""
    behind = start
    for first, last in _reaches(text, start, end):
        for place in _STARTS.finditer(text, first, last):
            if place.start() >= behind:
                told = pattern.match(text, place.start(), end)
                if told is not None:
                    yield told
                    behind = told.end()


def _reaches(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where names can begin: from as many words before each word for people as a name has, up to its end."""
    pieces = pieces_with(PEOPLE | _LEADING, text, start, end)
    reached = 0
    for number, (_, last, bits) in enumerate(pieces):
        if bits & PEOPLE:
            first = number - _TOGETHER
            while first > reached and pieces[first][2] & _LEADING:
                first -= 1
            yield pieces[max(reached, first - _QUALITIES)][0], last
            reached = number + 1
