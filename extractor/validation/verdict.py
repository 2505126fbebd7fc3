"""Verdict: all rules on one record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractor.reading.quotes.quotes import Span
from extractor.validation import (
    accusations,
    aftermath,
    bounds,
    chronology,
    counts,
    coverage,
    evidence,
    groups,
    ordinals,
    outcomes,
    ownership,
    parts,
    periods,
    planted,
    revisions,
    shared_claims,
    sides,
    sources,
    totals,
    untold,
    whereabouts,
)
from extractor.validation.examination import Examination
from extractor.validation.rule import REGISTRY, Rule
from schemas import Article, Evidence, Incident, Severity, Violation

# Importing a module of rules enters them; naming the modules here keeps the order of the catalogue.
RULE_MODULES = (
    evidence,
    counts,
    groups,
    outcomes,
    bounds,
    ordinals,
    untold,
    sides,
    totals,
    parts,
    revisions,
    sources,
    ownership,
    shared_claims,
    periods,
    chronology,
    whereabouts,
    accusations,
    aftermath,
    coverage,
    planted,
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the rules found, and where each quote stands in the text, by its path in the record; None: nowhere."""

    violations: tuple[Violation, ...]
    spans: Mapping[str, Span | None]

    @property
    def evidence(self) -> dict[str, Evidence]:
        """The places of all quotes that were found; made when asked for, since most verdicts are asked for errors alone."""
        return {
            path: Evidence(start=span.start, end=span.end, match=span.match)
            for path, span in self.spans.items()
            if span is not None
        }

    @property
    def errors(self) -> tuple[Violation, ...]:
        """The violations that reject the record."""
        return tuple(violation for violation in self.violations if violation.severity is Severity.error)


def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of the catalogue."""
    return tuple(REGISTRY)


def judge(article: Article, incidents: Sequence[Incident]) -> Verdict:
    """Lay ``incidents`` beside their article and ask every rule."""
    examination = Examination(article, incidents)
    found: list[Violation] = []
    for rule in REGISTRY:
        found += rule.violations(examination)
    return Verdict(tuple(found), examination.spans)


def judge_without_text(article: Article, incidents: Sequence[Incident]) -> Verdict:
    """Ask only the rules that need no article text; ``article.text`` is not looked at, and no quote gets a place."""
    examination = Examination(article, incidents)
    found = tuple(violation for rule in REGISTRY if not rule.needs_text for violation in rule.violations(examination))
    return Verdict(found, {})
