"""Rules on parts: how badly some were hurt, who is held still, and by how many a total rose, are no tolls of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numbers import figures, quantities
from extractor.reading.people.people import People, people_between
from extractor.reading.quotes.quotes import Span
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.validation.counts import CIVILIAN, supports, told_there
from extractor.validation.examination import ClaimedToll, Examination, TollInPlace
from extractor.validation.increments import died_later, is_increment, is_last_of_several
from extractor.validation.members import ABDUCTED, ATTACKERS, CURRENT, EVERYONE, INJURED, KILLED, SUPERSEDED
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Count, Group, Outcome, Severity

_CONDITION = (
    r"(?:(?:critical|critically|serious|seriously|grave|gravely|stable|badly|life-threatening)\b|(?:has|have|had|with)\s+(?:fractur\w+|burns?)\b"
    r"|(?:still|remain\w*|kept|sent|moved|flown|transferred|airlifted|referred|taken)\s+(?:\w+\s+){0,3}?(?:in|to|at)\b)"
)
CONDITION = re.compile(rf"\b{_CONDITION}", re.IGNORECASE)
BADLY = re.compile(
    r"\b(?:critical|critically|serious|seriously|grave|gravely|badly|stable)\b(?!\s+(?:injur\w+|wound\w+|hurt|burn\w*))",
    re.IGNORECASE,
)
SO_BADLY = re.compile(
    r"\s+(?:of\s+(?:them|whom)\s+)?(?:(?:is|was|are|were)\s+)?(?:seriously|critically|gravely|badly|severely)\b(?!\s+\w+ed\s+(?:one|a|an|\d))",
    re.IGNORECASE,
)
HURT = re.compile(r"\b(?:injur\w+|wound\w*|hurt|burn\w*|casualt\w+)\b", re.IGNORECASE)
_WHOLE = {
    KILLED: r"(?:dead|killed|victims|fatalities|deaths|slain|bodies)",
    INJURED: r"(?:injured|wounded|hurt|casualties|victims)",
}
OF_WHOLE = {
    outcome: re.compile(rf"\s+of\s+(?:the|those)\s+(?:\w+\s+)?{nouns}\b", re.IGNORECASE) for outcome, nouns in _WHOLE.items()
}
INCLUDED = {
    outcome: re.compile(rf"\b{nouns}\s+(?:include|included|includes|including)\s+$", re.IGNORECASE)
    for outcome, nouns in _WHOLE.items()
}
# Of all who came to harm, these were hurt: "43 of the victims had been treated for splinter wounds".
VICTIMS_HURT = re.compile(
    r"\bof\s+(?:the|those)\s+(?:\w+\s+)?victims\b.*?\b(?:were|was|are|had|have|has|suffered|sustained|received|needed)\b",
    re.IGNORECASE,
)
OF_THEM = re.compile(r"\s+of\s+(?:the\s+others|them|whom|these|those)\b", re.IGNORECASE)
OF_WHOM = re.compile(r"\b(?:of|among)\s+(?:whom|them|these|those)\s+$", re.IGNORECASE)
SENT_ON = re.compile(
    r"\s+(?:(?:have|has|had|were|was|are|is)\s+)(?:been\s+|later\s+|since\s+)?(?:transferred|moved|flown|airlifted|sent|referred|discharged|allowed\s+home)\b",
    re.IGNORECASE,
)
DIED_OF_THEM = re.compile(
    r"\s+of\s+(?:them|whom|these|those)\s+(?:ha(?:ve|s|d)\s+)?(?:since\s+|later\s+|then\s+|also\s+)?(?:died|bled\s+to\s+death|succumbed|perished|lost\s+their\s+lives|did\s+not\s+survive)\b",
    re.IGNORECASE,
)
DEATH = re.compile(r"\b(?:kill\w*|dead|deaths?|died|dies|slain|massacr\w*|murder\w*|fatal\w*)\b", re.IGNORECASE)
# How many of the others' dead somebody owns up to is a figure of theirs: "the army admits one of the deaths".
OWNED_UP = re.compile(
    r"\b(?:recogni[sz]e[sd]?|admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|accept(?:s|ed)?|confirm(?:s|ed)?|verif(?:ies|ied)|owned\s+up\s+to|took\s+responsibility\s+for)\s+(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)
OF_NUMBER = re.compile(r"\bof\s+(?:the|those|these)\s+(?:\d+|[a-z]+)\s*,\s+$", re.IGNORECASE)
STILL = re.compile(r"\b(?:still|remain|remains|remained|remaining)\b", re.IGNORECASE)
HELD = frozenset({ABDUCTED, Outcome.detained})
OF_THE_NUMBER = re.compile(r"\s+of\s+(?:the|those|these)\s*(?=\s)", re.IGNORECASE)
LISTING = re.compile(r"\band\b|,")
SEVERAL = 2


@REGISTRY.rule(
    "part-as-toll",
    Severity.error,
    'Some "of the wounded", the serious cases, those still held after others came free and an increment are no tolls.',
    example=Example('3 injured on "three of the wounded were stable"', '4 injured on "four people were wounded"'),
)
def part_as_toll(examination: Examination) -> Iterator[Finding]:
    """Every toll of people whom the words set apart from a larger figure by their condition, or as those who are left."""
    for toll in examination.tolls:
        if toll.span is None or toll.toll.high == 0 or toll.toll.status is SUPERSEDED:
            continue  # "eight of them had been reported by nightfall": what was all at first is a part by now
        if _is_part(examination, toll):
            yield Finding(
                f"{toll.path}.count", f'"{toll.toll.quote}" tells {toll.toll.count} of a larger figure of {toll.toll.outcome}'
            )


def _is_part(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the words tell the toll's people as some of others, in one of the ways that suit its outcome."""
    outcome, lowered = toll.toll.outcome, toll.toll.quote.lower()
    if ("of" in lowered or "includ" in lowered) and (_is_of_the_whole(examination, toll) or _is_of_them(examination, toll)):
        return True
    if outcome is KILLED and (is_increment(examination, toll) or is_last_of_several(examination, toll)):
        return True
    if outcome is KILLED and "of" in lowered and died_later(examination, toll):
        return True
    if (outcome is INJURED and _is_by_condition(examination, toll)) or (outcome in HELD and _is_remainder(toll)):
        return True
    return _is_listed(examination, toll) or _is_beside_its_whole(examination, toll)


