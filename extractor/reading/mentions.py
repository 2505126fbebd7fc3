"""Mentions: the casualty figures of a text, each with its outcome, its group and the words that carry it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from extractor.reading.lexicon import NOUNS
from extractor.reading.outcomes import AUXILIARIES, BOTH, SINGULAR_AUXILIARIES, TRIGGERS, UNHURT, UNREAL, Trigger
from extractor.reading.people import Party, People, parties, people, singular_subject
from extractor.reading.sentences import Sentence, sentences
from extractor.reading.tokens import Tokens, tokenise
from schemas.count import Count
from schemas.vocabulary import Group, Outcome


@dataclass(frozen=True, slots=True)
class Mention:
    """One casualty figure in a text. Offsets are code points of the text.

    ``start`` and ``end`` bound the words that carry it, from number to outcome word or the reverse; ``number_start`` and
    ``number_end`` the people alone. ``count`` is None for people without a number. ``part``: it says who is among an
    earlier figure. ``hypothetical``: a threat, a plan, a condition. ``superseded``: the text itself replaces it.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    count: Count | None
    outcome: Outcome
    group: Group
    part: bool
    hypothetical: bool
    superseded: bool
    vague: bool
    sentence: int


_STOPS = frozenset(
    "where when after before while because if but although though as until since so whereas that which who .".split()
) | {";", ":", "!", "?"}
_WHO = frozenset("who that which whom were was".split())
_BARE_FOLLOWERS = frozenset(
    "in on at by during when after as from near outside inside and , . ; : - – — ) while since including of following".split()
)
_LEFT = frozenset("a total of the another least at some about approximately to up as many".split())
_RIGHT_REACH = 16
_LEFT_REACH = 5
_TOLL_REACH = 9
_ZERO = Count.exactly(0)


def mentions(text: str) -> list[Mention]:
    """Every casualty figure of ``text``, in order. Linear in its length."""
    return _Reader(text).read()


