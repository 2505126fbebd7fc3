"""The suite of short reports with their labels."""

from datetime import date
from pathlib import Path

import pytest

from evals.facts import Range
from evals.suites import briefs
from evals.suites.catalogue import load_suite
from extractor.errors import UsageError

BRIEF = """
- title: null
  published: 2019-05-08
  text: |
    Two guards were killed in Oslo on Tuesday.

    Hospital staff spoke of three dead.
  incidents:
    - role: main
      date: {start: 2019-05-07, end: 2019-05-07, precision: day, quote: "on Tuesday"}
      place: {country: NO, admin1: null, city: Oslo}
      attack_types: [armed_assault]
      perpetrators: []
      tolls:
        - {quote: "Two guards were killed", outcome: killed, group: security_forces, count: "2",
           source: null, source_type: unknown, status: disputed}
      answers: {killed: ["3", "2..3", unknown]}
"""


def written(folder: Path, text: str, split: str = "dev") -> Path:
    (folder / split).mkdir()
    (folder / split / "north-1.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_brief_is_an_article_with_its_label_and_names_itself_by_file_and_place(tmp_path: Path) -> None:
    (case,) = load_suite("briefs", data=written(tmp_path, BRIEF)).cases
    accepted = case.accepted()[0]
    assert (case.article.id, case.article.title, case.article.published) == ("north-1-01", None, date(2019, 5, 8))
    assert case.article.text.endswith("three dead.")
    assert (accepted["country"], accepted["city"]) == (("NO",), ("Oslo",))
    assert accepted["killed"] == (Range(3, 3, 3), Range(2, 3, 2), None, Range(2, 2, 2))
    assert "weapon" not in accepted, "what nobody labelled is not scored"


def test_a_brief_without_incidents_is_about_none(tmp_path: Path) -> None:
    entry = '- {title: "Film", published: null, text: "It bores.", incidents: []}\n'
    (case,) = load_suite("briefs", data=written(tmp_path, entry)).cases
    assert (case.incidents, case.article.published) == ((), None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {title: a, published: null, text: b}\n", "north-1.yaml: brief 1: 'incidents' is missing"),
        ("title: a\n", "north-1.yaml: holds no list of briefs"),
        ("- {title: a, published: soon, text: b, incidents: []}\n", "north-1.yaml: brief 1: published: "),
        ("- [\n", "north-1.yaml: no YAML: "),
        (BRIEF.replace('["3", "2..3", unknown]', '["some"]'), "brief 1: incidents[0].answers.killed: 'some' cannot be read"),
    ],
)
def test_a_brief_that_cannot_be_read_is_named_by_file_place_and_field(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        load_suite("briefs", data=written(tmp_path, text))
    assert message in str(error.value)


def test_a_folder_without_briefs_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no file of briefs \(\*\.yaml\) is here"):
        load_suite("briefs", data=tmp_path)


def test_a_split_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(
        UsageError,
        match="'train' is not known; choose dev, dev-2, dev-3, dev-4, dev-5, dev-6, dev-7, dev-8, "
        "test, test-2, test-3, test-4, test-5 or all",
    ):
        briefs.load(written(tmp_path, BRIEF), "train")


def test_a_folder_of_such_files_is_a_suite_of_its_own(tmp_path: Path) -> None:
    assert [case.article.id for case in briefs.load(written(tmp_path, BRIEF) / "dev", "dev").cases] == ["north-1-01"]


def test_every_quote_of_the_projects_own_briefs_stands_in_its_text() -> None:
    cases = briefs.load(None, "all").cases
    missing = [
        (case.article.id, quote)
        for case in cases
        for incident in case.incidents
        for quote in (
            incident.date.quote,
            *(toll.quote for toll in incident.tolls),
            *(party.quote for party in incident.perpetrators),
        )
        if quote is not None and quote not in case.article.text
    ]
    assert missing == []
    assert len({case.article.text for case in cases}) == len(cases)
