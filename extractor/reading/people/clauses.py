"""Clauses: which people an outcome word in a sentence speaks of."""

from __future__ import annotations

from bisect import bisect_left

from extractor.reading.people.companions import BESIDE, CUTTING, VERB_GROUP, Companions, before_aside, is_cut_off, past_relative
from extractor.reading.people.holders import told_within
from extractor.reading.people.named_victims import ADVERBS
from extractor.reading.people.party import Party
from extractor.reading.people.people import People
from extractor.reading.words.lexicon import STOPS
from extractor.reading.words.outcomes import BE, LOOSE, PLURAL_BE, TRIGGERS, UNHURT, Trigger
from schemas.count import Count
from schemas.vocabulary import Group, Outcome

_Told = tuple[Party, tuple[Outcome, ...]]
_INJURED, _KILLED = Outcome.injured, Outcome.killed
_RIGHT_GAP = frozenset(
    """also another the at least about some up down off all dead hostage himself herself themselves itself its his her their other
    instantly more further an a nearly almost outright captive prisoner and or injured wounded killed injuring wounding killing as many
    reportedly kidnapped kidnapping arrested what local government of including :""".split()
)
_OBJECT_GAP = _RIGHT_GAP | {word for word, trigger in TRIGGERS.items() if trigger.form in ("past", "active")}
_OBJECT_OPENERS = frozenset("the his her its their a an that him them it us me you himself themselves".split())
_SUBJECTS = frozenset("he she they we i it you".split())
_OBJECTIVE = frozenset(["it", "you"])
_GOVERNING = frozenset("of in on at by near from with to behind beside under over around inside outside".split())
_WHO = frozenset(["who", "which", "that", "whom"])
_PREPOSITIONS = frozenset(
    "in on at by near from of for with to against into over around outside inside about between behind under".split()
)
_REACH = 30
_OBJECT_REACH = 6
_LOOSE_REACH = dict.fromkeys(LOOSE, 8) | dict.fromkeys(["freed", "released", "liberated"], 14)  # tokens, with a school's name
_BEFORE_STATES = frozenset("in into remain reported feared went to fell found lay lie lies up dropped".split())
_ADJOINING = ADVERBS | BE | {","}
_BEFORE_STATE = ADVERBS | frozenset("was were are is still remain remained in into ,".split())
_AFTER_OTHERS = PLURAL_BE | {"others"}  # what a verb stands behind that "others" rule
_DEADLY = frozenset(["fatally", "mortally"])
_ENDS: tuple[list[str], ...] = ([], ["."], [","])
_SELVES = frozenset(["himself", "herself", "themselves"])


