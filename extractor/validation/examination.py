"""Examination: a record laid beside its article, ready to be looked at by rules."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractor.reading.dates.dateline import dateline
from extractor.reading.harm.mentions import Mention
from extractor.reading.quotes.quotes import QuoteFinder, Span
from extractor.reading.scenes.reading import read
from extractor.validation.members import SUPERSEDED
from schemas import Article, Count, Group, Incident, Outcome, Toll, TollStatus


@dataclass(slots=True, unsafe_hash=True)
class ClaimedToll:
    """What a toll of the record says, which nobody may change. Rules ask often, and looking up a field of a model of
    the record takes ten times as long.
    """

    quote: str
    outcome: Outcome
    group: Group
    includes_attackers: bool | None
    count: Count
    source: str | None
    status: TollStatus
    low: int
    high: int | None
    inverted: bool


def _claimed(toll: Toll) -> ClaimedToll:
    count = toll.count
    return ClaimedToll(
        toll.quote,
        toll.outcome,
        toll.group,
        toll.includes_attackers,
        count,
        toll.source,
        toll.status,
        count.low,
        count.high,
        count.inverted,
    )


@dataclass(slots=True, eq=False)
class TollInPlace:
    """A toll with where it stands in the record, and its quote's place in the text when it has one. Nobody may change it."""

    path: str
    incident_position: int
    position: int
    incident: Incident
    toll: ClaimedToll
    span: Span | None


class Examination:
    """One article's incidents beside its ``text``."""

    def __init__(self, article: Article, incidents: Sequence[Incident]) -> None:
        self.article = article
        self.text = article.text
        self.incidents = tuple(incidents)
        self.reading = read(article.text, article.published)
        self.told_there: dict[TollInPlace, Mention | None] = {}
        """What the reading has of tolls in their quotes; ``counts.told_there`` keeps what it finds."""

    @property
    def context(self) -> str:
        """The text with what is known of the article besides: its title and its source."""
        return "\n".join(part for part in (self.article.title, self.text, self.article.source) if part)

    @cached_property
    def context_finder(self) -> QuoteFinder:
        """Finds names in the text and in what is known of the article besides."""
        return self.reading.finder if self.context == self.text else QuoteFinder(self.context)

    @cached_property
    def dateline_end(self) -> int:
        """Where the article's dateline ends; 0 without one. Its place is where the reporter sat."""
        written = dateline(self.text)
        return 0 if written is None else written.end

    @cached_property
    def quotes(self) -> dict[str, str]:
        """Every quote in the record by its path."""
        return dict(_quotes(self.incidents))

    @cached_property
    def spans(self) -> dict[str, Span | None]:
        """Where each quote stands in the text; None: nowhere."""
        return {path: self.reading.finder.find(quote) for path, quote in self.quotes.items()}

    @cached_property
    def tolls(self) -> tuple[TollInPlace, ...]:
        """Every toll of every incident."""
        return tuple(
            self._in_place(f"incidents[{i}].tolls[{j}]", i, j, toll)
            for i, incident in enumerate(self.incidents)
            for j, toll in enumerate(incident.tolls)
        )

    def _in_place(self, path: str, incident: int, position: int, toll: Toll) -> TollInPlace:
        return TollInPlace(path, incident, position, self.incidents[incident], _claimed(toll), self.spans[f"{path}.quote"])

    def incident_at(self, path: str) -> Incident:
        """The incident that a path leads into: the first one for "incidents[0].perpetrators[1]"."""
        return self.incidents[int(path.removeprefix("incidents[").partition("]")[0])]

    @cached_property
    def tolls_by_outcome(self) -> tuple[list[TollInPlace], ...]:
        """The tolls that stand, without counts the wrong way round, those of one incident and outcome together."""
        tolls: dict[tuple[int, Outcome], list[TollInPlace]] = defaultdict(list)
        for toll in self.tolls:
            if toll.toll.status is not SUPERSEDED and not toll.toll.inverted:
                tolls[toll.incident_position, toll.toll.outcome].append(toll)
        return tuple(tolls.values())

    @cached_property
    def tolls_by_source(self) -> tuple[list[TollInPlace], ...]:
        """The same, those that one source gives together."""
        found: list[list[TollInPlace]] = []
        for tolls in self.tolls_by_outcome:
            by_source: dict[str, list[TollInPlace]] = defaultdict(list)
            for toll in tolls:
                by_source[(toll.toll.source or "").casefold().removeprefix("the ")].append(toll)
            found += by_source.values()
        return tuple(found)

    def casualties_told(self) -> Iterator[Mention]:
        """The casualty figures of the article, those told in other words last: they are read only when somebody gets that far."""
        yield from self.reading.mentions
        yield from self.reading.unworded

    @cached_property
    def _parts(self) -> list[int]:
        return sorted(mention.number_start for mention in self.reading.mentions if mention.part)

    def tells_a_part(self, span: Span) -> bool:
        """Whether a casualty figure whose number begins in the stretch is told as a part of another."""
        return bisect_left(self._parts, span.start) < bisect_left(self._parts, span.end)


def _quotes(incidents: Sequence[Incident]) -> Iterator[tuple[str, str]]:
    for i, incident in enumerate(incidents):
        if incident.date.quote is not None:
            yield f"incidents[{i}].date.quote", incident.date.quote
        if incident.place.quote is not None:
            yield f"incidents[{i}].place.quote", incident.place.quote
        for j, perpetrator in enumerate(incident.perpetrators):
            if perpetrator.quote is not None:
                yield f"incidents[{i}].perpetrators[{j}].quote", perpetrator.quote
        for j, toll in enumerate(incident.tolls):
            yield f"incidents[{i}].tolls[{j}].quote", toll.quote
