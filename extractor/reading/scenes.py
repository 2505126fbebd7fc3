"""Scenes: which stretches of an article speak of one incident, and which of another.

A scene is a set of stretches that tell of one violent event. Words that set what they govern in another event or in a total over a
period ("a week after", "since January") open a scene of their own; so does a sentence that tells of violence on another day, in
another town, or of another nature than all scenes before it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import pairwise

from extractor.reading.attacks import AttackWord, Sphere
from extractor.reading.backdrops import Backdrop
from extractor.reading.dates import DateMention
from extractor.reading.mentions import Mention
from extractor.reading.places import PlaceMention
from extractor.reading.reading import Reading
from extractor.reading.sentences import Sentence
from extractor.reading.telling import is_telling
from schemas import AttackType, Outcome

VIOLENT = frozenset({Outcome.killed, Outcome.injured, Outcome.abducted, Outcome.detained, Outcome.missing})
SILENT = frozenset({"future", "offset", "duration", "named", "dateline", "ambiguous"})  # kinds that give no day of their own
NIGHT = timedelta(days=1)
LATEST = 100  # scenes; what lies farther back in a text nothing goes on with
PARAGRAPH = 400  # code points within which what a backdrop governs is told on
APART = frozenset({AttackType.kidnapping, AttackType.hijacking, AttackType.hostage_barricade})  # never a side of another attack
Stretch = tuple[int, int]
_ADDING = re.compile(r"\b(?:also|additional|another|more|others?)\b(?!\s+than\b)", re.IGNORECASE)
# "separate operations in the south over the past 24 hours": a sum of several events, which a rule may let pass for one.
_SUMMARY = re.compile(
    r"\b(?:operations|attacks|incidents|clashes|raids|strikes|bombings|engagements|patrols)\b[^.;]{0,60}\b(?:in|over|during|within)\s+(?:the\s+)?(?:past|last)"
    r"\s+(?:\w+\s+)?hours\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Scene:
    """One incident's stretches of text, as (start, end) offsets, in order, and what tells it from others.

    ``main``: what the article reports rather than recalls. ``period``: a total over many events, so no incident at all. ``day``,
    ``towns`` and ``provinces`` are those that its own sentences of violence name: by them it is told from others. ``kinds`` are the
    attacks that its words name, ``told`` those that they tell, ``outcomes`` those of its figures. ``anew``: words such as "another" or
    "meanwhile" stand in its beginning.
    """

    main: bool
    stretches: list[Stretch]
    words: list[AttackWord] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    places: list[PlaceMention] = field(default_factory=list)
    period: bool = False
    day: DateMention | None = None
    towns: set[str] = field(default_factory=set)
    provinces: set[str] = field(default_factory=set)
    kinds: set[AttackType] = field(default_factory=set)
    told: set[AttackType] = field(default_factory=set)
    outcomes: set[Outcome] = field(default_factory=set)
    anew: bool = False

    def holds(self, offset: int) -> bool:
        """Whether ``offset`` lies in the scene."""
        position = bisect_left(self.stretches, (offset + 1,)) - 1
        return position >= 0 and self.stretches[position][0] <= offset < self.stretches[position][1]

    def among(self, offsets: Sequence[int]) -> Iterator[int]:
        """The positions of those ``offsets``, which are in order, that lie in the scene."""
        for start, end in self.stretches:
            yield from range(bisect_left(offsets, start), bisect_left(offsets, end))

    @property
    def start(self) -> int:
        """Where its first trigger stands."""
        starts = [*(word.start for word in self.words), *(mention.start for mention in self.mentions)]
        return min(starts, default=self.stretches[0][0])

    def take(self, other: Scene) -> None:
        """Let this scene hold what ``other``, farther on in the text, holds as well."""
        self.stretches += other.stretches
        self.words += other.words
        self.mentions += other.mentions
        self.dates += other.dates
        self.places += other.places
        if other.words or other.mentions:
            self.day = self.day or other.day
            self.towns |= other.towns
            self.provinces |= other.provinces
            self.kinds |= other.kinds
            self.told |= other.told
            self.outcomes |= other.outcomes


def scenes(reading: Reading) -> list[Scene]:
    """The article's scenes in the order of the text; none for a text without a word of violence."""
    found: list[Scene] = []
    pending: list[Scene] = []
    last: Scene | None = None
    for unit in _units(reading):
        if not (unit.words or unit.mentions):
            if last is not None and unit.main and not unit.period:
                last.take(unit)
            else:
                pending.append(unit)
            continue
        home = _home(reading, unit, found)
        if home is None:
            found.append(unit)
        else:
            home.take(unit)
        if unit.main:
            last = home or unit
    if found:
        first = next((scene for scene in found if scene.main), found[0])
        start = first.start
        for unit in pending:
            if unit.main and unit.stretches[0][0] < start:
                first.take(unit)
        first.stretches.sort()
    return found


def _home(reading: Reading, unit: Scene, found: Sequence[Scene]) -> Scene | None:
    """The scene that the unit goes on with: the latest that nothing in the unit speaks against.

    What says that it adds to others ("also detained two") goes on with the latest that tells of such people.
    """
    if unit.mentions and any(_ADDING.search(reading.text, *stretch) for stretch in unit.stretches):
        for scene in reversed(found[-LATEST:]):
            alike = scene.main is unit.main and scene.period is unit.period
            if alike and unit.outcomes & scene.outcomes and _days_meet(unit, scene) and not _elsewhere(unit, scene):
                return scene
    for scene in reversed(found[-LATEST:]):
        if scene.main is unit.main and scene.period is unit.period and _fits(unit, scene):
            return scene
    return None


