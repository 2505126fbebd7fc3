"""Places: which words of an article name a country, a first-order unit, a district or a city, and which country each lies in.

Names are looked up in the gazetteer, so the cost depends on the text. A name that is also a word or a person's name counts
only where its surroundings say that it is a place; one that several places share is told apart by what follows it ("Cali,
Colombia"), by the countries that the article speaks of, and then by population.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extractor.reading.places.gazetteer import (
    Entry,
    Kind,
    countries_of,
    country_code,
    country_name,
    demonym_country,
)
from extractor.reading.places.place_candidates import Candidate, Findings, findings
from extractor.reading.places.place_meanings import (
    HUGE,
    LARGE,
    MEDIUM,
    SMALL,
    Reading,
    heads_dateline,
    importance,
    is_supported,
    meant,
    support_of,
)
from extractor.reading.places.place_provinces import compass_start, is_lower_tier, is_province, longer_end
from extractor.reading.places.place_ranks import owns_district
from extractor.reading.places.place_unlisted import is_unlisted_place
from extractor.reading.places.place_words import DIRECTIONS, FACILITIES, MEDIA, RANKS, SPEECH, STREETS, TITLES
from extractor.reading.text.late import late

__all__ = [
    "PlaceMention",
    "containing_country",
    "countries_of",
    "country_code",
    "country_name",
    "demonym_country",
    "place_mentions",
]

# "Cali, Colombia", "Andar district, Ghazni province", "Bogota (Colombia)", "Soyapango in San Salvador"
WITHIN = late(
    r"(?:['’]s)?(?:\s+(?:district|city|town|village|county|municipality|province|department|jurisdiction|area|neighbou?rhood|suburb|trading\s+cent(?:re|er)"
    r"|(?:refugee\s+|displaced\s+)?camp|market|airstrip|airport|airfield|checkpoint|crossing|junction|bridge|mine|police\s+(?:station|post)|station|post|hospital|prison|school))?"
    r"(?:,\s*(?:in\s+)?|\s+in\s+|\s+of\s+|\s*\()(?:the\s+)?(?:(?:[a-z]+ern|central|neighbou?ring|north|south|east|west|[a-z]+east|[a-z]+west)\s+)?"
    r"(?:(?:city|province|department|state|region|district)\s+of\s+)?$",
    re.IGNORECASE,
)
LISTED = late(r"(?:\s+\w+)?(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|/)(?:the\s+)?$", re.IGNORECASE)
WITH_ARTICLE = late(r"\bthe[ \n]$")
WITHOUT_NOUN = late(
    r"[.,;:)]|[ \n](?:on|in|and|or|at|of|to|for|with|was|were|had|has|is|from|by|near|when|where|that|after|before|as)\b"
)
LONGEST_BETWEEN = 45
# A unit of so many people of whom so small a share lives in the town of its name: "Bihar", "Antioquia".
GREAT_UNIT, LEAST_CAPITAL = 3_500_000, 0.025
COUNTRY_WEIGHT, OPENING = 0.6, 800  # how much a country's name counts; the code points that open a text


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """One name of a place in a text, at the offsets ``start`` to ``end``, in code points.

    ``name`` is the name as the text writes it. ``country`` is an ISO 3166-1 alpha-2 code, ``None`` when it cannot be told.
    ``admin1`` is the first-order unit (province, state, department) that the place is or lies in: in the text's words where
    the text names it, else as the gazetteer does, ``None`` when unknown. ``city`` is the name when it is a city, town or
    village; a ``district`` has none. ``population`` is 0 when unknown.
    """

    start: int
    end: int
    name: str
    country: str | None
    admin1: str | None
    city: str | None
    kind: Kind
    population: int


def place_mentions(text: str) -> list[PlaceMention]:
    """The places that ``text`` names, in order, none overlapping another."""
    found = findings(text)
    found.candidates.sort(key=lambda candidate: candidate.start)
    support = support_of(text, found)
    readings: list[Reading] = []
    following: Reading | None = None
    for candidate in reversed(found.candidates):
        within = following if following is not None and _is_between(WITHIN, text, candidate, following.candidate) else None
        if following is not None and following.candidate.rank == "district":
            inner = following.candidate
            if owns_district(text, candidate.end, (inner.start, inner.end), candidate.named):
                candidate.rank = "admin1"
        following = Reading(candidate, meant(candidate, within, support), within)
        readings.append(following)
    mentions: list[PlaceMention] = []
    unlisted: list[int] = []
    before: Reading | None = None
    for reading in reversed(readings):
        in_list = before is not None and _is_between(LISTED, text, before.candidate, reading.candidate)
        if in_list and before is not None and before.candidate.preposition == "at":
            reading.candidate.preposition = "at"
        if _is_place(text, reading, found, support):
            outer = reading.within
            if outer is not None and is_province(text, reading.candidate, reading.entry, outer.candidate, outer.entry):
                outer.candidate.rank = "admin1"
            beside = mentions[-1].country if in_list and reading.entry is None and reading.within is None else None
            mentions.append(_mention(text, reading, support))
            if beside is not None:  # "between Oicha and Eringeti"
                mentions[-1] = replace(mentions[-1], country=beside)
            elif reading.entry is None and reading.within is None:
                unlisted.append(len(mentions) - 1)
            before = reading
    return _settled(mentions, unlisted)


def _settled(mentions: list[PlaceMention], unlisted: Sequence[int]) -> list[PlaceMention]:
    """The mentions, those at the positions ``unlisted`` in the country in which most of the others lie."""
    apart = set(unlisted)
    country = containing_country(mention for position, mention in enumerate(mentions) if position not in apart)
    if country is not None:
        for position in unlisted:
            mentions[position] = replace(mentions[position], country=country)
    return mentions


def containing_country(mentions: Iterable[PlaceMention]) -> str | None:
    """The country in which most of ``mentions``, all of one text, lie; None for none.

    A place within a country counts more than the country's name, for countries are named as actors too, and what the text
    opens with counts twice. Between equals the one named first prevails.
    """
    votes: dict[str, float] = {}
    for mention in mentions:
        if mention.country is not None:
            weight = COUNTRY_WEIGHT if mention.kind == "country" else 1.0
            votes[mention.country] = votes.get(mention.country, 0.0) + weight * (2 if mention.start < OPENING else 1)
    return max(votes, key=lambda country: votes[country], default=None)


def _is_between(pattern: re.Pattern[str], text: str, first: Candidate, second: Candidate) -> bool:
    gap = second.start - first.end
    return 0 < gap <= LONGEST_BETWEEN and pattern.match(text[first.end : second.start]) is not None


def _is_place(text: str, reading: Reading, found: Findings, support: Counter[str]) -> bool:
    candidate, entry = reading.candidate, reading.entry
    if entry is None or candidate.named is None:
        if candidate.rank is not None and not candidate.shouted:
            return True
        alone = candidate.named is not None and candidate.rank is None
        if alone and (
            candidate.left in TITLES or not is_unlisted_place(text, candidate.key.split(), candidate.start, candidate.end)
        ):
            return False
        # "the Plaza de Castilla", "the Pul-i-Kheshti mosque": a building or a square, no town.
        return candidate.preposition == "at" and not (
            candidate.rank is None and text[max(0, candidate.start - 4) : candidate.start].endswith(("the ", "the\n"))
        )
    if _is_in_other_name(text, candidate):
        return False
    if candidate.rank is not None and (not candidate.named.is_word or (candidate.preposition and not candidate.shouted)):
        return True
    if candidate.rank == entry.kind == "admin1" and not candidate.shouted and is_supported(entry, support):
        return True  # "Myanmar's Sagaing region"
    stranger = _is_stranger(candidate)
    is_name = candidate.words == 1 and (candidate.named.is_person or candidate.key in found.people)
    if entry.kind == "country":
        return not (
            is_name and candidate.named.is_person and (stranger or (candidate.key in found.people and not candidate.preposition))
        )
    if reading.within is not None and reading.within.entry is not None and reading.within.entry.country == entry.country:
        return not stranger
    if stranger:
        return not is_name and not candidate.named.is_word and importance(entry) >= HUGE
    if _is_told_by_context(text, candidate, entry, is_name, support):
        return True
    return _is_unlisted_namesake(text, reading)


def _is_in_other_name(text: str, candidate: Candidate) -> bool:
    """Whether it is a part of the name of a newspaper, a person, an office or a street."""
    if candidate.right in MEDIA or candidate.left in MEDIA or candidate.left in TITLES:
        return True
    if candidate.key in STREETS and candidate.left:
        return True  # "in Irish Street"
    return bool(candidate.right) and text.endswith("Department of ", 0, candidate.start)  # of Homeland Security


def _is_unlisted_namesake(text: str, reading: Reading) -> bool:
    """Whether the words before the name alone make it a place, which then is none of those that the gazetteer knows by it."""
    candidate = reading.candidate
    if (
        candidate.named is None
        or candidate.named.is_word
        or candidate.shouted
        or candidate.right
        or SPEECH.match(text, candidate.end)
    ):
        return False
    if not is_unlisted_place(text, candidate.key.split(), candidate.start, candidate.end):
        return False
    reading.entry = None
    return True


def _is_stranger(candidate: Candidate) -> bool:
    """Whether capitalised words beside it make it look like a part of some other name."""
    if candidate.shouted:
        return False
    left = candidate.left and candidate.left not in DIRECTIONS and candidate.left not in RANKS and not _is_known(candidate.left)
    right = (
        candidate.right and candidate.right not in FACILITIES and candidate.right not in RANKS and not _is_known(candidate.right)
    )
    return bool(left or right)


def _is_known(word: str) -> bool:
    return demonym_country(word) is not None or country_code(word) is not None


def _is_told_by_context(text: str, candidate: Candidate, entry: Entry, is_name: bool, support: Counter[str]) -> bool:
    people, at, of = importance(entry), candidate.preposition == "at", candidate.preposition == "of"
    supported, is_word = is_supported(entry, support), candidate.named is not None and candidate.named.is_word
    if SPEECH.match(text, candidate.end) and people < LARGE:
        return False
    if heads_dateline(text, candidate) and (not is_word or people >= LARGE):
        return supported or people >= SMALL
    alone = support[entry.country] <= candidate.told and entry.kind == "city" and people < HUGE
    if (
        alone
        and WITH_ARTICLE.search(text, max(0, candidate.start - 4), candidate.start)
        and WITHOUT_NOUN.match(text, candidate.end)
    ):
        return False  # "from the Metro"
    if candidate.shouted and (is_word or is_name or not (at or of)):
        return people >= LARGE and (at or (supported and not is_name)) and not is_word
    if is_word or is_name:
        return at and (supported or people >= MEDIUM) if people < LARGE else at or (of and supported)
    if at:
        return supported or people >= SMALL
    long_name = candidate.words > 1 or (of and not candidate.shouted)
    return people >= (SMALL if supported else MEDIUM) or (supported and long_name)


def _mention(text: str, reading: Reading, support: Counter[str]) -> PlaceMention:
    candidate, entry, within = reading.candidate, reading.entry, reading.within
    if entry is None:
        candidate.end = longer_end(text, candidate)
    if entry is not None and entry.kind != "country" and _kind(candidate, entry) == "admin1":
        candidate.start = compass_start(text, candidate)
    name = " ".join(text[candidate.start : candidate.end].split())
    outer = within.entry if within is not None else None
    if entry is None:
        kind: Kind = candidate.rank or "city"
        stray = within is None or outer is None or _is_stranger(within.candidate)
        country = _foremost(support) if stray or outer is None else outer.country
        admin1, population = None, 0
    else:
        kind, country, admin1, population = _kind(candidate, entry), entry.country, entry.admin1, entry.population
    if kind == "admin1":
        admin1 = name
    elif within is not None and outer is not None and outer.country == country and outer.kind == "admin1":
        admin1 = " ".join(text[within.candidate.start : within.candidate.end].split())
    return PlaceMention(
        candidate.start,
        candidate.end,
        name,
        country,
        None if kind == "country" else admin1,
        name if kind == "city" else None,
        kind,
        population,
    )


def _foremost(support: Counter[str]) -> str | None:
    """The country of which the article speaks most; None where a single town's name alone speaks for it."""
    country, points = support.most_common(1)[0] if support else (None, 0)
    return country if points > 1 else None


def _kind(candidate: Candidate, entry: Entry) -> Kind:
    """What the text calls the place, else what the gazetteer does. "Kharkiv region" is no city though the name is one's, and "the
    cities of Sinaloa" lie in a state.
    """
    if entry.kind == "admin1" and candidate.rank in (None, "city") and candidate.named is not None:
        least = entry.population * LEAST_CAPITAL if entry.population >= GREAT_UNIT else SMALL
        capital = any(
            other.kind == "city" and other.admin1 == entry.admin1 and other.population >= least
            for other in candidate.named.entries
        )
        return "city" if capital else "admin1"
    if candidate.rank is not None and entry.kind != "country":
        return candidate.rank
    return "admin1" if entry.kind == "district" and is_lower_tier(candidate, entry) else entry.kind
