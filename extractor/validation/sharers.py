"""Sharers: who is told of after a "with" shared the lot of those before it, and adds to their count.

"The leader, whom soldiers killed at Mokpa with four of his bodyguards" are five dead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.harm.entailment import each_entailed, outcomes_said, people_counted
from extractor.reading.harm.enumerations import may_say
from extractor.reading.harm.members import single_member
from extractor.reading.text.tokens import tokenise
from schemas import Count, Outcome

_WITH = re.compile(
    r",?\s+(?:(?:along|together|and)\s+with|with|alongside|beside)\s+(?:(?:him|her|them|it)\s+)?"
    r"(?=(?:an?|the|his|her|their|its|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens)\s)",
    re.IGNORECASE,
)
_ONE = Count.exactly(1)
_NOBODY_TOLD = re.compile(
    r"^\W*(?:was|were|died|perished|fell|killed|shot|slain|murdered|taken|seized|abducted|kidnapped)\b", re.IGNORECASE
)


def may_say_together(quote: str, outcome: Outcome, claimed: Count) -> bool:
    """Whether the count is that of the people before a "with" and of those after it, of whom no other outcome is told."""
    for found in _WITH.finditer(quote):
        before, after = quote[: found.start()], quote[found.end() :]
        if not outcomes_said(after) <= {outcome}:
            continue
        for sharers in _opening(after):
            if not (claimed.exact and sharers.exact and claimed.low > sharers.low):
                continue
            rest = Count.exactly(claimed.low - sharers.low)
            if rest == _ONE and _NOBODY_TOLD.match(before):
                return True
            if may_say(before, outcome, rest) or any(one.count == rest for one in each_entailed(before, outcome)):
                return True
    return False


def _opening(words: str) -> Iterator[Count]:
    """How many people the words begin with."""
    tokens = tokenise(words)
    for one in people_counted(words):
        if one.first == 0 and one.count is not None and one.sort != "thing":
            yield one.count
    if single_member(tokens, 0) is not None:
        yield _ONE
