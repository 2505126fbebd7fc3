"""Catalogue of suites: from a name on the command line to its cases."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from evals.selection import Selection
from evals.suites import briefs, gold, hrdsattack, isaf, jsonl, muc4
from evals.suites.suite import Suite
from extractor.errors import UsageError

Loader = Callable[[Path | None, str], Suite]

SUITES: Mapping[str, Loader] = {
    "gold": gold.load,
    "briefs": briefs.load,
    "jsonl": jsonl.load,
    "muc4": muc4.load,
    "isaf": isaf.load,
    "hrdsattack": hrdsattack.load,
}


def load_suite(name: str, *, data: Path | None = None, selection: Selection = Selection()) -> Suite:  # noqa: B008  # frozen
    """The suite of that name, as far as it is selected.

    Raises:
        UsageError: No suite has that name, its data is missing or unreadable, or two of the selected cases share an id.
    """
    if name not in SUITES:
        raise UsageError(f"--suite {name!r} is not known; choose one of {', '.join(SUITES)}")
    suite = SUITES[name](data, selection.split)
    cases = selection.of(suite.cases)
    seen: set[str] = set()
    for case in cases:
        if case.article.id in seen:
            raise UsageError(f"--suite {name}: two articles are called {case.article.id!r}; give each its own id")
        seen.add(case.article.id)
    return replace(suite, cases=cases)
