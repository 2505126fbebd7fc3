"""Arrow records: extractions as rows of nested columns, which carry the names and the shape that their JSON has.

The columns are made from the classes of the record themselves, so that they cannot differ from it.
"""

from __future__ import annotations

import types
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

import pyarrow as pa  # type: ignore[import-untyped]  # ships no types
from pydantic import BaseModel

from extractor.errors import StorageError
from schemas import Extraction

PLAIN = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}
LARGEST = 2**63 - 1


@cache
def record_schema() -> pa.Schema:
    """The columns of a table of extractions. Every one may be null, as in JSON; ``evidence`` is a map by path."""
    return pa.schema(_fields(Extraction))


def table_of(lines: Iterable[bytes]) -> pa.Table:
    """The extractions of ``lines``, one JSON object each, in their order.

    Raises:
        StorageError: A number does not fit its column.
    """
    extractions = [Extraction.model_validate_json(line) for line in lines]
    try:
        return pa.Table.from_pylist([_row(extraction) for extraction in extractions], record_schema())
    except (pa.ArrowInvalid, OverflowError) as error:
        raise StorageError(_misfit(extractions, error)) from error


def _row(extraction: Extraction) -> dict[str, Any]:
    row = extraction.model_dump()
    return row | {"evidence": list(row["evidence"].items())}


def _misfit(extractions: Iterable[Extraction], error: Exception) -> str:
    for extraction in extractions:
        for number in _numbers(extraction.model_dump()):
            if number > LARGEST:
                return (
                    f"the record of {extraction.article.id} holds {number}, more than a 64-bit integer takes: write jsonl "
                    "instead, or correct that article"
                )
    return f"a record does not fit the columns of Parquet ({error}): write jsonl instead"


def _numbers(value: object) -> Iterable[int]:
    if isinstance(value, int):
        yield value
    elif isinstance(value, Mapping | list):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _numbers(inner)


def _fields(model: type[BaseModel]) -> list[pa.Field]:
    return [pa.field(name, _type(field.annotation)) for name, field in model.model_fields.items()]


def _type(annotation: Any) -> pa.DataType:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _type(arguments[0])
    if origin in (Union, types.UnionType):
        (known,) = (argument for argument in arguments if argument is not types.NoneType)
        return _type(known)
    if origin is list:
        return pa.list_(_type(arguments[0]))
    if origin is dict:
        return pa.map_(*map(_type, arguments))
    if issubclass(annotation, BaseModel):
        return pa.struct(_fields(annotation))
    return PLAIN[str if issubclass(annotation, Enum) else annotation]
