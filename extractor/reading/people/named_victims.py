"""Named victims: single persons whom a sentence names instead of counting them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter

from extractor.reading.names.person_names import NAME_PARTICLES, is_name_word, is_verb_like
from extractor.reading.people.party import Party
from extractor.reading.people.people import People
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.lexicon import NOUNS, STOPS
from extractor.reading.words.outcomes import BE, HAVE, LOOSE, NEGATIONS, PLURAL_BE, SINGULAR_BE, TRIGGERS, UNPERSONAL, WHEN
from schemas.count import Count
from schemas.vocabulary import Group

# Words that stand between the people and the verb of one verb group, or between its auxiliary and its participle.
ADVERBS = frozenset(
    """also later then reportedly allegedly fatally instantly immediately seriously badly critically gravely severely slightly lightly
    apparently subsequently together already still being been shot stabbed found believed feared said presumed confirmed
    reported pronounced declared officially either both all each brutally shot-dead recently soon now themselves himself only just accidentally
    and or , lost up to at least another some tortured beaten to taken burned burnt beheaded bound listed known as ' " “ ‘ «""".split()
)
BOUNDARIES = frozenset("; : ? ! after when while but because although though since if before until unless whereas".split())
_FIRST = attrgetter("first")
_BOTH_REACH = 10  # tokens between a form of "be" and its second participle
_JOINING = frozenset(["and", "then"])
_AUXILIARIES = BE | HAVE
_NUMBERS = dict.fromkeys([*PLURAL_BE, "have"], "plural") | dict.fromkeys([*SINGULAR_BE, "has"], "singular")
_WITHOUT_NUMBER = (ADVERBS | TRIGGERS.keys() | {"had"}) - _NUMBERS.keys()  # what a verb group goes on with
_LINKING = ADVERBS | WHEN | NEGATIONS | {word for word, trigger in TRIGGERS.items() if trigger.form in ("past", "state")}
NAME_REACH = 6  # tokens
_CLOSING = frozenset([",", ")", "-", "–", "—"])  # behind what is said aside
_COST = frozenset(["cost", "costs", "costing"])


class NamedVictims:
    """One sentence, the tokens ``low`` up to ``high``, with its parties in order: finds the persons named beside its verbs."""

    def __init__(self, tokens: Tokens, low: int, high: int, found: list[Party]) -> None:
        self.tokens = tokens
        self.words = tokens.words
        self.low = low
        self.high = high
        self.parties = found
        self.firsts = list(map(_FIRST, found))

    def _holder(self, index: int) -> Party | None:
        """The party within whose words the token stands: "15 wounded", "12 bodies", "two wounded soldiers"."""
        position = bisect_right(self.firsts, index)
        if position and index < (party := self.parties[position - 1]).end:
            return party
        return None

    def _after_name(self, index: int, party: Party, gap: list[str]) -> Party | None:
        """The object of "killing Juan Perez and two bodyguards" or "him and two bodyguards": that person and the party."""
        listed = len(gap) == 2 and gap[1] == "," and len(party.members) > 1  # "him, his wife and two sons"
        if len(gap) < 2 or len(gap) > NAME_REACH or not (gap[-1] == "and" or listed):
            return None
        pronoun = len(gap) == 2 and gap[0] in ("him", "her")
        if not pronoun and not self._is_name(index + 1, index + len(gap)):
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

    def _verb_number(self, index: int) -> str | None:
        """Whether the verb that ends at ``index`` is singular or plural, where its auxiliary shows it."""
        words = self.words
        position = index - 1
        while position >= self.low and position >= index - 6:
            word = words[position]
            if word not in _WITHOUT_NUMBER:
                return _NUMBERS.get(word)
            position -= 1
        return None

    def _auxiliary(self, index: int) -> int | None:
        """The form of "be" or "have" that rules the participle: past adverbs and other participles of the same verb group."""
        position = index - 1
        while position >= self.low and position >= index - 9:
            word = self.words[position]
            if word in _AUXILIARIES:
                return position
            if word not in _LINKING or self._holder(position) is not None or (word == "," and position != index - 1):
                return self._auxiliary_of_both(index) if self.words[index - 1] in ADVERBS else None
            position -= 1
        return None

    def _auxiliary_of_both(self, index: int) -> int | None:
        """The form of "be" that rules another participle before: "were lined up and shot dead", "was dragged out and killed"."""
        words = self.words
        if _JOINING.isdisjoint(words[max(self.low + 1, index - 3) : index]):
            return None
        joined = index - 1
        while words[joined] not in _JOINING:
            joined -= 1
        if not ADVERBS.issuperset(words[joined:index]):
            return None
        for position in range(joined - 1, max(self.low, joined - _BOTH_REACH), -1):
            if words[position] in BE:
                return position if words[position + 1].endswith(("ed", "en", "ung", "own")) else None
            if words[position] in BOUNDARIES or words[position] in HAVE or self._holder(position) is not None:
                return None
        return None

    def _named_subject(self, end: int) -> Party | None:
        """A single person named right before the verb: "Juan Perez, 34, was"."""
        words = self.words
        position = end - 1
        while (
            position > self.low
            and (words[position] in ADVERBS or words[position] in BE or words[position] in HAVE)
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

    def _goes_on(self, index: int) -> bool:
        """Whether the noun phrase goes on at ``index``, so that the name before it is an attribute: "arrested UN workers"."""
        if index >= self.high or self.words[index] in ("'s", "'"):
            return index < self.high
        word = self.words[index]
        lower = self.tokens.text[self.tokens.starts[index]].islower()
        return word in NOUNS or (lower and word not in STOPS and word not in TRIGGERS and not is_verb_like(word))

    def _named_object(self, index: int, first: int | None = None) -> Party | None:
        """A single person named right after an active verb or at ``first``: "killed Juan Perez", "the murder of Juan Perez"."""
        if self.words[index] in LOOSE or self.words[index] in UNPERSONAL:
            return None
        if first is None:
            if TRIGGERS[self.words[index]].form == "base" and self.words[max(self.low, index - 1) : index] != ["to"]:
                return None  # "arrest warrant"
            first = index + 1
        last = first
        while last < self.high and last - first < 5 and self._is_name_word(last) and self._holder(last) is None:
            last += 1
        while last > first and self.words[last - 1] in NAME_PARTICLES:
            last -= 1
        if last == first or self.words[first] in NAME_PARTICLES:
            return None
        if not any(is_name_word(self.tokens, position) for position in range(first, last)) or self._goes_on(last):
            return None
        return Party([People(first, last, Count.exactly(1), Group.everyone, "named")])

    def _of_whom(self, index: int, party: Party) -> Party:
        """Those alone of whom a relative clause tells: the nine of "47 wounded, of whom nine died"."""
        if not party.parts or index < party.end:
            return party
        part = party.parts[-1]
        related = {"whom", "them"}.intersection(self.words[party.last : part.last])
        return Party([part], orphan=True) if related and _CLOSING.isdisjoint(self.words[part.last : index]) else party

    def _costing(self, end: int) -> Party | None:
        """The party of "cost 18 gendarmes their lives"; ``end``: the token after it."""
        position = bisect_left(self.firsts, end) - 1
        if position < 0 or self.parties[position].end != end:
            return None
        before = self.words[max(self.low, self.parties[position].first - 2) : self.parties[position].first]
        return None if _COST.isdisjoint(before) else self.parties[position]
