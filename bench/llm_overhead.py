"""CPU that one call costs this process, beside raw aiohttp, the openai client and plain instructor.

All four send the same article to the same loopback server, which runs in a process of its own, and share one run, so
that the ratios hold on any machine. ``python bench/llm_overhead.py [--calls N] [--concurrency N]``.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import aiohttp
import instructor
import openai

from extractor.models.llm import LanguageModel
from extractor.models.model import Request
from extractor.models.request_body import request_body
from schemas import Answer, Article
from schemas.json_schema import strict_schema

Call = Callable[[], Awaitable[object]]

ROUNDS = 5
TOLL = {"quote": "at least four people died", "outcome": "killed", "count": {"low": 4, "high": None}}
ANSWER = json.dumps({"incidents": [{"role": "main", "summary": "A bomb went off.", "tolls": [TOLL] * 4}] * 3})
TEXT = "At least four people died and nearly a dozen were injured when a bomb went off in a market on Monday. " * 40
REQUEST = Request(
    key="bench",
    article=Article(id="bench", text=TEXT),
    purpose="extract",
    messages=({"role": "system", "content": "Fill the record. " * 300}, {"role": "user", "content": TEXT}),
    schema=strict_schema(Answer),
)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calls", type=int, default=200, help="calls of each kind and round")
    parser.add_argument("--concurrency", type=int, default=16, help="calls under way at once")
    options = parser.parse_args()
    with server(ANSWER) as base_url:
        costs = asyncio.run(measure(base_url, options.calls, options.concurrency))
    raw, plain = costs["raw aiohttp"], costs["plain instructor"]
    print(f"{'call':<18}{'CPU ms':>8}{'x raw':>8}{'x plain':>9}")
    for name, cost in costs.items():
        print(f"{name:<18}{cost * 1000:>8.2f}{cost / raw:>8.1f}{cost / plain:>9.2f}")


@contextlib.contextmanager
def server(answer: str, *, delay_s: float = 0.0) -> Iterator[str]:
    """A loopback server in another process, which always gives ``answer``; yields its base URL."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "script.json"
        script.write_text(json.dumps([{"behaviour": "Answer", "text": answer, "delay_s": delay_s}]))
        command = [sys.executable, "-m", "extractor.testing.server", "--script", str(script)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            try:
                yield process.stdout.readline().strip()
            finally:
                process.terminate()


async def measure(base_url: str, calls: int, concurrency: int) -> dict[str, float]:
    """Seconds of CPU per call, the median of the rounds; the kinds take turns within each round."""
    costs: dict[str, list[float]] = {}
    async with kinds(base_url, REQUEST) as named:
        for call in named.values():
            await call()
        for _ in range(ROUNDS):
            for name, call in named.items():
                # Plain instructor is an order of magnitude dearer: fewer calls say as much.
                number = max(1, calls // 5) if name == "plain instructor" else calls
                costs.setdefault(name, []).append(await cpu_per_call(call, number, concurrency))
    return {name: statistics.median(rounds) for name, rounds in costs.items()}


@contextlib.asynccontextmanager
async def kinds(base_url: str, request: Request) -> AsyncIterator[dict[str, Call]]:
    """The four kinds of call, each ready to be made."""
    body = request_body(request, "m", {"temperature": 0.0, "seed": 0, "max_tokens": 8192}, dialect="compatible")
    client = openai.AsyncOpenAI(
        api_key="none", base_url=base_url, max_retries=0, http_client=openai.DefaultAioHttpClient(trust_env=False)
    )
    plain: Any = instructor.from_openai(client)
    model = LanguageModel("m", base_url=base_url)
    async with aiohttp.ClientSession() as session:

        async def raw() -> object:
            async with session.post(f"{base_url}/chat/completions", json=body) as response:
                return await response.json()

        async def thin() -> object:
            return await client.chat.completions.create(**body)

        async def with_instructor() -> object:
            return await plain.chat.completions.create(model="m", messages=body["messages"], response_model=Answer, strict=False)

        async def ours() -> object:
            reply = await model.reply(request)
            assert reply.outcome == "answered"
            return reply

        yield {"raw aiohttp": raw, "openai client": thin, "plain instructor": with_instructor, "this project": ours}
    await model.close()
    await client.close()


async def cpu_per_call(call: Call, calls: int, concurrency: int) -> float:
    """Seconds of this process's CPU per call."""
    gate = asyncio.Semaphore(concurrency)

    async def one() -> None:
        async with gate:
            await call()

    started = time.process_time()
    await asyncio.gather(*(one() for _ in range(calls)))
    return (time.process_time() - started) / calls


if __name__ == "__main__":
    main()
