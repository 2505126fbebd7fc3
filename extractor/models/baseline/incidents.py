"""Incidents: which scenes of an article are incidents, and what the article says of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from extractor.models.baseline.attackers import attackers
from extractor.models.baseline.candidates import Around, around
from extractor.models.baseline.counting_back import counted_back
from extractor.models.baseline.manner import manner
from extractor.models.baseline.opening import HARM
from extractor.models.baseline.perpetrators import perpetrators
from extractor.models.baseline.roundups import without_lead
from extractor.models.baseline.scale import scales
from extractor.models.baseline.standing import settled
from extractor.models.baseline.suicide import suicide
from extractor.models.baseline.targets import targets
from extractor.models.baseline.timing import incident_date
from extractor.models.baseline.traits import article_traits, traits
from extractor.models.baseline.venue import place
from extractor.models.baseline.view import View
from extractor.models.baseline.weapons import weapons
from extractor.reading.findings.belonging import belonging
from extractor.reading.findings.tolls import sums_up_a_period, tolls
from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.freeing import frees
from extractor.reading.scenes.openings import ANEW
from extractor.reading.scenes.scene import Scene
from schemas import AttackType, DatePrecision, Incident, Outcome, Role

MOST_INCIDENTS = 12
HOLDING = frozenset({AttackType.kidnapping, AttackType.hijacking, AttackType.hostage_barricade})
HELD = frozenset({Outcome.abducted, Outcome.detained, Outcome.missing})
NOTHING = re.compile(
    r"\b(?:defused|(?:was|were|been)\s+(?:deactivated|made\s+safe|disarmed|neutralised\s+by\s+bomb)|(?:failed|fails)\s+to\s+(?:explode|detonate|go\s+off|ignite)"
    r"|(?:did|does|had)\s+not\s+(?:explode|exploded|detonate|go\s+off|gone\s+off))\b",
    re.IGNORECASE,
)
VOWED = re.compile(r"\b(?:vow|threaten|pledg|promis|swear|swore|sworn)\w*\s+(?:\w+\s+){0,2}?to\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
VOW_REACH = 60  # code points before the word of an attack
AVENGED = re.compile(r"\b(?:aveng\w+|(?:revenge|retaliation|retribution|reprisals?|vengeance)\s+for)\W{0,3}$", re.IGNORECASE)
NEWS, WEEK, BEFORE, EVE = timedelta(days=14), timedelta(days=5), timedelta(days=2), timedelta(days=1)
AT_LENGTH = 4  # sentences of what is reported beside each of what is told in passing


class Likely(NamedTuple):
    """A scene, and how likely it is an incident."""

    scene: Scene
    likelihood: float


def incidents(view: View) -> list[Incident]:
    """The incidents of the article, main ones first; none for an article without one that it reports."""
    found = chosen(view)
    if not found:
        return []
    besides = around(view, found)
    records = counted_back(view, found, [incident(view, scene, besides) for scene in found])
    return without_lead(_in_roles(records, _passing(view, found), _released(view, found)))


def _passing(view: View, found: Sequence[Scene]) -> list[timedelta | None]:
    """Of each scene that is told in passing how long before the first of what is reported makes it a background: the fewer
    sentences, the shorter; None for one that is told at length, or in a part of its own.
    """
    told = [len(view.trigger_sentences(scene)) for scene in found]
    lead = next((number for number, scene in zip(told, found, strict=True) if scene.main), 0)
    apart = (scene.section or _opens_anew(view, scene) for scene in found)
    return [None if alone or number > lead else _long_before(number, lead) for alone, number in zip(apart, told, strict=True)]


def _long_before(number: int, lead: int) -> timedelta:
    """How long before the news what is told in ``number`` sentences, beside ``lead`` of the news, is background."""
    if 2 * number > lead:
        return WEEK
    return EVE if AT_LENGTH * number <= lead else BEFORE


def _opens_anew(view: View, scene: Scene) -> bool:
    """Whether the scene is told as news of its own: "In a separate operation on Monday"."""
    start = view.reading.sentence_at(scene.start).start
    return scene.main and ANEW.match(view.article.text, start) is not None


def _released(view: View, found: Sequence[Scene]) -> int | None:
    """The position of the first scene of what is reported, where the article opens with the news that those taken came free."""
    if not view.reading.sentences or not frees(view.reading, 0):
        return None
    return next((number for number, scene in enumerate(found) if scene.main), None)


def _in_roles(found: Sequence[Incident], passing: Sequence[timedelta | None], released: int | None) -> list[Incident]:
    """Main ones first. What happened long before the last of them is no news but told for comparison, and so is what is told in
    passing of days before the first. Whose release is the news were taken in what is reported, however long ago.
    """
    days = [one.date.end for one in found if one.role is Role.main and one.date.end is not None]
    newest, first = max(days, default=None), next(iter(days), None)
    told = []
    for number, (one, briefly) in enumerate(zip(found, passing, strict=True)):
        begun, end = one.date.start, one.date.end
        older = newest is not None and end is not None and newest - end > NEWS
        middle = None if begun is None or end is None else begun + (end - begun) / 2
        before = briefly is not None and first is not None and middle is not None and first - middle >= briefly
        recalled = older or before if released is None else number != released and (older or briefly is not None)
        told.append(one.model_copy(update={"role": Role.background}) if recalled else one)
    return sorted(told, key=lambda one: one.role is not Role.main)


def chosen(view: View) -> list[Scene]:
    """The scenes that are likely incidents, in the order of the text; none when the article reports none of them."""
    register = "capitals" if view.capitals else "plain"
    found = likely(view)
    if not any(one.scene.main for one in found):
        return []
    article, limits = scales()["article"], scales()["incident"].limits
    if article.likelihood(article_traits(view, found)) < article.limits[register]:
        return []
    best = max((one for one in found if one.scene.main), key=lambda one: one.likelihood)
    return [one.scene for one in found if one.likelihood >= limits[register] or one is best][:MOST_INCIDENTS]


def likely(view: View) -> list[Likely]:
    """Every scene that might be an incident."""
    if not view.reading.violent or view.peaceful or view.elsewhere:
        return []
    learned = scales()["incident"]
    told = [scene for scene in view.scenes if not (scene.period or _is_only_named(view, scene) or _is_only_a_sum(view, scene))]
    return [Likely(scene, learned.likelihood(traits(view, scene))) for scene in told]


def _is_only_named(view: View, scene: Scene) -> bool:
    """Whether a recalled scene is no event that the article tells of, but somebody's vow or grievance."""
    return _is_only_vowed(view, scene) or _is_only_avenged(view, scene)


