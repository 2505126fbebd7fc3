"""Scene units: the smallest stretches of a text that can belong to one scene, with what stands in each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import pairwise, takewhile
from typing import TypeVar

from extractor.reading.dates.asides import is_aside
from extractor.reading.dates.custody import is_held_until
from extractor.reading.dates.dates import DateMention
from extractor.reading.dates.telling import is_telling
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.settings import heading, is_fronted, sections
from extractor.reading.scenes.backdrop import Backdrop
from extractor.reading.scenes.freeing import frees
from extractor.reading.scenes.joints import has_own_time, joints
from extractor.reading.scenes.openings import STANDING
from extractor.reading.scenes.reading import Reading, is_violent
from extractor.reading.scenes.scene import Scene, Stretch
from extractor.reading.scenes.sums import is_sum
from extractor.reading.text.cables import head_end
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.attacks import Sphere
from extractor.reading.words.stems import stems
from schemas import DatePrecision, Outcome

T = TypeVar("T")
_ANOTHER = Sphere.another
SILENT = frozenset({"future", "offset", "duration", "named", "dateline", "ambiguous"})  # kinds that give no day of their own
NIGHT = timedelta(days=1)
_DAYS_BACK = late(r"days?\s+(?:earlier|before|previously)\b", re.IGNORECASE)
_SHORT_TIME = late(r"\b(?:days?|weeks?|months?)\b", re.IGNORECASE)
# "Heavy fighting around the lake has left 30 dead": so a lead sums up what it reports, and others a year.
_FIGHTING = late(r"(?:violence|fighting|unrest|clashes)\b", re.IGNORECASE)
_NTH = late(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|\d+(?:st|nd|rd|th))\s+(?:such\s+|major\s+|big\s+|deadly\s+|\w+\s+)?"
    r"(?:attack|assault|bombing|blast|raid|shooting|killing|kidnapping|incident|ambush|strike|explosion)\b[^.;]*$",
    re.IGNORECASE,
)
SINCE_REACH = 80  # code points before a day
_SINCE = late(
    r"\bsince\s+(?![^,;]*\b(?:attacks?|bombings?|blasts?|raids?|shootings?|killings?|massacres?|murders?|assassinations?|ambush(?:es)?|assaults?|clash(?:es)?|explosions?|kidnappings?|abductions?)\b)[^,;]*$",
    re.IGNORECASE,
)
# "died in the floods", "was killed in a road accident": nobody's deed, whatever article tells of it.
_MISHAP = late(
    r"\b(?:in|by|from|of|during)\s+(?:(?!attacks?\b|ambush\b|which\b|and\b)\w+\s+){0,4}?(?:floods?|flooding|(?:earth)?quakes?|cyclones?|hurricanes?|typhoons?|storms?|landslides?|mudslides?|avalanches?|tsunamis?|wildfires?|bushfires?"
    r"|accidents?|crash(?:es)?|collisions?|stampedes?|epidemics?|cholera|measles|malaria|covid\S*|pandemic)\b",
    re.IGNORECASE,
)
_MISHAPS = stems(
    "flood quake earthquake cyclone hurricane typhoon storm landslide mudslide avalanche tsunami wildfire bushfire"
) | stems("accident crash collision stampede epidemic cholera measles malaria covid pandemic")
_FATAL = frozenset("killed killing kills lost deaths death died dead found".split())


def units(reading: Reading) -> list[Scene]:
    """The text cut at sentences, at the ends of backdrops and where a sentence goes over to another day or place, with what stands
    in each piece.
    """
    found: list[Scene] = []
    settings = [b for b in reading.backdrops if b.scope_end > b.scope_start]
    over = _governing(reading.sentences, settings)
    head = head_end(reading.text)
    parts = [0] * len(reading.sentences) if head else sections(reading.text, reading.sentences)
    for number, sentence in enumerate(reading.sentences):
        if sentence.start < head:
            continue
        stretch = (sentence.start, sentence.end)
        if is_sum(reading.text, stretch, reading.marks[number]):
            pieces = [Scene(False, [stretch], period=True)]
        else:
            governing = _recalling(reading, number, over.get(number, ()))
            pieces = _pieces(stretch, joints(reading.text, stretch, reading.marks[number]), governing)
        for piece in pieces:
            piece.section, piece.paragraph = parts[number], sentence.paragraph
        if pieces and parts[number] != (parts[number - 1] if number else 0):
            pieces[0].heading = heading(reading.text, sentence)
        found += pieces
    _fill(found, reading)
    _put_first(found, reading, settings)
    return _rejoined(found, reading)


def _recalling(reading: Reading, number: int, found: Sequence[Backdrop]) -> Sequence[Backdrop]:
    """Those of the backdrops over the sentence of that number that lead to another event than its own. Where somebody tells on
    a day what happened "two days earlier", that is the news.
    """
    if not found:
        return ()
    if frees(reading, number):
        found = [one for one in found if one.kind == "other"]
    return [one for one in found if not (one.kind == "offset" and _counts_from_telling(reading, number, one))]


def _counts_from_telling(reading: Reading, number: int, back: Backdrop) -> bool:
    """Whether the words count days back from the day on which somebody told of the violence between the two."""
    if _DAYS_BACK.match(reading.text, back.start, back.end) is None:
        return False
    told = [
        day for day in reading.dates_between(reading.sentences[number].start, back.start) if is_telling(reading.violence, day)
    ]
    return bool(told) and bool(reading.attacks_between(told[-1].end, back.start))


def _put_first(found: Sequence[Scene], reading: Reading, settings: Sequence[Backdrop]) -> None:
    """Take as the news what the first sentence tells only as some days, weeks or months back, or as what violence has come to:
    "The town, where gunmen killed six two days earlier, was quiet on Monday".
    """
    if not reading.sentences:
        return
    end = reading.sentences[0].end
    first = list(takewhile(lambda unit: unit.stretches[0][0] < end, found))
    opening = [unit for unit in first if unit.violent]
    if not opening or any(unit.main for unit in opening):
        return
    for unit in opening:
        over = [one for one in settings if one.governs(unit.stretches[0][0])]
        if not over or not all(_may_be_news(reading.text, one) for one in over):
            continue
        unit.main, unit.period = True, False
        if any(one.kind == "offset" for one in over):  # what the sentence dates is what came later
            unit.dates = ()
            for piece in first:
                piece.day = None


def _may_be_news(text: str, back: Backdrop) -> bool:
    """Whether the words of a backdrop may govern the news itself."""
    if back.kind == "period":
        return _FIGHTING.match(text, back.start, back.end) is not None
    return back.kind in ("offset", "past") and _SHORT_TIME.search(text, back.start, back.end) is not None


def elsewhere(unit: Scene, scene: Scene) -> bool:
    """Whether the unit is set in towns, districts or provinces, and in none of the scene's. A district may lie in a town."""
    if (unit.towns | unit.districts) & (scene.towns | scene.districts):
        return False
    if not (unit.towns or unit.districts) and unit.provinces & scene.towns:
        return False  # "in Anka emirate" after "in Anka"
    pairs = (
        (unit.towns, scene.towns),
        (unit.districts, scene.districts),
        (unit.provinces, scene.provinces),
        (unit.countries if unit.outcomes else frozenset(), scene.countries),  # "talks go on in Qatar" harm nobody there
    )
    return any(ours and theirs and not ours & theirs for ours, theirs in pairs)


