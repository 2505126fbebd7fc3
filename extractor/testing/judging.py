"""Judging in short, for tests: what the rules find in a record of a sentence or two."""

from __future__ import annotations

from typing import Any

from extractor.validation.verdict import judge
from schemas import Article, Incident, Severity, Violation


def violations(text: str, *incidents: Incident, **article: Any) -> list[Violation]:
    """Everything that is wrong with these incidents as the record of ``text``; ``article`` holds what else is known of it."""
    return list(judge(Article(id="a", text=text, **article), incidents).violations)


def error(rule: str, path: str, message: str) -> Violation:
    """A violation that rejects its record."""
    return Violation(rule=rule, severity=Severity.error, path=path, message=message)


def warning(rule: str, path: str, message: str) -> Violation:
    """A violation that only warns."""
    return Violation(rule=rule, severity=Severity.warning, path=path, message=message)
