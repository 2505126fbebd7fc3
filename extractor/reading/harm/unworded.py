"""Unworded: figures of people whose own words name no harm, where the clause around them tells it.

"Eleven are in hospital", "put all the dead at 24", "raised to nine the number of people murdered", "At least 19 people, five
attackers among them, were killed".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from extractor.reading.harm.frame import NO_SHOCK
from extractor.reading.harm.mentions import Mention
from extractor.reading.numbers.numbers import Quantity
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.stems import stems, whole_words
from schemas import Group, Outcome

NEXT = 30  # code points behind a number in which its noun begins
BEFORE, AFTER = 240, 160  # code points of a sentence on either side that are read with a figure
_HURT = r"(?:wounded|injured|hurt)"
_DEAD = r"(?:dead|killed|murdered|deaths|victims|fatalities|slain|massacred)"
_LOST = r"(?:lost|losing|gave)\s+their\s+li(?:ves|fe)|(?:have|had|has)\s+died|(?:who|that)\s+(?:died|perished)"
_PLACE = r"(?:the\s+|a\s+|an\s+)?(?:[\w'’-]+\s+){0,4}?(?:hospitals?|clinics?|infirmar\w+|intensive\s+care|surgery)"
_OTHERS = r"(?:(?:more|other|others|further)\s+)?(?:(?:of\s+them|people|persons|[a-z]+)\s+)?"
_CARE = (
    rf"(?:(?:are|were|was|is|remain(?:ed|s)?|lie|lay|left)\s+(?:\w+\s+)?)?(?:in\s+{_PLACE}|taken\s+to\s+{_PLACE}|rushed\s+to\s+{_PLACE}|admitted\s+to\s+{_PLACE}|sent\s+to\s+{_PLACE})"
    rf"|(?:are|were|was|is)\s+(?:still\s+)?(?:being\s+)?treated\b(?!\s+(?:\w+\s+){{0,3}}?for\s+(?:shock|anxiety|panic))|(?:has|have|had)\s+(?:gunshot|bullet|stab|shrapnel)\s+wounds"
)
_INJURED_AFTER = late(rf"\s+{_OTHERS}(?:{_CARE}){NO_SHOCK}", re.IGNORECASE)
_TREATED_BEFORE = late(r"\b(?:treat(?:ed|ing)|operated\s+on)\s+$", re.IGNORECASE)
_STILL_TREATING = late(r"\b(?:is|are|was|were|been|still)\s+(?:still\s+)?treating\s+$", re.IGNORECASE)
_FOR_SHOCK = late(r"\s+(?:\w+\s+){0,3}?for\s+(?:shock|anxiety|panic)\b", re.IGNORECASE)
_NOT_FOR_HARM = late(r"\s*(?:per\s+cent|percent|%|cases|years?|hours?|days?|times?)\b", re.IGNORECASE)
_PUT = r"\b(?:put|puts|putting|set|gave|give)\s+(?:all\s+)?(?:the\s+)?(?:number\s+of\s+)?(?:the\s+|people\s+)?"
_AT_LAST = (
    r"(?:\s+(?!(?:and(?!\s+(?:around|near))|but|while)\b)[\w'’-]+){0,10}?\s+at\s+(?:at\s+least\s+|about\s+|some\s+|only\s+)*$"
)
_PUT_DEAD = late(
    rf"{_PUT}(?:(?!{_HURT})[\w'’-]+\s+){{0,3}}?(?:{_DEAD}|(?:death\s+)?toll|losses|(?:\w+\s+)?who\s+(?:died|perished)){_AT_LAST}",
    re.IGNORECASE,
)
_PUT_HURT = late(rf"{_PUT}(?:(?!{_DEAD})[\w'’-]+\s+){{0,3}}?{_HURT}{_AT_LAST}", re.IGNORECASE)
_REACHED = r"[^.;]{0,200}?\b(?:risen|rose|rises|climbed|grown|grew|fallen|fell|stands|stood|reached|reaches|arrived|now|is|was|increased|jumped|(?:gone|went)\s+up|doubled|crept\s+up|mounted|swollen)\s+(?:to|at)?\s*$"
_NUMBER_DEAD = late(rf"\bnumber\s+of\s+(?:the\s+)?(?:[\w'’-]+\s+){{0,3}}?(?:{_DEAD}|{_LOST})\b{_REACHED}", re.IGNORECASE)
_NUMBER_HURT = late(rf"\bnumber\s+of\s+(?:the\s+)?(?:[\w'’-]+\s+){{0,2}}?{_HURT}\b{_REACHED}", re.IGNORECASE)
_BRINGING = r"\b(?:bringing|taking|raising|pushing|lifting|brings?|brought|takes|raises|pushes)\s+(?:the\s+)?(?:(?:number|total|count|tally)\s+of\s+)?(?:the\s+|those\s+|people\s+)?(?:[\w'’-]+\s+)?"
_BRINGING_DEAD = late(rf"{_BRINGING}(?:{_DEAD}|losses|toll|{_LOST})\b[^.;\d]{{0,50}}?\bto\s+$", re.IGNORECASE)
_BRINGING_HURT = late(rf"{_BRINGING}{_HURT}\b[^.;\d]{{0,50}}?\bto\s+$", re.IGNORECASE)
# How many were taken, as a figure of its own: "put the number of those held at 64", "the figure for those detained was 431".
_WHO_HELD: dict[Outcome, str] = {
    Outcome.abducted: r"(?:abducted|kidnapped|hostages|captives|abductees|snatched|carried\s+off|taken|held\s+(?:captive|hostage|by\s+(?:the\s+)?(?:rebels|gunmen|gang|kidnappers|bandits)))",
    Outcome.detained: r"(?:detained|arrested|detainees|arrests|prisoners|(?:held\s+)?in\s+(?:\w+\s+)?(?:custody|detention)|custody|detention)",
    Outcome.missing: r"(?:missing|disappeared|unaccounted\s+for)",
}
_NUMBERED_HELD: tuple[tuple[Outcome, re.Pattern[str]], ...] = tuple(
    (
        outcome,
        late(
            rf"(?:{_PUT}(?:those\s+|[a-z]+\s+(?:who\s+(?:had\s+been\s+|were\s+))?)?(?:still\s+)?{who}(?:\s+(?:in|by|from|so)\b[^.;\d]{{0,60}}?)?\s+at\s+"
            rf"|\b(?:number|figure|total|count|tally)s?\s+(?:[^.;\d]{{0,50}}?\s)?(?:of|for|in)\s+(?:the\s+|those\s+)?(?:[\w'’-]+\s+){{0,3}}?{who}\b[^.;\d]{{0,80}}?\b(?:risen|rose|climbed|grown|fallen|stands|stood|reached|now|was|is)\s+(?:to\s+|at\s+)?|{_BRINGING}{who}\b[^.;\d]{{0,50}}?\bto\s+)(?:at\s+least\s+|about\s+|some\s+)?$",
            re.IGNORECASE,
        ),
    )
    for outcome, who in _WHO_HELD.items()
)
_CHANGED = late(r"\b(?:raised|lowered|cut|revised|brought|increased|reduced)\s+to\s+$", re.IGNORECASE)
_NUMBER_OF = r"\s+(?:from\s+\w+\s+)?the\s+(?:number|toll|count|tally)\s+of\s+[^.;]{0,40}?"
_OF_DEAD = late(rf"{_NUMBER_OF}(?:\b{_DEAD}\b|\b{_LOST})", re.IGNORECASE)
_OF_HURT = late(rf"{_NUMBER_OF}\b{_HURT}\b", re.IGNORECASE)
_FELL = late(
    r"\s+(?:of\s+(?:the|its|their|his|our)\s+)?(?:[a-z]+\s+)?(?:soldiers|policemen|officers|marines|troops|fighters|guards|militiamen|men|rebels|gendarmes|jawans|guerrillas|insurgents|militants|members|comrades|cadres|volunteers)\s+fell\b(?!\s+(?:ill|sick|to|from|into|back|asleep|under))",
    re.IGNORECASE,
)
_ASIDE = r"(?:\s+[\w'’-]+){0,3}?,\s+[^,.;]{2,60}?\b(?:among\s+them|included|including[^,.;]{2,40}|of\s+them[^,.;]{0,30})\s*,\s+(?:were|was|have\s+been|had\s+been|are)\s+(?:\w+ly\s+|also\s+)?"
_ASIDE_DEAD = late(rf"{_ASIDE}(?:killed|murdered|massacred|slain|shot\s+dead|dead)\b", re.IGNORECASE)
_ASIDE_HURT = late(rf"{_ASIDE}(?:wounded|injured|hurt)\b", re.IGNORECASE)
_ASIDE_DIED = late(
    r"(?:\s+[\w'’-]+){0,3}?,\s+[^,.;]{2,60}?\b(?:among\s+them|included)\s*,\s+(?:have\s+|had\s+)?(?:died|perished|lost\s+their\s+lives)\b",
    re.IGNORECASE,
)
_AFTER: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    (Outcome.killed, _ASIDE_DEAD),
    (Outcome.killed, _ASIDE_DIED),
    (Outcome.injured, _ASIDE_HURT),
    (Outcome.killed, _FELL),
    (Outcome.injured, _INJURED_AFTER),
)
_BETWEEN: tuple[tuple[Outcome, re.Pattern[str], re.Pattern[str]], ...] = (
    (Outcome.killed, _CHANGED, _OF_DEAD),
    (Outcome.injured, _CHANGED, _OF_HURT),
)
_BEFORE: tuple[tuple[Outcome, re.Pattern[str]], ...] = (
    (Outcome.killed, _PUT_DEAD),
    (Outcome.injured, _PUT_HURT),
    (Outcome.killed, _BRINGING_DEAD),
    (Outcome.injured, _BRINGING_HURT),
    (Outcome.injured, _STILL_TREATING),
    (Outcome.killed, _NUMBER_DEAD),
    (Outcome.injured, _NUMBER_HURT),
    *_NUMBERED_HELD,
)
# Whose dead or wounded are put at a number: "put the police fatalities at 14".
_SIDE = late(
    r"\b(?:put|puts|putting|set|gave|give)\s+(?:the\s+|its\s+|their\s+|all\s+)*(?:number\s+of\s+)?(?:dead\s+|killed\s+)?"
    r"(?:(?P<soldiers>army|police|military|government|troops?|soldiers?|policem[ae]n)|(?P<rebels>rebels?|insurgents?|guerrillas?|militants?)|(?P<civilians>civilians?))\b",
    re.IGNORECASE,
)
_SIDES = {"soldiers": Group.security_forces, "rebels": Group.attackers, "civilians": Group.civilians}
# What may stand after such a number besides a noun for people.
_BESIDE = frozenset(
    "more other others further of are were was is remain remained remains have had has lie lay left border young unarmed".split()
)
_WORD = late(r"[\w'’-]+")
# "A son of 19 is in hospital", "sisters aged seven and nine", "two of the seven are being treated".
_OF_WHOM = late(r"\b(?:of|aged|ages)\s+(?:(?:the|these|those)\s+|[\w-]+\s+and\s+)?$", re.IGNORECASE)
# The words that the patterns need.
_TOLD_BY = stems("hospital clinic intensive surgery treat operated wounds included") | whole_words("fell among")
_ASIDES = stems("infirmar") | whole_words("them including")
_HARMED, _AT = (
    stems("dead killed wounded injured hurt deaths died perished toll lives victims fatalit losses slain massacred murdered"),
    whole_words("at bringing taking raising pushing lifting bring brings brought takes raises pushes"),
)
_TAKEN = stems(
    "abduct kidnap hostage captiv detain detention arrest prisoner custod missing disappear unaccounted snatched carried"
)
_NUMBER, _OF = whole_words("number toll count tally figure total numbers figures totals"), whole_words("of")


def may_be_unworded(marked: Iterable[int]) -> bool:
    """Whether any sentence with these marks has a word that tells harm of such a figure; without one, none need be looked for."""
    return any(
        marks & _TOLD_BY or (marks & (_HARMED | _TAKEN) and marks & _AT) or (marks & _NUMBER and marks & (_OF | _TAKEN))
        for marks in marked
    )


def _may_tell(marks: int) -> bool:
    """Whether a sentence with these marks may tell harm of a figure."""
    return bool(
        marks & (_TOLD_BY | _ASIDES)
        or (marks & (_HARMED | _TAKEN) and marks & _AT)
        or (marks & _NUMBER and marks & (_OF | _TAKEN))
    )


def unworded(
    text: str, sentences: Sequence[Sentence], marked: Sequence[int], known: Sequence[Mention], numbers: Sequence[Quantity]
) -> list[Mention]:
    """Those of the ``numbers`` of ``text`` that the clause around them makes casualties, besides the ``known`` figures. ``marked``
    are the marks of each sentence.
    """
    starts = [sentence.start for sentence in sentences]
    taken = sorted((mention.number_start, mention.number_end) for mention in known if mention.count is not None)
    reach = list(accumulate((end for _, end in taken), max))
    found = []
    for quantity in numbers:
        if quantity.kind in ("zero", "ordinal") or _is_taken(quantity, taken, reach):
            continue
        number = bisect_right(starts, quantity.start) - 1
        if number >= 0 and _may_tell(marked[number]):
            found += [_mention(text, quantity, number, told) for told in _told(text, quantity, sentences[number])]
    return found


def _is_taken(quantity: Quantity, taken: Sequence[tuple[int, int]], reach: Sequence[int]) -> bool:
    """Whether one of the stretches ``taken``, in order, overlaps the figure; ``reach`` is how far those up to each go."""
    before = bisect_left(taken, (quantity.end,))
    return before > 0 and reach[before - 1] > quantity.start


def _told(text: str, quantity: Quantity, sentence: Sentence) -> Iterator[tuple[Outcome, int, int]]:
    """The outcome that the words around a figure tell, and where its words begin and end; the first that fits."""
    before = text[max(sentence.start, quantity.start - BEFORE) : quantity.start]
    after = text[quantity.end : min(sentence.end, quantity.end + AFTER)]
    if _NOT_FOR_HARM.match(after):
        return
    for outcome, left in _BEFORE:
        if left is _STILL_TREATING and quantity.kind == "article":
            continue  # "was treating a patient when"
        if (found := left.search(before)) is not None:
            yield outcome, quantity.start - len(before) + found.start(), quantity.end
            return
    for outcome, left, right in _BETWEEN:
        if (found := left.search(before)) is not None and (following := right.match(after)) is not None:
            yield outcome, quantity.start - len(before) + found.start(), quantity.end + following.end()
            return
    noun = _WORD.match(after.lstrip())
    if _OF_WHOM.search(before) is not None:
        return
    if noun is None or not (noun[0].casefold() in NOUNS or noun[0].casefold() in _BESIDE):
        return
    for outcome, right in _AFTER:
        if (following := right.match(after)) is not None:
            yield outcome, quantity.start, quantity.end + following.end()
            return
    treated = None if _FOR_SHOCK.match(after) else _TREATED_BEFORE.search(before)
    if treated is not None and noun[0].casefold() in NOUNS:
        yield Outcome.injured, quantity.start - len(before) + treated.start(), quantity.end + after.index(noun[0]) + len(noun[0])


def _mention(text: str, quantity: Quantity, sentence: int, told: tuple[Outcome, int, int]) -> Mention:
    outcome, start, end = told
    words = text[quantity.end : max(end, quantity.end + NEXT)].split(",")[0].split()
    told_of = words if words[:1] == ["of"] else words[:1]
    known = next((NOUNS[word] for word in map(str.casefold, told_of) if word in NOUNS), None)
    side = _SIDE.search(text, start, quantity.start) if start < quantity.start else None
    group = known.group if known is not None else Group.everyone
    if group is Group.everyone and side is not None:
        group = _SIDES[side.lastgroup or ""]
    return Mention(
        start=start,
        end=end,
        number_start=quantity.start,
        number_end=quantity.end,
        count=quantity.count,
        outcome=outcome,
        group=group,
        vague=quantity.vague,
        sentence=sentence,
    )
