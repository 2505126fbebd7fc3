"""Rules on counts: does the quote carry the number, and do the numbers agree with each other?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from extractor.reading.harm.entailment import each_entailed, entailed_counts, outcomes_said, people_counted
from extractor.reading.harm.enumerations import may_say
from extractor.reading.harm.mentions import Mention
from extractor.reading.harm.other_wordings import put_otherwise
from extractor.reading.harm.paraphrases import paraphrased
from extractor.reading.harm.spared import may_say_nobody
from extractor.reading.numbers.loose_numbers import loose_numbers
from extractor.reading.numbers.numbers import Quantity, quantities
from extractor.reading.text.sentences import sentences
from extractor.validation.anaphora import all_but, counted_before, left_out, may_mean, with_those_shared
from extractor.validation.doubles import counts_the_doers, is_doubled
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.freedom import captives_are_free
from extractor.validation.members import ABDUCTED, ATTACKERS, CURRENT, INJURED, KILLED
from extractor.validation.rule import REGISTRY, Example, Finding
from extractor.validation.sharers import may_say_together
from extractor.validation.subjects import has_one_subject
from schemas import Count, Group, Outcome, Severity

IMPLAUSIBLE = 10_000
ZERO = Count.exactly(0)
ONE = Count.exactly(1)

# Aid workers, journalists, officials and children may be civilians too; soldiers and attackers are neither.
CIVILIAN = frozenset({Group.civilians, Group.aid_workers, Group.journalists, Group.officials, Group.children})
# A figure after these is denied, and stands for nothing but what somebody else may have said.
DENIED = re.compile(
    r"\b(?:den(?:y|ied|ies|ying)\s+(?:\w+\s+){0,3}?that|no\s+(?:evidence|proof|sign|indication|truth\s+in\s+\w+)\s+that|(?:not\s+true|untrue|a\s+lie|false)\s+that)"
    r"\s+(?:[\w'’-]+\s+){0,5}?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds)\b)",
    re.IGNORECASE,
)
_MEMBER = r"(?:an?|the|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens|\d+)\s"
MEMBER = re.compile(rf"\s*{_MEMBER}", re.IGNORECASE)
# How a list goes on behind a quote that is cut from it: " and nine pupils", ", a cook and two guards".
GOES_ON = re.compile(rf"(?:,\s+{_MEMBER}[\w'’-]+(?:\s+[\w'’-]+){{0,4}}?){{0,4}},?\s+and\s+{_MEMBER}", re.IGNORECASE)
OTHER = re.compile(r"\s+others?\b", re.IGNORECASE)  # "its driver died; two other attackers were shot"
HELPED = re.compile(
    r"\b(?:with\s+the\s+(?:help|aid|assistance)\s+of|(?:accompanied|assisted|aided|helped|joined|followed)\s+by|(?:together|along)\s+with)\s+$",
    re.IGNORECASE,
)
HELPED_REACH = 160  # code points between somebody and their helpers
LISTED = re.compile(r"\s+(?:[\w'’-]+\s+){0,4}?(?:and|plus|,)\s+", re.IGNORECASE)
PARTS = re.compile(r"\b(?:including|include[ds]?|among|of\s+(?:whom|which))\b", re.IGNORECASE)
WHO_THEY_WERE = re.compile(
    r"\b(?:dead|victims|killed|slain|wounded|injured|hurt|casualties|hostages|captives|missing|detained|arrested|freed)\s+(?:were|are)\b",
    re.IGNORECASE,
)
SUMMANDS = 2
# Who is to come free, or to be tried, is held by now: "14 policemen who had surrendered would be freed".
TO_COME_FREE = re.compile(
    r"\b(?:would|will|could|may|might|shall|should|(?:is|are|was|were)\s+(?:about\s+)?to)\s+(?:soon\s+|also\s+|all\s+|not\s+)?be\s+"
    r"(?:freed|released|let\s+go|set\s+free|handed\s+over|exchanged|swapped|returned|sent\s+home|spared|treated|tried|charged|arraigned)\b",
    re.IGNORECASE,
)
HELD = frozenset({ABDUCTED, Outcome.detained})
_WOUND = r"(?:wounds?|injur(?:y|ies)|burns?|fractures?|concussions?|cuts)"
# "Four were captured, two of them with bullet wounds"
WITH_WOUNDS = re.compile(
    rf"\s+(?:of\s+(?:them|whom|these|those)\s+)?(?:all\s+)?with\s+(?:[\w-]+\s+){{0,4}}?{_WOUND}\b", re.IGNORECASE
)
ANOTHER = re.compile(
    r"\banother\s+(?:\w+ly\s+)?(?:wounded|injured|hurt|killed|abducted|kidnapped|arrested|detained|missing|freed|released)\b(?!\s+\w+s\b)",
    re.IGNORECASE,
)
HARM = frozenset({KILLED, INJURED})


def supports(stated: Count, claimed: Count) -> bool:
    """Whether words that say ``stated`` carry the count ``claimed``.

    The range must be the same, or wider with the same lower bound: "four" carries "at least four", while "at least
    four" does not carry "four", and nothing carries "any number".
    """
    if stated is claimed:
        return True  # equal counts are mostly one and the same
    if stated.low != claimed.low:
        return False
    if stated.approximate != claimed.approximate and (claimed.high is None or claimed.exact):
        return False  # "about 20" is neither 20 nor at least 20
    return stated.entails(claimed)


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
        if toll.toll.inverted:
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
        if toll.toll.low and toll.toll.status is CURRENT and _is_denied(quote, claimed):
            yield Finding(f"{toll.path}.count", f'{claimed} {outcome} is what "{quote}" denies')
            continue
        apart = left_out(quote)
        if apart is None and is_read_there(examination, toll):
            continue
        if is_doubled(quote, claimed) or counts_the_doers(quote, outcome, toll.toll.group, claimed):
            yield _not_said(toll)
            continue
        if apart is not None and claimed in all_but(examination, toll, apart):
            continue
        if (apart is None or claimed != apart or len(quantities(quote)) > 1) and _says(quote, outcome, claimed):
            continue
        if claimed in loose_numbers(quote) or (claimed == ONE and apart is None and has_one_subject(examination, toll)):
            continue
        before = counted_before(examination, toll)
        if before is not None and supports(before, claimed):
            continue
        whole = _cut_list(examination, toll) or with_those_shared(examination, toll)
        if whole is not None and may_say(whole, outcome, claimed):
            continue
        if (
            claimed in may_mean(examination, toll)
            or _adds_up(quote, outcome, claimed)
            or _counts_besides(quote, outcome, claimed)
            or may_say_together(quote, outcome, claimed)
            or any(_says(words, outcome, claimed) for words in put_otherwise(quote))
        ):
            continue
        if toll.toll.high != 0 or not _may_say_nobody(toll.toll.quote, toll.toll.outcome):
            yield _not_said(toll)


def _not_said(toll: TollInPlace) -> Finding:
    """What the quote says in place of the count."""
    quote, outcome, claimed = toll.toll.quote, toll.toll.outcome, toll.toll.count
    told = (count for count in entailed_counts(quote, outcome) if count != claimed)
    said = ", ".join(dict.fromkeys(map(str, told))) or "no number of people"
    return Finding(f"{toll.path}.count", f'{claimed} {outcome} is not what the quote says: "{quote}" says {said}')


def is_read_there(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the article's own reading has the toll's count and outcome within its quote, as it has for most right tolls: the
    quote need not be read by itself then. Where plainer words stand for what a quote says, those are read.
    """
    return told_there(examination, toll) is not None


