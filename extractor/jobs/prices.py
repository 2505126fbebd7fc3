"""Prices: what a call costs in US dollars."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from extractor.errors import UsageError
from extractor.models.call import Call
from schemas import Usage

MILLION = 1_000_000
# A provider charges nothing for what it turned away before a model saw it.
FREE = frozenset({"throttled", "unreachable", "denied", "failed"})


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars per million tokens; ``cached`` for those of the question that came from the provider's cache."""

    input: float
    output: float
    cached: float | None = None

    def cost(self, usage: Usage) -> float | None:
        """The cost of ``usage``; None where the provider did not say how many tokens it was."""
        if usage.prompt_tokens is None or usage.completion_tokens is None:
            return None
        cached = min(usage.cached_tokens or 0, usage.prompt_tokens)
        read = self.input if self.cached is None else self.cached
        asked = (usage.prompt_tokens - cached) * self.input + cached * read
        return (asked + usage.completion_tokens * self.output) / MILLION

    def cost_of_call(self, call: Call) -> float | None:
        """The cost of one HTTP attempt; None where it may have cost something and the provider did not say what."""
        cost = self.cost(call.usage)
        return 0.0 if cost is None and call.outcome in FREE else cost


def price_of(model: str, *, base_url: str | None = None) -> Price | None:
    """The published price of ``model`` (``provider/name``), as genai-prices has it; None where it is not known.

    A server of one's own (``base_url``) has no published price. Where a price rises with the length of the question, it
    is the highest one, so that a budget is not overdrawn.
    """
    provider, slash, name = model.partition("/")
    if not slash or base_url is not None:
        return None
    # Imported here: its list of prices takes a while to load, and the built-in reader needs none.
    from genai_prices.data_snapshot import get_snapshot

    try:
        _, found = get_snapshot().find_provider_model(name, None, provider, None)
    except LookupError:
        return None
    published = found.get_prices(datetime.now(UTC))
    paid, answered = _highest(published.input_mtok), _highest(published.output_mtok)
    return None if paid is None or answered is None else Price(paid, answered, _highest(published.cache_read_mtok))


def bill_of(model: str) -> Callable[[float, float, float], float]:
    """What a call of ``model`` costs in US dollars: tokens sent, how many of them came from the cache, tokens answered.

    Unlike ``price_of`` this takes the tier that the length of the question falls into.

    Raises:
        UsageError: genai-prices does not know the model's price.
    """
    from genai_prices import Usage as Tokens
    from genai_prices import calc_price

    provider, _, name = model.partition("/")

    def bill(sent: float, cached: float, answered: float) -> float:
        used = Tokens(input_tokens=round(sent), cache_read_tokens=round(cached), output_tokens=round(answered))
        return float(calc_price(used, name, provider_id=provider).total_price)

    try:
        bill(1, 0, 1)
    except LookupError:
        raise UsageError(f"--model {model!r}: genai-prices knows no price; write PROVIDER/NAME as openai/gpt-5-mini") from None
    return bill


def read_price(text: str) -> Price:
    """The price that ``--price`` states: ``INPUT,OUTPUT`` or ``INPUT,OUTPUT,CACHED``.

    Raises:
        UsageError: It states none.
    """
    try:
        amounts = [float(part) for part in text.split(",")]
        if not all(math.isfinite(amount) and amount >= 0 for amount in amounts):
            raise ValueError
        return Price(*amounts)
    except (TypeError, ValueError):
        raise UsageError(
            f"--price {text!r} is no price: write US dollars per million tokens of input, output and perhaps cached input, "
            "such as 0.25,2.00 or 0.25,2.00,0.025"
        ) from None


def _highest(price: Any) -> float | None:
    """A price, or the highest of its tiers."""
    if price is None:
        return None
    tiers = getattr(price, "tiers", None)
    return float(price) if tiers is None else max(float(price.base), *(float(tier.price) for tier in tiers))
