"""Tolls: an incident's casualty figures, each with its quote, its source and its standing among the others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from extractor.reading.findings.boasts import is_boast
from extractor.reading.findings.captives import captives
from extractor.reading.findings.outdated import is_newest_first, is_outdated
from extractor.reading.findings.sums import HARM, apart_from_attackers, sums_besides, told_in_order
from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.running_totals import is_running_total
from extractor.reading.names.sources import Source, source_of
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from schemas import Count, Group, Outcome, SourceType, Toll, TollStatus

FAR = 5  # times: what is that much below a total is a part of it, and no other total
REACH = 12  # code points before a figure
_ONE = Count.exactly(1)
_HEARSAY = frozenset({SourceType.media, SourceType.witness, SourceType.other})
MOST = 5_000  # people hurt or taken in one attack: larger figures are those of wars and of years
THOUSANDS, MANIFOLD = 1_000, 20  # a figure from which on it is a war's, where the attack's own is that many times smaller
_UPDATED = late(
    r"\b(?:ris(?:en|es|ing)|rose|climb(?:ed|s)|rais(?:ed|es)|increas(?:ed|es)|jump(?:ed|s)|grow[ns]?|grew|lower(?:ed|s)|reduc(?:ed|es)|revis(?:ed|es)"
    r"|cut|fell|fall(?:en|s)|updated|stands|stood|now|total|in\s+all|altogether)\b",
    re.IGNORECASE,
)
CHANGE = 50  # code points before a figure in which it may be said to take another one's place
_UPDATING = late(
    r"\b(?:lower(?:ed|s)|rais(?:ed|es)|revis(?:ed|es)|reduc(?:ed|es)|cut|correct(?:ed|s)|updat(?:ed|es))\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_MORE = late(r"\b(?:additional|another|further|others?|more(?!\s+than)|also)\b", re.IGNORECASE)
_HIMSELF = late(r"\b(?P<own>kill(?:ed|ing|s)?\s+(?:himself|herself))\s+and\s+$", re.IGNORECASE)
_RAISED_TO = late(
    r"\b(?:ris\w*|rose|climb\w*|increas\w*|jump\w*|gr[eo]w\w*|went\s+up|reach\w*|stands?|stood|now)\s+(?:to\s+|at\s+)?(?:at\s+least\s+)?[\w,-]+[^.;]{0,60}?\b(?:after|when|as|with)\b",
    re.IGNORECASE,
)
_RAISING_TO = late(
    r"[^.;]{0,90}?\b(?:bringing|raising|taking|pushing|lifting|brought|raised|takes|brings|raises)\s+(?:the\s+)?[^.;]{0,50}?\b(?:toll|total|number|count|tally|dead|deaths|fatalities)\b[^.;]{0,100}?\bto\b",
    re.IGNORECASE,
)
_OTHERS = late(r"\bothers?\b", re.IGNORECASE)
_FEW_OF = late(r"(?:at\s+least\s+)?\w+(?:-\w+)?\s+of\s+(?:the|those|them|its|his|her|their)\b", re.IGNORECASE)
_OF_WOUNDED = late(r"\b(?:wounded|injured|hurt|patients)\b[^.;]{0,60}?\bof\s+whom\b", re.IGNORECASE)
_ALSO = late(r"\balso\s+$", re.IGNORECASE)


def tolls(reading: Reading, mentions: Iterable[Mention]) -> list[Toll]:
    """The figures among ``mentions`` as tolls, in the order of the text; a figure told twice in the same words stands once."""
    found: list[Toll] = []
    seen: set[tuple[Outcome, Group, str | None, Count]] = set()
    updated: set[str] = set()
    listed = told_in_order(reading, captives(reading, list(mentions)))
    apart, loose = apart_from_attackers(reading, listed), sums_besides(reading, listed)
    company = _company(listed)
    wholes = {
        key for m in listed if not m.part for key in ((m.sentence, m.outcome, m.group), (m.sentence, m.outcome, Group.everyone))
    }
    revisions = _revisions(listed)
    for mention in listed:
        if mention.count is None or mention.hypothetical or _set_aside(reading, mention, company):
            continue
        if mention in loose or (mention.part and (mention.sentence, mention.outcome, mention.group) in wholes):
            continue  # "45 injured, nine of them seriously": no group of their own
        source = source_of(reading.sentence_text(mention.start))
        key = (mention.outcome, mention.group, source.name if source else None, mention.count)
        earlier = _is_earlier(reading, mention, revisions, followed=company.figures[mention.outcome] > 1)
        quote = reading.text[_opening(reading.text, mention.start) : mention.end]
        if _UPDATED.search(quote) or _UPDATING.search(reading.text, max(0, mention.start - CHANGE), mention.start):
            updated.add(quote)
        adds = bool(mention.count.low) and _says_more(quote)
        if key in seen and not adds:
            continue
        seen.add(key)
        own = _own_death(reading, mention)
        if own is not None:
            found.append(own)
        found.append(
            Toll(
                quote=quote,
                outcome=mention.outcome,
                group=mention.group,
                count=mention.count,
                source=source.name if source else None,
                source_type=_voice(reading, mention, source),
                status=TollStatus.superseded if earlier else TollStatus.current,
                includes_attackers=False if mention in apart or (own is not None and mention.group is Group.everyone) else None,
            )
        )
    if is_newest_first(reading.text):
        found = _latest_stand(found)
    return _settled(_without_echoes(found), updated)


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


def _latest_stand(found: Sequence[Toll]) -> list[Toll]:
    """The tolls of a log with the latest entry on top: what comes below another figure of its kind is older."""
    standing: dict[tuple[Outcome, Group], Count] = {}
    result = []
    for toll in found:
        count = standing.setdefault((toll.outcome, toll.group), toll.count) if toll.status is TollStatus.current else toll.count
        older = not count.same_range(toll.count)
        result.append(toll.model_copy(update={"status": TollStatus.superseded}) if older else toll)
    return result


class _Company(NamedTuple):
    """What figures stand among: the highest lower bound of each outcome, that of its wholes, the outcomes of each sentence, and how
    many figures of each outcome are no parts, and the lowest of them.
    """

    highest: dict[Outcome, int]
    whole: dict[Outcome, int]
    told: dict[int, set[Outcome]]
    figures: dict[Outcome, int]
    lowest: dict[Outcome, int]


def _company(listed: Iterable[Mention]) -> _Company:
    company = _Company(defaultdict(int), defaultdict(int), defaultdict(set), defaultdict(int), defaultdict(lambda: MOST))
    for one in listed:
        company.told[one.sentence].add(one.outcome)
        if one.count is not None:
            company.highest[one.outcome] = max(company.highest[one.outcome], one.count.low)
            if not one.part:
                company.figures[one.outcome] += one.count.low > 0
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
    if mention.outcome is not Outcome.missing and is_running_total(reading.sentence_text(mention.start)):
        return True
    if mention.count.low >= THOUSANDS and (mention.vague or company.lowest[mention.outcome] * MANIFOLD < mention.count.low):
        return True  # "the war has killed thousands", beside the nine of the attack
    if _is_increment(reading, mention):
        return True
    quote = reading.text[mention.start : mention.end]
    if mention.outcome is Outcome.killed and _OF_WOUNDED.search(reading.text, max(0, mention.number_start - CHANGE), mention.end):
        return company.highest[mention.outcome] > mention.count.low  # "47 wounded, of whom nine died"
    if _FEW_OF.match(quote) and mention.group is not Group.attackers:
        return company.highest[mention.outcome] > mention.count.low
    if _OTHERS.search(quote) is None:
        return False
    return len(company.told[mention.sentence]) > 1 and company.whole[mention.outcome] > mention.count.low


def _own_death(reading: Reading, mention: Mention) -> Toll | None:
    """The attacker's death beside a figure of others: "killing himself and nine passengers"."""
    if mention.outcome is not Outcome.killed:
        return None
    told = _HIMSELF.search(reading.text, max(0, mention.number_start - 2 * REACH), mention.number_start)
    if told is None:
        return None
    return Toll(
        quote=told["own"],
        outcome=Outcome.killed,
        group=Group.attackers,
        count=Count.exactly(1),
        source=None,
        source_type=SourceType.unknown,
        status=TollStatus.current,
    )


