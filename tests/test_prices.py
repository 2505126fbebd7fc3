"""What a call costs."""

import pytest

from extractor.errors import UsageError
from extractor.jobs.prices import Price, price_of, read_price
from extractor.models.call import Call
from schemas import Usage


def test_tokens_from_the_cache_have_a_price_of_their_own() -> None:
    usage = Usage(prompt_tokens=1_000_000, cached_tokens=400_000, completion_tokens=100_000)
    assert Price(1.0, 10.0, 0.5).cost(usage) == pytest.approx(0.6 + 0.2 + 1.0)
    assert Price(1.0, 10.0).cost(usage) == pytest.approx(2.0)


def test_tokens_that_the_provider_did_not_count_have_no_known_cost() -> None:
    assert Price(1.0, 1.0).cost(Usage(prompt_tokens=5)) is None


def test_an_attempt_that_was_turned_away_cost_nothing_and_a_broken_one_nobody_knows_what() -> None:
    assert Price(1.0, 1.0).cost_of_call(Call("throttled", status=429)) == 0.0
    assert Price(1.0, 1.0).cost_of_call(Call("broken")) is None


def test_a_published_price_is_found_by_provider_and_name() -> None:
    price = price_of("openai/gpt-4o-mini")
    assert price is not None
    assert 0 < price.input < price.output
    assert price.cached is not None
    assert price.cached < price.input


def test_of_prices_that_rise_with_the_length_the_highest_counts() -> None:
    price = price_of("google/gemini-2.5-pro")
    assert price is not None
    assert price.input > 1.25


@pytest.mark.parametrize("model", ["openai/no-such-model", "nobody/gpt-4o-mini", "gpt-4o-mini", "baseline"])
def test_the_price_of_an_unknown_model_is_unknown(model: str) -> None:
    assert price_of(model) is None


def test_a_server_of_ones_own_has_no_published_price() -> None:
    assert price_of("openai/gpt-4o-mini", base_url="http://127.0.0.1:8000/v1") is None


def test_a_price_can_be_stated() -> None:
    assert read_price("0.25,2") == Price(0.25, 2.0)
    assert read_price("0.25, 2, 0.025") == Price(0.25, 2.0, 0.025)


@pytest.mark.parametrize("text", ["", "1", "a,b", "-1,2", "nan,1", "1,2,3,4"])
def test_what_is_no_price_is_named_with_an_example(text: str) -> None:
    with pytest.raises(UsageError, match=r"such as 0\.25,2\.00"):
        read_price(text)
