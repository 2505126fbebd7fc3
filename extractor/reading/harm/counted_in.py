"""Counted in: the attackers of whom a figure of dead says behind its verb that it holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numbers import quantities_between
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import whole_words
from schemas import Count, Group, Outcome

_COUNTED_IN = late(
    r",\s+(?P<all>(?:the|both|all)\s+(?:(?P<number>\w+)\s+)?(?:\w+\s+){0,2}?"
    r"(?P<who>gunm[ae]n|attackers?|assailants?|bombers?|raiders?|hijackers?|shooters?|kidnappers?|knifem[ae]n))\s+(?:included|(?:also\s+)?among\s+(?:them|the\s+dead))\b",
    re.IGNORECASE,
)
_AMONG = whole_words("included among")


def counted_in(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """The two of "nine people were killed, the two attackers included"."""
    for number in [number for number, marks in enumerate(marked) if marks & _AMONG]:
        sentence = sentences[number]
        told = _COUNTED_IN.search(text, sentence.start, sentence.end)
        if told is None:
            continue
        inside = [one for one in known if one.sentence == number and one.outcome is Outcome.killed and one.count is not None]
        total = next((one for one in inside if one.number_start < told.start() and one.group is not Group.attackers), None)
        counted = any(one.group is Group.attackers for one in inside)
        count = _count(text, told)
        if total is None or total.count is None or counted or count is None or count.low > total.count.low:
            continue
        start, end = told.span("all")
        yield Mention(total.start, told.end(), start, end, count, Outcome.killed, Group.attackers, part=True, sentence=number)


def _count(text: str, told: re.Match[str]) -> Count | None:
    """How many attackers the words count in: one, two of "both", or the number before them."""
    if not told["who"].lower().endswith(("s", "men")):
        return Count.exactly(1)
    if told["all"].lower().startswith("both"):
        return Count.exactly(2)
    return next((one.count for one in quantities_between(text, *told.span("all"))), None)
