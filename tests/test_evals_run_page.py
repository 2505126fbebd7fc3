"""The page of a run: what it shows, and that nothing in it can become markup."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from evals.article_diff import FieldRow, article_diff, evidence_passages
from evals.calibration import Band, bands, scatter
from evals.cases import Case
from evals.evaluation import Evaluation, evaluate
from evals.run_page import page
from evals.runner import run_file
from evals.score import FigurePair
from evals.selection import Selection
from evals.suites.suite import Suite
from extractor.pages.highlight import Passage
from schemas import (
    Article,
    ArticleReference,
    Count,
    DatePrecision,
    Extraction,
    Incident,
    IncidentDate,
    Outcome,
    Place,
    Role,
    Status,
    Toll,
)

DAY = date(2020, 5, 6)
TEXT = "A bomb killed 7 people in Kabul on Wednesday."
PAYLOAD = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&"


def incident(killed: int, city: str = "Kabul") -> Incident:
    return Incident(
        role=Role.main,
        date=IncidentDate(start=DAY, end=DAY, precision=DatePrecision.day, quote="on Wednesday"),
        place=Place(country="AF", city=city),
        tolls=[Toll(quote="killed 7 people", outcome=Outcome.killed, count=Count.exactly(killed))],
    )


CASE = Case(
    Article(id="a1", text=TEXT, published=DAY, title="Bomb"),
    (incident(7),),
    tags=frozenset({"weekday_date"}),
    fields=frozenset({"killed", "city", "date", "country", "injured", "toll"}),
)


def extraction(*incidents: Incident, article: str = "a1", status: Status = Status.ok, error: str | None = None) -> Extraction:
    return Extraction(article=ArticleReference(id=article), status=status, incidents=list(incidents), error=error)


def evaluation(case: Case, reading: Extraction) -> Evaluation:
    suite = Suite("gold", [case])
    return evaluate(run_file(suite, [reading], model="baseline", selection=Selection()), suite)


def test_a_diff_says_of_every_field_what_is_predicted_what_is_right_and_the_verdict() -> None:
    (diff,) = article_diff(CASE, extraction(incident(9, city="Herat")))
    assert diff.title == "incident 1, main"
    assert diff.rows == (
        FieldRow("killed", "9", "7", "incorrect"),
        FieldRow("toll", "killed everyone 9", "killed everyone 7", "incorrect"),
        FieldRow("date", "2020-05-06", "2020-05-06", "correct"),
        FieldRow("country", "AF", "AF", "correct"),
        FieldRow("city", "Herat", "Kabul", "incorrect"),
    )


def test_an_article_that_failed_shows_its_gold_as_not_found() -> None:
    (diff,) = article_diff(CASE, extraction(status=Status.refused))
    assert (diff.title, {row.verdict for row in diff.rows}) == ("incident 1, main: not found", {"missing"})


def test_evidence_that_both_quote_is_told_from_evidence_that_one_does() -> None:
    ours = incident(7).model_copy(
        update={"date": IncidentDate(start=DAY, end=DAY, precision=DatePrecision.day, quote="Wednesday")}
    )
    assert evidence_passages(CASE, extraction(ours)) == [
        Passage(32, 44, "gold: date of incident 1", "gold"),
        Passage(7, 22, "both: killed 7 of incident 1", "both"),
        Passage(35, 44, "predicted: date of incident 1", "predicted"),
    ]


def test_numbers_are_counted_by_the_size_of_the_golds() -> None:
    pairs = [FigurePair("killed", 0, 0), FigurePair("killed", 3, 3), FigurePair("killed", 2, 4), FigurePair("killed", 99, 60)]
    assert bands(pairs) == [Band("0", 1, 1, 0, 0, 0.0), Band("2 to 4", 2, 1, 1, 0, 2.5), Band("50 or more", 1, 0, 0, 1, 99.0)]


def test_a_scatter_puts_exact_numbers_on_the_diagonal_and_counts_those_that_recur() -> None:
    drawn = scatter([FigurePair("killed", 9, 9), FigurePair("killed", 9, 9), FigurePair("injured", 0, 99)])
    exact = next(point for point in drawn.points if point.field == "killed")
    other = next(point for point in drawn.points if point.field == "injured")
    assert (exact.x, exact.times) == (exact.y, 2)
    assert (other.y, other.x > exact.x) == (0.0, True)
    assert drawn.ticks[0] == ("0", 0.0)
    assert drawn.ticks[-1] == ("100", 1.0)


class Elements(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def hostile() -> Evaluation:
    case = replace(
        CASE,
        article=CASE.article.model_copy(update={"id": f"a{PAYLOAD}", "text": TEXT + PAYLOAD, "title": PAYLOAD}),
        incidents=(incident(7, city=PAYLOAD),),
        tags=frozenset({PAYLOAD}),
    )
    made = extraction(incident(8, city=PAYLOAD[::-1]), article=f"a{PAYLOAD}", error=PAYLOAD)
    suite = Suite(PAYLOAD, [case], note=PAYLOAD)
    return evaluate(run_file(suite, [made], model=PAYLOAD, selection=Selection()), suite)


def test_nothing_in_an_article_a_label_or_a_run_becomes_markup() -> None:
    html = "".join(page(hostile(), hostile()))
    elements = Elements(html).found
    assert [tag for tag, _ in elements].count("script") == 2
    assert not [tag for tag, _ in elements if tag in {"img", "iframe", "object", "link"}]
    assert not [name for _, attributes in elements for name in attributes if name.startswith("on")]
    assert "alert(1)" in html


def test_a_page_fetches_nothing() -> None:
    elements = Elements("".join(page(evaluation(CASE, extraction(incident(7)))))).found
    assert not [attributes for _, attributes in elements if {"src", "srcset"} & set(attributes)]
    assert all((attributes.get("href") or "#").startswith("#") for _, attributes in elements)


def test_a_page_holds_headlines_tables_calibration_and_articles() -> None:
    before, after = evaluation(CASE, extraction(incident(9))), evaluation(CASE, extraction(incident(7)))
    html = "".join(page(after, before))
    for title in ("At a glance", "Beside the run of baseline", "Fields", "Slices", "Numbers predicted against gold", "Articles"):
        assert title in html
    assert "killed: predicted 7, gold 7 (1×)" in html
    assert re.search(r'<mark class="evidence both" title="both: killed 7 of incident 1">killed 7 people</mark>', html)
    assert "all right" in html


def test_the_articles_with_the_most_errors_come_first_and_the_rest_can_be_left_out() -> None:
    good, bad = CASE, replace(CASE, article=CASE.article.model_copy(update={"id": "a2"}))
    suite = Suite("gold", [good, bad])
    made = [extraction(incident(7)), extraction(incident(9), article="a2")]
    html = "".join(page(evaluate(run_file(suite, made, model="baseline", selection=Selection()), suite), articles=1))
    assert "<strong>a2</strong>" in html
    assert "<strong>a1</strong>" not in html
    assert "1 articles with fewer errors are left out" in html


def test_an_empty_run_makes_a_page() -> None:
    nothing = Suite("gold", [])
    html = "".join(page(evaluate(run_file(nothing, [], model="baseline", selection=Selection()), nothing)))
    assert "No number is given by both sides." in html


def two_sizes() -> Evaluation:
    """A run over two articles, one with 7 killed and one with 70."""
    many = replace(
        CASE,
        article=CASE.article.model_copy(update={"id": "a2", "text": TEXT.replace("7", "70")}),
        incidents=(incident(70),),
    )
    suite = Suite("gold", [CASE, many])
    made = [extraction(incident(7)), extraction(incident(71), article="a2")]
    return evaluate(run_file(suite, made, model="baseline", selection=Selection()), suite)


def test_a_field_is_named_once_for_all_its_sizes_and_no_heading_is_empty() -> None:
    html = "".join(page(two_sizes()))
    assert len(re.findall(r'<th scope="rowgroup" rowspan="2"><span class="dot killed"', html)) == 1
    assert re.findall(r"<th[^>]*>\s*</th>", html) == []


@pytest.fixture
def browser_page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text("".join(page(hostile(), hostile())), encoding="utf-8")
    (tmp_path / "sizes.html").write_text("".join(page(two_sizes(), two_sizes())), encoding="utf-8")
    return path


def barriers(axe: Any, shown: Any) -> list[tuple[str, str]]:
    """What axe finds wrong with the page, all its articles open: rule and element."""
    shown.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    found = axe.Axe().run(shown).response["violations"]
    return [(one["id"], node["html"]) for one in found for node in one["nodes"]]


@pytest.mark.slow
@pytest.mark.parametrize(("width", "scheme"), [(1360, "light"), (1360, "dark"), (390, "light")])
def test_a_browser_shows_the_page_without_errors_requests_or_sideways_scrolling(
    browser_page: Path, width: int, scheme: str
) -> None:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    chromium = which("chromium") or which("chromium-browser") or which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium is installed")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        shown = browser.new_page(viewport={"width": width, "height": 844}, color_scheme=scheme)
        said: list[str] = []
        shown.on("console", lambda message: said.append(message.text))
        shown.on("pageerror", lambda error: said.append(str(error)))
        shown.on("dialog", lambda dialog: said.append(dialog.message))
        shown.on("request", lambda request: said.append(request.url) if not request.url.startswith("file:") else None)
        shown.goto(browser_page.as_uri())
        assert barriers(axe, shown) == []
        shown.check("#wrong")
        assert shown.inner_text("#found") == "1 of 1 articles"
        shown.fill("#search", "no such article")
        assert shown.inner_text("#found") == "0 of 1 articles"
        assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
        shown.goto(browser_page.with_name("sizes.html").as_uri())
        assert barriers(axe, shown) == []
        assert said == []
        browser.close()
