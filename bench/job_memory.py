"""Memory of a job as it goes on: the whole path with a model that answers at once, in this process.

``python -m bench.job_memory [--articles N]`` prints a row for every tenth of the way: articles, memory, growth since the first
10,000, articles a second, size of the ledger. What lies in the ledger is on disk, so the growth must stay flat.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

from extractor.jobs.ledger import Finished
from extractor.jobs.limiter import Caps
from extractor.jobs.local import LEDGER, Plan, run_local
from extractor.models.model import Reply, Request
from extractor.policy import Policy
from extractor.testing.killing import RIGHT, story
from schemas import Article, Usage

FIRST = 10_000
BOUND_MB = 50


class AtOnceModel:
    """Answers every question at once with the same right answer."""

    name = "bench"
    reads_prompts = True
    parameters: ClassVar[dict[str, Any]] = {}

    async def reply(self, request: Request) -> Reply:
        """The answer."""
        return Reply("answered", RIGHT, usage=Usage(prompt_tokens=1000, completion_tokens=50), latency_s=0.0)

    async def close(self) -> None:
        """Nothing is held open."""


class Curve:
    """Samples memory as articles finish."""

    def __init__(self, articles: int, ledger: Path) -> None:
        self._every = max(FIRST, articles // 20)
        self._ledger = ledger
        self._begun = time.perf_counter()
        self._done = 0
        self._first: float | None = None
        self.growth = 0.0
        print(f"{'articles':>10}{'MB':>8}{'growth MB':>11}{'articles/s':>12}{'ledger MB':>11}", flush=True)

    def add(self, _: Finished) -> None:
        """One article is finished."""
        self._done += 1
        if self._done == FIRST or self._done % self._every == 0:
            self.row(f"{self._done:,}")

    def row(self, label: str) -> None:
        """Print how things stand."""
        now = resident_mb()
        self._first = self._first or now
        self.growth = max(self.growth, now - self._first)
        rate = self._done / (time.perf_counter() - self._begun)
        size = self._ledger.stat().st_size / 1e6
        print(f"{label:>10}{now:>8.0f}{now - self._first:>11.1f}{rate:>12.0f}{size:>11.0f}", flush=True)


def resident_mb() -> float:
    """Memory that this process has in RAM."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    """Run and print the curve; exit status 1 where it grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        curve = Curve(options.articles, Path(place) / LEDGER)
        plan = Plan(lambda _: AtOnceModel(), Policy.for_model, Caps(concurrency=64), folder=Path(place))
        _, summary = asyncio.run(run_local(articles(options.articles), plan, curve.add))
        curve.row("files")
    assert summary["articles"] == options.articles, json.dumps(summary)
    print(f"growth after the first {FIRST:,} articles: {curve.growth:.1f} MB")
    raise SystemExit(curve.growth > BOUND_MB)


def articles(number: int) -> Iterator[Article]:
    """So many, made as they are taken."""
    return (Article(id=f"article-{index}", text=story(index)) for index in range(number))


if __name__ == "__main__":
    main()
