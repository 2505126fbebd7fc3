"""Export: checked records as a codebook's table in four file formats."""

from __future__ import annotations

import csv
import io
import json
import tracemalloc
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pandas
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyarrow import parquet

from extractor.codebooks.codebook import codebook, codebook_names
from extractor.codebooks.columns import Kind
from extractor.errors import StorageError, UsageError
from extractor.export import BATCH_ROWS, Format, arrow_schema, csv_cell, export
from extractor.reading.places.locations import Location
from schemas import (
    ArticleReference,
    Count,
    DatePrecision,
    Extraction,
    Group,
    Incident,
    IncidentDate,
    Outcome,
    Place,
    Role,
    Status,
    Toll,
)

NASTY = '=HYPERLINK("http://example.org","x"), "quoted"\r\nnext line; ☃'


def incident(summary: str = "An attack.", role: Role = Role.main, low: int = 4) -> Incident:
    died = Toll(quote=f"{low} people died", outcome=Outcome.killed, count=Count.exactly(low))
    aid = Toll(quote="an aid worker", outcome=Outcome.killed, group=Group.aid_workers, count=Count.exactly(1))
    day = date(2020, 3, 4)
    return Incident(
        role=role,
        summary=summary,
        date=IncidentDate(start=day, end=day, precision=DatePrecision.day),
        place=Place(country="KE", city="Garissa"),
        tolls=[died, aid],
    )


def line(name: str, *incidents: Incident, status: Status = Status.ok) -> Extraction:
    return Extraction(article=ArticleReference(id=name), status=status, incidents=list(incidents))


def written(lines: list[Extraction], book: str, form: Format) -> bytes:
    out = io.BytesIO()
    export(lines, codebook(book), form, out)
    return out.getvalue()


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_only_main_incidents_of_articles_that_ended_ok_are_rows() -> None:
    lines = [
        line("a", incident("First."), incident("Earlier.", Role.background)),
        line("b", incident("Never."), status=Status.rejected),
        line("c", status=Status.no_incident),
        line("d", incident("Second.")),
    ]
    out = io.BytesIO()
    assert export(lines, codebook("gtd"), "jsonl", out) == 2
    assert [json.loads(row)["summary"] for row in out.getvalue().splitlines()] == ["First.", "Second."]


def test_background_incidents_are_rows_when_they_are_asked_for() -> None:
    out = io.BytesIO()
    lines = [line("a", incident(), incident(role=Role.background))]
    assert export(lines, codebook("acled"), Format.csv, out, roles=(Role.main, Role.background)) == 2


@pytest.mark.parametrize("book", codebook_names())
def test_csv_has_the_codebooks_header_and_rfc_4180_lines(book: str) -> None:
    data = written([line("a", incident(NASTY))], book, Format.csv)
    header, rest = data.split(b"\r\n", 1)
    assert header.decode() == ",".join(codebook(book).columns)
    assert rest.endswith(b"\r\n")
    assert len(csv_rows(data)) == 1


def test_csv_gives_back_what_went_in() -> None:
    made = csv_rows(written([line("a", incident('He said "no",\r\nthen\nleft ☃'))], "gtd", Format.csv))[0]
    expected = codebook("gtd").row(incident('He said "no",\r\nthen\nleft ☃'), line("a"))
    assert expected is not None
    assert made == {name: "" if value is None else str(value) for name, value in expected.items()}


def test_a_cell_that_a_spreadsheet_would_run_is_made_text() -> None:
    made = csv_rows(written([line("a", incident(NASTY))], "gtd", Format.csv))[0]
    assert made["summary"] == "'" + NASTY


def test_negative_numbers_stay_numbers() -> None:
    assert csv_rows(written([line("a", incident())], "gtd", Format.csv))[0]["nperps"] == "-99"


@given(st.text())
@example("=1+1")
@example("@SUM(A1)")
@example("\t=1")
@example("-2+3")
def test_no_text_cell_begins_like_a_formula(text: str) -> None:
    cell = csv_cell(text, Kind.text)
    assert isinstance(cell, str)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell.removeprefix("'") == text.removeprefix("'")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), max_size=3))