def _is_increment(reading: Reading, mention: Mention) -> bool:
    """Whether the figure only says by how much a total grew, which the sentence gives too: "rose to 14 after two more died"."""
    if _MORE.search(reading.text, mention.start, mention.end) is None:
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


def _without_echoes(found: list[Toll]) -> list[Toll]:
    """Leave out an unsourced figure that a sourced one of the same range repeats."""
    sourced = {(t.outcome, t.group, t.count.low, t.count.high) for t in found if t.source is not None}
    kept: list[Toll] = []
    unsourced: set[tuple[Outcome, Group, int, int | None]] = set()
    for toll in found:
        key = (toll.outcome, toll.group, toll.count.low, toll.count.high)
        if toll.source is None and (key in sourced or key in unsourced) and not _adds(toll):
            continue
        if toll.source is None:
            unsourced.add(key)
        kept.append(toll)
    return kept


class _Range(NamedTuple):
    """The highest of some counts' lower bounds, and the lowest of their upper ones."""

    low: int
    high: int | None

    def meets(self, count: Count) -> bool:
        """Whether the count overlaps each of them."""
        return (self.high is None or count.low <= self.high) and (count.high is None or self.low <= count.high)

    def narrowed(self, count: Count) -> _Range:
        """The same with one count more."""
        high = count.high if self.high is None else self.high if count.high is None else min(self.high, count.high)
        return _Range(max(self.low, count.low), high)


