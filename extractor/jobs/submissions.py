"""Submissions: which request files of a job went to a Batch API, and what became of them.

Kept in the job's ``batches.json``, which is replaced as a whole after every step, so that a run that breaks off at any
point goes on from there and no file is sent, and paid for, twice.
"""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from extractor.errors import RunError, StorageError
from extractor.models.batch_api import Batch, BatchAPI

FILE = "batches.json"
MARK = "incidents_submission"
RESPONSES = "responses"
PREPARED = "prepared"


class Submission(BaseModel):
    """One request file on its way."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(description="Chosen before anything is sent; the batch carries it as metadata.")
    file: str = Field(description="The request file's name in the job folder.")
    sha256: str = Field(description="Of its bytes.")
    input_file_id: str | None = Field(default=None, description="The uploaded file; null before.")
    batch_id: str | None = Field(default=None, description="The batch; null before.")
    status: str = Field(default=PREPARED, description="prepared, or the batch's own status.")
    output: str | None = Field(default=None, description="Where the output file was downloaded to, below the job folder.")
    errors: str | None = Field(default=None, description="Where the error file was downloaded to.")
    problems: list[str] = Field(default_factory=list, description="What the provider found wrong with the file.")
    fetched: bool = Field(default=False, description="Whether the batch has ended and its files are here.")


ENTRIES = TypeAdapter(list[Submission])


class Submissions:
    """The submissions of the job in ``folder``.

    Raises:
        RunError: ``batches.json`` cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / FILE
        self.entries: list[Submission] = []
        try:
            if self._file.is_file():
                self.entries = ENTRIES.validate_json(self._file.read_bytes())
        except (OSError, ValidationError) as error:
            raise RunError(f"{self._file}: cannot be read ({type(error).__name__}); restore it, it says what was sent") from None

    def waiting(self) -> list[Submission]:
        """Those that are under way or unfinished, in the order in which they were begun."""
        return [entry for entry in self.entries if not entry.fetched]

    def refused(self) -> list[Submission]:
        """Those that the provider refused as a whole and that were not sent again."""
        last = {(entry.file, entry.sha256): entry for entry in self.entries}
        return [entry for entry in last.values() if entry.status == "failed"]

    def unsent(self) -> list[Path]:
        """The job's request files that are not on their way: never sent, or sent and refused as a whole."""
        last = {(entry.file, entry.sha256): entry for entry in self.entries}
        found = []
        for file in sorted(self._folder.glob("requests-*.jsonl")):
            entry = last.get((file.name, _sha256(file)))
            if entry is None or entry.status == "failed":
                found.append(file)
        return found

    async def send(self, api: BatchAPI, files: Sequence[Path], tell: Callable[[Submission], None]) -> None:
        """Send ``files``, and before them whatever an earlier run began and did not finish sending."""
        for entry in self.entries:
            if entry.batch_id is None:
                await self._send(api, entry, doubtful=entry.input_file_id is not None)
                tell(entry)
        for file in files:
            entry = Submission(id=secrets.token_hex(16), file=file.name, sha256=_sha256(file))
            self.entries.append(entry)
            self._save()
            await self._send(api, entry, doubtful=False)
            tell(entry)

    async def _send(self, api: BatchAPI, entry: Submission, *, doubtful: bool) -> None:
        file = self._folder / entry.file
        if entry.input_file_id is None:
            if not file.is_file() or _sha256(file) != entry.sha256:
                raise RunError(f"{file}: was changed while it was being sent; restore it, or remove its entry from {self._file}")
            entry.input_file_id = await api.upload(file)
            self._save()
        self._note(entry, await api.create(entry.input_file_id, {MARK: entry.id}, doubtful=doubtful))

    async def look(self, api: BatchAPI, tell: Callable[[Submission, Batch], None]) -> None:
        """See how every batch under way stands, and fetch the files of those that have ended."""
        for entry in self.waiting():
            if entry.batch_id is None:
                continue
            batch = await api.retrieve(entry.batch_id)
            self._note(entry, batch)
            if batch.ended:
                await self._fetch(api, entry, batch)
            tell(entry, batch)

    async def _fetch(self, api: BatchAPI, entry: Submission, batch: Batch) -> None:
        folder = self._folder / RESPONSES
        stem = f"{RESPONSES}/{Path(entry.file).stem}-{entry.id[:8]}"
        try:
            folder.mkdir(exist_ok=True)
            if batch.output_file_id is not None:
                entry.output = f"{stem}-output.jsonl"
                await api.download(batch.output_file_id, self._folder / entry.output)
            if batch.error_file_id is not None:
                entry.errors = f"{stem}-errors.jsonl"
                await api.download(batch.error_file_id, self._folder / entry.errors)
        except OSError as error:
            raise StorageError(f"{folder}: cannot be written ({error.strerror}); make room and run the command again") from error
        entry.fetched = True
        self._save()

    def _note(self, entry: Submission, batch: Batch) -> None:
        entry.batch_id = batch.id
        entry.status = batch.status
        entry.problems = list(batch.problems)
        self._save()

    def _save(self) -> None:
        unfinished = self._file.with_name(FILE + ".unfinished")
        try:
            unfinished.write_bytes(ENTRIES.dump_json(self.entries, indent=2, exclude_none=True) + b"\n")
            os.replace(unfinished, self._file)
        except OSError as error:
            raise StorageError(f"{self._file}: cannot be written ({error.strerror}); make room and run again") from error


def _sha256(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
