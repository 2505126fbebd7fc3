"""Town: in which town or village a scene lies, chosen by a learned scale among those that the article names in its country."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log1p, log10

from extractor.models.baseline.part_heads import heading_province
from extractor.models.baseline.scale import scales
from extractor.models.baseline.view import View
from extractor.reading.places.gazetteer import place_key
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.settings import is_seat, lies_from
from extractor.reading.scenes.scene import Scene

TOWNS = frozenset({"city", "district"})
BEARING_REACH = 40  # code points before a name within which it may be a bearing's
INSIDE = re.compile(r"(?:['’]s)?(?:\s+\w+)?(?:,\s*(?:in\s+)?|\s+in\s+|\s+of\s+|\s*\()(?:the\s+)?(?:\w+\s+){0,3}")
LONGEST_INSIDE = 40  # code points
LEADING = frozenset("in at near outside around inside of from to into on between for through off with against".split())
SKIPPED = frozenset(
    "the town city village district area suburb neighbourhood neighborhood southern northern eastern western".split()
)
# "the Old Mill area of the capital", "Kara market", "the capital's Hodan district", "the suburb of Lundu": parts of a town.
QUARTER = re.compile(
    r"(?:['’]s)?\s+(?:area|quarter|neighbou?rhood|suburb|borough|section|part|ward|barrio|colonia|estate|slum|market|bazaar|street|road|avenue)\b(?P<of>\s+of\b)?",
    re.IGNORECASE,
)
DISTRICT = re.compile(r"\s+district\b(?:\s+of\s+)?", re.IGNORECASE)
QUARTER_OF = re.compile(
    r"(?P<name>(?-i:[A-Z][\w'’-]*)\s+)?\b(?:quarter|neighbou?rhood|suburb|borough|slum)\s+of\s+$", re.IGNORECASE
)
LARGE = 300_000  # people: "the Sarn suburb of Lundu" is a suburb of a city, "the Sarn quarter of Lundu" a quarter of Lundu
OF_THE_TOWN = re.compile(r"\b(?:capital|city|town)['’]s\s+(?:\w+\s+)?$", re.IGNORECASE)
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
# "the Santa Fe district on Sunday", "Sanchaung township", but not "Raman district of Yala" or "Raman district, Yala".
PART = re.compile(
    r"\s+(?:district|township|commune|municipality|ward)\b(?!(?:,|\s+(?:of|in))\s+[A-Z])(?!\s+(?:of|in)\s+the\s+(?!(?:\w+\s+)?(?:capital|city)\b))"
)
WATER = re.compile(r"\s+(?:river|lake|dam|creek|delta|basin|valley|desert|strait|mountains?|hills|peninsula)\b", re.IGNORECASE)
GOES_ON = re.compile(r" [A-Z]\w")  # "the Lakeshore Women's Centre", "the Kara Pearl"
APPOSED = re.compile(r",\s+$")
QUARTER_REACH = 40  # code points
LINE = 3  # code points before a text's first word
SMALL = 30_000  # people: a village, or a place that no gazetteer holds
STEP = 60  # code points that weigh as one step away from the violence


@dataclass(frozen=True, slots=True)
class Town:
    """One name that may be the scene's town: where it stands in the scene, and elsewhere in the article."""

    name: str
    here: Sequence[PlaceMention]
    elsewhere: Sequence[PlaceMention]

    @property
    def mentions(self) -> Sequence[PlaceMention]:
        """The scene's own, else the others."""
        return self.here or self.elsewhere


def town(view: View, scene: Scene, within: str | None) -> PlaceMention | None:
    """The likeliest town of the scene, which lies in the country ``within``; None where none is likely."""
    found = towns(view, scene, within)
    if not found:
        return None
    scale = scales()["town"]
    weighed = town_traits(view, scene, found)
    scored = [(scale.likelihood(weighed[one.name]), -one.mentions[0].start, one) for one in found]
    likelihood, _, best = max(scored, key=lambda one: one[:2])
    if likelihood < scale.limits.get("town", 0.0):
        return None
    # A dateline's capitals give way to the name as the text spells it.
    start = scene.start
    return min(best.mentions, key=lambda mention: (mention.name.isupper(), abs(mention.start - start), mention.start))


def towns(view: View, scene: Scene, within: str | None) -> list[Town]:
    """The towns, villages and districts that may be the scene's: its own, and of the news also those named elsewhere."""
    here: defaultdict[str, list[PlaceMention]] = defaultdict(list)
    for mention in scene.places:
        if mention.kind in TOWNS and mention.country in (within, None) and not (_is_line(view, mention) and not scene.section):
            here[mention.name.casefold()].append(mention)
    others: defaultdict[str, list[PlaceMention]] = defaultdict(list)
    start, begun = scene.start, zip(view.scenes, view.scene_starts, strict=True)
    taken = {name for other, first in begun if first > start for name in other.towns} - _headed(view)
    looks_around = _looks_around(scene, within)
    for mention in view.reading.places if looks_around or here else ():
        key = mention.name.casefold()
        if key not in here and (mention.kind != "city" or mention.country != within or not looks_around):
            continue
        if key not in here and key in taken:
            continue
        if key not in here or not scene.holds(mention.start) or _is_line(view, mention):
            others[key].append(mention)
    found = [Town(key, here.get(key, ()), others.get(key, ())) for key in dict.fromkeys((*here, *others))]
    known = any(mention.kind == "city" and mention.population for one in found for mention in one.here)
    cities = {m.start: m.end for one in found for m in one.mentions if m.kind == "city" and m.population >= LARGE}
    headed = _great_city_of_title(view, within)
    province = heading_province(view, scene)
    if province is not None:
        found = [one for one in found if one.name != province.name.casefold()]
    left = [
        one
        for one in found
        if not (
            _is_in_longer_name(view, one)
            or (headed is not None and _is_part_of(view, one, headed))
            or _is_water(view, one)
            or _is_quarter(view, one, told_of=True)
            or _is_district_of(view, one, cities)
        )
    ] or found
    return [one for one in left if not (known and _is_quarter(view, one, told_of=False))]


