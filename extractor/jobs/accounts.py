"""Accounts: what a job's calls came to, over all its runs, as its ledger has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from extractor.jobs.ledger import Ledger
from extractor.jobs.prices import Price
from schemas import Usage

CALLS = """
SELECT outcome, count(*), sum(prompt_tokens), sum(cached_tokens), sum(completion_tokens), sum(cost_usd), sum(cost_usd IS NULL)
FROM calls GROUP BY outcome ORDER BY count(*) DESC, outcome
"""
QUESTIONS = "SELECT count(*) FROM (SELECT DISTINCT key, round FROM calls)"
LATENCIES = "SELECT count(*) FROM calls WHERE outcome = 'answered' AND latency_s IS NOT NULL"
LATENCY = """
SELECT latency_s FROM calls WHERE outcome = 'answered' AND latency_s IS NOT NULL ORDER BY latency_s LIMIT 1 OFFSET ?
"""
SPENT = """
SELECT total(cost_usd), sum(prompt_tokens) FILTER (WHERE cost_usd IS NULL), sum(cached_tokens) FILTER (WHERE cost_usd IS NULL),
    sum(completion_tokens) FILTER (WHERE cost_usd IS NULL)
FROM calls
"""
DIGITS = 9  # of a dollar: beyond them is the arithmetic's noise


@dataclass(frozen=True, slots=True)
class Accounts:
    """HTTP attempts by outcome, those of them that repeated a question, their tokens and what they cost in US dollars.

    ``cost_usd`` is None where the price is unknown; ``of_unknown_cost`` counts the attempts for which the provider did not
    say what they took. ``p50_s`` and ``p95_s`` are percentiles of how long an answer took.
    """

    by_outcome: dict[str, int]
    repeated: int
    usage: Usage
    cost_usd: float | None
    of_unknown_cost: int
    p50_s: float | None
    p95_s: float | None

    @property
    def calls(self) -> int:
        """How many attempts there were."""
        return sum(self.by_outcome.values())

    def per_good_article(self, good: int) -> float | None:
        """US dollars for each article that ended well; None where that is unknown."""
        return None if self.cost_usd is None or not good else round(self.cost_usd / good, DIGITS)

    def as_json(self, good: int) -> dict[str, Any]:
        """What ``summary.json`` says of them. ``good`` is how many articles ended well."""
        return {
            "calls": {"total": self.calls, "repeated": self.repeated, "by_outcome": self.by_outcome},
            "tokens": self.usage.model_dump(),
            "cost_usd": self.cost_usd,
            "cost_usd_per_good_article": self.per_good_article(good),
            "calls_of_unknown_cost": self.of_unknown_cost,
            "latency_s": {"p50": self.p50_s, "p95": self.p95_s},
        }


def accounts(ledger: Ledger) -> Accounts:
    """The accounts of all calls in ``ledger``."""
    usage = Usage()
    by_outcome: dict[str, int] = {}
    cost: float | None = None
    unknown = 0
    for outcome, calls, prompt, cached, completion, usd, unpriced in ledger.select(CALLS):
        by_outcome[outcome] = calls
        usage += Usage(prompt_tokens=prompt, cached_tokens=cached, completion_tokens=completion)
        unknown += unpriced
        if usd is not None:
            cost = round((cost or 0.0) + usd, DIGITS)
    ((questions,),) = ledger.select(QUESTIONS)
    return Accounts(
        by_outcome, sum(by_outcome.values()) - questions, usage, cost, unknown, _latency(ledger, 0.50), _latency(ledger, 0.95)
    )


def spent(ledger: Ledger, price: Price | None) -> float:
    """US dollars that the job's calls have cost so far. Those made while the price was unknown count at ``price``."""
    ((usd, prompt, cached, completion),) = ledger.select(SPENT)
    unpriced = Usage(prompt_tokens=prompt, cached_tokens=cached, completion_tokens=completion)
    return float(usd) + ((price and price.cost(unpriced)) or 0.0)


def _latency(ledger: Ledger, share: float) -> float | None:
    """The latency that ``share`` of the answers did not exceed (nearest rank)."""
    ((answers,),) = ledger.select(LATENCIES)
    if not answers:
        return None
    rank = max(0, -int(-share * answers // 1) - 1)
    ((seconds,),) = ledger.select(LATENCY, (rank,))
    return float(seconds)
