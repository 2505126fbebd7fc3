"""Part heads: provinces that head the entries of a list."""

from __future__ import annotations

import re

from extractor.models.baseline.view import View
from extractor.reading.places.gazetteer import place_key
from extractor.reading.places.places import PlaceMention
from extractor.reading.scenes.scene import Scene

IN_PART = re.compile(r"\b(?:in|at|near|of|between)\s+(?:the\s+)?$", re.IGNORECASE)
HEADS = re.compile(r"[.:]\s")
REACH = 12  # code points


def heading_province(view: View, scene: Scene) -> PlaceMention | None:
    """The name that heads the scene's part where it is a province's as well as a town's, and the part tells of a smaller place in
    it: "Idlib: On 3 May a strike hit a clinic in the village of Sarmin".
    """
    text = view.article.text
    own = [
        mention for mention in scene.places if text[mention.start - 1 : mention.start] == "\n" and HEADS.match(text, mention.end)
    ]
    if len(own) != 1 or own[0].admin1 is None or place_key(own[0].admin1) != place_key(own[0].name):
        return None
    name = own[0].name.casefold()
    if any(mention.name.casefold() == name and mention is not own[0] for mention in scene.places):
        return None
    within = [mention for mention in scene.places if mention.kind in ("city", "district") and mention.name.casefold() != name]
    inside = any(
        mention.admin1 in (None, own[0].admin1) and IN_PART.search(text, max(0, mention.start - REACH), mention.start)
        for mention in within
    )
    return own[0] if inside else None
