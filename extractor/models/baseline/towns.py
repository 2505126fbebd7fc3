"""Towns: which towns, villages and districts of an article may be those in which a scene lies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from extractor.models.baseline.part_heads import heading_province
from extractor.models.baseline.view import View
from extractor.reading.places.places import PlaceMention
from extractor.reading.scenes.scene import Scene

TOWNS = frozenset({"city", "district"})
# "the Old Mill area of the capital", "Kara market", "the capital's Hodan district", "the suburb of Lundu": parts of a town.
QUARTER = re.compile(
    r"(?:['’]s)?\s+(?:area|quarter|neighbou?rhood|suburb|borough|section|part|ward|barrio|colonia|estate|ranch|farm|plantation|hacienda|slum|market|bazaar|street|road|avenue)\b(?P<of>\s+of\b)?",
    re.IGNORECASE,
)
DISTRICT = re.compile(r"\s+district\b(?:\s+of\s+)?", re.IGNORECASE)
QUARTER_OF = re.compile(
    r"(?P<name>(?-i:[A-Z][\w'’-]*)\s+)?\b(?:quarter|neighbou?rhood|suburb|borough|slum)\s+of\s+$", re.IGNORECASE
)
LARGE = 300_000  # people: "the Sarn suburb of Lundu" is a suburb of a city, "the Sarn quarter of Lundu" a quarter of Lundu
OF_THE_TOWN = re.compile(r"\b(?:capital|city|town)['’]s\s+(?:\w+\s+)?$", re.IGNORECASE)
# "the Santa Fe district on Sunday", "Sanchaung township", but not "Raman district of Yala" or "Raman district, Yala".
PART = re.compile(
    r"\s+(?:district|township|commune|municipality|ward)\b(?!(?:,|\s+(?:of|in))\s+[A-Z])(?!\s+(?:of|in)\s+the\s+(?!(?:\w+\s+)?(?:capital|city)\b))"
)
# "in the northern suburb of Sarn" and "in the Sarn quarter", but not "the Lundu suburb of Sarn" or "the Sarn quarter of Lundu".
SUBURB_OF = re.compile(
    r"(?:\bthe|\ban?|[a-z]+ern|[a-z]-class|poor|rich|central|upscale|crowded)\s+(?:suburb|quarter|neighbou?rhood|slum|favela|shantytown)\s+of\s+$"
)
SUBURB = re.compile(r"\s+(?:suburb|quarter|neighbou?rhood|slum|favela|shantytown)\b(?!\s+(?:of|in)\b|,\s+[A-Z])")
IN_CAPITAL = re.compile(r",?\s+in\s+the\s+(?:\w+\s+)?capital\b")
PEOPLES = re.compile(
    r"\b(?:flown|airlifted|evacuated|rushed|transferred|referred|shifted|treated|hospitali[sz]ed|recovering|admitted|buried|morgue|mortuary)\s+(?:[\w-]+\s+){0,5}?"
    r"(?:to|in|at)\s+(?:the\s+(?:town|city|capital)(?:\s+of)?\s+)?$|,\s+(?:aged\s+)?\d\d,\s+(?:of|from)\s+$"
)
HOSPITAL = re.compile(r"(?:['’]s)?\s+(?:[a-z]+\s+)?(?:hospitals?|clinic|morgue|mortuary|court|prosecutors?)\b")
STRUCK = re.compile(
    r"\b(?:on|into|outside|near|hit|hits|struck|destroyed|bombed|shelled|stormed|raided|attacked|targeted|burned|besieged|entered|(?:entrance|gates?|wards?|wing|roof|compound|grounds|courtyard)\s+of)\s+(?:the\s+|a\s+)?$"
)
PEOPLE_REACH = 70  # code points
WATER = re.compile(
    r"\s+(?:river|lake|dam|creek|delta|basin|valley|desert|strait|mountains?|hills|peninsula|islands?|archipelago)\b",
    re.IGNORECASE,
)
GOES_ON = re.compile(r" [A-Z]\w")  # "the Lakeshore Women's Centre", "the Kara Pearl"
# "thieves of the Santa Rosa de Lima gang", "the Medellin cartel"
GANG = re.compile(r"(?:['’]s)?\s+(?:gangs?|cartel|mafia|clan|faction|regiment)\b", re.IGNORECASE)
QUARTER_REACH = 40  # code points
LINE = 3  # code points before a text's first word


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
        if (
            key not in here
            or not scene.holds(mention.start)
            or _is_line(view, mention)
            or mention.start < view.reading.dateline_end
        ):
            others[key].append(mention)
    found = [Town(key, here.get(key, ()), others.get(key, ())) for key in dict.fromkeys((*here, *others))]
    known = any(mention.kind == "city" and mention.population for one in found for mention in one.here)
    cities = {m.start: m.end for one in found for m in one.mentions if m.kind == "city" and m.population >= LARGE}
    headed, line = _great_city_of_title(view, within), _great_city_of_dateline(view, within)
    province = heading_province(view, scene)
    if province is not None:
        found = [one for one in found if one.name != province.name.casefold()]
    if line is not None and _is_suburb(view, here.values()):
        found = [one for one in found if one.name == line.name.casefold()] or found
    left = [
        one
        for one in found
        if not (
            _is_in_longer_name(view, one)
            or (headed is not None and _is_part_of(view, one, headed))
            or _is_in_city(view, one)
            or _is_for_people(view, one)
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


def _is_in_longer_name(view: View, one: Town) -> bool:
    text = view.article.text
    gang = all(GANG.match(text, mention.end) is not None for mention in one.mentions)
    return gang or (not view.capitals and all(GOES_ON.match(text, mention.end) is not None for mention in one.mentions))


def _great_city_of_title(view: View, within: str | None) -> PlaceMention | None:
    """The great city that the title names."""
    title = (view.article.title or "").casefold()
    named = (m for m in view.reading.places if m.kind == "city" and m.population >= LARGE and m.country == within)
    return next((mention for mention in named if mention.name.casefold() in title), None) if title else None


def _great_city_of_dateline(view: View, within: str | None) -> PlaceMention | None:
    """The great city from which the text says that it comes."""
    first = next((m for m in view.reading.places if m.start < max(LINE, view.reading.dateline_end)), None)
    return first if first is not None and first.population >= LARGE and first.country == within and first.kind == "city" else None


def _is_suburb(view: View, here: Iterable[Sequence[PlaceMention]]) -> bool:
    """Whether the first of the names is called a suburb or the like, and not whose: "in the northern suburb of Sarn"."""
    first = min((mention for mentions in here for mention in mentions), key=lambda mention: mention.start, default=None)
    if first is None or first.population >= LARGE:
        return False
    text, before = view.article.text, max(0, first.start - QUARTER_REACH)
    return SUBURB.match(text, first.end) is not None or SUBURB_OF.search(text, before, first.start) is not None


def _is_in_city(view: View, one: Town) -> bool:
    """Whether the name is told to lie in the capital: "near a school in Sarn in the capital"."""
    return all(IN_CAPITAL.match(view.article.text, mention.end) is not None for mention in one.mentions)


def _is_for_people(view: View, one: Town) -> bool:
    """Whether the name only tells where somebody was taken afterwards or lives: "flown to Sarn", "a Sarn hospital", "Bako, 24, of
    Sarn"; but not "a strike on Sarn hospital".
    """
    return all(_is_of_people(view.article.text, mention) for mention in one.mentions)


def _is_of_people(text: str, mention: PlaceMention) -> bool:
    before = max(0, mention.start - PEOPLE_REACH)
    if PEOPLES.search(text, before, mention.start) is not None:
        return True
    return HOSPITAL.match(text, mention.end) is not None and STRUCK.search(text, before, mention.start) is None


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
