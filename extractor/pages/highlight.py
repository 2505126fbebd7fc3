"""Highlight: a text cut where evidence begins and ends, so that each piece knows what it is evidence of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text, from ``start`` to ``end`` in code points, that ``label`` points at; ``kind`` gives its colour."""

    start: int
    end: int
    label: str
    kind: str = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text with every passage that covers it, the shortest first; none for plain text."""

    text: str
    passages: tuple[Passage, ...]


def pieces(text: str, passages: Iterable[Passage]) -> Iterator[Piece]:
    """The text in pieces that together are the text. Passages may overlap; what of one lies outside the text is cut off.

    Time grows with the length of the text and with the number of passages times how many of them overlap.
    """
    starts: dict[int, list[Passage]] = {}
    ends: dict[int, list[Passage]] = {}
    for passage in passages:
        start, end = max(passage.start, 0), min(passage.end, len(text))
        if start < end:
            starts.setdefault(start, []).append(passage)
            ends.setdefault(end, []).append(passage)
    here = 0
    covering: list[Passage] = []
    for border in sorted({*starts, *ends, len(text)}):
        if border > here:
            yield Piece(text[here:border], tuple(sorted(covering, key=lambda one: (one.end - one.start, one.label))))
            here = border
        for passage in ends.get(border, ()):
            covering.remove(passage)
        covering.extend(starts.get(border, ()))


def highlighted(text: str, passages: Iterable[Passage]) -> Markup:
    """The text as HTML: what is evidence stands in ``mark`` elements with the class and the label of its shortest passage."""
    parts: list[Markup] = []
    for piece in pieces(text, passages):
        if piece.passages:
            first = piece.passages[0]
            labels = ", ".join(passage.label for passage in piece.passages)
            mark = Markup('<mark class="evidence {}" title="{}">{}</mark>')
            parts.append(mark.format(first.kind, labels, piece.text))
        else:
            parts.append(escape(piece.text))
    return Markup("").join(parts)
