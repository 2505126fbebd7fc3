"""Rules on groups: nouns that plainly name another group refuse a toll, and others only make it worth a second look."""

import pytest

from extractor.repair import violations_to_ask
from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from extractor.validation.verdict import judge
from schemas import Article, Group, Outcome, Severity

CIVILIANS, FORCES, ATTACKERS = Group.civilians, Group.security_forces, Group.attackers


def found(quote: str, count: str, group: Group) -> dict[str, Severity]:
    record = incident(toll(quote, count, Outcome.killed, group))
    return {one.rule: one.severity for one in violations(f"Near Gao {quote} on Monday.", record)}


@pytest.mark.parametrize(
    ("quote", "count", "group"),
    [
        ("four soldiers were killed", "4", CIVILIANS),
        ("five gunmen were killed", "5", FORCES),
        ("six rebel bodies were found", "6", CIVILIANS),
        ("two police officers were killed", "2", CIVILIANS),
        ("three nurses were killed", "3", FORCES),
        ("nine children were killed", "9", ATTACKERS),
        ("8 villagers and 6 soldiers were killed", "14", CIVILIANS),
    ],
)
def test_a_noun_that_plainly_names_another_group_refuses_the_toll(quote: str, count: str, group: Group) -> None:
    assert found(quote, count, group).get("group-not-in-quote") is Severity.error


@pytest.mark.parametrize(
    ("quote", "count", "group"),
    [
        ("four tribesmen were killed", "4", ATTACKERS),
        ("two brothers-in-law and a herder were killed", "3", FORCES),
        ("three foreigners were killed", "3", FORCES),
        ("two bodyguards were killed", "2", CIVILIANS),
        ("a mother and her two sons were killed", "3", ATTACKERS),
        ("two criminals were killed", "2", CIVILIANS),
    ],
)
def test_a_noun_that_may_mean_anybody_makes_the_toll_worth_a_second_look(quote: str, count: str, group: Group) -> None:
    rules = found(quote, count, group)
    assert "group-not-in-quote" not in rules
    assert rules.get("group-open-to-doubt", Severity.warning) is Severity.warning


def test_a_doubtful_group_is_asked_about_once() -> None:
    text = "Near Gao two bodyguards were killed on Monday."
    record = incident(toll("two bodyguards were killed", "2", Outcome.killed, CIVILIANS))
    verdict = judge(Article(id="a", text=text), [record])
    assert [one.rule for one in violations_to_ask(verdict, first_round=True)] == ["group-open-to-doubt"]
    assert violations_to_ask(verdict, first_round=False) == ()
