"""Corrections: what a model fills when it is asked about violations."""

from pydantic import BaseModel, ConfigDict, Field

from schemas.incident import Incident


class Correction(BaseModel):
    """One incident, put right."""

    model_config = ConfigDict(extra="forbid")

    position: int | None = Field(
        description="The position of the incident that this replaces; null for an incident that was missed."
    )
    incident: Incident | None = Field(description="The whole incident as it should be; null to remove it.")


class Corrections(BaseModel):
    """The incidents that change. Those that are not named stay as they are; an empty list leaves all as it is."""

    model_config = ConfigDict(extra="forbid")

    corrections: list[Correction] = Field(description="One entry for each incident that changes.")
