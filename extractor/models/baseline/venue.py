"""Venue: where a scene lies."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extractor.models.baseline.country import country
from extractor.models.baseline.part_heads import heading_province
from extractor.models.baseline.site import site
from extractor.models.baseline.town import same_place, town
from extractor.models.baseline.view import View
from extractor.reading.places.gazetteer import gazetteer, place_key
from extractor.reading.places.place_ranks import OLD_COUNTIES
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.settings import lies_from
from extractor.reading.scenes.scene import Scene
from schemas import Place

NEAR = 600  # how far from the first attack word the scene may be named, in code points
OPENING = 250  # code points of a text that say where its news is
BEFORE = 70  # code points before a province's name in which it may be told who or what only comes from it
IN_PART = re.compile(r"\bin\s+the\s+[a-z-]+\s+of\s+(?:the\s+)?$", re.IGNORECASE)
LONGEST_BEARING = 40  # code points
# "youths from Upper Nile", "trains to Upper Egypt", "the University of Balochistan"
ELSEWHERE = re.compile(
    r"\b(?:from|to|for|towards?|than|across|along|(?:university|governor|movement|bank|forces|radio|voice|duke|bishop|people['’]s\s+republic)\s+of)\s+(?:the\s+)?(?:(?:(?!(?:in|at|near)\b)[\w-]+\s+){0,4}(?:region|province|state|department|district)\s+of\s+)?$|\btrans-$",
    re.IGNORECASE,
)
GOVERNOR_OF = re.compile(r"\b(?:governor|prefect|health|police)\s+(?:of|for|in)\s+(?:the\s+)?$", re.IGNORECASE)
# "Turkana raiders", "Waikato Hospital", "the Arakan Army": people and houses that only bear its name.
NAMESAKE = re.compile(
    r"\s+(?:raiders|herders|rebels|militia(?:s|men)?|fighters|gunmen|warriors|militants|insurgents|guerrillas|youths?|tribesmen|separatists|nationalists|movement|hospital|university|regiment"
    r"|newspaper|radio|flag|community|people|(?-i:(?:[A-Z][\w'’-]+\s+){0,2})(?:cartel|mafia|gang|secretary))\b"
    r"|(?-i:\s+(?:[A-Z][\w'’-]+\s+){0,2}(?:Army|Front|Forces?|Fighters|Union|Party|Council|League|Congress|Brigades?|Battalion|Organi[sz]ation|Independence|Liberation|Freedom|Command)\b)",
    re.IGNORECASE,
)


def place(view: View, scene: Scene) -> Place:
    """Its country, the likeliest of the towns in it, and the province named nearest the first attack word; never one that only
    says where another place lies ("180 km north of Sanaa"), whence somebody came, or whose name others bear.
    """
    text, start = view.article.text, scene.start
    found = [mention for mention in scene.places if not _lies_off(text, mention)]
    there = same_place(view, scene) or scene
    within = country(view, there)
    inside = [mention for mention in found if mention.country in (within, None)]
    city = town(view, there, within)
    units = [mention for mention in inside if mention.kind == "admin1" and not _is_elsewhere(text, mention)]
    admin1 = _nearest([unit for unit in units if not _is_vague(unit)], start)
    far = admin1 is not None and abs(admin1.start - start) > NEAR
    if admin1 is not None and city is not None and city.admin1 != admin1.admin1 and far:
        admin1 = None
    admin1 = admin1 or heading_province(view, scene)
    named = city or admin1 or next((m for m in found if m.country == within), None)
    return Place(
        country=within,
        admin1=admin1.name if admin1 else _named_province(view, scene, city, within),
        site=site(view, scene, city),
        city=city.name if city else None if admin1 is not None and admin1.name == scene.heading else scene.heading,
        quote=view.words(named.start, named.end) if named else None,
    )


def _lies_off(text: str, mention: PlaceMention) -> bool:
    """Whether the name only says where another place lies; but what happened "in the north of" a province happened in it."""
    before = max(0, mention.start - LONGEST_BEARING)
    if mention.kind == "admin1" and IN_PART.search(text, before, mention.start) is not None:
        return False
    return lies_from(text, before, mention.start)


def _is_vague(unit: PlaceMention) -> bool:
    """Whether it is a region of several provinces, such as Darfur; a county of old is none."""
    named = gazetteer().named(place_key(unit.name))
    if named is None or unit.country in OLD_COUNTIES:
        return False
    return any(entry.kind == "admin1" and entry.admin1 is None for entry in named.entries)


def _is_elsewhere(text: str, mention: PlaceMention) -> bool:
    """Whether somebody or something only comes from the province, goes there or bears its name."""
    before = ELSEWHERE.search(text, max(0, mention.start - BEFORE), mention.start)
    return before is not None or NAMESAKE.match(text, mention.end) is not None


def _is_governed(text: str, mention: PlaceMention) -> bool:
    """Whether its governor or its regional government is named, who speak of what happened there."""
    before = GOVERNOR_OF.search(text, max(0, mention.start - BEFORE), mention.start)
    return before is not None and NAMESAKE.match(text, mention.end) is None


def _named_province(view: View, scene: Scene, city: PlaceMention | None, within: str | None) -> str | None:
    """The province of the city where the text names it; of another place of the leading news, the only one that the article
    names, where it opens with it. None from memory.
    """
    text = view.article.text
    provinces = [m for m in view.reading.places if m.kind == "admin1" and (_is_governed(text, m) or not _is_elsewhere(text, m))]
    known = next((m.name for m in provinces if city is not None and m.admin1 == city.admin1), None)
    if known is not None or city is None or scene is not view.lead or scene.section:
        return known
    names = {place_key(m.name) for m in provinces if m.country == within}
    if len(names) != 1 or provinces[0].start >= OPENING or _is_other(city, provinces[0]):
        return None
    return provinces[0].name


def _is_other(city: PlaceMention, province: PlaceMention) -> bool:
    """Whether the gazetteer knows the town and the province, and the town in another province."""
    named = gazetteer().named(place_key(province.name))
    if city.admin1 is None or not city.population or named is None:
        return False
    units = {place_key(entry.admin1 or "") for entry in named.entries if entry.kind == "admin1" and entry.country == city.country}
    return bool(units) and place_key(city.admin1) not in units


def _nearest(found: Iterable[PlaceMention], offset: int) -> PlaceMention | None:
    return min(found, key=lambda m: (abs(m.start - offset), m.start), default=None)
