"""Increments: by how many a total rose, and who was the last to die, are no tolls where the total is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.running_totals import is_increase, is_running_total
from extractor.reading.numbers.numbers import ORDINAL_VALUES, Quantity, quantities
from extractor.reading.quotes.quotes import Span
from extractor.reading.text.tokens import tokenise
from extractor.reading.words.stems import marks, whole_words
from extractor.validation.counts import ONE, supports
from extractor.validation.examination import ClaimedToll, Examination, TollInPlace
from extractor.validation.members import CURRENT, EVERYONE, KILLED, SUPERSEDED
from schemas import Count

RAISED = re.compile(
    r"\b(?:brings?|bringing|brought|takes?|taking|took|raises?|raising|raised|pushes|pushing|pushed)\b[^.;]{0,60}?\b(?:number|toll|total|dead|deaths|killed|figure)\b[^.;]{0,60}?\b(?:to|at)\b"
    r"|\b(?:toll|number|dead)\b[^.;]{0,60}?\b(?:risen|rose|climbed|climbs|rises|grown|grew)\s+to\b",
    re.IGNORECASE,
)
# "Raising to 14 the number of troops killed", "put the number of the dead at fourteen, after two bodies had been recovered".
TO_A_TOTAL = re.compile(
    r"\b(?:bring|rais|tak|push|lift|carry)(?:s|es|ing|ed)\s+to\s+[\w,.-]+\s+(?:the|its|their)\s+(?:\w+\s+){0,2}?(?:number|toll|total|count|dead|deaths)\b"
    r"|\bput\w*\s+(?:the|its|their)\s+(?:\w+\s+)?(?:number|toll|total|count|dead|deaths)\b[^.;]{0,40}?\bat\b[^.;]{0,30}?,?\s+(?:after|when|once|now\s+that)\b",
    re.IGNORECASE,
)
# The words that these need: most sentences have none of them.
_RAISES = whole_words(
    """bring brings bringing brought take takes taking took raise raises raising raised pushes pushing pushed risen rose climbed
    climbs rises grown grew lifting lifted put puts"""
)
_TOTALS = whole_words("number toll total dead deaths killed figure count")
NOBODY_NAMED = re.compile(
    rf"\b(?:{'|'.join(ORDINAL_VALUES)})(?:\s+one)?(?=\s*(?:$|[,.;]|(?:was|were|is|has|had|died|fell)\b))", re.IGNORECASE
)
# "Nine of the wounded had since died": others died at once.
OF_THE_WOUNDED = re.compile(
    r"\bof\s+(?:the|those|its|his|her|their)\s+(?:\w+\s+)?(?:wounded|injured|hurt)\s+(?:\w+\s+){0,3}?(?:died|succumbed)\b",
    re.IGNORECASE,
)
SEVERAL = 2


def is_increment(examination: Examination, toll: TollInPlace) -> bool:
    """Whether it is by how much a total rose, and no toll of its own."""
    span = toll.span
    if span is None or toll.toll.outcome is not KILLED:
        return False
    words = marks(examination.reading.sentence_text(span.start))
    if not (words & _RAISES and words & _TOTALS):
        return False
    return _makes_a_total(examination, toll.toll, span) or _leaves_out_its_total(examination, toll.toll, span)


def _makes_a_total(examination: Examination, claimed: ClaimedToll, span: Span) -> bool:
    """Whether the words make a new total of it: "two more died, which brings the dead to nine"."""
    if claimed.status is not CURRENT or claimed.group is not EVERYONE or claimed.low < SEVERAL:
        return False  # "a policeman was killed, bringing the dead to nine": he is counted among his own
    sentence = examination.reading.sentence_at(span.start)
    raised = RAISED.search(examination.text, sentence.start, sentence.end)
    if raised is None or (span.start < raised.end() and raised.start() < span.end):
        return False
    return any(raised.end() <= one.number_end <= sentence.end for one in _larger(examination, claimed.count))


def _leaves_out_its_total(examination: Examination, claimed: ClaimedToll, span: Span) -> bool:
    """Whether the figure is what a total grew by, and no toll has that total: "rose to five when a watchman died"."""
    if not claimed.low:
        return False
    sentence = examination.reading.sentence_at(span.start)
    words = examination.text[sentence.start : sentence.end]
    quote = claimed.quote
    number = next((one.start for one in quantities(quote) if supports(one.count, claimed.count)), 0)
    at = span.start - sentence.start + number
    raised = RAISED.search(words) or TO_A_TOTAL.search(words)
    if is_running_total(words) or not (raised or is_increase(words, at)):
        return False
    told = {one.number_start: one.count.low for one in _larger(examination, claimed.count) if one.count is not None}
    if raised is not None:
        told |= {sentence.start + one.start: one.count.low for one in quantities(words) if _within(one, raised)}
    totals = [
        low
        for place, low in told.items()
        if sentence.start <= place < sentence.end
        and low > claimed.low
        and not span.start <= place < span.end
        and not any(backdrop.governs(place) for backdrop in examination.reading.backdrops)
    ]
    return bool(totals) and not any(_has(examination, total) for total in totals)


def died_later(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the dead are some of the wounded, and the record has no number of all who died: "two of the injured have died"."""
    claimed = toll.toll
    if claimed.outcome is not KILLED or claimed.low < SEVERAL or not OF_THE_WOUNDED.search(claimed.quote):
        return False
    own = (one for one in toll.incident.tolls if one.outcome is KILLED and one.status is not SUPERSEDED)
    return not any(one.count.low > claimed.low for one in own) and any(_larger(examination, claimed.count))


def _within(one: Quantity, raised: re.Match[str]) -> bool:
    """Whether the number stands in the words that raise a total, or right behind them: "has risen to nine"."""
    return raised.start() <= one.start <= raised.end() + len(" about ")


def is_last_of_several(examination: Examination, toll: TollInPlace) -> bool:
    """Whether one person is the n-th to die, where the article tells of the others and the record of none: "a third soldier
    died". Of "a third was shot dead" it is open whom it counts.
    """
    claimed, span = toll.toll, toll.span
    if span is None or claimed.outcome is not KILLED or claimed.count != ONE:
        return False
    nths = [ORDINAL_VALUES[word] for word in tokenise(claimed.quote).words if word in ORDINAL_VALUES]
    if len(nths) != 1 or nths[0] < SEVERAL or NOBODY_NAMED.search(claimed.quote):
        return False
    if is_running_total(examination.reading.sentence_text(span.start)):
        return False
    told = any(
        one.outcome is KILLED and one.count is not None and one.count.low in (nths[0] - 1, nths[0])
        for one in examination.casualties_told()
        if not span.start <= one.number_start < span.end
    )
    return told and not _has(examination, nths[0])


def _larger(examination: Examination, count: Count) -> Iterator[Mention]:
    """The figures of people killed that are larger."""
    for one in examination.casualties_told():
        if one.outcome is KILLED and one.count is not None and one.count.low > count.low:
            yield one


def _has(examination: Examination, total: int) -> bool:
    """Whether the record counts the total, or smaller figures that come to it together."""
    killed = [one for one in examination.tolls if one.toll.outcome is KILLED]
    if any(one.toll.low == total for one in killed):
        return True
    smaller = (one.toll.low for one in killed if one.toll.status is not SUPERSEDED and one.toll.low < total)
    return sum(smaller) >= total
