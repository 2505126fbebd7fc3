"""Records in short, for tests: tolls, incidents and extractions of them, and their rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from extractor.codebooks.codebook import codebook, codebook_names
from extractor.codebooks.columns import Row
from schemas import ArticleReference, Count, Extraction, Figure, Group, Incident, Outcome, Role, Status, Toll


def toll(quote: str, count: str, outcome: Outcome = Outcome.killed, group: Group = Group.everyone, **more: Any) -> Toll:
    """A toll; ``count`` is written ``4``, ``4+``, ``..12`` or ``10..11``."""
    return Toll(quote=quote, outcome=outcome, group=group, count=Count.parse(count), **more)


def incident(*tolls: Toll, **more: Any) -> Incident:
    """A main incident with these tolls."""
    return Incident(role=Role.main, tolls=list(tolls), **more)


def extraction(*incidents: Incident) -> Extraction:
    """An extraction that ended ok with these incidents."""
    article = ArticleReference(id="kabul-1", title="Blast in Kabul", published=date(2019, 5, 9), source="Example Wire")
    return Extraction(article=article, status=Status.ok, incidents=list(incidents))


def row_of(book: str, one: Incident) -> Row:
    """The incident's row in a codebook that gives it one."""
    made = codebook(book).row(one, extraction(one))
    assert made is not None, f"{book} has no row for {one}"  # noqa: S101 - a fake for tests, which speak by assert
    return made


def killed(book: str, *tolls: Toll) -> Figure | None:
    """How many were killed in an incident with these tolls, by one codebook."""
    return codebook(book).casualties(incident(*tolls), published=None).killed


def bests(*tolls: Toll) -> dict[str, int | None]:
    """The number of killed that each codebook enters for these tolls."""
    figures = {name: killed(name, *tolls) for name in codebook_names()}
    return {name: figure.best if figure else None for name, figure in figures.items()}
