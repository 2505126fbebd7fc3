"""GTD: the Global Terrorism Database's reading of a record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extractor.codebooks import gtd_codes as codes
from extractor.codebooks.columns import Kind, Row, Value, filled
from extractor.codebooks.countries import country
from extractor.codebooks.dates import DateSpan, known_span
from extractor.codebooks.estimates import Policy, enter_low, estimates
from extractor.codebooks.identity import EventNumbers, Numbering, gtd_event_id, position, provisional_number
from extractor.codebooks.perpetrators import attributions
from extractor.codebooks.places import Level, Locate, coordinates, level, nowhere
from extractor.codebooks.vagueness import VagueWord
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
    Place,
    Target,
    Weapon,
    WeaponType,
)

_ARMED = frozenset({WeaponType.firearms, WeaponType.explosives, WeaponType.melee, WeaponType.vehicle})
_HOSTAGE_TAKING = frozenset({AttackType.hijacking, AttackType.hostage_barricade, AttackType.kidnapping})


def _leave_blank(_count: Count, _word: VagueWord) -> int | None:
    return None


POLICY = Policy(enter=enter_low, enter_vague=_leave_blank)


@dataclass(frozen=True, slots=True)
class Gtd:
    """Figures by the agreement of independent sources, vague words blank, attackers included and apart."""

    locate: Locate = nowhere

    @property
    def name(self) -> str:
        """As ``--codebook`` names it."""
        return "gtd"

    @property
    def columns(self) -> Mapping[str, Kind]:
        """The 135 columns of the GTD's table."""
        return codes.COLUMNS

    def casualties(self, incident: Incident, *, published: date | None) -> Casualties:
        """The incident's numbers as the GTD would enter them; what stays blank there has no ``best``."""
        of = {outcome: estimates(incident, outcome, POLICY) for outcome in Outcome}

        def total(outcome: Outcome) -> Figure | None:
            estimate = of[outcome].total
            return None if estimate is None else estimate.figure()

        def attackers(outcome: Outcome) -> Figure | None:
            estimate = of[outcome].attackers
            return None if estimate is None else estimate.figure()

        return Casualties(
            codebook=self.name,
            killed=total(Outcome.killed),
            attackers_killed=attackers(Outcome.killed),
            injured=total(Outcome.injured),
            attackers_injured=attackers(Outcome.injured),
            abducted=total(Outcome.abducted),
            detained=total(Outcome.detained),
            missing=total(Outcome.missing),
        )

    def numbering(self) -> Numbering:
        """Its ids have four digits a day, so that a table has to keep them apart."""
        return EventNumbers()

    def row(self, incident: Incident, extraction: Extraction) -> Row | None:
        """The incident as the GTD's row; its pages in the documentation say what is left to a human, and why."""
        casualties = self.casualties(incident, published=extraction.article.published)
        number = provisional_number(extraction.article.id, position(incident, extraction), 4)
        return filled(
            codes.COLUMNS,
            {
                **_dates(known_span(incident.date), incident.date.quote, number),
                **_place(incident.place, self.locate),
                **_attack(incident),
                **_targets(incident.targets),
                **_perpetrators(incident),
                **_weapons(incident.weapons),
                **_tolls(incident, casualties),
                **_international(incident),
                "scite1": _citation(extraction.article),
                "dbsource": "incident-extractor",
            },
        )


def best(figure: Figure | None) -> int | None:
    """The number to enter; None where there is none."""
    return None if figure is None else figure.best


def _flag(value: bool | None) -> int | None:
    return None if value is None else int(value)


def _dates(span: DateSpan | None, quote: str | None, number: int) -> dict[str, Value]:
    if span is None or span.year is None:
        approximate = quote if span is None else f"{span.first} to {span.last}"
        return {"imonth": 0, "iday": 0, "approxdate": approximate}
    return {
        "eventid": gtd_event_id(span.first, span.month is not None, span.day is not None, number),
        "iyear": span.year,
        "imonth": span.month or 0,
        "iday": span.day or 0,
        "approxdate": None if span.day else f"{span.first} to {span.last}",
    }


def _place(place: Place, locate: Locate) -> dict[str, Value]:
    known = country(place.country)
    there = locate(place)
    latitude, longitude = coordinates(there)
    gtd = known.gtd if known else None
    return {
        "country": gtd.code if gtd else None,
        "country_txt": gtd.name if gtd else None,
        "region": gtd.region if gtd else None,
        "region_txt": codes.REGIONS[gtd.region] if gtd else None,
        "provstate": place.admin1,
        "city": place.city or "Unknown",
        "latitude": latitude,
        "longitude": longitude,
        "specificity": _specificity(place, level(place, there)),
        "location": place.site,
    }


def _specificity(place: Place, known: Level | None) -> int:
    """1 town, 2 a town placed by the unit around it, 4 first-order unit, 5 less. 3, a scene outside towns, is in no record."""
    match known:
        case "city":
            return 1
        case "district" | "admin1":
            return 2 if place.city else 4
    return 4 if place.admin1 else 5


def attack_codes(incident: Incident) -> list[int]:
    """Up to three attack types in the GTD's hierarchy; 9 (unknown) only where there is no other."""
    found = {_attack_code(incident, kind) for kind in incident.attack_types}
    known = [code for code in codes.ATTACK_HIERARCHY if code in found and code != 9]
    return known[:3] or [9]


def _attack_code(incident: Incident, kind: AttackType) -> int:
    if kind is not AttackType.riot:
        return codes.ATTACK_CODES[kind]
    weapons = {weapon.type for weapon in incident.weapons}
    if weapons & _ARMED:
        return 2
    return 7 if WeaponType.incendiary in weapons or (incident.damage and not incident.tolls) else 8


