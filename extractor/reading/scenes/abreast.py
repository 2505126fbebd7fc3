"""Abreast: the events that an article's first sentence tells of side by side, and which of them what follows goes on with."""

from __future__ import annotations

from collections.abc import Set

from extractor.reading.scenes.scene import Scene

STEM = 5  # letters
_COMMON = frozenset(
    """accor after again anoth befor behin betwe capit centr distr easte feder forme gover injur invol least membe milit minis
    minut morni natio neigh offic other outsi peopl polic presi provi refus regio repor secur sever short spoke three under weste
    which while withi witne wound""".split()
)


class Abreast:
    """What the first sentence tells of besides the ``first`` scene: "killed two in Kara, and a bomb killed six in Sokode"."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.scenes: list[Scene] = []

    def add(self, unit: Scene, first: Scene) -> None:
        """Let the unit, which goes over to another event in the first sentence, stand beside the first; on its day, unless it gives one."""
        unit.day = unit.day or first.day
        self.scenes.append(unit)

    def taken_up(self, unit: Scene, first: Scene, *, opens: bool) -> Scene | None:
        """The one that the unit is set in the places of, and in none of the first's; one whose words it has where it ``opens`` a
        paragraph with violence in no place. None where it may go on with the first.
        """
        if not self.scenes or not unit.main or unit.section:
            return None
        own = _places(unit)
        if own & _places(first):
            return None
        if own or not (unit.violent and opens):
            return next((scene for scene in self.scenes if own & _places(scene)), None)
        said = self._content(unit)
        known = len(said & self._content(first))
        best = max(self.scenes, key=lambda scene: len(said & self._content(scene)))
        return best if len(said & self._content(best)) > known else None

    def _content(self, scene: Scene) -> set[str]:
        """The longer words of a scene's first stretch that are no names, without their endings."""
        words = self.text[slice(*scene.stretches[0])].split()
        return {word.rstrip(".,;:")[:STEM] for word in words if len(word) > STEM and word.islower()} - _COMMON


def _places(scene: Scene) -> Set[str]:
    return scene.towns | scene.districts | scene.provinces