def _is_only_avenged(view: View, scene: Scene) -> bool:
    """Whether a recalled scene only gives what was avenged, on no day or month: "to avenge the killing of a chief"."""
    if scene.main or any(date.precision in (DatePrecision.day, DatePrecision.month) for date in scene.dates):
        return False
    text = view.article.text
    return all(AVENGED.search(text, max(0, start - VOW_REACH), start) is not None for start, _ in scene.stretches)


def _is_only_vowed(view: View, scene: Scene) -> bool:
    """Whether a recalled scene tells what somebody swore to do, and no more: "after militants vowed to attack the state"."""
    if scene.main or scene.mentions:
        return False
    text = view.article.text
    return all(VOWED.search(text, max(0, word.start - VOW_REACH), word.start) is not None for word in scene.words)


def _is_only_a_sum(view: View, scene: Scene) -> bool:
    """Whether a scene behind the lead only counts those whom a year or a campaign has harmed."""
    counted = [one for one in scene.mentions if one.count is not None and one.count.high != 0]
    numbers = view.trigger_sentences(scene)
    return (
        bool(counted)
        and numbers[0] > 0
        and {one.sentence for one in counted} == set(numbers)
        and all(sums_up_a_period(view.reading, one) for one in counted)
    )


def incident(view: View, scene: Scene, besides: Around | None = None) -> Incident:
    """What the article says of one scene; ``besides``: which parties it names outside it."""
    return settled(view, scene, belonging(view.reading, counted(scene)), ruled(view, scene, besides))


def ruled(view: View, scene: Scene, besides: Around | None = None) -> Incident:
    """The same with that one of rival figures standing which the rules let stand."""
    reading = view.reading
    did_it = perpetrators(view, scene, besides or around(view, [scene]))
    return Incident(
        role=Role.main if scene.main else Role.background,
        summary=" ".join(reading.sentence_text(scene.start).split()),
        date=incident_date(view, scene),
        place=place(view, scene),
        attack_types=manner(view, scene),
        weapons=weapons(view, scene, did_it),
        targets=targets(view, scene, did_it),
        suicide=suicide(view, scene),
        success=not _came_to_nothing(view, scene),
        attackers=attackers(view, scene),
        perpetrators=did_it,
        tolls=tolls(reading, belonging(reading, counted(scene))),
    )


def _came_to_nothing(view: View, scene: Scene) -> bool:
    """Whether the scene tells that a bomb was made safe or failed, and of nobody hurt."""
    if any(mention.outcome in HARM and mention.count is not None and mention.count.low for mention in scene.mentions):
        return False
    return any(NOTHING.search(view.article.text, *stretch) is not None for stretch in scene.stretches)


def counted(scene: Scene) -> Sequence[Mention]:
    """The scene's figures in the order of the text; those who came free only where it tells that somebody was held."""
    if scene.kinds.isdisjoint(HOLDING) and scene.outcomes.isdisjoint(HELD):
        return scene.mentions
    return sorted([*scene.mentions, *scene.freed], key=lambda mention: mention.start)
