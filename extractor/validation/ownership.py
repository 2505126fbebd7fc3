"""Rules on whose a toll is: counted once, and for the incident that its sentence speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from extractor.reading.dates.dates import DateMention
from extractor.reading.harm.enumerations import may_say
from extractor.reading.harm.mentions import mentions
from extractor.reading.names.claims import claims_in
from extractor.reading.names.names import name_in_text
from extractor.reading.quotes.quotes import Span, finder_of
from extractor.reading.scenes.backdrop import Backdrop
from extractor.reading.scenes.backdrops import backdrops
from extractor.reading.scenes.scopes import opens
from extractor.reading.text.sentences import sentences
from extractor.validation.anchors import PARTED, UNPARTED, anchored_elsewhere, is_told_of_its_own_day, told_aside
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.follow_ups import follows_it, stood_the_day_before
from extractor.validation.other_days import WEEK, Days, days_of, meet, other_days_reason
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Count, DatePrecision, Incident, Outcome, Role, Severity

# By precision: an incident with a longer date went on for longer than one that is merely not dated more exactly.
WIDEST = {
    DatePrecision.day: WEEK,
    DatePrecision.week: 2 * WEEK,
    DatePrecision.month: timedelta(days=31),
    DatePrecision.year: timedelta(days=366),
}
AGO = re.compile(r"\bago\b", re.IGNORECASE)
AGO_SLACK = {DatePrecision.week: timedelta(days=4), DatePrecision.month: timedelta(days=16)}
FARTHEST = 400  # days; farther back nobody counts from a day
COUNTED_REACH = 200  # code points between "two days after" and the day that it counts from
FAR = 1_000  # code points from a cue, beyond which it sets no figure apart
AMOUNT_REACH = 20  # code points before "days after" in which it says how many
# "Eighteen people have died in two attacks": of none of them alone; "the two blasts" may be those of one attack.
JOINT = re.compile(
    r"\b(?:in|during|by)\s+(?:two|three|four|five|six|several|both|separate|\d+)\s+(?:[\w-]+\s+){0,2}?(?:attacks|ambushes|incidents|raids|shootings|clashes|killings|kidnappings|operations|robberies)\b",
    re.IGNORECASE,
)
# Where another speaker begins: "were seized on Monday, witnesses said, and police said that they had arrested 30 others".
ANOTHER_CLAUSE = re.compile(
    r"\b(?:sa(?:id|ys)|told|reported|according\s+to)\b[^;]{0,120}?(?:;|,\s+(?:and|but|while))(?=\s)", re.IGNORECASE
)
OCCURRENCES = 64  # of one quote in one text; a text that repeats itself more often says nothing new


@REGISTRY.rule(
    "no-main-incident",
    Severity.error,
    "An article that reports incidents reports at least one of them as its main one.",
    example=Example("only background incidents", "one main incident and two background ones"),
    needs_text=False,
)
def no_main_incident(examination: Examination) -> Iterator[Finding]:
    """A record in which every incident is background."""
    if examination.incidents and not any(incident.role is Role.main for incident in examination.incidents):
        yield Finding("incidents", f"{len(examination.incidents)} incidents, none of them main")


@REGISTRY.rule(
    "toll-shared-by-incidents",
    Severity.error,
    "The same words must not be counted in two incidents.",
    example=Example('"killing 35" in the main incident and in a background one', '"killing 35" in the background incident alone'),
)
def toll_shared_by_incidents(examination: Examination) -> Iterator[Finding]:
    """Every toll whose figure another incident counts too."""
    if len(examination.incidents) < 2:
        return
    owners: dict[tuple[Outcome, int, int], dict[int, TollInPlace]] = defaultdict(dict)
    for toll in examination.tolls:
        if toll.span is None:
            continue
        for figure in _figures(examination, toll):
            earlier = owners[toll.toll.outcome, *figure]
            other = next((own for incident, own in earlier.items() if incident != toll.incident_position), None)
            if other is not None and not _stands_twice(examination, toll, other) and not _one_each(toll, other):
                yield Finding(f"{toll.path}.quote", f'"{toll.toll.quote}" is counted in {other.path} too')
                break
            earlier.setdefault(toll.incident_position, toll)


def _figures(examination: Examination, toll: TollInPlace) -> list[tuple[int, int]]:
    """The casualty figures that a quote holds; the quote itself where the reader sees none."""
    assert toll.span is not None  # noqa: S101  # callers have looked
    span, aside = toll.span, told_aside(toll)
    inside = [
        (mention.number_start, mention.number_end)
        for mention in examination.reading.mentions
        if span.start <= mention.number_start
        and mention.number_end <= span.end
        and mention.outcome is toll.toll.outcome
        and (mention.count is None or mention.count.overlaps(toll.toll.count))
        and not aside.meet(mention.number_start, mention.number_end)
    ]
    return inside or [(span.start, span.end)]


def _one_each(one: TollInPlace, other: TollInPlace) -> bool:
    """Whether the words tell of two people, and each incident counts one: "the assassinations of Ruiz and of Colonel Paz"."""
    alone = Count.exactly(1)
    both = one.toll.count + other.toll.count
    return one.toll.count == other.toll.count == alone and may_say(one.toll.quote, one.toll.outcome, both)


def _stands_twice(examination: Examination, one: TollInPlace, other: TollInPlace) -> bool:
    """Whether the text holds the words once for each of the two."""
    return one.toll.quote == other.toll.quote and len(examination.reading.finder.find_all(one.toll.quote)) > 1


@REGISTRY.rule(
    "toll-from-other-incident",
    Severity.error,
    "A toll belongs to the incident that its sentence speaks of: not to one with another date or another claimant.",
    example=Example(
        '"a week after at least 35 people were killed" in the main incident',
        "the same words in the background incident of a week before",
    ),
)
def toll_from_other_incident(examination: Examination) -> Iterator[Finding]:
    """Every toll whose words are tied to another incident."""
    settings = {i: _settings(examination, i) for i, one in enumerate(examination.incidents) if one.role is Role.main}
    several = len(examination.incidents) > 1
    for toll in examination.tolls:
        if toll.span is None:
            continue
        reason = _backdrop_reason(examination, toll, settings)
        if reason is None and toll.incident.date.start is not None:
            reason = _day_reason(examination, toll)
        if reason is None and several:
            reason = _claim_reason(examination, toll) or anchored_elsewhere(examination, toll) or _joint_reason(examination, toll)
        if reason is not None:
            yield Finding(f"{toll.path}.quote", reason)


def _day_reason(examination: Examination, toll: TollInPlace) -> str | None:
    """A toll beside another incident's day, unless that is the day on which its own figure was still another."""
    reason = other_days_reason(examination, toll)
    return None if reason is None or stood_the_day_before(examination, toll) else reason


