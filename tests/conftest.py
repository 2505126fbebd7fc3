"""What tests share: the examples as the built-in reader reads them, a browser, and how property tests run.

Property tests have no deadline, since machines differ, and the same examples each time where a merge hangs on them.
"""

import gc
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, settings

from extractor.articles import read_articles
from extractor.cli import main
from extractor.testing.browser import NoBrowserError
from extractor.testing.browser import chromium as opened_chromium
from schemas import Article, Extraction

EXAMPLES = Path(__file__).parent.parent / "examples"

settings.register_profile("here", deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), max_examples=100, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session")
def examples() -> list[tuple[Article, Extraction]]:
    """The bundled articles, each with what the built-in reader makes of it."""
    result = CliRunner().invoke(main, ["extract", str(EXAMPLES), "--format", "jsonl"])
    records = {record.article.id: record for record in map(Extraction.model_validate_json, result.stdout.splitlines())}
    return [(article, records[article.id]) for article in read_articles([str(EXAMPLES)]) if isinstance(article, Article)]


@pytest.fixture(scope="module")
def chromium(examples: list[tuple[Article, Extraction]]) -> Iterator[Any]:
    """Headless Chromium. The examples come first: while it is open, no event loop can read them."""
    try:
        with opened_chromium() as browser:
            yield browser
    except NoBrowserError as missing:
        pytest.skip(str(missing))


def pytest_unconfigure() -> None:
    """Gives back to the collector what the commands froze on loading: else libraries report at exit what was never freed."""
    gc.unfreeze()
