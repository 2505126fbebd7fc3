"""Targets: whom or what an attack was aimed at."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.models.baseline.view import View
from extractor.reading.findings.aims import Aim, Tie, aims
from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.stretches import Stretches
from schemas import Basis, Group, Outcome, Perpetrator, Target, TargetType

TOLD = 5  # sentences of the violence that are searched
DONE_TO = frozenset({Outcome.killed, Outcome.injured, Outcome.abducted, Outcome.detained, Outcome.missing})
PLAIN, FIGHTERS = 1.5, 1.0  # by how many ties a noun that says little, and the word for fighters, stands behind others


def targets(view: View, scene: Scene, did_it: Sequence[Perpetrator]) -> list[Target]:
    """The one that the words tie closest to the violence, the first of several; whoever did it, or only speaks of it, is none."""
    actors = {name.casefold() for one in did_it if one.basis is not Basis.denied for name in (one.name, *one.name.split())}
    harmed = Stretches((one.number_start, one.number_end) for one in scene.mentions if _is_hurt(one))
    found = [one for one in _named(view, scene) if view.words(one.start, one.end).casefold() not in actors]
    found = [one for one in found if one.tie is not Tie.apart or harmed.hold(one.start)]
    best = max(found, key=lambda one: (_weight(one, harmed), -one.start), default=None)
    return [] if best is None else [Target(name=view.words(best.named, best.end), type=best.type)]


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
