"""Ranks: what kind of place the words beside a name call it, and which of its namesakes that leaves."""

from __future__ import annotations

import re

from extractor.reading.places.gazetteer import Named, country_code, gazetteer
from extractor.reading.places.place_runs import key_of
from extractor.reading.places.place_words import NEVER, NOT_NAMES, RANK_AFTER, RANK_OF_BEFORE, RANKS, RANKS_BEFORE, Rank
from extractor.reading.text.late import late

LARGE = 300_000  # people: a city whose suburbs are called by its name
VILLAGE, TOWN = 50_000, 300_000  # people: the most that a village and a town may have
PART_OF = re.compile(r"[ \n]of[ \n](?P<name>[A-Z][\w'’-]*)")
WHOLE = re.compile(r"[ \n]of[ \n](?:the[ \n])?(?:(?P<name>[A-Z][\w'’-]*)|[a-z])")
COUNTIES = ("Co ", "County ")
SMALL_OF = late(r"\b(town|village|hamlet)[ \n]of[ \n](?:the[ \n])?$", re.IGNORECASE)
LONGEST_SMALL = 16  # code points
OLD_COUNTIES = frozenset({"GB", "IE"})
FIRST_ORDER_COUNTIES = frozenset("KE LR RO HR HU NO SE EE IE".split())
FIRST_ORDER_DISTRICTS = frozenset({"UG"})
# "Cherokee County, Oklahoma": what a county lies in is no town.
IN_COUNTY = late(r"\b(?:County|Parish|Borough),[ \n]$")
# "the Sumy regional governor", "Helmand provincial council"
REGIONAL = late(
    r"(?:['’]s)?[ \n]+(?:regional|provincial|oblast)[ \n]+(?:(?:state|military)[ \n]+)?"
    r"(?:administration|government|governor|council|police|prosecutor|authorit|health|assembly|head|chief)",
    re.IGNORECASE,
)
# "Chhattisgarh's Sukma district", "Yala's restive Raman district"
OWNS = late(r"['’]s[ \n]+(?:[a-z]+[ \n]+)?$")
PARTS = frozenset("suburb neighborhood neighbourhood quarter area sector borough".split())  # of towns
LONGEST_OWNING = 25  # code points
_BEFORE_RANKS = frozenset(" \n'’")  # what may stand between a name and a word of rank
_OF = frozenset({"of ", "of\n", "he ", "he\n"})


def called(text: str, start: int, end: int, named: Named | None) -> Rank | None:
    """What kind of place a known name is called: "Lamu County" and "Gulu district" are first-order units, "County Down" is one
    of old, and "the Sarajevo suburb of Dobrinja" makes Dobrinja a suburb.
    """
    if is_old_county(text, start):
        return "admin1"
    rank = rank_of(text, start, end)
    if rank is None and _is_of_region(text, start, end) and _is_unit(named):
        return "admin1"
    if rank != "district" or named is None or (after := RANK_AFTER.match(text, end)) is None:
        return rank
    part, best = PART_OF.match(text, after.end()), named.entries[0]
    if part is not None and _people(named) >= max(LARGE, _people(gazetteer().named(key_of(part["name"])))):
        return None
    word = after["rank"].lower()
    first_order = (word == "county" and best.kind == "admin1" and best.country in FIRST_ORDER_COUNTIES) or (
        word == "district" and best.country in FIRST_ORDER_DISTRICTS
    )
    return "admin1" if first_order else rank


def _is_of_region(text: str, start: int, end: int) -> bool:
    """Whether a county is told to lie in it, or its regional authorities are named."""
    if text.startswith(",", start - 2) and IN_COUNTY.search(text, max(0, start - 10), start) is not None:
        return True
    return REGIONAL.match(text, end) is not None


def is_old_county(text: str, start: int) -> bool:
    """Whether the name at ``start`` is that of a county of old, as "County Down" is."""
    return text.endswith(COUNTIES, 0, start)


def of_old(named: Named | None) -> Named | None:
    """The places of the name that lie where there are counties of old, None for none: "County Down"."""
    entries = tuple(entry for entry in named.entries if entry.country in OLD_COUNTIES) if named is not None else ()
    return Named(entries, False, False) if entries else None


