"""Rules on places: does the city lie in the country, and is there such a country?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.places.gazetteer import gazetteer, place_key
from extractor.reading.places.places import countries_of, country_name, demonym_country
from extractor.validation.examination import Examination
from extractor.validation.rule import REGISTRY, Example, Finding
from schemas import Severity

CAPITALISED = re.compile(r"\b[A-Z][\w'’-]+")
TOWN = 100_000  # inhabitants from which on a name alone says where a city is
METROPOLIS = 1_000_000  # and those from which on nobody means a namesake elsewhere
OFTEN = 3  # places of one country from which on an article is about that country
GONE = frozenset("AN BU CS DD SU TP YD YU ZR".split())  # ISO 3166-3, of states whose people the news of their time names
# Whose cities belonged to another state, or are claimed by it, in the time of the news that is read.
_RULED = {
    "RU": "AM AZ BY EE GE KG KZ LT LV MD TJ TM UA UZ",
    "RS": "BA HR ME MK SI XK",
    "CN": "HK MO TW",
    "GB": "BM FK GG GI HK IM JE KY",
    "FR": "GF GP MQ NC PF RE YT",
    "US": "AS GU MP PR VI",
    "NL": "AW BQ CW SX",
    "DK": "FO GL",
    "IL": "EG JO LB PS SY",
    "PS": "EG JO",
    "SD": "SS",
    "ET": "ER",
    "ID": "TL",
    "MA": "EH",
    "PK": "BD IN",
    "AM": "AZ",
    "TR": "CY",
    "CZ": "SK",
    "ZA": "NA",
    "MY": "SG",
    "PT": "MO TL",
}
BOUND = frozenset(frozenset((ruler, land)) for ruler, lands in _RULED.items() for land in lands.split())
_CLAIMED = frozenset(
    frozenset(pair.split("-")) for pair in "IL-PS MA-EH RS-XK RU-UA RU-GE IN-PK AM-AZ CN-TW TR-CY SD-SS ET-ER".split()
)  # of which each holds, or held, some of what the other calls its own


@REGISTRY.rule(
    "place-mismatch",
    Severity.warning,
    "A city that the gazetteer knows only in other countries is probably the wrong country.",
    example=Example("Kabul in PK", "Kabul in AF"),
    needs_text=False,
)
def place_mismatch(examination: Examination) -> Iterator[Finding]:
    """Every city that is known, but not in its country."""
    for path, city, country, known in _abroad(examination):
        yield Finding(path, f"the gazetteer knows {city} in {_listed(known)}, not in {country}")


@REGISTRY.rule(
    "large-city-elsewhere",
    Severity.error,
    "A city of a hundred thousand lies where it lies, but for lands that changed hands or are claimed by two states.",
    example=Example("Kabul in PK", "Juba in SD, of which South Sudan was a part until 2011"),
    needs_text=False,
)
def large_city_elsewhere(examination: Examination) -> Iterator[Finding]:
    """Every large city, province or town that the record puts into a country that never held it and is not named.

    Where it names both, the name must be a metropolis's or that of one country's places alone: a Palma lies in Mozambique too.
    """
    for path, city, country, known in _abroad(examination):
        home = _homes(city)
        if not home or any(_may_have_held(country, one) for one in home):
            continue
        if len(known) == 1 or country not in _told_beside(examination, city) or _homes(city, METROPOLIS):
            yield Finding(path, f"{city} is a large city in {_listed(home)}, not in {country}")
    yield from _strayed(examination)


def _may_have_held(country: str, home: str) -> bool:
    """Whether a large city of ``home`` may be, or have been, one of ``country``: Haifa was none of Lebanon's."""
    return home in _RULED.get(country, "").split() or frozenset((country, home)) in _CLAIMED


