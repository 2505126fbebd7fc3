"""Manner: of the kinds that a scene may be of, the likeliest by all the words that tell it, whom it harmed and with what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from extractor.models.baseline.kinds import MOST_KINDS, kinds
from extractor.models.baseline.scale import scales
from extractor.models.baseline.view import View
from extractor.reading.scenes.scene import Scene
from schemas import AttackType, Outcome

# Also done where no word names them.
ANYHOW = (AttackType.armed_assault, AttackType.assassination, AttackType.bombing, AttackType.clash)
# These stand once the words give them: too few are learned from, or the words say who was meant.
SETTLED = frozenset(
    {
        AttackType.assassination,
        AttackType.hijacking,
        AttackType.hostage_barricade,
        AttackType.unarmed_assault,
        AttackType.unknown,
    }
)
NEWS = 4  # sentences that tell of the violence, in which its targets are named
FEW = 6  # dead, of whom one may have been meant


def manner(view: View, scene: Scene) -> list[AttackType]:
    """The kinds of a scene, first the likeliest, then those that its words give; in capitals, of which little was learned from,
    the latter alone.
    """
    given = kinds(view, scene)
    if view.capitals or given[0] in SETTLED:
        return given
    scale = scales()["kind"]
    weighed = kind_traits(view, scene, given)
    likeliest = max(weighed, key=lambda kind: scale.likelihood(weighed[kind]))
    return list(dict.fromkeys((likeliest, *given)))[:MOST_KINDS]


def kind_traits(view: View, scene: Scene, given: Sequence[AttackType]) -> dict[AttackType, dict[str, float]]:
    """Of each kind that the scene may be of, what speaks for it: every trait of the scene under the kind's name. ``given`` are
    those that its words give.
    """
    its = {**_of_words(view, scene), **dict.fromkeys(_of_harm(scene), 1.0), **dict.fromkeys(_of_means(view, scene), 1.0)}
    its |= {f"given {given[0]}": 1.0, **{f"given besides {kind}": 1.0 for kind in given[1:]}}
    offered = dict.fromkeys((*given, *(word.type for word in scene.words), *ANYHOW))
    return {kind: {str(kind): 1.0, **{f"{kind}: {trait}": value for trait, value in its.items()}} for kind in offered}


def _of_words(view: View, scene: Scene) -> dict[str, float]:
    """Which words tell of the violence, how many of them are of each kind, and which come first."""
    tokens = view.reading.violence.tokens.words
    words = sorted(scene.words, key=lambda word: word.start)
    its = {f"says {tokens[word.first]}": 1.0 for word in words}
    counted = Counter(f"{'names' if word.noun else 'tells'} {word.type}" for word in words)
    its |= {trait: number / len(words) for trait, number in counted.items()}
    its |= {f"opens with {word.type}": 1.0 for word in words[:1]}
    return its | {f"first tells {word.type}": 1.0 for word in [word for word in words if not word.noun][:1]}


def _of_harm(scene: Scene) -> Iterator[str]:
    for mention in scene.mentions:
        yield f"{mention.outcome}"
        yield f"{mention.outcome} {mention.group}"
    dead = max((one.count.low for one in scene.mentions if one.outcome is Outcome.killed and one.count is not None), default=0)
    yield "none dead" if not dead else "one dead" if dead == 1 else "few dead" if dead <= FEW else "many dead"


def _of_means(view: View, scene: Scene) -> Iterator[str]:
    """With what it was done, and who was near."""
    violence = view.reading.violence
    for position in scene.among(view.weapon_starts):
        yield f"weapon {violence.weapons[position].type}"
    beside = set(view.trigger_sentences(scene)[:NEWS])
    for position in scene.among(view.target_starts):
        if view.reading.sentence_number_at(violence.targets[position].start) in beside:
            yield f"target {violence.targets[position].type}"
