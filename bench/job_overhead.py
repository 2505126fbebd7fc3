"""CPU and throughput of the whole path, from an article to its checked record in the ledger, beside bare calls.

All kinds ask the same loopback server, which runs in a process of its own, with the same question, on one core, in one
run, so that the ratios hold on any machine. ``python -m bench.job_overhead [--articles N]``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.llm_overhead import Call, cpu_per_call, kinds, server
from extractor.jobs.limiter import Caps
from extractor.jobs.local import Plan, run_local
from extractor.models.catalogue import open_model
from extractor.models.model import Request
from extractor.pipeline import opening_requests
from extractor.policy import Policy
from schemas import Article

ROUNDS = 5
LATENCY_S = 0.2
IN_FLIGHT = 256
GAP_S = 8.0  # longer than an idle connection is kept
MAIN = (
    "At least four people died and nearly a dozen were injured when a bomb went off in a market in Kabul on Monday, police said."
)
EARLIER = "In March gunmen killed seven soldiers at a checkpoint near Herat."
REST = "Shopkeepers swept up glass while relatives waited outside the hospital for news, and the road stayed closed until dusk. "


def _toll(quote: str, outcome: str, low: int, high: int | None) -> dict[str, Any]:
    return {"quote": quote, "outcome": outcome, "count": {"low": low, "high": high}, "source": None}


ANSWER = json.dumps(
    {
        "incidents": [
            {
                "role": "main",
                "summary": "A bomb went off in a market in Kabul.",
                "place": {"country": "AF", "city": "Kabul", "quote": "a market in Kabul"},
                "attack_types": ["bombing"],
                "tolls": [
                    _toll("At least four people died", "killed", 4, None),
                    _toll("nearly a dozen were injured", "injured", 10, 11),
                ],
            },
            {
                "role": "background",
                "summary": "Gunmen killed seven soldiers near Herat.",
                "place": {"country": "AF", "city": "Herat", "quote": "near Herat"},
                "tolls": [_toll("killed seven soldiers", "killed", 7, 7)],
            },
        ]
    }
)


def article(number: int) -> Article:
    """An article of 3 kB that differs from every other by its number."""
    return Article(id=f"article-{number}", title=f"Report {number}", text=f"{MAIN} {REST * 12}\n\n{EARLIER} {REST * 12}")


def main() -> None:
    """Measure and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=200, help="articles of each round")
    options = parser.parse_args()
    with server(ANSWER) as quick, server(ANSWER, delay_s=LATENCY_S) as slow:
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})  # the servers keep the other cores
        costs = asyncio.run(cpu(quick, options.articles))
        raw, plain = costs["raw aiohttp"], costs["plain instructor"]
        print(f"{'one core':<18}{'CPU ms':>8}{'x raw':>8}{'x plain':>9}")
        for name, cost in costs.items():
            print(f"{name:<18}{cost * 1000:>8.2f}{cost / raw:>8.1f}{cost / plain:>9.2f}")
        print(f"\n{IN_FLIGHT} in flight, {LATENCY_S * 1000:.0f} ms latency")
        asyncio.run(throughput(slow, options.articles * 10))


def request() -> Request:
    """The question that the whole path asks of an article."""
    return opening_requests(article(0), Policy("m", reads_prompts=True))[0]


async def cpu(base_url: str, articles: int) -> dict[str, float]:
    """Seconds of CPU per article, the median of the rounds; the kinds take turns within each round."""
    costs: dict[str, list[float]] = {}
    done = 0
    async with kinds(base_url, request()) as named:
        for call in named.values():
            await call()
        await whole(base_url, range(done, done + 50), Caps())
        for _ in range(ROUNDS):
            for name, call in named.items():
                number = max(1, articles // 5) if name == "plain instructor" else articles
                costs.setdefault(name, []).append(await cpu_per_call(call, number, 16))
            begun = time.process_time()
            await whole(base_url, range(articles), Caps())
            costs.setdefault("whole path", []).append((time.process_time() - begun) / articles)
    return {name: statistics.median(rounds) for name, rounds in costs.items()}


async def whole(base_url: str, numbers: range, caps: Caps, *, gap_after: int | None = None) -> dict[str, Any]:
    """One job from its articles to its files; its summary. After ``gap_after`` articles none comes for a while."""

    def articles() -> Iterator[Article]:
        for number in numbers:
            if number == gap_after:
                time.sleep(GAP_S)
            yield article(number)

    with tempfile.TemporaryDirectory() as folder:
        plan = Plan(lambda pace: open_model("m", base_url=base_url, pace=pace), Policy.for_model, caps, folder=Path(folder))
        _, summary = await run_local(articles(), plan, lambda _: None)
    assert summary["by_status"] == {"ok": len(numbers)}, summary
    return summary


async def throughput(base_url: str, articles: int) -> None:
    """Print articles a second of the whole path and of plain instructor, and what broke."""
    async with kinds(base_url, request()) as named:
        plain, broken = await rate(named["plain instructor"], articles // 5)
    print(f"plain instructor: {plain:.0f}/s, {broken} calls broken")
    begun = time.perf_counter()
    summary = await whole(base_url, range(articles), Caps(IN_FLIGHT))
    ours = articles / (time.perf_counter() - begun)
    print(f"whole path: {ours:.0f}/s from the first article to the files, {ours / plain:.1f} x plain; {summary['calls']}")
    summary = await whole(base_url, range(articles), Caps(IN_FLIGHT), gap_after=articles // 2)
    print(f"with a gap of {GAP_S:.0f} s halfway: {summary['calls']}")


async def rate(call: Call, calls: int) -> tuple[float, int]:
    """Calls a second, and how many of them raised."""
    gate = asyncio.Semaphore(IN_FLIGHT)
    broken = 0

    async def one() -> None:
        nonlocal broken
        async with gate:
            try:
                await call()
            except Exception:
                broken += 1

    begun = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(calls)))
    return (calls - broken) / (time.perf_counter() - begun), broken


if __name__ == "__main__":
    main()
