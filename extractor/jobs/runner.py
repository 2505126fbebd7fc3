"""Runner: many articles through the pipeline at once, none lost, none twice, none paid for twice."""

from __future__ import annotations

import asyncio
import traceback
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

from extractor.articles import Unreadable
from extractor.errors import RunError
from extractor.jobs.feed import Feed
from extractor.jobs.judgement import Judgement
from extractor.jobs.ledger import Finished, Input, StoredReply
from extractor.jobs.prices import Price
from extractor.jobs.store import Store
from extractor.models.call import StoppedError
from extractor.models.model import Model, Reply, Request
from extractor.pipeline import advance, article_key, reference, unreadable_extraction
from schemas import Article, Extraction, Status

AHEAD = 64  # articles that may have been read and not been begun

Item = Article | Unreadable


class Brake(Protocol):
    """Whatever must let no further call out when a run stops."""

    def stop(self) -> None:
        """Let none out any more."""
        ...


@dataclass(frozen=True, slots=True)
class Course:
    """What a run goes by: who is asked, how records are made, what a call costs, how many articles are under way at once,
    and the run's number in its ledger.
    """

    model: Model
    judgement: Judgement
    price: Price | None = None
    concurrency: int = 16
    run: int = 0


@dataclass
class Tally:
    """How far a run has come: its articles by status and violations by rule, how many an earlier run had finished, and
    whether it read all there are. ``stopped`` is why it did not. ``delivered`` are the records and parts of its delivery.
    """

    statuses: Counter[Status] = field(default_factory=Counter)
    rules: Counter[str] = field(default_factory=Counter)
    earlier: int = 0
    complete: bool = False
    stopped: str | None = None
    delivered: tuple[int, int] | None = None


class Runner:
    """One run. ``show`` is given every finished article once, ``brake`` stops calls that have not gone out."""

    def __init__(self, course: Course, store: Store, show: Callable[[Finished], None], brake: Brake | None = None) -> None:
        self._course = course
        self._store = store
        self._show = show
        self._brake = brake
        self._alone: dict[str, asyncio.Lock] = {}
        self._wanting: Counter[str] = Counter()
        self._problem: BaseException | None = None
        self._position = 0
        self._feed: Feed[Item] | None = None
        self.tally = Tally()

    def stop(self, why: str) -> None:
        """Begin no further article and let no further call out; what is under way ends and is kept."""
        self.tally.stopped = self.tally.stopped or why
        if self._brake is not None:
            self._brake.stop()
        if self._feed is not None:
            self._feed.close()

    async def run(self, articles: Iterator[Item]) -> Tally:
        """Take every article to its end.

        Raises:
            RunError: No later article could succeed either. What was under way has ended and is kept.
        """
        self._feed = Feed(articles, ahead=AHEAD)
        workers = [asyncio.ensure_future(self._work(self._feed)) for _ in range(self._course.concurrency)]
        try:
            await asyncio.gather(*workers)
        finally:
            self._feed.close()
            for worker in workers:
                worker.cancel()
            await asyncio.gather(*workers, return_exceptions=True)
            self.tally.complete = self._feed.complete and self.tally.stopped is None and self._problem is None
        await self._store.settle()
        if self._problem is not None:
            raise self._problem
        return self.tally

    async def _work(self, feed: Feed[Item]) -> None:
        try:
            while self.tally.stopped is None and (item := await feed.take()) is not None:
                await self._one(item)
                await self._store.breathe()
        except StoppedError:
            self.stop("no further call may go out")
        except Exception as error:
            # The others end what they are at; then it is raised.
            self._problem = self._problem or error
            self.stop(type(error).__name__)

    async def _one(self, item: Item) -> None:
        judging = self._course.judgement
        position, self._position = self._position, self._position + 1
        if isinstance(item, Unreadable):
            self._store.put(Input(self._course.run, position, item.id, ""))
            self._finish(unreadable_extraction(item, judging.policy), "")
            return
        try:
            key = article_key(item, judging.policy)
        except Exception as error:  # as below
            key = ""
            self._finish(_broken(item, error), key)
        self._store.put(Input(self._course.run, position, item.id, key))
        if key:
            async with self._one_at_a_time(key):
                await self._article(item, key)

    async def _article(self, article: Article, key: str) -> None:
        judging = self._course.judgement
        known = self._store.finished(article.id, key) if judging.trusts_records else None
        if known is not None and known.judged == judging.judged(article):
            self.tally.earlier += 1
            self._count(known)
            return
        try:
            stored = self._store.replies(key) if judging.keeps_replies else []
            replies = judging.still_good(stored)
            finished = known is not None and len(replies) == len(stored)
            extraction = (judging.again(article, replies) if finished else None) or await self._ask(article, replies, key)
        except (RunError, StoppedError):
            raise
        except Exception as error:  # a fault of this program's on one article; the others go on
            extraction = _broken(article, error)
        self._finish(extraction, key, judging.judged(article))

    async def _ask(self, article: Article, replies: list[Reply], key: str) -> Extraction:
        course = self._course
        while isinstance(step := advance(article, replies, course.judgement.policy, key=key), Request):
            reply = await course.model.reply(step)
            if course.price is not None and reply.cost_usd is None:
                reply = replace(reply, cost_usd=course.price.cost(reply.usage))
            if course.judgement.keeps_replies:
                # On disk before it is used.
                self._store.put(StoredReply(step.key, step.round, reply, course.judgement.asked(step.purpose)))
                await self._store.settle()
            replies.append(reply)
        return step

    def _finish(self, extraction: Extraction, key: str, judged: str = "") -> None:
        finished = Finished.of(extraction, key, judged)
        self._store.put(finished)
        self._count(finished)

    def _count(self, finished: Finished) -> None:
        self.tally.statuses[finished.status] += 1
        self.tally.rules.update(finished.rules)
        self._show(finished)

    @asynccontextmanager
    async def _one_at_a_time(self, key: str) -> AsyncIterator[None]:
        """Equal articles one after the other: the second finds the answer that the first has paid for."""
        lock = self._alone.setdefault(key, asyncio.Lock())
        self._wanting[key] += 1
        try:
            async with lock:
                yield
        finally:
            self._wanting[key] -= 1
            if not self._wanting[key]:
                del self._wanting[key], self._alone[key]


def _broken(article: Article, error: Exception) -> Extraction:
    place = traceback.extract_tb(error.__traceback__)[-1]
    # Not the exception's own words: they may hold the article.
    line = f"this program fails on the article ({type(error).__name__} in {Path(place.filename).name}:{place.lineno}): report it"
    return Extraction(article=reference(article), status=Status.failed, error=line)
