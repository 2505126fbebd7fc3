"""Suicide: whether the text says that an attacker died in the attack by his own hand, or meant to."""

from __future__ import annotations

import re

from extractor.models.baseline.view import View
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.late import late
from extractor.reading.words.attacks import Sphere
from extractor.reading.words.stems import stems

_BY_HIS_OWN_HAND = late(
    r"\b(?:BBIED\b|SVB?IED\b|(?:explosives?|bomb)[- ](?:laden\s+)?(?:vests?|belts?|jackets?)\b|detonat\w+\s+(?:him|her|them)sel"
    r"|(?:took|taking|taken)\s+(?:his|her|their)\s+own\s+li(?:fe|ves)\b|(?:killed|killing|shot|shooting)\s+(?:him|her|them)sel(?:f|ves)\b"
    r"|turn(?:ed|ing)\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:gun|weapon|rifle|pistol|knife|revolver|shotgun)s?\s+on\s+(?:him|her|them)sel"
    r"|(?:explosives?|bombs?)\s+(?:that\s+\w+\s+)?strapped\s+to\s+(?:his|her|their|the)\b|strapped\s+with\s+(?:explosives|a\s+bomb|bombs)|self-inflicted\s+(?:gunshot|gun))",
    re.IGNORECASE,
)
_SIGNS = stems("bbied svbied vest belt jacket himself herself themselves own strapp self")


def suicide(view: View, scene: Scene) -> bool | None:
    """True where the scene says so; nothing rules it out by being silent."""
    reading = view.reading
    if any(word.sphere is Sphere.suicide and scene.holds(word.start) for word in reading.violence.spheres):
        return True
    for number in view.sentence_numbers(scene):
        if reading.marks[number] & _SIGNS:
            told = _BY_HIS_OWN_HAND.search(reading.text, reading.sentences[number].start, reading.sentences[number].end)
            if told is not None and scene.holds(told.start()):
                return True
    return None
