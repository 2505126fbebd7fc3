"""The seam between the pipeline and whoever fills the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol, runtime_checkable

from prompts.message import Message
from schemas import Article, Usage

Purpose = Literal["extract", "repair"]
ReplyOutcome = Literal["answered", "refused", "truncated", "failed"]


@dataclass(frozen=True, slots=True)
class Request:
    """One question about one article.

    ``key`` names the article's work in every file and stays the same for its repairs.
    ``round`` is 0 for the first question and counts the further ones. ``messages`` are rendered; they are empty for a
    model that reads no prompts. ``schema`` is the strict JSON Schema that the answer must fill.
    """

    key: str
    article: Article
    purpose: Purpose
    messages: tuple[Message, ...]
    schema: dict[str, Any] = field(repr=False, compare=False)
    round: int = 0

    @property
    def custom_id(self) -> str:
        """The request's name in batch files and recordings: the key, and for a further question its round."""
        return self.key if self.round == 0 else f"{self.key}:{self.round}"


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back, before anything was made of it.

    ``text`` is the raw answer: JSON when all went well, whatever was said otherwise, None when nothing was. ``error``
    is one line for any outcome but ``answered``; it never holds the article or a key. A reply counts every HTTP attempt
    that it took in ``usage``; ``None`` within means that the provider did not say.
    """

    outcome: ReplyOutcome
    text: str | None
    error: str | None = None
    usage: Usage = field(default_factory=Usage)
    cost_usd: float | None = None
    latency_s: float | None = None


class Identity(Protocol):
    """What a model's answers depend on besides the question: part of every key."""

    @property
    def name(self) -> str:
        """As ``--model`` names it; part of every key."""
        ...

    @property
    def reads_prompts(self) -> bool:
        """Whether requests must carry messages. The baseline reads the article itself."""
        ...

    @property
    def parameters(self) -> dict[str, Any]:
        """What else changes the answer, such as the temperature; part of every key. Never the API key or the URL."""
        ...


class Model(Identity, Protocol):
    """Whoever fills the record: the built-in baseline, an LLM, or stored answers."""

    async def reply(self, request: Request) -> Reply:
        """Answer one request.

        Raises:
            RunError: No later request can succeed either (rejected key, no quota).
        """
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


@runtime_checkable
class AnsweredEarlier(Protocol):
    """A model whose answers were given earlier, under prompts and a schema that later versions do not change."""

    @property
    def prompts(self) -> Mapping[str, str]:
        """Version by purpose; a purpose that is left out has the latest."""
        ...

    @property
    def schema_sha256(self) -> str | None:
        """The schema that was to be filled; None for today's."""
        ...

    @property
    def window(self) -> int | None:
        """How many tokens the model took, so that longer articles were asked about in parts; None for any number."""
        ...
