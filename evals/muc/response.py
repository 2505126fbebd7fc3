"""Response: an incident written down as a MUC-4 template.

Our records were not made for that form. What they hold goes where it belongs; who is an individual and who an organisation,
what is a person and what a thing, is told by the noun of the name; foreign nations, total numbers and the number of things are
never given. So the scores say how much of MUC-4's template our record carries, and are a lower bound for a system built for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import pycountry

from evals.ceaf import Roles, RoleTemplate, entity
from evals.muc.fills import Fill, Template
from extractor.reading.words.lexicon import NOUNS
from schemas import (
    AttackType,
    Basis,
    Group,
    Incident,
    IncidentDate,
    Outcome,
    Perpetrator,
    Place,
    Target,
    TargetType,
    Toll,
    TollStatus,
    Weapon,
    WeaponType,
)

_ROLES = {
    "PerpInd": "PERP: INDIVIDUAL ID",
    "PerpOrg": "PERP: ORGANIZATION ID",
    "Target": "PHYS TGT: ID",
    "Victim": "HUM TGT: NAME",
    "Weapon": "INCIDENT: INSTRUMENT ID",
}


def response(incident: Incident) -> Template:
    """The template of one incident."""
    kind = incident_type(incident)
    slots: dict[str, Sequence[Fill]] = {
        "INCIDENT: DATE": _values(_date(incident.date)),
        "INCIDENT: LOCATION": _values(_location(incident.place)),
        "INCIDENT: TYPE": _values(kind),
        "INCIDENT: STAGE OF EXECUTION": _values("ATTEMPTED" if incident.success is False else "ACCOMPLISHED"),
        **_perpetrators(incident.perpetrators),
        **_people(incident),
    }
    if kind not in {"ARSON", "KIDNAPPING"}:
        slots.update(_instruments(incident.weapons))
    if kind != "KIDNAPPING":
        slots.update(_things(incident.targets))
    return Template({slot: fills for slot, fills in slots.items() if fills})


def role_template(template: Template) -> RoleTemplate:
    """The entities of a template, for the measures of later work."""
    kinds = {value for fill in template.fills("INCIDENT: TYPE") for value in fill.values}
    return RoleTemplate(frozenset(kinds), {role: _entities(template, slot) for role, slot in _ROLES.items()})


def roles_of(templates: Iterable[Template]) -> Roles:
    """The entities of a whole document: one that is part of another is the same, as GRIT's preparation of the keys has it."""
    merged: dict[str, list[frozenset[str]]] = {role: [] for role in _ROLES}
    for template in templates:
        for role, slot in _ROLES.items():
            for one in _entities(template, slot):
                if not any(one <= other or other <= one for other in merged[role]):
                    merged[role].append(one)
    return merged


def _entities(template: Template, slot: str) -> list[frozenset[str]]:
    return [one for fill in template.fills(slot) if (one := entity(fill.values))]


def incident_type(incident: Incident) -> str:
    """MUC-4's type for ours. ATTACK is its type for whatever is none of the others."""
    kinds = set(incident.attack_types)
    if AttackType.hijacking in kinds:
        return "HIJACKING"
    if kinds & {AttackType.kidnapping, AttackType.hostage_barricade}:
        return "KIDNAPPING"
    if AttackType.bombing in kinds:
        return "BOMBING"
    burnt = any(weapon.type is WeaponType.incendiary for weapon in incident.weapons)
    return "ARSON" if AttackType.facility_attack in kinds and burnt else "ATTACK"


def _values(*values: str | None) -> tuple[Fill, ...]:
    return tuple(Fill((value,)) for value in values if value)


def _tagged(value: str, tag: str | None) -> Fill:
    return Fill((value,), () if tag is None else (tag,))


def _date(when: IncidentDate) -> str | None:
    first, last = (None if day is None else day.strftime("%d %b %y").upper() for day in (when.start, when.end))
    if first is None:
        return None if last is None else f"- {last}"
    return first if last in {None, first} else f"{first} - {last}"


def _location(place: Place) -> str | None:
    if place.country is None:
        return None
    parts = (place.admin1, place.city)
    return ": ".join([_country_name(place.country), *(part.upper() for part in parts if part)])


