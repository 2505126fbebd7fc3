"""Companions: who shared the lot of the people of whom a verb speaks, told of before or after them."""

from __future__ import annotations

from bisect import bisect_left

from extractor.reading.names.person_names import is_name_word, is_verb_like
from extractor.reading.people.named_victims import ADVERBS, BOUNDARIES, NamedVictims
from extractor.reading.people.party import Party
from extractor.reading.people.people import People
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.outcomes import BE, HAVE, TRIGGERS
from schemas.count import Count
from schemas.vocabulary import Group

BESIDE = frozenset(["along", "together", "alongside", "with"])
_TOGETHER = (["along", "with"], ["together", "with"])
_ONE = Count.exactly(1)
_ONE_TOLD_OF = frozenset(["he", "she"])
_OPENERS = frozenset(
    ["", ",", ".", ";", ":", "-", "–", "—", "that", "said", "and", "when", "as", "after", "confirmed", "old", '"', "“"]
)
_OWN = frozenset(["his", "her", "their"])
_BELONGING = frozenset("of for from in at near to on with".split())
_SAYS_MORE = frozenset(["who", "whose", "which"])
_VERBS = BE | HAVE | frozenset(TRIGGERS)
VERB_GROUP = ADVERBS | _VERBS  # what may stand between people and their verb
_TO_BE = ["to", "be"]  # "thought to be traders"
_FAR = 14  # tokens from somebody at the beginning of a clause to the "and" that leads to another


class Companions(NamedVictims):
    """One sentence, in which those are found who are told of together with a party without standing in its list."""

    def _with_those_before(self, party: Party, *, plural: bool) -> Party:
        """The party with the one before its "and": "Juan Perez and two guards", "she and a guard", "the chief of a village and his son";
        ``plural``: the verb counts several.
        """
        if party.first - 2 < self.low or party.orphan:
            return party
        if plural and self.words[party.first - 1] == "," and self.words[party.first] in _OWN and len(party.members) > 1:
            first = self._first_of_clause(party, party.first - 1)  # "six miners of the pit, their driver and a guide were"
            return party if first is None else Party([*first.members, *party.members], party.parts)
        if self.words[party.first - 1] != "and":
            return party
        end = party.first - (2 if self.words[party.first - 2] == "," else 1)
        named = self._named_before(end)
        if named is not None:
            return Party([named, *party.members], party.parts)
        before = self._first_of_clause(party, end) if plural else None
        return party if before is None else Party([*before.members, *party.members], party.parts)

    def _named_before(self, last: int) -> People | None:
        """The person whose name, or the pronoun for whom, ends before the token ``last`` and opens a clause."""
        words = self.words
        first = last
        while (
            first > self.low and last - first < 5 and is_name_word(self.tokens, first - 1) and not is_verb_like(words[first - 1])
        ):
            first -= 1
        rank = NOUNS.get(words[first - 1]) if first > self.low and first < last else None
        if rank is not None and rank.number == "s":
            first -= 1  # "General Kane"
        elif first == last and words[first - 1] in _ONE_TOLD_OF:
            return People(first - 1, last, _ONE, Group.everyone, "named") if self._opens(first - 1) else None
        if last - first < 2 or not self._opens(first):
            return None
        return People(first, last, _ONE, Group.everyone if rank is None else rank.group, "named")

    def _opens(self, first: int) -> bool:
        return first == self.low or self.words[first - 1] in _OPENERS

    def _first_of_clause(self, party: Party, end: int) -> Party | None:
        """The people with whom the clause begins, of whom more is told up to the token ``end``: "a farmer from the hills and his son"."""
        position = bisect_left(self.firsts, party.first) - 1
        while position >= 0 and end - self.parties[position].end <= _FAR:
            first = self.parties[position]
            if self._opens(first.first):
                counted = first.members[0].numeric or first.count == _ONE
                alone = counted and len(first.members) == 1 and not (first.parts or first.objects)
                return first if alone and self._belongs(first.end, end, related=not party.plural) else None
            position -= 1
        return None

    def _belongs(self, first: int, end: int, *, related: bool) -> bool:
        """Whether the words only say whose, where or at what somebody is; ``related``: also what they did."""
        told = self.words[first:end]
        if not told or not BOUNDARIES.isdisjoint(told) or "," in told:
            return False
        if told[0] in _SAYS_MORE:
            return related
        busy = told[0].endswith("ing") and told[0] not in NOUNS
        return (busy or told[0] in _BELONGING) and _VERBS.isdisjoint(told) and _SAYS_MORE.isdisjoint(told)

    def _is_one_of_several(self, party: Party, edge: int, *, near: bool) -> bool:
        """Whether the plural verb behind ``edge`` is of this party together with those before its "and"."""
        while edge > party.end and self.words[edge - 1] in VERB_GROUP:
            edge -= 1
        told = near or self._belongs(party.end, edge, related=False)
        return told and self._with_those_before(party, plural=True) is not party

    def _told_before_description(self, position: int, gap: list[str]) -> Party | None:
        """The counted people whom the party at ``position`` only describes, set off by commas: "seven men, farmers from the hills, were"."""
        party, before = self.parties[position], self.parties[position - 1] if position else None
        if before is None or "," not in gap or len(party.members) > 1 or party.members[0].kind != "plural":
            return None
        between = self.words[before.end : party.first]
        only = between[:-1] if between[-2:] == _TO_BE else between
        aside = between[:1] == [","] and "," not in between[1:] and len(between) <= _FAR and _VERBS.isdisjoint(only)
        counted = before.members[0].numeric and before.plural and not before.objects
        return before if aside and counted and not {"and", "that"}.intersection(between) else None

    def _with_companions(self, index: int, party: Party) -> Party:
        """The party with those who shared its lot: "the judge was killed along with his wife and two sons"."""
        following = self.words[index + 1 : index + 3]
        if not following or following[0] not in BESIDE:
            return party
        gap = 2 if following in _TOGETHER else 1 if following[0] in ("alongside", "with") else 0
        if not gap or party.last > index or party.parts:
            return party
        position = bisect_left(self.firsts, index)
        farthest = index + gap + (1 if following[:1] == ["with"] else 2)  # "was killed with his driver", not with a knife
        if position >= len(self.parties) or self.parties[position].first > farthest:
            return party
        others = self.parties[position]
        return Party([*party.members, *others.members], others.parts)


