"""Anchors: the words by which a record ties an incident to the text, and which incident the text is speaking of at a toll."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.names.names import name_in_text
from extractor.reading.quotes.quotes import Span, finder_of
from extractor.reading.text.stretches import Stretches
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.revenge import goes_on_after_revenge
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
# "The ministry in Sanaa raised the number of dead": where somebody sits who tells or counts.
COUNTS_THERE = re.compile(
    rf"(?:,[^,;.]{{1,60}},|\s+(?:government|regime|authorities|command|headquarters|radio|television|newspapers?|press)\b)?"
    rf"(?:{TELLS.pattern}|,?\s+(?:\w+ly\s+)?(?:raised|put|puts|lowered|revised|updated|corrected|counted|counts|lists|listed|spoke|speaks|gives|believes?|believed|reckons?|reckoned|estimates?|estimated)\b)"
    # "In Colombo, a spokesman said": who speaks for a state or an army sits there.
    r"|,?\s+(?:an?|the|one|his|its)\s+(?:[\w'’-]+\s+){0,3}?(?:spokes\w+|ministry|minister|government|president|army|military|(?:high\s+)?command|headquarters|embassy|general\s+staff)\s+(?:[\w'’-]+\s+){0,3}?"
    r"(?:sa(?:id|ys)|told|announced|reported|stated|put|spoke|gave|confirmed)\b",
    re.IGNORECASE,
)
# Where whoever is said to give a figure sits or speaks, and where those who were hurt are taken.
SEATED = re.compile(
    r"\b(?:according\s+to|by\s+the\s+(?:count|tally|reckoning|account|estimate|figures?|word|lists?)\s+of|(?:figures?|count|tally|estimates?|word|lists?|statement|report|dispatch|message|telegram|bulletin)"
    r"\s+(?:of|from|by|issued|released|given|published|sent))\b[^.;,]{0,60}?\b(?:in|at|from)\s+$"
    r"|\b(?:speaking|asked|reached|interviewed|addressing|briefing|reporting|writing|questioned|contacted|quoted|testifying)\s+(?:[\w'’-]+\s+){0,3}?(?:in|at|from)\s+$"
    r"|\b(?:taken|flown|airlifted|moved|brought|driven|transferred|evacuated|rushed|carried|ferried)\s+(?:[\w'’-]+\s+){0,3}?to\s+(?:[\w'’-]+\s+){0,4}?$"
    r"|\b(?:doctors?|surgeons?|physicians?|nurses?|director|chief|spokes\w+|officials?)\s+(?:at|of|from|for)\s+(?:[\w'’-]+\s+){0,4}?hospital\s+(?:in|at)\s+$",
    re.IGNORECASE,
)
# Where somebody comes from, or is on the way to, is not where a figure belongs: "the gang, at home in the suburb of Croix".
AT_HOME = re.compile(
    r"\b(?:(?:at\s+home|based|born|rooted|headquartered|raised|recruited|resident|registered)\s+in|(?:natives?|residents?|inhabitants|sons?)\s+of|(?:chair(?:m[ae]n|wom[ae]n|persons?)?|heads?|chiefs?|leaders?|mayors?|governors?|commissioners?|prefects?|commanders?|bishops?|archbishops?|imams?|kings?|emirs?|sultans?|princes?|lords?|MPs?|deput(?:y|ies)|senators?|members?\s+for)\s+(?:of|for)|bound\s+for|on\s+(?:the|its|their|his|her)\s+way\s+to)\s+"
    r"(?:(?!on\b|in\b|at\b|near\b)[\w'’-]+\s+){0,5}?$",
    re.IGNORECASE,
)
HOME_REACH = 80  # code points before a place
ENOUGH = 2  # anchors of one incident in the sentence before
# What parts a day from a figure that it does not date: "40 people were killed in Homs, where a church was set alight on Monday".
PARTED = re.compile(
    r"[;:,—–]|\b(?:that|which|who|whose|whom|where|when|while|as|before|after|since|than|following|follow(?:s|ed)|ahead|until|by\s+then|and|but"
    r"|earlier|later|previous|last|compared)\b",
    re.IGNORECASE,
)
UNPARTED = 200  # code points that go on without any of these
# "In an operation after an attack in Gao on Sunday, soldiers killed nine men": what these lead to stands behind the comma.
LEADING_TO = re.compile(
    r"\b(?:after|following|since|(?:in\s+)?(?:response|reply|retaliation|reprisals?|revenge|answer)\s+(?:to|for)|in\s+the\s+wake\s+of|aveng(?:e|ed|ing))\b[^,;:]*$",
    re.IGNORECASE,
)
NOTHING = Stretches(())
DAY_REACH = 100  # code points between a figure and the day that dates it
# "The owner, whose father was shot dead there in 2015, was among the dead": what is told aside is of somebody else.
OF_KIN = re.compile(
    r", (?:whose|who|which)\s[^,.;]{1,120},\s+(?=(?:was|were|is|are|has|had|have|also|died|lost|fell|survived|escaped)\b)",
    re.IGNORECASE,
)


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
    if not others or _goes_on_to_its_own(examination, toll):
        return None
    reading = examination.reading
    number = reading.sentence_number_at(toll.span.start)
    sentence = reading.sentences[number]
    passing = OF_KIN.search(toll.toll.quote) if ", wh" in toll.toll.quote else None
    stretches = [(sentence.start, toll.span.end if passing is None else toll.span.start + passing.start(), 1)]
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


def told_aside(toll: TollInPlace) -> Stretches:
    """Where the quote tells in passing of somebody else, and goes on about those whom it counts."""
    if toll.span is None or ", wh" not in toll.toll.quote:
        return NOTHING
    start = toll.span.start
    return Stretches((start + found.start(), start + found.end()) for found in OF_KIN.finditer(toll.toll.quote))


def is_day_of_telling(text: str, start: int, first: int, last: int) -> bool:
    """Whether the day's words, from ``first`` to ``last`` in a clause that begins at ``start``, say when something was told: "the
    toll rose to 46 on Tuesday", "had on Monday issued a list".
    """
    before = TOLD.search(text, max(start, first - TOLD_REACH), first)
    return (before or TELLS.match(text, last)) is not None


def _goes_on_to_its_own(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the figure's own clause goes on to its incident's day or place: "a bomb killed three men near Kidal on Monday"."""
    assert toll.span is not None  # noqa: S101  # callers have looked
    start, end = toll.span.start, toll.span.end
    if is_told_of_its_own_day(examination, toll, start, (start, start)):
        return True
    clause = examination.text[end : min(end + DAY_REACH, examination.reading.sentence_at(start).end)]
    parted = PARTED.search(clause)
    finder = finder_of(clause if parted is None else clause[: parted.start()])
    elsewhere = [other.place for other in examination.incidents if other is not toll.incident]
    names = (toll.incident.place.city, toll.incident.place.site)
    return any(n is not None and name_in_text(n, finder) and not any(_holds(place, n) for place in elsewhere) for n in names)


