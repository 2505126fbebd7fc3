"""The parts of a run: its feed of articles, its store, its accounts, and what it says at the end."""

import asyncio
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from extractor.closing import closing_lines
from extractor.errors import StorageError
from extractor.jobs.accounts import accounts, spent
from extractor.jobs.circuit import Circuit, Patience
from extractor.jobs.feed import Feed
from extractor.jobs.gate import Gate
from extractor.jobs.ledger import Ledger, StoredCall, StoredReply
from extractor.jobs.limiter import Caps, Limiter
from extractor.jobs.prices import Price
from extractor.jobs.store import LedgerStore
from extractor.models.call import Call, CallOutcome, StoppedError
from extractor.models.model import Reply, Request
from extractor.testing.clock import FakeClock
from schemas import Article, Usage

# Feed


def test_a_feed_gives_its_items_in_order_and_then_nothing() -> None:
    async def main() -> tuple[list[int | None], bool]:
        feed = Feed(iter([1, 2, 3]), ahead=2)
        return [await feed.take() for _ in range(5)], feed.complete

    assert asyncio.run(main()) == ([1, 2, 3, None, None], True)


def test_a_feed_reads_no_further_ahead_than_it_may() -> None:
    read: list[int] = []

    def endless() -> Iterator[int]:
        for number in itertools.count():
            read.append(number)
            yield number

    async def main() -> None:
        feed = Feed(endless(), ahead=4)
        for _ in range(10):
            await feed.take()
        feed.close()

    asyncio.run(main())
    assert len(read) <= 10 + 4 + 1


def test_a_feed_that_is_closed_is_not_complete() -> None:
    async def main() -> bool:
        feed = Feed(iter(range(1000)), ahead=1)
        await feed.take()
        feed.close()
        while await feed.take() is not None:
            pass
        return feed.complete

    assert asyncio.run(main()) is False


def test_what_ends_the_reading_is_raised_to_whoever_takes() -> None:
    def broken() -> Iterator[int]:
        yield 1
        raise ValueError("here")

    async def main() -> None:
        feed = Feed(broken(), ahead=4)
        assert await feed.take() == 1
        for _ in range(2):
            with pytest.raises(ValueError, match="here"):
                await feed.take()

    asyncio.run(main())


# Store


def reply(number: int) -> StoredReply:
    return StoredReply("k", number, Reply("answered", f"answer {number}"))


def test_what_many_tasks_put_is_on_disk_when_each_has_settled(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite") as ledger:

        async def keep(store: LedgerStore, number: int) -> bool:
            store.put(reply(number))
            await store.settle()
            rows = ledger.select("SELECT count(*) FROM replies WHERE round = ?", (number,))
            return list(rows) == [(1,)]

        async def main() -> list[bool]:
            store = LedgerStore(ledger)
            kept = await asyncio.gather(*(keep(store, number) for number in range(50)))
            store.close()
            return kept

        assert asyncio.run(main()) == [True] * 50


def test_a_store_that_cannot_write_says_so_to_everyone_and_tries_no_more(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite", max_pages=15) as ledger:

        async def main() -> None:
            store = LedgerStore(ledger)
            for number in range(3):
                store.put(StoredReply("k", number, Reply("answered", "".join(map(chr, range(0x4E00, 0x9000))))))
                with pytest.raises(StorageError):
                    await store.settle()
                with pytest.raises(StorageError):
                    await store.breathe()
            store.close()

        asyncio.run(main())
        assert ledger.replies("k") == []


# Accounts


def stored(key: str, outcome: CallOutcome, latency_s: float, cost: float | None, usage: Usage | None = None) -> StoredCall:
    return StoredCall(key, 0, Call(outcome, usage or Usage(), latency_s), cost)


def test_accounts_add_up_attempts_tokens_costs_and_percentiles(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite") as ledger:
        used = Usage(prompt_tokens=10, cached_tokens=4, completion_tokens=2)
        ledger.write([stored(f"k{n}", "answered", float(n), 0.001, used) for n in range(1, 21)])
        ledger.write([stored("k1", "broken", 99.0, None), stored("k2", "throttled", 99.0, 0.0)])
        found = accounts(ledger)
        assert found.as_json(good=10) == {
            "calls": {"total": 22, "repeated": 2, "by_outcome": {"answered": 20, "broken": 1, "throttled": 1}},
            "tokens": {"prompt_tokens": 200, "cached_tokens": 80, "completion_tokens": 40},
            "cost_usd": 0.02,
            "cost_usd_per_good_article": 0.002,
            "calls_of_unknown_cost": 1,
            "latency_s": {"p50": 10.0, "p95": 19.0},
        }
        assert spent(ledger, Price(1.0, 1.0)) == pytest.approx(0.02)


def test_calls_made_while_the_price_was_unknown_count_at_todays_price(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite") as ledger:
        used = Usage(prompt_tokens=1000, cached_tokens=None, completion_tokens=500)
        ledger.write([stored("a", "answered", 1.0, None, used), stored("b", "answered", 1.0, 0.25, used)])
        assert spent(ledger, Price(100.0, 200.0)) == pytest.approx(0.25 + 0.2)


def test_the_accounts_of_a_job_without_calls_are_unknown_and_not_zero(tmp_path: Path) -> None:
    with Ledger(tmp_path / "l.sqlite") as ledger:
        found = accounts(ledger)
    assert (found.calls, found.cost_usd, found.p50_s, found.per_good_article(3)) == (0, None, None, None)


def test_the_closing_says_nothing_of_calls_where_there_were_none() -> None:
    said = {"articles": 2, "by_status": {"ok": 2}, "violations_by_rule": {"range-inverted": 3}}
    assert list(closing_lines(said)) == ["2 articles: 2 ok", "violations: 3 range-inverted"]


# Gate


def test_an_outage_ends_the_run_and_names_those_whom_it_met() -> None:
    patience = Patience(first_failures=2, first_wait_s=1.0, from_the_start_s=2.0)
    heard: list[tuple[str, CallOutcome]] = []

    async def main() -> Gate:
        time = FakeClock()
        limiter = Limiter(Caps(), clock=time.clock)
        gate = Gate(limiter, Circuit(patience), None, lambda request, call, cost: heard.append((request.key, call.outcome)))
        for key in "abcdef":
            request = Request(key, Article(id=key, text="x"), "extract", (), {})
            try:
                await gate.admit(request)
            except StoppedError:
                break
            gate.heard(request, Call("failed" if key == "b" else "broken", status=500))
        return gate

    gate = asyncio.run(main())
    assert "the last 4 calls all failed (broken, the last with status 500)" in str(gate.problem)
    assert gate.suspects == {"a", "c", "d"}
    assert [key for key, _ in heard] == ["a", "b", "c", "d"]
