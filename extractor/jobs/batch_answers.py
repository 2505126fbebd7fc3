"""BatchAnswers: the answers that a batch job has: those in its ledger, whoever gave them, and those that came by batch since."""

from __future__ import annotations

from extractor.jobs.judgement import Judgement
from extractor.jobs.ledger import Entry, Finished, Ledger, StoredCall, StoredReply
from extractor.jobs.questions import Questions
from extractor.models.call import Call
from extractor.models.model import Reply, Request

MOST_WAITING = 1_000  # entries that wait to be written


class BatchAnswers:
    """What ``questions`` and ``ledger`` hold for articles that are judged as ``judging`` says.

    An answer that came by batch is in the one on disk before it is used, and goes from there into the other, where an
    online run of the same folder finds it. What was answered online is not asked by batch.
    """

    def __init__(self, questions: Questions, ledger: Ledger, judging: Judgement) -> None:
        self.questions = questions
        self.judging = judging
        self._ledger = ledger
        self._replies: list[tuple[StoredReply, list[StoredCall]]] = []
        self._entries: list[Entry] = []
        self._met: tuple[str, int] | None = None  # the last question that had an answer in the ledger, or has now

    def of(self, request: Request) -> Reply | None:
        """The answer to ``request``; None where there is none. One that came by batch stands in for a failure online."""
        asked = self.judging.asked(request.purpose)
        stored = self._ledger.reply(request.key, request.round)
        known = stored.reply if stored is not None and stored.asked == asked else None
        came = None if known is not None and known.outcome != "failed" else self.questions.answer(request)
        if came is None or (known is not None and came.outcome == "failed"):
            self._met = (request.key, request.round) if known is not None else self._met
            return known
        # Of a long article a later part may be answered first. A run goes by the replies up to the first that is missing, and
        # asks on from there: those behind it stay with the batch until then.
        if request.round and self._met != (request.key, request.round - 1):
            return came
        self._met = (request.key, request.round)
        # What a batch costs is no published price: half of one, with some providers.
        call = StoredCall(request.key, request.round, Call(came.outcome, came.usage), None)
        self._replies.append((StoredReply(request.key, request.round, came, asked), [call]))
        return came

    def finished(self, article_id: str, key: str) -> Finished | None:
        """What is kept of an article."""
        return self._ledger.finished(article_id, key)

    def keep(self, *entries: Entry) -> None:
        """Keep ``entries``, soon.

        Raises:
            StorageError: They cannot be written.
        """
        self._entries += entries
        if len(self._entries) >= MOST_WAITING:
            self.settle()

    def settle(self) -> None:
        """Write what waits: replies first, so that no record is kept without them.

        Raises:
            StorageError: It cannot be written.
        """
        self._ledger.record(self._replies)
        self._ledger.write(self._entries)
        self._replies, self._entries = [], []
