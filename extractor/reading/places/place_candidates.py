"""Names in a text that may be places: capitalised words which the gazetteer knows, or which a word such as "district" marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.reading.places.gazetteer import LONGEST_NAME, Named, gazetteer
from extractor.reading.places.place_capitals import shouted_places
from extractor.reading.places.place_ranks import called, is_old_county, most_people, of_old, rank_of
from extractor.reading.places.place_runs import IN_CAPITALS, PLAIN, RUN, Stretch, Word, may_be_unlisted
from extractor.reading.places.place_unlisted import is_unlisted_in_row, is_unlisted_place, leads_to_place
from extractor.reading.places.place_words import (
    AT,
    DIRECTIONS,
    FACILITIES,
    NEVER,
    NOT_NAMES,
    OF,
    RANK_AFTER,
    RANK_KEYS,
    RANKS,
    TITLES,
    Rank,
)
from extractor.reading.text.late import late

LOWER_CASE = re.compile(r"[a-z]")
HEAD = 600  # code points that show whether a text is all capitals
SKIPPED = frozenset({"the", "central", "downtown", "nearby", "neighbouring", "neighboring"})
TITLE = re.compile(r"\b(\w+)\.[ \n]$")
IN_STREET = late(r"\b(?:Street|Road|Avenue|Lane|Square|Boulevard),[ \n]$")  # "in Mill Street, Sarn"
COMPASS_UNIT = re.compile(r"[ \n](?:[Rr]egion|[Pp]rovince|State)\b(?![ \n]of\b)")
_BEFORE_NAMES = DIRECTIONS | {"the"}


@dataclass(slots=True)
class Candidate:
    """A name that may be a place, and what stands around it.

    ``left`` and ``right`` are the keys of the words that its run of capitalised words goes on with, empty for none;
    ``preposition`` is ``at`` ("in", "near"), ``of`` ("from", "of") or empty; ``rank`` is what a word such as "province" says
    it is; ``named`` is None for a name that the gazetteer does not know; ``told``: how often its name alone speaks for its country; ``most``: how many
    people live there at most by what it is called.
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
    most: int | None = None


@dataclass(slots=True)
class Findings:
    """What a text holds: candidates in order, peoples and adjectives of countries, and words that belong to people's names."""

    candidates: list[Candidate] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    people: set[str] = field(default_factory=set)


def findings(text: str) -> Findings:
    """The names in ``text`` that may be places. Linear: every word is looked up at most ``LONGEST_NAME`` words deep."""
    found = Findings()
    known = IN_CAPITALS if LOWER_CASE.search(text, 0, HEAD) is None else PLAIN
    for run in RUN.finditer(text):
        for stretch in known[run[0]]:
            _add(text, run.start(), stretch, found)
    if known is IN_CAPITALS:
        _add_shouted(text, found)
    return found


def _add_shouted(text: str, found: Findings) -> None:
    """Add the names of a text in capitals of which the gazetteer knows no part."""
    taken = {at for candidate in found.candidates for at in range(candidate.start, candidate.end)}
    for one in shouted_places(text):
        if taken.isdisjoint(range(one.start, one.end)):
            found.candidates.append(Candidate(one.start, one.end, one.key, one.words, None, "", "", "at", None, shouted=False))


def _add(text: str, offset: int, stretch: Stretch, found: Findings) -> None:
    """Add what a stretch says where it stands, ``offset`` code points from the text's start."""
    found.demonyms += stretch.demonyms
    found.people |= stretch.people
    words = stretch.words
    if stretch.apart or stretch.ends:
        words = [Word(word.key, word.start + offset, word.end + offset, word.capital, word.possessive) for word in words]
        found.candidates += [_candidate(text, words, span, stretch.shouted) for span in stretch.apart]
        offset = 0
    if len(words) > 1 and is_old_county(text, words[-1].start + offset):
        if not stretch.apart:
            first, last = words[-1].start + offset, words[-1].end + offset
            found.candidates.append(Candidate(first, last, words[-1].key, 1, None, "", "", "", "admin1", stretch.shouted))
    else:
        for first, last, row in stretch.unlisted:
            _add_unlisted(text, offset, words[row:last], first - row, found)
    ends = stretch.ends
    if not stretch.shouted and not ends:
        rank = rank_of(text, words[0].start + offset, words[-1].end + offset)
        if rank is not None:  # "the villages of Sarn and Lundu"
            ends = [(end, rank) for end in (*(at for at, word in enumerate(words) if word.key == "and"), len(words))]
    if ends:
        words = [Word(word.key, word.start + offset, word.end + offset, word.capital, word.possessive) for word in words]
        _add_marked(text, words, ends, stretch, found)


