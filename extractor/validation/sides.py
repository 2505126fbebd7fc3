"""Rules on sides: whoever attacked is no civilian."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.harm.entailment import people_nouns
from extractor.validation.claimants import FORCES
from extractor.validation.counts import CIVILIAN, HARM, supports
from extractor.validation.examination import Examination, TollInPlace
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Count, Group, Severity

_KINDS = """attacker assailant gunman bomber militant insurgent rebel terrorist extremist
    guerrilla bandit raider jihadist hijacker kidnapper subversive robber"""
ATTACKING = frozenset(f"{noun}{ending}" for noun in _KINDS.split() for ending in ("", "s")) | {"gunmen"}
# "Nine of the dead were suspects": who they are, the words behind the number say.
WERE_ATTACKING = re.compile(
    r"\bof\s+(?:them|these|those|the\s+(?:dead|killed|victims|wounded|injured|bodies))\s+(?:were|are|was|is)\s+(?:\w+\s+){0,2}?(?:suspects|attackers?|assailants?|gunm[ae]n|bombers?|militants?|insurgents?|rebels?|terrorists?|guerrillas?|bandits?|raiders?)\b",
    re.IGNORECASE,
)
# "Two members of the gang were shot dead", "the man who carried the bomb is dead too"
OF_A_BAND = re.compile(
    r"^\W*(?:[\w’'-]+\s+){0,4}?(?:members?|leaders?|men|gunm[ae]n)\s+of\s+(?:the|this|that|an?)\s+(?:[\w'’-]+\s+){0,2}?(?:gang|cartel|armed\s+group|commando|cell|raiding\s+party|death\s+squad)\b"
    r"(?:,[^,;.]{1,60},)?\s+(?:also\s+)?(?:was|were|is|are|has|had|have|died|fell)\b"
    r"|\bwho\s+(?:carried|wore|detonated|planted|set\s+off|was\s+carrying|was\s+wearing|drove)\s+(?:the|a|his|her)\s+(?:bomb|explosives|vest|device|charge|car\s+bomb|truck\s+bomb)\b[^.;]{0,20}?\b(?:is|was|also|too|died|killed|dead)\b"
    r"|^\W*(?:\w+\s+)?(?:leaders?|commanders?|chiefs?)\s+of\s+(?:the|this|that)\s+(?:\w+\s+)?(?:group|band|faction)\b(?:,[^,;.]{1,60},)?\s+(?:was|were|died|fell)\b"
    r"|^\W*the\s+(?:group|gang|band|cell|cartel)['’]s\s+(?:\w+\s+)?(?:leaders?|commanders?|chiefs?)\s+(?:was|were|died|fell)\b"
    r"|\b(?:put|placed)\s+[\w,.-]+\s+(?:of\s+them\s+)?out\s+of\s+action\b"
    r"|^\W*the\s+(?:other|remaining)\s+(?:[\w-]+\s+)?were\s+(?:all\s+)?(?:attackers|assailants|gunmen|militants|insurgents|rebels|raiders|bandits|terrorists|guerrillas)\b",
    re.IGNORECASE,
)
OWN_LOSSES = re.compile(
    r"\b(?:attackers|assailants|rebels|militants|insurgents|subversives|guerrillas|bandits|terrorists|raiders|gunmen|jihadists)\s+(?:had\s+|have\s+)?(?:also\s+)?(?:lost|suffered)\b",
    re.IGNORECASE,
)
ITSELF = re.compile(
    r"\b(?:shot|hanged|killed|blew|blown|detonated|exploded|turned\s+(?:the|his|her|a)\s+\w+\s+on)\s+(?:himself|herself|themselves)\b",
    re.IGNORECASE,
)
STOPPED = re.compile(
    r"^\W*(?:(?:and|before|but|until)\s+)?(?:(?:he|she)\s+(?:was|had\s+been)\s+|being\s+)?(?:later\s+|then\s+|himself\s+|finally\s+)?(?:shot|killed|gunned\s+down)(?:\s+(?:dead|and\s+killed))?\s+by\s+"
    r"(?:the\s+)?(?:\w+\s+)?(?:police\w*|officers?|soldiers?|troops|guards?|security)\b",
    re.IGNORECASE,
)
SHOT_THEM = re.compile(r"^\W*shot\s+(?:him|her)(?:\s+dead)?\W*$", re.IGNORECASE)
WHO_STOP = re.compile(
    r"\b(?:police\w*|officers?|constables?|soldiers?|troops|guards?|bodyguards?|marksm[ae]n|snipers?)\b", re.IGNORECASE
)
ONE = Count.exactly(1)


@REGISTRY.rule(
    "attacker-as-civilian",
    Severity.error,
    "Whoever attacked counts among the attackers, and not among civilians or any kind of them.",
    example=Example('1 civilian killed on "one terrorist was killed"', '1 attacker killed on "one terrorist was killed"'),
)
def attacker_as_civilian(examination: Examination) -> Iterator[Finding]:
    """Every toll of civilians whose words count attackers."""
    for toll in examination.tolls:
        if toll.toll.group not in CIVILIAN or toll.toll.count.high == 0:
            continue
        if _counts_attackers(examination, toll) or _is_stopped(examination, toll):
            yield Finding(f"{toll.path}.group", f'"{toll.toll.quote}" tells of attackers, not of {toll.toll.group}')


def _counts_attackers(examination: Examination, toll: TollInPlace) -> bool:
    quote, claimed, span = toll.toll.quote, toll.toll, toll.span
    if (
        OWN_LOSSES.search(quote)
        or WERE_ATTACKING.search(quote)
        or OF_A_BAND.search(quote)
        or (ITSELF.search(quote) and claimed.outcome in HARM)
    ):
        return True
    nouns = people_nouns(quote)
    if nouns and nouns <= ATTACKING:
        return True
    if span is None or claimed.outcome not in HARM or nouns:
        return False
    told = [
        one.group
        for one in examination.casualties_told()
        if one.outcome is claimed.outcome
        and one.count is not None
        and supports(one.count, claimed.count)
        and span.start <= one.number_start < span.end
    ]
    return bool(told) and all(group is Group.attackers for group in told)


def _is_shot_by_guards(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote is no more than "shot him dead" and those who stop attackers stand before it in its sentence."""
    if toll.span is None or SHOT_THEM.search(toll.toll.quote) is None:
        return False
    sentence = examination.reading.sentence_at(toll.span.start)
    return WHO_STOP.search(examination.text, sentence.start, toll.span.start) is not None


def _is_stopped(examination: Examination, toll: TollInPlace) -> bool:
    """Whether the quote ends somebody without a noun ("being shot dead by police"), where others than the police attacked."""
    if toll.toll.outcome not in HARM or toll.toll.count != ONE:
        return False
    if STOPPED.search(toll.toll.quote) is None and not _is_shot_by_guards(examination, toll):
        return False
    if any(FORCES.search(perpetrator.name) for perpetrator in toll.incident.perpetrators):
        return False
    others = (other for position, other in enumerate(toll.incident.tolls) if position != toll.position)
    return any(other.outcome in HARM and other.count.high != 0 for other in others)
