"""Rules on totals: do the figures of one incident agree with each other?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from extractor.reading.harm.entailment import people_counted, people_nouns
from extractor.reading.harm.mentions import mentions
from extractor.reading.numbers.numbers import quantities
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.members import ATTACKERS, CURRENT, EVERYONE, KILLED
from extractor.validation.rule import REGISTRY, Example, Finding
from extractor.validation.shares import SEEN, TAKEN_IN, is_share
from schemas import Count, Group, Outcome, Severity, TollStatus

# Words for a part or a rest of the others, whatever group the record gives it.
FURTHER = re.compile(
    r"\b(?:also|another|further|additional|others?|more(?!\s+than)|remaining|rest|remain|still|left(?=\s*(?:$|[,.;)]|in\b|at\b|on\b|behind\b|alive\b|with\b|to\b)))\b"
    r"|\badd(?:s|ed|ing)\s+(?:an?|one|two|three|four|five)\s"
    r"|\b(?!(?:tolls?|numbers?|figures?|tally|count|deaths?|killings?|bombings?|attacks?|site|scene|centre|center|outskirts)\b)\w+\s+of\s+(?:the|its|his|her|their|those|these|them|whom|ours|us)\b",
    re.IGNORECASE,
)
MORE_OF_THEM = re.compile(r"\b(?:also|another|further|additional|others|as\s+well)\b", re.IGNORECASE)
# Those who are held now may be fewer than were taken.
HELD_NOW = re.compile(
    r"\b(?:is|are|was|were|still|remain(?:s|ed)?)\s+(?:still\s+)?(?:being\s+)?(?:holding|held|holds?|captive|hostage|missing|in\s+(?:captivity|custody))\b",
    re.IGNORECASE,
)
ONE_SIDE = re.compile(
    r"\b(?:on|from)\s+(?:the|its|their|his|her|our|one)\s+(?:[\w'’-]+\s+)?side\b|\b(?:of|among)\s+(?:its|their|his|our)\s+own\b|\balone\b",
    re.IGNORECASE,
)
BOTH_SIDES = re.compile(
    r"\b(?:on|of|from|among|in)\s+(?:both|all|either|the\s+two)\s+(?:[\w'’-]+\s+)?(?:sides?|groups?|camps?|communities|clans|tribes|villages|towns|parties|districts|places)\b",
    re.IGNORECASE,
)
LISTED = 2  # people from whom on a quote tells a list
WITHIN_CIVILIANS = (Group.aid_workers, Group.journalists, Group.officials)
ONE = Count.exactly(1)
NUMBERED_ONE = re.compile(r"\b(?:one|1|single|sole|only)\b", re.IGNORECASE)
# People come free and are arrested in batches, so that two figures of these add up as often as they disagree.
IN_BATCHES = frozenset({Outcome.released, Outcome.detained})


@REGISTRY.rule(
    "part-exceeds-total",
    Severity.error,
    "One group's toll must not exceed the total of the same outcome from the same source.",
    example=Example('"12 people, including 14 children"', '"12 people, including three children"'),
    needs_text=False,
)
def part_exceeds_total(examination: Examination) -> Iterator[Finding]:
    """Every part above all totals of its outcome and source."""
    for tolls in examination.tolls_by_source:
        totals = [toll for toll in tolls if toll.toll.group is EVERYONE and not _is_somebody(toll)]
        for toll in tolls:
            if toll.toll.group in (EVERYONE, ATTACKERS) or not totals or toll.toll.outcome in IN_BATCHES:
                continue
            if all(total.toll.count.certainly_below(toll.toll.count) for total in totals) and any(map(_is_whole, totals)):
                told = _listed(total.toll.count for total in totals)
                yield Finding(
                    f"{toll.path}.count",
                    f"{toll.toll.count} {toll.toll.group} {toll.toll.outcome}, but {told} {toll.toll.outcome} in all",
                )


def _is_whole(toll: TollInPlace) -> bool:
    """Whether everyone's figure may be all there were: not those whom somebody found, some more, or the sum of its own list."""
    quote = toll.toll.quote
    if toll.toll.high == 0:
        return True
    if any(partly.search(quote) for partly in (MORE_OF_THEM, TAKEN_IN, SEEN, HELD_NOW)):
        return False
    counts = [one.count for one in people_counted(quote) if one.count is not None]
    return len(counts) < LISTED or any(count.low >= toll.toll.low for count in counts)


