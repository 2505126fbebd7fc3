"""Recording: what is known of stored answers besides the answers: by which model, when, under which prompts.

A folder of recorded answers may hold it as ``recording.json``. ``incidents requests --out FOLDER`` writes one beside the
request lines, so that the answers put there are found under the keys of the model that gave them.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from extractor.errors import StorageError, UsageError
from extractor.models.request_body import Dialect

FILE = "recording.json"


class Recording(BaseModel):
    """Everything but the article that a key depends on, and who gave the answers, in words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    model: str = Field(min_length=1, description="As --model names it; part of every key.")
    parameters: dict[str, Any] = Field(default_factory=dict, description="Temperature and the like; part of every key.")
    prompts: dict[str, str] = Field(default_factory=dict, description="Version by purpose, such as extract: v1.")
    schema_sha256: str | None = Field(default=None, description="SHA-256 of the JSON Schema that was to be filled.")
    window: int | None = Field(default=None, description="Tokens that the model takes; longer articles are in parts.")
    dialect: Dialect = Field(default="openai", description="Whose word for the token limit the requests use.")
    recorded: date | None = Field(default=None, description="The day on which the answers were given.")
    label: str | None = Field(default=None, description="Who answered and how, for whoever reads the numbers.")

    def asks_like(self, other: Recording) -> bool:
        """Whether both give an article the same key and the same questions."""
        words = {"recorded", "label", "dialect"}
        return self.model_dump(exclude=words) == other.model_dump(exclude=words)


def read_recording(folder: Path) -> Recording | None:
    """What ``folder`` says of its answers; None where it says nothing.

    Raises:
        UsageError: Its ``recording.json`` cannot be read.
    """
    file = folder / FILE
    if not file.is_file():
        return None
    try:
        return Recording.model_validate_json(file.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise UsageError(f"{file}: {where + ': ' if where else ''}{first['msg']}; correct it or remove the file") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror}); make it readable") from None


def write_recording(folder: Path, recording: Recording) -> None:
    """Put ``recording`` into ``folder``. One that asks alike stays as it is, with its label.

    Raises:
        UsageError: The folder holds answers to other questions.
        StorageError: The file cannot be written.
    """
    present = read_recording(folder)
    if present is not None:
        if not present.asks_like(recording):
            raise UsageError(
                f"{folder / FILE}: the folder belongs to {_asked(present)}, not to {_asked(recording)}; choose another --out"
            )
        return
    try:
        (folder / FILE).write_text(recording.model_dump_json(indent=2, exclude_none=True) + "\n", encoding="utf-8")
    except OSError as error:
        raise StorageError(f"{folder / FILE}: cannot be written ({error.strerror}); choose another --out") from error


def _asked(recording: Recording) -> str:
    prompts = ", ".join(f"{purpose} {version}" for purpose, version in sorted(recording.prompts.items()))
    schema = f", schema {recording.schema_sha256[:8]}" if recording.schema_sha256 else ""
    window = f", window {recording.window}" if recording.window else ""
    return f"{recording.model} {recording.parameters} ({prompts}{schema}{window})"
