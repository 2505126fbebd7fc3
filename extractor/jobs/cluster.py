"""Ray engine: a job on several processes or machines, by Ray Data.

Ray reads the files, moves the articles and restarts what dies. The stage is ours, and so is the office that all its workers
share, an actor beside the driver: a worker that is killed takes no stored answer with it, and its articles, which Ray gives
to another, are asked about no further than was in flight.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types

from extractor.articles import Origin, Unreadable, read_file
from extractor.errors import RunError, StorageError, UsageError
from extractor.jobs.accounts import spent
from extractor.jobs.files import write_files
from extractor.jobs.ledger import Finished, Ledger
from extractor.jobs.local import LEDGER, Plan
from extractor.jobs.lock import locked
from extractor.jobs.office import Ending, Office, Terms
from extractor.jobs.runner import Tally
from extractor.jobs.stage import Stage, Task, read_back, written
from extractor.models.call import AtOnce
from schemas import Status

FILES_A_TASK = 256  # files that one task reads
RECORDS_A_FILE = 1 << 32  # positions that are kept free for each
LEAST_BATCH, MOST_BATCH = 16, 256  # articles
NO_PROGRESS_S = 86_400  # a provider's outage is the limiter's matter, not Ray's

QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_BACKEND_LOG_LEVEL": "fatal", "RAY_DEDUP_LOGS": "1"}

WORDS = ("id", "key", "judged", "status", "rules")
ROWS = pa.schema([*((name, pa.string()) for name in WORDS), ("extraction", pa.binary())])


def run_on_ray(
    files: Iterator[Origin | Unreadable], plan: Plan, workers: int, show: Callable[[Finished], None]
) -> tuple[Tally, dict[str, Any]]:
    """Run the job in so many ``workers``: its tally and its summary. ``show`` is given every article as it finishes, in no
    order.

    They run on the cluster that ``RAY_ADDRESS`` names, or else on this machine.

    Everything is kept in the folder's ledger, on the machine that calls this, and the files are written from that.

    Raises:
        UsageError: Ray is not installed or not reached, there is no folder, or another run is at work in it.
        RunError: The run cannot go on.
    """
    ray = _ray()
    if plan.folder is None:
        raise UsageError("--engine ray keeps every answer before it is used: name a folder for them with --out")
    plan.policy_for(plan.open_model(AtOnce()))  # what a worker could not open is better said here
    with locked(plan.folder), Ledger(plan.folder / LEDGER, max_pages=plan.max_pages) as ledger:
        if plan.delivery is not None:
            plan.delivery.prepare(ledger)
        run = ledger.next_run()
        terms = Terms(plan.caps, plan.price, plan.budget, spent(ledger, plan.price), plan.patience)
        each = max(1, -(-plan.caps.concurrency // workers))
        # Ray prints what befalls its workers; standard output is for records.
        with redirect_stdout(sys.stderr), _connected(ray, workers):
            desk = _Desk(_opened_office(ray, plan.folder / LEDGER, terms))
            task = Task(plan.open_model, plan.policy_for, plan.price, each, run)
            tally = Tally()
            try:
                with _stopping_on_signals(lambda why: desk.call("stop", why)):
                    for finished in _finished(ray, _records(ray, files, task, desk, workers)):
                        tally.statuses[finished.status] += 1
                        tally.rules.update(finished.rules)
                        show(finished)
            finally:
                ending: Ending = ray.get(desk.call("close"))
        tally.stopped = ending.stopped
        tally.complete = ending.problem is None and ending.stopped is None
        ledger.forget(ending.suspects)
        if tally.complete:
            ledger.complete(run)
        if isinstance(ending.problem, StorageError):
            raise ending.problem  # there is no room for the files either
        summary = write_files(ledger, plan.folder, complete=tally.complete)
        if tally.complete and plan.delivery is not None:
            tally.delivered = plan.delivery.send(ledger)
    if ending.problem is not None:
        raise ending.problem
    return tally, summary


class _Desk:
    """The office as it is reached from anywhere in the cluster."""

    def __init__(self, office: Any) -> None:
        self._office = office

    def call(self, name: str, *arguments: Any) -> Any:
        return getattr(self._office, name).remote(*arguments)


class _Stage:
    """The stage as Ray Data calls it: one actor for each worker."""

    def __init__(self, task: Task, desk: _Desk) -> None:
        self._stage = Stage(task, desk)

    async def __call__(self, batch: pa.Table) -> Any:
        items = [read_back(line) for line in batch["article"].to_pylist()]
        done = await self._stage.work(items, batch["position"].to_pylist())
        yield pa.Table.from_pylist([_row(finished) for finished in done], ROWS)


def _records(ray: Any, files: Iterator[Origin | Unreadable], task: Task, desk: _Desk, workers: int) -> Any:
    """The dataset of finished records."""
    rows = [_file_row(number, file) for number, file in enumerate(files)]
    sources = ray.data.from_items(rows, override_num_blocks=max(1, min(len(rows), workers, len(rows) // FILES_A_TASK)))
    batch = min(MOST_BATCH, max(LEAST_BATCH, 4 * task.concurrency))
    read = sources.map_batches(_read, batch_format="pyarrow", batch_size=1).repartition(target_num_rows_per_block=batch)
    return read.map_batches(
        _Stage,
        fn_constructor_args=(task, desk),
        batch_format="pyarrow",
        batch_size=batch,
        # While one batch waits for its last answers the next is under way.
        compute=ray.data.ActorPoolStrategy(size=workers, max_tasks_in_flight_per_actor=2, max_concurrent_calls_per_actor=2),
        num_cpus=1,
    )


def _file_row(number: int, file: Origin | Unreadable) -> dict[str, Any]:
    if isinstance(file, Unreadable):
        return {"number": number, "unreadable": written(file), "id": None, "place": None, "published": None}
    return {"number": number, "unreadable": None, "id": file.id, "place": file.place, "published": file.published}


def _read(files: pa.Table) -> Iterator[pa.Table]:
    """The articles of files, each with its position among all."""
    schema = pa.schema([("article", pa.string()), ("position", pa.int64())])
    for file in files.to_pylist():
        first = file["number"] * RECORDS_A_FILE
        lines: Iterator[str] = iter([file["unreadable"]])
        if file["unreadable"] is None:
            lines = map(written, read_file(Origin(file["id"], file["place"], file["published"])))
        rows: list[dict[str, Any]] = []
        for number, line in enumerate(lines):
            rows.append({"article": line, "position": first + number})
            if len(rows) == MOST_BATCH:
                yield pa.Table.from_pylist(rows, schema)
                rows = []
        if rows:
            yield pa.Table.from_pylist(rows, schema)


def _row(finished: Finished) -> dict[str, Any]:
    return {
        "id": finished.id,
        "key": finished.key,
        "judged": finished.judged,
        "status": finished.status.value,
        "rules": " ".join(finished.rules),
        "extraction": finished.extraction,
    }


def _finished(ray: Any, records: Any) -> Iterator[Finished]:
    try:
        for batch in records.iter_batches(batch_size=None, batch_format="pyarrow"):
            for row in batch.to_pylist():
                status, rules = Status(row.pop("status")), tuple(row.pop("rules").split())
                yield Finished(**row, status=status, rules=rules)
    except (ray.exceptions.RayError, ray.exceptions.RayChannelError) as error:
        kind = type(error).__name__
        raise RunError(f"the cluster cannot go on ({kind}); see Ray's logs, then run the same command again") from error


def _opened_office(ray: Any, file: Path, terms: Terms) -> Any:
    here = ray.util.scheduling_strategies.NodeAffinitySchedulingStrategy(ray.get_runtime_context().get_node_id(), soft=False)
    actor = ray.remote(num_cpus=0, max_concurrency=100_000, scheduling_strategy=here)(Office)
    return actor.remote(file.absolute(), terms)


@contextmanager
def _connected(ray: Any, workers: int) -> Iterator[None]:
    """Connected to a cluster: to one that was there, or else to one on this machine that ends with the run."""
    if ray.is_initialized():
        yield
        return
    address = os.environ.get("RAY_ADDRESS")
    # Processors are a number here: a worker mostly waits, and one more reads and one keeps the office.
    own: dict[str, Any] = {} if address else {"num_cpus": workers + 2, "include_dashboard": False}
    try:
        ray.init(log_to_driver=False, logging_level="ERROR", **own)
    except ConnectionError as error:
        raise UsageError(f"RAY_ADDRESS={address}: no cluster answers there ({error}); start one, or unset it") from None
    try:
        yield
    finally:
        ray.shutdown()


def _ray() -> Any:
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
    warnings.filterwarnings("ignore", module=r"ray\.")
    try:
        import ray
        import ray.data
        import ray.util.scheduling_strategies
    except ImportError as error:
        raise UsageError(f"--engine ray needs the package {error.name}: pip install 'incident-extractor[ray]'") from None
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_no_progress_timeout_s = NO_PROGRESS_S
    return ray


@contextmanager
def _stopping_on_signals(stop: Callable[[str], object]) -> Iterator[None]:
    """Call ``stop`` with the reason on the first SIGINT or SIGTERM; the second interrupts at once."""

    def on(number: int, _frame: object, which: signal.Signals) -> None:
        signal.signal(number, signal.default_int_handler)
        stop(f"stopped by {which.name}: run the same command again, it goes on where it stopped")

    before = {which: signal.signal(which, partial(on, which=which)) for which in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for which, handler in before.items():
            signal.signal(which, handler)