def _within(total: TollInPlace, tolls: Sequence[TollInPlace]) -> list[TollInPlace]:
    """The parts that are told in the words of a total, or around them: those of its list."""
    words = total.toll.quote
    return [toll for toll in tolls if toll.toll.quote in words or words in toll.toll.quote or _overlaps(toll, total)]


def _overlaps(one: TollInPlace, other: TollInPlace) -> bool:
    if one.span is None or other.span is None:
        return False
    return one.span.start < other.span.end and other.span.start < one.span.end


def _is_somebody(toll: TollInPlace) -> bool:
    """Whether the toll tells of one person more, and gives no total: "an 18-year-old man was taken to hospital"."""
    quote = toll.toll.quote
    alone = toll.toll.count == ONE and NUMBERED_ONE.search(quote) is None
    return alone and all(one.count.low < 2 for one in quantities(quote))


@REGISTRY.rule(
    "parts-exceed-total",
    Severity.error,
    "Groups that share nobody must not add up to more than the total of the same outcome from the same source.",
    example=Example("8 civilians and 6 soldiers among 12 killed", "8 civilians and 4 soldiers among 12 killed"),
    needs_text=False,
)
def parts_exceed_total(examination: Examination) -> Iterator[Finding]:
    """Every total that is smaller than its disjoint parts together."""
    for tolls in examination.tolls_by_source:
        several = len({toll.toll.group for toll in tolls}) > 1
        wholes = [toll for toll in tolls if toll.toll.group is EVERYONE and not _is_somebody(toll)] if several else []
        for total in wholes:
            high = total.toll.high
            parts = _largest_lows(tolls if _is_whole(total) else _within(total, tolls))
            together = _disjoint(parts, with_attackers=total.toll.includes_attackers is True)
            if high is not None and sum(together.values()) > high and len(together) > 1:
                arithmetic = " + ".join(f"{low} {group}" for group, low in together.items())
                yield Finding(
                    f"{total.path}.count",
                    f"{arithmetic} = {sum(together.values())}, more than the total of {total.toll.count} {total.toll.outcome}",
                )


@REGISTRY.rule(
    "attackers-exceed-total",
    Severity.error,
    "Attackers killed or hurt must not exceed a total that includes them.",
    example=Example(
        "5 attackers killed in a total of 4 that includes them", "2 attackers killed in a total of 4 that includes them"
    ),
    needs_text=False,
)
def attackers_exceed_total(examination: Examination) -> Iterator[Finding]:
    """Every toll of attackers above a total that includes them."""
    for tolls in examination.tolls_by_outcome:
        settled = [toll for toll in tolls if toll.toll.status is CURRENT]
        totals = [t.toll.count for t in settled if t.toll.group is EVERYONE and t.toll.includes_attackers]
        for toll in settled:
            if toll.toll.group is ATTACKERS and totals and all(total.certainly_below(toll.toll.count) for total in totals):
                yield Finding(
                    f"{toll.path}.count",
                    f"{toll.toll.count} attackers {toll.toll.outcome}, but {_listed(totals)} in all, attackers included",
                )


@REGISTRY.rule(
    "attackers-exceed-attackers",
    Severity.warning,
    "No more attackers can be killed or detained than took part.",
    example=Example("3 attackers killed of 2 who took part", "2 attackers killed and 1 detained of 3"),
    needs_text=False,
)
def attackers_exceed_attackers(examination: Examination) -> Iterator[Finding]:
    """Every incident in which more attackers fell than attacked."""
    for i, incident in enumerate(examination.incidents):
        if incident.attackers is None or incident.attackers.high is None:
            continue
        fallen = {
            outcome: max(
                (t.count.low for t in incident.tolls if _fell(t.group, t.outcome, t.status) and t.outcome is outcome), default=0
            )
            for outcome in (KILLED, Outcome.detained)
        }
        if sum(fallen.values()) > incident.attackers.high:
            yield Finding(
                f"incidents[{i}].attackers",
                f"{fallen[KILLED]} killed + {fallen[Outcome.detained]} detained of {incident.attackers} attackers",
            )


