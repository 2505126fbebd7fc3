"""Parties: who an article says did it, and on what ground."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, replace

from extractor.reading.findings.accounts import accounts, blamer, speaker_in
from extractor.reading.findings.agents import everybody
from extractor.reading.findings.ascriptions import AHEAD, BACK, ascription
from extractor.reading.findings.attributions import attributions
from extractor.reading.findings.described import described
from extractor.reading.findings.doers import group_meant, is_unarmed
from extractor.reading.findings.replies import reply
from extractor.reading.findings.suspects import suspects
from extractor.reading.names.claims import all_claims, all_denials
from extractor.reading.names.organisations import OrganisationMention, is_listed
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from schemas import AttackType, Basis

# Behind these words stands the group that the speaker left or serves, not the speaker.
_OF_ANOTHER = late(
    r"\b(?:(?:splinter|breakaway|dissident)(?:\s+\w+)?|faction|offshoot|wing|branch|affiliate|arm|allies|ally|front|rivals?|part|loyal|linked|allied|affiliated|member|opponents?|enem(?:y|ies))\s+(?:of|to|with|for|from)\s+(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)
_ITS_PART = late(
    r"['’]s?\s+(?:[\w-]+\s+)?(?:proxy|affiliate|branch|franchise|ally|offshoot|local\s+\w+|rivals?)\b", re.IGNORECASE
)
_VOICE = late(
    r"\b(?:its|their|his|whose)\s+(?:\w+\s+){0,2}?(?:spokes\w+|leaders?|leadership|commanders?|coordinator|secretary)\b",
    re.IGNORECASE,
)
_THAT = late(r"\s+that\s+(?:the\s+)?", re.IGNORECASE)
_GROUP = late(
    r"\b(?:the|its|that)\s+(?:\w+\s+)?(?:group|outfit's|group's|leader|movement|organi[sz]ation|outfit|faction|militia|rebels|militants|guerrillas|insurgents)\b",
    re.IGNORECASE,
)
# "X said in a statement", "X's leader, Y, said in a statement"; behind any other words somebody else does.
_STATES = late(r"\bsaid\s+(?:in\s+a|on\s+(?:its|their))\s+\w+$", re.IGNORECASE)
_SPEAKING = late(
    r"(?:['’]s)?(?:\s+\([^)]*\))?(?:\s+[\w-]+){0,4}?(?:,[^;.]{1,90})?,?\s+(?:(?:later|also|has|had|have|then|which|on\s+\w+day|\w+ly)\s+)*",
    re.IGNORECASE,
)
_WHO_DENIES = late(
    r"(?:\s*\([^)]{1,30}\))?,?\s+(?:which|who|both\s+of\s+(?:which|whom))\s+(?:(?:has|have|had|also|later|both|in\s+turn|\w+ly)\s+)*"
    r"(?:den(?:y|ie[sd])\b(?!\s+(?:having|that\s+(?:it|they)\s+(?:has|have|had))\s+(?:an?\s+|any\s+)?(?:\w+\s+)?(?:bases?|camps?|weapons|arms|links|ties)\b)|disown(?:s|ed)\b|disavow(?:s|ed)\b|(?:reject|dismiss|refut)(?:s|e[ds]|es|ed)\s+(?:it|this|that|the\s+(?:charge|accusation|allegation|claim|blame|report)s?|any)\b"
    r"|(?:say|said)s?\s+(?:that\s+)?(?:it|they)\s+(?:had|have|has)\s+(?:had\s+)?(?:nothing\s+to\s+do|no\s+(?:part|role|hand)))",
    re.IGNORECASE,
)
# Of whom a text has named, these are they.
FIGHTERS = frozenset("rebels guerrillas insurgents separatists extremists jihadists islamists militants".split())
MEANT = 500  # how far before "the group" its name may stand, in code points
CLAUSE = 60  # how far before its speaker's name a quoted statement may begin, in code points


@dataclass(frozen=True, slots=True)
class Party:
    """A party with the ground on which the text names it. ``start`` and ``end`` bound the words that say so, ``at`` is
    where the saying itself stands: a clause may begin before the backdrop that its claim belongs to. ``described``: no name but
    a word for people says who it is. ``reply``: a state's force struck at armed people.
    """

    name: str
    canonical: str
    basis: Basis
    by: str | None
    start: int
    end: int
    at: int
    described: bool = False
    reply: bool = False


def parties(reading: Reading, organisations: list[OrganisationMention]) -> list[Party]:
    """Every party that claims, denies, is accused or suspected, or is said to have done it, in the order of the text."""
    found = [*_statements(reading, organisations), *_mentioned(reading, organisations)]
    found += _by_clauses(reading, organisations, found)
    named = [(one.start, one.end) for one in organisations]
    starts = [one.start for one in organisations]
    for agent in everybody(reading):
        if not any(
            start < agent.end and agent.start < end for start, end in named[max(0, bisect_left(named, (agent.start,)) - 1) :][:3]
        ):
            meant = group_meant(organisations, bisect_left(starts, agent.start)) if agent.name.casefold() in FIGHTERS else None
            name = agent.name if meant is None else meant.name
            canonical = name.casefold() if meant is None else meant.canonical
            found.append(
                Party(name, canonical, agent.basis, None, agent.start, agent.end, agent.at, described=True, reply=agent.reply)
            )
    found += _deniers(reading, found)
    return sorted(_with_replies(reading, found), key=lambda party: party.start)


def _deniers(reading: Reading, found: list[Party]) -> list[Party]:
    """Those of the accused who deny it in the same breath: "blamed the Blue Front, which rejected the charge"."""
    denied = {(party.canonical, reading.sentence_number_at(party.at)) for party in found if party.basis is Basis.denied}
    return [
        replace(party, basis=Basis.denied, by=None, end=told.end(), at=told.end() - 1)
        for party in found
        if party.basis in (Basis.accused, Basis.suspected)
        and (told := _WHO_DENIES.match(reading.text, party.end)) is not None
        and (party.canonical, reading.sentence_number_at(party.at)) not in denied
    ]


def _with_replies(reading: Reading, found: list[Party]) -> list[Party]:
    """The parties, and those of the accused who answer it later: a reply belongs where the accusation stands. Whatever else was taken
    for a name in its sentence is none.
    """
    denials = [party for party in found if party.basis is Basis.denied]
    denied = {party.canonical for party in denials}
    beside: dict[int, list[Party]] = defaultdict(list)
    for party in denials:
        beside[reading.sentence_number_at(party.at)].append(party)
    replies: list[Party] = []
    mistaken: set[int] = set()
    for party in found:
        if party.basis not in (Basis.accused, Basis.suspected) or party.canonical in denied:
            continue
        said = reply(reading, (party.name, party.canonical), party.end)
        others = [] if said is None else beside[reading.sentence_number_at(said[0])]
        if said is not None and not any(one.name[0].islower() or is_listed(one.canonical) for one in others):
            denied.add(party.canonical)
            replies.append(replace(party, basis=Basis.denied, by=None, start=said[0], end=said[1]))
            mistaken |= {id(one) for one in others}
    return [*(party for party in found if id(party) not in mistaken), *replies]


def _by_clauses(reading: Reading, organisations: list[OrganisationMention], known: list[Party]) -> list[Party]:
    """What whole clauses tell besides ``known``; a group of the list keeps the name that the list knows it by."""
    told = {(party.basis, reading.sentence_number_at(party.at)) for party in known}
    claimed = {(party.canonical, reading.sentence_number_at(party.at)) for party in known if party.basis is Basis.claimed}
    starts = [o.start for o in organisations]
    found = []
    for account in [
        *accounts(reading),
        *attributions(reading, {o.name for o in organisations}),
        *described(reading),
        *suspects(reading),
    ]:
        if account.name[:3].casefold() == "no " or (account.basis, reading.sentence_number_at(account.end - 1)) in told:
            continue
        inside = organisations[bisect_left(starts, account.start) : bisect_left(starts, account.end)]
        name = account.name
        if name.casefold() in FIGHTERS and (meant := group_meant(organisations, bisect_left(starts, account.end))) is not None:
            inside, name = [meant], meant.name
        who = next((o for o in inside if o.name in name or name in o.name), None)
        canonical = name.casefold() if who is None else who.canonical
        if who is not None and name in who.name:
            name = who.name
        if account.basis is Basis.accused and (canonical, reading.sentence_number_at(account.end - 1)) in claimed:
            continue
        found.append(Party(name, canonical, account.basis, account.by, account.start, account.end, account.end - 1))
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
            further = between(statement.end, statement.end + CLAUSE)[:1] if basis is Basis.denied else []
            if further and _THAT.fullmatch(reading.text, statement.end, further[0].start) is not None:
                inside = further  # who denies it for another is not the one of whom it is said
            words = (reading.text, statement.start, statement.end)
            if not inside and (_GROUP.search(*words) or _VOICE.search(*words)):
                before = between(statement.start - MEANT, statement.start)
                if before:
                    who = before[-1]
                    found.append(Party(who.name, who.canonical, basis, None, statement.start, statement.end, statement.end - 1))
                continue
            if inside and all(_is_anothers(reading.text, one) for one in inside):
                sentence = reading.sentence_at(statement.start)
                before = between(sentence.start, statement.start)[-1:]
                if not before and speaker_in(reading.text[sentence.start : inside[0].start]) is not None:
                    continue  # "Saif al-Haq, the local branch of", which the list does not know
                inside = before or inside
            if inside:
                who = _speaker(reading.text, inside, first=statement.follows)
                if basis is Basis.claimed and _only_states(reading.text[who.end : statement.end], who):
                    continue
                found.append(
                    Party(
                        reading.text[who.start : who.end],
                        who.canonical,
                        basis,
                        None,
                        _opening(reading.text, statement.start, min(who.start, statement.end)),
                        max(who.end, statement.end) if inside is further else statement.end,
                        max(who.start, statement.end - 1),
                    )
                )
    return found


def _speaker(text: str, inside: list[OrganisationMention], *, first: bool) -> OrganisationMention:
    """Which of the groups in a statement speaks: the last, or the ``first`` behind a verb, but none of which another is a part."""
    own = [one for one in inside if not _is_anothers(text, one)]
    return (own or inside)[0 if first else -1]


def _is_anothers(text: str, one: OrganisationMention) -> bool:
    """Whether the group is only named as that to which the one that speaks belongs: "the Sahel branch of", "al Qaeda's proxy"."""
    before = _OF_ANOTHER.search(text, max(0, one.start - BACK), one.start)
    return before is not None or _ITS_PART.match(text, one.end) is not None


def _only_states(words: str, who: OrganisationMention) -> bool:
    """Whether the words behind a group's name only say that somebody released a statement, and it is not the group, or no armed one."""
    told = _STATES.search(words)
    return told is not None and (is_unarmed(who) or _SPEAKING.fullmatch(words, 0, told.start()) is None)


def _opening(text: str, start: int, name: int) -> int:
    """Where the quote of a statement begins: not much before the name that speaks."""
    return start if name - start <= CLAUSE else text.rfind(" ", start, name - CLAUSE // 2) + 1


def _mentioned(reading: Reading, organisations: list[OrganisationMention]) -> list[Party]:
    found = []
    clashes = {reading.sentence_number_at(word.start) for word in reading.attacks if word.type is AttackType.clash}
    for who in organisations:
        sentence = reading.sentence_at(who.start)
        before = reading.text[max(sentence.start, who.start - BACK) : who.start]
        after = reading.text[who.end : min(sentence.end, who.end + AHEAD)]
        told = ascription(
            before,
            after,
            fighting=reading.sentence_number_at(who.start) in clashes,
            known=is_listed(who.canonical),
        )
        if told is None:
            continue
        name = reading.text[who.start : who.end]
        by = blamer(before[: len(before) - told.start]) if told.basis is Basis.accused and told.start else None
        found.append(Party(name, who.canonical, told.basis, by, who.start - told.start, who.end + told.end, who.start))
    return found
