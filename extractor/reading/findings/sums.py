"""Sums: figures that a text tells one after the other, whose people they are, and what they come to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractor.reading.harm.mentions import Mention
from extractor.reading.people.states import STATES
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.words.lexicon import NOUNS
from schemas import Group, Outcome

HARM = (Outcome.killed, Outcome.injured)  # in this order whatever the process hashes by
BREATH = 90  # code points between two figures of one sentence that are told in one breath
MANY = 40  # figures in one sentence from which on it is a table, and not looked at
_GOES_ON = late(
    r"\s*[,;–—-]?\s*(?:and|while|with|but)?\s*(?:(?:the|at\s+least|another|about|some|as\s+many\s+as)\s+)*$", re.IGNORECASE
)
_LINKED = late(r"[^.;]*(?:\b(?:and|while)\b|;)[^.;]*$", re.IGNORECASE)
_RIVALS = late(
    r"\b(?:said|says|say|told|sp(?:oke|eaks?)|g(?:ave|ives?)|report(?:s|ed)?|according|put|claim(?:s|ed)?|confirmed|announced|counted|estimated|earlier|after|before|when|among|includ(?:es?|ed|ing)|of\s+(?:them|whom|these|those)|from|against|than|yesterday|first|total|toll|rose|risen|instead|not|or)\b",
    re.IGNORECASE,
)
_ADDING = late(r"\b(?:additional|another|further|others?|more(?!\s+than)|also)\b", re.IGNORECASE)
_AGAIN = late(
    r"(?:an?|the)\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|(?:the|both|all|these|those|his|her|their)\b|[\w-]+\s+of\s+(?:the|them|whom|those)\b",
    re.IGNORECASE,
)
_APART = late(r"\b(?:hostages?|captives?|bystanders?|passengers?|worshippers?)$", re.IGNORECASE)
_ADDS = late(r"\balso\b|^(?:an)?other\b", re.IGNORECASE)
_CULPRITS = late(
    r"\b(?:gunm[ae]n|attackers?|assailants?|bombers?|shooters?|knifem[ae]n|assassins?|raiders?|killers?|hijackers?|kidnappers?|bandits?)\b",
    re.IGNORECASE,
)
_ALL_TOLD = late(r"\b(?:in\s+all|in\s+total|altogether|a\s+total\s+of)\b", re.IGNORECASE)
_SIDES = frozenset({Group.security_forces, Group.attackers})
_MORE = frozenset("others more other".split())


def told_in_order(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The figures, those without a noun of their own given to the people before them ("nine policemen dead and 14 wounded"), and
    with the sums of those that one sentence adds up ("a man died at the scene and a woman in hospital").
    """
    by_sentence: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_sentence[mention.sentence].append(mention)
    found: list[Mention] = []
    for told in by_sentence.values():
        if not 1 < len(told) < MANY:
            found += told
            continue
        settled = [_of_those_before(reading, told, one) for one in told]
        found += [*settled, *_sums(reading, settled)]
    return _victims_as_civilians(reading, found)