class _Reader:
    """Reads one text once, sentence by sentence."""

    def __init__(self, text: str) -> None:
        self.tokens: Tokens = tokenise(text)
        self.words = self.tokens.words
        self.sentences: list[Sentence] = sentences(text)
        self.starts = [sentence.start for sentence in self.sentences]
        self.people = people(self.tokens)
        self.found: list[Mention] = []
        self.taken: set[int] = set()  # triggers that have their people

    def read(self) -> list[Mention]:
        firsts = [person.first for person in self.people]
        for number, sentence in enumerate(self.sentences):
            low = bisect_left(self.tokens.starts, sentence.start)
            high = bisect_left(self.tokens.starts, sentence.end)
            told = self.people[bisect_left(firsts, low) : bisect_left(firsts, high)]
            self._sentence(number, low, high, told)
        self.found.sort(key=lambda mention: (mention.start, mention.end))
        return self.found

    def _sentence(self, number: int, low: int, high: int, told: list[People]) -> None:
        groups = parties(self.tokens, told)
        for position, party in enumerate(groups):
            floor = groups[position - 1].end if position else low
            ceiling = groups[position + 1].first if position + 1 < len(groups) else high
            self._party(number, party, (low, floor), (ceiling, high))
        self._implied(number, low, high, groups)
        self._nobody(number, low, high)

    def _party(self, number: int, party: Party, left: tuple[int, int], right: tuple[int, int]) -> None:
        triggers = self._right(party, *right) or self._before(party, *left) or self._toll(party, left[0])
        triggers += self._after_or(triggers, right[0])
        for trigger in triggers:
            outcome = TRIGGERS[self.words[trigger]].outcome if self.words[trigger] in TRIGGERS else Outcome.killed
            self.taken.add(trigger)
            self._add(number, party, trigger, outcome, left[0])

    def _right(self, party: Party, ceiling: int, high: int) -> list[int]:
        """The outcome word after the people: "12 dead", "12 people were killed", "12 soldiers died"."""
        index = party.end
        passive = False
        if party.members[-1].noun in (
            "wounded",
            "injured",
            "dead",
            "missing",
            "deaths",
            "fatalities",
            "bodies",
            "corpses",
            "injuries",
        ):
            return [party.last - 1]
        limit = min(ceiling, high, index + _RIGHT_REACH)
        while index < limit:
            word = self.words[index]
            trigger = TRIGGERS.get(word)
            if word in UNHURT:
                return []
            if trigger is not None and index not in self.taken:
                if self._takes_before(trigger, index, party, passive, ceiling):
                    return [index]
                if trigger.form in ("gerund", "finite", "infinitive", "participle"):
                    return []
            if word in AUXILIARIES:
                passive = True
            elif (word in _STOPS and not (index <= party.end + 1 and word in _WHO)) or (
                word in NOUNS and NOUNS[word].number == "p" and index > party.end + 1 and not passive
            ):
                return []
            index += 1
        return []

    def _takes_before(self, trigger: Trigger, index: int, party: Party, passive: bool, ceiling: int) -> bool:
        if trigger.form in ("intransitive", "adjective"):
            return trigger.form == "intransitive" or passive or index <= party.end + 1
        if trigger.form == "noun":
            return index == party.end and self.words[index] != "body"
        if trigger.form != "participle":
            return False
        if passive:
            return True
        following = self.words[index + 1 : index + 2]
        if index > party.end + 2:
            return False
        active = (
            index + 1 < ceiling
            and following
            and following[0] not in _BARE_FOLLOWERS
            and following[0] not in TRIGGERS
            and following[0] != "or"
        )
        return not active and ceiling != index + 1

    def _before(self, party: Party, low: int, floor: int) -> list[int]:
        """The outcome word before the people: "killing 12", "the deaths of 12", "left 12 dead" is read from the right."""
        index = party.first - 1
        bottom = max(low, floor - 1, index - _LEFT_REACH)
        while index >= bottom:
            word = self.words[index]
            trigger = TRIGGERS.get(word)
            if (
                trigger is not None
                and index not in self.taken
                and trigger.form in ("participle", "gerund", "finite", "infinitive", "noun")
            ):
                if trigger.form == "noun" and "of" not in self.words[index + 1 : party.first]:
                    return []
                if trigger.form == "participle" and self.words[index - 1 : index] and self._is_passive(index):
                    return []
                return [index]
            if (
                word in ("killing", "death", "murder", "assassination", "massacre", "slaying", "execution")
                and self.words[index + 1] == "of"
            ):
                return [index]
            if word in ("kidnapping", "abduction", "capture", "arrest", "release", "wounding") and self.words[index + 1] == "of":
                return [index]
            if word == "dead" and index and self.words[index - 1] == "shot":
                return [index - 1]
            if word in _STOPS or word in (",", ")", "("):
                return []
            index -= 1
        return []

    def _is_passive(self, index: int) -> bool:
        """Whether the participle at ``index`` belongs to people before it: "were killed", but not "had killed"."""
        return any(word in AUXILIARIES for word in self.words[max(0, index - 2) : index])

    def _toll(self, party: Party, low: int) -> list[int]:
        """The word "toll" or "number of dead" before a bare number."""
        for index in range(party.first - 1, max(low, party.first - _TOLL_REACH) - 1, -1):
            if self.words[index] == "toll":
                return [index]
            if self.words[index] in ("dead", "killed", "wounded", "injured", "missing") and self.words[
                max(low, index - 2) : index
            ][-1:] in (["of"], ["the"]):
                return [index]
            if self.words[index] in (".", ";"):
                break
        return []

    def _after_or(self, triggers: list[int], ceiling: int) -> list[int]:
        """The second outcome of "killed or wounded" and "killed and wounded"."""
        if len(triggers) != 1:
            return []
        index = triggers[0]
        for step in (1, -1):
            link, other = index + step, index + 2 * step
            if (
                0 <= other < len(self.words)
                and self.words[link : link + 1]
                and self.words[link] == "or"
                and self.words[other] in TRIGGERS
            ):
                return [other]
        return []

    def _add(self, number: int, party: Party, trigger: int, outcome: Outcome, low: int) -> None:
        hypothetical = self._unreal(trigger, party, low)
        superseded = self._superseded(party, low)
        first, last = (
            min(party.first, trigger),
            max(party.end if party.parts and trigger > party.end else party.last, trigger + 1),
        )
        span = (self.tokens.starts[first], self.tokens.ends[last - 1])
        if len(party.members) > 1 or not party.parts or party.members:
            self._append(
                number,
                span,
                (party.first, party.last),
                (party.count, party.group, any(m.vague for m in party.members)),
                outcome,
                (False, hypothetical, superseded),
            )
        members = party.members if len(party.members) > 1 else []
        for part in [*members, *party.parts]:
            edge = (min(part.first, trigger), max(part.last, trigger + 1))
            inner = (self.tokens.starts[edge[0]], self.tokens.ends[edge[1] - 1])
            group = part.group if part.group is not Group.everyone or part in members else party.group
            self._append(
                number, inner, (part.first, part.last), (part.count, group, part.vague), outcome, (True, hypothetical, superseded)
            )

    def _append(
        self,
        number: int,
        span: tuple[int, int],
        people_at: tuple[int, int],
        what: tuple[Count, Group, bool],
        outcome: Outcome,
        flags: tuple[bool, bool, bool],
    ) -> None:
        count, group, vague = what
        part, hypothetical, superseded = flags
        first, last = people_at
        self.found.append(
            Mention(
                span[0],
                span[1],
                self.tokens.starts[first],
                self.tokens.ends[last - 1],
                count,
                outcome,
                group,
                part,
                hypothetical,
                superseded,
                vague,
                number,
            )
        )

    def _unreal(self, trigger: int, party: Party, low: int) -> bool:
        """Whether the figure is only threatened, planned or possible."""
        before = self.words[max(low, min(trigger, party.first) - 8) : trigger]
        if self.words[trigger] in TRIGGERS and TRIGGERS[self.words[trigger]].form == "infinitive":
            helped = {"managed", "continued", "went", "allowing", "able"}
            return not helped.intersection(before) and ("to" in before[-2:] or bool(UNREAL.intersection(before)))
        close = before[-4:]
        return (
            bool({"could", "would", "might", "may", "if", "unless", "should"}.intersection(close)) and "have" not in close[-1:]
        ) or ({"could", "would", "might"}.intersection(close) != set() and "have" in close)

    def _superseded(self, party: Party, low: int) -> bool:
        """Whether the words around say that the figure no longer holds: "up from 11", "not 14 as first reported"."""
        before = self.words[max(low, party.first - 4) : party.first]
        after = self.words[party.last : party.last + 8]
        if before[-1:] in (["not"], ["from"]) and (
            before[-1:] == ["not"]
            or {"up", "rose", "risen", "down", "revised", "toll", "increased"}.intersection(
                self.words[max(low, party.first - 8) : party.first]
            )
        ):
            return True
        if "as" in after[:3] and {"first", "initially", "earlier", "previously", "originally"}.intersection(after):
            return True
        return bool({"earlier", "initially", "originally", "previously"}.intersection(before)) and bool(
            {"put", "said", "reported", "given", "stood"}.intersection(
                [*before, *self.words[max(low, party.first - 8) : party.first]]
            )
        )

    def _implied(self, number: int, low: int, high: int, groups: list[Party]) -> None:
        """Single victims that are named or titled: "Juan Perez was shot dead", "killed the mayor"."""
        for index in range(low, high):
            word = self.words[index]
            trigger = TRIGGERS.get(word)
            if trigger is None or index in self.taken or trigger.outcome is Outcome.missing:
                continue
            subject: tuple[int, int] | None = None
            if trigger.form in ("participle", "intransitive", "adjective") and not self._owned(groups, index):
                subject = self._subject(index, low, groups, trigger)
            if subject is None and trigger.form in ("participle", "gerund", "finite"):
                subject = self._object(index, high, groups)
            if subject is not None:
                self.taken.add(index)
                span = (self.tokens.starts[min(subject[0], index)], self.tokens.ends[max(subject[1] - 1, index)])
                noun = NOUNS.get(self.words[subject[1] - 1])
                group = next(
                    (NOUNS[w].group for w in self.words[subject[0] : subject[1]] if w in NOUNS and NOUNS[w].number == "s"),
                    noun.group if noun else Group.everyone,
                )
                unreal = bool(UNREAL.intersection(self.words[max(low, index - 5) : index]))
                self._append(number, span, subject, (Count.exactly(1), group, False), trigger.outcome, (False, unreal, False))

    def _owned(self, groups: list[Party], index: int) -> bool:
        return any(party.end <= index <= party.end + 3 for party in groups)

    def _subject(self, index: int, low: int, groups: list[Party], trigger: Trigger) -> tuple[int, int] | None:
        at = index - 1
        while at > low and self.words[at] in (
            "also",
            "later",
            "reportedly",
            "then",
            "fatally",
            "shot",
            "found",
            "been",
            "seriously",
            "badly",
            "critically",
            "slightly",
            "instantly",
        ):
            at -= 1
        if trigger.form == "intransitive":
            at += 1
        elif self.words[at] not in SINGULAR_AUXILIARIES:
            return None
        while at - 1 > low and self.words[at - 1] in ("had", "has", "who", "was"):
            at -= 1
        first = singular_subject(self.tokens, at, low)
        if first is None or any(party.first <= at - 1 < party.end for party in groups):
            return None
        return first, at

    def _object(self, index: int, high: int, groups: list[Party]) -> tuple[int, int] | None:
        following = index + 1
        if following >= high or self._is_passive(index):
            return None
        if any(party.first <= following + 1 and following <= party.last for party in groups):
            return None
        if self.words[following] not in ("the", "his", "her", "its", "their", "a", "an", "former", "local"):
            return None
        for position in range(following + 1, min(high, following + 7)):
            noun = NOUNS.get(self.words[position])
            if noun is not None:
                nxt = NOUNS.get(self.words[position + 1]) if position + 1 < high else None
                if noun.number == "s" and nxt is None:
                    return following, position + 1
                if noun.number != "s":
                    return None
            elif not self.words[position].isalpha():
                return None
        return None

    def _nobody(self, number: int, low: int, high: int) -> None:
        """Words that say that nobody was: "no casualties", "without injury", "escaped unhurt"."""
        words = self.words
        for index in range(low, high):
            word = words[index]
            before = words[max(low, index - 5) : index]
            outcomes: tuple[Outcome, ...] = ()
            if word in UNHURT or (word == "injury" and "without" in before):
                outcomes = (Outcome.injured,)
            elif word in BOTH and {"no", "without", "zero"}.intersection(before):
                outcomes = (Outcome.killed, Outcome.injured)
            elif word in ("injuries", "wounded") and {"no", "without"}.intersection(before):
                outcomes = (Outcome.injured,)
            elif (word in ("deaths", "fatalities", "dead", "victims") and {"no", "without"}.intersection(before)) or (
                word == "life"
                and before[-2:] == ["loss", "of"]
                and {"no", "without"}.intersection(words[max(low, index - 6) : index])
            ):
                outcomes = (Outcome.killed,)
            elif (
                word in ("anyone", "anybody")
                and index
                and TRIGGERS.get(words[index - 1])
                and "without" in words[max(low, index - 4) : index]
            ):
                outcomes = (TRIGGERS[words[index - 1]].outcome,)
            if outcomes:
                first = next(
                    (
                        p
                        for p in range(index - 1, max(low, index - 6) - 1, -1)
                        if words[p] in ("no", "without", "zero", "escaped")
                    ),
                    index,
                )
                span = (self.tokens.starts[first], self.tokens.ends[index])
                for outcome in outcomes:
                    if not any(
                        m.outcome is outcome and m.start <= span[0] and span[1] <= m.end and m.count == _ZERO
                        for m in self.found[-4:]
                    ):
                        self._append(
                            number, span, (first, index + 1), (_ZERO, Group.everyone, False), outcome, (False, False, False)
                        )


def sentence_number(starts: list[int], offset: int) -> int:
    """Position of the sentence that holds ``offset``; 0 before the first."""
    return max(0, bisect_right(starts, offset) - 1)
