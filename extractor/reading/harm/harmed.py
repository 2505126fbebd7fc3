"""Harmed: people whose harm is told in words that are no outcomes by themselves.

"Three marchers were stabbed", "his wife lost a leg", "a third was hurt", "treating two women and a boy for burns", "two constables met
their end".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import NamedTuple

from extractor.reading.harm.frame import GAP
from extractor.reading.harm.harm_frames import CUE, frames, may_frame
from extractor.reading.harm.mentions import Mention
from extractor.reading.people.party import Party
from extractor.reading.people.people import people_of
from extractor.reading.people.people_lists import parties
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.text.tokens import Tokens, tokenise
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.outcomes import TRIGGERS
from extractor.reading.words.stems import stems, whole_words
from schemas import Count, Group, Outcome

BLANKS = 30  # code points before a sentence in which words stand that a blank line parts from its ordinal
AGE = 2  # digits
NOUN = 20  # code points behind a number in which its noun stands, whether known or not
REACH = 160  # code points after the people in which their harm is told
_WAS = r"(?:was|were|is|are|had\s+been|has\s+been|have\s+been|got)\s+(?:(?:also|later|then|himself|herself|themselves|each|both|all|\w+ly)\s+){0,2}"
_LIMB = r"(?:legs?|arms?|eyes?|hands?|foot|feet|fingers?|toes?|ears?|limbs?|sight)"
_PART = rf"(?:{_LIMB}|thighs?|calf|calves|shins?|forearms?|elbows?|shoulders?|chest|stomach|abdomen|belly|groin|buttocks?|head|face|cheek|throat|neck|back|wrists?|ankles?|knees?|jaw|collar-?\s?bone|ribs?|skull|nose|hip|spine)"
# What is told here is harm only where nobody dies of it.
_SURVIVED = r"(?!\s+(?:to\s+(?:death|pieces|ash)|dead|alive|and\s+(?:\w+ly\s+)?killed)\b)"
# "Came running and was hit in the thigh"
_AFTER_ANOTHER = (
    r"(?:(?!(?:died|killed|wounded|shot|and)\b)[\w'’-]+\s+(?:(?!and\b|but\b|died\b|killed\b|who\b)[\w'’-]+\s+){0,7}?and\s+)?"
)
_HURT = late(
    rf"{GAP}(?:{_AFTER_ANOTHER}{_WAS}(?:stabbed|slashed|knifed|beaten|thrashed|flogged|whipped|clubbed|pistol-?\s?whipped|scalded|grazed|bitten|lacerated|burned|burnt|scorched|cut\b(?!\s+(?:off|down|short))"
    rf"|mauled|trampled|bruised|concussed|blinded|bloodied|sickened|poisoned|gassed|taken\s+ill|made\s+ill){_SURVIVED}"
    rf"|{_AFTER_ANOTHER}(?:who\s+)?{_WAS}(?:hit|struck|shot|cut|grazed|wounded)\s+(?:by\s+[^,.;]{{1,30}}\s+)?(?:in|on|through)\s+(?:the|his|her|both|one)\s+(?:(?:\w+|back\s+of\s+the)\s+)?{_PART}\b(?![^.;]{{0,40}}\b(?:died|dead|killed)\b)"
    rf"|{_WAS}(?:hit|struck)\s+with\s+(?:an?\s+|the\s+)?(?:\w+\s+){{0,2}}?(?:butts?|bars?|sticks?|clubs?|rods?|batons?|fists|belts?|bats?|stones?|hammers?|chairs?){_SURVIVED}"
    rf"|(?:lost|loses)\s+(?:an?|his|her|one|both|the)\s+(?:\w+\s+)?{_LIMB}\b"
    rf"|(?:has|have|had)\s+(?:a\s+|an\s+)?(?:bullets?|shrapnel|splinters?|pellets?|broken|fractured)\s+(?:\w+\s+){{0,2}}?(?:in\s+(?:the|his|her|their)\s+)?{_PART}\b"
    rf"|had\s+(?:an?|his|her|their|one|both|two|three|several)\s+(?:\w+\s+)?{_PART}\s+(?:broken|fractured|smashed|crushed|severed|removed|amputated|torn\s+off|blown\s+off)\b"
    rf"|broke\s+(?:an?|his|her)\s+{_PART}\b|(?:needed|required|received|had)\s+(?:\w+\s+)?(?:stitches|surgery)\b"
    r"|(?:got\s+away|escaped|got\s+off)\s+with\s+(?:\w+\s+)?(?:burns|cuts|bruises|scratches|wounds|injuries))",
    re.IGNORECASE,
)
_DEAD = late(
    r"\s*(?:,[^,.;]{1,60},|,)?\s+(?:(?:have\s+|has\s+|had\s+)?(?:met\s+(?:their|his|her)\s+(?:end|deaths?|fate)|bled\s+to\s+death|found\s+death|paid\s+with\s+(?:their|his|her)\s+li(?:ves|fe))"
    r"|(?:did\s+not\s+survive|ha(?:d|s|ve)\s+not\s+survived)\b)",
    re.IGNORECASE,
)
_FOR_WOUNDS = late(
    r"\s+(?:\w+\s+)?(?:for|with)\s+(?:\w+\s+){0,2}?(?:burns|wounds|injuries|fractures|cuts|smoke\s+inhalation|poisoning)\b",
    re.IGNORECASE,
)
_TREATED = late(r"\b(?:treated|treating|treats|operated\s+on|admitted)\s+(?:another\s+|a\s+further\s+)?$", re.IGNORECASE)
_STRUCK = late(r"\b(?:shot|stabbed|slashed|beat|clubbed|knifed|bit|scalded|burned|injured)\s+$", re.IGNORECASE)
_IN_THE_LEG = late(
    rf"[^.;]{{0,40}}?\s+in\s+(?:the|both|his|her)\s+(?:\w+\s+)?{_PART}\b(?![^.;]{{0,60}}\b(?:died|dead|killed)\b)", re.IGNORECASE
)
_WITH_ROD = late(
    r"[^.;,]{0,30}?\s+with\s+(?:an?\s+|the\s+|their\s+)?(?:\w+\s+){0,2}(?:bars?|sticks?|clubs?|rods?|batons?|butts?|fists|belts?|bats?)\b(?![^.;]{0,60}\b(?:death|died|dead|killed)\b)",
    re.IGNORECASE,
)
_SIDE_LOST = late(
    r"(?:(?P<theirs>rebels|insurgents|guerrillas|militants|attackers|assailants|raiders|gunmen|bandits|fighters|terrorists|jihadists|gang)"
    r"|army|troops|police|navy|battalion|brigade|garrison|patrol)\s+(?:(?:has|have|had)\s+)?(?:also\s+)?lost\b",
    re.IGNORECASE,
)
_NTH = {word: number for number, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth".split(), start=2)}
_ANOTHER = late(
    rf"\b(?:an?|the)\s+(?P<left>{'|'.join(_NTH)})\s+(?:(?:man|woman|person|one|officer|soldier|policeman|victim|was|is)\s+){{0,2}}(?:with\s+(?:\w+\s+){{0,3}}(?:wounds|injuries)|(?:left\s+)?in\s+(?:a\s+)?(?:critical|serious|grave)\s+condition|left\s+fighting|(?:battling|fighting|struggling)\s+for)\b"
    rf"|\b(?:an?|the)\s+(?P<ill>{'|'.join(_NTH)})\s+(?:man|woman|person|officer|soldier|policeman|victim)(?:,\s+who\s+[^,.;]{{3,50}},)?\s+(?:remain(?:s|ed)|is|was)\s+(?:still\s+|very\s+)*(?:\w+ly\s+ill|(?:critically|seriously|gravely)\b|in\s+(?:hospital|(?:a\s+)?(?:critical|serious)))"
    rf"|\b(?:an?|the)\s+(?P<nth>{'|'.join(_NTH)})\s+(?:(?:man|woman|person|one|officer|soldier|policeman|victim)(?:,\s+an?\s+[^,.;]{{3,50}},)?\s+)?"
    r"(?:(?:was|were|is|had\s+been|has\s+been)\s+)?(?:\w+ly\s+)?(?:later\s+)?(?P<verb>[a-z]+)\b"
    rf"|\b(?P<struck>killed|killing|wounded|wounding|injured|injuring|hurt|hurting)\s+a\s+(?P<after>{'|'.join(_NTH)})\b",
    re.IGNORECASE,
)
_NTH_TO_DIE = late(
    rf"\b(?:an?|the)\s+(?P<nth>{'|'.join(_NTH)}|\d{{1,3}}(?:st|nd|rd|th))\s+(?:person|victim|man|woman|one|child|patient|passenger|policeman|officer|soldier)\s+(?:of\s+[^,.;]{{3,40}}?\s+)?(?:to\s+(?:die|have\s+died|succumb)|(?:has\s+|have\s+)?(?:died|dies|succumb(?:s|ed)))\b(?![^.;]{{0,40}}\b(?:this\s+year|since|in\s+a\s+(?:year|month|week|decade)\b))",
    re.IGNORECASE,
)
_DIGITS_TH = late(r"\b\d+(?:st|nd|rd|th)\s")
# The words that the patterns need: most sentences have none of them.
_NTHS = whole_words(" ".join(_NTH))
_CUE = (
    whole_words(
        """stabbed slashed knifed beaten thrashed flogged whipped beat clubbed whipped scalded grazed bitten lacerated burned burnt scorched cut mauled trampled
        bruised concussed blinded bloodied sickened poisoned gassed ill hit struck shot lost bullet bullets shrapnel splinter splinters
        broken fractured broke stitches surgery burns cuts bruises removed amputated met bled survive survived operated admitted"""
    )
    | stems("treat")
    | _NTHS
)
# What each of the patterns above needs.
_ENDS = whole_words("met bled found paid survive survived")
_HARMS = whole_words(
    """stabbed slashed knifed beaten thrashed flogged whipped clubbed whipped pistolwhipped scalded grazed bitten lacerated burned burnt scorched cut mauled
    trampled bruised concussed blinded bloodied sickened poisoned gassed ill hit struck shot wounded lost loses bullet bullets
    shrapnel splinter splinters pellet pellets broken fractured broke stitches surgery burns cuts bruises scratches wounds injuries removed amputated"""
)
_STRIKES = whole_words("shot stabbed slashed beat clubbed knifed bit scalded burned injured")
_TREATS = stems("treat") | whole_words("operated admitted")
_TOLD = _ENDS | _HARMS | _STRIKES | _TREATS
_ON_BOTH_SIDES = ((_STRIKES, _STRUCK, _IN_THE_LEG), (_STRIKES, _STRUCK, _WITH_ROD), (_TREATS, _TREATED, _FOR_WOUNDS))
_FOUND, _DEATH = whole_words("found"), whole_words("death")
_DIES = stems("die succumb")
_ONE = Count.exactly(1)
_OF_THEM = (["of", "them", ","], ["of", "whom", ","])
_WITH_THEM = (
    " with them ",
    " WITH THEM ",
    " with them by force ",
)  # those taken, not some of others: "took with them three clerks"
_RANKS = frozenset("lt sgt cpl capt maj col gen".split())
_WERE = late(r"\s+were\b")
_IS_ONE = late(r"(?:(?!\b(?:were|are|have)\b)[^.;])*?\b(?:was|is|has)\b(?!\s+\w+ed\s+(?:and|with)\b)")
_LIFELESS = frozenset("bodies body corpses corpse cadavers remains dead deaths fatalities".split())
_Placed = tuple[Party, int, int, int]


class _Place(NamedTuple):
    """A sentence with its number, its marks and those of the whole report."""

    number: int
    sentence: Sentence
    marks: int
    report: int


def harmed(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> list[Mention]:
    """The figures of people in ``text`` whom such words befell, besides the ``known`` figures. ``marked`` are each sentence's marks."""
    beside, report = _by_sentence(known), reduce(or_, marked, 0)
    found: list[Mention] = []
    for number, (sentence, marks) in enumerate(zip(sentences, marked, strict=True)):
        if not (marks & (_CUE | CUE) or (marks & _FOUND and marks & _DEATH)) or not (marks & _TOLD or may_frame(marks)):
            continue
        place = _Place(number, sentence, marks, report)
        found += _in_sentence(text, _parties(tokenise(text), sentence), place, beside.get(number, ()))
    return found


