"""Parties: who an article says did it, and on what ground."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from extractor.reading.findings.accounts import accounts, blamer
from extractor.reading.findings.agents import everybody
from extractor.reading.findings.attributions import attributions
from extractor.reading.names.claims import all_claims, all_denials
from extractor.reading.names.organisations import OrganisationMention
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from schemas import AttackType, Basis

_SUSPECTED = late(
    r"\b(?:suspected|alleged(?:ly)?|believed|presumed|presumably|thought\s+to\s+be|likely|apparently|hallmarks?\s+of)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_ACCUSED = late(
    r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|attribut(?:ed|es)|point(?:ed|ing)\s+(?:the\s+finger|fingers)|responsibility\s+of|charg(?:ed|es)|held(?!\s+by))\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_ACTS = late(
    r"^[’']?s?\s*(?:\([^)]{1,20}\)\s*)?(?:militants?|rebels?|fighters?|guerrillas?|gunmen|insurgents?|terrorists?|members?|forces|group|gangs?|cartel|clan|alliances?|commandos?|units?|extremists?|militia(?:men)?|bombers?|troops)?"
    r"[\s,]*(?:(?:armed|dressed|riding|travelling)\s(?:[\w’'-]+\s+){1,6})?(?:who\s+|have\s+|had\s+|has\s+)?(?:attack\w*|kill\w*|bomb\w*|kidnap\w*|abduct\w*|ambush\w*|storm\w*|raid\w*|shot|fired|opened\s+fire|stag\w+|launch\w*|carried\s+out|blew|explod\w+|detonat\w*|hijack\w*|murder\w*|seiz\w+|took(?!\s+(?:responsibility|credit|part))|burn\w*|plant\w*|assassinat\w*|execut\w*|massacr\w*|beheaded|overran|overrun|stabb\w+|lynched|shell(?:ed|ing)|torch\w+|clash(?:ed|es|ing)|fought|hacked|sprayed|raked|rammed|entered|hurled|threw)\b",
    re.IGNORECASE,
)
_ACCUSED_AFTER = late(
    r"^(?:\s*\([^)]{1,20}\))?,?\s+(?:(?:(?:to|on|against)\s+)?(?:which|whom)\s[^.;]{0,60}?\b(?:blam|accus|attribut|suspect|h[eo]ld)\w*|(?:is|was|were|are|stands?)?\s*(?:blamed|accused)\b)",
    re.IGNORECASE,
)
_BY = late(r"\b(?:by|work\s+of)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_PASSIVE = late(
    r"\b(?:attacked|killed|bombed|kidnapped|abducted|ambushed|raided|shot|fired|murdered|seized|burned|assassinated|executed|carried\s+out|launched|staged|perpetrated|planted|hijacked|massacred|attack|bombing|strike|assault)\s+$",
    re.IGNORECASE,
)

# Of a clash: "five members of the X died", "with X fighters".
_ITS_MEN = late(
    r"\b(?:members|fighters|militants|rebels|guerrillas|insurgents|gunmen|forces)\s+(?:of|from)\s+(?:the\s+)?$", re.IGNORECASE
)
_MEN = late(r"\s+(?:members|fighters|militants|rebels|guerrillas|insurgents|gunmen|forces|gangs?)\b", re.IGNORECASE)
_GROUP = late(
    r"\b(?:the|its|that)\s+(?:\w+\s+)?(?:group|outfit's|group's|leader|movement|organi[sz]ation|outfit|faction|militia|rebels|militants|guerrillas|insurgents)\b",
    re.IGNORECASE,
)
MEANT = 500  # how far before "the group" its name may stand, in code points
BACK = 100  # code points before a name within which it may be blamed
CLAUSE = 60  # how far before its speaker's name a quoted statement may begin, in code points


@dataclass(frozen=True, slots=True)
class Party:
    """A party with the ground on which the text names it. ``start`` and ``end`` bound the words that say so, ``at`` is
    where the saying itself stands: a clause may begin before the backdrop that its claim belongs to. ``described``: no name but
    a word for people says who it is.
    """

    name: str
    canonical: str
    basis: Basis
    by: str | None
    start: int
    end: int
    at: int
    described: bool = False


def parties(reading: Reading, organisations: list[OrganisationMention]) -> list[Party]:
    """Every party that claims, denies, is accused or suspected, or is said to have done it, in the order of the text."""
    found = [*_statements(reading, organisations), *_mentioned(reading, organisations)]
    found += _by_clauses(reading, organisations, found)
    named = [(one.start, one.end) for one in organisations]
    for agent in everybody(reading):
        if not any(
            start < agent.end and agent.start < end for start, end in named[max(0, bisect_left(named, (agent.start,)) - 1) :][:3]
        ):
            name = agent.name
            found.append(Party(name, name.casefold(), agent.basis, None, agent.start, agent.end, agent.at, described=True))
    return sorted(found, key=lambda party: party.start)


def _by_clauses(reading: Reading, organisations: list[OrganisationMention], known: list[Party]) -> list[Party]:
    """What whole clauses tell besides ``known``; a group of the list keeps the name that the list knows it by."""
    told = {(party.basis, reading.sentence_number_at(party.at)) for party in known}
    starts = [o.start for o in organisations]
    found = []
    for account in [*accounts(reading), *attributions(reading, {o.name for o in organisations})]:
        if (account.basis, reading.sentence_number_at(account.end - 1)) in told:
            continue
        inside = organisations[bisect_left(starts, account.start) : bisect_left(starts, account.end)]
        who = next((o.canonical for o in inside if o.name in account.name), None)
        canonical = who or account.name.casefold()
        found.append(Party(account.name, canonical, account.basis, account.by, account.start, account.end, account.end - 1))
    return found


def _statements(reading: Reading, organisations: list[OrganisationMention]) -> list[Party]:
    found = []
    starts = [o.start for o in organisations]

    def between(start: int, end: int) -> list[OrganisationMention]:
        return organisations[bisect_left(starts, start) : bisect_left(starts, end)]

    told = (reading.text, reading.sentences, reading.marks)
    for basis, statements in ((Basis.claimed, all_claims(*told)), (Basis.denied, all_denials(*told))):
        for statement in statements:
            inside = between(statement.start, statement.end)
            if not inside and _GROUP.search(reading.text, statement.start, statement.end):
                before = between(statement.start - MEANT, statement.start)
                if before:
                    who = before[-1]
                    found.append(Party(who.name, who.canonical, basis, None, statement.start, statement.end, statement.end - 1))
                continue
            if inside and not statement.anonymous:
                who = inside[-1]
                found.append(
                    Party(
                        reading.text[who.start : who.end],
                        who.canonical,
                        basis,
                        None,
                        _opening(reading.text, statement.start, who.start),
                        statement.end,
                        max(who.start, statement.end - 1),
                    )
                )
    return found


def _opening(text: str, start: int, name: int) -> int:
    """Where the quote of a statement begins: not much before the name that speaks."""
    return start if name - start <= CLAUSE else text.rfind(" ", start, name - CLAUSE // 2) + 1


def _mentioned(reading: Reading, organisations: list[OrganisationMention]) -> list[Party]:
    found = []
    clashes = {reading.sentence_number_at(word.start) for word in reading.attacks if word.type is AttackType.clash}
    for who in organisations:
        sentence = reading.sentence_at(who.start)
        before = reading.text[max(sentence.start, who.start - BACK) : who.start]
        after = reading.text[who.end : min(sentence.end, who.end + 80)]
        name = reading.text[who.start : who.end]
        if _SUSPECTED.search(before):
            found.append(Party(name, who.canonical, Basis.suspected, None, who.start, who.end, who.start))
        elif (accusing := _ACCUSED.search(before)) is not None:
            found.append(
                Party(
                    name,
                    who.canonical,
                    Basis.accused,
                    blamer(before[: accusing.start()]) if who.start - sentence.start < BACK else None,
                    who.start - len(before) + accusing.start(),
                    who.end,
                    who.start,
                )
            )
        elif (accused := _ACCUSED_AFTER.match(after)) is not None:
            found.append(Party(name, who.canonical, Basis.accused, None, who.start, who.end + accused.end(), who.start))
        elif (
            ((by := _BY.search(before)) is not None and _PASSIVE.search(before[: by.start()]))
            or _ACTS.match(after)
            or (reading.sentence_number_at(who.start) in clashes and (_ITS_MEN.search(before) or _MEN.match(after)))
        ):
            found.append(Party(name, who.canonical, Basis.stated, None, who.start, who.end, who.start))
    return found
