"""AWSD: the Aid Worker Security Database's reading of a record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from extractor.codebooks.columns import Kind, Row, Value, filled, layout
from extractor.codebooks.countries import country
from extractor.codebooks.dates import known_span
from extractor.codebooks.estimates import Policy, enter_low, estimates
from extractor.codebooks.identity import Numbering, position, provisional_number, unchanged
from extractor.codebooks.perpetrators import attributions
from extractor.codebooks.places import Locate, coordinates, nowhere
from extractor.codebooks.vagueness import VagueWord
from extractor.codebooks.weapons import explosives, says
from schemas import (
    ArticleReference,
    AttackType,
    Casualties,
    Count,
    Extraction,
    Figure,
    Group,
    Incident,
    Outcome,
    TargetType,
    TollStatus,
    WeaponType,
)

COLUMNS = layout(
    """
    incident_id# year# month# day# country_code country region district city un# ingo# icrc# nrcs_and_ifrc# nngo# other#
    nationals_killed# nationals_wounded# nationals_kidnapped# total_nationals# internationals_killed#
    internationals_wounded# internationals_kidnapped# total_internationals# total_killed# total_wounded#
    total_kidnapped# total_affected# gender_male# gender_female# gender_unknown# means_of_attack attack_context location
    latitude~ longitude~ motive actor_type actor_name details verified source
    """
)

_LOCATIONS = (
    ("Custody", re.compile(r"\b(?:prison|jail|custody|detention cent(?:er|re))\b", re.IGNORECASE)),
    ("Office/compound", re.compile(r"\b(?:offices?|compound|headquarters|guesthouse)\b", re.IGNORECASE)),
    ("Project site", re.compile(r"\b(?:project|clinic|hospital|warehouse|camp|distribution|school)\b", re.IGNORECASE)),
    ("Road", re.compile(r"\b(?:road|highway|convoy|checkpoint|motorway)\b", re.IGNORECASE)),
    ("Home", re.compile(r"\b(?:home|house|residence|apartment)\b", re.IGNORECASE)),
    ("Public location", re.compile(r"\b(?:market|street|square|restaurant|hotel|mosque|church|airport)\b", re.IGNORECASE)),
)


def _leave_blank(_count: Count, _word: VagueWord) -> int | None:
    return None


POLICY = Policy(enter=enter_low, enter_vague=_leave_blank)


@dataclass(frozen=True, slots=True)
class Awsd:
    """Aid workers killed, wounded and kidnapped, and nobody else; unknown numbers are 0."""

    locate: Locate = nowhere

    @property
    def name(self) -> str:
        """As ``--codebook`` names it."""
        return "awsd"

    @property
    def columns(self) -> Mapping[str, Kind]:
        """The 41 columns of the AWSD's table."""
        return COLUMNS

    def casualties(self, incident: Incident, *, published: date | None) -> Casualties:
        """Aid workers only. Unknown stays None here; only the row writes 0."""

        def aid_workers(outcome: Outcome) -> Figure | None:
            estimate = estimates(incident, outcome, POLICY).groups.get(Group.aid_workers)
            return None if estimate is None else estimate.figure()

        return Casualties(
            codebook=self.name,
            killed=aid_workers(Outcome.killed),
            injured=aid_workers(Outcome.injured),
            abducted=aid_workers(Outcome.abducted),
            detained=aid_workers(Outcome.detained),
            missing=aid_workers(Outcome.missing),
        )

    def numbering(self) -> Numbering:
        """Its ids have fifteen digits and are left as they are."""
        return unchanged

    def row(self, incident: Incident, extraction: Extraction) -> Row | None:
        """The incident as the AWSD's row; None where neither a toll nor a target is of aid workers."""
        if not concerns_aid_workers(incident):
            return None
        article = extraction.article
        known = country(incident.place.country)
        span = known_span(incident.date)
        latitude, longitude = coordinates(self.locate(incident.place))
        named = attributions(incident.perpetrators)
        return filled(
            COLUMNS,
            {
                "incident_id": provisional_number(article.id, position(incident, extraction), 15),
                "year": span.year if span else None,
                "month": span.month if span else None,
                "day": span.day if span else None,
                "country_code": incident.place.country,
                "country": known.name if known else None,
                "region": incident.place.admin1,
                "city": incident.place.city,
                **_victims(self.casualties(incident, published=article.published)),
                "means_of_attack": means_of_attack(incident),
                "attack_context": attack_context(incident),
                "location": _location(incident.place.site),
                "latitude": latitude,
                "longitude": longitude,
                "actor_type": None if named else "Unknown",
                "actor_name": named[0].name if named else "Unknown",
                "details": incident.summary or None,
                "verified": "Pending",
                "source": _citation(article),
            },
        )


