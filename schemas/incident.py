"""Incident: what a model fills and the code checks. One set of classes for both."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from schemas.casualties import Casualties
from schemas.count import Count
from schemas.vocabulary import (
    AttackType,
    Basis,
    DatePrecision,
    Group,
    Outcome,
    Role,
    SourceType,
    TargetType,
    TollStatus,
    WeaponType,
)

CLOSED = ConfigDict(extra="forbid")


CountryCode = Annotated[str, Field(pattern="^[A-Z]{2}$")]


class IncidentDate(BaseModel):
    """When the incident happened, only as exactly as the article and its publication date say. A weekday or
    "yesterday" gives a day only when the publication date is known.
    """

    model_config = CLOSED

    start: date | None = Field(default=None, description="First possible day, YYYY-MM-DD; null when unknown.")
    end: date | None = Field(
        default=None, description="Last possible day, YYYY-MM-DD; equal to start for a single day; null when unknown."
    )
    precision: DatePrecision = Field(default=DatePrecision.unknown, description="How exactly the words give the date.")
    quote: str | None = Field(
        default=None, description='The verbatim words that give the date, such as "on Wednesday"; null when there are none.'
    )


class Place(BaseModel):
    """Where the incident happened: the scene, not the dateline and not where officials spoke."""

    model_config = CLOSED

    country: CountryCode | None = Field(default=None, description="ISO 3166-1 alpha-2 code, such as AF; null when unknown.")
    admin1: str | None = Field(default=None, description="Province, state or region, as the article spells it.")
    city: str | None = Field(default=None, description="City, town or village, as the article spells it.")
    site: str | None = Field(default=None, description="The exact scene: district, street or building, as the article spells it.")
    quote: str | None = Field(
        default=None, description='The verbatim words that say where, such as "in the market of Mafa"; null when there are none.'
    )


class Weapon(BaseModel):
    """A weapon that the attackers used."""

    model_config = CLOSED

    type: WeaponType = Field(description="GTD weapon type.")
    detail: str | None = Field(default=None, description='The article\'s own words for it, such as "car bomb".')


class Target(BaseModel):
    """Whom or what the attack was aimed at."""

    model_config = CLOSED

    name: str = Field(description="The target in the article's own words.")
    type: TargetType = Field(default=TargetType.unknown, description="GTD target type.")
    nationality: CountryCode | None = Field(
        default=None, description="ISO 3166-1 alpha-2 code of the target's nationality; null when unknown."
    )


class Perpetrator(BaseModel):
    """Who did it, or is said to have done it."""

    model_config = CLOSED

    name: str = Field(description="The group's or person's name as the article writes it.")
    basis: Basis = Field(
        default=Basis.stated,
        description="claimed: it said itself that it did it. accused: someone blames it. suspected: thought likely. "
        "stated: the article reports it as fact. denied: it says that it did not.",
    )
    by: str | None = Field(
        default=None, description="Who claims, accuses, suspects or denies, as in the text; null when not said."
    )
    quote: str | None = Field(default=None, description="The verbatim words that say so.")


class Toll(BaseModel):
    """One figure that the article reports for this incident. Keep every figure, also those that disagree: one toll
    each. A figure for another incident belongs to that incident. No figure means no toll.
    """

    model_config = CLOSED

    quote: str = Field(
        description='The verbatim words of the article that carry the number, such as "at least four people died".'
    )
    outcome: Outcome = Field(description="What happened to these people.")
    group: Group = Field(default=Group.everyone, description="Which people the figure counts; everyone for a total.")
    includes_attackers: bool | None = Field(
        default=None,
        description="For everyone only: whether the words say that dead or hurt attackers are in the figure; null when not said.",
    )
    count: Count = Field(description="The number that the quote's words give.")
    source: str | None = Field(
        default=None, description='Who gives the figure, as in the text, such as "police"; null when not said.'
    )
    source_type: SourceType = Field(default=SourceType.unknown, description="What kind of source that is.")
    status: TollStatus = Field(
        default=TollStatus.current,
        description="superseded: the article replaces it by a later or corrected figure. disputed: a source contradicts it. "
        "Else current.",
    )


class Incident(BaseModel):
    """One violent event in one place at one time."""

    model_config = CLOSED

    role: Role = Field(description="main: what the article reports. background: an earlier or other incident that it mentions.")
    summary: str = Field(default="", description="One sentence: who did what to whom, where and when.")
    date: IncidentDate = Field(default_factory=IncidentDate, description="When it happened.")
    place: Place = Field(default_factory=Place, description="Where it happened.")
    attack_types: list[AttackType] = Field(
        default_factory=list,
        description="How it was done: GTD attack types, and shelling, air_strike, clash, riot; the leading one first.",
    )
    weapons: list[Weapon] = Field(default_factory=list, description="What it was done with.")
    targets: list[Target] = Field(default_factory=list, description="Whom or what it was aimed at.")
    suicide: bool | None = Field(
        default=None, description="Whether an attacker meant to die in it; null when the article does not say."
    )
    success: bool | None = Field(
        default=None,
        description="GTD: true when the attack took place (a bomb went off, a victim was hit), false when it was foiled; "
        "null when unclear.",
    )
    attackers: Count | None = Field(default=None, description="How many attackers took part; null when not said.")
    perpetrators: list[Perpetrator] = Field(
        default_factory=list, description="Who did it, each with the ground on which the article says so."
    )
    tolls: list[Toll] = Field(default_factory=list, description="Every casualty figure that the article gives for this incident.")
    damage: str | None = Field(
        default=None, description="What was damaged or destroyed, in a few words; null when nothing is said."
    )
    casualties: Casualties | None = Field(
        default=None,
        description="Derived from the tolls by a codebook's rules; what a model or an input says here is replaced.",
        json_schema_extra={"readOnly": True},
    )


class Answer(BaseModel):
    """All violent incidents that one article reports or mentions. Empty when it reports none: accidents, disasters,
    sport, trials and anniversaries are no incidents.
    """

    model_config = CLOSED

    incidents: list[Incident] = Field(description="Main incidents first, then background ones.")
