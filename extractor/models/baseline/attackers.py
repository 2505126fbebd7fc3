"""Attackers: how many the text says took part."""

from __future__ import annotations

import re

from extractor.models.baseline.view import View
from extractor.reading.scenes.scene import Scene
from schemas import Count

_ACTING = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:gunm[ae]n|attackers?|bombers?|fighters?|militants?|assailants?|insurgents?|rebels?|terrorists?|men|guerrillas?)"
    r"\b[\s“\",]*(?:\w+\s+){0,3}?(?:attack|storm|open|fir|burst|enter|raid|ambush|shot|kill)\w*",
    re.IGNORECASE,
)


def attackers(view: View, scene: Scene) -> Count | None:
    """The first number of attackers at work; one that is only dead or held says how many fell, not how many came."""
    for position in scene.among(view.quantity_starts):
        quantity = view.quantities[position]
        if quantity.count.low and _ACTING.match(view.reading.text, quantity.end):
            return quantity.count
    return None
