"""Aims: whom or what a sentence says that violence was done to, and how surely."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from extractor.reading.text.late import late
from extractor.reading.text.tokens import Tokens
from extractor.reading.words.phrases import Phrases
from extractor.reading.words.target_words import TARGET_WORDS
from schemas import TargetType

_PHRASES: Phrases[TargetType] = Phrases((TargetType(kind), words) for kind, words in TARGET_WORDS.items())


class Tie(IntEnum):
    """How the words tie somebody or something to the violence: it did it or only speaks, stands near, was harmed, was aimed at."""

    apart = 0
    near = 1
    harmed = 2
    aimed = 3


class Aim(NamedTuple):
    """Words for what violence may have been aimed at: the noun from ``start`` to ``end``, from ``named`` on with what qualifies it.
    ``plain``: the noun says little of whom or what it names, as "people" and "car" do.
    """

    start: int
    end: int
    named: int
    type: TargetType
    tie: Tie
    plain: bool = False


_STRUCK = (
    r"attack(?:ed|ing)|storm(?:ed|ing)|raid(?:ed|ing)|bomb(?:ed|ing)|ambush(?:ed|ing)|target(?:ed|ing)|hit(?:ting)?|struck|striking|shell(?:ed|ing)|overr[au]n|besieg(?:ed|ing)"
    r"|hijack(?:ed|ing)|commandeer(?:ed|ing)|kidnap(?:p?ed|p?ing)|abduct(?:ed|ing)|gunned\s+down|gunning\s+down|murder(?:ed|ing)|assassinat(?:ed|ing)|hack(?:ed|ing)|stabb(?:ed|ing)|behead(?:ed|ing)"
    r"|execut(?:ed|ing)|torch(?:ed|ing)|burn(?:ed|t|ing)(?:\s+down|\s+out)?|bl(?:ew|own|owing)\s+up|destroy(?:ed|ing)|loot(?:ed|ing)|ransack(?:ed|ing)|invad(?:ed|ing)|assault(?:ed|ing)|massacr(?:ed|ing)"
    r"|ramm(?:ed|ing)(?:\s+into)?|derail(?:ed|ing)|boarded|waylaid|intercepted|seized|snatched|lynched|ston(?:ed|ing)|beaten|shot(?:\s+dead|\s+and\s+(?:killed|wounded)|\s+at|\s+up)?|pounded|strafed|sprayed|riddled"
    r"|dynamited|sabotaged|firebombed|poisoned|vandali[sz]ed|toppled|slain|slaughtered|captured|mined|rocketed|machine-gunned|surrounded|occupied|tortured|mobbed|robbed|sank|sunk"
    r"|(?:took|taken|taking|held|holding)\s+(?:hostage|captive|prisoner)|taken\s+away|led\s+away|carried\s+off|dragged|set\s+(?:ablaze|alight|afire|on\s+fire)|decapitated|lynched|raped|stopped|bludgeoned"
    # as headlines and logs have it
    r"|abducts?|kidnaps?|seizes?|storms?|ambush(?:es)?|torch(?:es)?|hijacks?|beheads?|gun(?:s)?\s+down|blows?\s+up|attacks?(?!\s+on)|raids?(?!\s+on)|hits|strikes|targets?|shoots?(?:\s+dead)?|stabs?|burns?|destroys?|loots?|shells|bombs"
    r"|set(?=\s+(?:[\w'’-]+\s+){1,6}(?:ablaze|alight|afire|on\s+fire)\b)"
)
_HURT = r"kill(?:ed|ing|s)?|wound(?:ed|ing)|injur(?:ed|ing|es)|hurt(?:ing)?|damag(?:ed|ing)|wreck(?:ed|ing)|gutt(?:ed|ing)|maim(?:ed|ing)|arrest(?:ed|ing)|detain(?:ed|ing)|neutrali[sz]ed|eliminat(?:ed|ing)|jailed"
_DAY = (
    r"(?!\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|about"
    r"|around|dawn|dusk|noon|midnight|night|the\s+(?:night|morning|evening|afternoon|early)|\d)\b)"
)
_TOWARDS = (
    rf"(?:on|at|in|between){_DAY}|upon|against|into|inside|outside|near|beside|under|beneath|underneath|behind|opposite|in\s+front\s+of|of|targeting"
    r"|next\s+to|close\s+to|as|when|through|over|before\s+the"
)
_DEEDS = (
    r"attacks?|assaults?|raids?|ambush(?:es)?|(?:air\s*|drone\s+|missile\s+|rocket\s+)?strikes?|bombings?|bombs?|blasts?|explosions?|shootings?|killings?|murders?|assassinations?|abductions?|kidnapp?ings?|hijackings?|seizure|siege"
    r"|massacres?|shelling|bombardment|gunfire|fire|shots|rounds|slayings?|beheadings?|execution|arson|mines?|devices?|grenades?|arrests?|detention|incursion|attempt|bombardment"
)
_WENT_OFF = r"open(?:ed|ing|s)\s+fire|set\s+off|setting\s+off|got|forced|explod(?:ed|es|ing)|went\s+off|going\s+off|detonat(?:ed|ing)|blew\s+(?:himself|herself|themselves)\s+up|blow(?:n|ing)\s+(?:himself|herself|themselves)\s+up|planted|placed|left|buried|laid|parked|hidden|drove|driven|ploughed|plowed|crash(?:ed|ing)|slamm(?:ed|ing)|burst|broke|fired|firing|shot|shooting|threw|thrown|throwing|hurled|hurling|lobbed|lobbing|tossed|landed|fell|dropped|entered|descended|poured"
_GAP = r"(?:(?!(?:who|which|that|and|but|said|was|were)\b)[\w'’-]+\s+)"
_AIMED = late(
    rf"\b(?:(?P<under>(?:came|coming|come)\s+under\s+(?:[\w-]+\s+){{0,2}}(?:attack|fire|shelling|bombardment)|(?:survived|escaped)\s+(?:an?|the|one|two)\s+(?:[\w-]+\s+){{0,2}}(?:attack|attempt|ambush|bombing)"
    r"|(?:hit|struck|drove\s+over|ran\s+over|stepped\s+on)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:mine|device|bomb|ied)|went\s+missing)"
    rf"|(?P<verb>{_STRUCK})|(?:set|setting)\s+fire\s+to|(?:attacked|fell|opened\s+fire|open(?:ed|ing)\s+up)\s+(?:up)?on"
    rf"|(?:{_DEEDS})\s+{_GAP}{{0,2}}?(?:{_TOWARDS})|(?:{_WENT_OFF})\s+{_GAP}{{0,6}}?(?:{_TOWARDS})|took\s+over|marched|held\s+up|flagged\s+down|infiltrated|breached|raked|hosed|drove\s+off\s+with|made\s+off\s+with)\b",
    re.IGNORECASE,
)
_HARMED = late(
    rf"\b(?:(?P<verb>{_HURT})|(?P<under>died|perished|succumbed|lost\s+(?:his|her|their)\s+li(?:fe|ves)|(?:was|were)\s+(?:found\s+)?dead))\b",
    re.IGNORECASE,
)
# "seven people were killed at the bus terminal", "nine men kidnapped from a tanker"
_WHERE = late(
    rf"\b(?:(?:kidnap|abduct|seiz|snatch)\w+\s+{_GAP}{{0,5}}?from{_DAY}|(?:killed|wounded|injured|shot(?:\s+dead)?)\s+{_GAP}{{0,3}}?(?:at|inside|outside|in){_DAY})\b",
    re.IGNORECASE,
)
# Where the object of a verb ends.
_STOPS = (
    r"in|on|at|of|by|to|from|with|for|near|outside|inside|during|after|before|when|while|as|who|whom|whose|which|that|where|and|or|but|said|says|was|were|is|are|had|has|have|under|over|into|through|killing|wounding|injuring|carrying"
    r"|against|including|among|since|because|without|along|around|across|between|behind|towards?|until|late|early|then"
)
_WHEN = r"(?:\s+(?:(?:on|late|early|last)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|overnight|tonight)(?:\s+(?:night|morning|evening|afternoon))?)?"
_SHARES = r"(?:stretch|part|parts|group|number|dozens|hundreds|scores|thousands|section|pair|couple|wing|floor|gates?|entrance|walls?|roof|outskirts|centre|center|series|tens)\s+(?:of|to)\s+"
_OBJECT = late(rf"{_WHEN}\s+(?:{_SHARES}|(?!(?:{_STOPS})\b)[\w'’\"“”&.-]+(?:\s+|(?=[,;:.!?)—-]|$))){{1,8}}", re.IGNORECASE)
_PASSIVE = late(
    r"\b(?:was|were|been|being|be|is|are|got|gets|when|once)(?:\s+(?:also|later|then|first|reportedly|allegedly|himself|twice|both|all|[a-z]+ly))*\s+$",
    re.IGNORECASE,
)
_PAST_BY = late(
    r"(?:\s+(?:dead|down|to\s+death|and\s+\w+ed|up))?\s+(?:by|in|at|when|on|near)\b|(?:\s+dead|\s+down|\s+to\s+death)?\s*[.]?$",
    re.IGNORECASE,
)
_CLAUSE = late(
    r"[;:—]|\b(?:when|while|as|after|before|that|said|says|and|but|where|because|since|killing|wounding|by|until|if|adding)\b|,\s+(?=(?:the|a|an|two|three|four|five|six|\d+|at\s+least)\b)|--",
    re.IGNORECASE,
)
_SPEAKS = late(
    r"(?:\s+(?!(?:and|or|who|was|were)\b)[\w'’.-]+){0,4}?,?\s+(?:said|says|told|confirmed|reported|announced|added|claimed|denied|stated|sources?|spokes\w+|believes?|put|counted|blamed|accused|condemned|arrived|gave|identified)\b",
    re.IGNORECASE,
)
_HEARD = late(
    r"\b(?:according\s+to|told|quot(?:ed|ing)|said|says|by|(?:statement|report|news|word|message|call|information|figures)\s+from|(?:taken|rushed|brought|admitted|transferred|evacuated|airlifted|returned|way)\s+to|treated\s+(?:in|at)|citing|report(?:ed)?\s+by)\s+(?:(?!(?:in|on|at|of|from|by|to)\b)[\w'’.-]+\s+){0,3}$",
    re.IGNORECASE,
)
_PARTICIPLE = late(
    r"(?:ed|shot|hit|struck|run|burnt|own\s+(?:up|down)|ten|slain|hurt|dead|out|down|up|sunk|waylaid)$", re.IGNORECASE
)
_ACTIVE = late(r"blew|overran|sank", re.IGNORECASE)
_ING = late(r"ing\b", re.IGNORECASE)
_LIES = late(r"(?:in|near|outside|at|of|close\s+to|through|between)$", re.IGNORECASE)
_SETTING = late(
    r"\b(?:villages?|towns?|hamlets?|neighbou?rhoods?|quarters?|suburbs?|townships?|streets?|squares?|highways?|parks?|settlements?|community|areas?)$",
    re.IGNORECASE,
)
PLAIN = frozenset(
    """people persons man men woman women person child children boy boys girl girls youth youths teenager driver drivers passenger passengers crew leader leaders
    volunteer volunteers vehicle vehicles car truck trucks van guest guests customer customers worker workers official officials home house site""".split()
)
_QUALIFIED = late(
    rf"\b(?:an?|the|its|their|his|her|two|three|four|five|six|\d+)\s+(?P<name>(?:(?!(?:{_STOPS})\b)[\w'’&-]+\s+){{1,3}})$",
    re.IGNORECASE,
)
_TAKEN_UP = late(r"\b(?:the|that|this)\s+$", re.IGNORECASE)
REACH = 90  # code points
NAME = 50  # code points before a noun in which it is qualified
BETWEEN = 3  # words


def aims(text: str, tokens: Tokens, start: int, end: int) -> list[Aim]:
    """What a sentence, or a part of one, names that violence may have been aimed at, in order, each with its tie."""
    return _Clauses(text, tokens, start, end).tied()


def fuller(text: str, tokens: Tokens, one: Aim, end: int) -> TargetType:
    """The type of the thing that one word takes up again, where the text has told before ``end`` more fully what it is: "the school" of a
    police school.
    """
    noun = text[one.start : one.end].casefold()
    if " " in noun or _TAKEN_UP.search(text, max(0, one.start - NAME), one.start) is None:
        return one.type
    named = (other for other in _named(text, tokens, 0, end) if other.end - other.start > len(noun))
    return next((other.type for other in named if text[other.start : other.end].casefold().endswith(f" {noun}")), one.type)


class _Clauses:
    """One sentence with the words in it for what violence may be aimed at."""

    def __init__(self, text: str, tokens: Tokens, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.found = list(_named(text, tokens, start, end))
        self.starts = [one.start for one in self.found]

    def tied(self) -> list[Aim]:
        ties: dict[int, Tie] = {}
        doers: set[int] = set()
        for pattern, tie in ((_HARMED, Tie.harmed), (_WHERE, Tie.harmed), (_AIMED, Tie.aimed)) if self.found else ():
            for told in pattern.finditer(self.text, self.start, self.end):
                done, doer = self._done_to(told)
                doers.update(doer)
                ties.update((at, max(tie, ties.get(at, tie))) for at in done)
        return [
            one._replace(tie=ties.get(at) or (Tie.apart if at in doers or self._speaks(one) else Tie.near))
            for at, one in enumerate(self.found)
        ]

    def _done_to(self, told: re.Match[str]) -> tuple[list[int], list[int]]:
        """The positions of those to whom the words say that it was done, and of those who did it."""
        verb, under = (told.groupdict().get(name) for name in ("verb", "under"))
        if under is not None:
            return self._subject(told.start()), []
        if verb is None:
            return self._object(told.end(), lies=_LIES.search(told[0]) is not None), []
        if _PARTICIPLE.search(verb) is not None and _ACTIVE.match(verb) is None:
            if _PASSIVE.search(self.text, max(self.start, told.start() - REACH), told.start()) is not None:
                return self._subject(told.start()), []
            if _PAST_BY.match(self.text, told.end(), self.end) is not None:
                return self._nearest(told.start()), []
        return self._object(told.end()), [] if _ING.search(verb) is not None else self._subject(told.start())

    def _object(self, begin: int, *, lies: bool = False) -> list[int]:
        """The last noun of the words right behind; none that only says where it ``lies``: "a bomb near a village"."""
        behind = _OBJECT.match(self.text, begin, self.end)
        if behind is None:
            return []
        inside = range(bisect_left(self.starts, begin), bisect_left(self.starts, behind.end()))[-1:]
        return [at for at in inside if not (lies and _SETTING.search(self.text, self.starts[at], self.found[at].end))]

    def _nearest(self, end: int) -> list[int]:
        """The noun right before a participle: "people killed in the raid"."""
        at = bisect_left(self.starts, end) - 1
        if at < 0 or len(self.text[self.found[at].end : end].split()) > BETWEEN:
            return []
        return [at] if _CLAUSE.search(self.text, self.found[at].end, end) is None else []

    def _subject(self, end: int) -> list[int]:
        """The first noun of the clause that ends at ``end``; of nouns side by side the last."""
        begin = max(self.start, end - 2 * REACH)
        for cut in _CLAUSE.finditer(self.text, begin, end):
            begin = cut.end()
        inside = range(bisect_left(self.starts, begin), bisect_left(self.starts, end))
        return [at for at in inside if at + 1 not in inside or self.text[self.found[at].end : self.starts[at + 1]].strip()][:1]

    def _speaks(self, one: Aim) -> bool:
        """Whether it says something, or is where something comes from."""
        before = max(self.start, one.start - REACH)
        return _SPEAKS.match(self.text, one.end, self.end) is not None or _HEARD.search(self.text, before, one.start) is not None


def _named(text: str, tokens: Tokens, start: int, end: int) -> Iterator[Aim]:
    """The longest phrases, none of which overlaps another."""
    first, last = bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)
    for hit in _PHRASES.longest(tokens.words[first:last]):
        if hit.says is not TargetType.unknown:
            begin = tokens.starts[first + hit.first]
            qualified = _QUALIFIED.search(text, max(start, begin - NAME), begin)
            plain = hit.last - hit.first == 1 and tokens.words[first + hit.first] in PLAIN
            named = begin if qualified is None else qualified.start("name")
            yield Aim(begin, tokens.end(first + hit.last - 1), named, hit.says, Tie.near, plain)
