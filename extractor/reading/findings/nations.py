"""Nations: the words by which an article speaks of a country.

It does so by a place in the country, by the country's own name, by its people's adjective, and by an armed group that began there.
Names and adjectives also stand for whoever acts or speaks; what stands after "in" tells where.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import Literal, NamedTuple

from extractor.reading.names.organisations import OrganisationMention, home_of
from extractor.reading.places.gazetteer import gazetteer
from extractor.reading.places.place_words import AT, DIRECTIONS
from extractor.reading.places.places import place_mentions
from extractor.reading.scenes.reading import Reading
from extractor.reading.text.tokens import Tokens

Manner = Literal["inside", "at", "name", "people", "group", "dateline", "title"]
BEFORE_NAMES = DIRECTIONS | {"the"}
IN_TITLE = -1


class NationWord(NamedTuple):
    """One word that speaks of a country (ISO 3166-1 alpha-2): where it starts, in code points, -1 in the title, and how it does.

    ``inside``: a place in the country; ``at``: its name after "in" and the like; ``name``: its name elsewhere; ``people``: an adjective;
    ``group``: an armed group that began there; ``dateline`` and ``title``: any of these there.
    """

    start: int
    country: str
    manner: Manner


def nation_words(reading: Reading, groups: Iterable[OrganisationMention], title: Tokens) -> list[NationWord]:
    """Every word by which the article speaks of a country, in order, those of the title first."""
    tokens = reading.violence.tokens
    found = [NationWord(IN_TITLE, code, "title") for _, code in _peoples(title)]
    found += [NationWord(IN_TITLE, place.country, "title") for place in place_mentions(title.text) if place.country is not None]
    found += _places(reading, tokens)
    found += [NationWord(start, code, "people") for start, code in _peoples(tokens)]
    found += [NationWord(group.start, home, "group") for group in groups if (home := home_of(group.canonical)) is not None]
    return sorted(found)


def _places(reading: Reading, tokens: Tokens) -> Iterator[NationWord]:
    line = reading.dateline_end
    for place in reading.places:
        if place.country is None:
            continue
        manner: Manner = "inside"
        if place.start < line:
            manner = "dateline"
        elif place.kind == "country":
            manner = "at" if _stands_after_at(tokens, place.start) else "name"
        yield NationWord(place.start, place.country, manner)


def _stands_after_at(tokens: Tokens, start: int) -> bool:
    before = bisect_left(tokens.starts, start) - 1
    while before > 0 and tokens.words[before] in BEFORE_NAMES:
        before -= 1
    return before >= 0 and tokens.words[before] in AT


def _peoples(tokens: Tokens) -> Iterator[tuple[int, str]]:
    """Where each adjective of a people starts, and its country."""
    known, starts, words = gazetteer().demonyms, tokens.starts, tokens.words
    for position in compress(range(len(words)), map(known.__contains__, words)):
        if tokens.text[starts[position]].isupper():
            yield starts[position], known[words[position]]
