"""The pipeline with the baseline: articles a second, where the time goes, memory, growth with length."""

from __future__ import annotations

import asyncio
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from extractor.articles import read_articles
from extractor.models.baseline import Baseline, answer
from extractor.pipeline import extract
from extractor.policy import Policy
from extractor.reading.dates.dates import date_mentions
from extractor.reading.harm.mentions import mentions
from extractor.reading.names.organisations import organisation_mentions
from extractor.reading.places.places import place_mentions
from extractor.reading.scenes.backdrops import backdrops
from extractor.reading.text.sentences import sentences
from schemas import Article

GOLD = Path(__file__).parent.parent / "evals" / "gold" / "dev"
PLAIN = Path(__file__).with_name("plain.txt")
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


def plain_articles(number: int, length: int = LENGTH) -> list[Article]:
    """Articles of about ``length`` characters of ordinary news without an incident, of paragraphs in ever other order."""
    paragraphs = PLAIN.read_text(encoding="utf-8").strip().split("\n\n")
    found = []
    for index in range(number):
        order = random.Random(index).sample(paragraphs, len(paragraphs))
        text = "\n\n".join(order)[:length]
        found.append(Article(id=f"plain-{index}", text=f"Report {index}.\n\n{text}"))
    return found


def report() -> None:
    """Print every figure."""
    asyncio.run(_speed())
    _parts()
    _growth()
    _start()


async def _speed() -> None:
    for name, batch in (("dense with incidents", articles(ARTICLES)), ("without any", plain_articles(ARTICLES))):
        await _speed_of(name, batch)


async def _speed_of(name: str, batch: list[Article]) -> None:
    model = Baseline()
    policy = Policy.for_model(model)
    await extract(batch[0], model, policy)
    begun = time.process_time()
    for article in batch:
        await extract(article, model, policy)
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    speed = f"{len(batch) / spent:.0f} articles/s of {LENGTH} characters on one core"
    print(f"pipeline, baseline, articles {name}: {speed}, peak memory {peak:.0f} MB")


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


def _growth() -> None:
    """The built-in reader on one text, ten and a hundred times as long."""
    spent = []
    answer(articles(2)[1])  # what is loaded once is no part of it
    for length in (10_000, 100_000, 1_000_000):
        article = articles(1, length)[0]
        begun = time.process_time()
        answer(article)
        spent.append(time.process_time() - begun)
    print(
        "reading, growth: "
        + ", ".join(f"{size} {one:.2f} s" for size, one in zip(("10 kB", "100 kB", "1 MB"), spent, strict=True))
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
