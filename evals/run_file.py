"""Run file: the extractions of one evaluation run, with what they were made from. A baseline is one of these."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from evals.selection import Selection
from extractor.errors import UsageError
from schemas import Answer, ArticleReference, Extraction
from schemas.json_schema import schema_sha256, strict_schema

SCORER = (
    "align.py",
    "cases.py",
    "ceaf.py",
    "evidence.py",
    "facts.py",
    "metrics.py",
    "muc/fills.py",
    "muc/measures.py",
    "muc/response.py",
    "muc/slots.py",
    "muc/values.py",
    "names.py",
    "score.py",
    "table.py",
    "tally.py",
    "verdicts.py",
)
"""The modules that decide what a score is. A change in one of them makes stored scores incomparable."""


class RunFile(BaseModel):
    """One run of a model over a suite. It holds answers, not scores, so that scoring it again costs nothing."""

    model_config = ConfigDict(extra="forbid")

    suite: str = Field(description="Name of the suite.")
    split: str = Field(description="Which part of the suite was run.")
    limit: int | None = Field(default=None, description="How many of its articles; null for all.")
    seed: int | None = Field(default=None, description="With a seed, the articles were drawn by chance; null for the first ones.")
    skip: int = Field(default=0, ge=0, description="How many of the first ones, or of those drawn first, were left out.")
    dataset_sha256: str = Field(description="Hash of the articles and labels that were run.")
    scorer_sha256: str = Field(description="Hash of the scoring code that last scored it.")
    schema_sha256: str = Field(description="Hash of the JSON Schema that the model filled.")
    model: str = Field(description="The model, as --model names it.")
    prompt: str | None = Field(default=None, description="Version of the prompt; null for a model that reads none.")
    repeats: int = Field(default=1, ge=1, description="How often each article was read.")
    extractions: list[Extraction] = Field(
        description="Every extraction; an article that was read several times comes several times."
    )

    @property
    def selection(self) -> Selection:
        """Which articles were run."""
        return Selection(self.split, self.limit, self.seed, self.skip)


def read_run(path: Path) -> RunFile:
    """A run file.

    Raises:
        UsageError: It cannot be read, or is no run file.
    """
    try:
        return RunFile.model_validate_json(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; make it with: incident-evals run --out {path}") from None
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise UsageError(f"{path}: {where}: {first['msg']}; make it again with: incident-evals run --out {path}") from None


def hold_writable(path: Path) -> None:
    """See to it that a run file can be written there, before a model is paid for what is to go into it.

    Raises:
        UsageError: It cannot.
    """
    new = not path.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab"):
            pass
        if new:
            path.unlink()
    except OSError as error:
        raise UsageError(f"--out {path}: cannot be written ({error.strerror}); choose another place") from None


def write_run(run: RunFile, path: Path, *, brief: bool = False) -> None:
    """Write a run file, one extraction a line, so that two of them can be compared line by line.

    ``brief`` leaves out what equals its default.
    """
    head = run.model_dump_json(exclude={"extractions"})
    lines = ",\n".join(extraction.model_dump_json(exclude_defaults=brief) for extraction in run.extractions)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{head[:-1]},"extractions":[\n{lines}\n]}}\n', encoding="utf-8")


def for_scoring(run: RunFile) -> RunFile:
    """The run with nothing but what scores are made of: which article, how it ended, and its records.

    A baseline lies in a repository; what a model was asked and what the rules said of it would only swell it.
    """
    return run.model_copy(update={"extractions": [_for_scoring(extraction) for extraction in run.extractions]})


def _for_scoring(extraction: Extraction) -> Extraction:
    return Extraction(
        article=ArticleReference(id=extraction.article.id, sha256=extraction.article.sha256),
        status=extraction.status,
        incidents=[incident.model_copy(update={"casualties": None}) for incident in extraction.incidents],
        error=extraction.error,
    )


@cache
def scorer_sha256() -> str:
    """SHA-256 over the scoring code."""
    digest = hashlib.sha256()
    for name in SCORER:
        digest.update(files("evals").joinpath(name).read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()


@cache
def answer_schema_sha256() -> str:
    """SHA-256 of the schema that models fill."""
    return schema_sha256(strict_schema(Answer))
