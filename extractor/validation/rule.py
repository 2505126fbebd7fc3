"""Rule: one check on a record, and the registry of them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extractor.validation.examination import Examination
from schemas import Severity, Violation


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: where in the record, and one line that holds the values and words concerned."""

    path: str
    message: str


Check = Callable[[Examination], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A named check.

    ``reason`` says in one line what it rejects and why. ``breaks`` and ``holds`` are one example each. A rule with
    ``needs_text`` cannot speak on a record whose article is not at hand.
    """

    slug: str
    severity: Severity
    reason: str
    breaks: str
    holds: str
    needs_text: bool
    check: Check

    def violations(self, examination: Examination) -> list[Violation]:
        """What this rule finds wrong."""
        found = []
        for finding in self.check(examination):
            violation = Violation(rule=self.slug, severity=self.severity, path=finding.path, message=finding.message)
            found.append(violation)
        return found


@dataclass(frozen=True, slots=True)
class Example:
    """A pair for the rule's page: what breaks it, and what holds."""

    breaks: str
    holds: str


class Registry:
    """The rules by slug, in the order in which they were named."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule] = {}

    def rule(
        self, slug: str, severity: Severity, reason: str, *, example: Example, needs_text: bool = True
    ) -> Callable[[Check], Check]:
        """Enter the decorated check as a rule.

        Raises:
            ValueError: A rule of that slug is there already.
        """
        if slug in self._rules:
            raise ValueError(f"two rules are called {slug!r}: give one another slug")

        def enter(check: Check) -> Check:
            self._rules[slug] = Rule(slug, severity, reason, example.breaks, example.holds, needs_text, check)
            return check

        return enter

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())

    def __getitem__(self, slug: str) -> Rule:
        return self._rules[slug]


REGISTRY = Registry()
