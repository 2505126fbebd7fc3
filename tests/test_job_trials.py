"""Jobs that are killed, and jobs whose server misbehaves. `make test-kill` and `make test-faults` are their long forms."""

from pathlib import Path

import pytest

from extractor.testing.faults import NAMES, run_with_faults
from extractor.testing.killing import Trial, kill_again_and_again


@pytest.mark.slow
def test_a_job_killed_again_and_again_loses_and_doubles_nothing_and_repeats_only_what_was_under_way(tmp_path: Path) -> None:
    report = kill_again_and_again(Trial(kills=6, articles=150), tmp_path)
    assert report.held, str(report)
    assert sum(report.by_status.values()) == 150


@pytest.mark.slow
def test_every_article_ends_as_its_fault_demands_and_the_accounts_are_the_servers_own(tmp_path: Path) -> None:
    report = run_with_faults(5 * 2 * len(NAMES), tmp_path)
    assert report.held, str(report)
    assert len(report.by_fault) == len(NAMES)
