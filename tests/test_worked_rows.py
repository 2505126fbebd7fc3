"""The ten examples and two seed articles, recorded by hand, in the columns of the four codebooks, worked out by hand.

``worked/records.yaml`` holds the records; a file for each codebook says what the rows must be, with the rule beside it.
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.articles import read_articles
from extractor.checking import ArticleTexts, check_line
from extractor.codebooks.codebook import codebook, codebook_names
from extractor.export import export
from extractor.reading.places.locations import locate
from schemas import ArticleReference, Count, Extraction, Role, Severity, Status

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "examples"
SEEDS = HERE.parent.parent / "shared" / "seeds"
COPIED = {
    "gtd": {"eventid", "latitude", "longitude", "summary", "scite1"},
    "acled": {"event_id_cnty", "latitude", "longitude", "source", "notes"},
    "ucdp": {"id", "latitude", "longitude", "geom_wkt"}
    | {"source_article", "source_office", "source_date", "source_headline", "source_original"},
    "awsd": {"incident_id", "latitude", "longitude", "source", "details"},
}


def loaded(name: str) -> dict[str, Any]:
    made: dict[str, Any] = yaml.safe_load((HERE / "worked" / name).read_text(encoding="utf-8"))
    return made


RECORDS = loaded("records.yaml")
TABLES = {book: loaded(f"{book}.yaml") for book in codebook_names()}


@lru_cache(maxsize=1)
def texts() -> ArticleTexts:
    return ArticleTexts(read_articles([str(EXAMPLES), *([str(SEEDS)] if SEEDS.is_dir() else [])]))


def counted(record: dict[str, Any]) -> dict[str, Any]:
    """The record with its counts in full."""
    whole = json.loads(json.dumps(record, default=str))
    for holder, key in [(whole, "attackers"), *((toll, "count") for toll in whole.get("tolls", []))]:
        if key in holder:
            holder[key] = Count.parse(str(holder[key])).model_dump()
    return dict(whole)


def found_or_none(article: str) -> Extraction | None:
    """The record with the rules' verdict; None where its text is not at hand."""
    if isinstance(texts().find(ArticleReference(id=article)), str):
        return None
    line = {"article": {"id": article}, "incidents": [counted(record) for record in RECORDS[article]]}
    return check_line(json.dumps(line).encode(), article, texts(), "gtd")


def checked(article: str) -> Extraction:
    found = found_or_none(article)
    if found is None:
        pytest.skip(f"{article} is not among the bundled articles, and {SEEDS} does not hold it")
    return found


def worked(book: str, name: str) -> dict[str, Any]:
    """The cells of a row that are not blank, as the table has them."""
    cells: dict[str, Any] = {}
    for more, rule in [*TABLES[book]["usual"], *TABLES[book][name]]:
        assert isinstance(rule, str), more
        cells |= more
    return {column: value for column, value in cells.items() if value is not None}


def mains() -> Iterator[tuple[str, int]]:
    for article, incidents in RECORDS.items():
        yield from ((article, place) for place, one in enumerate(incidents) if one["role"] == "main")


def test_each_example_has_a_record_and_each_record_a_line_in_every_table() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.txt")} <= RECORDS.keys()
    names = {f"{article}#{place}" for article, place in mains()} | {article for article, found in RECORDS.items() if not found}
    for table in TABLES.values():
        assert table.keys() - {"usual"} == names


@pytest.mark.parametrize("article", RECORDS)
def test_the_records_by_hand_pass_the_rules(article: str) -> None:
    found = checked(article)
    assert [violation for violation in found.violations if violation.severity is Severity.error] == []
    assert found.status is (Status.ok if RECORDS[article] else Status.no_incident)


@pytest.mark.parametrize(("article", "place"), list(mains()))
@pytest.mark.parametrize("book", codebook_names())
def test_a_row_is_what_its_codebooks_rules_make_of_the_record(book: str, article: str, place: int) -> None:
    extraction = checked(article)
    assert extraction.incidents[place].role is Role.main
    row = codebook(book, locate=locate).row(extraction.incidents[place], extraction)
    name = f"{article}#{place}"
    if isinstance(TABLES[book][name], str):
        assert row is None
        return
    assert row is not None
    cells = {column: value for column, value in row.items() if value is not None and column not in COPIED[book]}
    assert {column: value for column, value in cells.items() if not column.endswith("_txt")} == worked(book, name)


@pytest.mark.parametrize("book", codebook_names())
def test_the_export_of_all_has_the_rows_that_the_table_has(book: str) -> None:
    made = [found for article in RECORDS if (found := found_or_none(article)) is not None]
    out = io.BytesIO()
    export(made, codebook(book, locate=locate), "jsonl", out)
    rows = [json.loads(line) for line in out.getvalue().splitlines()]
    lines = {name: cells for name, cells in TABLES[book].items() if name != "usual" and not isinstance(cells, str)}
    wanted = [worked(book, name) for name in lines if name.split("#")[0] in {one.article.id for one in made}]
    assert len(rows) == len(wanted)
    for row, cells in zip(rows, wanted, strict=True):
        assert {column: row[column] for column in cells} == {column: plain(value) for column, value in cells.items()}


def plain(value: object) -> object:
    """A cell as JSON has it."""
    return value.isoformat() if isinstance(value, date) else value