def _is_district_of(view: View, one: Town, cities: Mapping[int, int]) -> bool:
    """Whether the name is a district of one of the great ``cities``, by where those are named (start: end): "the Sarn district of
    Kharkiv", "Kharkiv's Sarn district".
    """
    text = view.article.text
    for mention in one.here:
        district = DISTRICT.match(text, mention.end)
        if district is not None and (
            district.end() in cities
            or any(end + 3 == mention.start and text[end + 1] == "s" for end in cities.values() if end < mention.start)
        ):
            return True
    return False


def _is_quarter(view: View, one: Town, *, told_of: bool) -> bool:
    """Whether the name is called a part of a town, which is a site where the town is named as well.

    ``told_of``: only where the words say of which town, as in "the Old Mill area of the capital".
    """
    text = view.article.text
    for mention in one.mentions if told_of else one.here:
        part = QUARTER.match(text, mention.end)
        if part is not None and (mention.population < LARGE if part["of"] else not told_of):
            return True
        before = max(0, mention.start - QUARTER_REACH)
        if OF_THE_TOWN.search(text, before, mention.start) and (part is not None or DISTRICT.match(text, mention.end)):
            return True
        of = None if told_of else QUARTER_OF.search(text, before, mention.start)
        if of is not None and (not of["name"] or mention.population < LARGE):
            return True
    return False


def _is_line(view: View, mention: PlaceMention) -> bool:
    """Whether the text opens with the name as a dateline without a date: "QUETTA: Gunmen shot ..."."""
    return mention.start <= LINE and mention.name.isupper() and view.article.text.startswith(":", mention.end)


def _headed(view: View) -> set[str]:
    """The names that the dateline or the title gives: of those the article is about."""
    title, line = (view.article.title or "").casefold(), view.reading.dateline_end
    names = {mention.name.casefold(): mention.start for mention in reversed(view.reading.places)}
    return {name for name, start in names.items() if start < line or name in title}


def _looks_around(scene: Scene, within: str | None) -> bool:
    """Whether a town that only other parts of the article name may be the scene's: not where it is recalled or a list's entry."""
    return scene.main and not scene.section and within is not None


def town_traits(view: View, scene: Scene, found: Sequence[Town]) -> dict[str, dict[str, float]]:
    """By the towns' names, what of the article speaks for the scene's lying there. Traits that are absent are 0."""
    beside, start = view.trigger_sentences(scene), scene.start
    setting = {one.name for one in found if any(view.reading.sets_scene(mention) for mention in one.here)}
    order = {one.name: position for position, one in enumerate(sorted(found, key=_first))}
    nearest = min((one for one in found if one.here), key=lambda one: _distance(start, one), default=None)
    inner, outer = _nested(view, found)
    small = {one.name for one in found if one.here and one.mentions[0].kind == "city" and one.mentions[0].population < SMALL}
    any_district = any(one.here and one.mentions[0].kind == "district" for one in found)
    province = _province(scene)
    traits: dict[str, dict[str, float]] = {}
    for one in found:
        its = _standing(view, scene, one, beside)
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


def _is_in_longer_name(view: View, one: Town) -> bool:
    return not view.capitals and all(GOES_ON.match(view.article.text, mention.end) is not None for mention in one.mentions)


def _great_city_of_title(view: View, within: str | None) -> PlaceMention | None:
    """The great city that the title names."""
    title = (view.article.title or "").casefold()
    named = (m for m in view.reading.places if m.kind == "city" and m.population >= LARGE and m.country == within)
    return next((mention for mention in named if mention.name.casefold() in title), None) if title else None


def _is_part_of(view: View, one: Town, city: PlaceMention) -> bool:
    """Whether the name is called a district without its province in news of a great ``city``, and so is a part of it: "in the
    Santa Fe district" of Tijuana.
    """
    if one.elsewhere or one.name == city.name.casefold():
        return False
    if any(mention.population and (mention.population >= LARGE or mention.admin1 != city.admin1) for mention in one.here):
        return False
    return all(PART.match(view.article.text, mention.end) is not None for mention in one.here)


def _is_water(view: View, one: Town) -> bool:
    """Whether the name is only that of a river, a valley or the like: "on the Atrato river"."""
    return all(WATER.match(view.article.text, mention.end) is not None for mention in one.mentions)


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
