"""Attributions: to whom others put an attack down, and in whose name one is claimed, where the name stands after the verb.

``accounts`` reads who speaks; here somebody is spoken of: "was claimed by the X", "blamed on the X", "said the X was behind it",
"the X is suspected of it", "the gunmen were members of the X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from extractor.reading.findings.accounts import NAME, NEGATED, Account, blamer, named
from extractor.reading.findings.ascriptions import MEN
from extractor.reading.places.places import country_code
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import whole_words
from schemas import Basis

BEFORE = 60  # code points before the words within which a "not" takes them back
_THE = (
    r"(?:(?:the|a|an|so-called|outlawed|banned|proscribed|rival|rebel|militant|shadowy|far-right|far-left|leftist|[\w-]+ist|extremist|group|organi[sz]ation|movement|party"
    r"|band|faction|cell)\s+)*"
)
_PARTY = rf"[\"“]?{_THE}(?P<name>{NAME})"
_CULPRITS = (
    r"(?:gunmen|gunman|attackers?|assailants?|men|killers?|bombers?|kidnappers|raiders|fighters|militants|perpetrators|hijackers)"
)
_MEMBERS = r"(?:(?:members|fighters|militants|gunmen|followers|supporters|rebels|elements|soldiers)\s+)"
_MEMBERS_OF = r"(?:(?:the\s+|an?\s+)?(?:[\"“]?[\w-]+[\"”]?\s+)?(?:members|activists|fighters|supporters|followers|gunmen|cadres|men|factions?|wing|branch|elements|units?)\s+(?:of|from)\s+)"
_DEED = r"(?:carried\s+(?:it\s+)?out|staged|planted|ordered|committed|launched|fired|killed|attacked|did\s+it|done\s+it|shot|set)"
_IT = r"(?:blame|responsibility|guilt|attacks?|bombings?|killings?|blasts?|raids?|massacre|shelling|murders?|deaths?|ambush|abductions?|kidnappings?|explosions?|shootings?)"
_SAID = r"(?:said|says|told|insisted|alleged|claimed|announced|stated|charged)"
_WHEN = r"(?:(?:on|late|early|later|yesterday|today|\w+day|reporters|it\s+was\s+clear)\s+){0,3}"
_TOLD = whole_words("said says told insisted alleged claimed announced stated charged")
_DONE = whole_words("carried staged planted ordered committed launched fired killed attacked did done shot set")
_WHO = whole_words(
    "gunmen gunman attacker attackers assailant assailants men killer killers bomber bombers kidnappers raiders fighters militants perpetrators hijackers"
)


class _Way(NamedTuple):
    """The ground on which a pattern names a party, and the words without which it cannot fit: one of each of these."""

    basis: Basis
    pattern: re.Pattern[str]
    needs: tuple[int, ...]

    def may_fit(self, marks: int) -> bool:
        return all(map(marks.__and__, self.needs))


def _way(basis: Basis, pattern: str, *needs: int | str) -> _Way:
    return _Way(basis, late(pattern), tuple(whole_words(one) if isinstance(one, str) else one for one in needs))


# Of those that somebody says, the words before tell who does.
_WAYS = (
    _way(
        Basis.claimed,
        rf"\b(?:was|were|been|is|are)\s+(?:(?!not\b|never\b)\w+\s+)?(?:claimed|admitted|acknowledged)\s+(?:\w+\s+){{0,3}}?by\s+{_PARTY}",
        "claimed admitted acknowledged",
        "by",
    ),
    _way(
        Basis.claimed,
        rf"\bclaim(?:ed|s|ing)?\s+(?:[\w-]+\s+){{1,5}}?(?:for|on\s+behalf\s+of|in\s+the\s+name\s+of)\s+{_PARTY}(?=\s*(?:[.,;]|$))",
        "claim claimed claims claiming",
    ),
    _way(Basis.accused, rf"\b(?:blamed|pinned)\s+(?:\w+\s+){{0,3}}?on\s+{_PARTY}", "blamed pinned", "on"),
    _way(
        Basis.accused,
        rf"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\s+{_MEMBERS_OF}?{_PARTY}(?=(?:\s+(?:{MEN}|owners|operators|supporters|associates))?(?:\s+(?:of|for|over)\b|\s*[.,;]|$))",
        "blamed blames blaming accused accuses accusing",
    ),
    _way(
        Basis.accused,
        rf"\b(?:laid|lays?|laying|put|puts|placed)\s+(?:\w+ly\s+)?(?:it|this|that|(?:(?:the|all|full)\s+){{0,2}}{_IT})\s+(?:for\s+(?:[\w'’-]+\s+){{1,8}}?)?(?:\w+ly\s+)?(?:on|to|down\s+to|with|at\s+the\s+(?:door|feet)\s+of)\s+{_PARTY}",
        "laid lays lay laying put puts placed",
        "on to with of",
    ),
    _way(
        Basis.accused,
        rf"\b(?:attribut|ascrib|imput)(?:e[sd]?|ing)\s+(?:[\w'’-]+\s+){{0,7}}?to\s+{_PARTY}",
        "attribute attributed attributes attributing ascribe ascribed ascribes ascribing impute imputed imputes imputing",
    ),
    _way(
        Basis.accused,
        rf"\b{_SAID}\s+{_WHEN}(?:that\s+)?{_PARTY}\s+(?:was|were|is|are|had\s+been)\s+(?:behind|responsible|to\s+blame)\b",
        _TOLD,
        "behind responsible blame",
    ),
    _way(Basis.accused, rf"\b{_SAID}\s+{_WHEN}(?:that\s+)?{_PARTY}\s+(?:had\s+|has\s+|have\s+)?{_DEED}\b", _TOLD, _DONE),
    _way(
        Basis.accused,
        rf"\b{_SAID}\b[^.;]{{0,40}}?\b{_CULPRITS}\s+(?:were|was|are)\s+{_MEMBERS}?(?:of|from)\s+{_PARTY}",
        _TOLD,
        _WHO,
        "were was are",
    ),
    _way(
        Basis.accused,
        rf"\b{_SAID}\b[^.;]{{0,40}}?\b{_CULPRITS}\s+belong(?:ed|s)?\s+to\s+{_PARTY}",
        _TOLD,
        _WHO,
        "belong belonged belongs",
    ),
    _way(
        Basis.accused,
        rf"\b(?:charged|indicted|arraigned)\s+{_PARTY}\b[^.;]{{0,40}}?\s(?:with|for|over)\b",
        "charged indicted arraigned",
    ),
    _way(
        Basis.accused,
        rf"^{_PARTY}(?:,\s+\d\d,)?[^.;,]{{0,30}}?,?\s+(?:was|were|is|has\s+been)\s+(?:\w+\s+)?charged\s+with\b",
        "charged",
    ),
    _way(
        Basis.accused,
        rf"\b(?:arrested|detained|captured|overpowered|disarmed|caught|charged)\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?:attackers?|gunman|suspect|shooter|assailant|killer|bomber|knifeman|driver|man|woman)"
        rf",\s+(?:who\s+(?:gave\s+(?:his|her)\s+name\s+as|was\s+(?:named|identified)\s+as|they\s+(?:named|identified)\s+as)\s+|(?:named|identified)\s+as\s+)?(?P<name>{NAME})(?=,\s+\d\d\b)",
        "arrested detained captured overpowered disarmed caught charged",
    ),
    _way(
        Basis.accused,
        rf"\b(?:arrested|detained|booked|held)\s+(?P<name>{NAME}),\s+\d\d,[^.;]{{0,80}}?\b(?:on\s+suspicion\s+of|in\s+connection\s+with|over\s+the|for\s+the)\s+(?:\w+\s+){{0,2}}?(?:murders?|killings?|attacks?|shootings?|bombings?|stabbings?|assault|blast)\b",
        "arrested detained booked held",
    ),
    _way(
        Basis.accused,
        rf"(?P<name>{NAME}),\s+\d\d,(?:[^.;,]{{1,60}},)?\s+was\s+(?:\w+\s+)?(?:arrested|seized|caught|overpowered|disarmed|tackled)\s+(?:(?:\w+\s+){{0,3}}?(?:away|nearby|later)|at\s+the\s+scene|on\s+the\s+spot|at\s+once|soon\s+after)\b",
        "arrested seized caught overpowered disarmed tackled",
    ),
    _way(Basis.suspected, rf"\bsuspects?\s+(?:that\s+)?{_PARTY}", "suspect suspects"),
    _way(
        Basis.suspected,
        rf"\b(?:[Ss]uspected|[Aa]lleged|[Pp]resumed)\s+{_MEMBERS}(?:of|from)\s+{_PARTY}",
        "suspected alleged presumed",
    ),
    _way(
        Basis.suspected,
        rf"(?:^|[,;]\s+|\b(?:but|and|while)\s+)(?:(?:The|But|And)\s+)?{_PARTY}(?:,\s+[^,.;]{{1,80}},)?\s+(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?"
        rf"(?:suspected\s+of|suspected\s+in|(?:suspected|believed|thought|alleged|presumed|understood)\s+to\s+(?:be\s+(?:behind|responsible)|have\s+{_DEED}))",
        "suspected believed thought alleged presumed understood",
    ),
)
_CUES = whole_words(
    """laid lays lay put puts placed arrested detained captured overpowered disarmed caught charged booked held seized tackled claimed claim claiming admitted acknowledged blamed blames blaming accused accuses accusing pinned attribute attributed attributes attributing ascribe ascribed ascribes ascribing impute imputed imputes imputing laying behind responsible blame charged indicted arraigned suspect suspects
    suspected alleged presumed believed thought understood members fighters belonged belong carried staged planted ordered
    committed launched attacked from"""
)


def attributions(reading: Reading, known: Set[str]) -> list[Account]:
    """Every such attribution in the clauses of the text, in their order; none of a text in capitals, which shows no names.

    ``known`` are names of groups that count though they are single words.
    """
    found: list[Account] = []
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        if marks & _CUES:
            ways = [way for way in _WAYS if way.may_fit(marks)]
            found += _in_sentence(reading.text, sentence, ways, known)
    return found


def _in_sentence(text: str, sentence: Sentence, ways: Sequence[_Way], known: Set[str]) -> Iterator[Account]:
    words = text[sentence.start : sentence.end]
    if words.isupper():
        return
    for basis, pattern, _ in ways:
        for told in pattern.finditer(words):
            name = told["name"] if told["name"] in known or country_code(told["name"]) else named(told["name"])
            before = words[max(0, told.start() - BEFORE) : told.start()]
            if name is None or name.islower() or NEGATED.search(before) is not None:
                continue
            by = blamer(words[: told.start()]) if basis is Basis.accused else None
            yield Account(name, basis, by, sentence.start + told.start(), sentence.start + told.end("name"))
