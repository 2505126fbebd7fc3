"""The project's own briefs: short reports of ordinary news with their labels, ten to a file.

Each was written, with its label, by somebody who had seen neither the reader nor its rules. A file is a YAML list of entries:
``title`` and ``published``, each of which may be null, ``text``, and ``incidents`` in the form of the coding manual
(``evals/gold/GUIDELINES.md``), with fewer fields: ``weapons``, ``targets`` and the like are not labelled, and an answer is a
list of values that are equally right, the preferred one first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from evals.cases import Case
from evals.facts import CASUALTY_FIELDS
from evals.gold_label import GoldLabel, read_yaml
from evals.suites.suite import Suite
from extractor.errors import UsageError
from schemas import Article

FOLDER = Path(__file__).parent.parent / "briefs"
SPLITS = ("dev", "dev-2", "dev-3", "dev-4", "dev-5", "dev-6", "dev-7", "dev-8", "test", "test-2", "test-3", "test-4", "test-5")
FIELDS = frozenset(
    {"incident", "n_incidents", "relevance", "role", "date", "country", "admin1", "city"}
    | {"attack_type", "perpetrator", "basis", "toll", *CASUALTY_FIELDS}
)


def load(data: Path | None, split: str) -> Suite:
    """The suite of a folder with subfolders ``dev`` to ``dev-8`` and ``test`` to ``test-5``, or of any one folder of such files.

    Raises:
        UsageError: The split or the folder does not exist, or an entry cannot be read.
    """
    folder = data or FOLDER
    if data is not None and any(data.glob("*.yaml")):
        return Suite("briefs", list(_read(data)))
    names = SPLITS if split == "all" else (split,)
    if not set(names) <= set(SPLITS):
        raise UsageError(f"--split {split!r} is not known; choose {', '.join(SPLITS)} or all")
    return Suite("briefs", [case for name in names for case in _read(folder / name)])


def _read(folder: Path) -> Iterator[Case]:
    files = sorted(folder.glob("*.yaml"))
    if not files:
        raise UsageError(f"{folder}: no file of briefs (*.yaml) is here; name a folder with --data")
    for path in files:
        entries = read_yaml(path.read_text(encoding="utf-8"), str(path))
        if not isinstance(entries, list):
            raise UsageError(f"{path}: holds no list of briefs; begin each with '- title:'")
        for number, entry in enumerate(entries, start=1):
            yield _case(entry, f"{path.stem}-{number:02}", f"{path}: brief {number}")


def _case(entry: Mapping[str, Any], name: str, place: str) -> Case:
    try:
        article = Article(id=name, title=entry["title"], published=entry["published"], text=entry["text"].strip(), language="en")
        label = GoldLabel(id=name, incidents=[_with_alternatives(written) for written in entry["incidents"]])
    except KeyError as error:
        raise UsageError(f"{place}: {error} is missing; a brief has a title, published, text and incidents") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise UsageError(f"{place}: {'.'.join(str(part) for part in first['loc'])}: {first['msg']}") from None
    return replace(label.case(article, place), fields=FIELDS)


def _with_alternatives(written: Mapping[str, Any]) -> dict[str, Any]:
    answers = written.get("answers") or {}
    return {**written, "answers": {field: {"any_of": values} for field, values in answers.items()}}
