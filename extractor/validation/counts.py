"""Rules on counts: does the quote carry the number, and do the numbers agree with each other?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations, pairwise

from extractor.reading.harm.entailment import (
    each_entailed,
    entailed,
    entailed_counts,
    people_nouns,
)
from extractor.reading.harm.enumerations import may_say
from extractor.reading.harm.paraphrases import paraphrased
from extractor.reading.harm.spared import may_say_nobody
from extractor.reading.numbers.loose_numbers import loose_numbers
from extractor.reading.numbers.numbers import Quantity, quantities
from extractor.validation.anaphora import all_but, counted_before, left_out
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Count, Group, Outcome, Severity, TollStatus

IMPLAUSIBLE = 10_000
NAME_LAST = re.compile(
    r"\b[A-Z][a-zà-ÿ][\w'’-]*(?: [A-Z][a-zà-ÿ][\w'’-]*)+,?\s+$"
)  # "the commission's president, Adelino Mendes, "
CONJOINED = re.compile(r"\b(?:and|both|they|were|are|each)\b", re.IGNORECASE)
ZERO = Count.exactly(0)
ONE = Count.exactly(1)

# Aid workers, journalists, officials and children may be civilians too; soldiers and attackers are neither.
CIVILIAN = frozenset({Group.civilians, Group.aid_workers, Group.journalists, Group.officials, Group.children})
# Nouns of people who may serve or not: what they count is for the coder to say.
AMBIGUOUS = frozenset(
    f"{noun}{ending}"
    for noun in """sailor pilot captain guard driver contractor officer escort volunteer cook interpreter translator worker
    fighter combatant commander leader recruit cadet reservist ranger marcher picket protester demonstrator rioter supporter
    youth striker""".split()
    for ending in ("", "s")
) | {
    "watchman",
    "watchmen",
    "comrade",
    "comrades",
    "colleague",
    "colleagues",
    "member",
    "members",
    "staff",
    "seaman",
    "seamen",
    "crew",
    "crewmen",
    "personnel",
    "militia",
    "militiaman",
    "militiamen",
    "armed-men",
}
# Whoever serves there, whatever they are called: "nine police officials", "two employees of the army".
_SERVICE = (
    r"(?:police|army|military|navy|naval|air\s+force|security|defen[cs]e|intelligence|gendarmerie|border|prison|coast\s*guard|militia"
    r"|garrison|forces?|battalion|regiment|brigade|customs)"
)
SERVING = re.compile(
    r"\b(?:(?:UN|U\.N\.|United\s+Nations|OSCE|EU|AU|African\s+Union|Arab\s+League|cease-?fire|truce)\s+(?:military\s+)?|military\s+)(?:observers?|monitors?)\b"
    rf"|\b{_SERVICE}\s+(?:[\w'’-]+\s+){{0,2}}?(?:observers?|monitors?|advis[eo]rs?|instructors?|trainers?|trainees?|students?|engineers?|medics?|doctors?|nurses?|surgeons?|chaplains?"
    r"|mechanics?|technicians?|musicians?|bandsmen|clerks?|drivers?|divers?|deminers?|firefighters?|journalists?|photographers?|lawyers?|officials?|employees?|staff\w*|workers?|agents?|people|persons|men|women|youths?|colleagues|directors?|chiefs?|administrators?)\b"
    rf"|\b(?:officials?|employees?|staff\w*|workers?|agents?|people|persons|men|women|youths?|sons|directors?|chiefs?)\s+(?:of|from|in|with|at)\s+(?:[\w'’-]+\s+){{0,3}}?{_SERVICE}\b",
    re.IGNORECASE,
)
# A figure after these is denied, and stands for nothing but what somebody else may have said.
DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)\s+(?:\w+\s+){0,3}?that|no\s+(?:evidence|proof|sign|indication|truth\s+in\s+\w+)\s+that|(?:not\s+true|untrue|a\s+lie|false)\s+that)"
    r"\s+(?:[\w'’-]+\s+){0,5}?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds)\b)",
    re.IGNORECASE,
)
OTHER = re.compile(r"\s+others?\b", re.IGNORECASE)  # "its driver died; two other attackers were shot"
LISTED = re.compile(r"\s+(?:[\w'’-]+\s+){0,4}?(?:and|plus|,)\s+", re.IGNORECASE)
HARM = frozenset({Outcome.killed, Outcome.injured})


def supports(stated: Count, claimed: Count) -> bool:
    """Whether words that say ``stated`` carry the count ``claimed``.

    The range must be the same, or wider with the same lower bound: "four" carries "at least four", while "at least
    four" does not carry "four", and nothing carries "any number".
    """
    if stated.approximate != claimed.approximate and (claimed.high is None or claimed.exact):
        return False  # "about 20" is neither 20 nor at least 20
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
        quote, outcome, claimed = toll.toll.quote, toll.toll.outcome, toll.toll.count
        if claimed.low and toll.toll.status is TollStatus.current and _is_denied(quote, claimed):
            yield Finding(f"{toll.path}.count", f'{claimed} {outcome} is what "{quote}" denies')
            continue
        apart = left_out(quote)
        if apart is not None and claimed in all_but(examination, toll, apart):
            continue
        if (apart is None or claimed != apart or len(quantities(quote)) > 1) and _says(quote, outcome, claimed):
            continue
        if claimed in loose_numbers(quote) or (claimed == ONE and _named_before(examination, toll)):
            continue
        before = counted_before(examination, toll)
        if before is not None and supports(before, claimed):
            continue
        if claimed.high != 0 or not _may_say_nobody(toll.toll.quote, toll.toll.outcome):
            said = ", ".join(dict.fromkeys(map(str, entailed_counts(quote, outcome)))) or "no number of people"
            yield Finding(
                f"{toll.path}.count",
                f'{toll.toll.count} {toll.toll.outcome} is not what the quote says: "{toll.toll.quote}" says {said}',
            )


def _says(quote: str, outcome: Outcome, claimed: Count) -> bool:
    return any(supports(one.count, claimed) for one in each_entailed(quote, outcome)) or may_say(quote, outcome, claimed)


def _is_denied(quote: str, claimed: Count) -> bool:
    """Whether the count stands in the quote only where the quote denies it."""
    denied = DENIED.search(quote) if "that" in quote.lower() else None
    return denied is not None and not any(supports(one.count, claimed) for one in quantities(quote[: denied.start()]))


def _may_say_nobody(quote: str, outcome: Outcome) -> bool:
    return any(may_say_nobody(words, outcome) for words in paraphrased(quote))


def _named_before(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote lacks its subject, and the sentence names one person as such: "got away with burns to both hands"."""
    if toll.span is None or toll.toll.outcome not in HARM or entailed_counts(toll.toll.quote, toll.toll.outcome):
        return False
    start = examination.reading.sentence_at(toll.span.start).start
    lead = examination.text[start : toll.span.start]
    if not lead or quantities(lead) or CONJOINED.search(lead):
        return False
    return NAME_LAST.search(lead) is not None


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
        if group is Group.attackers and toll.toll.outcome is Outcome.detained:
            continue  # "12 villagers were arrested": for the attack itself, as the article has it
        told = entailed(toll.toll.quote, toll.toll.outcome)
        fitting = [one for one in told if supports(one.count, toll.toll.count)]
        if not fitting or not AMBIGUOUS.isdisjoint(people_nouns(toll.toll.quote)):
            continue
        if group is Group.security_forces and SERVING.search(toll.toll.quote) is not None:
            continue
        parts = [one for one in told if one.group is not Group.everyone]
        summed = any(a.count + b.count == toll.toll.count for a, b in combinations(parts, 2) if a.group is not b.group)
        sides = {_side(one.group) for one in told} - {None} if summed else set()
        if not any(_same_people(one.group, group, sides) for one in fitting):
            given = ", ".join(dict.fromkeys(f"{one.count} {one.group}" for one in fitting))
            yield Finding(f"{toll.path}.group", f'"{toll.toll.quote}" gives {given}, not {toll.toll.count} {group}')


def _listed_together(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are members of one list: "six men and two women"."""
    return LISTED.fullmatch(text, one.end, other.start) is not None


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
    "zero-without-words",
    Severity.error,
    "A count of 0 needs words that say that nobody was; silence means unknown.",
    example=Example('0 killed on "police gave no further details"', '0 injured on "no one was hurt"'),
    needs_text=False,
)
def zero_without_words(examination: Examination) -> Iterator[Finding]:
    """Every 0 whose quote does not say so."""
    for toll in examination.tolls:
        if toll.toll.count.high != 0 or _may_say_nobody(toll.toll.quote, toll.toll.outcome):
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
        told = quantities(examination.context)
        listed = (one.count + other.count for one, other in pairwise(told) if _listed_together(examination.context, one, other))
        one_more = (one.count + ONE for one in told if OTHER.match(examination.context, one.end))
        loose = [*loose_numbers(examination.context), *one_more]
        if not any(supports(count, claimed) for count in [*(quantity.count for quantity in told), *listed, *loose]):
            yield Finding(f"incidents[{i}].attackers", f"no words in the article give the number {claimed}")


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
