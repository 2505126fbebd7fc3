"""Captives: people who were detained one after the other, told as a leader and his associates, and their sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numerals import numeral
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.text.tokens import tokenise
from schemas import Count, Group, Outcome

FARTHEST = 700  # code points from the first of them to the last
BESIDE = 12  # code points beside a figure in which a word says that it adds to another
_ONE, _NOBODY = Count.exactly(1), Count.exactly(0)
_LEADING = r"(?:leader|commander|sub-commander|facilitator|planner|expert|organi[sz]er|chief|head|governor|trafficker|supplier|bomb-?maker|builder|emir|financier|operative|member|weapons\s+dealer)"
_LEADER = late(rf"\b(?:an?|one)\s+(?:[\w'’-]+\s+){{0,7}}?{_LEADING}\b", re.IGNORECASE)
_HEADING = late(rf"\b{_LEADING}\b", re.IGNORECASE)
_TOGETHER = late(
    rf"\b(?:the|this|that)\s+(?:[\w'’-]+\s+){{0,3}}?(?:{_LEADING}|individual|man)\b,?\s+(?:and|along\s+with|together\s+with|as\s+well\s+as)\b",
    re.IGNORECASE,
)
_NEWS = late(r"\b(?:capture|detention|arrest)\s+of\b|\bcaptured$", re.IGNORECASE)
_ROLE = late(rf"\b{_LEADING}s?\b|\b(?:suspects?|associates?|individuals?)\b", re.IGNORECASE)
_FOLLOWERS = late(r"\b(?:insurgents?|suspects?|associates?|militants?|individuals?|fighters?|men|persons?)\b", re.IGNORECASE)
_ALREADY = late(r"\b(?:also|additional|another|other|others|more|further|the\s+two|including|both)\b", re.IGNORECASE)
_LAWFUL = late(r"\b(?:police|army|opposition|union|party|student|church|protest\w*|journalis\w+|rights)\b", re.IGNORECASE)
_ARRESTED = late(r"(?:arrested|detained|captured)\s+\w+$", re.IGNORECASE)
_TAKEN = frozenset({Outcome.abducted, Outcome.detained})
_LED = late(r"\b(?:led|marched|driven|taken|hauled|carried)\s+(?:away|off)\b", re.IGNORECASE)
_SOME_OF = late(r"(?:at\s+least\s+)?[\w-]+\s+of\s+(?:the|its|their|his|her)\s+(?P<whole>[\w-]+)\b", re.IGNORECASE)
_POINTED = late(r"\b(?:the|this|that|these|those|both)\s+(?:now-)?$", re.IGNORECASE)


def captives(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The figures, those of the detained brought together: a leader and, told beside or after him, his associates are one sum.

    Whoever is detained beside fighters is one of them by his office alone ("a network leader", "two suspects").
    """
    found = _all_taken(reading, [one for one in mentions if not _told_again(reading, one) and not _is_of_nobody(one)])
    found = _of_one_side(reading, [one for one in found if not _is_led_away(reading, one, found)])
    found = [one for one in found if not _is_counted_with_others(reading, one, found)]
    taken = [one for one in found if one.outcome is Outcome.detained and one.count is not None and not one.part]
    for leader in taken:
        words = reading.text[leader.start : leader.end]
        if leader.count != _ONE or _LEADER.search(words) is None:
            continue
        followers = [one for one in taken if _follow(reading, leader, one)]
        if len(followers) == 1 and not any(_counts_both(leader, followers[0], other) for other in taken):
            return _joined(found, leader, followers[0])
    return found


