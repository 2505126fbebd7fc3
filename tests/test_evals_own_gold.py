"""The commands that the pages give for a gold of one's own are run as they stand there."""

import re
import shlex
from collections.abc import Iterable
from contextlib import chdir
from itertools import takewhile
from pathlib import Path
from string import Template
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from evals.cli import main

ROOT = Path(__file__).parent.parent
HEADING = "Your own gold, your own gate"
PAGES = [page for page in (ROOT / "README.md", ROOT / "docs" / "evals.md") if HEADING in page.read_text(encoding="utf-8")]
TEXT = """\
---
title: Blast in Kabul
published: 2019-05-08
source: Wire
---
KABUL - A car bomb killed at least four people and wounded 15 in Kabul on Wednesday, police said.
"""


def commands(block: str) -> list[str]:
    return [line for line in block.splitlines() if line.startswith("incident-evals ")]


def of_page(page: Path) -> list[str]:
    """The commands of the first block under the heading."""
    section = page.read_text(encoding="utf-8").split(f"## {HEADING}", 1)[1]
    block = re.search(r"```\w*\n(.*?)```", section, re.DOTALL)
    assert block is not None
    return commands(block[1])


def of_workflow() -> tuple[list[str], dict[str, str]]:
    workflow: dict[str, Any] = yaml.safe_load((ROOT / "docs" / "evals-workflow.yml").read_text(encoding="utf-8"))
    (job,) = workflow["jobs"].values()
    return commands("\n".join(step.get("run", "") for step in job["steps"])), job["env"]


def run(lines: Iterable[str], folder: Path, environment: dict[str, str] | None = None) -> list[str]:
    """What each command prints; none may fail."""
    printed = []
    with chdir(folder):
        for line in lines:
            arguments = shlex.split(Template(line).substitute(environment or {}), comments=True)
            result = CliRunner().invoke(main, arguments[1:])
            assert result.exit_code == 0, f"{line}\n{result.output}"
            printed.append(result.output)
    return printed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "kabul.txt").write_text(TEXT)
    return tmp_path


def test_the_pages_give_the_same_commands() -> None:
    assert PAGES
    assert len({tuple(of_page(page)) for page in PAGES}) == 1


def test_the_commands_make_a_gold_and_hold_a_run_against_its_baseline(folder: Path) -> None:
    printed = run(of_page(PAGES[0]), folder)
    assert "Strict F1 of two runs" in printed[-3]
    assert "Gate held" in printed[-1]
    assert "<html" in (folder / "run.html").read_text(encoding="utf-8")


def test_the_workflow_to_copy_gates_that_gold(folder: Path) -> None:
    run(takewhile(lambda line: "run.json" not in line, of_page(PAGES[0])), folder)
    lines, environment = of_workflow()
    assert "Gate held" in run(lines, folder, environment)[-1]
    assert "<testsuite" in (folder / "junit.xml").read_text(encoding="utf-8")


def test_records_made_elsewhere_are_measured_like_a_models(folder: Path) -> None:
    run([line for line in of_page(PAGES[0]) if "label make" in line], folder)
    line = '{"article": {"id": "kabul"}, "status": "no_incident"}\n'
    (folder / "records.jsonl").write_text(line)
    (printed,) = run(["incident-evals run --data my-gold --extractions records.jsonl --out run.json"], folder)
    assert "model extractions:records.jsonl" in printed
    assert "1 no_incident" in printed


def test_records_of_articles_that_the_gold_lacks_are_refused(folder: Path) -> None:
    run([line for line in of_page(PAGES[0]) if "label make" in line], folder)
    (folder / "records.jsonl").write_text('{"article": {"id": "herat"}, "status": "no_incident"}\n')
    with chdir(folder):
        arguments = "run --data my-gold --extractions records.jsonl --out run.json".split()
        result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "the run holds 'herat'" in result.output
    assert not (folder / "run.json").exists()
