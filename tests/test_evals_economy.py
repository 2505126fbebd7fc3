"""Tokens and dollars per article, worked by hand with words for tokens."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from evals.cli import main
from evals.economy import Cost, Economy, Tokens, cost, economy
from evals.suites.catalogue import load_suite
from evals.weighing import ROUGH, scale
from extractor.errors import UsageError
from extractor.jobs.batch_files import request_line
from extractor.jobs.prices import bill_of
from extractor.models.addressee import addressee
from extractor.pipeline import opening_requests
from extractor.policy import Policy


def words(text: str) -> int:
    return len(text.split())


def line(name: str, prompt: str, said: str, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    messages = [{"role": "system", "content": prompt}, {"role": "user", "content": said}]
    return {"custom_id": name, "body": {"model": "m", "messages": messages, "response_format": schema or {"type": "json"}}}


FIRST = [line("a", "read it well", "five words in this article"), line("b", "read it well", "three words here")]
REPAIR = line("b:1", "mend it", "this is wrong")
ANSWERS = {"a": "one two", "b": "one two three four", "b:1": "mended"}


def test_an_article_takes_what_its_questions_and_answers_take_on_average() -> None:
    assert economy([*FIRST, REPAIR], ANSWERS, words) == Economy(
        articles=2,
        first=Tokens(prompt=3, schema=1, message=4, answer=3),
        further=Tokens(prompt=1, schema=0.5, message=1.5, answer=0.5),
        further_questions=0.5,
        static_parts=1,
        unanswered=0,
    )


def test_what_has_no_answer_is_counted_and_said() -> None:
    spent = economy([*FIRST, REPAIR], {"a": "one two"}, words)
    assert (spent.first.answer, spent.unanswered) == (1, 2)


def test_repairs_alone_say_nothing_of_an_article() -> None:
    with pytest.raises(ValueError, match="no first question"):
        economy([REPAIR], ANSWERS, words)


def test_an_altered_prompt_or_schema_is_another_static_part() -> None:
    assert economy([*FIRST, line("c", "read it Well", "x")], {}, words).static_parts == 2
    assert economy([*FIRST, line("c", "read it well", "x", {"type": "text"})], {}, words).static_parts == 2


def test_a_cache_takes_the_static_part_off_the_price_and_a_batch_halves_it() -> None:
    """Per article 4 + 1.5 static words, 5.5 others and 3.5 answered: sent at 1 dollar, from the cache at 0.1, answered at 10."""
    spent = economy([*FIRST, REPAIR], ANSWERS, words)
    got = cost(spent, 2, lambda sent, cached, answered: sent - 0.9 * cached + 10 * answered)
    assert got == pytest.approx(Cost(2 * (11 + 35), 2 * (11 - 0.9 * 5.5 + 35), 11 + 35, 11 - 0.9 * 5.5 + 35))


def test_where_questions_begin_differently_only_repairs_are_cached() -> None:
    spent = economy([*FIRST, line("c", "read it", "x"), REPAIR], ANSWERS, words)
    assert cost(spent, 3, lambda _sent, cached, _answered: cached).cached == pytest.approx(3)


def test_the_static_part_of_every_request_is_the_same_byte_for_byte() -> None:
    """All that stands before an article in its request line, and the schema behind it."""
    reader = addressee("openai/m", {"temperature": 0.0})
    policy = Policy.for_model(reader)
    before, behind = set(), set()
    for case in load_suite("gold").cases:
        (request,) = opening_requests(case.article, policy)
        _, said, rest = request_line("", reader.body(request)).partition(b'{"role":"user","content":')
        assert said
        before.add(request_line("", reader.body(request)).partition(said)[0])
        behind.add(rest[rest.rindex(b'"response_format":') :])
    assert (len(before), len(behind)) == (1, 1)
    whole = json.loads(before.pop() + b'{"role":"user","content":""}]}}')
    assert policy.extract_prompt.static in whole["body"]["messages"][0].values()


def test_a_price_is_the_one_for_the_length_of_the_question() -> None:
    bill = bill_of("openai/gpt-5-mini")
    assert bill(1_000_000, 0, 0) == pytest.approx(10 * bill(1_000_000, 1_000_000, 0))
    tiered = bill_of("openai/gpt-5.4")
    assert tiered(300_000, 0, 0) > 2 * tiered(200_000, 0, 0)


def test_a_model_without_a_price_is_refused() -> None:
    with pytest.raises(UsageError, match="genai-prices knows no price"):
        bill_of("openai/no-such-model")


def test_four_characters_are_a_token_where_nothing_counts_them() -> None:
    assert [ROUGH.tokens(text) for text in ("", "a", "four", "fives")] == [0, 1, 1, 2]


def test_the_vocabulary_counts_whole_words() -> None:
    pytest.importorskip("bpe_openai", reason="the economy extra is not installed")
    weight = scale()
    assert (weight.tokens("At least nine people were killed"), weight.tokens("<|endoftext|>")) == (6, 7)


def test_the_command_reads_files_and_folders(tmp_path: Path) -> None:
    requests, answers = tmp_path / "requests.jsonl", tmp_path / "answers"
    requests.write_bytes(b"".join(request_line(one["custom_id"], one["body"]) for one in [*FIRST, REPAIR]))
    answers.mkdir()
    rows = [json.dumps({"custom_id": key, "content": text}) + "\n" for key, text in ANSWERS.items() if key != "b:1"]
    (answers / "0.jsonl").write_text("".join(rows), encoding="utf-8")
    options = ["--responses", str(answers), "--model", "openai/gpt-5-mini", "--format", "markdown"]
    result = CliRunner().invoke(main, ["economy", str(requests), *options])
    assert result.exit_code == 0, result.output
    assert "2 articles" in result.output
    assert "byte for byte: one for all" in result.output
    assert "1 of the questions have no answer" in result.output
    assert "0.50 further questions per article" in result.output


@pytest.mark.parametrize(
    ("text", "said"),
    [("{", "no JSON"), ('{"custom_id": "a", "content": "x"}', "no first question"), ('{"body": {}}', "custom_id")],
)
def test_what_holds_no_request_lines_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "r.jsonl").write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["economy", str(tmp_path / "r.jsonl")])
    assert (result.exit_code, said in result.output) == (2, True), result.output
