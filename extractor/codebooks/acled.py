"""ACLED: the Armed Conflict Location & Event Data project's reading of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from extractor.codebooks.columns import Kind, Row, Value, filled, layout
from extractor.codebooks.countries import country
from extractor.codebooks.dates import known_span
from extractor.codebooks.estimates import Policy, enter_low, estimates
from extractor.codebooks.identity import Numbering, position, provisional_number, unchanged
from extractor.codebooks.perpetrators import attributions
from extractor.codebooks.places import Level, Locate, coordinates, level, nowhere
from extractor.codebooks.vagueness import VagueWord
from extractor.codebooks.weapons import explosives, says
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
    WeaponType,
)

COLUMNS = layout(
    """
    event_id_cnty event_date@ year# time_precision# disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1#
    actor2 assoc_actor_2 inter2# interaction# civilian_targeting iso# region country admin1 admin2 admin3 location latitude~
    longitude~ geo_precision# source source_scale notes fatalities# tags timestamp#
    """
)

BATTLES = "Battles"
REMOTE = "Explosions/Remote violence"
CIVILIANS = "Violence against civilians"
RIOTS = "Riots"
STRATEGIC = "Strategic developments"

STATE_FORCES, POLITICAL_MILITIA, RIOTERS, CIVILIAN_ACTORS = 1, 3, 5, 7

_FORCES = {TargetType.police: "Police Forces of", TargetType.military: "Military Forces of"}
_COMBATANTS = frozenset({TargetType.police, TargetType.military, TargetType.militia})
_ABDUCTIONS = frozenset({AttackType.kidnapping, AttackType.hostage_barricade})
_ASSAULTS = frozenset({AttackType.armed_assault, AttackType.assassination, AttackType.unarmed_assault, AttackType.hijacking})
_LONGEST_DATED_SPAN = 31
_GEO_PRECISION: Mapping[Level, int] = {"city": 1, "district": 2, "admin1": 3}


def _enter_unit(count: Count, word: VagueWord) -> int | None:
    """One unit of the vague word: 3 for "several", 10 for "tens", 12 for "dozens", 100 for "hundreds"."""
    return min(word.unit, count.low)


POLICY = Policy(enter=enter_low, enter_vague=_enter_unit, lowest=True, sets_aside_perpetrators=False)


@dataclass(frozen=True, slots=True)
class EventType:
    """An event type with its sub-event type."""

    event: str | None
    sub_event: str | None

    @property
    def disorder(self) -> str | None:
        """The kind of disorder that ACLED files it under."""
        if self.event is None:
            return None
        if self.event == STRATEGIC:
            return "Strategic developments"
        return "Demonstrations" if self.sub_event == "Violent demonstration" else "Political violence"


@dataclass(frozen=True, slots=True)
class Acled:
    """The most conservative figure; one total of deaths without sides; unknown deaths are 0."""

    locate: Locate = nowhere

    @property
    def name(self) -> str:
        """As ``--codebook`` names it."""
        return "acled"

    @property
    def columns(self) -> Mapping[str, Kind]:
        """The 31 columns of ACLED's table."""
        return COLUMNS

    def casualties(self, incident: Incident, *, published: date | None) -> Casualties:
        """Deaths, attackers included. ACLED counts nothing else. Unknown stays None here; only the row writes 0."""
        killed = estimates(incident, Outcome.killed, POLICY).total
        return Casualties(codebook=self.name, killed=None if killed is None else killed.figure())

    def numbering(self) -> Numbering:
        """Its ids have fifteen digits and are left as they are."""
        return unchanged

    def row(self, incident: Incident, extraction: Extraction) -> Row | None:
        """The incident as ACLED's row; its page in the documentation says what is left to a human, and why."""
        article = extraction.article
        killed = self.casualties(incident, published=article.published).killed
        known = country(incident.place.country)
        kind = event_type(incident)
        number = provisional_number(article.id, position(incident, extraction), 15)
        return filled(
            COLUMNS,
            {
                "event_id_cnty": f"{known.alpha3 if known else 'XXX'}{number}",
                **_dates(incident),
                "disorder_type": kind.disorder,
                "event_type": kind.event,
                "sub_event_type": kind.sub_event,
                **_actors(incident, kind, known.name if known else None),
                "iso": known.numeric if known else None,
                "region": known.acled_region if known else None,
                "country": known.name if known else None,
                **_place(incident.place, self.locate),
                "source": article.source,
                "notes": incident.summary or None,
                "fatalities": killed.best if killed and killed.best is not None else 0,
            },
        )


