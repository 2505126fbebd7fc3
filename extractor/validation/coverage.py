"""Coverage: which of the article's casualty figures does the record leave out?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.running_totals import is_increase, is_running_total
from extractor.reading.numbers.numbers import quantities_between
from extractor.reading.text.stretches import Stretches
from extractor.validation.counts import SUMMANDS
from extractor.validation.examination import Examination
from extractor.validation.members import ABDUCTED, INJURED, KILLED
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Outcome, Role, Severity

INCIDENTS = 8  # of a record whose sums are looked at
# "seven of the bodies", "11 of them": of a figure that was told before.
SHARE = re.compile(
    r"(?:(?:at\s+least|about|around|some|nearly|almost|more\s+than|only)\s+)?[\w,.-]++(?:\s++\w++)?\s++(?:of\s+(?P<them>them|these|those|whom)\b"
    r"|(?:of\s+|among\s+)(?:the|its|their|those|these)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:dead|killed|wounded|injured|hurt|victims|casualties|bod(?:y|ies)|corpses|deceased|fatalities|deaths|hostages|captives|abducted|kidnapped|slain)\b)",
    re.IGNORECASE,
)
PLAIN_AND = re.compile(r"[^,;.]*\band\s+", re.IGNORECASE)
MAY_GO_ON = re.compile(r"[^,;.aA]*+(?:(?!\b[aA][nN][dD]\s)[aA][^,;.aA]*+)*+[aA]")
COUNTED = frozenset({KILLED, INJURED, ABDUCTED})
NO_NUMBER = re.compile(r"(?:many|numerous|countless|some)\b", re.IGNORECASE)
OF_A_WAR = 5_000  # people


@REGISTRY.rule(
    "unaccounted-toll",
    Severity.warning,
    "A casualty figure that no toll cites may have been missed. It is asked about once more.",
    example=Example('no toll for "15 wounded were taken to hospital"', "the same words cited by a toll of any incident"),
)
def unaccounted_toll(examination: Examination) -> Iterator[Finding]:
    """Every casualty figure of the text that no toll cites or repeats."""
    if not examination.incidents:
        return
    record = Cited(examination)
    known = {(toll.toll.outcome, toll.toll.low, toll.toll.high) for toll in examination.tolls}
    periods = Stretches((b.scope_start, b.scope_end) for b in examination.reading.backdrops if b.kind == "period")
    for mention in examination.reading.mentions:
        count = mention.count
        if count is None or mention.hypothetical or mention.part or mention.outcome not in COUNTED:
            continue
        low, high = count.low, count.high
        if (mention.outcome, low, high) in known or record.cites(mention):
            continue
        if not _is_asked_after(examination.text, mention, low, high):
            continue
        if periods.hold(mention.start) or record.holds(mention, low, exact=low == high):
            continue
        place = examination.reading.sentence_at(mention.start)
        sentence = examination.text[place.start : place.end]
        if (high != 0 and is_running_total(sentence)) or is_increase(sentence, mention.number_start - place.start):
            continue
        yield Finding(
            "incidents",
            f'no toll cites "{examination.text[mention.start : mention.end]}" ({count} {mention.outcome}): "{sentence}"',
        )


def _is_asked_after(text: str, mention: Mention, low: int, high: int | None) -> bool:
    """Whether a figure of this kind and size may be the toll of an attack: "many" gives no number, "no hostages" no toll, and
    thousands are the dead of a war.
    """
    if low > OF_A_WAR or (high == 0 and mention.outcome is ABDUCTED):
        return False
    return not (mention.vague and NO_NUMBER.match(text, mention.number_start))


class Cited:
    """What a record says of an article's figures besides citing them: a share of a figure that it cites needs no toll of its own,
    nor does a sum over its incidents.
    """

    def __init__(self, examination: Examination) -> None:
        self.examination = examination
        self._spans = Stretches((toll.span.start, toll.span.end) for toll in examination.tolls if toll.span is not None)
        self._exact: dict[Outcome, list[set[int]]] = defaultdict(list)
        self._first: dict[Outcome, int] = {}
        main = [i for i, one in enumerate(examination.incidents) if one.role is Role.main][:INCIDENTS]
        lows: dict[tuple[int, Outcome], set[int]] = defaultdict(set)
        for toll in examination.tolls:
            claimed = toll.toll
            outcome = claimed.outcome
            if toll.span is not None:
                first = self._first.setdefault(outcome, toll.span.start)
                if toll.span.start < first:
                    self._first[outcome] = toll.span.start
            if toll.incident_position in main and claimed.low == claimed.high:
                lows[toll.incident_position, outcome].add(claimed.low)
        for (_, outcome), numbers in lows.items():
            self._exact[outcome].append(numbers)

    def cites(self, mention: Mention) -> bool:
        """Whether a quote of a toll holds some of the figure's words."""
        return self._spans.meet(mention.number_start, mention.number_end)

    def holds(self, mention: Mention, low: int, *, exact: bool) -> bool:
        """Whether the figure, of so many people, is a share or a sum of those that the record's tolls of its outcome give."""
        if low == 0:
            return False
        share = SHARE.match(self.examination.text, mention.number_start)
        if share is not None and self._is_of_a_cited_one(mention, low, pointing=share["them"] is not None):
            return True
        return exact and (self._sums_up(mention, low) or self._makes_up_one(mention, low))

    def _sums_up(self, mention: Mention, number: int) -> bool:
        """Whether the figure stands before all that the record cites of its outcome, and adds up those of its main incidents."""
        if len(self._exact[mention.outcome]) < SUMMANDS:
            return False
        first = self._first.get(mention.outcome)
        return first is not None and mention.number_start < first and number in self._sums(mention.outcome)

    def _is_of_a_cited_one(self, mention: Mention, low: int, *, pointing: bool) -> bool:
        """Whether a figure of the outcome that stands before, at once before where the words only point to it, is cited."""
        for other in reversed(self.examination.reading.mentions):
            if other.number_start >= mention.number_start or other.count is None:
                continue
            if other.outcome is mention.outcome and other.count.low >= low and self.cites(other):
                return True
            if pointing:
                return False
        return False

    def _sums(self, outcome: Outcome) -> set[int]:
        """The numbers that come of adding one figure of each of several incidents."""
        sums: set[int] = set()
        singles: set[int] = set()
        for lows in self._exact[outcome]:
            sums |= {one + other for one in lows for other in sums | singles}
            singles |= lows
        return sums

    def _makes_up_one(self, mention: Mention, number: int) -> bool:
        """Whether the sentence's next figure makes up a cited total with this one: "eleven were stabbed and three shot"."""
        cited = self._exact[mention.outcome]
        if not cited or number > max(map(max, cited)):
            return False
        text, end = self.examination.text, mention.number_end
        sentence = self.examination.reading.sentence_at(mention.number_start)
        if MAY_GO_ON.match(text, end, sentence.end) is None:
            return False
        following = (one for one in quantities_between(text, end, sentence.end) if one.kind != "article")
        further = next(following, None)
        if further is None or PLAIN_AND.fullmatch(text, end, further.start) is None:
            return False
        return any(number + further.count.low in lows for lows in cited)
