"""Names in a text that may be places: capitalised words which the gazetteer knows, or which a word such as "district" marks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractor.reading.places.gazetteer import Named, gazetteer
from extractor.reading.places.place_runs import IN_CAPITALS, PLAIN, RUN, Stretch, Word, key_of
from extractor.reading.places.place_unlisted import is_unlisted_place, leads_to_place
from extractor.reading.places.place_words import (
    AT,
    DIRECTIONS,
    FACILITIES,
    NEVER,
    NOT_NAMES,
    OF,
    RANK_AFTER,
    RANK_KEYS,
    RANK_OF_BEFORE,
    RANKS,
    RANKS_BEFORE,
    TITLES,
    Rank,
)

LOWER_CASE = re.compile(r"[a-z]")
HEAD = 600  # code points that show whether a text is all capitals
SKIPPED = frozenset({"the", "central", "downtown", "nearby", "neighbouring", "neighboring"})
TITLE = re.compile(r"\b(\w+)\.[ \n]$")
LARGE = 300_000  # people: a city whose suburbs are called by its name
PART_OF = re.compile(r"[ \n]of[ \n](?P<name>[A-Z][\w'’-]*)")
COUNTIES_BEFORE = frozenset({"co", "county"})
FIRST_ORDER_COUNTIES = frozenset("KE LR RO HR HU NO SE EE IE".split())
FIRST_ORDER_DISTRICTS = frozenset({"UG"})
_BEFORE_RANKS = frozenset(" \n'’")  # what may stand between a name and a word of rank
_BEFORE_NAMES = DIRECTIONS | {"the"}


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
    known = IN_CAPITALS if LOWER_CASE.search(text, 0, HEAD) is None else PLAIN
    for run in RUN.finditer(text):
        for stretch in known[run[0]]:
            _add(text, run.start(), stretch, found)
    return found


def _add(text: str, offset: int, stretch: Stretch, found: Findings) -> None:
    """Add what a stretch says where it stands, ``offset`` code points from the text's start."""
    found.demonyms += stretch.demonyms
    found.people |= stretch.people
    words = stretch.words
    if stretch.apart or stretch.ends:
        words = [Word(word.key, word.start + offset, word.end + offset, word.capital, word.possessive) for word in words]
        found.candidates += [_candidate(text, words, span, stretch.shouted) for span in stretch.apart]
        offset = 0
    if stretch.unlisted is not None:
        _add_unlisted(text, offset, words[stretch.unlisted :], found)
    if not stretch.apart and len(words) == 2 and words[0].key == "co" and words[1].capital:  # "Co Fermanagh"
        first, last = words[1].start + offset, words[1].end + offset
        found.candidates.append(Candidate(first, last, words[1].key, 1, None, "", "", "", "admin1", stretch.shouted))
    ends = stretch.ends
    if not stretch.shouted and not ends:
        rank = rank_of(text, words[0].start + offset, words[-1].end + offset)
        ends = ends if rank is None else [(len(words), rank)]
    if ends:
        words = [Word(word.key, word.start + offset, word.end + offset, word.capital, word.possessive) for word in words]
        _add_marked(text, words, ends, stretch, found)


def _add_unlisted(text: str, offset: int, words: list[Word], found: Findings) -> None:
    """Add the whole run where it is a place by the word before it alone; a part that the gazetteer knows is a stranger's namesake."""
    first, last, keys = words[0].start + offset, words[-1].end + offset, [word.key for word in words]
    if is_unlisted_place(text, keys, first, last) and rank_of(text, first, last) is None:
        while found.candidates and found.candidates[-1].start >= first:
            found.candidates.pop()
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
        named,
        left or (_title(text, first.start) if at == 0 else ""),
        "" if words[at + size - 1].possessive else right,
        "at" if (preposition := _preposition(text, words, at)) == "of" and leads_to_place(text, first.start) else preposition,
        _rank(text, first.start, last.end, named, left),
        shouted,
    )


def _rank(text: str, start: int, end: int, named: Named | None, left: str) -> Rank | None:
    """What kind of place a known name is called: "Lamu County" and "Gulu district" are first-order units, "County Down" is one
    of old, and "the Sarajevo suburb of Dobrinja" makes Dobrinja a suburb.
    """
    if left in COUNTIES_BEFORE:
        return "admin1"
    rank = rank_of(text, start, end)
    if rank != "district" or named is None or (after := RANK_AFTER.match(text, end)) is None:
        return rank
    part, best = PART_OF.match(text, after.end()), named.entries[0]
    if part is not None and _people(named) >= max(LARGE, _people(gazetteer().named(key_of(part["name"])))):
        return None
    word = after["rank"].lower()
    first_order = (word == "county" and best.kind == "admin1" and best.country in FIRST_ORDER_COUNTIES) or (
        word == "district" and best.country in FIRST_ORDER_DISTRICTS
    )
    return "admin1" if first_order else rank


def _people(named: Named | None) -> int:
    """The people of the greatest town of that name, 0 for none."""
    return max((entry.population for entry in named.entries if entry.kind == "city"), default=0) if named is not None else 0


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
    if text[end : end + 1] in _BEFORE_RANKS and (after := RANK_AFTER.match(text, end)) is not None:
        return RANKS.get(after["rank"].lower())
    if text[start - 3 : start].lower() not in {"of ", "of\n", "he ", "he\n"} or not _may_rank(text[max(0, start - 44) : start]):
        return None
    before = RANK_OF_BEFORE.search(text, max(0, start - 44), start)
    if before is None:
        return None
    owner = (before["owner"] or "").strip()
    # "Karrada district of Baghdad" calls Karrada a district; "the Afghan province of Kunduz" calls Kunduz a province.
    is_named = (
        owner[:1].isupper() and not owner.isupper() and key_of(owner) not in gazetteer().demonyms and key_of(owner) not in NEVER
    )
    return None if is_named else RANKS.get(before["rank"].lower())


def _may_rank(before: str) -> bool:
    """Whether the words end with "of" after what may be a word of rank: the pattern that tells is seldom tried."""
    words = before.lower().split()
    if words[-1:] == ["the"]:
        words.pop()
    return len(words) > 1 and words[-1] == "of" and words[-2].endswith(RANKS_BEFORE)


def _add_marked(text: str, words: list[Word], ends: list[tuple[int, Rank]], stretch: Stretch, found: Findings) -> None:
    """Add a name that the gazetteer does not know where a word for a kind of place marks it: "the village of Dundubus"."""
    shouted = stretch.shouted
    taken = {position for at, size in stretch.spans for position in range(at, at + size)}
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
