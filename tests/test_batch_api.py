"""Request files on their way through a Batch API, and back."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main
from extractor.errors import CredentialsError, QuotaError, RunError
from extractor.jobs.batch_files import request_line
from extractor.jobs.submissions import Submission, Submissions
from extractor.models.batch_api import Batch, BatchAPI
from extractor.models.provider import access_to
from extractor.models.recording import Recording, write_recording
from extractor.models.transport import RetryPolicy
from extractor.testing.batch_api import BatchServer, BatchService, LostResponse
from extractor.testing.behaviour import Answer, BadRequest, Behaviour, InsufficientQuota, RateLimited, ServerError, Unauthorized

EMPTY = '{"incidents": []}'
BODY = {"model": "m", "messages": [{"role": "user", "content": "four died"}]}


def job(folder: Path, *names: str, ids: tuple[str, ...] = ("k1", "k2", "k3")) -> Path:
    write_recording(folder, Recording(model="openai/m"))
    for name in names or ("requests-0.jsonl",):
        (folder / name).write_bytes(b"".join(request_line(custom_id, BODY) for custom_id in ids))
    return folder


def always(behaviour: Behaviour) -> Callable[[Mapping[str, Any]], Behaviour]:
    return lambda _line: behaviour


def with_api(server: BatchServer, work: Callable[[BatchAPI], Awaitable[None]]) -> list[float]:
    """Do ``work``; the seconds that were slept."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    async def run() -> None:
        access = access_to("openai/m", base_url=server.base_url, api_key="sk-test")
        api = BatchAPI(access, retry=RetryPolicy(jitter_s=0.0), sleep=sleep)
        try:
            await work(api)
        finally:
            await api.close()

    asyncio.run(run())
    return slept


def send(server: BatchServer, folder: Path) -> list[float]:
    submissions = Submissions(folder)
    return with_api(server, lambda api: submissions.send(api, submissions.unsent(), lambda entry: None))


def look(server: BatchServer, folder: Path) -> list[tuple[Submission, Batch]]:
    seen: list[tuple[Submission, Batch]] = []
    with_api(server, lambda api: Submissions(folder).look(api, lambda entry, batch: seen.append((entry, batch))))
    return seen


def rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text().splitlines()]


def incidents(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], env={"INCIDENTS_API_KEY": "sk-own"})


def test_a_file_goes_up_and_its_answers_come_back(tmp_path: Path) -> None:
    job(tmp_path)
    with BatchServer(BatchService(always(Answer(EMPTY)))) as server:
        send(server, tmp_path)
        (seen,) = look(server, tmp_path)
    assert server.service.files["file_0"] == (tmp_path / "requests-0.jsonl").read_bytes()
    assert server.authorizations == {"Bearer sk-test"}
    entry, batch = seen
    assert (batch.status, batch.completed, batch.total) == ("completed", 3, 3)
    assert entry.output is not None
    assert [row["custom_id"] for row in rows(tmp_path / entry.output)] == ["k3", "k2", "k1"]
    assert entry.errors is None
    assert Submissions(tmp_path).waiting() == []


def test_lines_that_failed_come_in_a_file_of_their_own(tmp_path: Path) -> None:
    job(tmp_path)
    service = BatchService(lambda line: BadRequest() if line["custom_id"] == "k1" else Answer(EMPTY), served=2)
    with BatchServer(service) as server:
        send(server, tmp_path)
        ((entry, batch),) = look(server, tmp_path)
    assert (batch.status, entry.output is not None, entry.errors is not None) == ("expired", True, True)
    assert [row["custom_id"] for row in rows(tmp_path / str(entry.output))] == ["k2"]
    assert [row["custom_id"] for row in rows(tmp_path / str(entry.errors))] == ["k3", "k1"]


def test_nothing_is_sent_twice(tmp_path: Path) -> None:
    job(tmp_path)
    with BatchServer(BatchService(always(Answer(EMPTY)))) as server:
        send(server, tmp_path)
        send(server, tmp_path)
        look(server, tmp_path)
        send(server, tmp_path)
        look(server, tmp_path)
    assert server.service.asked == ["k1", "k2", "k3"]
    assert (len(server.service.batches), server.received.count("POST /files")) == (1, 1)


def test_a_batch_whose_answer_was_lost_is_found_again_and_not_begun_twice(tmp_path: Path) -> None:
    job(tmp_path)
    with BatchServer(BatchService(always(Answer(EMPTY))), {"POST /batches": [LostResponse()]}) as server:
        send(server, tmp_path)
    assert list(server.service.batches) == ["batch_0"]
    assert [entry.batch_id for entry in Submissions(tmp_path).entries] == ["batch_0"]


def test_a_run_that_broke_off_between_the_two_calls_goes_on_with_the_batch_that_it_began(tmp_path: Path) -> None:
    job(tmp_path)
    faults: dict[str, list[Behaviour | LostResponse]] = {"POST /batches": [LostResponse()], "GET /batches": [Unauthorized()]}
    with BatchServer(BatchService(always(Answer(EMPTY))), faults) as server:
        with pytest.raises(CredentialsError):
            send(server, tmp_path)
        assert [entry.batch_id for entry in Submissions(tmp_path).entries] == [None]
        send(server, tmp_path)
    assert list(server.service.batches) == ["batch_0"]
    assert [entry.batch_id for entry in Submissions(tmp_path).entries] == ["batch_0"]
    assert server.received.count("POST /files") == 1


