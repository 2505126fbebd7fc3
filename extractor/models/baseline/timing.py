"""Timing: the day of a scene, chosen among the dates that stand in it by a learned scale."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from math import log1p

from extractor.models.baseline.aftermath import begins, is_of_sequel, may_be_its_day
from extractor.models.baseline.plain_days import (
    day_of_taking,
    day_of_their_taking,
    day_within,
    settled_day,
    stands_after_since,
)
from extractor.models.baseline.scale import scales
from extractor.models.baseline.view import View
from extractor.reading.dates.dates import DateMention, weekday_in
from extractor.reading.dates.telling import TELLING, is_telling
from extractor.reading.scenes.scene import Scene
from extractor.reading.scenes.scene_units import SILENT
from schemas import DatePrecision, IncidentDate

SHORTLY, LEAST = timedelta(days=14), 0.2  # how long before its sequel, and how likely, a day of violence may be
FEW = 3  # words on either side
DEATHS = re.compile(
    r"\b(?:toll|rose|risen|climbed|succumbed|wounded\s+(?:\w+\s+)?died|of\s+(?:his|her|their)\s+(?:wounds|injuries))\b",
    re.IGNORECASE,
)
# "came down overnight", but not "in an overnight raid"
OVERNIGHT = re.compile(
    r"overnight(?:[,.;:]|\s+(?:in|on|at|near|as|when|while|after|and|but|by|from|with|into|to|outside|against|[a-z]+ing)\b)",
    re.IGNORECASE,
)
BRACKETS = 40  # code points
RECENT_DAYS = ((0, "0"), (1, "1"), (7, "week"), (31, "month"), (366, "year"))
WORDS = frozenset("today tonight yesterday night overnight morning weekend week month".split())
SEQUEL = frozenset({"after", "following", "since"})  # what stands before them came later: "was buried on Friday after the attack"
WHEN = re.compile(r",?\s+(?:when|in\s+which|as)\b", re.IGNORECASE)  # "the worst since 2021, when 16 people were killed"
HOUR_REACH = 22  # code points
HOUR = re.compile(
    r"\d\s?[ap]\.?m\b|\b(?:hours|morning|evening|afternoon|noon|midnight|dawn|dusk|daybreak|nightfall)\b", re.IGNORECASE
)
LEADING = frozenset("on in at since until from by before after of late early during last next this for".split())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the dates of one scene stand among, which is ``main`` or not.

    ``words`` holds, by the number of a sentence, the tokens at which it tells of the scene's violence; ``first`` is the least
    such number. ``dates`` are where all dates of the scene stand, in order; ``days`` where those that give a day, week, month
    or year do. ``exact`` are those of a day, and ``starts`` those by the first day that they give, both without dates of the
    telling, and ``starts`` without those in brackets. ``telling`` are where dates of the telling stand; ``near`` those of one
    day beside the violence.
    """

    main: bool
    words: Mapping[int, Sequence[int]]
    first: int | None
    dates: Sequence[int]
    days: Set[int]
    exact: Set[int]
    starts: Mapping[date, Set[int]]
    telling: Set[int]
    near: Set[int]


def surroundings(view: View, scene: Scene) -> Surroundings:
    """What the dates of ``scene`` stand among."""
    words: defaultdict[int, list[int]] = defaultdict(list)
    for word in scene.words:
        words[view.reading.sentence_number_at(word.start)].append(word.first)
    starts = view.reading.violence.tokens.starts
    for figure in scene.mentions:
        words[figure.sentence].append(bisect_left(starts, figure.start))
    days = [mention for mention in scene.dates if mention.kind not in SILENT]
    telling = {mention.start for mention in days if is_telling(view.reading.violence, mention)}
    first: defaultdict[date, set[int]] = defaultdict(set)
    for mention in days:
        if mention.first is not None and mention.start not in telling and not _is_bracketed(view, mention):
            first[mention.first].add(mention.start)
    exact = {
        mention.start
        for mention in days
        if mention.precision is DatePrecision.day
        and mention.last is not None
        and (mention.first == mention.last or _is_joined(mention))
    }
    return Surroundings(
        scene.main,
        {number: sorted(tokens) for number, tokens in words.items()},
        min(words, default=None),
        sorted(mention.start for mention in scene.dates),
        {mention.start for mention in days},
        {mention.start for mention in days if mention.precision is DatePrecision.day} - telling,
        first,
        telling,
        {start for start in exact - telling if view.reading.sentence_number_at(start) in words},
    )


