"""Tolls: an incident's casualty figures, each with its quote, its source and its standing among the others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from extractor.reading.findings.boasts import is_boast
from extractor.reading.findings.captives import captives
from extractor.reading.findings.outdated import is_newest_first, is_outdated, is_rejected, taken_back
from extractor.reading.findings.rivals import MORE, latest_stand, overtaken, says_more, settled, without_echoes
from extractor.reading.findings.sums import HARM, apart_from_attackers, sums_besides, told_in_order
from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.running_totals import is_running_total, is_what_it_counts_from
from extractor.reading.names.sources import Source, source_of
from extractor.reading.numbers.numbers import ORDINAL_VALUES
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.words.stems import marks, stems, whole_words
from schemas import Count, Group, Outcome, SourceType, Toll, TollStatus

_FOUGHT = frozenset({Group.civilians, Group.security_forces})
_COMMON = frozenset({Group.everyone, Group.civilians})
_ONE = Count.exactly(1)
REACH = 12  # code points before a figure
MOST = 5_000  # people hurt or taken in one attack: larger figures are those of wars and of years
THOUSANDS, MANIFOLD = 1_000, 20  # a figure from which on it is a war's, where the attack's own is that many times smaller
_UPDATED = late(
    r"\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s)|rais(?:ed|es)|increas(?:ed|es)|jump(?:ed|s)|grow[ns]?|grew|lower(?:ed|s)|reduc(?:ed|es)|revis(?:ed|es)"
    r"|cut|fell|fall(?:en|s)|updated|stands|stood|now|total|in\s+all|altogether)\b",
    re.IGNORECASE,
)
CHANGE = 50  # code points before a figure in which it may be said to take another one's place
_UPDATING = late(
    r"\b(?:lower(?:ed|s)|rais(?:ed|es)|revis(?:ed|es)|reduc(?:ed|es)|cut|correct(?:ed|s)|updat(?:ed|es))\s+(?:\w+\s+){0,4}$|\b(?:took|takes|taking|brought|brings|bringing|push(?:ed|es|ing))\s+the\s+(?:\w+\s+){0,2}?(?:number|toll|total|count|tally|figure)\b[^.;]{0,25}$|\bnew\s+(?:(?:toll|count|figure|tally|balance)\b[^.;]{0,25})?$",
    re.IGNORECASE,
)
_SOON = r"(?:later|the\s+(?:next|following)\s+(?:day|morning)|by\s+(?:\w+\s+)?(?:evening|nightfall|midday|noon|dawn|night|morning|afternoon|(?:mon|tues|wednes|thurs|fri|satur|sun)day))"
_TOLD = r"(?:said|says|put|gave|counted|reported|confirmed|announced|stood|risen|rose|climbed|raised|told)"
_LATER = late(rf"\b(?:{_SOON}\b[^.;]{{0,90}}?\b{_TOLD}|{_TOLD}\s+{_SOON})\b", re.IGNORECASE)
# The words that these need.
_CHANGES = stems(
    """ris rose climb rais increas jump grow grew lower reduc revis cut fell fall updat stand stood now total all altogether correct
    took take taking bring brought push new"""
)
_SOONER, _TELLS = (
    whole_words("later following next evening nightfall midday noon dawn night morning afternoon")
    | stems("mon tues wednes thurs fri satur sun"),
    whole_words("said says put gave counted reported confirmed announced stood risen rose climbed raised told"),
)
_HIMSELF = late(r"\b(?P<own>kill(?:ed|ing|s)?\s+(?:himself|herself))\s+and\s+$", re.IGNORECASE)
_AND_HIMSELF = late(r"\s+and\s+(?:himself|herself)\b", re.IGNORECASE)
_RAISED_TO = late(
    r"\b(?:ris\w*|rose|climb\w*|increas\w*|jump\w*|gr[eo]w\w*|went\s+up|reach\w*|stands?|stood|now)\s+(?:to\s+|at\s+)?(?:at\s+least\s+)?[\w,-]+[^.;]{0,60}?\b(?:after|when|as|with)\b",
    re.IGNORECASE,
)
_RAISING_TO = late(
    r"[^.;]{0,90}?\b(?:bringing|raising|taking|pushing|lifting|brought|raised|takes|brings|raises)\s+"
    r"(?:(?:the\s+)?[^.;]{0,50}?\b(?:toll|total|number|count|tally|dead|deaths|fatalities)\b[^.;]{0,100}?\bto\b|to\s+(?:at\s+least\s+)?[\w-]+\s+the\s+(?:number|toll|total|count|tally)\b)",
    re.IGNORECASE,
)
_NTH = late(r"\b(?:a|another)\s+(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s+\w", re.IGNORECASE)
_OTHERS = late(r"\bothers?\b", re.IGNORECASE)
_FIRST_OTHERS = late(r"\W*(?:at\s+least\s+|another\s+)?[\w-]+\s+other\s+(?:[a-z]+\s+){0,3}?(?:were|was|died)\b", re.IGNORECASE)
_FEW_OF = late(
    r"(?!(?:number|total|toll|count|tally|bod(?:y|ies)|corpses?|deaths?|killings?|murders?|remains|lives|loss|abduction|kidnapping|arrest|detention|release|execution|massacre)\b)(?:at\s+least\s+)?\w+(?:-\w+)?\s+of\s+(?:the|those|them|its|his|her|their)\b",
    re.IGNORECASE,
)
_IN_WHAT_CONDITION = late(
    r"(?:at\s+least\s+)?[\w-]+\s+(?:(?:of\s+(?:them|these|those|whom)|patients?|others?)\s+)?(?:(?:was|were|is|are|remain(?:s|ed)?|still|said\s+to\s+be|reported(?:ly)?)\s+)+(?:\w+ly\s+)?"
    r"(?:in\s+(?:an?\s+)?(?:\w+\s+)?(?:critical|serious|grave|stable|intensive|satisfactory|guarded|life)\b|(?:critical|critically|seriously|gravely)\b|fighting\s+for|on\s+life\s+support)",
    re.IGNORECASE,
)
_OF_WOUNDED = late(r"\b(?:wounded|injured|hurt|patients)\b[^.;]{0,60}?\bof\s+whom\b", re.IGNORECASE)
# "Killed or wounded 120 people": how many died and how many were hurt it does not say.
_OF_EITHER = late(
    r"\b(?:(?:killed|killing)\s+(?:or|and)\s+(?:wound|injur)(?:ed|ing)|(?:wound|injur)(?:ed|ing)\s+(?:or|and)\s+kill(?:ed|ing))\s+$",
    re.IGNORECASE,
)
_ALSO = late(r"\balso\s+$", re.IGNORECASE)


def tolls(reading: Reading, mentions: Iterable[Mention]) -> list[Toll]:
    """The figures among ``mentions`` as tolls, in the order of the text; a figure told twice in the same words stands once."""
    found: list[Toll] = []
    seen: set[tuple[Outcome, Group, str | None, Count]] = set()
    updated: set[str] = set()
    later: set[str] = set()
    listed = told_in_order(reading, captives(reading, _one_by_one(reading, list(mentions))))
    apart, loose = apart_from_attackers(reading, listed), sums_besides(reading, listed)
    company = _company(listed)
    wholes = {
        key for m in listed if not m.part for key in ((m.sentence, m.outcome, m.group), (m.sentence, m.outcome, Group.everyone))
    }
    spans = {(m.sentence, m.outcome): (m.number_start, m.number_end) for m in listed if not m.part}
    revisions, retracted = _revisions(listed), taken_back(reading)
    for mention in listed:
        if mention.count is None or mention.hypothetical or _set_aside(reading, mention, company):
            continue
        if mention in loose or (mention.part and (mention.sentence, mention.outcome, mention.group) in wholes):
            continue  # "45 injured, nine of them seriously": no group of their own
        if mention.part and (_is_of_a_known_total(mention, company) or _is_singled_out(mention, spans, company)):
            continue
        source = source_of(reading.sentence_text(mention.start))
        key = (mention.outcome, mention.group, source.name if source else None, mention.count)
        followed = company.figures[mention.outcome] > 1
        earlier = _is_earlier(reading, mention, revisions, followed=followed) or (
            followed and mention.outcome in HARM and not mention.part and mention.count.low in retracted
        )
        quote = reading.text[_opening(reading.text, mention.start) : mention.end]
        if says_updated(reading, mention):
            updated.add(quote)
        if says_later(reading, mention):
            later.add(quote)
        adds = bool(mention.count.low) and says_more(quote)
        if key in seen and not adds:
            continue
        seen.add(key)
        own = _own_death(reading, mention)
        if own is not None:
            found.append(own)
        apart_from = False if mention in apart or (own is not None and mention.group is Group.everyone) else None
        status = _status(reading, mention, earlier=earlier)
        found.append(toll_of(reading, mention).model_copy(update={"status": status, "includes_attackers": apart_from}))
    if is_newest_first(reading.text):
        found = latest_stand(found)
    found = overtaken(found, later)
    return settled(without_echoes(found), updated)


def toll_of(reading: Reading, mention: Mention) -> Toll:
    """The figure as a toll by itself, which stands.

    Raises:
        ValueError: The figure has no count.
    """
    if mention.count is None:
        raise ValueError(
            f"{reading.text[mention.start : mention.end]!r} at {mention.start} counts nobody; only counted people are a toll"
        )
    source = source_of(reading.sentence_text(mention.start))
    return Toll(
        quote=reading.text[_opening(reading.text, mention.start) : mention.end],
        outcome=mention.outcome,
        group=mention.group,
        count=mention.count,
        source=source.name if source else None,
        source_type=_voice(reading, mention, source),
        status=TollStatus.current,
    )


def says_updated(reading: Reading, mention: Mention) -> bool:
    """Whether the words of the figure, or those before it, say that it takes another one's place: "has risen to 47"."""
    start = max(0, mention.start - CHANGE)
    if not marks(reading.text[start : mention.end]) & _CHANGES:
        return False
    return (
        _UPDATED.search(reading.text, mention.start, mention.end) is not None
        or _UPDATING.search(reading.text, start, mention.start) is not None
    )


