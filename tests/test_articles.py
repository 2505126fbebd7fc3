"""Readers: every article of a source comes out, and whatever cannot be read is named with its place and a fix."""

from __future__ import annotations

import io
import json
import os
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractor.articles import MAX_ARTICLE_BYTES, Unreadable, article_files, passed_over, read_articles
from schemas import Article


def read(path: Path, published: date | None = None) -> list[Article | Unreadable]:
    return list(read_articles([str(path)], published=published))


def piped(data: bytes) -> list[Article | Unreadable]:
    return list(read_articles(["-"], stdin=io.BytesIO(data)))


def unreadable(path: Path) -> Unreadable:
    """The one thing that came of a source, which could not be read."""
    (found,) = read(path)
    assert isinstance(found, Unreadable)
    assert "\n" not in found.message
    return found


def written(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def lines(*items: Any) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)


class TestText:
    def test_a_text_file_is_an_article_named_after_it(self, tmp_path: Path) -> None:
        assert read(written(tmp_path / "kabul.txt", "Four died.\n")) == [Article(id="kabul", text="Four died.\n")]

    def test_line_ends_stay_as_they_were(self, tmp_path: Path) -> None:
        assert read(written(tmp_path / "a.md", "Four\r\ndied.\r")) == [Article(id="a", text="Four\r\ndied.\r")]

    def test_a_byte_order_mark_is_removed(self, tmp_path: Path) -> None:
        assert read(written(tmp_path / "a.txt", "\ufeffFour died.")) == [Article(id="a", text="Four died.")]

    def test_front_matter_gives_the_fields(self, tmp_path: Path) -> None:
        front = "---\ntitle: 'Blast: four dead'\npublished: 2019-05-08\nsource: 0123\nurl: null\nid: k1\nlanguage: no\n---\n"
        assert read(written(tmp_path / "a.md", front + "\n Four died.\n")) == [
            Article(
                id="k1",
                text="\n Four died.\n",
                title="Blast: four dead",
                published=date(2019, 5, 8),
                source="0123",
                language="no",
            )
        ]

    def test_front_matter_may_have_windows_line_ends(self, tmp_path: Path) -> None:
        found = read(written(tmp_path / "a.txt", "\ufeff---\r\ntitle: Blast\r\n---\r\nFour died."))
        assert found == [Article(id="a", text="Four died.", title="Blast")]

    @pytest.mark.parametrize(
        "text",
        [
            "---\nauthor: someone\n---\nFour died.",
            "---\nFour died.\n---\nFive died.",
            "---\ntitle: Blast\nFour died.",
            "---\ntitle: [a, list]\n---\nFour died.",
            "---\ntitle: &a Blast\nsource: *a\n---\nFour died.",
            "---\n'broken: yaml\n---\nFour died.",
            "----\ntitle: Blast\n---\nFour died.",
            "Kabul\n---\ntitle: Blast\n---\nFour died.",
            "---\n---\nFour died.",
        ],
    )
    def test_what_is_no_front_matter_is_text(self, tmp_path: Path, text: str) -> None:
        assert read(written(tmp_path / "a.txt", text)) == [Article(id="a", text=text)]

    def test_a_date_of_publication_is_filled_in_only_where_there_is_none(self, tmp_path: Path) -> None:
        written(tmp_path / "a.txt", "---\npublished: 2019-05-08T23:30:00-05:00\n---\nFour died.")
        written(tmp_path / "b.txt", "Five died.")
        assert read(tmp_path, published=date(2020, 1, 1)) == [
            Article(id="a", text="Four died.", published=date(2019, 5, 8)),
            Article(id="b", text="Five died.", published=date(2020, 1, 1)),
        ]

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"", "the file is empty; fill it or leave it out"),
            (b" \n\t", "the text is empty; remove the record or fill in its text"),
            (b"---\ntitle: x\n---\n", "the text is empty; remove the record or fill in its text"),
            (b"Bogot\xe1", "byte 0xe1 at offset 5 is not UTF-8; convert the file to UTF-8"),
            (b"a\0b", "a NUL byte at offset 1; this is not UTF-8 text: convert it to UTF-8"),
            (
                b"---\npublished: 8 May\n---\nFour died.",
                "\"published\" is '8 May', not a date; write it as YYYY-MM-DD, such as 2019-05-08, or leave it out",
            ),
        ],
    )
    def test_what_cannot_be_an_article_is_named(self, tmp_path: Path, content: bytes, message: str) -> None:
        path = written(tmp_path / "a.txt", content)
        assert unreadable(path) == Unreadable("a", str(path), f"{path}: {message}")

    def test_the_largest_article_is_read_and_a_larger_one_is_not(self, tmp_path: Path) -> None:
        assert isinstance(read(written(tmp_path / "a.txt", "é" * (MAX_ARTICLE_BYTES // 2)))[0], Article)
        assert "has 4,000,001 bytes, the limit is 4,000,000" in unreadable(written(tmp_path / "b.txt", "a" * 4_000_001)).message


class TestPaths:
    def test_a_missing_file_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "none.txt"
        assert unreadable(path) == Unreadable("none", str(path), f"{path}: no such file or folder; check the path")

    def test_an_unknown_format_is_an_error_when_named(self, tmp_path: Path) -> None:
        assert (
            ".docx is no format that can be read; convert the file to one of .txt, .md"
            in unreadable(written(tmp_path / "a.docx", "x")).message
        )

    def test_a_folder_is_read_in_order_without_hidden_and_unknown_files(self, tmp_path: Path) -> None:
        for name in ("b.txt", "a/z.md", "a/y.jsonl", "c.docx", ".hidden.txt", ".git/x.txt", "A.TXT"):
            written(tmp_path / name, lines({"text": name}) if name.endswith("jsonl") else name)
        assert read(tmp_path) == [
            Article(id="A", text="A.TXT"),
            Article(id="a/y:1", text="a/y.jsonl"),
            Article(id="a/z", text="a/z.md"),
            Article(id="b", text="b.txt"),
        ]

    @pytest.mark.parametrize("name", ["ledger.sqlite", "recording.json", "_job.json"])
    def test_the_folder_of_a_job_among_the_articles_holds_none(self, tmp_path: Path, name: str) -> None:
        written(tmp_path / "a.txt", "Four died.")
        written(tmp_path / "sub" / "job" / name, "")
        written(tmp_path / "sub" / "job" / "extractions.jsonl", "{}\n")
        written(tmp_path / "sub" / "job" / "responses" / "b.jsonl", "{}\n")
        assert read(tmp_path) == [Article(id="a", text="Four died.")]
        (addressed,) = article_files([tmp_path.as_uri()])
        assert addressed.id == "a"
        assert passed_over([str(tmp_path)]) == passed_over([tmp_path.as_uri()]) == {}

    def test_what_a_folder_holds_beside_articles_is_counted_by_suffix(self, tmp_path: Path) -> None:
        for place in ("a.txt", "b.html", "sub/c.HTML", "sub/d.pdf", "sub/e", ".f.html", ".git/g.html"):
            written(tmp_path / place, "x")
        assert passed_over([str(tmp_path), "-", str(tmp_path / "none")]) == {".html": 2, ".pdf": 1, "": 1}

    def test_a_file_that_is_named_itself_is_not_passed_over(self, tmp_path: Path) -> None:
        assert passed_over([str(written(tmp_path / "a.html", "x"))]) == {}

    def test_files_of_one_stem_keep_their_suffixes(self, tmp_path: Path) -> None:
        for name in ("a.txt", "a.md", "b.txt", "b.docx"):
            written(tmp_path / name, name)
        assert [found.id for found in read(tmp_path)] == ["a.md", "a.txt", "b"]

    def test_named_files_of_one_name_keep_their_folders(self, tmp_path: Path) -> None:
        paths = [str(written(tmp_path / name, name)) for name in ("1/a.txt", "2/a.txt", "1/b.txt", "1/b.md", "c.txt")]
        assert [found.id for found in read_articles(paths)] == [paths[0], paths[1], "b.txt", "b.md", "c"]

    def test_a_folder_without_a_readable_file_is_named(self, tmp_path: Path) -> None:
        written(tmp_path / "a.docx", "x")
        assert "no file here can be read; put files with one of these suffixes into it" in unreadable(tmp_path).message

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
    def test_a_file_that_must_not_be_read_is_named(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.txt", "Four died.")
        path.chmod(0)
        assert "permission denied; make it readable for this user" in unreadable(path).message

    def test_one_bad_source_does_not_stop_the_next(self, tmp_path: Path) -> None:
        good = written(tmp_path / "good.txt", "Four died.")
        found = list(read_articles([str(tmp_path / "none"), str(good)]))
        assert [type(item) for item in found] == [Unreadable, Article]

    def test_a_file_name_that_is_no_utf_8_can_be_written_out(self, tmp_path: Path) -> None:
        with open(os.path.join(os.fsencode(tmp_path), b"Bogot\xe1.txt"), "wb") as file:
            file.write(b"Four died.")
        (found,) = read(tmp_path)
        assert found.id.encode()

    def test_a_named_pipe_is_read(self, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        writer = threading.Thread(target=pipe.write_bytes, args=(lines({"id": "p", "text": "Four died."}).encode(),))
        writer.start()
        assert read(pipe) == [Article(id="p", text="Four died.")]
        writer.join()


class TestStandardInput:
    def test_plain_text_is_one_article(self) -> None:
        assert piped(b"\xef\xbb\xbf\n Four died.\n") == [Article(id="stdin", text="\n Four died.\n")]

    def test_json_lines_are_articles(self) -> None:
        data = ("\n " + lines({"id": "a", "text": "Four died."}, {"text": "Five died."})).encode()
        assert piped(data) == [Article(id="a", text="Four died."), Article(id="stdin:3", text="Five died.")]

    def test_an_object_over_several_lines_is_an_article(self) -> None:
        assert piped(b'{\n  "text": "Four died."\n}\n') == [Article(id="stdin:1", text="Four died.")]

    def test_a_list_is_articles(self) -> None:
        assert piped(b'[\n {"id": "a", "text": "Four died."}]') == [Article(id="a", text="Four died.")]

    @pytest.mark.parametrize("text", ["[Report] Four died.", "{sic} four died."])
    def test_brackets_alone_make_no_json(self, text: str) -> None:
        assert piped(text.encode()) == [Article(id="stdin", text=text)]

    def test_nothing_at_all_is_named(self) -> None:
        message = "stdin: the text is empty; remove the record or fill in its text"
        assert piped(b"") == [Unreadable("stdin", "stdin", message)]

    def test_an_endless_text_is_named(self) -> None:
        (found,) = piped(b"a" * (MAX_ARTICLE_BYTES + 1))
        assert isinstance(found, Unreadable)
        assert "more than 4,000,000 bytes" in found.message


class Endless(io.RawIOBase):
    """JSON lines without end."""

    def readline(self, size: int | None = -1, /) -> bytes:
        return b'{"text": "Four died."}\n'

    def read(self, size: int = -1, /) -> bytes:
        return self.readline()


def test_articles_come_while_the_source_is_still_being_written() -> None:
    found: Iterator[Article | Unreadable] = read_articles(["-"], stdin=Endless())  # type: ignore[arg-type]  # a raw stream reads too
    assert [next(found).id for _ in range(3)] == ["stdin:1", "stdin:2", "stdin:3"]
