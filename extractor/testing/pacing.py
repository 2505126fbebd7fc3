"""RecordingPace: lets every attempt go out at once, waits for nothing, and keeps what it heard."""

from __future__ import annotations

from extractor.models.call import Call
from extractor.models.model import Request


class RecordingPace:
    """``calls`` are the attempts as they ended, ``waits`` the pauses that were asked for, in seconds."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.waits: list[float] = []

    async def admit(self, request: Request) -> None:
        """Let it go."""

    def heard(self, request: Request, call: Call) -> None:
        """Keep it."""
        self.calls.append(call)

    async def pause(self, seconds: float) -> None:
        """Keep how long it would have been."""
        self.waits.append(seconds)
