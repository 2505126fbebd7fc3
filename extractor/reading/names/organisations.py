"""Organisations: armed groups that the news names, and where a text names them.

The tables (``organisations_americas``, ``organisations_africa_asia_europe``) have one organisation to a line: country
(ISO 3166-1 alpha-2, ``-`` for several), name, ``<`` the organisation that it is a part of, ``:`` other names, ``;`` between
them. A line that starts with blanks goes on with other names. Case counts: "ETA" is an acronym, "Contras" a name, and
"contra rebels" stands in any case. Hyphens, apostrophes, accents, doubled letters and the small words al, el, e, i, ul and
the need no spelling of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.reading.names.organisations_africa_asia_europe import AFRICA_ASIA_EUROPE
from extractor.reading.names.organisations_americas import AMERICAS
from extractor.reading.words.name_words import NameWords, name_words

# Acronyms that are English words: where a line has no lower-case letters they count only beside a longer name.
_WORDS_IN_CAPITALS = frozenset(
    {
        "IS",
        "LeT",
        "MEND",
        "MIT",
        "CAM",
        "GAL",
        "FAL",
        "FIS",
        "HuM",
        "LeI",
        "MIR",
        "PLAN",
        "FACT",
        "GAM",
        "TAK",
        "PAC",
        "ELF",
        "TIP",
    }
)

# Names that others bear too: they count only where a longer name of the same organisation stands in the text.
_SHARED = frozenset(
    """AA AAA ADF AGC AIS ALF ANC ARENA AVC BLF BRA CAM CCC CMA CNG CPC CPP CV DNR DPR EIGS ELA ELF EPP EPR ESA ESN FACT FAI FAL FDN
    FIS FLM FPM FSA GAL GAM HTS IFP ISK ISS JAS JI KCP KDP KH KIA LNR LPR MAS MIR MIT MNR NAS NDA NLA NSU OLA OLF PAC PCC PDF PLAN
    PLF PMU PRC RAF RCD RPF RSF RSM SDF SL SLA SLM SSP STC TAK TIP UBA UFF UIC UPC""".split()
) | frozenset(
    """Amal;Fano;Wagner;Kach;Tanzim;Lautaro;Maute;Provisionals;New Forces;Direct Action;National Resistance;Red Command;La Linea
    La Familia;Knights Templar;Islamic Emirate;Al-Jihad;Black June;Army of Justice;Army of Islam;Soldiers of God;White Hand;Ikhwan
    The Resistance Front;State of Sinai;Sinai Province;Phalange;Revolutionary Cells;Africa Corps;Rodrigo Franco;Ricardo Franco
    Farabundo Marti;18th Street;Los Lobos;17 November;November 17;Revolutionary Struggle;Sendero;Inkatha;Hasm;Omega Seven
    Popular Revolutionary Army;Black Eagles;Lions Den;Aleph sect;Alfaro Vive;The Extraditables Group;White Wolves""".replace(
        "\n", ";"
    ).split(";")
)
# Beside these a shared name is that of the group.
_GROUPS = frozenset("group organisation organization movement militia rebels guerrillas".split())
_MEN = frozenset(
    "combatants soldiers commandos cadres hitmen rebels guerrillas gunmen militants insurgents fighters terrorists militiamen bandits".split()
)
_LINE = re.compile(
    r"^(?P<country>-|[A-Z]{2}) +(?P<name>[^:<\n]+?)(?: < (?P<whole>[^:\n]+))?:(?P<aliases>.*(?:\n .*)*)", re.MULTILINE
)
# A country behind a name only tells it from another one; "(Maoist)" is a part of it.
_BRACKETS = re.compile(r"\s*\((?!Maoist)[^()]*\)$")
# What makes the next word a given name: Abdel Fattah.
_BEFORE_GIVEN_NAMES = frozenset({"abd", "abdel", "abdul", "abdal"})
_SHORTEST_TITLED = 4
_LINE_WIDTH = 100


@dataclass(frozen=True, slots=True)
class Organisation:
    """An armed group. ``country`` is where it began, None when that is several; ``part_of`` the group that it belongs to."""

    name: str
    aliases: tuple[str, ...]
    country: str | None
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation named in a text: offsets, the words there, and the name of the ``Organisation``."""

    start: int
    end: int
    name: str
    canonical: str


