"""What a job's report shows of an article: its record, its text, and how the two hang together."""

from __future__ import annotations

import hashlib
from datetime import date

from extractor.articles import Unreadable
from extractor.reading.places.locations import Location
from extractor.report.index import entry
from extractor.report.texts import NoText, no_texts, texts_of
from extractor.report.view import view
from schemas import (
    Article,
    ArticleReference,
    Attempt,
    Casualties,
    Count,
    DatePrecision,
    Evidence,
    Extraction,
    Figure,
    Group,
    Incident,
    IncidentDate,
    Match,
    Outcome,
    Place,
    Provenance,
    Role,
    Severity,
    Status,
    Toll,
    TollStatus,
    Usage,
    Violation,
)

TEXT = "A bomb killed 14 people and two attackers in Quetta on Monday."
DAY = date(2020, 5, 4)
ARTICLE = Article(id="a1", text=TEXT, title="Bomb in Quetta", published=DAY, source="Wire", url="https://example.org/1")
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
REFERENCE = ArticleReference(
    id="a1", sha256=SHA, title="Bomb in Quetta", published=DAY, source="Wire", url="https://example.org/1"
)
MAIN = Incident(
    role=Role.main,
    summary="A bomb killed 14 people.",
    date=IncidentDate(start=DAY, end=DAY, precision=DatePrecision.day, quote="on Monday"),
    place=Place(country="PK", city="Quetta"),
    tolls=[
        Toll(quote="killed 14 people and two attackers", outcome=Outcome.killed, count=Count.exactly(16), source="police"),
        Toll(quote="two attackers", outcome=Outcome.killed, group=Group.attackers, count=Count.exactly(2)),
    ],
    casualties=Casualties(codebook="gtd", killed=Figure(low=16, best=16, high=None, tolls=[0])),
)
EARLIER = Incident(role=Role.background, place=Place(country="AF"))
WARNING = Violation(rule="place-mismatch", severity=Severity.warning, path="incidents[0].place", message="elsewhere")
STANDING = Extraction(
    article=REFERENCE,
    status=Status.ok,
    incidents=[MAIN, EARLIER],
    violations=[WARNING, WARNING],
    evidence={
        "incidents[0].tolls[0].quote": Evidence(start=7, end=41, match=Match.exact),
        "incidents[0].tolls[1].quote": Evidence(start=28, end=41, match=Match.exact),
        "incidents[0].date.quote": Evidence(start=52, end=61, match=Match.exact),
    },
    provenance=Provenance(
        model="openai/x",
        prompt="v1",
        schema_sha256="",
        version="1",
        attempts=[Attempt(purpose="extract", outcome="answered", cost_usd=0.01)],
        usage=Usage(prompt_tokens=100, completion_tokens=20),
        cost_usd=0.01,
    ),
)


QUETTA = Location(30.2, 67.0, "city")


def test_a_text_is_cut_into_words_and_evidence_that_names_its_fields() -> None:
    shown = view(STANDING, TEXT)
    assert shown["text"] == [
        "A bomb ",
        ["killed 14 people and ", [1]],
        ["two attackers", [2, 1]],
        " in Quetta ",
        ["on Monday", [0]],
        ".",
    ]
    assert shown["passages"] == [
        {"field": "incidents[0].date", "kind": "other", "says": "Date: 2020-05-04"},
        {"field": "incidents[0].tolls[0]", "kind": "killed", "says": "16 killed, everyone, current"},
        {"field": "incidents[0].tolls[1]", "kind": "killed", "says": "2 killed, attackers, current"},
    ]


def test_each_field_knows_the_passage_that_it_rests_on() -> None:
    shown = view(STANDING, TEXT)
    first, second = shown["incidents"]
    assert [field for field in first["fields"] if field["name"] in {"Date", "Place"}] == [
        {"name": "Date", "path": "incidents[0].date", "value": "2020-05-04", "quote": "on Monday", "passage": 0},
        {"name": "Place", "path": "incidents[0].place", "value": "Quetta, Pakistan", "quote": None, "passage": None},
    ]
    assert [toll["passage"] for toll in first["tolls"]] == [1, 2]
    assert first["casualties"] == {
        "codebook": "gtd",
        "rows": [{"name": "killed", "low": 16, "best": 16, "high": None, "tolls": [0]}],
    }
    assert (second["role"], second["tolls"], second["casualties"]) == ("Background incident", [], None)


