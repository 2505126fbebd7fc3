"""Joining: which scene a piece of text goes on with, by a learned scale."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import islice
from math import exp, log, log1p
from typing import NamedTuple

from extractor.models.baseline.scale import FARTHEST, Scale, scales
from extractor.models.baseline.wording import Wording
from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.joining import SoFar
from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.scene import Scene, Stretch
from extractor.reading.scenes.scene_units import days_between, days_meet, elsewhere
from extractor.reading.scenes.scenes import counts, fits
from schemas import Outcome, TargetType, WeaponType

MOST = 12  # scenes that a piece is weighed against
FAR = 13  # days
LONG = 5  # letters of a word that tells what is spoken of
HUNDRED = 100  # code points
LARGE = 20  # pieces of a scene; one of more is no other for it
_COMMON = frozenset(
    """about after among attack attacks before could during injured killed least monday tuesday wednesday thursday friday
    saturday sunday officials other others people police reported since spokesman statement their there where which while would
    wounded yesterday according against being""".split()
)

Traits = dict[str, float]
Bounds = tuple[int, int | None]


@dataclass(slots=True)
class _Told:
    """What a scene has told so far, taken in as it grows: its words, weapons, targets, places, and the counts of each outcome."""

    stretches: int = 0
    figures: int = 0
    sites: int = 0
    words: set[str] = field(default_factory=set)
    weapons: set[WeaponType] = field(default_factory=set)
    targets: set[TargetType] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    counted: defaultdict[Outcome, set[Bounds]] = field(default_factory=lambda: defaultdict(set))
    most: dict[Outcome, int] = field(default_factory=dict)


class Joining:
    """Decides for one text, piece by piece in its order. ``reading`` is the text's own."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        violence = reading.violence
        self._tokens = violence.tokens
        self._wording = Wording(reading)
        self._weapons = [word.start for word in violence.weapons]
        self._targets = [word.start for word in violence.targets]
        self._told: dict[int, _Told] = {}  # by the identity of scenes that are kept

    def home(self, unit: Scene, so_far: SoFar) -> Scene | None:
        """The scene that the unit likeliest goes on with; None where it is likelier that it goes on with none, and where it goes
        over to a place that none of them has told of.
        """
        if self._goes_over(unit, so_far):
            return None
        weights = _weights(scales()["join"])
        kind = weights.pairs[_kind(unit)]
        alone, going_on = None, None
        own = self._alone(unit, so_far)
        best, most, nearest = None, weights.least, -FARTHEST
        for scene, pair in self._pairs(unit, so_far):
            if scene is so_far.last:
                going_on = total = _sum(weights.going_on, own) if going_on is None else going_on
            else:
                alone = total = _sum(weights.alone, own) if alone is None else alone
            total += _sum(kind, pair)
            nearest = max(nearest, total - weights.least)
            if total >= most:
                best, most = scene, total
        if best is None:
            unit.kinship = 1 / (1 + exp(-nearest))
        return best

    def weighed(self, unit: Scene, so_far: SoFar) -> Iterator[tuple[Scene, Traits]]:
        """The scenes that the unit may go on with, and what speaks for and against each, by name."""
        own, kind = self._alone(unit, so_far), _kind(unit)
        for scene, pair in self._pairs(unit, so_far):
            traits = {**own, **pair, **{kind + name: value for name, value in pair.items()}}
            if scene is so_far.last:
                traits.update({GOING_ON + name: value for name, value in own.items()})
            yield scene, {name: value for name, value in traits.items() if value}

    def _pairs(self, unit: Scene, so_far: SoFar) -> Iterator[tuple[Scene, Traits]]:
        """The scenes that the unit may go on with, and how the unit lies to each."""
        own, names = self._taken_in(unit, _Told()), self._names(unit)
        place = self._wording.place(*self._span(unit.stretches[0]))
        for rank, scene in enumerate(islice(so_far.latest, MOST)):
            told = self._told_in(scene)
            pair = _both(unit, scene, so_far, rank)
            _matter(own, names, told, pair)
            for name in _figures(unit.mentions, told):
                pair[name] = 1.0
            if place is not None:
                pair["opens in a known place" if place in told.words else "opens in a new place"] = 1.0
            yield scene, pair

    def _goes_over(self, unit: Scene, so_far: SoFar) -> bool:
        """Whether the unit tells what somebody did or suffered in a place that it opens with, and that no scene has told of: "In
        Sokode, a bomb wounded two drivers".
        """
        place = self._wording.place(*self._span(unit.stretches[0])) if unit.told or counts(unit) else None
        if place is None or not unit.main:
            return False
        return all(elsewhere(unit, scene) and place not in self._told_in(scene).words for scene in islice(so_far.latest, MOST))

    def _alone(self, unit: Scene, so_far: SoFar) -> Traits:
        """What a unit says by itself."""
        found = dict(self._wording.of(unit, *self._span(unit.stretches[0])))
        found.update({f"harm {outcome.value}": 1.0 for outcome in unit.outcomes})
        found.update({f"tells {kind.value}": 1.0 for kind in unit.told})
        found.update(
            {
                "tells": float(bool(unit.told)),
                "only names": float(bool(unit.kinds) and not unit.told),
                "counts": float(counts(unit)),
                "anew": float(unit.anew),
                "fronted": float(unit.fronted),
                "recalled": float(not unit.main),
                "opens a paragraph": float(unit.paragraph != so_far.paragraph),
                "has a day": float(unit.day is not None),
                "has a town": float(bool(unit.towns or unit.districts)),
                "is a part of a sentence": float(self.reading.sentence_at(unit.stretches[0][0]).start != unit.stretches[0][0]),
                "in a section": float(bool(unit.section)),
                "length": log1p((unit.stretches[-1][1] - unit.stretches[0][0]) / HUNDRED),
                "scenes": log1p(so_far.number),
            }
        )
        return found

    def _span(self, stretch: Stretch) -> tuple[int, int]:
        """The numbers of the first token of a stretch and of the first after it."""
        starts = self._tokens.starts
        return bisect_left(starts, stretch[0]), bisect_left(starts, stretch[1])

    def _names(self, unit: Scene) -> set[str]:
        """The words of the unit that a capital marks, but the first."""
        text, tokens = self.reading.text, self._tokens
        found: set[str] = set()
        for stretch in unit.stretches:
            first, end = self._span(stretch)
            found.update(tokens.words[number] for number in range(first + 1, end) if text[tokens.starts[number]].isupper())
        return found

    def _told_in(self, scene: Scene) -> _Told:
        """What one of the scenes that are kept has told so far."""
        return self._taken_in(scene, self._told.setdefault(id(scene), _Told()))

    def _taken_in(self, scene: Scene, told: _Told) -> _Told:
        """What the scene has told, with what it has taken in since it was last asked."""
        violence, words = self.reading.violence, self._tokens.words
        for stretch in islice(scene.stretches, told.stretches, None):
            first, end = self._span(stretch)
            told.words.update(words[first:end])
            told.weapons.update(word.type for word in violence.weapons[_between(self._weapons, stretch)])
            told.targets.update(word.type for word in violence.targets[_between(self._targets, stretch)])
        for mention in islice(scene.mentions, told.figures, None):
            if mention.count is not None:
                told.counted[mention.outcome].add((mention.count.low, mention.count.high))
                told.most[mention.outcome] = max(told.most.get(mention.outcome, 0), mention.count.low)
        told.places.update(place.name.casefold() for place in islice(scene.places, told.sites, None))
        told.stretches, told.figures, told.sites = len(scene.stretches), len(scene.mentions), len(scene.places)
        return told


