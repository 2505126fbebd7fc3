"""Attributions: to whom others put an attack down, and in whose name one is claimed, where the name stands after the verb.

``accounts`` reads who speaks; here somebody is spoken of: "was claimed by the X", "blamed on the X", "said the X was behind it",
"the X is suspected of it", "the gunmen were members of the X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from extractor.reading.findings.accounts import NAME, NEGATED, Account, blamer, named
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
_PARTY = rf"{_THE}(?P<name>{NAME})"
_CULPRITS = (
    r"(?:gunmen|gunman|attackers?|assailants?|men|killers?|bombers?|kidnappers|raiders|fighters|militants|perpetrators|hijackers)"
)
_MEMBERS = r"(?:(?:members|fighters|militants|gunmen|followers|supporters|rebels|elements|soldiers)\s+)"
_MEMBERS_OF = r"(?:(?:members|activists|fighters|supporters|followers|gunmen|cadres|men)\s+(?:of|from)\s+)"
_DEED = r"(?:carried\s+(?:it\s+)?out|staged|planted|ordered|committed|launched|fired|killed|attacked|did\s+it|done\s+it|shot|set)"
_SAID = r"(?:said|says|told|insisted|alleged|claimed|announced|stated|charged)"
_WHEN = r"(?:(?:on|late|early|later|yesterday|today|\w+day|reporters|it\s+was\s+clear)\s+){0,3}"
# Each with the ground on which it names a party; of those that somebody says, the words before tell who does.
_WAYS: tuple[tuple[Basis, re.Pattern[str]], ...] = tuple(
    (basis, late(pattern))
    for basis, pattern in (
        (
            Basis.claimed,
            rf"\b(?:was|were|been|is|are)\s+(?:(?!not\b|never\b)\w+\s+)?(?:claimed|admitted|acknowledged)\s+(?:\w+\s+){{0,3}}?by\s+{_PARTY}",
        ),
        (
            Basis.claimed,
            rf"\bclaim(?:ed|s|ing)?\s+(?:[\w-]+\s+){{1,5}}?(?:for|on\s+behalf\s+of|in\s+the\s+name\s+of)\s+{_PARTY}(?=\s*(?:[.,;]|$))",
        ),
        (Basis.accused, rf"\b(?:blamed|pinned)\s+(?:\w+\s+){{0,3}}?on\s+{_PARTY}"),
        (Basis.accused, rf"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\s+{_MEMBERS_OF}?{_PARTY}(?=\s+(?:of|for)\b|\s*[.,;]|$)"),
        (Basis.accused, rf"\battribut(?:e|ed|es|ing)\s+(?:[\w'’-]+\s+){{0,7}}?to\s+{_PARTY}"),
        (
            Basis.accused,
            rf"\b{_SAID}\s+{_WHEN}(?:that\s+)?{_PARTY}\s+(?:was|were|is|are|had\s+been)\s+(?:behind|responsible|to\s+blame)\b",
        ),
        (Basis.accused, rf"\b{_SAID}\s+{_WHEN}(?:that\s+)?{_PARTY}\s+(?:had\s+|has\s+|have\s+)?{_DEED}\b"),
        (Basis.accused, rf"\b{_SAID}\b[^.;]{{0,40}}?\b{_CULPRITS}\s+(?:were|was|are)\s+{_MEMBERS}?(?:of|from)\s+{_PARTY}"),
        (Basis.accused, rf"\b{_SAID}\b[^.;]{{0,40}}?\b{_CULPRITS}\s+belong(?:ed|s)?\s+to\s+{_PARTY}"),
        (Basis.accused, rf"\b(?:charged|indicted|arraigned)\s+{_PARTY}\b[^.;]{{0,40}}?\s(?:with|for|over)\b"),
        (Basis.accused, rf"^{_PARTY}(?:,\s+\d\d,)?[^.;,]{{0,30}}?,?\s+(?:was|were|is|has\s+been)\s+(?:\w+\s+)?charged\s+with\b"),
        (Basis.suspected, rf"\bsuspects?\s+(?:that\s+)?{_PARTY}"),
        (Basis.suspected, rf"\b(?:[Ss]uspected|[Aa]lleged|[Pp]resumed)\s+{_MEMBERS}(?:of|from)\s+{_PARTY}"),
        (
            Basis.suspected,
            rf"(?:^|[,;]\s+|\b(?:but|and|while)\s+)(?:(?:The|But|And)\s+)?{_PARTY}(?:,\s+[^,.;]{{1,80}},)?\s+(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?"
            rf"(?:suspected\s+of|suspected\s+in|(?:suspected|believed|thought|alleged|presumed|understood)\s+to\s+(?:be\s+(?:behind|responsible)|have\s+{_DEED}))",
        ),
    )
)
_CUES = whole_words(
    """claimed claim claiming admitted acknowledged blamed blames blaming accused accuses accusing pinned attribute attributed attributes behind responsible blame charged indicted arraigned suspect suspects
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
            found += _in_sentence(reading.text, sentence, known)
    return found


def _in_sentence(text: str, sentence: Sentence, known: Set[str]) -> Iterator[Account]:
    words = text[sentence.start : sentence.end]
    if words.isupper():
        return
    for basis, way in _WAYS:
        for told in way.finditer(words):
            name = told["name"] if told["name"] in known or country_code(told["name"]) else named(told["name"])
            before = words[max(0, told.start() - BEFORE) : told.start()]
            if name is None or name.islower() or NEGATED.search(before) is not None:
                continue
            by = blamer(words[: told.start()]) if basis is Basis.accused else None
            yield Account(name, basis, by, sentence.start + told.start(), sentence.start + told.end("name"))
