"""Locations: coordinates for a record's place, from the points that ``build_locations`` compiled for the gazetteer."""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from extractor.reading.places.gazetteer import Entry, Kind, gazetteer, place_key
from schemas import Place

POINTS = Path(__file__).with_name("locations.bin")
UNKNOWN_POINT = b"\xff\xff\xff\xff"
_STEPS = 65_534  # of latitude and of longitude: a third of a kilometre at most
_RANKS = "|".join(
    "province department governorate oblast state region prefecture republic canton wilaya emirate krai district county"
    " municipality township parish area subdistrict tehsil commune valley city town village hamlet".split()
)
_RANK_AFTER = re.compile(rf" (?:{_RANKS})$")
_RANK_BEFORE = re.compile(rf"^(?:the )?(?:{_RANKS}) of (?:the )?|^the ")
_ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|ad|an|at|az|adh|ath) (?=[a-z]{3})")


@dataclass(frozen=True, slots=True)
class Location:
    """A point, WGS 84 in degrees, and what it is the point of: ``kind`` is coarser than the place where no more is known.

    Of a district, a first-order unit or a country it is the town nearest to the centre of its towns.
    """

    latitude: float
    longitude: float
    kind: Kind


def packed(latitude: float, longitude: float) -> bytes:
    """A point in four bytes."""
    return round((latitude + 90) / 180 * _STEPS).to_bytes(2) + round((longitude + 180) / 360 * _STEPS).to_bytes(2)


def unpacked(point: bytes) -> tuple[float, float] | None:
    """Latitude and longitude to three decimals; None for an entry that has no point."""
    if point == UNKNOWN_POINT:
        return None
    latitude, longitude = int.from_bytes(point[:2]), int.from_bytes(point[2:])
    return round(latitude / _STEPS * 180 - 90, 3), round(longitude / _STEPS * 360 - 180, 3)


@lru_cache(maxsize=1)
def _points() -> bytes:
    return zlib.decompress(POINTS.read_bytes()[4:])


def made_for() -> int:
    """The CRC-32 of the ``gazetteer.bin`` whose entries the points belong to."""
    return int.from_bytes(POINTS.read_bytes()[:4])


def locate(place: Place) -> Location | None:
    """Where a record's place lies: its city, else its first-order unit, else its country; None where none is known.

    A city is one of the place's country, and of its first-order unit where the gazetteer knows that name; of several
    the most populous. Without a country it is known only where the gazetteer has it in one country alone.
    """
    return _located(place.country, place.admin1, place.city)


@lru_cache(maxsize=1 << 14)
def _located(country: str | None, admin1: str | None, city: str | None) -> Location | None:
    home = country or _only_country(city or admin1)
    if home is None:
        return None
    units = _units(home, admin1) if admin1 else set()
    if city:
        for kinds in (frozenset({"city"}), frozenset({"district"})):
            there = [found for found in _named(city) if found[0].country == home and found[0].kind in kinds]
            fitting = [found for found in there if found[0].admin1 in units] if units else there
            if (located := _best(fitting)) is not None:
                return located
    for name in (admin1, city):
        there = [found for found in _named(name) if found[0].country == home and found[0].kind in {"admin1", "district"}]
        if name and (located := _best(there)) is not None:
            return located
    seat = _best([found for found in _named(admin1) if found[0].country == home and found[0].kind == "city"])
    return _country(home) if seat is None else replace(seat, kind="admin1")


def _units(country: str, admin1: str) -> set[str]:
    """What the gazetteer calls the first-order units that ``admin1`` names, or else those with a town of that name."""
    here = [entry for entry, _ in _named(admin1) if entry.country == country and entry.admin1]
    named = {entry.admin1 for entry in here if entry.kind == "admin1" and entry.admin1}
    return named or {entry.admin1 for entry in here if entry.kind == "city" and entry.admin1}


def _only_country(name: str | None) -> str | None:
    countries = {entry.country for entry, _ in _named(name)}
    return countries.pop() if len(countries) == 1 else None


def _country(code: str) -> Location | None:
    name = gazetteer().names.get(code, "")
    return _best([found for found in _named(name) if found[0].country == code and found[0].kind == "country"])


def _best(found: list[tuple[Entry, int]]) -> Location | None:
    """The point of the most populous entry that has one; first-order units come before districts of the same name."""
    ranked = sorted(found, key=lambda one: (one[0].kind == "district", -one[0].population))
    for entry, ordinal in ranked:
        point = unpacked(_points()[4 * ordinal : 4 * ordinal + 4])
        if point is not None:
            return Location(*point, kind=entry.kind)
    return None


def _named(name: str | None) -> list[tuple[Entry, int]]:
    """The entries of a name, each with its number in the gazetteer; without its word of rank where it has none with it."""
    key = place_key(name or "")
    bare = _RANK_BEFORE.sub("", _RANK_AFTER.sub("", key))
    for form in dict.fromkeys((key, bare, _ARTICLE.sub("", bare))):
        found = gazetteer().named(form) if form else None
        if found is not None:
            return list(zip(found.entries, gazetteer().ordinals(form), strict=True))
    return []
