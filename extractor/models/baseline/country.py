"""Country: in which country a scene lies, chosen by a learned scale among those that the article speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log1p

from extractor.models.baseline.scale import scales
from extractor.models.baseline.view import View
from extractor.reading.findings.nations import NationWord
from extractor.reading.places.places import containing_country
from extractor.reading.scenes.scene import Scene

NEAR = 600  # code points from the first word of violence
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
    return list(view.shares)


def country_traits(view: View, scene: Scene) -> dict[str, dict[str, float]]:
    """By country, what of the article speaks for the scene's lying in it. Traits that are absent are 0."""
    words, at = view.nations, scene.start
    if not words:
        return {}
    told = [word for word in words if word.manner != "dateline"] or words
    here: Counter[tuple[str, str]] = Counter()
    near: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    for word in told:
        if scene.holds(word.start):
            here[word.country, word.manner] += 1
        if abs(word.start - at) <= NEAR:
            near[word.country] += 1
        if word.start < OPENING:
            opening[word.country] += 1
    nearest = _nearest(told, at)
    inside = _nearest([word for word in told if word.manner == "inside"], at)
    most_here = containing_country(scene.places)
    nearby, opened = max(1, near.total()), max(1, opening.total())
    found = {code: dict(traits) for code, traits in view.shares.items()}
    for (code, manner), number in here.items():
        found[code][f"here {manner}"] = log1p(number)
    for code, traits in found.items():
        traits["near"] = near[code] / nearby
        traits["opening"] = opening[code] / opened
        traits["nearest"] = float(code == nearest)
        traits["nearest inside"] = float(code == inside)
        traits["set in it"] = float(code in scene.countries)
        traits["most here"] = float(code == most_here)
        if view.capitals:
            traits |= {f"capitals: {name}": value for name, value in traits.items()}
    return found


def _nearest(words: Iterable[NationWord], offset: int) -> str | None:
    nearest = min(words, key=lambda word: (abs(word.start - offset), word.start), default=None)
    return None if nearest is None else nearest.country
