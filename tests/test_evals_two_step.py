"""First the figures, then the record beside their list."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from click.testing import CliRunner

from evals.cli import main
from evals.run_file import read_run
from evals.two_step import Figures, next_step, two_step_policy
from extractor.models.addressee import addressee
from extractor.models.model import Reply, Request
from extractor.policy import Policy
from extractor.reading.quotes.quotes import QuoteFinder
from prompts import load
from schemas import Article, Extraction, Status, Usage

ARTICLE = Article(
    id="a1",
    text="Four people died in a blast in Kabul on Monday. A week earlier, 35 were killed in Herat.",
    published=date(2019, 5, 8),
)
POLICY = two_step_policy(Policy.for_model(addressee("openai/m", {})))
LISTED = {
    "figures": [
        {"quote": "Four people died", "outcome": "killed", "incident": "blast in Kabul,\nMonday"},
        {"quote": "35 were killed", "outcome": "killed", "incident": "Herat, a week earlier"},
        {"quote": "90 were injured", "outcome": "injured", "incident": "blast in Kabul, Monday"},
    ]
}


def record(low: int) -> str:
    toll = {"quote": "Four people died", "outcome": "killed", "count": {"low": low, "high": low}}
    return json.dumps({"incidents": [{"role": "main", "tolls": [toll]}]})


def answering(*replies: Reply) -> Callable[[Request], Reply | None]:
    """Who gives these replies, one to each new question."""
    given: dict[str, Reply] = {}
    left = list(replies)

    def answer(request: Request) -> Reply | None:
        if request.custom_id not in given and left:
            given[request.custom_id] = left.pop(0)
        return given.get(request.custom_id)

    return answer


def asked(*replies: Reply) -> Request:
    step = next_step(ARTICLE, POLICY, answering(*replies))
    assert isinstance(step, Request)
    return step


def finished(*replies: Reply) -> Extraction:
    step = next_step(ARTICLE, POLICY, answering(*replies))
    assert isinstance(step, Extraction)
    return step


def answered(text: str) -> Reply:
    return Reply("answered", text, usage=Usage(prompt_tokens=100, completion_tokens=10), cost_usd=0.5)


def test_the_first_question_asks_for_figures_alone() -> None:
    first = asked()
    assert first.messages[0] == {"role": "system", "content": load("figures").static}
    assert ARTICLE.text in first.messages[1]["content"]
    assert list(first.schema["properties"]) == ["figures"]


def test_the_second_question_lists_what_the_article_really_holds() -> None:
    content = asked(answered(json.dumps(LISTED))).messages[1]["content"]
    assert ARTICLE.text in content
    listed = content.partition("[figures ")[2].splitlines()[1:-2]
    assert listed == [
        '- killed: "Four people died" (blast in Kabul, Monday)',
        '- killed: "35 were killed" (Herat, a week earlier)',
    ]


def test_an_empty_list_is_said_to_be_empty() -> None:
    assert "begins]\nNone.\n[figures " in asked(answered('{"figures": []}')).messages[1]["content"]


def test_the_second_question_is_the_usual_prompt_and_a_chapter_more() -> None:
    static = asked(answered(json.dumps(LISTED))).messages[0]["content"]
    assert static == load("extract").static + load("with_figures").static


def test_another_list_is_another_question() -> None:
    shorter = {"figures": LISTED["figures"][:1]}
    assert asked(answered(json.dumps(LISTED))).key != asked(answered(json.dumps(shorter))).key


def test_a_record_is_checked_and_all_questions_are_accounted_for() -> None:
    extraction = finished(answered(json.dumps(LISTED)), answered(record(4)), answered('{"corrections": []}'))
    made = extraction.provenance
    assert made is not None
    assert (extraction.status, extraction.incidents[0].tolls[0].count.low) == (Status.ok, 4)
    assert [attempt.purpose for attempt in made.attempts] == ["figures", "extract", "repair"]
    assert (made.usage, made.cost_usd) == (Usage(prompt_tokens=300, completion_tokens=30), 1.5)
    assert made.prompt == f"{load('extract').version}+with_figures-{load('with_figures').version}"


def test_a_wrong_count_is_asked_about_again() -> None:
    repair = asked(answered(json.dumps(LISTED)), answered(record(9)))
    assert (repair.purpose, repair.round) == ("repair", 1)
    assert repair.custom_id == asked(answered(json.dumps(LISTED))).key + ":1"


def test_without_a_list_the_article_ends_as_the_question_did() -> None:
    refused = finished(Reply("refused", None, error="no"))
    prose = finished(answered("Here is the list:"))
    cut = finished(answered('{"figures": [{"quote": "Four'))
    assert (refused.status, refused.error) == (Status.refused, "the list of figures: no")
    assert (prose.status, cut.status) == (Status.failed, Status.truncated)
    assert prose.incidents == cut.incidents == []


def test_the_worked_example_of_the_figures_prompt_quotes_its_article() -> None:
    _, text, answer = load("figures").static.rpartition("Article, published")[2].split("\n", 2)
    figures = Figures.model_validate_json(answer.removeprefix("Answer:\n")).figures
    assert len(figures) == 4
    assert all(QuoteFinder(text).find(figure.quote) for figure in figures)


def test_requests_and_answers_meet_in_a_run_file(tmp_path: Path) -> None:
    answers, out = tmp_path / "answers", tmp_path / "run.json"
    answers.mkdir()
    chosen = ["--suite", "gold", "--split", "dev", "--limit", "3"]

    def respond(name: str, content: object, *options: str) -> int:
        questions = tmp_path / f"{name}-questions.jsonl"
        result = CliRunner().invoke(main, ["two-step", "requests", *chosen, *options, "--out", str(questions)])
        assert result.exit_code == 0, result.output
        if not questions.exists():
            return 0
        keys = [json.loads(line)["custom_id"] for line in questions.read_text(encoding="utf-8").splitlines()]
        lines = [json.dumps({"custom_id": key, "content": content}) + "\n" for key in keys]
        (answers / f"{name}.jsonl").write_text("".join(lines), encoding="utf-8")
        return len(keys)

    assert respond("first", {"figures": []}) == 3
    unfinished = CliRunner().invoke(main, ["two-step", "run", *chosen, "--responses", str(answers), "--out", str(out)])
    assert (unfinished.exit_code, "3 questions have no answer" in unfinished.output) == (1, True)
    assert respond("second", {"incidents": []}, "--responses", str(answers)) == 3
    while respond(f"repair{len(list(answers.iterdir()))}", {"corrections": []}, "--responses", str(answers)):
        pass
    result = CliRunner().invoke(main, ["two-step", "run", *chosen, "--responses", str(answers), "--out", str(out)])
    assert result.exit_code == 0, result.output
    assert {extraction.status for extraction in read_run(out).extractions} == {Status.no_incident}


def test_the_usual_prompt_keeps_its_own_version() -> None:
    plain = Policy.for_model(addressee("openai/m", {}))
    assert replace(two_step_policy(plain), extract_prompt=plain.extract_prompt) == plain
