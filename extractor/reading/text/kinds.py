"""Kinds of words: the sets of words that readers jump to, one bit of a byte each.

Asking of every word of a text whether it is of a kind takes longer than all that is done with those that are. Here each word is asked
once, when it is met first; a text's tokens come with one byte each, and the next word of a kind is a search among bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate

from extractor.reading.text.pieces import Known

BLANK = 0xFF  # the byte of blanks that stand where a word might; no word is of all kinds
_MOST = 7
_HERE = ord("\n")  # so that a text is parted behind each word of a kind by one step
_END = bytes([_HERE])
_tests: list[Callable[[str], object]] = []
_keepers: list[Callable[[], object]] = []


class WordKind:
    """The words of which ``belongs`` says so, lower-cased as tokens are; made when the module that looks for them is loaded.

    Raises:
        ValueError: There are as many kinds as a byte can tell apart.
    """

    def __init__(self, belongs: Callable[[str], object]) -> None:
        if len(_tests) == _MOST:
            raise ValueError(f"a byte tells {_MOST} kinds of words apart: give up one of them or look for these words otherwise")
        bit = 1 << len(_tests)
        _tests.append(belongs)
        self._table = bytes(_HERE if byte & bit and byte != BLANK else 0 for byte in range(BLANK + 1))
        KIND_OF.clear()
        for forget in _keepers:
            forget()

    def places(self, kinds: bytes, start: int = 0, end: int | None = None) -> list[int]:
        """Where words of this kind stand from the token ``start`` on and before ``end``, given the tokens' kinds."""
        runs = kinds[start:end].translate(self._table).splitlines(keepends=True)
        if runs and not runs[-1].endswith(_END):
            runs.pop()  # what follows the last of them
        return list(accumulate(map(len, runs), initial=start - 1))[1:]

    def stands(self, kinds: bytes, start: int, end: int) -> bool:
        """Whether a word of this kind stands between two tokens."""
        return _HERE in kinds[start:end].translate(self._table)


def forgotten_with_kinds(forget: Callable[[], object]) -> None:
    """Have ``forget`` called whenever a kind is added: it drops what was kept without knowing of that kind."""
    _keepers.append(forget)


def _kind_of(word: str) -> int:
    if not word:
        return BLANK
    return sum(1 << number for number, belongs in enumerate(_tests) if belongs(word))


KIND_OF = Known(_kind_of)
