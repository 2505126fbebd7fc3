"""The office that the workers of a run on several machines share, and a worker's stage, in one event loop without any cluster."""

import asyncio
import json
from collections.abc import Coroutine, Sequence
from pathlib import Path
from typing import Any

import pytest

from extractor.articles import Unreadable
from extractor.errors import CredentialsError, RunError
from extractor.jobs.accounts import accounts
from extractor.jobs.circuit import Patience
from extractor.jobs.files import write_files
from extractor.jobs.ledger import Ledger
from extractor.jobs.limiter import Caps
from extractor.jobs.local import LEDGER
from extractor.jobs.office import SILENCE_S, Asking, Ending, Office, Terms, portable
from extractor.jobs.prices import Price
from extractor.jobs.stage import Stage, Task, read_back, written
from extractor.models.call import Call, Pace
from extractor.models.model import Model, Reply, Request
from extractor.policy import Policy
from extractor.testing.scripted import ScriptedModel
from schemas import Article, Usage

EMPTY = Reply("answered", '{"incidents": []}')
TERMS = Terms(Caps(concurrency=1), None, None, 0.0, Patience())


class Clock:
    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class SameLoop:
    """The office reached without any network in between."""

    def __init__(self, office: Office) -> None:
        self._office = office

    def call(self, name: str, *arguments: Any) -> Any:
        message: Coroutine[Any, Any, Any] = getattr(self._office, name)(*arguments)
        return asyncio.ensure_future(message)


def asking(key: str) -> Asking:
    return Asking(key, 0, "extract", 40)


def article(number: int) -> Article:
    return Article(id=f"report-{number}", text=f"Nothing happened in town number {number}.")


def task(model: Model) -> Task:
    def opened(_pace: Pace) -> Model:
        return model

    return Task(opened, Policy.for_model, None, concurrency=4, run=0)


def calls(folder: Path) -> dict[str, int]:
    with Ledger(folder / LEDGER) as ledger:
        return accounts(ledger).by_outcome


def test_a_permit_of_a_silent_worker_is_given_to_another_and_its_call_counted_as_cancelled(tmp_path: Path) -> None:
    async def scene() -> None:
        clock = Clock()
        office = Office(tmp_path / LEDGER, TERMS, clock)
        assert await office.admit("silent", asking("a"))
        waiting = asyncio.ensure_future(office.admit("well", asking("b")))
        await asyncio.sleep(0)
        clock.seconds += SILENCE_S
        await office.alive("well")
        permit = await waiting
        assert permit
        await office.heard(permit, Call("answered"))
        await office.close()

    asyncio.run(scene())
    assert calls(tmp_path) == {"answered": 1, "cancelled": 1}


def test_an_answer_that_comes_after_its_worker_was_given_up_is_paid_for_in_the_accounts(tmp_path: Path) -> None:
    async def scene() -> None:
        clock = Clock()
        office = Office(tmp_path / LEDGER, Terms(Caps(), Price(1.0, 1.0), None, 0.0, Patience()), clock)
        permit = await office.admit("slow", asking("a"))
        clock.seconds += SILENCE_S
        await office.alive("well")
        await office.heard(permit or "", Call("answered", Usage(prompt_tokens=600_000, completion_tokens=400_000)))
        await office.close()

    asyncio.run(scene())
    with Ledger(tmp_path / LEDGER) as ledger:
        assert accounts(ledger).cost_usd == 1.0


def test_after_a_rejected_key_no_further_call_goes_out(tmp_path: Path) -> None:
    async def scene() -> str | None:
        office = Office(tmp_path / LEDGER, TERMS)
        permit = await office.admit("one", asking("a"))
        waiting = asyncio.ensure_future(office.admit("two", asking("b")))
        await asyncio.sleep(0)
        await office.heard(permit or "", Call("denied", status=401))
        return await waiting

    assert asyncio.run(scene()) is None


def test_a_budget_is_one_for_all_workers(tmp_path: Path) -> None:
    async def scene() -> Ending:
        office = Office(tmp_path / LEDGER, Terms(Caps(), Price(1.0, 1.0), 0.5, 0.0, Patience()))
        permit = await office.admit("one", asking("a"))
        await office.heard(permit or "", Call("answered", Usage(prompt_tokens=499_999, completion_tokens=0)))
        assert await office.admit("two", asking("b")) is None
        assert await office.look_up([]) is None
        return await office.close()

    assert (asyncio.run(scene()).stopped or "").startswith("the budget of $0.5 is spent")


def worked(folder: Path, model: Model, batches: Sequence[Sequence[Article | Unreadable]]) -> Ending:
    async def scene() -> Ending:
        office = Office(folder / LEDGER, TERMS)
        stage = Stage(task(model), SameLoop(office))
        first = 0
        for batch in batches:
            await stage.work(batch, range(first, first + len(batch)))
            first += len(batch)
        return await office.close()

    return asyncio.run(scene())


def test_records_stand_in_the_articles_order_however_they_are_spread(tmp_path: Path) -> None:
    torn = Unreadable("torn", "news.jsonl:5", "news.jsonl:5: broken")
    ending = worked(tmp_path, ScriptedModel([EMPTY] * 4), [[article(0), article(1)], [article(2), article(3), torn]])
    assert ending == Ending(None, None, ())
    with Ledger(tmp_path / LEDGER) as ledger:
        write_files(ledger, tmp_path, complete=True)
    ids = [json.loads(line)["article"]["id"] for line in (tmp_path / "extractions.jsonl").read_text().splitlines()]
    assert ids == ["report-0", "report-1", "report-2", "report-3", "torn"]


def test_a_batch_that_is_given_out_again_asks_nothing_that_was_answered(tmp_path: Path) -> None:
    model = ScriptedModel([EMPTY] * 2)
    worked(tmp_path, model, [[article(0), article(1)]])
    worked(tmp_path, model, [[article(0), article(1)]])
    assert len(model.requests) == 2


def test_equal_articles_of_a_batch_share_an_answer(tmp_path: Path) -> None:
    model = ScriptedModel([EMPTY])
    worked(tmp_path, model, [[article(0), article(0).model_copy(update={"id": "again"})]])
    assert len(model.requests) == 1


def test_what_stops_one_worker_stops_the_run_and_says_why(tmp_path: Path) -> None:
    class Rejected(ScriptedModel):
        async def reply(self, request: Request) -> Reply:
            raise CredentialsError("api.example.org rejects the key")

    ending = worked(tmp_path, Rejected([]), [[article(0)], [article(1)]])
    assert (type(ending.problem), str(ending.problem)) == (CredentialsError, "api.example.org rejects the key")


@pytest.mark.parametrize(
    ("error", "said"),
    [(RunError("no room"), "no room"), (KeyError("an article's words"), "this program fails (KeyError): report it")],
)
def test_an_error_travels_with_its_own_words_or_none(error: Exception, said: str) -> None:
    assert str(portable(error)) == said


@pytest.mark.parametrize("item", [article(1), Unreadable("torn", "a.jsonl:2", "a.jsonl:2: broken")])
def test_what_is_sent_to_a_worker_is_read_back_as_it_was(item: Article | Unreadable) -> None:
    assert read_back(written(item)) == item
