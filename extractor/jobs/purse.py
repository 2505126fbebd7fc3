"""Purse: what a job may still spend."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.jobs.prices import Price
from schemas import Usage


@dataclass
class Purse:
    """``budget`` in US dollars for the whole job, of which ``spent`` is gone. What is under way is set aside.

    The cost of a call is known when it has ended: those under way can exceed what was set aside for them.
    """

    budget: float
    price: Price
    spent: float = 0.0
    _aside: dict[int, float] = field(default_factory=dict)

    def affords(self, expected: Usage) -> bool:
        """Whether a call that takes ``expected`` may go out beside those under way."""
        return self.spent + sum(self._aside.values()) + self._cost(expected) <= self.budget

    def set_aside(self, call: int, expected: Usage) -> None:
        """The call numbered ``call`` goes out."""
        self._aside[call] = self._cost(expected)

    def settle(self, call: int, cost: float | None) -> None:
        """It has ended. Where nobody knows what it cost, what was set aside counts."""
        aside = self._aside.pop(call, 0.0)
        self.spent += aside if cost is None else cost

    def _cost(self, expected: Usage) -> float:
        return self.price.cost(expected) or 0.0
