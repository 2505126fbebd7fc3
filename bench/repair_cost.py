"""What a repair costs beside resending the transcript, on the request and answer files of a real job.

    python -m bench.repair_cost JOB_OR_FILE...

Reads Batch API request lines and answer lines (``incidents requests``, ``incidents submit``) from the files and folders given,
joins each repair (``KEY:1``) to its first question (``KEY``) and both to their answers, and counts characters. Resending the
transcript is what instructor and most agent loops do: system prompt, article, the rejected answer and the complaint go up
again, and the whole record comes back; its answer is taken to be as long as the first one was.
"""

from __future__ import annotations

import json
import statistics
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CHARACTERS_A_TOKEN = 4  # of English and JSON, by OpenAI's rule of thumb
OPENING, CLOSING = "Violations:\n", "\n\nIncidents concerned:"


@dataclass(frozen=True, slots=True)
class Cost:
    """Characters up and down of one second question, asked in one of two ways. ``changing``: less what all articles share."""

    up: int
    changing: int
    down: int


@dataclass(frozen=True, slots=True)
class Pair:
    """One rejected record: the repair as it was asked, and the transcript as it would have been resent."""

    repair: Cost
    resent: Cost
    unchanged: bool


def pairs(places: Iterable[Path]) -> Iterator[Pair]:
    """Every repair whose first question and both answers are among the files."""
    questions: dict[str, list[str]] = {}
    answers: dict[str, str] = {}
    for line in _lines(places):
        if "body" in line:
            questions.setdefault(line["custom_id"], [str(message["content"]) for message in line["body"]["messages"]])
        elif (content := _content(line)) is not None:
            answers.setdefault(line["custom_id"], content)
    for key, repair in questions.items():
        first, _, round_number = key.partition(":")
        if round_number == "1" and first in questions and first in answers and key in answers:
            yield _pair(questions[first], answers[first], repair, answers[key])


def _pair(question: list[str], answer: str, repair: list[str], corrected: str) -> Pair:
    complaint = repair[-1].partition(OPENING)[2].partition(CLOSING)[0]
    shared, article = len(question[0]), sum(map(len, question[1:]))
    asked = sum(map(len, repair[1:]))
    resent = article + len(answer) + len(complaint)
    return Pair(
        Cost(len(repair[0]) + asked, asked, len(corrected)),
        Cost(shared + resent, resent, len(answer)),
        json.loads(corrected) == {"corrections": []},
    )


def _lines(places: Iterable[Path]) -> Iterator[dict[str, Any]]:
    for place in places:
        for file in sorted(place.rglob("*.jsonl")) if place.is_dir() else [place]:
            with file.open(encoding="utf-8") as lines:
                for line in lines:
                    record = json.loads(line)
                    if isinstance(record, dict) and "custom_id" in record:
                        yield record


def _content(line: dict[str, Any]) -> str | None:
    body = (line.get("response") or {}).get("body") or {}
    choices = body.get("choices") or []
    return choices[0]["message"].get("content") if choices else None


def report(found: list[Pair]) -> None:
    """Print the table."""
    if not found:
        sys.exit("no repair with its first question and both answers: name the folders of the request and the answer files")
    mending = [pair for pair in found if not pair.unchanged]
    print(f"{len(found)} repairs; {len(found) - len(mending)} answered that nothing is to be changed\n")
    print("| per second question | repair | transcript resent | repair costs |\n|---|---:|---:|---:|")
    for name, part, of in (
        ("up, system prompt and all", "up", found),
        ("up, without the system prompt, which a cache may hold", "changing", found),
        ("down", "down", found),
        ("down, where something was changed", "down", mending),
    ):
        ours = [getattr(pair.repair, part) for pair in of]
        theirs = [getattr(pair.resent, part) for pair in of]
        if of:
            share = f"{100 * sum(ours) / sum(theirs):.0f} %"
            print(f"| {name} | {_shown(ours)} | {_shown(theirs)} | {share} |")
    for quantile in (50, 90, 100):
        ours = sorted(pair.repair.up for pair in found)
        theirs = sorted(pair.resent.up for pair in found)
        at = min(len(found) - 1, len(found) * quantile // 100)
        print(f"| up, {quantile}th percentile | {ours[at]:,} | {theirs[at]:,} | |")


def _shown(sizes: list[int]) -> str:
    mean = statistics.mean(sizes)
    return f"{mean:,.0f} characters, about {mean / CHARACTERS_A_TOKEN:,.0f} tokens"


if __name__ == "__main__":
    report(list(pairs([Path(place) for place in sys.argv[1:]])))
