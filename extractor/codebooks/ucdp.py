"""UCDP GED: the Uppsala Conflict Data Program's Georeferenced Event Dataset's reading of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from extractor.codebooks.columns import Kind, Row, Value, filled, layout
from extractor.codebooks.countries import country
from extractor.codebooks.dates import DateSpan, known_span
from extractor.codebooks.estimates import Estimate, Estimates, Policy, estimates
from extractor.codebooks.identity import Numbering, position, provisional_number, unchanged
from extractor.codebooks.perpetrators import attributions
from extractor.codebooks.places import Level, Locate, coordinates, level, nowhere
from extractor.codebooks.vagueness import VagueWord
from schemas import (
    AttackType,
    Casualties,
    Count,
    Extraction,
    Group,
    Incident,
    Outcome,
    Place,
    TargetType,
    TollStatus,
)

COLUMNS = layout(
    """
    id# relid year# active_year# code_status type_of_violence# conflict_dset_id# conflict_new_id# conflict_name
    dyad_dset_id# dyad_new_id# dyad_name side_a_dset_id# side_a_new_id# side_a side_b_dset_id# side_b_new_id# side_b
    number_of_sources# source_article source_office source_date@ source_headline source_original where_prec#
    where_coordinates where_description adm_1 adm_2 latitude~ longitude~ geom_wkt priogrid_gid# country country_id# region
    event_clarity# date_prec# date_start@ date_end@ deaths_a# deaths_b# deaths_civilians# deaths_unknown# best# high# low#
    gwnoa# gwnob#
    """
)

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3

_WHERE_PRECISION: Mapping[Level, int] = {"city": 1, "district": 3, "admin1": 4, "country": 6}
_CIVILIAN_GROUPS = frozenset({Group.civilians, Group.aid_workers, Group.journalists, Group.officials, Group.children})
_FORCES = frozenset({TargetType.police, TargetType.military})

# UCDP names some states by two names, the one in use and an older one.
_STATE_NAMES = {
    "BA": "Bosnia-Herzegovina",
    "CD": "DR Congo (Zaire)",
    "CG": "Congo",
    "KH": "Cambodia (Kampuchea)",
    "MG": "Madagascar (Malagasy)",
    "MM": "Myanmar (Burma)",
    "RU": "Russia (Soviet Union)",
    "RS": "Serbia (Yugoslavia)",
    "SZ": "Kingdom of eSwatini (Swaziland)",
    "US": "United States of America",
    "VN": "Vietnam (North Vietnam)",
    "YE": "Yemen (North Yemen)",
    "ZW": "Zimbabwe (Rhodesia)",
}


def _enter_low(count: Count) -> int | None:
    return count.low


def _enter_low_of_vague(count: Count, _word: VagueWord) -> int | None:
    return count.low


POLICY = Policy(enter=_enter_low, enter_vague=_enter_low_of_vague)
ONE_SIDED_POLICY = replace(POLICY, counts_attackers=False)


@dataclass(frozen=True, slots=True)
class Sides:
    """Deaths by side. They always add up to ``best``."""

    side_a: int
    side_b: int
    civilians: int
    unknown: int

    @property
    def best(self) -> int:
        """All of them."""
        return self.side_a + self.side_b + self.civilians + self.unknown


@dataclass(frozen=True, slots=True)
class Ucdp:
    """Low, best and high of deaths, by side; an event needs at least one death in one of the three."""

    locate: Locate = nowhere

    @property
    def name(self) -> str:
        """As ``--codebook`` names it."""
        return "ucdp"

    @property
    def columns(self) -> Mapping[str, Kind]:
        """The 49 columns of the GED's table."""
        return COLUMNS

    def casualties(self, incident: Incident, *, published: date | None) -> Casualties:
        """Deaths. The GED counts nothing else. In one-sided violence the perpetrators' own deaths are left out."""
        found = _deaths(incident)
        return Casualties(
            codebook=self.name,
            killed=found.total.figure() if found.total else None,
            attackers_killed=found.attackers.figure() if found.attackers else None,
        )

    def numbering(self) -> Numbering:
        """Its ids have fifteen digits and are left as they are."""
        return unchanged

    def row(self, incident: Incident, extraction: Extraction) -> Row | None:
        """The incident as the GED's row; None unless one of low, best and high is at least 1."""
        found = _deaths(incident)
        total = found.total
        if total is None:
            return None
        violence = type_of_violence(incident)
        sides = deaths_by_side(found, violence)
        high = total.largest
        if max(total.low, sides.best, high) < 1:
            return None
        article = extraction.article
        return filled(
            COLUMNS,
            {
                "id": provisional_number(article.id, position(incident, extraction), 15),
                "type_of_violence": violence,
                **_parties(incident, violence),
                "number_of_sources": 1,
                "source_article": ", ".join(filter(None, (article.source, article.title))) or None,
                "source_office": article.source,
                "source_date": article.published,
                "source_headline": article.title,
                "source_original": _speakers(incident, total),
                **_place(incident.place, self.locate),
                "event_clarity": 1,
                **_dates(known_span(incident.date)),
                "deaths_a": sides.side_a,
                "deaths_b": sides.side_b,
                "deaths_civilians": sides.civilians,
                "deaths_unknown": sides.unknown,
                "best": sides.best,
                "high": high,
                "low": total.low,
            },
        )


