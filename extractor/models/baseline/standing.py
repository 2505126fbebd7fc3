"""Standing: which of a scene's rival figures stands as its toll, the rules' or another one, chosen by a learned scale."""

from __future__ import annotations

from collections.abc import Sequence

from extractor.models.baseline.contest import Contest, contests
from extractor.models.baseline.contest_traits import candidate_traits
from extractor.models.baseline.scale import Scale, scales
from extractor.models.baseline.view import View
from extractor.reading.harm.mentions import Mention
from extractor.reading.scenes.scene import Scene
from schemas import Incident, SourceType, Toll, TollStatus

TOLL = "toll"
MANY = 3  # sources


def settled(view: View, scene: Scene, figures: Sequence[Mention], record: Incident) -> Incident:
    """The record with those tolls of a scene's ``figures`` that are likeliest to stand; by the rules where none is learned."""
    scale = scales().get(TOLL)
    return record if scale is None else weighed(view, scene, figures, record, scale)


def weighed(view: View, scene: Scene, figures: Sequence[Mention], record: Incident, scale: Scale) -> Incident:
    """The same by a given scale. Among equally likely figures the one that the rules let stand does."""
    for contest in contests(view.reading, figures, record):
        if _told_by_many(contest.ruled):
            continue
        likelihoods = [scale.likelihood(traits) for traits in candidate_traits(view, scene, contest)]
        best = max(zip(likelihoods, contest.candidates, strict=True), key=lambda one: (one[0], one[1].ruled))[1]
        stand = None if best.ruled else contest.tolls(best)
        if stand is not None:
            record = record.model_copy(update={"tolls": _instead(record.tolls, contest, stand)})
    return record


def _told_by_many(tolls: Sequence[Toll]) -> bool:
    """Whether so many named sources, besides who did it, give figures of their own that the record keeps them apart."""
    others = [toll for toll in tolls if toll.source is not None and toll.source_type is not SourceType.perpetrator]
    told = [toll for toll in others if toll.status is not TollStatus.superseded]
    return min(len({toll.count for toll in told}), len({toll.source for toll in told})) >= MANY


def _instead(tolls: Sequence[Toll], contest: Contest, stand: Sequence[Toll]) -> list[Toll]:
    """The tolls, those of the contest's outcome being the ones that ``stand``, where the first of them stood."""
    before = next((position for position, toll in enumerate(tolls) if toll.outcome is contest.outcome), len(tolls))
    others = [toll for toll in tolls if toll.outcome is not contest.outcome]
    return [*others[:before], *stand, *others[before:]]
