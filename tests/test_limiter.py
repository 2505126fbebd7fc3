"""The limiter: how many calls may be under way, and when the next may go."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from extractor.jobs.bucket import Bucket
from extractor.jobs.circuit import Circuit, Patience
from extractor.jobs.limiter import Caps, Limiter, duration_s
from extractor.jobs.prices import Price
from extractor.jobs.purse import Purse
from extractor.models.call import Call, CallOutcome, StoppedError
from extractor.models.model import Request
from extractor.testing.clock import FakeClock
from schemas import Article, Usage

GOOD = Call("answered", Usage(prompt_tokens=100, completion_tokens=50), status=200)


def request(text: str = "x" * 400) -> Request:
    return Request("k", Article(id="a", text=text), "extract", ({"role": "user", "content": text},), {})


async def send(limiter: Limiter, number: int) -> list[Request]:
    sent = [request() for _ in range(number)]
    for one in sent:
        await limiter.admit(one)
    return sent


async def grow(limiter: Limiter, limit: int) -> None:
    """Let calls succeed until so many may be under way."""
    while limiter.limit < limit:
        for one in await send(limiter, limiter.limit):
            limiter.heard(one, GOOD, None)


def in_loop(body: Callable[[Limiter, FakeClock], Awaitable[Any]], caps: Caps | None = None, purse: Purse | None = None) -> Any:
    async def main() -> Any:
        time = FakeClock()
        return await body(Limiter(caps or Caps(concurrency=64), clock=time.clock, purse=purse), time)

    return asyncio.run(main())


def test_the_first_call_goes_alone_and_each_success_makes_room_for_one_more() -> None:
    async def body(limiter: Limiter, _: FakeClock) -> list[int]:
        limits = [limiter.limit]
        for _round in range(3):
            for one in await send(limiter, limiter.limit):
                limiter.heard(one, GOOD, None)
            limits.append(limiter.limit)
        return limits

    assert in_loop(body) == [1, 2, 4, 8]


def test_the_limit_never_exceeds_the_concurrency() -> None:
    async def body(limiter: Limiter, _: FakeClock) -> int:
        for _round in range(10):
            for one in await send(limiter, limiter.limit):
                limiter.heard(one, GOOD, None)
        return limiter.limit

    assert in_loop(body, Caps(concurrency=5)) == 5


def test_throttled_calls_of_one_round_halve_the_limit_once_and_it_then_rises_by_one_a_round() -> None:
    async def body(limiter: Limiter, time: FakeClock) -> list[int]:
        await grow(limiter, 16)
        time.time += 1
        sent = await send(limiter, 16)
        time.time += 1
        for one in sent:
            limiter.heard(one, Call("throttled", status=429), None)
        limits = [limiter.limit]
        time.time += 1
        for one in await send(limiter, 8):
            limiter.heard(one, GOOD, None)
        return [*limits, limiter.limit]

    assert in_loop(body) == [8, 8]  # 8.97: a whole round of eight makes nearly one


def test_an_overloaded_server_is_given_room_too() -> None:
    async def body(limiter: Limiter, time: FakeClock) -> int:
        await grow(limiter, 16)
        (one,) = await send(limiter, 1)
        time.time += 1
        limiter.heard(one, Call("broken", status=503), None)
        return limiter.limit

    assert in_loop(body) == 8


def test_retry_after_holds_every_call() -> None:
    async def body(limiter: Limiter, time: FakeClock) -> float:
        (one,) = await send(limiter, 1)
        limiter.heard(one, Call("throttled", status=429, retry_after_s=300.0), None)
        await send(limiter, 1)
        return time.time

    assert in_loop(body) == 300.0


def test_headers_that_say_that_nothing_remains_hold_until_the_reset() -> None:
    async def body(limiter: Limiter, time: FakeClock) -> float:
        (one,) = await send(limiter, 1)
        headers = {"x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m30s"}
        limiter.heard(one, Call("answered", GOOD.usage, headers=headers), None)
        await send(limiter, 1)
        return time.time

    assert in_loop(body) == 90.0


def test_a_cap_on_requests_spaces_them_evenly() -> None:
    async def body(limiter: Limiter, time: FakeClock) -> list[float]:
        times = []
        for _ in range(4):
            (one,) = await send(limiter, 1)
            times.append(time.time)
            limiter.heard(one, GOOD, None)
        return times

    assert in_loop(body, Caps(requests_per_minute=30)) == [0.0, 2.0, 4.0, 6.0]


def test_a_cap_on_tokens_is_held_by_what_the_calls_really_took() -> None:
    async def body(limiter: Limiter, time: FakeClock) -> float:
        for _ in range(40):
            (one,) = await send(limiter, 1)
            limiter.heard(one, GOOD, None)
        return time.time

    # 40 calls of 150 tokens at 1,000 a minute; the last of them need not have been waited for.
    assert in_loop(body, Caps(tokens_per_minute=1000)) == pytest.approx(39 * 150 / 1000 * 60, rel=0.05)


def test_who_waits_when_the_run_stops_is_told_so() -> None:
    async def body(limiter: Limiter, _: FakeClock) -> None:
        await send(limiter, 1)
        waiting = asyncio.ensure_future(limiter.admit(request()))
        await asyncio.sleep(0)
        limiter.stop()
        with pytest.raises(StoppedError):
            await waiting
        with pytest.raises(StoppedError):
            await limiter.admit(request())

    in_loop(body)


def test_a_purse_lets_out_what_it_affords_and_waits_for_what_is_under_way() -> None:
    purse = Purse(budget=0.001, price=Price(1.0, 1.0))  # 1,000 tokens; 600 are expected of a call at first

    async def body(limiter: Limiter, _: FakeClock) -> tuple[float, bool]:
        (first,) = await send(limiter, 1)
        limiter.heard(first, GOOD, 0.00015)
        (second,) = await send(limiter, 1)
        waiting = asyncio.ensure_future(limiter.admit(request()))
        await asyncio.sleep(0)
        assert not waiting.done()
        limiter.heard(second, GOOD, 0.0008)
        with pytest.raises(StoppedError):
            await waiting
        return round(purse.spent, 9), limiter.broke

    assert in_loop(body, purse=purse) == (0.00095, True)


def test_a_call_of_unknown_cost_counts_as_what_was_expected() -> None:
    purse = Purse(1.0, Price(1.0, 1.0))
    purse.set_aside(1, Usage(prompt_tokens=600_000, completion_tokens=0))
    assert not purse.affords(Usage(prompt_tokens=600_000, completion_tokens=0))
    purse.settle(1, None)
    assert purse.spent == pytest.approx(0.6)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("6m0s", 360.0), ("20ms", 0.02), ("1.5", 1.5), ("1h2m3.5s", 3723.5), ("", None), (None, None), ("soon", None), ("-1", None)],
)
def test_a_reset_is_read_in_seconds(text: str | None, seconds: float | None) -> None:
    assert duration_s(text) == seconds


def test_a_bucket_saves_nothing_up() -> None:
    bucket = Bucket(60)
    bucket.take(1, 100.0)
    assert [bucket.wait(100.0), bucket.wait(100.5), bucket.wait(200.0)] == [1.0, 0.5, 0.0]
    bucket.take(-0.5, 100.0)
    assert bucket.wait(100.0) == 0.5


PATIENCE = Patience(failures=3, first_failures=2, first_wait_s=1.0, longest_wait_s=4.0, in_all_s=20.0, from_the_start_s=2.0)


def hear(circuit: Circuit, *calls: tuple[CallOutcome, float]) -> list[float | None]:
    return [circuit.heard(Call(outcome), at, at) for outcome, at in calls]


def test_a_circuit_opens_after_failures_in_a_row_and_waits_longer_each_time() -> None:
    circuit = Circuit(PATIENCE)
    calls: list[tuple[CallOutcome, float]] = [("answered", 0), ("broken", 1), ("failed", 2), ("empty", 3), ("broken", 5)]
    assert hear(circuit, *calls) == [None, None, None, 1.0, 2.0]
    assert not circuit.given_up(22.9)
    assert circuit.given_up(23.0)


def test_a_call_that_works_closes_it_whatever_it_said() -> None:
    circuit = Circuit(PATIENCE)
    assert (
        hear(circuit, ("answered", 0), ("broken", 1), ("broken", 2), ("refused", 3), ("broken", 4), ("broken", 5)) == [None] * 6
    )


def test_throttling_is_no_outage_unless_there_is_nothing_else_for_an_hour() -> None:
    circuit = Circuit(PATIENCE)
    assert hear(circuit, *[("throttled", at) for at in range(9)]) == [None] * 9
    assert not circuit.given_up(3599.0)
    assert circuit.given_up(3600.0)
    hear(circuit, ("answered", 3000), ("throttled", 3001))
    assert not circuit.given_up(3600.0)


def test_where_nothing_ever_worked_it_gives_up_sooner() -> None:
    circuit = Circuit(PATIENCE)
    assert hear(circuit, ("unreachable", 0), ("unreachable", 1)) == [None, 1.0]
    assert circuit.given_up(3.0)


def test_calls_that_went_out_before_it_opened_say_nothing_new() -> None:
    circuit = Circuit(PATIENCE)
    hear(circuit, ("answered", 0), ("broken", 5), ("broken", 5), ("broken", 6))
    assert circuit.heard(Call("broken"), sent=2.0, now=30.0) is None
    assert circuit.heard(Call("broken"), sent=29.0, now=30.0) == 2.0
