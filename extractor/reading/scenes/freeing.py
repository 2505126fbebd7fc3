"""Freeing: sentences that tell that people who were taken came free."""

from __future__ import annotations

import re

from extractor.reading.scenes.reading import Reading
from extractor.reading.text.late import late
from extractor.reading.words.stems import stems, whole_words

# "A priest kidnapped last month has been freed": news of the kidnapping, whenever that was, and no other event's day or place.
_FREED = whole_words("freed free released release releases rescued rescue liberated freedom escaped home go")
_FREEING = late(
    r"\b(?:freed|released|rescued|liberated|releas(?:e|es)\s+(?:of|from)|free\s+(?:on|after|from|yesterday|today|again|in)|walk(?:s|ed)\s+free|(?:set|let)\s+(?:\w+\s+)?(?:free|go)|regained\s+(?:\w+\s+)?freedom|escaped\s+from|came\s+home)\b",
    re.IGNORECASE,
)
_TAKEN = stems("kidnap abduct hostage captiv captor") | whole_words("seized snatched taken held")


def frees(reading: Reading, number: int) -> bool:
    """Whether the sentence of that number tells that people who were taken came free."""
    sentence, words = reading.sentences[number], reading.marks[number]
    if not (words & _FREED and words & _TAKEN):
        return False
    return _FREEING.search(reading.text, sentence.start, sentence.end) is not None
