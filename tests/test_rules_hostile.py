"""Hostile text: no rule crashes on it, and none takes more than linear time."""

import time

import pytest

from extractor.testing.hostile import HOSTILE, hostile
from extractor.validation.verdict import judge


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_no_rule_crashes_on_hostile_text(unit: str) -> None:
    article, incidents = hostile(unit, 3_000)
    found = judge(article, incidents)
    paths = {violation.path for violation in found.violations}
    assert all(path.startswith("incidents") for path in paths)
    for evidence in found.evidence.values():
        assert 0 <= evidence.start < evidence.end <= len(article.text)


def test_a_hundred_thousand_digits_are_no_count() -> None:
    article, incidents = hostile("1", 100_000)
    assert "count-not-in-quote" in {violation.rule for violation in judge(article, incidents).errors}


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_all_rules_together_take_linear_time(unit: str) -> None:
    def seconds(size: int) -> float:
        began = time.process_time()
        judge(*hostile(unit, size))
        return time.process_time() - began

    seconds(1_000)
    # Twenty times the text may take 60 times as long on a busy machine; a quadratic rule would take 400 times.
    assert seconds(400_000) < 60 * seconds(20_000) + 0.5
