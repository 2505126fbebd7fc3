"""Replay: stored answers in a model's place.

A recording is a JSONL file, or a folder of such files, which are read in the order of their names. Each line is either
an output line of OpenAI's Batch API (``{"custom_id", "response": {"status_code", "body"}, "error"}``) or a plain
``{"custom_id", "content"}``, content being the answer as text or as a JSON object. Request lines are passed over, so that
a folder may hold questions and answers.

``recording.json`` in the folder (or beside the file) says which model was recorded, with which parameters, prompts and
schema. Requests are then keyed, and the records then signed, as that model's were: the replay of a recording is the
run that it recorded. Without it, keys are those of ``replay:RECORDING`` itself.

A ``custom_id`` is that of the request: the article's key, with ``:1``, ``:2`` … for its repairs. Lines may also repeat
the bare key; the first good one then answers the article and the next ones its repairs, in order. A line that failed
(expired, an HTTP error) counts only where no good one exists. Recordings written by hand may use the article's id in
place of the key.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extractor.errors import UsageError
from extractor.models.model import Reply, Request
from extractor.models.recording import Recording, read_recording
from extractor.models.response_line import ResponseLineError, read_response_line, reply_of, went_wrong, worth_repeating


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: only this is kept in memory."""

    file: Path
    offset: int

    def line(self) -> dict[str, Any]:
        """The line, read again."""
        with self.file.open("rb") as file:
            file.seek(self.offset)
            record: dict[str, Any] = json.loads(file.readline())
            return record


class Replay:
    """The answers recorded in ``recording``, a file or a folder. ``recorded`` is what is known of them, if anything.

    Raises:
        UsageError: There is no such file, or a line of it is no recorded answer.
    """

    def __init__(self, recording: str | Path) -> None:
        self._path = Path(recording)
        self._good: dict[str, list[_Place]] = defaultdict(list)
        self._bad: dict[str, _Place] = {}
        files = _files(self._path)
        self.recorded: Recording | None = read_recording(files[0].parent)
        for file in files:
            for place, line in _lines(file):
                key = line["custom_id"]
                if went_wrong(line):
                    self._bad[key] = place
                else:
                    self._good[key].append(place)

    @property
    def name(self) -> str:
        """The recorded model's name; ``replay:`` and the recording's path where it is not known."""
        return self.recorded.model if self.recorded else f"replay:{self._path}"

    @property
    def reads_prompts(self) -> bool:
        """As the model that was recorded."""
        return True

    @property
    def parameters(self) -> dict[str, Any]:
        """The recorded model's."""
        return dict(self.recorded.parameters) if self.recorded else {}

    @property
    def prompts(self) -> Mapping[str, str]:
        """The versions of the prompts, by purpose, that were answered; empty where they are not known."""
        return self.recorded.prompts if self.recorded else {}

    @property
    def schema_sha256(self) -> str | None:
        """The schema that was filled; None where it is not known."""
        return self.recorded.schema_sha256 if self.recorded else None

    @property
    def window(self) -> int | None:
        """How many tokens the recorded model took; None where that is not known."""
        return self.recorded.window if self.recorded else None

    async def reply(self, request: Request) -> Reply:
        """The recorded answer; a failed reply where there is none."""
        return self.answer(request) or Reply("failed", None, error=self._missing(request))

    def answer(self, request: Request) -> Reply | None:
        """The recorded answer, if there is one."""
        place = self._place(request)
        return None if place is None else reply_of(place.line(), [message["content"] for message in request.messages])

    def final_answer(self, request: Request) -> Reply | None:
        """The recorded answer, unless asking again may bring a better one."""
        place = self._place(request)
        line = None if place is None else place.line()
        if line is None or worth_repeating(line):
            return None
        return reply_of(line, [message["content"] for message in request.messages])

    async def close(self) -> None:
        """Nothing is held open."""

    def _missing(self, request: Request) -> str:
        model = self.recorded.model if self.recorded else "openai/NAME"
        return (
            f"no answer to {request.custom_id} (article {request.article.id}) is recorded in {self._path}: write its request "
            f"with 'incidents requests SOURCE --model {model} --responses {self._path} --out requests.jsonl' and have it answered"
        )

    def _place(self, request: Request) -> _Place | None:
        suffix = request.custom_id.removeprefix(request.key)
        for key in (request.key, request.article.id):
            if own := self._good.get(key + suffix):
                return own[0]
            repeated = self._good.get(key, [])
            if request.round < len(repeated):
                return repeated[request.round]
            if bad := self._bad.get(key + suffix):
                return bad
        return None


def _files(recording: Path) -> list[Path]:
    if recording.is_dir():
        files = sorted(recording.glob("*.jsonl"))
        if not files:
            raise UsageError(f"the folder {recording} holds no .jsonl file with recorded answers")
        return files
    if not recording.is_file():
        raise UsageError(f"there is no recording {str(recording)!r}: give a .jsonl file or a folder of them after replay:")
    return [recording]


def _lines(file: Path) -> Iterator[tuple[_Place, dict[str, Any]]]:
    with file.open("rb") as lines:
        offset = 0
        for number, line in enumerate(lines, start=1):
            if line.strip() and (record := _response(line, f"{file}:{number}")) is not None:
                yield _Place(file, offset), record
            offset += len(line)


def _response(line: bytes, place: str) -> dict[str, Any] | None:
    try:
        return read_response_line(line)
    except ResponseLineError as error:
        raise UsageError(f"{place}: {error}") from None
