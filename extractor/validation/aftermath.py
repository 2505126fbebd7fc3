"""The rule on days of what followed: when something was told or claimed, or when captives came free, is no date of the attack.

It speaks only where the article gives an earlier day beside words of the attack, which no other incident of the record has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.reading.dates.dates import DateMention
from extractor.reading.dates.sequels import is_sequel
from extractor.reading.dates.telling import is_telling
from extractor.reading.quotes.quotes import Span
from extractor.reading.scenes.scopes import clause_around
from extractor.validation.examination import Examination
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import DatePrecision, Incident, Severity

_TOLD = (
    r"(?:sa(?:id|ys)|told\s+(?:\w+\s+){0,3}\w+|announced|reported|confirmed|stated|disclosed|learned|reiterated|added|wrote|revealed|demanded|condemned|appealed|urged"
    r"|warned|vowed|denied|filed|lodged|took\s+responsibility|claimed\s+(?:responsibility|the\s+(?:\w+\s+)?\w+))"
)
_ADDED = (
    r"(?:,?\s+(?:late|early|by\s+(?:satellite\s+)?\w+|in\s+[A-Z]\w+|in\s+an?\s+\w+|through\s+\w+|from\s+\w+|on\s+(?:its|their|his)\s+\w+"
    r"|again|here|there|on|only|also|without\s+\w+))*"
)
# What stands right before or behind the day on which something was told.
TOLD = re.compile(
    rf"\b{_TOLD}{_ADDED}\s*$|\b(?:statement|communiqu\w+|letter|leaflet|video|message|tape|interview)s?\b[^.;:]{{0,60}}$"
    r"|\b(?:is|are|was|were|remained)\s+still\b[^.;:]{0,40}$|\b(?:rose|risen|rises|climbed|climbs)\s+to\s+[\w,.-]+(?:\s+\w+)?\s+(?:on\s+)?$"
    r"|\b(?:arrested|held|caught|charged|identified|claimed)\s+(?:by|until|as\s+of)\s*$",
    re.IGNORECASE,
)
TELLS = re.compile(
    r"\s+(?:night\s+|morning\s+|evening\s+)?(?:that\b|(?:\w+ly\s+)?(?:released|freed|set\s+free|announced|confirmed|said|claimed|condemned|denounced|deplored)\b"
    r"|(?:by|through)\s+(?!what\b)(?:\w+\s+){1,5}(?:spokes\w+|statement|agency)\b)"
)
# What befalls those who were taken or hurt long after.
_FREED = (
    r"(?:released|freed|(?:is|are|was|were)\s+free|(?:been\s+)?set\s+free|walked\s+free|(?:been\s+)?let\s+go|handed\s+over|rescued|recovered"
    r"|regained\s+(?:his|her|their)\s+(?:freedom|liberty)|came\s+home|buried|laid\s+to\s+rest)"
)
FREED = re.compile(
    rf"\b(?:{_FREED}|flown\s+(?:home|back|out|to)|held\s+without\s+bond|escaped|ended|was\s+over|withdrew"
    r"|reached\s+(?:\w+\s+){0,3}?(?:camps?|hospital|safety|town|city)"
    r"|died\s+(?:of\s+(?:his|her|their|the)\s+(?:injuries|wounds|burns)|in\s+(?:surgery|(?:an?\s+|the\s+)?(?:\w+\s+)?hospital)))\b"
)
ENDS = re.compile(r"[.;:]")
NEAR = 60  # code points between such words and their day
# "A day later 12 adults were let go": words of a rescue right behind their day
FREED_THEN = re.compile(
    rf"(?:\s+(?:night|morning|evening|afternoon))?,?\s+(?:as\s+)?(?:[\w’'-]+\s+){{0,5}}?(?:(?:was|were|had\s+been)\s+)?{_FREED}\b"
)
# Words that tell the attack itself.
DEED = re.compile(
    r"\b(?:kill(?:ed|ing)|shot|abduct(?:ed|ing)|kidnap(?:ped|ping)|seized|snatched|taken|took|attack(?:ed|ing)?|ambush(?:ed|ing)?|bomb(?:ed|ing|s)?|blast|explo\w+|blew|blown|went\s+off|hit|struck|wounded|injured"
    r"|died(?!\s+(?:of\b|in\s+(?:a\s+)?hospital))|dead|minefield|gunned|executed|murder\w*|lynched|drowned|crushed|burst|dragged|rammed"
    r"|torched|lit|set\s+(?:on\s+fire|alight|ablaze)|stabbed|hacked|fired|opened\s+fire|raid(?:ed)?|storm(?:ed|ing)|burned|destroyed|beaten|stopped|detained|arrested|hijacked|massacre\w*|wrecked|mine|landmine|shell(?:ed|s|ing)|clash\w*|fight\w*|fought|operation|lynch\w*|riot\w*|under\s+fire|broke\s+out|erupted"
    r"|(?:trouble|violence|unrest|siege)\s+(?:began|started))\b",
    re.IGNORECASE,
)
PARTED = re.compile(
    r"[;:]|\b(?:(?:before|after|since|until)(?!\s+(?:\d|midnight|midday|noon|dawn|dusk|dark|sunset|sunrise|nightfall))|following)\b",
    re.IGNORECASE,
)
REACH = 160  # code points between a day and the words that it dates
WEEK = timedelta(days=7)
DAYS = frozenset({"weekday", "relative", "explicit", "partial"})
# "Since Friday", "until Monday": no day on which anything happened.
BOUNDED = re.compile(
    r"\b(?:since|until|till|by|from|for|of|before|after|to|through)\s+(?:the\s+|late\s+|early\s+|last\s+)*$", re.IGNORECASE
)
# Of whom a story of an attack goes on: talks and votes have days of their own.
OF_THE_STORY = re.compile(
    r"\b(?:(?:gun|police)?m[ae]n|attackers?|assailants?|raiders?|rebels?|militia\w*|militants?|insurgents?|guerrillas?|fighters?|bandits?|soldiers?|troops|police|crowd|mob|gang|victims?"
    r"|they|them|him|her|lynching)\b",
    re.IGNORECASE,
)
SINCE = re.compile(r"\bsince\b[^,;.]*$", re.IGNORECASE)
THAT = re.compile(r",?\s+that\b")
OWNING = re.compile(r"['’]s?\b")
HEAD = 110  # code points within which a dateline gives its day
# What a dateline has before its day, and behind it: "(TEXT) LIMA, 13 JUN (EFE) --"
HEADS = re.compile(
    r"\W*(?:\([A-Z][A-Za-z ]*\)\s*)?(?:[A-Z][\w'’.-]*(?:[ ,/]+|\s*\(|\s+[-–—]+\s*)){0,7}"
    r"(?:IN\s+[A-Z]+\s+TO\s+[A-Z ]+\d{4}\s+GMT\s+)?"
)
HEADED = re.compile(r"\s*(?:\([^()]{1,40}\)\s*)?(?:--|[-–—:/|.(]|\n)")


@REGISTRY.rule(
    "date-of-what-followed",
    Severity.error,
    "The day on which something was told or claimed, or somebody came free, is no date of an attack that the article dates.",
    example=Example(
        'Monday on "killed nine on Saturday, the army said on Monday"',
        'Saturday on "killed nine on Saturday, the army said on Monday"',
    ),
)
def date_of_what_followed(examination: Examination) -> Iterator[Finding]:
    """Every incident dated by what came after it."""
    for i, incident in enumerate(examination.incidents):
        span = examination.spans.get(f"incidents[{i}].date.quote")
        when = incident.date
        if (
            span is None
            or when.start is None
            or when.precision is not DatePrecision.day
            or when.start != (when.end or when.start)
        ):
            continue
        spans = examination.reading.finder.find_all(when.quote or "")
        if len(spans) == 1 and _is_of_the_writing(examination, span, when.start):
            yield Finding(f"incidents[{i}].date", f'"{when.quote}" is the day of writing; the article gives others')
            continue
        others = [one for one in spans if not _dates_a_sequel(examination, one)]
        if len(others) == len(spans) or any(_may_date(examination, i, one) for one in others):
            continue
        earlier = next(_earlier(examination, i, incident), None)
        if earlier is not None:
            words = examination.text[earlier.start : earlier.end]
            yield Finding(f"incidents[{i}].date", f'"{when.quote}" dates what followed; of the attack the article says "{words}"')


def _is_of_the_writing(examination: Examination, span: Span, day: date) -> bool:
    """Whether the day is that of the dateline, and the text behind it tells another one close before, and not this one."""
    text = examination.text
    if span.start > HEAD or not HEADS.fullmatch(text, 0, span.start) or not HEADED.match(text, span.end):
        return False
    told = [one for one in examination.reading.dates if one.start > span.end and one.precision is DatePrecision.day]
    days = [one.first for one in told]
    yearless = any(one.first is None and one.kind == "partial" for one in told)
    return day not in days and (yearless or any(one is not None and timedelta(0) < day - one <= WEEK for one in days))


def _may_date(examination: Examination, position: int, span: Span) -> bool:
    """Whether the words at ``span`` may date the attack: their clause tells it, or their sentence holds one of its tolls."""
    sentence = examination.reading.sentence_at(span.start)
    tolls = (one.span for one in examination.tolls if one.incident_position == position)
    told = any(one is not None and sentence.start <= one.start < sentence.end for one in tolls)
    return told or _tells(examination, span.start, span.end)


def _follows(examination: Examination, first: int, last: int) -> bool:
    """Whether the day between two offsets is told of what followed: "the army said on Monday", "were freed on Sunday"."""
    sentence = examination.reading.sentence_at(first)
    start = max(sentence.start, first - REACH)
    if TOLD.search(examination.text, start, first) or TELLS.match(examination.text, last, sentence.end):
        return True
    dated = [mention.end for mention in examination.reading.dates_between(start, first)]
    words = examination.text[max([start, *dated]) : first]
    if FREED_THEN.match(examination.text, last, sentence.end) and DEED.search(words) is None:
        return True
    *_, freed = [None, *FREED.finditer(words)]
    if freed is None or len(words) - freed.end() > NEAR or ENDS.search(words, freed.end()):
        return False
    return DEED.search(words, freed.end()) is None


def _dates_a_sequel(examination: Examination, span: Span) -> bool:
    """Whether the words at ``span`` date what followed, or a statement, a visit or a release stands beside them and nothing of an
    attack.
    """
    days = [one for one in examination.reading.dates_between(span.start, span.end) if one.first is not None]
    first, last = (days[0].start, days[-1].end) if days else (span.start, span.end)
    if any(_follows(examination, *stretch) for stretch in {(span.start, span.end), (first, last)}):
        return True
    if not any(is_telling(examination.reading.violence, one) for one in days):
        return False
    return THAT.match(examination.text, last) is not None or not _tells(examination, first, last)


def _earlier(examination: Examination, position: int, incident: Incident) -> Iterator[DateMention]:
    """The days before the claimed one beside words of an attack, less those of other incidents and of what followed."""
    others = [(o.date.start, o.date.end or o.date.start) for j, o in enumerate(examination.incidents) if j != position]
    start, backdrops = incident.date.start, examination.reading.backdrops
    for mention in examination.reading.dates:
        first = mention.first
        if (
            mention.precision is not DatePrecision.day
            or first is None
            or start is None
            or first >= start
            or mention.kind == "dateline"
        ):
            continue
        if any(a is not None and b is not None and a <= first <= b for a, b in others):
            continue
        if _follows(examination, mention.start, mention.end) or any(one.governs(mention.start) for one in backdrops):
            continue
        if SINCE.search(examination.text, max(0, mention.start - NEAR), mention.start):
            continue  # "since fighting broke out on 10 May"
        if _tells(examination, mention.start, mention.end) or _goes_by(examination, mention, start):
            yield mention


def _goes_by(examination: Examination, mention: DateMention, claimed: date) -> bool:
    """Whether the text goes by that day in the week before the claimed one, whatever it tells of it: "they climbed the wall on
    Saturday night". The day of a statement, of a search or of what came of it is none.
    """
    if mention.first is None or claimed - mention.first > WEEK or mention.kind not in DAYS:
        return False
    reading = examination.reading
    sentence = reading.sentence_at(mention.start)
    if OWNING.match(examination.text, mention.end) or BOUNDED.search(examination.text, sentence.start, mention.start):
        return False  # "Sunday's election"
    start, end = clause_around(examination.text, mention.start, sentence)
    if is_telling(reading.violence, mention) or OF_THE_STORY.search(examination.text, start, end) is None:
        return False
    beside = reading.dates_between(sentence.start, sentence.end)
    return not is_sequel(examination.text, sentence, reading.violence, mention, beside)


def _tells(examination: Examination, first: int, last: int) -> bool:
    """Whether words of an attack stand in the clause of the day between two offsets, nothing parting them."""
    sentence = examination.reading.sentence_at(first)
    start, end = clause_around(examination.text, first, sentence)
    before = examination.text[max(start, first - REACH) : first]
    behind = examination.text[last : min(end, last + REACH)]
    return any(DEED.search(words) for words in (PARTED.split(before)[-1], PARTED.split(behind)[0]))
