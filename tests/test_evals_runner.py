import asyncio

import pytest

from evals.runner import run_articles
from extractor.errors import QuotaError
from schemas import Article, ArticleReference, Extraction, Status

ARTICLES = [Article(id=str(number), text=f"text {number}") for number in range(20)]


async def read(article: Article) -> Extraction:
    """Later articles end first."""
    await asyncio.sleep(0 if int(article.id) % 2 else 0.001)
    return Extraction(article=ArticleReference(id=article.id), status=Status.no_incident)


def test_extractions_come_in_the_order_of_the_articles() -> None:
    heard: list[str] = []
    extractions = asyncio.run(run_articles(ARTICLES, read, done=lambda extraction: heard.append(extraction.article.id)))
    assert [extraction.article.id for extraction in extractions] == [article.id for article in ARTICLES]
    assert sorted(heard, key=int) == [article.id for article in ARTICLES]


def test_an_article_that_breaks_fails_alone_and_its_error_holds_none_of_its_text() -> None:
    async def fragile(article: Article) -> Extraction:
        if article.id == "3":
            raise ValueError(article.text)
        return await read(article)

    extractions = asyncio.run(run_articles(ARTICLES, fragile))
    assert [extraction.status for extraction in extractions].count(Status.failed) == 1
    assert extractions[3].error == "ValueError while it was read"


def test_an_error_that_no_later_article_can_survive_stops_the_run() -> None:
    async def broke(article: Article) -> Extraction:
        raise QuotaError("no quota left")

    with pytest.raises(QuotaError):
        asyncio.run(run_articles(ARTICLES, broke))


def test_no_more_articles_are_under_way_than_asked_for() -> None:
    under_way, most = 0, 0

    async def counted(article: Article) -> Extraction:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0)
        under_way -= 1
        return await read(article)

    asyncio.run(run_articles(ARTICLES, counted, concurrency=3))
    assert most == 3