def _strayed(examination: Examination) -> Iterator[Finding]:
    """Every incident in a country of which the article says nothing, and which has no such province, or none of the article's
    places. That a town's name is known elsewhere alone says little: villages in the news often are on no list.
    """
    for i, incident in enumerate(examination.incidents):
        country, province, city = incident.place.country, incident.place.admin1, incident.place.city
        if country is None or any(country in countries_of(name) for name in (province, city, incident.place.site) if name):
            continue
        lands = _provinces(province)
        if (city is not None and _homes(city)) or (
            _is_told_of(examination, country) and (len(lands) != 1 or lands.isdisjoint(_told_beside(examination, province or "")))
        ):
            continue  # a large city speaks for itself
        told = lands or (_told_instead(examination, city) if city is not None else lands)
        if told and not any(frozenset((country, one)) in BOUND for one in told):
            kind = f"{province} is a province" if lands else f"{city} is a place, as the article has it,"
            yield Finding(f"incidents[{i}].place.country", f"{kind} of {_listed(told)}, not of {country}")


def _provinces(name: str | None) -> frozenset[str]:
    """The countries of a province, and of other places of its name."""
    found = None if name is None else gazetteer().named(place_key(name))
    entries = () if found is None else found.entries
    return frozenset(one.country for one in entries) if any(one.kind == "admin1" for one in entries) else frozenset()


def _is_told_of(examination: Examination, country: str) -> bool:
    """Whether the article names the country, its people or a place that may lie there."""
    return country in _peoples(examination) or any(country in countries_of(place.name) for place in examination.reading.places)


def _told_instead(examination: Examination, city: str) -> frozenset[str]:
    """Where the city is, if the article tells of that country besides; or the country that several others of its places share."""
    known, places = countries_of(city), examination.reading.places
    if known:
        return known if not known.isdisjoint(_told_beside(examination, city)) else frozenset()
    named = [place.country for place in places if place.country is not None and (place.city or place.admin1)]
    return frozenset(named) if len(named) >= OFTEN and len(set(named)) == 1 else frozenset()


def _listed(countries: frozenset[str]) -> str:
    return ", ".join(sorted(countries))


def _abroad(examination: Examination) -> Iterator[tuple[str, str, str, frozenset[str]]]:
    """The path, city and country of every incident whose city is known in other countries only, and these."""
    for i, incident in enumerate(examination.incidents):
        city, country = incident.place.city, incident.place.country
        if city is None or country is None:
            continue
        known = countries_of(city)
        if known and country not in known and not _is_namesake_abroad(examination, city, country, known):
            yield f"incidents[{i}].place.country", city, country, known


def _homes(city: str, people: int = TOWN) -> frozenset[str]:
    """The countries that have a city of this name with so many ``people``."""
    found = gazetteer().named(place_key(city))
    entries = () if found is None else found.entries
    return frozenset(one.country for one in entries if one.kind == "city" and one.population >= people)


def _told_beside(examination: Examination, city: str) -> set[str | None]:
    """The countries of which the article tells besides by the name of the city."""
    told = {place.country for place in examination.reading.places if place_key(place.name) != place_key(city)}
    return told | _peoples(examination)


def _peoples(examination: Examination) -> set[str | None]:
    """The countries whose people, or whose name, the article tells by a word."""
    parties = {party.name for incident in examination.incidents for party in incident.perpetrators}  # a gang, "the Americans"
    return {demonym_country(word) for word in CAPITALISED.findall(examination.context) if word not in parties}


def _is_namesake_abroad(examination: Examination, city: str, country: str, known: frozenset[str]) -> bool:
    """Whether the city may be a place that no gazetteer lists: the article tells of the country, and of none that it knows the
    name in. Where it tells of both, the name must be no large town's.
    """
    told = _told_beside(examination, city)
    return country in told and (told.isdisjoint(known) or not _homes(city))


@REGISTRY.rule(
    "unknown-country",
    Severity.error,
    "A country code must be one of ISO 3166-1 alpha-2, or XK for Kosovo; a nationality may be that of a state that is no more.",
    example=Example("UK for the United Kingdom", "GB for the United Kingdom"),
    needs_text=False,
)
def unknown_country(examination: Examination) -> Iterator[Finding]:
    """Every code that stands for no country."""
    for i, incident in enumerate(examination.incidents):
        codes = [(f"incidents[{i}].place.country", incident.place.country)]
        codes += [(f"incidents[{i}].targets[{j}].nationality", target.nationality) for j, target in enumerate(incident.targets)]
        for path, code in codes:
            gone = code in GONE and path.endswith("nationality")
            if code is not None and country_name(code) is None and not gone:
                yield Finding(path, f"{code} is no country code of ISO 3166-1 alpha-2")