GOING_ON = "last: "
KINDS = ("told: ", "named: ", "counted: ")


def _kind(unit: Scene) -> str:
    """What goes before the names of traits that weigh by what a unit does: tell of violence, name it, or count."""
    return KINDS[0] if unit.told else KINDS[1] if unit.kinds else KINDS[2]


class _Weights(NamedTuple):
    """The weights of the scale, added up for each way in which a trait comes: of a unit ``alone`` or with the scene that the text
    is in, and of pairs by the unit's kind. From the sum ``least`` on they are one.
    """

    alone: Mapping[str, float]
    going_on: Mapping[str, float]
    pairs: Mapping[str, Mapping[str, float]]
    least: float


_known: list[tuple[Scale, _Weights]] = []


def _weights(scale: Scale) -> _Weights:
    """Added up once, until another scale is in use."""
    if not _known or _known[0][0] is not scale:
        limit = scale.limits["join"]
        least = log(limit / (1 - limit)) - scale.bias
        pairs = {kind: _added(scale.weights, kind) for kind in KINDS}
        _known[:] = [(scale, _Weights(scale.weights, _added(scale.weights, GOING_ON), pairs, least))]
    return _known[0][1]


def _added(weights: Mapping[str, float], prefix: str) -> Mapping[str, float]:
    """The weights by name, each with that of the name behind the prefix."""
    names = {name.removeprefix(prefix) for name in weights}
    return {name: weights.get(name, 0.0) + weights.get(prefix + name, 0.0) for name in names}


