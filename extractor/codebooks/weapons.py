"""Weapons: what a weapon's own words say beyond its type."""

from __future__ import annotations

import re
from collections.abc import Sequence

from schemas import Weapon, WeaponType

_CAR = r"(?:car|truck|vehicle|van|lorry|motor(?:cycle|bike)|(?:mini)?bus|tanker|rickshaw)"
_LOADED = r"(?:packed|laden|loaded|filled|rigged)"
_WORDS = {
    "grenade": r"(?<!propelled )(?<!propelled-)\bgrenades?\b",
    "mine": r"\b(?:land)?mines?\b",
    "mail": r"\b(?:letter|parcel|mail|package) bombs?\b",
    "projectile": r"\b(?:rockets?|mortars?|missiles?|rpgs?|shells?|artillery|rocket[- ]propelled|howitzers?)\b",
    "remote": r"\b(?:remote(?:ly)?[- ](?:controlled|detonated)|radio[- ]controlled)\b",
    "vehicle": rf"\b(?:{_CAR}[- ]?(?:borne|bomb)|vbied|{_LOADED} {_CAR}\b|{_CAR} (?:\w+ )?(?:{_LOADED}|bl[oe]wn? up|exploded))",
    "worn": r"\b(?:vests?|belts?|waistcoats?|suicide (?:bomb(?:er|ing)?|jacket))\b",
    "timed": r"\b(?:time[- ]bombs?|timer|time fuse|timed)\b",
    "dynamite": r"\b(?:dynamite|tnt)\b",
    "sticky": r"\b(?:sticky|magnetic)\b",
    "roadside": r"\broad[- ]?side\b",
    "automatic": r"\b(?:ak|kalashnikovs?|assault rifles?|machine[- ]?guns?|automatic|m16|submachine)",
    "handgun": r"\b(?:pistols?|handguns?|revolvers?)\b",
    "rifle": r"\b(?:rifles?|shotguns?|snipers?)\b",
    "petrol_bomb": r"\b(?:molotov|petrol bombs?|firebombs?)\b",
    "fuel": r"\b(?:gasoline|petrol|alcohol|kerosene|diesel)\b",
    "fire": r"\b(?:arson|fire|torch(?:ed|es)?|burn(?:ed|t|ing)?)\b",
    "blade": r"\b(?:knife|knives|machetes?|axes?|swords?|daggers?|blades?|stab\w*|hatchets?)\b",
    "blunt": r"\b(?:stones?|rocks?|sticks?|clubs?|hammers?|bricks?|batons?|bats?|rods?)\b",
    "hands": r"\b(?:hands?|fists?|feet|kick\w*|punch\w*)\b",
    "rope": r"\b(?:ropes?|strangl\w*|garrot\w*)\b",
    "suffocation": r"\b(?:suffocat\w*|smother\w*)\b",
    "poison": r"\bpoison\w*\b",
}
_PATTERNS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _WORDS.items()}


def says(weapon: Weapon, kind: str) -> bool:
    """Whether the weapon's own words name ``kind``, such as ``vehicle`` for a bomb in a car."""
    return weapon.detail is not None and _PATTERNS[kind].search(weapon.detail) is not None


def explosives(weapons: Sequence[Weapon]) -> list[Weapon]:
    """The explosive ones among them."""
    return [weapon for weapon in weapons if weapon.type is WeaponType.explosives]
