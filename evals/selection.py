"""Selection: which articles of a suite are run."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from evals.cases import Case


@dataclass(frozen=True, slots=True)
class Selection:
    """A split's articles: all of them, the first ``limit``, or, with a ``seed``, ``limit`` drawn by chance.

    A draw depends on the seed and the articles' ids alone, neither on their order nor on the Python that draws, and a
    larger draw with the same seed holds the smaller one. ``skip`` leaves out as many that come first, in their order or
    drawn: what an earlier, smaller draw held.
    """

    split: str = "dev"
    limit: int | None = None
    seed: int | None = None
    skip: int = 0

    def of(self, cases: Sequence[Case]) -> list[Case]:
        """The chosen cases, in their order."""
        end = None if self.limit is None else self.skip + self.limit
        if self.seed is None:
            return list(cases[self.skip : end])
        drawn = sorted(cases, key=self._lot)[self.skip : end]
        chosen = {case.article.id for case in drawn}
        return [case for case in cases if case.article.id in chosen]

    def _lot(self, case: Case) -> str:
        return hashlib.sha256(f"{self.seed}\0{case.article.id}".encode()).hexdigest()
