"""Names in a text that may be places: capitalised words which the gazetteer knows, or which a word such as "district" marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from extractor.reading.gazetteer import LONGEST_NAME, Named, gazetteer, place_key
from extractor.reading.place_unlisted import is_unlisted_place
from extractor.reading.place_words import (
    ACRONYMS,
    AT,
    CAPITAL_RANKS,
    DIRECTIONS,
    FACILITIES,
    LINKS,
    NAME_LINKS,
    NEVER,
    NOT_NAMES,
    OF,
    OPENING,
    RANK_AFTER,
    RANK_KEYS,
    RANK_OF_BEFORE,
    RANKS,
    RANKS_BEFORE,
    TITLES,
    Rank,
)

_UPPER = "A-Z" + "".join(chr(code) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_INITIALS = r"(?:[A-Z]\.){2,}"
_NAME = rf"(?:{_INITIALS}|[{_UPPER}](?:[\w'’ʼ]*\w)?)"
_GAP = r"(?:[ -]|[ \t]{0,2}\n[ \t]{0,2})"
RUN = re.compile(rf"{_NAME}(?:(?:{_GAP}|{_GAP}(?:(?:{LINKS}){_GAP}){{1,2}}|(?<=S[tT])\. ){_NAME})*")
WORD = re.compile(rf"{_INITIALS}|[^\W_](?:[\w'’ʼ]*\w)?")
POSSESSIVES = frozenset({"'s", "’s", "'S", "’S"})
LOWER_CASE = re.compile(r"[a-z]")
HEAD = 600  # code points that show whether a text is all capitals
_key = lru_cache(maxsize=1 << 16)(place_key)
SKIPPED = frozenset({"the", "central", "downtown"})
TITLE = re.compile(r"\b(\w+)\.[ \n]$")
_BEFORE_NAMES = DIRECTIONS | {"the"}
HEADLINE = 4  # words in capitals that make a run of capitals out of names and other words alike


@dataclass(slots=True)
class Word:
    """One word of a run: its key, its offsets, and whether it has a capital initial."""

    key: str
    start: int
    end: int
    capital: bool
    possessive: bool


END = Word("", 0, 0, False, False)


@dataclass(slots=True)
class Candidate:
    """A name that may be a place, and what stands around it.

    ``left`` and ``right`` are the keys of the words that its run of capitalised words goes on with, empty for none;
    ``preposition`` is ``at`` ("in", "near"), ``of`` ("from", "of") or empty; ``rank`` is what a word such as "province" says
    it is; ``named`` is None for a name that the gazetteer does not know; ``told``: how often its name alone speaks for its country.
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
    told: int = 0


@dataclass(slots=True)
class Findings:
    """What a text holds: candidates in order, peoples and adjectives of countries, and words that belong to people's names."""

    candidates: list[Candidate] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)


def findings(text: str) -> Findings:
    """The names in ``text`` that may be places. Linear: every word is looked up at most ``LONGEST_NAME`` words deep."""
    found = Findings()
    all_capitals = LOWER_CASE.search(text, 0, HEAD) is None
    for run in RUN.finditer(text):
        written = run.group()
        if written.isalpha() and _key(written) in NEVER:
            continue
        for words in _stretches(text, run.start(), run.end()):
            shouted = all_capitals or (len(words) >= HEADLINE and text[words[0].start : words[-1].end].isupper())
            _look_up(text, words, shouted, found)
    return found


