"""Records as parts in a folder that others read: all or marked as incomplete, once, and the same after any stop."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from click.testing import CliRunner, Result
from pyarrow import parquet

from extractor.cli import main
from extractor.errors import StorageError
from extractor.jobs.arrow_records import record_schema, table_of
from extractor.jobs.delivery import Delivery, Shape, parts
from extractor.jobs.ledger import Ledger
from extractor.jobs.local import LEDGER
from extractor.testing.behaviour import Answer, ServerError
from extractor.testing.killing import RIGHT, story
from extractor.testing.records import incident, toll
from extractor.testing.server import LoopbackServer
from schemas import Article, ArticleReference, Extraction, Status
from schemas.extraction import json_line

EXAMPLES = str(Path(__file__).parent.parent / "examples")
Read = list[tuple[Article, Extraction]]


def extract(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["extract", *map(str, arguments)])


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def rows(files: Iterable[Path]) -> list[dict[str, Any]]:
    """What Parquet files hold, as the JSON of the records has it."""
    found = [row for file in files for row in parquet.read_table(file).to_pylist()]
    return [json.loads(json_line(Extraction.model_validate(row | {"evidence": dict(row["evidence"])}))) for row in found]


def records(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "extractions.jsonl").read_text().splitlines()]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "job"


@pytest.fixture
def to(tmp_path: Path) -> Path:
    return tmp_path / "delivered"


def test_parquet_parts_hold_every_record_as_it_is(out: Path, to: Path) -> None:
    done = extract(EXAMPLES, "--out", out, "--to", to)
    assert f"10 records in 1 parquet parts at {to}" in done.stderr
    assert rows([to / "extractions-00000.parquet"]) == records(out)
    assert json.loads((to / "_SUCCESS").read_text()) == {"articles": 10, "parts": {"extractions-00000.parquet": 10}}


def test_jsonl_parts_are_the_lines_of_the_job(out: Path, to: Path) -> None:
    extract(EXAMPLES, "--out", out, "--to", f"file://{to}", "--to-format", "jsonl")
    assert (to / "extractions-00000.jsonl").read_bytes() == (out / "extractions.jsonl").read_bytes()


def test_the_same_command_again_writes_the_same_bytes(out: Path, to: Path) -> None:
    extract(EXAMPLES, "--out", out, "--to", to)
    before = contents(to)
    extract(EXAMPLES, "--out", out, "--to", to)
    assert contents(to) == before


def test_another_format_takes_the_place_of_the_first(out: Path, to: Path) -> None:
    extract(EXAMPLES, "--out", out, "--to", to)
    extract(EXAMPLES, "--out", out, "--to", to, "--to-format", "jsonl")
    assert sorted(contents(to)) == ["_SUCCESS", "_job.json", "extractions-00000.jsonl"]


def test_a_run_that_stops_leaves_no_mark_of_success_and_the_next_one_delivers(tmp_path: Path, out: Path, to: Path) -> None:
    source = tmp_path / "news.jsonl"
    source.write_text("".join(json.dumps({"id": str(number), "text": story(number)}) + "\n" for number in range(12)))
    with LoopbackServer([Answer(RIGHT)] * 6 + [ServerError(500)]) as server:
        asked: list[str | Path] = [source, "--model", "openai/m", "--base-url", server.base_url, "--out", out, "--to", to]
        stopped = extract(*asked, "--concurrency", "1", "--budget", "0.000001", "--price", "1,1")
        assert (stopped.exit_code, sorted(contents(to))) == (1, ["_job.json"])
    with LoopbackServer(Answer(RIGHT)) as server:
        asked[4] = server.base_url
        assert extract(*asked).exit_code == 0
    assert rows([to / "extractions-00000.parquet"]) == records(out)
    assert [row["article"]["id"] for row in records(out)] == [str(number) for number in range(12)]


def test_a_part_that_cannot_be_written_leaves_the_folder_unmarked_and_the_records_kept(out: Path, to: Path) -> None:
    extract(EXAMPLES, "--out", out, "--to", to)
    delivery = Delivery(str(to), Shape.jsonl, part_bytes=8_000)
    in_the_way = to / "extractions-00001.jsonl"
    in_the_way.mkdir()
    with Ledger(out / LEDGER) as ledger:
        with pytest.raises(StorageError, match="The records are kept: the same command again asks nothing"):
            delivery.send(ledger)
        assert not (to / "_SUCCESS").exists()
        in_the_way.rmdir()
        articles, number = delivery.send(ledger)
    found = sorted(to.glob("extractions-*"))
    assert (articles, number) == (10, len(found))
    assert b"".join(file.read_bytes() for file in found) == (out / "extractions.jsonl").read_bytes()
    assert number > 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "TO"], "needs --out too"),
        (["--out", "OUT", "--to", "sthree://news/out"], "--to sthree://news/out: cannot be used: nothing here knows sthree://"),
        (["--out", "OUT", "--to", "TAKEN"], "holds thesis.txt, which this job has not written; name an empty folder"),
        (["--out", "OUT", "--to", "OTHER"], "holds the records of another job"),
    ],
)
def test_a_folder_that_cannot_be_used_is_refused_before_anything_is_asked(
    tmp_path: Path, arguments: list[str], said: str
) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed: pip install 'incident-extractor[ray]'")
    places = {name: str(tmp_path / name.lower()) for name in ("TO", "OUT", "TAKEN", "OTHER")}
    Path(places["TAKEN"]).mkdir()
    (Path(places["TAKEN"]) / "thesis.txt").write_text("mine")
    extract(EXAMPLES, "--out", tmp_path / "elsewhere", "--to", places["OTHER"])
    done = extract(EXAMPLES, *(places.get(argument, argument) for argument in arguments))
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_a_job_without_articles_has_one_part_without_rows() -> None:
    ((content, number),) = parts([], Shape.parquet)
    assert (number, parquet.read_table(pa.BufferReader(content)).num_rows) == (0, 0)


def test_the_columns_are_those_of_the_record() -> None:
    assert record_schema().names == list(Extraction.model_fields)
    assert record_schema().field("evidence").type.key_type == pa.string()
    assert record_schema().field("article").type.field("published").type == pa.date32()


def test_a_number_that_no_column_takes_is_named_with_its_article() -> None:
    reference = ArticleReference(id="flood")
    far = Extraction(article=reference, status=Status.rejected, draft=[incident(toll("10^30 dead", str(10**30)))])
    with pytest.raises(StorageError, match=f"the record of flood holds {10**30}, more than a 64-bit integer takes"):
        table_of([json_line(far).encode()])


def test_duckdb_reads_a_folder_of_parts(examples: Read, out: Path, to: Path) -> None:
    extract(EXAMPLES, "--out", out, "--to", to)
    query = """
        SELECT id, incident.place.country, incident.casualties.killed.best AS killed
        FROM (SELECT article.id AS id, unnest(incidents) AS incident FROM read_parquet(?))
        WHERE incident.role = 'main'
    """
    found = duckdb.execute(query, [f"{to}/*.parquet"]).fetchall()
    expected = [
        (one.article.id, main.place.country, main.casualties and main.casualties.killed and main.casualties.killed.best)
        for _, one in examples
        for main in one.incidents
        if main.role == "main"
    ]
    assert sorted(found, key=repr) == sorted(expected, key=repr)
