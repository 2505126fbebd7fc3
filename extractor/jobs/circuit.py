"""Circuit: opens when every call fails, so that a provider's outage is waited for and does not fail article after article."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.models.call import Call

WORKED = frozenset({"answered", "refused", "truncated"})
FAILED = frozenset({"broken", "unreachable", "empty", "failed"})


@dataclass(frozen=True, slots=True)
class Patience:
    """``failures`` in a row, without one call that worked, open the circuit. Then one call at a time is tried, after waits
    that double from ``first_wait_s`` to ``longest_wait_s``, until ``in_all_s`` have passed. Where no call of the run ever
    worked it is rather the address or the model that is wrong: ``first_failures`` and ``from_the_start_s`` are enough.
    Being throttled is no failure, but ``throttled_s`` of nothing else are too much.
    """

    failures: int = 25
    first_failures: int = 10
    first_wait_s: float = 1.0
    longest_wait_s: float = 60.0
    in_all_s: float = 600.0
    from_the_start_s: float = 6.0
    throttled_s: float = 3600.0


class Circuit:
    """Hears of every call in the order in which they end. Times are seconds on one clock."""

    def __init__(self, patience: Patience | None = None) -> None:
        self._patience = patience or Patience()
        self._in_a_row = 0
        self._worked = False
        self._opened_at: float | None = None
        self._throttled_at: float | None = None
        self._held_at = 0.0
        self._wait = self._patience.first_wait_s

    @property
    def in_a_row(self) -> int:
        """How many calls have failed since the last one that worked."""
        return self._in_a_row

    def heard(self, call: Call, sent: float, now: float) -> float | None:
        """A call that went out at ``sent`` has ended ``now``: seconds for which none may go out, after which one may be
        tried; None where nothing changes. See ``given_up``.
        """
        if call.outcome in WORKED:
            self._in_a_row, self._worked, self._opened_at, self._throttled_at = 0, True, None, None
            self._wait = self._patience.first_wait_s
            return None
        if call.outcome == "throttled" and self._throttled_at is None:
            self._throttled_at = now
        if call.outcome not in FAILED:
            return None
        self._in_a_row += 1
        if self._in_a_row < (self._patience.failures if self._worked else self._patience.first_failures):
            return None
        if self._opened_at is None:
            self._opened_at = now
        elif sent < self._held_at:
            return None  # it went out before the circuit opened, and says nothing new
        wait = self._wait
        self._held_at = now
        self._wait = min(self._wait * 2, self._patience.longest_wait_s)
        return wait

    def given_up(self, now: float) -> bool:
        """Whether nothing has worked for longer than is worth waiting."""
        longest = self._patience.in_all_s if self._worked else self._patience.from_the_start_s
        open_too_long = self._opened_at is not None and now - self._opened_at >= longest
        return open_too_long or (self._throttled_at is not None and now - self._throttled_at >= self._patience.throttled_s)
