"""Places: coordinates for a record's place, where somebody who has a gazetteer gives them."""

from collections.abc import Callable

from schemas import Place

# (latitude, longitude) in degrees, WGS 84, or None when the place is not known.
Coordinates = tuple[float, float]
Locate = Callable[[Place], Coordinates | None]


def nowhere(place: Place) -> Coordinates | None:
    """Coordinates of no place at all: what stands in when there is no gazetteer."""
    return None
