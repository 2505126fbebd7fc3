"""Headed places: the town of the dateline that no gazetteer holds, wherever the text names it again."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from extractor.reading.dateline import dateline
from extractor.reading.gazetteer import gazetteer, place_key
from extractor.reading.places import PlaceMention

MOST_WORDS = 3


def with_headed(text: str, mentions: Sequence[PlaceMention]) -> list[PlaceMention]:
    """The places of a text, and with them the town of its dateline, in the province or country that the dateline names behind it
    ("PINE HOLLOW, Idaho"), where the text names that town in its own spelling.
    """
    line = dateline(text)
    if line is None or line.place_text is None or "," not in line.place_text:
        return list(mentions)
    town = line.place_text.partition(",")[0].strip()
    region = next((one for one in mentions if line.start < one.start < line.end and one.kind in ("admin1", "country")), None)
    if region is None or len(town.split()) > MOST_WORDS or gazetteer().named(place_key(town)) is not None:
        return list(mentions)
    found = list(mentions)
    spelled = re.compile(rf"\b{re.escape(town.title())}\b")
    for match in spelled.finditer(text, line.end):
        position = bisect_left(found, match.start(), key=lambda one: one.start)
        apart = (position == 0 or found[position - 1].end <= match.start()) and (
            position == len(found) or found[position].start >= match.end()
        )
        if apart:
            name = match[0]
            found.insert(position, PlaceMention(match.start(), match.end(), name, region.country, region.admin1, name, "city", 0))
    return found
