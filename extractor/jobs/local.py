"""Local engine: a job on this machine, from articles to its files."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extractor.errors import StorageError
from extractor.jobs.accounts import spent
from extractor.jobs.circuit import Circuit, Patience
from extractor.jobs.delivery import Delivery
from extractor.jobs.files import Snapshots, write_files
from extractor.jobs.gate import Gate
from extractor.jobs.judgement import judgement
from extractor.jobs.ledger import Finished, Ledger, StoredCall
from extractor.jobs.limiter import Caps, Limiter
from extractor.jobs.lock import locked
from extractor.jobs.prices import Price
from extractor.jobs.purse import Purse
from extractor.jobs.runner import Course, Item, Runner, Tally
from extractor.jobs.store import LedgerStore, Store, Unkept
from extractor.models.call import Call, Pace
from extractor.models.model import Model, Request
from extractor.policy import Policy

LEDGER = "ledger.sqlite"


@dataclass(frozen=True, slots=True)
class Plan:
    """How a job is to be run: who is asked, under which policy and caps, and what the whole job may cost in US dollars.

    ``open_model`` is given the pace that the model's calls have to keep. ``folder`` is None for a run that keeps nothing;
    ``max_pages`` limits its ledger to so many pages of 4 kB. ``delivery`` is where the records go when all articles are read.
    """

    open_model: Callable[[Pace], Model]
    policy_for: Callable[[Model], Policy]
    caps: Caps
    price: Price | None = None
    budget: float | None = None
    folder: Path | None = None
    patience: Patience = field(default_factory=Patience)
    max_pages: int | None = None
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a run keeps what it has: its store, its number there, and what the job has cost so far in US dollars."""

    store: Store
    number: int = 0
    spent: float = 0.0


async def run_local(articles: Iterator[Item], plan: Plan, show: Callable[[Finished], None]) -> tuple[Tally, dict[str, Any]]:
    """Run the job: its tally and its summary. ``show`` is given every article as it finishes.

    With a folder everything is kept in its ledger, and the files are written from that, also when the run is stopped.

    Raises:
        RunError: The run cannot go on.
        UsageError: Another run is at work in the folder.
    """
    if plan.folder is None:
        tally, _ = await _run(articles, plan, show, _Place(Unkept()))
        return tally, {
            "articles": tally.statuses.total(),
            "by_status": {status.value: number for status, number in tally.statuses.items()},
            "violations_by_rule": dict(tally.rules.most_common()),
        }
    with locked(plan.folder), Ledger(plan.folder / LEDGER, max_pages=plan.max_pages) as ledger:
        if plan.delivery is not None:
            plan.delivery.prepare(ledger)
        place = _Place(LedgerStore(ledger), ledger.next_run(), spent(ledger, plan.price))
        try:
            tally = await _kept(articles, plan, show, (place, ledger))
        except StorageError:
            raise  # there is no room for the files either
        except Exception:
            write_files(ledger, plan.folder, complete=False)
            raise
        if tally.complete:
            ledger.complete(place.number)
        summary = write_files(ledger, plan.folder, complete=tally.complete)
        if tally.complete and plan.delivery is not None:
            tally.delivered = plan.delivery.send(ledger)
        return tally, summary


async def _kept(articles: Iterator[Item], plan: Plan, show: Callable[[Finished], None], kept: tuple[_Place, Ledger]) -> Tally:
    place, ledger = kept
    snapshots = Snapshots(ledger.path)

    def shown(finished: Finished) -> None:
        show(finished)
        snapshots.add()

    try:
        tally, gate = await _run(articles, plan, shown, place)
    finally:
        await snapshots.close()
        with suppress(StorageError):  # where it matters it has been raised already
            await place.store.settle()
        place.store.close()
    if gate.problem is not None:
        ledger.forget(sorted(gate.suspects))
        raise gate.problem
    return tally


async def _run(articles: Iterator[Item], plan: Plan, show: Callable[[Finished], None], place: _Place) -> tuple[Tally, Gate]:
    def account(request: Request, call: Call, cost: float | None) -> None:
        place.store.put(StoredCall(request.key, request.round, call, cost))

    price = plan.price
    purse = None if plan.budget is None or price is None else Purse(plan.budget, price, place.spent)
    gate = Gate(Limiter(plan.caps, purse=purse), Circuit(plan.patience), price, account)
    model = plan.open_model(gate)
    try:
        policy = plan.policy_for(model)
        course = Course(model, judgement(model, policy), price, plan.caps.concurrency, place.number)
        runner = Runner(course, place.store, show, gate)
        with stopping_on_signals(runner.stop):
            tally = await runner.run(articles)
    finally:
        await model.close()
    if purse is not None and gate.broke:
        tally.stopped = (
            f"the budget of ${purse.budget:g} is spent (${purse.spent:.4f}): raise --budget and run the same command again, "
            "it goes on where it stopped"
        )
    return tally, gate


@contextmanager
def stopping_on_signals(stop: Callable[[str], None]) -> Iterator[None]:
    """Call ``stop`` with the reason on the first SIGINT or SIGTERM; the second cancels the running task at once."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    heard: list[signal.Signals] = []

    def on(which: signal.Signals) -> None:
        if heard and task is not None:
            task.cancel()
        heard.append(which)
        stop(f"stopped by {which.name}: run the same command again, it goes on where it stopped")

    wanted = (signal.SIGINT, signal.SIGTERM)
    try:
        for which in wanted:
            loop.add_signal_handler(which, on, which)
    except (NotImplementedError, RuntimeError, ValueError):
        pass  # a system without them, or not the main thread: whoever runs it there stops it otherwise
    try:
        yield
    except asyncio.CancelledError:
        if len(heard) > 1:
            raise KeyboardInterrupt from None
        raise
    finally:
        with suppress(NotImplementedError, RuntimeError, ValueError):
            for which in wanted:
                loop.remove_signal_handler(which)
