"""Rules on counts: does the quote carry the number, and do the numbers agree with each other?"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from extractor.reading.entailment import entailed, entailed_counts, outcomes_named, people_nouns, triggers_in
from extractor.reading.enumerations import may_say
from extractor.reading.numbers import quantities
from extractor.reading.spared import may_say_nobody
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Count, Group, Outcome, Severity, TollStatus

IMPLAUSIBLE = 10_000
ZERO = Count.exactly(0)
ONE = Count.exactly(1)

# Aid workers, journalists, officials and children may be civilians too; soldiers and attackers are neither.
CIVILIAN = frozenset({Group.civilians, Group.aid_workers, Group.journalists, Group.officials, Group.children})
# Nouns of people who may serve or not: what they count is for the coder to say.
AMBIGUOUS = frozenset(
    f"{noun}{ending}"
    for noun in """sailor pilot captain guard driver contractor officer escort volunteer cook interpreter translator worker
    fighter combatant commander leader recruit cadet reservist ranger""".split()
    for ending in ("", "s")
) | {"seaman", "seamen", "crew", "crewmen", "personnel", "militia", "militiaman", "militiamen", "armed-men"}
FURTHER = re.compile(r"\b(?:also|another|further|additional|others?|more(?!\s+than))\b", re.IGNORECASE)
ANAPHOR = re.compile(
    r"\b(?:among|of|including)\s+(?:them|these|those|the\s+(?:victims|\d+|\w+teen|\w+ty))\b|\bof\s+whom\b", re.IGNORECASE
)
# Who is taken by whom decides which of these it is, and the same people come free.
TAKEN = frozenset({Outcome.abducted, Outcome.detained})
WITHIN_CIVILIANS = (Group.aid_workers, Group.journalists, Group.officials)


def supports(stated: Count, claimed: Count) -> bool:
    """Whether words that say ``stated`` carry the count ``claimed``.

    The range must be the same, or wider with the same lower bound: "four" carries "at least four", while "at least
    four" does not carry "four", and nothing carries "any number".
    """
    return stated.low == claimed.low and stated.entails(claimed)


@REGISTRY.rule(
    "range-inverted",
    Severity.error,
    "The upper bound of a count must not lie below the lower one.",
    example=Example("low 12, high 10", "low 10, high 12"),
    needs_text=False,
)
def range_inverted(examination: Examination) -> Iterator[Finding]:
    """Every count whose bounds are the wrong way round."""
    for i, incident in enumerate(examination.incidents):
        if incident.attackers is not None and incident.attackers.inverted:
            yield _inverted(f"incidents[{i}].attackers", incident.attackers)
    for toll in examination.tolls:
        if toll.toll.count.inverted:
            yield _inverted(f"{toll.path}.count", toll.toll.count)


def _inverted(path: str, count: Count) -> Finding:
    return Finding(path, f"the upper bound {count.high} lies below the lower bound {count.low}")


@REGISTRY.rule(
    "count-not-in-quote",
    Severity.error,
    "The quote's own numbers must say the count, with the same bounds.",
    example=Example('low 35, high 35 on "at least 35 people were killed"', 'low 3, high 3 on "two policemen and a child died"'),
    needs_text=False,
)
def count_not_in_quote(examination: Examination) -> Iterator[Finding]:
    """Every toll whose quote says another number, or none."""
    for toll in examination.tolls:
        stated = entailed_counts(toll.toll.quote, toll.toll.outcome)
        claimed = toll.toll.count
        if any(supports(count, claimed) for count in stated) or may_say(toll.toll.quote, toll.toll.outcome, claimed):
            continue
        if claimed.high != 0 or not may_say_nobody(toll.toll.quote):
            said = ", ".join(dict.fromkeys(str(count) for count in stated)) or "no number of people"
            yield Finding(
                f"{toll.path}.count",
                f'{toll.toll.count} {toll.toll.outcome} is not what the quote says: "{toll.toll.quote}" says {said}',
            )


@REGISTRY.rule(
    "group-not-in-quote",
    Severity.error,
    "A count of one group must be the number that the quote gives for that group, not another's or everybody's together.",
    example=Example(
        '14 civilians on "8 civilians and 6 soldiers were killed"', '8 civilians on "8 civilians and 6 soldiers were killed"'
    ),
    needs_text=False,
)
def group_not_in_quote(examination: Examination) -> Iterator[Finding]:
    """Every toll of a group whose number the quote gives for other people."""
    for toll in examination.tolls:
        group = toll.toll.group
        if group is Group.everyone or toll.toll.count == ONE:
            continue  # whether a retired officer is a civilian is for the coder to say
        told = entailed(toll.toll.quote, toll.toll.outcome)
        fitting = [one for one in told if supports(one.count, toll.toll.count)]
        if not fitting or not AMBIGUOUS.isdisjoint(people_nouns(toll.toll.quote)):
            continue
        summed = any(a.count + b.count == toll.toll.count for a, b in combinations(told, 2) if a.group is not b.group)
        sides = {_side(one.group) for one in told} - {None} if summed else set()
        if not any(_same_people(one.group, group, sides) for one in fitting):
            given = ", ".join(dict.fromkeys(f"{one.count} {one.group}" for one in fitting))
            yield Finding(f"{toll.path}.group", f'"{toll.toll.quote}" gives {given}, not {toll.toll.count} {group}')


def _side(group: Group) -> Group | None:
    """Civilians, security forces or attackers; None for words that leave it open."""
    if group in CIVILIAN:
        return Group.civilians
    return group if group in (Group.security_forces, Group.attackers) else None


def _same_people(said: Group, claimed: Group, sides: set[Group | None]) -> bool:
    """Whether words for ``said`` can count ``claimed``: kinds of civilians pass for each other, and a sum over everyone passes
    for a group unless the quote itself tells of people on another side.
    """
    side = _side(claimed)
    if said is Group.everyone:
        return side is None or sides <= {side}
    return side is None or _side(said) in (None, side)


@REGISTRY.rule(
    "outcome-not-in-quote",
    Severity.error,
    "The quote, or else its sentence, must speak of the outcome.",
    example=Example('killed on "15 wounded"', 'injured on "15 wounded"'),
)
def outcome_not_in_quote(examination: Examination) -> Iterator[Finding]:
    """Every toll whose quote speaks of another outcome."""
    for toll in examination.tolls:
        words = toll.toll.quote
        named = outcomes_named(words)
        if toll.toll.outcome not in named and ANAPHOR.search(words) and not triggers_in(words):
            continue  # "a nurse is among them": of what, another sentence says
        if not named and toll.span is not None:
            # The quote alone says nothing of it: what its figure is told to be in the sentence decides.
            words = examination.reading.sentence_text(toll.span.start)
            inside = [m for m in examination.reading.mentions if toll.span.start <= m.number_start < toll.span.end]
            named = frozenset(mention.outcome for mention in inside)
        if named and toll.toll.outcome not in named and not (toll.toll.outcome in TAKEN and not TAKEN.isdisjoint(named)):
            says = " and ".join(sorted(named))
            yield Finding(f"{toll.path}.outcome", f'"{words}" speaks of {says}, not of {toll.toll.outcome}')


@REGISTRY.rule(
    "zero-without-words",
    Severity.error,
    "A count of 0 needs words that say that nobody was; silence means unknown.",
    example=Example('0 killed on "police gave no further details"', '0 injured on "no one was hurt"'),
    needs_text=False,
)
def zero_without_words(examination: Examination) -> Iterator[Finding]:
    """Every 0 whose quote does not say so."""
    for toll in examination.tolls:
        if toll.toll.count.high != 0 or may_say_nobody(toll.toll.quote):
            continue
        if ZERO not in entailed_counts(toll.toll.quote, toll.toll.outcome):
            yield Finding(
                f"{toll.path}.count",
                f'0 {toll.toll.outcome}, but "{toll.toll.quote}" does not say that nobody was: unknown is no toll',
            )


@REGISTRY.rule(
    "attackers-not-in-article",
    Severity.error,
    "The number of attackers must be a number that the article gives.",
    example=Example("three attackers where the article says two gunmen", 'two attackers for "two fighters"'),
)
def attackers_not_in_article(examination: Examination) -> Iterator[Finding]:
    """Every number of attackers that no words of the article give."""
    for i, incident in enumerate(examination.incidents):
        claimed = incident.attackers
        if claimed is None or claimed.inverted or claimed.same_range(Count.exactly(1)):
            continue
        if not any(supports(quantity.count, claimed) for quantity in quantities(examination.context)):
            yield Finding(f"incidents[{i}].attackers", f"no words in the article give the number {claimed}")


@REGISTRY.rule(
    "part-exceeds-total",
    Severity.error,
    "One group's toll must not exceed the total of the same outcome from the same source.",
    example=Example('"12 people, including 14 children"', '"12 people, including three children"'),
    needs_text=False,
)
def part_exceeds_total(examination: Examination) -> Iterator[Finding]:
    """Every part above all totals of its outcome and source."""
    for tolls in _by_outcome_and_source(examination):
        totals = [toll.toll.count for toll in tolls if toll.toll.group is Group.everyone]
        for toll in tolls:
            if toll.toll.group in (Group.everyone, Group.attackers) or not totals:
                continue
            if all(total.certainly_below(toll.toll.count) for total in totals):
                yield Finding(
                    f"{toll.path}.count",
                    f"{toll.toll.count} {toll.toll.group} {toll.toll.outcome}, but {_listed(totals)} {toll.toll.outcome} in all",
                )


@REGISTRY.rule(
    "parts-exceed-total",
    Severity.error,
    "Groups that share nobody must not add up to more than the total of the same outcome from the same source.",
    example=Example("8 civilians and 6 soldiers among 12 killed", "8 civilians and 4 soldiers among 12 killed"),
    needs_text=False,
)
def parts_exceed_total(examination: Examination) -> Iterator[Finding]:
    """Every total that is smaller than its disjoint parts together."""
    for tolls in _by_outcome_and_source(examination):
        for total in (toll for toll in tolls if toll.toll.group is Group.everyone):
            high = total.toll.count.high
            parts = _largest_lows(tolls)
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
    for tolls in _by_outcome(examination):
        totals = [t.toll.count for t in tolls if t.toll.group is Group.everyone and t.toll.includes_attackers]
        for toll in tolls:
            if toll.toll.group is Group.attackers and totals and all(total.certainly_below(toll.toll.count) for total in totals):
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
            for outcome in (Outcome.killed, Outcome.detained)
        }
        if sum(fallen.values()) > incident.attackers.high:
            yield Finding(
                f"incidents[{i}].attackers",
                f"{fallen[Outcome.killed]} killed + {fallen[Outcome.detained]} detained of {incident.attackers} attackers",
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
        if toll.toll.status is TollStatus.current and not toll.toll.count.inverted:
            by_group[toll.incident_position, toll.toll.outcome, toll.toll.group].append(toll)
    for tolls in by_group.values():
        yield from _conflicts(tolls)


def _conflicts(tolls: Sequence[TollInPlace]) -> Iterator[Finding]:
    first: dict[Count, TollInPlace] = {}
    for toll in tolls:
        first.setdefault(toll.toll.count, toll)
    for one, other in combinations(first.values(), 2):
        if one.toll.count.overlaps(other.toll.count) or _different_people(one, other):
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
    if one.toll.group is Group.everyone:
        return {one.toll.includes_attackers, other.toll.includes_attackers} == {True, False}
    nouns = people_nouns(one.toll.quote), people_nouns(other.toll.quote)
    return all(nouns) and nouns[0].isdisjoint(nouns[1])


@REGISTRY.rule(
    "implausible-count",
    Severity.warning,
    "More than 10,000 people in one incident is rare enough to be looked at.",
    example=Example("120,000 killed", "120 killed"),
    needs_text=False,
)
def implausible_count(examination: Examination) -> Iterator[Finding]:
    """Every count above 10,000."""
    for toll in examination.tolls:
        if max(toll.toll.count.low, toll.toll.count.high or 0) > IMPLAUSIBLE:
            yield Finding(f"{toll.path}.count", f"{toll.toll.count} {toll.toll.outcome} in one incident is above {IMPLAUSIBLE:,}")


def _fell(group: Group, outcome: Outcome, status: TollStatus) -> bool:
    return group is Group.attackers and outcome in (Outcome.killed, Outcome.detained) and status is TollStatus.current


def _by_outcome(examination: Examination) -> Iterable[list[TollInPlace]]:
    tolls: dict[tuple[int, Outcome], list[TollInPlace]] = defaultdict(list)
    for toll in examination.tolls:
        if toll.toll.status is not TollStatus.superseded and not toll.toll.count.inverted:
            tolls[toll.incident_position, toll.toll.outcome].append(toll)
    return tolls.values()


def _by_outcome_and_source(examination: Examination) -> Iterator[list[TollInPlace]]:
    for tolls in _by_outcome(examination):
        by_source: dict[str, list[TollInPlace]] = defaultdict(list)
        for toll in tolls:
            by_source[(toll.toll.source or "").casefold().removeprefix("the ")].append(toll)
        yield from by_source.values()


def _largest_lows(tolls: Iterable[TollInPlace]) -> dict[Group, int]:
    lows: dict[Group, int] = defaultdict(int)
    for toll in tolls:
        lows[toll.toll.group] = max(lows[toll.toll.group], toll.toll.count.low)
    return lows


def _disjoint(lows: dict[Group, int], *, with_attackers: bool) -> dict[str, int]:
    """The parts that can share nobody, with their lower bounds."""
    within = sum(lows.get(group, 0) for group in WITHIN_CIVILIANS)
    parts = {
        "civilians": max(lows.get(Group.civilians, 0), within, lows.get(Group.children, 0)),
        "security_forces": lows.get(Group.security_forces, 0),
        "attackers": lows.get(Group.attackers, 0) if with_attackers else 0,
    }
    return {group: low for group, low in parts.items() if low}


def _listed(counts: Iterable[Count]) -> str:
    return " or ".join(dict.fromkeys(str(count) for count in counts))