def told_there(examination: Examination, toll: TollInPlace) -> Mention | None:
    """The figure of the article's own reading that has the toll's count and outcome within its quote, if it is read there."""
    kept = examination.told_there
    if toll not in kept:
        kept[toll] = _told_there(examination, toll)
    return kept[toll]


def _told_there(examination: Examination, toll: TollInPlace) -> Mention | None:
    span, quote, outcome, claimed = toll.span, toll.toll.quote, toll.toll.outcome, toll.toll.count
    if span is None or "(" in quote or " to be " in quote or quote not in paraphrased(quote):
        return None
    for one in examination.reading.mentions_between(span.start, span.end):
        if one.outcome is not outcome or one.count is None or one.hypothetical:
            continue
        if span.start <= one.start and one.end <= span.end and supports(one.count, claimed):
            return one
    return None


def _says(quote: str, outcome: Outcome, claimed: Count) -> bool:
    return any(supports(one.count, claimed) for one in each_entailed(quote, outcome)) or may_say(quote, outcome, claimed)


def _cut_list(examination: Examination, toll: TollInPlace) -> str | None:
    """The quote with an "and" before its last member, where the list goes on: "took the driver, a cook" and nine pupils."""
    quote, span = toll.toll.quote, toll.span
    if span is None or "," not in quote or GOES_ON.match(examination.text, span.end) is None:
        return None
    head, _, last = quote.rpartition(",")
    return f"{head} and {last.lstrip()}" if MEMBER.match(last) else None


