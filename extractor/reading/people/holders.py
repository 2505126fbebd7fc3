"""Holders: people within whose own words an outcome stands: "15 wounded", "12 bodies", "two wounded soldiers"."""

from __future__ import annotations

from extractor.reading.people.party import Party
from extractor.reading.people.people import People
from extractor.reading.words.outcomes import Trigger

_CLAIMING = frozenset("claimed claim claims claiming cost costs took lost taking".split())
_HELD = frozenset("took taken taking take seized seizing hold holding held captured capturing kidnapped".split())
_FOUND = frozenset(
    "found recovered discovered dumped retrieved decomposed lying lay pulled identified unidentified riddled returned morgue charred".split()
)
_NEEDED = {"hostages": _HELD, "body": _FOUND}  # these words are told of people otherwise too, and only near those of an outcome
_NEAR = 25  # tokens


def told_within(words: list[str], trigger: Trigger, index: int, party: Party, bounds: tuple[int, int]) -> Party | None:
    """The people of the party of whom the outcome word at ``index``, one of the party's own, speaks; ``bounds``: those of the sentence."""
    member = _holding(party.members, index) or _holding(party.parts, index)
    if member is None or member.count is None:
        return None
    low, high = bounds
    form, needed = trigger.form, _NEEDED.get(words[index])
    if form == "life" and _CLAIMING.isdisjoint(words[max(low, party.first - 3) : party.last + 3]):
        return None
    if needed is not None and needed.isdisjoint(words[max(low, index - _NEAR) : min(high, index + _NEAR)]):
        return None
    if form in ("noun", "body", "hurt", "life") or member.state is trigger.outcome:
        return party if len(party.members) == 1 and member is party.members[0] else Party([member])
    return None


def _holding(people: list[People], index: int) -> People | None:
    for one in people:
        if one.first <= index < one.last:
            return one
    return None
