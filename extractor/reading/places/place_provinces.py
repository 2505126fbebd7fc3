"""Provinces: names that stand for a first-order unit though the gazetteer knows a town of that name, or calls them districts."""

from __future__ import annotations

import re

from extractor.reading.places.gazetteer import Entry, gazetteer, place_key
from extractor.reading.places.place_candidates import Candidate
from extractor.reading.places.place_words import FACILITIES, RANKS
from extractor.reading.text.late import late

GREAT, TOWN, LEAST = 300_000, 15_000, 10_000  # people: a city that has quarters, a town known by its name, one that is no quarter
# "Panare, Pattani", "the Panare district of Pattani", "Quixabaj, in Huehuetenango"
GAP = late(
    r"(?:\s+(?:district|township|municipality|county|village|town))?(?:,\s+(?:in\s+)?|\s+of\s+|\s+in\s+)(?:neighbou?ring\s+)?(?-i:(?:North|South|East|West) )?$",
    re.IGNORECASE,
)
ENDS = late(r"\s*(?:[.,;:)–—-]|$|\n|\s(?!and\b|or\b|city\b|town\b)[a-z])")
LONGER = late(r" [A-Z][\w'’-]+(?=\s*[.,;:)]|\s+[a-z])")
COMPASS = late(r"(?<=[a-z,] )(?:North|South|East|West) $")
FIRST_ORDER, UNITS = frozenset({"admin1"}), frozenset({"admin1", "district"})
# Countries of whose two tiers of units the news names the lower one as the province.
LOWER_TIER = frozenset({"GB", "PH", "FR", "ES", "IT", "TR", "BE", "BF"})
# Of these, those where a comma and the province follow every town's name: "Placer, Masbate".
APPOSED = frozenset({"PH"})


def is_province(text: str, inner: Candidate, entry: Entry | None, outer: Candidate, unit: Entry | None) -> bool:
    """Whether ``outer``, read as ``unit``, is the province of the place ``inner``, read as ``entry``, which is told to lie in it: a
    province of that name is known, and no great city, whose quarter the place may be.
    """
    if unit is None or outer.named is None or outer.rank is not None or inner.key == outer.key or inner.rank == "admin1":
        return False
    if not (inner.named or inner.preposition or inner.rank):
        return False
    alike = [other for other in outer.named.entries if other.country == unit.country]
    if entry is not None and not _may_hold(entry, unit):
        return False
    kinds = UNITS if unit.country in APPOSED else FIRST_ORDER
    if (entry is not None and entry.kind in ("country", "admin1")) or not any(other.kind in kinds for other in alike):
        return False
    town = entry is not None and entry.kind == "city" and entry.population >= LEAST and _is_apposed(text, inner, outer)
    if not town and unit.country not in APPOSED and any(other.kind == "city" and other.population >= GREAT for other in alike):
        return False
    return GAP.match(text[inner.end : outer.start]) is not None and ENDS.match(text, outer.end) is not None


def _is_apposed(text: str, inner: Candidate, outer: Candidate) -> bool:
    """Whether a comma alone parts the two: "Cosamaloapan, Veracruz"."""
    return inner.rank is None and text[inner.end : outer.start] == ", "


def _may_hold(entry: Entry, unit: Entry) -> bool:
    """Whether the place read as ``entry`` may lie in the ``unit``."""
    if entry.country != unit.country:
        return False
    return unit.country in APPOSED or entry.admin1 == unit.admin1


def is_lower_tier(candidate: Candidate, entry: Entry) -> bool:
    """Whether the name is that of a province below a region ("Bukidnon", "Haute-Savoie"), and no town's."""
    if entry.country not in LOWER_TIER or candidate.named is None:
        return False
    alike = [other for other in candidate.named.entries if other.country == entry.country]
    return not any(other.kind == "city" and other.population >= TOWN for other in alike) and any(
        other.kind == "district" and place_key(other.admin1 or "") == candidate.key for other in alike
    )


def longer_end(text: str, candidate: Candidate) -> int:
    """Where a name ends of which the gazetteer knows only the first part, and that as another place's: "the village of Kone Gyi"."""
    if candidate.named is None or not candidate.right or candidate.rank not in (None, "city") or candidate.shouted:
        return candidate.end
    longer = None if candidate.right in FACILITIES or candidate.right in RANKS else LONGER.match(text, candidate.end)
    if longer is None or gazetteer().named(place_key(longer[0])) is not None:
        return candidate.end  # what follows is a place of its own
    return longer.end()


def compass_start(text: str, candidate: Candidate) -> int:
    """Where a province's name begins that a point of the compass opens, of which the gazetteer knows the rest: "North Cotabato"."""
    found = COMPASS.search(text, max(0, candidate.start - len(", North ")), candidate.start)
    return candidate.start if found is None else found.start()
