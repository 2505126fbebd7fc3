"""Agreement: the number that most independent sources allow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from heapq import heappop, heappush

from schemas import Count


def most_supported(said: Sequence[tuple[Count, str]]) -> int:
    """The number that the most speakers allow; on a tie that the most counts allow; then the lowest.

    ``said`` holds counts, at least one, each with who says it. One sweep upwards over the counts' lower bounds: support
    only grows where a range begins. Time grows with the number of counts times its logarithm.
    """
    waiting = sorted(said, key=lambda one: one[0].low, reverse=True)
    ending: list[tuple[int, str]] = []
    speakers: Counter[str] = Counter()
    standing = 0
    best, support = waiting[-1][0].low, (0, 0)
    while waiting:
        number = waiting[-1][0].low
        while waiting and waiting[-1][0].low == number:
            count, speaker = waiting.pop()
            speakers[speaker] += 1
            standing += 1
            if count.high is not None:
                heappush(ending, (count.high, speaker))
        while ending and ending[0][0] < number:
            _leave(speakers, heappop(ending)[1])
            standing -= 1
        here = (len(speakers), standing)
        if here > support:
            best, support = number, here
    return best


def _leave(speakers: Counter[str], speaker: str) -> None:
    speakers[speaker] -= 1
    if not speakers[speaker]:
        del speakers[speaker]
