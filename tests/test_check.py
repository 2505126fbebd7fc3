"""incidents check: records made elsewhere, held against the rules, in three forms."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main

TEXT = "A bomb killed at least 29 people in Gao on Tuesday, police said. Nine were wounded.\n"


def record(low: int, name: str = "gao") -> dict[str, Any]:
    """What another program may write: no offsets, no numbers derived, no status."""
    killed = {"quote": "killed at least 29 people", "outcome": "killed", "count": {"low": low, "high": None}}
    hurt = {"quote": "Nine were wounded", "outcome": "injured", "count": {"low": 9, "high": 9}}
    return {"article": {"id": name}, "incidents": [{"role": "main", "tolls": [killed, hurt]}]}


@pytest.fixture
def check(tmp_path: Path) -> Callable[..., Result]:
    """Runs the command over lines, given as records or as bytes, beside the one article."""
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "gao.txt").write_text(TEXT)

    def run(*lines: dict[str, Any] | bytes, shape: str = "text", sources: str = "texts") -> Result:
        file = tmp_path / "records.jsonl"
        file.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines) + b"\n")
        return CliRunner().invoke(main, ["check", str(file), "--articles", str(tmp_path / sources), "--format", shape])

    return run


def test_text_names_each_record_with_its_violations(check: Callable[..., Result]) -> None:
    result = check(record(29), record(92))
    assert result.stdout.splitlines() == [
        "gao: ok",
        "gao: rejected",
        '  error: count-not-in-quote at incidents[0].tolls[0].count: 92+ killed is not what the quote says: "killed at least 29'
        ' people" says 29+',
    ]
    assert (result.exit_code, result.stderr) == (3, "2 records, 1 not good\n")


def test_json_holds_the_checked_records_in_order_with_all_that_was_absent(check: Callable[..., Result]) -> None:
    result = check(record(29), record(92), shape="jsonl")
    right, wrong = map(json.loads, result.stdout.splitlines())
    start = TEXT.index("killed at least")
    assert right["evidence"]["incidents[0].tolls[0].quote"] == {"start": start, "end": start + 25, "match": "exact"}
    assert right["incidents"][0]["casualties"]["killed"] == {"low": 29, "best": 29, "high": None, "tolls": [0]}
    assert (right["status"], wrong["status"], wrong["incidents"]) == ("ok", "rejected", [])
    assert [violation["rule"] for violation in wrong["violations"]] == ["count-not-in-quote"]
    assert wrong["draft"][0]["tolls"][0]["count"]["low"] == 92


def test_github_annotates_the_line_of_the_record(check: Callable[..., Result], tmp_path: Path) -> None:
    result = check(record(29), record(92), shape="github")
    assert result.stdout.splitlines() == [
        f"::error file={tmp_path / 'records.jsonl'},line=2,title=count-not-in-quote::gao: incidents[0].tolls[0].count: 92+ killed"
        ' is not what the quote says: "killed at least 29 people" says 29+'
    ]


def test_records_that_are_all_right_end_with_0(check: Callable[..., Result]) -> None:
    for shape in ("text", "jsonl", "github"):
        assert check(record(29), shape=shape).exit_code == 0


def test_a_byte_order_mark_is_no_part_of_a_record(check: Callable[..., Result]) -> None:
    assert check(b"\xef\xbb\xbf" + json.dumps(record(29)).encode()).stdout == "gao: ok\n"


def test_a_line_that_is_no_utf_8_fails_alone(check: Callable[..., Result], tmp_path: Path) -> None:
    result = check(b'{"article": {"id": "\xff"}, "incidents": []}', record(29))
    place = f"{tmp_path / 'records.jsonl'}:1"
    assert result.stdout.splitlines() == [
        f"{place}: failed ({place}: not UTF-8 at byte 21; write the line as UTF-8)",
        "gao: ok",
    ]
    assert result.exit_code == 3


def test_a_record_of_an_unknown_article_says_so(check: Callable[..., Result]) -> None:
    result = check(record(29, "kidal"))
    assert result.stdout == "kidal: failed (no article 'kidal' among the 1 of --articles)\n"
    assert result.exit_code == 3


def test_of_articles_with_one_id_the_record_is_held_against_its_own(check: Callable[..., Result], tmp_path: Path) -> None:
    texts = [TEXT, TEXT.replace("29", "31"), TEXT]
    (tmp_path / "texts" / "gao.txt").unlink()
    articles = "".join(json.dumps({"id": "gao", "text": text}) + "\n" for text in texts)
    (tmp_path / "texts" / "news.jsonl").write_text(articles)
    own = record(29) | {"article": {"id": "gao", "sha256": hashlib.sha256(TEXT.encode()).hexdigest()}}
    assert check(own).stdout == "gao: ok\n"
    said = "several articles are called 'gao'; give each its own id, or the record its article's sha256"
    assert check(record(29)).stdout == f"gao: failed ({said})\n"


def test_a_source_that_is_not_there_is_named(check: Callable[..., Result], tmp_path: Path) -> None:
    result = check(record(29), sources="nowhere")
    why = f"of what could not be read, the first: {tmp_path / 'nowhere'}: no such file or folder; check the path"
    assert result.stdout == f"gao: failed (no article 'gao' among the 0 of --articles; {why})\n"
