"""Late patterns: regular expressions that are compiled when they are first used.

Compiling every pattern of the reader takes longer than reading an article, and a short text needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast

from extractor.reading.text.alternatives import led_by_letters, sorted_alternatives


class _Late:
    """Stands for a compiled pattern. Its methods are looked up once, and from then on are the compiled pattern's own."""

    def __init__(self, pattern: str, flags: int, rewritten: Callable[[str], str] = str) -> None:
        self.pattern = pattern
        self.flags = flags
        self.rewritten = rewritten

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.rewritten(self.pattern), self.flags), name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled when first searched for; a pattern that is wrong raises ``re.error`` only then."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


def late_of_words(pattern: str) -> re.Pattern[str]:
    """The same for a pattern that ignores case and holds long lists of words, which are sorted by their first letters: it fits where it
    did in half the time, but takes twice as long to compile, so it is for those that are tried on most texts.
    """
    return cast("re.Pattern[str]", _Late(pattern, re.IGNORECASE, sorted_alternatives))


def late_at_words(pattern: str) -> re.Pattern[str]:
    """The same for a pattern that ignores case, and each alternative of which begins with one of some words: a search looks only where
    a word begins as one of them does.
    """
    return cast("re.Pattern[str]", _Late(pattern, re.IGNORECASE, led_by_letters))
