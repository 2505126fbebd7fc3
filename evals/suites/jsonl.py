"""Bring your own gold: one JSON object a line, an article with its label."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from evals.cases import EVERYTHING, Case
from evals.gold_label import GoldLabel
from evals.suites.lines import read_lines
from evals.suites.suite import Suite
from extractor.errors import UsageError
from schemas import Article


def load(data: Path | None, split: str) -> Suite:
    """The suite of lines ``{"article": {...}, "incidents": [...], ...}``: the fields of an article, and those of a gold label.

    ``fields``, a list, says what is labelled where that is not everything.

    Raises:
        UsageError: A line cannot be read.
    """
    return Suite("jsonl", [_case(line, place) for place, line in read_lines(data, split, "jsonl")])


def _case(line: dict[str, object], place: str) -> Case:
    body = dict(line)
    fields = body.pop("fields", None)
    try:
        article = Article.model_validate(body.pop("article", None))
        label = GoldLabel.model_validate({"id": article.id, **body})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise UsageError(f"{place}: {'.'.join(str(part) for part in first['loc'])}: {first['msg']}") from None
    case = label.case(article, place)
    if fields is None:
        return case
    if not isinstance(fields, list) or not EVERYTHING.issuperset(fields):
        raise UsageError(f"{place}: fields must be a list of {', '.join(sorted(EVERYTHING))}, not {fields!r}")
    return replace(case, fields=frozenset(fields))