def _fits(unit: Scene, scene: Scene) -> bool:
    if not _days_meet(unit, scene):
        return False
    if not unit.main:
        return unit.start - scene.stretches[-1][1] < PARAGRAPH and (unit.day is None) == (scene.day is None)
    telling = [word for word in unit.words if not word.noun]
    counted = any(mention.count is not None and mention.count.low for mention in unit.mentions)
    if not (telling or counted):
        return True
    if telling and not _kinds_agree({word.type for word in telling}, scene):
        return False
    return not (_elsewhere(unit, scene) and (counted or unit.anew))


def _kinds_agree(kinds: set[AttackType], scene: Scene) -> bool:
    """A kidnapping is another event than a bombing; a shooting may be a part of either."""
    apart = kinds & APART
    return not apart or bool(apart & scene.kinds) or not scene.told


def _elsewhere(unit: Scene, scene: Scene) -> bool:
    """Whether the unit names towns, and none of the scene's."""
    if unit.towns and scene.towns and not unit.towns & scene.towns:
        return True
    return bool(unit.provinces and scene.provinces and not unit.provinces & scene.provinces)


def _days_meet(unit: Scene, scene: Scene) -> bool:
    """Whether both may be of one day. The night to a day belongs to either, where no other town is named."""
    if unit.day is None or scene.day is None:
        return True
    slack = NIGHT if not _elsewhere(unit, scene) and not unit.day.kind == scene.day.kind == "explicit" else timedelta()
    return _apart(unit.day, scene.day) <= slack


def _apart(one: DateMention, other: DateMention) -> timedelta:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return timedelta()
    return max(one.first - other.last, other.first - one.last, timedelta())


def _units(reading: Reading) -> list[Scene]:
    """The text cut at sentences and at the ends of backdrops, with what stands in each piece."""
    units: list[Scene] = []
    settings = [b for b in reading.backdrops if b.scope_end > b.scope_start]
    over = _governing(reading.sentences, settings)
    for number, sentence in enumerate(reading.sentences):
        if _SUMMARY.search(reading.text, sentence.start, sentence.end):
            units.append(Scene(False, [(sentence.start, sentence.end)], period=True))
            continue
        units += _pieces((sentence.start, sentence.end), over[number])
    _fill(units, reading)
    return units


def _governing(sentences: Sequence[Sentence], settings: Sequence[Backdrop]) -> Mapping[int, list[Backdrop]]:
    """By the number of a sentence, the backdrops that reach into it."""
    starts, ends = [sentence.start for sentence in sentences], [sentence.end for sentence in sentences]
    found: defaultdict[int, list[Backdrop]] = defaultdict(list)
    for backdrop in settings:
        for number in range(bisect_right(ends, backdrop.scope_start), bisect_left(starts, backdrop.scope_end)):
            found[number].append(backdrop)
    return found


def _pieces(sentence: Stretch, governing: Sequence[Backdrop]) -> list[Scene]:
    if not governing:
        return [Scene(True, [sentence])]
    start, end = sentence
    cuts = sorted({start, end, *(min(max(edge, start), end) for b in governing for edge in (b.scope_start, b.scope_end))})
    pieces = []
    for left, right in pairwise(cuts):
        over = [b for b in governing if b.scope_start <= left < b.scope_end]
        pieces.append(Scene(not over, [(left, right)], period=any(b.kind == "period" for b in over)))
    return pieces


def _fill(units: Sequence[Scene], reading: Reading) -> None:
    """Put every word, figure, date and place into the piece that it begins in."""
    starts = [unit.stretches[0][0] for unit in units]

    def at(offset: int) -> Scene | None:
        position = bisect_left(starts, offset + 1) - 1
        return units[position] if position >= 0 else None

    line = reading.dateline_end
    for word in reading.attacks:
        if (unit := at(word.start)) is not None:
            unit.words.append(word)
    for sphere in reading.violence.spheres:
        if sphere.sphere is Sphere.another and (unit := at(sphere.start)) is not None:
            unit.anew = True
    for mention in sorted([*reading.mentions, *reading.unworded], key=lambda one: one.start):
        if mention.outcome in VIOLENT and not mention.hypothetical and (unit := at(mention.number_start)) is not None:
            unit.mentions.append(mention)
    for date in reading.dates:
        if date.start >= line and (unit := at(date.start)) is not None:
            unit.dates.append(date)
    for place in reading.places:
        if place.start >= line and (unit := at(place.start)) is not None:
            unit.places.append(place)
    for unit in units:
        _tell_apart(unit, reading)


def _tell_apart(unit: Scene, reading: Reading) -> None:
    days = (date for date in unit.dates if date.first is not None and date.kind not in SILENT)
    unit.day = next((date for date in days if not is_telling(reading.violence, date)), None)
    unit.towns = {place.name.casefold() for place in unit.places if place.kind in ("city", "district")}
    unit.provinces = {place.admin1.casefold() for place in unit.places if place.admin1}
    unit.kinds = {word.type for word in unit.words}
    unit.told = {word.type for word in unit.words if not word.noun}
    unit.outcomes = {mention.outcome for mention in unit.mentions}
