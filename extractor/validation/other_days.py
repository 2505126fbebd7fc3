"""Other days: which day stands beside a toll that is not its incident's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from extractor.reading.dates.dates import DateMention
from extractor.reading.harm.entailment import outcomes_said
from extractor.reading.quotes.quotes import Span
from extractor.reading.scenes.scopes import clause_around
from extractor.reading.text.sentences import Sentence
from extractor.reading.text.stretches import Stretches
from extractor.validation.anchors import PARTED, UNPARTED, is_day_of_telling, told_aside
from extractor.validation.examination import Examination, TollInPlace
from schemas import DatePrecision, Incident, Outcome, Role

LAST = re.compile(r"(?:on\s+)?last\b", re.IGNORECASE)
WEEK = timedelta(days=7)
LATER = frozenset({Outcome.released, Outcome.detained})
# What comes after these words is another event, and the day with it.
AVENGED = re.compile(
    r"\b(?:reply|response|retaliation|retribution|revenge|reprisals?|vengeance|punishment|payback)\s+(?:to|for)\b|\b(?:to\s+)?aveng(?:e|ed|ing)\b",
    re.IGNORECASE,
)
# "Tanks drove into the camp on Thursday in response to a rocket that killed two": what such words lead to has a day of its own.
RECALLED = re.compile(
    r"\b(?:(?:reply|response|retaliation|retribution|revenge|reprisals?|vengeance|payback|reaction|answer)\s+(?:to|for)|(?:to\s+)?aveng(?:e|ed|es|ing)|after|following|over|because\s+of|in\s+the\s+wake\s+of"
    r"|(?:sparked|triggered|prompted|provoked|angered|enraged)\s+by|(?:protest(?:ed|ing)?|demonstrat\w+)\s+(?:at|against)|responsible\s+for|mourn(?:ed|ing)\s+the\s+victims\s+of|suspected\s+of|blamed\s+for)"
    r"\s+(?:an?|the|last|this|that|another|two|several)\s+(?:[\w'’-]+\s+){0,4}?(?:that|which|in\s+which)\s+[^,;:]{0,60}$",
    re.IGNORECASE,
)
RELATIVE = ("that", "which")
RAISED = re.compile(r"\W*(?:bringing|raising|taking|pushing|brought|raised|took|pushed)\b", re.IGNORECASE)
# By Friday 61 bodies had been brought out, and a girl who dies of her burns on Monday was hurt before: these days are later ones.
BY_THEN = re.compile(r"\b(?:by|until|till|as\s+of|up\s+to|through)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
BY_REACH = 25  # code points before a day
OUTLIVED = re.compile(
    r"\b(?:died|dies|succumbed|death|passed\s+away)\b[^.;]{0,40}?\b(?:(?:of|from|to)\s+(?:(?:his|her|their|the|its)\s+)?(?:\w+\s+)?(?:wounds?|injur(?:y|ies)|burns)"
    r"|(?:in|at)\s+(?:\w+\s+){0,3}?(?:hospital|clinic))\b"
    r"|\bbod(?:y|ies)\b[^.;]{0,60}?\b(?:found|recovered|brought|pulled|unearthed|dug|retrieved|taken|exhumed|discovered|identified|buried)\b"
    r"|\b(?:found|recovered|pulled|unearthed|dug\s+up|retrieved|exhumed|discovered)\b[^.;]{0,40}?\b(?:bod(?:y|ies)|corpses?|remains)\b"
    r"|\b(?:toll|number\s+of\s+(?:dead|deaths|people\s+killed))\b[^.;]{0,50}?\b(?:stood|stands|rose|risen|rises|reached|climbed)\b",
    re.IGNORECASE,
)
NAMED_DAYS = frozenset({"explicit", "partial"})
# "The day before the vote" is not meant: it counts from what it names.
DAY_BEFORE = re.compile(
    r"\W*(?:on\s+)?the\s+(?:(?:previous|preceding)\s+(?:day|night|evening|morning|afternoon|week)"
    r"|(?:day|night|evening|week)\s+before(?=\s*,|\s+[a-z]+s\s))\b",
    re.IGNORECASE,
)
FRONTING = frozenset({"", "in", "and in", "but in", "back in", "early in", "late in"})
NIGHT = timedelta(days=1)
EVENING = re.compile(r"\b(?:night|evening|eve|overnight|midnight)\b", re.IGNORECASE)
WHEN = re.compile(r",\s+(?:when|in\s+which|on\s+which)\s*$", re.IGNORECASE)
# "On Monday", "In Kabul on Monday": nothing is told before the day.
OPENING = re.compile(
    r"\W*(?:(?:(?:in|on|at|near|and|but|also|then|later|early|late|the|of|from|a|an|another|town|city|village|district|province|same|again)\b|[A-Z][\w'’-]*)\W+){0,8}"
)
MANNER = re.compile(r"\b(?:when|as)\b", re.IGNORECASE)  # "was killed when he stepped on a mine on Monday"
GAP = len(", on ")  # between a quote and the words right behind it
DAY_REACH = 30  # code points before such a clause in which its day stands

Days = tuple[date | None, date | None]


def other_days_reason(examination: Examination, toll: TollInPlace) -> str | None:
    """A toll whose clause gives another incident's date, and not its own."""
    own = days_of(toll.incident)
    if own is None or toll.span is None or toll.toll.outcome in LATER:
        return None  # people come free, and their captors are caught, on another day than that of the deed
    sentence = examination.reading.sentence_at(toll.span.start)
    start, end = clause_around(examination.text, toll.span.start, sentence)
    if WHEN.search(
        examination.text[max(sentence.start, start - DAY_REACH) : start]
    ):  # "the raid of October 10, when 14 people were killed"
        start = max(sentence.start, start - DAY_REACH)
    dating = examination.spans.get(f"incidents[{toll.incident_position}].date.quote")
    if dating is not None and _dates(dating, toll.span, start, end):
        return None  # the words that date the incident; whether they do, another rule says
    aside = Stretches(
        (b.start, b.end) for b in examination.reading.backdrops if start <= b.start < end and not b.governs(toll.span.start)
    )
    within = [m for m in examination.reading.dates_between(start, end) if not aside.meet(m.start, m.end)]
    if not within or RAISED.match(toll.toll.quote) or not LATER.isdisjoint(outcomes_said(toll.toll.quote)):
        return None  # "a body was found on 19 June, bringing the dead to five", "captured on Thursday, two of them wounded"
    passing = told_aside(toll)
    recalled = _recalled(examination, toll, start)
    avenged = AVENGED.search(examination.text, toll.span.end, end)
    near = [
        m
        for m in within
        if m.first is not None
        and m.last is not None
        and m.start >= examination.dateline_end
        and not (avenged is not None and avenged.end() <= m.start)
        and not (recalled is not None and m.end <= recalled)
        and not passing.meet(m.start, m.end)
        and not is_day_of_telling(examination.text, start, m.start, m.end)
        and not BY_THEN.search(examination.text, max(sentence.start, m.start - BY_REACH), m.start)
    ]
    if any(mention.kind == "offset" for mention in within):  # "three weeks after": a date of its own, whatever day that is
        return _day_before(examination, toll, sentence, within)
    if not near or any(_is_own(examination.text, mention, own) for mention in near):
        return None
    if OUTLIVED.search(examination.text, start, max(end, toll.span.end)):
        return None
    for position, incident in enumerate(examination.incidents):
        days = days_of(incident)
        if position == toll.incident_position or days is None or meet(own, days):
            continue
        for mention in near:
            words = examination.text[mention.start : mention.end]
            if meet(days, (mention.first, mention.last)) and _reaches(examination.text, start, toll.span, mention):
                return f'"{toll.toll.quote}" stands beside "{words}", the date of incidents[{position}]'
    return _earlier_day(examination, toll, near)


