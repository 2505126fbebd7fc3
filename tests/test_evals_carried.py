import pytest

from evals.evidence import carried
from schemas import Count, Outcome


@pytest.mark.parametrize(
    ("quote", "outcome", "count", "carries"),
    [
        ("at least four people were killed", Outcome.killed, "4+", True),
        ("at least four people were killed", Outcome.killed, "4", False),
        ("at least four people were killed", Outcome.injured, "4+", False),
        ("wounded 15", Outcome.injured, "15", True),
        ("wounded 15", Outcome.injured, "51", False),
    ],
)
def test_a_quote_carries_the_count_that_its_words_give(quote: str, outcome: Outcome, count: str, carries: bool) -> None:
    assert carried(quote, outcome, Count.parse(count)) is carries
