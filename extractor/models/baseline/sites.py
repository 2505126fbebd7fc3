"""Sites: which streets, buildings, camps and parts of towns may be the spot at which a scene lies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.models.baseline.view import View
from extractor.reading.places.gazetteer import place_key
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.sites import SiteMention, site_mentions
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.late import late
from extractor.reading.text.stretches import Stretches

PARTS = frozenset({"city", "district"})
_NAME = r"(?:[Aa]l-)?[A-ZÀ-Þ][\w'’-]+"
_BARE = late(
    rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]n|[Oo]utside|[Aa]round|through)\s+(?:the\s+)?(?P<name>(?:[A-Z]{{1,3}}-?\d+|{_NAME}(?:\s+(?:(?:de|del|la|do|da)\s+)?{_NAME}){{0,3}}))"
)
_NO_PLACE = late(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Christmas|Easter|Ramadan|Eid|Facebook|Twitter|Telegram|Islam|Parliament|English|God)\b"
)


REACH = 60  # code points before a spot that say what it is to the news
HIT = late(
    r"\b(?:attack|storm|bomb|raid|shell|target|hit|struck|strik|torch|burn|ambush|overran|ransack|loot|seiz|enter|destroy|damag|rock|block|explod|wreck|occup|besieg|broke\s+into"
    r"|burst\s+into|fir(?:ed|ing)\s+(?:at|on)|attack\s+(?:on|against)|assault\s+on|raid\s+on|fire\s+(?:on|to))\w*\s+(?:on\s+|into\s+|at\s+)?(?:an?|the|his|her|their|its)?\s*(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_SET = late(
    r"\b(?:in|at|on|near|outside|inside|into|around|beside|of|before|from|opposite|behind)\s+(?:(?:an?|the|his|her|their|its)\s+)?(?:[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_SET_CARE = late(
    r"\b(?:outside|inside|near|(?:gates?|yard|entrance|grounds|door|wards?|courtyard)\s+of)\s+(?:(?:an?|the|its)\s+)?(?:[\w'’-]+\s+)?$",
    re.IGNORECASE,
)
_HOSPITAL = late(r"\b(?:hospital|medical\s+(?:cent|college)\w*|infirmary)\b", re.IGNORECASE)
_UNIT = late(r"\blocal\s+government\s+area\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Site:
    """One spot that may be the scene's, with all that the scene says of it."""

    name: str
    mentions: Sequence[SiteMention]


def sites(view: View, scene: Scene, city: PlaceMention | None) -> list[Site]:
    """The spots that the scene names besides its town."""
    found: defaultdict[str, list[SiteMention]] = defaultdict(list)
    for mention in sorted(_mentions(view, scene), key=lambda one: one.start):
        if _may_be_scene(view.article.text, mention):
            found[mention.name.casefold()].append(mention)
    town = place_key(city.name) if city is not None else None
    return [Site(key, mentions) for key, mentions in found.items() if place_key(key) != town]


def _may_be_scene(text: str, mention: SiteMention) -> bool:
    """Whether the words before an office or a hospital let it be the scene; else one speaks there, or cares for the wounded."""
    if _UNIT.search(mention.name):
        return False
    start = max(0, mention.start - REACH)
    if _HOSPITAL.search(mention.name):
        return any(words.search(text, start, mention.start) for words in (HIT, _SET_CARE))
    return mention.family != "office" or any(words.search(text, start, mention.start) for words in (HIT, _SET))


def _mentions(view: View, scene: Scene) -> Iterator[SiteMention]:
    text, tokens, line = view.article.text, view.reading.violence.tokens, view.reading.dateline_end
    towns = {mention.start for mention in view.reading.places}
    called = [one for start, end in scene.stretches for one in site_mentions(tokens, max(start, line), end, towns)]
    yield from called
    taken = Stretches((one.start, one.end) for one in called)
    for mention in scene.places:
        if mention.kind in PARTS and mention.start >= line and not taken.hold(mention.start):
            yield SiteMention(mention.start, mention.end, mention.name, "", mention.kind, named=True)
    for start, end in () if view.capitals else scene.stretches:
        for bare in _BARE.finditer(text, max(start, line), end):
            first = bare.start("name")
            if first not in towns and not taken.hold(first) and _NO_PLACE.match(bare["name"]) is None:
                yield SiteMention(first, bare.end(), " ".join(bare["name"].split()), "", "bare", named=True)