def _by_sentence(known: Sequence[Mention]) -> Mapping[int, Sequence[Mention]]:
    found: dict[int, list[Mention]] = {}
    for mention in known:
        found.setdefault(mention.sentence, []).append(mention)
    return found


def _in_sentence(text: str, told_of: Sequence[_Placed], place: _Place, known: Sequence[Mention]) -> Iterator[Mention]:
    taken = {(mention.number_start, mention.outcome) for mention in known}
    told_up_to: set[tuple[Outcome, int]] = set()
    for party, start, last_member, end in told_of:
        framed = party.members[0].sort != "unknown"
        if not party.plural and _WERE.match(text, end) is not None:
            continue  # "nine lorries and a mechanical loader were burned"
        for outcome, first, last in _told(text, place, start, end, framed=framed):
            if outcome is Outcome.injured and ((start, Outcome.killed) in taken or party.members[0].noun in _LIFELESS):
                continue  # "nine bodies were taken to the hospital"
            if outcome is Outcome.released and party.plural and _IS_ONE.match(text, end, last) is not None:
                continue  # "was snatched by three men in May and was found"
            if (outcome, last) in told_up_to and _may_be_aside(party) and text[start - 2 : start] == ", ":
                continue  # "the driver, a father of two, was stabbed"
            told_up_to.add((outcome, last))
            if party.count is not None and party.count.low and (start, outcome) not in taken:
                with_them = text.endswith(_WITH_THEM, first, start)
                mention = _mention(party, outcome, place.number, (first, last, start, last_member), with_them=with_them)
                yield replace(mention, group=_whose(text, mention)) if outcome is Outcome.killed else mention


