"""Sources: the labelled articles that the baseline's scales are learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.cases import Case
from evals.suites import briefs, gold, hrdsattack, isaf, leads, muc4
from evals.suites.suite import Suite


@dataclass(frozen=True)
class Source:
    """Labelled articles to learn from. ``weight`` is what one article counts: the sets are small and large, and each is heard.

    ``only`` names the one scale that they teach; None: all of them.
    """

    name: str
    suite: Suite
    cases: Sequence[Case]
    weight: float
    only: str | None = None


def sources(data: Path) -> list[Source]:
    """What is learned from, in the folder of the suites' folders."""
    muc, operations, defenders = (module.load(data / name, "dev") for module, name in _SUITES)
    own, short = gold.load(None, "dev"), leads.load()
    reports = {name: briefs.load(None, name) for name in REPORTS}
    return [
        Source("muc4 dev", muc, muc.cases, 0.5),
        Source("isaf dev, articles 1, 3, 5, ...", operations, operations.cases[::2], 1.0),
        Source("hrdsattack dev, articles 1, 3, 5, ...", defenders, defenders.cases[::2], 2.0),
        Source("gold dev", own, own.cases, 4.0),
        *(Source(f"briefs {name}", suite, suite.cases, 4.0) for name, suite in reports.items()),
        Source("leads", short, short.cases, 1.0, only="article"),
    ]


REPORTS = ("dev", "dev-2", "dev-3", "dev-4", "dev-5", "dev-6")
_SUITES = ((muc4, "muc4"), (isaf, "isaf"), (hrdsattack, "hrdsattack"))