@dataclass(frozen=True, slots=True)
class _Alias:
    """One way to name an organisation: its words as they are spelled, and as they are compared."""

    keys: tuple[str, ...]
    words: tuple[str, ...]
    shared: bool
    owners: tuple[str, ...]


def _read(table: str) -> Iterator[Organisation]:
    for line in _LINE.finditer(table):
        aliases = tuple(alias.strip() for alias in line["aliases"].replace("\n", " ").split(";") if alias.strip())
        name, country = line["name"], line["country"]
        yield Organisation(name, aliases, None if country == "-" else country, line["whole"])


_NO_WORD = ""  # the key of a second word where there is none
ORGANISATIONS: tuple[Organisation, ...] = (*_read(AMERICAS), *_read(AFRICA_ASIA_EUROPE))
_BY_NAME = {organisation.name: organisation for organisation in ORGANISATIONS}


def organisation_mentions(text: str) -> list[OrganisationMention]:
    """Every organisation that ``text`` names, in order, without overlaps, the longest name at each place.

    In text with lower-case letters names must have their capitals: "is", "Let" and "mend" are words. In lines without any,
    acronyms that are words too, and everywhere names that others share, count only beside a longer name.
    """
    return list(_sure_mentions(text))


def organisations_named(name: str) -> tuple[str, ...]:
    """The organisations that ``name`` as a whole may mean, whatever its case; none when the table has no such name."""
    return tuple(dict.fromkeys(owner for alias in _table().get(name_words(name).keys, ()) for owner in alias.owners))


def same_organisation(a: str, b: str) -> bool:
    """Whether two names in the table mean one organisation, or one a part of the other."""
    return a == b or _BY_NAME[a].part_of == b or _BY_NAME[b].part_of == a


def home_of(organisation: str) -> str | None:
    """The country where an organisation of the table began; None for one of several countries or one that the table does not hold."""
    known = _BY_NAME.get(organisation)
    return None if known is None else known.country


def is_listed(organisation: str) -> bool:
    """Whether the table holds an organisation by this name."""
    return organisation in _BY_NAME


def names_organisation(text: str, organisation: str) -> bool:
    """Whether ``text`` names the organisation or a part of it, also by a name that others share."""
    for first, alias in _candidates(text):
        for owner in alias.owners:
            if organisation in (owner, _BY_NAME[owner].part_of) and not _is_word_in_capitals(name_words(text), first, alias):
                return True
    return any(organisation in (mention.canonical, _BY_NAME[mention.canonical].part_of) for mention in _sure_mentions(text))


@lru_cache(maxsize=16)
def _sure_mentions(text: str) -> tuple[OrganisationMention, ...]:
    words = name_words(text)
    candidates = _candidates(text)
    doubtful = [
        (alias.shared and not _is_called_a_group(words, first, alias)) or _is_word_in_capitals(words, first, alias)
        for first, alias in candidates
    ]
    sure = {
        owner
        for (_, alias), doubt in zip(candidates, doubtful, strict=True)
        if not doubt and len(alias.owners) == 1
        for owner in alias.owners
    }
    mentions: list[OrganisationMention] = []
    for (first, alias), doubt in zip(candidates, doubtful, strict=True):
        known = [owner for owner in alias.owners if owner in sure]
        if known or not doubt:
            start, (_, end) = words.start_of_name(first), words.span(first + len(alias.keys) - 1)
            end += "(" in text[start:end] and text[end : end + 1] == ")"
            mentions.append(OrganisationMention(start, end, text[start:end], (known or list(alias.owners))[0]))
    return tuple(mentions)


@lru_cache(maxsize=16)
def _candidates(text: str) -> tuple[tuple[int, _Alias], ...]:
    """The position of each name's first word and the name, in order, the longest name at each place."""
    words, table = name_words(text), _first_words()
    found: list[tuple[int, _Alias]] = []
    known = frozenset(filter(table.__contains__, set(words.keys)))
    done = 0
    for position in [position for position, key in enumerate(words.keys) if key in known]:
        if position < done:
            continue
        second = words.keys[position + 1] if position + 1 < len(words.keys) else _NO_WORD
        by_second = table[words.keys[position]]
        begun = by_second.get(second) or by_second.get(_NO_WORD) or []
        standing = [alias for alias in begun if _stands_at(alias, words, position)]
        if standing:
            found.append((position, _nearest(standing, words, position)))
            done = position + len(standing[0].keys)
    return tuple(found)