def test_a_batch_is_found_behind_a_page_of_others(tmp_path: Path) -> None:
    job(tmp_path)
    service = BatchService(always(Answer(EMPTY)))
    with BatchServer(service, {"POST /batches": [LostResponse()], "GET /batches": [Unauthorized()]}) as server:
        with pytest.raises(CredentialsError):
            send(server, tmp_path)
        for _ in range(150):
            service.create({"endpoint": "", "input_file_id": "", "completion_window": "24h"})
        send(server, tmp_path)
    assert len(service.batches) == 151


@pytest.mark.parametrize("call", ["POST /files", "POST /batches", "GET /batches/batch_0", "GET /files/file_1/content"])
@pytest.mark.parametrize("fault", [RateLimited(2.0), ServerError(503, html=True), LostResponse()], ids=["429", "503", "reset"])
def test_a_fault_that_passes_is_waited_for(tmp_path: Path, call: str, fault: Behaviour | LostResponse) -> None:
    job(tmp_path)
    with BatchServer(BatchService(always(Answer(EMPTY)), looks=2), {call: [fault]}) as server:
        send(server, tmp_path)
        look(server, tmp_path)
        look(server, tmp_path)
    (entry,) = Submissions(tmp_path).entries
    assert (entry.status, entry.fetched) == ("completed", True)
    assert len(rows(tmp_path / str(entry.output))) == 3
    assert server.service.asked == ["k1", "k2", "k3"]


def test_a_429_is_waited_for_as_long_as_it_says(tmp_path: Path) -> None:
    job(tmp_path)
    with BatchServer(BatchService(always(Answer(EMPTY))), {"POST /files": [RateLimited(7.0)]}) as server:
        assert send(server, tmp_path) == [7.0]


@pytest.mark.parametrize(
    ("fault", "error", "said"),
    [
        (Unauthorized(), CredentialsError, "INCIDENTS_API_KEY"),
        (InsufficientQuota(), QuotaError, "no quota left"),
        (BadRequest("The file is too large."), RunError, "answered 400: The file is too large."),
    ],
)
def test_what_no_repetition_can_mend_stops_at_once(tmp_path: Path, fault: Behaviour, error: type[Exception], said: str) -> None:
    job(tmp_path)
    with BatchServer(BatchService(always(Answer(EMPTY))), {"POST /files": [fault]}) as server:
        with pytest.raises(error, match=said) as caught:
            send(server, tmp_path)
        assert server.received == ["POST /files"]
    assert "sk-test" not in str(caught.value)


def test_a_file_that_the_provider_refuses_is_named_by_line_and_can_be_sent_again(tmp_path: Path) -> None:
    job(tmp_path, ids=("k1", "k1"))
    with BatchServer(BatchService(always(Answer(EMPTY)))) as server:
        send(server, tmp_path)
        ((entry, batch),) = look(server, tmp_path)
        assert (batch.status, batch.problems) == ("failed", ("line 2: The custom_id is a duplicate.",))
        assert Submissions(tmp_path).refused() == [entry]
        job(tmp_path)
        send(server, tmp_path)
        look(server, tmp_path)
    assert Submissions(tmp_path).unsent() == []
    assert server.service.asked == ["k1", "k2", "k3"]


def test_the_commands_send_every_file_and_wait_for_its_answers(tmp_path: Path) -> None:
    job(tmp_path, "requests-0.jsonl", "requests-0-part2.jsonl")
    with BatchServer(BatchService(always(Answer(EMPTY)), looks=3)) as server:
        url = ("--base-url", server.base_url)
        sent = incidents("submit", "--job", tmp_path, *url)
        once = incidents("poll", "--job", tmp_path, *url)
        waited = incidents("poll", "--job", tmp_path, *url, "--wait", "--every", "0")
        again = incidents("submit", "--job", tmp_path, *url)
    assert (sent.exit_code, once.exit_code, waited.exit_code, again.exit_code) == (0, 3, 0, 0)
    assert "2 batches under way" in sent.stderr
    assert "requests-0.jsonl: batch_1 in_progress" in once.stderr or "requests-0.jsonl: batch_0 in_progress" in once.stderr
    assert "completed (3 answered, 0 not, of 3)" in waited.stderr
    assert server.authorizations == {"Bearer sk-own"}
    assert len(list((tmp_path / "responses").glob("*-output.jsonl"))) == 2


def test_a_folder_without_requests_is_no_job(tmp_path: Path) -> None:
    result = incidents("submit", "--job", tmp_path)
    assert result.exit_code == 2
    assert "write its requests first" in result.stderr


def test_a_broken_account_of_what_was_sent_stops_before_anything_is_sent_twice(tmp_path: Path) -> None:
    job(tmp_path)
    (tmp_path / "batches.json").write_text("[{]")
    result = incidents("submit", "--job", tmp_path, "--base-url", "http://127.0.0.1:9/v1")
    assert result.exit_code == 1
    assert "restore it, it says what was sent" in result.stderr