def past_relative(gap: list[str]) -> list[str]:
    """The words between people and their verb without the clause set off by commas that tells more of them: ", who ran after it, was"."""
    if len(gap) < _SHORTEST or gap[0] != "," or gap[1] not in _SAYS_MORE or "," not in gap[2:]:
        return gap
    return gap[len(gap) - gap[::-1].index(",") :]


def is_cut_off(gap: list[str]) -> bool:
    """Whether the words between people and a verb begin another clause, so that the verb is not theirs."""
    bounded = gap[:-1] if gap[-1:] == ["since"] and gap[-2:] in _HAVE_SINCE else gap
    return not BOUNDARIES.isdisjoint(bounded) or "how" in gap or ("that" in gap[1:] and not _is_told_of_a_thing(gap))


def _is_told_of_a_thing(gap: list[str]) -> bool:
    """Whether "that" only says more of what the people belong to: "of a firm that builds roads"."""
    at = gap.index("that", 1)
    verb, following = gap[at + 1 : at + 2], gap[at + 2 : at + 3]
    acts = bool(verb) and verb[0].endswith("s") and verb[0] not in NOUNS and _VERBS.isdisjoint(following)
    return (
        gap[0] in _BELONGING
        and not gap[at - 1].endswith("ed")
        and gap[at - 1] not in _SAID
        and acts
        and "that" not in gap[at + 1 :]
    )


CUTTING = BOUNDARIES | {",", "how", "that"}
"""With one of these begins what may cut people off from a verb, or say more of them; without any the verb is theirs."""
_HAVE_SINCE = (["have", "since"], ["has", "since"], ["had", "since"])
_SHORTEST = 4  # tokens of such a clause with its commas


def before_aside(words: list[str], index: int, low: int) -> int:
    """Where the words begin that part the verb at ``index`` from its people to say who tells it: "seven men, the army said, were
    killed"; the verb itself where none do.
    """
    closing = index - 1
    while closing > low and words[closing] in _OF_THE_VERB:
        closing -= 1
    if words[closing] != ",":
        return index
    for opening in range(closing - 1, max(low, closing - _ASIDE), -1):
        if words[opening] == ",":
            aside = words[opening + 1 : closing]
            return opening if _tells(aside) and _VERBS.isdisjoint(aside) else index
    return index


def _tells(aside: list[str]) -> bool:
    return bool(aside) and (aside[-1] in _SAID or aside[0] in _SAID or aside[:2] == _ACCORDING or "told" in aside)


_ASIDE = 14  # tokens
_OF_THE_VERB = (ADVERBS - {",", "and", "or", "said"}) | BE | HAVE
_SAID = frozenset("said says say reported added announced confirmed stated wrote".split())
_ACCORDING = ["according", "to"]
