"""Runner: many articles through the pipeline at once, none lost."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

from extractor.articles import Unreadable
from extractor.models.model import Model
from extractor.pipeline import Policy, extract, unreadable_extraction
from schemas import Article, Extraction


async def run(
    articles: Iterator[Article | Unreadable], model: Model, policy: Policy, *, concurrency: int
) -> AsyncIterator[Extraction]:
    """Yield one extraction for every article, each as it finishes, in the order of the
    articles where several finish together; at most ``concurrency`` are under way.

    Raises:
        RunError: The model says that no later request can succeed either. What is under way is let go.
    """
    under_way: list[asyncio.Task[Extraction]] = []
    try:
        for item in articles:
            if isinstance(item, Unreadable):
                yield unreadable_extraction(item, policy)
                continue
            under_way.append(asyncio.create_task(extract(item, model, policy)))
            if len(under_way) >= concurrency:
                await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                for task in [task for task in under_way if task.done()]:
                    under_way.remove(task)
                    yield task.result()
        while under_way:
            await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
            for task in [task for task in under_way if task.done()]:
                under_way.remove(task)
                yield task.result()
    finally:
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