def _numbers(toll: TollInPlace) -> list[tuple[int, int]]:
    """Where the quote's numbers stand that say the count."""
    return [(one.start, one.end) for one in quantities(toll.toll.quote) if supports(one.count, toll.toll.count)]


def _is_of_the_whole(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the number is some "of the dead" for killed or "of the wounded" for injured, and is told as everyone's."""
    quote, outcome = toll.toll.quote, toll.toll.outcome
    numbers = _numbers(toll) if outcome in OF_WHOLE else []
    if not numbers or not _is_told_larger(examination, toll):
        return False
    if any(OWNED_UP.search(quote[:start]) for start, _ in numbers):
        return False
    if toll.toll.group is EVERYONE:
        if outcome is INJURED and VICTIMS_HURT.search(quote):
            return False
        return all(
            OF_WHOLE[outcome].match(quote, end) or INCLUDED[outcome].search(quote[:start]) or OF_NUMBER.search(quote[:start])
            for start, end in numbers
        )
    if toll.toll.low < 2:
        return False  # one of them may be singled out
    parted = all(OF_WHOLE[outcome].match(quote, end) or OF_THEM.match(quote, end) for _, end in numbers)
    return parted and outcome is INJURED and CONDITION.search(quote) is not None


def _is_of_them(examination: Examination, toll: TollInPlace) -> bool:
    """Whether everyone's toll is some "of them", of whom the words before tell the same harm, or some "of the 11" who met it."""
    quote, span = toll.toll.quote, toll.span
    if span is None or toll.toll.group is not EVERYONE or toll.toll.low < SEVERAL:
        return False
    numbers = _numbers(toll)
    if not any(OF_THEM.match(quote, end) or OF_THE_NUMBER.match(quote, end) for _, end in numbers):
        return False
    before = [one for one in examination.casualties_told() if one.count is not None and one.number_start < span.start]
    last = max(before, key=lambda one: one.number_start, default=None)
    if last is None or last.count is None:
        return False
    if all(OF_THEM.match(quote, end) for _, end in numbers):
        # "Stabbed eight, three of whom bled to death": three are a part only where the eight are dead themselves.
        if toll.toll.outcome is KILLED and any(DIED_OF_THEM.match(quote, end) for _, end in numbers):
            return DEATH.search(examination.text, last.start, last.end) is not None
        return last.outcome is toll.toll.outcome and last.count.low > toll.toll.low
    wholes = [
        whole.count.low
        for _, end in numbers
        if (found := OF_THE_NUMBER.match(quote, end)) is not None
        for whole in quantities(quote)
        if whole.start <= found.end() < whole.end
    ]
    return bool(wholes) and any(one.outcome is toll.toll.outcome and one.count.low in wholes for one in before if one.count)


def _is_listed(examination: Examination, toll: TollInPlace) -> bool:
    """Whether everyone's toll is one member of a list, or that of a group, where nobody counts the others: two of "two women and
    a student were shot dead".
    """
    claimed, span = toll.toll, toll.span
    whole = claimed.group is EVERYONE
    if span is None or claimed.status is not CURRENT:
        return False
    told = told_there(examination, toll)
    if told is not None and not told.part:
        return False
    if not whole and (claimed.group not in CIVILIAN or claimed.low < SEVERAL):
        return False  # one of them may be singled out
    around: list[Mention] = []
    for one in _touching(examination, span):
        if one.outcome is not claimed.outcome or one.count is None or one.part:
            continue
        if one.count.low == claimed.low:
            return False
        around.append(one)
    listing = [one for one in around if _has_member(examination.text[one.number_start : one.number_end], claimed)]
    return bool(listing) and (whole or not any(_is_counted_besides(examination, toll, one) for one in listing))


def _is_counted_besides(examination: Examination, toll: TollInPlace, listing: Mention) -> bool:
    """Whether another toll counts the whole list, the rest of it, or is cited from it."""
    claimed, whole = toll.toll, listing.count
    counted = () if whole is None else (whole, Count.exactly(whole.low - claimed.low))
    return any(
        other.position != toll.position
        and other.incident_position == toll.incident_position
        and other.toll.outcome is claimed.outcome
        and other.span is not None
        and (other.toll.count in counted or (other.span.start < listing.number_end and listing.number_start < other.span.end))
        for other in examination.tolls
    )


def _touching(examination: Examination, span: Span) -> Iterator[Mention]:
    """The casualty figures in a quote or right beside it, those told in other words last."""
    yield from examination.reading.mentions_touching(span.start, span.end)
    yield from (one for one in examination.reading.unworded if one.number_start <= span.end and span.start <= one.number_end)


def _has_member(words: str, claimed: ClaimedToll) -> bool:
    """Whether the words list people, of whom one member makes just that count, and none attacked or, beside civilians, serves."""
    apart = {ATTACKERS} if claimed.group is EVERYONE else {ATTACKERS, Group.security_forces}
    if LISTING.search(words) is None:
        return False
    tokens = tokenise(words)
    members = [one for one in people_between(tokens, figures(tokens), 0, len(tokens.words)) if one.count is not None]
    if len(members) < SEVERAL or any(one.group in apart or not (one.noun or one.of_them) for one in members):
        return False
    fitting = [one for one in members if one.count is not None and supports(one.count, claimed.count)]
    return any(not _has_names_after(tokens, one) for one in fitting)


def _has_names_after(tokens: Tokens, member: People) -> bool:
    """Whether the words behind several people say who they are: "two of the crew, a cook and his mate, were freed"."""
    return member.count is not None and member.count.low >= SEVERAL and tokens.text.startswith(",", tokens.end(member.last - 1))


def _is_by_condition(examination: Examination, toll: TollInPlace) -> bool:
    """Whether only their condition is told of people, while more were hurt: "four were in a critical state"."""
    quote = toll.toll.quote
    if any(SO_BADLY.match(quote, end) for _, end in _numbers(toll)):
        return any(one.count.low > toll.toll.low for one in quantities(quote))  # "eleven were hurt, one seriously"
    if _is_moved_on(toll):
        return True
    of_them = toll.toll.low > 1 and all(OF_THEM.match(quote, end) for _, end in _numbers(toll)) and CONDITION.search(quote)
    singled_out = toll.toll.low < SEVERAL and toll.toll.group is not EVERYONE  # "one of them a boy, badly burnt"
    alone = not singled_out and BADLY.search(quote) is not None and HURT.search(quote) is None
    return bool(of_them or alone) and _is_told_larger(examination, toll)


def _is_moved_on(toll: TollInPlace) -> bool:
    """Whether they are those of the hurt who were sent on: "37 were warded, of whom eight were transferred to the capital"."""
    quote, numbers = toll.toll.quote, _numbers(toll)
    if toll.toll.group is not EVERYONE or toll.toll.low < SEVERAL or len(numbers) != 1:
        return False
    start, end = numbers[0]
    larger = any(one.end <= start and one.count.low > toll.toll.low for one in quantities(quote))
    return larger and OF_WHOM.search(quote, 0, start) is not None and SENT_ON.match(quote, end) is not None


def _is_remainder(toll: TollInPlace) -> bool:
    """Whether these are the people still held, where the record counts for the same incident how many were taken."""
    if toll.toll.count == Count.exactly(1) or STILL.search(toll.toll.quote) is None:
        return False
    own = (
        one
        for one in toll.incident.tolls
        if one.outcome is toll.toll.outcome and _may_hold(one.group, toll.toll.group) and one.quote != toll.toll.quote
    )  # of "an envoy and two aides are still held", three are the sum
    return bool(_numbers(toll)) and any(one.count.low > toll.toll.low for one in own)


def _may_hold(whole: Group, part: Group) -> bool:
    """Whether those of one group may be some of the other: eight politicians are no remainder of twenty reporters."""
    return whole is part or EVERYONE in (whole, part)


def _is_told_larger(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the article tells a higher figure of that outcome anywhere, so that this one is not all that is known."""
    claimed = toll.toll
    return any(
        one.outcome is claimed.outcome and one.count is not None and one.count.low > claimed.low
        for one in examination.casualties_told()
    )


def _is_beside_its_whole(examination: Examination, toll: TollInPlace) -> bool:
    """Whether a toll is a part that its quote sets beside the whole of its group: 11 people of "19 people, 11 men and eight
    women,", two civilians of "six herders, two of them brothers".
    """
    claimed, span = toll.toll, toll.span
    if span is None or claimed.low < SEVERAL or not examination.tells_a_part(span):
        return False
    within = examination.reading.mentions_between(span.start, span.end)
    within = [one for one in within if one.outcome is claimed.outcome and one.count is not None and not one.hypothetical]
    fitting = [one for one in within if one.count is not None and supports(one.count, claimed.count)]
    if not fitting or not all(one.part for one in fitting):
        return False
    apart = [one.group for one in fitting if one.group not in (claimed.group, within[0].group)]
    if apart and (EVERYONE in apart or within[0].group is not claimed.group):
        return False  # "two of them in the library" may be all in the library, and a group among everyone all of its kind
    first = min(one.number_start for one in fitting)  # a whole that begins behind is another figure, and one that holds it a sum
    return any(
        not one.part
        and one.count is not None
        and one.count.low > claimed.low
        and one.number_end <= first
        and one.group is claimed.group
        for one in within
    )
