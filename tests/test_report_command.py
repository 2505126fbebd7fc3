"""incidents report: one page of a job, from the command line."""

from __future__ import annotations

import base64
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.articles import read_articles
from extractor.cli import main
from extractor.jobs.batch_job import keep_articles
from extractor.report.account import job_account

EXAMPLES = Path(__file__).parent.parent / "examples"


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)], input=stdin)


def block(html: str, name: str) -> Any:
    found = re.search(rf'<script type="application/gzip" id="{name}">([^<]*)</script>', html)
    assert found is not None
    return json.loads(gzip.decompress(base64.b64decode(found[1])))


@pytest.fixture(scope="module")
def job(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("job")
    assert run("extract", EXAMPLES, "--out", folder).exit_code == 0
    return folder


def test_a_job_becomes_one_page_with_an_index_and_every_article(job: Path) -> None:
    result = run("report", job)
    assert (result.exit_code, result.stdout) == (0, "")
    assert re.fullmatch(rf"10 articles, 0\.\d MB: {re.escape(str(job))}/report\.html\n", result.stderr)
    html = (job / "report.html").read_text(encoding="utf-8")
    index = block(html, "index")
    assert [article["id"] for article in index["articles"]] == sorted(path.stem for path in EXAMPLES.glob("*.txt"))
    articles = block(html, "articles-0")
    first = next(EXAMPLES.glob("01-*.txt")).read_text(encoding="utf-8")
    assert "".join(piece if isinstance(piece, str) else piece[0] for piece in articles[0]["text"]).strip() in first
    assert index["rules"].keys() >= {"count-not-in-quote", "unaccounted-toll"}
    assert (index["size"], index["blocks"], index["account"]["calls"]) == (50, 1, 0)


def test_the_same_job_makes_the_same_page(job: Path, tmp_path: Path) -> None:
    pages = [tmp_path / "a.html", tmp_path / "b.html"]
    assert [run("report", job, "--out", page).exit_code for page in pages] == [0, 0]
    assert pages[0].read_bytes() == pages[1].read_bytes()


def test_texts_are_read_again_from_where_the_job_read_them(tmp_path: Path) -> None:
    article = tmp_path / "one.txt"
    article.write_text("Two people were killed by a bomb in Quetta on Monday.", encoding="utf-8")
    assert run("extract", article, "--out", tmp_path / "job").exit_code == 0
    assert run("report", tmp_path / "job").exit_code == 0
    (shown,) = block((tmp_path / "job" / "report.html").read_text(), "articles-0")
    assert "".join(piece if isinstance(piece, str) else piece[0] for piece in shown["text"]).startswith("Two people were")
    article.unlink()
    result = run("report", tmp_path / "job")
    assert result.exit_code == 0
    assert result.stderr.startswith("no texts: the page shows records without their articles; --articles names where they are\n")
    (shown,) = block((tmp_path / "job" / "report.html").read_text(), "articles-0")
    assert ("text" in shown, "--articles" in shown["note"]) == (False, True)


def test_articles_can_be_named(tmp_path: Path) -> None:
    text = "Two people were killed by a bomb in Quetta on Monday."
    assert run("extract", "-", "--out", tmp_path / "job", stdin=text).exit_code == 0
    (tmp_path / "kept.txt").write_text(text, encoding="utf-8")
    assert run("report", tmp_path / "job", "--articles", tmp_path / "kept.txt").exit_code == 0
    (shown,) = block((tmp_path / "job" / "report.html").read_text(), "articles-0")
    assert "text" in shown


def test_a_batch_job_brings_its_articles_along(job: Path, tmp_path: Path) -> None:
    (tmp_path / "extractions.jsonl").write_bytes((job / "extractions.jsonl").read_bytes())
    keep_articles(tmp_path, read_articles([str(EXAMPLES)]))
    assert run("report", tmp_path).exit_code == 0
    assert all("text" in shown for shown in block((tmp_path / "report.html").read_text(), "articles-0"))


def test_records_in_a_file_make_a_page_beside_it(job: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_bytes((job / "extractions.jsonl").read_bytes())
    result = run("report", tmp_path / "mine.jsonl", "--articles", EXAMPLES, "--title", "Mine <b>& theirs</b>")
    assert result.exit_code == 0
    assert "<title>Mine &lt;b&gt;&amp; theirs&lt;/b&gt;</title>" in (tmp_path / "report.html").read_text()


def test_a_job_without_articles_makes_a_page(tmp_path: Path) -> None:
    (tmp_path / "extractions.jsonl").touch()
    result = run("report", tmp_path)
    assert (result.exit_code, block((tmp_path / "report.html").read_text(), "index")["articles"]) == (0, [])


def test_a_torn_record_is_named_and_leaves_the_last_page_alone(job: Path, tmp_path: Path) -> None:
    (tmp_path / "report.html").write_text("the last page")
    (tmp_path / "extractions.jsonl").write_bytes((job / "extractions.jsonl").read_bytes()[:-20])
    result = run("report", tmp_path)
    assert result.exit_code == 2
    assert "extractions.jsonl:10: not an extraction" in result.stderr
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["extractions.jsonl", "report.html"]
    assert (tmp_path / "report.html").read_text() == "the last page"


def test_a_page_that_cannot_be_written_is_named(job: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    result = run("report", job, "--out", tmp_path / "file" / "page.html")
    assert result.exit_code == 1
    assert f"{tmp_path}/file/page.html cannot be written: File exists; choose a writable --out" in result.stderr


def test_a_page_goes_into_a_folder_that_was_not_there(job: Path, tmp_path: Path) -> None:
    assert run("report", job, "--out", tmp_path / "new" / "page.html").exit_code == 0
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["page.html"]


def test_a_folder_without_records_is_no_job(tmp_path: Path) -> None:
    result = run("report", tmp_path)
    assert result.exit_code == 2
    assert "extractions.jsonl: no such file; name the folder that incidents extract --out wrote" in result.stderr


def test_what_the_summary_says_of_the_whole_job_is_on_the_page(job: Path, tmp_path: Path) -> None:
    (tmp_path / "extractions.jsonl").write_bytes((job / "extractions.jsonl").read_bytes())
    said = {
        "cost_usd": 1.25,
        "cost_usd_per_good_article": 0.125,
        "calls_of_unknown_cost": 2,
        "calls": {"total": 17, "repeated": 3, "by_outcome": {"answered": 14, "rate_limited": 3}},
        "latency_s": {"p50": 0.8, "p95": 4.5},
    }
    (tmp_path / "summary.json").write_text(json.dumps(said))
    assert run("report", tmp_path, "--articles", EXAMPLES).exit_code == 0
    assert block((tmp_path / "report.html").read_text(), "index")["account"] == {
        "cost": 1.25,
        "perGood": 0.125,
        "unpriced": 2,
        "calls": 17,
        "repeated": 3,
        "p50": 0.8,
        "p95": 4.5,
    }


@pytest.mark.parametrize(
    "summary",
    ['{"cost_usd": null}', '{"cost_usd": true}', '{"cost_usd": "1"}', '{"cost_usd": NaN}', '{"cost_usd": -1}', "[]", "{", ""],
)
def test_what_a_summary_does_not_say_is_unknown(tmp_path: Path, summary: str) -> None:
    (tmp_path / "summary.json").write_text(summary)
    assert job_account(tmp_path) == {}


def test_a_job_without_a_summary_has_no_account() -> None:
    assert job_account(EXAMPLES) == job_account(EXAMPLES / "records.jsonl") == {}


def test_that_nothing_was_paid_is_not_unknown(tmp_path: Path) -> None:
    (tmp_path / "summary.json").write_text('{"cost_usd": 0}')
    assert job_account(tmp_path) == {"cost": 0}
