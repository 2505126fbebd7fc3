"""Labellings: the labels of one labeller with their texts, and those of a second one for the same articles, without."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from evals.cases import Case
from evals.gold_label import read_case, read_label
from extractor.errors import UsageError


def first_labelling(path: Path) -> dict[str, Case]:
    """The cases of a label file or of all label files below a folder that have their text beside them, by the article's id.

    Raises:
        UsageError: There is none, or one cannot be read.
    """
    files = [path] if path.is_file() else sorted(path.rglob("*.yaml"))
    cases = [read_case(file) for file in files if file.with_suffix(".txt").is_file()]
    if not cases:
        raise UsageError(f"{path}: no label (*.yaml) with its text (*.txt) beside it is here")
    return {case.article.id: case for case in cases}


def second_labelling(path: Path, first: Mapping[str, Case]) -> dict[str, Case]:
    """The cases of a label file or of a folder's label files, with the texts of the first labelling, by the article's id.

    Raises:
        UsageError: There is none, one cannot be read, or one is of an article that the first labelling does not hold.
    """
    cases = {case.article.id: case for case in _read(path, first)}
    if not cases:
        raise UsageError(f"{path}: no label (*.yaml) is here")
    return cases


def _read(path: Path, first: Mapping[str, Case]) -> Iterator[Case]:
    for file in [path] if path.is_file() else sorted(path.glob("*.yaml")):
        label = read_label(file.read_text(encoding="utf-8"), str(file))
        if label.id not in first:
            raise UsageError(f"{file}: no first labelling holds the article {label.id!r}; check its id")
        yield label.case(first[label.id].article, str(file))
