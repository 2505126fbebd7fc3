"""Expectation: how many tokens a call will take, learnt from those before it."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.models.call import Call
from extractor.models.model import Request
from schemas import Usage

TOKENS_PER_CHARACTER = 0.25  # of English; a first guess until calls have been counted
ANSWER_TOKENS = 500.0  # likewise
WEIGHT = 0.1  # of the newest call


@dataclass
class Expectation:
    """``per_character`` of the question and per answer, in tokens; moving averages."""

    per_character: float = TOKENS_PER_CHARACTER
    answer: float = ANSWER_TOKENS

    def of(self, request: Request) -> Usage:
        """What ``request`` will probably take."""
        return Usage(
            prompt_tokens=round(_characters(request) * self.per_character), cached_tokens=0, completion_tokens=round(self.answer)
        )

    def learn(self, request: Request, call: Call) -> None:
        """Take notice of what it did take."""
        asked, answered = call.usage.prompt_tokens, call.usage.completion_tokens
        if asked is not None and answered is not None:
            self.per_character += (asked / max(1, _characters(request)) - self.per_character) * WEIGHT
            self.answer += (answered - self.answer) * WEIGHT


def tokens(usage: Usage) -> int:
    """Question and answer together."""
    return (usage.prompt_tokens or 0) + (usage.completion_tokens or 0)


def _characters(request: Request) -> int:
    return sum(len(message["content"]) for message in request.messages)
