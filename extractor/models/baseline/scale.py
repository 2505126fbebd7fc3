"""Scale: learned weights of named traits, and how likely they make something."""

from __future__ import annotations

import json
from collections.abc import Mapping
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

DATA = Path(__file__).with_name("scale.json")
KEPT_DIGITS = 3
FARTHEST = 30.0  # beyond it a likelihood is 0 or 1 to every digit that counts


class Scale(NamedTuple):
    """What each trait weighs, the weight of none, and the limits from which a likelihood counts, by name."""

    weights: Mapping[str, float]
    bias: float
    limits: Mapping[str, float]

    def likelihood(self, traits: Mapping[str, float]) -> float:
        """From 0 to 1. A trait that was never learned weighs nothing."""
        weights = self.weights
        total = self.bias
        for name, value in traits.items():
            if name in weights:
                total += weights[name] * value
        return 1 / (1 + exp(-max(-FARTHEST, min(FARTHEST, total))))


_loaded: dict[str, Scale] = {}


def scales() -> dict[str, Scale]:
    """The scales that come with this program, made by ``python -m evals.learn``: of articles, of their scenes, of dates."""
    if not _loaded:
        use(json.loads(DATA.read_text(encoding="utf-8"))["scales"])
    return _loaded


def use(written: Mapping[str, Any]) -> None:
    """Weigh by these scales from now on, as written in the file's ``scales``."""
    _loaded.update({name: Scale(one["weights"], one["bias"], one["limits"]) for name, one in written.items()})
