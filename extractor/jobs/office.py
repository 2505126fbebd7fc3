"""Office: what the workers of a run on several machines share, in one process: the ledger, the limit and the accounts.

It knows nothing of how it is reached. Its coroutines belong to one event loop; what goes in and comes out can be pickled.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from extractor.errors import RunError, StorageError
from extractor.jobs.circuit import Circuit, Patience
from extractor.jobs.gate import Gate
from extractor.jobs.ledger import Entry, Finished, Ledger, StoredCall, StoredReply
from extractor.jobs.limiter import Caps, Limiter
from extractor.jobs.prices import Price
from extractor.jobs.purse import Purse
from extractor.jobs.store import LedgerStore
from extractor.models.call import Call, StoppedError
from extractor.models.model import Purpose, Request
from prompts.message import Message
from schemas import Article

SILENCE_S = 30.0  # a worker that was not heard of for so long is gone, and its permits are given back

Known = tuple[Finished | None, list[StoredReply]]


@dataclass(frozen=True, slots=True)
class Terms:
    """What the calls of a run may take: as in ``Plan``; ``spent`` US dollars went before it."""

    caps: Caps
    price: Price | None
    budget: float | None
    spent: float
    patience: Patience


@dataclass(frozen=True, slots=True)
class Asking:
    """As much of a request as a limiter and an account need; ``characters`` is the length of its messages."""

    key: str
    round: int
    purpose: Purpose
    characters: int

    @classmethod
    def of(cls, request: Request) -> Asking:
        """What is to be asked."""
        return cls(request.key, request.round, request.purpose, sum(len(message["content"]) for message in request.messages))

    def request(self) -> Request:
        """A request of the same weight without its words."""
        weight: Message = {"role": "user", "content": " " * self.characters}
        return Request(self.key, Article(id=self.key, text="-"), self.purpose, (weight,), {}, self.round)


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended: ``problem`` is why it cannot go on, ``stopped`` why it did not; ``suspects`` as in ``Gate``."""

    problem: Exception | None
    stopped: str | None
    suspects: tuple[str, ...]


@dataclass
class _Permit:
    worker: str
    request: Request


class Office:
    """The office over the ledger in ``file``. ``now`` gives seconds on any clock.

    Raises:
        RunError: The ledger cannot be opened.
    """

    def __init__(self, file: Path, terms: Terms, now: Callable[[], float] = time.monotonic) -> None:
        self._ledger = Ledger(file)
        self._store = LedgerStore(self._ledger)
        self._purse = None if terms.budget is None or terms.price is None else Purse(terms.budget, terms.price, spent=terms.spent)
        limiter = Limiter(terms.caps, purse=self._purse)
        self._gate = Gate(limiter, Circuit(terms.patience), terms.price, self._account)
        self._now = now
        self._price = terms.price
        self._permits: dict[str, _Permit] = {}
        self._lost: dict[str, Request] = {}
        self._heard_of: dict[str, float] = {}
        self._problem: Exception | None = None
        self._stopped: str | None = None

    async def look_up(self, wanted: Sequence[tuple[str, str]]) -> list[Known] | None:
        """What is kept of articles, named by id and key: their record, their replies. None when the run is stopping.

        Raises:
            StorageError: The ledger cannot be read.
        """
        if self._problem is not None or self._stopped is not None or self._gate.broke:
            return None
        return [(self._ledger.finished(article_id, key), self._ledger.replies(key)) for article_id, key in wanted]

    async def keep(self, entries: Sequence[Entry]) -> None:
        """Keep ``entries``; they are on disk when this returns.

        Raises:
            StorageError: They cannot be written.
        """
        for entry in entries:
            self._store.put(entry)
        await self._store.settle()

    async def admit(self, worker: str, asking: Asking) -> str | None:
        """A permit for one attempt, when it may go out; None when none may any more."""
        self.sign_of(worker)
        request = asking.request()
        try:
            await self._gate.admit(request)
        except StoppedError:
            return None
        permit = uuid4().hex
        self._permits[permit] = _Permit(worker, request)
        return permit

    async def heard(self, permit: str, call: Call) -> None:
        """The attempt has ended."""
        if call.outcome == "denied":
            self._gate.stop()  # before the room that it leaves is another's
        held = self._permits.pop(permit, None)
        lost = self._lost.pop(permit, None)
        if held is not None:
            self.sign_of(held.worker)
            self._gate.heard(held.request, call)
        elif lost is not None:  # it comes late, but it comes
            self._account(lost, call, None if self._price is None else self._price.cost_of_call(call))

    async def pause(self, seconds: float) -> bool:
        """Wait; False when there is nothing to wait for any more."""
        try:
            await self._gate.pause(seconds)
        except StoppedError:
            return False
        return True

    async def alive(self, worker: str) -> None:
        """A worker says that it is well; those that have said nothing for long lose their permits."""
        self.sign_of(worker)
        oldest = self._now() - SILENCE_S
        for permit, held in list(self._permits.items()):
            if self._heard_of.get(held.worker, oldest) <= oldest:
                del self._permits[permit]
                self._lost[permit] = held.request
                # What it cost nobody will know if the worker is gone with the answer.
                self._gate.heard(held.request, Call("cancelled"))

    def sign_of(self, worker: str) -> None:
        """The worker was heard of."""
        self._heard_of[worker] = self._now()

    async def fail(self, problem: Exception) -> None:
        """A worker cannot go on, and no other could: the run ends."""
        self._problem = self._problem or problem
        self._gate.stop()

    async def halt(self) -> None:
        """Let no further call out."""
        self._gate.stop()

    async def stop(self, why: str) -> None:
        """Begin no further article and let no further call out; what is under way ends and is kept."""
        self._stopped = self._stopped or why
        self._gate.stop()

    async def close(self) -> Ending:
        """Write what waits, let go of the ledger, and say how it ended."""
        problem = self._problem or self._gate.problem
        for permit in list(self._permits):
            await self.heard(permit, Call("cancelled"))
        with suppress(StorageError):  # where it matters a worker has been told
            await self._store.settle()
        self._store.close()
        self._ledger.close()
        return Ending(problem, self._why(), tuple(sorted(self._gate.suspects)) if self._gate.problem is not None else ())

    def _why(self) -> str | None:
        if self._purse is not None and self._gate.broke:
            return (
                f"the budget of ${self._purse.budget:g} is spent (${self._purse.spent:.4f}): raise --budget and run the same "
                "command again, it goes on where it stopped"
            )
        return self._stopped

    def _account(self, request: Request, call: Call, cost: float | None) -> None:
        self._store.put(StoredCall(request.key, request.round, call, cost))


def portable(error: Exception) -> Exception:
    """``error`` as something that can be pickled and raised elsewhere, without its chain."""
    if isinstance(error, RunError) or type(error).__module__ == RunError.__module__:
        return type(error)(*map(str, error.args))
    return RunError(f"this program fails ({type(error).__name__}): report it")


async def beating(office_alive: Callable[[], object], every_s: float = SILENCE_S / 6) -> None:
    """Say again and again that a worker is well, until it is cancelled."""
    while True:
        office_alive()
        await asyncio.sleep(every_s)
