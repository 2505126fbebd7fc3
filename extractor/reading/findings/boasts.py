"""Boasts: figures that those who did it give of their enemies' dead, where the sentence names no source by its verb of saying."""

from __future__ import annotations

import re

from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words
from schemas import Group

BEFORE = 220  # code points before a figure in which it may be called a claim
_CLAIMED = late(
    r"\b(?:claim(?:s|ed|ing)?|boast(?:s|ed|ing)?|brag(?:s|ged)?|vaunt(?:s|ed)?)\b(?!\s+(?:the\s+)?(?:li(?:fe|ves)|responsib|credit|at\s+least|\d))[^.;]{0,90}$"
    r"|\b(?:responsib\w+|credit|owned\s+up|communiqu[eé]|leaflet|pamphlet|faxed?|video|war\s+bulletin)\b[^.;]{0,200}$",
    re.IGNORECASE,
)
_FOES = late(
    r"\b(?:occupiers?|occupants?|crusaders?|infidels?|apostates?|enem(?:y|ies)|mercenar(?:y|ies)|puppets?|invaders?|traitors?|collaborators?)\b",
    re.IGNORECASE,
)
_CALLED = stems("occup crusader infidel apostate enem mercenar puppet invader traitor collaborator")
_CUES = stems("claim boast brag vaunt responsib communiqu leaflet pamphlet fax") | whole_words("credit owned video bulletin")
_NOBODYS = frozenset({Group.other, Group.everyone, Group.civilians})
_MADE_OF = frozenset({Group.security_forces})


def is_boast(reading: Reading, mention: Mention) -> bool:
    """Whether a group that owns up to the attack says that it killed so many soldiers, policemen or enemies."""
    marks = reading.marks[mention.sentence]
    foes = mention.group in _NOBODYS and marks & _CALLED
    if foes and _FOES.search(reading.text, mention.start, mention.end) is not None:
        return True  # nobody else calls them "occupiers"
    if mention.group not in _MADE_OF or not marks & _CUES:
        return False
    start = max(reading.sentences[mention.sentence].start, mention.number_start - BEFORE)
    return _CLAIMED.search(reading.text, start, mention.number_start) is not None