def test_csv_keeps_every_text_through_a_reader(summaries: list[str]) -> None:
    lines = [line(f"a{n}", incident(summary)) for n, summary in enumerate(summaries)]
    made = [row["notes"] for row in csv_rows(written(lines, "acled", Format.csv))]
    assert made == [csv_cell(summary, Kind.text) for summary in summaries]


@pytest.mark.parametrize("book", codebook_names())
def test_parquet_has_the_types_of_the_columns(book: str) -> None:
    table = parquet.read_table(io.BytesIO(written([line("a", incident())], book, Format.parquet)))
    assert table.schema.equals(arrow_schema(codebook(book)))
    types = {Kind.text: pa.string(), Kind.integer: pa.int64(), Kind.number: pa.float64(), Kind.day: pa.date32()}
    assert dict(zip(table.schema.names, table.schema.types, strict=True)) == {
        name: types[kind] for name, kind in codebook(book).columns.items()
    }


@pytest.mark.parametrize("book", codebook_names())
def test_parquet_gives_back_what_went_in(book: str) -> None:
    source = line("a", incident(NASTY))
    table = parquet.read_table(io.BytesIO(written([source], book, Format.parquet)))
    assert table.to_pylist() == [codebook(book).row(source.incidents[0], source)]


@pytest.mark.slow
def test_parquet_is_written_in_batches() -> None:
    lines = [line(f"a{n}", incident()) for n in range(BATCH_ROWS + 1)]
    file = parquet.ParquetFile(io.BytesIO(written(lines, "awsd", Format.parquet)))
    assert [file.metadata.row_group(n).num_rows for n in range(file.metadata.num_row_groups)] == [BATCH_ROWS, 1]


@pytest.mark.parametrize("form", list(Format))
def test_an_export_of_nothing_is_a_readable_file(form: Format) -> None:
    data = written([], "acled", form)
    if form is Format.csv:
        assert csv_rows(data) == []
    elif form is Format.parquet:
        assert parquet.read_table(io.BytesIO(data)).num_rows == 0
    elif form is Format.geojson:
        assert json.loads(data) == {"type": "FeatureCollection", "features": []}
    else:
        assert data == b""


def test_geojson_has_a_feature_for_each_row_and_null_where_no_coordinates_are_known() -> None:
    made = json.loads(written([line("a", incident()), line("b", incident())], "ucdp", Format.geojson))
    assert [(feature["id"], feature["geometry"]) for feature in made["features"]] == [("a#0", None), ("b#0", None)]
    assert made["features"][0]["properties"]["date_start"] == "2020-03-04"


def test_geojson_points_have_longitude_first() -> None:
    out = io.BytesIO()
    export([line("a", incident())], codebook("gtd", locate=lambda place: Location(-0.45, 39.65, "city")), "geojson", out)
    assert json.loads(out.getvalue())["features"][0]["geometry"] == {"type": "Point", "coordinates": [39.65, -0.45]}


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"'xlsx' is not known; choose one of csv, parquet, geojson, jsonl"):
        export([], codebook("gtd"), "xlsx", io.BytesIO())


def test_a_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    def breaking() -> Iterator[Extraction]:
        yield line("a", incident())
        raise ValueError("the second line is broken")

    path = tmp_path / "rows.csv"
    with pytest.raises(ValueError, match="second line"):
        export(breaking(), codebook("gtd"), "csv", path)
    assert list(tmp_path.iterdir()) == []
    assert export([line("a", incident())], codebook("gtd"), "csv", path) == 1
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match=r"file.rows\.csv cannot be written: File exists"):
        export([], codebook("gtd"), "csv", tmp_path / "file" / "rows.csv")


def test_a_number_too_large_for_parquet_names_its_record() -> None:
    with pytest.raises(StorageError, match=r"nkill of a#0 is 10000000000000000000000, more than a 64-bit integer holds"):
        export([line("a", incident(low=10**22))], codebook("gtd"), "parquet", io.BytesIO())