def incident_date(view: View, scene: Scene) -> IncidentDate:
    """The date that the words settle, else the likeliest date of the scene; none where none is likely."""
    settled = settled_day(view, scene)
    if settled is not None:
        return dated(view, settled)
    around = surroundings(view, scene)
    days = [one for one in scene.dates if one.start in around.exact - around.telling]
    best, taken = _overnight(view, around, scene.dates) or _likeliest(view, scene, around), day_of_taking(view, scene, days)
    if taken is not None and taken.first is not None and (best is None or best.first is None or taken.first < best.first):
        best = taken
    best = day_of_their_taking(view, scene, best) or best
    best = _before_the_sequel(view, scene, around, best) or best
    if best is None:
        return IncidentDate()
    if best.first is None:
        best = _explicit_for(view, scene, best) or best
    return dated(view, day_within(best, days) or best)


def _overnight(view: View, around: Surroundings, dates: Sequence[DateMention]) -> DateMention | None:
    """The night before the news, where the sentence that first tells of the violence says "overnight", no day besides that of the
    telling, and not of those who die later.
    """
    number, text = view.reading.sentence_number_at, view.reading.text
    if around.first is None or any(number(start) == around.first for start in around.near):
        return None
    sentence = view.reading.sentences[around.first]
    if DEATHS.search(text, sentence.start, sentence.end) is not None:
        return None
    told = (one for one in dates if one.kind == "relative" and number(one.start) == around.first)
    return next((one for one in told if OVERNIGHT.match(text, one.start) is not None), None)


def _likeliest(view: View, scene: Scene, around: Surroundings) -> DateMention | None:
    scale = scales()["date"]
    asked = [mention for mention in candidates(view, scene) if not _is_beside_the_point(view, scene, around, mention)]
    scored = [(scale.likelihood(date_traits(view, around, mention)), -mention.start, mention) for mention in asked]
    likelihood, _, best = max(scored, default=(0.0, 0, None))
    return best if likelihood >= scale.limits["date"] else None


def _before_the_sequel(view: View, scene: Scene, around: Surroundings, best: DateMention | None) -> DateMention | None:
    """The likeliest earlier day of the violence, where the ``best`` so far is that of what was told or came of it."""
    if best is None or best.first is None or not (best.start in around.telling or is_of_sequel(view, best)):
        return None
    scale = scales()["date"]
    earlier = [
        (begins(view, one), scale.likelihood(date_traits(view, around, one)), -one.start, one)
        for one in scene.dates
        if one.start in around.exact - around.telling
        and one.first is not None
        and timedelta() < best.first - one.first <= SHORTLY
        and may_be_its_day(view, one)
    ]
    begun, likelihood, _, day = max(earlier, default=(False, 0.0, 0, None))
    return day if begun or likelihood >= LEAST else None


def _is_beside_the_point(view: View, scene: Scene, around: Surroundings, mention: DateMention) -> bool:
    """Whether it is a dateline where the violence has its own day, or, after the first scene, of what was said or lasts since."""
    number = view.reading.sentence_number_at
    if mention.kind == "dateline":
        return any(number(start) == around.first for start in around.near)
    if scene is view.lead:
        return False
    if mention.start in around.telling and number(mention.start) not in around.words:
        return True
    return stands_after_since(view, mention) and WHEN.match(view.reading.text, mention.end) is None


def dated(view: View, mention: DateMention) -> IncidentDate:
    """The date that a mention gives."""
    quote = view.reading.text[mention.start : mention.end]
    if mention.first is None or mention.precision is DatePrecision.unknown:
        return IncidentDate(quote=quote)
    return IncidentDate(start=mention.first, end=mention.last, precision=mention.precision, quote=quote)


def candidates(view: View, scene: Scene) -> list[DateMention]:
    """The dates that may be the scene's."""
    own = [mention for mention in scene.dates if mention.kind not in SILENT]
    if not scene.main:
        return own
    return own + [mention for mention in view.reading.dates if mention.kind == "dateline" and mention.first is not None]


