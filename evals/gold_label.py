"""Gold label: a YAML file beside its text, read into a case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.cases import Case
from evals.facts import FIELDS, Accepted, ActorBasis, Days, Fact, Kind, Range
from extractor.articles import Unreadable, read_articles
from extractor.errors import UsageError
from schemas import Article, AttackType, Basis, Count, Incident

UNKNOWN = "unknown"


class GoldLabel(BaseModel):
    """A label file as it is written: incidents in short form, read on by ``case``."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(description="The article's id, which is the file's name without its suffix.")
    kind: str | None = Field(default=None, description="Genre of the text.")
    region: str | None = Field(default=None, description="Continent of the subject.")
    year: int | None = Field(default=None, description="Year of the main incident, or of publication.")
    tags: list[str] = Field(default_factory=list, description="What makes the article hard.")
    must_pass: bool = Field(default=False, description="Whether it may never break.")
    incidents: list[dict[str, Any]] = Field(description="The incidents, main ones first; empty for none.")

    def case(self, article: Article, place: str) -> Case:
        """The label with its article.

        Raises:
            UsageError: An incident or an answer is not written as the coding manual says; ``place`` is named in it.
        """
        incidents, answers = [], []
        for position, written in enumerate(self.incidents):
            where = f"{place}: incidents[{position}]"
            body = {name: value for name, value in written.items() if name != "answers"}
            incidents.append(_incident(body, where))
            answers.append(_answers(written.get("answers") or {}, where))
        return Case(
            article=article,
            incidents=tuple(incidents),
            answers=tuple(answers),
            tags=frozenset(self.tags),
            must_pass=self.must_pass,
            kind=self.kind,
            region=self.region,
            year=self.year,
        )


def read_case(path: Path) -> Case:
    """The case of one label file; the article's text stands beside it with the suffix ``.txt``.

    Raises:
        UsageError: A file is missing or is not written as the coding manual says.
    """
    label = read_label(path.read_text(encoding="utf-8"), str(path))
    if label.id != path.stem:
        raise UsageError(f"{path}: id {label.id!r} is not the file's name; make them equal")
    text_file = path.with_suffix(".txt")
    article = next(read_articles([str(text_file)]))
    if isinstance(article, Unreadable):
        raise UsageError(f"{text_file}: {article.message}")
    return label.case(article.model_copy(update={"id": label.id}), str(path))


def read_label(text: str, place: str) -> GoldLabel:
    """A label from YAML.

    Raises:
        UsageError: It is no YAML, or a field is unknown or of the wrong kind.
    """
    try:
        return GoldLabel.model_validate(read_yaml(text, place))
    except ValidationError as error:
        raise UsageError(f"{place}: {_first_line(error)}") from None


def read_yaml(text: str, place: str) -> object:
    """What a YAML file of labels holds; NO is Norway in it.

    Raises:
        UsageError: It is no YAML.
    """
    try:
        return yaml.load(text, _Loader)  # noqa: S506 -- a SafeLoader with fewer implicit types
    except yaml.YAMLError as error:
        raise UsageError(f"{place}: no YAML: {' '.join(str(error).split())}") from None


if TYPE_CHECKING:
    from yaml import SafeLoader as _SafeLoader
else:
    # The same in C, where PyYAML was built with it: ten times as fast.
    _SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_SafeLoader):
    """YAML in which NO is Norway: only true and false are truth values."""


_Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), ["t", "f"])
_TRUTHS = {"true": True, "false": False}


def _incident(written: Mapping[str, Any], where: str) -> Incident:
    body: dict[str, Any] = dict(written)
    body["attackers"] = _count(body.get("attackers"), f"{where}.attackers")
    body["tolls"] = [
        {**toll, "count": _count(toll.get("count"), f"{where}.tolls[{position}].count")}
        for position, toll in enumerate(body.get("tolls") or [])
    ]
    try:
        return Incident.model_validate(body)
    except ValidationError as error:
        raise UsageError(f"{where}: {_first_line(error)}") from None


def _count(written: object, where: str) -> Count | None:
    if written is None or written == UNKNOWN:
        return None
    try:
        return Count.parse(str(written))
    except ValueError as error:
        raise UsageError(f"{where}: {error}, or unknown") from None


