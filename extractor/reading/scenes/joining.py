"""Joining: how somebody else than the rules may decide which scene a piece of text goes on with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from extractor.reading.scenes.scene import Scene


class SoFar(NamedTuple):
    """Where the reading of a text stands when a unit comes.

    ``latest`` are the scenes that it may go on with, that which the text is in first, then the latest opened; ``last`` is the one
    that the text is in, and ``paragraph`` that in which it went on; ``first`` opened first. ``ruled`` is the one that the rules
    join the unit to; None: they open another.
    """

    latest: Sequence[Scene]
    first: Scene
    last: Scene | None
    paragraph: int
    number: int
    ruled: Scene | None


class Joining(Protocol):
    """Whoever decides which scene a unit goes on with, where the rules alone shall not."""

    def home(self, unit: Scene, so_far: SoFar) -> Scene | None:
        """The one of the latest scenes that the unit goes on with; None: it opens another."""
        ...