def _victims_as_civilians(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """The figures, hostages and the like being civilians where policemen or attackers are counted besides them."""
    told = {one.outcome: set[Group]() for one in mentions}
    for one in mentions:
        if _counts(one) and not one.part:
            told[one.outcome].add(one.group)
    return [
        replace(one, group=Group.civilians)
        if one.group is Group.everyone
        and not told[one.outcome].isdisjoint(_SIDES)
        and _APART.search(reading.text, one.number_start, one.number_end) is not None
        else one
        for one in mentions
    ]


def _of_those_before(reading: Reading, told: Sequence[Mention], mention: Mention) -> Mention:
    if mention.group is not Group.everyone or mention.part or mention.count is None or not mention.count.low:
        return mention
    before = max((one for one in told if one.end <= mention.start and not one.part), key=_end, default=None)
    if before is None or before.count is None or not before.count.low or before.outcome is mention.outcome:
        return mention
    if before.group in (Group.everyone, Group.other) or not _is_bare(reading.text[mention.number_start : mention.number_end]):
        return mention
    goes_on = _GOES_ON.match(reading.text[before.end : mention.start])
    return mention if goes_on is None else replace(mention, group=before.group)


def _end(mention: Mention) -> int:
    return mention.end


def _is_bare(words: str) -> bool:
    """Whether the words are a number alone, or one with "others" or "wounded"."""
    return all(word in _MORE or word in STATES or word not in NOUNS for word in words.casefold().split())


def _sums(reading: Reading, told: Sequence[Mention]) -> list[Mention]:
    """What two figures of one outcome come to that a sentence tells in one breath."""
    found = []
    for outcome in HARM:
        listed = [one for one in told if one.outcome is outcome and not one.part and _counts(one)]
        if len(listed) == 2 and _in_one_breath(reading, *listed):
            first, second = listed
            adds = _ADDING.search(reading.text, first.start, second.end) is not None  # "66 died; the other 27 were killed"
            if first.count is not None and second.count is not None and not adds:
                group = first.group if first.group is second.group else Group.everyone
                found.append(
                    replace(first, end=second.end, number_end=second.number_end, count=first.count + second.count, group=group)
                )
    return found


def _counts(mention: Mention) -> bool:
    return (
        mention.count is not None and mention.count.low > 0 and not (mention.hypothetical or mention.superseded or mention.vague)
    )


def _in_one_breath(reading: Reading, first: Mention, second: Mention) -> bool:
    between = reading.text[first.end : second.start]
    if not 0 < len(between) <= BREATH or _LINKED.match(between) is None or _RIVALS.search(between) is not None:
        return False
    return _AGAIN.match(reading.text[second.start : second.end]) is None


def apart_from_attackers(reading: Reading, mentions: Sequence[Mention]) -> frozenset[Mention]:
    """Those figures of everyone whose words name people who did not do it, beside figures of those who did: a list of victims, hostages."""
    theirs = [one for one in mentions if one.group is Group.attackers and not one.part and _counts(one)]
    if not theirs:
        return frozenset()
    parts: Mapping[tuple[int, Outcome], list[Mention]] = _by_sentence([one for one in mentions if one.part])
    slain = {one.outcome for one in theirs}
    killed = [one for one in theirs if one.outcome is Outcome.killed]
    culprits = {one.outcome for one in killed if _CULPRITS.search(reading.text, one.number_start, one.number_end) is not None}
    return frozenset(
        one
        for one in mentions
        if one.group is Group.everyone
        and one.outcome in slain
        and not one.part
        and (_is_of_victims(reading, one, parts) or (one.outcome in culprits and _is_of_others(reading, one, parts)))
    )


def _is_of_others(reading: Reading, mention: Mention, parts: Mapping[tuple[int, Outcome], Sequence[Mention]]) -> bool:
    """Whether a total beside attackers who were killed apart from the rest has none of them among its parts and is no sum of all."""
    among = any(one.group is Group.attackers for one in parts.get((mention.sentence, mention.outcome), ()))
    return not among and _ALL_TOLD.search(reading.sentence_text(mention.start)) is None


def _by_sentence(mentions: Sequence[Mention]) -> dict[tuple[int, Outcome], list[Mention]]:
    found: dict[tuple[int, Outcome], list[Mention]] = defaultdict(list)
    for mention in mentions:
        found[mention.sentence, mention.outcome].append(mention)
    return found


def _is_of_victims(reading: Reading, mention: Mention, parts: Mapping[tuple[int, Outcome], Sequence[Mention]]) -> bool:
    if _APART.search(reading.text, mention.number_start, mention.number_end) is not None:
        return True
    inside = _inside(mention, parts)
    return len(inside) > 1 and all(one.group is not Group.attackers for one in inside)


def _inside(mention: Mention, parts: Mapping[tuple[int, Outcome], Sequence[Mention]]) -> list[Mention]:
    """The members of a figure that is a list."""
    return [
        one
        for one in parts.get((mention.sentence, mention.outcome), ())
        if mention.number_start <= one.number_start and one.number_end <= mention.number_end
    ]


def sums_besides(reading: Reading, mentions: Sequence[Mention]) -> frozenset[Mention]:
    """The lists that add to figures of single groups, where no total of all stands: "seven soldiers were killed. Three policemen and
    two civilians also died". Their members add to what is told of each group.
    """
    parts = _by_sentence([one for one in mentions if one.part])
    found: list[Mention] = []
    for outcome in HARM:
        told = [one for one in mentions if one.outcome is outcome and not one.part and _counts(one)]
        whole = [one for one in told if one.group is Group.everyone]
        lists = [one for one in whole if _ADDS.search(reading.text, one.start, one.end) and len(_inside(one, parts)) > 1]
        if lists and len(lists) == len(whole) and len(told) > len(whole):
            found += lists
    return frozenset(found)
