"""Joins: which pieces of labelled articles tell of one incident, as examples for the scale that joins pieces to scenes.

Every labelled toll, date and perpetrator has its words quoted, so that a piece which holds quotes of one incident alone belongs
to it. The articles are cut as the reader cuts them, and each piece is put where its label says, one without where the labels
before and behind it agree that it belongs, and else where the rules put it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from evals.cases import Case
from evals.fitting import Example
from extractor.models.baseline.joining import Joining, Traits, unruled
from extractor.models.baseline.view import View
from extractor.reading.quotes.quotes import QuoteFinder
from extractor.reading.scenes.joining import SoFar
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scenes import scenes

UNQUOTED = 0.5  # what a piece weighs that holds no quote


class Quoted(NamedTuple):
    """Where a quote of a labelled incident begins; ``figure``: it is that of a toll."""

    start: int
    incident: int
    figure: bool


def quoted(case: Case) -> list[Quoted]:
    """The quotes of the labels: of tolls where they first stand, other ones where they stand only once."""
    finder = QuoteFinder(case.article.text)
    found: list[Quoted] = []
    for number, incident in enumerate(case.incidents):
        for toll in incident.tolls:
            span = finder.find(toll.quote) if toll.quote else None
            if span is not None:
                found.append(Quoted(span.start, number, figure=True))
        for words in (incident.date.quote, incident.place.quote, *(party.quote for party in incident.perpetrators)):
            spans = list(finder.each(words)) if words else []
            if len(spans) == 1:
                found.append(Quoted(spans[0].start, number, figure=False))
    return found


class _Pair(NamedTuple):
    """A piece, by its number, and a scene before it: what speaks for their being one, and whether they are."""

    piece: int
    traits: Traits
    right: bool
    labelled: bool


class Taught:
    """Joins the pieces of one article as they are labelled, and notes every pair of a piece and a scene on the way."""

    def __init__(self, view: View, quotes: Sequence[Quoted]) -> None:
        self.joining = Joining(view.reading)
        self.quotes = sorted(quotes)
        self.pairs: list[_Pair] = []
        self.pieces = 0
        self._incidents: dict[int, int] = {}  # by the identity of a scene

    def home(self, unit: Scene, so_far: SoFar) -> Scene | None:
        """The scene of the unit's incident; that of the rules where it has the labels of several."""
        incidents = self._labels(unit)
        if len(incidents) != 1:
            return so_far.ruled if incidents else self._unlabelled(unit, so_far)
        incident = incidents.pop()
        right = self._scene_of(incident, so_far)
        if right is None and so_far.ruled is not None and id(so_far.ruled) not in self._incidents:
            right = so_far.ruled
        self._note(unit, so_far, right, labelled=True)
        if right is not None:
            self._incidents[id(right)] = incident
        return right

    def _unlabelled(self, unit: Scene, so_far: SoFar) -> Scene | None:
        """The scene of the incident whose labels stand before and behind the unit; where they are of two, that of the rules."""
        around = self._around(unit.stretches[0][0]) if unit.main else set()
        home = self._scene_of(around.pop(), so_far) if len(around) == 1 else None
        home = home or so_far.ruled
        if home is not None:
            self._note(unit, so_far, home, labelled=False)
        return home

    def _around(self, offset: int) -> set[int]:
        """The incidents of the last quote before an offset and of the first behind it; none where either is missing."""
        behind = bisect_left(self.quotes, (offset,))
        return {quote.incident for quote in self.quotes[behind - 1 : behind + 1]} if 0 < behind < len(self.quotes) else set()

    def _scene_of(self, incident: int, so_far: SoFar) -> Scene | None:
        for scene in so_far.latest:
            if id(scene) not in self._incidents:
                self._take(scene)
        return next((scene for scene in so_far.latest if self._incidents.get(id(scene)) == incident), None)

    def _take(self, scene: Scene) -> None:
        """Learn which incident a scene tells of that opened with a label."""
        incidents = self._labels(scene)
        if len(incidents) == 1:
            self._incidents[id(scene)] = incidents.pop()

    def _labels(self, scene: Scene) -> set[int]:
        """The incidents of the quotes that begin in it, those of figures before others."""
        held = [quote for quote in self.quotes if scene.holds(quote.start)]
        return {quote.incident for quote in held if quote.figure} or {quote.incident for quote in held}

    def _note(self, unit: Scene, so_far: SoFar, right: Scene | None, *, labelled: bool) -> None:
        for scene, traits in self.joining.weighed(unit, so_far):
            known = labelled and id(scene) in self._incidents
            if right is not None or known:
                self.pairs.append(_Pair(self.pieces, traits, scene is right, labelled))
        self.pieces += 1


def in_brief(case: Case) -> Case | None:
    """The case with those sentences of its article alone that hold a quote, and the first; None where that is all of it."""
    reading = View(case.article).reading
    kept = sorted({0} | {reading.sentence_number_at(quote.start) for quote in quoted(case)})
    if len(kept) >= len(reading.sentences):
        return None
    sentences = [reading.sentences[number] for number in kept]
    breaks = ["", *("\n\n" if one.paragraph != before.paragraph else " " for before, one in pairwise(sentences))]
    text = "".join(gap + reading.text[one.start : one.end].strip() for gap, one in zip(breaks, sentences, strict=True))
    return replace(case, article=case.article.model_copy(update={"text": text}))


def join_examples(cases: Sequence[Case], weight: float) -> Iterator[Example]:
    """Every pair of a piece and a scene in the labelled articles.

    The rules were made on these very articles, where they look surer than elsewhere: each pair comes twice, once without what
    they say. Each article comes told in brief, too: where another event follows at once, as in news of a few lines.
    """
    for case in cases:
        yield from _pairs(case, weight, case.article.id)
        brief = in_brief(case)
        if brief is not None:
            yield from _pairs(brief, weight, f"{case.article.id} in brief")


def _pairs(case: Case, weight: float, name: str) -> Iterator[Example]:
    quotes = quoted(case)
    view = View(case.article)
    if not quotes or view.capitals:
        return
    taught = Taught(view, quotes)
    scenes(view.reading, taught)
    for pair in taught.pairs:
        group = f"{name} {pair.piece}"
        counts = weight / 2 if pair.labelled else weight / 2 * UNQUOTED
        yield Example(group, pair.traits, pair.right, counts, capitals=False, complete=pair.labelled)
        yield Example(group, unruled(pair.traits), pair.right, counts, capitals=False, complete=False)
