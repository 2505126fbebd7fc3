"""Bucket: a number that refills evenly, such as the requests or tokens that a provider grants a minute."""

from __future__ import annotations


class Bucket:
    """``per_minute`` is what flows in; None is a bucket without a bottom. Times are seconds on one clock.

    Nothing is saved up while nobody takes, so that no two minutes ever hold more than two minutes' worth.
    """

    def __init__(self, per_minute: float | None) -> None:
        self._rate = None if per_minute is None else per_minute / 60
        self._free_at = 0.0

    def wait(self, now: float) -> float:
        """Seconds until more may be taken."""
        return 0.0 if self._rate is None else max(0.0, self._free_at - now)

    def take(self, amount: float, now: float) -> None:
        """Take ``amount``, whatever it is; a negative one gives back."""
        if self._rate is not None:
            since = max(self._free_at, now) if amount > 0 else self._free_at
            self._free_at = since + amount / self._rate