def _add_unlisted(text: str, offset: int, row: list[Word], before: int, found: Findings) -> None:
    """Add the last words of a ``row``, ``before`` which other names stand, where they are a place by the words around it alone; a
    part that the gazetteer knows is a stranger's namesake.
    """
    words = row[before:]
    first, last, keys = words[0].start + offset, words[-1].end + offset, [word.key for word in words]
    told = is_unlisted_place(text, keys, first, last)
    if before and not told:
        others = [word.key for word in row[:before] if word.capital]
        told = is_unlisted_in_row(text, keys, others, (row[0].start + offset, first, last))
    if told and rank_of(text, first, last) is None:
        _drop(found, first, last)
        found.candidates.append(Candidate(first, last, " ".join(keys), len(keys), None, "", "", "at", None, shouted=False))


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
        of_old(named) if is_old_county(text, first.start) else named,
        left or (_title(text, first.start) if at == 0 else ""),
        "" if words[at + size - 1].possessive else right,
        "at" if (preposition := _preposition(text, words, at)) == "of" and leads_to_place(text, first.start) else preposition,
        called(text, first.start, last.end, named),
        shouted,
        most=most_people(text, first.start),
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
    first = words[0].start
    if at == 0 and text.startswith(",", first - 2) and IN_STREET.search(text, max(0, first - 12), first) is not None:
        return "at"
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


def _add_marked(text: str, words: list[Word], ends: list[tuple[int, Rank]], stretch: Stretch, found: Findings) -> None:
    """Add a name that the gazetteer does not know where a word for a kind of place marks it: "the village of Dundubus"."""
    shouted = stretch.shouted
    taken = {position for at, size in stretch.spans for position in range(at, at + size)}
    for end, rank in ends:
        start = _marked_start(text, words, end, rank)
        if (
            start == end
            or (any(position in taken for position in range(start, end)) and not _is_longer(text, words, (start, end), stretch))
            or any(_is_adjective(word) for word in words[start:end])
            or (end - start == 4 and shouted)
        ):
            continue
        key = " ".join(word.key for word in words[start:end])
        _drop(found, words[start].start, words[end - 1].end)
        found.candidates.append(
            Candidate(
                words[start].start,
                words[end - 1].end,
                key,
                end - start,
                None if words[start].key in DIRECTIONS else gazetteer().named(f"{key} {RANK_KEYS[rank]}"),
                "",
                "",
                _preposition(text, words, start),
                rank,
                shouted,
            )
        )


def _is_longer(text: str, words: list[Word], marked: tuple[int, int], stretch: Stretch) -> bool:
    """Whether the words between the positions ``marked`` are one name of which the gazetteer knows a part alone: "the village of
    Maroun al-Ras", "Talwandi Rama village".
    """
    start, end = marked
    inside = [(at - start, size) for at, size in stretch.spans if start <= at < end]
    if stretch.shouted or end - start < 2 or (len(inside) == 1 and inside[0][1] == end - start):
        return False
    if start and words[start - 1].key in TITLES:
        return False  # "the home town of President Duterte"
    tied = [
        Word(word.key, word.start - words[0].start, word.end - words[0].start, word.capital, False) for word in words[start:end]
    ]
    return may_be_unlisted(text[words[0].start : words[-1].end], tied, inside)


def _drop(found: Findings, start: int, end: int) -> None:
    """Drop the last candidates that stand between two offsets."""
    for inside in [candidate for candidate in found.candidates[-LONGEST_NAME:] if start <= candidate.start < end]:
        found.candidates.remove(inside)


def _marked_start(text: str, words: list[Word], end: int, rank: Rank) -> int:
    """Where the name begins that a word of rank marks and that ends before ``end``; ``end`` for none."""
    start = end
    while start > 0 and end - start < 4 and _is_part(words[start - 1]):
        start -= 1
    if start == end and rank == "admin1" and COMPASS_UNIT.match(text, words[end - 1].end):
        while start > 0 and words[start - 1].capital and words[start - 1].key in DIRECTIONS:
            start -= 1  # "Cameroon's South-West region"
    return start


def _is_adjective(word: Word) -> bool:
    return word.key in NOT_NAMES or word.key in gazetteer().demonyms


def _is_part(word: Word) -> bool:
    return (
        word.key not in DIRECTIONS
        and word.key not in RANKS
        and (word.key not in NEVER or word.key in {"san", "santa", "saint", "new"})
    )
