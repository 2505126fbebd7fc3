"""Rules on numbers of whom no harm is told: a crowd, the attackers, those on board, households, interviews."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.harm.entailment import may_harm, outcomes_named, outcomes_said
from extractor.reading.harm.paraphrases import paraphrased
from extractor.reading.numbers.numbers import figures
from extractor.reading.people.people import People, people_between
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.validation.censuses import counts_those_harmed
from extractor.validation.counts import HARM, is_read_there, supports
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.outcomes import UNHARMED, refusal
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Group, Outcome, Severity

TAKEN = frozenset({Outcome.abducted, Outcome.detained})  # "rounded up" may be either
LATEST = 2  # figures told before, of whom "the other nine" may be
SEVERAL = 2  # from so many on a number is asked; one person may be told of without any
# Words that tell of harm though they name no outcome: parts of the body, care, burial, and numbers that stand for the dead.
MAY_TELL = re.compile(
    r"\b(?:arms?|legs?|heads?|shoulders?|chests?|wounds?|burns?|contusions?|bruis\w+|fractur\w+|cuts?|shock|ill|sick|blood\w*|holes?|bullets?|stitch\w+|hospital\w*"
    r"|bur(?:y|ies|ied|ials?)|grav\w+|treat\w*|suffer\w*|receiv\w*|dislocat\w*|broken?|lost|los(?:e|ing|ses)|identified|coffins?|names?|figures?|toll|fell|fallen|doctors?|surgeons?"
    r"|mourn\w*|never|gone|no\s+longer|remains|end|knife|knives|machetes?|axes?|wall|strung|thrash\w*|beat\w*|whip\w*|flog\w*|cane[ds]?|kick\w*|punch\w*|slap\w*|club\w*|hang\w*|hung"
    r"|fall|falls|falling|felled|collaps\w*|burn\w*|tortur\w*|rape[ds]?|scald\w*|maim\w*|limbs?|hands?|feet|foot|eyes?|faces?|necks?|throats?|backs?|operat\w+|surgery|ambulances?|morgue"
    r"|mortuary|funerals?|orphan\w*|ghosts?|lives|life|alive|surviv\w*|accounted|put\s+out|eliminat\w*|neutrali\w*|finish\w*|dispos\w*|liquidat\w*"
    r"|wives|widows?|heaven|hell|martyr\w*|shaha\w+|lay|lying|succumb\w*|drown\w*|crush\w*|trapped|buried)\b",
    re.IGNORECASE,
)
_VERBS = (
    r"(?:opened|fired|attacked|raked|stormed|entered|drew|came|arrived|threw|hurled|burst|waded|crossed|surrounded|invaded|ambushed|raided|rode|drove|blocked|stopped"
    r"|marched|gathered|rallied|protested|demonstrated|descended|moved|set|live[ds]?|work(?:s|ed)?)"
)
_BODY = r"(?:group|crowd|gang|band|camp|mob|column|convoy|force|team|patrol|garrison|contingent)"
# What stands right before or right after a number of people to whom nothing is said to have happened.
BEFORE = re.compile(
    rf"(?:\b{_BODY}s?\s+of|\b(?:vehicle|car|bus|boat|truck|lorry|van|jeep|ship|plane|helicopter)s?\s+with|\bnumber(?:ing|ed)|\binterview(?:s\s+with|ed|ing)|\b(?:talked|spoke|spoken)\s+(?:to|with)"
    r"|\b(?:carrying|carried|housed|housing|withdrawn|withdrew|deployed|stationed)|\bcrowd,?\s+(?:put|estimated)\s+at|\bwe\s+were|\bthere\s+were(?=\s+(?:perhaps|maybe)?\s*$))\s+(?:perhaps\s+|maybe\s+)?$",
    re.IGNORECASE,
)
THERE_WERE = re.compile(r"\bthere\s+(?:were|are)\s+(?:(?:perhaps|maybe|about|only)\s+)?$", re.IGNORECASE)
BODY = re.compile(rf"(?:an?|the|one)\s+(?:\w+\s+)?{_BODY}\s+of\s", re.IGNORECASE)
AFTER = re.compile(
    rf"\s+in\s+number\b|(?:\s+(?:who|which)\b[^.;]{{0,60}}?|,[^.;]{{0,60}}?,)?\s+(?:(?:had|have|has)\s+(?:all\s+)?been|were|was)\s+(?:evacuated|not\s+(?:touched|harmed|hurt)|unharmed|unhurt|involved|deployed|stationed|displaced)\b"
    rf"|(?:[^.;,]{{0,40}},[^.;]{{0,60}},)\s+were\s+not\s+(?:touched|harmed|hurt)\b|\s+(?:took|taking|taken)\s+part\b"
    rf"|(?:\s+(?:on|in|with|from|of)\s+(?:[\w'’-]+\s+){{0,3}}?[\w'’-]+|,\s[^.;]{{1,60}}?\band\s[^.;,]{{1,30}}?)?,?\s+{_VERBS}\b",
    re.IGNORECASE,
)

# Whom somebody or something of the attack hit, whatever the verb is: "were picked off by a sniper".
HIT_BY = re.compile(
    r"\b(?:was|were|been|being)\s+(?:[\w-]+\s+){1,3}?by\s+(?:an?\s+|the\s+|their\s+)?(?:\w+\s+){0,2}?(?:snipers?|gunm[ae]n|gunfire|fire|shells?|mortars?|bombs?|rockets?|missiles?|mines?|grenades?"
    r"|explosions?|blasts?|shrapnel|arrows?|bullets?|mobs?|drones?|jets?|attackers?|assailants?|raiders?|militants?|rebels?|bandits?|extremists?)\b",
    re.IGNORECASE,
)
# Whom somebody saw, or carried out of harm's way, came to none by these words alone.
SEEN = re.compile(r"\b(?:seen|saw|noticed|spotted)\s+$", re.IGNORECASE)
EQUIPPED = re.compile(
    r"\s+(?:on|in|with|aboard|riding|carrying)\s+(?:[\w-]+\s+){0,2}?(?:motor-?(?:cycles|bikes)|bikes|horses|horseback|camels?|pick-?ups?|vehicles|uniforms?|fatigues|camouflage|masks|rifles|guns|weapons|Kalashnikovs|machetes)\b",
    re.IGNORECASE,
)
LIFTED = re.compile(
    r"\b(?:lifted|airlifted|flew|ferried|brought|led|helped|drove)\s+(?:[\w,]+\s+){1,6}?(?:out\s+of\s+the\b|to\s+safety|away\s+from)",
    re.IGNORECASE,
)
NO_NOUNS = frozenset(["others", "more"])  # "so were nine others": of what, the words before say
SECOND = re.compile(r"(?:\s+and\s+[\w'’-]+)?\W*")  # "150 engineers and technicians"
AMONG = re.compile(
    r"\W*(?:among|amongst|of)\s+(?:them|these|those|the\s+(?:\d+|[a-z]+|dead|victims|killed|wounded|injured|missing))\s+(?:(?:dead|victims|killed|wounded|injured|missing)\s+)?(?:were|was|are|is)\b",
    re.IGNORECASE,
)
# Who is what of those whom another sentence counts.
THESE = re.compile(
    r"^\W*(?:\w+\s+){1,3}of\s+(?:them|these|those|the\s+(?:dead|victims|killed|wounded|injured|missing|hostages|captives|detainees))\s+(?:\w+\s+)?(?:were|was|are|is|came|belonged|worked|served|had)\b"
    r"|^\W*among\s+(?:the|its|their)\s+(?:[\w-]+\s+){1,3}(?:were|was|are)\b"
    r"|^\W*(?:the|that|this|its|their|his|her)\s+(?:\w+\s+)?(?:count|tally|tolls?|figures?|number|total|list)\s+(?:also\s+)?include[sd]?\b"
    r"|^\W*the\s+(?:other|remaining)\s+(?:[\w-]+\s+)(?:were|are|came|belonged|worked|served|had)\b",
    re.IGNORECASE,
)
# Who all of those were: "These were four civilians and three policemen".
THEY_WERE = re.compile(
    r"\W*(?:these|those|they|all|(?:the\s+)?(?:dead|victims|killed|slain|wounded|injured|missing|hostages|captives|casualties))\s+"
    r"(?:all\s+|said\s+to\s+be\s+|who\s+(?:died|were\s+\w+)\s+)?(?:were|are|included?|comprised?|consist(?:ed)?\s+of)\b",
    re.IGNORECASE,
)
# A count that goes on: "we're at 47 including eight children", of bodies that the sentence before tells of.
RUNNING = re.compile(
    r"\b(?:we|i)\s+(?:have\s+|had\s+)?(?:counted|tallied|listed|recorded)\b|\b(?:we[’']re|we\s+are|are\s+now|we\s+were|now)\s+(?:\w+\s+)?(?:at|up\s+to)\b|\bst(?:ands?|ood)\s+at\b",
    re.IGNORECASE,
)
ABOARD = re.compile(r"\s+(?:on\s+board|aboard)\b", re.IGNORECASE)


@REGISTRY.rule(
    "harm-not-told",
    Severity.error,
    "A number of people counts only where words tell that harm of them: a crowd, the attackers or those on board are no toll.",
    example=Example('1,500 injured on "a crowd of about 1,500"', '11 injured on "of the crowd, eleven were hurt"'),
)
def harm_not_told(examination: Examination) -> Iterator[Finding]:
    """Every toll whose number is one of people, or of things, whom the words do not say to have come to that harm."""
    for toll in examination.tolls:
        claimed = toll.toll
        if toll.span is None or claimed.count.high == 0 or claimed.count.low < SEVERAL or _is_told(examination, toll):
            continue
        tokens = tokenise(claimed.quote)
        counted = people_between(tokens, figures(tokens), 0, len(tokens.words))
        fitting = [one for one in counted if one.numeric and one.count is not None and supports(one.count, claimed.count)]
        if not fitting:
            continue
        if (
            refusal(examination, toll) is not None
            or _are_counted(examination, toll, tokens, fitting)
            or _are_some_of_those_told(examination, toll)
        ):
            continue  # what the words say instead, the rule on outcomes has said
        apart = all(_is_apart(examination, toll, tokens, one) for one in fitting)
        if apart or _are_some_of_the_unharmed(examination, toll) or _stands_for_nobody(examination, toll, fitting):
            yield Finding(f"{toll.path}.count", f'"{claimed.quote}" does not say that {claimed.count} were {claimed.outcome}')


def _is_told(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote names the outcome, or the article's reading tells it of a number in the quote."""
    outcome, span = toll.toll.outcome, toll.span
    if outcome in HARM and _are_lifted(toll.toll.quote) and outcome not in outcomes_said(toll.toll.quote):
        return False  # "airlifted" may tell of the wounded, and of 120 people "out of the valley" does not
    if is_read_there(examination, toll):
        return True
    meant = TAKEN if outcome in TAKEN else {outcome}
    if any(not meant.isdisjoint(outcomes_named(plain)) for plain in paraphrased(toll.toll.quote)):
        return True
    return span is not None and any(
        one.outcome is outcome and span.start <= one.number_start < span.end for one in examination.casualties_told()
    )


