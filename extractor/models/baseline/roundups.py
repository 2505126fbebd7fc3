"""Roundups: an article's lead that adds up what it then tells apart is no incident beside them."""

from __future__ import annotations

from collections.abc import Sequence

from schemas import Group, Incident, Outcome, Role, Toll, TollStatus

LEAST = 2  # incidents whose figures make up the lead's


def without_lead(found: Sequence[Incident]) -> list[Incident]:
    """The incidents in the order of the text, without a first one whose figures are the sums of the others': "a bomb and a
    shooting killed six", and then four by the bomb and two by the shots. Its day and country are those of others without any.
    """
    if len(found) <= LEAST:
        return list(found)
    lead, parts = found[0], [one for one in found[1:] if one.role is Role.main]
    told = {outcome: _number(lead.tolls, outcome) for outcome in _outcomes(lead)}
    if lead.role is not Role.main or not any(told.values()):
        return list(found)
    for outcome, number in told.items():
        numbers = [_number(one.tolls, outcome) for one in parts if outcome in _outcomes(one)]
        if number is None or (number and (len(numbers) < LEAST or number != sum(one or 0 for one in numbers))):
            return list(found)
    return [_completed(one, lead) if one.role is Role.main else one for one in found[1:]]


def _outcomes(incident: Incident) -> set[Outcome]:
    return {toll.outcome for toll in incident.tolls if toll.status is TollStatus.current}


def _number(tolls: Sequence[Toll], outcome: Outcome) -> int | None:
    """The figure of everyone, or else the sum of those of each group; None where a group has several."""
    counts = [toll for toll in tolls if toll.outcome is outcome and toll.status is TollStatus.current]
    whole = {toll.count.low for toll in counts if toll.group is Group.everyone}
    if whole:
        return whole.pop() if len(whole) == 1 else None
    return sum(toll.count.low for toll in counts) if len({toll.group for toll in counts}) == len(counts) else None


def _completed(part: Incident, lead: Incident) -> Incident:
    """An incident with the lead's day and country where it has none of its own."""
    place = part.place
    if place.country is None:
        place = place.model_copy(update={"country": lead.place.country})
    date = lead.date if part.date.start is None else part.date
    return part.model_copy(update={"date": date, "place": place})