@REGISTRY.rule(
    "conflicting-current-tolls",
    Severity.error,
    "Two tolls that cannot both be true must not both be current: the older is superseded, or the doubted one disputed.",
    example=Example("killed 10..11 and killed 15, both current", "killed 11 superseded, killed 15 current"),
    needs_text=False,
)
def conflicting_current_tolls(examination: Examination) -> Iterator[Finding]:
    """Every pair of current tolls of one outcome and group that share no number."""
    by_group: dict[tuple[int, Outcome, Group], list[TollInPlace]] = defaultdict(list)
    for toll in examination.tolls:
        if toll.toll.status is CURRENT and not toll.toll.inverted and toll.toll.outcome not in IN_BATCHES:
            by_group[toll.incident_position, toll.toll.outcome, toll.toll.group].append(toll)
    for tolls in by_group.values():
        yield from _conflicts(examination, tolls)


def _conflicts(examination: Examination, tolls: Sequence[TollInPlace]) -> Iterator[Finding]:
    first: dict[Count, TollInPlace] = {}
    for toll in tolls:
        first.setdefault(toll.toll.count, toll)
    for one, other in combinations(first.values(), 2):
        if one.toll.count.overlaps(other.toll.count) or _different_people(one, other) or is_share(examination, one, other):
            continue
        yield Finding(
            f"{other.path}.status",
            f"{one.toll.count} ({one.path}) and {other.toll.count} {other.toll.outcome} cannot both be current",
        )


def _different_people(one: TollInPlace, other: TollInPlace) -> bool:
    """Whether two parts of one group count different kinds of people, as "two policemen" and "a soldier" do, or further ones, or
    one total has the attackers in it and the other leaves them out.
    """
    if FURTHER.search(one.toll.quote) or FURTHER.search(other.toll.quote):
        return True
    if one.toll.group is Group.other or _told_side_by_side(one, other) or _on_one_side(one, other):
        return True
    if one.toll.group is EVERYONE:
        return {one.toll.includes_attackers, other.toll.includes_attackers} == {True, False}
    if any(toll.toll.count == ONE and not NUMBERED_ONE.search(toll.toll.quote) for toll in (one, other)):
        return True  # "a conductor" beside "19 traders": one of them or one more
    nouns = people_nouns(one.toll.quote), people_nouns(other.toll.quote)
    return all(nouns) and nouns[0].isdisjoint(nouns[1])


def _on_one_side(one: TollInPlace, other: TollInPlace) -> bool:
    """Whether the smaller figure is of one side, or the larger of both: "27 dead on the Afar side alone", "34 of both groups"."""
    smaller, larger = sorted((one.toll, other.toll), key=lambda toll: toll.count.low)
    return ONE_SIDE.search(smaller.quote) is not None or BOTH_SIDES.search(larger.quote) is not None


def _told_side_by_side(one: TollInPlace, other: TollInPlace) -> bool:
    """Whether one quote tells both figures of different people: "six peacekeepers and 12 soldiers were killed"."""
    wanted = {one.toll.count, other.toll.count}
    for quote in (one.toll.quote, other.toll.quote):
        told = [m for m in mentions(quote) if m.outcome is one.toll.outcome and m.count is not None]
        if wanted <= {m.count for m in told} and not any(m.superseded for m in told):
            return True
    return False


def _fell(group: Group, outcome: Outcome, status: TollStatus) -> bool:
    return group is ATTACKERS and outcome in (KILLED, Outcome.detained) and status is CURRENT


def _largest_lows(tolls: Iterable[TollInPlace]) -> dict[Group, int]:
    lows: dict[Group, int] = defaultdict(int)
    for toll in tolls:
        lows[toll.toll.group] = max(lows[toll.toll.group], toll.toll.low)
    return lows


def _disjoint(lows: dict[Group, int], *, with_attackers: bool) -> dict[str, int]:
    """The parts that can share nobody, with their lower bounds."""
    within = sum(lows.get(group, 0) for group in WITHIN_CIVILIANS)
    parts = {
        "civilians": max(lows.get(Group.civilians, 0), within, lows.get(Group.children, 0)),
        "security_forces": lows.get(Group.security_forces, 0),
        "attackers": lows.get(ATTACKERS, 0) if with_attackers else 0,
    }
    return {group: low for group, low in parts.items() if low}


def _listed(counts: Iterable[Count]) -> str:
    return " or ".join(dict.fromkeys(str(count) for count in counts))
