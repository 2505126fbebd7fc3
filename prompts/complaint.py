"""Complaint: the matter of a repair, ready to be put into words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """What is wrong with a record: one line per violation, the sentences concerned, and the affected incidents.

    ``incidents`` are pairs of the incident's position in the record and its JSON.
    """

    violations: tuple[str, ...]
    passages: tuple[str, ...]
    incidents: tuple[tuple[int, str], ...]
