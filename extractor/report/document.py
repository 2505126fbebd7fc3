"""Document: a job's report, one self-contained HTML page, written as its records are read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from extractor.pages.assets import asset, charting, vendored
from extractor.pages.data_block import data_block
from extractor.pages.shell import Page, rendered
from extractor.report.index import Entry, Locate, entry
from extractor.report.texts import NoText, Texts
from extractor.report.view import Shown, view
from extractor.validation.verdict import rules
from schemas import Extraction

PACKAGE = "extractor.report"
SCRIPTS = ("filter.js", "list.js", "charts.js", "article.js", "report.js")
BLOCK = 50  # articles: small enough to unpack while somebody waits, large enough to pack well


@dataclass(slots=True)
class Report:
    """The report of a job. ``locate`` puts incidents on the map, ``texts`` finds what articles said, ``account`` is
    what is known of the whole job's calls and cost, as ``job_account`` gives it.

    Memory holds the index, about a kilobyte an article, and one block of articles.
    """

    title: str
    texts: Texts
    locate: Locate
    account: Mapping[str, float] = field(default_factory=dict)
    index: list[Entry] = field(default_factory=list)
    blocks: int = 0

    def pieces(self, extractions: Iterable[Extraction]) -> Iterator[str]:
        """The page's HTML in order. ``index`` is whole once the last piece has been taken."""
        page = Page(
            title=self.title,
            template="report.html",
            package=PACKAGE,
            styles=[asset("report.css", PACKAGE)],
            scripts=[*charting(), *(asset(name, PACKAGE) for name in SCRIPTS)],
        )
        yield from rendered(
            page,
            blocks=self._blocks(extractions),
            index=self._index,
            outline=data_block("outline", json.loads(vendored("countries-110m.json"))),
            outcomes=("killed", "injured", "missing", "abducted", "detained", "released"),
        )

    def _blocks(self, extractions: Iterable[Extraction]) -> Iterator[Markup]:
        waiting: list[Shown] = []
        for extraction in extractions:
            text = self.texts(extraction.article)
            self.index.append(entry(extraction, self.locate, has_text=not isinstance(text, NoText)))
            waiting.append(view(extraction, text))
            if len(waiting) == BLOCK:
                yield self._block(waiting)
                waiting = []
        if waiting:
            yield self._block(waiting)

    def _block(self, articles: list[Shown]) -> Markup:
        self.blocks += 1
        return data_block(f"articles-{self.blocks - 1}", articles)

    def _index(self) -> Markup:
        """The last block: it says how many others there are."""
        known = {rule.slug: rule.reason for rule in rules()}
        about = {"size": BLOCK, "blocks": self.blocks, "rules": known, "account": dict(self.account)}
        return data_block("index", {"articles": self.index, **about})
