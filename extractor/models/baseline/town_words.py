"""Town words: how the names of the towns stand to the words of the violence that may have been in them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log1p

from extractor.models.baseline.towns import Town
from extractor.models.baseline.view import View
from extractor.reading.places.gazetteer import place_key
from extractor.reading.places.places import PlaceMention
from extractor.reading.scenes.scene import Scene

FAR = 40  # words: as far as in another sentence


def town_words(view: View, scene: Scene, found: Iterable[Town]) -> dict[str, dict[str, float]]:
    """By the towns' names, how they stand to the scene's words of violence, and what else bears them."""
    violence = _violence(view, scene)
    gaps = {one.name: min((_gap(view, violence, m) for m in one.here), default=(FAR, False)) for one in found}
    least = min((gap for gap, _ in gaps.values()), default=FAR)
    return {one.name: _standing(view, one) | _gap_traits(*gaps[one.name], least) for one in found}


def _standing(view: View, one: Town) -> dict[str, float]:
    first = one.mentions[0]
    return {
        "province of its name": float(first.admin1 is not None and place_key(first.admin1) == place_key(first.name)),
        "title and dateline": float(_heads(view, one)),
    }


def _gap_traits(gap: int, behind: bool, least: int) -> dict[str, float]:
    return {
        "words from violence": log1p(gap) / log1p(FAR),
        "closest to violence": float(gap == least < FAR),
        "behind violence": float(behind),
    }


def _violence(view: View, scene: Scene) -> Mapping[int, Sequence[int]]:
    """By the number of a sentence, the tokens at which it tells of the scene's violence."""
    starts = view.reading.violence.tokens.starts
    found: defaultdict[int, list[int]] = defaultdict(list)
    for start in sorted({*(word.start for word in scene.words), *(figure.start for figure in scene.mentions)}):
        found[view.reading.sentence_number_at(start)].append(bisect_left(starts, start))
    return found


def _gap(view: View, violence: Mapping[int, Sequence[int]], mention: PlaceMention) -> tuple[int, bool]:
    """How many words lie between the name and the nearest word of violence in its sentence, and whether it stands behind that."""
    at = bisect_left(view.reading.violence.tokens.starts, mention.start)
    words = violence.get(view.reading.sentence_number_at(mention.start), ())
    position = bisect_left(words, at)
    nearest = words[max(0, position - 1) : position + 1]
    return min(((min(FAR, abs(at - word)), word < at) for word in nearest), default=(FAR, False))


def _heads(view: View, one: Town) -> bool:
    """Whether both the dateline and the title give the name."""
    line = view.reading.dateline_end
    in_line = any(mention.start < line for mention in (*one.here, *one.elsewhere))
    return in_line and one.name in (view.article.title or "").casefold()