def _may_be_aside(party: Party) -> bool:
    """Whether these may be no others than the one told before them: "the driver, 55,", "the driver, a father of two,"."""
    return not party.plural or party.members[0].sort == "bare"


def _whose(text: str, mention: Mention) -> Group:
    """The group of the dead, which is that of the side that lost them: "the attackers lost four men"."""
    lost = _SIDE_LOST.match(text, mention.start, mention.number_start) if mention.group is Group.everyone else None
    if lost is None:
        return mention.group
    return Group.attackers if lost["theirs"] else Group.security_forces


def _parties(tokens: Tokens, sentence: Sentence) -> list[_Placed]:
    """The parties of one sentence, each with the offsets of its beginning, of its last member's end and of its end."""
    low, high = bisect_left(tokens.starts, sentence.start), bisect_left(tokens.starts, sentence.end)
    found = parties(tokens.words, people_of(tokens.text, low, high), low, high)
    return [
        (party, tokens.starts[party.first], tokens.end(party.last - 1), tokens.end(party.end - 1))
        for party in found
        if (not _is_age(tokens.words, party.first) or party.members[0].sort == "people")
        and not _is_named_again(tokens.words, party.first, low)
    ]


def _is_age(words: Sequence[str], first: int) -> bool:
    """Whether a number says how old somebody is: "a girl of nine", "two sisters aged seven and nine"."""
    between = words[first - 1 : first] == [","] == words[first + 1 : first + 2]  # "a third, 17, was hit"
    if between and len(words[first]) == AGE and words[first].isdecimal():
        return True
    return words[first - 1 : first] in (["of"], ["aged"]) or words[max(0, first - 3) : max(0, first - 2)] == ["aged"]


