"""Make the pictures of the job's report and of the evaluation's: ``python docs/pictures.py``. Needs Chromium and Playwright.

The articles are the bundled ones; for the overview 1,500 of them over and over, on days of their own, so that the charts have
something to show.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from extractor.articles import read_articles
from extractor.testing.browser import ShownPage, ShownReport, chromium
from extractor.testing.large_job import large_job, report_file
from schemas import Article, Extraction

HERE = Path(__file__).parent
PICTURES = HERE / "pictures"
EXAMPLES = HERE.parent / "examples"
ARTICLES = 1_500


def main() -> None:
    """Make all pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        job, examples, evaluation = (Path(folder) / f"{name}.html" for name in ("job", "examples", "evaluation"))
        read = _read()
        report_file(job, list(large_job(ARTICLES, read)), title="Incidents: example job")
        report_file(examples, read, title="Incidents: examples")
        _evaluate(evaluation)
        with chromium() as browser:
            _keep(ShownReport(browser, job, width=1280, height=860).unpacked(), "job-report")
            _article(ShownReport(browser, examples, width=1100, height=700).unpacked())
            _keep(ShownPage(browser, evaluation, width=1280, height=860), "evaluation")
    for picture in sorted(PICTURES.glob("*.png")):
        print(f"{picture.name}: {picture.stat().st_size / 1e3:.0f} kB")


def _read() -> list[tuple[Article, Extraction]]:
    records = _printed("extractor.cli", "extract", str(EXAMPLES), "--format", "jsonl").splitlines()
    read = {record.article.id: record for record in map(Extraction.model_validate_json, records)}
    return [(one, read[one.id]) for one in read_articles([str(EXAMPLES)]) if isinstance(one, Article)]


def _evaluate(page: Path) -> None:
    run = page.with_suffix(".json")
    _printed("evals.cli", "run", "--suite", "gold", "--split", "dev", "--model", "baseline", "--out", str(run))
    _printed("evals.cli", "report", str(run), "--out", str(page))


def _printed(program: str, *arguments: str) -> str:
    """What a program of ours prints."""
    done = subprocess.run([sys.executable, "-m", program, *arguments], check=True, stdout=subprocess.PIPE, text=True)  # noqa: S603 - a program of ours
    return done.stdout


def _article(shown: ShownReport) -> None:
    shown.page.click("#list button >> nth=0")
    shown.page.wait_for_selector(".record")
    shown.page.mouse.move(0, 0)
    shown.page.wait_for_timeout(500)
    _keep(shown, "job-article")


def _keep(shown: ShownPage, name: str) -> None:
    shown.page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