def _deaths(incident: Incident) -> Estimates:
    one_sided = type_of_violence(incident) == ONE_SIDED
    return estimates(incident, Outcome.killed, ONE_SIDED_POLICY if one_sided else POLICY)


def type_of_violence(incident: Incident) -> int | None:
    """1 where a state's forces fight or are attacked, 2 between armed groups, 3 against civilians; None if unclear."""
    targets = {target.type for target in incident.targets}
    tolls = [toll for toll in incident.tolls if toll.status is not TollStatus.superseded and toll.count.high != 0]
    if targets & _FORCES or any(toll.group is Group.security_forces for toll in tolls):
        return STATE_BASED
    if TargetType.militia in targets:
        return NON_STATE
    if AttackType.clash in incident.attack_types:
        return None
    if targets - {TargetType.unknown} or any(toll.group in _CIVILIAN_GROUPS for toll in tolls):
        return ONE_SIDED
    return None


def deaths_by_side(found: Estimates, violence: int | None) -> Sides:
    """The best estimate by side: ``a`` the state's forces, ``b`` the attackers. What no toll assigns is unknown.

    A breakdown that comes to more than a total which the article states leaves the total whole and unassigned.
    """
    best = (found.total.best or 0) if found.total else 0
    if violence == ONE_SIDED:
        forces = attackers = 0
    else:
        forces = _best(found, Group.security_forces)
        attackers = _best(found, Group.attackers)
    civilians = sum(_best(found, group) for group in found.victims if group in _CIVILIAN_GROUPS)
    unknown = best - forces - attackers - civilians
    return Sides(forces, attackers, civilians, unknown) if unknown >= 0 else Sides(0, 0, 0, best)


def _best(found: Estimates, group: Group) -> int:
    estimate = found.groups.get(group)
    return (estimate.best or 0) if estimate else 0


def _parties(incident: Incident, violence: int | None) -> dict[str, Value]:
    named = [attribution.name for attribution in attributions(incident.perpetrators)]
    first = named[0] if named else None
    state = _state_name(incident.place.country)
    known = country(incident.place.country)
    if violence == STATE_BASED:
        sides = (f"Government of {state}" if state else None, first)
        number = known.gleditsch_ward if known else None
    elif violence == ONE_SIDED:
        sides, number = (first, "Civilians"), None
    else:
        sides, number = (first, named[1] if len(named) > 1 else None), None
    dyad = f"{sides[0]} - {sides[1]}" if all(sides) else None
    return {"side_a": sides[0], "side_b": sides[1], "dyad_name": dyad, "gwnoa": number}


def _state_name(code: str | None) -> str | None:
    known = country(code)
    return _STATE_NAMES.get(code or "", known.name) if known else None


def region(gleditsch_ward: int | None) -> str | None:
    """UCDP's region of a state, which the numbers of Gleditsch and Ward are ordered by."""
    if gleditsch_ward is None:
        return None
    for below, name in ((200, "Americas"), (400, "Europe"), (630, "Africa"), (700, "Middle East")):
        if gleditsch_ward < below:
            return name
    return "Asia"


def _place(place: Place, locate: Locate) -> dict[str, Value]:
    known = country(place.country)
    number = known.gleditsch_ward if known else None
    there = locate(place)
    latitude, longitude = coordinates(there, countries=True)
    known_to = level(place, there)
    point = {
        "city": place.city,
        "district": place.city or place.admin1,
        "admin1": place.admin1 or place.city,
        "country": _state_name(place.country),
    }
    parts = [part for part in (place.site, place.city, place.admin1) if part]
    return {
        "where_prec": _WHERE_PRECISION[known_to] if known_to else None,
        "where_coordinates": point[known_to] if known_to else None,
        "where_description": ", ".join(parts) or None,
        "adm_1": place.admin1,
        "latitude": latitude,
        "longitude": longitude,
        "geom_wkt": None if latitude is None else f"POINT ({longitude} {latitude})",
        "country": _state_name(place.country),
        "country_id": number,
        "region": region(number),
    }


def _dates(span: DateSpan | None) -> dict[str, Value]:
    if span is None:
        return {}
    steps = ((1, 1), (6, 2), (7, 3), (31, 4))
    precision = next((code for days, code in steps if span.days <= days), 5)
    return {"year": span.year, "date_prec": precision, "date_start": span.first, "date_end": span.last}


def _speakers(incident: Incident, total: Estimate) -> str | None:
    sources = [incident.tolls[place].source for place in sorted(total.tolls)]
    return "; ".join(dict.fromkeys(source for source in sources if source)) or None
