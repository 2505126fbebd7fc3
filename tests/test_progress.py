"""How many articles a run is going to read, as far as their files say so, and how it tells of its course."""

from pathlib import Path

import pytest

from extractor.progress import RunProgress, expected
from schemas import Status


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "sub/b.MD", ".hidden.txt", "c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Four died.")
    return tmp_path


def test_texts_are_counted_as_they_are_read(folder: Path) -> None:
    assert expected([str(folder)]) == 2


def test_lines_are_counted(folder: Path) -> None:
    (folder / "d.jsonl").write_text("{}\n\n{}\n")
    assert expected([str(folder)]) == 4


def test_a_missing_file_comes_out_too(folder: Path) -> None:
    assert expected([str(folder / "none.txt"), str(folder / "a.txt")]) == 2


@pytest.mark.parametrize("name", ["d.csv", "d.TSV", "d.parquet"])
def test_how_many_rows_a_table_has_is_not_said(folder: Path, name: str) -> None:
    (folder / name).write_text("text\nFour died.\n")
    assert expected([str(folder)]) is None
    assert expected([str(folder / name)]) is None


def test_what_comes_from_elsewhere_is_not_counted(folder: Path) -> None:
    assert expected([str(folder), "-"]) is None
    assert expected([folder.as_uri()]) is None


def test_a_log_hears_of_a_run_now_and_then_however_slow_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    now = 0.0
    with RunProgress(None, clock=lambda: now) as progress:
        for _ in range(3):
            now += 200.0
            progress.add(Status.ok)
        progress.add(Status.failed)
    assert capsys.readouterr().err == "2 articles: 2 ok\n"