def event_type(incident: Incident) -> EventType:
    """The event type that the attack types, weapons and targets come to; blank where they say too little.

    A suicide bomb is one whatever else happened; fighting comes before the explosions that are part of it.
    """
    kinds = set(incident.attack_types)
    if AttackType.bombing in kinds and incident.success is False:
        return EventType(STRATEGIC, "Disrupted weapons use")
    if incident.suicide and AttackType.bombing in kinds:
        return EventType(REMOTE, "Suicide bomb")
    if AttackType.clash in kinds:
        return EventType(BATTLES, "Armed clash")
    remote = _remote(incident, kinds)
    if remote:
        return EventType(REMOTE, remote)
    if AttackType.riot in kinds:
        return EventType(RIOTS, "Mob violence" if incident.tolls or incident.targets else "Violent demonstration")
    if kinds & _ABDUCTIONS:
        return EventType(CIVILIANS, "Abduction/forced disappearance")
    if kinds & _ASSAULTS:
        return EventType(BATTLES, "Armed clash") if _fights_combatants(incident) else EventType(CIVILIANS, "Attack")
    if AttackType.facility_attack in kinds:
        return EventType(STRATEGIC, "Looting/property destruction")
    return EventType(None, None)


def _remote(incident: Incident, kinds: set[AttackType]) -> str | None:
    if any(weapon.type is WeaponType.chemical for weapon in incident.weapons):
        return "Chemical weapon"
    if AttackType.air_strike in kinds:
        return "Air/drone strike"
    if AttackType.shelling in kinds:
        return "Shelling/artillery/missile attack"
    if AttackType.bombing not in kinds:
        return None
    exploded = explosives(incident.weapons)
    if exploded and all(says(weapon, "grenade") for weapon in exploded):
        return "Grenade"
    if exploded and all(says(weapon, "projectile") for weapon in exploded):
        return "Shelling/artillery/missile attack"
    return "Remote explosive/landmine/IED"


def _fights_combatants(incident: Incident) -> bool:
    return bool(incident.targets) and incident.targets[0].type in _COMBATANTS


def _dates(incident: Incident) -> dict[str, Value]:
    span = known_span(incident.date)
    if span is None:
        return {}
    if span.days > _LONGEST_DATED_SPAN:
        return {"year": span.year}
    precision = 1 if span.days == 1 else 2 if span.days <= 7 else 3
    return {"event_date": span.middle, "year": span.middle.year, "time_precision": precision}


def _actors(incident: Incident, kind: EventType, where: str | None) -> dict[str, Value]:
    named = attributions(incident.perpetrators)
    if named:
        actor1, inter1 = named[0].name, None
    elif kind.event == RIOTS:
        actor1, inter1 = _of("Rioters", where), RIOTERS
    else:
        actor1, inter1 = _of("Unidentified Armed Group", where), POLITICAL_MILITIA
    actor2, inter2 = _second_actor(incident, where)
    sides = sorted(side for side in (inter1, inter2) if side is not None)
    targets_civilians = inter2 == CIVILIAN_ACTORS and kind.event in {CIVILIANS, REMOTE, RIOTS}
    return {
        "actor1": actor1,
        "assoc_actor_1": "; ".join(attribution.name for attribution in named[1:]) or None,
        "inter1": inter1,
        "actor2": actor2,
        "inter2": inter2,
        "interaction": sides[0] * 10 + sides[1] if len(sides) == 2 else None,
        "civilian_targeting": "Civilian targeting" if targets_civilians else None,
    }


def _of(actor: str, where: str | None) -> str:
    return f"{actor} ({where})" if where else actor


def _second_actor(incident: Incident, where: str | None) -> tuple[str | None, int | None]:
    """Whom the attack was against, as ACLED names unnamed actors; blank where the record does not say."""
    if incident.targets:
        target = incident.targets[0]
        if target.type in _FORCES:
            owner = country(target.nationality)
            nation = owner.name if owner else where
            return (f"{_FORCES[target.type]} {nation}" if nation else target.name), STATE_FORCES
        if target.type is TargetType.militia:
            return target.name, None
        if target.type is not TargetType.unknown:
            return _of("Civilians", where), CIVILIAN_ACTORS
    groups = {toll.group for toll in incident.tolls if toll.status is not TollStatus.superseded and toll.count.high != 0}
    if groups & {Group.civilians, Group.children, Group.aid_workers, Group.journalists}:
        return _of("Civilians", where), CIVILIAN_ACTORS
    return None, None


def _place(place: Place, locate: Locate) -> dict[str, Value]:
    there = locate(place)
    latitude, longitude = coordinates(there)
    return {
        "admin1": place.admin1,
        "location": place.city or place.admin1,
        "latitude": latitude,
        "longitude": longitude,
        "geo_precision": _GEO_PRECISION.get(level(place, there) or "country"),
    }
