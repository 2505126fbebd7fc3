"""Columns: the layout of a codebook's table, and what each cell may hold."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

Value = str | int | float | date | None
Row = dict[str, Value]


class Kind(StrEnum):
    """What the cells of a column are. Any of them may be blank (None)."""

    text = "text"
    integer = "integer"
    number = "number"
    day = "day"


_MARKS = {"#": Kind.integer, "~": Kind.number, "@": Kind.day}


def layout(names: str) -> Mapping[str, Kind]:
    """Columns in their order, from names that a mark may follow: ``#`` integer, ``~`` number, ``@`` day, none text."""
    columns: dict[str, Kind] = {}
    for name in names.split():
        columns[name.rstrip("#~@")] = _MARKS.get(name[-1], Kind.text)
    return columns


def blank_row(columns: Mapping[str, Kind]) -> Row:
    """A row without a single value."""
    return dict.fromkeys(columns)


def filled(columns: Mapping[str, Kind], values: Mapping[str, Value]) -> Row:
    """A row in the columns' order; blank where ``values`` says nothing.

    Raises:
        KeyError: ``values`` names a column that the table does not have.
    """
    row = blank_row(columns)
    for name, value in values.items():
        if name not in row:
            raise KeyError(f"{name} is no column of this codebook; its columns are {', '.join(columns)}")
        row[name] = value
    return row
