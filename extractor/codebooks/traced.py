"""Traced: a codebook's rows with the article and the incident that each came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from extractor.codebooks.codebook import Codebook
from extractor.codebooks.columns import Kind, Row
from extractor.codebooks.identity import Numbering, position
from schemas import Casualties, Extraction, Incident

ARTICLE, INCIDENT = "article_id", "incident"


@dataclass(frozen=True, slots=True)
class Traced:
    """``book`` with two columns before its own: ``article_id``, and ``incident``, its position in the record from 0."""

    book: Codebook

    @property
    def name(self) -> str:
        """The codebook's own name."""
        return self.book.name

    @property
    def columns(self) -> Mapping[str, Kind]:
        """The two columns, then the codebook's."""
        return {ARTICLE: Kind.text, INCIDENT: Kind.integer, **self.book.columns}

    def casualties(self, incident: Incident, *, published: date | None) -> Casualties:
        """The codebook's own reading."""
        return self.book.casualties(incident, published=published)

    def row(self, incident: Incident, extraction: Extraction) -> Row | None:
        """The codebook's row, with where it came from; None when the codebook lists no such incident."""
        row = self.book.row(incident, extraction)
        return None if row is None else {ARTICLE: extraction.article.id, INCIDENT: position(incident, extraction), **row}

    def numbering(self) -> Numbering:
        """The codebook's own numbering."""
        return self.book.numbering()
