"""Generated pages say what the programs say, and pages show pictures that are there."""

import importlib.util
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from prompts import catalogue
from prompts.lock import locked, problems

ROOT = Path(__file__).parent.parent
SPEC = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
assert SPEC is not None
assert SPEC.loader is not None
GENERATE = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(GENERATE)
PAGES: dict[Path, Callable[[], str]] = GENERATE.pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_generated_page_is_what_make_docs_writes(page: Path) -> None:
    assert page.read_text(encoding="utf-8") == PAGES[page](), "run make docs"


def test_no_published_prompt_was_changed_or_removed() -> None:
    assert problems(locked()) == []


def test_every_prompt_is_locked() -> None:
    assert {f"{prompt.purpose}/{prompt.version}" for prompt in catalogue()} == set(locked())


@pytest.mark.parametrize("page", sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]), ids=lambda page: page.name)
def test_each_picture_that_a_page_shows_is_there_and_small(page: Path) -> None:
    for shown in re.findall(r"!\[[^\]]+\]\(([^):]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / shown).stat().st_size < 200_000, shown
