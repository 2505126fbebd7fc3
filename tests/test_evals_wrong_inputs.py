"""What incident-evals says to inputs that cannot be right, and what it leaves as it was."""

import re
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest
from click.testing import CliRunner

from evals.cli import main
from extractor.testing.behaviour import Answer
from extractor.testing.server import LoopbackServer

TEXT = """\
---
title: Blast in Kabul
published: 2019-05-08
source: Wire
---
KABUL - A car bomb killed at least four people and wounded 15 in Kabul on Wednesday, police said.
"""


def invoke(*arguments: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with articles, gold, a gold of which nothing is labelled, and a run over the gold."""
    for name in ("articles", "empty"):
        (tmp_path / name).mkdir()
    (tmp_path / "articles" / "kabul.txt").write_text(TEXT)
    assert invoke("label", "make", tmp_path / "articles", "--out", tmp_path / "gold")[0] == 0
    assert invoke("run", "--data", tmp_path / "gold", "--out", tmp_path / "run.json")[0] == 0
    return tmp_path


def test_scoring_a_run_by_another_gold_is_refused_and_leaves_the_run_as_it_was(folder: Path) -> None:
    before = (folder / "run.json").read_bytes()
    code, said = invoke("score", folder / "run.json")
    assert code == 2
    assert "the run holds 'kabul'" in said
    assert (folder / "run.json").read_bytes() == before


def test_blessing_by_another_gold_names_the_way_to_the_runs_own(folder: Path) -> None:
    code, said = invoke("bless", folder / "run.json", "--baseline", folder / "base.json")
    assert code == 2
    assert "the labels of suite gold are not those it was scored with; name its own with --data" in said
    assert not (folder / "base.json").exists()


def test_a_page_of_a_kind_that_cannot_be_written_is_refused(folder: Path) -> None:
    code, said = invoke("report", folder / "run.json", "--data", folder / "gold", "--out", folder / "run.pdf")
    assert (code, said.strip()) == (
        2,
        f"incident-evals: --out {folder / 'run.pdf'}: .pdf cannot be written; name a file that ends in .html or .md",
    )
    assert not (folder / "run.pdf").exists()


def test_a_folder_without_labels_does_not_pass_the_check(folder: Path) -> None:
    code, said = invoke("label", "check", folder / "empty")
    assert (code, said.strip()) == (
        2,
        f"incident-evals: {folder / 'empty'}: no label (*.yaml) is here; name the folder that label make wrote",
    )


@pytest.mark.parametrize("command", [("run", "--out", "run.json"), ("mutate",)])
def test_a_folder_without_gold_is_named_as_it_was_given(folder: Path, command: tuple[str, ...]) -> None:
    with chdir(folder):
        code, said = invoke(*command, "--data", "empty")
    assert (code, said.strip()) == (
        2,
        "incident-evals: empty: no gold label (*.yaml) is here, nor a folder dev or test; name a folder of labels with --data",
    )


def test_a_gold_of_ones_own_is_mutated_without_splits(folder: Path) -> None:
    code, said = invoke("mutate", "--data", folder / "gold")
    assert code == 0
    assert "Right records rejected: 0 of 1" in said


def test_the_injections_are_found_from_any_folder(folder: Path) -> None:
    with chdir(folder):
        code, said = invoke("injections", "run.json")
    assert code == 0
    assert "| **all** | 60 | 0 | 0 | 0 | 60 |" in said


def test_two_articles_with_one_id_get_no_label(tmp_path: Path) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a", "text": "Four died in Oslo."}\n{"id": "a", "text": "Five died in Rome."}\n')
    code, said = invoke("label", "make", source, "--out", tmp_path / "gold")
    assert (code, said.strip()) == (2, "incident-evals: two articles are called 'a'; give each its own id")
    assert not (tmp_path / "gold").exists()


def test_data_that_nobody_named_is_not_called_absent() -> None:
    code, said = invoke("false-alarms", "--suite", "isaf")
    assert (code, said.strip()) == (0, "skipped: no --data; name the folder that holds isaf's dev.jsonl")


@pytest.mark.parametrize(
    "command",
    [
        ("run", "--data", "gold", "--out", "file/run.json"),
        ("bless", "run.json", "--data", "gold", "--baseline", "file/base.json"),
        ("gate", "run.json", "--data", "gold", "--baseline", "run.json", "--junit", "file/junit.xml"),
        ("gate", "run.json", "--data", "gold", "--baseline", "run.json", "--summary", "file/summary.md"),
        ("report", "run.json", "--data", "gold", "--out", "file/run.html"),
        ("label", "make", "articles", "--out", "file/gold"),
        ("dataset", "--data", "gold", "--articles", "file/articles.jsonl"),
        ("vote", "run.json", "run.json", "run.json", "--data", "gold", "--out", "file/vote.json"),
    ],
    ids=lambda command: command[0],
)
def test_a_place_that_cannot_be_written_is_named_and_is_no_regression(folder: Path, command: tuple[str, ...]) -> None:
    (folder / "file").write_text("")
    with chdir(folder):
        code, said = invoke(*command)
    assert code == 2
    assert re.search(
        r"^incident-evals: (--out )?file(/\S+)?: cannot be (used|written) \((File exists|Not a directory)\); choose",
        said,
        re.MULTILINE,
    )


def test_a_verdict_may_go_into_a_folder_that_is_not_there_yet(folder: Path) -> None:
    with chdir(folder):
        asked = ("gate", "run.json", "--data", "gold", "--baseline", "run.json")
        assert invoke(*asked, "--junit", "new/junit.xml", "--summary", "other/summary.md")[0] == 0
    assert (folder / "new" / "junit.xml").read_text().startswith("<?xml")
    assert (folder / "other" / "summary.md").read_text().startswith("## Gate held")


def test_nobody_is_asked_for_a_run_that_could_not_be_written(folder: Path) -> None:
    (folder / "file").write_text("")
    with LoopbackServer(Answer('{"incidents": []}')) as server:
        asked = ("--model", "openai/m", "--base-url", server.base_url)
        assert invoke("run", "--data", folder / "gold", *asked, "--out", folder / "file" / "run.json")[0] == 2
        assert server.requests == []
        assert invoke("run", "--data", folder / "gold", *asked, "--out", folder / "new" / "run.json")[0] == 0
        assert len(server.requests) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full on this system")
@pytest.mark.parametrize(
    ("module", "command", "code"),
    [("extractor.cli", "rules", 1), ("extractor.cli", "schema", 1), ("extractor.cli", "prompts", 1), ("evals.cli", "dataset", 2)],
)
def test_a_full_disk_is_told_in_one_line(module: str, command: str, code: int) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", module, command], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == code
    assert "No space left on device" in done.stderr
    assert len(done.stderr.splitlines()) == 1
