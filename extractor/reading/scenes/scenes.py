"""Scenes: which stretches of an article speak of one incident, and which of another.

A scene is a set of stretches that tell of one violent event. Words that set what they govern in another event or in a total over a
period ("a week after", "since January") open a scene of their own; so does a stretch that tells of violence on another day, in
another town, or of another nature than the scene before it, and so may each entry of a list.
"""

from __future__ import annotations

import re
from collections.abc import Set
from datetime import timedelta

from extractor.reading.scenes.abreast import Abreast
from extractor.reading.scenes.continuations import BACK, CARE, CARED, CARED_FOR, COUNTED_ON, COUNTS, GETAWAY, THE_BOMBS, THEY
from extractor.reading.scenes.joining import Joining, SoFar
from extractor.reading.scenes.openings import AFRESH, ANEW, SEQUEL, goes_over
from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.scene import Scene, Stretch
from extractor.reading.scenes.scene_units import days_between, days_meet, elsewhere, units
from extractor.reading.text.late import late
from extractor.reading.words.stems import whole_words
from schemas import AttackType, DatePrecision, Outcome

NEAR = 1  # paragraphs behind the opening
BOTH = 2  # towns
FORTNIGHT = timedelta(days=14)
LATEST = 100  # scenes; what lies farther back in a text nothing goes on with
PARAGRAPH = 400  # code points within which what a backdrop governs is told on
HARM = frozenset({Outcome.killed, Outcome.injured})
APART = frozenset({AttackType.kidnapping, AttackType.hijacking, AttackType.hostage_barricade})  # never a side of another attack
_ADDED = whole_words("also additional another more other others")
_ADDING = late(r"\b(?:also|additional|another|more|(?<!each )others?)\b(?!\s+than\b)", re.IGNORECASE)

_NAMED = re.compile(
    r"(?P<own>['’]s)?\s+(?:\w+\s+)?(?:attack|strike|bombing|blast|raid|shooting|massacre|killings?|assault|ambush|explosion|air\s?strike|siege|clash(?:es)?|riots?)\b",
    re.IGNORECASE,
)


def scenes(reading: Reading, joining: Joining | None = None) -> list[Scene]:
    """The article's scenes in the order of the text; none for a text without a word of violence. Without ``joining`` the rules
    alone say what belongs together.
    """
    if not reading.violent:
        return []
    found = _Scenes(reading, joining)
    for unit in units(reading):
        found.read(unit)
    return found.all()


