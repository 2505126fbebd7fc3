"""Phrases: words and short sequences of words, each with what it says, found in a text's tokens in one pass.

A phrase is written as its words, with blanks between them. ``|`` parts the forms that a word may take, ``*`` at a word's
end stands for any ending, and ``4~`` before a word lets up to four other words stand before it: "took|taken 4~hostage*".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, TypeVar

from extractor.reading.text.pieces import Known

T = TypeVar("T")

SHORTEST_STEM = 3
PARTING = frozenset(".;:!?")


class Hit(NamedTuple, Generic[T]):
    """A phrase found: its tokens from ``first`` on and before ``last``, and what it says."""

    first: int
    last: int
    says: T


class _Step(NamedTuple):
    """One word of a phrase after its first: its forms, its stems, and how many other words may stand before it."""

    forms: frozenset[str]
    stems: tuple[str, ...]
    gap: int

    def fits(self, word: str) -> bool:
        return word in self.forms or (bool(self.stems) and word.startswith(self.stems))


class _Phrase(NamedTuple, Generic[T]):
    says: T
    steps: tuple[_Step, ...]


class _Begun(NamedTuple, Generic[T]):
    """The phrases that a word begins, and the words one of which stands right behind it in each of them; None where others may."""

    phrases: tuple[_Phrase[T], ...]
    second: frozenset[str] | None


class Phrases(Generic[T]):
    """Many phrases at once. What a pass costs depends on the text, not on how many phrases there are."""

    def __init__(self, tables: Iterable[tuple[T, str]]) -> None:
        """``tables`` holds phrases, one to a line or parted by commas, beside what they say."""
        self._exact: dict[str, list[_Phrase[T]]] = {}
        self._stems: dict[str, list[_Phrase[T]]] = {}
        self._known = Known(self._look_up)
        for says, lines in tables:
            for phrase in lines.replace("\n", ",").split(","):
                if words := phrase.split():
                    self._enter(says, words)

    def _enter(self, says: T, words: Sequence[str]) -> None:
        phrase = _Phrase(says, tuple(_step(word) for word in words[1:]))
        first = _step(words[0])
        for form in first.forms:
            self._exact.setdefault(form, []).append(phrase)
        for stem in first.stems:
            self._stems.setdefault(stem, []).append(phrase)

    def find(self, words: Sequence[str]) -> list[Hit[T]]:
        """Every phrase in ``words``, lower-cased tokens, in order; of those that say the same, the longest at each place."""
        found: list[Hit[T]] = []
        for position, begun in enumerate(map(self._known.__getitem__, words)):
            if begun is not None and (begun.second is None or begun.second.intersection(words[position + 1 : position + 2])):
                found += self._at(begun.phrases, words, position)
        return found

    def longest(self, words: Sequence[str]) -> Iterator[Hit[T]]:
        """The phrases in ``words`` that overlap no earlier one, in order; of those that begin together the longest."""
        reached = -1
        for hit in sorted(self.find(words), key=lambda hit: (hit.first, -hit.last)):
            if hit.first >= reached:
                reached = hit.last
                yield hit

    def _at(self, phrases: Sequence[_Phrase[T]], words: Sequence[str], position: int) -> list[Hit[T]]:
        if len(phrases) == 1 and not phrases[0].steps:
            return [Hit(position, position + 1, phrases[0].says)]
        longest: dict[T, int] = {}
        for says, steps in phrases:
            last = position + 1
            for step in steps:
                last = _after(step, words, last)
                if not last:
                    break
            if last > longest.get(says, 0):
                longest[says] = last
        return [Hit(position, last, says) for says, last in longest.items()]

    def _look_up(self, word: str) -> _Begun[T] | None:
        phrases = list(self._exact.get(word, ()))
        for length in range(SHORTEST_STEM, len(word) + 1):
            phrases += self._stems.get(word[:length], ())
        if not phrases:
            return None
        plain = all(phrase.steps and phrase.steps[0].gap == 0 and not phrase.steps[0].stems for phrase in phrases)
        return _Begun(tuple(phrases), frozenset().union(*(phrase.steps[0].forms for phrase in phrases)) if plain else None)


def _step(written: str) -> _Step:
    gap, _, words = written.rpartition("~")
    forms = words.split("|")
    exact = frozenset(form for form in forms if not form.endswith("*"))
    return _Step(exact, tuple(form[:-1] for form in forms if form.endswith("*")), int(gap or 0))


def _after(step: _Step, words: Sequence[str], position: int) -> int:
    """The position after the word that fits, from ``position`` on; 0 where none does in time."""
    for at in range(position, min(position + step.gap + 1, len(words))):
        if step.fits(words[at]):
            return at + 1
        if words[at] in PARTING:
            return 0
    return 0
