"""Venue: where a scene lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from extractor.models.baseline.country import country
from extractor.models.baseline.view import View
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.settings import BEARING
from extractor.reading.scenes.scene import Scene
from schemas import Place

NEAR = 600  # how far from the first attack word the scene may be named, in code points


def place(view: View, scene: Scene) -> Place:
    """The place named nearest the first attack word, city before province before country; never the dateline, nor a place
    that only says where another lies ("180 km north of Sanaa").
    """
    text, start = view.article.text, scene.start
    found = [mention for mention in scene.places if not BEARING.search(text, max(0, mention.start - 40), mention.start)]
    within = country(view, scene)
    inside = [mention for mention in found if mention.country in (within, None)]
    admin1 = _nearest((m for m in inside if m.kind == "admin1"), start)
    cities = [m for m in inside if m.kind not in ("admin1", "country") and abs(m.start - start) <= NEAR]
    if admin1 is not None and any(m.admin1 == admin1.admin1 for m in cities):
        cities = [m for m in cities if m.admin1 == admin1.admin1]
    sure = [m for m in cities if view.reading.sets_scene(m)]
    there = sure or cities
    city = _nearest((m for m in there if m.kind == "city"), start) or _nearest(there, start)
    if city is None and scene.main:
        city = _elsewhere(view, within)
    if admin1 is not None and abs(admin1.start - start) > NEAR and city is not None:
        admin1 = None
    named = city or admin1 or next((m for m in found if m.country == within), None)
    return Place(
        country=within,
        admin1=admin1.name if admin1 else _named_province(view, city),
        city=scene.heading if scene.heading and not sure else city.name if city else None,
        quote=view.words(named.start, named.end) if named else None,
    )


def _named_province(view: View, city: PlaceMention | None) -> str | None:
    """The province of the city where the text names it; none from memory."""
    named = (m for m in view.reading.places if m.kind == "admin1" and city is not None and m.admin1 == city.admin1)
    return next((m.name for m in named), None)


def _elsewhere(view: View, within: str | None) -> PlaceMention | None:
    """The city that the article names most in that country, for an incident whose own sentences name none."""
    cities = [m for m in view.reading.places if m.kind == "city" and m.country == within and within is not None]
    cities.sort(key=lambda m: m.name.isupper())  # a dateline's capitals give way to the name as the text spells it
    most = Counter(m.name.casefold() for m in cities).most_common(1)
    return next((m for m in cities if most and m.name.casefold() == most[0][0]), None)


def _nearest(found: Iterable[PlaceMention], offset: int) -> PlaceMention | None:
    return min(found, key=lambda m: (abs(m.start - offset), m.start), default=None)
