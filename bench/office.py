"""``python -m bench.office``: articles a second that the office of ``--engine ray`` can take, without any model. Needs Ray."""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path
from typing import Any

from extractor.jobs.circuit import Patience
from extractor.jobs.ledger import Finished, Input, StoredReply
from extractor.jobs.limiter import Caps
from extractor.jobs.office import Asking, Office, Terms
from extractor.models.call import Call
from extractor.models.model import Reply
from schemas import Status, Usage

ARTICLES, WORKERS, UNDER_WAY = 4_000, 3, 128
QUESTION, ANSWER, RECORD = 28_000, 1_400, 2_700  # bytes, as measured of the example articles
CALL = Call("answered", Usage(prompt_tokens=8_000, completion_tokens=400), 1.0, 200)


class Client:
    """A worker that asks the office what a stage asks, and nobody else anything."""

    async def work(self, office: Any, name: str, articles: int) -> None:
        """Take so many articles through the office."""
        room = asyncio.Semaphore(UNDER_WAY)

        async def one(number: int) -> None:
            async with room:
                key = f"{name}-{number}"
                permit = await office.admit.remote(name, Asking(key, 0, "extract", QUESTION))
                office.heard.remote(permit, CALL)
                await office.keep.remote([StoredReply(key, 0, Reply("answered", "x" * ANSWER), "prompt")])
                record = Finished(key, key, "rules", Status.ok, (), b"x" * RECORD)
                await office.keep.remote([Input(0, hash(key) & 0xFFFFFFFF, key, key), record])

        await asyncio.gather(*(one(number) for number in range(articles)))


def main() -> None:
    """Print the rate."""
    import ray

    ray.init(num_cpus=WORKERS + 1, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    with tempfile.TemporaryDirectory() as folder:
        terms = Terms(Caps(concurrency=WORKERS * UNDER_WAY), None, None, 0.0, Patience())
        office = ray.remote(num_cpus=0, max_concurrency=100_000)(Office).remote(Path(folder) / "ledger.sqlite", terms)
        clients = [ray.remote(Client).remote() for _ in range(WORKERS)]
        # The first round starts processes and lets the limit rise.
        for articles, round_ in ((200, "first"), (ARTICLES // WORKERS, "second")):
            started = time.perf_counter()
            ray.get([client.work.remote(office, f"{round_}-{n}", articles) for n, client in enumerate(clients)])
            seconds = time.perf_counter() - started
        print(f"{ARTICLES / seconds:,.0f} articles a second through one office")
        ray.shutdown()


if __name__ == "__main__":
    main()
