"""Ray's workers, seen from outside: to be killed."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def kill_a_worker(driver: int) -> int:
    """Kill one of the stage's processes below ``driver`` as nothing could prevent it; its process id."""
    while True:
        for process in _below(driver):
            if "Stage" in _words(process, "cmdline"):
                os.kill(process, signal.SIGKILL)
                return process
        time.sleep(0.01)


def _below(ancestor: int) -> list[int]:
    parents = {int(entry): _parent(int(entry)) for entry in os.listdir("/proc") if entry.isdigit()}
    found = [ancestor]
    for process in found:
        found += [child for child, above in parents.items() if above == process]
    return found


def _parent(process: int) -> int:
    return int((_words(process, "stat").rpartition(")")[2].split() or ["0", "0"])[1])


def _words(process: int, file: str) -> str:
    try:
        return Path(f"/proc/{process}/{file}").read_text(errors="replace")
    except OSError:
        return ""  # it has ended meanwhile
