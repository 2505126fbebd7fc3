"""Options: how a language model is asked."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from extractor.models.transport import RetryPolicy


@dataclass(frozen=True, slots=True)
class LanguageModelOptions:
    """How a language model is asked. None leaves the choice to the provider, and so does a provider without such a word.

    ``timeout_s`` bounds one attempt, from its first byte to its last. ``max_tokens`` bounds one answer, thinking
    included. ``max_connections`` should not be below the number of requests that are asked at once.
    """

    temperature: float | None = 0.0
    seed: int | None = 0
    max_tokens: int | None = 8192
    timeout_s: float = 300.0
    max_connections: int = 512
    retry: RetryPolicy = field(default_factory=RetryPolicy)

    @classmethod
    def for_window(cls, window: int | None, max_tokens: int | None = None) -> LanguageModelOptions:
        """The usual options of a model that takes ``window`` tokens, question and answer together: a quarter for the answer, or
        ``max_tokens`` of them.
        """
        usual = cls()
        if max_tokens is not None:
            return replace(usual, max_tokens=max_tokens)
        if window is None or usual.max_tokens is None:
            return usual
        return replace(usual, max_tokens=min(usual.max_tokens, window // 4))

    @property
    def parameters(self) -> dict[str, Any]:
        """What changes the answer."""
        chosen = {"temperature": self.temperature, "seed": self.seed, "max_tokens": self.max_tokens}
        return {name: value for name, value in chosen.items() if value is not None}