def _backdrop_reason(examination: Examination, toll: TollInPlace, settings_of: Mapping[int, Sequence[Backdrop]]) -> str | None:
    """A main incident's toll that stands in another event's backdrop or in a total over a period."""
    if toll.incident.role is not Role.main or toll.span is None or toll.toll.outcome is Outcome.released:
        return None
    settings = settings_of[toll.incident_position]
    governing = None
    start, end = toll.span.start, toll.span.end
    for backdrop in settings:
        if backdrop.scope_start < end and start < backdrop.scope_end:
            break
    else:
        return None
    for span in islice(examination.reading.finder.each(toll.toll.quote), OCCURRENCES):
        offset = _number_start(examination, toll, span)
        near = settings[bisect_left(settings, offset - FAR, key=_start) : bisect_right(settings, offset + FAR, key=_start)]
        setting = next((b for b in near if b.governs(offset) and _reaches(examination, b, span, offset)), None)
        if setting is None or is_told_of_its_own_day(examination, toll, offset, (setting.start, setting.end)):
            return None
        if follows_it(examination, toll, setting, offset):
            return None
        governing = governing or setting
    if governing is None or _heads_the_article(examination, toll):
        return None
    if governing.kind == "period" and _lasted(toll.incident):
        return None
    cue = " ".join(examination.text[governing.start : governing.end].split())
    kind = "a total over a period" if governing.kind == "period" else "another incident"
    return f'"{toll.toll.quote}" stands under "{cue}", which speaks of {kind}'


def _reaches(examination: Examination, backdrop: Backdrop, span: Span, number: int) -> bool:
    """Whether a cue that governs its clause reaches the figure: it leads up to it, opens its sentence, stands in the quote, or
    nothing parts the two. "Injured 28 people and wrecked shops that were repaired after a similar attack" is news.
    """
    if backdrop.end <= backdrop.scope_start or (span.start <= backdrop.start and backdrop.end <= span.end):
        return True
    start, end = (backdrop.end, number) if backdrop.end <= number else (max(number, span.end), backdrop.start)
    if end - start < UNPARTED and not PARTED.search(examination.text, start, end):
        return True
    return opens(examination.text, examination.reading.sentence_at(backdrop.start).start, backdrop.start)


