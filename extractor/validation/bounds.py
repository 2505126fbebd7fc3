"""Rules on the words that bound a number: a quote must not lose them."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.reading.harm.entailment import each_entailed
from extractor.reading.numbers.numbers import quantities
from extractor.validation.counts import supports
from extractor.validation.examination import Examination
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Severity

REACH = 60  # code points before a quote in which the words that bound its number begin
BOUNDING = frozenset(
    """least most than to over under about around some nearly almost roughly approximately circa exceeding beyond only just
    fewer close as many and between or of minimum maximum a an not below above estimated""".split()
)


@REGISTRY.rule(
    "bound-cut-off",
    Severity.error,
    'A quote must not begin behind the words that bound its number: "at least", "up to", "more than".',
    example=Example(
        '20 killed on "20 people", where the article says "at least 20 people"', 'at least 20 on "at least 20 people"'
    ),
)
def bound_cut_off(examination: Examination) -> Iterator[Finding]:
    """Every toll whose number the article bounds by words right before the quote, where the count keeps to the quote alone."""
    for toll in examination.tolls:
        span, claimed = toll.span, toll.toll.count
        if span is None or toll.toll.low < 1:
            continue
        start = max(0, span.start - REACH)
        before = examination.text[start : span.start].rsplit(None, 1)
        if not before or before[-1].lower() not in BOUNDING:
            continue  # reading the numbers of a whole text takes longer than all other rules
        cut = span.start - start
        told = quantities(examination.text[start : span.end])
        whole = next((one for one in told if one.start < cut < one.end), None)
        if whole is None or supports(whole.count, claimed):
            continue
        inside = examination.text[span.start : start + whole.end]
        if not any(supports(one.count, claimed) for one in each_entailed(f"{inside} people", toll.toll.outcome)):
            continue  # another number of the quote
        said = " ".join(examination.text[start + whole.start : start + whole.end].split())
        yield Finding(f"{toll.path}.quote", f'the article says "{said}", which is {whole.count}, not {claimed}')
