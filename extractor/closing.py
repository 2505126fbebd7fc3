"""Closing: what a run came to, in a few lines for whoever started it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any


def closing_lines(summary: dict[str, Any]) -> Iterator[str]:
    """The lines that tell of ``summary``, as ``summary.json`` has it: nothing of calls where there were none."""
    statuses = ", ".join(f"{number:,} {status}" for status, number in summary["by_status"].items()) or "none"
    yield f"{summary['articles']:,} {'article' if summary['articles'] == 1 else 'articles'}: {statuses}"
    if summary["violations_by_rule"]:
        yield "violations: " + ", ".join(f"{number:,} {rule}" for rule, number in summary["violations_by_rule"].items())
    if shared := summary.get("shared_ids"):
        one = "1 id belongs" if shared == 1 else f"{shared:,} ids belong"
        yield f"{one} to more than one article; give each its own, since rows and pages are told apart by it"
    calls = summary.get("calls", {})
    if not calls.get("total"):
        return
    outcomes = ", ".join(f"{number:,} {outcome}" for outcome, number in calls["by_outcome"].items())
    yield f"calls: {calls['total']:,} ({outcomes}), {calls['repeated']:,} of them repeated"
    tokens, latency = summary["tokens"], summary["latency_s"]
    if tokens["prompt_tokens"] is None and tokens["completion_tokens"] is None:
        yield "tokens: the provider counted none"
    else:
        cached = "" if tokens["cached_tokens"] is None else f" ({tokens['cached_tokens']:,} from its cache)"
        yield f"tokens: {tokens['prompt_tokens'] or 0:,} asked{cached}, {tokens['completion_tokens'] or 0:,} answered"
    yield _cost(summary)
    if latency["p50"] is not None:
        yield f"latency of an answer: half within {latency['p50']:.2f} s, 95% within {latency['p95']:.2f} s"


def unfit_lines(number: int, first: Sequence[str], place: str) -> Iterator[str]:
    """The lines that tell of ``number`` articles that did not end well: why the ``first`` did not, and where the others lie."""
    if number:
        more = "" if not first else ":" if number == len(first) else ", the first of them:"
        yield f"{number:,} did not end well; each with its reason in {place}{more}"
        yield from (f"  {said}" for said in first)


def passed_over_line(found: Mapping[str, int]) -> str:
    """The line that tells of files that no format could read, by suffix."""
    kinds = ", ".join(f"{number:,} {suffix or 'without suffix'}" for suffix, number in sorted(found.items()))
    return f"left out of the folders, being of no format that can be read: {kinds}"


def _cost(summary: dict[str, Any]) -> str:
    cost, each, unknown = summary["cost_usd"], summary["cost_usd_per_good_article"], summary["calls_of_unknown_cost"]
    if cost is None:
        return "cost: unknown; state the price with --price INPUT,OUTPUT"
    line = f"cost: ${cost:,.4f}"
    if each is not None:
        line += f", ${each:,.6f} for each article that ended well"
    return line + (f"; {unknown:,} calls whose tokens the provider did not count are not in it" if unknown else "")
