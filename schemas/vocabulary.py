"""The closed vocabularies of a record. Slugs only: codebooks hang their own codes on them."""

from enum import StrEnum


class AttackType(StrEnum):
    """How the attack was carried out: the nine attack types of the GTD, and four kinds of fighting of ACLED."""

    assassination = "assassination"
    armed_assault = "armed_assault"
    bombing = "bombing"
    hijacking = "hijacking"
    hostage_barricade = "hostage_barricade"
    kidnapping = "kidnapping"
    facility_attack = "facility_attack"
    unarmed_assault = "unarmed_assault"
    unknown = "unknown"
    shelling = "shelling"
    air_strike = "air_strike"
    clash = "clash"
    riot = "riot"


class WeaponType(StrEnum):
    """Weapon types of the GTD (1-13)."""

    biological = "biological"
    chemical = "chemical"
    radiological = "radiological"
    nuclear = "nuclear"
    firearms = "firearms"
    explosives = "explosives"
    fake = "fake"
    incendiary = "incendiary"
    melee = "melee"
    vehicle = "vehicle"
    sabotage = "sabotage"
    other = "other"
    unknown = "unknown"


class TargetType(StrEnum):
    """Target types of the GTD (1-22)."""

    business = "business"
    government = "government"
    police = "police"
    military = "military"
    abortion_related = "abortion_related"
    airports_aircraft = "airports_aircraft"
    diplomatic = "diplomatic"
    education = "education"
    food_water = "food_water"
    journalists_media = "journalists_media"
    maritime = "maritime"
    ngo = "ngo"
    other = "other"
    private_citizens = "private_citizens"
    religious = "religious"
    telecommunication = "telecommunication"
    militia = "militia"
    tourists = "tourists"
    transportation = "transportation"
    unknown = "unknown"
    utilities = "utilities"
    political_party = "political_party"


class Outcome(StrEnum):
    """What happened to the people that a toll counts."""

    killed = "killed"
    injured = "injured"
    missing = "missing"
    abducted = "abducted"
    detained = "detained"
    released = "released"


class Group(StrEnum):
    """Which people a toll counts. ``everyone`` is a total; the others are parts of it."""

    everyone = "everyone"
    civilians = "civilians"
    security_forces = "security_forces"
    attackers = "attackers"
    aid_workers = "aid_workers"
    journalists = "journalists"
    officials = "officials"
    children = "children"
    other = "other"


class SourceType(StrEnum):
    """What kind of source gives a toll."""

    government = "government"
    security_forces = "security_forces"
    medical = "medical"
    witness = "witness"
    perpetrator = "perpetrator"
    media = "media"
    ngo = "ngo"
    other = "other"
    unknown = "unknown"


class TollStatus(StrEnum):
    """Whether the article still stands by a toll."""

    current = "current"
    superseded = "superseded"
    disputed = "disputed"


class Basis(StrEnum):
    """On what ground the article names a perpetrator."""

    claimed = "claimed"
    accused = "accused"
    suspected = "suspected"
    stated = "stated"
    denied = "denied"


class DatePrecision(StrEnum):
    """How exactly a date is known."""

    day = "day"
    week = "week"
    month = "month"
    year = "year"
    unknown = "unknown"


class Role(StrEnum):
    """What an incident is to its article."""

    main = "main"
    background = "background"


class Status(StrEnum):
    """How the reading of one article ended. Only ``ok`` carries incidents that may be used."""

    ok = "ok"
    no_incident = "no_incident"
    rejected = "rejected"
    refused = "refused"
    truncated = "truncated"
    failed = "failed"


class Severity(StrEnum):
    """What a violation means for its record: an ``error`` rejects it, a ``warning`` stays beside it."""

    error = "error"
    warning = "warning"


class Match(StrEnum):
    """How a quote was found: letter for letter, or once spaces, quotation marks, dashes, accents and case are evened out."""

    exact = "exact"
    normalised = "normalised"
