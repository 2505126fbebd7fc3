"""Weapons: what the attackers used."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractor.models.baseline.view import View
from extractor.reading.findings.arms import arms, is_reply, names_thing
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
    """One of each type that the scene's words tell of."""
    by_state = any(STATE.search(one.name) is not None for one in did_it)
    told: dict[WeaponType, list[WeaponWord]] = {}
    for word in _told(view, scene, by_state=by_state):
        told.setdefault(word.type, []).append(word)
    return [Weapon(type=kind, detail=_detail(view, words)) for kind, words in told.items() if _is_meant(view, kind, told)][
        :MOST_WEAPONS
    ]


def _detail(view: View, words: Sequence[WeaponWord]) -> str | None:
    """The first words that name the thing; a deed says no more than the type."""
    return next((view.words(one.start, one.end) for one in words if names_thing(view.article.text, one)), None)


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


def _is_meant(view: View, kind: WeaponType, told: Mapping[WeaponType, Sequence[WeaponWord]]) -> bool:
    """A car driven into something that explodes is a bomb, and what burned after shots or a blast need not be arson."""
    if kind is WeaponType.vehicle:
        return WeaponType.explosives not in told
    if kind is not WeaponType.incendiary or ARMED.isdisjoint(told):
        return True
    return any(THROWN.search(view.article.text, one.start, one.end) is not None for one in told[kind])