def _is_called_a_group(words: NameWords, first: int, alias: _Alias) -> bool:
    """Whether a word for armed people stands beside the name: "the leftist group November 17", "SLA rebels"."""
    last = first + len(alias.keys)
    before, after = words.keys[max(0, first - 1) : first], words.keys[last : last + 1]
    return (not _GROUPS.isdisjoint(before) and words.joined(first - 1, first)) or (
        not _MEN.isdisjoint(after) and words.joined(last - 1, last)
    )


def _nearest(standing: list[_Alias], words: NameWords, first: int) -> _Alias:
    """The longest of the names that stand here; of several spellings the text's own, with the others' owners behind it."""
    width = len(standing[0].keys)
    longest = [alias for alias in standing if len(alias.keys) == width]
    raw = tuple(words.raw(first + number) for number in range(width))
    longest.sort(key=lambda alias: alias.words != raw)
    return replace(longest[0], owners=tuple(dict.fromkeys(owner for alias in longest for owner in alias.owners)))


def _stands_at(alias: _Alias, words: NameWords, first: int) -> bool:
    last = first + len(alias.keys)
    return (
        words.keys[first:last] == alias.keys
        and all(_has_case(words.raw(first + number), word) for number, word in enumerate(alias.words))
        and words.joined(first, last - 1)
        and not (first and words.keys[first - 1] in _BEFORE_GIVEN_NAMES)
    )


def _has_case(raw: str, word: str) -> bool:
    """Whether ``raw`` has the capitals that a name's word needs: those of an acronym, or the first letter's."""
    if not word[0].isupper():
        return True
    if not _is_acronym(word) or (len(word) >= _SHORTEST_TITLED and word not in _WORDS_IN_CAPITALS) or word == "ETA":
        return raw[:1].isupper()
    return raw == word or raw.isupper()


def _is_acronym(word: str) -> bool:
    return sum(map(str.isupper, word)) > 1 or (len(word) == 1 and word.isupper())


def _is_word_in_capitals(words: NameWords, first: int, alias: _Alias) -> bool:
    """Whether the name may be a plain word: an acronym such as IS on a line without lower-case letters."""
    if len(alias.words) > 1 or alias.words[0] not in _WORDS_IN_CAPITALS:
        return False
    start, end = words.span(first)
    line_start = words.text.rfind("\n", max(0, start - _LINE_WIDTH), start) + 1 or max(0, start - _LINE_WIDTH)
    line_end = words.text.find("\n", end, end + _LINE_WIDTH)
    line = words.text[line_start : line_end if line_end >= 0 else end + _LINE_WIDTH]
    return line == line.upper()


@lru_cache(maxsize=1)
def _table() -> dict[tuple[str, ...], list[_Alias]]:
    """Every name by its keys."""
    owners: dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]] = {}
    shared: set[tuple[str, ...]] = {name_words(alias).keys for alias in _SHARED}
    for organisation in ORGANISATIONS:
        for name in (_BRACKETS.sub("", organisation.name), *organisation.aliases):
            words = name_words(name)
            spelled = tuple(words.raw(position) for position in range(len(words.keys)))
            owners.setdefault((words.keys, spelled), []).append(organisation.name)
    table: dict[tuple[str, ...], list[_Alias]] = {}
    for (keys, spelled), names in owners.items():
        table.setdefault(keys, []).append(_Alias(keys, spelled, keys in shared, tuple(dict.fromkeys(names))))
    return table


@lru_cache(maxsize=1)
def _first_words() -> dict[str, dict[str, list[_Alias]]]:
    """Every name by the keys of its first and second words, the longest first, those of one word among each and alone."""
    table: dict[str, list[_Alias]] = {}
    for keys, aliases in _table().items():
        table.setdefault(keys[0], []).extend(aliases)
    return {first: _by_second(sorted(named, key=lambda alias: -len(alias.keys))) for first, named in table.items()}


def _by_second(named: list[_Alias]) -> dict[str, list[_Alias]]:
    seconds = {alias.keys[1] if len(alias.keys) > 1 else _NO_WORD for alias in named}
    return {second: [alias for alias in named if len(alias.keys) == 1 or alias.keys[1] == second] for second in seconds}
