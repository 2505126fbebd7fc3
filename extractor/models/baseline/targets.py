"""Targets: whom or what an attack was aimed at."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.models.baseline.view import View
from extractor.models.baseline.weapons import STATE
from extractor.reading.findings.aims import Aim, Tie, aims, fuller
from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.stretches import Stretches
from schemas import AttackType, Basis, Group, Outcome, Perpetrator, Target, TargetType

TOLD = 5  # sentences of the violence that are searched
OPENING = 3000  # code points of a text in which things are named in full
DONE_TO = frozenset({Outcome.killed, Outcome.injured, Outcome.abducted, Outcome.detained, Outcome.missing})
PLAIN, FIGHTERS = 1.5, 1.0  # by how many ties a noun that says little, and the word for fighters, stands behind others


def targets(view: View, scene: Scene, did_it: Sequence[Perpetrator]) -> list[Target]:
    """The one that the words tie closest to the violence, the first of several; whoever did it, or only speaks of it, is none.
    The headline tells it where the text ties nobody to the deed.
    """
    if _is_among_fighters(scene, did_it):
        return []
    best = _closest(view, scene, did_it)
    headline = _headline(view, scene) if best is None or best.tie is not Tie.aimed or best.plain else None
    if headline is not None:
        return [headline]
    if best is None or (best.plain and best.tie is not Tie.aimed):
        return []
    kind = fuller(view.article.text, view.reading.violence.tokens, best, min(best.start, OPENING))
    return [Target(name=view.words(best.named, best.end), type=kind)]


def _is_among_fighters(scene: Scene, did_it: Sequence[Perpetrator]) -> bool:
    """Whether two groups, neither of them the state's, fight each other: both did it, and neither is the target."""
    sides = {one.name.casefold() for one in did_it if one.basis is not Basis.denied}
    fights = not scene.kinds.isdisjoint((AttackType.clash, AttackType.riot))
    return fights and len(sides) > 1 and not any(STATE.search(name) for name in sides)


def _closest(view: View, scene: Scene, did_it: Sequence[Perpetrator]) -> Aim | None:
    actors = {name.casefold() for one in did_it if one.basis is not Basis.denied for name in (one.name, *one.name.split())}
    harmed = Stretches((one.number_start, one.number_end) for one in scene.mentions if _is_hurt(one))
    found = [
        one
        for one in _named(view, scene)
        if (one.tie is not Tie.apart or harmed.hold(one.start)) and view.words(one.start, one.end).casefold() not in actors
    ]
    return max(found, key=lambda one: (_weight(one, harmed), -one.start), default=None)


def _headline(view: View, scene: Scene) -> Target | None:
    """What the title says that the leading news was aimed at, in the words of the text."""
    title = view.article.title or ""
    if scene is not view.lead or not title:
        return None
    for one in aims(title, view.title.tokens, 0, len(title)):
        if one.tie is Tie.aimed and not one.plain:
            told = re.search(rf"\b{re.escape(title[one.start : one.end])}\b", view.article.text, re.IGNORECASE)
            if told is not None:
                return Target(name=view.words(*told.span()), type=one.type)
    return None


def _named(view: View, scene: Scene) -> list[Aim]:
    reading = view.reading
    found: list[Aim] = []
    for number in view.trigger_sentences(scene)[:TOLD]:
        sentence = reading.sentences[number]
        for start, end in scene.stretches:
            if start < sentence.end and sentence.start < end:
                found += aims(reading.text, reading.violence.tokens, max(start, sentence.start), min(end, sentence.end))
    return found


def _is_hurt(mention: Mention) -> bool:
    return mention.outcome in DONE_TO and not mention.hypothetical and mention.group is not Group.attackers


def _weight(one: Aim, harmed: Stretches) -> float:
    tie = Tie.harmed if one.tie < Tie.harmed and harmed.hold(one.start) else one.tie
    return tie - PLAIN * one.plain - FIGHTERS * (one.type is TargetType.militia)
