"""Follow-ups: figures that stand under words for another time or another deed, and are of the incident all the same.

"It had stood at 14 the day before" is this toll as it was; those buried "since then" died in it; and whoever says that it was
revenge "and put the number of dead at 28" has come back to it.
"""

from __future__ import annotations

import re

from extractor.reading.names.names import name_in_text
from extractor.reading.quotes.quotes import finder_of
from extractor.reading.scenes.backdrop import EVENT, Backdrop
from extractor.reading.text.late import late
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.other_days import days_of, meet
from extractor.validation.revenge import goes_on_after_revenge
from schemas import Outcome

_SINCE = late(r"since\b(?P<then>\s+then\b)?", re.IGNORECASE)
_DAY_BEFORE = late(
    r"\b(?:days?|nights?|evenings?|mornings?|afternoons?|hours?|weeks?)\s+(?:before|earlier|previously)\b"
    r"|\b(?:previous|preceding)\s+(?:day|night|evening|morning|afternoon|week)\b",
    re.IGNORECASE,
)
# Whoever tells of one attack more gives no other figure of the same one.
_ANOTHER = late(
    rf"\b(?:an?|another|two|three|several)\s+(?:[\w-]+\s+){{0,2}}?(?:{EVENT}|bombs?|gunm[ae]n|bombers?)\b", re.IGNORECASE
)
# The day of a figure, not of what it counts: "it had stood at 14", "officials had spoken of 14 dead", "up from 14".
_STANDING = late(
    r"\bst(?:ands?|ood)\s+at\b|\b(?:up|down|risen|climbed|increased|grown)\s+(?:\w+\s+)?from\b"
    r"|\b(?:toll|count|figures?|number|tally|total|estimates?|list|it)\s+(?:[\w'’-]+\s+){0,4}?(?:was|were|is|had\s+been|showed|put|ran\s+to|included)\b"
    r"|\b(?:had|have|has|was|were)\s+(?:\w+\s+)?(?:spoken|counted|reported|announced|listed|given|put|confirmed|named|acknowledged|tallied|recorded|mentioned|known|admitted\s+to)\b"
    r"|\b(?:spoke|put|gave|counted|listed|reported|announced|confirmed|acknowledged)\b",
    re.IGNORECASE,
)
# What followed an attack and is of it: burials, bodies that are found, wounds that kill, and who is brought in.
_LATER: dict[Outcome, re.Pattern[str]] = {
    Outcome.killed: late(
        r"\b(?:bod(?:y|ies)|corpses?|remains|graves?|coffins?|funerals?|bur(?:y|ied|ies|ying|ials?)|cremat\w+|unearthed|exhumed|morgue|mortuary|succumbed)\b"
        r"|\b(?:found|pulled|dug|brought|fished|recovered)\b[^.;]{0,60}?\b(?:dead|out|up|in)\b"
        r"|\bof\s+(?:the|those)\s+(?:\w+\s+)?(?:wounded|injured|hurt)\b|\b(?:of|from)\s+(?:his|her|their|the)\s+(?:wounds|injuries|burns)\b|\b(?:in|at)\s+(?:the\s+)?hospital\b",
        re.IGNORECASE,
    ),
    Outcome.injured: late(r"\b(?:treat|admit|operat|stitch|bandag|receiv|tak|took|hospital|clinic|ward)\w*", re.IGNORECASE),
    Outcome.missing: late(r"\b(?:missing|not\s+been\s+seen|unaccounted|no\s+trace|vanished|gone)\b", re.IGNORECASE),
}
FIGURES = 2  # of one outcome in one record, of which one may be the older one


def follows_it(examination: Examination, toll: TollInPlace, backdrop: Backdrop, number: int) -> bool:
    """Whether the figure at ``number`` is of the toll's incident though the backdrop's words govern it."""
    if backdrop.kind == "period":
        return _came_since(examination, toll, backdrop)
    if backdrop.kind == "offset":
        return stood_the_day_before(examination, toll)
    led = examination.text[backdrop.start : examination.reading.sentence_at(backdrop.start).end]
    return backdrop.end <= number and goes_on_after_revenge(led, backdrop.end - backdrop.start, number - backdrop.start)


def stood_the_day_before(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the sentence gives another figure of the same toll, as it was a day before, and names no other incident."""
    if toll.span is None:
        return False
    others = [one for one in toll.incident.tolls if one.outcome is toll.toll.outcome and one.group is toll.toll.group]
    sentence = examination.reading.sentence_text(toll.span.start)
    if len(others) < FIGURES or not (_DAY_BEFORE.search(sentence) and _STANDING.search(sentence)) or _ANOTHER.search(sentence):
        return False
    finder, here = finder_of(sentence), toll.incident.place.city
    towns = (one.place.city for one in examination.incidents if one.place.city != here)
    return not any(town is not None and name_in_text(town, finder) for town in towns)


def _came_since(examination: Examination, toll: TollInPlace, period: Backdrop) -> bool:
    """Whether the figure is of people buried, found or treated since then, or arrested since then or since a day after it."""
    start, since = toll.incident.date.start, _SINCE.match(examination.text, period.start)
    detained, later = toll.toll.outcome is Outcome.detained, _LATER.get(toll.toll.outcome)
    if since is None or not (detained or (later is not None and later.search(toll.toll.quote))):
        return False
    if since["then"] is not None:
        return _points_to_it(examination, toll, period.start)
    days = [one.first for one in examination.reading.dates_between(period.start, period.end) if one.first is not None]
    return detained and start is not None and bool(days) and all(start <= day for day in days)


def _points_to_it(examination: Examination, toll: TollInPlace, offset: int) -> bool:
    """Whether "then" at an offset can be the incident's own day: the words before it, and the last sentence, give no other."""
    own, reading = days_of(toll.incident), examination.reading
    first = reading.sentences[max(0, reading.sentence_number_at(offset) - 1)].start
    told = [one for one in reading.dates_between(first, offset) if one.first is not None]
    return own is None or not told or any(meet(own, (one.first, one.last)) for one in told)
