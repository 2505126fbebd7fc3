"""Named lists: the dead and the hurt whom a sentence gives by their names alone: "the dead were identified as A, B and C"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.reading.harm.mentions import Mention
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import stems, whole_words
from schemas import Count, Group, Outcome

LONGEST = 400  # code points of a list
_LISTED = late(
    r"\b(?:the\s+)?(?P<who>dead|deceased|slain|fatalities|killed|victims|injured|wounded|hurt)\s+(?:\w+\s+)?"
    r"(?:were|was|are|have\s+been|has\s+been)\s+(?:\w+ly\s+|later\s+)?(?:identified|named|listed)\s+(?:by\s+[^,.;]{3,40}\s+)?as\s+(?P<names>[^.;:]+)",
    re.IGNORECASE,
)
_PARTS = late(r"\s*,\s*(?:and\s+)?|\s+and\s+")
_NAME = late(r"(?:[a-z]+\s+){0,2}[A-Z][\w'’-]+")
_HURT = frozenset(["injured", "wounded", "hurt"])
_IDENTIFIED, _HARMED = (
    whole_words("identified named listed"),
    stems("dead deceased slain fatalit killed victim injured wounded hurt"),
)


def named_lists(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """The lists of names of the dead and of the hurt where no figure of theirs is known."""
    starts = [sentence.start for sentence in sentences]
    counted = {one.outcome for one in known if one.count is not None and not one.part}
    for number, marks in enumerate(marked):
        if not (marks & _IDENTIFIED and marks & _HARMED):
            continue
        told = _LISTED.search(text, starts[number], sentences[number].end)
        outcome = Outcome.injured if told is not None and told["who"].lower() in _HURT else Outcome.killed
        if told is None or outcome in counted:
            continue
        names = [one for one in _PARTS.split(told["names"][:LONGEST]) if _NAME.match(one)]
        if names:
            counted.add(outcome)
            yield _mention(told, Count.exactly(len(names)), outcome, bisect_right(starts, told.start()) - 1)


def _mention(told: re.Match[str], count: Count, outcome: Outcome, sentence: int) -> Mention:
    return Mention(
        told.start(),
        told.end(),
        told.start("names"),
        told.end(),
        count,
        outcome,
        Group.everyone,
        sentence=sentence,
    )
