"""Places within places: a place whose province is named behind it lies there, whatever its namesakes abroad."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extractor.reading.places.places import PlaceMention

_WITHIN = re.compile(r"(?:\s+\w+)?,\s+(?:in\s+)?", re.IGNORECASE)


def in_provinces(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places, each that a province of another country follows moved there: "Ghaziabad district, Kunar province"."""
    found = list(mentions)
    for position, (mention, province) in enumerate(pairwise(mentions)):
        follows = province.kind == "admin1" and _WITHIN.fullmatch(text, mention.end, province.start) is not None
        if follows and mention.kind not in ("admin1", "country") and mention.country != province.country:
            found[position] = replace(mention, country=province.country, admin1=province.admin1)
    return found
