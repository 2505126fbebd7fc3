"""Our MUC-4 slot scores beside the official ones of 1992, for every system whose answers were published.

The corpus is not part of this project. In a copy of the public repository xinyadu/gtt, unpack the archives response-templates and
scores-pass1 of data/muc/raw_files/muc34/TEST/RESULTS/TST3 and TST4 where they lie, then:

    python -m bench.muc_scorer data/muc/raw_files/muc34

The official scores were given partly by people who looked at the texts; ours come from rules alone.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import correlation, mean

from evals.muc.fills import Template, read_template
from evals.muc.slots import SLOTS, slot_tallies, totals

_NAMES = "|".join(sorted(["MESSAGE: ID", "MESSAGE: TEMPLATE", *SLOTS], key=len, reverse=True))
_SLOT = re.compile(rf"^\s*\d+\.\s+({_NAMES})\s*(\S.*)$")
_F = re.compile(r"^F-MEASURES\s+([\d.]+)", re.MULTILINE)


def templates(path: Path) -> dict[str, list[Template]]:
    """The templates of a key or a response file, by message."""
    messages: dict[str, list[Template]] = {}
    for written in _written(path):
        message = re.split(r"[\s(]", written["MESSAGE: ID"][0])[0]
        found = messages.setdefault(message, [])
        number = written.get("MESSAGE: TEMPLATE", ["*"])[0]
        if not number.startswith("*"):
            slots = {slot: fills for slot, fills in written.items() if not slot.startswith("MESSAGE")}
            found.append(read_template(slots, optional="OPTIONAL" in number))
    return messages


def _written(path: Path) -> Iterator[dict[str, list[str]]]:
    current: dict[str, list[str]] = {}
    slot = ""
    for line in path.read_text(encoding="latin-1").splitlines():
        if not line.strip() or line.startswith(";"):
            continue
        named = _SLOT.match(line)
        if named is None:
            current.setdefault(slot, []).append(line.strip())
            continue
        slot = named[1].strip()
        if slot == "MESSAGE: ID":
            if current:
                yield current
            current = {}
        current[slot] = [named[2].strip()]
    yield current


def f_measure(keys: dict[str, list[Template]], responses: dict[str, list[Template]]) -> float:
    """F over all slots and templates, in per cent, partial matches worth a half."""
    tally = dict(totals(slot_tallies(key, responses.get(message, [])) for message, key in keys.items()))["all slots"]
    both = tally.correct + tally.partial + tally.incorrect
    return 200 * (tally.correct + tally.partial / 2) / (2 * both + tally.missing + tally.spurious)


def systems(folder: Path) -> Iterator[tuple[str, Path, Path, Path]]:
    """Name, key, response and official scores of every system."""
    for test in ("tst3", "tst4"):
        results = folder / "TEST" / "RESULTS" / test.upper()
        key = folder / "TASK" / "CORPORA" / test / f"key-{test}.v2"
        for scores in sorted(results.rglob(f"*scores*{test}*nrad")):
            nested = scores.parent != results
            name = scores.parent.name if nested else scores.name.split("-scores")[0]
            response = scores.parent / (f"response.{test}" if nested else f"{name}-response.{test}")
            if response.is_file():
                yield f"{test} {name.upper()}", key, response, scores


def main(folder: Path) -> None:
    """Print a line per system, then how well the two agree."""
    pairs = []
    for name, key, response, scores in systems(folder):
        ours, official = f_measure(templates(key), templates(response)), float(_F.findall(scores.read_text("latin-1"))[-1])
        pairs.append((ours, official))
        print(f"{name:15} ours {ours:5.1f}  official {official:5.1f}")
    ours_all, official_all = zip(*pairs, strict=True)
    gaps = [ours - official for ours, official in pairs]
    print(f"{len(pairs)} systems: mean difference {mean(gaps):+.2f}, largest {max(map(abs, gaps)):.1f}, ", end="")
    print(f"correlation {correlation(ours_all, official_all):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
