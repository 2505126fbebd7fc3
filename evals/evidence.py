"""Evidence: whether a record's quotes bear it out, judged apart from whether its values are right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from evals.align import Pairing
from evals.tally import Tally
from extractor.reading.harm.entailment import carries
from extractor.reading.quotes.quotes import QuoteFinder
from schemas import Count, Incident, Outcome

Place = tuple[int, int]


class EvidenceJudge:
    """Judges the quotes of one article's records."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places: dict[str, Place | None] = {}

    @cached_property
    def _finder(self) -> QuoteFinder:
        return QuoteFinder(self._text)

    def place(self, quote: str) -> Place | None:
        """Where the quote first stands in the text, as offsets of code points; None when it does not."""
        if quote not in self._places:
            self._places[quote] = self._found(quote)
        return self._places[quote]

    def _found(self, quote: str) -> Place | None:
        start = self._text.find(quote) if quote else -1
        if start >= 0:
            return start, start + len(quote)
        span = self._finder.find(quote)
        return None if span is None else (span.start, span.end)

    def tallies(self, predicted: Incident) -> dict[str, Tally]:
        """Of one predicted incident: are its quotes there, and do the tolls' quotes carry their counts?"""
        there = [self.place(quote) is not None for quote in _quotes(predicted)]
        carries = [carried(toll.quote, toll.outcome, toll.count) for toll in predicted.tolls]
        return {"quote_there": _right(there), "quote_carries_value": _right(carries)}

    def about(self, predicted: Sequence[Incident], gold: Sequence[Incident], pairing: Pairing) -> Mapping[int, Tally]:
        """Per predicted incident: do its tolls' quotes stand where the gold tolls of the same incident do?

        Incorrect where a quote covers words that the gold counts for another incident only; noncommittal where the gold
        quotes neither.
        """
        partner = dict(pairing.pairs)
        places = [[place for toll in incident.tolls if (place := self.place(toll.quote))] for incident in gold]
        return {i: self._about(incident, partner.get(i), places) for i, incident in enumerate(predicted)}

    def _about(self, predicted: Incident, partner: int | None, places: Sequence[Sequence[Place]]) -> Tally:
        touched = [_touched(place, places) for toll in predicted.tolls if (place := self.place(toll.quote))]
        right = _right([partner in incidents for incidents in touched if incidents])
        return right + Tally(noncommittal=len(predicted.tolls) - right.correct - right.incorrect)


@lru_cache(maxsize=65_536)
def carried(quote: str, outcome: Outcome, count: Count) -> bool:
    """Whether the quote's own words give this count for this outcome."""
    return carries(quote, outcome, count)


def _quotes(incident: Incident) -> Iterator[str]:
    if incident.date.quote is not None:
        yield incident.date.quote
    if incident.place.quote is not None:
        yield incident.place.quote
    for perpetrator in incident.perpetrators:
        if perpetrator.quote is not None:
            yield perpetrator.quote
    for toll in incident.tolls:
        yield toll.quote


def _right(answers: Sequence[bool]) -> Tally:
    return Tally(correct=sum(answers), incorrect=len(answers) - sum(answers))


def _touched(place: Place, places: Sequence[Sequence[Place]]) -> list[int]:
    """The incidents of which some quote shares words with the one at ``place``."""
    start, end = place
    return [j for j, spans in enumerate(places) if any(start < last and first < end for first, last in spans)]
