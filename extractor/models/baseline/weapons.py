"""Weapons: what the attackers used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extractor.models.baseline.view import View
from extractor.reading.findings.arms import arms, is_reply
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.stretches import Stretches
from extractor.reading.words.attacks import WeaponWord
from schemas import Group, Perpetrator, Weapon, WeaponType

MOST_WEAPONS = 3
ARMED = frozenset({WeaponType.firearms, WeaponType.explosives})
# By these words a fire was a weapon, and not what came of an attack: "petrol bombs", but not "houses were burned".
THROWN = re.compile(
    r"bomb|cocktail|molotov|petrol|gasoline|incendiary|arson|napalm|phosphorus|flamethrower|alive|death", re.IGNORECASE
)
STATE = re.compile(
    r"\b(?:police\w*|army|military|soldiers|troops|forces?|gendarm\w+|guards?|marines|government|officers?)\b", re.IGNORECASE
)


def weapons(view: View, scene: Scene, did_it: Sequence[Perpetrator]) -> list[Weapon]:
    """One of each type that the scene's words tell of, in the words of its first mention."""
    by_state = any(STATE.search(one.name) is not None for one in did_it)
    first: dict[WeaponType, Weapon] = {}
    for word in _told(view, scene, by_state=by_state):
        if word.type not in first:
            first[word.type] = Weapon(type=word.type, detail=view.words(word.start, word.end))
    return [one for one in first.values() if _is_meant(one, first)][:MOST_WEAPONS]


def _told(view: View, scene: Scene, *, by_state: bool) -> Iterator[WeaponWord]:
    """The words for weapons; none that tell how attackers fell where others were harmed, or what forces used who came to help."""
    reading = view.reading
    fallen = Stretches(_spans(scene, attackers=True)) if any(_spans(scene, attackers=False)) else Stretches(())
    for start, end in scene.stretches:
        for word in arms(reading.text, reading.violence.tokens, start, end):
            felled = word.type is WeaponType.firearms and fallen.hold(word.start)
            if not felled and (by_state or not is_reply(reading.text, word)):
                yield word


def _spans(scene: Scene, *, attackers: bool) -> Iterator[tuple[int, int]]:
    return ((one.start, one.end) for one in scene.mentions if (one.group is Group.attackers) == attackers)


def _is_meant(one: Weapon, told: Iterable[WeaponType]) -> bool:
    """A car driven into something that explodes is a bomb, and what burned after shots or a blast need not be arson."""
    if one.type is WeaponType.vehicle:
        return WeaponType.explosives not in told
    burned = one.type is WeaponType.incendiary and THROWN.search(one.detail or "") is None
    return not burned or ARMED.isdisjoint(told)
