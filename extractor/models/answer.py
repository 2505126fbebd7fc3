"""From a model's raw answer to a record: the one place where answers are parsed."""

from __future__ import annotations

import re
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from schemas import Answer, Corrections

FENCE = re.compile(r"\s*```(?:json)?\s*\n(?P<body>.*?)\n?\s*```\s*", re.DOTALL)
MAX_PROBLEMS = 5

Record = TypeVar("Record", bound=BaseModel)


class UnparsableError(ValueError):
    """An answer that is no record. ``cut_off``: its JSON ends before it is complete."""

    def __init__(self, message: str, *, cut_off: bool) -> None:
        super().__init__(message)
        self.cut_off = cut_off


def parse_answer(text: str) -> Answer:
    """The incidents of a first answer.

    Raises:
        UnparsableError: The text is not JSON of the answer's schema.
    """
    return parse(text, Answer)


def parse_corrections(text: str) -> Corrections:
    """The corrections of a repair's answer.

    Raises:
        UnparsableError: The text is not JSON of the corrections' schema.
    """
    return parse(text, Corrections)


def parse(text: str, record: type[Record]) -> Record:
    """The object that an answer holds.

    Raises:
        UnparsableError: The text is not JSON of its schema.
    """
    fenced = FENCE.fullmatch(text)
    try:
        return record.model_validate_json(fenced["body"] if fenced else text)
    except ValidationError as error:
        raise _unparsable(text, error) from None


def problems(error: ValidationError, root: str) -> list[tuple[str, str]]:
    """Path and message of what a validation found, paths beginning at ``root``; never the input itself."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    return [(path_of(problem["loc"], root), problem["msg"]) for problem in found]


def _unparsable(text: str, error: ValidationError) -> UnparsableError:
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    if first["type"] == "json_invalid":
        cut_off = text.lstrip().startswith(("{", "```")) and "EOF while parsing" in first["msg"]
        what = "the answer's JSON breaks off" if cut_off else "the answer is not JSON"
        return UnparsableError(f"{what} ({first['msg']})", cut_off=cut_off)
    found = problems(error, "")
    said = "; ".join(f"{path}: {message}" for path, message in found[:MAX_PROBLEMS])
    more = f"; and {len(found) - MAX_PROBLEMS} more" if len(found) > MAX_PROBLEMS else ""
    return UnparsableError(f"the answer does not fill the schema: {said}{more}", cut_off=False)


def path_of(location: tuple[int | str, ...], root: str) -> str:
    """Where in an answer a location of pydantic's lies, such as ``incidents[0].tolls[1].count``, beginning at ``root``."""
    path = root + "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
    return path.removeprefix(".") or "answer"
