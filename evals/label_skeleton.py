"""Label skeleton: a gold label to start from, filled with what a model reads, in the short form of the coding manual."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from schemas import Article, Count, Incident

_HEAD = """\
# Pre-filled by {model}. Read the article, then correct every line; the manual is evals/gold/GUIDELINES.md.
# Check with: incident-evals label check FILE
"""


class _Flow(dict[str, Any]):
    """A mapping that is written on one line."""


class _Row(list[Any]):
    """A list that is written on one line."""


class _Quoted(str):
    """A string that is written in quotation marks, as counts are: a bare 4 would be a number."""

    __slots__ = ()


class _Writer(yaml.SafeDumper):
    """YAML as labels are written: short parts on one line, dates bare, everything in the order of the manual."""

    def ignore_aliases(self, data: Any) -> bool:  # PyYAML's own
        """Write a value that comes twice, such as the day a date begins and ends, out twice."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # PyYAML's own
        """Indent lists below their key."""
        return super().increase_indent(flow, False)


_Writer.add_representer(_Flow, lambda dumper, value: dumper.represent_mapping("tag:yaml.org,2002:map", value, flow_style=True))
_Writer.add_representer(_Quoted, lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", value, style='"'))
_Writer.add_representer(_Row, lambda dumper, value: dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True))


def skeleton(article: Article, incidents: list[Incident], *, model: str) -> str:
    """The label file of an article as YAML. Tags, genre and region are left for the labeller."""
    main = next((incident for incident in incidents if incident.date.start), None)
    year = main.date.start.year if main and main.date.start else article.published.year if article.published else None
    label = {
        "id": article.id,
        "kind": None,
        "region": None,
        "year": year,
        "tags": _Row([] if incidents else ["no_incident"]),
        "must_pass": False,
        "incidents": [_incident(incident) for incident in incidents],
    }
    return _HEAD.format(model=model) + _written(label)


def text_file(article: Article) -> str:
    """The article as the text file that lies beside its label: front matter that reads back as it was, then the text."""
    head = {"title": _one_line(article.title), "published": article.published, "source": _one_line(article.source)}
    further = {name: value for name, value in (("url", article.url), ("language", article.language)) if value is not None}
    return f"---\n{_written({**head, **further})}---\n{article.text}"


def _one_line(value: str | None) -> str | None:
    return None if value is None else " ".join(value.split())


def _written(value: Mapping[str, Any]) -> str:
    return yaml.dump(value, Dumper=_Writer, sort_keys=False, allow_unicode=True, width=10_000)


def _incident(incident: Incident) -> dict[str, Any]:
    written = incident.model_dump(mode="json", exclude={"casualties"})
    return {
        "role": written["role"],
        "summary": written["summary"],
        "date": _Flow({**written["date"], "start": incident.date.start, "end": incident.date.end}),
        "place": _Flow(written["place"]),
        "attack_types": _Row(written["attack_types"]),
        "weapons": [_Flow(weapon) for weapon in written["weapons"]],
        "targets": [_Flow(target) for target in written["targets"]],
        "suicide": written["suicide"],
        "success": written["success"],
        "attackers": _count(incident.attackers),
        "perpetrators": [_Flow(actor) for actor in written["perpetrators"]],
        "tolls": [_toll(toll, found.count) for toll, found in zip(written["tolls"], incident.tolls, strict=True)],
        "damage": written["damage"],
    }


def _toll(written: Mapping[str, Any], count: Count) -> _Flow:
    return _Flow({**written, "count": _count(count)})


def _count(count: Count | None) -> str:
    return "unknown" if count is None else _Quoted(count)