def concerns_aid_workers(incident: Incident) -> bool:
    """Whether aid workers were counted among its victims, or a non-governmental organisation was its target."""
    counted = any(toll.group is Group.aid_workers and toll.status is not TollStatus.superseded for toll in incident.tolls)
    return counted or any(target.type is TargetType.ngo for target in incident.targets)


def _victims(casualties: Casualties) -> dict[str, Value]:
    """The totals. The split by nationality is written where it is certain: nobody is of no nationality."""
    numbers = {
        "killed": _entered(casualties.killed),
        "wounded": _entered(casualties.injured),
        "kidnapped": _entered(casualties.abducted),
    }
    affected = sum(numbers.values())
    row: dict[str, Value] = {f"total_{outcome}": number for outcome, number in numbers.items()}
    row |= {"total_affected": affected, "gender_unknown": affected}
    for origin in ("nationals", "internationals"):
        row |= {f"{origin}_{outcome}": None if number else 0 for outcome, number in numbers.items()}
        row[f"total_{origin}"] = None if affected else 0
    return row


def _entered(figure: Figure | None) -> int:
    return figure.best if figure is not None and figure.best is not None else 0


def means_of_attack(incident: Incident) -> str:
    """How it was done, in the AWSD's words; Unknown where the record does not say."""
    kinds = set(incident.attack_types)
    if AttackType.kidnapping in kinds or AttackType.hostage_barricade in kinds:
        killed = estimates(incident, Outcome.killed, POLICY).groups.get(Group.aid_workers)
        fatal = killed is not None and killed.high != 0 and AttackType.kidnapping in kinds
        return "Kidnap-killing" if fatal else "Kidnapping"
    if AttackType.air_strike in kinds:
        return "Aerial bombardment"
    if AttackType.shelling in kinds:
        return "Shelling"
    if AttackType.bombing in kinds:
        return _bomb(incident, kinds)
    weapons = {weapon.type for weapon in incident.weapons}
    if WeaponType.firearms in weapons:
        return "Shooting"
    if WeaponType.melee in weapons or kinds & {AttackType.unarmed_assault, AttackType.riot}:
        return "Bodily assault"
    detained = estimates(incident, Outcome.detained, POLICY).groups.get(Group.aid_workers)
    return "Detention/arrest" if detained is not None and detained.high != 0 else "Unknown"


def _bomb(incident: Incident, kinds: set[AttackType]) -> str:
    bombs = explosives(incident.weapons)
    if kinds & {AttackType.armed_assault, AttackType.clash, AttackType.facility_attack}:
        return "Complex attack"
    for words, means in (("vehicle", "Vehicle-borne IED"), ("roadside", "Roadside IED"), ("mine", "Landmine")):
        if any(says(bomb, words) for bomb in bombs):
            return means
    worn = incident.suicide or any(says(bomb, "worn") for bomb in bombs)
    return "Body-borne IED" if worn else "Other explosives"


def attack_context(incident: Incident) -> str:
    """What kind of situation it was, in the AWSD's words; Unknown where the record does not say."""
    kinds = set(incident.attack_types)
    for found, context in (
        ({AttackType.clash, AttackType.air_strike, AttackType.shelling}, "Combat / Crossfire"),
        ({AttackType.riot}, "Mob violence"),
        ({AttackType.assassination}, "Individual attack or assassination"),
        ({AttackType.hostage_barricade, AttackType.facility_attack}, "Raid"),
    ):
        if kinds & found:
            return context
    if AttackType.bombing in kinds and AttackType.armed_assault in kinds:
        return "Raid"
    return "Detention" if means_of_attack(incident) == "Detention/arrest" else "Unknown"


def _location(site: str | None) -> str:
    return next((name for name, words in _LOCATIONS if site and words.search(site)), "Unknown")


def _citation(article: ArticleReference) -> str | None:
    parts = [article.source, article.title, article.published.isoformat() if article.published else None, article.url]
    return ", ".join(part for part in parts if part) or None
