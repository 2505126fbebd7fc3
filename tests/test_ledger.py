"""The ledger: what it holds is on disk, and it holds it once."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from extractor.errors import RunError, StorageError
from extractor.jobs.ledger import Finished, Input, Ledger, StoredCall, StoredReply
from extractor.models.call import Call
from extractor.models.model import Reply
from schemas import Status, Usage

ANSWER = Reply("answered", '{"incidents": []}', usage=Usage(prompt_tokens=9, completion_tokens=3), cost_usd=0.25, latency_s=1.5)
FAILURE = Reply("failed", None, error="the server answered 503")


def finished(article_id: str, key: str, status: Status = Status.ok) -> Finished:
    return Finished(article_id, key, "rules-1", status, ("range-inverted",), b'{"status": "x"}')


def answered(ledger: Ledger, key: str, number: int, reply: Reply, calls: Sequence[StoredCall] = (), asked: str = "") -> bool:
    """Whether the reply was new."""
    return bool(ledger.record([(StoredReply(key, number, reply, asked), calls)]))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.sqlite"


def test_a_reply_is_read_back_as_it_was_by_another_process_opening_the_file(path: Path) -> None:
    with Ledger(path) as ledger:
        answered(ledger, "k", 0, ANSWER)
        with Ledger(path) as other:
            assert other.replies("k") == [StoredReply("k", 0, ANSWER)]


def test_replies_come_by_round_and_stop_at_a_gap(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.write([StoredReply("k", 3, FAILURE), StoredReply("k", 1, FAILURE), StoredReply("k", 0, ANSWER)])
        assert [stored.reply for stored in ledger.replies("k")] == [ANSWER, FAILURE]
        assert ledger.replies("other") == []


def test_a_lone_surrogate_in_an_answer_is_kept(path: Path) -> None:
    with Ledger(path) as ledger:
        answered(ledger, "k", 0, Reply("answered", "a\ud800b"))
        assert [stored.reply.text for stored in ledger.replies("k")] == ["a\ud800b"]


def test_an_answer_is_never_replaced_and_its_second_account_never_counted(path: Path) -> None:
    call = StoredCall("k", 0, Call("answered"), None)
    with Ledger(path) as ledger:
        assert answered(ledger, "k", 0, ANSWER, [call])
        assert not answered(ledger, "k", 0, Reply("answered", "other"), [call])
        assert [stored.reply for stored in ledger.replies("k")] == [ANSWER]
        assert list(ledger.select("SELECT count(*) FROM calls")) == [(1,)]


def test_a_failure_gives_way_to_an_answer(path: Path) -> None:
    with Ledger(path) as ledger:
        assert answered(ledger, "k", 0, FAILURE)
        assert answered(ledger, "k", 0, ANSWER)
        assert [stored.reply for stored in ledger.replies("k")] == [ANSWER]


def test_a_finished_article_is_read_back_whole(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.write([finished("a", "k")])
        assert ledger.finished("a", "k") == finished("a", "k")
        assert ledger.finished("b", "k") is None


def test_requeue_forgets_articles_and_replies_of_a_status_and_keeps_the_accounts(path: Path) -> None:
    with Ledger(path) as ledger:
        answered(ledger, "bad", 0, FAILURE, [StoredCall("bad", 0, Call("broken", status=503), None)])
        answered(ledger, "good", 0, ANSWER)
        ledger.write([finished("a", "bad", Status.failed), finished("b", "good")])
        assert ledger.requeue([Status.failed, Status.rejected]) == ["bad"]
        assert (ledger.replies("bad"), ledger.replies("good")) == ([], [StoredReply("good", 0, ANSWER)])
        assert (ledger.finished("a", "bad"), ledger.finished("b", "good")) == (None, finished("b", "good"))
        assert list(ledger.select("SELECT outcome, status FROM calls")) == [("broken", 503)]


def test_a_full_ledger_says_so_in_one_line_and_keeps_what_it_holds(path: Path) -> None:
    long = Reply("answered", "".join(chr(0x4E00 + n * 7919 % 20000) for n in range(20_000)))
    with Ledger(path, max_pages=30) as ledger:
        answered(ledger, "k", 0, ANSWER)
        with pytest.raises(StorageError, match=r"full.*make room") as caught:
            ledger.write([StoredReply("k", number + 1, long) for number in range(30)])
        assert "\n" not in str(caught.value)
        assert ledger.sound()
        assert ledger.replies("k")[0].reply == ANSWER
    with Ledger(path) as ledger:
        assert answered(ledger, "k", 40, long)


def test_a_file_that_is_no_ledger_is_named(path: Path) -> None:
    path.write_bytes(b"These are the words of an article, not a database." * 100)
    with pytest.raises(StorageError, match=r"ledger\.sqlite: is no ledger"):
        Ledger(path)


def test_a_ledger_of_a_later_version_is_left_alone(path: Path) -> None:
    with sqlite3.connect(path) as later:
        later.execute("PRAGMA user_version = 99")
    later.close()
    with pytest.raises(RunError, match="format 99"):
        Ledger(path)


def test_the_answer_to_a_prompt_that_has_changed_gives_way_and_is_told_apart(path: Path) -> None:
    with Ledger(path) as ledger:
        answered(ledger, "k", 0, ANSWER, asked="v1")
        later = Reply("answered", "later")
        assert answered(ledger, "k", 0, later, asked="v2")
        assert ledger.replies("k") == [StoredReply("k", 0, later, "v2")]


def test_records_come_in_the_order_of_the_last_run_and_those_it_did_not_reach_after_it(path: Path) -> None:
    with Ledger(path) as ledger:
        ledger.write([finished(name, "k") for name in "abc"])
        assert ledger.next_run() == 0
        ledger.write([Input(0, position, name, "k") for position, name in enumerate("abc")])
        assert ledger.next_run() == 1
        ledger.write([Input(1, 0, "c", "k"), Input(1, 1, "d", "k"), Input(1, 2, "c", "k")])
        assert [record.id for record in ledger.records()] == ["c", "c", "a", "b"]
        ledger.complete(1)
        assert [record.id for record in ledger.records()] == ["c", "c"]
