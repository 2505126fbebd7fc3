"""FakeClock: time that passes only where somebody sleeps."""

from __future__ import annotations

import asyncio

from extractor.jobs.limiter import Clock


class FakeClock:
    """``time`` is in seconds. Whoever sleeps lets it pass at once."""

    def __init__(self) -> None:
        self.time = 0.0

    @property
    def clock(self) -> Clock:
        """As a limiter takes it."""
        return Clock(lambda: self.time, self.sleep)

    async def sleep(self, seconds: float) -> None:
        """Let ``seconds`` pass, unless somebody else's sleep has by then."""
        until = self.time + seconds
        await asyncio.sleep(0)
        self.time = max(self.time, until)