def says_later(reading: Reading, mention: Mention) -> bool:
    """Whether the words before the figure say that it was given later: "the next day officials said"."""
    words = reading.marks[mention.sentence]
    if not (words & _SOONER and words & _TELLS):
        return False
    start = reading.sentences[mention.sentence].start
    return _LATER.search(reading.text, start, mention.number_start) is not None


def _one_by_one(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """The figures, "a third soldier was hurt" being one where no two who were hurt are told of before."""
    counted: set[int] = set()
    found: list[Mention] = []
    for one in mentions:
        nth = False
        if one.outcome is Outcome.injured and one.count is not None:
            told = _NTH.match(reading.text, one.start, one.end)
            nth = told is not None and one.count.low == ORDINAL_VALUES[told[1].lower()] and one.count.low - 1 not in counted
            counted.add(one.count.low)
        found.append(replace(one, count=_ONE) if nth else one)
    return found


def _status(reading: Reading, mention: Mention, *, earlier: bool) -> TollStatus:
    if earlier:
        return TollStatus.superseded
    return TollStatus.disputed if is_rejected(reading, mention) else TollStatus.current


def _voice(reading: Reading, mention: Mention, source: Source | None) -> SourceType:
    """Of what kind the source is; of whom nothing is known may be one of those who did it."""
    kind = source.kind if source is not None else SourceType.unknown
    return SourceType.perpetrator if kind is SourceType.unknown and is_boast(reading, mention) else kind


def _revisions(listed: Iterable[Mention]) -> dict[tuple[int, Outcome], int]:
    """Where the last number begins of words that give a figure and what it was revised to: "8 dead was raised to 11"."""
    last: dict[tuple[int, Outcome], int] = {}
    first: dict[tuple[int, Outcome], int] = {}
    for one in listed:
        if not one.part and one.number_start >= first.setdefault((one.start, one.outcome), one.end):
            last[one.start, one.outcome] = max(one.number_start, last.get((one.start, one.outcome), 0))
    return last


def _is_earlier(reading: Reading, mention: Mention, revisions: Mapping[tuple[int, Outcome], int], *, followed: bool) -> bool:
    """Whether the text takes the figure back, or says that it was given before another one."""
    revised = revisions.get((mention.start, mention.outcome))
    if revised is not None:
        return mention.number_start < revised
    return mention.superseded or is_outdated(reading, mention, followed=followed)


class _Company(NamedTuple):
    """What figures stand among: the highest lower bound of each outcome, that of its wholes, the outcomes of each sentence, and how
    many figures of each outcome are no parts, and the lowest of them.
    """

    highest: dict[Outcome, int]
    whole: dict[Outcome, int]
    told: dict[int, set[Outcome]]
    figures: dict[Outcome, int]
    wholes: dict[Outcome, set[Group]]
    lowest: dict[Outcome, int]


def _company(listed: Iterable[Mention]) -> _Company:
    company = _Company(
        defaultdict(int), defaultdict(int), defaultdict(set), defaultdict(int), defaultdict(set), defaultdict(lambda: MOST)
    )
    for one in listed:
        company.told[one.sentence].add(one.outcome)
        if one.count is not None:
            company.highest[one.outcome] = max(company.highest[one.outcome], one.count.low)
            if not one.part:
                company.figures[one.outcome] += one.count.low > 0
                company.wholes[one.outcome].add(one.group)
                company.lowest[one.outcome] = min(company.lowest[one.outcome], one.count.low or MOST)
                company.whole[one.outcome] = max(company.whole[one.outcome], one.count.low)
    return company


def _set_aside(reading: Reading, mention: Mention, company: _Company) -> bool:
    """Whether the figure is no toll of its own: a total over a period, a few of those counted elsewhere, or "ten others" who
    were hurt besides the dead, where the text counts all the hurt elsewhere.
    """
    if mention.count is None or not mention.count.low:
        return mention.outcome not in HARM and mention.outcome is not Outcome.detained  # "freed nobody" is no toll
    if mention.count.low > MOST:
        return True
    if mention.outcome is not Outcome.missing and sums_up_a_period(reading, mention):
        return True
    if mention.count.low >= THOUSANDS and (mention.vague or company.lowest[mention.outcome] * MANIFOLD < mention.count.low):
        return True  # "the war has killed thousands", beside the nine of the attack
    if mention.group is not Group.attackers and _is_increment(reading, mention):
        return True
    if _OF_EITHER.search(reading.text, max(0, mention.number_start - CHANGE), mention.number_start) is not None:
        return True
    quote = reading.text[mention.start : mention.end]
    if mention.outcome is Outcome.killed and _OF_WOUNDED.search(reading.text, max(0, mention.number_start - CHANGE), mention.end):
        return company.highest[mention.outcome] > mention.count.low  # "47 wounded, of whom nine died"
    if mention.outcome is Outcome.injured and _IN_WHAT_CONDITION.match(quote):
        return company.highest[mention.outcome] > mention.count.low  # "two were still in a critical condition"
    apart = mention.group is Group.attackers or (mention.part and mention.group not in _COMMON)
    if "of" in quote.lower() and _FEW_OF.match(quote) and not apart:
        return company.highest[mention.outcome] > mention.count.low
    if _OTHERS.search(quote) is None:
        return False
    if mention.outcome is Outcome.killed and _FIRST_OTHERS.match(reading.sentence_text(mention.start)) is not None:
        return False  # "Three other people were shot dead and nine wounded" adds to the dead told before
    return len(company.told[mention.sentence]) > 1 and company.whole[mention.outcome] > mention.count.low


def sums_up_a_period(reading: Reading, mention: Mention) -> bool:
    """Whether the figure is a total over a time rather than what one attack came to."""
    sentence = reading.sentence_text(mention.start)
    start = mention.start - reading.sentence_at(mention.start).start
    return is_running_total(sentence) and not is_what_it_counts_from(sentence, start)


def _is_of_a_known_total(mention: Mention, company: _Company) -> bool:
    """Whether the part adds nothing to a larger figure told elsewhere: "among the dead were a ringleader and two men"."""
    if mention.count is None or not mention.count.low or company.whole[mention.outcome] < mention.count.low:
        return False
    told = company.wholes[mention.outcome]
    if mention.group is Group.other:
        return Group.everyone not in told  # "four passengers, two of them Lebanese"
    return mention.group is Group.everyone or (mention.group in _FOUGHT and Group.everyone not in told)


def _is_singled_out(mention: Mention, spans: Mapping[tuple[int, Outcome], tuple[int, int]], company: _Company) -> bool:
    """Whether the part is one person of no special group, outside of the list of a whole: "51 wounded, among them a woman"."""
    if mention.count != _ONE or mention.group not in (*_COMMON, Group.other) or not company.whole[mention.outcome]:
        return False
    start, end = spans.get((mention.sentence, mention.outcome), (0, 0))
    return not start <= mention.number_start < end


def _own_death(reading: Reading, mention: Mention) -> Toll | None:
    """The attacker's death beside a figure of others: "killing himself and nine passengers", "killed six guards and himself"."""
    if mention.outcome is not Outcome.killed:
        return None
    told = _HIMSELF.search(reading.text, max(0, mention.number_start - 2 * REACH), mention.number_start)
    too = _AND_HIMSELF.match(reading.text, mention.end)
    if told is None and (too is None or mention.group is Group.attackers):
        return None
    return Toll(
        quote=told["own"] if told is not None else reading.text[mention.start : mention.end if too is None else too.end()],
        outcome=Outcome.killed,
        group=Group.attackers,
        count=Count.exactly(1),
        source=None,
        source_type=SourceType.unknown,
        status=TollStatus.current,
    )


def _is_increment(reading: Reading, mention: Mention) -> bool:
    """Whether the figure only says by how much a total grew, which the sentence gives too: "rose to 14 after two more died"."""
    if MORE.search(reading.text, mention.start, mention.end) is None:
        return False
    sentence = reading.sentence_at(mention.start)
    before = _RAISED_TO.search(reading.text, sentence.start, mention.start)
    return before is not None or _RAISING_TO.match(reading.text, mention.end, sentence.end) is not None


def _opening(text: str, start: int) -> int:
    """Where the quote of a figure begins: with the "also" before it, which says that it adds to another, and with a whole word."""
    also = _ALSO.search(text, max(0, start - REACH), start)
    if also is not None:
        return also.start()
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    return start
