"""Reality: whether what a sentence tells of people befell them, or is denied, threatened, planned, demanded or possible."""

from __future__ import annotations

from extractor.reading.people.party import Party
from extractor.reading.words.lexicon import NOUNS
from extractor.reading.words.outcomes import DEMANDED, DONE, MODALS, NEGATIONS, TRIGGERS, UNREAL
from schemas.count import Count
from schemas.vocabulary import Outcome

_JOINED = 10  # tokens from a modal to a second verb that it governs: "would bring down the block and kill"
_NOBODY = Count.exactly(0)
MAY_BE_UNREAL = MODALS | UNREAL | DEMANDED | {"to", "if", "unless"}
"""One of these stands before every outcome that is not real."""

_UNREAL_REACH = 14  # tokens
_NOT_ONE = frozenset(["no", "not", "neither"])
_VERB_GROUP = frozenset(
    "have has been be also easily already then or and killed wounded injured possibly well not probably being".split()
)


def is_negated(words: list[str], index: int, party: Party, low: int) -> bool:
    """Whether the verb group says "not": "was not hurt"."""
    if party.count == _NOBODY:
        return False
    if party.first > low and words[party.first - 1] in ("nor", "neither"):
        return True
    if words[party.first - 1] == "or" and not _NOT_ONE.isdisjoint(words[max(low, party.first - 5) : party.first]):
        return True  # "not one warder or police officer died"
    if NEGATIONS.isdisjoint(words[max(low, index - 4) : index]):
        return False
    for position in range(index - 1, max(low, index - 4) - 1, -1):
        word = words[position]
        if word in NEGATIONS:
            return word not in ("no", "without", "nor") or position == index - 1
        if word in NOUNS or word in (",", "and", "but") or (word in TRIGGERS):
            return False
    return False


def is_unreal(words: list[str], index: int, low: int) -> bool:
    """Whether the outcome is only threatened, planned, demanded or possible."""
    if MAY_BE_UNREAL.isdisjoint(words[max(0, index - _UNREAL_REACH) : index]):
        return False
    trigger = TRIGGERS.get(words[index])
    form = trigger.form if trigger is not None else ""
    position = index - 1
    while position >= low and index - position < 6 and (words[position] in _VERB_GROUP or words[position].endswith("ly")):
        position -= 1
    before = words[position] if position >= low else ""
    if before in MODALS or (before == "to" and words[position + 1] == "be"):
        return before != "must" or words[position + 1] != "have"  # "must have been killed" concludes that they were
    if form == "base" and words[index - 1] in ("and", "or") and not MODALS.isdisjoint(words[max(low, index - _JOINED) : index]):
        return True
    window = words[max(low, index - 6) : index]
    if (form == "base" or words[index] == "die") and words[index + 1 : index + 2] != ["of"]:
        if before == "to" or words[index - 1 : index] == ["to"]:
            return not DONE.intersection(words[max(low, index - 4) : index])
        return False
    if (
        form in ("noun", "body", "life", "state")
        and "have" in window
        and not MODALS.isdisjoint(words[max(low, index - _UNREAL_REACH) : index])
    ):
        return True  # "would have caused many deaths"
    if form in ("active", "noun", "toll", "base") or words[index] in ("hostage", "death"):
        asked = trigger is not None and trigger.outcome in (Outcome.released, Outcome.detained)
        return not UNREAL.isdisjoint(window) or (asked and not DEMANDED.isdisjoint(window))
    return _conditional(words, index, low)


def _conditional(words: list[str], index: int, low: int) -> bool:
    for position in range(index - 1, max(low, index - _UNREAL_REACH) - 1, -1):
        if words[position] in ("if", "unless"):
            return True
        if words[position] in (",", ";", "when", "after", "that"):
            return False
    return False