def test_a_quote_without_a_place_has_no_passage() -> None:
    shown = view(STANDING.model_copy(update={"evidence": {}}), TEXT)
    assert (shown["passages"], shown["text"]) == ([], [TEXT])


def test_a_rejected_record_shows_its_draft_and_its_reasons_and_stands_for_nothing() -> None:
    error = Violation(rule="count-not-in-quote", severity=Severity.error, path="incidents[0].tolls[0].count", message="no 40")
    rejected = STANDING.model_copy(
        update={"status": Status.rejected, "incidents": [], "draft": [MAIN], "violations": [error], "error": None}
    )
    shown = view(rejected, TEXT)
    assert (shown["stands"], len(shown["incidents"])) == (False, 1)
    assert shown["violations"] == [
        {"rule": "count-not-in-quote", "severity": "error", "path": "incidents[0].tolls[0].count", "message": "no 40"}
    ]
    row = entry(rejected, lambda place: None, has_text=True)
    assert ("incidents" in row, row["draft"], row["rules"]) == (False, ["PK"], [["count-not-in-quote", "error"]])


def test_a_superseded_toll_says_so() -> None:
    toll = Toll(quote="12 dead", outcome=Outcome.killed, count=Count.at_least(12), status=TollStatus.superseded)
    shown = view(STANDING.model_copy(update={"incidents": [MAIN.model_copy(update={"tolls": [toll]})], "evidence": {}}), TEXT)
    (incident,) = shown["incidents"]
    assert {key: incident["tolls"][0][key] for key in ("count", "status", "source", "by")} == {
        "count": "12+",
        "status": "superseded",
        "source": "no source named",
        "by": "unknown",
    }


def test_the_index_holds_what_is_counted_filtered_listed_and_drawn() -> None:
    assert entry(STANDING, lambda place: QUETTA if place.city else None, has_text=True) == {
        "id": "a1",
        "title": "Bomb in Quetta",
        "source": "Wire",
        "published": "2020-05-04",
        "status": "ok",
        "text": True,
        "rules": [["place-mismatch", "warning"]],
        "incidents": [
            {
                "date": "2020-05-04",
                "country": "PK",
                "where": "Quetta, Pakistan",
                "at": [30.2, 67.0],
                "to": "city",
                "killed": [16, 16, None],
            }
        ],
        "model": "openai/x",
        "asked": 1,
        "tokens": 120,
        "cost": 0.01,
    }


def test_an_unknown_toll_is_absent_from_the_index_and_an_explicit_zero_is_there() -> None:
    zero = Casualties(codebook="gtd", injured=Figure(low=0, best=0, high=0, tolls=[0]))
    one = MAIN.model_copy(update={"casualties": zero})
    (row,) = entry(STANDING.model_copy(update={"incidents": [one]}), lambda place: None, has_text=False)["incidents"]
    assert ("killed" in row, row["injured"]) == (False, [0, 0, 0])


def test_texts_are_found_by_their_hash_whatever_the_articles_id_is() -> None:
    assert texts_of([ARTICLE.model_copy(update={"id": "moved/a1"})])(REFERENCE) == TEXT


def test_a_record_without_a_hash_finds_its_text_by_its_id() -> None:
    assert texts_of([ARTICLE])(ArticleReference(id="a1")) == TEXT


def test_a_changed_text_is_never_shown_with_the_record() -> None:
    found = texts_of([ARTICLE.model_copy(update={"text": TEXT + " Later it was 15."})])(REFERENCE)
    assert isinstance(found, NoText)
    assert found == "The article of this id has another text by now than the one that was read."


def test_why_there_is_no_text_is_said() -> None:
    found = texts_of([Unreadable("a1", "a1.txt", "no UTF-8")])
    assert found(REFERENCE) == "The article could not be read: no UTF-8"
    assert found(ArticleReference(id="a2")) == "No article of this id is among those that were given."
    assert "--articles" in no_texts(REFERENCE)
    assert view(STANDING, no_texts(REFERENCE))["note"] == str(no_texts(REFERENCE))
