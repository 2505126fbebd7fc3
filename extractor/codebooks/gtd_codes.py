"""The GTD's columns and codes. Source: GTD codebook of June 2017."""

from __future__ import annotations

from extractor.codebooks.columns import layout
from extractor.codebooks.weapons import says
from schemas import AttackType, TargetType, Weapon, WeaponType

UNKNOWN_NUMBER = -99
UNKNOWN_FLAG = -9
UNKNOWN_GROUP = "Unknown"

COLUMNS = layout(
    """
    eventid# iyear# imonth# iday# approxdate extended# resolution country# country_txt region# region_txt provstate city
    latitude~ longitude~ specificity# vicinity# location summary crit1# crit2# crit3# doubtterr# alternative#
    alternative_txt multiple# success# suicide# attacktype1# attacktype1_txt attacktype2# attacktype2_txt attacktype3#
    attacktype3_txt targtype1# targtype1_txt targsubtype1# targsubtype1_txt corp1 target1 natlty1# natlty1_txt targtype2#
    targtype2_txt targsubtype2# targsubtype2_txt corp2 target2 natlty2# natlty2_txt targtype3# targtype3_txt targsubtype3#
    targsubtype3_txt corp3 target3 natlty3# natlty3_txt gname gsubname gname2 gsubname2 gname3 gsubname3 motive
    guncertain1# guncertain2# guncertain3# individual# nperps# nperpcap# claimed# claimmode# claimmode_txt claim2#
    claimmode2# claimmode2_txt claim3# claimmode3# claimmode3_txt compclaim# weaptype1# weaptype1_txt weapsubtype1#
    weapsubtype1_txt weaptype2# weaptype2_txt weapsubtype2# weapsubtype2_txt weaptype3# weaptype3_txt weapsubtype3#
    weapsubtype3_txt weaptype4# weaptype4_txt weapsubtype4# weapsubtype4_txt weapdetail nkill# nkillus# nkillter# nwound#
    nwoundus# nwoundte# property# propextent# propextent_txt propvalue~ propcomment ishostkid# nhostkid# nhostkidus# nhours#
    ndays# divert kidhijcountry ransom# ransomamt~ ransomamtus~ ransompaid~ ransompaidus~ ransomnote hostkidoutcome#
    hostkidoutcome_txt nreleased# addnotes scite1 scite2 scite3 dbsource INT_LOG# INT_IDEO# INT_MISC# INT_ANY# related
    """
)

REGIONS = {
    1: "North America",
    2: "Central America & Caribbean",
    3: "South America",
    4: "East Asia",
    5: "Southeast Asia",
    6: "South Asia",
    7: "Central Asia",
    8: "Western Europe",
    9: "Eastern Europe",
    10: "Middle East & North Africa",
    11: "Sub-Saharan Africa",
    12: "Australasia & Oceania",
}

ATTACK_TYPES = {
    1: "Assassination",
    2: "Armed Assault",
    3: "Bombing/Explosion",
    4: "Hijacking",
    5: "Hostage Taking (Barricade Incident)",
    6: "Hostage Taking (Kidnapping)",
    7: "Facility/Infrastructure Attack",
    8: "Unarmed Assault",
    9: "Unknown",
}
ATTACK_HIERARCHY = (1, 4, 6, 5, 3, 2, 8, 7, 9)

# Shells and bombs from the air are projectiles that explode; a clash is fought with arms. A riot depends on the means.
ATTACK_CODES = {
    AttackType.assassination: 1,
    AttackType.armed_assault: 2,
    AttackType.bombing: 3,
    AttackType.hijacking: 4,
    AttackType.hostage_barricade: 5,
    AttackType.kidnapping: 6,
    AttackType.facility_attack: 7,
    AttackType.unarmed_assault: 8,
    AttackType.unknown: 9,
    AttackType.shelling: 3,
    AttackType.air_strike: 3,
    AttackType.clash: 2,
}

