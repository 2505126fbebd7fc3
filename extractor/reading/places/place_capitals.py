"""Places in capitals: names that no gazetteer holds in texts without small letters, where only the words around them tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from extractor.reading.places.place_runs import key_of
from extractor.reading.places.place_unlisted import is_name
from extractor.reading.text.late import late

# Where the name ends and the sentence goes on.
_ON = (
    "ON IN AND OR AT WITH WHERE WHEN WHO WHICH THAT BY NEAR TO FROM FOR HAD HAS HAVE WAS WERE IS ARE AS AFTER BEFORE DURING LAST THIS "
    "YESTERDAY TODAY EARLY LATE TOLD SAID KILLED KILLING ABOUT SOME WILL HIS THEIR ITS THE A AN LIES LOCATED"
).replace(" ", "|")
_WORD = r"[^\W\d_][\w'’-]+"
# "THE VILLAGE OF LUNDU, IN KESRA DEPARTMENT", "THE MAYOR OF LUNDU AND TWO GUARDS"
_NAMED = late(
    r"\b(?:VILLAGE|HAMLET|TOWN|SETTLEMENT|MAYOR|ANNEX|COMMUNITY|LOCALITY|PORT|CANTON|DISTRICT|MUNICIPALITY)[ \n]OF[ \n]"
    rf"(?P<name>{_WORD}(?:[ \n](?!(?:{_ON})\b){_WORD}){{0,2}})(?=[,.;:)]|[ \n](?:{_ON})\b)"
)


class Shouted(NamedTuple):
    """A name in capitals that the words before it make a place: its key, its number of words and where it stands."""

    key: str
    words: int
    start: int
    end: int


def shouted_places(text: str) -> Iterator[Shouted]:
    """The places of a text in capitals by such words alone, in order."""
    for found in _NAMED.finditer(text):
        keys = [key_of(word) for word in found["name"].split()]
        if is_name(keys):
            yield Shouted(" ".join(keys), len(keys), found.start("name"), found.end("name"))
