"""Meanings: which of the places that share a name is meant, by what follows it and by the countries that the article speaks of."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass

from extractor.reading.places.gazetteer import Entry, Named
from extractor.reading.places.place_candidates import Candidate, Findings
from extractor.reading.text.late import late

HUGE, LARGE, MEDIUM, SMALL = 1_000_000, 300_000, 100_000, 15_000
LEAST_POINTS = 2  # of a country that the article speaks of
LEAST_SHARE = 0.1  # of what the article says of countries, for a country to be one that the article is about
# Words that only one country has for its units speak of it.
UNITS_OF = {
    "upazila": "BD",
    "barangay": "PH",
    "Barangay": "PH",
    "kebele": "ET",
    "Kebele": "ET",
    "woreda": "ET",
    "Woreda": "ET",
    "Local Government Area": "NG",
}
DATELINE = late(r",\s|\s\([A-Z]|\s?[-–—]{1,2}\s|:\s")


@dataclass(slots=True)
class Reading:
    """A candidate with the place that it stands for, and the candidate that it is said to lie in."""

    candidate: Candidate
    entry: Entry | None
    within: Reading | None = None


def support_of(text: str, found: Findings) -> Counter[str]:
    """How much the article speaks of each country, in points."""
    support: Counter[str] = Counter()
    told: defaultdict[str, list[Candidate]] = defaultdict(list)
    for country in found.demonyms:
        support[country] += 2
    for word, country in UNITS_OF.items():
        if word in text:
            support[country] += 4
    for candidate in found.candidates:
        if candidate.named is None or (candidate.words == 1 and _is_other_word(candidate.named)):
            continue
        entries = candidate.named.entries
        if candidate.rank is not None:  # Niger State speaks of Nigeria
            entries = tuple(entry for entry in entries if entry.kind != "country") or entries
        if entries[0].kind == "country":
            support[entries[0].country] += 4
        elif (candidate.preposition or candidate.rank == entries[0].kind == "admin1" or heads_dateline(text, candidate)) and len(
            {entry.country for entry in entries if importance(entry) >= SMALL}
        ) == 1:
            support[max(entries, key=importance).country] += 1
            told[candidate.key].append(candidate)
    for alike in told.values():
        for candidate in alike:
            candidate.told = len(alike)
    return support


def _is_other_word(named: Named) -> bool:
    """Whether the name may be a person's or a word for something else; a country's with a capital is seldom anything else."""
    return named.is_person or (named.is_word and named.entries[0].kind != "country")


def meant(candidate: Candidate, within: Reading | None, support: Counter[str]) -> Entry | None:
    """Which of the places of that name is meant."""
    if candidate.named is None:
        return None
    entries, total = candidate.named.entries, support.total()
    if candidate.most is not None:  # "the village of Palma" is not the city abroad
        entries = tuple(entry for entry in entries if entry.population <= candidate.most or support[entry.country])
    if not entries:
        return None
    best = entries[0]
    if len(entries) > 1:
        best = max(
            entries, key=lambda entry: _likelihood(entry, candidate, within, support[entry.country] / total if total else 0.0)
        )
    if within is not None and _is_elsewhere(best, candidate, within):
        return None
    if within is not None or not total:
        return best
    is_unit = candidate.rank == best.kind == "admin1"
    if candidate.rank is not None and not is_unit and best.population < SMALL and not is_supported(best, support):
        return None  # "the Escalon neighborhood" of an article about San Salvador is not the town in California
    return None if _is_namesake(best, candidate, support) or _is_unit_elsewhere(best, candidate, support) else best


def _is_elsewhere(entry: Entry, candidate: Candidate, within: Reading) -> bool:
    """Whether the place is another one than that of a province or country named behind it: "Ghaziabad district, Kunar province" and
    "Raman in Yala province" are not the Indian ones.
    """
    if within.entry is None or within.entry.country == entry.country:
        return False
    return candidate.rank is not None or (
        within.candidate.rank == "admin1" and (entry.kind == "admin1" or entry.population < HUGE)
    )


def _is_namesake(entry: Entry, candidate: Candidate, support: Counter[str]) -> bool:
    """Whether a town only shares its name with the one meant: nothing else in an article that is about another country speaks of
    its own.
    """
    is_town = candidate.preposition == "at" or candidate.rank in ("city", "district")
    if not is_town or candidate.shouted or entry.kind != "city" or entry.population >= LARGE:
        return False
    return support[entry.country] <= candidate.told and max(support.values()) >= (2 if candidate.told else 1) + 2 * candidate.told


def _is_unit_elsewhere(entry: Entry, candidate: Candidate, support: Counter[str]) -> bool:
    """Whether what is called a district only shares its name with a town or district abroad: "Brooklyn district" of Port-au-Prince."""
    if candidate.rank != "district" or entry.kind not in ("city", "district"):
        return False
    others = max((points for country, points in support.items() if country != entry.country), default=0)
    return support[entry.country] <= candidate.told and others >= LEAST_POINTS + candidate.told


def is_supported(entry: Entry, support: Counter[str]) -> bool:
    """Whether the article speaks of the country enough to be about a place in it."""
    return support[entry.country] > LEAST_SHARE * support.total()


def _likelihood(entry: Entry, candidate: Candidate, within: Reading | None, share: float) -> float:
    base = {"country": 9.0, "admin1": 4.8, "district": 3.5, "city": 0.0}[entry.kind]
    people = math.log10(entry.population + 10)
    likelihood = base + (people if entry.kind == "city" else people / 10)
    likelihood += 2.5 * share + (2.0 if share else 0.0)
    if candidate.rank is not None:
        likelihood += 2.0 if entry.kind == candidate.rank else -4.0 if entry.kind == "country" else 0.0
    if within is not None and within.entry is not None and within.entry.kind in {"country", "admin1"}:
        outer = within.entry
        if entry.country == outer.country and entry.kind != "country":
            likelihood += 5.0 + (2.0 if outer.admin1 is not None and outer.admin1 == entry.admin1 else 0.0)
    return likelihood


def importance(entry: Entry) -> int:
    """How many people a place counts for: a first-order unit no fewer than a middling town."""
    return max(entry.population, MEDIUM) if entry.kind == "admin1" else entry.population


def heads_dateline(text: str, candidate: Candidate) -> bool:
    """Whether it opens a line as in "LIMA, 2 OCT 89 --", "Kabul (AP) —" or "PATNA: "."""
    return (
        text[max(0, candidate.start - 1) : candidate.start] in {"", "\n", "\u2028"}
        and DATELINE.match(text, candidate.end) is not None
    )
