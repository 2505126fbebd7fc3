"""Case: one article with what is right about it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from evals.facts import FIELDS, Accepted, Fact, facts, shown
from schemas import Article, Incident

ARTICLE_FIELDS = ("incident", "n_incidents", "relevance")
"""What is scored once per article: which incidents were found, how many main ones, and whether there are any."""

EVIDENCE_FIELDS = ("quote_there", "quote_carries_value", "quote_about_incident")
"""What is scored of quotes, apart from the values that they bear out."""

EVERYTHING = frozenset(FIELDS) | frozenset(ARTICLE_FIELDS) | frozenset(EVIDENCE_FIELDS)


@dataclass(frozen=True)
class Case:
    """One article with its gold incidents.

    ``answers`` holds, per gold incident, values that are right besides the one that its record comes to; the preferred one
    first. ``fields`` says what is labelled; nothing else is scored, though incidents are paired by any answer. ``labelled``
    is ``every`` when all incidents of the article are in the gold, ``one`` when the gold holds a single one and the article's
    others go unjudged. Incidents at the positions of ``optional`` may be found or not. With ``only_answers`` a field that has
    answers has no other right values: the labels were made elsewhere and the record beside them is a shell.
    """

    article: Article
    incidents: tuple[Incident, ...]
    answers: tuple[Accepted, ...] = ()
    tags: frozenset[str] = frozenset()
    must_pass: bool = False
    kind: str | None = None
    region: str | None = None
    year: int | None = None
    fields: frozenset[str] = EVERYTHING
    labelled: Literal["every", "one"] = "every"
    optional: frozenset[int] = field(default_factory=frozenset)
    only_answers: bool = False

    def accepted(self) -> list[Accepted]:
        """The right values of every gold incident, by field."""
        return list(self._all_accepted)

    @cached_property
    def _all_accepted(self) -> list[Accepted]:
        return [self._accepted(position, incident) for position, incident in enumerate(self.incidents)]

    def _accepted(self, position: int, incident: Incident) -> Accepted:
        answers = self.answers[position] if position < len(self.answers) else {}
        derived: Mapping[str, Fact] = facts(incident)
        accepted: dict[str, tuple[Fact, ...]] = {name: (value,) for name, value in derived.items() if name in self.fields}
        for name, values in answers.items():
            accepted[name] = values if self.only_answers else tuple(dict.fromkeys((*values, derived[name])))
        return accepted


def dataset_sha256(cases: Iterable[Case]) -> str:
    """SHA-256 over every case's text and labels, whatever their order."""
    digest = hashlib.sha256()
    for line in sorted(_canonical(case) for case in cases):
        digest.update(line.encode())
        digest.update(b"\n")
    return digest.hexdigest()


def _canonical(case: Case) -> str:
    return json.dumps(
        {
            "article": case.article.model_dump(mode="json"),
            "incidents": [incident.model_dump(mode="json", exclude={"casualties"}) for incident in case.incidents],
            "answers": [
                {name: [shown(value) for value in values] for name, values in sorted(answers.items())} for answers in case.answers
            ],
            "fields": sorted(case.fields),
            "labelled": case.labelled,
            "optional": sorted(case.optional),
            "must_pass": case.must_pass,
            "tags": sorted(case.tags),
        },
        ensure_ascii=False,
        sort_keys=True,
    )
