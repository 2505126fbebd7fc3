"""Addressee: a language model that is written to and not called: what a batch file needs to know of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extractor.errors import UsageError
from extractor.models.model import Request
from extractor.models.provider import bare_name
from extractor.models.recording import Recording
from extractor.models.request_body import Dialect, request_body


@dataclass(frozen=True)
class Addressee:
    """A model as a batch file names it. ``name`` and ``parameters`` are those of an online call, so that keys agree.

    ``model_name`` is as the server knows it; ``dialect`` is whose parameters it understands. ``prompts``, ``schema_sha256`` and
    ``window`` are those of a job that was begun earlier.
    """

    name: str
    model_name: str
    parameters: dict[str, Any]
    dialect: Dialect = "openai"
    reads_prompts: bool = True
    prompts: Mapping[str, str] = field(default_factory=dict)
    schema_sha256: str | None = None
    window: int | None = None

    def body(self, request: Request) -> dict[str, Any]:
        """The Chat Completions body that an online call would send."""
        return request_body(request, self.model_name, self.parameters, dialect=self.dialect)


def addressee(name: str, parameters: dict[str, Any], *, base_url: str | None = None) -> Addressee:
    """The addressee that ``--model name`` stands for. No key is needed, and nobody is asked.

    With ``base_url`` the batch is for a server of one's own that copies OpenAI's protocol, such as vLLM.

    Raises:
        UsageError: The model takes no Chat Completions.
    """
    prefix, _, rest = name.partition("/")
    if base_url is not None:
        return Addressee(name, bare_name(name), parameters, "compatible")
    if prefix != "openai" or not rest:
        raise UsageError(
            f"model {name!r} takes no request lines: choose openai/NAME; for another server that reads Batch API files, "
            "such as vLLM's run-batch, name its --base-url too"
        )
    return Addressee(name, rest, parameters)


def addressee_of(recording: Recording) -> Addressee:
    """The addressee that a job's ``recording`` names."""
    return Addressee(
        recording.model,
        bare_name(recording.model),
        dict(recording.parameters),
        recording.dialect,
        prompts=recording.prompts,
        schema_sha256=recording.schema_sha256,
        window=recording.window,
    )
