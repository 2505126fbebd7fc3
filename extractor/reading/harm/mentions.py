"""Mentions: the casualty figures of a text, each with its outcome, its group and the words that carry it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from extractor.reading.harm.acting import acts_on_one
from extractor.reading.harm.reality import MAY_BE_UNREAL, is_negated, is_unreal
from extractor.reading.harm.toll_words import (
    CORRECTING,
    FIRST_TOLD,
    TOLD_BY,
    is_corrected,
    is_superseded,
    may_be_told,
    told_among,
    told_by_toll,
)
from extractor.reading.numbers.numbers import Figure, figures_around
from extractor.reading.people.clauses import Clauses
from extractor.reading.people.party import Party
from extractor.reading.people.people import OPENERS, People, people_at
from extractor.reading.people.people_lists import parties
from extractor.reading.text.kinds import WordKind
from extractor.reading.text.openings import openings
from extractor.reading.text.pieces import SHORT
from extractor.reading.text.sentences import is_one, sentences
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.outcomes import BOTH, NEGATIONS, TRIGGERS, UNHURT
from schemas.count import Count
from schemas.vocabulary import Group, Outcome


@dataclass(slots=True, unsafe_hash=True)
class Mention:
    """One casualty figure in a text, which nobody may change. Offsets are code points of the text.

    ``start`` and ``end`` bound the words that carry it, from number to outcome word or the reverse; ``number_start`` and
    ``number_end`` the people alone. ``count`` is None for people without a number. ``part``: it says who is among another
    figure. ``hypothetical``: a threat, a plan, a condition. ``superseded``: the text itself replaces it. ``vague``: words
    such as "several". ``sentence``: the index into ``sentences`` of the same text.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    count: Count | None
    outcome: Outcome
    group: Group
    sentence: int
    part: bool = False
    hypothetical: bool = False
    superseded: bool = False
    vague: bool = False


_SIGNALS = WordKind((frozenset(TRIGGERS) | BOTH | UNHURT).__contains__)
_FIRST, _ORPHAN = attrgetter("first"), attrgetter("orphan")
_NOBODY = Count.exactly(0)
_INJURED = Outcome.injured
_CIVILIANS = Group.civilians
_EVERYONE = Group.everyone
_OTHER = Group.other
_DESCRIBED = frozenset({_CIVILIANS, _OTHER})
_ARMED = frozenset({Group.attackers, Group.security_forces})
_OF_ONE_SEX = frozenset("women woman men man females female males male brothers sisters girls boys teenagers teenager".split())
_AMONG_CIVILIANS = frozenset({_CIVILIANS, _EVERYONE, Group.children, Group.other})


def mentions(text: str) -> list[Mention]:
    """Every casualty figure of ``text``, in the order of the words that carry them. Linear in the length of the text."""
    return list(_of_quote(text)) if len(text) <= SHORT else _mentions(text)


@lru_cache(maxsize=512)
def _of_quote(quote: str) -> tuple[Mention, ...]:
    """The figures of a short text, kept: every rule on counts asks for those of the same few quotes."""
    return tuple(_mentions(quote))


def _mentions(text: str) -> list[Mention]:
    tokens = tokenise(text)
    signals = _SIGNALS.places(tokens.kinds)
    if not signals:
        return []
    figures, kinds = figures_around(tokens, signals), tokens.kinds
    stands = _Standing(tokens, figures, list(map(_FIRST, figures)), OPENERS.places(kinds), _CHANGING.places(kinds))
    alone = is_one(text) or len(sentences(text)) < 2  # none: the words would be no outcomes; most texts that are read are quotes
    found = _Sentence(stands, 0, 0, len(tokens.words)).read(signals) if alone else _in_sentences(stands, signals)
    if len(found) > 1:
        found.sort(key=lambda mention: (mention.start, -mention.end, mention.part))
    return found


class _Standing(NamedTuple):
    """What stands in a text: its tokens and figures, where these begin, and where the words stand with which people without a number
    begin and those that may change what befell somebody.
    """

    tokens: Tokens
    figures: list[Figure]
    firsts: list[int]
    openers: list[int]
    changing: list[int]


def _in_sentences(stands: _Standing, signals: list[int]) -> list[Mention]:
    """The figures that the outcome words ``signals`` tell, each by what its own sentence says."""
    found: list[Mention] = []
    edges = openings(stands.tokens.text)
    at = 0
    while at < len(signals):
        number = bisect_right(edges, signals[at]) - 1
        low, high = edges[number], edges[number + 1]
        inside = signals[at : bisect_left(signals, high, at + 1)]
        at += len(inside)
        found += _Sentence(stands, number, low, high).read(inside)
    return found


