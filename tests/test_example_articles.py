"""The built-in reader on the bundled articles: the traps that real articles set."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from extractor.cli import main

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.fixture(scope="module")
def records() -> dict[str, dict[str, Any]]:
    result = CliRunner().invoke(main, ["extract", str(EXAMPLES), "--format", "jsonl"])
    assert result.exit_code == 0
    return {record["article"]["id"]: record for record in map(json.loads, result.stdout.splitlines())}


def tolls(record: dict[str, Any], incident: int, outcome: str) -> list[tuple[int, int | None]]:
    found = [
        toll for toll in record["incidents"][incident]["tolls"] if toll["outcome"] == outcome and toll["group"] == "everyone"
    ]
    return [(toll["count"]["low"], toll["count"]["high"]) for toll in found]


def test_there_are_ten_examples_and_each_comes_out_once(records: dict[str, dict[str, Any]]) -> None:
    assert len(records) == 10


def test_conflicting_figures_are_all_kept_each_with_its_source(records: dict[str, dict[str, Any]]) -> None:
    record = records["01-conflicting-tolls"]
    assert tolls(record, 0, "killed") == [(14, None), (17, 17)]
    assert {(25, None), (31, 31)} <= set(tolls(record, 0, "injured"))
    assert all(toll["source"] for toll in record["incidents"][0]["tolls"])


def test_the_earlier_attack_keeps_its_own_dead(records: dict[str, dict[str, Any]]) -> None:
    first, second = records["02-background-attack"]["incidents"]
    assert (first["role"], second["role"]) == ("main", "background")
    assert [(toll["outcome"], toll["count"]["low"]) for toll in first["tolls"]] == [("killed", 3), ("injured", 1)]
    assert [toll["count"]["low"] for toll in second["tolls"]] == [11]


def test_dead_attackers_are_told_apart(records: dict[str, dict[str, Any]]) -> None:
    casualties = records["03-attackers-among-the-dead"]["incidents"][0]["casualties"]
    assert (casualties["killed"]["best"], casualties["attackers_killed"]["best"]) == (16, 2)


def test_no_figure_is_unknown_and_not_zero(records: dict[str, dict[str, Any]]) -> None:
    (incident,) = records["04-no-figure"]["incidents"]
    assert incident["casualties"]["killed"] is None
    assert incident["casualties"]["injured"] is None
    assert incident["date"]["start"] is None
    assert incident["perpetrators"][0]["basis"] == "claimed"


def test_an_accident_is_no_incident(records: dict[str, dict[str, Any]]) -> None:
    assert records["09-no-incident"]["status"] == "no_incident"


def test_a_corrected_figure_is_superseded(records: dict[str, dict[str, Any]]) -> None:
    standing = {
        toll["count"]["low"]: toll["status"]
        for toll in records["10-correction"]["incidents"][0]["tolls"]
        if toll["outcome"] == "killed"
    }
    assert (standing[9], standing[19]) == ("current", "superseded")