def days_meet(unit: Scene, scene: Scene) -> bool:
    """Whether both may be of one day. The night to a day belongs to either, where no other town is named."""
    if unit.day is None or scene.day is None:
        return True
    own = unit.towns | unit.districts
    strange = unit.fronted and bool(own) and not own & (scene.towns | scene.districts)
    slack = (
        NIGHT if not strange and not elsewhere(unit, scene) and not unit.day.kind == scene.day.kind == "explicit" else timedelta()
    )
    return _apart(unit.day, scene.day) <= slack


def days_between(unit: Scene, scene: Scene) -> timedelta:
    """How far the days of both lie apart; none where either has no day."""
    return timedelta() if unit.day is None or scene.day is None else _apart(unit.day, scene.day)


def _apart(one: DateMention, other: DateMention) -> timedelta:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return timedelta()
    apart = max(one.first - other.last, other.first - one.last, timedelta())
    exact = one.precision is other.precision is DatePrecision.day
    return apart if exact or not apart else apart + NIGHT  # a week that ended yesterday runs into no night


def _governing(sentences: Sequence[Sentence], settings: Sequence[Backdrop]) -> Mapping[int, list[Backdrop]]:
    """By the number of a sentence, the backdrops that reach into it."""
    starts, ends = [sentence.start for sentence in sentences], [sentence.end for sentence in sentences]
    found: defaultdict[int, list[Backdrop]] = defaultdict(list)
    for backdrop in settings:
        for number in range(bisect_right(ends, backdrop.scope_start), bisect_left(starts, backdrop.scope_end)):
            found[number].append(backdrop)
    return found


