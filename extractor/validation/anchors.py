"""Anchors: the words by which a record ties an incident to the text, and which incident the text is speaking of at a toll."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.names.names import name_in_text
from extractor.reading.quotes.quotes import finder_of
from extractor.validation.examination import Examination, TollInPlace
from schemas import Incident, Place, Role

# What somebody is wanted for is told on the way to what happened to them.
SUSPECTED = re.compile(
    r"\b(?:suspected|accused|wanted|responsible|linked|involved|blamed|convicted|sought|believed|known)\s+(?:of|for|in|to|over)\b"
    r"|\b(?:masterminded|planned|ordered|organi[sz]ed|took\s+part\s+in)\b",
    re.IGNORECASE,
)
TOLD_REACH = 30  # code points before a day
TOLD = re.compile(
    r"\b(?:sa(?:id|ys?)|told|announced|reported|confirmed|informed|stated|indicated|disclosed|revealed|stood|stands|rose|risen|rises|climbed|increased|reached|jumped|fell|dropped|revised|updated|raised"
    r"|lowered|put|died\s+in\s+hospital)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"\s+(?:\w+ly\s+)?(?:sa(?:id|ys)|told|announced|confirmed|reported|informed|stated|indicated|disclosed|revealed|issued|released|published|posted|circulated|put\s+out|gave|read\s+out|named|that)\b",
    re.IGNORECASE,
)
ENOUGH = 2  # anchors of one incident in the sentence before


def anchored_elsewhere(examination: Examination, toll: TollInPlace) -> str | None:
    """Why the text is speaking of a background incident where a main one's toll stands; None when it is not, or one cannot tell.

    It is when the words before the toll in its sentence hold an anchor of that incident (its city, its date's words) and none
    of the toll's own, or, where they hold none at all, when the sentence before holds several.
    """
    if toll.incident.role is not Role.main or toll.span is None:
        return None
    others = [
        position
        for position, incident in enumerate(examination.incidents)
        if incident.role is not Role.main and not _same_scene(incident, toll.incident)
    ]
    if not others:
        return None
    reading = examination.reading
    number = reading.sentence_number_at(toll.span.start)
    sentence = reading.sentences[number]
    stretches = [(sentence.start, toll.span.end, 1)]
    if number and reading.sentences[number - 1].paragraph == sentence.paragraph:
        stretches.append((reading.sentences[number - 1].start, reading.sentences[number - 1].end, ENOUGH))
    for start, end, needed in stretches:
        own = list(_anchors(examination, toll.incident_position, start, end, toll.span.start))
        if own:
            return None
        for position in others:
            found = list(_anchors(examination, position, start, end, toll.span.start))
            if len(found) >= needed:
                return f'"{toll.toll.quote}" follows "{found[0]}", which is of incidents[{position}]'
            if found:
                return None
    return None


def is_day_of_telling(text: str, start: int, first: int, last: int) -> bool:
    """Whether the day's words, from ``first`` to ``last`` in a clause that begins at ``start``, say when something was told: "the
    toll rose to 46 on Tuesday", "had on Monday issued a list".
    """
    before = TOLD.search(text, max(start, first - TOLD_REACH), first)
    return (before or TELLS.match(text, last)) is not None


def _same_scene(one: Incident, other: Incident) -> bool:
    """Whether two incidents share city and day, so that their words cannot tell them apart."""
    return one.place.city is not None and one.place.city == other.place.city and one.date.start == other.date.start


def _anchors(examination: Examination, position: int, start: int, end: int, toll: int) -> Iterator[str]:
    """The incident's own words between two offsets, less those in a backdrop that the toll stands outside of."""
    incident = examination.incidents[position]
    shared = [other for other in examination.incidents if other is not incident]
    span = examination.spans.get(f"incidents[{position}].date.quote")
    quote = incident.date.quote
    alone = all(other.date.quote != quote for other in shared)
    dates = span is not None and alone and start <= span.start < end and TELLS.match(examination.text, span.end) is None
    if span is not None and dates and not _set_aside(examination, span.start, toll):
        yield str(quote)
    names = [incident.place.city, incident.place.site]
    for name in names:
        if name is None or any(_holds(other.place, name) for other in shared):
            continue
        start = max(start, examination.dateline_end)
        words = examination.text[start:end]
        if name_in_text(name, finder_of(words)) and not _set_aside(examination, start + max(0, words.find(name)), toll):
            yield name


def _holds(place: Place, name: str) -> bool:
    """Whether a name of the place holds the other: "Mount Garnet prison farm" and "prison farm"."""
    return any(
        known is not None and name.casefold() in known.casefold() for known in (place.city, place.site, place.admin1, place.quote)
    )


def _set_aside(examination: Examination, offset: int, toll: int) -> bool:
    """Whether the words at ``offset`` stand in a backdrop that does not reach the toll: "A week after a bomb in Herat, ..."."""
    sentence = examination.reading.sentence_at(offset)
    if SUSPECTED.search(examination.text, sentence.start, offset):
        return True
    return any(backdrop.governs(offset) and not backdrop.governs(toll) for backdrop in examination.reading.backdrops)
