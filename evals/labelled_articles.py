"""Labelled articles: the cases of folders of label files, read one by one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import overload

from evals.cases import Case
from evals.gold_label import read_case
from extractor.errors import UsageError


class LabelledArticles(Sequence[Case]):
    """The cases of label files. Each is read when it is first asked for, so that a few cost no more than a few.

    Raises, where a label is read:
        UsageError: It cannot be read.
    """

    def __init__(self, files: Sequence[Path], known: dict[Path, Case] | None = None) -> None:
        self._files = files
        self._known: dict[Path, Case] = {} if known is None else known

    def __len__(self) -> int:
        return len(self._files)

    @overload
    def __getitem__(self, index: int) -> Case: ...

    @overload
    def __getitem__(self, index: slice) -> LabelledArticles: ...

    def __getitem__(self, index: int | slice) -> Case | LabelledArticles:
        if isinstance(index, slice):
            return LabelledArticles(self._files[index], self._known)
        path = self._files[index]
        if path not in self._known:
            self._known[path] = read_case(path)
        return self._known[path]


def read_cases(*folders: Path) -> LabelledArticles:
    """The cases of all label files of the folders, in the order of their names, folder by folder.

    Raises:
        UsageError: A folder is missing or holds no label.
    """
    return LabelledArticles([path for folder in folders for path in _label_files(folder)])


def _label_files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise UsageError(f"{folder}: no gold label (*.yaml) is here; name a folder with --data")
    return files