def is_told_of_its_own_day(examination: Examination, toll: TollInPlace, number: int, cue: tuple[int, int]) -> bool:
    """Whether the figure at ``number`` stands with its own incident's day, nothing between them: "shot dead 15 people on Monday".

    Then other words of the sentence, the ``cue`` from one offset to another, speak of what came before or around it.
    """
    sentence = examination.reading.sentence_at(number)
    near = max(sentence.start, number - DAY_REACH), min(sentence.end, number + DAY_REACH)
    dating = examination.spans.get(f"incidents[{toll.incident_position}].date.quote")
    stretches = [] if dating is None else [(dating.start, dating.end)]
    own, last = toll.incident.date.start, toll.incident.date.end or toll.incident.date.start
    for mention in examination.reading.dates_between(*near):
        if mention.first is None or mention.last is None or own is None or last is None:
            continue
        if mention.first <= last and own <= mention.last and mention.precision is toll.incident.date.precision:
            stretches.append((mention.start, mention.end))
    for start, end in stretches:
        if not (near[0] <= start and end <= near[1]) or (start < cue[1] and cue[0] < end):
            continue
        between = (end, number) if end <= number else (number, start)
        if not PARTED.search(examination.text, *between):
            return True
    return False


def _same_scene(one: Incident, other: Incident) -> bool:
    """Whether two incidents share city and day, so that their words cannot tell them apart."""
    return one.place.city is not None and one.place.city == other.place.city and one.date.start == other.date.start


def _anchors(examination: Examination, position: int, start: int, end: int, toll: int) -> Iterator[str]:
    """The incident's own words between two offsets, less those in a backdrop that the toll stands outside of."""
    incident = examination.incidents[position]
    shared = [other for other in examination.incidents if other is not incident]
    span = _dating(examination, position)
    quote = incident.date.quote
    alone = all(other.date.quote != quote for other in shared)
    dates = span is not None and alone and start <= span.start < end and TELLS.match(examination.text, span.end) is None
    if span is not None and dates and not _set_aside(examination, span.start, toll):
        yield str(quote)
    names = [incident.place.city, incident.place.site]
    for name in names:
        if name is None or name.islower() or any(_holds(other.place, name) for other in shared):
            continue  # "a quarry" is named by many words
        start = max(start, examination.dateline_end)
        words = examination.text[start:end]
        if not name_in_text(name, finder_of(words)):
            continue
        place = start + max(0, words.find(name))
        before = max(start, place - HOME_REACH), place
        if AT_HOME.search(examination.text, *before) or SEATED.search(examination.text, *before):
            continue
        if not _set_aside(examination, place, toll) and not COUNTS_THERE.match(examination.text, place + len(name)):
            yield name


def _dating(examination: Examination, position: int) -> Span | None:
    """Where the words stand that date the incident; of several places, the one nearest to its tolls, and none if it has none."""
    spans = examination.reading.finder.find_all(examination.incidents[position].date.quote or "")
    if len(spans) < 2:
        return examination.spans.get(f"incidents[{position}].date.quote")
    tolls = [one.span.start for one in examination.tolls if one.incident_position == position and one.span is not None]
    return min(spans, key=lambda span: min(abs(span.start - toll) for toll in tolls)) if tolls else None


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
    led = LEADING_TO.search(examination.text, sentence.start, offset) if toll > offset else None
    if led is not None:
        words = examination.text[led.start() : sentence.end]
        told_after = toll > sentence.end or "," in examination.text[offset:toll]
        if told_after or goes_on_after_revenge(words, offset - led.start(), toll - led.start()):
            return True
    return any(
        (backdrop.governs(offset) or backdrop.start <= offset < backdrop.end) and not backdrop.governs(toll)
        for backdrop in examination.reading.backdrops
    )
