"""Wrong records of short reports, written by strangers."""

import pytest

from evals.mistakes import by_kind, labelled, mistakes, still_told
from evals.suites import briefs


def test_every_mistake_differs_from_its_label() -> None:
    right = {case.article.id: case.incidents for case in briefs.load(None, "all").cases}
    assert all(one.incidents != right[one.article.id] for one in mistakes("dev"))


@pytest.mark.slow
@pytest.mark.parametrize(("split", "share"), [("dev", 0.85), ("dev-2", 0.78), ("dev-3", 0.8)])
def test_most_wrong_records_by_strangers_are_refused(split: str, share: float) -> None:
    kinds = by_kind(split).values()
    assert sum(kind.refused for kind in kinds) > share * sum(kind.of for kind in kinds) > 150


@pytest.mark.slow
def test_counts_that_are_rounded_loosened_or_reworded_never_pass() -> None:
    sure = {"rounding", "more-than-as-exact", "quote-reworded", "quote-joined", "at-least-dropped", "claimant-invented"}
    kinds = by_kind("dev")
    assert {kind for kind in sure if kinds[kind].refused != kinds[kind].of} == set()


@pytest.mark.slow
@pytest.mark.parametrize("split", labelled())
def test_a_refused_record_that_keeps_what_nobody_refuses_tells_nothing_wrong(split: str) -> None:
    assert [(one.article.id, one.kind, told) for one in mistakes(split) if (told := still_told(one))] == []
