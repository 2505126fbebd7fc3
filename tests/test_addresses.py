"""Sources at addresses: read as files on this machine are, and named without what is secret or only says the way."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from pyarrow import parquet

from extractor.addresses import AddressError, ending, files_below, joined, opened, plain
from extractor.articles import Unreadable, read_articles
from extractor.jobs.sources import keep_sources, kept_sources
from schemas import Article


def lines(folder: Path, name: str, *ids: str) -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("".join(json.dumps({"text": f"Report {number}."}) + "\n" for number in ids))


def read(source: str) -> list[tuple[str, str]]:
    """Id and text of every article."""
    found = list(read_articles([source]))
    assert all(isinstance(article, Article) for article in found), found
    return [(article.id, article.text) for article in found if isinstance(article, Article)]


def message(source: str) -> str:
    (found,) = read_articles([source])
    assert isinstance(found, Unreadable)
    return found.message


@pytest.mark.parametrize(
    "name", ["a b.jsonl", "50%.jsonl", "50%25.jsonl", "what?.jsonl", "no#1.jsonl", "[x]+y&z.jsonl", "Gründe.jsonl"]
)
def test_a_folder_at_an_address_gives_the_articles_of_the_folder_whatever_its_files_are_called(name: str, tmp_path: Path) -> None:
    lines(tmp_path, f"deep er/{name}", "1", "2")
    lines(tmp_path, ".hidden/x.jsonl", "3")
    (tmp_path / "_SUCCESS").write_text("")
    assert read(f"file://{tmp_path}") == read(str(tmp_path))


def test_a_space_in_an_address_may_stand_as_it_is_or_encoded(tmp_path: Path) -> None:
    lines(tmp_path, "a b.jsonl", "1")
    assert read(f"file://{tmp_path}/a b.jsonl") == read(f"file://{tmp_path}/a%20b.jsonl") == [("a b:1", "Report 1.")]


def test_a_folder_that_is_called_like_a_file_is_read_as_a_folder_of_parts(tmp_path: Path) -> None:
    folder = tmp_path / "articles.parquet"
    folder.mkdir()
    for part in ("part-00000", "part-00001"):
        parquet.write_table(pa.table({"text": [f"Report of {part}."]}), folder / f"{part}.parquet")
    assert read(f"file://{folder}") == [("part-00000:1", "Report of part-00000."), ("part-00001:1", "Report of part-00001.")]


def test_a_query_stays_with_every_file_of_a_folder() -> None:
    assert joined("s3://news/2019/?region=us-east-1", "a b.jsonl") == "s3://news/2019/a%20b.jsonl?region=us-east-1"


def test_neither_password_nor_query_is_shown_or_written_down(tmp_path: Path) -> None:
    told = "s3://key:hush@news/x.docx?endpoint_override=http%3A%2F%2F127.0.0.1%3A9&region=us-east-1"
    assert plain(told) == "s3://news/x.docx"
    said = message("file://key:hush@/nowhere/x.jsonl?token=hush")
    assert "hush" not in said
    keep_sources(tmp_path, [told, "gs://anonymous@news/x.jsonl"])
    assert kept_sources(tmp_path) == [told.replace("key:hush@", ""), "gs://anonymous@news/x.jsonl"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("file:///nowhere/at/all.jsonl", "file:///nowhere/at/all.jsonl: cannot be read: nothing is there; check the address"),
        (
            "sthree://news/x.jsonl",
            "sthree://news/x.jsonl: cannot be read: nothing here knows sthree://; use one of file://, s3://",
        ),
    ],
)
def test_what_is_wrong_with_an_address_is_said_with_the_fix(address: str, said: str) -> None:
    pytest.importorskip("fsspec", reason="fsspec is not installed: pip install 'incident-extractor[ray]'")
    assert message(address).startswith(said)


@pytest.mark.skipif(bool(shutil.which("java")), reason="there is Java on this machine")
def test_hdfs_without_java_says_what_it_needs() -> None:
    with pytest.raises(AddressError, match="needs Java and Hadoop's libhdfs: set JAVA_HOME"):
        files_below("hdfs://namenode:9000/news")


def test_a_file_of_fsspecs_is_read_too() -> None:
    fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed: pip install 'incident-extractor[ray]'")
    with fsspec.open("memory://news/a b.txt", "w") as file:
        file.write("Report 1.")
    assert read("memory://news") == [("a b", "Report 1.")]
    with opened("memory://news/a b.txt") as (stream, size):
        assert (stream.read(), size) == (b"Report 1.", 9)


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("gs://bucket/news", "gs://bucket/news?retry_limit_seconds=60"),
        ("gs://bucket/news?scheme=http", "gs://bucket/news?scheme=http&retry_limit_seconds=60"),
        ("gcs://bucket/news?retry_limit_seconds=5", "gcs://bucket/news?retry_limit_seconds=5"),
        ("s3://bucket/news", "s3://bucket/news"),
    ],
)
def test_a_store_that_would_try_for_a_quarter_of_an_hour_is_given_a_minute(address: str, asked: str) -> None:
    assert ending(address) == asked
