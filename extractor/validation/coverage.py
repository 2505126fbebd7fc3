"""Coverage: which of the article's casualty figures does the record leave out?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.running_totals import is_increase, is_running_total
from extractor.reading.text.stretches import Stretches
from extractor.validation.examination import Examination
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Outcome, Severity

COUNTED = frozenset({Outcome.killed, Outcome.injured, Outcome.abducted})


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
    cited = sorted((toll.span.start, toll.span.end) for toll in examination.tolls if toll.span is not None)
    known = {(toll.toll.outcome, toll.toll.count.low, toll.toll.count.high) for toll in examination.tolls}
    periods = Stretches((b.scope_start, b.scope_end) for b in examination.reading.backdrops if b.kind == "period")
    for mention in examination.reading.mentions:
        count = mention.count
        if count is None or mention.hypothetical or mention.part or mention.outcome not in COUNTED:
            continue
        if (mention.outcome, count.low, count.high) in known or _cites(cited, mention):
            continue
        if periods.hold(mention.start):
            continue
        start = examination.reading.sentence_at(mention.start).start
        sentence = examination.reading.sentence_text(mention.start)
        if (count.high != 0 and is_running_total(sentence)) or is_increase(sentence, mention.number_start - start):
            continue
        yield Finding(
            "incidents",
            f'no toll cites "{examination.text[mention.start : mention.end]}" ({count} {mention.outcome}): "{sentence}"',
        )


def _cites(cited: list[tuple[int, int]], mention: Mention) -> bool:
    """Whether a cited stretch overlaps the mention's number."""
    position = bisect_right(cited, (mention.number_start, mention.number_end))
    nearby = cited[max(0, position - 3) : position + 1]
    return any(start < mention.number_end and mention.number_start < end for start, end in nearby)
