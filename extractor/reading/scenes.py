"""Scenes: which stretches of an article speak of its main incident, and which of others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.reading.attacks import AttackWord
from extractor.reading.dates import DateMention
from extractor.reading.reading import Reading
from schemas import DatePrecision, Outcome

VIOLENT = frozenset({Outcome.killed, Outcome.injured, Outcome.abducted})
LEAD = 4  # sentences in which an article says what it is about
SPEAKING = ("future", "offset", "duration", "named")


@dataclass(frozen=True, slots=True)
class Scene:
    """One incident's stretches of text, as (start, end) offsets, in order. ``main``: what the article reports."""

    main: bool
    stretches: tuple[tuple[int, int], ...]

    def holds(self, offset: int) -> bool:
        """Whether ``offset`` lies in the scene."""
        position = bisect_left(self.stretches, (offset + 1,)) - 1
        return position >= 0 and self.stretches[position][0] <= offset < self.stretches[position][1]


def scenes(reading: Reading, attacks: Sequence[AttackWord]) -> list[Scene]:
    """The main scene first, then one for each stretch about another time that holds an attack with a figure of its own."""
    settings = reading.backdrops
    stretches = [(b.scope_start, b.scope_end) for b in settings if b.scope_end > b.scope_start]
    governed = _merged([*stretches, *_other_days(reading, attacks)])
    periods = _merged([(b.scope_start, b.scope_end) for b in settings if b.kind == "period"])
    figures = sorted(
        m.number_start for m in reading.mentions if m.outcome in VIOLENT and m.count is not None and not m.hypothetical
    )
    done = [word.start for word in attacks]
    found = [Scene(True, tuple(_without(len(reading.text), governed)))]
    for start, end in governed:
        if (
            _any_between(figures, start, end)
            and _any_between(done, start, end)
            and not _any_between([p for p, _ in periods], start, end)
        ):
            found.append(Scene(False, ((start, end),)))
    return found


def main_date(reading: Reading, attacks: Sequence[AttackWord]) -> DateMention | None:
    """The date that the lead sets beside an attack."""
    starts = [word.start for word in attacks]
    for mention in reading.dates:
        sentence = reading.sentence_at(mention.start)
        beside = mention.kind not in SPEAKING and _any_between(starts, sentence.start, sentence.end)
        if beside and not any(backdrop.governs(mention.start) for backdrop in reading.backdrops[:50]):
            return mention
    return None


def _other_days(reading: Reading, attacks: Sequence[AttackWord]) -> list[tuple[int, int]]:
    """Sentences past the lead that give another date than the main one."""
    main = main_date(reading, attacks)
    if main is None:
        return []
    found = []
    for mention in reading.dates:
        number = reading.sentence_number_at(mention.start)
        dated = (
            mention.kind not in SPEAKING
            and mention.kind != "weekday"
            and (
                mention.first is not None
                or mention.precision is not DatePrecision.unknown
                or mention.kind in ("partial", "explicit")
            )
        )
        if number >= LEAD and dated and not _same_time(mention, main):
            sentence = reading.sentences[number]
            found.append((sentence.start, sentence.end))
    return found


def _same_time(one: DateMention, other: DateMention) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return one.anchored and one.kind == other.kind
    return one.first <= other.last and other.first <= one.last


def _any_between(positions: Sequence[int], start: int, end: int) -> bool:
    at = bisect_left(positions, start)
    return at < len(positions) and positions[at] < end


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if result and start < result[-1][1]:
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result


def _without(length: int, governed: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    result, position = [], 0
    for start, end in governed:
        if start > position:
            result.append((position, start))
        position = max(position, end)
    if position < length:
        result.append((position, length))
    return result
