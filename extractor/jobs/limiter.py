"""Limiter: how many calls may be under way, and when the next may go out. One for all articles of a run.

The number starts at one, so that a rejected key costs one call, and rises by one for each success until the provider
first complains, so that connections are opened gradually; then by one for each round of calls. It is halved when a call
is throttled or the server is overloaded, once for all the calls that were sent before it was halved. Source: additive
increase, multiplicative decrease, Chiu and Jain 1989.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from extractor.jobs.bucket import Bucket
from extractor.jobs.expectation import Expectation, tokens
from extractor.jobs.purse import Purse
from extractor.models.call import Call, StoppedError
from extractor.models.model import Request
from schemas import Usage

OVERLOADED = frozenset({503, 529})
SUCCESS = frozenset({"answered", "refused", "truncated", "empty"})
DURATION = re.compile(r"(\d+(?:\.\d+)?)(ms|h|m|s)")
UNITS_S = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


@dataclass(frozen=True, slots=True)
class Caps:
    """What a run may ask for: calls under way at once, requests and tokens a minute. None is no cap.

    ``longest_pause_s`` is how long one 429 can hold all calls.
    """

    concurrency: int = 16
    requests_per_minute: float | None = None
    tokens_per_minute: float | None = None
    longest_pause_s: float = 600.0


@dataclass(frozen=True, slots=True)
class Clock:
    """``now`` gives seconds, ``sleep`` waits for some: both can be others in tests."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


@dataclass(frozen=True, slots=True)
class Sent:
    """A call under way: since when, and what it will probably take."""

    at: float
    expected: Usage


class Limiter:
    """The pace of a run's calls. ``purse`` is what they may cost; None for anything."""

    def __init__(self, caps: Caps, *, clock: Clock | None = None, purse: Purse | None = None) -> None:
        self._caps = caps
        self._clock = clock or Clock()
        self._purse = purse
        self._limit = 1.0
        self._rising = True
        self._sent: dict[int, Sent] = {}  # by the request's identity
        self._halved_at = -1.0
        self._held_until = 0.0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._stopped = asyncio.Event()
        self._requests = Bucket(caps.requests_per_minute)
        self._tokens = Bucket(caps.tokens_per_minute)
        self._expectation = Expectation()
        self.broke = False

    @property
    def limit(self) -> int:
        """How many calls may be under way now."""
        return max(1, int(self._limit))

    @property
    def under_way(self) -> int:
        """How many are."""
        return len(self._sent)

    def now(self) -> float:
        """The time on the limiter's clock, in seconds."""
        return self._clock.now()

    def stop(self) -> None:
        """Let no further call out, and wake whoever waits for one."""
        self._stopped.set()
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)

    async def admit(self, request: Request) -> None:
        """Wait until an attempt for ``request`` may go out.

        Raises:
            StoppedError: None may go out any more; ``broke`` says whether it is for want of money.
        """
        while True:
            if self._stopped.is_set():
                raise StoppedError
            now = self._clock.now()
            expected = self._expectation.of(request)
            wait = max(self._held_until - now, self._requests.wait(now), self._tokens.wait(now))
            affords = self._purse is None or self._purse.affords(expected)
            if not affords and not self._sent:
                self.broke = True
                self.stop()
            elif not affords or len(self._sent) >= self.limit:
                await self._room()
            elif wait > 0:
                await self.pause(wait)
            else:
                break
        self._requests.take(1.0, now)
        self._tokens.take(tokens(expected), now)
        self._sent[id(request)] = Sent(now, expected)
        if self._purse is not None:
            self._purse.set_aside(id(request), expected)

    def heard(self, request: Request, call: Call, cost: float | None) -> float:
        """An admitted attempt has ended and cost so many US dollars: the limit rises or falls, and the next may go.

        When it went out, on the limiter's clock.
        """
        now = self._clock.now()
        sent = self._sent.pop(id(request))
        if self._purse is not None:
            self._purse.settle(id(request), cost)
        if call.outcome == "throttled" or call.status in OVERLOADED:
            self._fall(sent.at, now)
            if call.retry_after_s is not None:
                self.hold(call.retry_after_s)
        elif call.outcome in SUCCESS:
            self._rise()
        if call.usage.prompt_tokens is not None:
            self._tokens.take(tokens(call.usage) - tokens(sent.expected), now)
        self._expectation.learn(request, call)
        self._obey(call, sent.expected)
        self._wake()
        return sent.at

    async def pause(self, seconds: float) -> None:
        """Wait.

        Raises:
            StoppedError: The run stops.
        """
        sleeping = asyncio.ensure_future(self._clock.sleep(seconds))
        stopping = asyncio.ensure_future(self._stopped.wait())
        try:
            await asyncio.wait((sleeping, stopping), return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleeping.cancel()
            stopping.cancel()
        if self._stopped.is_set():
            raise StoppedError

    def hold(self, seconds: float) -> None:
        """Let none out for so long."""
        self._held_until = max(self._held_until, self._clock.now() + min(seconds, self._caps.longest_pause_s))

    def one_at_a_time(self) -> None:
        """Begin again with one call under way."""
        self._limit = 1.0
        self._rising = True

    async def _room(self) -> None:
        waiting = asyncio.get_running_loop().create_future()
        self._waiting.append(waiting)
        try:
            await waiting
        except asyncio.CancelledError:
            if waiting.done() and not waiting.cancelled():
                self._wake()  # the room that this one was given is the next one's
            raise
        finally:
            if waiting in self._waiting:
                self._waiting.remove(waiting)

    def _wake(self) -> None:
        room = self.limit - len(self._sent)
        while self._waiting and room > 0:
            waiting = self._waiting.popleft()
            if not waiting.done():
                waiting.set_result(None)
                room -= 1

    def _rise(self) -> None:
        step = 1.0 if self._rising else 1.0 / self._limit
        self._limit = min(float(self._caps.concurrency), self._limit + step)

    def _fall(self, sent: float, now: float) -> None:
        self._rising = False
        if sent > self._halved_at:
            self._limit = max(1.0, self._limit / 2)
            self._halved_at = now

    def _obey(self, call: Call, usual: Usage) -> None:
        """Wait for the provider's next window when its headers say that this one is used up."""
        for kind, least in (("requests", 1.0), ("tokens", tokens(usual))):
            remaining = _number(call.headers.get(f"x-ratelimit-remaining-{kind}"))
            reset = duration_s(call.headers.get(f"x-ratelimit-reset-{kind}"))
            if remaining is not None and reset is not None and remaining < least:
                self.hold(reset)


def duration_s(text: str | None) -> float | None:
    """Seconds of an ``x-ratelimit-reset-`` header such as ``6m0s``, ``20ms`` or ``1.5``; None for anything else.

    Source: OpenAI's guide, "Rate limits in headers".
    """
    if text is None:
        return None
    plain = _number(text)
    if plain is not None:
        return plain
    parts = DURATION.findall(text)
    if not parts or "".join(number + unit for number, unit in parts) != text:
        return None
    return sum(float(number) * UNITS_S[unit] for number, unit in parts)


def _number(text: str | None) -> float | None:
    try:
        number = float(text or "")
    except ValueError:
        return None
    return number if 0 <= number < float("inf") else None