def _dates(dating: Span, quote: Span, start: int, end: int) -> bool:
    """Whether the words that date an incident stand in the clause of a toll, or right behind its quote."""
    within = start <= dating.start and dating.end <= max(end, quote.end)
    return within or 0 <= dating.start - quote.end <= GAP


def _reaches(text: str, clause: int, span: Span, mention: DateMention) -> bool:
    """Whether a day dates the figure cited at ``span``: its clause opens with the day, or nothing parts the two."""
    if span.start <= mention.start and mention.end <= span.end:
        return True
    if mention.start - clause < UNPARTED and OPENING.fullmatch(text, clause, mention.start):
        return True
    if mention.end <= span.start:
        return span.start - mention.end < UNPARTED and not PARTED.search(text, mention.end, span.start)
    between = text[span.end : mention.start] if mention.start - span.end < UNPARTED else ","
    return not PARTED.search(MANNER.sub(" ", between))


def _recalled(examination: Examination, toll: TollInPlace, start: int) -> int | None:
    """Where the words begin that recall the event of which the toll is told: "in response to a rocket that killed two"."""
    if toll.span is None:
        return None
    inside = examination.reading.mentions_between(toll.span.start, toll.span.end)
    number = next((one.number_start for one in inside if one.outcome is toll.toll.outcome), toll.span.start)
    before = examination.text[start:number]
    if not any(word in before for word in RELATIVE):
        return None
    found = RECALLED.search(before)
    return None if found is None else start + found.start()