def date_traits(view: View, around: Surroundings, mention: DateMention) -> dict[str, float]:
    """What of a date speaks for or against its being the scene's."""
    reading = view.reading
    tokens = reading.violence.tokens
    number = reading.sentence_number_at(mention.start)
    first = bisect_left(tokens.starts, mention.start)
    last = bisect_left(tokens.starts, mention.end)
    before = tokens.words[first - 1] if first else ""
    found = {
        f"kind {mention.kind}": 1.0,
        f"precision {mention.precision}": 1.0,
        "unresolved": float(mention.first is None),
        "anchored": float(mention.anchored),
        "beside": float(number in around.words),
        "beside first": float(number == around.first),
        "lateness": log1p(max(0, number - (around.first or 0))),
        "early": float(around.first is not None and number < around.first),
        "rank": log1p(bisect_left(around.dates, mention.start)),
        "background": float(not around.main),
        "told before": float(not TELLING.isdisjoint(tokens.words[max(0, first - FEW) : first])),
        "told after": float(not TELLING.isdisjoint(tokens.words[last : last + FEW])),
        "telling": float(mention.start in around.telling),
        "bracketed": float(_is_bracketed(view, mention)),
        "sequel": float(last < len(tokens.words) and tokens.words[last] in SEQUEL),
        "when follows": float(WHEN.match(reading.text, mention.end) is not None),
        "hour": float(HOUR.search(reading.text, max(0, mention.start - HOUR_REACH), mention.end + HOUR_REACH) is not None),
        "distance": _distance((first, last), around.words.get(number, ())),
    }
    word = before if before in LEADING else tokens.words[first]
    if word in LEADING:
        found[f"after {word}"] = 1.0
    for day in WORDS.intersection(tokens.words[first:last]):
        found[f"word {day}"] = 1.0
    _among(around, mention, found)
    now = view.article.published or (view.dateline.date if view.dateline is not None else None)
    if now is not None and mention.last is not None:
        found[f"ago {_ago((now - mention.last).days)}"] = 1.0
    return {name: value for name, value in found.items() if value}


def _is_bracketed(view: View, mention: DateMention) -> bool:
    """Whether the date stands in square brackets, where agencies convert an hour ("[0130 GMT on 16 January]") or explain."""
    text = view.reading.text
    opened = text.rfind("[", max(0, mention.start - BRACKETS), mention.start)
    return opened >= 0 and text.find("]", opened, mention.start) < 0


def _among(around: Surroundings, mention: DateMention, found: dict[str, float]) -> None:
    """How the date stands to the scene's others."""
    own = {mention.start}
    found["alone"] = float(around.days <= own)
    again = around.starts.get(mention.first, own) if mention.first is not None else own
    if mention.kind == "dateline":  # of its own day anything may be told; only what stands beside the violence speaks for it
        again = again & around.near
    found["repeated"] = float(not again <= own)
    found[f"repeated {mention.kind}"] = found["repeated"]
    rivals = around.near - own
    if _is_joined(mention):  # a day within the span is no rival
        rivals -= {start for day in _days_of(mention) for start in around.starts.get(day, ())}
    found["exact rival"] = float(bool(rivals))
    found[f"exact rival of {mention.kind}"] = float(bool(rivals))
    found["joined days"] = float(_is_joined(mention))
    found["exact rival of a span"] = float(bool(rivals) and mention.first != mention.last and not _is_joined(mention))
    found["vaguer than another"] = float(not around.exact <= own and mention.precision is not DatePrecision.day)


def _is_joined(mention: DateMention) -> bool:
    """Whether two weekdays give the span: "the night of Sunday to Monday"."""
    return mention.kind == "weekday" and mention.first != mention.last


def _days_of(mention: DateMention) -> list[date]:
    if mention.first is None or mention.last is None:
        return []
    return [mention.first + timedelta(days=day) for day in range((mention.last - mention.first).days + 1)]


def _ago(days: int) -> str:
    return next((name for limit, name in RECENT_DAYS if days <= limit), "more")


def _distance(date: tuple[int, int], words: Sequence[int]) -> float:
    """How many words lie between the date and the nearest word of violence in its sentence."""
    first, last = date
    position = bisect_left(words, first)
    return log1p(min((max(first - at, at - last, 0) for at in words[max(0, position - 1) : position + 1]), default=40))


def _explicit_for(view: View, scene: Scene, mention: DateMention) -> DateMention | None:
    """A full date elsewhere in the scene that falls on the weekday which ``mention`` names."""
    weekday = weekday_in(view.reading.text[mention.start : mention.end])
    others: Sequence[DateMention] = scene.dates
    for other in others:
        exact = other.precision is DatePrecision.day and other.first is not None and not other.anchored
        if exact and other.first is not None and other.first.weekday() == weekday:
            return other
    return None
