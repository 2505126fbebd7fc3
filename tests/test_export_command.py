"""incidents export: a job's records as rows, from the command line."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pandas
import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.codebooks.codebook import codebook, codebook_names
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
from schemas.extraction import json_line

EXAMPLES = Path(__file__).parent.parent / "examples"


def export(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("job")
    assert CliRunner().invoke(main, ["extract", str(EXAMPLES), "--out", str(folder)]).exit_code == 0
    return folder


@pytest.mark.parametrize("book", codebook_names())
def test_a_job_becomes_rows_in_the_columns_of_a_codebook(job: Path, book: str) -> None:
    result = export(job, "--codebook", book)
    assert result.exit_code == 0
    rows = list(csv.reader(io.StringIO(result.stdout, newline="")))
    assert rows[0] == list(codebook(book).columns)
    assert result.stderr == f"{len(rows) - 1} rows in the columns of {book}\n"


@pytest.mark.parametrize("shape", ["csv", "parquet"])
def test_a_file_at_an_address_is_the_file_on_this_disk(job: Path, tmp_path: Path, shape: str) -> None:
    export(job, "--format", shape, "--out", tmp_path / "here.rows")
    there = export(job, "--format", shape, "--out", f"file://{tmp_path}/new folder/there.rows")
    assert there.stderr.endswith(f"written to file://{tmp_path}/new folder/there.rows\n")
    assert (tmp_path / "new folder" / "there.rows").read_bytes() == (tmp_path / "here.rows").read_bytes()


@pytest.mark.parametrize(
    ("address", "said"),
    [("s3://rows.csv", "no file in a folder is named"), ("sthree://bucket/rows.csv", "nothing here knows sthree://; use one of")],
)
def test_an_address_that_cannot_be_written_is_named_with_the_fix(job: Path, address: str, said: str) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed: pip install 'incident-extractor[ray]'")
    done = export(job, "--out", address)
    assert (done.exit_code, f"{address} cannot be written: {said}" in done.stderr) == (1, True), done.stderr


def test_rows_carry_coordinates_from_the_built_in_gazetteer(job: Path) -> None:
    result = export(job, "--codebook", "ucdp", "--format", "geojson")
    features = json.loads(result.stdout)["features"]
    quetta = next(one for one in features if one["properties"]["where_coordinates"] == "Quetta")
    assert quetta["geometry"] == {"type": "Point", "coordinates": [67.002, 30.183]}


def test_rows_go_into_the_file_that_out_names(job: Path, tmp_path: Path) -> None:
    out = tmp_path / "rows.parquet"
    result = export(job, "--format", "parquet", "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"rows in the columns of gtd; written to {out}" in result.stderr
    assert out.read_bytes()[:4] == b"PAR1"


def test_background_incidents_have_rows_when_they_are_asked_for(job: Path) -> None:
    mains, both = export(job, "--format", "jsonl"), export(job, "--format", "jsonl", "--background")
    assert len(both.stdout.splitlines()) > len(mains.stdout.splitlines())


def test_a_file_of_records_serves_as_well_as_a_folder(job: Path) -> None:
    assert export(job / "extractions.jsonl").stdout == export(job).stdout


def test_a_folder_without_records_is_named_with_what_to_give_instead(tmp_path: Path) -> None:
    result = export(tmp_path)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"incidents: {tmp_path}/extractions.jsonl: no such file; name the folder that")


def test_a_line_that_is_no_record_is_named_with_its_number(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_text('{"article": {"id": "a"}, "status": "ok"}\n\n{"article": 4}\n')
    result = export(tmp_path / "mine.jsonl", "--format", "jsonl")
    assert result.exit_code == 2
    assert f"{tmp_path}/mine.jsonl:3: not an extraction: article:" in result.stderr
    assert "incidents check FILE" in result.stderr


def test_a_folder_that_cannot_be_written_to_is_named(job: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = export(job, "--out", tmp_path / "file" / "rows.csv")
    assert result.exit_code == 1
    assert f"{tmp_path}/file/rows.csv cannot be written" in result.stderr


def test_a_folder_that_is_not_there_is_made(job: Path, tmp_path: Path) -> None:
    assert export(job, "--out", tmp_path / "new" / "rows.csv").exit_code == 0
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["rows.csv"]


@pytest.mark.parametrize("book", codebook_names())
def test_rows_name_the_article_and_the_incident_that_they_came_from(job: Path, book: str) -> None:
    asked = ("--codebook", book, "--format", "jsonl", "--background")
    bare = [json.loads(line) for line in export(job, *asked).stdout.splitlines()]
    traced = [json.loads(line) for line in export(job, *asked, "--article-id").stdout.splitlines()]
    named = [(row.pop("article_id"), row.pop("incident")) for row in traced]
    assert traced == bare
    assert len(set(named)) == len(bare)


def test_the_incident_that_a_row_names_is_the_one_it_tells_of(job: Path) -> None:
    records = {line["article"]["id"]: line for line in map(json.loads, (job / "extractions.jsonl").read_text().splitlines())}
    rows = [json.loads(line) for line in export(job, "--format", "jsonl", "--background", "--article-id").stdout.splitlines()]
    told = [records[row["article_id"]]["incidents"][row["incident"]]["summary"] for row in rows]
    assert told == [row["summary"] for row in rows]


@pytest.mark.parametrize("shape", ["csv", "parquet"])
def test_the_columns_that_trace_a_row_come_first(job: Path, tmp_path: Path, shape: str) -> None:
    export(job, "--article-id", "--format", shape, "--out", tmp_path / "rows")
    read = pandas.read_csv if shape == "csv" else pandas.read_parquet
    assert list(read(tmp_path / "rows").columns) == ["article_id", "incident", *codebook("gtd").columns]


def records(rows: int, path: Path) -> Path:
    day = IncidentDate(start="2020-03-04", end="2020-03-04", precision=DatePrecision.day)
    tolls = [
        Toll(quote="four people died", outcome=Outcome.killed, count=Count.exactly(4)),
        Toll(quote="an aid worker", outcome=Outcome.killed, group=Group.aid_workers, count=Count.exactly(1)),
    ]
    place = Place(country="KE", city="Garissa")
    one = Incident(role=Role.main, summary="An attack.", date=day, place=place, tolls=tolls)
    with path.open("w") as file:
        for number in range(rows):
            made = Extraction(article=ArticleReference(id=f"a{number}"), status=Status.ok, incidents=[one])
            file.write(json_line(made) + "\n")
    return path


def peak_mb(source: Path, book: str, form: str) -> float:
    """The resident memory, in MB, that one run of the command comes to."""
    before = "import resource, sys; from extractor.cli import main; main(sys.argv[1:], standalone_mode=False)"
    after = "; print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, file=sys.stderr)"
    arguments = ["export", str(source), "--codebook", book, "--format", form, "--out", str(source.with_suffix(f".{form}"))]
    run = subprocess.run([sys.executable, "-c", before + after, *arguments], check=True, capture_output=True, text=True)
    return float(run.stderr.splitlines()[-1])


@pytest.mark.slow
@pytest.mark.parametrize("form", ["csv", "parquet", "geojson", "jsonl"])
def test_four_times_the_rows_take_no_more_memory(form: str, tmp_path: Path) -> None:
    small, large = records(5_000, tmp_path / "small.jsonl"), records(20_000, tmp_path / "large.jsonl")
    assert peak_mb(large, "gtd", form) < 1.1 * peak_mb(small, "gtd", form)