def _adds_up(quote: str, outcome: Outcome, claimed: Count) -> bool:
    """Whether the count is the sum of all whom the quote counts, told of one outcome and of nobody twice, or of those behind its
    colon: "The dead were five residents who had stayed, he said, and two of the raiders" are seven.
    """
    if not claimed.exact or not outcomes_said(quote) <= {outcome}:
        return False
    _, colon, listed = quote.partition(": ")
    told = people_counted(listed or quote)
    if any(one.kind == "ordinal" for one in told):
        return False
    apart = [one.count for one in told if one.count is not None and not (one.of_them and one.sort == "bare")]
    if len(apart) < SUMMANDS or not all(count.exact and not count.approximate for count in apart):
        return False
    if PARTS.search(quote) or (not colon and (len(apart) < len(told) or " and " not in quote or not WHO_THEY_WERE.search(quote))):
        return False
    numbers = [one.count.low for one in told if one.numeric and one.count is not None and one.count in apart]
    return claimed.low in (sum(count.low for count in apart), sum(numbers) if len(numbers) >= SUMMANDS else 0)


def _counts_besides(quote: str, outcome: Outcome, claimed: Count) -> bool:
    """Whether the quote counts those who are or will be free, those who are told to have wounds, or another one."""
    if (outcome in HELD and TO_COME_FREE.search(quote)) or (outcome is Outcome.released and captives_are_free(quote)):
        return any(one.count is not None and supports(one.count, claimed) for one in people_counted(quote))
    if outcome is INJURED and any(
        supports(one.count, claimed) and WITH_WOUNDS.match(quote, one.end) for one in quantities(quote)
    ):
        return True
    another = ANOTHER.search(quote) if claimed == ONE else None
    return another is not None and outcome in outcomes_said(another[0])


def _is_denied(quote: str, claimed: Count) -> bool:
    """Whether the count stands in the quote only where the quote denies it."""
    denied = DENIED.search(quote) if "that" in quote.lower() else None
    return denied is not None and not any(supports(one.count, claimed) for one in quantities(quote[: denied.start()]))


def _may_say_nobody(quote: str, outcome: Outcome) -> bool:
    return any(may_say_nobody(words, outcome) for words in paraphrased(quote))


def _helped(text: str, told: Sequence[Quantity]) -> Iterator[Count]:
    """What somebody and their helpers come to: 4 in "a man carried out the bombing with the help of three women"."""
    for before, one in pairwise([None, *told]):
        start = max(0 if before is None else before.end, one.start - HELPED_REACH) if one is not None else 0
        if one is not None and HELPED.search(text, start, one.start):
            yield one.count + ONE
            if before is not None and before.end > one.start - HELPED_REACH:
                yield one.count + before.count


def _listed_together(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether two numbers are members of one list: "six men and two women"."""
    return LISTED.fullmatch(text, one.end, other.start) is not None


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
        if toll.toll.high != 0 or _may_say_nobody(toll.toll.quote, toll.toll.outcome):
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
        loose = [*loose_numbers(examination.context), *one_more, *_helped(examination.context, told)]
        counts = [*(quantity.count for quantity in told), *listed, *loose]
        if any(supports(count, claimed) or (claimed.approximate and count.low == claimed.low) for count in counts):
            continue
        if claimed not in _attackers_together(examination.context):
            yield Finding(f"incidents[{i}].attackers", f"no words in the article give the number {claimed}")


def _attackers_together(text: str) -> set[Count]:
    """What the attackers of one sentence come to: "a bomber rammed the gate, and four gunmen ran in" are five, and so are
    those of two of which one tells of a single attacker: "A bomber rammed the gate. All four gunmen were shot".
    """
    sums, each = set(), set()
    for sentence in sentences(text):
        told = [one.count for one in people_counted(text[sentence.start : sentence.end]) if one.group is ATTACKERS]
        exact = [count.low for count in told if count is not None and count.exact]
        if len(exact) == len(told):
            sums.add(sum(exact))
            each.update(exact)
    if 1 in each:
        sums |= {number + 1 for number in each - {1}}
    return {Count.exactly(number) for number in sums}


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
        if toll.toll.low > IMPLAUSIBLE or (toll.toll.high or 0) > IMPLAUSIBLE:
            yield Finding(f"{toll.path}.count", f"{toll.toll.count} {toll.toll.outcome} in one incident is above {IMPLAUSIBLE:,}")
