"""Contest traits: what speaks for or against a figure's being the scene's toll."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from math import log1p

from extractor.models.baseline.contest import ONE, Bounds, Candidate, Contest, bounds
from extractor.models.baseline.view import View
from extractor.reading.dates.dates import DateMention
from extractor.reading.findings.outdated import is_outdated, is_rejected
from extractor.reading.findings.rivals import says_more
from extractor.reading.findings.tolls import says_later, says_updated
from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.running_totals import is_running_total
from extractor.reading.names.sources import source_of
from extractor.reading.scenes.reading import told_in
from extractor.reading.scenes.scene import Scene
from schemas import Count, Group

LEAD = 2  # sentences
MANIFOLD = 3  # times: what is so much larger or smaller than the first figure counts something else
_EARLIER = re.compile(
    r"\b(?:last|previous|earlier)\s+(?:week|month|year|summer|winter|spring|autumn|\w+day|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"|\b(?:weeks?|months?|years?|days?)\s+(?:ago|earlier|before)\b",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad\s+(?:\w+\s+)?(?:been\s+)?\w+ed\b", re.IGNORECASE)
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|seven|several|both|separate|twin|multiple|a\s+series\s+of|a\s+string\s+of|a\s+wave\s+of)\s+(?:\w+\s+)?(?:attacks|assaults|raids|incidents|ambushes|shootings|strikes|clashes|operations|days)\b",
    re.IGNORECASE,
)
NEAR = 2  # sentences


@dataclass(frozen=True, slots=True)
class _Field:
    """What all candidates of a contest stand among: their lower bounds, the first figure, what the title counts, and the figures
    that are said to take others' place.
    """

    contest: Contest
    lows: Sequence[int]
    counts: Sequence[Count]
    title: Sequence[Count]
    updated: Set[Bounds]
    size: str


def candidate_traits(view: View, scene: Scene, contest: Contest) -> list[dict[str, float]]:
    """The traits of each candidate of a contest."""
    counts = [one.count for one in contest.wholes if one.count is not None]
    title = [
        one.count
        for one in told_in(view.article.title or "")
        if one.outcome is contest.outcome and one.count is not None and not one.part
    ]
    size = "two" if len(counts) == 2 else "more"
    updated = {bounds(one) for one in contest.wholes if says_updated(view.reading, one)}
    field = _Field(contest, [count.low for count in counts], counts, title, updated, size)
    return [_traits(view, scene, field, candidate) for candidate in contest.candidates]


def _traits(view: View, scene: Scene, field: _Field, candidate: Candidate) -> dict[str, float]:
    found = {f"is {candidate.kind}": 1.0, "ruled": float(candidate.ruled), f"ruled {candidate.kind}": float(candidate.ruled)}
    found[f"ruled {field.contest.outcome}"] = float(candidate.ruled)
    if candidate.value is not None:
        found |= _among_others(field, candidate.value)
    if candidate.kind == "figure":
        found |= _told(view, scene, field, candidate)
    if candidate.kind == "sum":
        found |= _summed(view, field, *candidate.mentions)
    for name in ("ruled", "first", "last", "largest", "title agrees"):
        if found.get(name):
            found[f"{name} of {field.size}"] = 1.0
    return {name: value for name, value in found.items() if value}


def _among_others(field: _Field, value: Count) -> dict[str, float]:
    """How the number lies among the scene's figures and the title's."""
    agreeing = sum(count.overlaps(value) for count in field.counts)
    first = field.lows[0]
    return {
        "share agreeing": agreeing / len(field.counts),
        "agreeing": log1p(agreeing),
        "largest": float(value.low >= max(field.lows)),
        "smallest": float(value.low <= min(field.lows)),
        "larger than the first": float(value.low > first),
        "smaller than the first": float(value.low < first),
        "much larger than the first": float(value.low > MANIFOLD * first),
        "much smaller than the first": float(MANIFOLD * value.low < first),
        "title agrees": float(any(count.overlaps(value) for count in field.title)),
        "title gives it": float(any(count.low == value.low for count in field.title)),
        "title differs": float(bool(field.title) and not any(count.overlaps(value) for count in field.title)),
        "open": float(value.high is None),
        "nobody": float(value.high == 0),
    }


def _told(view: View, scene: Scene, field: _Field, candidate: Candidate) -> dict[str, float]:
    """Where the figure is told first, by whom and in which words."""
    wholes, mention = field.contest.wholes, candidate.mentions[0]
    reading = view.reading
    sentence = reading.sentence_text(mention.start)
    source = source_of(sentence)
    first = reading.sentence_number_at(scene.start)
    days = reading.dates_between(reading.sentences[mention.sentence].start, reading.sentences[mention.sentence].end)
    return {
        "all parts": float(mention.part),
        "first": float(mention is wholes[0]),
        "second": float(mention is wholes[1]),
        "last": float(candidate.mentions[-1] is wholes[-1]),
        "sentences after": log1p(max(0, mention.sentence - first)),
        "in the first sentence": float(mention.sentence == first),
        "in the lead": float(mention.sentence < LEAD),
        f"of {mention.group}": 1.0,
        "of the first one's group": float(mention.group is wholes[0].group),
        "beside other groups": float(len({one.group for one in wholes}) > 1),
        f"said by {source.kind if source else 'nobody'}": 1.0,
        "outdated": float(mention.superseded or is_outdated(reading, mention, followed=True)),
        "rejected": float(is_rejected(reading, mention)),
        "updated": float(bounds(mention) in field.updated),
        "told later": float(says_later(reading, mention)),
        "adds": float(says_more(reading.text[mention.start : mention.end])),
        "over a period": float(is_running_total(sentence)),
        "vague": float(mention.vague),
        "beside another day": float(any(_differs(day, scene) for day in days)),
        "beside an earlier day": float(any(_is_before(day, scene) for day in days)),
        "beside had": float(_HAD.search(sentence) is not None),
        "beside an earlier time": float(_EARLIER.search(sentence) is not None),
        "beside several attacks": float(_SEVERAL.search(sentence) is not None),
        "beside an attack": float(_is_beside(view, mention)),
        "one person": float(candidate.value == ONE),
        "another is updated": float(not field.updated <= {bounds(mention)}),
        **_left_out(mention, wholes),
    }


def _left_out(mention: Mention, wholes: Sequence[Mention]) -> dict[str, float]:
    """Whom the figure leaves out: people of other groups, where it is of one, and a total that is told of all."""
    others = [one for one in wholes if one.group is not mention.group and Group.everyone not in (one.group, mention.group)]
    far = [abs(one.sentence - mention.sentence) for one in others]
    total = any(one.group is Group.everyone and _low(one) > _low(mention) for one in wholes)
    return {
        "leaves out others of its sentence": float(0 in far),
        "leaves out others near": float(any(0 < distance <= NEAR for distance in far)),
        "leaves out others far off": float(any(distance > NEAR for distance in far)),
        "below a total": float(total and mention.group is not Group.everyone),
        "below another total": float(total and mention.group is Group.everyone),
    }


def _low(mention: Mention) -> int:
    return 0 if mention.count is None else mention.count.low


def _differs(day: DateMention, scene: Scene) -> bool:
    return day.first is not None and scene.day is not None and day.first != scene.day.first and day.kind != "dateline"


def _is_before(day: DateMention, scene: Scene) -> bool:
    own = None if scene.day is None else scene.day.first
    return day.first is not None and own is not None and day.first < own


def _is_beside(view: View, mention: Mention) -> bool:
    """Whether a word for an attack stands in the figure's sentence."""
    sentence = view.reading.sentences[mention.sentence]
    return bool(view.reading.attacks_between(sentence.start, sentence.end))


def _summed(view: View, field: _Field, one: Mention, other: Mention) -> dict[str, float]:
    """How the two figures of a sum stand to one another."""
    apart = one.group is not other.group
    return {
        "sum in one sentence": float(one.sentence == other.sentence),
        "sum with the next sentence": float(other.sentence - one.sentence == 1),
        "sentences between": log1p(other.sentence - one.sentence),
        "sum of groups": float(apart),
        "sum of one group": float(not apart),
        "sum with attackers": float(apart and Group.attackers in (one.group, other.group)),
        "sum with everyone": float(apart and Group.everyone in (one.group, other.group)),
        "sum adds": float(says_more(view.reading.text[other.start : other.end])),
        "sum with the first": float(one is field.contest.wholes[0]),
        "sum of all": float(len(field.counts) == 2),
    }