def _day_before(examination: Examination, toll: TollInPlace, sentence: Sentence, within: Sequence[DateMention]) -> str | None:
    """A main incident's toll in a sentence that opens with "The previous day", while another one dates the incident."""
    before = DAY_BEFORE.match(examination.text, sentence.start, sentence.end)
    dating = examination.spans.get(f"incidents[{toll.incident_position}].date.quote")
    if before is None or dating is None or toll.incident.role is not Role.main or len(within) > 1:
        return None
    if sentence.start <= dating.start < sentence.end:
        return None
    return f'"{toll.toll.quote}" stands under "{before[0].strip()}", which speaks of another incident'


def _earlier_day(examination: Examination, toll: TollInPlace, near: Sequence[DateMention]) -> str | None:
    """A toll before whose figure an earlier day stands than the incident's, and no other: nobody falls before the attack."""
    claimed = toll.incident.date
    if claimed.precision is not DatePrecision.day or claimed.start is None or toll.span is None:
        return None
    if not all(mention.last is not None and mention.last < claimed.start - NIGHT for mention in near):
        return None
    sentence = examination.reading.sentence_at(toll.span.start)
    led = next((m for m in near if m.kind in NAMED_DAYS and m.end <= toll.span.end and _leads(examination, m, sentence)), None)
    if led is None:
        return None
    return f'"{toll.toll.quote}" stands beside "{examination.text[led.start : led.end]}", before the incident of {claimed.start}'


def _leads(examination: Examination, mention: DateMention, sentence: Sentence) -> bool:
    """Whether the words give a day, or are a month or year that the sentence opens with: "In 2004 a bomb killed 41 people"."""
    opening = examination.text[sentence.start : mention.start].strip(" \"'“‘(").casefold()
    return mention.precision is DatePrecision.day or opening in FRONTING


def _meant(text: str, mention: DateMention) -> Iterator[Days]:
    """The days that a date can mean: "last Monday" is the nearest one to some writers, the one of the week before to others."""
    yield mention.first, mention.last
    if mention.first is not None and mention.last is not None and LAST.match(text, mention.start):
        yield mention.first - WEEK, mention.last - WEEK


def _is_own(text: str, mention: DateMention, own: Days) -> bool:
    """Whether the words may be a day of the incident, or the night before it, in which what became of it may have begun."""
    eve = mention.last is not None and own[0] is not None and own[0] - mention.last == NIGHT
    if eve and EVENING.search(text, mention.start, mention.end) is not None:
        return True
    return any(meet(own, days) for days in _meant(text, mention))


def days_of(incident: Incident) -> Days | None:
    """The first and the last day of an incident; None without a date."""
    return None if incident.date.start is None else (incident.date.start, incident.date.end or incident.date.start)


def meet(one: Days, other: Days) -> bool:
    """Whether two spans of days share one; a span without its ends shares none."""
    return (
        one[0] is not None
        and one[1] is not None
        and other[0] is not None
        and other[1] is not None
        and one[0] <= other[1]
        and other[0] <= one[1]
    )