def _pieces(sentence: Stretch, joints: Sequence[int], governing: Sequence[Backdrop]) -> list[Scene]:
    if not (joints or governing):
        return [Scene(True, [sentence])]
    start, end = sentence
    cuts = {start, end, *joints, *(min(max(edge, start), end) for b in governing for edge in (b.scope_start, b.scope_end))}
    pieces = []
    for left, right in pairwise(sorted(cuts)):
        over = [b for b in governing if b.scope_start <= left < b.scope_end]
        pieces.append(Scene(not over, [(left, right)], period=any(b.kind == "period" for b in over)))
    return pieces


def _rejoined(found: Sequence[Scene], reading: Reading) -> list[Scene]:
    """The pieces, those of one sentence joined again that do not go over to another day or place."""
    starts = {sentence.start for sentence in reading.sentences}
    result: list[Scene] = []
    for piece in found:
        before = result[-1] if result and piece.stretches[0][0] not in starts else None
        if (
            before is None
            or before.main is not piece.main
            or before.period is not piece.period
            or _goes_over(before, piece, reading.text)
        ):
            result.append(piece)
            continue
        before.take(piece, setting=True)
        before.stretches[-2:] = [(before.stretches[-2][0], before.stretches[-1][1])]
    return result


def _goes_over(before: Scene, piece: Scene, text: str) -> bool:
    """Whether a clause tells of another event than the one before it: of another day or place, or at a time of its own."""
    if not (piece.violent and before.violent):
        return False
    if not days_meet(piece, before) or elsewhere(piece, before):
        return True
    if not (piece.told and before.told):
        return False
    placed = bool(piece.towns or piece.districts or piece.provinces)
    newly = placed and not (before.towns or before.districts or before.provinces)
    return has_own_time(text, piece.stretches[0][0]) or (newly and piece.told.isdisjoint(before.told))


def _fill(found: Sequence[Scene], reading: Reading) -> None:
    """Put every word, figure, date and place into the piece that it begins in."""
    if found:
        _put(found, reading, [unit.stretches[0][0] for unit in found])
    for unit in found:
        if unit.violent and _is_mishap(unit, reading):
            unit.words, unit.mentions = (), ()
        _set(unit, reading)


def _is_mishap(unit: Scene, reading: Reading) -> bool:
    """Whether the unit only tells that people came to harm in a disaster or an accident."""
    start, end = unit.stretches[0]
    if not reading.marks[reading.sentence_number_at(start)] & _MISHAPS or _MISHAP.search(reading.text, start, end) is None:
        return False
    tokens = reading.violence.tokens.words
    return all(tokens[word.first] in _FATAL for word in unit.words)


def _put(found: Sequence[Scene], reading: Reading, starts: Sequence[int]) -> None:
    line = reading.dateline_end
    for number, words in _parted(((word.start, word) for word in reading.attacks), starts):
        found[number].words = words
    for sphere in reading.violence.spheres:
        if sphere.sphere is _ANOTHER:
            found[max(0, bisect_right(starts, sphere.start) - 1)].anew = True
    told = sorted([*reading.mentions, *reading.unworded], key=lambda one: one.start)
    harm = ((one.number_start, one) for one in told if is_violent(one))
    for number, mentions in _parted(harm, starts):
        found[number].mentions = mentions
    freed = ((one.number_start, one) for one in told if one.outcome is Outcome.released and not one.hypothetical)
    for number, mentions in _parted(freed, starts):
        found[number].freed = mentions
    for number, dates in _parted(((date.start, date) for date in reading.dates if date.start >= line), starts):
        found[number].dates = dates
    for number, places in _parted(((place.start, place) for place in reading.places if place.start >= line), starts):
        found[number].places = places


