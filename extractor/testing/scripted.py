"""ScriptedModel: a model that says what it was told to say, for tests of whatever drives models."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from extractor.models.model import Reply, Request


class ScriptedModel:
    """Gives its replies in order and keeps the requests that it was asked.

    A reply may be a plain string, which stands for a finished answer of that text. Past its last reply it fails the
    request, as a model does that cannot be reached. ``parameters`` are what it says of how it is asked.
    """

    name = "scripted"
    reads_prompts = True

    def __init__(self, replies: Iterable[Reply | str], parameters: Mapping[str, Any] | None = None) -> None:
        self._parameters = dict(parameters or {})
        self._replies = iter(replies)
        self.requests: list[Request] = []
        self.closed = False

    @property
    def parameters(self) -> dict[str, Any]:
        """Those it was given."""
        return dict(self._parameters)

    async def reply(self, request: Request) -> Reply:
        """The next reply of the script."""
        self.requests.append(request)
        reply = next(self._replies, Reply("failed", None, "the script has no further reply"))
        return Reply("answered", reply) if isinstance(reply, str) else reply

    async def close(self) -> None:
        """Remember that it was closed."""
        self.closed = True
