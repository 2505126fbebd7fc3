"""An article is laid before a model as data, unchanged, behind a fence that it cannot close."""

import json
import re
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from extractor.validation.verdict import judge
from prompts import Complaint, extract_messages, fresh_marker, load, repair_messages
from schemas import Answer, Article

PROMPT = load("extract")
EXAMPLE = re.compile(
    r'Article, (?:published \w+, (?P<day>[\d-]+)|publication date unknown):\n"(?P<text>.*?)"\nAnswer:\n(?P<answer>\{.*?\})\n',
    re.DOTALL,
)


@given(st.text())
def test_the_article_stands_in_the_question_unchanged(text: str) -> None:
    messages = extract_messages(PROMPT, Article(id="a", text=text), fresh_marker(text))
    assert text in messages[1]["content"]


@given(st.text())
def test_the_static_part_is_the_same_for_every_article(text: str) -> None:
    assert extract_messages(PROMPT, Article(id="a", text=text), "m")[0] == {"role": "system", "content": PROMPT.static}


def test_a_marker_that_the_article_holds_is_not_used() -> None:
    tokens = iter(["aa", "bb"])
    assert fresh_marker("the article knows aa", lambda: next(tokens)) == "bb"


def test_the_publication_day_comes_with_its_weekday() -> None:
    article = Article(id="a", text="t", published=date(2019, 5, 8))
    assert "Published: Wednesday, 2019-05-08" in extract_messages(PROMPT, article, "m")[1]["content"]


def test_a_repair_holds_its_violations_sentences_and_incidents() -> None:
    complaint = Complaint(("incidents[0]: wrong",), ("A sentence.",), ((0, '{"role": "main"}'),))
    content = repair_messages(load("repair"), Article(id="a", text="not sent again"), complaint, "m")[1]["content"]
    assert all(part in content for part in ("incidents[0]: wrong", "A sentence.", '{"role": "main"}'))
    assert "not sent again" not in content


def test_the_worked_examples_of_the_prompt_pass_every_rule() -> None:
    examples = list(EXAMPLE.finditer(PROMPT.static))
    assert len(examples) == 3
    for example in examples:
        day = date.fromisoformat(example["day"]) if example["day"] else None
        answer = Answer.model_validate_json(example["answer"])
        verdict = judge(Article(id="example", text=example["text"], published=day), answer.incidents)
        assert verdict.errors == ()
        assert json.loads(example["answer"]) == json.loads(
            answer.model_dump_json(exclude={"incidents": {"__all__": {"casualties"}}})
        )
