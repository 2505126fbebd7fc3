"""Town: in which town or village a scene lies, chosen by a learned scale among those that may be its own."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from math import log1p, log10

from extractor.models.baseline.home import home, mention_of, outstands
from extractor.models.baseline.scale import scales
from extractor.models.baseline.town_words import town_words
from extractor.models.baseline.towns import QUARTER_REACH, TOWNS, Town, towns
from extractor.models.baseline.view import View
from extractor.reading.places.gazetteer import place_key
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.settings import is_seat, lies_from
from extractor.reading.scenes.scene import Scene

BEARING_REACH = 40  # code points before a name within which it may be a bearing's
INSIDE = re.compile(r"(?:['’]s)?(?:\s+\w+)?(?:,\s*(?:in\s+)?|\s+in\s+|\s+of\s+|\s*\()(?:the\s+)?(?:\w+\s+){0,3}")
LONGEST_INSIDE = 40  # code points
LEADING = frozenset("in at near outside around inside of from to into on between for through off with against".split())
SKIPPED = frozenset(
    "the town city village district area suburb neighbourhood neighborhood southern northern eastern western".split()
)
SITE = re.compile(
    r"(?:['’]s)?\s+(?:hospital|clinic|university|airport|prison|jail|mosque|church|station|police|court|road|highway)\b",
    re.IGNORECASE,
)
TOWN_OF = re.compile(r"\b(?:town|village|city|hamlet|settlement|locality)\s+(?:of|called|named)\s+$", re.IGNORECASE)
TOWN_AFTER = re.compile(
    r"\s+(?:town|village|city|hamlet|settlement)\b|,\s+(?:an?|the)\s+(?:\w+\s+){0,3}(?:town|village|hamlet)\b", re.IGNORECASE
)
ROW = re.compile(r",\s+[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?(?:,|\s+and)\s|\s+and\s+[A-Z][\w'’-]+")  # "Sarn, Lundu and Kesra"
ROW_BEFORE = re.compile(r"[A-Z][\w'’-]+(?:,|,?\s+and)\s+$")
SAME = re.compile(
    r"\bthe\s+same\s+(?:[a-z]+\s+){0,2}(?:towns?|city|village|place|spot|site|area|district|commune|township|suburb|neighbou?rhood|street|road|highway|line|station|offices?"
    r"|building|camp|base|post|school|market|mosque|church|cathedral|hospital|prison|checkpoint|hotel|bridge|stretch|square|cafe|bar)\b",
    re.IGNORECASE,
)
THE_TOWN = re.compile(r"\b(?:in|on|outside|near)\s+the\s+(?:town|city|village)\b(?!['’]|\s+of\b)", re.IGNORECASE)
APPOSED = re.compile(r",\s+$")
SMALL = 30_000  # people: a village, or a place that no gazetteer holds
STEP = 60  # code points that weigh as one step away from the violence


def town(view: View, scene: Scene, within: str | None) -> PlaceMention | None:
    """The likeliest town of the scene, which lies in the country ``within``; None where none is likely."""
    found, headed = towns(view, scene, within), home(view, scene, within)
    if not found:
        return headed
    scale = scales()["town"]
    weighed = town_traits(view, scene, found)
    scored = [(scale.likelihood(weighed[one.name]), -one.mentions[0].start, one) for one in found]
    likelihood, _, best = max(scored, key=lambda one: one[:2])
    if headed is not None and best.name != headed.name.casefold() and not outstands(view, best, weighed[best.name]):
        return mention_of(found, headed)
    if likelihood < scale.limits.get("town", 0.0):
        return None
    # A dateline's capitals give way to the name as the text, or else the title, spells it.
    start = scene.start
    nearest = min(best.mentions, key=lambda mention: (mention.name.isupper(), abs(mention.start - start), mention.start))
    return headed if headed is not None and headed.start == nearest.start else nearest


def same_place(view: View, scene: Scene) -> Scene | None:
    """The scene told before in whose town this one is told to have happened, "in the same town in May"; None for any other."""
    if not _is_same(view, scene):
        return None
    before = view.scenes[view.scene_numbers.get(id(scene), 0) - 1 :: -1] if view.scene_numbers.get(id(scene)) else []
    return next((other for other in before if other.towns), None) or next((other for other in before if other.districts), None)


def _is_same(view: View, scene: Scene) -> bool:
    """Whether a sentence that tells of the scene's violence and names no town says that it was where the one before was."""
    reading, alone = view.reading, not any(mention.kind in TOWNS for mention in scene.places)
    named = {reading.sentence_number_at(mention.start) for mention in scene.places if mention.kind in TOWNS}
    for number in view.trigger_sentences(scene):
        sentence = reading.sentences[number]
        if number not in named and SAME.search(view.article.text, sentence.start, sentence.end) is not None:
            return True
        if alone and not scene.main and THE_TOWN.search(view.article.text, sentence.start, sentence.end) is not None:
            return True
    return False


