"""Revised: numbers that take an earlier figure's place without saying again what is counted.

"Officials first spoke of three dead but later revised the figure to five", "a first tally of eight dead was raised to 11".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.running_totals import is_running_total
from extractor.reading.numbers.numbers import Quantity
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import stems, whole_words
from schemas import Outcome

BEFORE = 70  # code points before a number in which it is said to take another's place
FARTHEST = 240  # code points from the earlier figure to the number
HARM = frozenset({Outcome.killed, Outcome.injured})
_CHANGED = r"(?:revis|rais|lower|correct|updat|amend|increas|reduc|adjust|cut|rose|ris|climb|gr[eo]w|go|went|f[ae]ll)\w*"
_SUM = r"(?:figures?|numbers?|counts?|tally|total|estimate|toll)"
_TO = r"(?:up\s+|down\s+|upwards?\s+|downwards?\s+)?(?:to|at)\s+(?:at\s+least\s+)?$"
_TAKES_PLACE = late(
    rf"\b{_CHANGED}\s+(?:the|that|this|its|their|his|it)\s+(?:{_SUM}\s+)?{_TO}"
    rf"|\b(?:was|were|been)\s+(?:later\s+|since\s+|then\s+|soon\s+)?{_CHANGED}\s+{_TO}"
    rf"|\b(?:the|that|this|its|their)\s+{_SUM}\s+(?:has\s+|had\s+|have\s+|later\s+|since\s+|soon\s+|now\s+)*{_CHANGED}\s+{_TO}",
    re.IGNORECASE,
)
_CHANGES, _TOWARDS = (
    stems("revis rais lower correct updat amend increas reduc adjust cut rose ris climb grew grow go went fell fall"),
    whole_words("to at"),
)
_NO_PEOPLE = late(
    r"\s*(?:per\s+cent|percent|%|years?|months?|days?|hours?|weeks?|dollars|injured|wounded|hurt|missing|dead|killed)\b",
    re.IGNORECASE,
)


def revised(
    text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention], numbers: Sequence[Quantity]
) -> Iterator[Mention]:
    """The figures of ``numbers`` that take the place of one of the ``known`` ones right before them."""
    telling = {number for number, marks in enumerate(marked) if marks & _CHANGES and marks & _TOWARDS}
    if not telling:
        return
    starts = [sentence.start for sentence in sentences]
    taken = {one.number_start for one in known}
    earlier = sorted((one for one in known if one.outcome in HARM and one.count is not None and not one.part), key=_end)
    ends = [one.end for one in earlier]
    for quantity in numbers:
        number = bisect_right(starts, quantity.start) - 1
        if number not in telling or quantity.start in taken or quantity.kind in ("zero", "ordinal", "article"):
            continue
        before = text[max(sentences[number].start, quantity.start - BEFORE) : quantity.start]
        if _TAKES_PLACE.search(before) is None or _NO_PEOPLE.match(text, quantity.end) is not None:
            continue
        position = bisect_right(ends, quantity.start) - 1
        if position < 0 or quantity.start - earlier[position].start > FARTHEST:
            continue
        told = sentences[earlier[position].sentence]
        if not is_running_total(text[told.start : told.end]):
            yield _in_place_of(earlier[position], quantity)


def _end(mention: Mention) -> int:
    return mention.end


def _in_place_of(earlier: Mention, quantity: Quantity) -> Mention:
    """The figure with the words of the one whose place it takes, which say what is counted."""
    return replace(
        earlier,
        end=quantity.end,
        number_start=quantity.start,
        number_end=quantity.end,
        count=quantity.count,
        superseded=False,
        hypothetical=False,
        vague=quantity.vague,
    )