def _is_named_again(words: Sequence[str], first: int, low: int) -> bool:
    """Whether the person is one of those told before, the one who tells, or a relative of the one spoken of: "one of them, a guard,",
    "according to the mayor,", "the father of a two-year-old".
    """
    before = words[max(low, first - 3) : first]
    if before[-1:] == [","] and words[first] in _RANKS:
        return True  # "a firefighter, Lt. Ray Bodie,"
    owner = NOUNS.get(before[-2]) if before[-1:] == ["of"] and len(before) > 1 else None
    whose = owner is not None and owner.number == "s"
    return whose or before[-2:] == ["according", "to"] or before[-3:] in _OF_THEM


def _told(text: str, place: _Place, start: int, end: int, *, framed: bool) -> Iterator[tuple[Outcome, int, int]]:
    """What is told of the people between two offsets of a sentence, and where its words begin and end; by frames too where they
    are ``framed``.
    """
    sentence, marks = place.sentence, place.marks
    after = text[end : min(sentence.end, end + REACH)]
    before = text[max(sentence.start, start - REACH) : start]
    if marks & _ENDS and (told := _DEAD.match(after)) is not None:
        yield Outcome.killed, start, end + told.end()
    elif marks & _HARMS and (told := _HURT.match(after)) is not None:
        yield Outcome.injured, start, end + told.end()
    else:
        for needed, verb, following in _ON_BOTH_SIDES if marks & (_STRIKES | _TREATS) else ():
            told = following.match(after) if marks & needed else None
            if told is not None and (opening := verb.search(before)) is not None:
                yield Outcome.injured, start - len(before) + opening.start(), end + told.end()
                return
        for outcome, back, on in frames(before, text[start : end + NOUN], after, marks, place.report) if framed else ():
            yield outcome, start - back, end + on


