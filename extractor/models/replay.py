"""Replay: stored answers in a model's place.

A recording is a JSONL file, or a folder of such files, which are read in the order of their names. Each line is either
an output line of OpenAI's Batch API (``{"custom_id", "response": {"status_code", "body"}, "error"}``) or a plain
``{"custom_id", "content"}``, content being the answer as text or as a JSON object.

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
from extractor.models.completion import reply_from_completion
from extractor.models.failure import error_details, provider_words
from extractor.models.model import Reply, Request


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a line stands: only this is kept in memory."""

    file: Path
    offset: int


class Replay:
    """The answers recorded in ``recording``, a file or a folder.

    Raises:
        UsageError: There is no such file, or a line of it is no recorded answer.
    """

    def __init__(self, recording: str | Path) -> None:
        self._recording = Path(recording)
        self._good: dict[str, list[_Place]] = defaultdict(list)
        self._bad: dict[str, _Place] = {}
        for file in _files(self._recording):
            for place, line in _lines(file):
                key = line["custom_id"]
                if _went_wrong(line):
                    self._bad[key] = place
                else:
                    self._good[key].append(place)

    @property
    def name(self) -> str:
        """``replay:`` and the recording's path."""
        return f"replay:{self._recording}"

    @property
    def reads_prompts(self) -> bool:
        """As the model that was recorded."""
        return True

    @property
    def parameters(self) -> dict[str, Any]:
        """None: the recording fixes every answer."""
        return {}

    async def reply(self, request: Request) -> Reply:
        """The recorded answer; a failed reply where there is none."""
        place = self._place(request)
        if place is None:
            return Reply(
                "failed",
                None,
                error=f"no answer to {request.custom_id} (article {request.article.id}) is recorded in {self._recording}: "
                f"have it answered with 'incidents requests --model {self.name}'",
            )
        with place.file.open("rb") as file:
            file.seek(place.offset)
            return _reply(json.loads(file.readline()), [message["content"] for message in request.messages])

    async def close(self) -> None:
        """Nothing is held open."""

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
            if line.strip():
                yield _Place(file, offset), _checked(line, f"{file}:{number}")
            offset += len(line)


def _checked(line: bytes, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError:
        raise UsageError(f"{place}: the line is not JSON; a recording has one JSON object per line") from None
    if not isinstance(record, dict) or not isinstance(record.get("custom_id"), str):
        raise UsageError(f"{place}: the line has no custom_id, which names the request that it answers")
    if not {"response", "error", "content"} & record.keys():
        raise UsageError(f"{place}: the line has neither a response (Batch API output) nor a content")
    return record


def _went_wrong(line: Mapping[str, Any]) -> bool:
    response = line.get("response")
    return "content" not in line and (not isinstance(response, Mapping) or response.get("status_code", 200) != 200)


def _reply(line: Mapping[str, Any], said: list[str]) -> Reply:
    if "content" in line:
        content = line["content"]
        text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
        return Reply("answered", text) if content else Reply("failed", None, error="the recorded answer is empty")
    response = line.get("response")
    status, body = (response.get("status_code"), response.get("body")) if isinstance(response, Mapping) else (None, None)
    if not _went_wrong(line):
        return reply_from_completion(body if isinstance(body, Mapping) else {})
    details = error_details(line.get("error")) or error_details(body)
    words = provider_words(str(details.get("message", "")), "", said)
    answered = "the batch left it unanswered" if status is None else f"the batch answered {status}"
    return Reply("failed", None, error=answered + (f": {words}" if words else ""))
