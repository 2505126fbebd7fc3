"""Group names: names of armed groups that no list knows, told by their nouns: "Wadi Brigade", "Movement for a Free Coast"."""

from __future__ import annotations

import re
from bisect import bisect_left

from extractor.reading.organisations import OrganisationMention

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
_OPENING = re.compile(r"^(?:The|A|An|In|On|But|And|Both|Its|His|Their|This|That|Another|Some|No)\s+")
# States, their forces and their councils are told by these words; whom a text blames or hears is not an armed group by name alone.
_PUBLIC = re.compile(
    r"\b(?:United\s+(?:Nations|States)|European\s+Union|African\s+Union|Security\s+(?:Council|Forces?)|Red\s+Cross|Federal|Ministry|Human\s+Rights|World\s+Health"
    r"|Trade|Electoral|Election|Joint|Interior|Supreme\s+Court|Football|Chess|Credit|Farmers|Teachers|Workers|Students|Soviet\s+Union|Coalition\s+Forces?)\b"
)


def group_names(text: str, known: list[OrganisationMention]) -> list[OrganisationMention]:
    """The groups of ``known`` and those whose names say that they are groups, in order, without overlaps."""
    found = list(known)
    starts = [mention.start for mention in known]
    for match in _NAME.finditer(text):
        name = match[0].rstrip()
        opening = _OPENING.match(name)
        start = match.start() + (opening.end() if opening else 0)
        end = match.start() + len(name)
        shorter = text[start:end]
        if " " not in shorter or "\n" in shorter or _PUBLIC.search(shorter):
            continue
        before = bisect_left(starts, end) - 1
        if before >= 0 and start < known[before].end:
            continue
        found.append(OrganisationMention(start, end, shorter, " ".join(shorter.split()).casefold()))
    return sorted(found, key=lambda mention: mention.start)
