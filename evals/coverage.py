"""Coverage: what a set of labelled articles holds: of each tag, continent, genre, decade and attack type so many articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from evals.cases import Case
from evals.table import tag_slices

PHENOMENA = (
    "conflicting_tolls",
    "updated_toll_rising",
    "updated_toll_falling",
    "correction",
    "background_attack",
    "period_totals",
    "attackers_in_toll",
    "attackers_not_in_toll",
    "vague_quantities",
    "no_figure",
    "explicit_zero",
    "several_main",
    "claim_disputed",
    "two_claimants",
    "kidnapping_release",
    "weekday_date",
    "dateline_elsewhere",
    "place_variants",
    "by_group",
    "named_victims",
    "numbers_no_people",
    "threats",
    "no_incident",
)
"""The tags of what makes articles hard: each must be in the project's gold often enough to be measured."""

ENOUGH = 8


def coverage(cases: Sequence[Case]) -> dict[str, int]:
    """Articles by a name such as ``tag:explicit_zero``, ``region:Africa`` or ``attack_type:bombing``, sorted."""
    counts = Counter({label: len(articles) for label, articles in tag_slices(cases).items()})
    counts.update(f"attack_type:{kind}" for case in cases for kind in _attack_types(case))
    return dict(sorted(counts.items()))


def short_of(counts: Mapping[str, int]) -> dict[str, int]:
    """The phenomena that fewer than ``ENOUGH`` articles have, with how many do."""
    return {tag: counts.get(f"tag:{tag}", 0) for tag in PHENOMENA if counts.get(f"tag:{tag}", 0) < ENOUGH}


def contradicted_tags(case: Case) -> Iterable[str]:
    """What is wrong between a label's tags and its records, one line each; a label without tags makes no statement."""
    mains = sum(incident.role == "main" for incident in case.incidents)
    facts = {
        "no_incident": not case.incidents,
        "several_main": mains > 1,
        "background_attack": mains < len(case.incidents),
        "no_publication_date": case.article.published is None,
    }
    for tag, holds in facts.items():
        if case.tags and holds and tag not in case.tags:
            yield f"tags: {tag} is missing"
        elif tag in case.tags and not holds:
            yield f"tags: {tag} is there, but the label and its article say otherwise"


def _attack_types(case: Case) -> set[str]:
    return {kind.value for incident in case.incidents for kind in incident.attack_types}
