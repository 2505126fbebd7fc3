"""Shares: how much an article as a whole speaks of each country, wherever in it a scene stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from extractor.reading.findings.nations import Manner, NationWord
from extractor.reading.places.places import PlaceMention, containing_country

BEARING: tuple[Manner, ...] = ("inside", "at", "people", "group", "title")

Shares = dict[str, dict[str, float]]


def shares(words: Sequence[NationWord], places: Iterable[PlaceMention]) -> Shares:
    """By the code of a country, in the order of the text, named traits of the ``words`` and ``places`` that speak of it."""
    told = [word for word in words if word.manner != "dateline"] or words
    named = {word.country for word in told}
    local = {word.country for word in told if word.manner in ("inside", "at")}
    manners = Counter(word.manner for word in words)
    bearing = max(1, sum(manners[manner] for manner in BEARING))
    most = containing_country(places)
    counted: dict[str, Counter[Manner]] = {}
    for word in words:
        counted.setdefault(word.country, Counter())[word.manner] += 1
    found: Shares = {}
    for code, own in counted.items():
        traits = found[code] = {f"share {manner}": number / manners[manner] for manner, number in own.items()}
        traits["dateline alone"] = float(code not in named)
        traits["actor alone"] = float(not any(own[manner] for manner in ("inside", "at", "group")))
        traits["inside alone"] = float(own.total() == own["inside"])
        traits["only inside, at"] = float(local == {code})
        traits["most"] = float(code == most)
        traits["share"] = own.total() / len(words)
        traits["share but names"] = sum(own[manner] for manner in BEARING) / bearing
    return found