class Clauses(Companions):
    """One sentence, read for the people of each outcome word."""

    def told_by(self, index: int) -> _Told | None:
        """The party of whom the outcome word at token ``index`` speaks, and what it says happened; None for nobody counted."""
        word = self.words[index]
        trigger = TRIGGERS.get(word)
        if trigger is None:
            return self._told_unhurt(index) if word in UNHURT else self._told_nobody(index)
        party = self._party(trigger, index)
        if party is None:
            return None
        if party.parts:
            party = self._of_whom(index, party)
        if index + 1 < self.high and self.words[index + 1] in BESIDE:
            party = self._with_companions(index, party)
        outcome = trigger.outcome
        if outcome is _INJURED and index > self.low and self.words[index - 1] in _DEADLY:
            outcome = _KILLED
        return party, (outcome,)

    def _told_unhurt(self, index: int) -> _Told | None:
        if self._pronoun_before(index) and not {"he", "she"}.isdisjoint(self.words[max(self.low, index - 6) : index]):
            return None  # "he was unharmed" says of the others nothing
        party = self._subject(index, loose=True) or self._named_subject(index)
        return (party or _everyone(index, orphan=True), (_INJURED,))

    def _told_nobody(self, index: int) -> _Told | None:
        """The nobody of "no casualties", neither killed nor injured."""
        holder = self._holder(index)
        return (holder, (_KILLED, _INJURED)) if holder is not None and holder.count == Count.exactly(0) else None

    def _party(self, trigger: Trigger, index: int) -> Party | None:
        holder = self._holder(index)
        if holder is not None:
            return told_within(self.words, trigger, index, holder, (self.low, self.high))
        if self.words[index - 1] in _AFTER_OTHERS and self._is_of_others(index):
            return None  # "several were killed and others wounded" counts the killed alone
        form = trigger.form
        if form == "past":
            return self._of_past(index)
        if self.words[index] == "free" and _is_adjective(self.words, index, self.low):
            return None
        if form in ("active", "base"):
            of = self.words[index + 1 : index + 2] == ["of"]
            return self._object(index) or self._named_object(index, index + 2 if of else None)
        if form == "died":
            return self._subject(index, loose=True) or self._named_subject(index)
        if form == "state":
            return self._of_state(index)
        if form == "hurt":
            return self._of_injuries(index)
        if form == "life":
            return self._of_lives(index)
        if self.words[index - 1 : index] == ["to"] and index > self.low and self.words[index] == "death":
            violent = not _TO_DEATH.isdisjoint(self.words[max(self.low, index - 8) : index])
            return self._of_state(index) if violent else None
        if form in ("noun", "body"):
            return self._of_noun(index)
        return None

    def _is_of_others(self, index: int) -> bool:
        others = index - 1 if self.words[index - 1] == "others" else index - 2
        return self.words[others] == "others" and self._holder(others) is None

    def _of_past(self, index: int) -> Party | None:
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
        if len(gap) > 4 or party.objects or not _ADJOINING.issuperset(gap):
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
        gap: list[str] = []
        if party.first > index + 1:
            gap = self.words[index + 1 : min(party.first, index + _OBJECT_REACH + 2)]
            if gap[0] in _SELVES and gap[1:2] == ["and"]:
                if not TRIGGERS.keys().isdisjoint(gap[2:]):
                    return None  # "killing himself and injuring 15"
                party.objects = True
                return party  # "killing himself and nine passengers"
            if len(gap) > _OBJECT_REACH or not _OBJECT_GAP.issuperset(gap):
                return self._after_name(index, party, gap)
            if self._leads_off(index, gap):
                return None
        first = party.members[0]
        if first.sort == "unknown" and self.words[index] in LOOSE:
            return None
        if not gap and first.sort == "bare" and first.kind == "article" and self.words[index] in LOOSE:
            return party if position and self.words[party.last : party.last + 1] in _ENDS else None  # "captured another."
        party.objects = True
        return party

    def _leads_off(self, index: int, gap: list[str]) -> bool:
        """Whether the words between a verb and people make them no object of it: "12 killed and 30 wounded"."""
        anew = gap[-1] in ("and", "or") or (gap[0] == "of" and self.words[index].endswith("ed"))
        return anew or ("of" in gap and gap[-1] not in ("of", "the", "other"))

    def _subject(self, index: int, *, loose: bool) -> Party | None:
        """The party before a passive or intransitive verb, past other words of the clause."""
        words = self.words
        verb = edge = before_aside(words, index, self.low)
        most = _LOOSE_REACH.get(words[index])
        if self._pronoun_before(edge):
            return None
        position = bisect_left(self.firsts, edge) - 1
        fallback: Party | None = None
        number = self._verb_number(index)
        while position >= 0 and index - self.parties[position].end < _REACH:
            party = self.parties[position]
            gap = words[party.end : edge]
            if not CUTTING.isdisjoint(gap):
                gap = past_relative(gap)
                if is_cut_off(gap):
                    break
                if (told := self._told_before_description(position, gap)) is not None:
                    verb, edge, position = told.end, told.end, position - 1
                    continue
            if most is not None and (len(gap) > most or party.members[0].sort == "unknown"):
                break
            near = edge == verb and VERB_GROUP.issuperset(gap)
            related = bool(gap) and (gap[0] in _WHO or (gap[0] == "," and len(gap) > 1 and gap[1] in _WHO))
            agrees = (
                number is None
                or party.plural == (number == "plural")
                or (number == "plural" and self._is_one_of_several(party, edge, near=near))
                or (near and party.members[0].numeric and number != "plural")
            )
            blocked = party.objects and not related
            if agrees and not blocked and (near or not party.orphan) and (party.members[0].sort != "unknown" or near):
                before = words[party.first - 1] if party.first > self.low else ""
                if before in ("by", "not"):
                    edge, position = party.first, position - 1
                    continue  # the agent of another verb, and those of "ten, and not twelve, were"
                if before not in _PREPOSITIONS or related:
                    return self._with_those_before(party, plural=number == "plural")
                fallback = fallback or party
                if before not in ("of", "with", "in", "on", "from", "for", "near", "at"):
                    break
            edge = party.first
            position -= 1
        return fallback

    def _pronoun_before(self, index: int) -> bool:
        """Whether a pronoun is the subject of the verb that ends at ``index``, so that no party of the clause is."""
        position = index - 1
        while position >= self.low and position >= index - 6:
            word = self.words[position]
            if word not in VERB_GROUP:
                object_of = word in _OBJECTIVE and position > self.low and self.words[position - 1] in _GOVERNING
                return word in _SUBJECTS and not object_of  # "a guard on a trolley ahead of it was killed"
            position -= 1
        return False

    def _of_state(self, index: int) -> Party | None:
        word = self.words[index]
        before = self.words[index - 1] if index > self.low else ""
        if self.words[index + 1 : index + 2] == [":"]:
            return self._object(index)
        passive = word == "dead" and self._auxiliary(index) is not None  # "one was shot dead as residents fled"
        if word in ("hostage", "captive", "prisoner") or (word == "dead" and before in _SHOOTING and not passive):
            party = self._object(index)
            if party is not None and before in _TAKING | _SHOOTING:
                return party
            if word == "dead" and party is not None and (self._auxiliary(index - 1) is None):
                return party
            if word == "dead" and not passive and index + 1 < self.high and not self._is_participle_end(index):
                return None  # "gunmen shot dead Major Hassan"
        if before in ("the", "their", "its", "his") and word == "dead":
            return None
        if word in ("prisoner", "custody") and not {"into", "taken", "took"}.intersection(
            self.words[max(self.low, index - 4) : index]
        ):
            return None
        party = self._adjacent_state(index)
        if party is not None:
            return party
        if self._auxiliary(index) is not None or before in _BEFORE_STATES:
            return self._subject(index, loose=True) or (self._named_subject(index) if word == "dead" else None)
        return None

    def _adjacent_state(self, index: int) -> Party | None:
        position = bisect_left(self.firsts, index) - 1
        if position < 0:
            return None
        party = self.parties[position]
        gap = self.words[max(party.end, index - 6) : index]
        if len(gap) > 2 or not _BEFORE_STATE.issuperset(gap):
            return None
        plural = self._verb_number(index) == "plural"
        told = self._with_those_before(party, plural=plural)
        other = plural and not party.plural and told is party  # "five supporters of President Adjei were shot dead"
        return None if other or (party.members[0].sort == "unknown" and gap) else told

    def _of_injuries(self, index: int) -> Party | None:
        """The party that "suffered" or "sustained" injuries, or was treated for them."""
        for position in range(index - 1, max(self.low, index - 6) - 1, -1):
            if self.words[position] in _SUFFERING:
                return self._subject(position, loose=True) or self._named_subject(position)
            if self._holder(position) is not None:
                return None
        return None

    def _of_lives(self, index: int) -> Party | None:
        """The party of "claimed the lives of 12" and of "12 people lost their lives"."""
        before = self.words[max(self.low, index - 3) : index]
        if self.words[index + 1 : index + 2] == ["of"]:
            return None if _TAKING_LIVES.isdisjoint(before) else self._object(index)
        if before[-1:] == ["their"] and (cost := self._costing(index - 1)) is not None:
            return cost
        if "loss" in before:
            denied = [at for at in range(max(self.low, index - 5), index) if self.words[at] in ("no", "without")]
            return _everyone(index, first=denied[-1]) if denied else None
        for position in range(index - 1, max(self.low, index - 4) - 1, -1):
            if self.words[position] in ("lost", "lose", "losing"):
                return self._subject(position, loose=True) or self._named_subject(position)
        return None

    def _of_noun(self, index: int) -> Party | None:
        """The party of "the deaths of 12", "the bodies of three men"."""
        if self.words[index + 1 : index + 2] != ["of"]:
            return None
        return self._object(index) or self._named_object(index, index + 2)


_TO_DEATH = frozenset(
    """stabbed stabbing stab shot shooting beaten beating beat hacked hacking hack burned burnt burning crushed trampled stoned clubbed
    bludgeoned tortured knifed strangled choked starved bled put kicked battered slashed whipped flogged blown chopped cut mauled
    machinegunned suffocated gassed frozen""".split()
)
_SUFFERING = frozenset("suffered sustained received suffering sustaining suffer treated".split())
_TAKING_LIVES = frozenset("claimed claiming claim claims cost costs costing took taken taking".split())
_SHOOTING = frozenset(["shot", "shooting", "shoots", "shoot"])
_TAKING = frozenset("took taking take seized holding held".split())


def _is_adjective(words: list[str], index: int, low: int) -> bool:
    """Whether "free" is no verb: "free citizens", against "to free hostages"."""
    return words[max(low, index - 1) : index] not in (["to"], ["will"], ["would"], ["and"], ["must"])


def _everyone(index: int, *, first: int | None = None, orphan: bool = False) -> Party:
    return Party([People(index if first is None else first, index + 1, Count.exactly(0), Group.everyone, "zero")], orphan=orphan)