@lru_cache(maxsize=256)
def _country_name(code: str) -> str:
    country = pycountry.countries.get(alpha_2=code)
    return code if country is None else str(getattr(country, "common_name", country.name)).upper()


_INSTRUMENTS = (
    ("VEHICLE BOMB", r"\b(car|truck|vehicle|bus|van)[ -]?bomb"),
    ("DYNAMITE", r"dynamite"),
    ("GRENADE", r"grenade"),
    ("MINE", r"\b(land)?mines?\b"),
    ("MORTAR", r"mortar"),
    ("MOLOTOV COCKTAIL", r"molotov|petrol bomb|gasoline bomb"),
    ("ROCKET", r"rocket"),
    ("MISSILE", r"missile"),
    ("AERIAL BOMB", r"air|dropped"),
    ("MACHINE GUN", r"machine ?-?gun|submachine"),
    ("RIFLE", r"rifle"),
    ("HANDGUN", r"pistol|revolver|handgun"),
    ("STONE", r"stone|rock\b"),
    ("BOMB", r"bomb|device|charge"),
)
_BY_WEAPON = {
    WeaponType.firearms: "GUN",
    WeaponType.explosives: "EXPLOSIVE",
    WeaponType.incendiary: "FIRE",
    WeaponType.melee: "CUTTING DEVICE",
}


def _instruments(weapons: Sequence[Weapon]) -> dict[str, tuple[Fill, ...]]:
    return {
        "INCIDENT: INSTRUMENT ID": _values(*(weapon.detail for weapon in weapons)),
        "INCIDENT: INSTRUMENT TYPE": tuple(
            _tagged(kind, weapon.detail) for weapon in weapons if (kind := _instrument(weapon)) is not None
        ),
    }


def _instrument(weapon: Weapon) -> str | None:
    detail = (weapon.detail or "").casefold()
    return next((kind for kind, words in _INSTRUMENTS if re.search(words, detail)), _BY_WEAPON.get(weapon.type))


_STATE = re.compile(
    r"\b(army|armed forces|military|soldiers?|troops|police(men)?|government|national guard|air force|navy|security)\b"
)
_CONFIDENCE = {
    Basis.claimed: "CLAIMED OR ADMITTED",
    Basis.accused: "SUSPECTED OR ACCUSED",
    Basis.suspected: "SUSPECTED OR ACCUSED",
    Basis.stated: "REPORTED AS FACT",
}
_AUTHORITY = re.compile(
    r"\b(police|army|military|government|minist\w+|president|officials?|authorit\w+|general|colonel|judge|prosecutor)\b"
)


def _perpetrators(actors: Sequence[Perpetrator]) -> dict[str, tuple[Fill, ...]]:
    named = [actor for actor in actors if actor.basis is not Basis.denied]
    groups = [actor for actor in named if not _person(actor.name)]
    state = any(_STATE.search(actor.name.casefold()) for actor in named)
    return {
        "PERP: INCIDENT CATEGORY": _values(("STATE-SPONSORED VIOLENCE" if state else "TERRORIST ACT") if named else None),
        "PERP: INDIVIDUAL ID": _values(*dict.fromkeys(actor.name for actor in named if _person(actor.name))),
        "PERP: ORGANIZATION ID": _values(*dict.fromkeys(actor.name for actor in groups)),
        "PERP: ORGANIZATION CONFIDENCE": tuple(_tagged(_confidence(actor), actor.name) for actor in groups),
    }


def _confidence(actor: Perpetrator) -> str:
    accused = actor.basis in {Basis.accused, Basis.suspected}
    if accused and _AUTHORITY.search((actor.by or "").casefold()):
        return "SUSPECTED OR ACCUSED BY AUTHORITIES"
    return _CONFIDENCE[actor.basis]


def _person(name: str) -> bool:
    """Whether a name is of people by a noun: "guerrillas", "two hooded men"."""
    head = re.split(r"\b(?:of|from|in|with|who)\b", name.casefold())[0].split()
    noun = NOUNS.get(head[-1].strip(".,\"'")) if head else None
    return noun is not None and noun.number != "c"


