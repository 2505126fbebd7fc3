"""Payloads in articles, names, ids and records: nothing that a stranger wrote is ever run by a job's report."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractor.pipeline import reference
from extractor.testing.browser import ShownReport
from extractor.testing.large_job import report_file
from extractor.testing.payloads import LINKS, PAYLOADS
from schemas import (
    Article,
    Attempt,
    Casualties,
    Count,
    Evidence,
    Extraction,
    Figure,
    Incident,
    Match,
    Outcome,
    Perpetrator,
    Place,
    Provenance,
    Role,
    Severity,
    Status,
    Target,
    Toll,
    TollStatus,
    Violation,
    Weapon,
    WeaponType,
)


def hostile(number: int, payload: str) -> tuple[Article, Extraction]:
    """An article of nothing but a payload: in its text, its names, its record and what is said about it."""
    text = f"{payload} and 4 died {payload}"
    article = Article(
        id=f"{payload}-{number}",
        text=text,
        title=payload,
        source=payload,
        published=date(2020, 1, 1 + number % 28),
        url=LINKS[number % len(LINKS)],
    )
    one = Incident(
        role=Role.main,
        summary=payload,
        place=Place(country="AF", admin1=payload, city=payload, site=payload, quote=payload),
        weapons=[Weapon(type=WeaponType.explosives, detail=payload)],
        targets=[Target(name=payload)],
        perpetrators=[Perpetrator(name=payload, by=payload, quote=payload)],
        damage=payload,
        tolls=[
            Toll(quote=payload, outcome=Outcome.killed, count=Count.exactly(4), source=payload, status=TollStatus.disputed),
            Toll(quote="4 died", outcome=Outcome.injured, count=Count.exactly(4), source=payload),
        ],
        casualties=Casualties(codebook=payload, killed=Figure(low=4, best=4, high=4, tolls=[0])),
    )
    rejected = number % 2 == 1
    end = len(payload)
    return article, Extraction(
        article=reference(article),
        status=Status.rejected if rejected else Status.ok,
        incidents=[] if rejected else [one],
        draft=[one] if rejected else None,
        violations=[Violation(rule=payload, severity=Severity.error, path=payload, message=payload)],
        evidence={
            "incidents[0].tolls[0].quote": Evidence(start=0, end=end, match=Match.exact),
            "incidents[0].place.quote": Evidence(start=0, end=end, match=Match.exact),
            "incidents[0].perpetrators[0].quote": Evidence(start=end // 2, end=len(text), match=Match.normalised),
        },
        error=payload,
        provenance=Provenance(
            model=payload,
            prompt=payload,
            schema_sha256=payload,
            version=payload,
            attempts=[Attempt(purpose=payload, outcome=payload, detail=payload)],
        ),
    )


OPEN_DETAILS = "document.querySelectorAll('details').forEach((one) => (one.open = true))"
FOREIGN = (
    "script[src], img, iframe, object, embed, form[action], base, link, style:not(head > style, svg > style), math, [srcdoc]"
)


@pytest.mark.slow
def test_nothing_that_an_article_or_a_record_says_is_ever_run(chromium: Any, tmp_path: Path) -> None:
    made = [hostile(number, payload) for number, payload in enumerate([*PAYLOADS, *LINKS])]
    shown = ShownReport(chromium, report_file(tmp_path / "report.html", made))
    shown.unpacked()
    page = shown.page
    page.evaluate(OPEN_DETAILS)
    for number in range(len(made)):
        if number and number % 40 == 0:
            page.click("#pages button >> nth=1")
        shown.open(number)
        assert page.inner_text("#article").count("and 4 died") >= 1
        links = page.locator("#article a").evaluate_all("all => all.map((link) => link.getAttribute('href'))")
        assert [link for link in links if not re.match(r"#(field|evidence)-|https?://", link)] == []
        page.hover("#article a.evidence >> nth=0")
        page.click("#article a.evidence >> nth=0")
        page.click("#article a.path >> nth=0")
        assert page.locator(FOREIGN).count() == 0
    for payload in PAYLOADS:
        page.fill("#search", payload)
        page.evaluate("charts.draw()")
    page.click("button[type=reset]")
    page.hover('[data-chart="rules"] svg', position={"x": 250, "y": 40})
    page.hover('[data-chart="map"] svg')
    assert page.evaluate("[typeof window.ran, typeof globalThis.polluted, Object.keys(Object.prototype).length]") == [
        "undefined",
        "undefined",
        0,
    ]
    assert shown.said == []
    assert page.url.startswith("file:")
    page.close()
