"""Hostile text: what breaks readers of text, over and over, with a record that cites it."""

from __future__ import annotations

from schemas import Article, Count, Group, Incident, Outcome, Role, Toll

HOSTILE = {
    "nested quotes": '"killed "3 ',
    "digits": "1",
    "numbers": "1234567890 ",
    "unclosed brackets": "((((killed 3 [",
    "right-to-left marks": "\u202e\u2067killed 3\u202c ",
    "zero-width spaces": "kil\u200bled\u200b 3 ",
    "emoji": "🙂👩‍👩‍👧 killed 3 🙂 ",
    "dots": ".",
    "no-break spaces": "killed\u00a03\u00a0",
    "a list without end": "a guard, ",
    "a sum without end": "3 guards and ",
    "a word without end": "a",
    "blank lines": "killed 3\n\n",
    "dates": "on Monday a week after 11 July ",
    "claims": "the Taliban claimed and denied ",
}
"""A name, and what the text is made of."""


def hostile(unit: str, size: int) -> tuple[Article, list[Incident]]:
    """A text of one unit over and over, and a record that cites it."""
    text = (unit * (size // len(unit) + 1))[:size]
    tolls = [
        Toll(quote="killed 3", outcome=Outcome.killed, count=Count.exactly(3)),
        Toll(quote=text[:400].strip() or "killed", outcome=Outcome.injured, group=Group.civilians, count=Count.exactly(9)),
    ]
    return Article(id="a", text=text), [Incident(role=Role.main, tolls=tolls)]
