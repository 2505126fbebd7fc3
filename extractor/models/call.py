"""Call: one HTTP attempt, and what decides when the next may go out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from extractor.models.model import Request
from schemas import Usage

CallOutcome = Literal[
    "answered", "refused", "truncated", "failed", "throttled", "broken", "unreachable", "empty", "denied", "cancelled"
]


@dataclass(frozen=True, slots=True)
class Call:
    """One HTTP attempt as it ended.

    ``outcome``: answered, refused or truncated as the reply; ``failed`` for one that no repetition can mend (400);
    ``throttled`` (429), ``broken`` (5xx, timeout, broken connection, unreadable body), ``unreachable`` (nobody listens),
    ``empty`` (an answer without content), ``denied`` (the key or the quota), ``cancelled`` (this side let go of it).
    ``usage`` is what the provider counted for it, ``latency_s`` the seconds it took, ``status`` its HTTP status where one
    is known. ``retry_after_s`` is the wait that the provider asked for, ``headers`` hold its ``x-ratelimit-`` headers.
    """

    outcome: CallOutcome
    usage: Usage = field(default_factory=Usage)
    latency_s: float | None = None
    status: int | None = None
    retry_after_s: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict)


class Pace(Protocol):
    """Decides when an attempt may go out, and hears how it ended.

    For each attempt ``admit`` is awaited once and, unless it raises, ``heard`` is called once.
    """

    async def admit(self, request: Request) -> None:
        """Wait until an attempt for ``request`` may go out.

        Raises:
            StoppedError: None may go out any more.
        """
        ...

    def heard(self, request: Request, call: Call) -> None:
        """An admitted attempt has ended. Called before the reply is returned or the error raised."""
        ...

    async def pause(self, seconds: float) -> None:
        """Wait before a further attempt.

        Raises:
            StoppedError: There will be none.
        """
        ...


class StoppedError(Exception):
    """The run is stopping: this request is given up before it was answered, and may be asked by a later run."""


class AtOnce:
    """The pace of whoever has all the room: every attempt goes out at once."""

    async def admit(self, request: Request) -> None:
        """Let it go."""

    def heard(self, request: Request, call: Call) -> None:
        """Take no notice."""

    async def pause(self, seconds: float) -> None:
        """Sleep."""
        await asyncio.sleep(seconds)
