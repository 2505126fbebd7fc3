"""Site: at which spot of its town or its road a scene lies, chosen by a learned scale among those that it names."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import log1p

from extractor.models.baseline.scale import scales
from extractor.models.baseline.sites import HIT, Site, sites
from extractor.models.baseline.view import View
from extractor.reading.places.places import PlaceMention
from extractor.reading.places.sites import SiteMention
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.late import late

REACH, FAR = 60, 40  # code points before a spot that say what it is to the news; words as far as in another sentence
LARGE = 300_000  # people
_AT = late(
    r"\b(?P<word>in|at|on|near|outside|inside|into|from|to|of|through|along|beside|around|towards?|before|behind|for|against|by|with)\s+"
    r"(?P<article>(?:an?|the|his|her|their|its|this|that|our)\s+)?(?:[\w'’-]+\s+)?$",
    re.IGNORECASE,
)
_AFTERWARDS = late(
    r"\b(?:taken|rushed|flown|carried|brought|admitted|treated|transferred|evacuated|driven|died|dying|recovering|spokes\w+|director|doctors?|said|told|according|staff|head"
    r"|returning|way|going|went|heading|travelling|traveling|bound|live[sd]?|fled|escaped|funeral|buried|gathered|protest\w*|rall\w+|march\w*|reporters|statement|chief|minister)\b[^.;]{0,45}$",
    re.IGNORECASE,
)
_WITHIN = late(r"(?:\s*,)?\s+(?:in|of|on|at|near)\s+(?:the\s+)?(?:[\w'’-]+\s+){0,3}$|\s*,\s*$", re.IGNORECASE)
_SPEAKS = late(
    r"\s+(?:said|told|confirmed|officials?|doctors?|sources?|spokes\w+|director|staff|chief|commander|administration)\b|\s+(?:,\s+)?where\s+(?:he|she|they)\b",
    re.IGNORECASE,
)
_PART_OF = late(
    r"\b(?:gates?|entrance|yard|courtyard|grounds?|lot|doors?|front|roof|wall|compound|hall|wing|lobby|steps|stretch|section|middle|heart|centre|center|part|side|corner)\s+of\s+(?:the\s+|an?\s+|his\s+|her\s+)?(?:[\w'’-]+\s+)?$",
    re.IGNORECASE,
)
LONGEST_INSIDE = 40  # code points
_FOLLOWED = late(r"\s+(?P<word>in|of|on|at|near|where|when|after|while|and|said|was|were|had|killing|by|with)\b|(?P<sign>[,.;])")
_AREA = late(r"(?:['’]s)?\s+(?:area|district|region|neighbou?rhood|suburb|quarter|township)\b", re.IGNORECASE)


def site(view: View, scene: Scene, city: PlaceMention | None) -> str | None:
    """The likeliest spot at which the scene lies, as the text names it; None where none is likely."""
    found = sites(view, scene, city)
    scale = scales().get("site")
    if not found or scale is None:
        return None
    weighed = site_traits(view, scene, found, city)
    likelihood, best = max(
        ((scale.likelihood(its), -number) for number, its in enumerate(weighed)), key=lambda one: (one[0], one[1])
    )
    return found[-best].mentions[0].name if likelihood >= scale.limits.get("site", 0.0) else None


def site_traits(view: View, scene: Scene, found: Sequence[Site], city: PlaceMention | None) -> list[dict[str, float]]:
    """Of each spot what of the article speaks for the scene's lying there. Traits that are absent are 0."""
    violence = _violence(view, scene)
    gaps = [min(_gap(view, violence, mention) for mention in one.mentions) for one in found]
    inner, outer = _nested(view, found)
    families = Counter(one.mentions[0].family for one in found)
    weighed = []
    for number, one in enumerate(found):
        its = _standing(view, scene, one) | _words(view, one)
        its |= {
            "words from violence": log1p(gaps[number]) / log1p(FAR),
            "closest to violence": float(gaps[number] == min(gaps) < FAR),
            "order": log1p(number),
            "others": log1p(len(found) - 1),
            "lies in another": float(one.name in inner),
            "holds another": float(one.name in outer),
            "others of its family": log1p(families[one.mentions[0].family] - 1),
            "no town": float(city is None),
            "great city": float(city is not None and city.population >= LARGE),
            "beside the town": float(city is not None and any(_is_beside(view, mention, city) for mention in one.mentions)),
            "background": float(not scene.main),
            **_area(view, one, city),
        }
        if view.capitals:
            its["capitals"] = 1.0
        weighed.append({name: value for name, value in its.items() if value} | _together(its))
    return weighed


def _together(its: Mapping[str, float]) -> dict[str, float]:
    """What only some traits together say: that the spot is set as the scene of the violence."""
    beside = its.get("beside") and not its.get("afterwards")
    sets = any(its.get(f"after {word}") for word in SETTING)
    together = {
        "set beside": bool(beside and sets),
        "hit beside": bool(beside and its.get("hit")),
        "bare noun set": bool(beside and (sets or its.get("hit")) and its.get("bare noun")),
        "name set": bool(beside and sets and its.get("named")),
        "bare noun away": bool(its.get("bare noun") and not beside),
        "name away": bool(its.get("named") and not beside),
        "set first": bool(sets and its.get("beside first")),
    }
    return {name: 1.0 for name, fits in together.items() if fits}


