"""A job of any size, made of a few records over and over, with texts: what a report has to hold out against."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from extractor.pipeline import reference
from extractor.reading.places.locations import locate
from extractor.report.document import Report
from extractor.report.texts import texts_of
from schemas import Article, Attempt, Extraction, Provenance, Severity, Status, Usage, Violation

FILLER = (
    "Shops along the main road stayed shut for the rest of the day, and the few buses that ran were searched at each bridge. "
    "A woman who had walked in from the hills with her sons said that she would wait until the road was quiet again. "
    "The province has been under curfew since the spring; traders say that prices have doubled and that nobody plans ahead. "
)
PARAGRAPHS = 6
FIRST_DAY, DAYS = date(2012, 1, 1), 3_000


def large_job(size: int, records: Sequence[tuple[Article, Extraction]], seed: int = 1) -> Iterator[tuple[Article, Extraction]]:
    """``size`` articles with their extractions. Each is one of ``records`` with an id, days and some filler of its own.

    One in nine is rejected and keeps its draft, one in fifty was refused; all say what they cost. The evidence stays where
    it stands in the text, as the filler follows it.
    """
    chance = random.Random(seed)  # noqa: S311 - nothing secret hangs on it
    for number in range(size):
        article, extraction = chance.choice(records)
        day = FIRST_DAY + timedelta(days=chance.randrange(DAYS))
        filler = "\n\n".join(f"{FILLER}Ref. {number}-{part}." for part in range(PARAGRAPHS))
        made = article.model_copy(
            update={"id": f"{article.id}-{number}", "published": day, "text": f"{article.text.rstrip()}\n\n{filler}"}
        )
        yield made, _changed(extraction, made, number, round(chance.uniform(0.0004, 0.004), 6))


def _changed(extraction: Extraction, article: Article, number: int, cost: float) -> Extraction:
    usage = Usage(prompt_tokens=2_900, completion_tokens=480)
    attempts = [Attempt(purpose="extract", outcome="answered", latency_s=1.0, usage=usage, cost_usd=cost)]
    day = article.published
    made_by = extraction.provenance or Provenance(model="baseline", schema_sha256="", version="")
    changed = extraction.model_copy(
        update={
            "article": reference(article),
            "incidents": [
                one.model_copy(update={"date": one.date.model_copy(update={"start": day, "end": day})})
                for one in extraction.incidents
            ],
            "provenance": made_by.model_copy(update={"attempts": attempts, "usage": usage, "cost_usd": cost}),
        }
    )
    if number % 50 == 49:
        refused = {"status": Status.refused, "incidents": [], "evidence": {}, "error": "the model refused"}
        return changed.model_copy(update=refused)
    if number % 9 == 8 and changed.incidents:
        return _rejected(changed, number)
    return changed


_REASONS = (
    ("count-not-in-quote", "tolls[0].count", "the count 40 is not what the quote says"),
    ("quote-not-in-article", "tolls[0].quote", "the quote is not in the article"),
    ("date-not-supported", "date", "the words give no day"),
    ("name-not-in-article", "targets[0].name", "the article does not name it"),
)


def _rejected(extraction: Extraction, number: int) -> Extraction:
    rule, path, message = _REASONS[number // 9 % len(_REASONS)]
    found = Violation(rule=rule, severity=Severity.error, path=f"incidents[0].{path}", message=message)
    return extraction.model_copy(
        update={"status": Status.rejected, "draft": extraction.incidents, "incidents": [], "violations": [found]}
    )


def report_file(path: Path, made: Sequence[tuple[Article, Extraction]], *, title: str = "A job") -> Path:
    """Write the report of these articles to ``path``."""
    report = Report(title, texts_of(article for article, _ in made), locate)
    path.write_text("".join(report.pieces(extraction for _, extraction in made)), encoding="utf-8", errors="replace")
    return path
