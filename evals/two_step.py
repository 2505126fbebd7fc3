"""Two-step: first every casualty figure as a flat list of quotes, then the record with that list beside the article.

A variant of the one question that ``incidents extract`` asks, to see whether reading for figures first finds more of
them. The second answer is checked and repaired as any other.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import replace

from pydantic import BaseModel, ConfigDict, Field

from extractor.models.answer import UnparsableError, parse
from extractor.models.model import Reply, Request
from extractor.pipeline import VERSION, advance, reference
from extractor.policy import ANSWER_SCHEMA, Policy
from extractor.reading.quotes.quotes import QuoteFinder
from prompts import Message, extract_messages, joined, listed_messages, load
from schemas import Article, Attempt, Extraction, Outcome, Provenance, Status
from schemas.json_schema import strict_schema

PARAMETERS = {"temperature": 0.0, "seed": 0, "max_tokens": 8192}


class Figure(BaseModel):
    """One casualty figure that the article gives."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    quote: str = Field(description="The verbatim words of the article that carry the number.")
    outcome: Outcome = Field(description="What happened to these people.")
    incident: str = Field(description="Which event it is about, in a few words: what, where, when.")

    def line(self) -> str:
        """The figure as the second question lists it."""
        return f'- {self.outcome}: "{self.quote}" ({self.incident})'


class Figures(BaseModel):
    """All casualty figures of one article, in its order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    figures: tuple[Figure, ...] = Field(description="One entry for each figure, in the order of the article.")


FIGURES_SCHEMA = strict_schema(Figures)


def two_step_policy(policy: Policy) -> Policy:
    """``policy`` with the second question's prompt: its own extract prompt, and a chapter on the list."""
    return replace(policy, extract_prompt=joined(policy.extract_prompt, load("with_figures")))


def figures_request(article: Article) -> Request:
    """The first question: which figures are there?"""
    messages = extract_messages(load("figures"), article)
    return Request(_key(messages, FIGURES_SCHEMA), article, "extract", messages, FIGURES_SCHEMA)


def record_request(article: Article, figures: Sequence[Figure], policy: Policy) -> Request:
    """The second question: the record, with those of ``figures`` beside it that the article really holds."""
    finder = QuoteFinder(article.text)
    lines = [figure.line() for figure in figures if finder.find(figure.quote) is not None]
    messages = listed_messages(policy.extract_prompt, article, lines)
    return Request(_key(messages, ANSWER_SCHEMA), article, "extract", messages, ANSWER_SCHEMA)


def next_step(article: Article, policy: Policy, answer: Callable[[Request], Reply | None]) -> Request | Extraction:
    """The question about ``article`` that ``answer`` has no reply to yet; or, when all are answered, its extraction."""
    first = figures_request(article)
    listed = answer(first)
    if listed is None:
        return first
    try:
        figures = _listed(listed)
    except _NoListError as problem:
        return _ended(article, policy, listed, problem)
    step: Request | Extraction = record_request(article, figures, policy)
    key = step.key if isinstance(step, Request) else ""
    replies: list[Reply] = []
    while isinstance(step, Request):
        reply = answer(step)
        if reply is None:
            return step
        replies.append(reply)
        step = advance(article, replies, policy, key=key)
    return _with_first(step, _attempt(listed, "answered", None))


class _NoListError(ValueError):
    """The first question brought no list; ``status`` is how the article ends."""

    def __init__(self, message: str, status: Status) -> None:
        super().__init__(message)
        self.status = status


def _listed(reply: Reply) -> tuple[Figure, ...]:
    if reply.outcome != "answered":
        raise _NoListError(f"the list of figures: {reply.error}", Status(reply.outcome))
    try:
        return parse(reply.text or "", Figures).figures
    except UnparsableError as problem:
        raise _NoListError(f"the list of figures: {problem}", Status.truncated if problem.cut_off else Status.failed) from None


def _ended(article: Article, policy: Policy, reply: Reply, problem: _NoListError) -> Extraction:
    """No list is no empty list: the article ends as the question did."""
    provenance = Provenance(
        model=policy.model,
        prompt=policy.extract_prompt.version,
        prompt_sha256=policy.extract_prompt.sha256,
        schema_sha256=policy.schema_sha256,
        version=VERSION,
        attempts=[_attempt(reply, problem.status.value, str(problem))],
        usage=reply.usage,
        cost_usd=reply.cost_usd,
    )
    return Extraction(article=reference(article), status=problem.status, error=str(problem), provenance=provenance)


def _with_first(extraction: Extraction, first: Attempt) -> Extraction:
    made = extraction.provenance
    if made is None:
        raise AssertionError("the pipeline signs what it finishes")
    whole = made.model_copy(
        update={
            "attempts": [first, *made.attempts],
            "usage": first.usage + made.usage,
            "cost_usd": None if first.cost_usd is None or made.cost_usd is None else first.cost_usd + made.cost_usd,
        }
    )
    return extraction.model_copy(update={"provenance": whole})


def _attempt(reply: Reply, outcome: str, detail: str | None) -> Attempt:
    return Attempt(
        purpose="figures",
        outcome=outcome,
        latency_s=reply.latency_s,
        usage=reply.usage,
        cost_usd=reply.cost_usd,
        detail=detail,
    )


def _key(messages: tuple[Message, ...], schema: object) -> str:
    return hashlib.sha256(json.dumps([messages, schema], sort_keys=True).encode()).hexdigest()
