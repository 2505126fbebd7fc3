"""Scene: the stretches of an article that tell of one incident, and what tells it from others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import TypeVar

from extractor.reading.dates.dates import DateMention
from extractor.reading.harm.mentions import Mention
from extractor.reading.places.places import PlaceMention
from extractor.reading.words.attacks import AttackWord
from schemas import AttackType, Outcome

Stretch = tuple[int, int]
T = TypeVar("T")
_NONE: frozenset[str] = frozenset()  # what nearly every scene begins with is made once


@dataclass(slots=True)
class Scene:
    """One incident's stretches of text, as (start, end) offsets, in order, and what tells it from others.

    ``freed`` are the figures of those who came free, which tell of no violence. ``main``: what the article reports rather than recalls. ``period``: a total over many events, so no incident at all. ``day``,
    ``towns``, ``districts``, ``provinces`` and ``countries`` are those that its own sentences set it in: by them it is told from others; it is
    ``fronted`` where one of them opens a sentence or is a town that the gazetteer knows. ``kinds`` are the attacks that its
    words name, ``told`` those that they tell, ``outcomes`` those of its figures. ``anew``: words such as "another" or "meanwhile"
    stand in its beginning. ``section`` is the
    number of the list entry or headed part that it opens in, 0 in a text without such parts; ``paragraph`` that of its opening; ``heading`` the town that heads the part. ``kinship``: how likely its opening goes on with a scene before it
    for all that, from 0 to 1.
    """

    main: bool
    stretches: list[Stretch]
    words: Sequence[AttackWord] = ()
    mentions: Sequence[Mention] = ()
    freed: Sequence[Mention] = ()
    dates: Sequence[DateMention] = ()
    places: Sequence[PlaceMention] = ()
    period: bool = False
    day: DateMention | None = None
    towns: Set[str] = _NONE
    districts: Set[str] = _NONE
    provinces: Set[str] = _NONE
    countries: Set[str] = _NONE
    fronted: bool = False
    kinds: Set[AttackType] = frozenset()
    told: Set[AttackType] = frozenset()
    outcomes: Set[Outcome] = frozenset()
    anew: bool = False
    section: int = 0
    paragraph: int = 0
    heading: str | None = None
    kinship: float = 0.0

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

    @property
    def violent(self) -> bool:
        """Whether anything in it tells of violence."""
        return bool(self.words or self.mentions)

    @property
    def unset(self) -> bool:
        """Whether nothing says when or where it is set."""
        return self.day is None and not (self.towns or self.districts or self.provinces)

    def take(self, other: Scene, *, setting: bool = False) -> None:
        """Let this scene hold what ``other``, farther on in the text, holds as well; with ``setting`` also where and when it is set,
        without violence.
        """
        self.stretches += other.stretches
        self.words = _followed(self.words, other.words)
        self.mentions = _followed(self.mentions, other.mentions)
        self.freed = _followed(self.freed, other.freed)
        self.dates = _followed(self.dates, other.dates)
        self.places = _followed(self.places, other.places)
        if setting or other.violent:
            self.day = self.day or other.day
            self.towns = _joined(self.towns, other.towns)
            self.districts = _joined(self.districts, other.districts)
            self.provinces = _joined(self.provinces, other.provinces)
            self.countries = _joined(self.countries, other.countries)
            self.fronted = self.fronted or other.fronted
            self.kinds = _joined(self.kinds, other.kinds)
            self.told = _joined(self.told, other.told)
            self.outcomes = _joined(self.outcomes, other.outcomes)
        if setting:
            self.anew = self.anew or other.anew
            self.heading = self.heading or other.heading


def _followed(own: Sequence[T], other: Sequence[T]) -> Sequence[T]:
    """Both, one after the other. A list of the scene's own grows in place, so that long texts take no longer by the word."""
    if not other:
        return own
    if isinstance(own, list):
        own += other
        return own
    return [*own, *other]


def _joined(own: Set[T], other: Set[T]) -> Set[T]:
    """What either holds; a set of the scene's own grows in place."""
    if not other:
        return own
    if isinstance(own, set):
        own |= other
        return own
    return {*own, *other}
