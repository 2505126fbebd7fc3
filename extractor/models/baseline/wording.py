"""Wording: in which words a piece of text tells of violence, which says whether it goes on with what was told."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from math import log1p

from extractor.reading.scenes.reading import Reading
from extractor.reading.scenes.scene import Scene
from extractor.reading.text.tokens import Tokens

DEFINITE, INDEFINITE = frozenset("the this that these those".split()), frozenset("a an another".split())
KNOWN = DEFINITE | frozenset("his her its their".split())
BEFORE = 2  # words before that of an attack which may say whether it is a known one
OPENING = 3  # words in which a piece says whether its event is another
HAD = 4  # words before a verb in which its "had" may stand
DAYS, FORTNIGHT = 4, 14  # days back from which on an event is no news of the day, and long ago
# Words by which a piece says how it hangs together with what was told, by the name of their trait.
_CUES = {
    "says": "said says told according reported statement confirmed added",
    "says he": "he she they his her their its it",
    "says also": "also",
    "says another": "another",
    "says other": "other second third fourth",
    "says meanwhile": "meanwhile",
    "says elsewhere": "elsewhere separate separately unrelated",
    "says earlier": "earlier before previous previously",
    "says later": "later afterwards",
    "says same": "same",
    "says there": "there",
    "says had": "had",
    "says when": "when",
    "says where": "where",
    "says toll": "toll",
    "says the dead": "dead wounded injured victim victims bodies deaths hostages captives casualties survivors",
    "says who": "claimed claim responsibility blamed blame denied accused accuse",
    "says hospital": "hospital hospitals clinic doctors doctor surgeon treated treating",
    "says arrested": "arrested arrest arrests detained custody suspect suspects",
    "says in response": "response retaliation reprisal reprisals pursuit pursued",
}
CUES = {word: name for name, words in _CUES.items() for word in words.split()}
# What a piece may open with.
_OPENINGS = {
    "opens with a setting": "in on at near",
    "opens with the": "the",
    "opens with a number": "a an two three four five six seven eight nine ten several another",
    "opens with he": "he she they it his her their its",
    "opens with this": "this that these those both all some most one",
    "opens with nobody": "no nobody none",
    "opens with earlier": "earlier last previous since",
    "opens with speech": '" “',
}
OPENINGS = {word: name for name, words in _OPENINGS.items() for word in words.split()}
_ANOTHER = frozenset("another second third fourth fifth other others further more separate similar two three several".split())
_SETS = frozenset("in at near outside inside on around".split())
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december""".split()
)


class Wording:
    """The words of one text, piece by piece. ``reading`` is the text's own."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._tokens: Tokens = reading.violence.tokens

    def of(self, unit: Scene, first: int, end: int) -> Iterator[tuple[str, float]]:
        """What the words of a unit, whose tokens have the numbers from ``first`` to ``end``, say of it, by name."""
        words = self._tokens.words
        for word in set(words[first:end]) & CUES.keys():
            yield CUES[word], 1.0
        yield from self._opening(first, end)
        yield from self._attacks(unit, first)
        yield from self._harmed(unit, first)
        yield from self._age(unit)
        yield "late", unit.stretches[0][0] / max(1, len(self.reading.text))

    def place(self, first: int, end: int) -> str | None:
        """The first word of the place that the piece opens with, whoever knows it: "In Kara"."""
        words = self._tokens.words
        if first + 1 >= end or words[first] not in _SETS or words[first + 1] in _CALENDAR:
            return None
        return words[first + 1] if self.reading.text[self._tokens.starts[first + 1]].isupper() else None

    def _opening(self, first: int, end: int) -> Iterator[tuple[str, float]]:
        if first >= end:
            return
        words = self._tokens.words
        opening = "opens with a number" if words[first].isdecimal() else OPENINGS.get(words[first])
        if opening is not None:
            yield opening, 1.0
        if not _ANOTHER.isdisjoint(words[first : min(end, first + OPENING)]):
            yield "opens with another", 1.0

    def _attacks(self, unit: Scene, first: int) -> Iterator[tuple[str, float]]:
        """How the words for attacks stand: as of a known one, as of a new one, or as of what had been done before."""
        words = self._tokens.words
        for word in unit.words:
            if not word.noun:
                if "had" in words[max(first, word.first - HAD) : word.first]:
                    yield "tells what had been done", 1.0
                continue
            before = words[max(first, word.first - BEFORE) : word.first]
            opens = word.first <= first + OPENING
            if not DEFINITE.isdisjoint(before):
                yield "names the attack", 1.0
                if opens:
                    yield "opens with the attack", 1.0
            if not INDEFINITE.isdisjoint(before):
                yield "names an attack", 1.0
                if opens:
                    yield "opens with an attack", 1.0

    def _harmed(self, unit: Scene, first: int) -> Iterator[tuple[str, float]]:
        """Whether those who came to harm are known, or first told of."""
        tokens = self._tokens
        for mention in unit.mentions:
            if mention.count is not None and mention.count.low:
                at = bisect_left(tokens.starts, mention.number_start)
                if not KNOWN.isdisjoint(tokens.words[max(first, at - 1) : at + 1]):
                    yield "harms the known", 1.0
                else:
                    yield ("harms one" if mention.count.low == 1 else "harms some"), 1.0

    def _age(self, unit: Scene) -> Iterator[tuple[str, float]]:
        """How many days before publication the unit's day lies."""
        if unit.day is None or unit.day.last is None or self.reading.published is None:
            return
        ago = (self.reading.published - unit.day.last).days
        yield "days ago", log1p(max(0, ago))
        if ago > DAYS:
            yield ("days before" if ago <= FORTNIGHT else "long ago"), 1.0
