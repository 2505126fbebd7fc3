"""Rules on captives who are free though no verb says that anybody released them."""

import pytest

from extractor.testing.judging import violations
from extractor.testing.records import incident, toll
from schemas import Outcome, Severity


def refusals(quote: str, outcome: Outcome, count: str) -> list[str]:
    found = violations(f"{quote}, police in Gao said.", incident(toll(quote, count, outcome)))
    return [one.rule for one in found if one.severity is Severity.error]


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("Two clerks still in the hands of their kidnappers were left at a shrine, unharmed", "2"),
        ("left their three captives tied to a tree, unharmed", "3"),
        ("Two tourists whom bandits had held since June were abandoned at a ford unhurt", "2"),
        ("The two brothers, held since May, were dumped by a canal without a scratch", "2"),
        ("Their captors dropped the six fishermen at a jetty, all unhurt", "6"),
        ("The nine hostages turned up at a mission unscathed", "9"),
        ("The nine hostages are free and unharmed", "9"),
        ("The four captives were pushed out of a van in good health", "4"),
    ],
)
def test_captives_who_are_somewhere_unharmed_are_free(quote: str, count: str) -> None:
    assert refusals(quote, Outcome.released, count) == []


@pytest.mark.parametrize("outcome", [Outcome.killed, Outcome.injured])
def test_captives_who_are_left_unharmed_came_to_no_harm(outcome: Outcome) -> None:
    assert refusals("Three hostages were left by the road, unharmed", outcome, "3") != []


@pytest.mark.parametrize(
    ("quote", "count"),
    [
        ("The bodies of three hostages were left at a shrine", "3"),
        ("Three clerks were wounded by the kidnappers and left by the road", "3"),
        ("Three traders were left by the road, unharmed by the blast", "3"),
        ("Bandits seized four pupils and left two of them dead", "2"),
    ],
)
def test_who_is_left_dead_or_wounded_or_was_never_held_is_not_freed(quote: str, count: str) -> None:
    assert refusals(quote, Outcome.released, count) != []
