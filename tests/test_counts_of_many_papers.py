"""Ways in which papers, agencies, sitreps, courts and translations tell how many people came to what."""

import re
from pathlib import Path

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Group, Outcome, Severity

# Per line: a text, the words that the record quotes in brackets where they are not all of it; outcome, group, count; and whether
# that is right, or wrong and refused, or "unplaced": wrong, but told in words that only a person can place.
TABLE = Path(__file__).with_name("counts_of_many_papers.tsv")
LINES = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()]


def of_kind(kind: str) -> list[tuple[str, ...]]:
    return [tuple(line[:4]) for line in LINES if line[4] == kind]


def refusals(text: str, outcome: str, group: str, count: str) -> list[str]:
    quote = (re.findall(r"\[(.*?)\]", text) or [text])[0]
    told = text.replace("[", "").replace("]", "").rstrip(".") + "."
    found = violations(told, incident(toll(quote, count, Outcome(outcome), Group(group))))
    return [one.rule for one in found if one.severity is Severity.error]


@pytest.mark.parametrize(("text", "outcome", "group", "count"), of_kind("right"))
def test_what_a_careful_coder_counts_is_accepted(text: str, outcome: str, group: str, count: str) -> None:
    assert refusals(text, outcome, group, count) == []


@pytest.mark.parametrize(("text", "outcome", "group", "count"), of_kind("wrong"))
def test_another_count_outcome_or_group_is_refused(text: str, outcome: str, group: str, count: str) -> None:
    assert refusals(text, outcome, group, count) != []


def test_few_wrong_records_hide_in_words_that_nobody_placed() -> None:
    unplaced, wrong = len(of_kind("unplaced")), len(of_kind("wrong"))
    assert unplaced < 0.2 * (unplaced + wrong), "mark no line as unplaced that was refused before"