TARGET_CODES = {
    TargetType.business: (1, "Business"),
    TargetType.government: (2, "Government (General)"),
    TargetType.police: (3, "Police"),
    TargetType.military: (4, "Military"),
    TargetType.abortion_related: (5, "Abortion Related"),
    TargetType.airports_aircraft: (6, "Airports & Aircraft"),
    TargetType.diplomatic: (7, "Government (Diplomatic)"),
    TargetType.education: (8, "Educational Institution"),
    TargetType.food_water: (9, "Food or Water Supply"),
    TargetType.journalists_media: (10, "Journalists & Media"),
    TargetType.maritime: (11, "Maritime"),
    TargetType.ngo: (12, "NGO"),
    TargetType.other: (13, "Other"),
    TargetType.private_citizens: (14, "Private Citizens & Property"),
    TargetType.religious: (15, "Religious Figures/Institutions"),
    TargetType.telecommunication: (16, "Telecommunication"),
    TargetType.militia: (17, "Terrorists/Non-State Militia"),
    TargetType.tourists: (18, "Tourists"),
    TargetType.transportation: (19, "Transportation"),
    TargetType.unknown: (20, "Unknown"),
    TargetType.utilities: (21, "Utilities"),
    TargetType.political_party: (22, "Violent Political Party"),
}

WEAPON_CODES = {
    WeaponType.biological: (1, "Biological"),
    WeaponType.chemical: (2, "Chemical"),
    WeaponType.radiological: (3, "Radiological"),
    WeaponType.nuclear: (4, "Nuclear"),
    WeaponType.firearms: (5, "Firearms"),
    WeaponType.explosives: (6, "Explosives/Bombs/Dynamite"),
    WeaponType.fake: (7, "Fake Weapons"),
    WeaponType.incendiary: (8, "Incendiary"),
    WeaponType.melee: (9, "Melee"),
    WeaponType.vehicle: (10, "Vehicle (not to include vehicle-borne explosives, i.e., car or truck bombs)"),
    WeaponType.sabotage: (11, "Sabotage Equipment"),
    WeaponType.other: (12, "Other"),
    WeaponType.unknown: (13, "Unknown"),
}

# Per weapon type: the words to look for, in this order, each with its subtype.
_SUBTYPES: dict[WeaponType, tuple[tuple[str, int, str], ...]] = {
    WeaponType.chemical: (("poison", 1, "Poisoning"),),
    WeaponType.firearms: (
        ("automatic", 2, "Automatic Weapon (including semi-automatic)"),
        ("handgun", 3, "Handgun"),
        ("rifle", 4, "Rifle/Shotgun (non-automatic)"),
    ),
    WeaponType.explosives: (
        ("vehicle", 15, "Vehicle"),
        ("worn", 13, "Suicide (carried bodily by human being)"),
        ("projectile", 11, "Projectile (rockets, mortars, RPGs, missiles)"),
        ("grenade", 7, "Grenade (not RPGs)"),
        ("mine", 8, "Mine"),
        ("mail", 9, "Mail Bomb (letter, package, parcel)"),
        ("sticky", 29, "Sticky Bomb"),
        ("remote", 12, "Remote Device (trigger, control, detonate)"),
        ("timed", 14, "Time Fuse"),
        ("dynamite", 28, "Dynamite/TNT"),
    ),
    WeaponType.incendiary: (
        ("petrol_bomb", 19, "Molotov Cocktail/Petrol Bomb"),
        ("fuel", 20, "Gasoline or Alcohol"),
        ("fire", 18, "Arson/Fire"),
    ),
    WeaponType.melee: (
        ("blade", 23, "Knife or Other Sharp Object"),
        ("blunt", 21, "Blunt Object"),
        ("rope", 24, "Rope or Other Strangling Device"),
        ("suffocation", 26, "Suffocation"),
        ("hands", 22, "Hands, Feet, Fists"),
    ),
}
_UNKNOWN_SUBTYPES = {
    WeaponType.firearms: (5, "Unknown Gun Type"),
    WeaponType.explosives: (16, "Unknown Explosive Type"),
    WeaponType.melee: (27, "Unknown Weapon Type"),
}


def weapon_subtype(weapon: Weapon) -> tuple[int | None, str | None]:
    """The subtype that the weapon's own words give, else its type's unknown one; blank for a type without either."""
    for word, code, label in _SUBTYPES.get(weapon.type, ()):
        if says(weapon, word):
            return code, label
    return _UNKNOWN_SUBTYPES.get(weapon.type, (None, None))
