"""Ray's workers, seen from outside: to be killed."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from extractor.testing.behaviour import Behaviour
from extractor.testing.server import Received


@dataclass(slots=True)
class WorkerKiller:
    """A server's script that answers like ``answer`` and kills a worker of ``job`` when question ``number`` arrives.

    ``job`` is set once the job runs; ``killed`` then holds the process that was killed.
    """

    answer: Callable[[Received], Behaviour]
    number: int = 30
    job: subprocess.Popen[str] | None = None
    killed: list[int] = field(default_factory=list)

    def __call__(self, request: Received) -> Behaviour:
        """The answer; the killing goes on beside it."""
        if request.number == self.number:
            threading.Thread(target=self._kill).start()
        return self.answer(request)

    def _kill(self) -> None:
        while self.job is None:
            time.sleep(0.01)
        self.killed.append(kill_a_worker(self.job.pid))


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
