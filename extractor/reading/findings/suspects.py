"""Suspects: persons whom an article identifies as the one who did it: "the gunman, identified as ...", "police named the suspect as ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.findings.accounts import Account
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.words.stems import whole_words
from schemas import Basis

_PERSON = r"(?P<name>[A-Z][\w'’.-]+(?:\s+(?:[A-Z][\w'’.-]*\w|al-\w+|bin|ibn|de|da|van|von|el|al)){1,4})"
_ROLE = r"(?P<role>suspect|gunman|shooter|attacker|assailant|bomber|killer|hijacker|knifeman|assassin)"
_QUALITY = r"(?:(?:alleged|suspected|accused|lone|presumed|dead|prime|main|second|other|\d+-year-old)\s+)*"
_IDENTIFIED = late(
    rf"\b(?:[Tt]he|[Aa]|[Hh]is|[Tt]heir)\s+{_QUALITY}{_ROLE}(?:,[^,.;]{{1,40}},)?,?\s+(?:(?:was|has\s+been|is)\s+)?(?:later\s+)?(?:identified|named)\s+(?:by\s+[\w\s]{{2,40}}?\s+)?as\s+{_PERSON}"
    rf"|\b(?:identified|named|names)\s+(?:the\s+|a\s+){_QUALITY}(?P<role2>suspect|gunman|shooter|attacker|assailant|bomber|killer|hijacker|knifeman|assassin)\s+as\s+(?P<name2>[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]*\w){{1,4}})"
    rf"|\b[Tt]he\s+{_QUALITY}(?P<role3>suspect|gunman|shooter|attacker|assailant|bomber|killer|hijacker|knifeman|assassin),\s+(?P<name3>[A-Z][\w'’.-]+(?:\s+[A-Z][\w'’.-]*\w){{1,3}}),"
)
_ROLES = whole_words("suspect gunman shooter attacker assailant bomber killer hijacker knifeman assassin")


def suspects(reading: Reading) -> Iterator[Account]:
    """Every person so identified, in the order of the text: a suspect is accused, of a gunman it is stated."""
    for sentence, marks in zip(reading.sentences, reading.marks, strict=True):
        if not marks & _ROLES:
            continue
        for told in _IDENTIFIED.finditer(reading.text, sentence.start, sentence.end):
            role = told["role"] or told["role2"] or told["role3"]
            name = told["name"] or told["name2"] or told["name3"]
            accused = role == "suspect" or re.search(r"\b(?:alleged|suspected|accused|presumed)\b", told[0]) is not None
            yield Account(name, Basis.accused if accused else Basis.stated, None, told.start(), told.end())