def peak_memory(rows: int, form: Format, path: Path) -> int:
    one = incident()
    tracemalloc.start()
    export((line(f"a{n}", one) for n in range(rows)), codebook("awsd"), form, path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.slow
@pytest.mark.parametrize("form", [Format.csv, Format.geojson, Format.jsonl])
def test_memory_does_not_grow_with_the_number_of_rows(form: Format, tmp_path: Path) -> None:
    peak_memory(1, form, tmp_path / "rows")
    assert peak_memory(500, form, tmp_path / "rows") < peak_memory(50, form, tmp_path / "rows") + 100_000


@pytest.mark.slow
def test_parquet_holds_one_batch_at_a_time(tmp_path: Path) -> None:
    peak_memory(1, Format.parquet, tmp_path / "rows")
    one_batch = peak_memory(BATCH_ROWS, Format.parquet, tmp_path / "rows")
    assert peak_memory(3 * BATCH_ROWS, Format.parquet, tmp_path / "rows") < 1.3 * one_batch


@pytest.mark.parametrize("book", codebook_names())
def test_duckdb_reads_the_csv_with_the_types_that_the_codebook_says(book: str, tmp_path: Path) -> None:
    """Every column is read as the codebook's kind, given its type or found by DuckDB itself where it holds a value."""
    types = {Kind.text: "VARCHAR", Kind.integer: "BIGINT", Kind.number: "DOUBLE", Kind.day: "DATE"}
    columns = codebook(book).columns
    path = tmp_path / "rows.csv"
    rows = [line("a", incident(NASTY)), line("b", incident())]
    export(rows, codebook(book, locate=lambda place: Location(-0.45, 39.65, "city")), "csv", path)
    wanted = {name: types[kind] for name, kind in columns.items()}
    declared = duckdb.read_csv(str(path), dtype=wanted)
    assert dict(zip(declared.columns, map(str, declared.types), strict=True)) == wanted
    assert list(declared.columns) == list(columns)
    found = duckdb.read_csv(str(path))
    first, kinds = found.fetchall()[0], list(map(str, found.types))
    for name, value, kind in zip(found.columns, first, kinds, strict=True):
        assert value is None or kind == wanted[name], name


@pytest.mark.parametrize("book", codebook_names())
def test_duckdb_reads_the_parquet_with_the_types_that_the_codebook_says(book: str, tmp_path: Path) -> None:
    types = {Kind.text: "VARCHAR", Kind.integer: "BIGINT", Kind.number: "DOUBLE", Kind.day: "DATE"}
    path = tmp_path / "rows.parquet"
    export([line("a", incident(NASTY))], codebook(book), "parquet", path)
    found = duckdb.read_parquet(str(path))
    assert dict(zip(found.columns, map(str, found.types), strict=True)) == {
        name: types[kind] for name, kind in codebook(book).columns.items()
    }


@pytest.mark.parametrize("book", codebook_names())
def test_pandas_reads_the_csv_with_the_types_that_the_codebook_says(book: str) -> None:
    types = {Kind.text: "string", Kind.integer: "Int64", Kind.number: "float64", Kind.day: "string"}
    columns = codebook(book).columns
    days = [name for name, kind in columns.items() if kind is Kind.day]
    lines = [line("a", incident(NASTY)), line("b", incident())]
    frame = pandas.read_csv(
        io.BytesIO(written(lines, book, Format.csv)), dtype={n: types[k] for n, k in columns.items()}, parse_dates=days
    )
    assert list(frame.columns) == list(columns)
    whole = codebook(book).row(lines[0].incidents[0], lines[0])
    assert whole is not None
    for name, kind in columns.items():
        value, read = whole[name], frame[name][0]
        if value is None:
            assert pandas.isna(read), name
        elif kind is Kind.day:
            assert read.date() == value
        else:
            assert read == csv_cell(value, kind), name


@pytest.mark.parametrize("book", codebook_names())
def test_pandas_reads_the_csv_and_the_parquet_alike(book: str) -> None:
    lines = [line("a", incident()), line("b", incident())]
    from_csv = pandas.read_csv(io.BytesIO(written(lines, book, Format.csv)))
    from_parquet = pandas.read_parquet(io.BytesIO(written(lines, book, Format.parquet)))
    for name, kind in codebook(book).columns.items():
        if kind in {Kind.integer, Kind.text} and from_parquet[name].notna().all():
            assert list(from_csv[name]) == list(from_parquet[name]), name
