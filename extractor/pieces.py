"""Pieces: an article that is longer than a model's window, cut at ends of sentences into parts that overlap.

Every part but the first begins with the article's opening, since that is what names the event that the later sentences
speak of; an ellipsis in brackets stands where text was left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractor.reading.text.sentences import sentences
from extractor.window import at_most_tokens
from schemas import Article

GAP = "\n\n[...]\n\n"
OPENING_SHARE = 6  # a sixth of the room repeats the opening
OVERLAP_SHARE = 8  # an eighth repeats the end of the part before


@dataclass(frozen=True, slots=True)
class _Unit:
    """A stretch that is not cut further: offsets into the text, and its tokens at most."""

    start: int
    end: int
    tokens: int


def split(article: Article, room: int) -> list[Article]:
    """The article in parts whose texts take at most ``room`` tokens each; the article itself where it fits.

    Every character of the text stands in at least one part. The parts carry the article's own id and metadata.
    """
    text = article.text
    if at_most_tokens(text) <= room:
        return [article]
    units = list(_units(text, room // 4))
    opening = text[: _end_of(units, room // OPENING_SHARE)].rstrip()
    first_room = room
    later_room = room - at_most_tokens(opening + GAP)
    parts: list[str] = []
    position = 0
    while position < len(units):
        stop = _stop(units, position, later_room if parts else first_room)
        body = text[units[position].start : units[stop - 1].end]
        parts.append(opening + GAP + body.lstrip("\n") if parts else body)
        if stop == len(units):
            break
        position = _back(units, position, stop, room // OVERLAP_SHARE)
    return [article.model_copy(update={"text": part}) for part in parts]


def _units(text: str, limit: int) -> Iterator[_Unit]:
    """The text from sentence to sentence, without gaps; what is longer than ``limit`` is cut at a space, or else anywhere."""
    starts = [sentence.start for sentence in sentences(text)][1:]
    for start, end in pairwise([0, *starts, len(text)]):
        yield from _cut(text, start, end, limit)


def _cut(text: str, start: int, end: int, limit: int) -> Iterator[_Unit]:
    waiting = [(start, end)]
    while waiting:
        start, end = waiting.pop()
        tokens = at_most_tokens(text[start:end])
        if tokens <= limit or end - start == 1:
            yield _Unit(start, end, tokens)
            continue
        middle = (start + end) // 2
        space = text.rfind(" ", start + 1, middle)
        cut = space + 1 if space > start else middle
        while cut < end - 1 and text[cut].isspace():
            cut += 1
        waiting += [(cut, end), (start, cut)]


def _end_of(units: Sequence[_Unit], room: int) -> int:
    """Where the units that fit into ``room`` end; 0 where the first does not fit."""
    end = 0
    for unit in units:
        room -= unit.tokens
        if room < 0:
            break
        end = unit.end
    return end


def _stop(units: Sequence[_Unit], position: int, room: int) -> int:
    """The position behind the last unit that fits, at least one unit further."""
    stop = position
    while stop < len(units) and (stop == position or units[stop].tokens <= room):
        room -= units[stop].tokens
        stop += 1
    return stop


def _back(units: Sequence[_Unit], position: int, stop: int, overlap: int) -> int:
    """Where the next part begins: back from ``stop`` as far as ``overlap`` allows, always further than the last began."""
    start = stop
    while start - 1 > position and units[start - 1].tokens <= overlap:
        overlap -= units[start - 1].tokens
        start -= 1
    return start
