"""Cost: what a job has cost in all, as its ``summary.json`` says."""

from __future__ import annotations

import json
import math
from pathlib import Path

FILE = "summary.json"


def job_cost(job: Path) -> float | None:
    """US dollars with every attempt, also those that came to nothing: ``cost_usd`` of the job's summary.

    What is absent, torn or no amount of money is unknown: None, never zero.
    """
    try:
        summary = json.loads((job / FILE).read_bytes()) if job.is_dir() else None
    except (OSError, ValueError):
        return None
    cost = summary.get("cost_usd") if isinstance(summary, dict) else None
    if isinstance(cost, bool) or not isinstance(cost, int | float) or not math.isfinite(cost) or cost < 0:
        return None
    return float(cost)
