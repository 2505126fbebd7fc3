"""Tokens: the words, numbers and signs of a text, cut once and read by everything else here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate

# Zero-width characters separate nothing that a reader sees, but they stand where blanks stand.
BLANK = "\\s\u200b-\u200d\u2060\ufeff\u00ad"
_BLANKS = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad" + "".join(
    map(chr, range(0x2000, 0x200B))
)

# Every piece is one token with the blanks after it, so that the pieces joined are the text again.
_PIECE = re.compile(
    rf"""(?:\d+(?:[.,]\d+)*
        |(?:[^\W\d_]\.){{2,}}
        |[^\W\d_]+(?:'(?:t\b|[^\W\d_]{{2,}}))*
        |'s\b|-{{2,}}|\.{{2,}}
        |[^{BLANK}])[{BLANK}]*
    |[{BLANK}]+""",
    re.VERBOSE,
)
_EVEN = str.maketrans({"’": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "−": "-"})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one text: ``words`` lower-cased, and where each starts and ends in the text."""

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]

    def touching(self, index: int) -> bool:
        """Whether no blank stands between the token ``index`` and the one before it."""
        return index > 0 and index < len(self.words) and self.ends[index - 1] == self.starts[index]


def tokenise(text: str) -> Tokens:
    """Cut ``text`` into tokens. Offsets are those of ``text``; hyphens and apostrophes are evened out in ``words``."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters grow when lower-cased, which would shift every offset after them
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if not lowered.isascii():
        lowered = lowered.translate(_EVEN)
    pieces = _PIECE.findall(lowered)
    words = [piece.rstrip(_BLANKS) for piece in pieces]
    starts = list(accumulate(map(len, pieces), initial=0))
    starts.pop()
    if words and not words[0]:
        del words[0], starts[0]
    ends = [start + len(word) for start, word in zip(starts, words, strict=True)]
    return Tokens(text, words, starts, ends)
