"""Gate report: a verdict for people and for CI: Markdown, JUnit XML and GitHub annotations."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from evals.gate import Check, Outcome, Verdict

_SHOWN = 10

_HEADLINES = {
    Outcome.held: "held: nothing became worse",
    Outcome.regressed: "regressed",
    Outcome.not_comparable: "not comparable with this baseline",
}


def headline(verdict: Verdict) -> str:
    """The verdict in a line."""
    return f"gate {_HEADLINES[verdict.outcome]}"


def markdown(verdict: Verdict) -> str:
    """The verdict with every failed check, and how many held."""
    lines = [f"## {headline(verdict).capitalize()}", ""]
    lines += [f"- **{check.name}**: {check.message}{_articles(check)}" for check in verdict.failures]
    held = len(verdict.checks) - len(verdict.failures)
    lines += ["", f"{held} of {len(verdict.checks)} checks held.", ""]
    return "\n".join(lines)


def workflow_commands(verdict: Verdict) -> Iterator[str]:
    """One ``::error`` workflow command per failed check."""
    for check in verdict.failures:
        yield f"::error title={_property(f'incident-evals: {check.name}')}::{_data(check.message + _articles(check))}"


def junit(verdict: Verdict) -> str:
    """The checks as JUnit XML, one test case each."""
    suite = Element(
        "testsuite", name="incident-evals gate", tests=str(len(verdict.checks)), failures=str(len(verdict.failures)), errors="0"
    )
    for check in verdict.checks:
        case = SubElement(suite, "testcase", classname="incident-evals.gate", name=check.name)
        if not check.held:
            SubElement(case, "failure", message=check.message).text = f"{check.message}{_articles(check, shown=None)}"
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(suite, encoding="unicode") + "\n"


def _articles(check: Check, shown: int | None = _SHOWN) -> str:
    if not check.articles:
        return ""
    named = ", ".join(check.articles[:shown])
    more = len(check.articles) - len(check.articles[:shown])
    return f"; articles: {named}{f' and {more} more' if more else ''}"


def _data(text: str) -> str:
    """Escaped as GitHub's runner reads the message of a workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