class _Scenes:
    """The scenes so far, while the units come one after the other.

    ``last`` is the scene that the text is in. ``held`` are units without violence that set another scene than ``last``, which the
    violence that follows may open. ``early`` stands before all violence.
    """

    def __init__(self, reading: Reading, joining: Joining | None) -> None:
        self.reading = reading
        self.joining = joining
        self.found: list[Scene] = []
        self.early: list[Scene] = []
        self.held: Scene | None = None
        self.last: Scene | None = None
        self.abreast = Abreast(reading.text)
        self.section = 0
        self.paragraph = 0  # in which ``last`` went on

    def read(self, unit: Scene) -> None:
        """Put the unit into the scene that it goes on with, or let it open one."""
        if unit.section != self.section or (self.held is not None and not unit.section and unit.paragraph != self.held.paragraph):
            self._let_go()
        enters = unit.section != self.section
        self.section = unit.section
        self._narrow(unit)
        if not unit.violent and not unit.main:
            self.early.append(unit)
            return
        if not unit.violent and self._taken_up(unit) is None:
            self._silent(unit, enters)
            return
        if unit.main and self.held is not None:
            self.held.take(unit)
            unit, self.held = self.held, None
        self._join(unit)

    def _join(self, unit: Scene) -> None:
        """Put a unit that tells of violence, or takes up what is told, into the scene that it goes on with, or let it open one."""
        beside = self._stands_beside(unit)
        if beside:
            self.abreast.add(unit, self.found[0])
        home = None if beside else self._taken_up(unit) or self._home(unit)
        if home is None:
            self._open(unit)
        else:
            if not days_meet(unit, home):
                unit.dates = ()  # of what came of it later
            home.take(unit, setting=not unit.violent)
        if unit.main and not beside:
            self.last, self.paragraph = home or unit, unit.paragraph

    def _taken_up(self, unit: Scene) -> Scene | None:
        """The scene beside the first in its sentence that the unit goes on with."""
        opens = unit.paragraph != self.paragraph
        return self.abreast.taken_up(unit, self.found[0], opens=opens) if self.found else None

    def _open(self, unit: Scene) -> None:
        """Let the unit open a scene; the first has the day of what stands before it in the paragraph, where it gives none."""
        if not self.found and unit.main and unit.day is None:
            beside = (one for one in self.early if one.main and one.paragraph == unit.paragraph and _is_of_a_day(one))
            unit.day = next((one.day for one in beside), None)
        self.found.append(unit)

    def all(self) -> list[Scene]:
        """The scenes in the order in which they open; the first of what is reported takes what stands before all violence."""
        self._let_go()
        if self.found:
            first = next((scene for scene in self.found if scene.main), self.found[0])
            start = first.start
            for unit in self.early:
                if unit.main and unit.stretches[0][0] < start:
                    first.take(unit)
            first.stretches.sort()
        return self.found

    def _narrow(self, unit: Scene) -> None:
        """Of the towns that a lead sets its scene in, leave the one that the next paragraph goes on in: another may be told apart."""
        lead = self.last
        if lead is None or len(self.found) > 1 or unit.paragraph == lead.paragraph or not unit.main or len(lead.towns) < BOTH:
            return
        if len(unit.towns) == 1 and unit.towns <= lead.towns:
            lead.towns = set(unit.towns)

    def _silent(self, unit: Scene, enters: bool) -> None:
        """Hold back what may set another scene; all else goes on with the scene that the text is in."""
        if self.held is not None:
            self.held.take(unit, setting=True)
        elif self.last is None and not unit.section:
            self.early.append(unit)
        elif enters or self.last is None or self._breaks(unit, self.last):
            self.held = unit
        else:
            self._date(unit, self.last)
            self.last.take(unit, setting=unit.paragraph != self.paragraph and self.last.unset)

    def _date(self, unit: Scene, scene: Scene) -> None:
        """Let a scene that stands alone so far, and gives no day, have that of a unit beside its opening."""
        alone = scene is self.found[0] and len(self.found) == 1
        if alone and scene.day is None and unit.paragraph <= scene.paragraph + NEAR and _is_of_a_day(unit):
            scene.day = unit.day

    def _breaks(self, unit: Scene, scene: Scene) -> bool:
        """Whether a unit that opens a paragraph sets another day or place than the scene."""
        opens = unit.paragraph != scene.paragraph or unit.section != scene.section
        if unit.section == scene.section and BACK.match(self.reading.text, unit.stretches[0][0]):
            return False
        if opens and AFRESH.match(self.reading.text, unit.stretches[0][0]) is not None:
            return True
        dated = unit.day is not None and unit.day.precision is not DatePrecision.year  # "who took up arms in 1992"
        return opens and ((dated and not days_meet(unit, scene)) or elsewhere(unit, scene))

    def _let_go(self) -> None:
        """Give what was held back to the scene that the text is in: no violence followed it."""
        if self.held is not None:
            if self.last is not None:
                self.last.take(self.held)
            else:
                self.early.append(self.held)
            self.held = None

    def _home(self, unit: Scene) -> Scene | None:
        """The scene that the unit goes on with. Where the rules are all but certain they alone say: of what tells of nothing and
        counts nobody, of what names an attack by its day, and that what a sentence leads back to is not what it reports.
        """
        if self._tells_afresh(unit):
            return None
        ruled = self._ruled(unit)
        if self.joining is None or unit.period or (unit.main and _tells_nothing(unit)):
            return ruled
        latest = [scene for scene in self._latest() if scene is ruled or not (scene.period or _led_back(unit, scene))]
        if not latest or (ruled is not None and ruled is self._known_by_its_day(unit)):
            return ruled
        so_far = SoFar(latest, self.found[0], self.last, self.paragraph, len(self.found), ruled)
        return self.joining.home(unit, so_far)

    def _ruled(self, unit: Scene) -> Scene | None:
        """The scene that the rules join the unit to: the latest that nothing in the unit speaks against.

        What says that it adds to others ("also detained two") goes on with the latest that tells of such people.
        """
        if unit.main and not unit.section and self._opens_anew(unit):
            return None
        if self.last is not None and unit.main and self.last.section == unit.section and _arrests(unit, self.last):
            return self.last
        if self.last is not None and unit.main and self._speaks_on(unit, self.last):
            return self.last
        known = self._known_by_its_day(unit)
        if known is not None:
            return known
        alike = [scene for scene in self._latest() if scene.main is unit.main and scene.period is unit.period]
        alike = [scene for scene in alike if scene.section == unit.section or _headed_alike(unit, scene)]
        if self.last in alike and self._counts_on(unit) and days_meet(unit, self.last):
            return self.last
        if self.last in alike and not self.last.outcomes and unit.paragraph == self.paragraph and fits(unit, self.last):
            return self.last  # "In Kara a lorry blew up. Two men were killed and 20 others hurt"
        if unit.mentions and any(map(self._adds, unit.stretches)):
            for scene in alike:
                if unit.outcomes & scene.outcomes and days_meet(unit, scene) and not elsewhere(unit, scene):
                    return scene
        return next((scene for scene in alike if fits(unit, scene)), None)

    def _stands_beside(self, unit: Scene) -> bool:
        """Whether the lead tells of one event, and behind a joint of its first sentence the unit of another: "killed two in Kara,
        and a bomb killed six in Sokode".
        """
        lead = self.last
        start = unit.stretches[0][0]
        if lead is None or not unit.main or len(self.found) > 1 or lead.stretches[-1][1] != start:
            return False
        return bool(unit.told or counts(unit)) and self.reading.sentence_at(start).start < start

    def _tells_afresh(self, unit: Scene) -> bool:
        """Whether the unit tells what somebody did or suffered at another time or spot, or is charged with besides."""
        tells = self.last is not None and unit.main and bool(unit.told or counts(unit))
        number = self.reading.sentence_number_at(unit.stretches[0][0])
        return tells and goes_over(self.reading.text, unit.stretches[0], self.reading.marks[number])

    def _opens_anew(self, unit: Scene) -> bool:
        """Whether the unit's own words say that it tells of another event than those before."""
        if self.last is None or _tells_nothing(unit):
            return False
        text, start = self.reading.text, unit.stretches[0][0]
        if ANEW.match(text, start) is not None:
            return True
        own = unit.towns | unit.districts
        strange = bool(own) and not any(own & (scene.towns | scene.districts) for scene in self.found)
        return strange and (unit.fronted or bool(unit.told)) and SEQUEL.match(text, start, unit.stretches[0][1]) is not None

    def _speaks_on(self, unit: Scene, scene: Scene) -> bool:
        """Whether the unit opens with those or with what the scene has just told of, in no other place and at most a fortnight away:
        "They walked into an ambush on Saturday", "The devices went off in three streets".
        """
        if unit.section != scene.section or unit.anew or days_between(unit, scene) > FORTNIGHT or not unit.violent:
            return False
        text, stretch = self.reading.text, unit.stretches[0]
        if self._adds(stretch):
            return False
        if THEY.match(text, stretch[0]) is not None:
            return not elsewhere(unit, scene)
        if GETAWAY.match(text, *stretch) is not None:
            return True
        return unit.day is None and THE_BOMBS.match(text, stretch[0]) is not None

    def _adds(self, stretch: Stretch) -> bool:
        """Whether the words of a stretch, which lies in one sentence, say that what they tell of adds to something."""
        marks = self.reading.marks[self.reading.sentence_number_at(stretch[0])]
        return bool(marks & _ADDED) and _ADDING.search(self.reading.text, *stretch) is not None

    def _known_by_its_day(self, unit: Scene) -> Scene | None:
        """The scene that the unit only refers to, recalled or not: "the July 11 strike", "Tuesday's ambush" is one of that day that
        was told before.
        """
        day = unit.day
        if day is None or day.first is None or (named := _NAMED.match(self.reading.text, day.end)) is None:
            return None
        if not (
            named["own"] or self.reading.text[max(0, day.start - 5) : day.start].endswith(("the ", "The ", "that ", "this "))
        ):
            return None
        return next((scene for scene in self._latest() if scene.day is not None and scene.day.first == day.first), None)

    def _counts_on(self, unit: Scene) -> bool:
        """Whether the unit gives a toll of what was told before, whatever its verbs and places: "the number of those abducted is
        14", "three more died in hospital in Kara".
        """
        if not unit.outcomes:
            return False
        text, stretch = self.reading.text, unit.stretches[0]
        marks = self.reading.marks[self.reading.sentence_number_at(stretch[0])]
        if marks & COUNTS and COUNTED_ON.search(text, *stretch) is not None:
            return True
        cared_for = not unit.told and marks & CARED and marks & CARE
        return bool(cared_for) and CARED_FOR.search(text, *stretch) is not None

    def _latest(self) -> list[Scene]:
        """The scenes, that which the text is in first, then the latest opened."""
        latest = self.found[: -LATEST - 1 : -1]
        return latest if self.last is None else [self.last, *(scene for scene in latest if scene is not self.last)]


