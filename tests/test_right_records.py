"""Right records of short articles in many manners: no rule may reject one of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from extractor.validation.verdict import judge
from schemas import Article, Incident

LINES = [json.loads(line) for line in Path(__file__).with_name("right_records.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_a_right_record_breaks_no_rule(line: dict[str, object]) -> None:
    article = Article.model_validate({key: line[key] for key in ("id", "published", "text")})
    incidents = [Incident.model_validate(incident) for incident in line["incidents"]]  # type: ignore[attr-defined] # a list, by the file
    assert judge(article, incidents).errors == ()


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_the_same_record_with_a_hundred_more_dead_breaks_one(line: dict[str, object]) -> None:
    article = Article.model_validate({key: line[key] for key in ("id", "published", "text")})
    incidents = [Incident.model_validate(incident) for incident in line["incidents"]]  # type: ignore[attr-defined] # a list, by the file
    raised = [
        incident.model_copy(
            update={
                "tolls": [
                    toll.model_copy(
                        update={
                            "count": toll.count.model_copy(
                                update={
                                    "low": toll.count.low + 100,
                                    "high": None if toll.count.high is None else toll.count.high + 100,
                                }
                            )
                        }
                    )
                    for toll in incident.tolls
                ]
            }
        )
        for incident in incidents
    ]
    if any(incident.tolls for incident in incidents):
        assert "count-not-in-quote" in {violation.rule for violation in judge(article, raised).errors}