def _settled(found: list[Toll], updated: Set[str]) -> list[Toll]:
    """Of figures that cannot all be true, one stands. One that somebody else gives is disputed; one that nobody is said to give
    is no second total but a part of this one, or of another event, and is left out.
    """
    standing: dict[tuple[Outcome, Group], Toll] = {}
    for key in dict.fromkeys((toll.outcome, toll.group) for toll in found):
        rivals = [t for t in found if (t.outcome, t.group) == key and t.status is TollStatus.current and not _adds(t)]
        if rivals:
            standing[key] = _standing(rivals, updated)
    found = _same_voice(found)
    result: list[Toll] = []
    kept: dict[tuple[Outcome, Group], _Range] = defaultdict(lambda: _Range(0, None))
    for toll in found:
        stands = standing.get((toll.outcome, toll.group))
        if stands is None or toll.status is not TollStatus.current or _adds(toll):
            result.append(toll)
            continue
        shared = kept[toll.outcome, toll.group]
        if toll.count.overlaps(stands.count) and shared.meets(toll.count):
            kept[toll.outcome, toll.group] = shared.narrowed(toll.count)
            result.append(toll)
        elif toll.source is not None and toll.source != stands.source and toll.count.low * FAR > stands.count.low:
            result.append(toll.model_copy(update={"status": TollStatus.disputed}))
    return _agreeing(result)


def _same_voice(found: Sequence[Toll]) -> list[Toll]:
    """Let who gives a figure give what the text adds to it without naming anybody else."""
    last: dict[tuple[Outcome, Group], Toll] = {}
    result = []
    for toll in found:
        before = last.get((toll.outcome, toll.group))
        if before is not None and toll.source is None and _adds(toll):
            result.append(toll.model_copy(update={"source": before.source, "source_type": before.source_type}))
            continue
        if not _adds(toll) and toll.status is TollStatus.current:
            last[toll.outcome, toll.group] = toll
        result.append(toll)
    return result


def _adds(toll: Toll) -> bool:
    """Whether the figure counts people besides those of another one: "two more", "also detained three"."""
    return toll.count.low > 0 and _says_more(toll.quote)


@lru_cache(maxsize=256)
def _says_more(quote: str) -> bool:
    """Kept, since every figure is held against the others."""
    return _MORE.search(quote) is not None


def _standing(rivals: Sequence[Toll], updated: Set[str]) -> Toll:
    """The figure that the text raises or lowers to, else the one that most others agree with, among equals the first. What those say
    who did it stands only where nobody else counts.
    """
    rivals = [toll for toll in rivals if toll.source_type is not SourceType.perpetrator] or rivals
    lows = sorted(toll.count.low for toll in rivals)
    highs = sorted(toll.count.high for toll in rivals if toll.count.high is not None)

    def agreeing(count: Count) -> int:
        above = 0 if count.high is None else len(lows) - bisect_right(lows, count.high)
        return len(lows) - above - bisect_left(highs, count.low)

    return max(
        rivals, key=lambda toll: (toll.quote in updated, agreeing(toll.count), toll.source_type not in _HEARSAY, toll.count.low)
    )


def _agreeing(found: list[Toll]) -> list[Toll]:
    """Leave out parts that no total of their outcome can hold: one of the two was misread."""
    highs: dict[Outcome, int] = {}
    for toll in found:
        if toll.group is Group.everyone and toll.status is TollStatus.current and toll.count.high is not None:
            highs[toll.outcome] = max(highs.get(toll.outcome, 0), toll.count.high)
    parted = {
        toll.outcome
        for toll in found
        if toll.group not in (Group.everyone, Group.attackers) and toll.count.low > 1 and not _adds(toll)
    }
    found = [toll for toll in found if not (toll.group is Group.everyone and toll.count == _ONE and toll.outcome in parted)]
    highs = {outcome: high for outcome, high in highs.items() if not (high == 1 and outcome in parted)}
    kept = []
    room = dict(highs)
    for toll in found:
        part = toll.group not in (Group.everyone, Group.attackers) and toll.outcome in room
        if part and toll.status is TollStatus.current:
            if toll.count.low > room[toll.outcome]:
                continue
            if toll.group in (Group.civilians, Group.security_forces):
                room[toll.outcome] -= toll.count.low
        kept.append(toll)
    return kept