def one_more(text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention]) -> Iterator[Mention]:
    """The one more of "two were killed and a third was hurt", and of those told of before it their number with this one."""
    if not any(marks & _NTHS for marks in marked):
        return
    starts, beside = [sentence.start for sentence in sentences], _by_sentence(known)
    for told in _further(text, sentences, marked):
        number = bisect_right(starts, told.start()) - 1
        trigger = TRIGGERS.get((told["verb"] or told["struck"] or "wounded").lower())
        if trigger is None or (trigger.form not in ("past", "died") and told["struck"] is None):
            continue
        count = _NTH[(told["nth"] or told["left"] or told["ill"] or told["after"]).lower()]
        near = [*beside.get(number - 1, ()), *beside.get(number, ())]
        before = [one for one in near if one.end <= told.start() and one.count == Count.exactly(count - 1)]
        if before:
            total = Count.exactly(count) if before[-1].outcome is trigger.outcome else _ONE
            yield Mention(
                told.start(),
                told.end(),
                told.start(),
                max(told.end(which) for which in ("nth", "left", "ill", "after")),
                total,
                trigger.outcome,
                before[-1].group,
                sentence=number,
            )


def nth_to_die(text: str, sentences: Sequence[Sentence], marked: Sequence[int]) -> Iterator[Mention]:
    """All up to the one of "the third person to die of the bomb"."""
    for number, marks in enumerate(marked):
        if not (marks & _DIES and (marks & _NTHS or _DIGITS_TH.search(text, sentences[number].start, sentences[number].end))):
            continue
        told = _NTH_TO_DIE.search(text, sentences[number].start, sentences[number].end)
        if told is not None:
            nth = told["nth"].lower()
            count = Count.exactly(_NTH[nth] if nth in _NTH else int(nth[:-2]))
            yield Mention(
                told.start(),
                told.end(),
                told.start(),
                told.end("nth"),
                count,
                Outcome.killed,
                Group.everyone,
                sentence=number,
            )


def _further(text: str, sentences: Sequence[Sentence], marked: Sequence[int]) -> Iterator[re.Match[str]]:
    """Where "a third was" and the like stand."""
    at = 0
    for number in (number for number, marks in enumerate(marked) if marks & _NTHS):
        start, end = sentences[number].start - BLANKS, sentences[min(number + 1, len(sentences) - 1)].end
        for told in _ANOTHER.finditer(text, max(at, start), end):
            if told.start() >= sentences[number].end:
                break
            at = told.end()
            yield told


def _mention(
    party: Party, outcome: Outcome, sentence: int, places: tuple[int, int, int, int], *, with_them: bool = False
) -> Mention:
    group = party.group if party.group is not Group.other else Group.civilians
    return Mention(
        *places,
        _ONE if party.members[0].kind == "ordinal" else party.count,  # "a fourth officer was taken to hospital"
        outcome,
        group,
        part=party.orphan and not with_them,
        vague=party.vague,
        sentence=sentence,
    )
