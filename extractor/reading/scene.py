"""Scene: the stretches of an article that tell of one incident, and what tells it from others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extractor.reading.attacks import AttackWord
from extractor.reading.dates import DateMention
from extractor.reading.mentions import Mention
from extractor.reading.places import PlaceMention
from schemas import AttackType, Outcome

Stretch = tuple[int, int]


@dataclass(slots=True)
class Scene:
    """One incident's stretches of text, as (start, end) offsets, in order, and what tells it from others.

    ``main``: what the article reports rather than recalls. ``period``: a total over many events, so no incident at all. ``day``,
    ``towns``, ``districts`` and ``provinces`` are those that its own sentences set it in: by them it is told from others; it is
    ``fronted`` where one of them opens a sentence or is a town that the gazetteer knows. ``kinds`` are the attacks that its
    words name, ``told`` those that they tell, ``outcomes`` those of its figures. ``anew``: words such as "another" or "meanwhile"
    stand in its beginning. ``section`` is the
    number of the list entry or headed part that it opens in, 0 in a text without such parts; ``paragraph`` that of its opening; ``heading`` the town that heads the part.
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
    districts: set[str] = field(default_factory=set)
    provinces: set[str] = field(default_factory=set)
    fronted: bool = False
    kinds: set[AttackType] = field(default_factory=set)
    told: set[AttackType] = field(default_factory=set)
    outcomes: set[Outcome] = field(default_factory=set)
    anew: bool = False
    section: int = 0
    paragraph: int = 0
    heading: str | None = None

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
        self.words += other.words
        self.mentions += other.mentions
        self.dates += other.dates
        self.places += other.places
        if setting or other.violent:
            self.day = self.day or other.day
            self.towns |= other.towns
            self.districts |= other.districts
            self.provinces |= other.provinces
            self.fronted = self.fronted or other.fronted
            self.kinds |= other.kinds
            self.told |= other.told
            self.outcomes |= other.outcomes
        if setting:
            self.anew = self.anew or other.anew
            self.heading = self.heading or other.heading
