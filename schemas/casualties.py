"""Casualties: one set of numbers, derived from an incident's tolls by a codebook."""

from pydantic import BaseModel, ConfigDict, Field


class Figure(BaseModel):
    """One derived number of people. Any of the three may be null: unknown is not 0."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    low: int | None = Field(description="The smallest number that the tolls support.")
    best: int | None = Field(description="The number that the codebook would enter.")
    high: int | None = Field(description="The largest number that the tolls support; null when they set no upper bound.")
    tolls: list[int] = Field(default_factory=list, description="Which tolls of the incident it came from, as positions from 0.")


class Casualties(BaseModel):
    """An incident's numbers under one codebook. Null: unknown."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    codebook: str = Field(description="gtd, acled, ucdp or awsd.")
    killed: Figure | None = Field(default=None, description="People killed, attackers included as the codebook says.")
    attackers_killed: Figure | None = Field(default=None, description="Attackers killed.")
    injured: Figure | None = Field(default=None, description="People injured, attackers included as the codebook says.")
    attackers_injured: Figure | None = Field(default=None, description="Attackers injured.")
    abducted: Figure | None = Field(default=None, description="People abducted or held hostage.")
    detained: Figure | None = Field(default=None, description="People detained or captured.")
    missing: Figure | None = Field(default=None, description="People missing.")
