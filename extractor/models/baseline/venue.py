"""Venue: where a scene lies."""

from __future__ import annotations

from collections.abc import Iterable

from extractor.models.baseline.country import country
from extractor.models.baseline.town import town
from extractor.models.baseline.view import View
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.settings import BEARING
from extractor.reading.scenes.scene import Scene
from schemas import Place

NEAR = 600  # how far from the first attack word the scene may be named, in code points


def place(view: View, scene: Scene) -> Place:
    """Its country, the likeliest of the towns in it, and the province named nearest the first attack word; never one that only
    says where another place lies ("180 km north of Sanaa").
    """
    text, start = view.article.text, scene.start
    found = [mention for mention in scene.places if not BEARING.search(text, max(0, mention.start - 40), mention.start)]
    within = country(view, scene)
    inside = [mention for mention in found if mention.country in (within, None)]
    admin1 = _nearest((m for m in inside if m.kind == "admin1"), start)
    city = town(view, scene, within)
    far = admin1 is not None and abs(admin1.start - start) > NEAR
    if admin1 is not None and far and city is not None and city.admin1 != admin1.admin1:
        admin1 = None
    named = city or admin1 or next((m for m in found if m.country == within), None)
    return Place(
        country=within,
        admin1=admin1.name if admin1 else _named_province(view, city),
        city=city.name if city else scene.heading,
        quote=view.words(named.start, named.end) if named else None,
    )


def _named_province(view: View, city: PlaceMention | None) -> str | None:
    """The province of the city where the text names it; none from memory."""
    named = (m for m in view.reading.places if m.kind == "admin1" and city is not None and m.admin1 == city.admin1)
    return next((m.name for m in named), None)


def _nearest(found: Iterable[PlaceMention], offset: int) -> PlaceMention | None:
    return min(found, key=lambda m: (abs(m.start - offset), m.start), default=None)
