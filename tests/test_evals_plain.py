"""The plain question, and what its answers come to."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from evals.cli import main
from evals.plain import PARAGRAPHS, plain_extraction, plain_request
from evals.run_file import read_run
from extractor.models.model import Reply
from schemas import Article, DatePrecision, Status

ARTICLE = Article(id="a1", text="Four people died in Kabul on Monday.", published=date(2019, 5, 8))
FILLED = {
    "role": "main",
    "date": "2019-05-06",
    "country": "AF",
    "province": None,
    "city": "Kabul",
    "attack_type": "bombing",
    "perpetrator": "Taliban",
    "killed": 4,
    "injured": None,
    "abducted": None,
    "captured": None,
}


def answered(incidents: object) -> Reply:
    return Reply("answered", json.dumps({"id": "a1", "incidents": incidents}))


def test_the_question_is_one_paragraph_and_the_article() -> None:
    first, second = plain_request(ARTICLE).messages
    assert first == {"role": "system", "content": PARAGRAPHS["violence"]}
    assert ARTICLE.text in second["content"]
    assert "2019-05-08" in second["content"]


def test_the_plain_question_about_rights_is_another_question_in_the_same_form() -> None:
    usual, other = plain_request(ARTICLE), plain_request(ARTICLE, "rights")
    assert other.messages[0] == {"role": "system", "content": PARAGRAPHS["rights"]}
    assert (other.messages[1], other.schema) == (usual.messages[1], usual.schema)
    assert other.key != usual.key


def test_numbers_are_taken_at_their_word_and_null_stays_unknown() -> None:
    extraction = plain_extraction(ARTICLE, answered([FILLED]), "m")
    (incident,) = extraction.incidents
    assert extraction.status is Status.ok
    assert [(str(toll.outcome), str(toll.count)) for toll in incident.tolls] == [("killed", "4")]
    assert (incident.date.start, incident.place.country, incident.perpetrators[0].name) == (date(2019, 5, 6), "AF", "Taliban")


def test_no_incident_prose_and_a_refusal_are_three_states() -> None:
    assert plain_extraction(ARTICLE, answered([]), "m").status is Status.no_incident
    assert plain_extraction(ARTICLE, Reply("answered", "Sure! Here it is"), "m").status is Status.failed
    assert plain_extraction(ARTICLE, Reply("refused", None, error="no"), "m").status is Status.refused


def test_requests_and_answers_meet_in_a_run_file(tmp_path: Path) -> None:
    asked, answers, out = tmp_path / "requests.jsonl", tmp_path / "answers.jsonl", tmp_path / "run.json"
    chosen = ["--suite", "gold", "--split", "dev", "--limit", "3"]
    assert CliRunner().invoke(main, ["plain", "requests", *chosen, "--out", str(asked)]).exit_code == 0
    lines = [json.loads(line) for line in asked.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 3
    answers.write_text(
        "".join(json.dumps({"custom_id": line["custom_id"], "content": {"id": "x", "incidents": []}}) + "\n" for line in lines)
    )
    result = CliRunner().invoke(main, ["plain", "run", *chosen, "--responses", str(answers), "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert [extraction.status for extraction in read_run(out).extractions] == [Status.no_incident] * 3


@pytest.mark.parametrize(
    ("written", "first", "last", "precision"),
    [
        ("2019-10", date(2019, 10, 1), date(2019, 10, 31), DatePrecision.month),
        ("2019", date(2019, 1, 1), date(2019, 12, 31), DatePrecision.year),
        ("last week", None, None, DatePrecision.unknown),
    ],
)
def test_a_date_less_exact_than_asked_for_is_taken_for_what_it_says(
    written: str, first: date | None, last: date | None, precision: DatePrecision
) -> None:
    text = json.dumps({"id": "a1", "incidents": [FILLED | {"date": written}]})
    (incident,) = plain_extraction(ARTICLE, Reply("answered", text), "openai/m").incidents
    assert (incident.date.start, incident.date.end, incident.date.precision) == (first, last, precision)
