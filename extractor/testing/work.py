"""Work: how many lines of Python something runs, which no other load on the machine changes."""

from __future__ import annotations

import sys
from collections.abc import Callable


def lines_run(task: Callable[[], object]) -> int:
    """How many lines of Python ``task`` runs, in all that it calls."""
    run = 0
    monitoring = sys.gettrace()

    def count(frame: object, event: str, argument: object) -> object:
        nonlocal run
        run += event == "line"
        return count

    sys.settrace(count)  # type: ignore[arg-type]  # a tracer may be any function of these three
    try:
        task()
    finally:
        sys.settrace(monitoring)
    return run
