"""Sources and records in an object store: what a job on this machine's disk gives, whatever becomes of a worker."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from pyarrow import fs, parquet

from extractor.testing.behaviour import Behaviour
from extractor.testing.market_reports import answer, asked_about, is_repair, report
from extractor.testing.object_store import NoObjectStoreError, ObjectStore, object_store
from extractor.testing.ray_workers import WorkerKiller
from extractor.testing.server import LoopbackServer, Received
from schemas import Extraction
from schemas.extraction import json_line

pytestmark = pytest.mark.slow

ARTICLES = 80
CONCURRENCY = 8


@dataclass(frozen=True, slots=True)
class Bucket:
    """A bucket with 80 articles in ``news`` and one file that is torn, and the same on this disk in ``folder``."""

    name: str
    store: ObjectStore
    system: Any
    folder: Path

    def put(self, path: str, content: bytes) -> None:
        with self.system.open_output_stream(f"{self.name}/{path}") as file:
            file.write(content)
        local = self.folder / path
        local.parent.mkdir(parents=True, exist_ok=True)
        local.write_bytes(content)

    def objects(self, folder: str) -> dict[str, bytes]:
        found = self.system.get_file_info(fs.FileSelector(f"{self.name}/{folder}", recursive=True))
        files = sorted((entry.path, entry.base_name) for entry in found if entry.is_file)
        return {name: self.system.open_input_stream(path).read() for path, name in files}


@pytest.fixture(scope="module")
def store() -> Iterator[ObjectStore]:
    try:
        with object_store() as running:
            yield running
    except NoObjectStoreError as missing:
        pytest.skip(str(missing))


@pytest.fixture
def bucket(store: ObjectStore, tmp_path: Path, request: pytest.FixtureRequest) -> Bucket:
    name = f"bucket-{abs(hash(request.node.name))}"
    system, _ = fs.FileSystem.from_uri(f"s3://k:s@{name}?endpoint_override={store.url}&allow_bucket_creation=true")
    system.create_dir(name)
    made = Bucket(name, store, system, tmp_path / "here")
    for part, numbers in enumerate((range(30), range(30, 60))):
        table = pa.table({"id": [f"report-{n}" for n in numbers], "text": [report(n) for n in numbers]})
        sink = pa.BufferOutputStream()
        parquet.write_table(table, sink)
        made.put(f"news/articles.parquet/part-{part:05d}.parquet", sink.getvalue().to_pybytes())
    made.put("news/articles.parquet/_SUCCESS", b"")
    lines = (json.dumps({"id": f"report-{n}", "text": report(n)}) + "\n" for n in range(60, ARTICLES))
    made.put("news/later reports.jsonl", "".join(lines).encode())
    made.put("news/torn.jsonl", b'{"id": "torn", "te\n')
    return made


def started(source: str | Path, out: Path, server: LoopbackServer, store: ObjectStore, *options: str) -> subprocess.Popen[str]:
    asked_with = ["--model", "openai/m", "--base-url", server.base_url, "--concurrency", str(CONCURRENCY), "--out", str(out)]
    command = [sys.executable, "-m", "extractor.cli", "extract", str(source), *asked_with, *options]
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, **store.environment})


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = process.communicate()
    return process.returncode, said


def comparable(record: dict[str, Any]) -> dict[str, Any]:
    """Without what the clock says, and what only an address or a path says."""
    for attempt in (record["provenance"] or {}).get("attempts", []):
        attempt["latency_s"] = None
    return record | {"error": record["error"] and record["error"].rpartition("/")[2]}


def lines_of(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "extractions.jsonl").read_text().splitlines()]


def rows_of(content: bytes) -> list[dict[str, Any]]:
    rows = parquet.read_table(pa.BufferReader(content)).to_pylist()
    return [json.loads(json_line(Extraction.model_validate(row | {"evidence": dict(row["evidence"])}))) for row in rows]


def delivered(bucket: Bucket) -> list[dict[str, Any]]:
    """The records of the parts in ``out``, which must be marked as complete."""
    found = bucket.objects("out")
    parts = json.loads(found.pop("_SUCCESS"))["parts"]
    assert found.pop("_job.json")
    assert list(found) == list(parts)
    rows = [row for content in found.values() for row in rows_of(content)]
    assert len(rows) == sum(parts.values())
    return rows


def on_ray() -> tuple[str, ...]:
    pytest.importorskip("ray.data", reason="ray is not installed: pip install 'incident-extractor[ray]'")
    return ("--engine", "ray", "--workers", "2")


def in_this_process() -> tuple[str, ...]:
    return ()


@pytest.mark.parametrize("engine", [in_this_process, on_ray])
def test_a_job_from_store_to_store_gives_the_records_of_one_on_this_disk(
    engine: Callable[[], tuple[str, ...]], bucket: Bucket, tmp_path: Path
) -> None:
    there, to = f"s3://{bucket.name}/news", f"s3://{bucket.name}/out"
    with LoopbackServer(answer) as server:
        here = ended(started(bucket.folder / "news", tmp_path / "here-out", server, bucket.store))
        calls = len(server.requests)
        spread = ended(started(there, tmp_path / "there-out", server, bucket.store, *engine(), "--to", to))
        assert (here[0], spread[0], len(server.requests)) == (3, 3, 2 * calls), spread[1]
        first = bucket.objects("out")
        again = ended(started(there, tmp_path / "there-out", server, bucket.store, *engine(), "--to", to))
        assert (again[0], len(server.requests)) == (3, 2 * calls)
    assert bucket.objects("out") == first
    assert delivered(bucket) == lines_of(tmp_path / "there-out")
    ours = [comparable(record) for record in lines_of(tmp_path / "here-out")]
    assert [comparable(record) for record in delivered(bucket)] == ours
    assert Counter(record["status"] for record in ours) == {"ok": ARTICLES, "failed": 1}


def test_a_killed_worker_costs_no_record_in_the_store_and_doubles_none(bucket: Bucket, tmp_path: Path) -> None:
    killing = WorkerKiller(answer)
    with LoopbackServer(killing) as server:
        options = (*on_ray(), "--to", f"s3://{bucket.name}/out")
        killing.job = started(f"s3://{bucket.name}/news", tmp_path / "job", server, bucket.store, *options)
        status, said = ended(killing.job)
        questions = Counter((asked_about(request), is_repair(request)) for request in server.requests)
    assert (status, len(killing.killed)) == (3, 1), said
    found = delivered(bucket)
    assert [record["article"]["id"] for record in found[:-1]] == [f"report-{number}" for number in range(ARTICLES)]
    assert Counter(record["status"] for record in found) == {"ok": ARTICLES, "failed": 1}
    assert found == lines_of(tmp_path / "job")
    assert sum(questions.values()) - len(questions) <= CONCURRENCY


def test_a_run_that_was_interrupted_is_not_marked_as_complete_and_the_next_one_is(bucket: Bucket, tmp_path: Path) -> None:
    running: list[subprocess.Popen[str]] = []

    def interrupting(request: Received) -> Behaviour:
        if request.number == 20:
            running[0].send_signal(signal.SIGINT)
        return answer(request)

    job: tuple[str, Path] = (f"s3://{bucket.name}/news", tmp_path / "job")
    with LoopbackServer(interrupting) as server:
        running.append(started(*job, server, bucket.store, "--to", f"s3://{bucket.name}/out"))
        assert ended(running[0])[0] == 1
        assert list(bucket.objects("out")) == ["_job.json"]
        assert ended(started(*job, server, bucket.store, "--to", f"s3://{bucket.name}/out"))[0] == 3
        assert len(server.requests) == ARTICLES + ARTICLES // 4
    assert delivered(bucket) == lines_of(tmp_path / "job")


def test_a_bucket_that_is_not_there_is_said_of_sources_and_of_the_folder_to_write(bucket: Bucket, tmp_path: Path) -> None:
    fix = "there is no such bucket; make it, or check its name, and AWS_ENDPOINT_URL if it is not one of Amazon's"
    with LoopbackServer(answer) as server:
        reading = ended(started("s3://nobody/news", tmp_path / "job", server, bucket.store))
        writing = ended(started(f"s3://{bucket.name}/news", tmp_path / "other", server, bucket.store, "--to", "s3://nobody/out"))
        assert server.requests == []
    assert (reading[0], lines_of(tmp_path / "job")[0]["error"]) == (3, f"s3://nobody/news: cannot be read: {fix}")
    assert writing == (2, f"incidents: --to s3://nobody/out: cannot be used: {fix}\n")


def test_credentials_that_are_refused_are_said_with_the_variables_that_hold_them(tmp_path: Path) -> None:
    fix = "access is denied; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE to credentials that allow it"
    try:
        with object_store(allows_anybody=False) as strict, LoopbackServer(answer) as server:
            reading = ended(started("s3://news/x.jsonl", tmp_path / "job", server, strict))
            writing = ended(started(tmp_path / "no.txt", tmp_path / "other", server, strict, "--to", "s3://news/out"))
    except NoObjectStoreError as missing:
        pytest.skip(str(missing))
    assert (reading[0], lines_of(tmp_path / "job")[0]["error"]) == (3, f"s3://news/x.jsonl: cannot be read: {fix}")
    assert writing == (2, f"incidents: --to s3://news/out: cannot be used: {fix}\n")


def test_a_large_file_is_read_in_few_requests(bucket: Bucket, tmp_path: Path) -> None:
    line = json.dumps({"text": "Nothing happened in the market of Mafa. " * 2_000}) + "\n"
    bucket.put("large.jsonl", (line * 100).encode())
    command = [
        sys.executable,
        "-m",
        "extractor.cli",
        "extract",
        f"s3://{bucket.name}/large.jsonl",
        "--out",
        str(tmp_path / "job"),
    ]
    subprocess.run(command, check=True, env={**os.environ, **bucket.store.environment})
    megabytes = 100 * len(line) / 1_000_000
    assert megabytes > 7
    assert megabytes * 0.9 <= bucket.store.gets(f"/{bucket.name}/large.jsonl") <= megabytes + 2
