"""Texts: the words of an article beside its record, or the line that says why they cannot be shown."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable

from extractor.articles import Unreadable
from schemas import Article, ArticleReference


class NoText(str):
    """Why an article's text is not shown: one line for the reader of the page."""

    __slots__ = ()


Texts = Callable[[ArticleReference], str | NoText]


def no_texts(_reference: ArticleReference) -> str | NoText:
    """What stands in where no articles were given."""
    return NoText("This report was made without the articles' texts; name them with --articles to see the evidence in its place.")


def texts_of(articles: Iterable[Article | Unreadable]) -> Texts:
    """Look texts up by their SHA-256, or by the article's id where the record keeps none. Memory holds them all.

    A text that is not the one that the record was made from is never shown with it.
    """
    by_digest: dict[str, str] = {}
    by_id: dict[str, Article | Unreadable] = {}
    for article in articles:
        by_id[article.id] = article
        if isinstance(article, Article):
            by_digest[digest(article.text)] = article.text

    def find(reference: ArticleReference) -> str | NoText:
        if reference.sha256 in by_digest:
            return by_digest[reference.sha256]
        article = by_id.get(reference.id)
        if article is None:
            return NoText("No article of this id is among those that were given.")
        if isinstance(article, Unreadable):
            return NoText(f"The article could not be read: {article.message}")
        if reference.sha256 is None:
            return article.text
        return NoText("The article of this id has another text by now than the one that was read.")

    return find


def digest(text: str) -> str:
    """The SHA-256 that an extraction keeps of its article's text."""
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
