"""Own losses: those whom a side is said to have lost "of its own"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numbers import Quantity
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import whole_words
from schemas import Group, Outcome

PARTED = 9  # sentences, which may be of one word each, that one phrase goes through
_OWN = re.compile(
    r"\b(?:los(?:t|ing)|leav(?:e|ing)|left|for\s+the\s+loss\s+of|against)\s+(?:only\s+|at\s+least\s+)?(?P<number>\w+)\s+(?:dead\s+|men\s+|fighters\s+|soldiers\s+)?of\s+(?:their|its|his)\s+own\b",
    re.IGNORECASE,
)
_LOST, _OWNED = whole_words("lost losing leave leaving left loss against"), whole_words("own")


def own_losses(
    text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention], numbers: Sequence[Quantity]
) -> Iterator[Mention]:
    """Those whom a side lost "of its own": attackers beside soldiers killed, soldiers beside attackers killed."""
    if not _stand_in(marked, _LOST, _OWNED):
        return
    starts = [sentence.start for sentence in sentences]
    by_start = {quantity.start: quantity for quantity in numbers}
    for told in _OWN.finditer(text):
        number = bisect_right(starts, told.start()) - 1
        quantity = by_start.get(told.start("number"))
        if quantity is None:
            continue
        near = [one for one in known if one.sentence in (number - 1, number)]
        enemy = [one.group for one in near if one.outcome is Outcome.killed and one.number_start != quantity.start]
        group = Group.security_forces if Group.attackers in enemy else Group.attackers
        yield Mention(
            told.start(),
            told.end(),
            quantity.start,
            quantity.end,
            quantity.count,
            Outcome.killed,
            group,
            vague=quantity.vague,
            sentence=number,
        )


def _stand_in(marked: Sequence[int], first: int, last: int) -> bool:
    """Whether words of both groups stand close together. A blank line may part the words that a pattern reads as one phrase, so
    that those of the sentences right before count.
    """
    return any(
        marks & last and any(before & first for before in marked[max(0, number - PARTED) : number + 1])
        for number, marks in enumerate(marked)
    )
