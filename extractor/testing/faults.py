"""Faults: a job against a server of whose answers a fifth go wrong, in every way that it knows.

``python -m extractor.testing.faults --articles 10000`` runs ``incidents extract`` against it and compares, article by article,
how it ended with how it had to end, and the job's accounts with the server's own.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from extractor.testing import behaviour as b
from extractor.testing.killing import RIGHT, WRONG, story
from extractor.testing.server import LoopbackServer, Received
from schemas import Status, Usage

NUMBER = re.compile(r"market (\d+) in Mafa")
TIMEOUT_S = 3.0
USAGE = {"prompt_tokens": 1700, "completion_tokens": 90, "prompt_tokens_details": {"cached_tokens": 1024}}
GOOD = b.Answer(RIGHT, usage=USAGE)


@dataclass(frozen=True, slots=True)
class Fault:
    """What an article's first ``times`` requests meet, and how the article then ends after how many questions."""

    behaviour: Callable[[], b.Behaviour]
    status: Status = Status.ok
    questions: int = 1
    times: int = 1


ALWAYS = 1_000
LOST = "[json.exception.type_error.316] incomplete UTF-8 string; last byte: 0xC3"
# Two of every ten articles meet one of these, in turn.
FAULTS = {
    "429": Fault(b.RateLimited),
    "429, Retry-After in seconds": Fault(lambda: b.RateLimited(0.1)),
    "429, Retry-After as a date": Fault(lambda: b.RateLimited(datetime.now(UTC) + timedelta(seconds=1))),
    "429 three times": Fault(lambda: b.RateLimited(0), times=3),
    "500": Fault(lambda: b.ServerError(500)),
    "500 twice": Fault(lambda: b.ServerError(500), times=2),
    "502 with a page": Fault(lambda: b.ServerError(502, html=True)),
    "503": Fault(lambda: b.ServerError(503)),
    "500 for ever": Fault(lambda: b.ServerError(500), Status.failed, times=ALWAYS),
    "500 for the answer": Fault(lambda: b.ServerError(500, message=LOST), Status.failed, times=ALWAYS),
    "hang": Fault(lambda: b.Hang(60)),
    "reset in the body": Fault(b.ResetMidBody),
    "wrong JSON": Fault(b.WrongJson),
    "no choices": Fault(b.EmptyChoices),
    "no choices for ever": Fault(b.EmptyChoices, Status.failed, times=ALWAYS),
    "cut off": Fault(b.LengthCutOff, Status.truncated),
    "refusal": Fault(b.Refusal, Status.refused),
    "content filter": Fault(b.ContentFilter, Status.refused),
    "slow drip": Fault(lambda: b.SlowDrip(RIGHT, seconds_per_byte=0.0005)),
    "no usage": Fault(lambda: b.UsageMissing(RIGHT)),
    "400": Fault(b.BadRequest, Status.failed),
    "prose": Fault(b.Prose, Status.ok, questions=2),
    "prose for ever": Fault(b.Prose, Status.failed, questions=2, times=ALWAYS),
    "unsupported count": Fault(lambda: b.Answer(WRONG, usage=USAGE), Status.rejected, questions=3, times=ALWAYS),
}
NAMES = list(FAULTS)


def fault_of(number: int) -> str | None:
    """The fault that the article meets; None for none."""
    return NAMES[number // 5 % len(NAMES)] if number % 5 == 0 else None


@dataclass
class Report:
    """What came of it: ``wrong`` names article, fault, status and questions where they are not as they have to be."""

    articles: int
    seconds: float
    wrong: list[str]
    summary: dict[str, Any]
    tokens: Usage
    requests: int
    by_fault: Counter[str] = field(default_factory=Counter)

    @property
    def held(self) -> bool:
        """Whether every article ended as it had to, and both accounts agree."""
        accounts = Usage.model_validate(self.summary["tokens"]) == self.tokens and self.summary["calls"]["total"] == self.requests
        return not self.wrong and accounts and self.summary["articles"] == self.articles

    def __str__(self) -> str:
        faults, calls = sum(self.by_fault.values()), self.summary["calls"]["total"]
        return (
            f"{self.articles} articles, {faults} of them with one of {len(self.by_fault)} faults, in {self.seconds:.0f} s: "
            f"{len(self.wrong)} ended wrongly {self.wrong[:5]}; {calls} calls counted of {self.requests} received, "
            f"tokens {self.summary['tokens']} counted of {self.tokens.model_dump()} given; {self.summary['by_status']}"
        )


class _Faulty(LoopbackServer):
    def __init__(self) -> None:
        super().__init__(self._reply, keep=False)
        self._met: Counter[int] = Counter()
        self._lock = threading.Lock()

    def _reply(self, request: Received) -> b.Behaviour:
        # Of all numbers the last is the article's: the prompt's own examples know no market in Mafa.
        found = NUMBER.findall(request.body.decode())
        number = int(found[-1])
        name = fault_of(number)
        with self._lock:
            self._met[number] += 1
            if name is None or self._met[number] > FAULTS[name].times:
                return GOOD
        return FAULTS[name].behaviour()


def run_with_faults(articles: int, folder: Path, *, concurrency: int = 64) -> Report:
    """Run the job in ``folder``.

    Raises:
        RuntimeError: It ended otherwise than with the status for articles that did not end well.
    """
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps({"id": str(n), "text": story(n)}) + "\n" for n in range(articles)))
    job = folder / "job"
    begun = time.perf_counter()
    with _Faulty() as server:
        command = [sys.executable, "-m", "extractor.cli", "extract", str(source), "--model", "openai/m", "--out", str(job)]
        command += ["--base-url", server.base_url, "--concurrency", str(concurrency), "--timeout", str(TIMEOUT_S)]
        ended = subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603  # our own program
        if ended.returncode != 3:
            raise RuntimeError(f"status {ended.returncode}: {ended.stderr}")
        seconds = time.perf_counter() - begun
        summary = json.loads((job / "summary.json").read_text())
        report = Report(articles, seconds, [], summary, server.tokens, server.received)
    with (job / "extractions.jsonl").open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            _compare(report, number, json.loads(line))
    return report


def _compare(report: Report, number: int, record: dict[str, Any]) -> None:
    name = fault_of(number)
    expected = FAULTS[name] if name else Fault(lambda: GOOD)
    found = (record["article"]["id"], record["status"], len(record["provenance"]["attempts"]))
    if found != (str(number), expected.status.value, expected.questions):
        report.wrong.append(f"{number} ({name}): {found}")
    if name:
        report.by_fault[name] += 1


def main() -> None:
    """Run the job and say what came of it; exit status 1 where something was not as it had to be."""
    parser = argparse.ArgumentParser(prog="python -m extractor.testing.faults", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--concurrency", type=int, default=64)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = run_with_faults(options.articles, Path(folder), concurrency=options.concurrency)
    print(report)
    sys.exit(0 if report.held else 1)


if __name__ == "__main__":
    main()
