"""The project's own gold: label files beside their texts, split into dev and test."""

from __future__ import annotations

from pathlib import Path

from evals.labelled_articles import read_cases
from evals.suites.suite import Suite
from extractor.errors import UsageError

FOLDER = Path(__file__).parent.parent / "gold"
SPLITS = ("dev", "test")


def load(data: Path | None, split: str) -> Suite:
    """The suite of a folder with subfolders ``dev`` and ``test``, or of any one folder of labels.

    Raises:
        UsageError: The split or the folder does not exist, or a label cannot be read.
    """
    folder = data or FOLDER
    if data is not None and any(data.glob("*.yaml")):
        return Suite("gold", read_cases(data))
    if data is not None and not any((data / name).is_dir() for name in SPLITS):
        raise UsageError(f"{data}: no gold label (*.yaml) is here, nor a folder dev or test; name a folder of labels with --data")
    names = SPLITS if split == "all" else (split,)
    if not set(names) <= set(SPLITS):
        raise UsageError(f"--split {split!r} is not known; choose dev, test or all")
    return Suite("gold", read_cases(*(folder / name for name in names)))
