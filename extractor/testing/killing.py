"""Killing: a job that is killed again and again, and resumed, against a loopback server that counts.

``python -m extractor.testing.killing --kills 100 --articles 2000`` runs ``incidents extract``, sends it SIGKILL at random
points (while it starts, asks, waits, finishes, and on a job that is finished already), resumes it each time, and then
says whether an article was lost or came twice, and how many questions were asked more than once.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from extractor.jobs.ledger import Ledger
from extractor.jobs.local import LEDGER
from extractor.testing.behaviour import Answer, Behaviour, Refusal
from extractor.testing.server import LoopbackServer, Received

TOLL = {"quote": "killing at least 29 people", "outcome": "killed", "count": {"low": 29, "high": None}}
RIGHT = json.dumps({"incidents": [{"role": "main", "tolls": [TOLL]}]})
WRONG = RIGHT.replace("29, ", "92, ")
CORRECTED = json.dumps({"corrections": [{"position": 0, "incident": json.loads(RIGHT)["incidents"][0]}]})
STARTING_S = 4.0  # about how long a run takes that has nothing to do


@dataclass(frozen=True, slots=True)
class Trial:
    """How often a job of how many articles is killed, with how many of them under way, and the chance it goes by."""

    kills: int
    articles: int
    concurrency: int = 16
    seed: int = 0


@dataclass
class Report:
    """What came of it. ``repeats`` are the questions that each run asked though an earlier one had, by run."""

    trial: Trial
    lost: int = 0
    twice: int = 0
    questions: int = 0
    repeats: list[int] = field(default_factory=list)
    sound: bool = False
    runs: int = 0
    by_status: Counter[str] = field(default_factory=Counter)

    @property
    def held(self) -> bool:
        """Whether nothing was lost or doubled, and no run repeated more than what was under way."""
        return not self.lost and not self.twice and self.sound and max(self.repeats) <= self.trial.concurrency

    def __str__(self) -> str:
        most, repeated = max(self.repeats), sum(self.repeats)
        return (
            f"{self.trial.kills} kills of a job of {self.trial.articles} articles, {self.trial.concurrency} under way: "
            f"{self.lost} lost, {self.twice} twice, {self.questions} questions of which {repeated} were repeated, at most {most} "
            f"after one kill; ledger {'sound' if self.sound else 'DAMAGED'}; {dict(self.by_status)}"
        )


def kill_again_and_again(trial: Trial, folder: Path) -> Report:
    """Run the trial in ``folder``.

    Raises:
        RuntimeError: The job does not come to its end even when it is let.
    """
    chance = random.Random(trial.seed)  # noqa: S311  # guards no secret
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps({"id": f"a{n}", "text": story(n)}) + "\n" for n in range(trial.articles)))
    report = Report(trial)
    with _Watched() as server:
        while report.runs < trial.kills:
            left = trial.articles - len(server.asked)
            enough = server.received + chance.randint(0, max(1, 2 * left // max(1, trial.kills - report.runs)))
            with _started(source, folder / "job", server, trial) as process:
                if left > 0 and enough > server.received:
                    server.wait_for(enough, process)
                    time.sleep(chance.random() * 0.1)
                else:
                    time.sleep(chance.random() * STARTING_S)
                process.kill()
            report.repeats.append(server.repeated_since())
            report.runs += 1
        with _started(source, folder / "job", server, trial) as process:
            if process.wait() not in (0, 3):
                raise RuntimeError(f"the last run ended with status {process.returncode}")
        report.repeats.append(server.repeated_since())
        report.questions = len(server.asked)
    _count(report, folder / "job")
    return report


def _count(report: Report, job: Path) -> None:
    lines = [json.loads(line) for line in (job / "extractions.jsonl").read_text(encoding="utf-8").splitlines()]
    ids = Counter(line["article"]["id"] for line in lines)
    report.lost = report.trial.articles - len(ids)
    report.twice = len(lines) - len(ids)
    report.by_status = Counter(line["status"] for line in lines)
    with Ledger(job / LEDGER) as ledger:
        report.sound = ledger.sound()


class _Watched(LoopbackServer):
    """Answers, sometimes wrongly or not at all, and knows which questions were asked before."""

    def __init__(self) -> None:
        super().__init__(self._reply, keep=False)
        self.asked: set[bytes] = set()
        self._repeated = 0
        self._grown = threading.Condition()

    def _reply(self, request: Received) -> Behaviour:
        question = sha256(request.body).digest()
        with self._grown:
            self._repeated += question in self.asked
            self.asked.add(question)
            self._grown.notify_all()
        kind = question[0] % 10
        delay = question[1] / 2550
        if "corrections" in json.dumps(request.json["response_format"]):
            return Answer(CORRECTED, delay_s=delay)
        return Refusal() if kind == 0 else Answer(WRONG if kind in {1, 2} else RIGHT, delay_s=delay)

    def repeated_since(self) -> int:
        """How many questions were repeated since this was last asked."""
        with self._grown:
            repeated, self._repeated = self._repeated, 0
        return repeated

    def wait_for(self, requests: int, process: subprocess.Popen[bytes]) -> None:
        """Wait until so many requests have come, or the process has ended."""
        with self._grown:
            while self.received < requests and process.poll() is None:
                self._grown.wait(0.2)


def story(number: int) -> str:
    """An article that differs from every other by its number."""
    return f"Gunmen attacked market {number} in Mafa, Nigeria, on Sunday, killing at least 29 people, the governor said."


def _started(source: Path, job: Path, server: LoopbackServer, trial: Trial) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "extractor.cli", "extract", str(source), "--model", "openai/m", "--out", str(job)]
    command += ["--base-url", server.base_url, "--concurrency", str(trial.concurrency)]
    return subprocess.Popen(command, stderr=subprocess.DEVNULL)  # noqa: S603  # our own program


def main() -> None:
    """Run a trial and say what came of it; exit status 1 where it did not hold."""
    parser = argparse.ArgumentParser(prog="python -m extractor.testing.killing", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--concurrency", type=int, default=16)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = kill_again_and_again(Trial(**vars(options)), Path(folder))
    print(report)
    sys.exit(0 if report.held else 1)


if __name__ == "__main__":
    main()
