"""Gate: what every call of a run passes on its way out and on its way back."""

from __future__ import annotations

from collections.abc import Callable

from extractor.errors import RunError
from extractor.jobs.circuit import WORKED, Circuit
from extractor.jobs.limiter import Limiter
from extractor.jobs.prices import Price
from extractor.models.call import Call
from extractor.models.model import Request

_HOW = {
    "broken": "broken: the connection broke off, or no whole answer came within --timeout",
    "unreachable": "unreachable: nobody listens at the server's address; look at --base-url and the network",
}
Account = Callable[[Request, Call, float | None], None]


class Gate:
    """The pace of a language model: it limits calls, counts what they cost, and stops when all of them fail.

    ``account`` hears of every call with its cost in US dollars, None where that is unknown. ``problem`` is why the run
    cannot go on, once the circuit has given up; ``suspects`` are the keys that failed since the last call that worked,
    though nothing seems to be wrong with them.
    """

    def __init__(self, limiter: Limiter, circuit: Circuit, price: Price | None, account: Account) -> None:
        self._limiter = limiter
        self._circuit = circuit
        self._price = price
        self._account = account
        self.problem: RunError | None = None
        self.suspects: set[str] = set()

    async def admit(self, request: Request) -> None:
        """Wait until an attempt may go out.

        Raises:
            StoppedError: None may go out any more.
        """
        await self._limiter.admit(request)

    def heard(self, request: Request, call: Call) -> None:
        """An attempt has ended."""
        cost = None if self._price is None else self._price.cost_of_call(call)
        sent = self._limiter.heard(request, call, cost)
        self._account(request, call, cost)
        self._suspect(request, call)
        now = self._limiter.now()
        wait = self._circuit.heard(call, sent, now)
        if self._circuit.given_up(now):
            self.problem = self.problem or self._lasting(call)
            self._limiter.stop()
        elif wait is not None:
            self._limiter.hold(wait)
            self._limiter.one_at_a_time()

    def _lasting(self, call: Call) -> RunError:
        fix = "run the same command again when the model's server is well: it goes on where it stopped"
        if call.outcome == "throttled":
            return RunError(f"the provider has throttled every call for too long; {fix}")
        how = f"{call.outcome}, the last with status {call.status}" if call.status else _HOW.get(call.outcome, call.outcome)
        return RunError(f"the last {self._circuit.in_a_row} calls all failed ({how}); {fix}")

    def _suspect(self, request: Request, call: Call) -> None:
        if call.outcome in WORKED:
            self.suspects.clear()
        elif call.outcome in {"broken", "unreachable", "empty"}:
            self.suspects.add(request.key)

    async def pause(self, seconds: float) -> None:
        """Wait before a further attempt.

        Raises:
            StoppedError: There will be none.
        """
        await self._limiter.pause(seconds)

    @property
    def broke(self) -> bool:
        """Whether the budget is spent."""
        return self._limiter.broke

    def stop(self) -> None:
        """Let none out any more."""
        self._limiter.stop()
