"""Codebook: a data project's rules for turning tolls into one number and a record into its columns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from extractor.codebooks.columns import Kind, Row
from extractor.codebooks.identity import Numbering
from extractor.codebooks.places import Locate, nowhere
from extractor.errors import UsageError
from schemas import Casualties, Extraction, Incident


class Codebook(Protocol):
    """One data project's reading of a record."""

    @property
    def name(self) -> str:
        """As ``--codebook`` names it."""
        ...

    @property
    def columns(self) -> Mapping[str, Kind]:
        """The table's columns in their order, each with what its cells hold."""
        ...

    def casualties(self, incident: Incident, *, published: date | None) -> Casualties:
        """The incident's numbers under this codebook, each None where the tolls leave it unknown.

        ``published`` is the article's day. None of the four codebooks weighs it, as one article has one day; it is here
        for those that weigh articles against each other.
        """
        ...

    def row(self, incident: Incident, extraction: Extraction) -> Row | None:
        """The incident as a row, in the order of ``columns``; None when the codebook lists no such incident."""
        ...

    def numbering(self) -> Numbering:
        """What gives each row of one table an id of its own, called once for each in their order."""
        ...


_KNOWN = ("gtd", "acled", "ucdp", "awsd")


def codebook(name: str, *, locate: Locate = nowhere) -> Codebook:
    """The codebook that ``--codebook`` names. ``locate`` gives coordinates for a place; without it they stay blank.

    Raises:
        UsageError: no codebook has that name.
    """
    # Each is imported when it is asked for, since a run needs one of them.
    match name:
        case "gtd":
            from extractor.codebooks.gtd import Gtd

            return Gtd(locate)
        case "acled":
            from extractor.codebooks.acled import Acled

            return Acled(locate)
        case "ucdp":
            from extractor.codebooks.ucdp import Ucdp

            return Ucdp(locate)
        case "awsd":
            from extractor.codebooks.awsd import Awsd

            return Awsd(locate)
    raise UsageError(f"--codebook {name!r} is not known; choose one of {', '.join(_KNOWN)}")


def codebook_names() -> tuple[str, ...]:
    """The names that ``codebook`` knows."""
    return _KNOWN
