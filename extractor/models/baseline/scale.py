"""Scale: the learned weights of traits, and how likely they make a scene an incident."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).with_name("scale.json")
KEPT_DIGITS = 3


class Limits(NamedTuple):
    """From which likelihood on an article's likeliest scene makes it report an incident at all, and others count beside it."""

    article: float
    scene: float


class Scale(NamedTuple):
    """What each trait weighs, the weight of there being a scene at all, and the limits for text in plain type and in capitals."""

    weights: Mapping[str, float]
    bias: float
    plain: Limits
    capitals: Limits

    def likelihood(self, traits: Mapping[str, float]) -> float:
        """From 0 to 1, how likely a scene of these traits is an incident. A trait that was never learned weighs nothing."""
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in traits.items())
        return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=1)
def scale() -> Scale:
    """The scale that comes with this program, made by ``python -m evals.learn``."""
    data = json.loads(DATA.read_text(encoding="utf-8"))
    return Scale(data["weights"], data["bias"], Limits(**data["plain"]), Limits(**data["capitals"]))