def most_people(text: str, start: int) -> int | None:
    """How many people at most live in what is called "the village of" or "the town of" the name at ``start``; None for anything else."""
    before = SMALL_OF.search(text, max(0, start - LONGEST_SMALL), start) if text[start - 3 : start] in _OF else None
    return None if before is None else TOWN if before[1].lower() == "town" else VILLAGE


def owns_district(text: str, end: int, district: tuple[int, int], named: Named | None) -> bool:
    """Whether the name that ends at ``end`` is a province's, by the ``district`` behind it that is told to be its: "Yala's
    Raman district". A great city has districts as well, and every town has its areas.
    """
    if not 0 < district[0] - end <= LONGEST_OWNING or named is None or named.entries[0].kind == "country":
        return False
    if (after := RANK_AFTER.match(text, district[1])) is not None and after["rank"].lower() in PARTS:
        return False
    if OWNS.match(text[end : district[0]]) is None:
        return False
    return any(entry.kind == "admin1" for entry in named.entries) and _people(named) < LARGE


def _is_unit(named: Named | None) -> bool:
    """Whether a first-order unit has the name, and no country."""
    kinds = {entry.kind for entry in named.entries} if named is not None else set()
    return "admin1" in kinds and "country" not in kinds


def _people(named: Named | None) -> int:
    """The people of the greatest town of that name, 0 for none."""
    return max((entry.population for entry in named.entries if entry.kind == "city"), default=0) if named is not None else 0


def rank_of(text: str, start: int, end: int) -> Rank | None:
    """What kind of place a word beside the name from ``start`` to ``end`` calls it."""
    if text[end : end + 1] in _BEFORE_RANKS and (after := RANK_AFTER.match(text, end)) is not None:
        word, key = after["rank"].lower(), key_of(text[start:end])
        return None if _is_people(word, key) or _is_part(text, after.end(), word, key) else RANKS.get(word)
    if text[start - 3 : start].lower() not in _OF or not _may_rank(text[max(0, start - 44) : start]):
        return None
    before = RANK_OF_BEFORE.search(text, max(0, start - 44), start)
    if before is None:
        return None
    owner = (before["owner"] or "").strip()
    is_named = (
        owner[:1].isupper() and not owner.isupper() and key_of(owner) not in gazetteer().demonyms and key_of(owner) not in NEVER
    )
    return _rank_before(before["rank"].lower(), key_of(text[start:end]), is_named=is_named)


def _is_people(word: str, key: str) -> bool:
    """Whether the name before a ``word`` of rank is a people's or a faith's: "Christian towns", "the Acholi districts"."""
    return key in NOT_NAMES or (word.endswith("s") and " and " not in key and gazetteer().named(key) is None)


def _is_part(text: str, end: int, word: str, key: str) -> bool:
    """Whether what an unknown name calls, up to ``end``, is a part of a unit or of a country: "the Amazon state of Pará", "the Hot
    Country region of western Mexico"; but not "Yobbe state of Nigeria".
    """
    whole = WHOLE.match(text, end) if RANKS.get(word) == "admin1" else None
    if whole is None or _is_unit(gazetteer().named(key)):
        return False
    return not whole["name"] or country_code(whole["name"]) is None


def _rank_before(word: str, key: str, *, is_named: bool) -> Rank | None:
    """What kind of place a ``word`` such as "province" before "of" calls the name; ``is_named``: another name stands before the word.

    "Karrada district of Baghdad" calls Karrada a district, "Tral town of Kashmir" Tral a town; "the Afghan province of Kunduz" calls Kunduz a province, "the Amazon state of Pará" Pará a state, and "the
    Artibonite town of Liancourt" Liancourt a town.
    """
    rank, named = RANKS.get(word), gazetteer().named(key)
    first = named.entries[0].kind if named is not None else None
    if rank == "city":
        return None if is_named and first in ("admin1", "country") else rank
    return None if is_named and not (rank == "admin1" and first == "admin1") else rank


def _may_rank(before: str) -> bool:
    """Whether the words end with "of" after what may be a word of rank: the pattern that tells is seldom tried."""
    words = before.lower().split()
    if words[-1:] == ["the"]:
        words.pop()
    return len(words) > 1 and words[-1] == "of" and words[-2].endswith(RANKS_BEFORE)
