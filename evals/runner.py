"""Runner: every case's article through whatever extracts."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence

from evals.cases import dataset_sha256
from evals.run_file import RunFile, answer_schema_sha256, scorer_sha256
from evals.selection import Selection
from evals.suites.suite import Suite
from extractor.errors import RunError
from schemas import Article, ArticleReference, Extraction, Status

Extract = Callable[[Article], Awaitable[Extraction]]


async def run_articles(
    articles: Sequence[Article],
    extract: Extract,
    *,
    concurrency: int = 8,
    done: Callable[[Extraction], None] = lambda _: None,
) -> list[Extraction]:
    """One extraction per article, in their order. ``done`` hears of each as it comes.

    Whatever ``extract`` raises is that article's failure; the others go on.

    Raises:
        RunError: ``extract`` raised it: no later article can succeed either.
    """
    limit = asyncio.Semaphore(concurrency)

    async def one(article: Article) -> Extraction:
        async with limit:
            try:
                extraction = await extract(article)
            except RunError:
                raise
            except Exception as error:
                extraction = _failed(article, error)
        done(extraction)
        return extraction

    tasks = [asyncio.ensure_future(one(article)) for article in articles]
    try:
        return list(await asyncio.gather(*tasks))
    finally:
        for task in tasks:
            task.cancel()


def _failed(article: Article, error: Exception) -> Extraction:
    digest = hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return Extraction(
        article=ArticleReference(id=article.id, sha256=digest),
        status=Status.failed,
        error=f"{type(error).__name__} while it was read",
    )


def run_file(suite: Suite, extractions: list[Extraction], *, model: str, selection: Selection, repeats: int = 1) -> RunFile:
    """The run file of a suite's extractions."""
    made = [extraction.provenance for extraction in extractions if extraction.provenance is not None]
    return RunFile(
        suite=suite.name,
        split=selection.split,
        limit=selection.limit,
        seed=selection.seed,
        skip=selection.skip,
        dataset_sha256=dataset_sha256(suite.cases),
        scorer_sha256=scorer_sha256(),
        schema_sha256=answer_schema_sha256(),
        model=model,
        prompt=made[0].prompt if made else None,
        repeats=repeats,
        extractions=extractions,
    )