def _area(view: View, one: Site, city: PlaceMention | None) -> dict[str, float]:
    """Whether an area is a part of a town, or else a unit that holds towns."""
    first = one.mentions[0]
    if first.family not in AREAS:
        return {}
    listed = _listed(view, first)
    owned = any(view.article.text.endswith(("'s ", "’s "), 0, mention.start) for mention in one.mentions)
    large = city is not None and city.population >= LARGE
    return {
        "area listed": float(listed is not None),
        "area of people": float(listed is not None and listed.population > 0),
        "area owned": float(owned),
        "area in a great city": float(large),
        "area without town": float(city is None),
        "unlisted area in a great city": float(large and listed is None),
    }


def _listed(view: View, one: SiteMention) -> PlaceMention | None:
    """The town or province whose name is in the spot's."""
    places = view.reading.places
    at = bisect_left(places, one.start, key=lambda mention: mention.start)
    inside = at < len(places) and places[at].start < one.end and places[at].kind != "country"
    return places[at] if inside else None


def _standing(view: View, scene: Scene, one: Site) -> dict[str, float]:
    """Where the spot stands in the scene and in the article."""
    reading, beside = view.reading, view.trigger_sentences(scene)
    numbers = {reading.sentence_number_at(mention.start) for mention in one.mentions}
    title, first = (view.article.title or "").casefold(), one.mentions[0]
    return {
        "beside": float(not numbers.isdisjoint(beside)),
        "beside first": float(bool(beside) and beside[0] in numbers),
        "before violence": float(first.start < scene.start),
        "times": log1p(len(one.mentions)),
        "in title": float(one.name in title),
        "noun in title": float(bool(first.noun) and first.noun in title),
        "far behind": log1p(max(0, min(abs(n - beside[0]) for n in numbers)) if beside else 0),
    }


def _words(view: View, one: Site) -> dict[str, float]:
    """How the spot is named, and the words around its names."""
    text, first = view.article.text, one.mentions[0]
    its = {
        f"family {first.family}": 1.0,
        "named": float(first.named),
        "named noun": float(first.named and bool(first.noun)),
        "bare noun": float(" " not in first.name and bool(first.noun)),
        "bare name": float(" " not in first.name and not first.noun),
        "called an area": float(any(_AREA.match(text, mention.end) for mention in one.mentions)),
    }
    if first.noun in COMMON:
        its[f"noun {first.noun}"] = 1.0
    for mention in one.mentions:
        its |= _around(text, mention)
    return its


AREAS = frozenset({"area", "district", "city", "bare"})
SETTING = ("in", "at", "on", "near", "outside", "inside", "into", "beside", "along", "around", "behind", "before")
COMMON = frozenset(
    "market bus home house hospital office police station checkpoint road district camp school bank church mosque".split()
)


def _around(text: str, mention: SiteMention) -> dict[str, float]:
    before = text[max(0, mention.start - REACH) : mention.start]
    its: dict[str, float] = {}
    at, hit = _AT.search(before), HIT.search(before)
    if at is not None:
        its[f"after {at['word'].lower()}"] = 1.0
        article = (at["article"] or "").strip().lower()
        its[f"after {article or 'no article'}"] = 1.0
    if hit is not None:
        its["hit"] = 1.0
    if _PART_OF.search(before) is not None:
        its["part of it"] = 1.0
    if _AFTERWARDS.search(before) is not None or _SPEAKS.match(text, mention.end) is not None:
        its["afterwards"] = 1.0
        its["afterwards, care" if mention.family == "care" else "afterwards, other"] = 1.0
    behind = _FOLLOWED.match(text, mention.end)
    if behind is not None:
        its[f"before {behind['word'] or behind['sign']}"] = 1.0
    return its


def _violence(view: View, scene: Scene) -> dict[int, list[int]]:
    """By the number of a sentence, the tokens at which it tells of the scene's violence."""
    starts, found = view.reading.violence.tokens.starts, dict[int, list[int]]()
    for start in sorted({*(word.start for word in scene.words), *(figure.start for figure in scene.mentions)}):
        found.setdefault(view.reading.sentence_number_at(start), []).append(bisect_left(starts, start))
    return found


def _gap(view: View, violence: dict[int, list[int]], mention: SiteMention) -> int:
    """How many words lie between the spot and the nearest word of violence in its sentence."""
    at = bisect_left(view.reading.violence.tokens.starts, mention.start)
    words = violence.get(view.reading.sentence_number_at(mention.start), [])
    position = bisect_left(words, at)
    return min((min(FAR, abs(at - word)) for word in words[max(0, position - 1) : position + 1]), default=FAR)


def _nested(view: View, found: Sequence[Site]) -> tuple[set[str], set[str]]:
    """The spots that are said to lie in another ("a bank in Mill Street"), and those that hold one."""
    mentions = sorted((m.start, m.end, one.name) for one in found for m in one.mentions)
    inner, outer = set(), set()
    for (_, end, part), (start, _, whole) in pairwise(mentions):
        if 0 < start - end <= LONGEST_INSIDE and _WITHIN.fullmatch(view.article.text, end, start) is not None:
            inner.add(part)
            outer.add(whole)
    return inner, outer


def _is_beside(view: View, mention: SiteMention, city: PlaceMention) -> bool:
    """Whether the town's name follows the spot's: "the market in Kesra"."""
    gap = view.article.text[mention.end : mention.end + LONGEST_INSIDE]
    at = gap.find(city.name)
    return at > 0 and _WITHIN.fullmatch(gap[:at]) is not None