_HUMAN = {
    TargetType.government: "GOVERNMENT OFFICIAL",
    TargetType.police: "LAW ENFORCEMENT",
    TargetType.military: "ACTIVE MILITARY",
    TargetType.diplomatic: "DIPLOMAT",
    TargetType.political_party: "POLITICAL FIGURE",
}
_PHYSICAL = {
    TargetType.business: "COMMERCIAL",
    TargetType.utilities: "ENERGY",
    TargetType.telecommunication: "COMMUNICATIONS",
    TargetType.diplomatic: "DIPLOMAT OFFICE OR RESIDENCE",
    TargetType.government: "GOVERNMENT OFFICE OR RESIDENCE",
    TargetType.police: "LAW ENFORCEMENT FACILITY",
    TargetType.transportation: "TRANSPORT VEHICLE",
    TargetType.private_citizens: "CIVILIAN RESIDENCE",
    TargetType.political_party: "ORGANIZATION OFFICE",
    TargetType.food_water: "WATER",
}
_PEOPLE = frozenset({TargetType.private_citizens, TargetType.tourists})
_THINGS = re.compile(
    r"\b(houses?|homes?|residences?|buildings?|offices?|stations?|headquarters|banks?|embass\w+|towers?|pylons?|pipelines?|bridges?|"
    r"vehicles?|cars?|buses|bus|trucks?|trains?|planes?|aircraft|helicopters?|stores?|shops?|hotels?|restaurants?|schools?|churches|church|"
    r"temples?|plants?|farms?|markets?|barracks|posts?|jails?|prisons?|airports?|roads?|installations?|facilit\w+|villages?|towns?|lines?)\b"
)


def _thing(target: Target) -> bool:
    """Whether a target is a thing: by a noun in its name, else unless its kind is of people."""
    name = target.name.casefold()
    if _person(name):
        return False
    return bool(_THINGS.search(name)) or target.type not in {*_PEOPLE, *_HUMAN}


def _things(targets: Sequence[Target]) -> dict[str, tuple[Fill, ...]]:
    things = [target for target in targets if _thing(target)]
    return {
        "PHYS TGT: ID": _values(*(target.name for target in things)),
        "PHYS TGT: TYPE": tuple(_tagged(_PHYSICAL.get(target.type, "OTHER"), target.name) for target in things),
    }


_EFFECTS = {Outcome.killed: "DEATH", Outcome.injured: "INJURY", Outcome.released: "REGAINED FREEDOM"}


def _people(incident: Incident) -> dict[str, tuple[Fill, ...]]:
    humans = [target for target in incident.targets if not _thing(target)]
    described = [target for target in humans if _person(target.name)]
    tolls = [toll for toll in incident.tolls if toll.group is not Group.attackers and toll.status is not TollStatus.superseded]
    return {
        "HUM TGT: NAME": _values(*(target.name for target in humans if target not in described)),
        "HUM TGT: DESCRIPTION": _values(*(target.name for target in described)),
        "HUM TGT: TYPE": tuple(_tagged(_HUMAN.get(target.type, "CIVILIAN"), target.name) for target in humans),
        "HUM TGT: NUMBER": tuple(_numbers(tolls, humans)),
        "HUM TGT: EFFECT OF INCIDENT": tuple(_effects(tolls, humans)),
    }


def _numbers(tolls: Iterable[Toll], humans: Sequence[Target]) -> Iterator[Fill]:
    for toll in tolls:
        count = toll.count
        if count.low or count.high:
            sign = "~" if count.approximate else ""
            upper = "" if count.high == count.low else f" - {count.high if count.high is not None else ''}"
            yield _tagged(f"{sign}{count.low}{upper}".strip(), _whom(toll, humans))


def _effects(tolls: Iterable[Toll], humans: Sequence[Target]) -> Iterator[Fill]:
    for toll in tolls:
        effect = _EFFECTS.get(toll.outcome)
        if effect is not None:
            none = toll.count.high == 0 and toll.outcome in {Outcome.killed, Outcome.injured}
            yield _tagged({"DEATH": "NO DEATH", "INJURY": "NO INJURY"}[effect] if none else effect, _whom(toll, humans))


def _whom(toll: Toll, humans: Sequence[Target]) -> str | None:
    """The target that a toll's own words name, or the only one there is."""
    quote = toll.quote.casefold()
    named = [target.name for target in humans if target.name.casefold() in quote]
    return named[0] if named else humans[0].name if len(humans) == 1 else None
