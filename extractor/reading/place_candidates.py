"""Names in a text that may be places: capitalised words which the gazetteer knows, or which a word such as "district" marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extractor.reading.gazetteer import LONGEST_NAME, Named, gazetteer, place_key
from extractor.reading.place_words import (
    ACRONYMS,
    AT,
    CAPITAL_RANKS,
    DIRECTIONS,
    LINKS,
    NAME_LINKS,
    NEVER,
    NOT_NAMES,
    OF,
    RANK_AFTER,
    RANK_OF_BEFORE,
    RANKS,
    TITLES,
    Rank,
)

_UPPER = "A-Z" + "".join(chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_INITIALS = r"(?:[A-Z]\.){2,}"
_NAME = rf"(?:{_INITIALS}|[{_UPPER}](?:[\w'’ʼ]*\w)?)"
_GAP = r"(?:[ -]|[ \t]{0,2}\n[ \t]{0,2})"
RUN = re.compile(rf"{_NAME}(?:(?:{_GAP}|{_GAP}(?:(?:{LINKS}){_GAP}){{1,2}}|(?<=S[tT])\. ){_NAME})*")
WORD = re.compile(rf"{_INITIALS}|[^\W_](?:[\w'’ʼ]*\w)?")
POSSESSIVE = re.compile(r"['’][sS]$")
LAST_WORD = re.compile(r"([\w-]+)[ \n]+(?:the[ \n]+|central[ \n]+|downtown[ \n]+)?$", re.IGNORECASE)
HEADLINE = 4  # words in capitals that make a run of capitals out of names and other words alike


@dataclass(slots=True)
class Word:
    """One word of a run: its key, its offsets, and whether it has a capital initial."""

    key: str
    start: int
    end: int
    capital: bool
    possessive: bool


@dataclass(slots=True)
class Candidate:
    """A name that may be a place, and what stands around it.

    ``left`` and ``right`` are the keys of the words that its run of capitalised words goes on with, empty for none;
    ``preposition`` is ``at`` ("in", "near"), ``of`` ("from", "of") or empty; ``rank`` is what a word such as "province" says
    it is; ``named`` is None for a name that the gazetteer does not know.
    """

    start: int
    end: int
    key: str
    words: int
    named: Named | None
    left: str
    right: str
    preposition: str
    rank: Rank | None
    shouted: bool


@dataclass(slots=True)
class Findings:
    """What a text holds: candidates in order, peoples and adjectives of countries, and words that belong to people's names."""

    candidates: list[Candidate] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)


def findings(text: str) -> Findings:
    """The names in ``text`` that may be places. Linear: every word is looked up at most ``LONGEST_NAME`` words deep."""
    found = Findings()
    for run in RUN.finditer(text):
        for words in _stretches(text, run.start(), run.end()):
            _look_up(text, words, found)
    return found