def _heads_the_article(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the title tells the figure: then it is the news, whatever the sentence says around it."""
    title = examination.article.title
    if not title:
        return False
    told = [mention for mention in mentions(title) if mention.outcome is toll.toll.outcome and mention.count is not None]
    led = any(backdrop.kind == "offset" for backdrop in backdrops(title, sentences(title)))
    return not led and any(mention.count.low == toll.toll.count.low for mention in told if mention.count is not None)


def _lasted(incident: Incident) -> bool:
    """Whether the incident is itself one of weeks, whose totals are told over a period: a siege, a crackdown."""
    start, end = incident.date.start, incident.date.end
    widest = WIDEST.get(incident.date.precision)
    return start is not None and end is not None and widest is not None and end - start > widest


def _number_start(examination: Examination, toll: TollInPlace, span: Span) -> int:
    """Where the figure itself begins: a quote may begin before the backdrop that holds its number."""
    inside = (
        mention for mention in examination.reading.mentions_between(span.start, span.end) if mention.outcome is toll.toll.outcome
    )
    return next((mention.number_start for mention in inside), span.start)


def _settings(examination: Examination, position: int) -> Sequence[Backdrop]:
    """The backdrops of the text that can set a figure apart from the incident: all but the words that date it itself."""
    foreign = [backdrop for backdrop in examination.reading.backdrops if not _is_own_date(examination, position, backdrop)]
    return sorted(foreign, key=_start)


def _start(backdrop: Backdrop) -> int:
    return backdrop.start


def _is_own_date(examination: Examination, position: int, backdrop: Backdrop) -> bool:
    """Whether the cue is the words that date the incident."""
    own = examination.spans.get(f"incidents[{position}].date.quote")
    if own is not None and own.start < backdrop.end and backdrop.start < own.end:
        return True
    incident = examination.incidents[position]
    days = days_of(incident)
    if days is None:
        return False
    before = max(0, backdrop.start - AMOUNT_REACH)
    dates = [one for one in examination.reading.dates_between(before, backdrop.end) if one.end > backdrop.start]
    return any(
        meet(days, _about(examination.text, mention))
        for mention in dates
        if backdrop.kind != "period" or mention.precision is incident.date.precision  # "this year alone" holds any day of it
    ) or any(
        meet(days, (counted, counted))
        for mention in dates
        if mention.kind == "offset"
        for counted in _counted_back(examination, mention)
    )


def _about(text: str, mention: DateMention) -> Days:
    """The days of a date, and where it counts weeks or months back, those around: "seven weeks ago" is no exact span."""
    slack = AGO_SLACK.get(mention.precision)
    if slack is None or mention.first is None or mention.last is None or not AGO.search(text, mention.start, mention.end):
        return mention.first, mention.last
    return mention.first - slack, mention.last + slack


def _counted_back(examination: Examination, mention: DateMention) -> Iterator[date]:
    """The days that "two days after" can lead back to: from those that its sentence names, or else from the publication.

    News of what followed an attack tells of the attack in this way: "police said on Monday, two days after gunmen killed nine".
    """
    if not mention.days or abs(mention.days) > FARTHEST:
        return
    sentence = examination.reading.sentence_at(mention.start)
    start, end = max(sentence.start, mention.start - COUNTED_REACH), min(sentence.end, mention.end + COUNTED_REACH)
    near = [one.first for one in examination.reading.dates_between(start, end) if one.first == one.last]
    for day in near if any(near) else [examination.article.published]:
        if day is not None:
            yield day - timedelta(days=abs(mention.days))


def _joint_reason(examination: Examination, toll: TollInPlace) -> str | None:
    """A toll of several attacks together, where the record has another main incident with a toll of that outcome."""
    joint = JOINT.search(toll.toll.quote) if toll.incident.role is Role.main else None
    others = (one for one in examination.tolls if one.incident is not toll.incident and one.incident.role is Role.main)
    if joint is None or not any(one.toll.outcome is toll.toll.outcome and one.toll.count.high != 0 for one in others):
        return None
    return f'"{toll.toll.quote}" tells of several: "{joint[0]}"'


def _claim_reason(examination: Examination, toll: TollInPlace) -> str | None:
    """A toll whose sentence tells of another incident's claim, and names none of its own perpetrators."""
    if toll.span is None:
        return None
    sentence = examination.reading.sentence_at(toll.span.start)
    words = examination.text[sentence.start : sentence.end]
    parted = ANOTHER_CLAUSE.search(words, toll.span.end - sentence.start)
    reached = words if parted is None else words[: parted.end()]
    speakers = [one.speaker for one in claims_in(words) if one.speaker is not None and one.start < len(reached)]
    if not speakers:
        return None
    finders = [finder_of(speaker) for speaker in speakers]
    own = [perpetrator.name for perpetrator in toll.incident.perpetrators]
    if any(name_in_text(name, finder) for name in own for finder in finders) or not own:
        return None
    for position, incident in enumerate(examination.incidents):
        if position == toll.incident_position:
            continue
        for perpetrator in incident.perpetrators:
            if any(name_in_text(perpetrator.name, finder) for finder in finders):
                return f'"{toll.toll.quote}" stands by the claim of "{perpetrator.name}", who did incidents[{position}]'
    return None