class _Sentence:
    """Reads one sentence: finds its people, and asks each outcome word whom it speaks of."""

    def __init__(self, stands: _Standing, number: int, low: int, high: int) -> None:
        tokens, figures, firsts, openers, changing = stands
        self.tokens = tokens
        self.words = tokens.words
        self.number = number
        self.low = low
        self.high = high
        self.found: list[Mention] = []
        first = bisect_left(firsts, low)
        numbers = figures[first : bisect_left(firsts, high, first)]
        first = bisect_left(openers, low)
        self.people = people_at(tokens, numbers, openers[first : bisect_left(openers, high, first)], (low, high))
        self.told: set[tuple[int, Outcome]] = set()
        self.last: list[tuple[int, Outcome, bool]] = []
        self.denied = self.unreal = self.retold = self.corrected = False
        first = bisect_left(changing, low - 1)
        last = bisect_left(changing, high + 2, first)
        if first < last:
            held = list(map(self.words.__getitem__, changing[first:last]))
            self.denied = not NEGATIONS.isdisjoint(held)
            self.unreal = not MAY_BE_UNREAL.isdisjoint(held)
            self.retold = not FIRST_TOLD.isdisjoint(held)
            self.corrected = not CORRECTING.isdisjoint(held)

    def read(self, signals: list[int]) -> list[Mention]:
        """What the outcome words ``signals`` of the sentence tell."""
        found = parties(self.words, self.people, self.low, self.high)
        clauses = Clauses(self.tokens, self.low, self.high, found)
        words = self.words
        for index in signals:
            if words[index] not in TOLD_BY or not may_be_told(words, index):
                continue
            for toll in [
                *told_by_toll(words, index, found, self.low, self.high),
                *told_among(words, index, found, self.low),
            ]:
                self._add(index, toll.party, toll.outcome, superseded=toll.superseded)
        penultimate = len(words) - 2
        for index in signals:
            told = clauses.told_by(index)
            if told is not None:
                party, outcomes = told
                for outcome in outcomes:
                    self._add(index, party, outcome)
                if index < penultimate and words[index + 1] in _OR and party.count == _NOBODY:
                    self._add_more(index + 2, party, outcomes)
        if self.last and (self.corrected or any(map(_ORPHAN, found))):
            self._add_all_loose(found)
        return self.found

    def _add_more(self, index: int, party: Party, outcomes: tuple[Outcome, ...]) -> None:
        """Add the second outcome of "no deaths or injuries"."""
        trigger = TRIGGERS.get(self.words[index])
        if trigger is not None and trigger.outcome not in outcomes and trigger.form in _OR_FORMS:
            self._add(index, party, trigger.outcome)

    def _add(self, index: int, party: Party, outcome: Outcome, *, superseded: bool = False) -> None:
        key = (party.first, outcome)
        words = self.words
        if key in self.told or (party.last <= index and acts_on_one(words, index, party, self.high)):
            return
        unhurt = words[index] in UNHURT
        negated = unhurt or (self.denied and is_negated(words, index, party, self.low))
        head = party.members[0]
        alone = len(party.members) == 1
        one = head if alone else party
        count = one.count
        if negated:
            if not unhurt and count != _NOBODY and (party.plural or outcome is not _INJURED):
                return
            count = _NOBODY
        self.told.add(key)
        unreal = self.unreal and is_unreal(words, index, self.low)
        superseded = superseded or (self.retold and is_superseded(words, party, index, self.low, self.high))
        part = (
            (party.orphan and not self._stands_alone(head, outcome))
            or (negated and head.kind != "zero")
            or (words[party.first] == "without" and _spared(words, party, self.low))
        )
        last = party.end if index >= party.last else party.last
        group = one.group
        if group is _EVERYONE and head.of_them and head.sort == "bare":
            group = self._whose(party)
        if (
            party.parts
            and group in _DESCRIBED
            and any(one.group not in _AMONG_CIVILIANS or group is _OTHER for one in party.parts)
        ):
            group = _EVERYONE  # "nine Indonesians, among them four guards"
        self._append(one, index, outcome, (count, group, last), (part, unreal, superseded))
        if not negated:
            self.last.append((index, outcome, unreal))
            if party.parts or not alone:
                self._add_each(index, party, outcome, (True, unreal, superseded))

    def _stands_alone(self, one: People, outcome: Outcome) -> bool:
        """Whether "of them" says of whom of others, of whom the sentence tells nothing of the kind."""
        return one.of_them and all(mention.outcome is not outcome for mention in self.found)

    def _add_each(self, index: int, party: Party, outcome: Outcome, flags: tuple[bool, bool, bool]) -> None:
        """Add the members of a list and the parts of a party, each by itself."""
        for part in [*(party.members if len(party.members) > 1 else ()), *party.parts]:
            group = party.group if part.sort == "bare" and part.group is _EVERYONE else part.group
            if party.group in _ARMED and group is _CIVILIANS and part.noun in _OF_ONE_SEX and part not in party.members:
                group = party.group  # "four rebels, two of them women"
            self._append(part, index, outcome, (party.count_of(part), group, part.last), flags)

    def _whose(self, party: Party) -> Group:
        """The group of "two of them": of the fighters or soldiers named last in the sentence, "chased the raiders and killed two of them",
        who do not themselves do it: "rebels ambushed a lorry and killed two of them".
        """
        before = [one for one in self.people if one.last <= party.first and one.plural]
        for back, named in enumerate(reversed(before)):
            if named.kind != "plural" or named.group not in _ARMED:
                break
            if back or not self._acts(named):
                return named.group
        return _EVERYONE

    def _acts(self, one: People) -> bool:
        """Whether a verb follows these people, whose subject they are: "fighters of the front attacked"."""
        for word in self.words[one.last : one.last + _TO_VERB]:
            if word in _ACTIVE or (word.endswith("ed") and word not in NOUNS):
                return True
            if word not in _BELONGING:
                return False
        return False

    def _append(
        self,
        one: Party | People,
        index: int,
        outcome: Outcome,
        what: tuple[Count | None, Group, int],
        flags: tuple[bool, bool, bool],
    ) -> None:
        """Add what is told of ``one``: its count and group, up to which token it goes, and whether a part, unreal or superseded."""
        words, starts = self.words, self.tokens.starts
        count, group, last = what
        part, unreal, superseded = flags
        first, after = one.first, one.last - 1
        anchor = index - 1 if words[index] == "toll" and index > self.low and words[index - 1] == "death" else index
        start = starts[first if first < anchor else anchor]
        final = last - 1 if last > index else index
        end, number_end = starts[final] + len(words[final]), starts[after] + len(words[after])
        self.found.append(
            Mention(
                start, end, starts[first], number_end, count, outcome, group, self.number, part, unreal, superseded, one.vague
            )
        )

    def _add_all_loose(self, found: list[Party]) -> None:
        self.last.sort(key=_index)
        victims = {first for first, _ in self.told}
        for party in found:
            if (party.orphan or self.corrected) and party.first > self.last[0][0] and party.first not in victims:
                self._add_loose(party)

    def _add_loose(self, party: Party) -> None:
        """Parts and corrections that stand after the figure they belong to: "were killed, five of them children"."""
        corrected = self.corrected and party.members[0].numeric and is_corrected(self.words, party.first, self.low)
        if not (party.orphan or corrected) or party.count == _NOBODY:
            return
        index, outcome, unreal = self.last[bisect_left(self.last, party.first, key=_index) - 1]
        for part in [*party.members, *party.parts]:
            self._append(part, index, outcome, (part.count, part.group, part.last), (party.orphan, unreal, corrected))


def _spared(words: list[str], party: Party, low: int) -> bool:
    """Whether the "without" of "without injury" is said of somebody who escaped, and not of the attack."""
    return not _ESCAPES.isdisjoint(words[max(low, party.first - 2) : party.first])


_TO_VERB = 5  # tokens from people to the verb that tells what they do
_ACTIVE = frozenset("shot hit set burst broke fell fought overran laid threw blew swept took cut struck drove".split())
_BELONGING = frozenset("of from the in on a also then armed masked suspected front army group".split())
_OR = frozenset(["or", "nor", "and"])
_OR_FORMS = frozenset("noun hurt body past state".split())
# A figure in a sentence without any of these stands as it is.
_CHANGING = WordKind((MAY_BE_UNREAL | NEGATIONS | FIRST_TOLD | CORRECTING).__contains__)
_ESCAPES = frozenset("escaped survived fled emerged got away landed freed released walked jumped".split())


def _index(entry: tuple[int, Outcome, bool]) -> int:
    return entry[0]