def _stretches(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """The words of a run, parted after a possessive: "Nigeria's Zamfara State" is two names."""
    words: list[Word] = []
    for match in WORD.finditer(text, start, end):
        written = match.group()
        possessive = POSSESSIVE.search(written) is not None
        word_end = match.end() - 2 if possessive else match.end()
        key = place_key(written[:-2] if possessive else written)
        words.append(Word(key, match.start(), word_end, written[0].isupper(), possessive))
        if possessive:
            yield words
            words = []
    if words:
        yield words


def _look_up(text: str, words: list[Word], found: Findings) -> None:
    known = gazetteer()
    keys = [word.key for word in words]
    shouted = len(words) >= HEADLINE and text[words[0].start : words[-1].end].isupper()
    at, spans = 0, []
    while at < len(words):
        size = 0
        if words[at].capital and keys[at]:
            size = known.longest(keys[at : at + LONGEST_NAME])
            while size and not words[at + size - 1].capital:
                size -= 1
            if (size == 1 and not _may_be_name(text, words[at], shouted)) or (
                size and known.named(" ".join(keys[at : at + size])) is None
            ):
                size = 0
        if size:
            size = _without_rank(words, at, size)
            spans.append((at, size))
            at += size
            continue
        country = known.demonyms.get(keys[at]) or (
            known.demonyms.get(" ".join(keys[at : at + 2])) if at + 1 < len(keys) else None
        )
        if country is not None:
            found.demonyms.append(country)
        at += 1
    for position, (at, size) in enumerate(spans):
        longer = _part_of_longer(words, at, size)
        if longer > size:
            spans[position] = (at, longer)
        if position == 0 or at >= spans[position - 1][0] + spans[position - 1][1]:
            found.candidates.append(_candidate(text, words, spans[position], shouted))
    if not shouted:
        _note_people(words, spans, found)
    _add_marked(text, words, spans, found, shouted)


def _without_rank(words: list[Word], at: int, size: int) -> int:
    """The same name less its last word, where that only says what it is: "Zamfara State", but not "Guatemala City"."""
    if size == 1 or RANKS.get(words[at + size - 1].key, "city") == "city":
        return size
    known = gazetteer()
    longer, shorter = (known.named(" ".join(word.key for word in words[at : at + length])) for length in (size, size - 1))
    if longer is None or shorter is None:
        return size
    units = {(entry.country, entry.admin1) for entry in longer.entries}
    return size - 1 if any((entry.country, entry.admin1) in units for entry in shorter.entries) else size


def _part_of_longer(words: list[Word], at: int, size: int) -> int:
    """How many words the name at ``at`` has in truth where a link leads on to more: "San Luis" of "San Luis de la Reina"."""
    end = at + size
    while end < len(words) and words[end].key in NAME_LINKS and end - at < LONGEST_NAME:
        end += 1
    if end == at + size or end == len(words) or not words[end].capital or words[end].key in NEVER:
        return size
    return end - at + 1


def _may_be_name(text: str, word: Word, shouted: bool) -> bool:
    if word.key in NEVER or word.key in RANKS or word.key in NAME_LINKS:
        return False
    if word.key in ACRONYMS:
        return text[word.start : word.end].isupper() and (not shouted or "." in text[word.start : word.end])
    return word.end - word.start > 1


def _candidate(text: str, words: list[Word], span: tuple[int, int], shouted: bool) -> Candidate:
    at, size = span
    first, last = words[at], words[at + size - 1]
    key = " ".join(word.key for word in words[at : at + size])
    left, right = _neighbour(words, at - 1), _neighbour(words, at + size) if not last.possessive else ""
    return Candidate(
        first.start,
        last.end,
        key,
        size,
        gazetteer().named(key),
        left,
        right,
        _preposition(text, words, at),
        _rank(text, first.start, last.end),
        shouted,
    )


def _neighbour(words: list[Word], at: int) -> str:
    """The capitalised word at ``at``; nothing where the run ends or goes on with a word that parts names."""
    if not 0 <= at < len(words) or not words[at].capital or words[at].possessive:
        return ""
    key = words[at].key
    return "" if key in AT or key in OF or (key in NEVER and key not in DIRECTIONS) else key


def _preposition(text: str, words: list[Word], at: int) -> str:
    before = at - 1
    while before >= 0 and words[before].key in DIRECTIONS | {"the"}:
        before -= 1
    if before >= 0:
        word = words[before].key
    else:
        match = LAST_WORD.search(text, max(0, words[0].start - 40), words[0].start)
        word = match[1].lower() if match else ""
        if match and word in DIRECTIONS:
            match = LAST_WORD.search(text, max(0, match.start() - 24), match.start())
            word = match[1].lower() if match else ""
    return "at" if word in AT else "of" if word in OF else ""


def _rank(text: str, start: int, end: int) -> Rank | None:
    after = RANK_AFTER.match(text, end)
    if after is not None:
        return RANKS.get(after["rank"].lower())
    before = RANK_OF_BEFORE.search(text, max(0, start - 28), start)
    return RANKS.get(before["rank"].lower()) if before is not None else None


def _note_people(words: list[Word], spans: list[tuple[int, int]], found: Findings) -> None:
    """Keep the words of two to four capitalised words in a row that start with no place: later one of them stands for the person."""
    if not 2 <= len(words) <= 4 or not all(word.capital for word in words):
        return
    if spans and spans[0][0] == 0 and spans[0][1] == len(words):
        return
    covered = {at for start, size in spans for at in range(start, start + size) if size > 1}
    if words[0].key in NEVER and words[0].key not in TITLES and len(words) < 3:
        return
    found.people.update(
        word.key for at, word in enumerate(words) if at not in covered and word.key not in NEVER and word.key not in DIRECTIONS
    )


def _add_marked(text: str, words: list[Word], spans: list[tuple[int, int]], found: Findings, shouted: bool) -> None:
    """Add a name that the gazetteer does not know where a word for a kind of place marks it: "the village of Jangebe"."""
    ends = [(at, RANKS[word.key]) for at, word in enumerate(words) if at and word.key in CAPITAL_RANKS]
    if not shouted and not ends:
        rank = _rank(text, words[0].start, words[-1].end)
        if rank is not None:
            ends = [(len(words), rank)]
    for end, rank in ends:
        start = end
        while start > 0 and end - start < 4 and _is_part(words[start - 1]):
            start -= 1
        taken = any(at < end and start < at + size for at, size in spans)
        if start == end or taken or any(_is_adjective(word) for word in words[start:end]) or (end - start == 4 and shouted):
            continue
        found.candidates.append(
            Candidate(
                words[start].start,
                words[end - 1].end,
                " ".join(word.key for word in words[start:end]),
                end - start,
                None,
                "",
                "",
                _preposition(text, words, start),
                rank,
                shouted,
            )
        )


def _is_adjective(word: Word) -> bool:
    return word.key in NOT_NAMES or word.key in gazetteer().demonyms


def _is_part(word: Word) -> bool:
    return (
        word.key not in DIRECTIONS
        and word.key not in RANKS
        and (word.key not in NEVER or word.key in {"san", "santa", "saint", "new"})
    )