def _arrests(unit: Scene, scene: Scene) -> bool:
    """Whether the unit only tells of arrests, in no place of its own, after an attack that did harm: of those who did it."""
    unset = not (unit.towns or unit.districts or unit.provinces)
    return unset and not unit.kinds and unit.outcomes == {Outcome.detained} and not scene.outcomes.isdisjoint(HARM)


def _headed_alike(unit: Scene, scene: Scene) -> bool:
    """Whether parts of a text may tell of one event: in the same town, which does not head both of them as entries of a list."""
    return bool(unit.towns & scene.towns) and not (unit.heading is not None and scene.heading is not None)


def _led_back(unit: Scene, scene: Scene) -> bool:
    """Whether a sentence goes over from one to the other by words that lead back from what is reported, or on to it."""
    return unit.main is not scene.main and scene.stretches[-1][1] == unit.stretches[0][0]


def _is_of_a_day(unit: Scene) -> bool:
    return unit.day is not None and unit.day.precision is DatePrecision.day


def _tells_nothing(unit: Scene) -> bool:
    return not (unit.told or unit.kinds or counts(unit))


def fits(unit: Scene, scene: Scene) -> bool:
    """Whether nothing in the unit speaks against its going on with the scene."""
    if unit.main and not (unit.kinds or unit.anew or counts(unit)):
        return True  # "He was dropped in Kara on Monday, unhurt" tells of no other event
    if not days_meet(unit, scene):
        return False
    if not unit.main:
        near = unit.start - scene.stretches[-1][1] < PARAGRAPH
        return near and (unit.day is None) == (scene.day is None) and not elsewhere(unit, scene)
    apart = elsewhere(unit, scene) and unit.fronted
    if not (unit.told or counts(unit)):
        return not (apart and unit.day is not None)
    return (_kinds_agree(unit.told, scene) or _carries_off(unit)) and not (
        elsewhere(unit, scene) and (apart or unit.day is not None or unit.anew)
    )


def counts(unit: Scene) -> bool:
    """Whether the unit gives a number of people who came to harm."""
    return any(mention.count is not None and mention.count.low for mention in unit.mentions)


def _carries_off(unit: Scene) -> bool:
    """Whether the unit tells of people who were taken, and of no day, place or event of their own: by those who raided before."""
    unset = unit.day is None and not (unit.towns or unit.districts or unit.provinces)
    return unset and not unit.anew and unit.told & APART == {AttackType.kidnapping}


def _kinds_agree(kinds: Set[AttackType], scene: Scene) -> bool:
    """A kidnapping is another event than a bombing; a shooting may be a part of either, and who is held somebody took from home."""
    apart = kinds & APART
    if apart == {AttackType.kidnapping} and AttackType.unknown in scene.kinds:
        return True
    return not apart or bool(apart & scene.kinds) or not scene.told