def _sum(weights: Mapping[str, float], traits: Traits) -> float:
    total = 0.0
    for name, value in traits.items():
        if value and name in weights:
            total += weights[name] * value
    return total


def _between(starts: Sequence[int], stretch: Stretch) -> slice:
    return slice(bisect_left(starts, stretch[0]), bisect_left(starts, stretch[1]))


RULED = frozenset({"the rules join", "the rules open", "fits"})
"""What the rules of ``reading/scenes/scenes.py`` say, which they say surer of the articles that they were made on."""


def unruled(traits: Mapping[str, float]) -> Traits:
    """The traits without what the rules say."""
    return {name: value for name, value in traits.items() if name.rpartition(": ")[2] not in RULED}


def _both(unit: Scene, scene: Scene, so_far: SoFar, rank: int) -> Traits:
    """How a unit and a scene lie to one another, when and where they are set, and what the rules say of it."""
    last = scene is so_far.last
    found = {
        "last": float(last),
        "first": float(scene is so_far.first),
        "rank": log1p(rank),
        "the rules join": float(scene is so_far.ruled),
        "the rules open": float(so_far.ruled is None),
        "fits": float(fits(unit, scene)),
        "paragraphs": log1p(max(0, unit.paragraph - (so_far.paragraph if last else scene.paragraph))),
        "gap": log1p(max(0, unit.stretches[0][0] - scene.stretches[-1][1]) / HUNDRED),
        "same section": float(unit.section == scene.section),
        "both recalled or not": float(unit.main is scene.main),
        "scene recalled": float(not scene.main),
        "scene without harm": float(not scene.outcomes),
        "scene size": log1p(min(len(scene.stretches), LARGE)),
        "elsewhere": float(elsewhere(unit, scene)),
        "days meet": float(days_meet(unit, scene)),
        _days(unit, scene): 1.0,
        f"towns {_shared(unit.towns, scene.towns)}": 1.0,
        f"districts {_shared(unit.districts, scene.districts)}": 1.0,
        f"provinces {_shared(unit.provinces, scene.provinces)}": 1.0,
        f"countries {_shared(unit.countries, scene.countries)}": 1.0,
    }
    kinds = unit.told or unit.kinds
    if kinds:
        agree = "same" if kinds == scene.kinds else "within" if kinds <= scene.kinds else _shared(kinds, scene.kinds)
        found[f"kinds {agree}"] = 1.0
    return found


def _days(unit: Scene, scene: Scene) -> str:
    if unit.day is None or scene.day is None:
        return "day of neither" if unit.day is scene.day else "day of the scene" if unit.day is None else "day of the piece"
    apart = days_between(unit, scene).days
    return "day same" if apart == 0 else "day next" if apart == 1 else "day far" if apart > FAR else "day other"


def _shared(ours: Set[object], theirs: Set[object]) -> str:
    if not (ours and theirs):
        return "of neither" if not (ours or theirs) else "of the piece" if ours else "of the scene"
    return "shared" if not ours.isdisjoint(theirs) else "other"


def _matter(own: _Told, names: Set[str], told: _Told, found: Traits) -> None:
    """Add how far both speak of the same things to what was found."""
    content = [word for word in (own.words & told.words) - _COMMON if len(word) >= LONG]
    found["words shared"] = log1p(len(content))
    found["names shared"] = log1p(len(names & told.words))
    found["names new"] = log1p(len(names - told.words))
    if own.weapons:
        found[f"weapons named {_shared(own.weapons, told.weapons)}"] = 1.0
    if own.targets:
        found[f"targets named {_shared(own.targets, told.targets)}"] = 1.0
    if own.places:
        found[f"places named {_shared(own.places, told.places)}"] = 1.0


def _figures(mentions: Sequence[Mention], told: _Told) -> Iterator[str]:
    """How the figures of a piece lie to those of a scene."""
    for mention in mentions:
        if mention.count is None:
            continue
        known = told.counted.get(mention.outcome)
        if not known:
            yield "figure of another harm"
        elif (mention.count.low, mention.count.high) in known:
            yield "figure told before"
        else:
            yield "figure lower" if mention.count.low <= told.most[mention.outcome] else "figure higher"
