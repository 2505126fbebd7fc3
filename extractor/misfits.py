"""Misfits: what of a record or an article made elsewhere does not fit the schema, each with its place, its value and a fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from extractor.article_fields import shown
from extractor.models.answer import path_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_COUNTRY = ("country", "nationality")


def misfits(error: ValidationError, root: str) -> list[tuple[str, str]]:
    """Path and message of everything that a validation found, paths beginning at ``root``. The messages hold the values."""
    return [(path_of(found["loc"], root), _said(found)) for found in error.errors(include_url=False)]


def _said(found: ErrorDetails) -> str:
    kind, value, context = found["type"], shown(found["input"]), found.get("ctx", {})
    if kind == "missing":
        return "is not there; write it, null for no upper bound" if found["loc"][-1] == "high" else "is not there; write it"
    if kind == "extra_forbidden":
        return "is no field of a record; leave it out"
    if kind in {"enum", "literal_error"}:
        return f"is {value}; write {context['expected']}"
    if kind == "string_pattern_mismatch" and found["loc"][-1] in _COUNTRY:
        return f"is {value}; write the two capital letters of ISO 3166-1, such as AF, or null"
    if kind in {"model_type", "model_attributes_type", "dict_type"}:
        return f"is {value}, no object; write one with its fields"
    if kind == "list_type":
        return f"is {value}, no list; write one, which may be empty"
    if kind.startswith(("date_", "datetime_")):
        return f"is {value}, no day; write it as YYYY-MM-DD, such as 2019-05-08, or null"
    return f"is {value}: {found['msg']}"
