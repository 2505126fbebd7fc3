"""Country: in which country a scene lies, chosen by a learned scale among those that the article speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log1p

from extractor.models.baseline.scale import scales
from extractor.models.baseline.view import View
from extractor.reading.nations import Manner, NationWord
from extractor.reading.places import containing_country
from extractor.reading.scene import Scene

NEAR = 600  # code points from the first word of violence
BEARING: tuple[Manner, ...] = ("inside", "at", "people", "group", "title")
OPENING = 800  # code points that open a text


def country(view: View, scene: Scene) -> str | None:
    """The likeliest country of the scene; None where the article speaks of none."""
    found = country_candidates(view)
    if len(found) < 2:
        return found[0] if found else None
    scale, traits = scales()["country"], country_traits(view, scene)
    return max(found, key=lambda code: scale.likelihood(traits[code]))


def country_candidates(view: View) -> list[str]:
    """The countries that the article speaks of, by ISO 3166-1 alpha-2 code, in the order of the text."""
    return list(dict.fromkeys(word.country for word in view.nations))


def country_traits(view: View, scene: Scene) -> dict[str, dict[str, float]]:
    """By country, what of the article speaks for the scene's lying in it. Traits that are absent are 0."""
    words, at = view.nations, scene.start
    if not words:
        return {}
    told = [word for word in words if word.manner != "dateline"] or words
    here = Counter((word.country, word.manner) for word in told if scene.holds(word.start))
    whole = Counter((word.country, word.manner) for word in words)
    manners = Counter(word.manner for word in words)
    near = Counter(word.country for word in told if abs(word.start - at) <= NEAR)
    opening = Counter(word.country for word in told if word.start < OPENING)
    nearest = _nearest(told, at)
    inside = _nearest([word for word in told if word.manner == "inside"], at)
    found: dict[str, dict[str, float]] = {code: {} for code in country_candidates(view)}
    for (code, manner), number in here.items():
        found[code][f"here {manner}"] = log1p(number)
    for (code, manner), number in whole.items():
        found[code][f"share {manner}"] = number / manners[manner]
    bearing = max(1, sum(manners[manner] for manner in BEARING))
    local = {word.country for word in told if word.manner in ("inside", "at")}
    most, most_here = containing_country(view.reading.places), containing_country(scene.places)
    for code, traits in found.items():
        traits["near"] = near[code] / max(1, near.total())
        traits["opening"] = opening[code] / max(1, opening.total())
        traits["nearest"] = float(code == nearest)
        traits["nearest inside"] = float(code == inside)
        traits["dateline alone"] = float(all(word.country != code for word in told))
        traits["actor alone"] = float(not any(whole[code, manner] for manner in ("inside", "at", "group")))
        traits["inside alone"] = float(sum(whole[code, manner] for manner in manners) == whole[code, "inside"])
        traits["only inside, at"] = float(code in local and len(local) == 1)
        traits["most"] = float(code == most)
        traits["most here"] = float(code == most_here)
        traits["share"] = sum(whole[code, manner] for manner in manners) / len(words)
        traits["share but names"] = sum(whole[code, manner] for manner in BEARING) / bearing
        if view.capitals:
            traits |= {f"capitals: {name}": value for name, value in traits.items()}
    return found


def _nearest(words: Iterable[NationWord], offset: int) -> str | None:
    nearest = min(words, key=lambda word: (abs(word.start - offset), word.start), default=None)
    return None if nearest is None else nearest.country