def _stretches(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """The words of a run, parted after a possessive: "Nigeria's Katsina State" is two names."""
    words: list[Word] = []
    for match in WORD.finditer(text, start, end):
        written = match.group()
        if written[-2:] in POSSESSIVES:
            words.append(Word(_key(written[:-2]), match.start(), match.end() - 2, written[0].isupper(), True))
            yield words
            words = []
        else:
            words.append(Word(_key(written), match.start(), match.end(), written[0].isupper(), False))
    if words:
        yield words


def _look_up(text: str, words: list[Word], shouted: bool, found: Findings) -> None:
    known = gazetteer()
    keys = [word.key for word in words]
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        size = _known_words(text, words, keys, at, shouted)
        if size:
            spans.append((at, size))
            at += size
            continue
        country = known.demonyms.get(keys[at]) or (
            known.demonyms.get(f"{keys[at]} {keys[at + 1]}") if at + 1 < len(keys) else None
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
        _add_unlisted(text, words, spans, found)
    _add_marked(text, words, spans, found, shouted)


def _add_unlisted(text: str, words: list[Word], spans: list[tuple[int, int]], found: Findings) -> None:
    """Add the whole run where it is a place by the word before it alone; a part that the gazetteer knows is a stranger's namesake."""
    if words[0].key in AT:
        words = words[1:]
    if not words or sum(size for _, size in spans) == len(words) or not all(word.capital for word in words):
        return
    first, last, keys = words[0].start, words[-1].end, [word.key for word in words]
    if is_unlisted_place(text, keys, first, last) and rank_of(text, first, last) is None:
        while found.candidates and found.candidates[-1].start >= first:
            found.candidates.pop()
        found.candidates.append(Candidate(first, last, " ".join(keys), len(keys), None, "", "", "at", None, shouted=False))


def _known_words(text: str, words: list[Word], keys: list[str], at: int, shouted: bool) -> int:
    """How many words from ``at`` on make up a name that the gazetteer knows."""
    key = keys[at]
    if not words[at].capital or (key in NEVER and key not in OPENING):
        return 0
    size = gazetteer().longest(keys[at : at + LONGEST_NAME])
    while size > 1 and (not words[at + size - 1].capital or gazetteer().named(" ".join(keys[at : at + size])) is None):
        size -= 1
    if size == 1 and (not _may_be_name(text, words[at], shouted) or gazetteer().named(key) is None):
        return 0
    return size


def _part_of_longer(words: list[Word], at: int, size: int) -> int:
    """How many words the name at ``at`` has in truth where a link leads on to more: "San Juan" of "San Juan de la Vega"."""
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
    key = " ".join(word.key for word in words[at : at + size])
    named = gazetteer().named(key)
    left, right = _neighbour(words, at - 1), _neighbour(words, at + size)
    shown = size
    if (
        size > 1
        and RANKS.get(words[at + size - 1].key, "city") != "city"
        and gazetteer().named(key.rpartition(" ")[0]) is not None
    ):
        shown -= 1  # "Katsina State" is called Katsina, but Guatemala City is not Guatemala
    if shown == 1 and left and not shouted and _is_only_last_word(text, words, at):
        at, size, shown, left = at - 1, 2, 2, ""
        key = f"{words[at].key} {key}"
        named = gazetteer().named(key)
    first, last = words[at], words[at + shown - 1]
    return Candidate(
        first.start,
        last.end,
        key,
        shown,
        named,
        left or (_title(text, first.start) if at == 0 else ""),
        "" if words[at + size - 1].possessive else right,
        _preposition(text, words, at),
        rank_of(text, first.start, last.end),
        shouted,
    )


def _is_only_last_word(text: str, words: list[Word], at: int) -> bool:
    """Whether the word at ``at`` is the second half of an unknown name: "the Karte Parwan area" is not in Parwan."""
    left, rank = words[at - 1].key, RANK_AFTER.match(text, words[at].end)
    if rank is None or not rank["rank"].islower() or (at > 1 and words[at - 2].capital):
        return False
    is_word = left in DIRECTIONS or left in RANKS or left in TITLES or left in FACILITIES or left in NOT_NAMES
    return not is_word and left not in gazetteer().demonyms and gazetteer().longest([left]) == 0


def _title(text: str, start: int) -> str:
    """The title right before a run, as in "Mr. Jackson", which its full stop keeps apart from the run."""
    match = TITLE.search(text, max(0, start - 12), start)
    return match[1].lower() if match and match[1].lower() in TITLES else ""


def _neighbour(words: list[Word], at: int) -> str:
    """The capitalised word at ``at``; nothing where the run ends or goes on with a word that parts names."""
    if not 0 <= at < len(words) or not words[at].capital or words[at].possessive:
        return ""
    key = words[at].key
    return "" if key in AT or key in OF or (key in NEVER and key not in DIRECTIONS) else key


def _preposition(text: str, words: list[Word], at: int) -> str:
    before = at - 1
    while before >= 0 and words[before].key in _BEFORE_NAMES:
        before -= 1
    if before >= 0:
        word = words[before].key
    else:
        word, start = _last_word(text, words[0].start - 40, words[0].start)
        if word in DIRECTIONS:
            word, _ = _last_word(text, start - 24, start)
    return "at" if word in AT else "of" if word in OF else ""


def _last_word(text: str, start: int, end: int) -> tuple[str, int]:
    """The last word between two offsets, in lower case, and where it begins; one that only "the" or the like follows comes
    before that. Empty where no blank stands behind it.
    """
    first = max(0, start)
    stretch = text[first:end]
    upto = len(stretch.rstrip(" \n"))
    at = _run_start(stretch, upto)
    if upto == len(stretch) or at == upto:
        return "", 0
    word = stretch[at:upto].lower()
    if word in SKIPPED:
        earlier = len(stretch[:at].rstrip(" \n"))
        opening = _run_start(stretch, earlier)
        if earlier < at and opening < earlier:
            return stretch[opening:earlier].lower(), first + opening
    return word, first + at


def _run_start(words: str, end: int) -> int:
    """Where the letters, digits and hyphens begin that end at ``end``."""
    while end > 0 and (words[end - 1].isalnum() or words[end - 1] in "-_"):
        end -= 1
    return end


def rank_of(text: str, start: int, end: int) -> Rank | None:
    """What kind of place a word beside the name from ``start`` to ``end`` calls it."""
    after = RANK_AFTER.match(text, end)
    if after is not None:
        return RANKS.get(after["rank"].lower())
    if text[start - 3 : start].lower() not in {"of ", "of\n", "he ", "he\n"} or not _may_rank(text[max(0, start - 44) : start]):
        return None
    before = RANK_OF_BEFORE.search(text, max(0, start - 44), start)
    if before is None:
        return None
    owner = (before["owner"] or "").strip()
    # "Karrada district of Baghdad" calls Karrada a district; "the Afghan province of Kunduz" calls Kunduz a province.
    is_named = (
        owner[:1].isupper() and not owner.isupper() and _key(owner) not in gazetteer().demonyms and _key(owner) not in NEVER
    )
    return None if is_named else RANKS.get(before["rank"].lower())


def _may_rank(before: str) -> bool:
    """Whether the words end with "of" after what may be a word of rank: the pattern that tells is seldom tried."""
    words = before.lower().split()
    if words[-1:] == ["the"]:
        words.pop()
    return len(words) > 1 and words[-1] == "of" and words[-2].endswith(RANKS_BEFORE)


def _note_people(words: list[Word], spans: list[tuple[int, int]], found: Findings) -> None:
    """Keep the words of two or three capitalised words in a row that are no place together: they look like a person's name,
    and one of them alone, later on, stands for that person.
    """
    if len(words) < 2:
        return
    places = {at for start, size in spans if size > 1 for at in range(start, start + size)}
    row: list[str] = []
    for at, word in enumerate([*words, END]):
        if word.capital and at not in places and word.key not in NEVER and word.key not in DIRECTIONS and word.key not in RANKS:
            row.append(word.key)
            continue
        if 2 <= len(row) <= 3 and not any(key in FACILITIES or key in gazetteer().demonyms for key in row):
            found.people.update(row)
        row = []


def _add_marked(text: str, words: list[Word], spans: list[tuple[int, int]], found: Findings, shouted: bool) -> None:
    """Add a name that the gazetteer does not know where a word for a kind of place marks it: "the village of Dundubus"."""
    ends = [(at, RANKS[word.key]) for at, word in enumerate(words) if at and word.key in CAPITAL_RANKS]
    if not shouted and not ends:
        rank = rank_of(text, words[0].start, words[-1].end)
        if rank is not None:
            ends = [(len(words), rank)]
    if not ends:
        return
    taken = {position for at, size in spans for position in range(at, at + size)}
    for end, rank in ends:
        start = end
        while start > 0 and end - start < 4 and _is_part(words[start - 1]):
            start -= 1
        if (
            start == end
            or any(position in taken for position in range(start, end))
            or any(_is_adjective(word) for word in words[start:end])
            or (end - start == 4 and shouted)
        ):
            continue
        key = " ".join(word.key for word in words[start:end])
        found.candidates.append(
            Candidate(
                words[start].start,
                words[end - 1].end,
                key,
                end - start,
                gazetteer().named(f"{key} {RANK_KEYS[rank]}"),
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
