"""Short reports on background, claims, rival figures and days: the right records pass, the wrong ones do not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from extractor.testing.records import toll
from extractor.validation.verdict import judge
from schemas import (
    Article,
    Basis,
    DatePrecision,
    Group,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Role,
    Toll,
    TollStatus,
)

FILES = ("backgrounds_and_rivals.txt", "shares_denials_and_spans.txt", "answers_and_companions.txt")
BLOCKS = [block for name in FILES for block in Path(__file__).with_name(name).read_text(encoding="utf-8").split("\n== ")[1:]]


@dataclass(frozen=True, slots=True)
class Report:
    """A short report with a record of it; ``rule`` is None where the record is right."""

    rule: str | None
    article: Article
    incidents: tuple[Incident, ...]


def _report(block: str) -> Report:
    head, *lines = block.strip().splitlines()
    verdict, *rule, name, published = head.split()
    texts = [line for line in lines if not line.startswith(("main ", "background ")) and " | " not in line]
    incidents: list[Incident] = []
    for line in lines:
        if line.startswith(("main ", "background ")):
            incidents.append(_incident(line))
        elif line.startswith("by "):
            incidents[-1].perpetrators.append(_party(line))
        elif line not in texts:
            incidents[-1].tolls.append(_toll(line))
    day = None if published == "-" else date.fromisoformat(published)
    article = Article(id=name, text="\n".join(texts), published=day)
    assert (verdict == "right") is (rule == [])
    return Report(rule[0] if rule else None, article, tuple(incidents))


def _incident(line: str) -> Incident:
    told, words, city, country = line.split(" | ")
    role, dated, *precision = told.split()
    start, _, end = dated.partition("/")
    first = date.fromisoformat(start)
    when = IncidentDate(
        start=first,
        end=date.fromisoformat(end) if end else first,
        precision=DatePrecision(precision[0]) if precision else DatePrecision.day,
        quote=None if words == "-" else words,
    )
    place = Place(country=country, city=None if city == "-" else city)
    return Incident(role=Role(role), date=when, place=place, perpetrators=[], tolls=[])


def _toll(line: str) -> Toll:
    told, quote, *source = line.split(" | ")
    number, outcome, group, *status = told.split()
    return toll(
        quote,
        number,
        Outcome(outcome),
        Group(group),
        source=source[0] if source and source[0] != "-" else None,
        status=TollStatus(status[0]) if status else TollStatus.current,
    )


def _party(line: str) -> Perpetrator:
    told, quote, *speaker = line.split(" | ")
    _, basis, name = told.split(" ", 2)
    return Perpetrator(name=name, basis=Basis(basis), by=speaker[0] if speaker else None, quote=quote)


REPORTS = [_report(block) for block in BLOCKS]


@pytest.mark.parametrize("report", [r for r in REPORTS if r.rule is None], ids=lambda report: report.article.id)
def test_a_right_record_breaks_no_rule(report: Report) -> None:
    assert judge(report.article, report.incidents).errors == ()


@pytest.mark.parametrize("report", [r for r in REPORTS if r.rule is not None], ids=lambda report: report.article.id)
def test_a_wrong_record_breaks_its_rule(report: Report) -> None:
    assert report.rule in {violation.rule for violation in judge(report.article, report.incidents).errors}


def test_a_figure_that_the_title_tells_is_the_news_whatever_its_sentence_says_around_it() -> None:
    told = toll("nine soldiers were killed", "9", group=Group.security_forces)
    text = "In a raid like an earlier attack on the garrison nine soldiers were killed, the army said."
    article = Article(id="a", text=text, title="Raid kills nine soldiers")
    assert judge(article, [Incident(role=Role.main, tolls=[told])]).errors == ()
    untold = article.model_copy(update={"title": "Garrison raided again"})
    (found,) = judge(untold, [Incident(role=Role.main, tolls=[told])]).errors
    assert found.rule == "toll-from-other-incident"
