"""Attackers: how many the text says took part."""

from __future__ import annotations

from extractor.models.baseline.view import View
from extractor.reading.findings.headcounts import Headcount, Telling, headcounts
from extractor.reading.scenes.scene import Scene
from schemas import Count


def attackers(view: View, scene: Scene) -> Count | None:
    """The first number of attackers at work, else of those who are known; one alone only where nothing tells of more.

    A number that is only dead or held says how many fell, not how many came.
    """
    found = _told(view, scene)
    for telling in (Telling.acting, Telling.known):
        if (first := next((one for one in found if one.telling is telling), None)) is not None:
            return first.number
    alone = not any(one.telling is Telling.several for one in found)
    return found[0].number if found and alone else None


def _told(view: View, scene: Scene) -> list[Headcount]:
    """The numbers of attackers in the scene's own words, in order."""
    numbers = view.sentence_numbers(scene)
    return [one for number in numbers for one in headcounts(view.reading, number) if scene.holds(one.start)]
