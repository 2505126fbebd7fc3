"""Clauses: which people an outcome word in a sentence speaks of."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from extractor.reading.lexicon import NOUNS, STOPS
from extractor.reading.outcomes import (
    BE,
    BOTH,
    HAVE,
    LOOSE,
    NEGATIONS,
    PLURAL_BE,
    SINGULAR_BE,
    TRIGGERS,
    UNHURT,
    UNPERSONAL,
    Trigger,
)
from extractor.reading.people import NAME_PARTICLES, People, is_name_word, is_verb_like
from extractor.reading.people_lists import Party
from extractor.reading.tokens import Tokens
from schemas.count import Count
from schemas.vocabulary import Group, Outcome

_ADVERBS = frozenset(
    """also later then reportedly allegedly fatally instantly immediately seriously badly critically gravely severely slightly lightly
    apparently subsequently together already still being been shot stabbed found believed feared said presumed confirmed
    reported officially either both all each brutally shot-dead recently soon now themselves himself only just accidentally
    and or , lost up to at least another some tortured beaten to taken burned burnt beheaded bound listed known as""".split()
)
_RIGHT_GAP = frozenset(
    """also another the at least about some up down off all dead hostage himself herself themselves itself its his her their other
    instantly more further an a nearly almost outright captive prisoner and or injured wounded killed injuring wounding killing as many
    reportedly kidnapped kidnapping arrested what local government of including""".split()
)
_BOUNDARIES = frozenset("; : ? ! after when while but because although though since if before until unless whereas".split())
_OBJECT_OPENERS = frozenset("the his her its their a an that him them it us me you himself themselves".split())
_PRONOUNS = frozenset("he she they we i it him them us me you".split())
_WHO = frozenset(["who", "which", "that", "whom"])
_PREPOSITIONS = frozenset(
    "in on at by near from of for with to against into over around outside inside about between behind under".split()
)
_REACH = 30
_OBJECT_REACH = 6
_RISE = frozenset(
    "rose risen rises climbed increased jumped up fell down dropped revised soared grew raised went lowered".split()
)


class Clauses:
    """One sentence: the tokens ``low`` up to ``high``, with its parties in order."""

    def __init__(self, tokens: Tokens, low: int, high: int, found: list[Party]) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.low = low
        self.high = high
        self.parties = found
        self.firsts = [party.first for party in found]

    def told_by(self, index: int) -> tuple[Party, tuple[Outcome, ...]] | None:
        """The party of whom the outcome word at token ``index`` speaks, and what it says happened; None for nobody counted."""
        word = self.words[index]
        if word in UNHURT:
            party = self._subject(index, loose=True)
            party = party or self._named_subject(index)
            return (party or _everyone(index, orphan=True), (Outcome.injured,))
        if word in BOTH:
            holder = self._holder(index)
            return (
                (holder, (Outcome.killed, Outcome.injured)) if holder is not None and holder.count == Count.exactly(0) else None
            )
        trigger = TRIGGERS[word]
        party = self._party(trigger, index)
        return None if party is None else (party, (trigger.outcome,))

    def _party(self, trigger: Trigger, index: int) -> Party | None:
        holder = self._holder(index)
        if holder is not None:
            return self._held(trigger, index, holder)
        form = trigger.form
        if form == "past":
            return self._of_past(trigger, index)
        if form in ("active", "base"):
            named = index + 2 if self.words[index + 1 : index + 2] == ["of"] else index + 1
            return self._object(index) or self._named_object(index, named)
        if form == "died":
            return self._subject(index, loose=True) or self._named_subject(index)
        if form == "state":
            return self._of_state(index)
        if form == "hurt":
            return self._of_injuries(index)
        if form == "life":
            return self._of_lives(index)
        if self.words[index - 1 : index] == ["to"] and index > self.low and self.words[index] == "death":
            return self._of_state(index)
        if form in ("noun", "body"):
            return self._of_noun(index)
        return None

    def _holder(self, index: int) -> Party | None:
        """The party within whose words the token stands: "15 wounded", "12 bodies", "two wounded soldiers"."""
        position = bisect_right(self.firsts, index) - 1
        if position < 0 or index >= self.parties[position].end:
            return None
        return self.parties[position]

    def _held(self, trigger: Trigger, index: int, party: Party) -> Party | None:
        member = next((one for one in [*party.members, *party.parts] if one.first <= index < one.last), None)
        if member is None or member.count is None:
            return None
        if trigger.form == "life" and not {
            "claimed",
            "claim",
            "claims",
            "claiming",
            "cost",
            "costs",
            "took",
            "lost",
            "taking",
        }.intersection(self.words[max(self.low, party.first - 3) : party.last + 3]):
            return None
        nearby = self.words[max(self.low, index - 25) : min(self.high, index + 25)]
        if self.words[index] == "hostages" and not _HELD.intersection(nearby):
            return None
        if self.words[index] == "body" and not _FOUND.intersection(nearby):
            return None
        if trigger.form in ("noun", "body", "hurt", "life") or member.state is trigger.outcome:
            return party if len(party.members) == 1 and member in party.members else Party([member])
        return None

    def _of_past(self, trigger: Trigger, index: int) -> Party | None:
        auxiliary = self._auxiliary(index)
        if auxiliary is not None:
            word = self.words[auxiliary]
            if word in BE:
                return self._passive(index, auxiliary)
            return self._object(index) or self._named_object(index)
        party = self._object(index)
        if party is not None:
            return party
        party = self._adjacent(index)
        if party is not None:
            return party
        if self.words[index - 1 : index] and index > self.low and self._follows_passive(index):
            return self._subject(index, loose=True)
        return self._named_object(index)

    def _passive(self, index: int, auxiliary: int) -> Party | None:
        party = self._subject(index, loose=True)
        if party is None and self.words[index] not in LOOSE:
            party = self._named_subject(auxiliary)
        if party is None and "among" in self.words[max(self.low, auxiliary - 6) : auxiliary]:
            return None
        return party

    def _auxiliary(self, index: int) -> int | None:
        """The form of "be" or "have" that rules the participle: past adverbs and other participles of the same verb group."""
        position = index - 1
        while position >= max(self.low, index - 9):
            word = self.words[position]
            if word in BE or word in HAVE:
                return position
            linked = word in _ADVERBS or word in NEGATIONS or (word in TRIGGERS and TRIGGERS[word].form in ("past", "state"))
            if not linked or self._holder(position) is not None or (word == "," and position != index - 1):
                return None
            position -= 1
        return None

    def _follows_passive(self, index: int) -> bool:
        """Whether the participle goes on from another: "were kidnapped and later killed"."""
        before = self.words[max(self.low, index - 9) : index]
        return not {"and", "or", "then", "later"}.isdisjoint(before[-2:]) and not BE.isdisjoint(before)

    def _adjacent(self, index: int) -> Party | None:
        """The party right before the word: "12 killed", "12 people, including a child, wounded"."""
        position = bisect_left(self.firsts, index) - 1
        if position < 0:
            return None
        party = self.parties[position]
        gap = self.words[max(party.end, index - 6) : index]
        if len(gap) > 4 or party.objects or any(word not in _ADVERBS and word not in BE for word in gap if word != ","):
            return None
        if party.members[0].kind == "plural" or (party.members[0].sort == "unknown" and gap):
            return party if not gap and party.members[0].sort == "people" and self._is_participle_end(index) else None
        if party.members[0].kind in ("definite", "article") and not self._is_participle_end(index):
            return None
        return party

    def _is_participle_end(self, index: int) -> bool:
        """Whether no object can follow: "a man killed in", against "a man killed Juan"."""
        following = self.words[index + 1] if index + 1 < self.high else ""
        return following in STOPS and following not in _OBJECT_OPENERS

    def _object(self, index: int) -> Party | None:
        """The party right after an active verb."""
        position = bisect_left(self.firsts, index + 1)
        if position >= len(self.parties):
            return None
        party = self.parties[position]
        gap = self.words[index + 1 : min(party.first, index + _OBJECT_REACH + 2)]
        if len(gap) > _OBJECT_REACH or not all(
            word in _RIGHT_GAP or (word in TRIGGERS and TRIGGERS[word].form in ("past", "active")) for word in gap
        ):
            return self._after_name(index, party, gap)
        if gap and gap[0] == "of" and self.words[index].endswith("ed"):
            return None
        if "of" in gap and gap[-1] not in ("of", "the", "other"):
            return None
        if party.members[0].sort == "unknown" and self.words[index] in LOOSE:
            return None
        if not gap and party.members[0].sort == "bare" and self.words[index] in LOOSE and party.members[0].kind == "article":
            return None
        party.objects = True
        return party

    def _after_name(self, index: int, party: Party, gap: list[str]) -> Party | None:
        """The object of "killing Juan Perez and two bodyguards": the named person and the party."""
        if len(gap) < 2 or len(gap) > _OBJECT_REACH or gap[-1] != "and" or not self._is_name(index + 1, index + len(gap)):
            return None
        name = People(index + 1, index + len(gap), Count.exactly(1), Group.everyone, "named")
        party.objects = True
        return Party([name, *party.members], party.parts)

    def _is_name(self, first: int, last: int) -> bool:
        return first < last and all(self._is_name_word(position) for position in range(first, last))

    def _is_name_word(self, index: int) -> bool:
        entry = NOUNS.get(self.words[index])
        if is_name_word(self.tokens, index):
            return not is_verb_like(self.words[index])
        return entry is not None and entry.number == "s"

    def _subject(self, index: int, *, loose: bool) -> Party | None:
        """The party before a passive or intransitive verb, past other words of the clause."""
        words = self.words
        if self._pronoun_before(index):
            return None
        position = bisect_left(self.firsts, index) - 1
        fallback: Party | None = None
        edge = index
        number = self._verb_number(index)
        while position >= 0 and index - self.parties[position].end < _REACH:
            party = self.parties[position]
            gap = words[party.end : edge]
            if not _BOUNDARIES.isdisjoint(gap) or "that" in gap[1:]:
                break
            if self.words[index] in LOOSE and (len(gap) > 8 or party.members[0].sort == "unknown"):
                break
            near = all(word in _ADVERBS or word in BE or word in HAVE or word in TRIGGERS for word in gap) and edge == index
            related = bool(gap) and (gap[0] in _WHO or (gap[0] == "," and len(gap) > 1 and gap[1] in _WHO))
            agrees = (
                number is None
                or party.plural == (number == "plural")
                or (near and party.members[0].numeric and number != "plural")
            )
            blocked = party.objects and not related
            if agrees and not blocked and not party.orphan and (party.members[0].sort != "unknown" or near):
                before = words[party.first - 1] if party.first > self.low else ""
                if before not in _PREPOSITIONS or related:
                    return party
                fallback = fallback or party
                if before not in ("of", "with", "in", "on", "from", "for", "near", "at"):
                    break
            edge = party.first
            position -= 1
        return fallback

    def _pronoun_before(self, index: int) -> bool:
        """Whether a pronoun is the subject of the verb that ends at ``index``, so that no party of the clause is."""
        position = index - 1
        while position >= max(self.low, index - 6):
            word = self.words[position]
            if word not in _ADVERBS and word not in BE and word not in HAVE and word not in TRIGGERS:
                return word in _PRONOUNS
            position -= 1
        return False

    def _verb_number(self, index: int) -> str | None:
        """Whether the verb that ends at ``index`` is singular or plural, where its auxiliary shows it."""
        for word in reversed(self.words[max(self.low, index - 6) : index]):
            if word in PLURAL_BE or word == "have":
                return "plural"
            if word in SINGULAR_BE or word == "has":
                return "singular"
            if word not in _ADVERBS and word not in TRIGGERS and word != "had":
                return None
        return None

    def _of_state(self, index: int) -> Party | None:
        word = self.words[index]
        before = self.words[index - 1] if index > self.low else ""
        if word in ("hostage", "captive", "prisoner") or (word == "dead" and before == "shot"):
            party = self._object(index)
            if party is not None and before in ("took", "taking", "take", "shot", "seized", "holding", "held"):
                return party
            if word == "dead" and party is not None and (self._auxiliary(index - 1) is None):
                return party
        if before in ("the", "their", "its", "his") and word == "dead":
            return None
        if word in ("prisoner", "custody") and not {"into", "taken", "took"}.intersection(
            self.words[max(self.low, index - 4) : index]
        ):
            return None
        party = self._adjacent_state(index)
        if party is not None:
            return party
        if self._auxiliary(index) is not None or before in ("in", "into", "remain", "reported", "feared", "went", "to"):
            return self._subject(index, loose=True) or (self._named_subject(index) if word == "dead" else None)
        return None

    def _adjacent_state(self, index: int) -> Party | None:
        position = bisect_left(self.firsts, index) - 1
        if position < 0:
            return None
        party = self.parties[position]
        gap = self.words[max(party.end, index - 6) : index]
        if len(gap) > 2 or not all(
            word in _ADVERBS or word in ("was", "were", "are", "is", "still", "remain", "remained", "in", "into")
            for word in gap
            if word != ","
        ):
            return None
        return None if party.members[0].sort == "unknown" and gap else party

    def _of_injuries(self, index: int) -> Party | None:
        """The party that "suffered" or "sustained" injuries, or was treated for them."""
        for position in range(index - 1, max(self.low, index - 6) - 1, -1):
            if self.words[position] in ("suffered", "sustained", "received", "suffering", "sustaining", "suffer", "treated"):
                return self._subject(position, loose=True) or self._named_subject(position)
            if self._holder(position) is not None:
                return None
        return None

    def _of_lives(self, index: int) -> Party | None:
        """The party of "claimed the lives of 12" and of "12 people lost their lives"."""
        before = self.words[max(self.low, index - 3) : index]
        if self.words[index + 1 : index + 2] == ["of"]:
            taken = {"claimed", "claiming", "claim", "claims", "cost", "costs", "costing", "took", "taken", "taking"}
            return self._object(index) if taken.intersection(before) else None
        if "loss" in before:
            denied = {"no", "without"}.intersection(self.words[max(self.low, index - 5) : index])
            return _everyone(index) if denied else None
        for position in range(index - 1, max(self.low, index - 4) - 1, -1):
            if self.words[position] in ("lost", "lose", "losing"):
                return self._subject(position, loose=True) or self._named_subject(position)
        return None

    def _of_noun(self, index: int) -> Party | None:
        """The party of "the deaths of 12", "the bodies of three men"."""
        if self.words[index + 1 : index + 2] != ["of"]:
            return None
        return self._object(index) or self._named_object(index, index + 2)

    def _named_subject(self, end: int) -> Party | None:
        """A single person named right before the verb: "Juan Perez, 34, was"."""
        words = self.words
        position = end - 1
        while (
            position > self.low
            and (words[position] in _ADVERBS or words[position] in BE or words[position] in HAVE)
            and words[position] != ","
        ):
            position -= 1
        if words[position] == "," and position > self.low + 1:
            opening = next((at for at in range(position - 1, max(self.low, position - 12), -1) if words[at] == ","), None)
            position = opening - 1 if opening is not None else position - 1
        if self._verb_number(end) == "plural" or words[end] in PLURAL_BE:
            return None
        first = position
        while first >= self.low and position - first < 5 and self._is_name_word(first) and self._holder(first) is None:
            first -= 1
        first += 1
        if (
            first > position
            or words[position] in NAME_PARTICLES
            or (first > self.low and words[first - 1] in ("the", "a", "an", "no", "in", "at", "near", "of", "and"))
        ):
            return None
        return Party([People(first, position + 1, Count.exactly(1), Group.everyone, "named")])

    def _named_object(self, index: int, first: int | None = None) -> Party | None:
        """A single person named right after an active verb or at ``first``: "killed Juan Perez", "the murder of Juan Perez"."""
        if self.words[index] in LOOSE or self.words[index] in UNPERSONAL:
            return None
        if first is None:
            if TRIGGERS[self.words[index]].form == "base":
                return None
            first = index + 1
        last = first
        while last < self.high and last - first < 5 and self._is_name_word(last) and self._holder(last) is None:
            last += 1
        while last > first and self.words[last - 1] in NAME_PARTICLES:
            last -= 1
        if last == first or self.words[first] in NAME_PARTICLES:
            return None
        if not any(is_name_word(self.tokens, position) for position in range(first, last)):
            return None
        return Party([People(first, last, Count.exactly(1), Group.everyone, "named")])


_HELD = frozenset("took taken taking take seized seizing hold holding held captured capturing kidnapped".split())
_FOUND = frozenset(
    "found recovered discovered dumped retrieved decomposed lying lay pulled identified unidentified riddled returned morgue charred".split()
)


def _everyone(index: int, *, orphan: bool = False) -> Party:
    return Party([People(index, index + 1, Count.exactly(0), Group.everyone, "zero")], orphan=orphan)