def town_traits(view: View, scene: Scene, found: Sequence[Town]) -> dict[str, dict[str, float]]:
    """By the towns' names, what of the article speaks for the scene's lying there. Traits that are absent are 0."""
    beside, start = view.trigger_sentences(scene), scene.start
    setting = {one.name for one in found if any(view.reading.sets_scene(mention) for mention in one.here)}
    order = {one.name: position for position, one in enumerate(sorted(found, key=_first))}
    nearest = min((one for one in found if one.here), key=lambda one: _distance(start, one), default=None)
    inner, outer = _nested(view, found)
    small = {one.name for one in found if one.here and one.mentions[0].kind == "city" and one.mentions[0].population < SMALL}
    any_district = any(one.here and one.mentions[0].kind == "district" for one in found)
    province, words = _province(scene), town_words(view, scene, found)
    traits: dict[str, dict[str, float]] = {}
    for one in found:
        its = _standing(view, scene, one, beside) | words[one.name]
        its["order"] = log1p(order[one.name])
        its["nearest"] = float(one is nearest)
        its["sets"] = float(one.name in setting)
        its["sets alone"] = float(setting == {one.name})
        its["another sets"] = float(bool(setting - {one.name}))
        its["lies in a town"] = float(one.name in inner)
        its["holds a part"] = float(one.name in outer)
        its["alone"] = float(len(found) == 1)
        its["district of a town"] = float(bool(its["district"]) and bool(small))
        its["district of a set town"] = float(bool(its["district"]) and not small.isdisjoint(setting))
        its["town of a district"] = float(one.name in small and any_district)
        its["set town of a district"] = float(one.name in small & setting and any_district)
        its["in the province"] = float(_lies_in(one, province) is True)
        its["in another province"] = float(_lies_in(one, province) is False)
        its["headed"] = float(scene.heading is not None and scene.heading.casefold() == one.name)
        if view.capitals:
            its |= {f"capitals: {name}": value for name, value in its.items()}
        traits[one.name] = {name: value for name, value in its.items() if value}
    return traits


def _province(scene: Scene) -> PlaceMention | None:
    """The province that the scene names nearest its first word of violence."""
    named = (mention for mention in scene.places if mention.kind == "admin1")
    return min(named, key=lambda mention: (abs(mention.start - scene.start), mention.start), default=None)


def _lies_in(one: Town, province: PlaceMention | None) -> bool | None:
    """Whether the town lies in the province; None where either is not known."""
    its = one.mentions[0].admin1
    if province is None or province.admin1 is None or its is None:
        return None
    return place_key(its) == place_key(province.admin1)


def _first(one: Town) -> tuple[bool, int]:
    return not one.here, one.mentions[0].start


def _distance(start: int, one: Town) -> tuple[int, int]:
    return min((abs(mention.start - start), mention.start) for mention in one.mentions)


def _standing(view: View, scene: Scene, one: Town, beside: Sequence[int]) -> dict[str, float]:
    """How the name stands in the scene and in the article, and what the gazetteer knows of it."""
    reading = view.reading
    numbers = {reading.sentence_number_at(mention.start) for mention in one.here}
    line, start, told = reading.dateline_end, scene.start, frozenset(beside)
    mention = one.mentions[0]
    near = bool(beside) and bool(numbers)
    text = view.article.text
    return {
        "here": float(bool(one.here)),
        "beside": float(not numbers.isdisjoint(told)),
        "beside first": float(near and beside[0] in numbers),
        "sets beside": float(any(reading.sets_scene(m) and reading.sentence_number_at(m.start) in told for m in one.here)),
        "before violence": float(any(m.start < start for m in one.here)),
        "distance": log1p(_distance(start, one)[0] / STEP),
        "times here": log1p(len(one.here)),
        "times elsewhere": log1p(sum(m.start >= line for m in one.elsewhere)),
        "bearing": float(all(_is_bearing(view, m) for m in one.mentions)),
        "dateline": float(any(m.start < line for m in one.elsewhere)),
        "in title": float(one.name in (view.article.title or "").casefold()),
        "unlisted": float(mention.kind == "city" and not mention.population),
        "district": float(mention.kind == "district"),
        "people": log10(mention.population + 10) / 6,
        "background": float(not scene.main),
        "seat": float(bool(one.here) and all(is_seat(text, m, reading.sentence_at(m.start)) for m in one.here)),
        "site": float(all(SITE.match(text, m.end) is not None for m in one.mentions)),
        "called a town": float(any(_is_called_town(text, m) for m in one.mentions)),
        "owner": float(all(text.startswith(("'s ", "’s "), m.end) for m in one.mentions)),
        "in a row": float(
            any(ROW.match(text, m.end) is not None or ROW_BEFORE.search(text, max(0, m.start - 40), m.start) for m in one.here)
        ),
        "behind a comma": float(any(APPOSED.search(text, max(0, m.start - 3), m.start) is not None for m in one.here)),
        **{f"after {word}": 1.0 for word in _leading(view, one.mentions)},
    }


def _is_called_town(text: str, mention: PlaceMention) -> bool:
    before = TOWN_OF.search(text, max(0, mention.start - QUARTER_REACH), mention.start)
    return before is not None or TOWN_AFTER.match(text, mention.end) is not None


def _is_bearing(view: View, mention: PlaceMention) -> bool:
    return lies_from(view.article.text, max(0, mention.start - BEARING_REACH), mention.start)


def _leading(view: View, mentions: Sequence[PlaceMention]) -> set[str]:
    """The prepositions that the names stand after."""
    tokens = view.reading.violence.tokens
    found = set()
    for mention in mentions:
        at = bisect_left(tokens.starts, mention.start) - 1
        while at > 0 and tokens.words[at] in SKIPPED:
            at -= 1
        if at >= 0 and tokens.words[at] in LEADING:
            found.add(tokens.words[at])
    return found


def _nested(view: View, found: Sequence[Town]) -> tuple[set[str], set[str]]:
    """The names that are said to lie in another of the towns ("Karrada in Baghdad"), and those that hold one."""
    mentions = sorted((m for one in found for m in one.here), key=lambda mention: mention.start)
    inner, outer = set(), set()
    for part, whole in pairwise(mentions):
        gap = whole.start - part.end
        if 0 < gap <= LONGEST_INSIDE and INSIDE.fullmatch(view.article.text, part.end, whole.start) is not None:
            inner.add(part.name.casefold())
            outer.add(whole.name.casefold())
    return inner, outer
