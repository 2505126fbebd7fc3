"""Account: what the whole job came to in calls, time and money, as its ``summary.json`` says."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILE = "summary.json"
# The name on the page, and where the summary has it. Costs are US dollars of every attempt, also of those that came to nothing.
ENTRIES = {
    "cost": ("cost_usd",),
    "perGood": ("cost_usd_per_good_article",),
    "unpriced": ("calls_of_unknown_cost",),
    "calls": ("calls", "total"),
    "repeated": ("calls", "repeated"),
    "p50": ("latency_s", "p50"),
    "p95": ("latency_s", "p95"),
}


def job_account(job: Path) -> dict[str, float]:
    """What is known of the entries. What the summary does not say, or says in no number, is unknown and left out, never zero."""
    try:
        summary = json.loads((job / FILE).read_bytes()) if job.is_dir() else None
    except (OSError, ValueError):
        return {}
    return dict(_known(summary))


def _known(summary: Any) -> Iterator[tuple[str, float]]:
    for name, path in ENTRIES.items():
        value = summary
        for key in path:
            value = value.get(key) if isinstance(value, dict) else None
        if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value) and value >= 0:
            yield name, value