def _attack(incident: Incident) -> dict[str, Value]:
    row: dict[str, Value] = {
        "summary": incident.summary or None,
        "success": _flag(incident.success),
        # The GTD's 0 says that nothing indicates a suicide attack.
        "suicide": int(incident.suicide is True),
    }
    for slot, code in enumerate(attack_codes(incident), start=1):
        row[f"attacktype{slot}"] = code
        row[f"attacktype{slot}_txt"] = codes.ATTACK_TYPES[code]
    return row


def _targets(targets: Sequence[Target]) -> dict[str, Value]:
    if not targets:
        return {"targtype1": 20, "targtype1_txt": "Unknown", "target1": "Unknown"}
    row: dict[str, Value] = {}
    for slot, target in enumerate(targets[:3], start=1):
        code, label = codes.TARGET_CODES[target.type]
        nationality = _nationality(target.nationality)
        row |= {
            f"targtype{slot}": code,
            f"targtype{slot}_txt": label,
            f"target{slot}": target.name,
            f"natlty{slot}": nationality[0],
            f"natlty{slot}_txt": nationality[1],
        }
    return row


def _nationality(code: str | None) -> tuple[int | None, str | None]:
    if code == "GB":  # 603, United Kingdom, is the place; nationals are those of Great Britain
        return 216, "Great Britain"
    known = country(code)
    return (known.gtd.code, known.gtd.name) if known and known.gtd else (None, None)


def _perpetrators(incident: Incident) -> dict[str, Value]:
    named = attributions(incident.perpetrators)
    row: dict[str, Value] = {
        "gname": codes.UNKNOWN_GROUP,
        "guncertain1": 0,
        "claimed": int(any(attribution.claimed for attribution in named)),
        "nperps": codes.UNKNOWN_NUMBER,
    }
    for slot, attribution in enumerate(named[:3], start=1):
        row["gname" if slot == 1 else f"gname{slot}"] = attribution.name
        row[f"guncertain{slot}"] = int(attribution.uncertain)
        row["claimed" if slot == 1 else f"claim{slot}"] = int(attribution.claimed)
    if sum(attribution.claimed for attribution in named) > 1:
        row["compclaim"] = codes.UNKNOWN_FLAG
    if incident.attackers is not None:
        row["nperps"] = enter_low(incident.attackers) or codes.UNKNOWN_NUMBER
    captured = estimates(incident, Outcome.detained, POLICY).groups.get(Group.attackers)
    row["nperpcap"] = codes.UNKNOWN_NUMBER if captured is None or captured.best is None else captured.best
    return row


def _weapons(weapons: Sequence[Weapon]) -> dict[str, Value]:
    row: dict[str, Value] = {"weaptype1": 13, "weaptype1_txt": "Unknown"}
    entries = {(*codes.WEAPON_CODES[weapon.type], *codes.weapon_subtype(weapon)): None for weapon in weapons}
    for slot, (code, label, subcode, sublabel) in enumerate(list(entries)[:4], start=1):
        row |= {
            f"weaptype{slot}": code,
            f"weaptype{slot}_txt": label,
            f"weapsubtype{slot}": subcode,
            f"weapsubtype{slot}_txt": sublabel,
        }
    details = list(dict.fromkeys(weapon.detail for weapon in weapons if weapon.detail))
    row["weapdetail"] = "; ".join(details) or None
    return row


def _tolls(incident: Incident, casualties: Casualties) -> dict[str, Value]:
    row: dict[str, Value] = {
        "nkill": best(casualties.killed),
        "nkillter": best(casualties.attackers_killed),
        "nwound": best(casualties.injured),
        "nwoundte": best(casualties.attackers_injured),
        "property": 1 if incident.damage else codes.UNKNOWN_FLAG,
        "propcomment": incident.damage,
        "propextent": 4 if incident.damage else None,
        "propextent_txt": "Unknown" if incident.damage else None,
        "ishostkid": _hostages(incident, casualties),
    }
    if row["ishostkid"] == 1:
        released = estimates(incident, Outcome.released, POLICY).total
        taken = best(casualties.abducted)
        row |= {
            "nhostkid": codes.UNKNOWN_NUMBER if taken is None else taken,
            "nhours": codes.UNKNOWN_NUMBER,
            "ndays": codes.UNKNOWN_NUMBER,
            "ransom": codes.UNKNOWN_FLAG,
            "nreleased": codes.UNKNOWN_NUMBER if released is None or released.best is None else released.best,
        }
    return row


def _hostages(incident: Incident, casualties: Casualties) -> int:
    abducted = casualties.abducted
    if abducted is not None:
        return 0 if abducted.best == 0 and abducted.high == 0 else 1
    if _HOSTAGE_TAKING & set(incident.attack_types):
        return 1
    return 0 if attack_codes(incident) != [9] else codes.UNKNOWN_FLAG


def _international(incident: Incident) -> dict[str, Value]:
    """Whether place and target differ in nation. The perpetrators' nation, which the other two need, is in no record."""
    there = incident.place.country
    nations = {target.nationality for target in incident.targets[:3] if target.nationality}
    misc = codes.UNKNOWN_FLAG if there is None or not nations else int(nations != {there})
    return {
        "INT_LOG": codes.UNKNOWN_FLAG,
        "INT_IDEO": codes.UNKNOWN_FLAG,
        "INT_MISC": misc,
        "INT_ANY": 1 if misc == 1 else codes.UNKNOWN_FLAG,
    }


def _citation(article: ArticleReference) -> str | None:
    parts = [
        f'"{article.title}"' if article.title else None,
        article.source,
        article.published.isoformat() if article.published else None,
        article.url,
    ]
    return ", ".join(part for part in parts if part) or None
