"""Provinces: names that stand for a first-order unit though the gazetteer knows a town of that name, or calls them districts."""

from __future__ import annotations

import re

from extractor.reading.places.gazetteer import Entry, place_key
from extractor.reading.places.place_candidates import Candidate
from extractor.reading.places.place_words import FACILITIES, RANKS
from extractor.reading.text.late import late

GREAT, TOWN = 300_000, 15_000  # people: a city that has quarters of its own, and one that is known by its name
# "Panare, Pattani", "the Panare district of Pattani", "Quixabaj, in Huehuetenango"
GAP = late(r"(?:\s+(?:district|township|municipality|county|village|town))?(?:,\s+(?:in\s+)?|\s+of\s+|\s+in\s+)$", re.IGNORECASE)
ENDS = late(r"\s*(?:[.,;:)–—-]|$|\n|\s(?!and\b|or\b|city\b|town\b)[a-z])")
LONGER = late(r" [A-Z][\w'’-]+(?=\s*[.,;:)]|\s+[a-z])")
# Countries of whose two tiers of units the news names the lower one as the province.
LOWER_TIER = frozenset({"GB", "PH", "FR", "ES", "IT", "TR", "BE", "BF"})


def is_province(text: str, inner: Candidate, entry: Entry | None, outer: Candidate, unit: Entry | None) -> bool:
    """Whether ``outer``, read as ``unit``, is the province of the place ``inner``, read as ``entry``, which is told to lie in it: a
    province of that name is known, and no great city, whose quarter the place may be.
    """
    if unit is None or outer.named is None or outer.rank is not None or inner.key == outer.key or inner.rank == "admin1":
        return False
    if not (inner.named or inner.preposition or inner.rank):
        return False
    if entry is not None and (entry.country, entry.admin1) != (unit.country, unit.admin1):
        return False
    alike = [other for other in outer.named.entries if other.country == unit.country]
    if (entry is not None and entry.kind in ("country", "admin1")) or not any(other.kind == "admin1" for other in alike):
        return False
    if any(other.kind == "city" and other.population >= GREAT for other in alike):
        return False
    return GAP.match(text[inner.end : outer.start]) is not None and ENDS.match(text, outer.end) is not None


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
    return candidate.end if longer is None else longer.end()
