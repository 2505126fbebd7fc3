"""Group names: names of armed groups that no list knows, told by their nouns: "Wadi Brigade", "Movement for a Free Coast"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from extractor.reading.names.introduced_names import introduced_names
from extractor.reading.names.organisations import OrganisationMention
from extractor.reading.places.gazetteer import demonym_country
from extractor.reading.text.sentences import Sentence
from extractor.reading.words.stems import stems

_NOUN = (
    r"(?:Front|Army|Movement|Brigades?|Battalions?|Command|Commandos?|Committees?|Union|League|Organi[sz]ation|Resistance|Jihad|Martyrs|Hawks|Falcons|Tigers"
    r"|Lions|Eagles|Wolves|Shield|Sword|Militia|Faction|Cells?|Column|Vanguard|Warriors|Fighters|Guardians|Avengers|Squad|Cartel|Mujahideen|Mujahidin|Legion"
    r"|Coalition|Alliance|Solidarity|Patriots|Volunteers|Nation|State|Forces)"
)
_WORD = r"[A-Z][\w'’-]+"
_LINK = r"(?:of|for|the|and|in|a|an|to|de|del|la|al|el)"
_NAME = re.compile(
    rf"\b(?:{_WORD}\s+){{1,5}}{_NOUN}(?:\s+(?:{_LINK}\s+){{1,2}}{_WORD}(?:\s+{_WORD}){{0,2}})?\b"
    rf"|\b{_NOUN}(?:\s+(?:{_LINK}\s+){{1,2}}{_WORD}(?:\s+{_WORD}){{0,2}}){{1,2}}\b"
)
_ENDS_IN_NOUN = re.compile(rf"\s(?:{_NOUN})$")
_OF_WHOM = re.compile(rf"\s+(?:of|for)\s+(?:the\s+)?{_WORD}(?:\s+{_WORD}){{0,2}}")
_INITIALS = re.compile(r"\s\([A-Z][A-Z-]{1,7}\)")
# "the Gran Cobre gang", "5 Oeste gang": the noun in small letters is no part of the name, but for a cartel's: "the Gulf cartel".
_GANG = re.compile(
    rf"\b(?:{_WORD}|\d{{1,3}}(?=\s[A-Z]))(?:\s+(?:{_WORD}|\d{{1,3}})){{0,3}}(?:\s+cartel\b|(?=\s+(?:gang|militia|clan)\b))"
)
_GANG_WORDS = (" gang", " cartel", " militia", " clan")
_PEOPLE = frozenset(
    "shia shiite sunni christian muslim islamist islamic kurdish arab druze jewish tribal hutu tutsi local rival".split()
)
_OF_WHERE = re.compile(
    r"-(?:based|backed|led|run|linked|allied|aligned|affiliated|installed|appointed|born|trained|funded|style)$"
)
_OPENING = re.compile(r"^(?:The|A|An|In|On|But|And|Both|Its|His|Their|This|That|Another|Some|No)\s+")
# States, their forces and their councils are told by these words; whom a text blames or hears is not an armed group by name alone.
_PUBLIC = re.compile(
    r"\b(?:United\s+(?:Nations|States)|European\s+Union|African\s+Union|Security\s+(?:Council|Forces?)|Red\s+Cross|Federal|Ministry|Human\s+Rights|World\s+Health"
    r"|Trade|Electoral|Election|Joint|Interior|Supreme\s+Court|Football|Chess|Credit|Farmers|Teachers|Workers|Students|Soviet\s+Union|Coalition\s+Forces?)\b"
)


# The same nouns: a sentence without any of them names no such group.
_NOUNS = stems(
    """front army movement brigade battalion command committee union league organisation organization resistance jihad martyrs hawks
    falcons tigers lions eagles wolves shield sword militia faction cell column vanguard warriors fighters guardians avengers squad
    cartel mujahideen mujahidin legion coalition alliance solidarity patriots volunteers nation state forces"""
)


def group_names(
    text: str, known: list[OrganisationMention], sentences: Sequence[Sentence], marked: Sequence[int]
) -> list[OrganisationMention]:
    """The groups of ``known`` and those whose names say that they are groups, in order, without overlaps. ``marked`` are the marks
    of the text's ``sentences``.
    """
    known = [_in_full(text, mention) for mention in known]
    found = list(known)
    starts = [mention.start for mention in known]
    gangs = _GANG.finditer(text) if any(word in text for word in _GANG_WORDS) else ()
    told = [(match.start(), match.start() + len(match[0].rstrip()), False) for match in _names(text, sentences, marked)]
    told += [(*match.span(), True) for match in gangs]
    told += [(*span, True) for span in introduced_names(text, sentences, marked)]
    for first, end, may_be_one_word in told:
        opening = _OPENING.match(text[first:end])
        start = first + (opening.end() if opening else 0)
        shorter = text[start:end]
        if "\n" in shorter or _PUBLIC.search(shorter) or (_is_common(shorter) if may_be_one_word else " " not in shorter):
            continue
        before = bisect_left(starts, end) - 1
        if before >= 0 and start < known[before].end:
            continue
        found.append(OrganisationMention(start, end, shorter, " ".join(shorter.split()).casefold()))
    return _with_initials(text, sorted(found, key=lambda mention: mention.start), {id(mention) for mention in known})


def _with_initials(text: str, found: Sequence[OrganisationMention], known: Set[int]) -> list[OrganisationMention]:
    """The mentions; a name that no list knows goes on with the initials behind it in brackets: where the list knows those, it is
    that group's.
    """
    kept: list[OrganisationMention] = []
    for mention in found:
        if kept and mention.end <= kept[-1].end:  # the initials themselves
            if id(mention) in known:
                kept[-1] = replace(kept[-1], canonical=mention.canonical)
            continue
        initials = None if id(mention) in known else _INITIALS.match(text, mention.end)
        kept.append(mention if initials is None else replace(mention, end=initials.end(), name=mention.name + initials[0]))
    return kept


def _in_full(text: str, mention: OrganisationMention) -> OrganisationMention:
    """The mention with the country or people that its name goes on with: "National Liberation Army of West Papua"."""
    further = _OF_WHOM.match(text, mention.end) if _ENDS_IN_NOUN.search(mention.name) else None
    if further is None:
        return mention
    return replace(mention, end=further.end(), name=mention.name + text[mention.end : further.end()])


def _names(text: str, sentences: Sequence[Sentence], marked: Sequence[int]) -> Iterator[re.Match[str]]:
    """Where such names stand. Lines without a stop are read with the ones beside them: a name that goes over is none."""
    at = 0
    for number, sentence in enumerate(sentences):
        if not marked[number] & _NOUNS:
            continue
        before, after = sentences[max(0, number - 1)], sentences[min(number + 1, len(sentences) - 1)]
        start = before.start if text[before.end - 1].isalnum() else sentence.start
        end = after.end if text[sentence.end - 1].isalnum() else sentence.end
        for match in _NAME.finditer(text, max(at, start), end):
            if match.start() >= sentence.end:
                break
            at = match.end()
            yield match


def _is_common(name: str) -> bool:
    """Whether the words before "gang" only tell whose it is or where: "a Haitian gang", "a Kano-based militia"."""
    words = name.removesuffix(" cartel").split()
    return all(
        word.casefold() in _PEOPLE or demonym_country(word) is not None or _OF_WHERE.search(word) is not None for word in words
    )
