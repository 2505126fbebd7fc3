"""Home: the town that the dateline of an article gives and its title names, where its news is unless a village stands out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.models.baseline.towns import LINE, Town
from extractor.models.baseline.view import View
from extractor.reading.places.gazetteer import gazetteer, place_key
from extractor.reading.places.places import PlaceMention
from extractor.reading.scenes.scene import Scene

# "Villagers slain south of Sarn", "burned out near Sarn": a title that only says where the scene lies from the town.
AWAY = re.compile(
    r"\b(?:near|beyond|(?:north|south|east|west)\w*\s+of|(?:from|to|for|back\s+in|home\s+to))\s+(?:the\s+)?$", re.IGNORECASE
)
# "Sarn names rebels", "across Sarn state", "the Sarn road": a government, a province or a way.
OTHERWISE = re.compile(
    r"(?:['’]s)?\s+(?:says?|said|names|blames|vows|denies|accuses|claims|warns|orders|province|state|district|region|county|governorate|department|oblast"
    r"|road|highway|bus|train|checkpoint|roadside|ambush)\b",
    re.IGNORECASE,
)
# "LUNDU, Serbia", "Lundu (Sofala)"
VILLAGE = re.compile(
    r"(?:(?P<name>[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,25}), (?P<region>[A-Z][a-z]+(?: [A-Z][a-z]+)?\.?)"
    r"|(?P<other>[A-ZÀ-Þ][\w'’-]{2,20}) \((?P<inside>[A-Z][a-z]+)\))(?=[\s,—–-])"
)
CITY = re.compile(r"(?<=\w)\s+City$", re.IGNORECASE)
CALLED_CITIES = frozenset({"PH"})  # where a dateline's "DAVAO CITY" is a title's "Davao"; Mexico City is not Mexico
REGIONS = frozenset({"country", "admin1"})
TITLE_REACH = 20  # code points


def home(view: View, scene: Scene, within: str | None) -> PlaceMention | None:
    """The town that the dateline gives and the title names, of the news that the article begins with; None without one."""
    if scene is not view.lead or scene.section:
        return None
    first = next((m for m in view.reading.places if m.start < max(LINE, view.reading.dateline_end)), None)
    if first is None or first.start > LINE:
        return _unlisted(view, within)
    if first.kind != "city" or first.country != within:
        return None
    key = place_key(first.name)
    if any(mention.kind == "admin1" and place_key(mention.name) == key for mention in view.reading.places):
        return None
    title, short = view.article.title or "", CITY.sub("", first.name)
    spelled = _named_as_scene(title, first.name)
    if spelled is None and first.country in CALLED_CITIES and short != first.name:
        spelled = _named_as_scene(title, short)
    if spelled is None:
        return None
    return replace(first, name=spelled) if first.name.isupper() and not view.capitals else first


def _unlisted(view: View, within: str | None) -> PlaceMention | None:
    """The place of a dateline that no gazetteer holds, beside its country or province: reporters only go there for the news."""
    line = VILLAGE.match(view.article.text) if view.dateline is not None else None
    if line is None:
        return None
    name, region = line["name"] or line["other"], line["region"] or line["inside"]
    known, outer = gazetteer().named(place_key(name)), gazetteer().named(place_key(region))
    if known is not None and not known.is_word and any(entry.country == within for entry in known.entries):
        return None
    units = [entry for entry in outer.entries if entry.kind in REGIONS] if outer is not None else []
    if not units and not region.endswith("."):  # "Ore." is cut short
        return None
    return PlaceMention(0, len(name), name, within, units[0].admin1 if units else None, name, "city", 0)


def _named_as_scene(title: str, name: str) -> str | None:
    """The town as the title spells it; None where that only tells how far off it is, what is said there or what bears it."""
    found = re.search(rf"\b{re.escape(name)}\b", title, re.IGNORECASE)
    if found is None:
        return None
    before = AWAY.search(title, max(0, found.start() - TITLE_REACH), found.start())
    return None if before is not None or OTHERWISE.match(title, found.end()) else found[0]


def outstands(view: View, best: Town, traits: dict[str, float]) -> bool:
    """Whether a town is the scene's whatever the headline says: one that is named there too, or a village set as the scene."""
    title = (view.article.title or "").casefold()
    return best.name in title or bool(traits.get("called a town") and traits.get("sets beside"))


def mention_of(found: Sequence[Town], one: PlaceMention) -> PlaceMention:
    """The mention of the town by which the text itself spells it."""
    alike = [m for town in found if town.name == one.name.casefold() for m in town.mentions]
    return next((m for m in alike if not m.name.isupper()), one)