def _answers(written: Mapping[str, Any], where: str) -> Accepted:
    answers: dict[str, tuple[Fact, ...]] = {}
    for name, answer in written.items():
        if name != "perpetrators" and FIELDS.get(name) not in _READERS:
            known = ", ".join((*(field for field, kind in FIELDS.items() if kind in _READERS), "perpetrators"))
            raise UsageError(f"{where}.answers: no field is called {name!r}; choose one of {known}")
        place = f"{where}.answers.{name}"
        alternatives = _alternatives(answer, place)
        if name == "attack_types":
            answers.update(_attack_types(alternatives, place))
        elif name == "perpetrators":
            answers.update(_perpetrators(alternatives, place))
        elif FIELDS[name] is Kind.labels:
            answers[name] = tuple(frozenset(map(str, _members(value))) for value in alternatives)
        else:
            answers[name] = tuple(_alternative(FIELDS[name], value, place) for value in alternatives)
    return answers


def _alternatives(answer: object, place: str) -> list[Any]:
    if isinstance(answer, dict):
        values = answer.get("any_of")
        if set(answer) != {"any_of"} or not isinstance(values, list) or not values:
            raise UsageError(f"{place}: write a value, or {{any_of: [...]}}, not {answer!r}")
        return values
    return [answer]


def _alternative(kind: Kind, written: object, place: str) -> Fact:
    if written is None or written == UNKNOWN:
        return None
    try:
        return _READERS[kind](str(written).lower() if isinstance(written, bool) else str(written))
    except ValueError as error:
        raise UsageError(f"{place}: {written!r} cannot be read: {error}") from None


def _attack_types(alternatives: list[Any], place: str) -> dict[str, tuple[Fact, ...]]:
    """Of several types each may lead. As a set, the record's own, any one of them, or all of them are right."""
    sets = [entry if isinstance(entry, list) else [entry] for entry in alternatives]
    for slug in (slug for entry in sets for slug in entry):
        if slug not in set(AttackType):
            raise UsageError(f"{place}: {slug!r} is no attack type; choose one of {', '.join(AttackType)}")
    leading: tuple[Fact, ...] = tuple(dict.fromkeys(entry[0] if entry and entry[0] != UNKNOWN else None for entry in sets))
    whole = frozenset(slug for entry in sets for slug in entry) - {UNKNOWN}
    members: tuple[Fact, ...] = (*(frozenset(entry) - {UNKNOWN} for entry in sets), whole)
    return {"attack_type": leading, "attack_types": members}


def _members(written: object) -> list[Any]:
    """A list, a single value, or ``unknown`` for none."""
    if written is None or written == UNKNOWN:
        return []
    return written if isinstance(written, list) else [written]


def _perpetrators(alternatives: list[Any], place: str) -> dict[str, tuple[Fact, ...]]:
    """Each alternative is a whole list of "Name (basis)": its names are right together, and so are their grounds."""
    lists = [tuple(_actor(entry, place) for entry in _members(written)) for written in alternatives]
    names: tuple[Fact, ...] = tuple(tuple(dict.fromkeys(actor.name for actor in actors)) for actors in lists)
    return {"perpetrator": tuple(dict.fromkeys(names)), "basis": tuple(dict.fromkeys(lists))}


def _actor(written: object, place: str) -> ActorBasis:
    match = _ACTOR.fullmatch(str(written))
    if match is None or match["basis"] not in set(Basis):
        bases = ", ".join(Basis)
        raise UsageError(f"{place}: {written!r} cannot be read; write 'Name (basis)', the basis being one of {bases}")
    return ActorBasis(match["name"], match["basis"])


_ACTOR = re.compile(r"(?P<name>\S.*\S|\S) \((?P<basis>[a-z]+)\)")


def _read_days(written: str) -> Fact:
    first, slash, last = written.partition("/")
    start = date.fromisoformat(first)
    return Days(start, date.fromisoformat(last) if slash else start)


def _read_label(written: str) -> Fact:
    return _TRUTHS.get(written, written)


_READERS: dict[Kind, Callable[[str], Fact]] = {
    Kind.figure: lambda written: Range.of_count(Count.parse(written)),
    Kind.days: _read_days,
    Kind.label: _read_label,
    Kind.name: str,
    Kind.labels: str,
}


def _first_line(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"
