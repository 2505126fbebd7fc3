"""JSON and tables: every record comes out, and one that cannot be read does not cost the next."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
import pytest
from pyarrow import parquet

from extractor.articles import Unreadable, read_articles
from schemas import Article


def read(path: Path) -> list[Article | Unreadable]:
    return list(read_articles([str(path)]))


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


class TestJSONLines:
    def test_each_line_is_an_article(self, tmp_path: Path) -> None:
        path = written(
            tmp_path / "news.jsonl",
            "\ufeff"
            + lines({"id": "x", "text": "Four died.", "title": "T", "url": "u", "source": "s", "language": "en", "more": [1]})
            + "\n"
            + lines(
                {"id": 7, "text": "Five\r\ndied.", "published": "2019-05-08T10:00:00Z", "title": None}, {"text": "Six died."}
            ),
        )
        assert read(path) == [
            Article(id="x", text="Four died.", title="T", url="u", source="s", language="en"),
            Article(id="7", text="Five\r\ndied.", published=date(2019, 5, 8)),
            Article(id="news:4", text="Six died."),
        ]

    @pytest.mark.parametrize(
        ("line", "message"),
        [
            (b'{"text": "x"', "broken JSON at column 13: Expecting ',' delimiter; write one JSON object per line"),
            (b"[" * 100_000, "JSON that cannot be read: maximum recursion depth exceeded"),
            (b'["text"]', "['text'] is no JSON object"),
            (b'{"text": "Bogot\xe1"}', "byte 0xe1 at offset 33 is not UTF-8; convert the file to UTF-8"),
            (
                b'{"body": "x", "content": "y"}',
                "no \"text\"; put the article's words under the key \"text\" (keys here: 'body', 'content')",
            ),
            (b'{"text": 4}', '"text" is 4, not a string'),
            (b'{"text": null}', 'no "text"'),
            (b'{"text": " "}', "the text is empty"),
            (b'{"text": "a\\ud800b"}', '"text" holds half of a surrogate pair (\\ud800) at offset 1; write the whole character'),
            (b'{"text": "a\\u0000b"}', '"text" holds a NUL character at offset 1'),
            (b'{"text": "x", "title": {"a": 1}}', "\"title\" is {'a': 1}, not a string"),
            (b'{"text": "x", "id": ["a"]}', "\"id\" is ['a'], not a string"),
            (b'{"text": "x", "published": "May 8"}', "\"published\" is 'May 8', not a date"),
            (b'{"text": "x", "published": 1557273600}', '"published" is 1557273600, not a date'),
            (b'{"text": "x", "published": "2019-02-30"}', "\"published\" is '2019-02-30', not a date"),
            (b'{"text": "' + b"a" * 4_000_001 + b'"}', "the text has at least 4,000,001 bytes, the limit is 4,000,000"),
            (b'{"text": "' + b"a" * 32_000_001 + b'"}', "the line has more than 32,000,000 bytes"),
        ],
        ids=range(17),
    )
    def test_a_bad_line_is_named_and_the_next_is_read(self, tmp_path: Path, line: bytes, message: str) -> None:
        path = written(tmp_path / "news.jsonl", b'{"text": "first"}\n' + line + b'\n{"text": "last"}')
        first, bad, last = read(path)
        assert (first, last) == (Article(id="news:1", text="first"), Article(id="news:3", text="last"))
        assert isinstance(bad, Unreadable)
        assert (bad.id, bad.place) == ("news:2", f"{path}:2")
        assert bad.message.startswith(f"{path}:2: {message}")
        assert len(bad.message) < 400 + len(str(path))

    @pytest.mark.parametrize("published", ["20190508", "20190508.0", '"20190508"'])
    def test_a_date_may_be_eight_digits(self, tmp_path: Path, published: str) -> None:
        path = written(tmp_path / "a.jsonl", f'{{"text": "Four died.", "published": {published}}}\n')
        assert read(path) == [Article(id="a:1", text="Four died.", published=date(2019, 5, 8))]

    def test_an_empty_cell_of_a_table_program_is_nothing(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.jsonl", '{"id": NaN, "text": "Four died.", "title": NaN, "published": NaN, "source": NaN}\n')
        assert read(path) == [Article(id="a:1", text="Four died.")]

    def test_a_bad_record_keeps_its_own_id(self, tmp_path: Path) -> None:
        assert unreadable(written(tmp_path / "news.ndjson", lines({"id": "k", "text": ""}))).id == "k"

    def test_offsets_of_bad_bytes_count_from_the_start_of_the_file(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.jsonl", b'\xef\xbb\xbf{"text": "\xff"}')
        assert "byte 0xff at offset 13" in unreadable(path).message


class TestJSON:
    def test_one_object_is_an_article(self, tmp_path: Path) -> None:
        assert read(written(tmp_path / "a.json", '{\n "text": "Four died."\n}\n')) == [Article(id="a:1", text="Four died.")]

    def test_a_list_is_read_item_by_item(self, tmp_path: Path) -> None:
        items = [{"text": f"{number} died. " * 9_000, "id": f"n{number}"} for number in range(20)]
        path = written(tmp_path / "a.json", "\ufeff" + json.dumps(items, indent=2))
        assert read(path) == [Article(**item) for item in items]

    def test_a_break_in_a_long_list_is_named_where_it_is(self, tmp_path: Path) -> None:
        items = [{"text": "Four died. " * 20_000}] * 3
        content = json.dumps(items, indent=1).replace('"text"', "text", 1)
        assert (
            "broken JSON at line 3, column 3: Expecting property name"
            in unreadable(written(tmp_path / "a.json", content)).message
        )

    @pytest.mark.parametrize("size", range(65_520, 65_545))
    def test_items_may_lie_across_the_edges_of_what_is_read_at_once(self, tmp_path: Path, size: int) -> None:
        items = [
            {"text": "é\U0001f4a5" * 5 + "x" * (size - 70), "id": "a"},
            {"text": "Four died.", "id": "b", "more": [-12.5e3, None, True]},
        ]
        path = written(tmp_path / "a.json", json.dumps(items))
        assert [found.id for found in read(path)] == ["a", "b"]

    @pytest.mark.parametrize(
        ("content", "line", "message"),
        [
            ('[{"text": "Four died."},\n {"text": }]', 2, "broken JSON at line 2, column 11: Expecting value"),
            ('[{"text": "Four died."}\n {"text": "x"}]', 2, "broken JSON at line 2, column 2: expecting ',' or ']'"),
            ('[{"text": "Four died."}', 2, "broken JSON at line 1, column 24: the list does not end"),
            ('[{"text": "Four died."}] []', 2, "broken JSON at line 1, column 26: extra data"),
            ('[{"text": "Four died."}, "x"]', 2, "'x' is no JSON object"),
        ],
    )
    def test_articles_before_a_break_are_kept(self, tmp_path: Path, content: str, line: int, message: str) -> None:
        path = written(tmp_path / "a.json", content)
        first, bad = read(path)
        assert first == Article(id="a:1", text="Four died.")
        assert isinstance(bad, Unreadable)
        assert bad.id == "a:2"
        assert message in bad.message

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            (b"[]", "the list holds no articles; fill it or leave the file out"),
            (b" ", "broken JSON at line 1, column 2: Expecting value"),
            (b"12", "12 is no JSON object"),
            (b'{"text": "a"', "broken JSON at line 1, column 13: Expecting ',' delimiter"),
            (b"[" * 100_000, "broken JSON at line 1, column 2: maximum recursion depth exceeded"),
            (b'[{"text": "\xff"}]', "byte 0xff at offset 11 is not UTF-8"),
        ],
        ids=range(6),
    )
    def test_json_without_an_article_is_named(self, tmp_path: Path, content: bytes, message: str) -> None:
        assert message in unreadable(written(tmp_path / "a.json", content)).message


class TestTables:
    def test_rows_are_articles(self, tmp_path: Path) -> None:
        path = written(
            tmp_path / "a.csv",
            '\ufeffID,Text,Published,more\r\nx,"Four,\r\ndied ""here"".",2019-05-08,1\r\n\r\n,Five died.\r\n12,Six died.,,,,\r\n',
        )
        assert read(path) == [
            Article(id="x", text='Four,\r\ndied "here".', published=date(2019, 5, 8)),
            Article(id="a:2", text="Five died."),
            Article(id="12", text="Six died."),
        ]

    def test_tabs_part_the_values_of_a_tsv(self, tmp_path: Path) -> None:
        assert read(written(tmp_path / "a.tsv", "text\tid\nFour, died.\tx\n")) == [Article(id="x", text="Four, died.")]

    @pytest.mark.parametrize("delimiter", [";", "\t", "|"])
    def test_a_csv_is_parted_as_its_header_is(self, tmp_path: Path, delimiter: str) -> None:
        path = written(tmp_path / "a.csv", f'\ufeff"id"{delimiter}text\r\nx{delimiter}"Four, died."\r\n')
        assert read(path) == [Article(id="x", text="Four, died.")]

    def test_a_header_that_commas_part_may_name_columns_with_other_marks(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.csv", "a;b,text,c|d\nx,Four died; five hurt.,y\n")
        assert read(path) == [Article(id="a:1", text="Four died; five hurt.")]

    def test_a_long_text_fits_into_a_field(self, tmp_path: Path) -> None:
        text = "Four died. " * 20_000
        assert read(written(tmp_path / "a.csv", f"text\n{text}\n")) == [Article(id="a:1", text=text)]

    def test_a_bad_row_is_named_with_its_line_and_the_next_is_read(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.csv", b'id,text\n1,"Four\ndied."\n2,Bogot\xe1\n3,\n4,Five died.\n')
        assert read(path) == [
            Article(id="1", text="Four\ndied."),
            Unreadable("a:2", f"{path}:4", f"{path}:4: byte 0xe1 at offset 30 is not UTF-8; convert the file to UTF-8"),
            Unreadable("3", f"{path}:5", f"{path}:5: the text is empty; remove the record or fill in its text"),
            Article(id="4", text="Five died."),
        ]

    def test_a_table_of_another_encoding_is_named_by_its_first_byte(self, tmp_path: Path) -> None:
        path = written(tmp_path / "a.csv", "id,text\n1,Four died.\n".encode("utf-16"))
        assert unreadable(path).message == f"{path}: byte 0xff at offset 0 is not UTF-8; convert the file to UTF-8"

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("id;body\n1;x\n", 'no column "text" in the header \'id;body\'; name the column of the articles\' words "text"'),
            ("id,text\n", "the table has no rows below its header"),
            ('text\n"' + "a" * 32_000_001, "broken table (field larger than field limit (32000000))"),
        ],
        ids=range(3),
    )
    def test_a_table_without_articles_is_named(self, tmp_path: Path, content: str, message: str) -> None:
        assert message in unreadable(written(tmp_path / "a.csv", content)).message


class TestParquet:
    @staticmethod
    def table(path: Path, **columns: Any) -> Path:
        parquet.write_table(pa.table(columns), path)
        return path

    def test_rows_are_articles(self, tmp_path: Path) -> None:
        path = self.table(
            tmp_path / "a.parquet",
            Text=["Four died.", "Five died.", None],
            id=[1.0, 2.0, None],
            published=[date(2019, 5, 8), None, None],
            more=[1, 2, 3],
        )
        first, second, third = read(path)
        assert [first, second] == [
            Article(id="1", text="Four died.", published=date(2019, 5, 8)),
            Article(id="2", text="Five died."),
        ]
        assert isinstance(third, Unreadable)
        assert third.id == "a:3"

    def test_a_file_that_is_none_is_named(self, tmp_path: Path) -> None:
        assert "no Parquet file that can be read" in unreadable(written(tmp_path / "a.parquet", "text")).message

    def test_a_missing_column_is_named(self, tmp_path: Path) -> None:
        assert "no column \"text\" in the header 'body'" in unreadable(self.table(tmp_path / "a.parquet", body=["x"])).message

    def test_a_table_without_rows_is_named(self, tmp_path: Path) -> None:
        path = self.table(tmp_path / "a.parquet", text=pa.array([], pa.string()))
        assert "the table has no rows" in unreadable(path).message
