"""The pipeline with the baseline: articles a second, where the time goes, memory, growth with length."""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractor.articles import read_articles
from extractor.models.baseline import Baseline, answer
from extractor.pipeline import Policy, extract
from extractor.reading.backdrops import backdrops
from extractor.reading.dates import date_mentions
from extractor.reading.mentions import mentions
from extractor.reading.organisations import organisation_mentions
from extractor.reading.places import place_mentions
from extractor.reading.sentences import sentences
from extractor.validation.verdict import judge
from schemas import Article, Count, Group, Incident, Outcome, Role, Toll

GOLD = Path(__file__).parent.parent / "evals" / "gold" / "dev"
LENGTH = 3_000
ARTICLES = 300


def articles(number: int, length: int = LENGTH) -> list[Article]:
    """Articles of about ``length`` characters, each from other gold texts, so that none is read twice."""
    texts = [item.text for item in read_articles([str(GOLD)], published=None, stdin=None) if isinstance(item, Article)]
    found = []
    for index in range(number):
        text = ""
        step = index
        while len(text) < length:
            text += texts[step % len(texts)] + "\n\n"
            step += 7
        found.append(Article(id=str(index), text=f"Report {index}.\n\n{text[:length]}"))
    return found


def report() -> None:
    """Print every figure."""
    asyncio.run(_speed())
    _parts()
    _rules()
    _growth()
    _start()


async def _speed() -> None:
    model = Baseline()
    policy = Policy.for_model(model)
    batch = articles(ARTICLES)
    await extract(batch[0], model, policy)
    begun = time.process_time()
    for article in batch:
        await extract(article, model, policy)
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"pipeline, baseline: {ARTICLES / spent:.0f} articles/s of {LENGTH} characters on one core, peak memory {peak:.0f} MB")


def _parts() -> None:
    batch = articles(60)
    parts: dict[str, Callable[[str], object]] = {
        "sentences": sentences,
        "mentions": mentions,
        "dates": lambda text: date_mentions(text, None),
        "places": place_mentions,
        "organisations": organisation_mentions,
        "backdrops": lambda text: backdrops(text, sentences(text)),
    }
    for name, part in parts.items():
        begun = time.process_time()
        for article in batch:
            part(article.text)
        print(f"reading, {name}: {(time.process_time() - begun) / len(batch) * 1000:.2f} ms an article")


def _rules() -> None:
    quotes = [f"bomb {n} killed {n + 3} people" for n in range(10)]
    tolls = [
        Toll(quote=quote, outcome=Outcome.killed, group=Group.everyone, count=Count.exactly(n + 3))
        for n, quote in enumerate(quotes)
    ]
    spent = []
    for index, article in enumerate(articles(30, 5_000 - 300)):
        text = f"{article.text}\n\nIn all, " + ", and ".join(quotes) + f" on day {index}."
        begun = time.process_time()
        judge(Article(id="a", text=text), [Incident(role=Role.main, tolls=tolls)])
        spent.append(time.process_time() - begun)
    print(f"validation, all rules on 5 kB with 10 tolls: median {sorted(spent)[len(spent) // 2] * 1000:.2f} ms")


def _growth() -> None:
    shapes = {
        "quotes": '"killed "3 "',
        "digits": "1234567890 ",
        "brackets": "((((killed 3 [",
        "marks": "\u202e\u200bkilled\u200b 3 🙂 ",
    }
    for name, unit in shapes.items():
        times = []
        for length in (10_000, 100_000, 1_000_000):
            text = (unit * (length // len(unit) + 1))[:length]
            begun = time.process_time()
            judge(
                Article(id="a", text=text),
                [Incident(role=Role.main, tolls=[Toll(quote="killed 3", outcome=Outcome.killed, count=Count.exactly(3))])],
            )
            times.append(time.process_time() - begun)
        print(
            f"growth, {name}: "
            + ", ".join(f"{length} {spent:.2f} s" for length, spent in zip(("10 kB", "100 kB", "1 MB"), times, strict=True))
        )


def _start() -> None:
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "extractor.cli", "extract", "-"],
        input=b"A bomb killed three people in Kabul.",
        capture_output=True,
        check=True,
    )
    print(f"start to first record: {time.perf_counter() - begun:.2f} s")


def one() -> None:
    """Read one article once: what a profiler is pointed at."""
    answer(articles(1)[0])
