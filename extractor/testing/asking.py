"""Asking: one question to a language model, put to a loopback server, with all that can be seen of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from extractor.models.call import Call
from extractor.models.llm import LanguageModel
from extractor.models.model import Reply, Request
from extractor.models.options import LanguageModelOptions
from extractor.models.transport import RetryPolicy
from extractor.testing.pacing import RecordingPace
from extractor.testing.server import LoopbackServer, Received, Script
from prompts.message import Message
from schemas import Answer, Article, Usage
from schemas.json_schema import strict_schema

TEXT = "At least four people died in Kandahar on Monday, police said, when a bomb went off."
EMPTY = '{"incidents": []}'
KEY = "sk-secret-0123456789abcdef"
CALM = RetryPolicy(jitter_s=0.0)


@dataclass
class Outcome:
    """What one question came to: the reply or the exception, what the server saw, how long the model waited, and the calls
    that its pace heard of. ``tokens`` are the server's own count.
    """

    requests: list[Received]
    reply: Reply = field(default_factory=lambda: Reply("failed", None, error="the model raised"))
    error: Exception | None = None
    waits: list[float] = field(default_factory=list)
    tokens: Usage = field(default_factory=Usage)
    calls: list[Call] = field(default_factory=list)

    @property
    def line(self) -> str:
        """What is said of an answer that did not come."""
        return str(self.error) if self.error else str(self.reply.error)

    @property
    def answer(self) -> tuple[str, str | None]:
        """How it ended and what was said."""
        return self.reply.outcome, self.reply.text


def question(text: str = TEXT, *, key: str = "key") -> Request:
    """A first question about an article of ``text``."""
    messages: tuple[Message, ...] = (
        {"role": "system", "content": "Fill the record."},
        {"role": "user", "content": f"<article>\n{text}\n</article>"},
    )
    return Request(key, Article(id="a", text=text), "extract", messages, strict_schema(Answer))


def ask(script: Script, text: str = TEXT, *, timeout_s: float = 20.0, retry: RetryPolicy = CALM) -> Outcome:
    """Ask a server that behaves as ``script`` says, once and alone."""
    with LoopbackServer(script) as server:
        outcome = asyncio.run(_ask(server, text, LanguageModelOptions(timeout_s=timeout_s, retry=retry)))
    outcome.tokens = server.tokens
    return outcome


async def _ask(server: LoopbackServer, text: str, options: LanguageModelOptions) -> Outcome:
    pace = RecordingPace()
    outcome = Outcome(server.requests, waits=pace.waits, calls=pace.calls)
    model = LanguageModel("openai/test-model", base_url=server.base_url, api_key=KEY, options=options, pace=pace)
    try:
        outcome.reply = await model.reply(question(text))
    except Exception as error:
        outcome.error = error
    finally:
        await model.close()
    return outcome
