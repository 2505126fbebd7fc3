"""Late patterns: regular expressions that are compiled when they are first used.

Compiling every pattern of the reader takes longer than reading an article, and a short text needs few of them.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Late:
    """Stands for a compiled pattern. Its methods are looked up once, and from then on are the compiled pattern's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, compiled when first searched for; a pattern that is wrong raises ``re.error`` only then."""
    return cast("re.Pattern[str]", _Late(pattern, flags))
