"""Transport: how often, how long and for what an attempt is repeated."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, wait_exponential, wait_random

from extractor.models.failure import Kind, TransientError

Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """When to give up on one request. Each kind of failure has its own number of attempts, the first one included.

    A wait is what the provider asked for, at most ``longest_asked_s``; else it doubles from ``first_wait_s`` up to
    ``longest_wait_s``. Up to ``jitter_s`` is added to it by chance. All waits of one request together stay below
    ``total_wait_s``. A 500 that took ``costly_s`` or longer, for which an answer was perhaps made and lost, is given up
    when it comes a second time in the same words. All in seconds.
    """

    attempts: int = 5
    throttled_attempts: int = 20
    unreachable_attempts: int = 3
    empty_attempts: int = 2
    first_wait_s: float = 0.5
    longest_wait_s: float = 30.0
    longest_asked_s: float = 120.0
    jitter_s: float = 0.5
    total_wait_s: float = 300.0
    costly_s: float = 5.0

    def attempts_for(self, kind: Kind) -> int:
        """How many attempts may fail in this way."""
        limits: dict[Kind, int] = {
            "broken": self.attempts,
            "throttled": self.throttled_attempts,
            "unreachable": self.unreachable_attempts,
            "empty": self.empty_attempts,
        }
        return limits[kind]


# For requests whose pace a run keeps: one that is throttled waits for as long as others get through.
PACED = RetryPolicy(throttled_attempts=200, total_wait_s=86_400.0)


def retrying(policy: RetryPolicy, sleep: Sleep) -> AsyncRetrying:
    """The retries of one request. One object per request, since tenacity keeps a request's state in it."""
    failures: Counter[Kind] = Counter()
    costly: set[str] = set()
    backoff = wait_exponential(multiplier=policy.first_wait_s, max=policy.longest_wait_s)
    jitter = wait_random(0, policy.jitter_s)

    def wait(state: RetryCallState) -> float:
        asked = _failure(state).retry_after_s
        seconds = float(backoff(state)) if asked is None else min(asked, policy.longest_asked_s)
        # Jitter is added, never taken off: not earlier than asked, and not all at once.
        return seconds + float(jitter(state))

    def stop(state: RetryCallState) -> bool:
        failure = _failure(state)
        failures[failure.kind] += 1
        spent = failures[failure.kind] >= policy.attempts_for(failure.kind)
        if failure.status == 500 and failure.took_s >= policy.costly_s:
            spent = spent or str(failure) in costly
            costly.add(str(failure))
        return spent or state.idle_for + state.upcoming_sleep > policy.total_wait_s

    return AsyncRetrying(sleep=sleep, wait=wait, stop=stop, retry=retry_if_exception_type(TransientError), reraise=True)


def retry_after_s(headers: Mapping[str, str], now: datetime) -> float | None:
    """The seconds that response ``headers`` ask to wait, from ``now`` on; None when they do not say, or say nonsense.

    Source: RFC 9110, section 10.2.3; ``retry-after-ms`` is OpenAI's own.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000
    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or value is None:
        return seconds
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def _number(value: str | None) -> float | None:
    try:
        number = float(value or "")
    except ValueError:
        return None
    return number if math.isfinite(number) and number >= 0 else None


def _failure(state: RetryCallState) -> TransientError:
    failure = state.outcome.exception() if state.outcome is not None else None
    if not isinstance(failure, TransientError):
        raise TypeError(f"asked about {failure!r}, which is not retried")
    return failure
