"""Places: coordinates for a record's place, where somebody who has a gazetteer gives them."""

from collections.abc import Callable
from typing import Literal

from extractor.reading.places.locations import Location
from schemas import Place

Locate = Callable[[Place], Location | None]
Level = Literal["city", "district", "admin1", "country"]
_COARSENESS: tuple[Level, ...] = ("city", "district", "admin1", "country")


def nowhere(place: Place) -> Location | None:
    """The location of no place at all: what stands in when there is no gazetteer."""
    return None


def level(place: Place, there: Location | None) -> Level | None:
    """How exactly a place is known: as its record names it, or coarser where the gazetteer only knows what it lies in."""
    named: Level | None = "city" if place.city else "admin1" if place.admin1 else "country" if place.country else None
    if there is None or named is None:
        return named
    return max(named, there.kind, key=_COARSENESS.index)


def coordinates(there: Location | None, *, countries: bool = False) -> tuple[float | None, float | None]:
    """Latitude and longitude; blank for a country as a whole unless the codebook gives ``countries`` a point."""
    if there is None or (there.kind == "country" and not countries):
        return None, None
    return there.latitude, there.longitude
