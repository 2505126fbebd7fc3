"""Policy: how articles are read, by which model, with which prompts, under which codebook, with how many repairs."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from extractor.errors import UsageError
from extractor.lenience import Lenience
from extractor.models.model import AnsweredEarlier, Identity, Purpose
from extractor.window import at_most_tokens_of_instructions
from prompts import Prompt, load
from schemas import Answer
from schemas.json_schema import schema_sha256, strict_schema

ANSWER_SCHEMA = strict_schema(Answer)
SCHEMA_SHA256 = schema_sha256(ANSWER_SCHEMA)
METADATA_TOKENS = 400  # title, publisher, date and fence
LEAST_ROOM = 500


@cache
def _schema_tokens() -> int:
    """A provider counts the schema as part of the question."""
    return at_most_tokens_of_instructions(json.dumps(ANSWER_SCHEMA))


@dataclass(frozen=True, slots=True)
class Policy:
    """How articles are read: by which model, with which prompts, under which codebook, with how many repairs."""

    model: str
    reads_prompts: bool
    parameters: dict[str, Any] = field(default_factory=dict)
    extract_prompt: Prompt = field(default_factory=lambda: load("extract"))
    repair_prompt: Prompt = field(default_factory=lambda: load("repair"))
    codebook: str = "gtd"
    max_repairs: int = 2
    schema_sha256: str = SCHEMA_SHA256
    window: int | None = None
    lenience: Lenience = Lenience.nothing

    @classmethod
    def for_model(
        cls,
        model: Identity,
        *,
        codebook: str = "gtd",
        prompt: str | None = None,
        window: int | None = None,
        lenience: Lenience = Lenience.nothing,
    ) -> Policy:
        """The usual policy for ``model``: two repairs for one that reads prompts, none for one that does not.

        ``prompt`` is a version of the extract prompt; None takes the one that recorded answers were given under, or else
        the latest. ``window`` is how many tokens the model takes, question and answer together; longer articles are asked
        about in parts. ``lenience``: what stays wrong after the last repair is left out with a warning, and the record is not
        rejected for it.

        Raises:
            UsageError: There is no such version, the model reads no prompt, or the window leaves no room for an article.
        """
        if prompt is not None and not model.reads_prompts:
            raise UsageError(f"--prompt {prompt}: {model.name} reads no prompt; name a language model with --model")
        earlier = model if isinstance(model, AnsweredEarlier) else None
        versions = dict(earlier.prompts) if earlier else {}
        policy = cls(
            model.name,
            model.reads_prompts,
            model.parameters,
            extract_prompt=_published("extract", prompt or versions.get("extract")),
            repair_prompt=_published("repair", versions.get("repair")),
            codebook=codebook,
            max_repairs=2 if model.reads_prompts else 0,
            schema_sha256=(earlier.schema_sha256 if earlier else None) or SCHEMA_SHA256,
            window=(window or (earlier.window if earlier else None)) if model.reads_prompts else None,
            lenience=lenience if model.reads_prompts else Lenience.nothing,
        )
        if policy.room is not None and policy.room < LEAST_ROOM:
            raise UsageError(
                f"a window of {policy.window} tokens leaves {policy.room} for an article beside the prompt, the schema and an "
                f"answer of {policy.parameters.get('max_tokens', 0)}: --window must be at least "
                f"{(policy.window or 0) + LEAST_ROOM - policy.room}"
            )
        return policy

    @property
    def room(self) -> int | None:
        """How many tokens of an article's text one request has room for; None for any number."""
        if self.window is None:
            return None
        answer = self.parameters.get("max_tokens") or 0
        instructions = at_most_tokens_of_instructions(self.extract_prompt.static) + _schema_tokens()
        return self.window - answer - instructions - METADATA_TOKENS


def _published(purpose: Purpose, version: str | None) -> Prompt:
    try:
        return load(purpose, version)
    except KeyError as error:
        raise UsageError(str(error.args[0])) from None
