"""The project's own short leads: openings of news with and without an incident, to learn relevance, country and date from.

``some.txt`` holds news of an incident, ``none.txt`` news that look like one and are none. Entries are parted by an empty line: a
title, the day of publication, in ``some.txt`` the country, the town and the first day of the incident, and the text, a paragraph
to a line. ``null`` stands for what is not known, and for no title.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from evals.cases import Case
from evals.suites.suite import Suite
from extractor.errors import UsageError
from schemas import Article, DatePrecision, Incident, IncidentDate, Place, Role

FOLDER = Path(__file__).parent.parent / "leads"
FIELDS = frozenset({"country", "city", "date", "relevance"})
NOTHING = "null"


def load(data: Path | None = None) -> Suite:
    """The leads of the project, or of a folder with two files like them.

    Raises:
        UsageError: An entry has not the lines that it must have.
    """
    folder = data or FOLDER
    return Suite("leads", [*_read(folder / "some.txt", told=True), *_read(folder / "none.txt", told=False)])


def _read(path: Path, *, told: bool) -> Iterator[Case]:
    before = 3 if told else 2  # lines before the text
    for number, entry in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n"), start=1):
        lines = entry.split("\n")
        if len(lines) <= before:
            raise UsageError(f"entry {number} of {path}, {lines[0]!r}, has {len(lines)} lines; it needs {before + 1} or more")
        text = "\n\n".join(lines[before:])
        published = date.fromisoformat(lines[1])
        title = None if lines[0] == NOTHING else lines[0]
        article = Article(id=f"{path.stem}-{number:03}", title=title, text=text, published=published, language="en")
        incidents = (_incident(lines[2]),) if told else ()
        yield Case(article, incidents, fields=FIELDS, labelled="one" if told else "every")


def _incident(line: str) -> Incident:
    country, city, day = (None if part == NOTHING else part for part in line.split(" | "))
    first = date.fromisoformat(day) if day is not None else None
    when = IncidentDate(start=first, end=first, precision=DatePrecision.day) if first is not None else IncidentDate()
    return Incident(role=Role.main, summary="", date=when, place=Place(country=country, city=city))