def _are_lifted(quote: str) -> bool:
    """Whether a quote tells of people carried out of harm's way."""
    lowered = quote.lower()
    return ("out" in lowered or "safety" in lowered or "away" in lowered) and LIFTED.search(quote) is not None


def _are_counted(examination: Examination, toll: TollInPlace, tokens: Tokens, fitting: list[People]) -> bool:
    """Whether the quote only counts those of whom the words before tell the harm."""
    offset = 0 if toll.span is None else toll.span.start
    return any(
        counts_those_harmed(examination, toll, offset + tokens.starts[one.first], offset + tokens.end(one.last - 1))
        for one in fitting
    )


def _are_some_of_those_told(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote says who some of those are whose harm is told before: "Twelve of them were members of the force"."""
    span, claimed = toll.span, toll.toll
    if span is None:
        return False
    sentence = examination.reading.sentence_text(span.start)
    if RUNNING.search(claimed.quote) and claimed.outcome in outcomes_named(examination.reading.sentence_before(span.start)):
        return True
    if THESE.search(claimed.quote) is None and AMONG.match(sentence) is None and THEY_WERE.match(sentence) is None:
        return False
    before = [one for one in examination.casualties_told() if one.number_start < span.start and one.count is not None]
    near = sorted(before, key=lambda one: one.number_start)[-LATEST:]
    return any(one.count is not None and one.outcome is claimed.outcome and one.count.low >= claimed.count.low for one in near)


def _are_some_of_the_unharmed(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote says who some of those are of whom the sentence before tells nothing that may be harm."""
    if toll.span is None or toll.toll.outcome not in HARM or THESE.search(toll.toll.quote) is None:
        return False
    told = examination.reading.sentence_before(toll.span.start)
    return told != "" and not (
        MAY_TELL.search(told) or HIT_BY.search(told) or may_harm(told) or toll.toll.outcome in outcomes_named(told)
    )


def _is_apart(examination: Examination, toll: TollInPlace, tokens: Tokens, one: People) -> bool:
    """Whether the words right beside the number say who the people are, or what they did, and not what befell them."""
    start, end = tokens.starts[one.first], tokens.end(one.last - 1)
    further = not NO_NOUNS.isdisjoint(tokens.words[one.last - 1 : one.last + 1])
    if (further or (one.of_them and toll.toll.outcome not in HARM)) and THERE_WERE.search(tokens.text[:start]):
        return False  # "there were nine of them", "there were four more": what befell them, other words say
    if BEFORE.search(tokens.text[:start]) or BODY.match(tokens.text, start) or AFTER.match(tokens.text, end):
        return True
    span = toll.span
    if toll.toll.outcome in HARM and (
        ABOARD.match(tokens.text, end)
        or _are_lifted(tokens.text)
        or (SEEN.search(tokens.text[:start]) and EQUIPPED.match(tokens.text, end))
    ):
        return True
    rests = SECOND.fullmatch(tokens.text, end) is not None
    return rests and span is not None and AFTER.match(examination.text, span.end) is not None


def _stands_for_nobody(examination: Examination, toll: TollInPlace, fitting: list[People]) -> bool:
    """Whether the number counts people or things by a noun of their own, in a sentence without any word that may tell harm."""
    claimed = toll.toll
    if toll.span is None or claimed.outcome not in HARM or claimed.group is Group.attackers:  # of an enemy harm is told in idioms
        return False
    if not all((one.noun and one.noun not in NO_NOUNS) or one.sort in ("thing", "unknown") for one in fitting):
        return False  # a number alone may stand for the dead of the sentence before
    sentence = examination.reading.sentence_text(toll.span.start)
    if MAY_TELL.search(sentence) or HIT_BY.search(sentence) or (may_harm(claimed.quote) and not UNHARMED.search(claimed.quote)):
        return False
    return not any(claimed.outcome in outcomes_named(plain) for plain in paraphrased(sentence))
