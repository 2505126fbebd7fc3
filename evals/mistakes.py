"""Mistakes: wrong records of the briefs, written by strangers as careless models make them, and how many the rules refuse.

``evals/briefs/*/mistakes.jsonl`` holds one a line: the brief's ``id``, the kind of ``mistake``, ``why`` it is wrong, and the
incidents that differ from the label (``changed``, by position) or all of them (``incidents``). Each differs in one thing.
What of it would still be told if a refused record were kept without what the rules refuse (``--take-back``) is looked at too.

Run as ``python -m evals.mistakes``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, cast

import click

from evals.cases import Case
from evals.facts import CASUALTY_FIELDS
from evals.gold_label import GoldLabel, read_yaml
from evals.score import score_case
from evals.suites import briefs
from extractor.lenience import Lenience
from extractor.pipeline import settled
from extractor.validation.verdict import judge
from extractor.withdrawal import spared
from schemas import Article, Incident

FILE = "mistakes.jsonl"
TOLD = frozenset({*CASUALTY_FIELDS, "date", "country", "perpetrator", "basis"})


class Mistake(NamedTuple):
    """A wrong record of an article, with its kind and the reason why it is wrong."""

    case: Case
    kind: str
    why: str
    incidents: tuple[Incident, ...]

    @property
    def article(self) -> Article:
        """The article that the record is of."""
        return self.case.article


class Refused(NamedTuple):
    """Of the records of one kind, how many the rules refuse."""

    refused: int
    of: int


def mistakes(split: str) -> Iterator[Mistake]:
    """The wrong records of a split whose right record the rules let through: of another nobody could tell why it is refused."""
    folder = briefs.FOLDER / split
    labels = {f"{path.stem}-{n:02}": entry for path in sorted(folder.glob("*.yaml")) for n, entry in _entries(path)}
    cases = {case.article.id: case for case in briefs.load(None, split).cases}
    passing = {name for name, case in cases.items() if not judge(case.article, list(case.incidents)).errors}
    for line in (folder / FILE).read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        if entry["id"] in passing:
            case = cases[entry["id"]]
            label = GoldLabel(id=entry["id"], incidents=_incidents(labels[entry["id"]]["incidents"], entry))
            yield Mistake(case, entry["mistake"], entry["why"], label.case(case.article, entry["id"]).incidents)


def still_told(mistake: Mistake) -> tuple[str, ...]:
    """The fields with a wrong value in a refused record from which everything that rules refuse was taken back; none where it
    stays refused, or never was. A value that is gone is unknown, and no wrong one.
    """
    incidents = list(mistake.incidents)
    refused = judge(mistake.article, incidents)
    kept, verdict = spared(Lenience.unsupported, mistake.article, incidents, refused)
    if verdict.errors or not refused.errors:
        return ()
    scored = score_case(mistake.case, settled(mistake.article, kept, verdict, "gtd"))
    wrong = [one for one in scored.findings if one.field in TOLD and one.predicted and one.gold_incident is not None]
    return tuple(one.field for one in wrong)


def labelled() -> list[str]:
    """The splits that have wrong records."""
    return [split for split in briefs.SPLITS if (briefs.FOLDER / split / FILE).exists()]


def by_kind(split: str) -> dict[str, Refused]:
    """How many of each kind are refused."""
    found, refused = Counter[str](), Counter[str]()
    for mistake in mistakes(split):
        found[mistake.kind] += 1
        refused[mistake.kind] += bool(judge(mistake.article, list(mistake.incidents)).errors)
    return {kind: Refused(refused[kind], found[kind]) for kind in sorted(found)}


def _entries(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    entries = read_yaml(path.read_text(encoding="utf-8"), str(path))
    yield from enumerate(cast("list[dict[str, Any]]", entries), start=1)


def _incidents(right: list[dict[str, Any]], entry: dict[str, Any]) -> list[dict[str, Any]]:
    if "incidents" in entry:
        return list(entry["incidents"])
    bare = [{name: value for name, value in incident.items() if name != "answers"} for incident in right]
    return [entry["changed"].get(str(position), incident) for position, incident in enumerate(bare)]


@click.command()
def main() -> None:
    """Print how many wrong records of each kind are refused, split by split."""
    for split in labelled():
        kinds = by_kind(split)
        click.echo(f"\n{split}: {sum(k.refused for k in kinds.values())} of {sum(k.of for k in kinds.values())}\n")
        click.echo("| mistake | refused | of |\n|---|--:|--:|")
        for kind, (refused, of) in sorted(kinds.items(), key=lambda item: -item[1].refused / item[1].of):
            click.echo(f"| {kind} | {refused} | {of} |")


if __name__ == "__main__":
    main()