def _all_taken(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    """The figures, those taken counted in full where only some of them came free: "three of the seven engineers who were seized"."""
    free = {one.number_start for one in mentions if one.outcome is Outcome.released}
    found: list[Mention] = []
    for one in mentions:
        part = (
            _SOME_OF.match(reading.text, one.number_start, one.end)
            if one.outcome in _TAKEN and one.number_start in free
            else None
        )
        whole = None if part is None else numeral(tokenise(part["whole"]), 0)
        found.append(one if whole is None or whole.vague else replace(one, count=whole.count))
    return found


def _is_of_nobody(mention: Mention) -> bool:
    """Whether it is said that nobody was arrested: of the attackers at large, and no figure of those who suffered."""
    return mention.outcome is Outcome.detained and mention.count == _NOBODY


def _is_led_away(reading: Reading, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether those who are led off were arrested, by as many told of before: "captured nine men", "while the nine were led away"."""
    if mention.outcome is not Outcome.abducted or _LED.search(reading.text, mention.start, mention.end) is None:
        return False
    return any(one.outcome is Outcome.detained and one.count == mention.count and one.end <= mention.start for one in mentions)


def _told_again(reading: Reading, mention: Mention) -> bool:
    """Whether the words only point back to somebody: "the arrested leader is suspected of"."""
    before = reading.text[max(0, mention.start - 12) : mention.start]
    if mention.outcome is not Outcome.detained:
        return False
    arrested = _ARRESTED.match(reading.text[mention.start : mention.end])
    return arrested is not None and _POINTED.search(before) is not None


def _is_counted_with_others(reading: Reading, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a leader told alone is one of those whom a larger figure counts: "the leader along with three associates", or a later
    "confirmed the capture of a leader".
    """
    words = reading.text[mention.start : mention.end]
    if mention.outcome is not Outcome.detained or mention.count != _ONE or _HEADING.search(words) is None:
        return False
    before = reading.text[max(0, mention.start - BESIDE) : mention.start]
    adds = _ALREADY.search(words) is not None or _ALREADY.search(before) is not None
    for other in mentions:
        if other.outcome is Outcome.detained and not other.part and other.count is not None and other.count.low > 1:
            together = _TOGETHER.search(reading.text, other.start, other.end) is not None
            if together or (not adds and (other.end <= mention.start or _NEWS.search(words) is not None)):
                return True
    return False


def _of_one_side(reading: Reading, mentions: Sequence[Mention]) -> list[Mention]:
    if not any(one.outcome is Outcome.detained and one.group is Group.attackers for one in mentions):
        return list(mentions)
    return [
        replace(one, group=Group.attackers) if one.outcome is Outcome.detained and (one.part or _by_office(reading, one)) else one
        for one in mentions
    ]


def _by_office(reading: Reading, mention: Mention) -> bool:
    words = reading.text[mention.start : mention.end]
    return _ROLE.search(words) is not None and _LAWFUL.search(words) is None


def _follow(reading: Reading, leader: Mention, mention: Mention) -> bool:
    """Whether the figure counts people besides the leader told before them, without the word that says so."""
    if mention.count is None or mention.group is not leader.group or not mention.count.low:
        return False
    if not leader.end <= mention.start <= leader.end + FARTHEST:
        return False
    words = reading.text[mention.start : mention.end]
    people = reading.text[mention.number_start : mention.number_end]
    between = reading.text[leader.end : mention.start]
    if _LEADER.search(words) or _ALREADY.search(words) or _ALREADY.search(between[:BESIDE]) or _ALREADY.search(between[-BESIDE:]):
        return False
    return _FOLLOWERS.search(people) is not None and not people.casefold().startswith("the ")


def _counts_both(leader: Mention, followers: Mention, other: Mention) -> bool:
    """Whether another figure is their sum already."""
    if leader.count is None or followers.count is None or other.count is None or other in (leader, followers):
        return False
    return other.count.low >= leader.count.low + followers.count.low


def _joined(mentions: Sequence[Mention], leader: Mention, followers: Mention) -> list[Mention]:
    if leader.count is None or followers.count is None:
        return list(mentions)
    both = replace(leader, end=followers.end, number_end=followers.number_end, count=leader.count + followers.count)
    return [both if one is leader else one for one in mentions if one is not followers]
