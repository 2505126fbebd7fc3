"""Doers: every party that a sentence names, by a name or by a word for soldiers, a crowd or fighters of a cause, and how the words around
it tie it to a deed.

``agents``, ``ascriptions`` and their like say who did it where one form of words tells it; here nothing is decided. Whoever weighs the
ties of all the parties of a scene with one another can choose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from extractor.reading.findings.actor_words import ARMED, CAUSE, CROWDS, FORCES, MACHINES, QUALITY
from extractor.reading.findings.party_names import PEOPLE, party_names
from extractor.reading.findings.peoples import is_people
from extractor.reading.findings.ties import ties
from extractor.reading.names.organisations import OrganisationMention, is_listed
from extractor.reading.numbers.numerals import WORDS
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late, late_of_words
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import stems

BACK, AHEAD = 140, 140  # code points of the sentence on either side of a party
_PACKS = r"(?:militias|(?:death|hit)\s+squads|gangs?|cartels?|colectivos|(?:police|prison|customs|intelligence)\s+officers?|officers|pirates|cadets|mercenaries|extremists|nationalists|narcos|traffickers|smugglers|bikers|warlords?)"
NAME = late_of_words(
    rf"\b(?P<name>{QUALITY}(?:{FORCES}|{CROWDS}|{_PACKS}|{CAUSE}\s+{ARMED}))\b"
    r"|\b(?:the(?:\s+same)?|its|that|these|those|some|about|\d+|two|three|four|five|six|several|dozens\s+of)\s+(?P<meant>(?:guerrilla|rebel|insurgent|militant|jihadist|separatist|extremist|islamist)s?|group|movement|organi[sz]ation|outfit|faction)\b(?!['’])"
)
_OF_THEM = late(
    r"\b(?:[Mm]embers|[Ff]ighters|[Gg]unm[ae]n|[Mm]en|[Ff]ollowers|[Ss]upporters|[Mm]ilitants|[Rr]ebels|[Gg]uerrillas|[Ii]nsurgents|[Aa]gents|[Ff]orces|[Tt]roops|[Ff]action|[Gg]ang|[Mm]ilitia|[Ww]arriors|[Hh]orsemen|[Tt]ribesmen|[Cc]lansmen|[Rr]aiders|[Aa]ctivists|[Cc]adres|[Cc]ommandos|[Ll]oyalists|[Ss]oldiers|[Cc]ombatants|[Pp]artisans|[Hh]itmen)"
    r"\s+(?:of|from|loyal\s+to|allied\s+(?:to|with)|linked\s+to)\s+(?:the\s+|an?\s+)?(?:[a-z]+\s+){0,3}?(?P<name>(?:[A-Z][\w'’-]+|[\"“'‘][a-zA-Z]\w+[\"”'’])(?:\s+(?:(?:of|the|de|la|al|del)\s+)*[A-Z][\w'’-]+){0,5})"
)
# What may stand before the word for people and belongs to the name.
_QUALIFIES = late(
    r"(?-i:[A-Z])[\w.'’-]+|[\w-]+(?:ist|ian|ese|ish|ic|ary|ional|eral|ipal|incial)|[\w’'-]+-[\w-]+|government|foreign|international|coalition|federal|multinational|security|state|riot|rebel|tribal|military|special|border|police|intelligence|air|armed|death|vigilante"
    r"|renegade|dissident|mutinous|loyal|jihadi|naval|occupying|joint|prison|student|local|village|immigration|plainclothes|ethnic|sectarian|terrorist|right|left|wing|angry|hindu|muslim|nomadic|private",
    re.IGNORECASE,
)
_NO_QUALITY = frozenset(
    """the a an some about two three four five six seven eight nine ten several many other both that its their his her these those all more any
    no local in on at from by of and but or while when where since until during after before with without against monday tuesday wednesday
    thursday friday saturday sunday january february march april may june july august september october november december one dozens
    neither either nor such same what them was were like
    hundreds scores unidentified unknown armed masked hooded suspected alleged presumed former public main""".split()
)
_QUOTED = late(
    r"\b(?:blam|accus)(?:ed|es|ing)\s+(?:the\s+|so-called\s+)*[\"“‘](?P<name>\w[\w-]+(?:\s+\w[\w-]+)?)[,.]?[\"”’]", re.IGNORECASE
)
_FOLLOWERS = stems(
    """member fighter gunm men follower supporter militant rebel guerrilla insurgent agent force troop faction gang militia warrior horsem
    tribesm clansm raider activist cadre commando loyalist soldier combatant partisan hitm"""
)
_BLAMES = stems("blam accus")
# Of whom a text has named, these are they.
MEANT = frozenset(
    """rebels guerrillas insurgents separatists extremists jihadists islamists militants rebel guerrilla insurgent separatist extremist
    jihadist islamist militant group movement organisation organization outfit faction""".split()
)
_PRONOUNS = frozenset(
    "group movement organisation organization outfit faction militant militants insurgent insurgents extremist extremists".split()
)
_STATE = late(rf"\b(?!militia|paramil){FORCES}\s*$", re.IGNORECASE)
_CROWD = late(rf"(?:{CROWDS})\s*$", re.IGNORECASE)


# Who only says that people were armed says nothing of who they are.
_GANGS = frozenset("gang gangs cartel cartels officer officers pirates mercenaries".split())
_UNIT = late(
    r"\b(?:Infantry|Divisions?|Regiments?|Corps|Airborne|Mobile|Armou?red|Mechani[sz]ed|National\s+(?:Guard|Army)|Security\s+Forces?|Border|Coast|Marine|Presidential|Military\s+(?:Command|Region)|Police|Disposal"
    r"|(?:(?:North|South)?(?:east|west)ern|Northern|Southern|Central|Naval|Joint|Regional|Area)\s+(?:\w+\s+)?Command)\b",
    re.IGNORECASE,
)
_CIVIL = late(
    r"\b(?:Committees?|Union|League|Organi[sz]ation|Solidarity|Nation|State|Coalition|Alliance|Volunteers|Council|Relief|Media|Aid)\b",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    """gunmen gunman militants fighters raiders insurgents extremists group groups youths organisation organisations organization
    organizations elements terrorists assassins warriors followers relatives traffickers smugglers bikers warlord warlords""".split()
)


# Who is named only by those who follow him did something, or somebody says so.
_DECISIVE = frozenset(
    "acts|acts after an aside|acts later|by|done by|deed of|held by|blamed at once|held to account|claims|were|called".split("|")
)


class Doer(NamedTuple):
    """One naming of a party: its ``name``, what it is told from others by, the offsets where it stands, what kind of party it is, and
    the names of the ties.
    """

    name: str
    canonical: str
    start: int
    end: int
    kind: str
    ties: tuple[str, ...]


def doers(reading: Reading, organisations: Sequence[OrganisationMention]) -> Iterator[Doer]:
    """Every naming of a party in the text, in order."""
    starts = [one.start for one in organisations]
    for sentence, marked in zip(reading.sentences, reading.marks, strict=True):
        named = organisations[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if named or marked & (PEOPLE | _FOLLOWERS):
            meant = group_meant(organisations, bisect_left(starts, sentence.end))
            yield from _in_sentence(reading.text, sentence, marked, named, meant)


def group_meant(organisations: Sequence[OrganisationMention], position: int) -> OrganisationMention | None:
    """The group that "the rebels" are before this position among the groups: of the last ones named, none that is a unit or civil."""
    before = organisations[max(0, position - 4) : position]
    return next((one for one in reversed(before) if _kind_of_group(one.name, one.canonical) in ("listed", "group")), None)


def _in_sentence(
    text: str, sentence: Sentence, marked: int, named: Sequence[OrganisationMention], meant: OrganisationMention | None
) -> Iterator[Doer]:
    found = [(one.start, one.end, one.name, one.canonical, _kind_of_group(one.name, one.canonical)) for one in named]
    taken = [(one.start, one.end) for one in named]
    for start, end in _spans(text, sentence) if marked & PEOPLE else ():
        pointed = meant is not None and text[start:end].casefold() in MEANT
        if (not pointed and _is_nobody(text[start:end])) or any(start < other_end and other < end for other, other_end in taken):
            continue
        name = " ".join(text[start:end].split())
        if name.casefold() in MEANT and meant is not None:
            found.append((start, end, meant.name, meant.canonical, "meant"))
        elif name.casefold() not in _PRONOUNS:
            found.append((start, end, name, name.casefold(), _kind(name)))
    for told in _led(text, sentence, marked):
        start, end = told.span("name")
        if not any(start < other_end and other < end for other, other_end, *_ in found):
            name = text[start:end].strip("\"“”'‘’")
            found.append((start, end, name, name.casefold(), "leader"))
    for start, end, name, canonical, kind in sorted(found):
        before, after = text[max(sentence.start, start - BACK) : start], text[end : min(sentence.end, end + AHEAD)]
        tied = tuple(ties(before, after))
        if kind != "leader" or not _DECISIVE.isdisjoint(tied):
            yield Doer(name, canonical, start, end, kind, tied)


def _led(text: str, sentence: Sentence, marked: int) -> Iterator[re.Match[str]]:
    """Names that nobody knows, of whom others are told to be the followers, or which stand in quotation marks behind a word of blame."""
    if marked & _FOLLOWERS:
        for told in _OF_THEM.finditer(text, sentence.start, sentence.end):
            if not told["name"].isupper():
                yield told
    if marked & _BLAMES:
        yield from _QUOTED.finditer(text, sentence.start, sentence.end)


def _spans(text: str, sentence: Sentence) -> list[tuple[int, int]]:
    """Where words for people stand that may be parties; of words that follow upon one another the last is who is meant by all:
    "Maoist rebels".
    """
    spans: list[tuple[int, int]] = []
    for told in party_names(NAME, text, sentence.start, sentence.end):
        start, end = told.span("meant") if told["meant"] else _span(text, told)
        if start >= end:
            continue
        if spans and text[spans[-1][1] : start].isspace():
            start = spans.pop()[0]
        spans.append((start, end))
    return spans


def _is_nobody(words: str) -> bool:
    """Whether the words only say that people were armed, or of what country a gang was."""
    *qualities, head = words.split()
    gang = head.casefold() in _GANGS and all(is_people(word) for word in qualities)
    return gang or (not qualities and head.casefold() in _NOBODY)


def _span(text: str, told: re.Match[str]) -> tuple[int, int]:
    """Where the name begins and ends in a match: from the first of the words before its noun that belong to it, without machines."""
    start, end = told.span("name")
    end -= len(told["name"]) - len(MACHINES.sub("", told["name"]))
    words = list(re.finditer(r"\S+", text[start:end]))
    first = len(words) - 1
    while first > 0:
        word = words[first - 1][0]
        if not _qualifies(word):
            break
        first -= 1
    if first < 0 or (
        first == len(words) - 1
        and end < told.end("name")
        and not is_people(words[first][0])
        and _STATE.search(words[first][0]) is None
    ):
        return end, end
    return start + words[first].start(), end


@lru_cache(maxsize=4096)
def _qualifies(word: str) -> bool:
    """Whether a word before that for people belongs to the name."""
    plain = word.casefold()
    return plain not in _NO_QUALITY and plain.split("-")[0] not in WORDS and _QUALIFIES.fullmatch(word) is not None


def is_unarmed(group: OrganisationMention) -> bool:
    """Whether the name is that of an army's or the police's unit, or of civilians, and no armed group's of the list."""
    return _kind_of_group(group.name, group.canonical) in ("unit", "civil")


@lru_cache(maxsize=1024)
def _kind_of_group(name: str, canonical: str) -> str:
    """What kind of group it is: one of the list, a unit of an army, one of civilians, or another by name."""
    if is_listed(canonical):
        return "listed"
    if _UNIT.search(name) is not None:
        return "unit"
    return "civil" if _CIVIL.search(name) is not None else "group"


@lru_cache(maxsize=1024)
def _kind(name: str) -> str:
    if is_people(name.split()[-1]):
        return "nation"
    if _STATE.search(name) is not None:
        return "state"
    return "crowd" if _CROWD.search(name) is not None else "fighters"
