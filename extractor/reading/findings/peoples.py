"""Peoples: the words that tell whose soldiers, jets or bombs a text speaks of."""

from __future__ import annotations

from extractor.reading.places.gazetteer import demonym_country

_SHORT = frozenset(("US", "U.S.", "UN", "U.N.", "UK", "U.K."))  # in small letters "us" is a pronoun


def is_people(word: str) -> bool:
    """Whether the word is a people's or country's adjective: "Israeli", "Afghans", "U.S."."""
    return word in _SHORT or demonym_country(word) is not None