def _parted(offsets: Iterable[tuple[int, T]], starts: Sequence[int]) -> Iterable[tuple[int, list[T]]]:
    """What stands at the offsets, by the number of the piece that it begins in; ``starts`` are where the pieces begin, the first of
    them behind a cable's head.
    """
    found: defaultdict[int, list[T]] = defaultdict(list)
    for offset, one in offsets:
        if offset >= starts[0]:
            found[bisect_right(starts, offset) - 1].append(one)
    return found.items()


def _is_counted(reading: Reading, span: DateMention) -> bool:
    """Whether the date is a span in which events are counted: "the second attack on the base this month"."""
    if span.precision is DatePrecision.day or not reading.text[span.start : span.end].lower().startswith("this"):
        return False
    start = reading.sentence_at(span.start).start
    return _NTH.search(reading.text, max(start, span.start - SINCE_REACH), span.start) is not None


def _is_since(reading: Reading, day: DateMention) -> bool:
    """Whether the day is only that from which something has gone on: "since the rebels came back on May 10"."""
    start = reading.sentence_at(day.start).start
    since = _SINCE.search(reading.text, max(start, day.start - SINCE_REACH), day.start)
    return since is not None and not is_held_until(reading.text, start, since.start())


def _is_aside(unit: Scene, reading: Reading, day: DateMention) -> bool:
    """Whether the piece tells of violence and the day is that of something else."""
    triggers = [*((word.start, word.end) for word in unit.words), *((one.start, one.end) for one in unit.mentions)]
    return bool(triggers) and is_aside(reading.text, reading.sentence_at(day.start), day, triggers)


def _stand(unit: Scene, reading: Reading) -> int:
    """Where the words end by which somebody far off takes a stand on what was done; else where the piece begins."""
    start, end = unit.stretches[0]
    standing = STANDING.match(reading.text, start, end) if unit.places else None
    if standing is None or any(word.start < standing.end() and not word.noun for word in unit.words):
        return start
    return standing.end()


def _is_dateline(text: str, place: PlaceMention) -> bool:
    """Whether the text opens with the place and a colon, as papers do that say so where a report comes from."""
    return place.start == 0 and text.startswith(":", place.end)


def _set(unit: Scene, reading: Reading) -> None:
    """Note on what day and in what places the piece is set by its own words."""
    if not (unit.words or unit.mentions or unit.dates or unit.places or unit.heading):
        return
    days = (date for date in unit.dates if date.first is not None and date.kind not in SILENT and not _is_counted(reading, date))
    own = (day for day in days if not (is_telling(reading.violence, day) or _is_since(reading, day)))
    unit.day = next((day for day in own if not _is_aside(unit, reading, day)), None)
    stand = _stand(unit, reading)
    places = [
        place
        for place in unit.places
        if place.start >= stand and reading.sets_scene(place) and not _is_dateline(reading.text, place)
    ]
    towns = {place.name.casefold() for place in places if place.kind == "city"}
    unit.towns = towns if unit.heading is None else {*towns, unit.heading.casefold()}
    unit.kinds = {word.type for word in unit.words}
    unit.told = {word.type for word in unit.words if not word.noun}
    unit.outcomes = {mention.outcome for mention in unit.mentions}
    if not places:
        return
    unit.districts = {place.name.casefold() for place in places if place.kind == "district"}
    unit.provinces = {place.admin1.casefold() for place in places if place.admin1}
    unit.countries = {place.country for place in places if place.country}
    unit.fronted = any(place.population or is_fronted(reading.text, place, reading.sentence_at(place.start)) for place in places)
