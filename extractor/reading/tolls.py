"""Tolls: an incident's casualty figures, each with its quote, its source and its standing among the others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from extractor.reading.mentions import Mention
from extractor.reading.reading import Reading
from extractor.reading.sources import source_of
from schemas import Count, Group, Outcome, SourceType, Toll, TollStatus


def tolls(reading: Reading, mentions: Iterable[Mention]) -> list[Toll]:
    """The figures among ``mentions`` as tolls, in the order of the text; a figure told twice in the same words stands once."""
    found: list[Toll] = []
    seen: set[tuple[Outcome, Group, str | None, Count]] = set()
    listed = list(mentions)
    wholes = {(m.sentence, m.outcome, m.group) for m in listed if not m.part}
    for mention in listed:
        if mention.count is None or mention.hypothetical:
            continue
        if mention.part and (mention.sentence, mention.outcome, mention.group) in wholes:
            continue  # "45 injured, nine of them seriously": no group of their own
        source = source_of(reading.sentence_text(mention.start))
        key = (mention.outcome, mention.group, source.name if source else None, mention.count)
        if key in seen:
            continue
        seen.add(key)
        found.append(
            Toll(
                quote=reading.text[mention.start : mention.end],
                outcome=mention.outcome,
                group=mention.group,
                count=mention.count,
                source=source.name if source else None,
                source_type=source.kind if source else SourceType.unknown,
                status=TollStatus.superseded if mention.superseded else TollStatus.current,
            )
        )
    return _settled(_without_echoes(found))


def _without_echoes(found: list[Toll]) -> list[Toll]:
    """Leave out an unsourced figure that a sourced one of the same range repeats."""
    sourced = {(t.outcome, t.group, t.count.low, t.count.high) for t in found if t.source is not None}
    kept: list[Toll] = []
    unsourced: set[tuple[Outcome, Group, int, int | None]] = set()
    for toll in found:
        key = (toll.outcome, toll.group, toll.count.low, toll.count.high)
        if toll.source is None and (key in sourced or key in unsourced):
            continue
        if toll.source is None:
            unsourced.add(key)
        kept.append(toll)
    return kept


def _settled(found: list[Toll]) -> list[Toll]:
    """Mark as disputed what cannot be true beside the figure that stands."""
    by_group: dict[tuple[Outcome, Group], list[int]] = defaultdict(list)
    for position, toll in enumerate(found):
        if toll.status is TollStatus.current:
            by_group[toll.outcome, toll.group].append(position)
    result = list(found)
    for (_, group), positions in by_group.items():
        standing = _standing([found[position].count for position in positions])
        kept: list[Count] = []
        for position in positions:
            count = found[position].count
            if count.overlaps(standing) and all(count.overlaps(other) for other in kept):
                kept.append(count)
            elif group is Group.everyone or count.overlaps(standing):
                result[position] = found[position].model_copy(update={"status": TollStatus.disputed})
            else:
                result[position] = found[position].model_copy(update={"status": TollStatus.disputed})
    return _agreeing(result)


def _standing(counts: Sequence[Count]) -> Count:
    """The figure that most others agree with; among equals the highest, then the most exact."""
    return max(counts, key=lambda count: (sum(count.overlaps(other) for other in counts), count.low, count.exact))


def _agreeing(found: list[Toll]) -> list[Toll]:
    """Leave out parts that no total of their outcome can hold: one of the two was misread."""
    highs: dict[Outcome, int] = {}
    for toll in found:
        if toll.group is Group.everyone and toll.status is TollStatus.current and toll.count.high is not None:
            highs[toll.outcome] = max(highs.get(toll.outcome, 0), toll.count.high)
    kept = []
    room = dict(highs)
    for toll in found:
        part = toll.group not in (Group.everyone, Group.attackers) and toll.outcome in room
        if part and toll.status is TollStatus.current:
            if toll.count.low > room[toll.outcome]:
                continue
            if toll.group in (Group.civilians, Group.security_forces):
                room[toll.outcome] -= toll.count.low
        kept.append(toll)
    return kept
