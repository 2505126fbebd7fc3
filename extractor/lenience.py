"""Lenience: what a language model's record may lose, once no repair is left, rather than be rejected."""

from __future__ import annotations

from enum import StrEnum


class Lenience(StrEnum):
    """What is left out of a record for which rules would reject it; each loss is told as a warning."""

    nothing = "nothing"
    background = "background"
    unsupported = "unsupported"
